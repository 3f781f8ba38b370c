// Which change of a fact would change a claim, and which smallest sets of changes would. It tells an investigator which evidence is worth getting; it is never shown to the suspect's side.
import { factKeys, factOf, type FactKey, type Words } from './facts.ts'
import type { ClaimId, Rulebook } from './form.ts'
import { compile, valuesOf, type Compiled, type Variable } from './compile.ts'
import { readState, type Inquiry } from './inquiry.ts'
import type { ConclusionStatus } from './qualification.ts'
import { rulebook as current } from './rulebook.ts'

export type Flip = {
  readonly fact: FactKey
  readonly label: Words
  readonly from: readonly string[]
  readonly to: string
  readonly toSays: Words
  readonly before: ConclusionStatus
  readonly after: ConclusionStatus
}

/** All single flips: a known fact turned into another value, or an open one settled, that give the claim another status. */
export function whatWouldChange(inquiry: Inquiry, claim: ClaimId, under: Rulebook = current): readonly Flip[] {
  const compiled = compile(under)
  const { masks } = readState(inquiry, compiled)
  const node = compiled.claimOf.get(claim)?.node
  if (node === undefined) return []
  const before = statusOf(compiled, node, masks)
  return factKeys.flatMap(key => {
    const index = compiled.indexOf.get(key) as number
    const variable = compiled.variables[index] as Variable
    const definition = factOf(key)
    const given = masks[index] as number
    const flips = variable.values.flatMap((value, i): readonly Flip[] => {
      if (given === 1 << i) return []
      masks[index] = 1 << i
      const after = statusOf(compiled, node, masks)
      masks[index] = given
      return after === before
        ? []
        : [
            {
              fact: key,
              label: definition.label,
              from: valuesOf(variable, given),
              to: value,
              toSays: definition.valueWords[value] ?? { kk: value, ru: value, en: value },
              before,
              after,
            },
          ]
    })
    masks[index] = given
    return flips
  })
}

/** Facts that together, and no fewer of them, settle a claim or turn it round. */
export type ChangeSet = {
  readonly to: 'true' | 'false'
  readonly facts: readonly Omit<Flip, 'before' | 'after'>[]
}
const mostSets = 8

/**
 * The smallest sets of facts that would settle an open claim either way, or turn a settled one round: those with fewest facts, first what costs people
 * least to establish. A known age, or that it was another deed, is not proposed: nobody changes it, it only explains.
 */
export function smallestChanges(inquiry: Inquiry, claim: ClaimId, under: Rulebook = current): readonly ChangeSet[] {
  const compiled = compile(under)
  const { masks } = readState(inquiry, compiled)
  const root = compiled.claimOf.get(claim)?.node
  if (root === undefined) return []
  const before = statusOf(compiled, root, masks)
  const { diagrams, variables, factAt } = compiled
  const targets =
    before === 'unknown' ? (['true', 'false'] as const) : ([before === 'true' ? 'false' : 'true'] as const)
  return targets.flatMap(to => {
    const goal = to === 'true' ? 1 : 0
    /** What it costs to give a variable one value: nothing if it has it, no way if it cannot be proposed. */
    const priceOf = (variable: number, value: number): number => {
      const mask = masks[variable] as number
      const within = (mask >> value) & 1
      if (within && (mask & (mask - 1)) === 0) return 0
      const key = factAt[variable]
      if (key === undefined) return Infinity
      const { type, cost } = factOf(key)
      if ((type === 'bands' || key === 'deed') && mask !== (variables[variable] as Variable).full) return Infinity
      return 100 + cost + (within ? 0 : 1)
    }
    const least = new Map<number, number>([
      [goal, 0],
      [1 - goal, Infinity],
    ])
    const cheapest = (node: number): number => {
      const known = least.get(node)
      if (known !== undefined) return known
      const variable = diagrams.variable(node)
      const found = (variables[variable] as Variable).values.reduce((best, _, value) => {
        const price = priceOf(variable, value)
        return price === Infinity ? best : Math.min(best, price + cheapest(diagrams.child(node, value)))
      }, Infinity)
      least.set(node, found)
      return found
    }
    const limit = cheapest(root)
    if (limit === Infinity) return []
    // A path pays for every open fact it passes, also for one whose answer does not matter. So paths a little longer than the cheapest are followed too,
    // and from each set all that is not needed is taken out again.
    const most = limit + 250
    const sets = new Map<string, readonly Choice[]>()
    let steps = 0
    const follow = (node: number, spent: number, chosen: readonly Choice[]): void => {
      if (sets.size >= 400 || steps >= 40_000) return
      steps += 1
      if (node <= 1) {
        const kept = onlyNeeded(chosen, some => statusOf(compiled, root, withValues(masks, some)) === to)
        sets.set(kept.map(c => c.join('=')).join(), kept)
        return
      }
      const variable = diagrams.variable(node)
      const ways = (variables[variable] as Variable).values.map((_, value) => {
        const price = priceOf(variable, value)
        const child = diagrams.child(node, value)
        return { value, price, child, total: spent + price + cheapest(child) }
      })
      for (const { value, price, child, total } of ways.toSorted((a, b) => a.total - b.total))
        if (total <= most) follow(child, spent + price, price === 0 ? chosen : [...chosen, [variable, value]])
    }
    follow(root, 0, [])
    const priced = [...sets.values()]
      .map(chosen => ({ chosen, price: chosen.reduce((sum, [variable, value]) => sum + priceOf(variable, value), 0) }))
      .toSorted((a, b) => a.price - b.price)
    const fewest = priced[0]?.chosen.length ?? 0
    return priced
      .filter(s => s.chosen.length === fewest)
      .slice(0, mostSets)
      .map(({ chosen }) => ({
        to,
        facts: chosen.map(([variable, value]) => changeOf(compiled, masks, variable, value)),
      }))
  })
}

type Choice = readonly [variable: number, value: number]
function withValues(masks: Int32Array, chosen: readonly Choice[]): Int32Array {
  const changed = Int32Array.from(masks)
  for (const [variable, value] of chosen) changed[variable] = 1 << value
  return changed
}
function onlyNeeded(chosen: readonly Choice[], isEnough: (some: readonly Choice[]) => boolean): readonly Choice[] {
  let kept = chosen
  for (const one of chosen) {
    const without = kept.filter(c => c !== one)
    if (isEnough(without)) kept = without
  }
  return kept
}

function changeOf(compiled: Compiled, masks: Int32Array, index: number, value: number): Omit<Flip, 'before' | 'after'> {
  const variable = compiled.variables[index] as Variable
  const fact = compiled.factAt[index] as FactKey
  const { label, valueWords } = factOf(fact)
  const to = variable.values[value] as string
  return {
    fact,
    label,
    from: valuesOf(variable, masks[index] as number),
    to,
    toSays: valueWords[to] ?? { kk: to, ru: to, en: to },
  }
}

function statusOf(compiled: Compiled, node: number, masks: Int32Array): ConclusionStatus {
  const outlook = compiled.diagrams.view(masks).outlook(node)
  return outlook.canBeTrue && outlook.canBeFalse ? 'unknown' : outlook.canBeTrue ? 'true' : 'false'
}
