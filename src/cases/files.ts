// The list of cases as a file: numbers, states and times, as the list shows them.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { regionName } from '../agencies/regions.ts'
import type { Services } from '../http/services.ts'
import { listToTake, nameOf } from '../papers/list.ts'
import { seeCases } from './actions.ts'
import { caseViews } from './contract.ts'
import type { CaseLineRow } from './store.ts'

export function caseFiles(app: FastifyInstance, services: Services): void {
  const query = z.strictObject({ view: z.enum(caseViews).optional() })
  listToTake<typeof query, CaseLineRow>(app, services, {
    path: 'cases',
    permission: 'case.see',
    title: 'case.list.title',
    query,
    columns: [
      { label: 'case.col.number', kind: 'text' },
      { label: 'oversight.region', kind: 'text' },
      { label: 'oversight.unit', kind: 'text' },
      { label: 'case.col.risk', kind: 'text' },
      { label: 'case.col.state', kind: 'text' },
      { label: 'case.col.due', kind: 'moment' },
      { label: 'case.col.closed', kind: 'moment' },
    ],
    cells: (row, lang) => [
      row.number,
      regionName(row.region, lang),
      row[`unit_${lang}`],
      nameOf(`case.risk.${row.risk ?? 'none'}`, lang),
      nameOf(`case.state.${row.state}`, lang),
      row.due_at,
      row.closed_at,
    ],
    page: (_, actor, { view }, after) => seeCases(services, actor, view ?? 'due', after),
  })
}
