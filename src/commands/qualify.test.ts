// The command as a script sees it: exit codes, JSON, words in three languages, errors that name the field. The program is run as it is built.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { packageRoot } from '../db/package-root.ts'
import { nothingWorse, threeMarks } from '../law/acts/example-facts.ts'
import { factsOf } from '../law/check.ts'
import { factOf } from '../law/facts.ts'
import { exitCodeOf } from './qualify.ts'
import { qualify, type reportOf } from '../law/index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'arasha-qualify-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const cli = path.resolve(import.meta.dirname, '..', 'cli.js')
function run(
  content: unknown,
  ...args: readonly string[]
): { readonly code: number | null; readonly out: string; readonly err: string } {
  const file = path.join(folder, 'facts.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const done = spawnSync(process.execPath, [cli, 'qualify', file, ...args], { encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

const dates = { act: '2025-03-03', decision: '2025-03-04' }
const plainCase = {
  ...nothingWorse,
  harm: 'none',
  complaint: 'filed',
  prosecutorDecision: 'none',
  cannotUseRights: 'no',
  publicInterest: 'no',
  offenderRepresentsChild: 'no',
  reconciled: 'no',
  repaired: 'no',
  batteryAfterReconciliation: 'no',
  crimeAfterReconciledCrime: 'no',
  learntBy: 'police',
} as const
/** The case with every fact that is still open given its last value (but for those only a judge may settle, if asked), so that a rulebook which asks for more still finds all it asks for. */
function answered(given: Parameters<typeof factsOf>[0], judged = true): Parameters<typeof factsOf>[0] {
  const key = qualify({ facts: factsOf(given), dates }).openFacts.find(
    fact => judged || factOf(fact).judgement !== true,
  )
  return key === undefined ? given : answered({ ...given, [key]: factOf(key).values.at(-1) as string }, judged)
}
const settled = { facts: factsOf(answered(plainCase)), dates }

test('0 when every claim is settled, 3 when facts are open, 5 when only a person’s judgement is missing', () => {
  const done = run(settled, '--lang', 'en')
  assert.deepEqual([done.code, done.err], [0, ''])
  assert.match(done.out, /CC 109-1\(1\) — Battery: stands \[Q24\]/)
  assert.equal(run({ ...settled, facts: settled.facts.filter(f => f.key !== 'dependent') }).code, 3)
  const { aimOfTorment: _aim, specialCruelty: _cruelty, mockery: _mockery, ...unjudged } = plainCase
  assert.equal(run({ facts: factsOf(answered(unjudged, false)), dates }).code, 5)
})

test('5 when only a reading of the text is missing; 4 when the law contradicts itself', () => {
  const marks = factsOf(answered({ ...plainCase, ...threeMarks, specialCruelty: 'no', harm: 'light' }))
  const q = qualify({ facts: marks, dates: settled.dates })
  assert.equal(exitCodeOf(q), 5)
  assert.equal(exitCodeOf({ ...q, conclusions: q.conclusions.map(c => ({ ...c, status: 'conflict' as const })) }), 4)
})

test('--on moves the act: one day apart, the answer is another law', () => {
  assert.match(run(settled, '--on', '2024-06-15', '--lang', 'ru').out, /КоАП, ст\. 73-2 ч\. 1-1 — Побои: применяется/)
  assert.match(run(settled, '--on', '2024-06-16', '--lang', 'kk').out, /ҚК 109-1-бап 1-бөлік — Ұрып-соғу: қолданылады/)
})

test('the file that the README asks about is answered', () => {
  const file = path.join(packageRoot, 'docs', 'facts.json')
  const done = spawnSync(process.execPath, [cli, 'qualify', file, '--lang', 'en'], { encoding: 'utf8' })
  assert.deepEqual([done.status, done.stderr], [3, ''])
  assert.match(done.stdout, /CC 110\(2\) — Torment/)
})

test('--json prints one object with the qualification and the plan', () => {
  const done = run(settled, '--json')
  const answer = JSON.parse(done.out) as {
    qualification: { derivation: { rulebook: string } }
    plan: { settled: boolean }
  }
  assert.match(answer.qualification.derivation.rulebook, /^[0-9a-f]{16}$/)
  assert.equal(answer.plan.settled, true)
})

test('2 and a line that names the field, in the language asked for', () => {
  for (const [content, args, expected] of [
    [
      {
        ...settled,
        facts: [{ key: 'harm', state: 'known', value: 'huge', by: 'forensic', source: 'x', at: '2025-01-01' }],
      },
      ['--lang', 'ru'],
      /facts\.harm: у этого факта нет значения «huge»/,
    ],
    [
      { ...settled, dates: { act: '2025-02-30', decision: '2025-03-04' } },
      ['--lang', 'kk'],
      /dates\.act: күн ЖЖЖЖ-АА-КК/,
    ],
    [settled, ['--on', 'tomorrow', '--lang', 'en'], /dates\.act: a day is written YYYY-MM-DD/],
    ['{', ['--lang', 'en'], /is not JSON/],
    [settled, ['--nonsense', '--lang', 'kk'], /Мұндай параметр жоқ: --nonsense/],
  ] as const) {
    const done = run(content, ...args)
    assert.deepEqual([done.code, done.out], [2, ''])
    assert.match(done.err, expected)
  }
  const missing = spawnSync(process.execPath, [cli, 'qualify', path.join(folder, 'absent.json'), '--lang', 'en'], {
    encoding: 'utf8',
  })
  assert.equal(missing.status, 2)
  assert.match(missing.stderr, /cannot be read/)
})

test('--json gives the findings in the short shape, each with its citation, fine and prosecution', () => {
  const { findings, questions, prohibitions, duties, notEncoded, derivation } = JSON.parse(
    run(settled, '--json', '--lang', 'en').out,
  ) as ReturnType<typeof reportOf>
  const [battery] = findings.filter(f => f.status === 'stands')
  assert.deepEqual(
    [battery?.provision, battery?.citation, battery?.confidence, battery?.prosecution, battery?.fineTenge],
    ['cc-109-1.1@2024-06-16', 'CC 109-1(1)', 'Q', 'private-public', { min: 78_640, max: 314_560 }],
  )
  assert.ok(prohibitions.every(p => p.citations.length > 0) && duties.length > 0 && notEncoded.length > 0)
  assert.deepEqual([questions, derivation.engine], [[], 'arasha-law/1'])
})

test('--what-if and --reading change one thing and say so; a wrong one is refused with its field', () => {
  const pending = { ...settled, facts: settled.facts.filter(f => f.key !== 'harm') }
  const open = JSON.parse(run(pending, '--json').out) as ReturnType<typeof reportOf>
  assert.ok(open.findings.every(f => f.status !== 'stands'))
  const supposed = JSON.parse(run(pending, '--json', '--what-if', 'harm=medium').out) as ReturnType<typeof reportOf>
  assert.deepEqual(
    supposed.findings.filter(f => f.status === 'stands').map(f => f.provision),
    ['cc-107.1@2024-06-16'],
  )
  assert.match(run(pending, '--what-if', 'harm=huge', '--lang', 'en').err, /harm/)
  assert.equal(run(pending, '--what-if', 'nothing').code, 2)
  assert.equal(run(pending, '--reading', 'no-such=x').code, 2)
})
