// Everything `arasha law check` looks at, in one object. Pure and seeded: the same rulebook gives the same findings. `slice` lets two workers share it.
import { disagreements, drawCase, readersOf, subjectsOf } from '../agreement.ts'
import { failingExamples, failingExpectations, failingItems, failingVariations } from '../check.ts'
import { compile } from '../compile.ts'
import type { Rulebook } from '../form.ts'
import { equalityOf, type Equality } from './equivalence.ts'
import { isKilled, mutantsOf, spoiled, surroundings, type Mutant, type MutantKind } from './mutation.ts'

/** The same numbers every time. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export type Readings = {
  readonly cases: number
  readonly soundnessViolations: readonly string[]
  readonly differentialMismatches: readonly string[]
}

/** Reads partly known cases in every way there is; a third of them wholly known, the others with 40 % and 80 % of the facts open. */
export function compareReadings(
  rulebook: Rulebook,
  cases: number,
  seed: number,
  told: (done: number) => void = () => {},
): Readings {
  const compiled = compile(rulebook)
  const subjects = subjectsOf(compiled)
  const readers = readersOf(compiled, subjects)
  const random = numbers(seed)
  const soundness = new Set<string>()
  const mismatches = new Set<string>()
  for (let i = 0; i < cases; i++) {
    const masks = drawCase(compiled, random, [0, 0.4, 0.8][i % 3] as number)
    for (const d of disagreements(masks, subjects, readers))
      (d.between === 'exactness' ? soundness : mismatches).add(`${d.subject} · ${seed}:${i}`)
    if (i % 200 === 199) told(i + 1)
  }
  return { cases, soundnessViolations: [...soundness], differentialMismatches: [...mismatches] }
}

export type Mutation = {
  readonly mutants: { readonly [K in MutantKind]?: number }
  /** Those nobody noticed, each with whether there was anything to notice. */
  readonly survivors: readonly Survivor[]
}
export type Survivor = Pick<Mutant, 'kind' | 'where' | 'other'> & { readonly equality: Equality }

/** Every mutant of the articles that fall to this slice (`part` of `parts`). */
export function runMutants(
  rulebook: Rulebook,
  part: number,
  parts: number,
  told: (done: number) => void = () => {},
): Mutation {
  const mutants: { [K in MutantKind]?: number } = {}
  let made = 0
  const survivors: Survivor[] = []
  for (const [i, article] of rulebook.articles.entries()) {
    if (i % parts !== part) continue
    const around = surroundings(rulebook, article.id)
    // An example may count on articles that are not near: it is no witness here, with or without the mutant.
    const before = new Set([...failingExamples(around), ...failingItems(around), ...failingVariations(around)])
    for (const mutant of mutantsOf(article)) {
      const { kind, where, other } = mutant
      mutants[kind] = (mutants[kind] ?? 0) + 1
      made += 1
      if (!isKilled(mutant, around, before))
        survivors.push({ kind, where, other, equality: equalityOf(around, spoiled(mutant, around)) })
      if (made % 20 === 0) told(made)
    }
  }
  return { mutants, survivors }
}

/** Examples and expectations the rulebook itself fails. */
export function failing(rulebook: Rulebook): readonly string[] {
  return [
    ...failingExamples(rulebook),
    ...failingItems(rulebook),
    ...failingVariations(rulebook),
    ...failingExpectations(rulebook),
  ]
}
