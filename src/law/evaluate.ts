// The truth of every condition of a rulebook under one partly known case, in three values. The walk over the normal form serves any rulebook.
// Whatever is settled here is settled in the same way by the exact answer; what is left open here the diagrams decide.
import type { Compiled } from './compile.ts'
import { walkOf, type Walk } from './normal.ts'

const walks = new WeakMap<Compiled, Walk>()

/** For each part of the normal form: 0 no, 1 open, 3 yes. */
export function evaluate(compiled: Compiled, masks: Int32Array): Uint8Array {
  let walk = walks.get(compiled)
  if (walk === undefined) walks.set(compiled, (walk = walkOf(compiled.normal)))
  const truths = new Uint8Array(compiled.normal.size)
  walk(masks, truths)
  return truths
}
