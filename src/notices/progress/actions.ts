// What becomes of a notice while nobody acts on it: it arrives, it climbs. The sweeper and the post call these in their own transaction;
// they come earlier than this room and know it only by this shape.
import type { Tx } from '../../db/door.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import type { LawChange } from '../../incidents/contract.ts'
import { arriveNotice, climbNotice, holdNotice, noticeNumber, tellLawChanged } from './store.ts'

/** Given to the sweeper and the post as their subject `notice`. */
export const noticeProgress = {
  hold: async (tx: Tx, noticeId: string): Promise<boolean> => (await tx.one(holdNotice, [noticeId])) !== undefined,
  climbed: (
    tx: Tx,
    step: { readonly subjectId: string; readonly rule: string; readonly level: number; readonly now: Date },
  ): void => tx.send(climbNotice, [step.subjectId, step.rule, step.level, step.now]),
  /** The law says otherwise of the incident than it did: it stands in the notice's history, and the unit's open pages hear of it. */
  lawChanged: async (tx: Tx, { incidentId, ...change }: LawChange): Promise<void> => {
    for (const n of await tx.rows(tellLawChanged, [incidentId, tx.now, JSON.stringify(change)]))
      tx.ring(changesChannel, changePayload({ kind: 'notice', holderId: n.holder_id, region: n.region, id: n.id }))
  },
  numberOf: async (tx: Tx, noticeId: string): Promise<string | undefined> =>
    (await tx.one(noticeNumber, [noticeId]))?.number,
  /** True if it had not arrived at this agency before. */
  arrived: async (
    tx: Tx,
    delivery: { readonly subjectId: string; readonly targetId: string; readonly now: Date },
  ): Promise<boolean> =>
    (await tx.one(arriveNotice, [delivery.subjectId, delivery.now, delivery.targetId])) !== undefined,
} as const
