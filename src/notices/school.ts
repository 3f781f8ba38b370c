// All rooms of the sending side: "Must I tell?", the notice, following it, checking a receipt. Mounted by server.ts in one line.
import type { FastifyInstance } from 'fastify'
import type { Services } from '../http/services.ts'
import { filingRoutes } from './filing/routes.ts'
import { followRoutes } from './follow/routes.ts'
import { mustITellRoutes } from './must-i-tell/routes.ts'
import { verifyRoutes } from './verify/routes.tsx'

export function schoolRoutes(app: FastifyInstance, services: Services): void {
  mustITellRoutes(app, services)
  filingRoutes(app, services)
  followRoutes(app, services)
  verifyRoutes(app, services)
}
