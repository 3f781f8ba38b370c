// `npm run check:access [-- --json] [--write]`: who is sent what. The whole canary sweep against docs/access-fields.md, and how many policies somebody would miss.
// `--write` writes that table and the matrix of roles and routes from what was found, to be judged line by line before they are committed.
// Last line with --json: {roles, routes, canaries, leaks, policies, policiesKilled, worlds, disagreements, …}.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { packageRoot } from '../../src/db/package-root.ts'
import { testDatabase } from '../cluster.ts'
import { fieldsFile, fieldsProse, inWords, leaksOf, readAllowed, unknownTo, unreadOf } from './fields.ts'
import { matrixFile, matrixProse } from './matrix.ts'
import { comparedForWriting } from './admissions.ts'
import { sweepWorld, whole } from './world.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const isOk: boolean[] = []
const list = (title: string, lines: readonly string[]) => {
  isOk.push(lines.length === 0)
  say(`${lines.length === 0 ? 'ok  ' : 'FAIL'} ${title}: ${lines.length}`)
  for (const line of lines) say(`     ${line}`)
}

const { swept, marking, walkers, routeUrls, empty, spilt, admissions } = await sweepWorld(
  await testDatabase(),
  whole,
  say,
)
const { found } = swept
if (process.argv.includes('--write')) {
  writeFileSync(fieldsFile, fieldsProse(found, marking))
  writeFileSync(matrixFile, matrixProse(swept.answers))
}
const allowed = readAllowed()
const leaks = leaksOf(found, allowed).map(inWords)
const unread = unreadOf(found, allowed).map(inWords)
list('fields sent to somebody who may not read them', leaks)
list('fields that nobody was sent who may read them', unread)
list('marks outside the vault', spilt)
list('routes that tell hidden from absent', swept.told)
list('sealed fields that the table does not name', unknownTo(allowed, marking.sealed()))
list('sealed columns that the world leaves empty', empty)
list('answers that are our fault', swept.faults)
say(`routes nobody was led to: ${swept.unreached.join(' ') || 'none'}`)
say('comparing the policy table with the row guards on random worlds')
const power = await policies()
list('policies nobody would miss', power.policies === power.policiesKilled ? [] : [JSON.stringify(power)])
const idle = admissions.policies.filter(name => !admissions.missed.includes(name))
list('policies for writing that nobody would miss', idle)
// Those for writing in the tables that the comparison asks about are counted there.
const more = admissions.policies.filter(name => !comparedForWriting.some(table => name.startsWith(`${table} `)))
power.policies += more.length
power.policiesKilled += more.filter(name => !idle.includes(name)).length
list('policies compared in vain', power.policies > 0 && power.worlds > 0 ? [] : [JSON.stringify(power)])
list('disagreements between policy and row guards', power.disagreements === 0 ? [] : [JSON.stringify(power)])
const ok = isOk.every(Boolean)
if (process.argv.includes('--json'))
  say(
    JSON.stringify({
      ok,
      roles: new Set(walkers.map(w => w.role)).size,
      people: walkers.length,
      routes: routeUrls.length,
      routesUnreached: swept.unreached.length,
      requests: swept.asked,
      canaries: marking.count(),
      fields: marking.marked().size,
      leaks: leaks.length + spilt.length + swept.told.length,
      unread: unread.length,
      ...power,
    }),
  )
process.exit(ok ? 0 : 1)

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
      const disagreements = code === 0 ? 0 : Math.max(1, count('disagreements'))
      resolve({ policies: count('policies'), policiesKilled: count('killed'), worlds: count('worlds'), disagreements })
    })
  })
}
