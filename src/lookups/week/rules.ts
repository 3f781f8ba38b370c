// Which openings stand on the week's list, each with its bound and, in words, its plain reason (`week.rule.<code>`). Data only: they are settings of the service.
export const weekRules = [
  'without-work',
  'in-danger',
  'own-name',
  'many-in-an-hour',
  'at-night',
  'after-the-end',
] as const
export type WeekRule = (typeof weekRules)[number]

export const weekBounds = {
  /** So many different records within one hour. */
  many: 20,
  /** The night in Kazakhstan, for whoever does not work in shifts. */
  nightFrom: 22,
  nightTo: 6,
  /** Days after a case was closed. */
  endedDays: 30,
} as const

const dayMs = 86_400_000
const shiftMs = 5 * 3_600_000
/** The Monday of the week of a moment, in Kazakhstan. */
export function weekOf(at: Date): string {
  const local = new Date(at.getTime() + shiftMs)
  const back = (local.getUTCDay() + 6) % 7
  return new Date(local.getTime() - back * dayMs).toISOString().slice(0, 10)
}
/** From its Monday at midnight to the next, in Kazakhstan; undefined for a day that is no Monday. */
export function boundsOf(week: string): { readonly since: Date; readonly until: Date } | undefined {
  const since = new Date(Date.parse(`${week}T00:00:00Z`) - shiftMs)
  if (Number.isNaN(since.getTime()) || weekOf(since) !== week) return undefined
  return { since, until: new Date(since.getTime() + 7 * dayMs) }
}
