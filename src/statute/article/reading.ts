// The reading copy of an article as finished words in one language: its wordings by day, and for each part of a wording what must be so, what follows,
// what it costs, what is left out and how far it may be trusted. Generated from the rulebook alone: a new article appears here by itself.
import { factKeys, factOf } from '../../law/facts.ts'
import { compile } from '../../law/compile.ts'
import {
  actNames,
  type ActCode,
  type Article,
  type Cite,
  type Day,
  type Example,
  type Provision,
} from '../../law/form.ts'
import { indexOn } from '../../law/mci.ts'
import { classWords, penaltiesOf } from '../../law/penalty.ts'
import { rulebook } from '../../law/rulebook.ts'
import { isIn } from '../../law/time.ts'
import { speaker, type MessageKey } from '../../words/catalogue.ts'
import { formatDate, formatNumber, formatShortDate, formatTenge } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { provisionSignable, reviewOf, type Review, type ReviewState } from '../review.ts'
import { conditionView, factWords, nameOf, type ConditionView } from './condition.ts'
import { decisionTable, type DecisionTable } from './decision-table.ts'
import { effectsOf } from './effect.ts'

/** Days in one wording: from the first, until the second (not included) or open. */
export type Edition = { readonly from: Day; readonly until: Day | 'open'; readonly provisions: readonly Provision[] }

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
  readonly table: DecisionTable
}

export function articleOf(id: string): Article | undefined {
  return rulebook.articles.find(a => a.id === id)
}

/** Every stretch of days in which the article reads the same, oldest first. A stretch without any part is left out. */
export function editionsOf(article: Article): readonly Edition[] {
  const days = [
    ...new Set(article.provisions.flatMap(p => (p.inForce[1] === 'open' ? [p.inForce[0]] : [...p.inForce]))),
  ].toSorted()
  return days.flatMap((from, i): readonly Edition[] => {
    const provisions = article.provisions.filter(p => isIn(p.inForce, from))
    return provisions.length === 0 ? [] : [{ from, until: days[i + 1] ?? 'open', provisions }]
  })
}

export function articleName(article: Article, lang: Lang): string {
  const [, act = '', number = article.id] = /^([a-z]+)-(.+)$/.exec(article.id) ?? []
  return speaker(lang)('statute.article', { act: actNames[act as ActCode]?.[lang] ?? act, number })
}
export function actOf(article: Article): ActCode {
  return article.id.slice(0, article.id.indexOf('-')) as ActCode
}

export function articleView(article: Article, on: Day, lang: Lang, reviews: readonly Review[]): ArticleView {
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
      })),
    examples: article.examples.map((example, i) => exampleView(example, `${article.id}.${i}`, lang)),
  }
}

export function editionView(
  article: Article,
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
    table: decisionTable(edition.provisions, lang),
  }
}

function partView(article: Article, provision: Provision, on: Day, lang: Lang, reviews: readonly Review[]): PartView {
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
  }
}
function mciCite(administrative: boolean): { kk: string; ru: string; en: string } {
  return administrative
    ? { kk: 'ӘҚБтК 44-бап', ru: 'КоАП, ст. 44', en: 'AdmCode 44' }
    : { kk: 'ҚК 41-бап', ru: 'УК, ст. 41', en: 'CC 41' }
}

/** The part's place on the page, the same in every wording: `p2`, `p1-1`; `p0` for an article without parts. */
export function anchorOf(provision: Provision): string {
  const part = /\.([^@#]+)/.exec(provision.id)?.[1]
  return `p${part ?? '0'}`
}

export function periodWords(provision: Provision, lang: Lang): string {
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
