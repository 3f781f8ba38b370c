// What follows if a provision stands and no other does: each claim of the rulebook read with that one supposition. Plain three-valued reading, never
// more: what still depends on facts is said to depend, with their names. The exact answer for a real incident comes from `qualify` alone.
import { factKeys, factOf, type FactKey } from '../../law/facts.ts'
import { compile, offersAny, type Compiled, type CompiledProvision } from '../../law/compile.ts'
import type { ClaimId, Condition, Day, Rulebook } from '../../law/form.ts'
import { namesAny, type Three } from '../../law/reference.ts'
import { isIn } from '../../law/time.ts'

export type Effect = {
  readonly claim: ClaimId
  readonly status: 'true' | 'false' | 'unknown'
  /** Facts the claim still depends on. */
  readonly on: readonly FactKey[]
}

/** In the order of the rulebook's claims; those on which the provision has no bearing are left out. */
export function effectsOf(p: CompiledProvision, on: Day, rulebook: Rulebook): readonly Effect[] {
  const compiled = compile(rulebook)
  const known = certainOf(p)
  return rulebook.claims.flatMap(rule => {
    const supposed = reader(compiled, on, p, known)
    const without = reader(compiled, on, undefined, known)
    const [status, before] = [supposed.claim(rule.claim), without.claim(rule.claim)]
    if (status === before && status !== 1) return []
    const facts = supposed.open(rule.claim)
    if (status === 1 && before === 1 && same(facts, without.open(rule.claim))) return []
    return [
      { claim: rule.claim, status: (['false', 'unknown', 'true'] as const)[status], on: status === 1 ? facts : [] },
    ]
  })
}
function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(one => b.includes(one))
}

/** The values that every way of meeting the provision needs: they hold wherever it stands. */
function certainOf(p: CompiledProvision): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>()
  const take = (condition: Condition): void => {
    if (condition.op === 'in') {
      const before = known.get(condition.fact)
      known.set(condition.fact, new Set(condition.values.filter(value => before === undefined || before.has(value))))
    } else if (condition.op === 'all') condition.of.forEach(take)
    else if (condition.op === 'term') take(condition.of)
  }
  for (const element of p.provision.elements) take(element.of)
  return known
}

function reader(
  compiled: Compiled,
  on: Day,
  standing: CompiledProvision | undefined,
  known: ReadonlyMap<string, ReadonlySet<string>>,
) {
  const rulesOf = (id: ClaimId) => (compiled.claimOf.get(id)?.rule.rules ?? []).filter(rule => isIn(rule.inForce, on))
  const ofStanding = (test: (p: CompiledProvision) => boolean): Three =>
    standing !== undefined && test(standing) ? 2 : 0
  const read = (condition: Condition): Three => {
    switch (condition.op) {
      case 'in': {
        const possible = known.get(condition.fact) ?? new Set<string>(factOf(condition.fact).values)
        const inside = [...possible].filter(value => condition.values.includes(value)).length
        return inside === 0 ? 0 : inside === possible.size ? 2 : 1
      }
      case 'reading':
        return 1
      case 'all':
        return Math.min(2, ...condition.of.map(read)) as Three
      case 'any':
        return Math.max(0, ...condition.of.map(read)) as Three
      case 'not':
        return (2 - read(condition.of)) as Three
      case 'term':
        return read(condition.of)
      case 'stands':
        return ofStanding(p => namesAny(condition.of, p))
      case 'prosecution':
        return ofStanding(p => condition.of.includes(p.prosecution))
      case 'class':
        return ofStanding(p => condition.of.includes(p.class))
      case 'offers':
        return ofStanding(p => offersAny(p.provision, condition.of))
      case 'not-liable':
        return 0
      case 'claim':
        return claim(condition.of)
    }
  }
  const claim = (id: ClaimId): Three => Math.max(0, ...rulesOf(id).map(rule => read(rule.when))) as Three
  const open = (id: ClaimId): readonly FactKey[] => {
    const found = new Set<FactKey>()
    const walk = (condition: Condition): void => {
      if (read(condition) !== 1) return
      if (condition.op === 'in') found.add(condition.fact)
      else if (condition.op === 'all' || condition.op === 'any') condition.of.forEach(walk)
      else if (condition.op === 'not') walk(condition.of)
      else if (condition.op === 'term') walk(condition.of)
      else if (condition.op === 'claim') for (const rule of rulesOf(condition.of)) walk(rule.when)
    }
    for (const rule of rulesOf(id)) walk(rule.when)
    return factKeys.filter(key => found.has(key))
  }
  return { claim, open }
}
