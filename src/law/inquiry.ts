// What is asked of the room: facts with who said them, dates, earlier decisions. Here it is checked and turned into the values still possible.
// Unknown stays unknown: a fact nobody gave, or that nobody could answer, keeps all its values.
import { bandOf, factOf, factKeys, isFactKey, type FactKey, type Role } from './facts.ts'
import type { Day, ReadingId } from './form.ts'
import { maskOf, type Compiled } from './compile.ts'
import { LawError } from './error.ts'
import { deriveFromPriors } from './repeat.ts'
import { isDay } from './time.ts'

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
export type Prior = { readonly provision: string; readonly act: Day; readonly outcome: PriorOutcome; readonly on?: Day }
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
    readonly caseOpened?: Day
    readonly registered?: Day
    readonly orderIssued?: Day
    /** An official warning (Law 245-VIII, 51). */
    readonly warningAnnounced?: Day
  }
  readonly priors?: Priors
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
}

/** A known fact in one line: `known('harm', 'light', 'forensic', 'opinion 17', '2025-03-03')`. */
export function known(key: FactKey, value: string | number, by: Role, source: string, at: string): Fact {
  return { key, state: 'known', value, by, source, at }
}

/** Throws `LawError` on impossible input; never guesses. */
export function readState(inquiry: Inquiry, compiled: Compiled): State {
  const { act: given, decision } = inquiry.dates
  const act: readonly [Day, Day] = typeof given === 'string' ? [given, given] : given
  for (const [field, day] of [
    ['dates.act', act[0]],
    ['dates.act', act[1]],
    ['dates.decision', decision],
    ['dates.caseOpened', inquiry.dates.caseOpened],
    ['dates.registered', inquiry.dates.registered],
    ['dates.orderIssued', inquiry.dates.orderIssued],
    ['dates.warningAnnounced', inquiry.dates.warningAnnounced],
  ] as const) {
    if (day !== undefined && !isDay(day)) throw new LawError('bad-day', field, day)
  }
  if (act[0] > act[1]) throw new LawError('act-range-reversed', 'dates.act', `${act[0]}/${act[1]}`)
  if (act[0] > decision) throw new LawError('act-after-decision', 'dates.act', act[0])
  const masks = Int32Array.from(compiled.variables, v => v.full)
  masks[0] = actMask(compiled, act)
  masks[1] = 1 << compiled.stepCuts.findLastIndex(cut => cut <= decision)
  const states = new Map<FactKey, Fact['state'] | 'supposed' | 'derived'>()
  for (const fact of inquiry.facts) {
    if (!isFactKey(fact.key)) throw new LawError('unknown-fact', 'facts', String(fact.key))
    if (states.has(fact.key)) throw new LawError('fact-twice', `facts.${fact.key}`, fact.key)
    states.set(fact.key, fact.state)
    const definition = factOf(fact.key)
    const index = compiled.indexOf.get(fact.key) as number
    if (fact.state === 'not-applicable') continue
    const settles = fact.state === 'known' || fact.state === 'contested'
    if (settles && !definition.by.includes(fact.by)) throw new LawError('not-entitled', `facts.${fact.key}`, fact.by)
    const values = fact.state === 'known' ? [fact.value] : fact.state === 'contested' ? fact.values : fact.within
    if (values === undefined) continue
    masks[index] = valueMask(compiled, fact.key, values)
  }
  for (const [key, mask] of deriveFromPriors(inquiry.priors, act, compiled, masks)) {
    if (states.get(key) === 'known' || states.get(key) === 'contested') continue
    masks[compiled.indexOf.get(key) as number] = mask
    states.set(key, 'derived')
  }
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
  return { masks, states, act, decision }
}

function valueMask(compiled: Compiled, key: FactKey, values: readonly (string | number)[]): number {
  const definition = factOf(key)
  let mask = 0
  for (const value of values) {
    const years = typeof value === 'number' ? value : /^\d{1,3}$/.test(value) ? Number(value) : undefined
    if (years !== undefined && (!Number.isInteger(years) || years < 0 || years > 130))
      throw new LawError('unknown-value', `facts.${key}`, String(value))
    const named = years === undefined ? String(value) : (bandOf(key, years) ?? String(value))
    const index = definition.values.indexOf(named)
    if (index < 0) throw new LawError('unknown-value', `facts.${key}`, String(value))
    mask |= 1 << index
  }
  if (mask === 0) throw new LawError('unknown-value', `facts.${key}`, '')
  return mask
}

/** The versions of the law that may have been in force when the act was done. Bit 0 is "before the wording held". */
function actMask(compiled: Compiled, act: readonly [Day, Day]): number {
  let mask = act[0] < (compiled.actCuts[0] as Day) ? 1 : 0
  compiled.actCuts.forEach((cut, i) => {
    const next = compiled.actCuts[i + 1]
    if (act[1] >= cut && (next === undefined || act[0] < next)) mask |= 1 << (i + 1)
  })
  return mask
}

/** The facts of a state in one short line: only what is narrower than "anything", in the order of the list. */
export function factLine(compiled: Compiled, masks: Int32Array): string {
  return factKeys
    .flatMap(key => {
      const index = compiled.indexOf.get(key) as number
      const mask = masks[index] as number
      const variable = compiled.variables[index]
      return variable === undefined || mask === variable.full
        ? []
        : [`${key}=${variable.values.filter((_, i) => (mask >> i) & 1).join('|')}`]
    })
    .join(';')
}
