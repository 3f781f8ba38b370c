// Routes of the sender after sending. A notice that this person may not know of answers exactly like one that does not exist.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { printPaper } from '../../papers/document.ts'
import { renderPage } from '../../web/layout.tsx'
import { appendToSent, listSent, readAttachment, readCopy, readReceiptOf, readSent } from './actions.ts'
import { AppendPage, ListPage, ReceiptPage, StalePage, StatusPage } from './pages.tsx'
import { receiptPaper } from './receipt.ts'

const follow = { permission: 'notice.follow' } as const
const append = { permission: 'notice.append' } as const
const params = z.strictObject({ number: z.string().max(60) })
const kinds = { add: 'information-added', mistaken: 'marked-mistaken' } as const

export function followRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/notices',
    access: { permission: 'notice.file' },
    query: z.strictObject({ after: z.optional(z.string().max(60)) }),
    handle: async visit => {
      const { after } = visit.query
      const page = await listSent(services, visit.actor, after)
      return {
        html: renderPage(
          ListPage({
            frame: frameFor(services, visit, { title: visit.t('notices.list.title') }),
            t: visit.t,
            page,
            isFirst: after === undefined,
            isHealth: visit.actor.agencyKind === 'health',
          }),
        ),
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/notices/:number',
    access: follow,
    params,
    handle: async visit => {
      const { t } = visit
      const seen = await readSent(services, visit.actor, visit.params.number)
      const title = t('notices.status.title', { number: seen.notice.number })
      return { html: renderPage(StatusPage({ frame: frameFor(services, visit, { title }), t, seen })) }
    },
  })

  for (const kind of ['add', 'mistaken'] as const) {
    const page = (
      visit: SignedVisit,
      number: string,
      version: number,
      text: string,
      wrong?: 'required' | 'too-long' | 'control-characters',
    ): Answer => ({
      html: renderPage(
        AppendPage({
          frame: frameFor(services, visit, { title: visit.t(`notices.${kind}.title`) }),
          t: visit.t,
          kind,
          number,
          version,
          text,
          wrong,
        }),
      ),
      status: wrong === undefined ? 200 : 400,
    })
    route(app, {
      method: 'GET',
      url: `/:lang/notices/:number/${kind}`,
      access: append,
      params,
      handle: async visit => {
        const { notice } = await readReceiptOf(services, visit.actor, visit.params.number)
        if (kind === 'mistaken' && notice.mistaken_at !== null)
          return { redirect: `/${visit.lang}/notices/${notice.number}` }
        return page(visit, notice.number, notice.version, '')
      },
    })
    route(app, {
      method: 'POST',
      url: `/:lang/notices/:number/${kind}`,
      access: append,
      params,
      handle: async visit => {
        const { lang, t, form } = visit
        const [text, version] = [form.text('text'), Number(form.text('version')) || 0]
        const done = await appendToSent(services, visit.actor, {
          number: visit.params.number,
          kind: kinds[kind],
          version,
          text,
        })
        if ('appended' in done) return { redirect: `/${lang}/notices/${done.appended}` }
        if ('wrong' in done) return page(visit, done.seen.notice.number, version, text, done.wrong)
        const seen = done.outOfDate
        return {
          html: renderPage(
            StalePage({
              frame: frameFor(services, visit, { title: t(`notices.${kind}.title`) }),
              t,
              kind,
              number: seen.notice.number,
              text,
              seen,
            }),
          ),
          status: 409,
        }
      },
    })
  }

  route(app, {
    method: 'GET',
    url: '/:lang/notices/:number/receipt',
    access: append,
    params,
    handle: async visit => {
      const sent = await readReceiptOf(services, visit.actor, visit.params.number)
      return {
        html: renderPage(
          ReceiptPage({
            frame: frameFor(services, visit, { title: visit.t('notices.receipt.title') }),
            t: visit.t,
            sent,
          }),
        ),
      }
    },
  })
  route(app, {
    method: 'GET',
    url: '/:lang/notices/:number/receipt.pdf',
    access: append,
    params,
    handle: async visit => {
      const sent = await readReceiptOf(services, visit.actor, visit.params.number)
      return printPaper(receiptPaper(services, sent), 'pdf', sent.notice.number)
    },
  })
  route(app, {
    method: 'GET',
    url: '/:lang/notices/:number/copy.json',
    access: append,
    params,
    handle: async visit => {
      const copy = await readCopy(services, visit.actor, visit.params.number)
      return {
        bytes: Buffer.from(`${JSON.stringify(copy, null, 2)}\n`),
        mediaType: 'application/json; charset=utf-8',
        filename: `${copy.receipt.statement.number}.json`,
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/notices/:number/attachments/:id',
    access: follow,
    params: params.extend({ id: z.uuid() }),
    handle: async visit => {
      const { number, id } = visit.params
      const { mediaType, bytes } = await readAttachment(services, visit.actor, number, id)
      // Saved, not opened in our pages' origin; the type is the one found in the bytes, and nosniff holds the browser to it.
      const ending =
        { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' }[mediaType] ?? 'bin'
      return { bytes, mediaType, filename: `attachment.${ending}` }
    },
  })
}
