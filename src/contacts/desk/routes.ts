// The addresses of the operator's desk. Every write is a form: POST, then a redirect. What was typed comes back when it was not taken.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { Problem } from '../../http/problems.ts'
import { route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { formatNumber } from '../../words/format.ts'
import { parseNumber } from '../../words/numbers.ts'
import { withoutControls } from '../../words/shapes.ts'
import { judgeClosing } from '../contact.ts'
import { views, wordsLimit } from '../contract.ts'
import { answerContact, closeContact, readContact, reopenContact, seeDesk, type Place } from './actions.ts'
import { contactPage, deskPage, type ContactView } from './pages.tsx'

const answer = { permission: 'contact.answer' } as const
const numbered = z.strictObject({ number: z.string().max(60) })

export function contactDeskRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/desk',
    access: answer,
    query: z.strictObject({ view: z.enum(views).default('waiting'), after: z.string().max(200).optional() }),
    handle: async visit => {
      const { actor, lang, query, t } = visit
      const list = await seeDesk(services, actor, query.view, placeFrom(query.after))
      const next = list.next && `/${lang}/desk?view=${query.view}&after=${encodeURIComponent(placeText(list.next))}`
      return { html: deskPage(frameFor(services, visit, { title: t('line.title') }), query.view, list, next) }
    },
  })

  const show = async (
    visit: SignedVisit,
    number: string,
    more: Omit<ContactView, 'frame' | 'read'>,
    status = 200,
  ): Promise<Answer> => {
    const read = await readContact(services, visit.actor, number)
    const frame = frameFor(services, visit, { title: number, path: `/${visit.lang}/desk/${number}` })
    return { html: contactPage({ ...more, frame, read }), status }
  }

  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number',
    access: answer,
    params: numbered,
    query: z.strictObject({ done: z.enum(['sent', 'closed']).optional() }),
    handle: visit => show(visit, contactNumber(visit.params.number), { done: visit.query.done }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number',
    access: answer,
    params: numbered,
    handle: async visit => {
      const { actor, form, lang, t } = visit
      const number = contactNumber(visit.params.number)
      const version = Number(form.text('version')) || 0
      const typed = Object.fromEntries(['text', 'callType', 'reason', 'outcome'].map(name => [name, form.text(name)]))
      const text = withoutControls(form.text('text')).trim()
      const wrong = (errors: ContactView['errors'] & object) => show(visit, number, { typed, errors }, 400)
      try {
        switch (form.text('go')) {
          case 'close': {
            // What was written for somebody must not vanish unseen.
            if (text !== '') return await wrong([{ field: 'text', text: t('line.close.unsent') }])
            const judged = judgeClosing({
              callType: form.text('callType'),
              reason: form.text('reason'),
              outcome: form.text('outcome'),
            })
            if ('missing' in judged)
              return await wrong(
                judged.missing.map(field => ({
                  field,
                  text: t(`line.close.missing-${field === 'callType' ? 'type' : field}`),
                })),
              )
            await closeContact(services, actor, number, { version, closing: judged.closing })
            return { redirect: `/${lang}/desk/${number}?done=closed` }
          }
          case 'reopen':
            await reopenContact(services, actor, number, version)
            return { redirect: `/${lang}/desk/${number}` }
          default:
            if (text === '') return await wrong([{ field: 'text', text: t('line.reply.required') }])
            if (text.length > wordsLimit)
              return await wrong([
                { field: 'text', text: t('field.too-long', { max: formatNumber(wordsLimit, lang) }) },
              ])
            await answerContact(services, actor, number, { version, text })
            return { redirect: `/${lang}/desk/${number}?done=sent` }
        }
      } catch (error) {
        if (error instanceof Problem && error.code === 'out-of-date')
          return show(visit, number, { typed, changed: true }, 409)
        throw error
      }
    },
  })
}

function contactNumber(text: string): string {
  const parsed = parseNumber(text)
  if (!parsed.ok || parsed.kind !== 'contact') throw new Problem('not-found')
  return parsed.number
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
function placeText({ rank, turned_at: at, id }: Place): string {
  return `${rank} ${at.toISOString()} ${id}`
}
function placeFrom(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined
  const [rank = '', at = '', id = ''] = text.split(' ')
  const turnedAt = new Date(at)
  if (!/^[0-3]$/.test(rank) || Number.isNaN(turnedAt.getTime()) || !uuid.test(id))
    throw new Problem('bad-input', { errors: [{ pointer: '/query/after', code: 'invalid' }] })
  return { rank: Number(rank), turned_at: turnedAt, id }
}
