// The invented rota of 111: yesterday, today and tomorrow by day, through the supervisor's own verb; the nights stay open, so that the page has a gap to show.
import { planShift } from '../contacts/rota/actions.ts'
import type { Services } from '../http/services.ts'
import { dateOf } from '../words/format.ts'
import type { ActorOf } from './data.ts'

export async function inventRota(services: Services, actorOf: ActorOf): Promise<void> {
  const [supervisor, operator] = [actorOf('line', 'supervisor'), actorOf('line', 'operator')]
  const now = await services.db.lookAsJob('demo', async tx => tx.now)
  for (const days of [-1, 0, 1])
    await planShift(services, supervisor, {
      operator: operator.id,
      on: dateOf(new Date(now.getTime() + days * 24 * 3_600_000)),
      from: '08:00',
      until: '20:00',
      langs: ['kk', 'ru'],
    })
}
