// A protective order as its events make it: issued, handed over, in force for thirty times 24 hours, run out by itself. Decisions only; `now` is a parameter.
// There is no step that lengthens an order, brings it into force without its being handed over, or revives it. PostgreSQL says the same a second time
// (db/migrations, follow_order_event), and a test tries both with random steps.

export const orderEventKinds = [
  'issued',
  'served',
  /** A court set the special requirements that were asked for, or did not. */
  'set',
  'declined',
  'copy-given',
  'prosecutor-told',
  'bodies-told',
  'checked',
  'breached',
  /** The material of the earliest breach that has none went to the court. */
  'material-sent',
  'end-asked',
  'ended',
] as const
export type OrderEventKind = (typeof orderEventKinds)[number]
export type OrderEvent = {
  readonly kind: OrderEventKind
  readonly happenedAt: Date
  readonly data: Readonly<Record<string, unknown>>
  readonly actor: string
}
/** `last-day`: the thirty days of 24 hours are over and the civil day is not; the text settles neither, so the order is kept until midnight. */
export const orderStates = ['issued', 'in-force', 'last-day', 'expired', 'ended'] as const
export type OrderState = (typeof orderStates)[number]

export type Order = {
  /** Special requirements that only a court sets; otherwise an order of the police. */
  readonly ofCourt: boolean
  /** How often a month the person comes to the police. */
  readonly reports: number
  readonly issuedAt: Date
  readonly servedAt: Date | undefined
  readonly refused: boolean
  /** Thirty times 24 hours after it was handed over. */
  readonly until: Date | undefined
  readonly untilAtLatest: Date | undefined
  readonly checkedAt: Date | undefined
  readonly breachedAt: Date | undefined
  /** When it was broken, in the order in which that was written down. */
  readonly breaches: readonly Date[]
  /** Of how many breaches, from the first, the material went to the court. */
  readonly materials: number
  /** The last request to end it early, and whose. It changes nothing until somebody else confirms it. */
  readonly endAsked: { readonly at: Date; readonly by: string } | undefined
  readonly endedAt: Date | undefined
  /** How many checks were made. */
  readonly checks: number
  readonly told: ReadonlySet<OrderEventKind>
  readonly version: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Kazakhstan keeps UTC+5 everywhere since 1 March 2024. */
const zoneMs = 5 * hourMs

/** When an order handed over at this moment ends, by the hour and by the day. `days` is the law's number (law/protective-order.ts). */
export function endOf(servedAt: Date, days: number): { readonly until: Date; readonly untilAtLatest: Date } {
  const until = new Date(servedAt.getTime() + days * dayMs)
  const midnight = (Math.floor((until.getTime() + zoneMs) / dayMs) + 1) * dayMs - zoneMs
  return { until, untilAtLatest: new Date(midnight) }
}

/** Events in the order in which they were written down. Undefined before it was issued. */
export function reduceOrder(events: readonly OrderEvent[], days: number): Order | undefined {
  const [first] = events
  if (first?.kind !== 'issued') return undefined
  const of = (kind: OrderEventKind) => events.filter(e => e.kind === kind).map(e => e.happenedAt)
  const served = events.find(e => e.kind === 'served' || e.kind === 'set')
  const asked = events.findLast(e => e.kind === 'end-asked')
  const set = served?.kind === 'set' ? new Date(String(served.data['until'])) : undefined
  const end = set ? { until: set, untilAtLatest: set } : served && endOf(served.happenedAt, days)
  return {
    ofCourt: first.data['court'] === true,
    reports: Number(served?.data['reports'] ?? 0),
    issuedAt: first.happenedAt,
    servedAt: served?.happenedAt,
    refused: served?.data['refused'] === true,
    until: end?.until,
    untilAtLatest: end?.untilAtLatest,
    checkedAt: latest(of('checked')),
    breachedAt: latest(of('breached')),
    breaches: of('breached'),
    materials: of('material-sent').length,
    endAsked: asked && { at: asked.happenedAt, by: asked.actor },
    endedAt: of('ended')[0] ?? of('declined')[0],
    checks: of('checked').length,
    told: new Set(events.map(e => e.kind)),
    version: events.length,
  }
}

type Times = Pick<Order, 'servedAt' | 'until' | 'untilAtLatest' | 'endedAt'>

/** Asked of the time alone: an order expires whether or not anything runs. */
export function stateAt(order: Times, at: Date): OrderState {
  if (order.endedAt !== undefined && at >= order.endedAt) return 'ended'
  if (order.servedAt === undefined || at < order.servedAt) return 'issued'
  if (order.until !== undefined && at < order.until) return 'in-force'
  return order.untilAtLatest !== undefined && at < order.untilAtLatest ? 'last-day' : 'expired'
}
export function isInForce(state: OrderState): state is 'in-force' | 'last-day' {
  return state === 'in-force' || state === 'last-day'
}

export type StepRefusal =
  | 'in-future'
  | 'before-issue'
  | 'not-served'
  | 'before-service'
  | 'done-already'
  | 'no-breach'
  | 'not-of-this-measure'
  | 'before-breach'
  | 'ended'
  | 'not-in-force'
  | 'end-not-asked'
  | 'second-person'
  | 'ends-when-confirmed'
  | 'served-too-long-ago'

/**
 * Settings of the service, not of the law: how many hours after it happened the issuing or the handing over may be written down at the latest. Without
 * them a date could be chosen afterwards. PostgreSQL has the same numbers (follow_order_event).
 */
export const writtenWithin = { issued: 24, served: 72 } as const
export function isTooLate(kind: keyof typeof writtenWithin, happenedAt: Date, now: Date): boolean {
  return happenedAt.getTime() < now.getTime() - writtenWithin[kind] * hourMs
}

/** An order ends early at the moment of confirming, give or take this. */
const promptMs = 5 * 60_000

/** What can happen to an order of the police and to what a court sets alike. */
const ofBoth: ReadonlySet<OrderEventKind> = new Set(['checked', 'end-asked', 'ended'])

/** Why `by` may not write this down now; undefined if it may. What happened while the order was in force may be entered later. */
export function refusalOf(
  order: Order,
  kind: Exclude<OrderEventKind, 'issued'>,
  happenedAt: Date,
  now: Date,
  by: string,
): StepRefusal | undefined {
  if (happenedAt > now) return 'in-future'
  if (happenedAt < order.issuedAt) return 'before-issue'
  if (order.ofCourt !== (kind === 'set' || kind === 'declined') && !ofBoth.has(kind)) return 'not-of-this-measure'
  if ((kind === 'set' || kind === 'declined') && order.servedAt !== undefined) return 'done-already'
  if (kind === 'checked' || kind === 'breached') {
    if (order.servedAt === undefined) return 'not-served'
    if (happenedAt < order.servedAt) return 'before-service'
    return isInForce(stateAt(order, happenedAt)) ? undefined : 'not-in-force'
  }
  if (kind === 'material-sent') {
    const breach = order.breaches[order.materials]
    if (breach === undefined) return 'no-breach'
    return happenedAt < breach ? 'before-breach' : undefined
  }
  if (order.endedAt !== undefined) return 'ended'
  // A request may be made again: the first may have named the wrong document.
  if (kind !== 'end-asked' && order.told.has(kind)) return 'done-already'
  if (kind === 'prosecutor-told') {
    if (order.servedAt === undefined) return 'not-served'
    if (happenedAt < order.servedAt) return 'before-service'
  }
  if (kind === 'served' && isTooLate('served', happenedAt, now)) return 'served-too-long-ago'
  if (kind === 'end-asked' || kind === 'ended') {
    if (order.servedAt !== undefined && happenedAt < order.servedAt) return 'before-service'
    if (stateAt(order, happenedAt) === 'expired') return 'not-in-force'
  }
  if (kind === 'ended') {
    if (order.endAsked === undefined || happenedAt < order.endAsked.at) return 'end-not-asked'
    if (order.endAsked.by === by) return 'second-person'
    if (happenedAt.getTime() < now.getTime() - promptMs) return 'ends-when-confirmed'
  }
  return undefined
}

function latest(times: readonly Date[]): Date | undefined {
  return times.length === 0 ? undefined : new Date(Math.max(...times.map(t => t.getTime())))
}
