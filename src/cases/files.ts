// The list of cases as a file: numbers, states and times, as the list shows them.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { regionName } from '../agencies/regions.ts'
import type { Services } from '../http/services.ts'
import { listToTake, nameOf, type TakenList } from '../papers/list.ts'
import { seeCases } from './actions.ts'
import { caseViews } from './contract.ts'
import type { CaseLineRow } from './store.ts'

const query = z.strictObject({ view: z.enum(caseViews).optional() })
export const caseList: TakenList<typeof query, CaseLineRow> = {
  path: 'cases',
  template: 'cases',
  permission: 'case.see',
  title: 'case.list.title',
  query,
  columns: [
    { label: 'case.col.number', kind: 'text', holds: 'number' },
    { label: 'oversight.region', kind: 'text', holds: 'office' },
    { label: 'oversight.unit', kind: 'text', holds: 'office' },
    { label: 'case.col.risk', kind: 'text', holds: 'state' },
    { label: 'case.col.state', kind: 'text', holds: 'state' },
    { label: 'case.col.due', kind: 'moment', holds: 'time' },
    { label: 'case.col.closed', kind: 'moment', holds: 'time' },
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
  page: (services, actor, { view }, after) => seeCases(services, actor, view ?? 'due', after),
}

export function caseFiles(app: FastifyInstance, services: Services): void {
  listToTake(app, services, caseList)
}
