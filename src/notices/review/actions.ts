// A decision of the police about a notice, looked at again by the prosecutor of the region: each one stands in a list, those that end the matter without
// a criminal case first. The prosecutor agrees or returns it to work with a reason; nothing else is changed, and each decision is answered once.
import { may } from '../../access/policy.ts'
import type { Actor, Tx } from '../../db/door.ts'
import { readInOrder } from '../../db/read-in-order.ts'
import { keyOf } from '../../http/records.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { lawNow } from '../../incidents/actions.ts'
import type { Desk } from '../../incidents/contract.ts'
import type { Disposition } from '../contract.ts'
import { sealNote } from '../note.ts'
import { grounds, type Ground, type ReviewAnswer } from './contract.ts'
import { groundOf } from './review.ts'
import {
  answerReview as writeAnswer,
  countWaiting,
  insertReview,
  laterReviews,
  lockReview,
  returnToWork,
  reviewOf,
  waitingReviews,
  type CountRow,
  type ReviewRow,
} from './store.ts'

export const pageSize = 25
/** Counting stops here: one more says "and more". */
export const countLimit = 1000

/** Puts a decision into the prosecutor's list, in the transaction that decides. */
export async function openReview(
  tx: Tx,
  notice: {
    readonly id: string
    readonly incident_id: string
    readonly region: number
    readonly source_id: string
    readonly holder_id: string
    readonly locked_from: readonly string[]
  },
  disposition: Disposition,
  desk: Pick<Desk, 'registeredAt'>,
): Promise<void> {
  const { answer, complaint } = await lawNow(tx, notice.incident_id, desk)
  tx.send(insertReview, [
    notice.id,
    tx.now,
    notice.region,
    notice.source_id,
    notice.holder_id,
    notice.locked_from,
    disposition,
    groundOf(disposition, answer, complaint),
  ])
}

export type ReviewPage = {
  readonly ground: Ground
  readonly counts: readonly CountRow[]
  readonly rows: readonly ReviewRow[]
  readonly next: string | undefined
  readonly now: Date
}

/** One page of what waits in the reader's regions. Without a ground: the gravest that has something. */
export function seeReviews(
  services: Pick<Services, 'db'>,
  actor: Actor,
  asked: { readonly ground?: Ground | undefined; readonly after?: string | undefined },
): Promise<ReviewPage> {
  const place = /^(\d{1,18})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(asked.after ?? '')
  return services.db.look(actor, async tx => {
    tx.send(readInOrder)
    const counts = await tx.rows(countWaiting, [actor.regions, countLimit + 1])
    const ground =
      asked.ground ?? grounds.find(g => counts.some(row => row.ground === g && row.waiting > 0)) ?? grounds[0]
    const rows =
      place === null
        ? await tx.rows(waitingReviews, [actor.regions, ground, pageSize + 1])
        : await tx.rows(laterReviews, [actor.regions, ground, pageSize + 1, place[1], place[2]])
    const last = rows[pageSize - 1]
    return {
      ground,
      counts,
      rows: rows.slice(0, pageSize),
      next: rows.length > pageSize && last ? `${last.place}.${last.id}` : undefined,
      now: tx.now,
    }
  })
}

/** The newest decision about a notice. Throws `not-found` for whoever may not answer it. */
export function readReview(services: Pick<Services, 'db'>, actor: Actor, number: string): Promise<ReviewRow> {
  return services.db.look(actor, tx => findReview(tx, actor, number))
}

/** Agrees with a decision, or returns the notice to work with a reason. `wrong-state`: it was answered before. */
export function answerReview(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  given: ReviewAnswer,
): Promise<void> {
  return services.db.as(
    actor,
    { act: 'review.answer', basis: 'supervision by the prosecutor', purpose: 'supervise a decision' },
    async tx => {
      const review = await findReview(tx, actor, number)
      tx.concerns({ kind: 'notice', id: review.id, region: review.region })
      const [held] = await tx.rows(lockReview, [review.id, review.event_at])
      if (held === undefined || held.answer !== null) throw new Problem('wrong-state')
      let reason: Buffer | null = null
      if (given.answer === 'returned') {
        const key = await keyOf(tx, review)
        reason = sealNote(
          services.vault,
          key,
          { noticeId: review.id, kind: 'returned-to-work', at: tx.now },
          given.reason,
        )
      }
      tx.send(writeAnswer, [review.id, review.event_at, given.answer, tx.now, actor.id, reason])
      if (given.answer !== 'returned') return
      await tx.one(returnToWork, [review.id, tx.now])
      tx.ring(
        changesChannel,
        changePayload({ kind: 'notice', holderId: review.holder_id, region: review.region, id: review.id }),
      )
    },
  )
}

async function findReview(tx: Tx, actor: Actor, number: string): Promise<ReviewRow> {
  const review = await tx.one(reviewOf, [number])
  const guard = review && {
    region: review.region,
    sourceId: review.source_id,
    authorId: review.author_id,
    holderId: review.holder_id,
    authorOnly: review.author_only,
    lockedFrom: review.locked_from,
  }
  if (!review || !guard || !may(actor, 'review.answer', guard)) throw new Problem('not-found')
  return review
}
