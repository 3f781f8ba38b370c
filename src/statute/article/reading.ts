// The reading copy of an article as finished words in one language: its wordings by day, and for each part of a wording what must be so, what follows,
// what it costs, what is left out and how far it may be trusted. Generated from the rulebook alone: a new article appears here by itself.
import { factKeys, factOf, type FactKey, type Words } from '../../law/facts.ts'
import { compile } from '../../law/compile.ts'
import { actNames, type ActCode, type Cite, type Day, type Example, type Norm, type Provision } from '../../law/form.ts'
import { whatRestsOn } from '../../law/norms.ts'
import { indexOn } from '../../law/mci.ts'
import { classWords, penaltiesOf } from '../../law/penalty.ts'
import { rulebook } from '../../law/rulebook.ts'
import { isIn } from '../../law/time.ts'
import { speaker, type MessageKey } from '../../words/catalogue.ts'
import { formatDate, formatNumber, formatShortDate, formatTenge } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { normSignable, provisionSignable, reviewOf, type Review, type ReviewState, type Signable } from '../review.ts'
import { conditionView, factWords, nameOf, type ConditionView } from './condition.ts'
import { decisionTable, type DecisionTable } from './decision-table.ts'
import { effectsOf } from './effect.ts'

/** An article as its page shows it: parts that name a deed, general provisions, or both. */
export type Held = {
  readonly id: string
  readonly title: Words
  readonly provisions: readonly Provision[]
  readonly norms: readonly Norm[]
  readonly examples: readonly Example[]
}
/** Days in one wording: from the first, until the second (not included) or open. */
export type Edition = {
  readonly from: Day
  readonly until: Day | 'open'
  readonly provisions: readonly Provision[]
  readonly norms: readonly Norm[]
}

export type SourceWords = {
  readonly cites: string
  readonly confidence: Cite['confidence']
  /** "official text of 16.06.2024; later changes not seen" */
  readonly mark: string
}
export type PartView = {
  readonly id: string
  /** Where the page can be pointed at: `p2`. */
  readonly anchor: string
  readonly cite: string
  readonly title: string
  readonly since: string
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly conditions: readonly (ConditionView & { readonly expands: ConditionView })[]
  readonly penalties: readonly { readonly text: string; readonly tenge: string | undefined }[]
  readonly penaltyNote: string | undefined
  readonly effects: readonly {
    readonly title: string
    readonly text: string
    readonly status: 'true' | 'false' | 'unknown'
  }[]
  readonly notEncoded: readonly string[]
  readonly source: SourceWords
  readonly review: ReviewState
  readonly signable: Signable
}
/** A general provision: what it lays down, and what here rests on it. */
export type NormView = {
  readonly id: string
  readonly anchor: string
  readonly cite: string
  readonly title: string
  readonly since: string
  readonly says: string
  readonly open: readonly string[]
  readonly notEncoded: readonly string[]
  readonly rests: readonly string[]
  readonly source: SourceWords
  readonly review: ReviewState
  readonly signable: Signable
}
export type ExampleView = {
  /** `cc-107.3`: the fourth example of article 107. */
  readonly id: string
  readonly says: string | undefined
  readonly on: string
  readonly given: readonly string[]
  readonly open: readonly string[]
  readonly expect: string
  readonly authority: string
}
export type ArticleView = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly act: string
  readonly on: Day
  readonly editions: readonly { readonly from: Day; readonly label: string; readonly isShown: boolean }[]
  readonly shown: EditionView | undefined
  /** Why nothing is shown: the day is before every wording held, or between two. */
  readonly nothing: string | undefined
  readonly wordings: readonly {
    readonly id: string
    readonly cite: string
    readonly from: Day
    readonly period: string
    readonly penalty: string
    readonly mark: string
    readonly anchor: string
    readonly isShown: boolean
  }[]
  readonly examples: readonly ExampleView[]
}
export type EditionView = {
  readonly from: Day
  readonly title: string
  readonly parts: readonly PartView[]
  readonly norms: readonly NormView[]
  readonly table: DecisionTable
}

/** Every article of the rulebook once, also where its deeds and its general provisions stand in different files. */
export const held: readonly Held[] = [
  ...new Set([...rulebook.articles.map(a => a.id), ...rulebook.norms.map(n => n.id)]),
].map(id => {
  const article = rulebook.articles.find(a => a.id === id)
  const general = rulebook.norms.filter(n => n.id === id)
  const title = article?.title ?? general[0]?.title
  if (title === undefined) throw new Error(`${id} has no title`)
  return {
    id,
    title,
    provisions: article?.provisions ?? [],
    norms: general.flatMap(n => n.norms),
    examples: article?.examples ?? [],
  }
})
export function articleOf(id: string): Held | undefined {
  return held.find(a => a.id === id)
}

/** Every stretch of days in which the article reads the same, oldest first. A stretch without any part is left out. */
export function editionsOf(article: Pick<Held, 'provisions' | 'norms'>): readonly Edition[] {
  const all = [...article.provisions, ...article.norms]
  const days = [...new Set(all.flatMap(p => (p.inForce[1] === 'open' ? [p.inForce[0]] : [...p.inForce])))].toSorted()
  return days.flatMap((from, i): readonly Edition[] => {
    const provisions = article.provisions.filter(p => isIn(p.inForce, from))
    const norms = article.norms.filter(n => isIn(n.inForce, from))
    return provisions.length + norms.length === 0 ? [] : [{ from, until: days[i + 1] ?? 'open', provisions, norms }]
  })
}

export function articleName(article: Pick<Held, 'id'>, lang: Lang): string {
  const [, act = '', number = article.id] = /^([a-z]+)-(.+)$/.exec(article.id) ?? []
  return speaker(lang)('statute.article', { act: actNames[act as ActCode]?.[lang] ?? act, number })
}
export function actOf(article: Pick<Held, 'id'>): ActCode {
  return article.id.slice(0, article.id.indexOf('-')) as ActCode
}

export function articleView(article: Held, on: Day, lang: Lang, reviews: readonly Review[]): ArticleView {
  const t = speaker(lang)
  const editions = editionsOf(article)
  const shown = editions.find(e => isIn([e.from, e.until], on))
  const compiled = compile(rulebook)
  return {
    id: article.id,
    name: articleName(article, lang),
    title: article.title[lang],
    act: t(`statute.act.${actOf(article)}`),
    on,
    editions: editions.map(e => ({ from: e.from, label: formatShortDate(e.from, lang), isShown: e === shown })),
    shown: shown && editionView(article, shown, on, lang, reviews),
    nothing:
      shown !== undefined
        ? undefined
        : on < (editions[0]?.from ?? on)
          ? t('statute.nothing.before', { date: formatDate(on, lang) })
          : t('statute.nothing.between', { date: formatDate(on, lang) }),
    wordings: compiled.provisions
      .filter(p => p.article === article.id)
      .toSorted(
        (a, b) => Number(a.base > b.base) - Number(a.base < b.base) || (a.provision.id > b.provision.id ? 1 : -1),
      )
      .map(({ provision }) => ({
        id: provision.id,
        cite: provision.cite.words[lang],
        from: provision.inForce[0],
        period: periodWords(provision, lang),
        penalty: sanctionWords(provision, lang),
        mark: sourceOf(provision.cite, lang).mark,
        anchor: anchorOf(provision),
        isShown: shown?.provisions.includes(provision) ?? false,
      }))
      .concat(
        article.norms.map(norm => ({
          id: norm.id,
          cite: norm.cite.words[lang],
          from: norm.inForce[0],
          period: periodWords(norm, lang),
          penalty: '–',
          mark: sourceOf(norm.cite, lang).mark,
          anchor: normAnchor(norm),
          isShown: shown?.norms.includes(norm) ?? false,
        })),
      ),
    examples: article.examples.map((example, i) => exampleView(example, `${article.id}.${i}`, lang)),
  }
}

export function editionView(
  article: Held,
  edition: Edition,
  on: Day,
  lang: Lang,
  reviews: readonly Review[],
): EditionView {
  const t = speaker(lang)
  return {
    from: edition.from,
    title:
      edition.until === 'open'
        ? t('statute.edition.open', { from: formatDate(edition.from, lang) })
        : t('statute.edition', {
            from: formatDate(edition.from, lang),
            until: formatDate(dayBefore(edition.until), lang),
          }),
    parts: edition.provisions.map(provision => partView(article, provision, on, lang, reviews)),
    norms: edition.norms.map(norm => normView(norm, lang, reviews)),
    table: decisionTable(edition.provisions, lang),
  }
}

function partView(article: Held, provision: Provision, on: Day, lang: Lang, reviews: readonly Review[]): PartView {
  const t = speaker(lang)
  const p = compile(rulebook).provisions.find(one => one.provision === provision)
  if (p === undefined) throw new Error(`${provision.id} is not compiled`)
  const index = indexOn(on)
  const penalties = penaltiesOf(provision, p.class, [on, on], on)
  const instead = [
    ...(provision.qualifies ?? []).map(id => nameOf(id, lang)),
    ...(provision.displaces ?? []).map(
      d => `${nameOf(d.id, lang)} (${t(`statute.displaces.${d.why}`)}, ${d.cite.words[lang]})`,
    ),
  ]
  const givesWay = p.displacers
    .map(j => compile(rulebook).provisions[j])
    .flatMap(other =>
      other !== undefined && isIn(other.provision.inForce, on) ? [other.provision.cite.words[lang]] : [],
    )
  return {
    id: provision.id,
    anchor: anchorOf(provision),
    cite: provision.cite.words[lang],
    title: provision.summary[lang],
    since: periodWords(provision, lang),
    facts: [
      { key: t('statute.class'), value: classWords[p.class][lang] },
      { key: t('statute.prosecution'), value: t(`incident.law.prosecution.${p.prosecution}`) },
      {
        key: t('statute.liable'),
        value:
          provision.liableFrom === 0
            ? t('statute.liable.others')
            : provision.liableUntil === undefined
              ? t('statute.age.from', { from: provision.liableFrom })
              : t('statute.age.between', { from: provision.liableFrom, until: provision.liableUntil - 1 }),
      },
      ...(instead.length === 0 ? [] : [{ key: t('statute.instead'), value: instead.join('; ') }]),
      ...(givesWay.length === 0 ? [] : [{ key: t('statute.gives-way'), value: [...new Set(givesWay)].join('; ') }]),
    ],
    conditions: provision.elements.map(element => {
      const expands = conditionView(element.of, lang)
      return {
        text: element.says[lang],
        cite: element.cite.words[lang],
        judge: expands.of.length === 0 ? expands.judge : undefined,
        join: undefined,
        of: [],
        expands,
      }
    }),
    penalties: penalties.map(penalty => ({
      text: penalty.says[lang],
      tenge:
        penalty.tenge &&
        (penalty.tenge.min === penalty.tenge.max || penalty.tenge.min === 0
          ? formatTenge(penalty.tenge.max, lang)
          : `${formatNumber(penalty.tenge.min, lang, 0)}–${formatTenge(penalty.tenge.max, lang)}`),
    })),
    penaltyNote:
      provision.sanction === 'not-held'
        ? t('incident.law.penalty.not-held')
        : !penalties.some(one => one.unit === 'mci')
          ? undefined
          : index === undefined
            ? t('statute.mci.unknown', { date: formatDate(on, lang) })
            : t('statute.mci', {
                date: formatDate(on, lang),
                sum: formatTenge(index.tenge, lang),
                cite: mciCite(p.class === 'administrative')[lang],
              }),
    effects: effectsOf(p, on, rulebook).flatMap(effect => {
      const rule = rulebook.claims.find(c => c.claim === effect.claim)
      return rule === undefined
        ? []
        : [
            {
              title: rule.title[lang],
              status: effect.status,
              text:
                effect.status === 'unknown'
                  ? effect.on.length === 0
                    ? t('statute.effect.reading')
                    : t('statute.effect.depends', { list: effect.on.map(key => factOf(key).label[lang]).join('; ') })
                  : rule.says[effect.status][lang],
            },
          ]
    }),
    notEncoded: (provision.notEncoded ?? []).map(words => words[lang]),
    source: sourceOf(provision.cite, lang),
    review: reviewOf(provisionSignable(article, provision), reviews),
    signable: provisionSignable(article, provision),
  }
}
function mciCite(administrative: boolean): { kk: string; ru: string; en: string } {
  return administrative
    ? { kk: 'ӘҚБтК 44-бап', ru: 'КоАП, ст. 44', en: 'AdmCode 44' }
    : { kk: 'ҚК 41-бап', ru: 'УК, ст. 41', en: 'CC 41' }
}

function normView(norm: Norm, lang: Lang, reviews: readonly Review[]): NormView {
  const t = speaker(lang)
  const { claims, duties, outputs } = whatRestsOn(norm, rulebook)
  return {
    id: norm.id,
    anchor: normAnchor(norm),
    cite: norm.cite.words[lang],
    title: norm.title[lang],
    since: periodWords(norm, lang),
    says: norm.says[lang],
    open: (norm.open ?? []).map(words => words[lang]),
    notEncoded: (norm.notEncoded ?? []).map(words => words[lang]),
    rests: [
      ...claims.flatMap(id => rulebook.claims.filter(c => c.claim === id).map(c => c.title[lang])),
      ...duties.flatMap(rule => rulebook.duties.filter(d => d.rule === rule).map(d => d.does[lang])),
      ...outputs.map(use =>
        use.startsWith('fact:')
          ? factOf(use.slice('fact:'.length) as FactKey).label[lang]
          : t(`statute.output.${use.slice('output:'.length)}` as MessageKey),
      ),
    ],
    source: sourceOf(norm.cite, lang),
    review: reviewOf(normSignable(norm), reviews),
    signable: normSignable(norm),
  }
}
function normAnchor(norm: Norm): string {
  return `n-${norm.cite.id.replaceAll(/[^a-z0-9]+/g, '-')}`
}

/** The part's place on the page, the same in every wording: `p2`, `p1-1`; `p0` for an article without parts. */
export function anchorOf(provision: Provision): string {
  const part = /\.([^@#]+)/.exec(provision.id)?.[1]
  return `p${part ?? '0'}`
}

export function periodWords(provision: Pick<Provision, 'inForce' | 'since'>, lang: Lang): string {
  const t = speaker(lang)
  const [from, until] = provision.inForce
  const values = {
    from: formatShortDate(from, lang),
    until: until === 'open' ? '' : formatShortDate(dayBefore(until), lang),
  }
  const open = until === 'open'
  return provision.since === 'surely'
    ? t(open ? 'statute.period.surely-open' : 'statute.period.surely', values)
    : t(open ? 'statute.period.open' : 'statute.period', values)
}

/** The sanction in one line, in the units of the code. */
export function sanctionWords(provision: Provision, lang: Lang): string {
  const t = speaker(lang)
  if (provision.sanction === 'not-held') return t('incident.law.penalty.not-held')
  const p = compile(rulebook).provisions.find(one => one.provision.id === provision.id)
  return penaltiesOf(provision, p?.class ?? 'administrative', [provision.inForce[0], provision.inForce[0]], undefined)
    .map(one => one.says[lang])
    .join('; ')
}

export function sourceOf(cite: Cite, lang: Lang): SourceWords {
  const t = speaker(lang)
  return {
    cites: cite.words[lang],
    confidence: cite.confidence,
    mark: t(`incident.mark.${cite.confidence}` as MessageKey, { date: formatShortDate(cite.asOf, lang) }),
  }
}

function exampleView(example: Example, id: string, lang: Lang): ExampleView {
  const t = speaker(lang)
  const open = example.unknown ?? []
  const names = (ids: readonly string[]): string => ids.map(id => nameOf(id, lang)).join('; ')
  const { expect } = example
  const worked = /EX-\d+/.exec(example.authority)?.[0]
  return {
    id,
    says: lang === 'en' ? example.says : undefined,
    on: formatShortDate(example.on, lang),
    given: factKeys.flatMap(key => {
      const value: string | undefined = example.given[key]
      return value === undefined || open.includes(key) || isQuiet(key, value) ? [] : [factWords(key, [value], lang)]
    }),
    open: open.map(key => factOf(key).label[lang]),
    expect:
      'stands' in expect
        ? expect.stands.length === 0
          ? t('statute.example.nothing')
          : t('statute.example.stands', { list: names(expect.stands) })
        : 'open' in expect
          ? t('statute.example.open', { list: names(expect.open) })
          : t('statute.example.not-liable', { list: names(expect.notLiable) }),
    authority:
      worked !== undefined
        ? t('statute.example.worked', { id: worked })
        : t(example.authority.startsWith('constructed') ? 'statute.example.constructed' : 'statute.example.text'),
  }
}
/** "No" and "none" of the many facts that do not matter: told as one sentence on the page instead of thirty lines. */
function isQuiet(key: string, value: string): boolean {
  const definition = factOf(key as never)
  return definition.type === 'flag' ? value === 'no' : value === 'none' && key !== 'harm'
}

export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
