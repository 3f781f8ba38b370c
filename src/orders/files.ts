// The list of protective orders as a file: numbers, states and times. Against whom and for whom stays in the order.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { regionName } from '../agencies/regions.ts'
import type { Services } from '../http/services.ts'
import { listToTake, nameOf, type TakenList } from '../papers/list.ts'
import { seeOrders } from './actions.ts'
import { lineTimes } from './lines.ts'
import { stateAt } from './order.ts'
import type { OrderLineRow } from './store.ts'

const query = z.strictObject({ view: z.enum(['live', 'past']).optional() })
export const orderList: TakenList<typeof query, OrderLineRow> = {
  path: 'orders',
  template: 'orders',
  permission: 'order.see',
  title: 'orders.title',
  query,
  columns: [
    { label: 'orders.col.number', kind: 'text', holds: 'number' },
    { label: 'oversight.region', kind: 'text', holds: 'office' },
    { label: 'orders.col.state', kind: 'text', holds: 'state' },
    { label: 'orders.issued', kind: 'moment', holds: 'time' },
    { label: 'papers.until', kind: 'moment', holds: 'time' },
    { label: 'orders.state.breached', kind: 'moment', holds: 'time' },
    { label: 'oversight.due', kind: 'moment', holds: 'time' },
  ],
  cells: (row, lang, now) => [
    row.number,
    regionName(row.region, lang),
    nameOf(`orders.state.${stateAt(lineTimes(row), now)}`, lang),
    row.issued_at,
    row.until_at_latest,
    row.breached_at,
    row.due_at,
  ],
  page: (services, actor, { view }, after) => seeOrders(services, actor, view ?? 'live', after),
}

export function orderFiles(app: FastifyInstance, services: Services): void {
  listToTake(app, services, orderList)
}
