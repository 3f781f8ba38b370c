// When a shift at 111 begins and ends: twelve hours from eight to eight, by the clock of Kazakhstan. A setting of ours, no law. Pure.
export const shiftChoices = ['current', 'previous'] as const
export type ShiftChoice = (typeof shiftChoices)[number]
export const shiftHours = 12
const hourMs = 3_600_000

/** `until` of the current shift lies ahead. */
export function shiftOf(now: Date, which: ShiftChoice): { readonly from: Date; readonly until: Date } {
  // Eight in the morning at UTC+5 is three in the morning of UTC.
  const since = (now.getTime() - 3 * hourMs) % (shiftHours * hourMs)
  const from = now.getTime() - since - (which === 'previous' ? shiftHours * hourMs : 0)
  return { from: new Date(from), until: new Date(from + shiftHours * hourMs) }
}
