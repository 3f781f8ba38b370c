// Turns a rulebook (data) into what can be asked: variables with finite values, a diagram for "this provision stands", one for each claim and duty.
// Done once per rulebook and kept. Refuses a rulebook that contradicts itself: unknown ids, a condition on an undeclared value, a circle of claims.
import { factKeys, factOf, isFactKey, type FactKey } from './facts.ts'
import { createDiagrams, type Frozen, type Node } from './diagram.ts'
import { meaningDigest } from './digest.ts'
import type {
  ClaimId,
  ClaimRule,
  Condition,
  Day,
  DutyRule,
  OffenceClass,
  Period,
  PenaltyKind,
  ProsecutionKind,
  Provision,
  ReadingId,
  Rulebook,
} from './form.ts'
import { isIn, overlaps } from './time.ts'

export type Variable = {
  readonly key: string
  readonly kind: 'act' | 'step' | 'fact' | 'reading'
  readonly values: readonly string[]
  readonly full: number
}
export type CompiledProvision = {
  readonly provision: Provision
  readonly base: string
  readonly article: string
  readonly class: OffenceClass
  readonly prosecution: ProsecutionKind
  readonly actMask: number
  readonly met: Node
  readonly displaced: Node
  readonly stands: Node
  readonly notLiable: Node
  readonly displacers: readonly number[]
  readonly liableMask: number
}
export type CompiledRule = ClaimRule['rules'][number] & { readonly timeMask: number }
export type CompiledClaim = { readonly rule: ClaimRule; readonly rules: readonly CompiledRule[]; readonly node: Node }
export type CompiledDuty = { readonly rule: DutyRule; readonly node: Node }
export type Compiled = {
  readonly rulebook: Rulebook
  readonly hash: string
  readonly variables: readonly Variable[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly actCuts: readonly Day[]
  readonly stepCuts: readonly Day[]
  readonly provisions: readonly CompiledProvision[]
  readonly claims: readonly CompiledClaim[]
  readonly claimOf: ReadonlyMap<ClaimId, CompiledClaim>
  readonly duties: readonly CompiledDuty[]
  /** True where two provisions of one family stand together although neither is said to take the other's place. */
  readonly conflict: Node
  readonly diagrams: Frozen
  /** Articles with an item for repetition (CC 12). */
  readonly repeatable: ReadonlySet<string>
  /** Which variable is which fact or reading, by its number. */
  readonly factAt: readonly (FactKey | undefined)[]
  readonly readingAt: readonly (ReadingId | undefined)[]
}

/** Facts read early in the diagrams, found by trying orders: procedure before the deed keeps them smallest. The rest follow in the order of the list. */
const first = [
  'deed',
  'reconciled',
  'repaired',
  'offenderAge',
  'cannotUseRights',
  'prosecutorDecision',
  'offenderRepresentsChild',
  'publicInterest',
  'complaint',
  'familyRelation',
  'harm',
  'pain',
  'batteryAfterReconciliation',
  'aimOfTorment',
  'systematicCourse',
  'suffering',
  'specialCruelty',
  'mockery',
  'knewMinor',
  'victimAge',
  'death',
  'crimeAfterReconciledCrime',
] as const

const cache = new WeakMap<Rulebook, Compiled>()

export function compile(rulebook: Rulebook): Compiled {
  const known = cache.get(rulebook)
  if (known !== undefined) return known
  const made = build(rulebook)
  cache.set(rulebook, made)
  return made
}

/** `cc-109-1.2@2024-06-16` without its version. */
export function baseOf(id: string): string {
  return id.split('@')[0] as string
}
function names(reference: string, base: string): boolean {
  return base === reference || base.startsWith(`${reference}.`)
}

export function classOf(provision: Provision): OffenceClass {
  if (provision.cite.id.startsWith('adm-')) return 'administrative'
  if (provision.sanction === 'not-held')
    throw new Error(`${provision.id}: a criminal provision needs its sanction, the class follows from it`)
  if (provision.sanction.alternatives.some(p => p.kind === 'life-imprisonment')) return 'especially-grave'
  const months = Math.max(0, ...provision.sanction.alternatives.filter(p => p.kind === 'imprisonment').map(p => p.max))
  if (months === 0)
    return provision.sanction.alternatives.some(p => p.kind === 'restriction') ? 'minor' : 'misdemeanour'
  if (provision.negligent === true) return months <= 60 ? 'minor' : 'medium'
  if (months <= 24) return 'minor'
  if (months <= 60) return 'medium'
  return months <= 144 ? 'grave' : 'especially-grave'
}

function prosecutionOf(rulebook: Rulebook, provision: Provision): ProsecutionKind {
  const base = baseOf(provision.id)
  const kinds = new Set<ProsecutionKind>()
  if (base.startsWith('adm-')) {
    for (const table of rulebook.applications.filter(t => overlaps(t.inForce, provision.inForce))) {
      const listed = (list: readonly string[]): boolean => list.some(r => names(r, base))
      kinds.add(listed(table.notHeld) ? 'not-held' : listed(table.onApplication) ? 'on-application' : 'on-detection')
    }
  } else {
    for (const table of rulebook.prosecutions.filter(t => overlaps(t.inForce, provision.inForce))) {
      kinds.add(
        table.privateCases.some(r => names(r, base))
          ? 'private'
          : table.privatePublicCases.some(r => names(r, base))
            ? 'private-public'
            : 'public',
      )
    }
  }
  const [kind, other] = [...kinds]
  if (kind === undefined || other !== undefined)
    throw new Error(
      `${provision.id}: the way it is prosecuted is not one and the same over its time (${[...kinds].join(', ')})`,
    )
  return kind
}

function cutsOf(from: Day, periods: readonly Period[]): readonly Day[] {
  return [...new Set([from, ...periods.flatMap(p => (p[1] === 'open' ? [p[0]] : [p[0], p[1]]))])]
    .filter(day => day >= from)
    .toSorted()
}

function build(rulebook: Rulebook): Compiled {
  const provisions = rulebook.articles.flatMap(a => a.provisions.map(provision => ({ provision, article: a.id })))
  const ids = new Set(provisions.map(p => p.provision.id))
  if (ids.size !== provisions.length) throw new Error('two provisions have the same id')
  const actCuts = cutsOf(rulebook.heldFrom, [
    ...provisions.map(p => p.provision.inForce),
    ...rulebook.claims.flatMap(c => c.rules.filter(r => r.axis === 'act').map(r => r.inForce)),
  ])
  const stepCuts = cutsOf(
    '1900-01-01',
    rulebook.claims.flatMap(c => c.rules.filter(r => r.axis === 'step').map(r => r.inForce)),
  )
  const order = [...first, ...factKeys.filter(k => !(first as readonly string[]).includes(k))]
  const variable = (key: string, kind: Variable['kind'], values: readonly string[]): Variable => ({
    key,
    kind,
    values,
    full: 2 ** values.length - 1,
  })
  const variables: Variable[] = [
    variable('act', 'act', ['not-held', ...actCuts]),
    variable('step', 'step', stepCuts),
    ...order.map(key => variable(key, 'fact', factOf(key).values)),
    ...rulebook.readings.map(r =>
      variable(
        `reading:${r.id}`,
        'reading',
        r.values.map(v => v.value),
      ),
    ),
  ]
  const indexOf = new Map(variables.map((v, i) => [v.key, i]))
  const diagrams = createDiagrams(variables.map(v => v.values.length))

  const leaf = (key: string, values: readonly string[]): Node => {
    const index = indexOf.get(key)
    const found = index === undefined ? undefined : variables[index]
    if (index === undefined || found === undefined)
      throw new Error(`a condition asks for ${key}, which is not declared`)
    return diagrams.leaf(index, maskOf(found, values))
  }
  const during = (key: 'act' | 'step', period: Period): readonly string[] =>
    (key === 'act' ? actCuts : stepCuts).filter(cut => isIn(period, cut))

  const met = provisions.map(({ provision }) =>
    diagrams.and(leaf('act', during('act', provision.inForce)), ...provision.elements.map(e => node(e.of))),
  )
  const made: CompiledProvision[] = []
  for (const [i, { provision, article }] of provisions.entries()) {
    const base = baseOf(provision.id)
    const displacers = provisions.flatMap(({ provision: other }, j) =>
      j !== i &&
      overlaps(other.inForce, provision.inForce) &&
      [...(other.qualifies ?? []), ...(other.displaces ?? []).map(d => d.id)].some(r => names(r, base))
        ? [j]
        : [],
    )
    const displaced = diagrams.or(...displacers.map(j => met[j] as Node))
    const ages = factOf('offenderAge').values
    const starts = [0, ...(factOf('offenderAge').cuts ?? [])]
    const liableValues = ages.filter(
      (_, k) =>
        (starts[k] as number) >= provision.liableFrom &&
        (provision.liableUntil === undefined || (starts[k] as number) < provision.liableUntil),
    )
    const liable = leaf('offenderAge', liableValues)
    const left = diagrams.and(met[i] as Node, diagrams.not(displaced))
    made.push({
      provision,
      base,
      article,
      class: classOf(provision),
      prosecution: prosecutionOf(rulebook, provision),
      actMask: maskOf(variables[0] as Variable, during('act', provision.inForce)),
      met: met[i] as Node,
      displaced,
      stands: diagrams.and(left, liable),
      notLiable: diagrams.and(left, diagrams.not(liable)),
      displacers,
      liableMask: maskOf(variables[indexOf.get('offenderAge') as number] as Variable, liableValues),
    })
  }
  for (const { provision } of provisions) {
    for (const reference of [...(provision.qualifies ?? []), ...(provision.displaces ?? []).map(d => d.id)]) {
      if (!made.some(p => names(reference, p.base)))
        throw new Error(`${provision.id} takes the place of ${reference}, which is not in the rulebook`)
    }
  }

  const claimNodes = new Map<ClaimId, Node | 'being built'>()
  function claimNode(id: ClaimId): Node {
    const known = claimNodes.get(id)
    if (known === 'being built') throw new Error(`claim ${id} rests on itself`)
    if (known !== undefined) return known
    claimNodes.set(id, 'being built')
    const claim = rulebook.claims.find(c => c.claim === id)
    if (claim === undefined) throw new Error(`claim ${id} has no rule`)
    const result = diagrams.or(
      ...claim.rules.map(rule => diagrams.and(leaf(rule.axis, during(rule.axis, rule.inForce)), node(rule.when))),
    )
    claimNodes.set(id, result)
    return result
  }
  const standing = (test: (p: CompiledProvision) => boolean): Node =>
    diagrams.or(...made.filter(test).map(p => p.stands))
  function node(condition: Condition): Node {
    switch (condition.op) {
      case 'in':
        return leaf(condition.fact, condition.values)
      case 'reading':
        return leaf(`reading:${condition.reading}`, condition.values)
      case 'all':
        return diagrams.and(...condition.of.map(node))
      case 'any':
        return diagrams.or(...condition.of.map(node))
      case 'not':
        return diagrams.not(node(condition.of))
      case 'term':
        return node(condition.of)
      case 'stands': {
        for (const reference of condition.of)
          if (!made.some(p => names(reference, p.base)))
            throw new Error(`a claim names ${reference}, which is not in the rulebook`)
        return standing(p => condition.of.some(r => names(r, p.base)))
      }
      case 'prosecution':
        return standing(p => condition.of.includes(p.prosecution))
      case 'class':
        return standing(p => condition.of.includes(p.class))
      case 'offers':
        return standing(p => offersAny(p.provision, condition.of))
      case 'not-liable':
        return diagrams.or(...made.map(p => p.notLiable))
      case 'claim':
        return claimNode(condition.of)
    }
  }
  const timeMask = (rule: ClaimRule['rules'][number]): number =>
    maskOf(variables[rule.axis === 'act' ? 0 : 1] as Variable, during(rule.axis, rule.inForce))
  const claims = rulebook.claims.map(rule => ({
    rule,
    rules: rule.rules.map(r => ({ ...r, timeMask: timeMask(r) })),
    node: claimNode(rule.claim),
  }))
  const duties = rulebook.duties.map(rule => ({ rule, node: node(rule.when) }))
  const pairs: Node[] = []
  for (const [i, a] of made.entries())
    for (const b of made.slice(i + 1))
      if (a.provision.family === b.provision.family && overlaps(a.provision.inForce, b.provision.inForce))
        pairs.push(diagrams.and(a.stands, b.stands))
  const conflict = diagrams.or(...pairs)
  const frozen = diagrams.freeze([
    ...made.flatMap(p => [p.met, p.displaced, p.stands, p.notLiable]),
    ...claims.map(c => c.node),
    ...duties.map(d => d.node),
    conflict,
  ])
  const kept = frozen.numberOf
  const keptClaims = claims.map(c => ({ ...c, node: kept(c.node) }))
  return {
    rulebook,
    hash: meaningDigest({
      ...rulebook,
      articles: rulebook.articles.map(a => ({ id: a.id, provisions: a.provisions })),
    }),
    variables,
    indexOf,
    actCuts,
    stepCuts,
    provisions: made.map(p => ({
      ...p,
      met: kept(p.met),
      displaced: kept(p.displaced),
      stands: kept(p.stands),
      notLiable: kept(p.notLiable),
    })),
    claims: keptClaims,
    claimOf: new Map(keptClaims.map(c => [c.rule.claim, c])),
    duties: duties.map(d => ({ ...d, node: kept(d.node) })),
    conflict: kept(conflict),
    diagrams: frozen,
    repeatable: new Set(
      rulebook.articles
        .filter(a => a.provisions.some(p => p.elements.some(e => readsFact(e.of, 'cc12Repetition'))))
        .map(a => a.id),
    ),
    factAt: variables.map(v => (v.kind === 'fact' && isFactKey(v.key) ? v.key : undefined)),
    readingAt: variables.map(v => (v.kind === 'reading' ? (v.key.slice('reading:'.length) as ReadingId) : undefined)),
  }
}

export function offersAny(provision: Provision, kinds: readonly PenaltyKind[]): boolean {
  return provision.sanction !== 'not-held' && provision.sanction.alternatives.some(p => kinds.includes(p.kind))
}

/** The bit mask of some values of a variable; throws on a value it does not have. */
export function maskOf(variable: Variable, values: readonly string[]): number {
  let mask = 0
  for (const value of values) {
    const index = variable.values.indexOf(value)
    if (index < 0) throw new Error(`${variable.key} has no value ${value}`)
    mask |= 1 << index
  }
  return mask
}
export function valuesOf(variable: Variable, mask: number): readonly string[] {
  return variable.values.filter((_, i) => (mask >> i) & 1)
}

function readsFact(condition: Condition, fact: FactKey): boolean {
  switch (condition.op) {
    case 'in':
      return condition.fact === fact
    case 'all':
    case 'any':
      return condition.of.some(part => readsFact(part, fact))
    case 'not':
    case 'term':
      return readsFact(condition.of, fact)
    case 'claim':
    case 'class':
    case 'not-liable':
    case 'offers':
    case 'prosecution':
    case 'reading':
    case 'stands':
      return false
  }
}
