// What an administrator sees and does about deliveries. Ids, destinations and reasons; never what a letter is about.
import type { Actor } from '../db/door.ts'
import { Problem } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { bellChannel } from './outbox.ts'
import { failingLetters, parkedLetters, retryLetter, type StuckRow } from './store.ts'

export const pageSize = 25
const retry = { act: 'delivery.retry', basis: 'operation', purpose: 'delivery' } as const

export type Deliveries = {
  readonly parked: readonly StuckRow[]
  readonly next: string | undefined
  readonly failing: readonly StuckRow[]
  readonly now: Date
}

export function seeDeliveries(services: Pick<Services, 'db'>, actor: Actor, after?: string): Promise<Deliveries> {
  return services.db.look(actor, async tx => {
    const [parked, failing] = await Promise.all([
      tx.rows(parkedLetters, [after ?? null, pageSize + 1]),
      tx.rows(failingLetters, [pageSize]),
    ])
    const shown = parked.slice(0, pageSize)
    return { parked: shown, next: parked.length > pageSize ? shown.at(-1)?.id : undefined, failing, now: tx.now }
  })
}

/** Has a letter that was given up tried again, with all its attempts before it. */
export async function retryDelivery(services: Pick<Services, 'db'>, actor: Actor, id: string): Promise<void> {
  await services.db.as(actor, retry, async tx => {
    const letter = await tx.one(retryLetter, [id])
    if (!letter) throw new Problem('wrong-state')
    tx.concerns({ kind: 'delivery', id, region: letter.region })
    tx.ring(bellChannel, 'post')
  })
}
