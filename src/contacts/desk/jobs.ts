// Removes drafts of contacts that were closed a day ago: until then a closing can be undone and what was typed is there again.
import { startRounds, type RoundOptions, type Rounds } from '../../db/rounds.ts'
import type { Services } from '../../http/services.ts'
import { removeOldDrafts } from './actions.ts'

export function startDeskDraftRemoval(services: Pick<Services, 'db'>, log: RoundOptions['log']): Promise<Rounds> {
  const round = () => removeOldDrafts(services)
  return startRounds(services.db, { round, pollMs: 600_000, failed: 'desk-drafts-not-removed', log })
}
