// Removes notices that were begun and left for a day, with their files, and the keys of submissions after 90 days. With two workers both may try: the
// second finds nothing. What fails is tried again: a page refuses an expired draft in any case.
import { startRounds, type RoundOptions, type Rounds } from '../../db/rounds.ts'
import type { Services } from '../../http/services.ts'
import { forgetOldKeys, removeOldDrafts } from './actions.ts'

export function startDraftRemoval({ db }: Pick<Services, 'db'>, log: RoundOptions['log']): Promise<Rounds> {
  const round = async () => {
    await removeOldDrafts(db)
    await forgetOldKeys(db)
  }
  return startRounds(db, { round, pollMs: 600_000, failed: 'drafts-not-removed', log })
}
