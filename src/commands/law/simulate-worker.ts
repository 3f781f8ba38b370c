// One thread of `arasha law simulate`: takes chunks by number, counts them into its own table, says how far it is. It loads no law.
import { parentPort, workerData } from 'node:worker_threads'
import { count, type Tables } from '../../law/simulation/run.ts'

export type Work = {
  readonly tables: Tables
  readonly people: number
  readonly chunk: number
  readonly seed: number
  readonly size: number
  /** The next chunk nobody has taken, shared by all threads. */
  readonly next: Int32Array
}
export type Said = { readonly done: number } | { readonly counts: Uint32Array }

const { tables, people, chunk, seed, size, next } = workerData as Work
const counts = new Uint32Array(size)
for (;;) {
  const number = Atomics.add(next, 0, 1)
  const first = number * chunk
  if (first >= people) break
  const some = Math.min(chunk, people - first)
  count(tables, some, seed + Math.imul(number, 0x9e3779b1), counts)
  parentPort?.postMessage({ done: some } satisfies Said)
}
parentPort?.postMessage({ counts } satisfies Said, [counts.buffer])
