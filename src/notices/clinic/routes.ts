// The health worker's page of seven fields, and FHIR R4 for hospital systems at /api/fhir/R4: QuestionnaireResponse or ServiceRequest, answered with a Task that
// carries the number. Both make the same notice.
import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { fieldWords } from '../../http/listen.ts'
import { Problem, type FieldError } from '../../http/problems.ts'
import { route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { civilDay } from '../../incidents/incident.ts'
import { fileNotice } from '../actions.ts'
import { submissionOf } from './contract.ts'
import { issuesOf, languageOf, operationOutcome, readFhir } from './fhir.ts'
import { readInjuries } from './form.ts'
import { injuryPage, rows } from './page.tsx'

const formKey = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function clinicRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/notices/injuries',
    access: { permission: 'notice.file' },
    handle: visit => show(visit, {}),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/notices/injuries',
    access: { permission: 'notice.file' },
    handle: async visit => {
      const { actor, form, lang } = visit
      if (actor.agencyKind !== 'health') throw new Problem('not-allowed')
      const read = readInjuries(form, rows)
      if (!read.ok) return show(visit, read.errors)
      const today = await services.db.look(actor, async tx => civilDay(tx.now))
      const { reply } = await fileNotice(services, actor, {
        submission: submissionOf(read.said, today, lang),
        lang,
        channel: 'page',
        // The same page sent twice is one notice.
        idempotencyKey: formKey.test(form.text('key')) ? `injuries-${form.text('key')}` : randomUUID(),
      })
      return { redirect: `/${lang}/notices/${reply.number}/receipt` }
    },
  })

  async function show(visit: SignedVisit, errors: Readonly<Record<string, FieldError>>): Promise<Answer> {
    if (visit.actor.agencyKind !== 'health') throw new Problem('not-allowed')
    const { form, lang } = visit
    const typed = form.typed
    const hasErrors = Object.keys(errors).length > 0
    const today = await services.db.look(visit.actor, async tx => civilDay(tx.now))
    const frame = frameFor(services, visit, {
      title: visit.t('clinic.title'),
      path: `/${lang}/notices/injuries`,
    })
    const key = formKey.test(form.text('key')) ? form.text('key') : randomUUID()
    const words = Object.fromEntries(Object.entries(errors).map(([field, e]) => [field, fieldWords(lang, e)]))
    return { html: injuryPage(frame, { key, today, typed }, words), status: hasErrors ? 400 : 200 }
  }

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
        const lang = languageOf(body)
        try {
          const { reply } = await fileNotice(services, actor, {
            submission: submissionOf(read.said, today, lang),
            lang,
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
            // The signed receipt and the salt of its content hash, as `/api/v1/notices` gives them.
            output: [
              { type: { text: 'receipt' }, valueString: JSON.stringify(reply.receipt) },
              { type: { text: 'salt' }, valueString: reply.salt },
            ],
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
