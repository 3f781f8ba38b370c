// The lists of oversight as files. They identify nobody, as the lists do not.
import type { FastifyInstance } from 'fastify'
import { regionName } from '../agencies/regions.ts'
import type { Services } from '../http/services.ts'
import { listToTake, nameOf, type TakenList } from '../papers/list.ts'
import { seeList } from './actions.ts'
import { listQuery } from './contract.ts'
import type { LineRow } from './store.ts'

const query = listQuery.omit({ after: true })
export const oversightList: TakenList<typeof query, LineRow> = {
  path: 'oversight/list',
  template: 'oversight',
  permission: 'oversight.see',
  title: 'oversight.title',
  query,
  columns: [
    { label: 'oversight.number', kind: 'text', holds: 'number' },
    { label: 'oversight.region', kind: 'text', holds: 'office' },
    { label: 'oversight.unit', kind: 'text', holds: 'office' },
    { label: 'oversight.since', kind: 'moment', holds: 'time' },
    { label: 'papers.when', kind: 'moment', holds: 'time' },
    { label: 'review.what', kind: 'text', holds: 'state' },
    { label: 'oversight.rung', kind: 'text', holds: 'state' },
  ],
  cells: (row, lang) => [
    row.number,
    regionName(row.region, lang),
    row[`unit_${lang}`],
    row.submitted_at,
    row.sort_at,
    row.disposition === null ? null : nameOf(`notices.disposition.${row.disposition}`, lang),
    nameOf(`oversight.rung.${Math.min(row.level, 3)}`, lang),
  ],
  page: (services, actor, asked, after) => seeList(services, actor, { ...asked, after }),
}

export function oversightFiles(app: FastifyInstance, services: Services): void {
  listToTake(app, services, oversightList)
}
