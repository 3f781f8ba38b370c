// What must leave the building is written down in the transaction that decides it; the post's worker carries it out later, as often as it
// takes. A row holds ids only: what is sent is read when it is sent. The bell merely wakes the worker; a lost bell loses nothing.
import type { Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { insertOutbox } from './store.ts'

/** Rung by a new row; its payload names who should wake, never what about. */
export const bellChannel = 'arasha_bell'

export type Channel = 'desk' | 'webhook'
export type OutboxKind = 'notice' | 'notice-supplement' | 'notice-mistaken' | 'duty-missed'

/** One statement, not waited for. `key` must name the thing and the destination: the receiver drops a second delivery by it. */
export function sendLater(
  tx: Tx,
  letter: {
    readonly targetId: string
    /** Without it: the agency's own system if it has one, else its desk. */
    readonly channel?: Channel
    readonly kind: OutboxKind
    readonly subjectKind: 'notice' | 'order' | 'referral' | 'case' | 'instruction' | 'transport' | 'recommendation'
    readonly subjectId: string
    readonly region: number
    readonly key: string
    readonly now: Date
  },
): void {
  tx.send(insertOutbox, [
    newId(),
    letter.targetId,
    letter.channel ?? null,
    letter.kind,
    letter.subjectKind,
    letter.subjectId,
    letter.region,
    letter.key,
    letter.now,
  ])
  tx.ring(bellChannel, 'post')
}
