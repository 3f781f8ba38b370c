// Turns a rulebook (data) into what can be asked: variables with finite values, a diagram for "this provision stands", one for each claim and duty.
// Done once per rulebook and kept. Refuses a rulebook that contradicts itself: unknown ids, a condition on an undeclared value, a circle of claims.
import { factKeys, factOf, isFactKey, type FactKey } from './facts.ts'
import { createDiagrams, type Diagrams, type Frozen, type Node } from './diagram.ts'
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
import { createNormal, type Normal, type Part } from './normal.ts'
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
  /** The same four in the normal form, and the element that says which kind of deed it is about. */
  readonly parts: Record<'met' | 'displaced' | 'stands' | 'notLiable' | 'gate', Part>
}
export type CompiledRule = ClaimRule['rules'][number] & {
  readonly timeMask: number
  readonly parts: { readonly time: Part; readonly when: Part }
}
export type CompiledClaim = {
  readonly rule: ClaimRule
  readonly rules: readonly CompiledRule[]
  readonly node: Node
  readonly part: Part
}
export type CompiledDuty = { readonly rule: DutyRule; readonly node: Node; readonly part: Part }
export type Compiled = {
  readonly rulebook: Rulebook
  /** The name of what the rulebook means. Worked out when first asked for: it takes longer than anything else here. */
  readonly hash: string
  readonly variables: readonly Variable[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly actCuts: readonly Day[]
  readonly stepCuts: readonly Day[]
  /** For a cut whose day is not held, the earliest day it may have been (entries.ts). */
  readonly earliest: ReadonlyMap<Day, Day>
  readonly provisions: readonly CompiledProvision[]
  readonly claims: readonly CompiledClaim[]
  readonly claimOf: ReadonlyMap<ClaimId, CompiledClaim>
  readonly duties: readonly CompiledDuty[]
  /** True where two provisions of one family stand together although neither is said to take the other's place. */
  readonly conflict: Node
  /** The pairs that ever do, by their numbers. Empty in a sound rulebook. */
  readonly conflicts: readonly { readonly pair: readonly [number, number]; readonly node: Node }[]
  readonly diagrams: Frozen
  readonly normal: Normal
  /** Where a condition of the rulebook stands in the normal form. */
  readonly partOf: ReadonlyMap<Condition, Part>
  /** Articles with an item for repetition (CC 12). */
  readonly repeatable: ReadonlySet<string>
  /** Which variable is which fact or reading, by its number. */
  /** For each variable the mask of all its values: what is possible while nothing is known. */
  readonly full: Int32Array
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

/** A variable's values are bits of one number. */
const mostValues = 30

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
  const at = id.indexOf('@')
  return at < 0 ? id : id.slice(0, at)
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
  // A part of the rulebook need not hold what a law changed: then its day does not matter.
  const earliest = new Map(rulebook.entries.filter(e => actCuts.includes(e.surely)).map(e => [e.surely, e.earliest]))
  const stepCuts = cutsOf(
    '1900-01-01',
    rulebook.claims.flatMap(c => c.rules.filter(r => r.axis === 'step').map(r => r.inForce)),
  )
  const order = [...first, ...factKeys.filter(k => !(first as readonly string[]).includes(k))]
  const variable = (key: string, kind: Variable['kind'], values: readonly string[]): Variable => {
    if (values.length > mostValues) throw new Error(`${key} has more than ${mostValues} values`)
    return { key, kind, values, full: 2 ** values.length - 1 }
  }
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
  const normal = createNormal(variables.map(v => v.full))

  const leaf = (key: string, values: readonly string[]): Part => {
    const index = indexOf.get(key)
    const found = index === undefined ? undefined : variables[index]
    if (index === undefined || found === undefined)
      throw new Error(`a condition asks for ${key}, which is not declared`)
    return normal.makeLeaf(index, maskOf(found, values))
  }
  const during = (key: 'act' | 'step', period: Period): readonly string[] =>
    (key === 'act' ? actCuts : stepCuts).filter(cut => isIn(period, cut))

  const partOf = new Map<Condition, Part>()
  const met = provisions.map(({ provision }) =>
    normal.and([leaf('act', during('act', provision.inForce)), ...provision.elements.map(e => part(e.of))]),
  )
  const ages = factOf('offenderAge')
  const starts = [0, ...(ages.cuts ?? [])]
  type Made = Omit<CompiledProvision, 'met' | 'displaced' | 'stands' | 'notLiable'>
  const made: Made[] = []
  const bases = new Set(provisions.map(p => baseOf(p.provision.id)))
  for (const [i, { provision, article }] of provisions.entries()) {
    const base = baseOf(provision.id)
    // Where an article's first provision has no part of its own, its name means that provision and not the whole article: parts would else take each
    // other's place in a circle and none would stand.
    const gives = (reference: string, of: string): boolean =>
      names(reference, of) && (of === reference || !bases.has(reference))
    const displacers = provisions.flatMap(({ provision: other }, j) =>
      j !== i &&
      overlaps(other.inForce, provision.inForce) &&
      [...(other.qualifies ?? []), ...(other.displaces ?? []).map(d => d.id)].some(r => gives(r, base))
        ? [j]
        : [],
    )
    const displaced = normal.or(displacers.map(j => met[j] as Part))
    const liableValues = ages.values.filter(
      (_, k) =>
        (starts[k] as number) >= provision.liableFrom &&
        (provision.liableUntil === undefined || (starts[k] as number) < provision.liableUntil),
    )
    const liable = leaf('offenderAge', liableValues)
    const left = normal.and([met[i] as Part, normal.not(displaced)])
    const gate = provision.elements.find(e => e.name === 'deed') ?? provision.elements[0]
    made.push({
      provision,
      base,
      article,
      class: classOf(provision),
      prosecution: prosecutionOf(rulebook, provision),
      actMask: maskOf(variables[0] as Variable, during('act', provision.inForce)),
      displacers,
      liableMask: maskOf(variables[indexOf.get('offenderAge') as number] as Variable, liableValues),
      parts: {
        met: met[i] as Part,
        displaced,
        stands: normal.and([left, liable]),
        notLiable: normal.and([left, normal.not(liable)]),
        gate: gate === undefined ? 1 : part(gate.of),
      },
    })
  }
  for (const { provision } of provisions) {
    for (const reference of [...(provision.qualifies ?? []), ...(provision.displaces ?? []).map(d => d.id)]) {
      if (!made.some(p => names(reference, p.base)))
        throw new Error(`${provision.id} takes the place of ${reference}, which is not in the rulebook`)
    }
  }

  const claimParts = new Map<ClaimId, Part | 'being built'>()
  function claimPart(id: ClaimId): Part {
    const known = claimParts.get(id)
    if (known === 'being built') throw new Error(`claim ${id} rests on itself`)
    if (known !== undefined) return known
    claimParts.set(id, 'being built')
    const claim = rulebook.claims.find(c => c.claim === id)
    if (claim === undefined) throw new Error(`claim ${id} has no rule`)
    const result = normal.or(
      claim.rules.map(rule => normal.and([leaf(rule.axis, during(rule.axis, rule.inForce)), part(rule.when)])),
    )
    claimParts.set(id, result)
    return result
  }
  const standing = (test: (p: Made) => boolean): Part => normal.or(made.filter(test).map(p => p.parts.stands))
  function part(condition: Condition): Part {
    const known = partOf.get(condition)
    if (known !== undefined) return known
    const found = read(condition)
    partOf.set(condition, found)
    return found
  }
  function read(condition: Condition): Part {
    switch (condition.op) {
      case 'in':
        return leaf(condition.fact, condition.values)
      case 'reading':
        return leaf(`reading:${condition.reading}`, condition.values)
      case 'all':
        return normal.and(condition.of.map(part))
      case 'any':
        return normal.or(condition.of.map(part))
      case 'not':
        return normal.not(part(condition.of))
      case 'term':
        return part(condition.of)
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
        return normal.or(made.map(p => p.parts.notLiable))
      case 'claim':
        return claimPart(condition.of)
    }
  }
  const claimRules = rulebook.claims.map(rule => ({
    rule,
    part: claimPart(rule.claim),
    rules: rule.rules.map(r => {
      const values = during(r.axis, r.inForce)
      return {
        ...r,
        timeMask: maskOf(variables[r.axis === 'act' ? 0 : 1] as Variable, values),
        parts: { time: leaf(r.axis, values), when: part(r.when) },
      }
    }),
  }))
  const dutyRules = rulebook.duties.map(rule => ({ rule, part: part(rule.when) }))

  const diagrams = createDiagrams(variables.map(v => v.values.length))
  const node = diagramsOf(normal, diagrams)
  const pairs = made.flatMap((a, i) =>
    made.slice(i + 1).flatMap((b, k) => {
      if (a.provision.family !== b.provision.family || (a.actMask & b.actMask) === 0) return []
      const both = diagrams.and(node(a.parts.stands), node(b.parts.stands))
      return both === 0 ? [] : [{ pair: [i, i + 1 + k] as const, node: both }]
    }),
  )
  const conflict = diagrams.or(...pairs.map(p => p.node))
  const asked = ['met', 'displaced', 'stands', 'notLiable'] as const
  const frozen = diagrams.freeze([
    ...made.flatMap(p => asked.map(of => node(p.parts[of]))),
    ...claimRules.map(c => node(c.part)),
    ...dutyRules.map(d => node(d.part)),
    ...pairs.map(p => p.node),
    conflict,
  ])
  const kept = (of: Part): Node => frozen.numberOf(node(of))
  const claims = claimRules.map(c => ({ ...c, node: kept(c.part) }))
  let hash: string | undefined
  return {
    rulebook,
    get hash() {
      return (hash ??= meaningDigest({
        ...rulebook,
        articles: rulebook.articles.map(a => ({ id: a.id, provisions: a.provisions })),
      }))
    },
    variables,
    indexOf,
    actCuts,
    earliest,
    stepCuts,
    provisions: made.map(p => ({
      ...p,
      met: kept(p.parts.met),
      displaced: kept(p.parts.displaced),
      stands: kept(p.parts.stands),
      notLiable: kept(p.parts.notLiable),
    })),
    claims,
    claimOf: new Map(claims.map(c => [c.rule.claim, c])),
    duties: dutyRules.map(d => ({ ...d, node: kept(d.part) })),
    conflict: frozen.numberOf(conflict),
    conflicts: pairs.map(p => ({ pair: p.pair, node: frozen.numberOf(p.node) })),
    diagrams: frozen,
    normal,
    partOf,
    repeatable: new Set(
      rulebook.articles
        .filter(a => a.provisions.some(p => p.elements.some(e => readsFact(e.of, 'cc12Repetition'))))
        .map(a => a.id),
    ),
    full: Int32Array.from(variables, v => v.full),
    factAt: variables.map(v => (v.kind === 'fact' && isFactKey(v.key) ? v.key : undefined)),
    readingAt: variables.map(v => (v.kind === 'reading' ? (v.key.slice('reading:'.length) as ReadingId) : undefined)),
  }
}

/** Turns parts of the normal form into diagrams, each once. `leaf` may settle some variables on the way. */
export function diagramsOf(
  normal: Normal,
  diagrams: Diagrams,
  leaf: (variable: number, mask: number) => Node = diagrams.leaf,
): (part: Part) => Node {
  const made = new Map<Part, Node>()
  const node = (part: Part): Node => {
    const known = made.get(part)
    if (known !== undefined) return known
    const found = convert(part)
    made.set(part, found)
    return found
  }
  const convert = (part: Part): Node => {
    switch (normal.kind(part)) {
      case 'no':
        return 0
      case 'yes':
        return 1
      case 'leaf':
        return leaf(normal.leaf(part).variable, normal.leaf(part).mask)
      case 'and':
        return diagrams.and(...normal.parts(part).map(node))
      case 'or':
        return diagrams.or(...normal.parts(part).map(node))
      case 'not':
        return diagrams.not(node(normal.parts(part)[0] as Part))
    }
  }
  return node
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
