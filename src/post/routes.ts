// The administrator's addresses about delivery.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../http/frame.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { retryDelivery, seeDeliveries } from './actions.ts'
import { deliveryPage } from './pages.tsx'

const query = z.strictObject({ after: z.uuid().optional(), done: z.literal('retried').optional() })

export function deliveryRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/admin/delivery',
    access: { permission: 'delivery.see' },
    query,
    handle: async visit => ({
      html: deliveryPage(
        frameFor(services, visit, { title: visit.t('post.title') }),
        await seeDeliveries(services, visit.actor, visit.query.after),
        visit.query.done === 'retried',
      ),
    }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/admin/delivery/:id/retry',
    access: { permission: 'delivery.see' },
    params: z.strictObject({ id: z.uuid() }),
    handle: async ({ actor, lang, params }) => {
      await retryDelivery(services, actor, params.id)
      return { redirect: `/${lang}/admin/delivery?done=retried` }
    },
  })
}
