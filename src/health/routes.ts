// Is it running? For supervisors and load balancers (/health) and for the administrator. Neither tells anything about a person or a case.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../http/frame.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { readHealth, reportHealth } from './actions.ts'
import { healthPage } from './pages.tsx'

const healthReply = z.strictObject({
  status: z.enum(['ok', 'degraded']),
  database: z.enum(['ok', 'down']),
  worker: z.enum(['ok', 'late', 'absent']),
  version: z.string(),
})

export function healthRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/health',
    access: { public: 'supervisors ask it; it tells nothing about anybody' },
    reply: healthReply,
    api: { summary: 'Is this installation at work? 503 when the database does not answer.' },
    handle: async () => {
      const health = await readHealth(services)
      return { json: health, status: health.database === 'ok' ? 200 : 503 }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/admin/health',
    access: { permission: 'health.see' },
    handle: async visit => ({
      html: healthPage(frameFor(services, visit, { title: visit.t('health.title') }), await reportHealth(services)),
    }),
  })
}
