// The demonstration's clock: one offset in the database, moved by two buttons. Every process hears of a move and shows the same time; the
// background work is woken, so that what has become due by the move happens at once. In production the database refuses the statement.
import type { Db } from '../db/door.ts'
import { moveClock as moveClockBy, setClock as setClockTo } from './store.ts'

export const clockChannel = 'arasha_clock'
/** Heard by the background jobs; the word says why they are woken. */
const bell = 'arasha_bell'
const act = { act: 'demo.clock', basis: 'demonstration', purpose: 'show what happens later' } as const

export async function moveClock(db: Db, hours: number): Promise<void> {
  await db.system('demo', act, async tx => {
    tx.send(moveClockBy, [hours * 3600])
    tx.ring(clockChannel, '')
    tx.ring(bell, 'clock')
  })
}

/** For making back-dated data: the offset itself, in seconds. */
export async function setClock(db: Db, offsetSeconds: number): Promise<void> {
  await db.system('demo', act, async tx => {
    tx.send(setClockTo, [offsetSeconds])
    tx.ring(clockChannel, '')
  })
}

export type WatchedClock = {
  readonly now: () => Date
  readonly refresh: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Arasha's time as this process knows it, for showing only. */
export async function watchClock(db: Db): Promise<WatchedClock> {
  let ahead = 0
  const refresh = async () => {
    // The transaction's own time already carries the offset, and the difference between the two machines' clocks as well.
    ahead = await db.lookAsJob('demo', async tx => tx.now.getTime() - Date.now())
  }
  await refresh()
  const listening = await db.listen(clockChannel, () => void refresh().catch(() => {}))
  return { now: () => new Date(Date.now() + ahead), refresh, stop: () => listening.stop() }
}
