// A case as its events make it, and what stands in the way of closing one. Decisions only; `now` is a parameter. There is no event by which a complaint
// withdrawn moves a case, and no way from received to closed without a judged risk, a ground and a second person. PostgreSQL says the same a second time
// (db/migrations, follow_case_event and case_barriers); a test walks every path through both.

export const caseStates = ['open', 'assessment', 'plan', 'service', 'review', 'closing', 'closed', 'merged'] as const
export type CaseState = (typeof caseStates)[number]
export const caseEventKinds = [
  'opened',
  'incident-joined',
  'assessed',
  'planned',
  'service-begun',
  'reviewed',
  'matter-ended',
  'closure-asked',
  'closure-refused',
  'closed',
  'reopened',
  'merged',
] as const
export type CaseEventKind = (typeof caseEventKinds)[number]
export const riskLevels = ['high', 'medium', 'low'] as const
export type Risk = (typeof riskLevels)[number]
/** Why help ends. There is none that says a complaint was withdrawn. */
export const closingGrounds = ['safe', 'moved', 'declined', 'not-confirmed', 'died'] as const
export type ClosingGround = (typeof closingGrounds)[number]
/** Why two files are one family's. */
export const joinReasons = ['same-person', 'same-home', 'happened-again'] as const
/** What ends a criminal matter: that matter, not the case. */
export const matterEndings = ['judgment', 'stopped', 'no-complaint', 'reconciled'] as const

export type CaseEvent = {
  readonly kind: CaseEventKind
  readonly at: Date
  readonly actor: string
  readonly data: Readonly<Record<string, unknown>>
}
export type Case = {
  readonly state: CaseState
  /** While closing is asked for: where the case goes back to if that is refused. */
  readonly resumes: CaseState | undefined
  readonly risk: Risk | undefined
  readonly child: boolean | undefined
  /** When somebody must look at it again. */
  readonly dueAt: Date | undefined
  readonly closingGround: ClosingGround | undefined
  readonly closingAskedBy: string | undefined
  readonly closedAt: Date | undefined
  readonly version: number
}

/** Settings of the service, not of the law: in how many days a case must be looked at again. PostgreSQL has the same numbers. */
export const lookAgainDays = { fresh: 3, high: 7, medium: 14, low: 30 } as const
const dayMs = 86_400_000

/** Where an event leads from a state; undefined where it cannot happen. `resumes` is where a case that waits for closing would go back to. */
export function nextState(
  state: CaseState,
  kind: CaseEventKind,
  resumes: CaseState | undefined,
): CaseState | undefined {
  if (state === 'merged') return undefined
  if (state === 'closed') return kind === 'reopened' ? 'open' : undefined
  const before = resumes ?? state
  switch (kind) {
    case 'opened':
    case 'reopened':
      return undefined
    // Something new was learnt: what was asked for before must be asked for again.
    case 'incident-joined':
    case 'matter-ended':
      return before
    case 'assessed':
      return state === 'open' ? 'assessment' : before
    // Not an end: its incidents, and all that bars closing, stand in the family's other case from then on.
    case 'merged':
      return 'merged'
    case 'closed':
      return state === 'closing' ? 'closed' : undefined
    case 'closure-refused':
      return state === 'closing' ? resumes : undefined
    case 'planned':
      if (state === 'service') return 'service'
      return state === 'assessment' || state === 'plan' || state === 'review' ? 'plan' : undefined
    case 'service-begun':
      return state === 'plan' || state === 'review' ? 'service' : undefined
    case 'reviewed':
      return state === 'plan' || state === 'service' || state === 'review' ? 'review' : undefined
    case 'closure-asked':
      return state === 'open' || state === 'closing' ? undefined : 'closing'
  }
}

/** The case as its events in the order of writing make it; undefined before it is opened. Throws where an event could not have happened. */
export function reduceCase(events: readonly CaseEvent[]): Case | undefined {
  const [first, ...rest] = events
  if (first?.kind !== 'opened') return undefined
  return rest.reduce(follow, {
    state: 'open',
    resumes: undefined,
    risk: undefined,
    child: undefined,
    dueAt: daysAfter(first.at, lookAgainDays.fresh),
    closingGround: undefined,
    closingAskedBy: undefined,
    closedAt: undefined,
    version: 1,
  } satisfies Case)
}

function follow(c: Case, e: CaseEvent): Case {
  const state = nextState(c.state, e.kind, c.resumes)
  if (state === undefined) throw new Error(`${e.kind} cannot happen to a case that is ${c.state}`)
  const risk = e.kind === 'assessed' ? (e.data['risk'] as Risk) : e.kind === 'reopened' ? undefined : c.risk
  const asks = e.kind === 'closure-asked'
  const closes = state === 'closing' || state === 'closed'
  return {
    state,
    resumes: state === 'closing' ? c.state : undefined,
    risk,
    child: e.kind === 'assessed' ? e.data['child'] === true : e.kind === 'reopened' ? undefined : c.child,
    dueAt: dueAfter(c, e, state, risk),
    closingGround: !closes ? undefined : asks ? (e.data['ground'] as ClosingGround) : c.closingGround,
    closingAskedBy: !closes ? undefined : asks ? e.actor : c.closingAskedBy,
    closedAt: state === 'closed' || state === 'merged' ? e.at : undefined,
    version: c.version + 1,
  }
}

function dueAfter(c: Case, e: CaseEvent, state: CaseState, risk: Risk | undefined): Date | undefined {
  if (state === 'closed' || state === 'merged') return undefined
  switch (e.kind) {
    case 'reopened':
      return daysAfter(e.at, lookAgainDays.fresh)
    case 'incident-joined': {
      const soon = daysAfter(e.at, lookAgainDays.fresh)
      return c.dueAt === undefined || soon < c.dueAt ? soon : c.dueAt
    }
    case 'assessed':
    case 'reviewed':
      return daysAfter(e.at, lookAgainDays[risk ?? 'low'])
    default:
      return c.dueAt
  }
}
function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs)
}

/** What else must be known to close a case. */
export type Circumstances = {
  /** An order that was issued and neither ran out nor was ended. */
  readonly orderLives: boolean
  /** A notice about which the police have not decided yet. */
  readonly noticeUndecided: boolean
  /** A pre-trial investigation whose end nobody has noted. */
  readonly matterOpen: boolean
  /** The prosecutor has yet to decide on a case without a complaint (CPC 32(4)). */
  readonly prosecutorDecides: boolean
  /** A complaint was withdrawn and nobody has judged the risk since. */
  readonly riskOutdated: boolean
}
export const barriers = [
  'not-assessed',
  'order-in-force',
  'child-at-high-risk',
  'notice-undecided',
  'matter-open',
  'prosecutor-decides',
  'risk-after-withdrawal',
  'review-overdue',
] as const
export type Barrier = (typeof barriers)[number]

/** Everything that stands in the way of closing this case, in a fixed order; none: it may be closed on a ground, by two people. */
export function barriersOf(c: Case, known: Circumstances, now: Date): Barrier[] {
  const stands: Readonly<Record<Barrier, boolean>> = {
    'not-assessed': c.risk === undefined,
    'order-in-force': known.orderLives,
    'child-at-high-risk': c.risk === 'high' && c.child === true,
    'notice-undecided': known.noticeUndecided,
    'matter-open': known.matterOpen,
    'prosecutor-decides': known.prosecutorDecides,
    'risk-after-withdrawal': known.riskOutdated,
    'review-overdue': c.dueAt !== undefined && c.dueAt < now,
  }
  return barriers.filter(b => stands[b])
}

/** A merged case may not hide a higher risk than the one that goes on says. */
export function hidesRisk(merged: Pick<Case, 'risk'>, goesOn: Pick<Case, 'risk'>): boolean {
  const rank = (risk: Risk | undefined) => (risk === undefined ? -1 : ['low', 'medium', 'high'].indexOf(risk))
  return rank(merged.risk) > rank(goesOn.risk)
}

export type StepRefusal = 'wrong-state' | 'barred' | 'child-not-declined' | 'second-person'

/** Why `by` may not take this step now; undefined if it may. */
export function refusalOf(
  c: Case,
  step: { readonly kind: CaseEventKind; readonly ground?: string | undefined },
  known: Circumstances,
  now: Date,
  by: string,
): StepRefusal | undefined {
  if (nextState(c.state, step.kind, c.resumes) === undefined) return 'wrong-state'
  if (step.kind !== 'closure-asked' && step.kind !== 'closed') return undefined
  const ground = step.kind === 'closed' ? c.closingGround : step.ground
  if (barriersOf(c, known, now).length > 0) return 'barred'
  // An adult's refusal of help ends nothing that concerns a child.
  if (ground === 'declined' && c.child === true) return 'child-not-declined'
  if (step.kind === 'closed' && c.closingAskedBy === by) return 'second-person'
  return undefined
}
