// What the law provides for on a day, in plain words: asked of `law`, never written here. Pure. Every row has its citation, how the text is known, and
// amounts in tenge of that day; a day without an index has none, and the page says so.
import { compile } from '../../law/compile.ts'
import type { Cite, Provision } from '../../law/form.ts'
import { indexOn } from '../../law/mci.ts'
import { penaltiesOf } from '../../law/penalty.ts'
import { rulebook } from '../../law/rulebook.ts'
import { formatNumber, formatTenge } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { articlesOf, type Need } from './guides.ts'

export type LawRow = {
  readonly id: string
  readonly says: string
  /** Empty when the sanction of that time is not held. */
  readonly penalties: readonly { readonly says: string; readonly tenge: string | undefined }[]
  readonly cite: Cite
}

/** `on`: the day of the act and of the opened case, YYYY-MM-DD. */
export function lawFor(need: Need, on: string, lang: Lang): readonly LawRow[] {
  const articles = new Set(articlesOf[need])
  return rulebook.articles
    .filter(article => articles.has(article.id))
    .flatMap(article => article.provisions)
    .filter(({ inForce: [from, until] }) => from <= on && (until === 'open' || on < until))
    .map(provision => ({
      id: provision.id,
      says: provision.summary[lang],
      penalties: penaltiesIn(provision, on).map(one => ({
        says: one.says[lang],
        tenge:
          one.tenge === undefined
            ? undefined
            : one.tenge.min === one.tenge.max
              ? formatTenge(one.tenge.max, lang)
              : `${formatNumber(one.tenge.min, lang, 0)} – ${formatTenge(one.tenge.max, lang)}`,
      })),
      cite: provision.cite,
    }))
}

function penaltiesIn(provision: Provision, on: string) {
  const found = compile(rulebook).provisions.find(one => one.provision.id === provision.id)
  return penaltiesOf(provision, found?.class ?? 'administrative', [on, on], on)
}

/** The index of the day, and of each year before it that is held, newest first. */
export function indexByYear(on: string): readonly { readonly day: string; readonly tenge: number }[] {
  const year = Number(on.slice(0, 4))
  return [on, `${year - 1}-12-31`, `${year - 2}-12-31`].flatMap(day => {
    const found = indexOn(day)
    return found === undefined ? [] : [{ day, tenge: found.tenge }]
  })
}
