// Contacts whose operator's desk fell silent go back to the queue.
import { startRounds, type RoundOptions, type Rounds } from '../../db/rounds.ts'
import type { Services } from '../../http/services.ts'
import { releaseSilent } from './actions.ts'

export function startSilenceWatch(
  services: Pick<Services, 'db' | 'settings'>,
  log: RoundOptions['log'],
): Promise<Rounds> {
  const round = async () => {
    await releaseSilent(services, services.settings)
  }
  return startRounds(services.db, { round, pollMs: 30_000, failed: 'silent-contacts-not-released', log })
}
