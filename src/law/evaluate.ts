// The truth of every condition of a rulebook under one partly known case, in three values. The rulebook in force has generated functions; any other one,
// and a case whose day is not known to one version, takes the walk over the normal form. Both mean the same (tested).
// Whatever is settled here is settled in the same way by the exact answer; what is left open here the diagrams decide.
import { compile, type Compiled } from './compile.ts'
import { blankOf } from './generate.ts'
import { blanks, hash, size, versions } from './generated/evaluators.ts'
import { walkOf, type Walk } from './normal.ts'
import { rulebook } from './rulebook.ts'

/** Reads a case into `out`, which has a place for each part of the normal form. */
export type Evaluator = (masks: Int32Array, out: Uint8Array) => void

const walks = new WeakMap<Compiled, Walk>()
/** The plain way, for any rulebook and any case. */
export function walker(compiled: Compiled): Evaluator {
  let walk = walks.get(compiled)
  if (walk === undefined) walks.set(compiled, (walk = walkOf(compiled.normal)))
  return walk
}

let prepared: readonly Uint8Array[] | undefined
/** The generated functions, for the rulebook in force and one version of the law. Conditions of provisions about another kind of deed are left at "no". */
export const generated: Evaluator = (masks, out) => {
  prepared ??= blanks.map(runs => blankOf(runs, size))
  const act = 31 - Math.clz32(masks[0] as number)
  out.set(prepared[act] as Uint8Array)
  for (const part of versions[act] as readonly Evaluator[]) part(masks, out)
}

/** For each part of the normal form: 0 no, 1 open, 3 yes. */
export function evaluate(compiled: Compiled, masks: Int32Array): Uint8Array {
  const truths = new Uint8Array(compiled.normal.size)
  const act = masks[0] as number
  const oneVersion = (act & (act - 1)) === 0
  ;(oneVersion && hasGenerated(compiled) ? generated : walker(compiled))(masks, truths)
  return truths
}

/** Whether the generated functions are of this rulebook. */
export function hasGenerated(compiled: Compiled): boolean {
  return compiled.rulebook === rulebook && compiled.normal.size === size
}
/** The name of what a rulebook means; of the one in force it was worked out by the build. */
export function hashOf(compiled: Compiled): string {
  return hasGenerated(compiled) ? hash : compiled.hash
}
/** Whether the generated functions were made from the rulebook in force as it is now. */
export function isGeneratedFromCurrent(): boolean {
  return compile(rulebook).hash === hash
}
