// Checks a rulebook against what is said beside its own articles and against itself. The same checks serve the rulebook in force, a proposed one
// and the spoiled copies the tests plant, so that a check which catches nothing is noticed.
import { factKeys, factOf } from './facts.ts'
import { compile } from './compile.ts'
import { shortDigest } from './digest.ts'
import type { Example, Provision, Rulebook } from './form.ts'
import type { Fact } from './inquiry.ts'
import { expectations } from './expectations.ts'
import { qualify } from './qualify.ts'

/** The facts of an example as known facts, each asserted by somebody entitled to it. */
export function factsOf(given: Example['given'], unknown: readonly string[] = []): readonly Fact[] {
  return factKeys.flatMap(key => {
    const value = given[key]
    return value === undefined || unknown.includes(key)
      ? []
      : [{ key, state: 'known' as const, value, by: factOf(key).by[0] ?? 'court', source: 'example', at: '2026-01-01' }]
  })
}

/** The examples a rulebook fails: the same check serves the real rulebook and the planted mutants. */
export function failingExamples(under: Rulebook): readonly string[] {
  return under.articles.flatMap(article =>
    article.examples.flatMap(example => {
      const q = qualify(
        {
          facts: factsOf(example.given, example.unknown),
          dates: { act: example.on, decision: example.on > '2026-10-01' ? example.on : '2026-10-01' },
        },
        under,
      )
      const by = (...statuses: readonly string[]): readonly string[] =>
        q.candidates
          .filter(c => statuses.includes(c.status))
          .map(c => c.id)
          .toSorted()
      const [wanted, found] =
        'stands' in example.expect
          ? [example.expect.stands, [...by('stands'), ...by('open', 'needs-judgement').map(id => `?${id}`)]]
          : 'open' in example.expect
            ? [example.expect.open, by('open', 'needs-judgement')]
            : [example.expect.notLiable, by('met-not-liable')]
      return JSON.stringify(wanted.toSorted()) === JSON.stringify(found)
        ? []
        : [`${article.id}: ${example.says} (${example.on}): wanted ${wanted.join(' ')}, found ${found.join(' ')}`]
    }),
  )
}

/** The expected claims a rulebook does not give. */
export function failingExpectations(under: Rulebook): readonly string[] {
  return expectations.flatMap(({ says, on, decision = on, given, unknown, expect }) => {
    const q = qualify({ facts: factsOf(given, unknown), dates: { act: on, decision } }, under)
    return Object.entries(expect).flatMap(([claim, wanted]) => {
      const found = q.conclusions.find(c => c.claim === claim)?.status
      return found === wanted ? [] : [`${says}: ${claim} wanted ${wanted}, found ${found}`]
    })
  })
}

/** A completion in which two provisions of one family stand together, or nothing: checked on the diagrams, so over every possible case. */
export function overlapExists(under: Rulebook): boolean {
  const compiled = compile(under)
  return compiled.diagrams.view(Int32Array.from(compiled.variables, v => v.full)).outlook(compiled.conflict).canBeTrue
}

/** The hash of what a provision means: everything but the texts people read, which may be put better without changing the law. */
export function meaningOf(provision: Provision): string {
  return shortDigest(
    JSON.stringify(provision, (key, value: unknown) =>
      key === 'kk' || key === 'ru' || key === 'en' ? undefined : value,
    ),
  )
}
