// The API of notices, for schools' own systems. Pages are in filing/ and desk/.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Problem } from '../http/problems.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { parseNumber } from '../words/numbers.ts'
import { fileNotice } from './actions.ts'
import { noticeFiled, noticeStates, submission } from './contract.ts'
import { noticeByNumber } from './store.ts'

const body = submission.extend({ lang: z.exactOptional(z.enum(['kk', 'ru', 'en'])) })
const status = z.strictObject({
  number: z.string(),
  state: z.enum(noticeStates),
  version: z.number().int(),
  submittedAt: z.string(),
  acknowledgeBy: z.string(),
  registerBy: z.string(),
  deliveredAt: z.nullable(z.string()),
  acknowledgedAt: z.nullable(z.string()),
  registeredAt: z.nullable(z.string()),
  registration: z.nullable(z.string()),
})

export function noticeApi(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'POST',
    url: '/api/v1/notices',
    access: { permission: 'notice.file' },
    api: {
      summary:
        'File a mandatory notice. Retry with the same Idempotency-Key until answered: the first receipt comes back.',
      status: 201,
      headers: ['Idempotency-Key'],
    },
    body,
    reply: noticeFiled,
    handle: async ({ request, actor, body: { lang = 'kk', ...said } }) => {
      const key = request.headers['idempotency-key']
      if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw new Problem('idempotency-key-missing')
      const { reply, repeated } = await fileNotice(services, actor, {
        submission: said,
        lang,
        channel: 'api',
        idempotencyKey: key,
      })
      return {
        json: reply,
        status: 201,
        headers: { location: `/api/v1/notices/${reply.number}`, ...(repeated && { 'idempotency-replayed': 'true' }) },
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/api/v1/notices/:number',
    access: { permission: 'notice.follow' },
    api: { summary: 'The state of a notice that your agency sent.' },
    params: z.strictObject({ number: z.string().max(60) }),
    reply: status,
    handle: async ({ actor, params }) => {
      const parsed = parseNumber(params.number)
      const notice = parsed.ok
        ? await services.db.look(actor, tx => tx.one(noticeByNumber, [parsed.number]))
        : undefined
      if (!notice) throw new Problem('not-found')
      const at = (when: Date | null) => when?.toISOString() ?? null
      return {
        json: {
          number: notice.number,
          state: notice.state,
          version: notice.version,
          submittedAt: notice.submitted_at.toISOString(),
          acknowledgeBy: notice.acknowledge_by.toISOString(),
          registerBy: notice.register_by.toISOString(),
          deliveredAt: at(notice.delivered_at),
          acknowledgedAt: at(notice.acknowledged_at),
          registeredAt: at(notice.registered_at),
          registration: notice.registration,
        },
      }
    },
  })

  // A notice is never deleted and never rewritten. Whoever tries is told so, and the attempt is in the journal, where the Commissioner sees it.
  for (const method of ['DELETE', 'PATCH', 'PUT'] as const) {
    for (const url of ['/api/v1/notices/:number', '/:lang/notices/:number']) {
      route(app, {
        method,
        url,
        access: { signedIn: 'refused to everybody; being signed in decides only whether the attempt has a name' },
        handle: async ({ actor, request, visitor }) => {
          const { number = '' } = request.params as { number?: string }
          const parsed = parseNumber(number)
          const notice = parsed.ok
            ? await services.db.look(actor, tx => tx.one(noticeByNumber, [parsed.number]))
            : undefined
          throw new Problem('cannot-delete', {
            attempted: notice
              ? { kind: 'notice', id: notice.id, region: notice.region }
              : { kind: 'notice', id: actor.id, region: visitor.region },
          })
        },
      })
    }
  }
}
