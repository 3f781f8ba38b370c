// What the law of one day says differently from that of another, as finished words: part by part before and after, then what happens to a case, then what
// follows. Made from the comparison of the rulebook with itself on two days; nothing here was written down by hand.
import type { Changes, ClaimChange, ProvisionChange, Transition, Ways } from '../../law/changes.ts'
import { compile, type CompiledProvision } from '../../law/compile.ts'
import { familyWords } from '../../law/family-words.ts'
import type { Condition, Day, Provision } from '../../law/form.ts'
import { classWords } from '../../law/penalty.ts'
import { rulebook } from '../../law/rulebook.ts'
import { speaker } from '../../words/catalogue.ts'
import { formatDate } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { conditionWords } from '../article/condition.ts'
import { anchorOf, sanctionWords, sourceOf, type SourceWords } from '../article/reading.ts'
import { claimSignable, provisionSignable, reviewOf, type Review, type ReviewState } from '../review.ts'

export type Pair = { readonly what: string; readonly before: string | undefined; readonly after: string | undefined }
export type PartChange = {
  readonly part: string
  readonly cite: string
  readonly title: string
  readonly kind: ProvisionChange['kind']
  readonly kindSays: string
  readonly pairs: readonly Pair[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly links: readonly { readonly href: string; readonly label: string }[]
  readonly sources: readonly { readonly source: SourceWords; readonly review: ReviewState }[]
}
export type ChangesView = {
  readonly from: Day
  readonly to: Day
  readonly title: string
  readonly counts: readonly { readonly kind: ProvisionChange['kind']; readonly label: string; readonly n: number }[]
  /** Longest imprisonment of each part in which it differs, in months; undefined where the part did not exist or knows none. */
  readonly imprisonment: readonly {
    readonly cite: string
    readonly before: number | undefined
    readonly after: number | undefined
  }[]
  readonly families: readonly { readonly title: string; readonly parts: readonly PartChange[] }[]
  readonly transitions: readonly {
    readonly title: string
    readonly rows: readonly {
      readonly from: string
      readonly to: string
      readonly ways: readonly string[]
      readonly more: boolean
    }[]
  }[]
  readonly claims: readonly {
    readonly title: string
    readonly begins: readonly string[]
    readonly ends: readonly string[]
    readonly cites: string
    readonly review: ReviewState
  }[]
  readonly same: readonly string[]
}

export function changesView(
  found: Changes,
  [from, to]: readonly [Day, Day],
  lang: Lang,
  reviews: readonly Review[],
): ChangesView {
  const t = speaker(lang)
  const { provisions } = compile(rulebook)
  const held = (id: string | undefined): CompiledProvision | undefined =>
    id === undefined ? undefined : provisions.find(p => p.provision.id === id)
  const parts = found.provisions.map(change => ({
    change,
    before: held(change.before?.id),
    after: held(change.after?.id),
  }))
  const families = [...new Set(parts.map(p => p.change.family))]
  return {
    from,
    to,
    title: t('statute.changes.heading', { from: formatDate(from, lang), to: formatDate(to, lang) }),
    counts: (['new', 'changed', 'gone'] as const).map(kind => ({
      kind,
      label: t(`statute.changes.${kind}`),
      n: parts.filter(p => p.change.kind === kind).length,
    })),
    imprisonment: parts.flatMap(({ before, after }) => {
      const [was, is] = [longest(before?.provision), longest(after?.provision)]
      const cite = (after ?? before)?.provision.cite.words[lang]
      return was === is || cite === undefined ? [] : [{ cite, before: was, after: is }]
    }),
    families: families.map(family => ({
      title: familyWords[family][lang],
      parts: parts
        .filter(p => p.change.family === family)
        .map(({ change, before, after }) => partChange(change, before, after, [from, to], lang, reviews)),
    })),
    transitions: families.flatMap(family => {
      const rows = found.transitions.filter(one => one.family === family).map(one => transitionRow(one, lang))
      return rows.length === 0 ? [] : [{ title: familyWords[family][lang], rows }]
    }),
    claims: found.claims.map(change => claimChange(change, lang, reviews)),
    same: found.sameClaims.flatMap(id => rulebook.claims.filter(c => c.claim === id).map(c => c.title[lang])),
  }
}

function partChange(
  change: ProvisionChange,
  before: CompiledProvision | undefined,
  after: CompiledProvision | undefined,
  [from, to]: readonly [Day, Day],
  lang: Lang,
  reviews: readonly Review[],
): PartChange {
  const t = speaker(lang)
  const shown = after ?? before
  if (shown === undefined) throw new Error(`${change.part} is not held`)
  const pair = (what: string, say: (p: CompiledProvision) => string): readonly Pair[] => {
    const [was, is] = [before && say(before), after && say(after)]
    return was === is ? [] : [{ what, before: was, after: is }]
  }
  const [was, is] = [linesOf(before?.provision, lang), linesOf(after?.provision, lang)]
  return {
    part: change.part,
    cite: shown.provision.cite.words[lang],
    title: shown.provision.summary[lang],
    kind: change.kind,
    kindSays: t(`statute.changes.${change.kind}`),
    pairs: [
      ...pair(t('statute.penalty'), p => sanctionWords(p.provision, lang)),
      ...pair(t('statute.class'), p => classWords[p.class][lang]),
      ...pair(t('statute.prosecution'), p => t(`incident.law.prosecution.${p.prosecution}`)),
      ...pair(t('statute.liable'), p => t('statute.age.from', { from: p.provision.liableFrom })),
    ],
    added: change.kind === 'changed' ? is.filter(line => !was.includes(line)) : [],
    removed: change.kind === 'changed' ? was.filter(line => !is.includes(line)) : [],
    links: [
      ...(before === undefined
        ? []
        : [
            {
              href: `/${lang}/law/${before.article}?on=${from}#${anchorOf(before.provision)}`,
              label: t('statute.changes.was'),
            },
          ]),
      ...(after === undefined
        ? []
        : [
            {
              href: `/${lang}/law/${after.article}?on=${to}#${anchorOf(after.provision)}`,
              label: t('statute.changes.is'),
            },
          ]),
    ],
    sources: [before, after].flatMap(p => {
      const article = rulebook.articles.find(a => a.id === p?.article)
      return p === undefined || article === undefined
        ? []
        : [
            {
              source: sourceOf(p.provision.cite, lang),
              review: reviewOf(provisionSignable(article, p.provision), reviews),
            },
          ]
    }),
  }
}

/** Each element, and each item of a list, as a line: what two wordings differ in is the difference of their lines. */
function linesOf(provision: Provision | undefined, lang: Lang): readonly string[] {
  return (provision?.elements ?? []).flatMap(element => {
    const items = itemsIn(element.of)
    return items.length > 0
      ? items.map(item => item.says[lang])
      : [`${element.says[lang]} (${conditionWords(element.of, lang)})`]
  })
}
function itemsIn(condition: Condition): readonly Extract<Condition, { op: 'term' }>[] {
  if (condition.op === 'term') return [condition]
  return condition.op === 'all' || condition.op === 'any' ? condition.of.flatMap(itemsIn) : []
}

function longest(provision: Provision | undefined): number | undefined {
  if (provision === undefined || provision.sanction === 'not-held') return undefined
  const all = provision.sanction.alternatives.filter(a => a.kind === 'imprisonment').map(a => a.max)
  return all.length === 0 ? undefined : Math.max(...all)
}

const mostWays = 3
function waysWords(ways: Ways, lang: Lang): readonly string[] {
  return ways.ways
    .slice(0, mostWays)
    .map(way =>
      way.terms.map(term => `${term.label[lang]}: ${term.valuesSay.map(v => v[lang]).join(' / ')}`).join('; '),
    )
}
function transitionRow(one: Transition, lang: Lang): ChangesView['transitions'][number]['rows'][number] {
  const t = speaker(lang)
  return {
    from: one.from?.cite.words[lang] ?? t('statute.changes.nothing-held'),
    to: one.to?.cite.words[lang] ?? t('statute.changes.nothing-held'),
    ways: waysWords(one, lang),
    more: one.ways.length > mostWays || one.beyond > 0,
  }
}
function claimChange(change: ClaimChange, lang: Lang, reviews: readonly Review[]): ChangesView['claims'][number] {
  const rule = rulebook.claims.find(c => c.claim === change.claim)
  return {
    title: change.title[lang],
    begins: change.begins === undefined ? [] : waysWords(change.begins, lang),
    ends: change.ends === undefined ? [] : waysWords(change.ends, lang),
    cites: [...new Set((rule?.rules ?? []).flatMap(r => r.cites.map(c => c.words[lang])))].join('; '),
    review: rule === undefined ? { state: 'none' } : reviewOf(claimSignable(rule), reviews),
  }
}
