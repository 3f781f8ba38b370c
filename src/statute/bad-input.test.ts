// Impossible input on every way in: the API, the command, the workbench. Each line of the list gets a code and a pointer, in the reader's language, and
// no answer; what contradicts itself is no error but contested, and both answers stay possible.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../../test/cluster.ts'
import { schoolWorld } from '../../test/school-world.ts'
import { nothingWorse } from '../law/acts/example-facts.ts'
import { factsOf } from '../law/check.ts'
import { lawErrorCodes, type LawErrorCode } from '../law/error.ts'
import type { Report } from '../law/report.ts'
import { speaker } from '../words/catalogue.ts'
import { languages } from '../words/say.ts'
import { answerTo } from './workbench/answer.ts'
import { openScenario } from './workbench/scenario.ts'

const world = await schoolWorld(await testDatabase())
const cli = path.resolve(import.meta.dirname, '..', 'cli.js')

const facts = factsOf({ ...nothingWorse, harm: 'medium' })
const dates = { act: '2025-03-03', decision: '2025-03-04' }
const at = facts.findIndex(f => f.key === 'harm')
const harm = facts[at]
const withFact = (change: object) => ({ facts: facts.map((f, i) => (i === at ? { ...f, ...change } : f)), dates })

/** What is sent, the code and the pointer it gets; and what the workbench, which has no field for some of it, refuses the file with. */
const impossible: readonly (readonly [
  what: string,
  body: Record<string, unknown>,
  code: LawErrorCode,
  pointer: string,
  bench: 'error' | 'refused',
])[] = [
  ['an unknown fact', withFact({ key: 'weather' }), 'unknown-fact', `/facts/${at}/key`, 'refused'],
  ['a value out of its domain', withFact({ value: 'huge' }), 'unknown-value', `/facts/${at}/value`, 'error'],
  ['a fact from somebody not entitled', withFact({ by: 'caller' }), 'not-entitled', `/facts/${at}/by`, 'error'],
  [
    'an act after the decision',
    { facts, dates: { act: '2025-03-05', decision: '2025-03-04' } },
    'act-after-decision',
    '/dates/act',
    'error',
  ],
  [
    'a victim born after the act',
    { facts, dates, births: { victim: '2025-03-10' } },
    'born-after-act',
    '/births/victim',
    'refused',
  ],
  [
    'a date before the first rulebook',
    { facts, dates: { act: '2019-12-31', decision: '2025-03-04' } },
    'act-before-rulebook',
    '/dates/act',
    'error',
  ],
  ['a day that is none', { facts, dates: { ...dates, act: '2025-02-30' } }, 'bad-day', '/dates/act', 'error'],
  ['a field for a name', { facts, dates, name: 'somebody' }, 'unknown-field', '/name', 'refused'],
  [
    'a reading nobody knows',
    { facts, dates, readings: { weather: 'fine' } },
    'unknown-reading',
    '/readings/weather',
    'error',
  ],
]

async function ask(body: unknown, lang = 'en') {
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/law/qualify',
    headers: { 'content-type': 'application/json', 'accept-language': lang },
    payload: JSON.stringify(body),
  })
  return { status: answer.statusCode, json: answer.json<unknown>() }
}
function command(body: unknown, ...args: readonly string[]) {
  const done = spawnSync(process.execPath, [cli, 'qualify', '-', ...args], {
    encoding: 'utf8',
    input: JSON.stringify(body),
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
type Refused = { readonly errors: readonly { code: string; pointer: string; detail: string }[] }

for (const [i, [what, body, code, pointer, bench]] of impossible.entries())
  test(`${what}: ${code} at ${pointer}, on the API, by the command and at the workbench, in three languages`, async () => {
    const details = new Set<string>()
    for (const lang of languages) {
      const { status, json } = await ask(body, lang)
      assert.equal(status, 400)
      const [error, ...more] = (json as Refused).errors
      assert.ok(error && more.length === 0, JSON.stringify(json))
      assert.deepEqual([error.code, error.pointer], [code, pointer])
      assert.doesNotMatch(error.detail, /undefined|\{/)
      details.add(error.detail)
    }
    assert.equal(details.size, 3, 'each language has its own sentence')

    const lang = languages[i % 3] ?? 'kk'
    const { code: exit, out, err } = command(body, '--json', '--lang', lang)
    assert.equal(exit, 2)
    const { errors } = JSON.parse(out) as { errors: readonly { code: string; pointer: string }[] }
    assert.deepEqual(
      errors.map(e => [e.code, e.pointer]),
      [[code, pointer]],
    )
    const told = speaker(lang)(`law.error.${code}`, { field: 'FIELD', value: '' }).replace('FIELD: ', '').split('«')[0]
    assert.ok(err.includes(told?.split('“')[0]?.trim() ?? '') || code === 'act-before-rulebook', err)

    const opened = openScenario(JSON.stringify(body), '2026-11-22')
    assert.equal(opened.ok, bench === 'error' || code === 'not-entitled')
    // The bench itself says who asserts a fact, so nobody unentitled can: the file's claim is read as the bench's own.
    if (!opened.ok || code === 'not-entitled') return
    const sentences = new Set(
      languages.map(one => {
        const { error } = answerTo(opened.entered, one, new Set())
        assert.ok(error, `${one}: an answer was given`)
        assert.doesNotMatch(error.text, /undefined|\{/)
        return error.text
      }),
    )
    assert.equal(sentences.size, 3)
  })

test('negative control: the same case with nothing wrong is answered on all three ways', async () => {
  assert.ok(harm)
  const { status, json } = await ask({ facts, dates })
  assert.equal(status, 200)
  const { findings, problems } = json as Report
  assert.deepEqual(problems, [])
  assert.equal(findings.find(f => f.status === 'stands')?.provision, 'cc-107.1@2024-06-16')
  assert.ok(findings.some(f => f.fineTenge !== null))
  assert.notEqual(command({ facts, dates }).code, 2)
  const opened = openScenario(JSON.stringify({ facts, dates }), '2026-11-22')
  assert.ok(opened.ok && answerTo(opened.entered, 'kk', new Set()).error === undefined)
})

test('no index for a date: the answer stands without a sum, and the problem is told with its code and pointer', async () => {
  const later = { facts, dates: { act: '2027-02-01', decision: '2027-02-02' } }
  const { status, json } = await ask(later)
  const { findings, problems } = json as Report
  assert.equal(status, 200)
  assert.deepEqual(problems, [{ code: 'mci-not-known', pointer: '/dates/act', value: '2027-02-01' }])
  assert.ok(findings.some(f => f.sanction.some(s => s.kind === 'fine')))
  assert.ok(
    findings.every(f => f.fineTenge === null),
    'no sum is guessed',
  )
  for (const lang of languages) {
    const { out, code } = command(later, '--lang', lang)
    assert.notEqual(code, 2)
    assert.ok(out.includes(speaker(lang)('law.error.mci-not-known', { field: 'dates.act', value: '' })))
    const opened = openScenario(JSON.stringify(later), '2027-02-02')
    const answer = opened.ok ? answerTo(opened.entered, lang, new Set()) : undefined
    assert.ok(answer?.error === undefined && answer?.problems.length === 1)
    assert.ok(!JSON.stringify(answer.applied).includes('₸'))
  }
})

test('accounts that contradict each other are contested, not refused: both answers stay possible, and the fact is asked', async () => {
  const two = { facts: [...facts, { ...harm, value: 'light', source: 'another clinic' }], dates }
  const { status, json } = await ask(two)
  assert.equal(status, 200)
  const { findings } = json as Report
  const open = findings.filter(f => f.status === 'open').map(f => f.provision)
  assert.ok(open.includes('cc-107.1@2024-06-16') && open.includes('cc-108-1.1@2024-06-16'), open.join(' '))
  assert.ok(findings.every(f => f.status !== 'stands'))
  assert.equal(command(two).code, 3)
  const contested = withFact({ state: 'contested', value: undefined, values: ['light', 'medium'] })
  const opened = openScenario(JSON.stringify(contested), '2026-11-22')
  assert.ok(opened.ok)
  assert.equal(opened.entered.facts['harm'], 'light|medium')
  const answer = answerTo(opened.entered, 'ru', new Set())
  assert.ok(answer.error === undefined && answer.applied.filter(p => p.status.tone === 'warn').length >= 2)
})

test('every code the law room can give has a sentence in each language', () => {
  for (const code of lawErrorCodes)
    for (const lang of languages)
      assert.ok(speaker(lang)(`law.error.${code}`, { field: 'x', value: 'y' }).length > 3, `${code} ${lang}`)
})
