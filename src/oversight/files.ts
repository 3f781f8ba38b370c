// The lists of oversight as files. They identify nobody, as the lists do not.
import type { FastifyInstance } from 'fastify'
import { regionName } from '../agencies/regions.ts'
import type { Services } from '../http/services.ts'
import { listToTake, nameOf } from '../papers/list.ts'
import { seeList } from './actions.ts'
import { listQuery } from './contract.ts'
import type { LineRow } from './store.ts'

export function oversightFiles(app: FastifyInstance, services: Services): void {
  const query = listQuery.omit({ after: true })
  listToTake<typeof query, LineRow>(app, services, {
    path: 'oversight/list',
    permission: 'oversight.see',
    title: 'oversight.title',
    query,
    columns: [
      { label: 'oversight.number', kind: 'text' },
      { label: 'oversight.region', kind: 'text' },
      { label: 'oversight.unit', kind: 'text' },
      { label: 'oversight.since', kind: 'moment' },
      { label: 'papers.when', kind: 'moment' },
      { label: 'review.what', kind: 'text' },
      { label: 'oversight.rung', kind: 'text' },
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
    page: (_, actor, asked, after) => seeList(services, actor, { ...asked, after }),
  })
}
