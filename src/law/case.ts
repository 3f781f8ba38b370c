// One partly known case while it is being weighed: its possible values, the truth of every condition, and the exact answer where three values leave a
// question open. Reasons and findings read it; nothing here knows what an answer is called.
import { evaluate } from './evaluate.ts'
import { factKeys, factOf, type FactKey } from './facts.ts'
import type { Condition, ReadingId } from './form.ts'
import type { Compiled, CompiledProvision } from './compile.ts'
import type { Node, View } from './diagram.ts'
import { no, open, yes, type Part, type Truth } from './normal.ts'
import type { Step } from './qualification.ts'

/** One partly known case, and what is known of it so far. Reasons are worked out only when somebody reads them; those shared by several claims once. */
export type Case = {
  readonly compiled: Compiled
  readonly masks: Int32Array
  readonly truths: Uint8Array
  readonly view: View
  readonly inTime: readonly CompiledProvision[]
  readonly memo: Map<Condition, readonly Step[]>
}
export function caseOf(compiled: Compiled, masks: Int32Array): Case {
  const act = masks[0] as number
  return {
    compiled,
    masks,
    truths: evaluate(compiled, masks),
    view: compiled.diagrams.view(masks),
    inTime: inTimeOn(compiled, act),
    memo: new Map(),
  }
}
/** The provisions in force on days of one kind; asked again for every notice of the same weeks. */
function inTimeOn(compiled: Compiled, act: number): readonly CompiledProvision[] {
  let known = inTimes.get(compiled)
  if (known === undefined) inTimes.set(compiled, (known = new Map()))
  let found = known.get(act)
  if (found === undefined) {
    found = compiled.provisions.filter(p => (act & p.actMask) !== 0)
    if (known.size < 1000) known.set(act, found)
  }
  return found
}
const inTimes = new WeakMap<Compiled, Map<number, readonly CompiledProvision[]>>()

export function truth(of: Case, part: Part): Truth {
  return of.truths[part] as Truth
}
export function read(of: Case, condition: Condition): Truth {
  return of.truths[of.compiled.partOf.get(condition) as Part] as Truth
}
/** The exact answer. What three values settle is settled; only what they leave open needs the diagram. */
export function answer(of: Case, part: Part, node: Node): Truth {
  const plain = of.truths[part] as Truth
  if (plain !== open) return plain
  const outlook = of.view.outlook(node)
  return outlook.canBeTrue ? (outlook.canBeFalse ? open : yes) : no
}
export function stands(of: Case, p: CompiledProvision): Truth {
  return answer(of, p.parts.stands, p.stands)
}
export function met(of: Case, p: CompiledProvision): Truth {
  return answer(of, p.parts.met, p.met)
}

/** Whether all that is still open is left to somebody's judgement: no day and no fact that could be seen, asked or looked up. */
export function isSettledByJudgement(of: Case, node: Node): boolean {
  if (of.view.matters(node, plainVariables(of.compiled))) return false
  const undecided = of.view.support(node)
  return undecided[0] !== 0 && factsAmong(of.compiled, undecided).every(key => factOf(key).judgement === true)
}
/** 1 for the day of the act and for each fact that is no judgement. */
function plainVariables(compiled: Compiled): Uint8Array {
  let known = plain.get(compiled)
  if (known === undefined) {
    known = Uint8Array.from(compiled.factAt, key => (key !== undefined && factOf(key).judgement !== true ? 1 : 0))
    known[0] = 1
    plain.set(compiled, known)
  }
  return known
}
const plain = new WeakMap<Compiled, Uint8Array>()

export const none: readonly never[] = []
/** Works a value out when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

export function factsAmong(compiled: Compiled, indexes: readonly number[]): readonly FactKey[] {
  const found: FactKey[] = []
  for (const i of indexes) {
    const key = compiled.factAt[i]
    if (key !== undefined) found.push(key)
  }
  return found
}
export function readingsAmong(compiled: Compiled, indexes: readonly number[]): readonly ReadingId[] {
  const found: ReadingId[] = []
  for (const i of indexes) {
    const key = compiled.readingAt[i]
    if (key !== undefined) found.push(key)
  }
  return found
}
const costOf: ReadonlyMap<FactKey, number> = new Map(factKeys.map(key => [key, factOf(key).cost]))
/** Cheapest for the person asked first; among equals the order of the list. */
export function rankFacts(keys: readonly FactKey[]): readonly FactKey[] {
  return keys.length < 2 ? keys : keys.toSorted((a, b) => (costOf.get(a) as number) - (costOf.get(b) as number))
}
