// Rings after the commit, for many transactions at once. PostgreSQL's own NOTIFY inside a transaction lets only one of them commit at a time, through
// the wait for the disk, so that a notice would wait for every other. A bell carries ids at most and is never the only way to learn of
// something: what rings too late or, when the process dies between commit and bell, never, is found by whoever looks by the clock.
import pg from 'pg'

export type Bells = {
  ring(bells: readonly Bell[]): void
  close(): Promise<void>
}
export type Bell = { readonly channel: string; readonly payload: string }

/** Between two rounds of ringing. */
const pauseMs = 10
const patienceMs = 500
/** While the database is away; what is dropped then is heard by looking again, which every listener does when it comes back. */
const most = 10_000

export function openBells(config: pg.ClientConfig): Bells {
  // The same bell twice is one bell.
  const waiting = new Map<string, Bell>()
  let client: Promise<pg.Client> | undefined
  let working: Promise<void> | undefined
  let closed = false

  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({ ...config, query_timeout: 5000 })
    fresh.on('error', () => (client = undefined))
    await fresh.connect()
    return fresh
  }
  const ringAll = async (): Promise<void> => {
    try {
      // What is committed in the same moment rings together.
      await rest(0)
      for (let failures = 0; waiting.size > 0;) {
        const bells = [...waiting.values()]
        waiting.clear()
        try {
          await (
            await (client ??= connect())
          ).query({
            name: 'db.ring',
            text: 'select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) as bell (channel, payload)',
            values: [bells.map(b => b.channel), bells.map(b => b.payload)],
          })
          failures = 0
        } catch {
          const dead = client
          client = undefined
          void dead?.then(c => c.end()).catch(() => {})
          if (closed || ++failures > 20) return
          for (const bell of bells) keep(bell)
        }
        if (!closed) await rest(failures > 0 ? patienceMs : pauseMs)
      }
    } finally {
      working = undefined
    }
  }
  let wake: () => void = () => {}
  const rest = (ms: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const keep = (bell: Bell): void => {
    if (waiting.size < most) waiting.set(`${bell.channel} ${bell.payload}`, bell)
  }
  return {
    ring: bells => {
      if (closed || bells.length === 0) return
      for (const bell of bells) keep(bell)
      working ??= ringAll()
    },
    /** Rings what still waits. */
    close: async () => {
      closed = true
      wake()
      await working
      await (await client?.catch(() => undefined))?.end().catch(() => {})
    },
  }
}
