// What the desk decides without I/O: which line is red, who is told next, what may be done now, and whether a form was made from what still stands.
import type { Disposition, EventKind, NoticeState } from '../contract.ts'
import { mayAcknowledge, mayDispose, mayRegister } from '../notice.ts'

/** Events that change what an officer decides about. A reminder sent upward does not make a form out of date. */
const telling: ReadonlySet<EventKind> = new Set([
  'submitted',
  'acknowledged',
  'registered',
  'disposition-proposed',
  'disposition-refused',
  'disposed',
  'returned-to-work',
  'information-added',
  'marked-mistaken',
  'closed',
])

/** The version a form is made from: how many events there were that matter to it. */
export function formVersion(events: readonly { readonly kind: string }[]): number {
  return events.filter(event => telling.has(event.kind as EventKind)).length
}

/** What was written that matters to a form since it was made. */
export function writtenSince<E extends { readonly kind: string }>(events: readonly E[], version: number): readonly E[] {
  return events.filter(event => telling.has(event.kind as EventKind)).slice(version)
}

export type Proposal = { readonly disposition: Disposition; readonly by: string; readonly at: Date }

/** A disposition that waits for a second person, if any. */
export function pendingProposal(
  events: readonly {
    readonly kind: string
    readonly actor: string | null
    readonly at: Date
    readonly data: Readonly<Record<string, unknown>>
  }[],
): Proposal | undefined {
  const last = events.findLast(
    e => e.kind === 'disposition-proposed' || e.kind === 'disposition-refused' || e.kind === 'disposed',
  )
  if (last?.kind !== 'disposition-proposed' || last.actor === null) return undefined
  return { disposition: last.data['disposition'] as Disposition, by: last.actor, at: last.at }
}

export type NextAct = 'acknowledge' | 'register' | 'dispose' | 'decide'
/** The one thing that is to be done with a notice in this state. */
export function nextAct(state: NoticeState, proposal: Proposal | undefined): NextAct | undefined {
  if (mayAcknowledge(state)) return 'acknowledge'
  if (mayRegister(state)) return 'register'
  if (mayDispose(state)) return proposal === undefined ? 'dispose' : 'decide'
  return undefined
}

/** The clock that runs for a notice now. */
export function runningClock(n: {
  readonly state: NoticeState
  readonly acknowledge_by: Date
  readonly register_by: Date
}): { readonly rule: 'notice.acknowledge' | 'notice.register'; readonly due: Date } | undefined {
  if (mayAcknowledge(n.state)) return { rule: 'notice.acknowledge', due: n.acknowledge_by }
  if (mayRegister(n.state)) return { rule: 'notice.register', due: n.register_by }
  return undefined
}

/** Minutes before a clock ends from which it warns. */
export const warnMinutes = { 'notice.acknowledge': 15, 'notice.register': 120 } as const

/** Red: a child may be in danger and nobody has acknowledged, or it is too late. Amber: soon too late. */
export function toneOfLine(
  n: {
    readonly state: NoticeState
    readonly danger: string
    readonly acknowledge_by: Date
    readonly register_by: Date
  },
  now: Date,
): 'danger' | 'warn' | 'plain' {
  const clock = runningClock(n)
  if (clock === undefined) return 'plain'
  const left = clock.due.getTime() - now.getTime()
  if (left < 0 || (n.danger === 'yes' && clock.rule === 'notice.acknowledge')) return 'danger'
  return left < warnMinutes[clock.rule] * 60_000 ? 'warn' : 'plain'
}

// Cursors -----------------------------------------------------------------------------------------------------------------------------------
/** Where a page of a list ended: the sort values of its last line. Opaque in the address, checked when it comes back. */
export function cursorOf(values: readonly (string | boolean)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values of a cursor, or undefined if it is none of ours: the list then begins at its start. */
export function readCursor(
  text: string | undefined,
  shape: readonly ('boolean' | 'time' | 'uuid')[],
): (string | boolean)[] | undefined {
  if (text === undefined || text.length > 300) return undefined
  let values: unknown
  try {
    values = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
  if (!Array.isArray(values) || values.length !== shape.length) return undefined
  const fits = shape.every((kind, i) => {
    const value: unknown = values[i]
    if (kind === 'boolean') return typeof value === 'boolean'
    if (typeof value !== 'string') return false
    return kind === 'uuid'
      ? /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
      : /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(value)
  })
  return fits ? (values as (string | boolean)[]) : undefined
}

/** The rung that the running clock of a notice has climbed to, from its events. */
export function rungOf(
  state: NoticeState,
  events: readonly { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }[],
): number {
  const rule = mayAcknowledge(state) ? 'notice.acknowledge' : 'notice.register'
  return Math.max(
    0,
    ...events.filter(e => e.kind === 'escalated' && e.data['rule'] === rule).map(e => Number(e.data['level'])),
  )
}
