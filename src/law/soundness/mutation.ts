// Spoils a rulebook in one place at a time and looks whether an example that stands beside an article notices. What nobody notices is law that no example
// covers: it is listed by name. A mutant that the rulebook itself refuses (a circle, an unknown name) counts as noticed.
import { failingExamples, failingItems, failingVariations } from '../check.ts'
import { itemsOf } from './items.ts'
import type { Article, Element, Provision, Rulebook } from '../form.ts'

export type Mutant = { readonly article: string; readonly says: string; readonly provisions: readonly Provision[] }

/** Every single change that the texts could have been read with by mistake: an element or item dropped, an edge dropped, a list of "or" read as "and", a year of age, a day. */
export function* mutantsOf(article: Article): Generator<Mutant> {
  for (const [at, provision] of article.provisions.entries()) {
    const mutant = (says: string, changed: Provision): Mutant => ({
      article: article.id,
      says: `${provision.id}: ${says}`,
      provisions: article.provisions.with(at, changed),
    })
    for (const [i, element] of provision.elements.entries()) {
      const withElement = (changed: Element | undefined): Provision => ({
        ...provision,
        elements: provision.elements.flatMap((e, k) => (k === i ? (changed ? [changed] : []) : [e])),
      })
      yield mutant(`without “${element.name}”`, withElement(undefined))
      const items = itemsOf(element.of)
      if (items.length < 2) continue
      for (const k of items.keys())
        yield mutant(
          `“${element.name}” without item ${k + 1}`,
          withElement({ ...element, of: { op: 'any', of: items.filter((_, n) => n !== k) } }),
        )
      yield mutant(`“${element.name}” with “and” for “or”`, withElement({ ...element, of: { op: 'all', of: items } }))
    }
    for (const [i, edge] of (provision.displaces ?? []).entries())
      yield mutant(`no longer takes the place of ${edge.id}`, {
        ...provision,
        displaces: (provision.displaces ?? []).filter((_, k) => k !== i),
      })
    if (provision.qualifies?.length) {
      const { qualifies: _, ...rest } = provision
      yield mutant('no longer takes the place of its first part', rest)
    }
    yield mutant('liable two years later', { ...provision, liableFrom: (provision.liableFrom + 2) as 16 })
  }
}

/** The articles that can take each other's place with this one, so that a mutant is weighed in its own surroundings and quickly. */
export function surroundings(rulebook: Rulebook, id: string): Rulebook {
  const near = new Set([id])
  const touches = (a: Article): readonly string[] =>
    a.provisions.flatMap(p => [...(p.qualifies ?? []), ...(p.displaces ?? []).map(d => d.id)])
  const isOf = (reference: string, article: string) => reference === article || reference.startsWith(`${article}.`)
  for (let grown = true; grown;) {
    grown = false
    for (const a of rulebook.articles) {
      if (near.has(a.id)) continue
      const joined = touches(a).some(r => [...near].some(n => isOf(r, n)))
      const named = rulebook.articles.some(b => near.has(b.id) && touches(b).some(r => isOf(r, a.id)))
      if (joined || named) grown = near.add(a.id).size > 0
    }
  }
  return { ...rulebook, articles: rulebook.articles.filter(a => near.has(a.id)), claims: [], duties: [] }
}

/** Whether an example beside the mutant's own article, or beside one of its surroundings, or what one change must do to it, notices. */
export function isKilled(mutant: Mutant, around: Rulebook, failingBefore: ReadonlySet<string>): boolean {
  const articles = around.articles.map(a => (a.id === mutant.article ? { ...a, provisions: mutant.provisions } : a))
  const own = articles.filter(a => a.id === mutant.article)
  const rest = articles.filter(a => a.id !== mutant.article)
  const under: Rulebook = { ...around, articles }
  const unlike = (lines: readonly string[]) => lines.some(line => !failingBefore.has(line))
  try {
    return (
      unlike(failingExamples(under, own)) ||
      unlike(failingItems(under, mutant.article)) ||
      unlike(failingVariations(under, own)) ||
      unlike(failingExamples(under, rest))
    )
  } catch {
    return true
  }
}
