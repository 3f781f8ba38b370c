// The verbs of duties that other rooms call inside their own transaction.
import type { Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { bellChannel } from '../post/outbox.ts'
import { dutiesStarting } from '../law/duties.ts'
import type { DutyStart } from '../law/form.ts'
import { dueOf, dueWithin } from './duty.ts'
import {
  breachHours,
  noticeRules,
  orderRules,
  rules,
  rungsOf,
  type ClockSettings,
  type OrderDuty,
  type OrderRule,
  type RuleName,
} from './rules.ts'
import {
  confirmClock,
  decisionDue,
  dutiesOfSubject,
  followAnswer,
  heldClock,
  insertDuties,
  insertOrderDuties,
  meetDuties,
  type DutyRow,
} from './store.ts'

export type { DutyRow } from './store.ts'

/** Starts the clocks of a notice that was just written: seen by a person, registered. Not waited for (the intake's hot path). */
export function startNoticeDuties(
  tx: Tx,
  notice: {
    readonly noticeId: string
    readonly region: number
    readonly sourceId: string
    readonly holderId: string
    readonly lockedFrom: readonly string[]
    readonly now: Date
    readonly settings: ClockSettings
  },
): void {
  const { now, settings } = notice
  const due = {
    'notice.acknowledge': dueOf('notice.acknowledge', now, settings),
    'notice.register': dueOf('notice.register', now, settings),
  }
  tx.send(insertDuties, [
    noticeRules.map(() => newId()),
    noticeRules,
    noticeRules.map(rule => rules[rule].article),
    noticeRules.map(rule => rules[rule].isSetting),
    noticeRules.map(rule => due[rule]),
    notice.noticeId,
    notice.holderId,
    rungsOf('notice.acknowledge')[0]?.holders[0]?.role,
    notice.region,
    notice.sourceId,
    notice.lockedFrom,
    now,
  ])
}

export type OrderClock = {
  readonly rule: OrderRule
  readonly article: string
  /** The length is law; true where the law does not say when it begins. */
  readonly isSetting: boolean
  readonly startsAt: Date
  readonly dueAt: Date
}

/**
 * The clocks that an event of a protective order starts by the law of that day. `round`: which check it would be; a check that would fall after the end of
 * the order (`until`) starts no clock. `asked`: the law's rules that the facts ask for, where they must; `only`: nothing but these.
 */
export function clocksOfOrder(
  event: DutyStart,
  at: Date,
  day: string,
  {
    round = 1,
    until,
    only,
    asked,
  }: {
    readonly round?: number
    readonly until?: Date
    readonly only?: readonly OrderDuty[]
    readonly asked?: readonly string[]
  } = {},
): OrderClock[] {
  const starting = dutiesStarting(event, day)
  return (Object.keys(orderRules) as OrderDuty[]).flatMap(name => {
    if (only && !only.includes(name)) return []
    const law = starting.find(
      d => (orderRules[name] as readonly string[]).includes(d.rule) && (asked?.includes(d.rule) ?? true),
    )
    const dueAt = law && dueWithin(law.within, at)
    if (law === undefined || dueAt === undefined) return []
    const rule: OrderRule = name === 'order.check' ? `order.check.${round}` : name
    if (name === 'order.check' && until !== undefined && dueAt.getTime() >= until.getTime()) return []
    const article = law.rule.split('/')[0] ?? law.rule
    return [{ rule, article, isSetting: event === 'learnt-by-police', startsAt: at, dueAt }]
  })
}

/** The clock for bringing a breach before the court (AdmCode 461), from when it was written down. `n`: which breach. Its length is a setting. */
export function clockOfBreach(n: number, at: Date): OrderClock {
  const dueAt = new Date(at.getTime() + breachHours * 3_600_000)
  return { rule: `order.breach.${n}`, article: 'adm-461', isSetting: true, startsAt: at, dueAt }
}

/**
 * The clock for seeing somebody under a court's special requirements, who comes so many times a month (AdmCode 54(3)). The text says how often and not how far
 * apart: even shares of thirty days are a setting. Nothing after `until`.
 */
export function clockOfReport(round: number, at: Date, aMonth: number, until: Date): readonly OrderClock[] {
  const dueAt = aMonth > 0 ? dueWithin({ calendarDays: Math.floor(30 / aMonth) }, at) : undefined
  if (dueAt === undefined || dueAt >= until) return []
  return [{ rule: `order.check.${round}`, article: 'adm-54.3', isSetting: true, startsAt: at, dueAt }]
}

/** Starts clocks of an order; the event that starts them must have been sent before. Not waited for. */
export function startOrderDuties(
  tx: Tx,
  order: {
    readonly id: string
    readonly region: number
    readonly sourceId: string
    readonly holderId: string
    readonly lockedFrom: readonly string[]
  },
  clocks: readonly OrderClock[],
): void {
  if (clocks.length === 0) return
  tx.send(insertOrderDuties, [
    clocks.map(() => newId()),
    clocks.map(c => c.rule),
    clocks.map(c => c.article),
    clocks.map(c => c.isSetting),
    clocks.map(c => c.startsAt),
    clocks.map(c => c.dueAt),
    order.id,
    order.holderId,
    rungsOf('order.victim-copy')[0]?.holders[0]?.role,
    order.region,
    order.sourceId,
    order.lockedFrom,
  ])
  tx.ring(bellChannel, 'duty')
}

/**
 * Meets the duty and every rung it has climbed to; late ones become "met-late". Returns how many rows were met (0: they were met before).
 * Change the notice's own row first in the same transaction: its lock keeps the sweeper from adding a rung meanwhile.
 * Refused by the database (42501) unless the caller's unit holds the notice.
 */
export async function meetDuty(tx: Tx, subjectId: string, rule: RuleName, now: Date): Promise<number> {
  return (await tx.one(meetDuties, [subjectId, rule, now]))?.met ?? 0
}

/**
 * Lets the prosecutor's clock follow the newest qualification of the subject: it starts when the law says that the prosecutor decides (CPC 32(4)), is
 * met by the prosecutor's own statement and ends when the law no longer asks. Call it after the qualification, in its transaction.
 */
export async function followLaw(tx: Tx, subjectId: string, now: Date): Promise<void> {
  const found = await tx.one(followAnswer, [subjectId, now])
  if (found?.did === 'started') tx.ring(bellChannel, 'duty')
}

/** When the prosecutor must have decided on a notice's case without a complaint; undefined while no such clock runs. */
export async function decideUntil(tx: Tx, subjectId: string): Promise<Date | undefined> {
  return (await tx.one(decisionDue, [subjectId]))?.due ?? undefined
}

/** Duties of a subject that the caller may see, by rule and rung. */
export function dutiesOf(tx: Tx, subjectId: string): Promise<DutyRow[]> {
  return tx.rows(dutiesOfSubject, [subjectId])
}

/** By how many seconds duties outside the unit are held back because the database's clock was seen to jump; 0 when nothing is. */
export async function heldByClock(tx: Tx): Promise<number> {
  return (await tx.one(heldClock))?.held_seconds ?? 0
}

/** An administrator says that the clock is right: what was held back goes on at once. False: the database did not let the caller. */
export async function confirmTheClock(tx: Tx): Promise<boolean> {
  const confirmed = (await tx.one(confirmClock)) !== undefined
  if (confirmed) tx.ring(bellChannel, 'clock')
  return confirmed
}
