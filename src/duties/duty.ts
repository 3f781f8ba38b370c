// What becomes of a duty, decided without I/O and without a clock. Due times are absolute: a rung starts where the one below it ended, so
// that after an outage of any length the rungs follow in order, and a clock that goes back shortens and undoes nothing.
import type { Ladder } from '../agencies/contract.ts'
import type { Within } from '../law/form.ts'
import { rules, rungsOf, type AnyRule, type ClockSettings, type RuleName } from './rules.ts'

export type NewDuty = {
  readonly rule: AnyRule
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

/**
 * When something is due that the law wants within a time: the end of the same civil day, so many hours after, or the end of the last of so many calendar
 * days. Undefined where the law names no time, or one that is no end. The end of a day is its last millisecond in Kazakhstan (UTC+5).
 */
export function dueWithin(within: Within | 'none', startsAt: Date): Date | undefined {
  if (within === 'none') return undefined
  if ('sameDay' in within) return endOfDay(startsAt, 0)
  if ('hours' in within) return addMinutes(startsAt, within.hours * 60)
  if ('calendarDays' in within) return endOfDay(startsAt, within.calendarDays)
  if ('every' in within) return endOfDay(startsAt, within.every.calendarDays)
  return undefined
}

const dayMs = 86_400_000
function endOfDay(at: Date, further: number): Date {
  const shift = 5 * 3_600_000
  return new Date((Math.floor((at.getTime() + shift) / dayMs) + further + 1) * dayMs - shift - 1)
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
  missed: { readonly rule: AnyRule; readonly level: number; readonly dueAt: Date },
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
    const minutes = rungs[level]?.minutes ?? settings.escalationMinutes[level - 1] ?? 0
    const dueAt = addMinutes(missed.dueAt, minutes)
    return held.map(holder => ({ rule: missed.rule, level, ...holder, startsAt: missed.dueAt, dueAt }))
  }
  return []
}
