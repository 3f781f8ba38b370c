// The addresses of the supervisor's wall.
import type { FastifyInstance } from 'fastify'
import { frameFor } from '../../http/frame.ts'
import { route } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { seeWall } from './actions.ts'
import { wallPage } from './pages.tsx'

const supervise = { permission: 'line.supervise' } as const

export function wallRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/desk/wall',
    access: supervise,
    handle: async visit => ({
      html: wallPage(
        frameFor(services, visit, { title: visit.t('wall.title') }),
        await seeWall(services, visit.actor, visit.lang),
      ),
    }),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/wall/rows',
    access: supervise,
    handle: async ({ actor, lang }) => ({ json: await seeWall(services, actor, lang) }),
  })
}
