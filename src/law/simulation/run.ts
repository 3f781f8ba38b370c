// The inner loop of the simulator: draws invented people, reads both laws from flat tables, counts. It knows no law and no words, so that a worker thread
// needs nothing but the tables. The same seed gives the same counts whatever the number of threads, because each chunk draws from its own seed.

/** Everything in flat arrays, which threads share. Values of facts are numbers; a place below zero is an outcome. */
export type Tables = {
  /** How many variables a case has, and what they are held at when not drawn. */
  readonly quiet: Uint8Array
  /** For each step of drawing: which variable, which variable's value it needs (or -1) as a mask, by which variable its weights go (or -1). */
  readonly drawn: Int32Array
  /** Where a step's thresholds begin, for each value of the variable it leans on, one row of `widest`. */
  readonly thresholds: Uint32Array
  readonly variableOf: Int32Array
  readonly startOf: Int32Array
  readonly childOf: Int32Array
  /** The first questions: what stands before and after, then each claim before and after. */
  readonly roots: Int32Array
  readonly outcomes: number
}
/** The numbers of one step in `drawn`. */
export const perStep = 5
/** Thresholds of a row, and rows of a step: no fact drawn has more values. */
export const widest = 32

/** What a chunk counted: outcome before × outcome after × claims as bits (two for each claim: before, after). */
export function count(tables: Tables, people: number, seed: number, into: Uint32Array): void {
  const { quiet, drawn, thresholds } = tables
  const values = new Uint8Array(quiet.length)
  const steps = drawn.length / perStep
  let [a, b, c, d] = [mix(seed), mix(seed + 1), mix(seed + 2), mix(seed + 3) | 1]
  for (let i = 0; i < people; i += 1) {
    values.set(quiet)
    for (let s = 0; s < steps; s += 1) {
      const at = s * perStep
      const needs = drawn[at + 1] as number
      if (needs >= 0 && (((drawn[at + 2] as number) >> (values[needs] as number)) & 1) === 0) continue
      // Marsaglia's xorshift with 128 bits.
      const t = a ^ (a << 11)
      a = b
      b = c
      c = d
      d = d ^ (d >>> 19) ^ t ^ (t >>> 8)
      const draw = d >>> 1
      const by = drawn[at + 3] as number
      let row = (drawn[at + 4] as number) + (by < 0 ? 0 : (values[by] as number) * widest)
      const first = row
      while (draw >= (thresholds[row] as number)) row += 1
      values[drawn[at] as number] = row - first
    }
    const place = placeOf(tables, values)
    into[place] = (into[place] as number) + 1
  }
}

/** Where a case is counted. */
export function placeOf({ variableOf, startOf, childOf, roots, outcomes }: Tables, values: Uint8Array): number {
  let place = 0
  for (let r = 0; r < roots.length; r += 1) {
    let node = roots[r] as number
    while (node >= 0)
      node = childOf[(startOf[node] as number) + (values[variableOf[node] as number] as number)] as number
    if (r < 2) place = place * outcomes - 1 - node
    else place = r === 2 ? (place << (roots.length - 2)) - 1 - node : place + ((-1 - node) << (r - 2))
  }
  return place
}

function mix(seed: number): number {
  let x = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}
