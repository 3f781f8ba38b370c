// The list of articles as finished words: by act, then by field, in the order of the codes. Generated from the rulebook.
import { familyWords } from '../../law/family-words.ts'
import { actNames, type ActCode, type Day } from '../../law/form.ts'
import { rulebook } from '../../law/rulebook.ts'
import { isIn } from '../../law/time.ts'
import { speaker } from '../../words/catalogue.ts'
import type { Lang } from '../../words/say.ts'
import { actOf, articleName, held, type Held } from './reading.ts'

export type LawList = {
  readonly q: string
  readonly held: string
  readonly acts: readonly {
    readonly id: string
    readonly title: string
    readonly families: readonly {
      readonly title: string
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

export function lawList(q: string, lang: Lang): LawList {
  const t = speaker(lang)
  const wanted = q.trim().toLocaleLowerCase()
  const fits = (article: Held): boolean =>
    wanted === '' ||
    `${articleName(article, lang)} ${article.id} ${article.title[lang]}`.toLocaleLowerCase().includes(wanted)
  const articles = held.filter(fits).toSorted(byNumber)
  return {
    q,
    held: t('statute.held', {
      articles: held.length,
      wordings: held.reduce((sum, a) => sum + a.provisions.length + a.norms.length, 0),
      name: rulebook.name,
    }),
    acts: (Object.keys(actNames) as ActCode[]).flatMap(act => {
      const own = articles.filter(a => actOf(a) === act)
      const families = [...new Set(own.map(a => familyOf(a, lang)))]
      return own.length === 0
        ? []
        : [
            {
              id: act,
              title: t(`statute.act.${act}`),
              families: families.map(family => ({
                title: family,
                articles: own
                  .filter(a => familyOf(a, lang) === family)
                  .map(a => ({
                    id: a.id,
                    name: articleName(a, lang),
                    title: a.title[lang],
                    reform: reformOf(a, lang),
                  })),
              })),
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
