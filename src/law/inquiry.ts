// What is asked of the room: facts with who said them, dates, earlier decisions. Here it is checked and turned into the values still possible.
// Unknown stays unknown: a fact nobody gave, or that nobody could answer, keeps all its values.
import { bandOf, factOf, factKeys, isFactKey, type FactKey, type Role } from './facts.ts'
import type { Day, ReadingId } from './form.ts'
import { maskOf, type Compiled, type Variable } from './compile.ts'
import { LawError, type LawErrorCode } from './error.ts'
import { indexOn } from './mci.ts'
import { refer } from './reference.ts'
import { deriveFromPriors } from './repeat.ts'
import { agesOn, isDay } from './time.ts'

type Provenance = { readonly key: FactKey; readonly source: string; readonly by: Role; readonly at: string }
/** Five states. `within` narrows what nobody can settle yet ("light or medium, says the clinic"). Ages may be given in whole years. */
export type Fact = Provenance &
  (
    | { readonly state: 'known'; readonly value: string | number }
    | { readonly state: 'contested'; readonly values: readonly [string, string, ...string[]] }
    | { readonly state: 'unknown-asked' | 'not-asked'; readonly within?: readonly string[] }
    | { readonly state: 'not-applicable' }
  )

export type PriorOutcome =
  | 'pending'
  | 'convicted'
  | 'reconciled'
  | 'released-otherwise'
  | 'stopped-without-complaint'
  | 'penalty-imposed'
/** An earlier deed of the same person. `on` is the day of the outcome: conviction, release, penalty imposed. */
export type Prior = {
  readonly provision: string
  readonly act: Day
  readonly outcome: PriorOutcome
  readonly on?: Day
  /** Convicted: whether to imprisonment, whether the conviction is spent, and whether the person was under 18 at the time (CC 14). */
  readonly imprisoned?: boolean
  readonly spent?: boolean
  readonly underAge?: boolean
  /** Administrative penalty: the day its execution ended (AdmCode 61). */
  readonly executed?: Day
}
export type Priors = {
  /** Only a complete register may ever give the answer "no". */
  readonly complete: boolean
  /** A probable match of persons is evidence, never a "yes". */
  readonly match: 'confirmed' | 'probable' | 'none-sought'
  readonly list: readonly Prior[]
}

export type Inquiry = {
  readonly facts: readonly Fact[]
  readonly dates: {
    readonly act: Day | readonly [Day, Day]
    readonly decision: Day
    /** The day of the procedural step asked about; procedure follows its own day. The day of decision if not given. */
    readonly step?: Day
    /** What was known then: statements and outcomes entered after this day are left out. */
    readonly knownOn?: Day
    readonly caseOpened?: Day
    readonly registered?: Day
    readonly orderIssued?: Day
    /** An official warning (Law 245-VIII, 51). */
    readonly warningAnnounced?: Day
  }
  readonly priors?: Priors
  /** Days of birth, as exact as they are known: ages follow from them, on every day the act may have happened. */
  readonly births?: { readonly victim?: Day | readonly [Day, Day]; readonly offender?: Day | readonly [Day, Day] }
  readonly readings?: { readonly [K in ReadingId]?: string }
  /** Named completions ("if not repeated"): each conclusion under them says so. */
  readonly suppose?: { readonly [K in FactKey]?: string }
}

/** The inquiry as the engine sees it: for each variable the values still possible, and how each fact came to be so. */
export type State = {
  readonly masks: Int32Array
  readonly states: ReadonlyMap<FactKey, Fact['state'] | 'supposed' | 'derived'>
  readonly act: readonly [Day, Day]
  readonly decision: Day
  readonly step: Day
  /** What cannot be answered at all, with the field it lies in; the rest is answered. */
  readonly problems: readonly { readonly code: LawErrorCode; readonly field: string; readonly value: string }[]
}

/** A known fact in one line: `known('harm', 'light', 'forensic', 'opinion 17', '2025-03-03')`. */
export function known(key: FactKey, value: string | number, by: Role, source: string, at: string): Fact {
  return { key, state: 'known', value, by, source, at }
}

/** Throws `LawError` on impossible input; never guesses. */
export function readState(inquiry: Inquiry, compiled: Compiled): State {
  const { decision, knownOn } = inquiry.dates
  const { act, step } = readDays(inquiry.dates)
  const masks = compiled.full.slice()
  masks[0] = actMask(compiled, act)
  masks[1] = 1 << compiled.stepCuts.findLastIndex(cut => cut <= step)
  const states: States = new Map()
  for (const fact of inquiry.facts) {
    if (knownOn !== undefined && fact.at.slice(0, 10) > knownOn) continue
    readFact(compiled, masks, states, fact)
  }
  readBirths(inquiry.births, act, decision, compiled, masks, states)
  const graded = gradesOf(compiled, masks)
  contest(compiled, masks, states, graded)
  derive(compiled, masks, states, graded)
  derive(compiled, masks, states, seniorityOf(inquiry.facts, compiled, masks))
  const shown = deriveFromPriors(knownThen(inquiry.priors, knownOn), act, compiled, masks, states)
  contest(compiled, masks, states, shown)
  derive(compiled, masks, states, shown)
  derive(compiled, masks, states, arrestability(compiled, masks))
  for (const [reading, value] of Object.entries(inquiry.readings ?? {})) {
    const index = compiled.indexOf.get(`reading:${reading}`)
    const variable = index === undefined ? undefined : compiled.variables[index]
    if (index === undefined || variable === undefined || !variable.values.includes(value))
      throw new LawError('unknown-reading', `readings.${reading}`, value)
    masks[index] = maskOf(variable, [value])
  }
  for (const [key, value] of Object.entries(inquiry.suppose ?? {})) {
    if (!isFactKey(key)) throw new LawError('unknown-fact', 'suppose', key)
    masks[compiled.indexOf.get(key) as number] = valueMask(compiled, key, [value])
    states.set(key, 'supposed')
  }
  return { masks, states, act, decision, step, problems: problemsOf(inquiry.dates, compiled, act) }
}

/** Days in an order that can be; an act cannot have happened after the day somebody decides on it. */
function readDays(dates: Inquiry['dates']): { readonly act: readonly [Day, Day]; readonly step: Day } {
  const { act: given, decision } = dates
  const act: readonly [Day, Day] = typeof given === 'string' ? [given, given] : given
  for (const [field, day] of [
    ['dates.act', act[0]],
    ['dates.act', act[1]],
    ['dates.decision', decision],
    ['dates.step', dates.step],
    ['dates.knownOn', dates.knownOn],
    ['dates.caseOpened', dates.caseOpened],
    ['dates.registered', dates.registered],
    ['dates.orderIssued', dates.orderIssued],
    ['dates.warningAnnounced', dates.warningAnnounced],
  ] as const) {
    if (day !== undefined && !isDay(day)) throw new LawError('bad-day', field, day)
  }
  if (act[0] > act[1]) throw new LawError('act-range-reversed', 'dates.act', `${act[0]}/${act[1]}`)
  if (act[0] > decision) throw new LawError('act-after-decision', 'dates.act', act[0])
  if (dates.step !== undefined && dates.step < act[0]) throw new LawError('step-before-act', 'dates.step', dates.step)
  return { act: [act[0], act[1] > decision ? decision : act[1]], step: dates.step ?? decision }
}

/** Before the first wording held nothing can be said; without an index of the day there is no sum in tenge. */
function problemsOf(dates: Inquiry['dates'], compiled: Compiled, act: readonly [Day, Day]): State['problems'] {
  const none = (day: Day | undefined): day is Day => day !== undefined && indexOn(day) === undefined
  return [
    ...(act[1] < compiled.rulebook.heldFrom
      ? [{ code: 'act-before-rulebook' as const, field: 'dates.act', value: act[1] }]
      : act.some(none)
        ? [{ code: 'mci-not-known' as const, field: 'dates.act', value: act.find(none) as Day }]
        : []),
    ...(none(dates.caseOpened)
      ? [{ code: 'mci-not-known' as const, field: 'dates.caseOpened', value: dates.caseOpened }]
      : []),
  ]
}

export type States = Map<FactKey, Fact['state'] | 'supposed' | 'derived'>

/** Two people who say different things do not cancel each other: the fact is contested, and both answers stay possible. */
function readFact(compiled: Compiled, masks: Int32Array, states: States, fact: Fact): void {
  if (!isFactKey(fact.key)) throw new LawError('unknown-fact', 'facts', String(fact.key))
  const definition = factOf(fact.key)
  const index = compiled.indexOf.get(fact.key) as number
  const before = states.get(fact.key)
  const settles = fact.state === 'known' || fact.state === 'contested'
  if (settles && !definition.by.includes(fact.by)) throw new LawError('not-entitled', `facts.${fact.key}`, fact.by)
  if (before !== undefined && !(settles && (before === 'known' || before === 'contested')))
    throw new LawError('fact-twice', `facts.${fact.key}`, fact.key)
  const values =
    fact.state === 'known'
      ? [fact.value]
      : fact.state === 'contested'
        ? fact.values
        : fact.state === 'not-applicable'
          ? undefined
          : fact.within
  const mask = values === undefined ? (masks[index] as number) : valueMask(compiled, fact.key, values)
  if (before === undefined) {
    // What was derived when a derivation was written is not derived again: the register may say something else by now.
    states.set(fact.key, fact.by === 'derived' ? 'derived' : fact.state)
    masks[index] = mask
  } else {
    if (mask !== masks[index]) states.set(fact.key, 'contested')
    masks[index] = (masks[index] as number) | mask
  }
}

/** What follows from other entries, where nobody said anything. */
function derive(compiled: Compiled, masks: Int32Array, states: States, found: ReadonlyMap<FactKey, number>): void {
  for (const [key, mask] of found) {
    if (['known', 'contested', 'derived'].includes(states.get(key) ?? '')) continue
    masks[compiled.indexOf.get(key) as number] = mask
    states.set(key, 'derived')
  }
}

/** What was said against what the register, confirmed links or a measure show: neither wins, the fact is contested until somebody entitled settles it. */
function contest(compiled: Compiled, masks: Int32Array, states: States, shown: ReadonlyMap<FactKey, number>): void {
  for (const [key, mask] of shown) {
    const index = compiled.indexOf.get(key) as number
    const said = masks[index] as number
    if (states.get(key) !== 'known' || (said & mask) !== 0) continue
    masks[index] = said | mask
    states.set(key, 'contested')
  }
}

const aged = [
  { whose: 'victim', fact: 'victimAge' },
  { whose: 'offender', fact: 'offenderAge' },
  { whose: 'offender', fact: 'offenderSeniority' },
] as const
/** Every age between the latest birth on the first day of the act and the earliest birth on the last. A stated age that cannot be right is contested. */
function readBirths(
  births: Inquiry['births'],
  act: readonly [Day, Day],
  decision: Day,
  compiled: Compiled,
  masks: Int32Array,
  states: States,
): void {
  for (const { whose, fact } of aged) {
    const given = births?.[whose]
    if (given === undefined) continue
    const [first, last] = typeof given === 'string' ? [given, given] : given
    for (const day of [first, last]) if (!isDay(day)) throw new LawError('bad-day', `births.${whose}`, day)
    if (first > last) throw new LawError('act-range-reversed', `births.${whose}`, `${first}/${last}`)
    if (first > act[1]) throw new LawError('born-after-act', `births.${whose}`, first)
    const youngest = Math.max(0, Math.min(...agesOn(last, act[0])))
    // Whether 58 and 63 count on the day of the act or of the sentence is not written: every age in between stays possible.
    const until = fact === 'offenderSeniority' ? decision : act[1]
    const oldest = Math.min(130, Math.max(...agesOn(first, until)))
    let mask = 0
    for (let years = youngest; years <= oldest; years += 1) mask |= valueMask(compiled, fact, [years])
    const index = compiled.indexOf.get(fact) as number
    const stated = masks[index] as number
    if ((stated & mask) === 0) states.set(fact, 'contested')
    else if (states.get(fact) === undefined) states.set(fact, 'derived')
    masks[index] = (stated & mask) === 0 ? stated | mask : stated & mask
  }
}

/** An age given in whole years also tells on which side of 58 and 63 somebody is; every age under 18 lies below. */
function seniorityOf(facts: readonly Fact[], compiled: Compiled, masks: Int32Array): ReadonlyMap<FactKey, number> {
  const found = new Map<FactKey, number>()
  const variable = compiled.variables[compiled.indexOf.get('offenderAge') as number] as Variable
  const ages = masks[compiled.indexOf.get('offenderAge') as number] as number
  const years = facts.flatMap(f =>
    f.key === 'offenderAge' && f.state === 'known' && /^\d{1,3}$/.test(String(f.value)) ? [Number(f.value)] : [],
  )
  if ((ages & maskOf(variable, ['adult'])) === 0)
    found.set('offenderSeniority', valueMask(compiled, 'offenderSeniority', [17]))
  else if (years.length > 0) found.set('offenderSeniority', valueMask(compiled, 'offenderSeniority', years))
  // A day of birth has been read already and says the same more exactly.
  const known = masks[compiled.indexOf.get('offenderSeniority') as number] as number
  const derived = found.get('offenderSeniority')
  if (derived !== undefined && (derived & known) !== 0) found.set('offenderSeniority', derived & known)
  return found
}

/** The grades of harm that what was measured leaves possible (CC 3(11)-(13)), if it shuts any out. What somebody narrowed the harm to is kept to. */
function gradesOf(compiled: Compiled, masks: Int32Array): ReadonlyMap<FactKey, number> {
  const found = new Map<FactKey, number>()
  const told = ['disorderDays', 'lostCapacity', 'graveSign'] as const
  if (
    told.every(key => masks[compiled.indexOf.get(key) as number] === compiled.full[compiled.indexOf.get(key) as number])
  )
    return found
  const reference = refer(compiled, masks)
  const index = compiled.indexOf.get('harm') as number
  const harm = compiled.variables[index] as Variable
  const possible = compiled.rulebook.grades.filter(g => reference.value(g.when) !== 0).map(g => g.value)
  const mask = maskOf(harm, possible)
  const said = masks[index] as number
  if (mask !== 0 && mask !== harm.full) found.set('harm', (mask & said) === 0 ? mask : mask & said)
  return found
}

/** Whether AdmCode 32(2) and 50(2) spare the person from arrest, as far as sex, age, children, health and service are known. */
function arrestability(compiled: Compiled, masks: Int32Array): ReadonlyMap<FactKey, number> {
  const found = new Map<FactKey, number>()
  const told = ['offenderSex', 'offenderSeniority', 'offenderDisability', 'offenderServes', 'offenderAge'] as const
  const narrower = told.some(key => {
    const index = compiled.indexOf.get(key) as number
    return masks[index] !== (compiled.variables[index] as Variable).full
  })
  if (!narrower) return found
  const reference = refer(compiled, masks)
  const answers = compiled.rulebook.limits
    .filter(l => l.code === 'adm' && l.kinds.includes('administrative-arrest'))
    .map(l => reference.value(l.when))
  const flag = compiled.variables[compiled.indexOf.get('notArrestable') as number] as Variable
  if (answers.includes(2)) found.set('notArrestable', maskOf(flag, ['yes']))
  else if (answers.every(a => a === 0)) found.set('notArrestable', maskOf(flag, ['no']))
  return found
}

/** The earlier deeds as the register knew them on a day: what had not been done is absent, what had not been decided is pending. */
function knownThen(priors: Priors | undefined, knownOn: Day | undefined): Priors | undefined {
  if (priors === undefined || knownOn === undefined) return priors
  return {
    ...priors,
    list: priors.list
      .filter(p => p.act <= knownOn)
      .map(p =>
        p.on !== undefined && p.on > knownOn ? { provision: p.provision, act: p.act, outcome: 'pending' as const } : p,
      ),
  }
}

function valueMask(compiled: Compiled, key: FactKey, values: readonly (string | number)[]): number {
  const definition = factOf(key)
  let mask = 0
  for (const value of values) {
    const number = typeof value === 'number' ? value : /^\d{1,4}$/.test(value) ? Number(value) : undefined
    if (number !== undefined && (!Number.isInteger(number) || number < 0 || number > (definition.most ?? 130)))
      throw new LawError('unknown-value', `facts.${key}`, String(value))
    const named = number === undefined ? String(value) : (bandOf(key, number) ?? String(value))
    const index = definition.values.indexOf(named)
    if (index < 0) throw new LawError('unknown-value', `facts.${key}`, String(value))
    mask |= 1 << index
  }
  if (mask === 0) throw new LawError('unknown-value', `facts.${key}`, '')
  return mask
}

/** The versions of the law that may have been in force when the act was done. Bit 0 is "before the wording held". Where the day of entry is not held, both. */
export function actMask(compiled: Compiled, act: readonly [Day, Day]): number {
  let mask = act[0] < (compiled.actCuts[0] as Day) ? 1 : 0
  compiled.actCuts.forEach((cut, i) => {
    const next = compiled.actCuts[i + 1]
    if (act[1] >= (compiled.earliest.get(cut) ?? cut) && (next === undefined || act[0] < next)) mask |= 1 << (i + 1)
  })
  return mask
}

/** The facts of a state in one short line: only what is narrower than "anything", in the order of the list. */
export function factLine(compiled: Compiled, masks: Int32Array): string {
  let line = ''
  for (const key of factKeys) {
    const index = compiled.indexOf.get(key) as number
    const mask = masks[index] as number
    if (mask === compiled.full[index]) continue
    const { values } = compiled.variables[index] as Variable
    let said = ''
    for (const [i, value] of values.entries()) if ((mask >> i) & 1) said += said === '' ? value : `|${value}`
    line += line === '' ? `${key}=${said}` : `;${key}=${said}`
  }
  return line
}
