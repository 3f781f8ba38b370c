// Birth as far as it is known: a day, a year, or a range of years that an age gives; and how two of them agree. The clock is never read:
// an age becomes a range through the day on which it was said.
import { isDay } from './identifiers.ts'

export type Birth =
  | { readonly date: string }
  | { readonly year: number }
  | { readonly from: number; readonly to: number }

export type BirthAgreement =
  | 'date-equal'
  | 'day-month-swapped'
  | 'date-one-digit'
  | 'dates-same-year'
  | 'year-equal'
  | 'years-overlap'
  | 'year-near'
  | 'year-differs'

/** "About 7 years old" said on a day (YYYY-MM-DD): the two years of birth that it allows, and one more on each side for `about`. */
export function birthFromAge(age: number, saidOn: string, about = false): Birth {
  const year = Number(saidOn.slice(0, 4))
  const slack = about ? 1 : 0
  return { from: year - age - 1 - slack, to: year - age + slack }
}

/** `1980`, `1980-03-05`, `05.03.1980`, `5/3/1980`. Undefined when it is none of these; a day that does not exist but does with day and month swapped is read swapped. */
export function readBirth(text: string): Birth | undefined {
  const plain = text.normalize('NFKC').trim()
  if (/^(?:1[89]|20)\d\d$/.test(plain)) return { year: Number(plain) }
  const parts =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(plain) ?? flip(/^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(plain))
  if (parts === null) return undefined
  const [year, month, day] = [parts[1], parts[2], parts[3]].map(p => (p ?? '').padStart(2, '0')) as [
    string,
    string,
    string,
  ]
  if (isDay(`${year}-${month}-${day}`)) return { date: `${year}-${month}-${day}` }
  return isDay(`${year}-${day}-${month}`) ? { date: `${year}-${day}-${month}` } : undefined
}

function flip(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found === null ? null : [found[0], found[3], found[2], found[1]]
}

/** yyyymmdd, with 0000 where only the year is known; 0 when nothing or only a range is. As the index keeps it. */
export function packBirth(birth: Birth | undefined): number {
  if (birth === undefined || 'from' in birth) return 0
  return 'year' in birth ? birth.year * 10_000 : Number(birth.date.replaceAll('-', ''))
}

/** Compares packed births; undefined where one side knows nothing. */
export function comparePacked(a: number, b: number): BirthAgreement | undefined {
  if (a === 0 || b === 0) return undefined
  const [yearA, yearB] = [Math.floor(a / 10_000), Math.floor(b / 10_000)]
  const [dayA, dayB] = [a % 10_000, b % 10_000]
  if (dayA !== 0 && dayB !== 0) {
    if (a === b) return 'date-equal'
    if (yearA === yearB && Math.floor(dayA / 100) === dayB % 100 && dayA % 100 === Math.floor(dayB / 100))
      return 'day-month-swapped'
    if (digitsApart(a, b) === 1) return 'date-one-digit'
    if (yearA === yearB) return 'dates-same-year'
  } else if (yearA === yearB) return 'year-equal'
  return Math.abs(yearA - yearB) === 1 ? 'year-near' : 'year-differs'
}

function digitsApart(a: number, b: number): number {
  let apart = 0
  for (let [x, y] = [a, b]; x > 0 || y > 0; x = Math.floor(x / 10), y = Math.floor(y / 10))
    if (x % 10 !== y % 10) apart += 1
  return apart
}

export function compareBirths(a: Birth | undefined, b: Birth | undefined): BirthAgreement | undefined {
  if (a === undefined || b === undefined) return undefined
  if (!('from' in a) && !('from' in b)) return comparePacked(packBirth(a), packBirth(b))
  const [fromA, toA] = yearsOf(a)
  const [fromB, toB] = yearsOf(b)
  const gap = Math.max(fromA - toB, fromB - toA)
  return gap <= 0 ? 'years-overlap' : gap === 1 ? 'year-near' : 'year-differs'
}

/** First and last possible year of birth. */
export function yearsOf(birth: Birth): readonly [number, number] {
  if ('from' in birth) return [birth.from, birth.to]
  const year = 'year' in birth ? birth.year : Number(birth.date.slice(0, 4))
  return [year, year]
}
