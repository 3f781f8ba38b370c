import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatNumber, numberLetters, numbersPerYear, parseNumber, type NumberKind } from './numbers.ts'

const kinds = Object.keys(numberLetters) as NumberKind[]
const anyNumber = fc.record({
  kind: fc.constantFrom(...kinds),
  year: fc.integer({ min: 2000, max: 2099 }),
  digits: fc.integer({ min: 0, max: numbersPerYear - 1 }),
})
const symbols = '0123456789ABCDEFGHJKMNPRSTVWXYZ'
const places = [0, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13]
const put = (text: string, at: number, c: string) => text.slice(0, at) + c + text.slice(at + 1)

test('a number says its kind, year and digits, and comes back the same', () => {
  assert.match(formatNumber('notice', 2026, 123), /^N-26-0000123-[0-9A-HJKMNPR-TV-Z]$/)
  fc.assert(
    fc.property(anyNumber, ({ kind, year, digits }) => {
      const number = formatNumber(kind, year, digits)
      assert.deepEqual(parseNumber(number), { ok: true, kind, year, digits, number })
    }),
  )
})

test('every single wrong character is noticed, in every place, by every other symbol', () => {
  fc.assert(
    fc.property(anyNumber, ({ kind, year, digits }) => {
      const number = formatNumber(kind, year, digits)
      for (const at of places)
        for (const c of symbols)
          if (c !== number[at]) assert.equal(parseNumber(put(number, at, c)).ok, false, `${number} with ${c} at ${at}`)
    }),
    { numRuns: 200 },
  )
})

test('every swap of neighbours is noticed, across the dashes too', () => {
  fc.assert(
    fc.property(anyNumber, ({ kind, year, digits }) => {
      const number = formatNumber(kind, year, digits)
      for (const [i, at] of places.slice(0, -1).entries()) {
        const next = places[i + 1] ?? 0
        const a = number.charAt(at)
        const b = number.charAt(next)
        if (a !== b) assert.equal(parseNumber(put(put(number, at, b), next, a)).ok, false, `${number} swapped at ${at}`)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a plain sum of the symbols would miss swaps, so the weights matter', () => {
  const plain = (body: string) => body.split('').reduce((sum, c) => sum + symbols.indexOf(c), 0) % 31
  assert.equal(plain('N260000123'), plain('N260000132'))
})

test('what people type is understood: small letters, a Cyrillic keyboard, O for zero, I for one, spaces, other dashes, a leading №', () => {
  const number = formatNumber('case', 2026, 1_000_010)
  const [, yy, digits, check] = number.split('-')
  assert.ok(yy !== undefined && digits !== undefined && check !== undefined)
  const worn = digits.replaceAll('0', 'О').replaceAll('1', 'І')
  for (const typed of [
    number.toLowerCase(),
    ` № ${number} `,
    `С ${yy} ${digits} ${check}`,
    `с${yy}${digits}${check}`,
    `C–${yy}–${worn}–${check}`,
    `c—${yy}—${digits.replaceAll('0', 'o').replaceAll('1', 'i')}—${check}`,
    `C-${yy}-${digits.replaceAll('1', 'l')}-${check}`,
  ])
    assert.deepEqual(parseNumber(typed), { ok: true, kind: 'case', year: 2026, digits: 1_000_010, number }, typed)
})

test('each Cyrillic look-alike reads as its Latin letter', () => {
  const pairs = [
    ['К', 'contact'],
    ['Е', 'incident'],
    ['С', 'case'],
    ['Р', 'order'],
    ['М', 'matter'],
    ['Т', 'transport'],
  ] as const
  for (const [letter, kind] of pairs)
    for (const typed of [letter, letter.toLowerCase()]) {
      const parsed = parseNumber(typed + formatNumber(kind, 2025, 77).slice(1))
      assert.ok(parsed.ok && parsed.kind === kind, typed)
    }
})

test('what is no number at all is told apart from a mistyped one', () => {
  for (const text of [
    '',
    'N',
    'N-26-000123-K',
    'hello',
    'N-26-00001234-K',
    'Щ-26-0000123-K',
    '1'.repeat(5000),
    '💥-26-0000123-K',
  ])
    assert.deepEqual(parseNumber(text), { ok: false, why: 'shape' }, text.slice(0, 40))
  const number = formatNumber('notice', 2026, 123)
  assert.deepEqual(parseNumber(number.replace('123', '124')), { ok: false, why: 'check' })
})

test('no typed text makes the parser fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => void parseNumber(text)))
})
