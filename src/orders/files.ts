// The list of protective orders as a file: numbers, states and times. Against whom and for whom stays in the order.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { regionName } from '../agencies/regions.ts'
import type { Services } from '../http/services.ts'
import { listToTake, nameOf } from '../papers/list.ts'
import { seeOrders } from './actions.ts'
import { lineTimes } from './lines.ts'
import { stateAt } from './order.ts'
import type { OrderLineRow } from './store.ts'

export function orderFiles(app: FastifyInstance, services: Services): void {
  const query = z.strictObject({ view: z.enum(['live', 'past']).optional() })
  listToTake<typeof query, OrderLineRow>(app, services, {
    path: 'orders',
    permission: 'order.see',
    title: 'orders.title',
    query,
    columns: [
      { label: 'orders.col.number', kind: 'text' },
      { label: 'oversight.region', kind: 'text' },
      { label: 'orders.col.state', kind: 'text' },
      { label: 'orders.issued', kind: 'moment' },
      { label: 'papers.until', kind: 'moment' },
      { label: 'orders.state.breached', kind: 'moment' },
      { label: 'oversight.due', kind: 'moment' },
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
    page: (_, actor, { view }, after) => seeOrders(services, actor, view ?? 'live', after),
  })
}
