// What every long-running command does with signals: Ctrl-C or SIGTERM stops in order, a second one after a moment forces the end.
import { setTimeout as wait } from 'node:timers/promises'
import type { Given } from './command.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** npm passes a Ctrl-C on to a process that the terminal has told already: the echo is not a second wish. */
const echoMs = 1000
/** Stopping takes well under a second; what takes longer than this hangs. */
const patienceMs = 20_000

/** Waits for a signal (or for `failed`, which never resolves unless something gave up), stops in order, gives the exit code. */
export async function untilStopped(stop: () => Promise<void>, { say }: Pick<Given, 'say'>): Promise<number> {
  let first: number | undefined
  let wanted: (signal: string) => void = () => {}
  const asked = new Promise<string>(resolve => (wanted = resolve))
  const hear = (signal: NodeJS.Signals) => {
    first ??= performance.now()
    if (performance.now() - first > echoMs) {
      say('serve.by-force')
      process.exit(130)
    }
    wanted(signal)
  }
  for (const signal of signals) process.on(signal, hear)
  await asked
  say('serve.stopping')
  const stopped = await Promise.race([stop().then(() => true), wait(patienceMs, false, { ref: false })])
  if (!stopped) {
    say('serve.too-long')
    process.exit(1)
  }
  for (const signal of signals) process.off(signal, hear)
  return 0
}

/** Closes in the order given, each even if one before it failed. */
export async function closeInOrder(...steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  let failure: unknown
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      failure ??= error
    }
  }
  if (failure !== undefined) throw failure
}
