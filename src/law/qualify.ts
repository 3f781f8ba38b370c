// Facts and a day in, the law's answer out: which provisions stand, which are open and on what, what follows, who must do what, and why.
// Every published status is the exact one: true only if every completion of the open facts and readings gives it, false only if none does.
// The room advises; people decide. Nothing here reads a clock or stores anything.
import { answer, caseOf, met, once, rankFacts, stands, truth } from './case.ts'
import { compile, type Compiled, type CompiledProvision, type Variable } from './compile.ts'
import { conclusionOf, type Standing } from './conclusions.ts'
import { severityOf, type Dates } from './consequences.ts'
import { derive } from './derivation.ts'
import { dutyDue, OpenDuty, startDay } from './duty-due.ts'
import { hashOf } from './evaluate.ts'
import { isFactKey, type FactKey, type Words } from './facts.ts'
import { Finding, LateCandidate } from './findings.ts'
import type { Day, DutyRule, Rulebook } from './form.ts'
import { readState, type Inquiry, type State } from './inquiry.ts'
import { no, open } from './normal.ts'
import { notesOf } from './notes.ts'
import {
  engine,
  type Candidate,
  type Conclusion,
  type Derivation,
  type DutyDue,
  type Qualification,
} from './qualification.ts'
import { rulebook as current } from './rulebook.ts'
import { isIn } from './time.ts'

/** Throws `LawError` on impossible input. `under` is another rulebook than the current one, for comparisons and tests. */
export function qualify(inquiry: Inquiry, under: Rulebook = current): Qualification {
  const compiled = compile(under)
  const state = readState(inquiry, compiled)
  return conclude(compiled, weighed(compiled, state, inquiry), state, inquiry)
}

/** What follows from the possible values alone. The exact days only pick penalties, time limits and duties: see `conclude`. */
type Weighed = {
  /** One for each provision at issue. */
  readonly found: readonly Finding[]
  readonly possible: readonly CompiledProvision[]
  readonly conclusions: readonly Conclusion[]
  readonly duties: readonly { readonly rule: DutyRule; readonly due: DutyDue }[]
  readonly openFacts: () => readonly FactKey[]
}

// Notices repeat each other: what was weighed twice for the same possible values is kept and used again, oldest forgotten first.
// What came once is not kept: it would only fill the memory of the server.
const remembered = 1500
const memory = new WeakMap<Compiled, { readonly kept: Map<string, Weighed>; readonly once: Set<string> }>()
function weighed(compiled: Compiled, state: State, inquiry: Inquiry): Weighed {
  let seen = memory.get(compiled)
  if (seen === undefined) memory.set(compiled, (seen = { kept: new Map(), once: new Set() }))
  const key = nameOf(compiled, state.masks) + (inquiry.suppose === undefined ? '' : Object.keys(inquiry.suppose).join())
  const known = seen.kept.get(key)
  if (known !== undefined) return known
  const made = weigh(compiled, state)
  const again = seen.once.delete(key)
  const into = again ? seen.kept : seen.once
  if (into.size >= remembered) into.delete(into.keys().next().value as string)
  if (again) seen.kept.set(key, made)
  else seen.once.add(key)
  return made
}
/** Which variables are narrower than "anything", and to what. */
function nameOf({ variables }: Compiled, masks: Int32Array): string {
  let name = ''
  for (let i = 0; i < masks.length; i += 1) {
    const mask = masks[i] as number
    if (mask !== (variables[i] as Variable).full) name += String.fromCharCode(i, mask & 0x7fff, mask >>> 15)
  }
  return name
}

function weigh(compiled: Compiled, state: State): Weighed {
  const of = caseOf(compiled, state.masks)
  const possible = of.inTime.filter(p => stands(of, p) !== no)
  const atIssue = of.inTime.filter(p => truth(of, p.parts.gate) !== no || met(of, p) !== no)
  const standing: Standing = {
    possible,
    supposed: [...state.states.keys()].filter(key => state.states.get(key) === 'supposed' && isFactKey(key)),
    rivals: compiled.conflicts
      .filter(c => {
        const outlook = of.view.outlook(c.node)
        return outlook.canBeTrue && !outlook.canBeFalse
      })
      .map(c => c.pair),
  }
  const conclusions = compiled.claims.map(claim => conclusionOf(of, claim, standing))
  return {
    found: atIssue.map(p => new Finding(of, p)),
    possible,
    conclusions,
    duties: compiled.duties.flatMap(({ rule, node, part }) => {
      const arises = answer(of, part, node)
      return arises === no ? [] : [{ rule, due: arises === open ? new OpenDuty(of, rule, node) : dutyDue(rule) }]
    }),
    openFacts: once(() => rankFacts([...new Set(conclusions.flatMap(c => c.openFacts))])),
  }
}

function conclude(compiled: Compiled, weighed: Weighed, state: State, inquiry: Inquiry): Qualification {
  const dates: Dates = { act: state.act, decision: state.decision, caseOpened: inquiry.dates.caseOpened }
  const candidates = weighed.found.map(finding => new LateCandidate(compiled, finding, state.masks, dates))
  const duties: DutyDue[] = []
  for (const { rule, due } of weighed.duties) {
    const day = startDay(rule.starts, inquiry, state.decision)
    if (day !== undefined && isIn(rule.inForce, day)) duties.push(due)
  }
  return new LateQualification(compiled, weighed, state, candidates, duties)
}

/** The answer, some fields of which are worked out when first read. As JSON it is the plain record its type says. */
class LateQualification implements Qualification {
  readonly engine = engine
  readonly rulebook: string
  readonly act: readonly [Day, Day]
  readonly decision: Day
  readonly candidates: readonly Candidate[]
  readonly conclusions: readonly Conclusion[]
  readonly duties: readonly DutyDue[]
  readonly problems: State['problems']
  readonly notEncoded: readonly Words[]
  readonly #compiled: Compiled
  readonly #state: State
  readonly #weighed: Weighed
  #rivals: Qualification['rivals'] | undefined
  #severity: Qualification['severity'] | undefined
  #notes: readonly Words[] | undefined
  #derivation: Derivation | undefined
  constructor(
    compiled: Compiled,
    weighed: Weighed,
    state: State,
    candidates: readonly Candidate[],
    duties: readonly DutyDue[],
  ) {
    this.rulebook = hashOf(compiled)
    this.act = state.act
    this.decision = state.decision
    this.candidates = candidates
    this.conclusions = weighed.conclusions
    this.duties = duties
    this.problems = state.problems
    this.notEncoded = compiled.rulebook.notEncoded
    this.#compiled = compiled
    this.#state = state
    this.#weighed = weighed
  }
  get openFacts(): readonly FactKey[] {
    return this.#weighed.openFacts()
  }
  get rivals(): Qualification['rivals'] {
    return (this.#rivals ??= rivalsAmong(this.#compiled, this.candidates))
  }
  get severity(): Qualification['severity'] {
    return (this.#severity ??= severityOf(this.#compiled, this.#weighed.possible, this.#state.masks, this.#state.act))
  }
  get notes(): readonly Words[] {
    return (this.#notes ??= notesOf(this.#compiled, this.#state, this.#weighed.possible))
  }
  get derivation(): Derivation {
    return (this.#derivation ??= derive(this.#compiled, this.#state, this.candidates, this.conclusions))
  }
  toJSON(): Qualification {
    const { openFacts, rivals, severity, notes, derivation } = this
    return Object.assign({}, this, { openFacts, rivals, severity, notes, derivation })
  }
}

function rivalsAmong(compiled: Compiled, candidates: readonly Candidate[]): Qualification['rivals'] {
  const among = (articles: readonly string[]): readonly Candidate[] =>
    candidates.filter(
      c =>
        articles.includes(c.article) &&
        (c.status === 'stands' || c.status === 'open' || c.status === 'needs-judgement'),
    )
  return compiled.rulebook.rivalries.flatMap(({ one, other, says, cite }) => {
    const sides = [among(one), among(other)]
    return sides.some(s => s.length === 0)
      ? []
      : [
          {
            between: sides.flat().map(c => c.id),
            says,
            cite,
            status: sides.every(s => s.some(c => c.status === 'stands')) ? 'true' : 'open',
          },
        ]
  })
}
