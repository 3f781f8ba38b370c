import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  compareKazakh,
  dateOf,
  formatDate,
  formatDay,
  formatDuration,
  formatMoment,
  formatMomentWithZone,
  formatMonth,
  formatNearMoment,
  formatNumber,
  formatPercent,
  formatRelative,
  formatShortDate,
  formatTenge,
  formatTime,
  formatWeekday,
} from './format.ts'
import { languages } from './say.ts'

// Node's own ICU data are right for all three languages; the formatter must agree without them, because browsers have none for Kazakh.
const locales = { kk: 'kk', ru: 'ru', en: 'en-GB' } as const
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const someDays = Array.from({ length: 400 }, (_, i) => new Date(Date.UTC(2023, 11, 25 + i * 5, 9, 5)))

test('dates, months and weekdays are those of ICU in all three languages', () => {
  for (const lang of languages) {
    const icu = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locales[lang], { timeZone: 'UTC', ...options })
    for (const day of someDays) {
      const on = day.toISOString().slice(0, 10)
      assert.equal(plain(formatDate(on, lang)), plain(icu({ dateStyle: 'long' }).format(day)))
      assert.equal(plain(formatDay(on, lang)), plain(icu({ day: 'numeric', month: 'long' }).format(day)))
      assert.equal(plain(formatMonth(on, lang)), plain(icu({ month: 'long', year: 'numeric' }).format(day)))
      assert.equal(formatWeekday(on, lang), icu({ weekday: 'long' }).format(day))
    }
  }
})

test('numbers and tenge are written as ICU writes them, with a no-break space and the tenge sign', () => {
  const numbers = [0, 1, 999, 1000, 1234.5, -1234, 1_234_567.891, 0.05, 12_345_678]
  for (const lang of languages) {
    const icu = new Intl.NumberFormat(locales[lang])
    for (const n of numbers) assert.equal(formatNumber(n, lang), icu.format(n))
    assert.equal(
      formatPercent(0.125, lang),
      new Intl.NumberFormat(locales[lang], { style: 'percent', maximumFractionDigits: 1 }).format(0.125),
    )
  }
  const kazakh = new Intl.NumberFormat('kk', { style: 'currency', currency: 'KZT', maximumFractionDigits: 0 })
  assert.equal(formatTenge(18_460, 'kk'), kazakh.format(18_460))
  assert.equal(formatTenge(18_460, 'kk'), '18\u00A0460\u00A0₸')
  assert.equal(formatTenge(18_460, 'ru'), '18\u00A0460\u00A0₸')
  assert.equal(formatTenge(18_460, 'en'), '18,460\u00A0₸')
  assert.equal(formatNumber(-0.0001, 'kk', 2), '0', 'there is no minus zero')
  assert.throws(() => formatNumber(NaN, 'kk'))
})

test('an instant is shown on Kazakhstan’s clock, UTC+5, whatever the machine thinks', () => {
  const late = new Date('2026-11-22T19:30:00Z')
  assert.equal(dateOf(late), '2026-11-23')
  assert.equal(formatTime(late), '00:30')
  assert.equal(plain(formatMoment(late, 'kk')), '2026 ж. 23 қараша, 00:30')
  assert.equal(plain(formatMomentWithZone(late, 'ru')), '23 ноября 2026 г., 00:30 (UTC+5)')
  assert.equal(plain(formatMomentWithZone(late, 'en')), '23 November 2026, 00:30 (UTC+5)')
  const zoned = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', dateStyle: 'long', timeStyle: 'short' })
  for (const day of someDays.filter(d => d >= new Date('2024-03-01T00:00:00Z')))
    assert.equal(plain(formatMoment(day, 'en')), plain(zoned.format(day)).replace(' at ', ', '))
})

test('a civil date is never moved by a zone, and what is no date is refused', () => {
  assert.equal(plain(formatDate('2024-02-29', 'kk')), '2024 ж. 29 ақпан')
  assert.equal(plain(formatShortDate('2024-06-16', 'kk')), '16.06.2024')
  assert.equal(plain(formatShortDate('2024-06-16', 'en')), '16 Jun 2024')
  for (const wrong of ['2023-02-29', '2024-13-01', '16.06.2024', ''])
    assert.throws(() => formatDate(wrong, 'kk'), wrong)
})

test('a near moment says only what is not plain already', () => {
  const now = new Date('2026-11-22T09:00:00Z')
  const near = (at: string) => plain(formatNearMoment(new Date(at), now, 'kk'))
  assert.equal(near('2026-11-22T09:05:00Z'), '14:05')
  assert.equal(near('2026-11-22T19:05:00Z'), '23 қараша, 00:05', 'after midnight in Kazakhstan it is tomorrow')
  assert.equal(near('2025-11-22T09:05:00Z'), '2025 ж. 22 қараша, 14:05')
})

test('a length of time is said in at most two units', () => {
  const said = (minutes: number, lang: 'kk' | 'ru' | 'en') => plain(formatDuration(minutes * 60_000, lang))
  assert.equal(said(0.9, 'en'), 'less than a minute')
  assert.equal(said(42, 'kk'), '42 мин')
  assert.equal(said(60, 'ru'), '1 ч')
  assert.equal(said(192, 'en'), '3 h 12 min')
  assert.equal(said(192, 'kk'), '3 сағ 12 мин')
  assert.equal(said(47 * 60 + 59, 'en'), '47 h 59 min')
  assert.equal(said(48 * 60, 'en'), '2 days')
  assert.equal(said(52 * 60, 'ru'), '2 дня 4 ч')
  assert.equal(said(21 * 1440, 'ru'), '21 день')
  assert.equal(said(-52 * 60, 'kk'), '2 күн 4 сағ')
})

test('before and after now', () => {
  const now = new Date('2026-11-22T09:00:00Z')
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  assert.equal(plain(formatRelative(at(-42), now, 'kk')), '42 мин бұрын')
  assert.equal(plain(formatRelative(at(192), now, 'ru')), 'через 3 ч 12 мин')
  assert.equal(plain(formatRelative(at(192), now, 'en')), 'in 3 h 12 min')
  assert.equal(formatRelative(at(-0.5), now, 'ru'), 'только что')
})

test('names stand in the order of the Kazakh alphabet, as ICU has it', () => {
  const icu = new Intl.Collator('kk')
  const names = [
    'Әлия',
    'Айгүл',
    'Яна',
    'Ыбырай',
    'Іле',
    'Қайрат',
    'Камила',
    'Ғалия',
    'Галина',
    'Ұлпан',
    'Үміт',
    'Умар',
    'Һибатолла',
    'Хан',
    'Өмір',
    'Олжас',
    'Ңа',
    'Нұр',
    'Ёлка',
    'Елена',
    'Ерлан',
    'Йод',
    'Иван',
    'Жібек',
    '12 мектеп',
    '2 мектеп',
    'Aaron',
    'Zhanna',
    'Айгүл Ә.',
    'Айгүл-Әсел',
    'айгүл',
    'АЙГҮЛ',
    'О’Нил',
    'Цой',
    'Щукин',
    'Эльдар',
    'Юрий',
    'Шолпан',
  ].filter(name => !name.startsWith('№'))
  assert.deepEqual(
    names.toSorted(compareKazakh),
    names.toSorted((a, b) => icu.compare(a, b)),
  )
  assert.deepEqual(['я', 'і', 'ы', 'қ', 'к', 'ә', 'а'].toSorted(compareKazakh), ['а', 'ә', 'к', 'қ', 'ы', 'і', 'я'])
})

test('any two names compare as ICU compares them, and always the same way round', () => {
  const icu = new Intl.Collator('kk')
  const alphabet: string = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбгғиікқлмнңоөсуұүхһыьяABZabz 09-'
  const name = fc.array(fc.constantFrom(...alphabet), { maxLength: 8 }).map(list => list.join(''))
  fc.assert(
    fc.property(name, name, (a, b) => {
      assert.equal(Math.sign(compareKazakh(a, b)), Math.sign(icu.compare(a, b)), `${a} | ${b}`)
      assert.equal(Math.sign(compareKazakh(a, b)) + Math.sign(compareKazakh(b, a)), 0)
    }),
    { numRuns: 2000 },
  )
})
