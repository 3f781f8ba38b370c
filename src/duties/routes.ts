// The administrator's one act about duties: to say that the database's clock is right after it was seen to jump.
import type { FastifyInstance } from 'fastify'
import { Problem } from '../http/problems.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { confirmTheClock } from './actions.ts'

const act = { act: 'clock.confirm', basis: 'operation', purpose: 'guard against clock jumps' } as const

export function dutyRoutes(app: FastifyInstance, services: Pick<Services, 'db'>): void {
  route(app, {
    method: 'POST',
    url: '/:lang/admin/clock',
    access: { permission: 'health.see' },
    handle: async ({ actor, lang }) => {
      await services.db.as(actor, act, async tx => {
        if (!(await confirmTheClock(tx))) throw new Problem('not-allowed')
      })
      return { redirect: `/${lang}/admin/health` }
    },
  })
}
