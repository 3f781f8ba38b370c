// Runs every unit and room test in one process: starting a process per file costs ten times as long (docs: node --test, 60 files, 9–34 s against 0.9 s).
// `npm test -- notices law` runs only the files whose path contains one of the words.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { dropDatabases } from './cluster.ts'

const dist = path.resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
const files = ['src', 'test']
  .flatMap(folder =>
    readdirSync(path.join(dist, folder), { recursive: true, encoding: 'utf8' }).map(f => path.join(folder, f)),
  )
  .filter(f => f.endsWith('.test.js') && (wanted.length === 0 || wanted.some(w => f.includes(w))))
  .toSorted()
if (files.length === 0) throw new Error(`no test file matches ${wanted.join(', ')}`)

/** A test that stands in the row and ends when it is told to. */
function gate(title: string): { readonly reached: Promise<void>; open(problem?: Error): void } {
  let open: (problem?: Error) => void = () => {}
  const reached = new Promise<void>(arrive => {
    void test(title, () => {
      arrive()
      return new Promise<void>((resolve, reject) => (open = problem => (problem ? reject(problem) : resolve())))
    })
  })
  return { reached, open: problem => open(problem) }
}

// One file after the other is loaded, and its tests run before the next is: people who signed in while everything was loading would be signed out, by
// idleness, before their tests came. The next gate stands before this one opens, because node:test runs the last hooks, which stop the cluster, as soon as
// nothing is waiting.
const said = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
let current = gate(`${files[0]} loads`)
for (const [i, file] of files.entries()) {
  await current.reached
  let problem: Error | undefined
  try {
    await dropDatabases().catch((error: unknown) => (problem = new Error(`${files[i - 1]} ends badly: ${said(error)}`)))
    await import(pathToFileURL(path.join(dist, file)).href)
  } catch (error) {
    // The reason stands in the message: the report of a failing test does not print causes.
    problem = new Error(`${file} does not load: ${said(error)}`)
  }
  const next = files[i + 1]
  const waiting = next === undefined ? undefined : gate(`${next} loads`)
  current.open(problem)
  if (waiting) current = waiting
}
