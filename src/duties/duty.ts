// What becomes of a duty, decided without I/O and without a clock. Due times are absolute: a rung starts where the one below it ended, so
// that after an outage of any length the rungs follow in order, and a clock that goes back shortens and undoes nothing.
import type { Ladder } from '../agencies/contract.ts'
import { rules, rungsOf, type ClockSettings, type RuleName } from './rules.ts'

export type NewDuty = {
  readonly rule: RuleName
  readonly level: number
  readonly holderId: string
  readonly holderRole: string
  readonly startsAt: Date
  readonly dueAt: Date
}

export function addMinutes(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

/** At the very instant it is due a duty may still be met: it is late only after it. */
export function isLate(dueAt: Date, now: Date): boolean {
  return dueAt.getTime() < now.getTime()
}

/** When the duty itself is due. */
export function dueOf(rule: RuleName, startsAt: Date, settings: ClockSettings): Date {
  return addMinutes(startsAt, rules[rule].minutes(settings))
}

/** The two times that a notice's receipt promises. */
export function noticeClocks(now: Date, settings: ClockSettings): { acknowledgeBy: Date; registerBy: Date } {
  return {
    acknowledgeBy: dueOf('notice.acknowledge', now, settings),
    registerBy: dueOf('notice.register', now, settings),
  }
}

/**
 * The duties of the next rung, starting at the missed one's due time. A rung that nobody in the directory holds is passed over at once, so
 * that a gap in the directory never ends the climb below somebody who could act. Empty: there is nobody above.
 */
export function climb(
  missed: { readonly rule: RuleName; readonly level: number; readonly dueAt: Date },
  ladder: Ladder,
  settings: ClockSettings,
): NewDuty[] {
  const rungs = rungsOf(missed.rule)
  for (let level = missed.level + 1; level < rungs.length; level++) {
    const held = (rungs[level]?.holders ?? []).flatMap(({ place, role }) => {
      const holderId = ladder[place]
      return holderId === undefined ? [] : [{ holderId, holderRole: role }]
    })
    if (held.length === 0) continue
    const minutes = settings.escalationMinutes[level - 1] ?? 0
    const dueAt = addMinutes(missed.dueAt, minutes)
    return held.map(holder => ({ rule: missed.rule, level, ...holder, startsAt: missed.dueAt, dueAt }))
  }
  return []
}
