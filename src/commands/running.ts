// What every long-running command does with signals: Ctrl-C or SIGTERM stops in order, a second one after a moment forces the end.
import { setTimeout as wait } from 'node:timers/promises'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** npm passes a Ctrl-C on to a process that the terminal has told already: the echo is not a second wish. */
const echoMs = 1000
/** Stopping takes well under a second; what takes longer than this hangs. */
const patienceMs = 20_000

/** Waits for a signal (or for `failed`, which never resolves unless something gave up), stops in order, gives the exit code. */
export async function untilStopped(
  stop: () => Promise<void>,
  { say }: { say: (line: string) => void },
): Promise<number> {
  let first: number | undefined
  let wanted: (signal: string) => void = () => {}
  const asked = new Promise<string>(resolve => (wanted = resolve))
  const hear = (signal: NodeJS.Signals) => {
    first ??= performance.now()
    if (performance.now() - first > echoMs) {
      say('Stopped by force.')
      process.exit(130)
    }
    wanted(signal)
  }
  for (const signal of signals) process.on(signal, hear)
  await asked
  say('Stopping …')
  const stopped = await Promise.race([stop().then(() => true), wait(patienceMs, false, { ref: false })])
  if (!stopped) {
    say('Stopping took too long: stopped by force.')
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

/** `--name value` and `--flag`; everything else stays in order. Unknown options are named in `unknown`. */
export function readOptions<V extends string, F extends string>(
  args: readonly string[],
  wanted: { readonly values?: readonly V[]; readonly flags?: readonly F[] },
): {
  readonly values: Partial<Record<V, string>>
  readonly flags: ReadonlySet<F>
  readonly rest: readonly string[]
  readonly unknown: string | undefined
} {
  const values: Partial<Record<V, string>> = {}
  const flags = new Set<F>()
  const rest: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string
    const [name = '', inline] = arg.startsWith('--') ? arg.slice(2).split(/=(.*)/s) : []
    if (!arg.startsWith('--')) rest.push(arg)
    else if ((wanted.flags as readonly string[] | undefined)?.includes(name) && inline === undefined)
      flags.add(name as F)
    else if ((wanted.values as readonly string[] | undefined)?.includes(name)) {
      const value = inline ?? args[++i]
      if (value === undefined) return { values, flags, rest, unknown: `${arg} needs a value` }
      values[name as V] = value
    } else return { values, flags, rest, unknown: `there is no option ${arg}` }
  }
  return { values, flags, rest, unknown: undefined }
}

/** One line per problem on standard error, and exit code 1. */
export function refuse(command: string, lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`arasha ${command}: ${line}\n`)
  return 1
}
export function misused(command: string, line: string): number {
  process.stderr.write(`arasha ${command}: ${line}\n`)
  return 2
}
