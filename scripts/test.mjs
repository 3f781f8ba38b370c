// `npm test`: build, then unit and room tests in one process beside the browser journeys, each file in a process of its own. Two lanes on two cores;
// what a journey prints is kept until the unit tests have ended, so that the output reads as if one had come after the other.
// `npm test -- WORD…` runs only files whose path contains a word.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const words = process.argv.slice(2)

if (spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit', cwd: root }).status !== 0) process.exit(1)
const inJourneys = words.some(w => w.startsWith('journeys'))
const journeys = path.join(root, 'dist', 'journeys')
const wanted = words.map(w => w.replace(/^journeys\/?/, ''))
const files =
  (words.length === 0 || inJourneys) && existsSync(journeys)
    ? readdirSync(journeys)
        .filter(f => f.endsWith('.test.js') && (wanted.length === 0 || wanted.some(w => f.includes(w))))
        .toSorted()
    : []

/** Runs one process; its output goes to `print` as it comes. True if it ended well. */
function run(args, print) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
      cwd: root,
      stdio: ['inherit', 'pipe', 'pipe'],
    })
    child.stdout.on('data', print)
    child.stderr.on('data', print)
    child.on('error', () => resolve(false))
    child.on('close', code => resolve(code === 0))
  })
}

let kept = []
const now = text => process.stdout.write(text)
const later = text => (kept === undefined ? now(text) : kept.push(text))

async function unit() {
  const ok = inJourneys || (await run(['dist/test/all.js', ...words], now))
  for (const text of kept) now(text)
  kept = undefined
  return ok
}
async function walk() {
  let ok = true
  for (const file of files) ok = (await run([path.join('dist', 'journeys', file)], later)) && ok
  return ok
}

const results = availableParallelism() > 1 ? await Promise.all([unit(), walk()]) : [await unit(), await walk()]
process.exitCode = results.every(Boolean) ? 0 : 1
