// The comparison of two days takes seconds of computing, so it runs beside the server, in a thread of its own, and is kept: two days between which no text
// changes give the same answer, so there are only as many answers as pairs of wordings. One at a time; who asks meanwhile waits without blocking anybody.
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { changesBetween, type Changes } from '../../law/changes.ts'
import { compile } from '../../law/compile.ts'
import type { Day } from '../../law/form.ts'
import { rulebook } from '../../law/rulebook.ts'

const kept = new Map<string, Promise<Changes>>()
let before: Promise<unknown> = Promise.resolve()

/** Throws as `changesBetween` does, but for days that the caller has checked. */
export function reckonChanges(from: Day, to: Day): Promise<Changes> {
  const key = `${wordingOn(from)} ${wordingOn(to)}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = before.then(() => inThread(wordingOn(from), wordingOn(to)))
  before = made.catch(() => undefined)
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  return made
}

/** The first day of the wording in force on a day: the last on which anything began or ended. */
export function wordingOn(day: Day): Day {
  const { actCuts, stepCuts } = compile(rulebook)
  return (
    [...actCuts, ...stepCuts]
      .filter(cut => cut <= day && cut >= rulebook.heldFrom)
      .toSorted()
      .at(-1) ?? day
  )
}

function inThread(from: Day, to: Day): Promise<Changes> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { reckon: [from, to] } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the comparison ended with ${code}`)))
  })
}

const asked = (workerData as { reckon?: readonly [Day, Day] } | null)?.reckon
if (!isMainThread && asked !== undefined) parentPort?.postMessage(changesBetween(...asked))
