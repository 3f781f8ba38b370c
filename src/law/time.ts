// Civil days and periods. No clock and no `Date.now`: every day comes in from outside, and the caller has already turned instants into days of the place.
import type { Day, Period } from './form.ts'

export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The same day some months later; a day the month does not have becomes its last (29.02 + 12 months = 28.02; the text is silent, M). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const total = year * 12 + (month - 1) + months
  const newYear = Math.floor(total / 12)
  const newMonth = (total % 12) + 1
  const newDate = Math.min(date, daysIn(newYear, newMonth))
  return `${String(newYear).padStart(4, '0')}-${String(newMonth).padStart(2, '0')}-${String(newDate).padStart(2, '0')}`
}

export function isIn(period: Period, day: Day): boolean {
  return day >= period[0] && (period[1] === 'open' || day < period[1])
}

export function overlaps(a: Period, b: Period): boolean {
  return (b[1] === 'open' || a[0] < b[1]) && (a[1] === 'open' || b[0] < a[1])
}

/** The ages, in whole years, somebody may have had on a day. On the birthday itself both: whether it counts is not written (U). */
export function agesOn(born: Day, day: Day): readonly number[] {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  const birthday = addMonths(born, years * 12)
  if (day === birthday && years > 0) return [years - 1, years]
  return [day < birthday ? years - 1 : years]
}
