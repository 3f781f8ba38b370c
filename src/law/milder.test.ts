// Which law is milder, and which day's law governs: the pairs the reference names, both ways round, and one invented pair that cannot be compared.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nothingWorse, threeMarks } from './acts/example-facts.ts'
import { factsOf } from './check.ts'
import { compareLaws, rulebook, selectLaw, type Day, type Example, type Inquiry, type Rulebook } from './index.ts'

const ask = (given: Example['given'], act: Day, decision: Day = '2025-06-01'): Inquiry => ({
  facts: factsOf({ batteryAfterReconciliation: 'no', crimeAfterReconciledCrime: 'no', firstTime: 'yes', ...given }),
  dates: { act, decision },
})
const reform: readonly [Day, Day] = ['2024-06-15', '2024-06-16']
const milder = (given: Example['given'], days = reform, under?: Rulebook): string =>
  compareLaws(ask(given, days[0]), days, under).milder

test('the reform hardened what it touched: battery and light harm became criminal, 106, 107 and torment lost lighter penalties', () => {
  for (const harm of ['none', 'light', 'medium', 'grave'] as const) {
    assert.equal(milder({ ...nothingWorse, harm }), 'first', harm)
    assert.equal(
      milder({ ...nothingWorse, harm }, [reform[1], reform[0]]),
      'second',
      `${harm}, asked the other way round`,
    )
  }
  const torment = { ...nothingWorse, ...threeMarks, harm: 'none', systematicCourse: 'yes' } as const
  assert.equal(milder(torment), 'first')
  const why = compareLaws(ask(torment, reform[0]), reform).why
  assert.deepEqual(
    why.filter(w => w.worse === 'second').map(w => w.axis),
    ['class', 'harshest', 'mildest', 'alternatives', 'release'],
    'minor became medium, two years three, the fine and restriction of liberty went, and with the fine the surety',
  )
})

test('107(1) kept its harshest and its mildest penalty and is harsher all the same: restriction of liberty went', () => {
  const found = compareLaws(ask({ ...nothingWorse, harm: 'medium' }, reform[0]), reform)
  assert.deepEqual(
    found.why.filter(w => w.worse !== 'neither').map(w => `${w.axis} ${w.worse}`),
    ['alternatives second'],
  )
})

test('a course of beatings without the three marks left 110 and fell under battery: the later law is milder and reaches back', () => {
  const course = { ...nothingWorse, harm: 'none', systematicCourse: 'yes' } as const
  assert.equal(milder(course), 'second')
  const selected = selectLaw(ask(course, '2024-05-14'))
  assert.equal(selected.governs, 'later')
  assert.equal(selected.cites[0].id, 'cc-6.1')
})

test('a deed no text changed is the same on both days', () => {
  assert.equal(milder({ ...nothingWorse, harm: 'grave' }, ['2024-07-01', '2025-07-01']), 'equal')
})

test('where the reform shut reconciliation for a known minor, that alone makes the later law harsher', () => {
  const found = compareLaws(
    ask({ ...nothingWorse, harm: 'grave', death: 'yes', victimAge: '14-15', knewMinor: 'yes' }, reform[0]),
    reform,
  )
  assert.equal(found.milder, 'first')
  assert.ok(found.why.some(w => w.axis === 'release' && w.worse === 'second'))
})

test('a law worse in one thing and better in another is not comparable, and both are shown', () => {
  const copy = structuredClone(rulebook) as unknown as {
    articles: {
      provisions: { id: string; sanction: { alternatives: { kind: string; max: number; unit: string }[] } }[]
    }[]
  }
  for (const p of copy.articles.flatMap(a => a.provisions))
    if (p.id === 'cc-107.1@2024-06-16')
      p.sanction.alternatives = [
        { kind: 'corrective-work', unit: 'mci', max: 1000 },
        { kind: 'imprisonment', unit: 'months', max: 12 },
      ]
  const under = copy as unknown as Rulebook
  assert.equal(milder({ ...nothingWorse, harm: 'medium' }, reform, under), 'incomparable')
  const selected = selectLaw(ask({ ...nothingWorse, harm: 'medium' }, '2024-06-15'), under)
  assert.deepEqual([selected.governs, selected.comparison?.laws.length], ['both', 2])
})

test('the law of the day of the act governs, however late the decision, unless the later one is milder', () => {
  const selected = selectLaw(ask({ ...nothingWorse, harm: 'none' }, '2024-06-15', '2026-10-01'))
  assert.deepEqual([selected.governs, selected.cites.map(c => c.id)], ['act', ['cc-5', 'cc-6.3']])
  assert.deepEqual(selectLaw(ask({ ...nothingWorse, harm: 'none' }, '2024-07-01')).governs, 'act')
})

test('while the grade is open each grade is tried; only agreement is an answer', () => {
  const open = { facts: factsOf({ ...nothingWorse }, ['harm']), dates: { act: '2024-06-15', decision: '2025-01-01' } }
  assert.equal(compareLaws(open, reform).milder, 'first', 'harsher in every grade')
  const mixed = {
    facts: factsOf({ ...nothingWorse, harm: 'none' }, ['systematicCourse']),
    dates: { act: '2024-06-15', decision: '2025-01-01' },
  }
  assert.equal(compareLaws(mixed, reform).milder, 'open', 'harsher without a course, milder with one')
})

test('a day before the first wording held is not compared', () => {
  assert.equal(milder({ ...nothingWorse, harm: 'none' }, ['2019-01-01', '2024-06-16']), 'open')
})

test('an administrative sanction nobody has seen leaves the comparison open, not equal', () => {
  assert.equal(milder({ ...nothingWorse, harm: 'none' }, ['2023-06-30', '2023-07-01']), 'open')
})
