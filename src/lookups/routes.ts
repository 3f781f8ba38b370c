// The address of the question "who opened this record?". A number tells nothing of anybody, so it may stand in the address.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../http/frame.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { seeLookups } from './actions.ts'
import { lookupsPage } from './pages.tsx'

export function lookupRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/admin/opened',
    access: { permission: 'lookups.ask' },
    query: z.strictObject({ number: z.string().max(60).optional(), below: z.string().max(20).optional() }),
    handle: async visit => {
      const typed = (visit.query.number ?? '').trim()
      const seen = typed === '' ? undefined : await seeLookups(services, visit.actor, typed, visit.query.below)
      const frame = frameFor(services, visit, { title: visit.t('lookups.title') })
      return { html: lookupsPage(frame, typed, seen), status: seen && seen.number === undefined ? 400 : 200 }
    },
  })
}
