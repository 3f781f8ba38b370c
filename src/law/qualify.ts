// Facts and a day in, the law's answer out: which provisions stand, which are open and on what, what follows, who must do what, and why.
// Every published status is the exact one: true only if every completion of the open facts and readings gives it, false only if none does.
// The room advises; people decide. Nothing here reads a clock or stores anything.
import { factKeys, factOf, isFactKey, roleWords, type FactKey, type Words } from './facts.ts'
import {
  marks,
  weakest,
  type Cite,
  type ClaimId,
  type Condition,
  type Confidence,
  type Day,
  type DutyRule,
  type HolderKind,
  type Now,
  type OffenceClass,
  type ProsecutionKind,
  type ReadingId,
  type Within,
} from './form.ts'
import type { View } from './diagram.ts'
import {
  compile,
  valuesOf,
  type Compiled,
  type CompiledClaim,
  type CompiledProvision,
  type Variable,
} from './compile.ts'
import { factLine, readState, type Inquiry, type State } from './inquiry.ts'
import { classWords, compulsoryPayment, penaltiesOf, type PenaltyRange } from './penalty.ts'
import { namesAny, refer, type Reference } from './reference.ts'
import { limitationMonths } from './repeat.ts'
import { rulebook as current } from './rulebook.ts'
import { addMonths, isIn } from './time.ts'
import type { Rulebook } from './form.ts'

export const engine = 'arasha-law/1'

export type CandidateStatus = 'stands' | 'excluded' | 'displaced' | 'open' | 'met-not-liable' | 'needs-judgement'
/** One line of a reason. `says` can be shown as it is; `value` names what is known where the line is about a fact. */
export type Step = {
  readonly kind: 'provision' | 'fact' | 'item' | 'every-way' | 'reading' | 'assumption' | 'time' | 'age' | 'displaced'
  readonly says: Words
  readonly value?: Words
  readonly cite?: Cite
  readonly status: 'true' | 'false' | 'open'
  readonly fact?: FactKey
}
export type Candidate = {
  readonly id: string
  readonly article: string
  readonly title: Words
  readonly summary: Words
  readonly status: CandidateStatus
  readonly cite: Cite
  readonly confidence: Confidence
  readonly class: OffenceClass
  readonly classSays: Words
  readonly prosecution: ProsecutionKind
  /** Items of the list (CC 109-1(2)(8)) that are met, or still may be. */
  readonly items: readonly { readonly cite: Cite; readonly says: Words; readonly status: 'true' | 'open' }[]
  readonly excludedBy?: { readonly element: string; readonly says: Words; readonly cite: Cite }
  readonly displacedBy?: readonly {
    readonly id: string
    readonly why: 'part' | 'special' | 'stricter' | 'residual'
    readonly cite: Cite
  }[]
  readonly because: readonly Step[]
  readonly openFacts: readonly FactKey[]
  readonly openReadings: readonly ReadingId[]
  /** The day of the act is uncertain and the text in force decides. */
  readonly openDay: boolean
  readonly penalties: readonly PenaltyRange[]
  readonly sanctionHeld: boolean
  readonly notEncoded: readonly Words[]
}
export type ConclusionStatus = 'true' | 'false' | 'unknown' | 'conflict'
export type Conclusion = {
  readonly claim: ClaimId
  readonly title: Words
  readonly says: Words
  readonly status: ConclusionStatus
  readonly now: Now
  readonly cites: readonly [Cite, ...Cite[]]
  readonly confidence: Confidence
  /** Whether a lawyer has confirmed it. Nothing in this rulebook has been reviewed yet. */
  readonly reviewed: false
  readonly because: readonly Step[]
  readonly openFacts: readonly FactKey[]
  readonly openReadings: readonly ReadingId[]
  /** The day of the act is uncertain and the text in force decides. */
  readonly openDay: boolean
  readonly notEncoded: readonly Words[]
}
export type DutyDue = {
  readonly rule: string
  readonly holder: HolderKind
  readonly holderSays: Words
  readonly does: Words
  readonly to?: Words
  /** `none`: the law names no time; a time shown beside it is a service target and must be called so. */
  readonly within: Within | 'none'
  readonly word?: Words
  readonly serviceTarget: boolean
  readonly timeDerived: boolean
  readonly starts: DutyRule['starts']
  readonly status: 'true' | 'unknown'
  readonly cite: Cite
  readonly confidence: Confidence
  readonly openFacts: readonly FactKey[]
}
export type Derivation = {
  readonly engine: string
  readonly rulebook: string
  readonly facts: string
  readonly dates: string
  readonly readings: string
  readonly outcome: string
}
export type Qualification = {
  readonly engine: string
  readonly rulebook: string
  readonly act: readonly [Day, Day]
  readonly decision: Day
  readonly candidates: readonly Candidate[]
  readonly conclusions: readonly Conclusion[]
  readonly duties: readonly DutyDue[]
  /** The provisions that may still stand, from the mildest to the gravest class, and the earliest end of the limitation period among them. */
  readonly severity: {
    readonly mildest?: OffenceClass
    readonly gravest?: OffenceClass
    readonly limitation?: { readonly earliest: Day; readonly latest: Day; readonly confidence: Confidence }
    readonly paymentMci?: readonly [number, number]
  }
  readonly openFacts: readonly FactKey[]
  /** "text of 16.06.2024, later changes not seen", and what this rulebook does not hold. */
  readonly notes: readonly Words[]
  readonly notEncoded: readonly Words[]
  readonly derivation: Derivation
}

const statusNames = ['false', 'open', 'true'] as const

/** Throws `LawError` on impossible input. `under` is another rulebook than the current one, for comparisons and tests. */
export function qualify(inquiry: Inquiry, under: Rulebook = current): Qualification {
  const compiled = compile(under)
  const state = readState(inquiry, compiled)
  return conclude(compiled, weighed(compiled, state, inquiry), state, inquiry)
}

/** What follows from the possible values alone. The exact days only pick penalties, time limits and duties: see `conclude`. */
type Weighed = {
  readonly atIssue: readonly CompiledProvision[]
  /** One for each provision at issue, without its penalties. */
  readonly candidates: readonly Candidate[]
  readonly possible: readonly CompiledProvision[]
  readonly conclusions: readonly Conclusion[]
  readonly duties: readonly { readonly rule: DutyRule; readonly due: DutyDue }[]
  readonly openFacts: readonly FactKey[]
}

// Notices repeat each other: what was weighed for the same possible values is used again, oldest forgotten first.
const remembered = 1500
const memory = new WeakMap<Compiled, Map<string, Weighed>>()
function weighed(compiled: Compiled, state: State, inquiry: Inquiry): Weighed {
  let seen = memory.get(compiled)
  if (seen === undefined) memory.set(compiled, (seen = new Map()))
  const key = `${state.masks.join()} ${Object.keys(inquiry.suppose ?? {}).join()}`
  const known = seen.get(key)
  if (known !== undefined) return known
  const made = weigh(compiled, state)
  if (seen.size >= remembered) seen.delete(seen.keys().next().value as string)
  seen.set(key, made)
  return made
}

function weigh(compiled: Compiled, state: State): Weighed {
  const { masks } = state
  const { diagrams } = compiled
  const reference = refer(compiled, masks)
  const view = diagrams.view(masks)
  const inTime = compiled.provisions.filter(p => ((masks[0] as number) & p.actMask) !== 0)
  const reasons: Reasons = { compiled, masks, reference, inTime, memo: new Map() }
  const outlooks = new Map(inTime.map(p => [p, view.outlook(p.stands)]))
  const atIssue = inTime.filter(
    p => outlooks.get(p)?.canBeTrue || view.outlook(p.met).canBeTrue || deedFits(p, reference),
  )
  const possible = inTime.filter(p => outlooks.get(p)?.canBeTrue)
  const conflict = view.outlook(compiled.conflict)
  const conclusions = compiled.claims.map(claim =>
    conclusion(reasons, state, view, claim, possible, conflict.canBeTrue && !conflict.canBeFalse),
  )
  return {
    atIssue,
    candidates: atIssue.map(p => candidate(reasons, view, p)),
    possible,
    conclusions,
    duties: compiled.duties.flatMap(({ rule, node }) => {
      const outlook = view.outlook(node)
      return outlook.canBeTrue ? [{ rule, due: dutyDue(compiled, view, rule, node, outlook.canBeFalse) }] : []
    }),
    openFacts: rankFacts([...new Set(conclusions.flatMap(c => c.openFacts))]),
  }
}

function conclude(compiled: Compiled, found: Weighed, state: State, inquiry: Inquiry): Qualification {
  const { atIssue, possible, conclusions } = found
  const candidates = found.candidates.map((c, i) => {
    const p = atIssue[i]
    return p === undefined || c.status === 'excluded' || c.status === 'displaced'
      ? c
      : { ...c, penalties: penaltiesOf(p.provision, p.class, state.act, inquiry.dates.caseOpened) }
  })
  const duties = found.duties.flatMap(({ rule, due }) => {
    const day =
      rule.starts === 'order-issued' || rule.starts === 'order-served' ? inquiry.dates.orderIssued : state.decision
    return day !== undefined && isIn(rule.inForce, day) ? [due] : []
  })
  const qualified = {
    engine,
    rulebook: compiled.hash,
    act: state.act,
    decision: state.decision,
    candidates,
    conclusions,
    duties,
    severity: severityOf(possible, state, agesOf(compiled, state.masks)),
    openFacts: found.openFacts,
    notes: notesOf(compiled, state, possible),
    notEncoded: compiled.rulebook.notEncoded,
  }
  return { ...qualified, derivation: derive(compiled, state, candidates, conclusions) }
}

function deedFits(p: CompiledProvision, reference: Reference): boolean {
  const deed = p.provision.elements.find(e => e.name === 'deed')
  return deed === undefined || reference.value(deed.of) !== 0
}

function candidate(reasons: Reasons, view: View, p: CompiledProvision): Candidate {
  const { compiled, masks, reference } = reasons
  const { provision } = p
  const stands = view.outlook(p.stands)
  const article = compiled.rulebook.articles.find(a => a.id === p.article)
  let status: CandidateStatus
  let openFacts: readonly FactKey[] = []
  let openReadings: readonly ReadingId[] = []
  let openDay = false
  let excludedBy: Candidate['excludedBy']
  let displacedBy: Candidate['displacedBy']
  const because: Step[] = []
  if (!stands.canBeTrue) {
    const met = view.outlook(p.met)
    const notLiable = view.outlook(p.notLiable)
    if (notLiable.canBeTrue && !notLiable.canBeFalse) {
      status = 'met-not-liable'
      because.push(ageStep(p))
    } else if (met.canBeTrue && !view.outlook(p.displaced).canBeFalse) {
      status = 'displaced'
      displacedBy = displacersOf(compiled, view, p)
    } else {
      status = 'excluded'
      const failing = provision.elements.find(e => reference.value(e.of) === 0)
      excludedBy =
        failing === undefined
          ? { element: 'age', says: ageWords(p), cite: provision.cite }
          : { element: failing.name, says: failing.says, cite: failing.cite }
      if (failing !== undefined) because.push(...explain(reasons, failing.of).slice(0, 4))
    }
  } else {
    if (stands.canBeFalse) {
      const open = view.support(p.stands)
      openFacts = factsAmong(compiled, open)
      openReadings = readingsAmong(compiled, open)
      openDay = open.includes(0)
      status = !openDay && openFacts.every(f => factOf(f).judgement === true) ? 'needs-judgement' : 'open'
      const rivals = displacersOf(compiled, view, p)
      if (rivals.length > 0) displacedBy = rivals
    } else status = 'stands'
    for (const element of provision.elements) {
      const value = reference.value(element.of)
      because.push({ kind: 'fact', says: element.says, cite: element.cite, status: statusNames[value] })
    }
  }
  return {
    id: provision.id,
    article: p.article,
    title: article?.title ?? provision.summary,
    summary: provision.summary,
    status,
    cite: provision.cite,
    // Liability at 14–15 rests on CC 15(2), read in an older copy.
    confidence: weakest(
      provision.cite.confidence,
      ...(displacedBy ?? []).map(d => d.cite.confidence),
      ...(provision.liableFrom === 14 && agesOf(compiled, masks).mayBeFourteen && !agesOf(compiled, masks).mayBeAdult
        ? (['Qc'] as const)
        : []),
    ),
    class: p.class,
    classSays: classWords[p.class],
    prosecution: p.prosecution,
    items:
      status === 'excluded'
        ? []
        : itemsOf(
            provision.elements.map(e => e.of),
            reference,
          ),
    ...(excludedBy === undefined ? {} : { excludedBy }),
    ...(displacedBy === undefined ? {} : { displacedBy }),
    because,
    openFacts,
    openReadings,
    openDay,
    penalties: [],
    sanctionHeld: provision.sanction !== 'not-held',
    notEncoded: provision.notEncoded ?? [],
  }
}

function ageWords(p: CompiledProvision): Words {
  const { liableFrom } = p.provision
  return {
    kk: `Жауаптылық жасы: ${liableFrom}`,
    ru: `Возраст ответственности: с ${liableFrom} лет`,
    en: `Liable from the age of ${liableFrom}`,
  }
}
function ageStep(p: CompiledProvision): Step {
  return { kind: 'age', says: ageWords(p), status: 'false', fact: 'offenderAge' }
}
function displacersOf(compiled: Compiled, view: View, p: CompiledProvision): NonNullable<Candidate['displacedBy']> {
  return p.displacers.flatMap(j => {
    const other = compiled.provisions[j] as CompiledProvision
    if (!view.outlook(other.met).canBeTrue) return []
    const declared = other.provision.displaces?.find(d => namesAny([d.id], p))
    return [
      { id: other.provision.id, why: declared?.why ?? ('part' as const), cite: declared?.cite ?? other.provision.cite },
    ]
  })
}
function itemsOf(conditions: readonly Condition[], reference: Reference): Candidate['items'] {
  return conditions.flatMap((condition): Candidate['items'] => {
    if (condition.op === 'term') {
      const value = reference.value(condition.of)
      return value === 0 ? [] : [{ cite: condition.cite, says: condition.says, status: value === 2 ? 'true' : 'open' }]
    }
    return condition.op === 'all' || condition.op === 'any' ? itemsOf(condition.of, reference) : []
  })
}

function conclusion(
  reasons: Reasons,
  state: State,
  view: View,
  claim: CompiledClaim,
  possible: readonly CompiledProvision[],
  conflict: boolean,
): Conclusion {
  const { compiled, masks, reference } = reasons
  const { rule, node } = claim
  const outlook = view.outlook(node)
  const status: ConclusionStatus = conflict
    ? 'conflict'
    : outlook.canBeTrue && outlook.canBeFalse
      ? 'unknown'
      : outlook.canBeTrue
        ? 'true'
        : 'false'
  const open = status === 'unknown' ? view.support(node) : []
  const active = rulesToCite(claim.rules, reference, status)
  const cites = active.flatMap(r => r.cites) as unknown as [Cite, ...Cite[]]
  const because: Step[] = []
  for (const key of state.states.keys())
    if (state.states.get(key) === 'supposed' && isFactKey(key))
      because.push({ ...factStep(compiled, masks, key, 2), kind: 'assumption' })
  const plain = active.map(r => reference.value(r.when))
  const settledPlainly = (status === 'true' && plain.includes(2)) || (status === 'false' && plain.every(v => v === 0))
  if (status === 'true' || status === 'false') {
    if (!settledPlainly) because.push(everyWay(possible))
    else for (const r of active) because.push(...explain(reasons, r.when))
  } else for (const r of active) because.push(...explain(reasons, r.when))
  const steps = dedupe(because).slice(0, 14)
  return {
    claim: rule.claim,
    title: rule.title,
    says: status === 'conflict' ? rule.says.unknown : rule.says[status],
    status,
    now: status === 'conflict' ? rule.now.unknown : rule.now[status],
    cites,
    confidence: weakest(
      ...cites.map(c => c.confidence),
      ...steps.flatMap(s =>
        s.cite === undefined || (s.kind === 'reading' && status === 'unknown') ? [] : [s.cite.confidence],
      ),
    ),
    reviewed: false,
    because: steps,
    openFacts: rankFacts(factsAmong(compiled, open)),
    openReadings: readingsAmong(compiled, open),
    openDay: open.includes(0),
    notEncoded: active.flatMap(r => r.notEncoded ?? []),
  }
}

/** Only what carries the answer is cited: a "yes" by the rules that say yes, an open claim by those still open, a "no" by all in force. */
function rulesToCite(
  rules: CompiledClaim['rules'],
  reference: Reference,
  status: ConclusionStatus,
): CompiledClaim['rules'] {
  const inTime = rules.filter(r => reference.inTime(r) !== 0)
  const saying = (...values: readonly number[]) => inTime.filter(r => values.includes(reference.value(r.when)))
  const carrying = status === 'false' ? inTime : status === 'true' && saying(2).length > 0 ? saying(2) : saying(1, 2)
  if (carrying.length > 0) return carrying
  return inTime.length > 0 ? inTime : rules.slice(-1)
}

function everyWay(possible: readonly CompiledProvision[]): Step {
  const join = (lang: keyof Words): string => possible.map(p => p.provision.cite.words[lang]).join(', ')
  return {
    kind: 'every-way',
    status: 'true',
    says: {
      kk: `Ашық деректер қалай толтырылса да бірдей: ${join('kk') || 'бірде-бір норма жоқ'}`,
      ru: `Одинаково при любом заполнении открытых данных: ${join('ru') || 'ни одна норма'}`,
      en: `The same however the open facts turn out: ${join('en') || 'no provision'}`,
    },
  }
}

/** What explaining one case needs; reasons shared by several claims are found once. */
type Reasons = {
  readonly compiled: Compiled
  readonly masks: Int32Array
  readonly reference: Reference
  readonly inTime: readonly CompiledProvision[]
  readonly memo: Map<Condition, readonly Step[]>
}

function factStep(compiled: Compiled, masks: Int32Array, key: FactKey, value: 0 | 1 | 2): Step {
  const index = compiled.indexOf.get(key) as number
  const variable = compiled.variables[index] as Variable
  const mask = masks[index] as number
  let steps = factSteps.get(compiled)
  if (steps === undefined) factSteps.set(compiled, (steps = new Map()))
  // The same few lines stand in the reasons of every case.
  const name = `${index} ${mask} ${value}`
  const known = steps.get(name)
  if (known !== undefined) return known
  const definition = factOf(key)
  const left = valuesOf(variable, mask)
  const say = (lang: keyof Words): string =>
    mask === variable.full ? unknownWords[lang] : left.map(v => definition.valueWords[v]?.[lang] ?? v).join(' / ')
  const step: Step = {
    kind: 'fact',
    says: definition.label,
    value: { kk: say('kk'), ru: say('ru'), en: say('en') },
    status: statusNames[value],
    fact: key,
  }
  steps.set(name, step)
  return step
}
const factSteps = new WeakMap<Compiled, Map<string, Step>>()
const unknownWords: Words = { kk: 'белгісіз', ru: 'неизвестно', en: 'unknown' }

/** Why a condition is true, false or open: only the branches that matter, in the order the law has them. */
function explain(reasons: Reasons, condition: Condition): readonly Step[] {
  const known = reasons.memo.get(condition)
  if (known !== undefined) return known
  const steps = explainAnew(reasons, condition)
  reasons.memo.set(condition, steps)
  return steps
}
function explainAnew(reasons: Reasons, condition: Condition): readonly Step[] {
  const { compiled, reference } = reasons
  const value = reference.value(condition)
  switch (condition.op) {
    case 'in':
      return [factStep(compiled, reasons.masks, condition.fact, value)]
    case 'reading': {
      const reading = compiled.rulebook.readings.find(r => r.id === condition.reading)
      return reading === undefined
        ? []
        : [{ kind: 'reading', says: reading.says, cite: reading.cite, status: statusNames[value] }]
    }
    case 'term':
      return value === 0
        ? [{ kind: 'item', says: condition.says, cite: condition.cite, status: 'false' }]
        : [
            { kind: 'item', says: condition.says, cite: condition.cite, status: statusNames[value] },
            ...explain(reasons, condition.of),
          ]
    case 'not':
      return explain(reasons, condition.of)
    case 'all':
    case 'any': {
      const same = condition.of.filter(part => reference.value(part) === value)
      const one = (condition.op === 'any' && value === 2) || (condition.op === 'all' && value === 0)
      return (one ? same.slice(0, 1) : same).flatMap(part => explain(reasons, part))
    }
    case 'claim':
      return (compiled.claimOf.get(condition.of)?.rule.rules ?? [])
        .filter(r => reference.value(r.when) === value)
        .slice(0, 1)
        .flatMap(r => [
          {
            kind: 'item' as const,
            says: compiled.claimOf.get(condition.of)?.rule.title ?? { kk: '', ru: '', en: '' },
            cite: r.cites[0],
            status: statusNames[value],
          },
          ...explain(reasons, r.when),
        ])
    case 'not-liable':
      return reasons.inTime
        .filter(p => reference.notLiable(p) === value && value !== 0)
        .slice(0, 3)
        .flatMap(p => [provisionStep(p, value), ageStep(p)])
    case 'class':
    case 'offers':
    case 'prosecution':
    case 'stands': {
      if (value === 0) return []
      const relevant = reasons.inTime.filter(p => matches(condition, p) && reference.stands(p) === value)
      return (value === 2 ? relevant.slice(0, 1) : relevant.slice(0, 6)).flatMap(p => [
        provisionStep(p, value),
        ...(value === 2
          ? itemsOf(
              p.provision.elements.map(e => e.of),
              reference,
            )
              .filter(i => i.status === 'true')
              .map(i => ({ kind: 'item' as const, says: i.says, cite: i.cite, status: 'true' as const }))
          : []),
      ])
    }
  }
}
function matches(condition: Condition, p: CompiledProvision): boolean {
  switch (condition.op) {
    case 'stands':
      return namesAny(condition.of, p)
    case 'prosecution':
      return condition.of.includes(p.prosecution)
    case 'class':
      return condition.of.includes(p.class)
    case 'offers':
      return (
        p.provision.sanction !== 'not-held' &&
        p.provision.sanction.alternatives.some(a => condition.of.includes(a.kind))
      )
    case 'all':
    case 'any':
    case 'claim':
    case 'in':
    case 'not':
    case 'not-liable':
    case 'reading':
    case 'term':
      return false
  }
}
function provisionStep(p: CompiledProvision, value: 0 | 1 | 2): Step {
  return { kind: 'provision', says: p.provision.summary, cite: p.provision.cite, status: statusNames[value] }
}
function dedupe(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>()
  return steps.filter(s => {
    const key = `${s.kind}|${s.cite?.id ?? ''}|${s.fact ?? s.says.en}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

export function factsAmong(compiled: Compiled, indexes: readonly number[]): readonly FactKey[] {
  const found: FactKey[] = []
  for (const i of indexes) {
    const key = compiled.factAt[i]
    if (key !== undefined) found.push(key)
  }
  return found
}
function readingsAmong(compiled: Compiled, indexes: readonly number[]): readonly ReadingId[] {
  const found: ReadingId[] = []
  for (const i of indexes) {
    const key = compiled.readingAt[i]
    if (key !== undefined) found.push(key)
  }
  return found
}
const costOf: ReadonlyMap<FactKey, number> = new Map(factKeys.map(key => [key, factOf(key).cost]))
/** Cheapest for the person asked first; among equals the order of the list. */
function rankFacts(keys: readonly FactKey[]): readonly FactKey[] {
  return keys.length < 2 ? keys : keys.toSorted((a, b) => (costOf.get(a) as number) - (costOf.get(b) as number))
}

function dutyDue(compiled: Compiled, view: View, rule: DutyRule, node: number, open: boolean): DutyDue {
  return {
    rule: rule.rule,
    holder: rule.holder,
    holderSays: holderWords[rule.holder],
    does: rule.does,
    ...(rule.to === undefined ? {} : { to: rule.to }),
    within: rule.within,
    ...(rule.word === undefined ? {} : { word: rule.word }),
    serviceTarget: rule.within === 'none',
    timeDerived: rule.timeDerived === true,
    starts: rule.starts,
    status: open ? 'unknown' : 'true',
    cite: rule.cite,
    confidence: rule.cite.confidence,
    openFacts: open ? factsAmong(compiled, view.support(node)) : [],
  }
}

export const holderWords: { readonly [K in HolderKind]: Words } = {
  'education-organisation': { kk: 'білім беру ұйымы', ru: 'организация образования', en: 'education organisation' },
  'health-organisation': { kk: 'денсаулық сақтау ұйымы', ru: 'организация здравоохранения', en: 'health organisation' },
  'social-organisation': {
    kk: 'халықты әлеуметтік қорғау ұйымы',
    ru: 'организация социальной защиты',
    en: 'social protection organisation',
  },
  worker: { kk: 'ұйымның әр қызметкері', ru: 'каждый работник организации', en: 'every worker of the organisation' },
  anyone: { kk: 'лауазымды адамдар және азаматтар', ru: 'должностные лица и граждане', en: 'officials and citizens' },
  police: { kk: 'полиция', ru: 'полиция', en: 'police' },
  investigator: roleWords.investigator,
  prosecutor: roleWords.prosecutor,
  court: roleWords.court,
  guardianship: roleWords.guardianship,
  'subject-of-prevention': {
    kk: 'құқық бұзушылық профилактикасының субъектісі',
    ru: 'субъект профилактики правонарушений',
    en: 'every subject of prevention',
  },
}

const classOrder: readonly OffenceClass[] = [
  'administrative',
  'misdemeanour',
  'minor',
  'medium',
  'grave',
  'especially-grave',
]
function severityOf(
  possible: readonly CompiledProvision[],
  state: State,
  age: ReturnType<typeof agesOf>,
): Qualification['severity'] {
  if (possible.length === 0) return {}
  const ranks = possible.map(p => classOrder.indexOf(p.class))
  const [least, most] = [Math.min(...ranks), Math.max(...ranks)]
  const found = classOrder.slice(least, most + 1).filter(c => possible.some(p => p.class === c))
  const ends = found.flatMap(c => {
    const months = c === 'administrative' ? 2 : limitationMonths[c]
    // Halved for an offender under 18 (CC 88, AdmCode 71): while the age is open both ends are possible, and the earlier one is the deadline.
    return [...(age.mayBeMinor ? [months / 2] : []), ...(age.mayBeAdult ? [months] : [])].flatMap(m => [
      addMonths(state.act[0], m),
      addMonths(state.act[1], m),
    ])
  })
  const payments = found.flatMap(c => (c === 'administrative' ? [] : [compulsoryPayment[c]]))
  return {
    mildest: classOrder[least] as OffenceClass,
    gravest: classOrder[most] as OffenceClass,
    limitation: { earliest: ends.toSorted()[0] as Day, latest: ends.toSorted().at(-1) as Day, confidence: 'Q' },
    ...(payments.length === 0 ? {} : { paymentMci: [Math.min(...payments), Math.max(...payments)] as const }),
  }
}

/** Whether the offender may have been an adult, a minor who can be punished, or one of 14–15, as far as the age is known. */
function agesOf(compiled: Compiled, masks: Int32Array) {
  const index = compiled.indexOf.get('offenderAge') as number
  const bands = valuesOf(compiled.variables[index] as Variable, masks[index] as number)
  return {
    mayBeAdult: bands.includes('adult'),
    mayBeMinor: bands.some(b => b !== 'adult'),
    mayBePunishedMinor: bands.includes('16-17') || bands.includes('14-15'),
    mayBeFourteen: bands.includes('14-15'),
  }
}

function notesOf(compiled: Compiled, state: State, possible: readonly CompiledProvision[]): readonly Words[] {
  const notes: Words[] = []
  if (((state.masks[0] as number) & 1) !== 0)
    notes.push({
      kk: `${day(compiled.rulebook.heldFrom)} күніне дейінгі редакция енгізілмеген`,
      ru: `Редакция до ${day(compiled.rulebook.heldFrom)} не внесена`,
      en: `The wording before ${day(compiled.rulebook.heldFrom)} is not encoded`,
    })
  const texts = [...new Set(possible.map(p => p.provision.cite.mark))].filter(m => marks[m].asOf < state.act[1])
  for (const text of [...new Set(texts.map(m => marks[m].asOf))].toSorted()) {
    notes.push({
      kk: `${day(text)} күнгі мәтін, кейінгі өзгерістер қаралмаған`,
      ru: `Текст на ${day(text)}, последующие изменения не изучены`,
      en: `Text of ${day(text)}, later changes not seen`,
    })
  }
  const age = agesOf(compiled, state.masks)
  const isCriminal = possible.some(p => p.class !== 'administrative')
  if (age.mayBePunishedMinor && isCriminal)
    notes.push({
      kk: 'Жаза ересек адамға көрсетілген. 14–17 жаста ҚК 81-бап: қамаққа алу жоқ, айыппұл мен түзеу жұмыстары 5–100 АЕК, қоғамдық жұмыстар 10–75 сағат; онша ауыр емес және өлімге байланыссыз ауырлығы орташа қылмыс үшін бас бостандығынан айыру жоқ, сондықтан санкциядан ештеңе қалмауы мүмкін (ҚК 83-бап)',
      ru: 'Наказание показано для взрослого. Для 14–17 лет ст. 81 УК: ареста нет, штраф и исправительные работы 5–100 МРП, общественные работы 10–75 ч; за преступление небольшой и средней тяжести без смерти нет лишения свободы, поэтому из санкции может не остаться ничего (ст. 83 УК)',
      en: 'Penalties are shown for an adult. At 14–17 CC 81 applies: no arrest, fine and corrective work 5–100 MCI, community service 10–75 hours; no imprisonment for a minor crime or a medium crime without death, so nothing of the sanction may be left (CC 83)',
    })
  if (age.mayBeFourteen && possible.some(p => p.provision.liableFrom === 14))
    notes.push({
      kk: 'Жауаптылық 14 жастан: ҚК 15-бап 2-бөлік, 29.12.2021 дейінгі мәтін; 2024 жылғы тізім қаралмаған',
      ru: 'Ответственность с 14 лет: ч. 2 ст. 15 УК в тексте до 29.12.2021; список 2024 года не изучен',
      en: 'Liable from 14: CC 15(2) in a text before 29.12.2021; the list of 2024 was not seen',
    })
  if (
    age.mayBePunishedMinor &&
    possible.some(p => p.class === 'administrative' && p.provision.liableUntil === undefined)
  )
    notes.push({
      kk: '16–17 жаста әкімшілік қамаққа алу жоқ, айыппұл 10 АЕК-тен аспайды (ӘҚБтК 50, 66-баптар)',
      ru: 'В 16–17 лет административного ареста нет, штраф не более 10 МРП (ст. 50, 66 КоАП)',
      en: 'At 16–17 there is no administrative arrest and a fine is at most 10 MCI (AdmCode 50, 66)',
    })
  return notes
}
function day(on: Day): string {
  return `${on.slice(8, 10)}.${on.slice(5, 7)}.${on.slice(0, 4)}`
}

const letter = { true: 'T', false: 'F', unknown: 'u', conflict: 'C' } as const
const candidateLetter: { readonly [K in CandidateStatus]: string } = {
  stands: '!',
  excluded: '-',
  displaced: '<',
  open: '?',
  'met-not-liable': '~',
  'needs-judgement': 'j',
}

function derive(
  compiled: Compiled,
  state: State,
  candidates: readonly Candidate[],
  conclusions: readonly Conclusion[],
): Derivation {
  return {
    engine,
    rulebook: compiled.hash,
    facts: factLine(compiled, state.masks),
    dates: `${state.act[0]}${state.act[0] === state.act[1] ? '' : `/${state.act[1]}`} ${state.decision}`,
    readings: compiled.variables
      .flatMap((v, i) =>
        v.kind === 'reading' && state.masks[i] !== v.full
          ? [`${v.key.slice(8)}=${valuesOf(v, state.masks[i] as number).join('|')}`]
          : [],
      )
      .join(';'),
    outcome: `${candidates
      .filter(c => c.status !== 'excluded')
      .map(c => candidateLetter[c.status] + c.id.split('@')[0])
      .join(' ')} ${conclusions.map(c => letter[c.status]).join('')}`,
  }
}

/** Whether a stored derivation still gives the same outcome. Facts are replayed as the values that were possible then, so no register is asked again. */
export function replay(derivation: Derivation, under: Rulebook = current): 'same' | 'differs' | 'rulebook-not-held' {
  const compiled = compile(under)
  if (derivation.engine !== engine || derivation.rulebook !== compiled.hash) return 'rulebook-not-held'
  const [act, decision] = derivation.dates.split(' ') as [string, string]
  const [from, until] = act.split('/') as [string, string | undefined]
  const pairs = (line: string): readonly (readonly [string, string])[] =>
    line
      .split(';')
      .filter(p => p !== '')
      .map(p => p.split('=') as [string, string])
  const inquiry: Inquiry = {
    facts: pairs(derivation.facts).map(([key, values]) => ({
      key: key as FactKey,
      state: 'not-asked',
      within: values.split('|'),
      by: 'derived',
      source: 'derivation',
      at: decision,
    })),
    dates: { act: until === undefined ? from : [from, until], decision },
    readings: Object.fromEntries(pairs(derivation.readings)),
  }
  const again = qualify(inquiry, under).derivation
  return again.outcome === derivation.outcome && again.facts === derivation.facts ? 'same' : 'differs'
}
