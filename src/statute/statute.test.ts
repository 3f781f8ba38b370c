// The law's pages are made from the rulebook: nothing the rulebook holds is missing from them in any language, no link leads nowhere, and what a page
// says of a part is what the part's data say.
import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import type { PageFrame } from '../http/frame.ts'
import { cc107 } from '../law/acts/cc-107.ts'
import { rulebook } from '../law/rulebook.ts'
import { languages, type Lang } from '../words/say.ts'
import { conditionWords, valueWords } from './article/condition.ts'
import { decisionTable } from './article/decision-table.ts'
import { effectsOf } from './article/effect.ts'
import { everything, lawList } from './article/list.ts'
import { articlePage, listPage } from './article/pages.tsx'
import { articleOf, articleView, editionsOf, held } from './article/reading.ts'
import { changesPage } from './changes/pages.tsx'
import { changesView } from './changes/reading.ts'
import { reckonChanges } from './changes/reckoning.ts'
import { pressPage } from './press/pages.tsx'
import { pressClaims, pressOmissions } from '../law/press.ts'
import { writeCopy } from './copy.tsx'
import { claimSignable, provisionSignable, reviewOf, signables } from './review.ts'
import { compile } from '../law/compile.ts'
import { lawPaths } from './routes.ts'

const frame = (lang: Lang, path: string): PageFrame => ({
  lang,
  path,
  title: 'x',
  user: undefined,
  nav: [],
  csrf: undefined,
  demo: undefined,
})
const pageOf = (id: string, on: string, lang: Lang): string => {
  const article = articleOf(id)
  assert.ok(article)
  return articlePage(frame(lang, `/${lang}/law/${id}`), articleView(article, on, lang, []), lawPaths(lang), {
    badDay: false,
    isPrint: true,
    signing: undefined,
  })
}
const text = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

for (const lang of languages) {
  test(`${lang}: every wording of every part has its place, with title, citation, source and that nobody reviewed it`, () => {
    for (const article of held) {
      const seen = new Set<string>()
      for (const edition of editionsOf(article)) {
        const view = articleView(article, edition.from, lang, [])
        const page = text(pageOf(article.id, edition.from, lang))
        assert.ok(page.includes(article.title[lang]), article.id)
        for (const part of view.shown?.parts ?? []) {
          seen.add(part.id)
          for (const word of [part.cite, part.title, part.source.mark, ...part.conditions.map(c => c.text)])
            assert.ok(word.length > 0 && page.includes(word), `${part.id}: ${word}`)
          assert.equal(part.review.state, 'none')
          assert.ok(
            part.penalties.length > 0 || part.penaltyNote !== undefined,
            `${part.id} says nothing of the penalty`,
          )
        }
        for (const norm of view.shown?.norms ?? []) {
          seen.add(norm.id)
          for (const word of [norm.cite, norm.title, norm.says, norm.source.mark, ...norm.rests])
            assert.ok(word.length > 0 && page.includes(word), `${norm.id}: ${word}`)
          assert.equal(norm.review.state, 'none')
        }
        assert.doesNotMatch(page, /undefined|\[object|NaN|\{\w+\}/, article.id)
      }
      assert.deepEqual(
        [...article.provisions, ...article.norms].map(p => p.id).filter(id => !seen.has(id)),
        [],
        'wordings that no day shows',
      )
    }
  })

  test(`${lang}: every article is in the list, and every link between the law's pages leads to one`, () => {
    const list = listPage(frame(lang, `/${lang}/law`), lawList(everything, lang), lawPaths(lang), false)
    for (const article of held) assert.ok(list.includes(`href="/${lang}/law/${article.id}"`), article.id)
    const ids = new Set(['workbench', 'what-changed', 'press', ...held.map(a => a.id)])
    for (const html of [list, ...held.map(a => pageOf(a.id, '2026-11-22', lang))])
      for (const [, id = ''] of html.matchAll(new RegExp(`href="/${lang}/law/([^"?#]+)`, 'g')))
        assert.ok(ids.has(id), `a link leads to ${id}`)
  })
}

test('the list is found by number and by a word of the title, and says so when nothing fits', () => {
  const found = (q: string) =>
    lawList({ ...everything, q }, 'ru').acts.flatMap(a => a.families.flatMap(f => f.articles.map(x => x.id)))
  assert.ok(found('109-1').includes('cc-109-1'))
  assert.ok(found('побои').includes('cc-109-1') && !found('побои').includes('cc-110'))
  assert.deepEqual(found('такого нет'), [])
  const ofReform = lawList({ q: '', act: 'cc', reformOnly: true }, 'ru')
  assert.deepEqual(
    ofReform.acts.map(a => a.id),
    ['cc'],
  )
  const listed = ofReform.acts.flatMap(a => a.families.flatMap(f => f.articles))
  assert.ok(listed.some(a => a.id === 'cc-110') && listed.every(a => a.reform !== undefined))
})

test('neighbouring ages are told as one span, others stay apart', () => {
  assert.equal(valueWords('victimAge', ['under-14', '14-15', '16-17'], 'en'), 'under 18')
  assert.equal(valueWords('victimAge', ['adult', '16-17'], 'en'), 'from the age of 16')
  assert.equal(valueWords('victimAge', ['14-15', '16-17'], 'kk'), '14–17 жас')
  assert.match(valueWords('victimAge', ['under-14', 'adult'], 'en'), / \/ /)
})

test('nested conditions keep their brackets in words', () => {
  const yes = (fact: 'dependent' | 'knewDependent' | 'helpless') => ({ op: 'in', fact, values: ['yes'] }) as const
  const inner = { op: 'any', of: [yes('knewDependent'), yes('helpless')] } as const
  const line = conditionWords({ op: 'all', of: [yes('dependent'), inner] }, 'en')
  assert.match(line, / and \(.+ or .+\)$/)
})

test('the decision table of CC 107 has a way for each item, common conditions apart, and dependence stands in it since the law of 2023, a year before the reform', () => {
  const on = (day: string) =>
    decisionTable(editionsOf({ ...cc107, norms: [] }).find(e => e.from === day)?.provisions ?? [], 'en')
  const [before, between, after] = [on('2020-02-01'), on('2023-06-01'), on('2024-06-16')]
  assert.deepEqual(
    after.common.map(c => c.value),
    ['violence or harm to health', 'medium', 'on purpose'],
  )
  assert.ok(after.columns.length > before.columns.length)
  const dependence = /depend/i
  assert.ok(after.rows.some(row => dependence.test(row.label)))
  assert.ok(between.rows.some(row => dependence.test(row.label)))
  assert.ok(!before.rows.some(row => dependence.test(row.label)))
})

test('tenge stand beside MCI where the index of the day is known, and words where it is not', () => {
  const page = articleOf('cc-107')
  assert.ok(page)
  const known = articleView(page, '2024-06-16', 'ru', []).shown?.parts[0]
  assert.match(known?.penalties[0]?.tenge ?? '', /738\u00A0400–3\u00A0692\u00A0000\u00A0₸/)
  const unknown = articleView(page, '2031-01-01', 'ru', []).shown?.parts[0]
  assert.equal(unknown?.penalties[0]?.tenge, undefined)
  assert.match(unknown?.penaltyNote ?? '', /неизвестен/)
})

test('what follows from a part is told for that part alone: part 2 of 109-1 is public, part 1 is not', () => {
  const compiled = compile(rulebook)
  const publicOf = (id: string) => {
    const p = compiled.provisions.find(one => one.provision.id === id)
    assert.ok(p)
    return effectsOf(p, '2024-06-16', rulebook).find(e => e.claim === 'public-prosecution')?.status
  }
  assert.equal(publicOf('cc-109-1.2@2024-06-16'), 'true')
  assert.notEqual(publicOf('cc-109-1.1@2024-06-16'), 'true')
})

test('a signature holds for the data and words that were signed, and ends when either changes', () => {
  const [first] = cc107.provisions
  assert.ok(first)
  const signable = provisionSignable(cc107, first)
  const review = { ...signable, name: 'A. Lawyer', on: '2026-11-22', remark: undefined }
  assert.equal(reviewOf(signable, [review]).state, 'signed')
  assert.equal(reviewOf(signable, []).state, 'none')
  const reworded = { ...cc107, title: { ...cc107.title, kk: 'Басқаша' } }
  assert.equal(reviewOf(provisionSignable(reworded, first), [review]).state, 'ended')
  const changed = { ...first, liableFrom: 14 as const }
  assert.equal(reviewOf(provisionSignable(cc107, changed), [review]).state, 'ended')
  const [other] = rulebook.claims
  assert.ok(other)
  assert.equal(reviewOf(claimSignable(other), [review]).state, 'none')
  assert.equal(new Set(signables(rulebook).map(s => s.item)).size, signables(rulebook).length)
})

test('the reform compared over all cases: battery at home has become a crime, and the page says from what to what', async () => {
  const found = await reckonChanges('2024-06-15', '2024-06-16')
  for (const lang of languages) {
    const view = changesView(found, ['2024-06-15', '2024-06-16'], lang, [])
    const parts = view.families.flatMap(f => f.parts)
    assert.equal(parts.find(p => p.part === 'cc-109-1.1')?.kind, 'new')
    assert.equal(parts.find(p => p.part === 'adm-73-2.1')?.kind, 'gone')
    const worse = parts.find(p => p.part === 'cc-107.2')
    assert.equal(worse?.pairs.length, 1, 'the penalty is all that is paired')
    assert.deepEqual([worse?.added.length, worse?.removed.length], [0, 0], 'dependence stood there for a year')
    const page = text(
      changesPage(frame(lang, '/'), { from: '2024-06-15', to: '2024-06-16', view, wrong: undefined, isPrint: true }),
    )
    for (const part of parts) assert.ok(page.includes(part.cite) && part.sources.length > 0, part.part)
    assert.doesNotMatch(page, /undefined|\[object|NaN|\{\w+\}/)
  }
})

test('what the law of 17.03.2023 added to 107(2) is told as a condition more, with its penalty unchanged', async () => {
  const view = changesView(await reckonChanges('2023-05-16', '2023-06-01'), ['2023-05-16', '2023-06-01'], 'en', [])
  const worse = view.families.flatMap(f => f.parts).find(p => p.part === 'cc-107.2')
  assert.ok(worse !== undefined && worse.pairs.length === 0)
  assert.ok(worse.added.some(one => /depend/i.test(one)) && worse.removed.length === 0)
})

test('days between which nothing changed give one answer, and a day changes nothing against itself', async () => {
  assert.equal(reckonChanges('2024-06-14', '2024-07-01'), reckonChanges('2024-06-10', '2024-06-30'))
  const same = await reckonChanges('2024-07-01', '2024-08-01')
  assert.deepEqual([same.provisions.length, same.transitions.length, same.claims.length], [0, 0, 0])
})

test('the press stands beside the statute in every language, claim by claim, with what it left out', () => {
  for (const lang of languages) {
    const page = text(pressPage(frame(lang, `/${lang}/law/press`), []))
    for (const claim of pressClaims)
      for (const word of [claim.says[lang], claim.statute[lang], ...claim.cites.map(c => c.words[lang])])
        assert.ok(page.includes(word), `${claim.number}: ${word}`)
    for (const one of pressOmissions) assert.ok(page.includes(one.says[lang]))
  }
})

test('the copy on disk holds every wording in every language, each place once, and every link leads to a place in it', () => {
  const pages = writeCopy('2026-11-22') ?? []
  const ids = new Map(pages.map(({ file, html }) => [file, [...html.matchAll(/ id="([^"]+)"/g)].map(m => m[1] ?? '')]))
  for (const { file, html } of pages) {
    const own = ids.get(file) ?? []
    assert.deepEqual(
      own.filter((id, i) => own.indexOf(id) !== i),
      [],
      file,
    )
    assert.doesNotMatch(html, /\/assets\/|https?:|<script|undefined/, file)
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const [name = '', anchor] = href.split('#')
      const target = name === '' ? file : path.join(path.dirname(file), name)
      assert.ok(ids.has(target), `${file}: ${href}`)
      if (anchor !== undefined) assert.ok(ids.get(target)?.includes(anchor), `${file}: ${href}`)
    }
  }
  for (const lang of languages)
    for (const article of held) {
      const page = text(pages.find(p => p.file === `${lang}/${article.id}.html`)?.html ?? '')
      for (const p of [...article.provisions, ...article.norms]) assert.ok(page.includes(p.cite.words[lang]), p.id)
      assert.equal(editionsOf(article).length > 0, true)
    }
  assert.equal(writeCopy('yesterday'), undefined)
})
