// What is open to everybody and takes long to work out is worked out one at a time, and as long as it took, this process is then left to others: a stranger who asks
// for the law again and again must not make a child at the door of 111 wait. Whoever asks too often at once is told to come back.
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from './problems.ts'

/** How many may wait in all, and of one network. */
const mostWaiting = 30
const mostOfOne = 4
const waiting = new Map<string, number>()
let inAll = 0
let before: Promise<unknown> = Promise.resolve()

/** Throws `too-many` when the line is full. */
export async function aside<T>(network: string, work: () => Promise<T>): Promise<T> {
  const own = waiting.get(network) ?? 0
  if (own >= mostOfOne || inAll >= mostWaiting) throw new Problem('too-many')
  waiting.set(network, own + 1)
  inAll++
  const turn = before
  let done: (() => void) | undefined
  before = new Promise<void>(resolve => (done = resolve))
  await turn
  const from = performance.now()
  try {
    return await work()
  } finally {
    inAll--
    const left = (waiting.get(network) ?? 1) - 1
    if (left === 0) waiting.delete(network)
    else waiting.set(network, left)
    void wait(performance.now() - from).then(done)
  }
}
