// Numbers, sums, dates, times and the order of names in Kazakh, Russian and English: the same text on the server and in every browser.
// Browsers have no Kazakh data and old phones have old time zones, so nothing here asks Intl or the local zone. Pure: `now` comes in.
// Instants are shown in UTC+5, the one zone of Kazakhstan since 1 March 2024, instants before that day included: the product's clock has one zone,
// and an old event whose local hour matters is kept as a civil date and time, which is never shifted.
import { render, type CountedText, type Lang, type Text } from './say.ts'

const nbsp = '\u00A0'
const zoneMinutes = 5 * 60
const minute = 60_000

const months = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const satisfies Record<Lang, readonly string[]>
/** Russian names a month on its own in the nominative. */
const monthsAlone = {
  kk: months.kk,
  ru: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  en: months.en,
} as const satisfies Record<Lang, readonly string[]>
const weekdays = {
  kk: ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const satisfies Record<Lang, readonly string[]>

// Numbers ------------------------------------------------------------------------------------------------------------------------------

/** `1 234,5` with no-break spaces in Kazakh and Russian, `1,234.5` in English. At most `decimals` places, trailing zeros dropped. */
export function formatNumber(value: number, lang: Lang, decimals = 3): string {
  if (!Number.isFinite(value)) throw new Error(`not a number to show: ${value}`)
  const fixed = Math.abs(value).toFixed(decimals)
  const [whole = '0', part = ''] = fixed.split('.')
  const kept = part.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : nbsp)
  const sign = value < 0 && Number(fixed) !== 0 ? '-' : ''
  return `${sign}${grouped}${kept === '' ? '' : (lang === 'en' ? '.' : ',') + kept}`
}

/** Whole tenge: `18 460 ₸`, in English `18,460 ₸`: the sign stands in the same place in all three, so that columns of sums agree. */
export function formatTenge(tenge: number, lang: Lang): string {
  return `${formatNumber(tenge, lang, 0)}${nbsp}₸`
}

/** A share from 0 to 1 as `12,5%`, in Russian with a no-break space before the sign. */
export function formatPercent(share: number, lang: Lang, decimals = 1): string {
  return `${formatNumber(share * 100, lang, decimals)}${lang === 'ru' ? nbsp : ''}%`
}

// Dates --------------------------------------------------------------------------------------------------------------------------------

type Civil = { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number }

/** The civil date, `YYYY-MM-DD`, on which an instant falls in Kazakhstan (UTC+5). */
export function dateOf(at: Date): string {
  return shift(at).toISOString().slice(0, 10)
}

/** `2026 ж. 22 қараша` · `22 ноября 2026 г.` · `22 November 2026`. Takes an instant or a civil date. */
export function formatDate(on: Date | string, lang: Lang): string {
  return withYear(formatDay(on, lang), civil(on).year, lang)
}

/** `22 қараша` · `22 ноября` · `22 November`: without the year, where it is plain which one. */
export function formatDay(on: Date | string, lang: Lang): string {
  const { month, day } = civil(on)
  return `${day}${nbsp}${months[lang][month - 1] ?? ''}`
}

/** `22.11.2026` for tables; in English `22 Nov 2026`, because 11/12 is read in two ways. */
export function formatShortDate(on: Date | string, lang: Lang): string {
  const { year, month, day } = civil(on)
  if (lang === 'en') return `${day}${nbsp}${months.en[month - 1]?.slice(0, 3) ?? ''}${nbsp}${year}`
  return `${two(day)}.${two(month)}.${year}`
}

/** `2026 ж. қараша` · `ноябрь 2026 г.` · `November 2026`. */
export function formatMonth(on: Date | string, lang: Lang): string {
  const { year, month } = civil(on)
  return withYear(monthsAlone[lang][month - 1] ?? '', year, lang)
}

export function formatWeekday(on: Date | string, lang: Lang): string {
  return weekdays[lang][civil(on).weekday] ?? ''
}

/** `14:05`, in UTC+5. */
export function formatTime(at: Date): string {
  return shift(at).toISOString().slice(11, 16)
}

/** `2026 ж. 22 қараша, 14:05`. */
export function formatMoment(at: Date, lang: Lang): string {
  return `${formatDate(at, lang)}, ${formatTime(at)}`
}

/** `2026 ж. 22 қараша, 14:05 (UTC+5)`, for receipts and everything that leaves the building. */
export function formatMomentWithZone(at: Date, lang: Lang): string {
  return `${formatMoment(at, lang)} (UTC+5)`
}

/** As short as it can be understood at `now`: `14:05` today, `21 қараша, 14:05` this year, else the whole date. */
export function formatNearMoment(at: Date, now: Date, lang: Lang): string {
  const [on, today] = [dateOf(at), dateOf(now)]
  if (on === today) return formatTime(at)
  if (on.slice(0, 4) === today.slice(0, 4)) return `${formatDay(at, lang)}, ${formatTime(at)}`
  return formatMoment(at, lang)
}

// Durations ----------------------------------------------------------------------------------------------------------------------------

const days: CountedText = {
  kk: '{n} күн',
  ru: { one: '{n} день', few: '{n} дня', many: '{n} дней' },
  en: { one: '{n} day', other: '{n} days' },
}
const hours: Text = { kk: '{n} сағ', ru: '{n} ч', en: '{n} h' }
const minutes: Text = { kk: '{n} мин', ru: '{n} мин', en: '{n} min' }
const moment: Text = { kk: 'бір минуттан аз', ru: 'меньше минуты', en: 'less than a minute' }
const ago: Text = { kk: '{time} бұрын', ru: '{time} назад', en: '{time} ago' }
const ahead: Text = { kk: '{time} қалды', ru: 'через {time}', en: 'in {time}' }
const justNow: Text = { kk: 'жаңа ғана', ru: 'только что', en: 'just now' }
const atOnce: Text = { kk: 'қазір', ru: 'сейчас', en: 'now' }

/** A length of time in at most two units, rounded down: `42 min`, `3 h 12 min`, `2 days 4 h`. Days begin at 48 hours. The sign is ignored. */
export function formatDuration(milliseconds: number, lang: Lang): string {
  const total = Math.floor(Math.abs(milliseconds) / minute)
  if (total === 0) return render(moment, lang)
  const inDays = total >= 48 * 60
  const parts = inDays
    ? ([
        [days, Math.floor(total / 1440)],
        [hours, Math.floor((total % 1440) / 60)],
      ] as const)
    : ([
        [hours, Math.floor(total / 60)],
        [minutes, total % 60],
      ] as const)
  return parts
    .filter(([, n]) => n > 0)
    .map(([text, n]) => render(text, lang, { n }).replaceAll(' ', nbsp))
    .join(' ')
}

/** Where an instant stands from `now`: `42 min ago`, `in 3 h 12 min`, `just now`. */
export function formatRelative(at: Date, now: Date, lang: Lang): string {
  const gap = at.getTime() - now.getTime()
  if (Math.abs(gap) < minute) return render(gap > 0 ? atOnce : justNow, lang)
  return render(gap > 0 ? ahead : ago, lang, { time: formatDuration(gap, lang) })
}

// Order of names -----------------------------------------------------------------------------------------------------------------------

const kazakh = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ'
const marks = ' _-,;:!?.\'‘’"“”«»()[]{}@*/\\&#%'
const order: string = marks + '0123456789' + kazakh.toLowerCase() + 'abcdefghijklmnopqrstuvwxyz'
const weights = new Map([...order].map((letter, i) => [letter, i + 1]))

/**
 * The order of the Kazakh alphabet, for sorting names: digits, then Kazakh letters, then Latin ones; capitals count only between names that are
 * otherwise the same. Agrees with ICU's Kazakh collation on names, and is the same on the server and in browsers, which lack it.
 */
export function compareKazakh(a: string, b: string): number {
  const [left, right] = [primary(a), primary(b)]
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  if (left.length !== right.length) return left.length - right.length
  return compareCase(a.normalize('NFC'), b.normalize('NFC'))
}

function primary(text: string): readonly number[] {
  const list: number[] = []
  for (const letter of text.normalize('NFC').toLowerCase()) {
    const weight = weights.get(letter)
    if (weight !== undefined) list.push(weight)
    // An accented Latin letter counts as its base letter; anything else stands after all that is known.
    else
      for (const base of letter.normalize('NFD'))
        if (!/\p{M}/u.test(base)) list.push(weights.get(base) ?? 1000 + (base.codePointAt(0) ?? 0))
  }
  return list
}

/** Between texts with the same letters: an unaccented letter first, then a small one. */
function compareCase(a: string, b: string): number {
  const [plainA, plainB] = [a.toLowerCase(), b.toLowerCase()]
  if (plainA !== plainB) return plainA < plainB ? -1 : 1
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    return a[i] === plainA[i] ? -1 : 1
  }
  return 0
}

// ---------------------------------------------------------------------------------------------------------------------------------------

function shift(at: Date): Date {
  return new Date(at.getTime() + zoneMinutes * minute)
}

function civil(on: Date | string): Civil {
  const date = typeof on === 'string' ? new Date(`${on}T00:00:00Z`) : shift(on)
  if (Number.isNaN(date.getTime()) || (typeof on === 'string' && date.toISOString().slice(0, 10) !== on))
    throw new Error(`not a date to show: ${String(on)}`)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

function withYear(rest: string, year: number, lang: Lang): string {
  if (lang === 'kk') return `${year}${nbsp}ж. ${rest}`
  return lang === 'ru' ? `${rest} ${year}${nbsp}г.` : `${rest} ${year}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
