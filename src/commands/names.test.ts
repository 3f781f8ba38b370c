// `arasha names compare` as a script sees it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'

const cli = path.resolve(import.meta.dirname, '..', 'cli.js')
function run(...args: readonly string[]) {
  const done = spawnSync(process.execPath, [cli, 'names', ...args], { encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

test('two spellings are compared, with evidence in three languages and bits that add up', () => {
  const done = run(
    'compare',
    'Мысалбаев Ерлан Серікұлы',
    'MYSALBAYEV Yerlan',
    '--born-a',
    '1984-03-05',
    '--born-b',
    '05.03.1984',
    '--json',
  )
  assert.equal(done.code, 0)
  const answer = JSON.parse(done.out) as {
    probability: number
    band: string
    evidence: { bits: number; kk: string; ru: string; en: string }[]
    bits: number
  }
  assert.equal(answer.band, 'very likely')
  assert.ok(answer.probability > 0.99)
  assert.ok(Math.abs(answer.evidence.reduce((sum, e) => sum + e.bits, 0) - answer.bits) < 0.1)
  assert.ok(answer.evidence.every(e => e.kk && e.ru && e.en))
  assert.match(run('compare', 'Мысалбаев Ерлан', 'Mysalbayev Yerlan', '--lang', 'en').out, /^possibly the same person/)
})

test('a birth that cannot be read is named, a wrong use shows the right one', () => {
  const bad = run('compare', 'А', 'Б', '--born-a', 'кеше', '--lang', 'ru')
  assert.equal(bad.code, 2)
  assert.match(bad.err, /«кеше»/)
  assert.equal(run('compare', 'А').code, 2)
  assert.match(run('weigh').err, /arasha names compare A B/)
})

test('whatever is typed is compared or named, never a crash: 500 characters, pictures, no letters, an organisation’s number', () => {
  for (const [a, b, ...more] of [
    ['Мысалбаев Ерлан '.repeat(31), 'Мысалбаев Ерлан'],
    ['а'.repeat(500), 'а'.repeat(500)],
    ['👩‍👧', '😀 !!'],
    ['МЫСАЛБАЕВЕРЛАН', 'Мысалбаев Ерлан'],
    ['Мысалбаев Ерлан', 'Мысалбаев Ерлан', '--iin-a', '060540001234', '--iin-b', '840305350121'],
    ['Мысалбаев Ерлан', 'Мысалбаев Ерлан', '--born-a', '1984-25-03', '--born-b', '25.03.1984'],
  ] as const) {
    const done = run('compare', a, b, ...more, '--json')
    assert.equal(done.code, 0, done.err)
    const answer = JSON.parse(done.out) as { band: string; probability: number; notes: string[] }
    assert.ok(answer.probability >= 0 && answer.probability <= 1 && answer.band !== '')
    if (!/\p{L}/u.test(a)) assert.deepEqual([answer.band, answer.notes], ['unlikely', ['symbols', 'no-name']])
  }
})
