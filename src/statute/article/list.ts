// The list of articles as finished words: by act, then by field, in the order of the codes. Generated from the rulebook.
import { familyWords } from '../../law/family-words.ts'
import { actNames, type ActCode, type Day } from '../../law/form.ts'
import { rulebook } from '../../law/rulebook.ts'
import { isIn } from '../../law/time.ts'
import { speaker } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import { actOf, articleName, held, type Held } from './reading.ts'

/** What of the list is wanted: a number or word, one act, only what the reform touched. */
export type Wanted = { readonly q: string; readonly act: ActCode | undefined; readonly reformOnly: boolean }
export const everything: Wanted = { q: '', act: undefined, reformOnly: false }

export type LawList = {
  readonly wanted: Wanted
  readonly held: string
  readonly found: string
  /** So few that nothing is folded. */
  readonly isShort: boolean
  /** For the choice of an act: all of them, whatever is wanted. */
  readonly choices: readonly { readonly id: ActCode; readonly title: string }[]
  readonly acts: readonly {
    readonly id: string
    readonly title: string
    readonly count: string
    readonly families: readonly {
      readonly title: string
      readonly count: string
      readonly articles: readonly {
        readonly id: string
        readonly name: string
        readonly title: string
        readonly reform: string | undefined
      }[]
    }[]
  }[]
}

/** The day the reform began, and the day before. */
export const reform: readonly [Day, Day] = ['2024-06-15', '2024-06-16']

const mostUnfolded = 25
const actCodes = Object.keys(actNames) as ActCode[]
export function isActCode(text: string | undefined): text is ActCode {
  return (actCodes as readonly (string | undefined)[]).includes(text)
}

export function lawList(wanted: Wanted, lang: Lang): LawList {
  const t = speaker(lang)
  const q = wanted.q.trim().toLocaleLowerCase()
  const fits = (article: Held): boolean =>
    (q === '' ||
      `${articleName(article, lang)} ${article.id} ${article.title[lang]}`.toLocaleLowerCase().includes(q)) &&
    (wanted.act === undefined || actOf(article) === wanted.act) &&
    (!wanted.reformOnly || reformOf(article, lang) !== undefined)
  const articles = held.filter(fits).toSorted(byNumber)
  const countOf = (some: readonly Held[]): string => t('statute.count', { n: some.length })
  return {
    wanted,
    held: t('statute.held', {
      articles: held.length,
      wordings: held.reduce((sum, a) => sum + a.provisions.length + a.norms.length, 0),
      name: rulebook.name,
    }),
    found: countOf(articles),
    isShort: articles.length <= mostUnfolded,
    choices: actCodes
      .filter(act => held.some(a => actOf(a) === act))
      .map(act => ({ id: act, title: t(`statute.act.${act}`) })),
    acts: actCodes.flatMap(act => {
      const own = articles.filter(a => actOf(a) === act)
      const families = [...new Set(own.map(a => familyOf(a, lang)))]
      return own.length === 0
        ? []
        : [
            {
              id: act,
              title: t(`statute.act.${act}`),
              count: countOf(own),
              families: families.map(family => {
                const some = own.filter(a => familyOf(a, lang) === family)
                return {
                  title: family,
                  count: countOf(some),
                  articles: some.map(a => ({
                    id: a.id,
                    name: articleName(a, lang),
                    title: a.title[lang],
                    reform: reformOf(a, lang),
                  })),
                }
              }),
            },
          ]
    }),
  }
}
/** General provisions and those of procedure name no deed and belong to no field. */
function familyOf(article: Held, lang: Lang): string {
  const [first] = article.provisions
  return first === undefined ? speaker(lang)('statute.general') : familyWords[first.family][lang]
}

/** 108 before 108-1 before 109. */
function byNumber(a: Held, b: Held): number {
  const numbers = (id: string): number[] => (id.match(/\d+/g) ?? []).map(Number)
  const [x, y] = [numbers(a.id), numbers(b.id)]
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function reformOf(article: Held, lang: Lang): string | undefined {
  const on = (day: Day): string[] =>
    [...article.provisions, ...article.norms].filter(p => isIn(p.inForce, day)).map(p => p.id)
  const [before, after] = [on(reform[0]), on(reform[1])]
  if (before.toString() === after.toString()) return undefined
  const t = speaker(lang)
  return t(
    before.length === 0 ? 'statute.index.new' : after.length === 0 ? 'statute.index.ended' : 'statute.index.changed',
  )
}
