// The prosecutor's list of decisions as a file.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { regionName } from '../../agencies/regions.ts'
import type { Services } from '../../http/services.ts'
import { listToTake, nameOf } from '../../papers/list.ts'
import { seeReviews } from './actions.ts'
import { grounds } from './contract.ts'
import type { ReviewRow } from './store.ts'

export function reviewFiles(app: FastifyInstance, services: Services): void {
  const query = z.strictObject({ ground: z.enum(grounds).optional() })
  listToTake<typeof query, ReviewRow>(app, services, {
    path: 'oversight/reviews',
    permission: 'review.answer',
    title: 'review.title',
    query,
    columns: [
      { label: 'oversight.number', kind: 'text' },
      { label: 'oversight.region', kind: 'text' },
      { label: 'oversight.unit', kind: 'text' },
      { label: 'review.what', kind: 'text' },
      { label: 'oversight.decided', kind: 'moment' },
    ],
    cells: (row, lang) => [
      row.number,
      regionName(row.region, lang),
      row[`unit_${lang}`],
      nameOf(`notices.disposition.${row.disposition}`, lang),
      row.event_at,
    ],
    page: (_, actor, { ground }, after) => seeReviews(services, actor, { ground, after }),
  })
}
