// `npm test`: build, unit and room tests in one process, then the browser journeys, each file in a process of its own.
// `npm test -- WORD…` runs only files whose path contains a word.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const words = process.argv.slice(2)
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root }).status === 0

let ok = run('scripts/build.mjs')
if (!ok) process.exit(1)
const inJourneys = words.some(w => w.startsWith('journeys'))
if (!inJourneys) ok = run('--enable-source-maps', 'dist/test/all.js', ...words) && ok
const journeys = path.join(root, 'dist', 'journeys')
if (words.length === 0 || inJourneys) {
  const wanted = words.map(w => w.replace(/^journeys\/?/, ''))
  const files = existsSync(journeys)
    ? readdirSync(journeys).filter(
        f => f.endsWith('.test.js') && (wanted.length === 0 || wanted.some(w => f.includes(w))),
      )
    : []
  for (const file of files.toSorted()) ok = run('--enable-source-maps', path.join('dist', 'journeys', file)) && ok
}
process.exit(ok ? 0 : 1)
