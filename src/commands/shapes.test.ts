// The last line that programs read with --json: the fields that issue and documentation promise, of the kind they promise. Timings are for the benches.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { packageRoot } from '../db/package-root.ts'

const cli = path.resolve(import.meta.dirname, '..', 'cli.js')
function lastLine(...args: readonly string[]): Record<string, unknown> {
  const { stdout } = spawnSync(process.execPath, [cli, ...args, '--json', '--lang', 'kk'], { encoding: 'utf8' })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>
}
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0

test('law check gives the counts of what it looked for', () => {
  const found = lastLine('law', 'check', '--structure-only')
  for (const field of [
    'provisions',
    'gaps',
    'overlaps',
    'deadElements',
    'withoutEdge',
    'eraLeaks',
    'notMonotone',
    'failingExamples',
    'soundnessViolations',
    'differentialMismatches',
    'mutants',
    'mutantsKilled',
    'mutantsEqual',
    'mutantsUnnoticed',
  ])
    assert.ok(isCount(found[field]), field)
  assert.ok(Number(found['provisions']) > 100)
  assert.deepEqual([found['gaps'], found['overlaps'], found['deadElements'], found['failingExamples']], [0, 0, 0, 0])
})

test('law simulate gives people, seconds and what changed', () => {
  const found = lastLine('law', 'simulate', '--people', '2000', '--seed', '7')
  assert.equal(found['people'], 2000)
  assert.equal(typeof found['seconds'], 'number')
  assert.equal(found['synthetic'], true)
  const changed = found['changed'] as Record<string, unknown>
  for (const field of ['administrativeToCriminal', 'runsWithoutComplaint', 'losesReconciliation'])
    assert.ok(isCount(changed[field]), field)
})

test('qualify gives findings with every field, and what to ask, not to do and to do', () => {
  const found = lastLine('qualify', path.join(packageRoot, 'docs', 'facts.json'))
  const findings = found['findings'] as readonly Record<string, unknown>[]
  assert.ok(findings.length > 0)
  for (const finding of findings) {
    for (const field of ['provision', 'status', 'citation', 'confidence', 'prosecution', 'reconciliation'])
      assert.equal(typeof finding[field], 'string', field)
    assert.ok(Array.isArray(finding['sanction']))
    assert.ok(finding['fineTenge'] === null || typeof finding['fineTenge'] === 'object')
  }
  for (const field of ['questions', 'prohibitions', 'duties', 'notEncoded', 'problems'])
    assert.ok(Array.isArray(found[field]), field)
  assert.match(String((found['derivation'] as Record<string, unknown>)['rulebook']), /^[0-9a-f]{16}$/)
})
