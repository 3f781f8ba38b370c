// FHIR R4 for hospital systems, at /api/fhir/R4: a notice of injuries as QuestionnaireResponse or ServiceRequest, answered with a Task that carries its number.
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../http/problems.ts'
import { route } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { civilDay } from '../../incidents/incident.ts'
import { fileNotice } from '../actions.ts'
import { submissionOf } from './contract.ts'
import { issuesOf, operationOutcome, readFhir } from './fhir.ts'

export function clinicRoutes(app: FastifyInstance, services: Services): void {
  for (const resource of ['QuestionnaireResponse', 'ServiceRequest'] as const)
    route(app, {
      method: 'POST',
      url: `/api/fhir/R4/${resource}`,
      access: { permission: 'notice.file' },
      api: {
        summary: `A notice of injuries with suspected violence, as a FHIR R4 ${resource}. Answers with a Task that carries its number, or an OperationOutcome. Retry with the same Idempotency-Key or identifier.`,
        status: 201,
        headers: ['Idempotency-Key'],
      },
      body: z.looseObject({}),
      handle: async ({ actor, body, request }) => {
        if (actor.agencyKind !== 'health') throw new Problem('not-allowed')
        const read = readFhir(resource, body)
        if (!read.ok) return { json: operationOutcome(read.issues), status: 400 }
        const key = idempotencyKey(request.headers['idempotency-key'], read.identifier)
        if (key === undefined)
          return { json: operationOutcome([{ code: 'required', expression: `${resource}.identifier` }]), status: 400 }
        const today = await services.db.look(actor, async tx => civilDay(tx.now))
        try {
          const { reply } = await fileNotice(services, actor, {
            submission: submissionOf(read.said, today),
            lang: 'kk',
            channel: 'api',
            idempotencyKey: key,
          })
          const task = {
            resourceType: 'Task',
            status: 'requested',
            intent: 'order',
            identifier: [{ system: 'urn:arasha:notice', value: reply.number }],
            authoredOn: reply.submittedAt,
            restriction: { period: { end: reply.acknowledgeBy } },
          }
          return { json: task, status: 201, headers: { location: `/api/v1/notices/${reply.number}` } }
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
          return { json: operationOutcome(issuesOf(resource, error.errors)), status: 400 }
        }
      },
    })
}

/** A hospital that sends no header sends the identifier of its own document: sent again, it is the same notice. */
function idempotencyKey(header: string | string[] | undefined, identifier: string | undefined): string | undefined {
  if (typeof header === 'string' && /^[\x21-\x7e]{8,200}$/.test(header)) return header
  return identifier === undefined ? undefined : `fhir-${createHash('sha256').update(identifier).digest('hex')}`
}
