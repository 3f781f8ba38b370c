// Runs every unit and room test in one process: starting a process per file costs ten times as long (docs: node --test, 60 files, 9–34 s against 0.9 s).
// `npm test -- notices law` runs only the files whose path contains one of the words.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

const dist = path.resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const files = ['src', 'test']
  .flatMap(folder =>
    readdirSync(path.join(dist, folder), { recursive: true, encoding: 'utf8' }).map(f => path.join(folder, f)),
  )
  .filter(f => f.endsWith('.test.js') && (wanted.length === 0 || wanted.some(w => f.includes(w))))
  .toSorted()
if (files.length === 0) throw new Error(`no test file matches ${wanted.join(', ')}`)
// Held open until every file is loaded: node:test runs the last hooks as soon as nothing is waiting, which between two files would stop the
// cluster that the next one needs.
let loaded: (problem?: unknown) => void = () => {}
test('every test file loads', () =>
  new Promise<void>(
    (resolve, reject) => (loaded = problem => (problem === undefined ? resolve() : reject(problem as Error))),
  ))
// A file that fails while it loads must fail the run, not leave it waiting for ever.
let problem: unknown
for (const file of files) {
  try {
    await import(pathToFileURL(path.join(dist, file)).href)
  } catch (error) {
    // The reason stands in the message: the report of a failing test does not print causes.
    problem ??= new Error(`${file} does not load: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
  }
}
loaded(problem)
