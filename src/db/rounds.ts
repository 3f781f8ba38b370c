// Background work in rounds: one after another and never two at a time in a process, soon after a bell and at the latest after a set time, until it is
// stopped. A round that fails is told by name and place only, because a message could quote what it was working on, and is tried again soon.
import type { Db } from './door.ts'

/** What a round is told: whether to end early because the process is stopping. */
export type Round<T> = (stop: AbortSignal) => Promise<T>
export type RoundOptions = {
  /** Returns after how many milliseconds the next one is due; nothing means `pollMs`. */
  readonly round: Round<number | void>
  /** Longest sleep: what no bell told is noticed at the latest then. */
  readonly pollMs: number
  /** Name of the event in the log when a round fails. */
  readonly failed: string
  readonly bell?: {
    readonly channel: string
    /** Is this for us? Undefined is a gap in listening, after which everybody must look. Without it every ring is. */
    readonly hears?: (payload: string | undefined) => boolean
  }
  readonly log: ((line: Record<string, unknown>) => void) | undefined
}
export type Rounds = {
  /** Runs work between rounds, never beside one. */
  readonly inTurn: <T>(work: Round<T>) => Promise<T>
  /** The next round begins now, or right after the one that is running. */
  readonly wake: () => void
  /** Ends when the running round has ended. */
  readonly stop: () => Promise<void>
}

export async function startRounds(db: Pick<Db, 'listen'>, options: RoundOptions): Promise<Rounds> {
  const stopping = new AbortController()
  const { signal } = stopping
  let rung = false
  let interrupt = (): void => {}
  const wake = (): void => {
    rung = true
    interrupt()
  }
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: Round<T>): Promise<T> {
    const mine = turn.then(() => work(signal))
    turn = mine.catch(() => {})
    return mine
  }
  async function goRound(): Promise<number> {
    try {
      return Math.min((await inTurn(options.round)) ?? options.pollMs, options.pollMs)
    } catch (error) {
      options.log?.({ level: 'error', event: options.failed, ...faultOf(error) })
      // Not all workers at the same instant when the database comes back.
      return Math.min(options.pollMs, 500 + Math.random() * 500)
    }
  }
  const { channel, hears = () => true } = options.bell ?? {}
  const bell = channel === undefined ? undefined : await db.listen(channel, payload => void (hears(payload) && wake()))
  const working = (async () => {
    while (!signal.aborted) {
      rung = false
      const sleepMs = await goRound()
      if (signal.aborted || rung) continue
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, sleepMs)
        interrupt = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    inTurn,
    wake,
    stop: async () => {
      stopping.abort()
      interrupt()
      await working
      await turn
      await bell?.stop()
    },
  }
}

/** What may be logged of a fault: its kind, its code and the line it came from. */
export function faultOf(error: unknown): { readonly name: string; readonly code?: string; readonly at?: string } {
  if (!(error instanceof Error)) return { name: typeof error }
  const at = /\bat [^\n]*?([\w-]+\.[jt]s:\d+)/.exec(error.stack ?? '')?.[1]
  const { code } = error as { code?: unknown }
  return { name: error.name, ...(typeof code === 'string' && { code }), ...(at !== undefined && { at }) }
}
