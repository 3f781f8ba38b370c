// The name of a provision by its id, for lists that store ids: "CC 109-1(2)". Undefined for an id this rulebook does not hold.
import type { Words } from './facts.ts'
import { rulebook as current } from './rulebook.ts'
import { actNames, type ActCode, type Rulebook } from './form.ts'

export function provisionWords(id: string, under: Rulebook = current): Words | undefined {
  return under.articles.flatMap(a => a.provisions).find(p => p.id === id)?.cite.words
}

/** "CC 106 (1, 2, 3), 107 (1, 2)": for a line in which eleven full names would hide each other. */
export function shortCites(ids: readonly string[], lang: keyof Words): string {
  const acts = new Map<string, Map<string, string[]>>()
  for (const id of ids) {
    const [, act = '', article = '', part] = /^([a-z]+)-([^.#@]+)(?:\.([^#@]+))?/.exec(id) ?? []
    const articles = acts.get(act) ?? new Map<string, string[]>()
    // An id may end in "@" and the day of its wording: two wordings of one part are named once.
    // Letters name paragraphs that the law itself does not number.
    const parts = new Set([...(articles.get(article) ?? []), ...(part !== undefined && /^\d/.test(part) ? [part] : [])])
    acts.set(act, articles.set(article, [...parts]))
  }
  return [...acts]
    .map(
      ([act, articles]) =>
        `${actNames[act as ActCode]?.[lang] ?? act} ${[...articles].map(([article, parts]) => (parts.length === 0 ? article : `${article}\u00A0(${parts.join(',\u00A0')})`)).join(', ')}`,
    )
    .join('; ')
}

/** How many provisions a reader takes in at a glance. */
const glance = 12

/** The short names, or undefined when there are so many that naming them says nothing: then their number does. */
export function fewCites(ids: readonly string[], lang: keyof Words): string | undefined {
  return provisionCount(ids) > glance ? undefined : shortCites(ids, lang)
}

/** Wordings of one provision count once. */
export function provisionCount(ids: readonly string[]): number {
  return new Set(ids.map(id => id.replace(/[#@].*$/, ''))).size
}
