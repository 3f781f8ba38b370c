// Facts and a day in, the law's answer out: which provisions stand, which are open and on what, what follows, who must do what, and why.
// Every published status is the exact one: true only if every completion of the open facts and readings gives it, false only if none does.
// The room advises; people decide. Nothing here reads a clock or stores anything.
import { unpackFacts } from './derivation.ts'
import { factKeys, factOf, isFactKey, roleWords, type FactKey, type Words } from './facts.ts'
import {
  marks,
  weakest,
  type Cite,
  type ClaimId,
  type ClaimRule,
  type Condition,
  type Confidence,
  type Day,
  type DutyRule,
  type Element,
  type HolderKind,
  type Now,
  type OffenceClass,
  type ProsecutionKind,
  type ReadingId,
  type Within,
} from './form.ts'
import type { Node, View } from './diagram.ts'
import {
  compile,
  valuesOf,
  type Compiled,
  type CompiledClaim,
  type CompiledProvision,
  type Variable,
} from './compile.ts'
import {
  agesOf,
  consequencesOf,
  severityOf,
  type Consequences,
  type Dates,
  type PersonalPenalty,
  type Severity,
} from './consequences.ts'
import { factLine, readState, type Inquiry, type State } from './inquiry.ts'
import { classWords } from './penalty.ts'
import { evaluate, hashOf } from './evaluate.ts'
import { no, open, yes, type Part, type Truth } from './normal.ts'
import { namesAny } from './reference.ts'
import { rulebook as current } from './rulebook.ts'
import { isIn } from './time.ts'
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
  readonly excludedBy?: { readonly element: string; readonly says: Words; readonly cite: Cite } | undefined
  readonly displacedBy?:
    | readonly {
        readonly id: string
        readonly why: 'part' | 'special' | 'stricter' | 'residual'
        readonly cite: Cite
      }[]
    | undefined
  readonly because: readonly Step[]
  readonly openFacts: readonly FactKey[]
  readonly openReadings: readonly ReadingId[]
  /** The day of the act is uncertain and the text in force decides. */
  readonly openDay: boolean
  /** As they may be imposed on this person: with the bounds for minors, and what stands in the way. */
  readonly penalties: readonly PersonalPenalty[]
  readonly nothingFits: Consequences['nothingFits']
  readonly limitation: Consequences['limitation']
  readonly payment: Consequences['payment']
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
  readonly severity: Severity
  /** Articles that may reach the same deed although no text says which gives way: named together, and a person decides. */
  readonly rivals: readonly {
    readonly between: readonly string[]
    readonly says: Words
    readonly cite: Cite
    readonly status: 'true' | 'open'
  }[]
  /** What cannot be answered at all: a day before the first wording held, a day without an index. */
  readonly problems: State['problems']
  readonly openFacts: readonly FactKey[]
  /** "text of 16.06.2024, later changes not seen", and what this rulebook does not hold. */
  readonly notes: readonly Words[]
  readonly notEncoded: readonly Words[]
  readonly derivation: Derivation
}

const statusNames = { [no]: 'false', [open]: 'open', [yes]: 'true' } as const

/** Throws `LawError` on impossible input. `under` is another rulebook than the current one, for comparisons and tests. */
export function qualify(inquiry: Inquiry, under: Rulebook = current): Qualification {
  const compiled = compile(under)
  const state = readState(inquiry, compiled)
  return conclude(compiled, weighed(compiled, state, inquiry), state, inquiry)
}

/** What follows from the possible values alone. The exact days only pick penalties, time limits and duties: see `conclude`. */
type Weighed = {
  readonly atIssue: readonly CompiledProvision[]
  /** One for each provision at issue. */
  readonly found: readonly Found[]
  readonly possible: readonly CompiledProvision[]
  readonly conclusions: readonly Conclusion[]
  readonly duties: readonly { readonly rule: DutyRule; readonly due: DutyDue }[]
  readonly openFacts: readonly FactKey[]
}
/** What a candidate is before the day picks its penalties. */
type Found = Pick<Candidate, 'status' | 'openFacts' | 'openReadings' | 'openDay' | 'excludedBy' | 'displacedBy'> & {
  readonly confidence: Confidence
  readonly why: () => Why
}

// Notices repeat each other: what was weighed twice for the same possible values is kept and used again, oldest forgotten first.
// What came once is not kept: it would only fill the memory of the server.
const remembered = 1500
const memory = new WeakMap<Compiled, { readonly kept: Map<string, Weighed>; readonly once: Set<string> }>()
function weighed(compiled: Compiled, state: State, inquiry: Inquiry): Weighed {
  let seen = memory.get(compiled)
  if (seen === undefined) memory.set(compiled, (seen = { kept: new Map(), once: new Set() }))
  const { kept, once } = seen
  const key = nameOf(compiled, state.masks) + (inquiry.suppose === undefined ? '' : Object.keys(inquiry.suppose).join())
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = weigh(compiled, state)
  const into = once.delete(key) ? kept : once
  if (into.size >= remembered) into.delete(into.keys().next().value as string)
  if (into === kept) kept.set(key, made)
  else once.add(key)
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

/** One partly known case, and what is known of it so far. Reasons are worked out only when somebody reads them; those shared by several claims once. */
type Case = {
  readonly compiled: Compiled
  readonly masks: Int32Array
  readonly truths: Uint8Array
  readonly view: View
  readonly inTime: readonly CompiledProvision[]
  readonly memo: Map<Condition, readonly Step[]>
}
function truth(of: Case, part: Part): Truth {
  return of.truths[part] as Truth
}
function read(of: Case, condition: Condition): Truth {
  return of.truths[of.compiled.partOf.get(condition) as Part] as Truth
}
/** The exact answer. What three values settle is settled; only what they leave open needs the diagram. */
function answer(of: Case, part: Part, node: Node): Truth {
  const plain = of.truths[part] as Truth
  if (plain !== open) return plain
  const outlook = of.view.outlook(node)
  return outlook.canBeTrue ? (outlook.canBeFalse ? open : yes) : no
}
function stands(of: Case, p: CompiledProvision): Truth {
  return answer(of, p.parts.stands, p.stands)
}
function met(of: Case, p: CompiledProvision): Truth {
  return answer(of, p.parts.met, p.met)
}

function weigh(compiled: Compiled, state: State): Weighed {
  const { masks } = state
  const act = masks[0] as number
  const inTime = compiled.provisions.filter(p => (act & p.actMask) !== 0)
  const of: Case = {
    compiled,
    masks,
    truths: evaluate(compiled, masks),
    view: compiled.diagrams.view(masks),
    inTime,
    memo: new Map(),
  }
  const possible = inTime.filter(p => stands(of, p) !== no)
  const atIssue = inTime.filter(p => truth(of, p.parts.gate) !== no || met(of, p) !== no)
  const rivals = compiled.conflicts.filter(c => {
    const outlook = of.view.outlook(c.node)
    return outlook.canBeTrue && !outlook.canBeFalse
  })
  const supposed = [...state.states.keys()].filter(key => state.states.get(key) === 'supposed' && isFactKey(key))
  const conclusions = compiled.claims.map(claim =>
    conclusion(
      of,
      claim,
      possible,
      supposed,
      rivals.map(r => r.pair),
    ),
  )
  return {
    atIssue,
    found: atIssue.map(p => findingOf(of, p)),
    possible,
    conclusions,
    duties: compiled.duties.flatMap(({ rule, node, part }) => {
      const arises = answer(of, part, node)
      return arises === no ? [] : [{ rule, due: dutyDue(of, rule, node, arises === open) }]
    }),
    openFacts: rankFacts([...new Set(conclusions.flatMap(c => c.openFacts))]),
  }
}

function conclude(compiled: Compiled, found: Weighed, state: State, inquiry: Inquiry): Qualification {
  const dates: Dates = { act: state.act, decision: state.decision, caseOpened: inquiry.dates.caseOpened }
  const candidates = found.found.map(
    (f, i) => new LateCandidate(compiled, f, found.atIssue[i] as CompiledProvision, state.masks, dates),
  )
  const duties = found.duties.flatMap(({ rule, due }) => {
    const day = startDay(rule.starts, inquiry, state.decision)
    return day !== undefined && isIn(rule.inForce, day) ? [due] : []
  })
  return new LateQualification(compiled, found, state, candidates, duties)
}

// The three classes below are records some of whose fields are worked out when first read: most readers want the answer and few the reasons.
// As JSON they are the plain records their types say.

class LateQualification implements Qualification {
  readonly engine = engine
  readonly rulebook: string
  readonly act: readonly [Day, Day]
  readonly decision: Day
  readonly candidates: readonly Candidate[]
  readonly conclusions: readonly Conclusion[]
  readonly duties: readonly DutyDue[]
  readonly problems: State['problems']
  readonly rivals: Qualification['rivals']
  readonly openFacts: readonly FactKey[]
  readonly notEncoded: readonly Words[]
  readonly #compiled: Compiled
  readonly #state: State
  readonly #possible: readonly CompiledProvision[]
  #severity: Qualification['severity'] | undefined
  #notes: readonly Words[] | undefined
  #derivation: Derivation | undefined
  constructor(
    compiled: Compiled,
    found: Weighed,
    state: State,
    candidates: readonly Candidate[],
    duties: readonly DutyDue[],
  ) {
    this.rulebook = hashOf(compiled)
    this.act = state.act
    this.decision = state.decision
    this.candidates = candidates
    this.conclusions = found.conclusions
    this.duties = duties
    this.problems = state.problems
    this.rivals = rivalsAmong(compiled, candidates)
    this.openFacts = found.openFacts
    this.notEncoded = compiled.rulebook.notEncoded
    this.#compiled = compiled
    this.#state = state
    this.#possible = found.possible
  }
  get severity(): Qualification['severity'] {
    return (this.#severity ??= severityOf(this.#compiled, this.#possible, this.#state.masks, this.#state.act))
  }
  get notes(): readonly Words[] {
    return (this.#notes ??= notesOf(this.#compiled, this.#state, this.#possible))
  }
  get derivation(): Derivation {
    return (this.#derivation ??= derive(this.#compiled, this.#state, this.candidates, this.conclusions))
  }
  toJSON(): Qualification {
    return Object.assign({}, this, { severity: this.severity, notes: this.notes, derivation: this.derivation })
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

type Why = Pick<Candidate, 'because' | 'items'>

class LateCandidate implements Candidate {
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
  readonly excludedBy: Candidate['excludedBy']
  readonly displacedBy: Candidate['displacedBy']
  readonly openFacts: readonly FactKey[]
  readonly openReadings: readonly ReadingId[]
  readonly openDay: boolean
  readonly sanctionHeld: boolean
  readonly notEncoded: readonly Words[]
  readonly #found: Found
  readonly #provision: CompiledProvision
  readonly #compiled: Compiled
  readonly #masks: Int32Array
  readonly #dates: Dates
  #after: Consequences | undefined
  constructor(compiled: Compiled, found: Found, p: CompiledProvision, masks: Int32Array, dates: Dates) {
    const { provision } = p
    this.id = provision.id
    this.article = p.article
    this.title = titleOf(compiled, p)
    this.summary = provision.summary
    this.status = found.status
    this.cite = provision.cite
    this.confidence = found.confidence
    this.class = p.class
    this.classSays = classWords[p.class]
    this.prosecution = p.prosecution
    this.excludedBy = found.excludedBy
    this.displacedBy = found.displacedBy
    this.openFacts = found.openFacts
    this.openReadings = found.openReadings
    this.openDay = found.openDay
    this.sanctionHeld = provision.sanction !== 'not-held'
    this.notEncoded = provision.notEncoded ?? none
    this.#found = found
    this.#provision = p
    this.#compiled = compiled
    this.#masks = masks
    this.#dates = dates
  }
  get because(): readonly Step[] {
    return this.#found.why().because
  }
  get items(): Candidate['items'] {
    return this.#found.why().items
  }
  get #consequences(): Consequences {
    return (this.#after ??=
      this.status === 'excluded' || this.status === 'displaced'
        ? nothingFollows
        : consequencesOf(this.#compiled, this.#provision, this.#masks, this.#dates))
  }
  get penalties(): readonly PersonalPenalty[] {
    return this.#consequences.penalties
  }
  get nothingFits(): Consequences['nothingFits'] {
    return this.#consequences.nothingFits
  }
  get limitation(): Consequences['limitation'] {
    return this.#consequences.limitation
  }
  get payment(): Consequences['payment'] {
    return this.#consequences.payment
  }
  toJSON(): Candidate {
    const { items, because, penalties, nothingFits, limitation, payment } = this
    return Object.assign({}, this, { items, because, penalties, nothingFits, limitation, payment })
  }
}
const nothingFollows: Consequences = { penalties: [] }

type Grounds = Pick<Conclusion, 'cites' | 'confidence' | 'because' | 'notEncoded'>

class LateConclusion implements Conclusion {
  readonly claim: ClaimId
  readonly title: Words
  readonly says: Words
  readonly status: ConclusionStatus
  readonly now: Now
  readonly reviewed = false
  readonly openFacts: readonly FactKey[]
  readonly openReadings: readonly ReadingId[]
  readonly openDay: boolean
  readonly #grounds: () => Grounds
  constructor(
    of: Case,
    rule: ClaimRule,
    status: ConclusionStatus,
    undecided: readonly number[],
    grounds: () => Grounds,
  ) {
    const way = status === 'conflict' ? 'unknown' : status
    this.claim = rule.claim
    this.title = rule.title
    this.says = rule.says[way]
    this.status = status
    this.now = rule.now[way]
    this.openFacts = undecided.length === 0 ? none : rankFacts(factsAmong(of.compiled, undecided))
    this.openReadings = undecided.length === 0 ? none : readingsAmong(of.compiled, undecided)
    this.openDay = undecided[0] === 0
    this.#grounds = grounds
  }
  get cites(): Conclusion['cites'] {
    return this.#grounds().cites
  }
  get confidence(): Confidence {
    return this.#grounds().confidence
  }
  get because(): readonly Step[] {
    return this.#grounds().because
  }
  get notEncoded(): readonly Words[] {
    return this.#grounds().notEncoded
  }
  toJSON(): Conclusion {
    const { cites, confidence, because, notEncoded } = this
    return Object.assign({}, this, { cites, confidence, because, notEncoded })
  }
}

/** Works a value out when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
const none: readonly never[] = []

function findingOf(of: Case, p: CompiledProvision): Found {
  const result = stands(of, p)
  if (result === yes) return found(of, p, 'stands', elementsOf)
  if (result === open) {
    const undecided = of.view.support(p.stands)
    const openFacts = factsAmong(of.compiled, undecided)
    const judged = undecided[0] !== 0 && openFacts.every(f => factOf(f).judgement === true)
    return found(of, p, judged ? 'needs-judgement' : 'open', elementsOf, undecided, openFacts, displacersOf(of, p))
  }
  if (answer(of, p.parts.notLiable, p.notLiable) === yes) return found(of, p, 'met-not-liable', () => [ageStep(p)])
  if (met(of, p) !== no && answer(of, p.parts.displaced, p.displaced) === yes)
    return found(of, p, 'displaced', () => none, none, none, displacersOf(of, p))
  return found(of, p, 'excluded', failingOf)
}

function found(
  of: Case,
  p: CompiledProvision,
  status: CandidateStatus,
  because: (of: Case, p: CompiledProvision) => readonly Step[],
  undecided: readonly number[] = none,
  openFacts: readonly FactKey[] = none,
  rivals: Candidate['displacedBy'] = none,
): Found {
  const { provision } = p
  let { confidence } = provision.cite
  for (const rival of rivals) confidence = weakest(confidence, rival.cite.confidence)
  // Liability at 14–15 rests on CC 15(2), read in an older copy.
  if (provision.liableFrom === 14) {
    const age = agesOf(of.compiled, of.masks)
    if (age.mayBeFourteen && !age.mayBeAdult) confidence = weakest(confidence, 'Qc')
  }
  return {
    status,
    openFacts,
    openReadings: undecided.length === 0 ? none : readingsAmong(of.compiled, undecided),
    openDay: undecided[0] === 0,
    excludedBy: status === 'excluded' ? excluderOf(of, p) : undefined,
    displacedBy: rivals.length === 0 && status !== 'displaced' ? undefined : rivals,
    confidence,
    why: once(() => ({
      because: because(of, p),
      items:
        status === 'excluded'
          ? none
          : itemsOf(
              of,
              provision.elements.map(e => e.of),
            ),
    })),
  }
}
function elementsOf(of: Case, p: CompiledProvision): readonly Step[] {
  return p.provision.elements.map(({ says, cite, of: condition }) => ({
    kind: 'fact',
    says,
    cite,
    status: statusNames[read(of, condition)],
  }))
}
function failing(of: Case, p: CompiledProvision): Element | undefined {
  return p.provision.elements.find(e => read(of, e.of) === no)
}
function failingOf(of: Case, p: CompiledProvision): readonly Step[] {
  const element = failing(of, p)
  return element === undefined ? none : explain(of, element.of).slice(0, 4)
}
function excluderOf(of: Case, p: CompiledProvision): Candidate['excludedBy'] {
  const element = failing(of, p)
  return element === undefined
    ? { element: 'age', says: ageWords(p), cite: p.provision.cite }
    : { element: element.name, says: element.says, cite: element.cite }
}
const titles = new WeakMap<Compiled, ReadonlyMap<string, Words>>()
function titleOf(compiled: Compiled, p: CompiledProvision): Words {
  let known = titles.get(compiled)
  if (known === undefined) titles.set(compiled, (known = new Map(compiled.rulebook.articles.map(a => [a.id, a.title]))))
  return known.get(p.article) ?? p.provision.summary
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
function displacersOf(of: Case, p: CompiledProvision): NonNullable<Candidate['displacedBy']> {
  return p.displacers.flatMap(j => {
    const other = of.compiled.provisions[j] as CompiledProvision
    if (met(of, other) === no) return []
    const declared = other.provision.displaces?.find(d => namesAny([d.id], p))
    return [
      { id: other.provision.id, why: declared?.why ?? ('part' as const), cite: declared?.cite ?? other.provision.cite },
    ]
  })
}
function itemsOf(of: Case, conditions: readonly Condition[]): Candidate['items'] {
  return conditions.flatMap((condition): Candidate['items'] => {
    if (condition.op === 'term') {
      const value = read(of, condition.of)
      return value === no
        ? []
        : [{ cite: condition.cite, says: condition.says, status: value === yes ? 'true' : 'open' }]
    }
    return condition.op === 'all' || condition.op === 'any' ? itemsOf(of, condition.of) : []
  })
}

function conclusion(
  of: Case,
  claim: CompiledClaim,
  possible: readonly CompiledProvision[],
  supposed: readonly FactKey[],
  rivals: readonly (readonly [number, number])[],
): Conclusion {
  const { compiled } = of
  const { rule, node, part } = claim
  const exact = answer(of, part, node)
  // Before the first wording held nothing stands here, and that says nothing about the law of that day.
  const result = exact === no && of.masks[0] === 1 && rule.rules.some(r => r.axis === 'act') ? open : exact
  const status: ConclusionStatus =
    rivals.length > 0 ? 'conflict' : result === open ? 'unknown' : result === yes ? 'true' : 'false'
  const undecided = status === 'unknown' ? of.view.support(node) : none
  const grounds = once(() => {
    const active = rulesToCite(of, claim.rules, status)
    const cites = active.flatMap(r => r.cites) as unknown as [Cite, ...Cite[]]
    const steps: Step[] = supposed.map(key => ({ ...factStep(of, key, yes), kind: 'assumption' }))
    const plain = active.map(r => truth(of, r.parts.when))
    const settledPlainly =
      (status === 'true' && plain.includes(yes)) || (status === 'false' && plain.every(v => v === no))
    // Two provisions that exclude each other both stand: the rulebook is wrong or the law is, and nothing is concluded from it.
    if (status === 'conflict')
      for (const i of new Set(rivals.flat()))
        steps.push(provisionStep(compiled.provisions[i] as CompiledProvision, yes))
    else if ((status === 'true' || status === 'false') && !settledPlainly) steps.push(everyWay(possible))
    else for (const r of active) steps.push(...explain(of, r.when))
    const because = dedupe(steps).slice(0, 14)
    return {
      cites,
      because,
      confidence: weakest(
        ...cites.map(c => c.confidence),
        ...because.flatMap(s =>
          s.cite === undefined || (s.kind === 'reading' && status === 'unknown') ? [] : [s.cite.confidence],
        ),
      ),
      notEncoded: active.flatMap(r => r.notEncoded ?? []),
    }
  })
  return new LateConclusion(of, rule, status, undecided, grounds)
}

/** Only what carries the answer is cited: a "yes" by the rules that say yes, an open claim by those still open, a "no" by all in force. */
function rulesToCite(of: Case, rules: CompiledClaim['rules'], status: ConclusionStatus): CompiledClaim['rules'] {
  const inTime = rules.filter(r => truth(of, r.parts.time) !== no)
  const saying = (...values: readonly Truth[]) => inTime.filter(r => values.includes(truth(of, r.parts.when)))
  const carrying =
    status === 'false' ? inTime : status === 'true' && saying(yes).length > 0 ? saying(yes) : saying(open, yes)
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

function factStep({ compiled, masks }: Case, key: FactKey, value: Truth): Step {
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
function explain(of: Case, condition: Condition): readonly Step[] {
  const known = of.memo.get(condition)
  if (known !== undefined) return known
  const steps = explainAnew(of, condition)
  of.memo.set(condition, steps)
  return steps
}
function explainAnew(of: Case, condition: Condition): readonly Step[] {
  const { compiled } = of
  const value = read(of, condition)
  switch (condition.op) {
    case 'in':
      return [factStep(of, condition.fact, value)]
    case 'reading': {
      const reading = compiled.rulebook.readings.find(r => r.id === condition.reading)
      return reading === undefined
        ? []
        : [{ kind: 'reading', says: reading.says, cite: reading.cite, status: statusNames[value] }]
    }
    case 'term':
      return value === no
        ? [{ kind: 'item', says: condition.says, cite: condition.cite, status: 'false' }]
        : [
            { kind: 'item', says: condition.says, cite: condition.cite, status: statusNames[value] },
            ...explain(of, condition.of),
          ]
    case 'not':
      return explain(of, condition.of)
    case 'all':
    case 'any': {
      const same = condition.of.filter(part => read(of, part) === value)
      const one = (condition.op === 'any' && value === yes) || (condition.op === 'all' && value === no)
      return (one ? same.slice(0, 1) : same).flatMap(part => explain(of, part))
    }
    case 'claim':
      return (compiled.claimOf.get(condition.of)?.rules ?? [])
        .filter(r => truth(of, r.parts.when) === value)
        .slice(0, 1)
        .flatMap(r => [
          {
            kind: 'item' as const,
            says: compiled.claimOf.get(condition.of)?.rule.title ?? { kk: '', ru: '', en: '' },
            cite: r.cites[0],
            status: statusNames[value],
          },
          ...explain(of, r.when),
        ])
    case 'not-liable':
      return of.inTime
        .filter(p => truth(of, p.parts.notLiable) === value && value !== no)
        .slice(0, 3)
        .flatMap(p => [provisionStep(p, value), ageStep(p)])
    case 'class':
    case 'offers':
    case 'prosecution':
    case 'stands': {
      if (value === no) return []
      const relevant = of.inTime.filter(p => matches(condition, p) && truth(of, p.parts.stands) === value)
      return (value === yes ? relevant.slice(0, 1) : relevant.slice(0, 6)).flatMap(p => [
        provisionStep(p, value),
        ...(value === yes
          ? itemsOf(
              of,
              p.provision.elements.map(e => e.of),
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
function provisionStep(p: CompiledProvision, value: Truth): Step {
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

/** A duty that surely arises says the same in every case, so it is one and the same record. */
const surely = new WeakMap<DutyRule, DutyDue>()
function dutyDue(of: Case, rule: DutyRule, node: Node, undecided: boolean): DutyDue {
  let due = surely.get(rule)
  if (due === undefined) {
    due = {
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
      status: 'true',
      cite: rule.cite,
      confidence: rule.cite.confidence,
      openFacts: none,
    }
    surely.set(rule, due)
  }
  return undecided ? { ...due, status: 'unknown', openFacts: factsAmong(of.compiled, of.view.support(node)) } : due
}

/** The day on which the duty's clock begins, if the inquiry knows of it. What has not happened yet starts nothing: see `dutiesStarting`. */
function startDay(starts: DutyRule['starts'], { dates }: Inquiry, decision: Day): Day | undefined {
  switch (starts) {
    case 'order-issued':
    case 'order-served':
      return dates.orderIssued
    case 'warning-announced':
    case 'warning-handed':
      return dates.warningAnnounced
    case 'act':
    case 'investigation-started':
    case 'learnt':
    case 'learnt-by-police':
    case 'received':
    case 'registered':
      return decision
    case 'asked':
    case 'court-decides':
    case 'inspection-needed':
    case 'jurisdiction-elsewhere':
    case 'refused':
    case 'standing':
    case 'stop-considered':
    case 'stopped':
      return undefined
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
  'education-authority': {
    kk: 'білім беруді басқару органы',
    ru: 'орган управления образованием',
    en: 'the education authority',
  },
  'aid-organisation': {
    kk: 'көмек көрсету ұйымы',
    ru: 'организация по оказанию помощи',
    en: 'an aid organisation',
  },
  'support-centre': { kk: 'отбасын қолдау орталығы', ru: 'центр поддержки семьи', en: 'a family support centre' },
  'local-body': {
    kk: 'жергілікті атқарушы орган',
    ru: 'местный исполнительный орган',
    en: 'the local executive body',
  },
  commission: {
    kk: 'өңірлік ведомствоаралық комиссия',
    ru: 'региональная межведомственная комиссия',
    en: 'the regional interdepartmental commission',
  },
  commissioner: {
    kk: 'Бала құқықтары жөніндегі уәкіл',
    ru: 'Уполномоченный по правам ребёнка',
    en: 'the Commissioner for Child Rights',
  },
  'administrative-body': {
    kk: 'жаза қолдануға уәкілетті сот немесе орган',
    ru: 'суд или орган, налагающий взыскание',
    en: 'the court or body that imposes the penalty',
  },
  'state-body': { kk: 'мемлекеттік орган', ru: 'государственный орган', en: 'a state body' },
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
    notes.push(
      age.mayBeAdult
        ? {
            kk: 'Жаза ересек адамға көрсетілген. 14–17 жаста ҚК 81-бап: қамаққа алу жоқ, айыппұл мен түзеу жұмыстары 5–100 АЕК, қоғамдық жұмыстар 10–75 сағат; онша ауыр емес және өлімге байланыссыз ауырлығы орташа қылмыс үшін бас бостандығынан айыру жоқ, сондықтан санкциядан ештеңе қалмауы мүмкін (ҚК 83-бап)',
            ru: 'Наказание показано для взрослого. Для 14–17 лет ст. 81 УК: ареста нет, штраф и исправительные работы 5–100 МРП, общественные работы 10–75 ч; за преступление небольшой и средней тяжести без смерти нет лишения свободы, поэтому из санкции может не остаться ничего (ст. 83 УК)',
            en: 'Penalties are shown for an adult. At 14–17 CC 81 applies: no arrest, fine and corrective work 5–100 MCI, community service 10–75 hours; no imprisonment for a minor crime or a medium crime without death, so nothing of the sanction may be left (CC 83)',
          }
        : {
            kk: 'Жаза 14–17 жастағы адамға көрсетілген (ҚК 81-бап): қоғамдық жұмыстар 16-ға дейін күніне екі сағаттан, 16–17 жаста үш сағаттан аспайды; тыйым салу бір жылдан екі жылға дейін',
            ru: 'Наказание показано для 14–17 лет (ст. 81 УК): общественные работы до 16 лет не более двух часов в день, в 16–17 — трёх; лишение права заниматься деятельностью от одного до двух лет',
            en: 'Penalties are shown for 14–17 (CC 81): community service at most two hours a day under 16 and three at 16–17; a ban from an activity for one to two years',
          },
    )
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
    rulebook: hashOf(compiled),
    facts: factLine(compiled, state.masks),
    dates: `${state.act[0]}${state.act[0] === state.act[1] ? '' : `/${state.act[1]}`} ${state.decision}${state.step === state.decision ? '' : ` ${state.step}`}`,
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
  const facts = unpackFacts(derivation.facts)
  if (facts === undefined || derivation.engine !== engine || derivation.rulebook !== hashOf(compiled))
    return 'rulebook-not-held'
  const [act, decision, step] = derivation.dates.split(' ') as [string, string, string | undefined]
  const [from, until] = act.split('/') as [string, string | undefined]
  const pairs = (line: string): readonly (readonly [string, string])[] =>
    line
      .split(';')
      .filter(p => p !== '')
      .map(p => p.split('=') as [string, string])
  const inquiry: Inquiry = {
    facts: pairs(facts).map(([key, values]) => ({
      key: key as FactKey,
      state: 'not-asked',
      within: values.split('|'),
      by: 'derived',
      source: 'derivation',
      at: decision,
    })),
    dates: { act: until === undefined ? from : [from, until], decision, ...(step === undefined ? {} : { step }) },
    readings: Object.fromEntries(pairs(derivation.readings)),
  }
  const again = qualify(inquiry, under).derivation
  return again.outcome === derivation.outcome && again.facts === facts ? 'same' : 'differs'
}
