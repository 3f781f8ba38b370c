// Whether a spoiled rulebook is spoiled at all. Both rulebooks become diagrams over the same facts; where every provision stands, or is met by somebody too
// young, in exactly the same cases, the two are one function: nothing could notice the change, because there is nothing to notice.
import { compile, diagramsOf, maskOf, type Variable } from '../compile.ts'
import { createDiagrams, type Node } from '../diagram.ts'
import { factKeys, factOf } from '../facts.ts'
import type { Rulebook } from '../form.ts'

/** `everywhere`: not one case differs. `where-possible`: only cases that cannot be, such as an adult known to be a minor. */
export type Equality = 'everywhere' | 'where-possible' | 'differs'

/** Compares two rulebooks that have the same provisions and the same days; throws like `compile` if one contradicts itself. */
export function equalityOf(one: Rulebook, other: Rulebook): Equality {
  const [a, b] = [compile(one), compile(other)]
  const sizes = a.variables.map(v => v.values.length)
  if (sizes.join() !== b.variables.map(v => v.values.length).join()) return 'differs'
  const diagrams = createDiagrams(sizes)
  const [inOne, inOther] = [diagramsOf(a.normal, diagrams), diagramsOf(b.normal, diagrams)]
  const apart = (x: Node, y: Node): Node =>
    x === y ? 0 : diagrams.or(diagrams.and(x, diagrams.not(y)), diagrams.and(y, diagrams.not(x)))
  const differences = a.provisions.flatMap((p, i) => {
    const q = b.provisions[i]
    return q === undefined
      ? [1]
      : (['stands', 'notLiable'] as const).map(of => apart(inOne(p.parts[of]), inOther(q.parts[of])))
  })
  const difference = diagrams.or(...differences)
  if (difference === 0) return 'everywhere'
  const possible = a.variables.reduce((left, _, i) => diagrams.and(left, sense(i)), difference)
  return possible === 0 ? 'where-possible' : 'differs'

  /** A question that makes no sense in a case cannot be answered with yes in it. */
  function sense(index: number): Node {
    const { key } = a.variables[index] as Variable
    const fact = factKeys.find(k => k === key)
    if (fact === undefined) return 1
    const { appliesWhen, type } = factOf(fact)
    const gate = appliesWhen === undefined ? undefined : a.indexOf.get(appliesWhen.fact)
    if (appliesWhen === undefined || gate === undefined || type !== 'flag') return 1
    return diagrams.or(
      diagrams.leaf(gate, maskOf(a.variables[gate] as Variable, appliesWhen.among)),
      diagrams.leaf(index, maskOf(a.variables[index] as Variable, ['no'])),
    )
  }
}
