// Four ways of reading one partly known case, side by side: the slow reading that is the meaning of the form, the walk over the normal form, the generated
// functions, and the exact answer of the diagrams. The first three must say the same; what they settle the diagrams must settle in the same way.
// Tests and `arasha law check` draw the cases.
import type { Compiled } from './compile.ts'
import { generated, hasGenerated, walker, type Evaluator } from './evaluate.ts'
import { no, open, yes, type Part, type Truth } from './normal.ts'
import { refer, type Three } from './reference.ts'
import type { Node } from './diagram.ts'

/** Something the law says of a case: `cc-107.2@2024-06-16 stands`, a claim, a duty. */
export type Subject = {
  readonly name: string
  readonly part: Part
  readonly node: Node
  readonly refer: (reference: ReturnType<typeof refer>) => Three
}
/** One truth for each subject, in their order. */
export type Reader = (masks: Int32Array) => readonly Truth[]

export function subjectsOf(compiled: Compiled): readonly Subject[] {
  return [
    ...compiled.provisions.flatMap((p): readonly Subject[] => [
      { name: `${p.provision.id} met`, part: p.parts.met, node: p.met, refer: r => r.met(p) },
      { name: `${p.provision.id} stands`, part: p.parts.stands, node: p.stands, refer: r => r.stands(p) },
      { name: `${p.provision.id} not liable`, part: p.parts.notLiable, node: p.notLiable, refer: r => r.notLiable(p) },
    ]),
    ...compiled.claims.map((c): Subject => ({
      name: c.rule.claim,
      part: c.part,
      node: c.node,
      refer: r => r.value({ op: 'claim', of: c.rule.claim }),
    })),
    ...compiled.duties.map((d): Subject => ({
      name: d.rule.rule,
      part: d.part,
      node: d.node,
      refer: r => r.value(d.rule.when),
    })),
  ]
}

export type Readers = { readonly [K in 'reference' | 'walk' | 'exact']: Reader } & { readonly generated?: Reader }

/** The generated functions exist for the rulebook in force only, and read cases whose day belongs to one version. */
export function readersOf(compiled: Compiled, subjects: readonly Subject[] = subjectsOf(compiled)): Readers {
  const inThree: { readonly [K in Three]: Truth } = { 0: no, 1: open, 2: yes }
  const scratch = new Uint8Array(compiled.normal.size)
  const through =
    (evaluate: Evaluator): Reader =>
    masks => {
      evaluate(masks, scratch)
      return subjects.map(s => scratch[s.part] as Truth)
    }
  return {
    reference: masks => {
      const reference = refer(compiled, masks)
      return subjects.map(s => inThree[s.refer(reference)])
    },
    walk: through(walker(compiled)),
    ...(hasGenerated(compiled) ? { generated: through(generated) } : {}),
    exact: masks => {
      const view = compiled.diagrams.view(masks)
      return subjects.map(s => {
        const { canBeTrue, canBeFalse } = view.outlook(s.node)
        return canBeTrue ? (canBeFalse ? open : yes) : no
      })
    },
  }
}

export type Disagreement = { readonly subject: string; readonly between: 'readings' | 'exactness' }

/** Where the ways of reading differ in one case; `exactness` is a "settled" of three values that the diagrams do not share. */
export function disagreements(
  masks: Int32Array,
  subjects: readonly Subject[],
  { reference, exact, ...others }: Readers,
): readonly Disagreement[] {
  const meaning = reference(masks)
  const answer = exact(masks)
  const found = Object.values(others).map(read => read(masks))
  return subjects.flatMap(({ name: subject }, i): readonly Disagreement[] => [
    ...(found.some(truths => truths[i] !== meaning[i]) ? [{ subject, between: 'readings' } as const] : []),
    ...(meaning[i] !== open && meaning[i] !== answer[i] ? [{ subject, between: 'exactness' } as const] : []),
  ])
}

/** A partly known case drawn with a source of numbers in [0, 1): about `unknown` of the facts open, some narrowed, the rest known; one deed, so that the law bites. */
export function drawCase(compiled: Compiled, random: () => number, unknown: number): Int32Array {
  const deed = compiled.indexOf.get('deed')
  return Int32Array.from(compiled.variables, ({ values, full }, i) => {
    const one = 1 << Math.floor(random() * values.length)
    if (i < 2 || i === deed || random() >= unknown) return one
    return random() < 0.7 ? full : one | (1 << Math.floor(random() * values.length))
  })
}
