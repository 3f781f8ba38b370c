// Duties as data: every row of the reference has a rule, each rule is of its time, and an event starts exactly the clocks the law of that day names.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { duties, dutiesStarting } from './duties.ts'
import { holderWords } from './duty-due.ts'
import { withinWords } from './tell.ts'

test('every rule has a name of its own, a holder with words, and a time that can be said in three languages', () => {
  assert.equal(new Set(duties.map(d => d.rule)).size, duties.length)
  for (const d of duties) {
    assert.ok(holderWords[d.holder].kk && holderWords[d.holder].ru && holderWords[d.holder].en, d.holder)
    for (const lang of ['kk', 'ru', 'en'] as const) {
      assert.match(withinWords(d.within, lang), /\S/, d.rule)
      assert.doesNotMatch(withinWords(d.within, lang), /undefined|NaN|object/, d.rule)
    }
    assert.ok(d.rule.startsWith(d.cite.id.split(/[.#]/)[0] as string), `${d.rule} is cited as ${d.cite.id}`)
  }
})

test('the files of duties hold data only', () => {
  const folder = path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'law', 'duties')
  for (const file of readdirSync(folder))
    assert.doesNotMatch(
      readFileSync(path.join(folder, file), 'utf8')
        .replace(/^\/\/.*$/gm, '')
        .replace(/'[^'\n]*'/g, ''),
      /=>|\bfunction\b|\bif\b/,
      file,
    )
})

test('an order issued and served starts the clocks of the law of its day: the prosecutor’s copy ends with law 214-IV', () => {
  const of = (event: 'order-issued' | 'order-served', on: string) => dutiesStarting(event, on).map(d => d.rule)
  assert.deepEqual(of('order-issued', '2026-03-01'), ['dv-20.1/victim-copy', 'dv-20.1/serve'])
  assert.deepEqual(of('order-issued', '2026-03-02'), ['prev-60.1/victim-copy', 'prev-60.1/serve', 'prev-60.4'])
  assert.deepEqual(of('order-served', '2026-03-01'), [
    'dv-20.1/prosecutor-copy',
    'dv-20.5/in-force',
    'dv-20.5',
    'dv-20.8',
  ])
  assert.ok(!of('order-served', '2026-03-02').some(rule => rule.includes('prosecutor')))
})

test('an official warning exists only since law 245-VIII, and its copy goes to the prosecutor within 24 hours', () => {
  assert.deepEqual(dutiesStarting('warning-announced', '2026-03-01'), [])
  const copy = dutiesStarting('warning-announced', '2026-03-02').find(d => d.to?.en === 'the prosecutor')
  assert.deepEqual(copy?.within, { hours: 24 })
  assert.deepEqual(
    dutiesStarting('warning-handed', '2026-03-02').map(d => d.rule),
    ['prev-51.5', 'prev-51.6'],
  )
})

test('a stop brings three duties, of which only one has a number of days in the law', () => {
  assert.deepEqual(
    [...dutiesStarting('stop-considered', '2025-01-10'), ...dutiesStarting('stopped', '2025-01-10')].map(d => [
      d.rule,
      d.within,
    ]),
    [
      ['cpc-36.3', 'none'],
      ['cpc-36.4', 'none'],
      ['cpc-35.9', { days: 10 }],
    ],
  )
})
