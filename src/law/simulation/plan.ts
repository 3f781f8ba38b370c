// Prepares a simulation: two days of the law as flat tables for run.ts, and what its counts mean. A case in which two provisions of one family stand
// together stops it here, before anybody is drawn, with the provisions named.
import { compile, type Compiled, type CompiledProvision, type Variable } from '../compile.ts'
import { factOf, type FactKey } from '../facts.ts'
import { classOrder } from '../consequences.ts'
import type { ClaimId, Day, OffenceClass, ReadingId } from '../form.ts'
import { penaltiesOf } from '../penalty.ts'
import { widest, type Tables } from './run.ts'
import type { Rate, RateTable } from './rates.ts'
import { rulebook as current } from '../rulebook.ts'

/** What stands in a case: the provisions of all families, and what that comes to. */
export type Outcome = {
  readonly provisions: readonly string[]
  readonly class: OffenceClass | 'none'
  /** The least and the greatest fine in tenge at the index of the day; absent where no fine can be imposed. */
  readonly fine?: { readonly min: number; readonly max: number }
}
export type SimulationPlan = {
  readonly before: Day
  readonly after: Day
  readonly rates: string
  readonly rulebook: string
  readonly tables: Tables
  readonly outcomes: readonly Outcome[]
  /** The claims counted, in the order of their bits. */
  readonly claims: readonly ClaimId[]
  /** Facts and readings that matter for these deeds and are not drawn: held at one value. */
  readonly held: readonly { readonly key: FactKey | ReadingId; readonly value: string }[]
}
export const counted = [
  'public-prosecution',
  'may-proceed',
  'reconciliation-barred',
  'reconciliation-available',
  'administrative-reconciliation',
] as const satisfies readonly ClaimId[]

export function planSimulation(before: Day, after: Day, table: RateTable): SimulationPlan {
  const compiled = compile(current)
  const { variables, indexOf } = compiled
  const quiet = Uint8Array.from(variables, quietOf)
  const possible = variables.map((_, i) => 1 << (quiet[i] as number))
  const drawn: number[] = []
  const thresholds: number[] = []
  for (const rate of table.rates) {
    const index = variableOf(compiled, rate.fact)
    const variable = variables[index] as Variable
    const needs = rate.when === undefined ? -1 : variableOf(compiled, rate.when.fact)
    const by =
      'by' in rate.weights && typeof rate.weights.by === 'string'
        ? variableOf(compiled, rate.weights.by as FactKey)
        : -1
    drawn.push(index, needs, maskIn(variables[needs], rate.when?.among ?? []), by, thresholds.length)
    for (const weights of rowsOf(rate, variables[by])) {
      thresholds.push(...thresholdsOf(variable, weights))
      const among = Object.keys(weights).filter(value => (weights[value] ?? 0) > 0)
      possible[index] = (possible[index] as number) | maskIn(variable, among)
    }
  }
  const flat = flatten(compiled, before, after, possible)
  const isDrawn = new Set(table.rates.map(r => indexOf.get(r.fact)))
  return {
    before,
    after,
    rates: table.name,
    rulebook: compiled.rulebook.name,
    tables: {
      quiet,
      drawn: shared(Int32Array, drawn),
      thresholds: shared(Uint32Array, thresholds),
      variableOf: shared(Int32Array, flat.variableOf),
      startOf: shared(Int32Array, flat.startOf),
      childOf: shared(Int32Array, flat.childOf),
      roots: shared(Int32Array, flat.roots),
      outcomes: flat.outcomes.length,
    },
    outcomes: flat.outcomes,
    claims: counted,
    held: [...flat.met]
      .filter(v => !isDrawn.has(v))
      .map(v => {
        const { key, values } = variables[v] as Variable
        return { key: key.replace(/^reading:/, '') as FactKey | ReadingId, value: values[quiet[v] as number] as string }
      }),
  }
}

function variableOf(compiled: Compiled, key: FactKey): number {
  const index = compiled.indexOf.get(key)
  if (index === undefined) throw new Error(`rates: ${key} is no fact of the rulebook`)
  return index
}
/** The value of a fact nobody draws: "no" of a yes or no, the oldest of ages, else the first. */
function quietOf({ values, kind, key }: Variable): number {
  if (kind === 'fact' && factOf(key as FactKey).type === 'bands') return values.length - 1
  return Math.max(0, values.indexOf('no'))
}
function maskIn(variable: Variable | undefined, among: readonly string[]): number {
  return among.reduce((mask, value) => mask | (1 << placeOf(variable, value)), 0)
}
function placeOf(variable: Variable | undefined, value: string): number {
  const place = variable?.values.indexOf(value) ?? -1
  if (place < 0) throw new Error(`rates: ${variable?.key} has no value ${value}`)
  return place
}
function rowsOf({ weights }: Rate, by: Variable | undefined): readonly Readonly<Record<string, number>>[] {
  if (!('of' in weights) || typeof weights.of === 'number') return [weights as Readonly<Record<string, number>>]
  const { of } = weights
  for (const value of Object.keys(of)) if (value !== '*') placeOf(by, value)
  return (by?.values ?? []).map(value => {
    const row = of[value] ?? of['*']
    // A value that is never drawn needs no weights; any will do.
    return row ?? (Object.values(of)[0] as Readonly<Record<string, number>>)
  })
}
function thresholdsOf(variable: Variable, weights: Readonly<Record<string, number>>): number[] {
  for (const value of Object.keys(weights)) placeOf(variable, value)
  const sum = Object.values(weights).reduce((a, b) => a + b, 0)
  let reached = 0
  const row = variable.values.map(value => {
    reached += weights[value] ?? 0
    return Math.round((reached / sum) * 2 ** 31)
  })
  // The last value that can be drawn takes what rounding leaves.
  const last = variable.values.findLastIndex(value => (weights[value] ?? 0) > 0)
  return Array.from({ length: widest }, (_, i) => (i >= last ? 2 ** 32 - 1 : (row[i] as number)))
}
function shared<T extends Int32Array | Uint32Array>(
  of: { new (buffer: SharedArrayBuffer): T },
  numbers: readonly number[],
): T {
  const made = new of(new SharedArrayBuffer(numbers.length * 4))
  made.set(numbers)
  return made
}

/** The diagrams of both days in one list of nodes: what stands as one diagram with many outcomes, and each claim. */
function flatten(compiled: Compiled, before: Day, after: Day, possible: readonly number[]) {
  const { diagrams, provisions, variables } = compiled
  const variableOfNode: number[] = []
  const startOf: number[] = []
  const childOf: number[] = []
  const outcomes: Outcome[] = []
  const places = new Map<string, number>()
  const roots: number[] = []
  /** Variables the law asks about in these cases. */
  const met = new Set<number>()
  const ask = (day: Day) => {
    const act = compiled.actCuts.findLastIndex(cut => cut <= day) + 1
    const step = compiled.stepCuts.findLastIndex(cut => cut <= day)
    const settled = (node: number): number => {
      const variable = diagrams.variable(node)
      return variable === 0
        ? settled(diagrams.child(node, act))
        : variable === 1
          ? settled(diagrams.child(node, step))
          : node
    }
    const known = new Map<string, number>()
    /** Several diagrams walked together; `end` names the place of an outcome once all of them have answered. */
    const walk = (
      nodes: readonly (readonly [number, number])[],
      end: (standing: readonly number[]) => number,
    ): number => {
      const left = nodes.filter(([, node]) => node !== 0)
      const key = left.flat().join()
      const found = known.get(key)
      if (found !== undefined) return found
      const variable = left.reduce((first, [, node]) => Math.min(first, diagrams.variable(node)), variables.length)
      let made: number
      if (variable === variables.length) made = -1 - end(left.map(([who]) => who))
      else {
        met.add(variable)
        const under = (value: number): number =>
          walk(
            left.map(([who, node]) => [who, diagrams.variable(node) === variable ? diagrams.child(node, value) : node]),
            end,
          )
        const mask = possible[variable] as number
        // A value nobody is ever given leads where another one does.
        const any = under(31 - Math.clz32(mask))
        const children = (variables[variable] as Variable).values.map((_, value) =>
          (mask >> value) & 1 ? under(value) : any,
        )
        if (children.every(child => child === children[0])) made = children[0] as number
        else {
          made = variableOfNode.length
          variableOfNode.push(variable)
          startOf.push(childOf.length)
          childOf.push(...children)
        }
      }
      known.set(key, made)
      return made
    }
    const standing = (numbers: readonly number[]): number => {
      const found = numbers.map(n => provisions[n] as CompiledProvision)
      const families = found.map(p => p.provision.family)
      if (new Set(families).size < families.length)
        throw new Error(`two provisions stand together: ${found.map(p => p.provision.id).join(', ')}`)
      const outcome = outcomeOf(found, day)
      const name = JSON.stringify(outcome)
      const place = places.get(name) ?? outcomes.push(outcome) - 1
      places.set(name, place)
      return place
    }
    const now = provisions.flatMap((p, i) => ((p.actMask >> act) & 1 ? [[i, settled(p.stands)] as const] : []))
    const stands = walk(now, standing)
    const claims = counted.map(id => {
      known.clear()
      const node = compiled.claimOf.get(id)?.node
      if (node === undefined) throw new Error(`no claim ${id}`)
      return walk([[0, settled(node)]], numbers => numbers.length)
    })
    return { stands, claims }
  }
  const [was, is] = [ask(before), ask(after)]
  roots.push(was.stands, is.stands)
  counted.forEach((_, i) => roots.push(was.claims[i] as number, is.claims[i] as number))
  return { variableOf: variableOfNode, startOf, childOf, roots, outcomes, met }
}

function outcomeOf(standing: readonly CompiledProvision[], day: Day): Outcome {
  const rank = Math.max(-1, ...standing.map(p => classOrder.indexOf(p.class)))
  const fines = standing.flatMap(p => {
    const fine = penaltiesOf(p.provision, p.class, [day, day], day).find(a => a.kind === 'fine' && a.who !== 'official')
    return fine?.tenge === undefined ? [] : [fine.tenge]
  })
  return {
    provisions: standing.map(p => p.provision.id),
    class: classOrder[rank] ?? 'none',
    ...(fines.length === 0
      ? {}
      : { fine: { min: fines.reduce((sum, f) => sum + f.min, 0), max: fines.reduce((sum, f) => sum + f.max, 0) } }),
  }
}
