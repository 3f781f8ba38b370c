// Removes what the rate limits no longer need, every hour: a bucket nobody touched for two days is full, and its hashed subject need not be kept.
import type { Db } from '../db/door.ts'
import { startRounds, type RoundOptions, type Rounds } from '../db/rounds.ts'
import { forgetFullBuckets } from './store.ts'

export function startBucketRemoval(services: { readonly db: Db }, log: RoundOptions['log']): Promise<Rounds> {
  const round = () => removeFullBuckets(services.db)
  return startRounds(services.db, { round, pollMs: 3_600_000, failed: 'buckets-not-removed', log })
}

export function removeFullBuckets(db: Db): Promise<void> {
  const act = { act: 'limits.forget', basis: 'kept while it limits only', purpose: 'erasure' }
  return db.system('limits', act, async tx => tx.send(forgetFullBuckets))
}
