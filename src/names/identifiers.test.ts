// Numbers as people type them: kept and named, never refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  birthFromAge,
  compareBirths,
  compareIins,
  controlDigit,
  readBin,
  readBirth,
  readIin,
  readPhone,
} from './index.ts'

/** The rule once more, written independently of the room. */
function isIin(digits: string): boolean {
  const d = [...digits].map(Number)
  const sum = (weights: readonly number[]) => weights.reduce((total, w, i) => total + w * (d[i] ?? 0), 0) % 11
  let control = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  if (control === 10) control = sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2])
  return control !== 10 && control === d[11]
}

/** Eleven digits that a control digit fits, with it. */
const numbers = fc
  .tuple(
    fc.integer({ min: 40, max: 99 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(([y, m, d, c, n]) =>
    [y, String(m).padStart(2, '0'), String(d).padStart(2, '0'), c, String(n).padStart(4, '0')].join(''),
  )

test('the control digit is what an independent reckoning says, in both passes', () => {
  let second = 0
  let never = 0
  fc.assert(
    fc.property(numbers, eleven => {
      const first = [...eleven].reduce((sum, d, i) => sum + Number(d) * (i + 1), 0) % 11
      const control = controlDigit(eleven)
      if (first === 10) second += 1
      if (control === undefined) {
        never += 1
        for (let d = 0; d < 10; d++) assert.equal(isIin(`${eleven}${d}`), false)
        return
      }
      assert.ok(isIin(`${eleven}${control}`))
      assert.equal(readIin(`${eleven}${control}`).control, 'valid')
      const wrong = readIin(`${eleven}${(control + 1) % 10}`)
      assert.deepEqual([wrong.kind, wrong.control], ['iin', 'invalid'])
      assert.ok(wrong.flaws.includes('control-digit'))
    }),
    { numRuns: 3000 },
  )
  assert.ok(second > 50 && never > 1, 'the second pass and the numbers that are never issued were met')
})

test('an IIN says its traditional date, century and sex, and a day that does not exist is named', () => {
  assert.deepEqual(readIin('840305-3501 28').says, { born: '1984-03-05', sex: 'male' })
  assert.deepEqual(readIin('150230650127').says, { sex: 'female' })
  assert.ok(readIin('150230650127').flaws.includes('date'))
  assert.deepEqual(readIin('８４０３０５３５０１２８').digits, '840305350128', 'full-width digits are digits')
  assert.deepEqual(readIin('12345').flaws, ['length'])
  assert.deepEqual(readIin('O40305350128').flaws, ['letters', 'length'])
})

test('an organisation’s number in a person’s field is called that, and the reverse', () => {
  const bin = readIin('060540001234')
  assert.equal(bin.kind, 'bin')
  assert.ok(bin.flaws.includes('is-a-bin'))
  assert.deepEqual(bin.organisation, { registered: '06-05', type: 'resident', part: 'head' })
  assert.ok(readBin('840305350128').flaws.includes('is-an-iin'))
})

test('what two numbers have to do with each other', () => {
  assert.equal(compareIins('840305350128', '840305350128'), 'equal')
  assert.equal(compareIins('840305350128', '840305350118'), 'eleventh-digit')
  assert.equal(compareIins('840305350128', '840305350129'), 'one-digit')
  assert.equal(compareIins('840305350128', '840350350128'), 'swapped')
  assert.equal(compareIins('840305350128', '840314350128'), 'different')
  assert.equal(compareIins('840305350128', '840305530128'), 'swapped')
})

test('a Kazakh telephone number has one form however it is typed; a Russian one is abroad', () => {
  for (const text of [
    '+7 701 000 12 34',
    '8 (701) 000-12-34',
    '87010001234',
    '7010001234',
    '77010001234',
    '8-701-000-12-34',
    '+7(701)0001234',
    '8~10~7 701 000 12 34',
  ])
    assert.deepEqual(readPhone(text), { kind: 'mobile', e164: '+77010001234' }, text)
  assert.deepEqual(readPhone('8 7172 00 12 34'), { kind: 'landline', e164: '+77172001234' })
  assert.equal(readPhone('+7 916 000 12 34').kind, 'abroad')
  assert.deepEqual(readPhone('+996 555 000 123'), { kind: 'abroad', e164: '+996555000123' })
  for (const text of ['', 'жоқ', '112', '+7', '123456789012345678'])
    assert.equal(readPhone(text).kind, 'unreadable', text)
})

test('no text makes a reader fall', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      readIin(text)
      readBin(text)
      readPhone(text)
      readBirth(text)
    }),
  )
})

test('births: typed in three forms, swapped where the day does not exist, compared as far as they are known', () => {
  assert.deepEqual(readBirth('05.03.1984'), { date: '1984-03-05' })
  assert.deepEqual(readBirth('1984-3-5'), { date: '1984-03-05' })
  assert.deepEqual(readBirth('1984-25-03'), { date: '1984-03-25' })
  assert.deepEqual(readBirth('1984'), { year: 1984 })
  for (const text of ['31.02.1984', '84', 'кеше', '1984-00-00']) assert.equal(readBirth(text), undefined, text)
  const date = { date: '1984-03-05' }
  const cases = [
    ['date-equal', { date: '1984-03-05' }],
    ['day-month-swapped', { date: '1984-05-03' }],
    ['date-one-digit', { date: '1984-03-06' }],
    ['date-one-digit', { date: '1994-03-05' }],
    ['dates-same-year', { date: '1984-11-20' }],
    ['year-equal', { year: 1984 }],
    ['year-near', { year: 1985 }],
    ['year-differs', { year: 1990 }],
    ['years-overlap', birthFromAge(40, '2024-06-16')],
    ['year-differs', birthFromAge(20, '2024-06-16')],
  ] as const
  for (const [says, other] of cases) {
    assert.equal(compareBirths(date, other), says)
    assert.equal(compareBirths(other, date), says)
  }
})
