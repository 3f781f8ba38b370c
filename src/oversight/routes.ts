// The addresses of oversight. They only read; what is seen identifies nobody.
import type { FastifyInstance } from 'fastify'
import { frameFor } from '../http/frame.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { seeFirstPage, seeList, seeUnits } from './actions.ts'
import { listQuery, unitsQuery } from './contract.ts'
import { firstPage, listPage, listTitle, unitsPage } from './pages.tsx'

export function oversightRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/oversight/first-page',
    access: { permission: 'oversight.see' },
    handle: async visit => ({
      html: firstPage(
        frameFor(services, visit, { title: visit.t('oversight.title') }),
        await seeFirstPage(services, visit.actor),
      ),
    }),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/oversight/units',
    access: { permission: 'oversight.see' },
    query: unitsQuery,
    handle: async visit => {
      const { region } = visit.query
      const frame = frameFor(services, visit, { title: visit.t('oversight.units') })
      return { html: unitsPage(frame, region, await seeUnits(services, visit.actor, region)) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/oversight/list',
    access: { permission: 'oversight.see' },
    query: listQuery,
    handle: async visit => {
      const page = await seeList(services, visit.actor, visit.query)
      return {
        html: listPage(
          frameFor(services, visit, { title: listTitle(visit.t, visit.lang, visit.query) }),
          visit.query,
          page,
        ),
      }
    },
  })
}
