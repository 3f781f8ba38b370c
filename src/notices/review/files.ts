// The prosecutor's list of decisions as a file.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { regionName } from '../../agencies/regions.ts'
import type { Services } from '../../http/services.ts'
import { listToTake, nameOf, type TakenList } from '../../papers/list.ts'
import { seeReviews } from './actions.ts'
import { grounds } from './contract.ts'
import type { ReviewRow } from './store.ts'

const query = z.strictObject({ ground: z.enum(grounds).optional() })
export const reviewList: TakenList<typeof query, ReviewRow> = {
  path: 'oversight/reviews',
  template: 'reviews',
  permission: 'review.answer',
  title: 'review.title',
  query,
  columns: [
    { label: 'oversight.number', kind: 'text', holds: 'number' },
    { label: 'oversight.region', kind: 'text', holds: 'office' },
    { label: 'oversight.unit', kind: 'text', holds: 'office' },
    { label: 'review.what', kind: 'text', holds: 'state' },
    { label: 'oversight.decided', kind: 'moment', holds: 'time' },
  ],
  cells: (row, lang) => [
    row.number,
    regionName(row.region, lang),
    row[`unit_${lang}`],
    nameOf(`notices.disposition.${row.disposition}`, lang),
    row.event_at,
  ],
  page: (services, actor, { ground }, after) => seeReviews(services, actor, { ground, after }),
}

export function reviewFiles(app: FastifyInstance, services: Services): void {
  listToTake(app, services, reviewList)
}
