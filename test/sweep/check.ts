// `npm run check:access [-- --json]`: who is shown what. The whole canary sweep against allowed.ts, the matrix of roles and routes, and how many
// policies somebody would miss. `--matrix FILE` writes the matrix as a table; `--table FILE` what was read, in the form of allowed.ts, for review.
// Last line with --json: {roles, routes, canaries, leaks, policies, policiesKilled, worlds, disagreements, …}.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { packageRoot } from '../../src/db/package-root.ts'
import { roles } from '../../src/access/policy.ts'
import { testDatabase } from '../cluster.ts'
import { allowed, unseeded } from './allowed.ts'
import { inWords, judge } from './judge.ts'
import { matrixOf, tableOf } from './matrix.ts'
import { sweepWhole, whole } from './whole.ts'

const json = process.argv.includes('--json')
const fileAfter = (name: string) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const say = (line: string) => process.stdout.write(`${line}\n`)
const list = (title: string, lines: readonly string[]) => {
  say(`${lines.length === 0 ? 'ok  ' : 'FAIL'} ${title}: ${lines.length}`)
  for (const line of lines) say(`     ${line}`)
}

const compared = policies()
const seen = await sweepWhole(await testDatabase(), whole, say)
const { leaks, unread } = judge(seen.swept.found, allowed)
const despiteLock = judge(seen.locked.found, allowed).leaks.concat(
  [...seen.locked.found.values()].filter(one => one.relation === 'locked'),
)
const forgotten = seen.unseeded.filter(column => !(column in unseeded))
list(
  'texts shown to somebody who may not read them',
  leaks.map(one => `${inWords(one)} — ${one.where}`),
)
list('texts nobody was shown who may read them', unread.map(inWords))
list(
  'texts shown despite a lock',
  despiteLock.map(one => `${inWords(one)} — ${one.where}`),
)
list('sealed texts outside the vault', seen.spilt)
list('sealed columns that the world leaves empty', forgotten)
list('answers that are our fault', [...seen.swept.faults, ...seen.locked.faults])
say(`routes nobody was led to: ${seen.swept.unreached.join(' ') || 'none'}`)
say('comparing the policy table with the row guards on random worlds')
const power = await compared
list(
  'policies nobody would miss',
  power.policies === power.policiesKilled ? [] : [`${power.policies - power.policiesKilled} of ${power.policies}`],
)
const matrix = fileAfter('--matrix')
if (matrix !== undefined) writeFileSync(matrix, matrixOf(seen.swept.answers))
const table = fileAfter('--table')
if (table !== undefined) writeFileSync(table, tableOf(seen.swept.found))
const isOk =
  [leaks, unread, despiteLock, seen.spilt, forgotten, seen.swept.faults, seen.locked.faults].every(
    one => one.length === 0,
  ) &&
  power.policies > 0 &&
  power.policies === power.policiesKilled &&
  power.disagreements === 0
if (json)
  say(
    JSON.stringify({
      ok: isOk,
      roles: new Set(seen.walkers.map(w => w.role)).size + 1,
      rolesInTable: roles.length,
      people: seen.walkers.length,
      routes: seen.swept.answers.size,
      routesUnreached: seen.swept.unreached.length,
      requests: seen.swept.asked + seen.locked.asked,
      canaries: seen.canaries,
      columns: seen.columns.size,
      leaks: leaks.length + despiteLock.length + seen.spilt.length,
      unread: unread.length,
      ...power,
    }),
  )
process.exit(isOk ? 0 : 1)

/** The comparison is a test file of its own; it says its counts as diagnostics. */
function policies(): Promise<{ policies: number; policiesKilled: number; worlds: number; disagreements: number }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [path.join(packageRoot, 'dist/src/access/policy.test.js')], {
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
    child.on('close', code => {
      const count = (name: string) => Number(new RegExp(`^# .*\\b${name} (\\d+)`, 'm').exec(said)?.[1] ?? 0)
      resolve({
        policies: count('policies'),
        policiesKilled: count('killed'),
        worlds: count('worlds'),
        disagreements: code === 0 ? 0 : Math.max(1, count('disagreements')),
      })
    })
  })
}
