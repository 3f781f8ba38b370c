import { statement } from '../db/statement.ts'

/** Run once by the administrator, in a demonstration's database alone: no production database ever gets this right. */
export const allowMovingClock = 'grant update (offset_seconds) on arasha.clock to arasha_system'

export const moveClock = statement('demo.move-clock', `update clock set offset_seconds = offset_seconds + $1`)
export const setClock = statement('demo.set-clock', `update clock set offset_seconds = $1`)
export const lettersWaiting = statement<{ n: number }>(
  'demo.letters-waiting',
  `select count(*)::int as n from outbox where state = 'waiting'`,
)
