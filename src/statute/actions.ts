// What is done about the law's readings: a lawyer signs one, or takes the own signature back, and everybody sees which are signed now.
// One signs what one has read: if the data or the words have changed since the page was drawn, nothing is signed.
import type { Actor, Db, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { Problem } from '../http/problems.ts'
import { rulebook } from '../law/rulebook.ts'
import { dateOf } from '../words/format.ts'
import { reviewOf, signables, type Review, type Signable } from './review.ts'
import { allReviews, insertReview } from './signing/store.ts'

/** Every signature that was not taken back, oldest first; whether it still holds is for `reviewOf` to say. */
export async function reviewsHeld(tx: Tx): Promise<readonly Review[]> {
  const held: { readonly by: string; readonly review: Review }[] = []
  for (const row of await tx.rows(allReviews)) {
    const earlier = held.findIndex(r => r.review.item === row.item && r.by === row.reviewer_id)
    if (earlier >= 0) held.splice(earlier, 1)
    if (row.kind === 'signed')
      held.push({
        by: row.reviewer_id,
        review: {
          item: row.item,
          meaningHash: row.meaning_hash,
          textHash: row.text_hash,
          name: row.reviewer_name,
          on: dateOf(row.at),
          remark: row.remark ?? undefined,
        },
      })
  }
  return held.map(one => one.review)
}

/** The items whose reading is signed as it stands now. */
export async function signedItems(tx: Tx): Promise<ReadonlySet<string>> {
  return signedAmong(await reviewsHeld(tx))
}
export function signedAmong(reviews: readonly Review[]): ReadonlySet<string> {
  if (reviews.length === 0) return new Set()
  return new Set(
    signables(rulebook)
      .filter(one => reviewOf(one, reviews).state === 'signed')
      .map(one => one.item),
  )
}

/** Throws `out-of-date` if what was read is no longer what the rulebook says, `not-found` for an item it does not hold. */
export async function signReading(
  db: Db,
  lawyer: { readonly actor: Actor; readonly name: string },
  read: Signable,
  { withdraw, remark }: { readonly withdraw: boolean; readonly remark: string },
): Promise<void> {
  const now = signables(rulebook).find(one => one.item === read.item)
  if (now === undefined) throw new Problem('not-found')
  if (!withdraw && (now.meaningHash !== read.meaningHash || now.textHash !== read.textHash))
    throw new Problem('out-of-date')
  await db.as(
    lawyer.actor,
    { act: 'law.sign', basis: 'review of the rulebook', purpose: 'sign a reading' },
    async tx => {
      tx.send(insertReview, [
        newId(),
        now.item,
        now.meaningHash,
        now.textHash,
        withdraw ? 'withdrawn' : 'signed',
        lawyer.actor.id,
        lawyer.name,
        remark === '' ? null : remark,
        tx.now,
      ])
    },
  )
}
