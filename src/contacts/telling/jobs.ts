// Removes visits of the public door that were left lying, every minute: what was typed must not wait for the next visitor to be forgotten.
// What fails is tried again: a page refuses an expired visit in any case.
import { startRounds, type RoundOptions, type Rounds } from '../../db/rounds.ts'
import type { Services } from '../../http/services.ts'
import { removeOldVisits } from './visits.ts'

export function startVisitRemoval(services: Pick<Services, 'db'>, log: RoundOptions['log']): Promise<Rounds> {
  const round = () => removeOldVisits(services)
  return startRounds(services.db, { round, pollMs: 60_000, failed: 'visits-not-removed', log })
}
