// Spoils a rulebook in one place at a time and looks whether an example that stands beside an article notices. What nobody notices is law that no example
// covers: it is listed by name. A mutant that the rulebook itself refuses (a circle, an unknown name) counts as noticed.
import { failingExamples, failingItems, failingVariations } from '../check.ts'
import { itemsOf } from './items.ts'
import type { Article, Element, Provision, Rulebook } from '../form.ts'

/** What was spoiled: an element or an item dropped, a list of "or" read as "and", an edge to another article or to the first part dropped, an age. */
export const mutantKinds = ['element', 'item', 'and', 'edge', 'first-part', 'age'] as const
export type MutantKind = (typeof mutantKinds)[number]
export type Mutant = {
  readonly kind: MutantKind
  readonly article: string
  /** The provision, and the name of what was spoiled in it: `item 3`, `cc-108-1`. */
  readonly where: string
  readonly other: string
  readonly provisions: readonly Provision[]
}

/** Every single change that the texts could have been read with by mistake: an element or item dropped, an edge dropped, a list of "or" read as "and", a year of age, a day. */
export function* mutantsOf(article: Article): Generator<Mutant> {
  for (const [at, provision] of article.provisions.entries()) {
    const mutant = (kind: MutantKind, other: string, changed: Provision): Mutant => ({
      kind,
      article: article.id,
      where: provision.id,
      other,
      provisions: article.provisions.with(at, changed),
    })
    for (const [i, element] of provision.elements.entries()) {
      const withElement = (changed: Element | undefined): Provision => ({
        ...provision,
        elements: provision.elements.flatMap((e, k) => (k === i ? (changed ? [changed] : []) : [e])),
      })
      yield mutant('element', element.name, withElement(undefined))
      const items = itemsOf(element.of)
      if (items.length < 2) continue
      for (const k of items.keys())
        yield mutant(
          'item',
          `${element.name} ${k + 1}`,
          withElement({ ...element, of: { op: 'any', of: items.filter((_, n) => n !== k) } }),
        )
      yield mutant('and', element.name, withElement({ ...element, of: { op: 'all', of: items } }))
    }
    for (const [i, edge] of (provision.displaces ?? []).entries())
      yield mutant('edge', edge.id, {
        ...provision,
        displaces: (provision.displaces ?? []).filter((_, k) => k !== i),
      })
    if (provision.qualifies?.length) {
      const { qualifies: _, ...rest } = provision
      yield mutant('first-part', '', rest)
    }
    yield mutant('age', String(provision.liableFrom), { ...provision, liableFrom: (provision.liableFrom + 2) as 16 })
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

/** The surroundings with the mutant in them. */
export function spoiled({ article, provisions }: Mutant, around: Rulebook): Rulebook {
  return { ...around, articles: around.articles.map(a => (a.id === article ? { ...a, provisions } : a)) }
}

/** Whether an example beside the mutant's own article, or beside one of its surroundings, or what one change must do to it, notices. */
export function isKilled(mutant: Mutant, around: Rulebook, failingBefore: ReadonlySet<string>): boolean {
  const under = spoiled(mutant, around)
  const own = under.articles.filter(a => a.id === mutant.article)
  const rest = under.articles.filter(a => a.id !== mutant.article)
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
