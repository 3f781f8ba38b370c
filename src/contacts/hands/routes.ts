// The addresses of the supervisor's hands: assigning, and reading along.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { numberOf } from '../../http/records.ts'
import { frameFor } from '../../http/frame.ts'
import { Problem } from '../../http/problems.ts'
import { route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { parseNumber } from '../../words/numbers.ts'
import { watchReasons } from '../contact.ts'
import { readContact } from '../desk/actions.ts'
import { openOf } from '../desk/lines.ts'
import { assign, beginListening, beginReading, seeHands, seeReading, stopReading } from './actions.ts'
import { atOnce } from './contract.ts'
import { handsPage, readingPage, whyReadPage } from './pages.tsx'

const supervise = { permission: 'line.supervise' } as const
const numbered = z.strictObject({ number: z.string().max(60) })

export function handsRoutes(app: FastifyInstance, services: Services): void {
  const show = async (
    visit: SignedVisit,
    more: Pick<Parameters<typeof handsPage>[0], 'assigned' | 'marked' | 'error'> = {},
    status = 200,
  ): Promise<Answer> => ({
    html: handsPage({
      ...more,
      ...(await seeHands(services, visit.actor, visit.lang)),
      frame: frameFor(services, visit, { title: visit.t('hands.title') }),
    }),
    status,
  })

  route(app, { method: 'GET', url: '/:lang/desk/hands', access: supervise, handle: visit => show(visit) })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/hands/rows',
    access: supervise,
    handle: async ({ actor, lang }) => ({ json: (await seeHands(services, actor, lang)).rows }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/hands',
    access: supervise,
    handle: async visit => {
      const { actor, form, t } = visit
      const marked = [...new Set(form.all('contact'))]
      const numbers = marked.flatMap(text => {
        const parsed = parseNumber(text)
        return parsed.ok && parsed.kind === 'contact' ? [parsed.number] : []
      })
      const to = form.text('to')
      if (numbers.length === 0) return show(visit, { marked, error: t('hands.nothing-marked') }, 400)
      if (numbers.length > atOnce) return show(visit, { marked, error: t('hands.too-many') }, 400)
      if (to !== 'queue' && !z.uuid().safeParse(to).success)
        return show(visit, { marked, error: t('hands.no-one') }, 400)
      try {
        return await show(visit, {
          assigned: await assign(services, actor, numbers, to === 'queue' ? undefined : to),
        })
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return show(visit, { marked, error: t('hands.no-one') }, 400)
      }
    },
  })

  const showReading = async (visit: SignedVisit, number: string, error?: string): Promise<Answer> => {
    const { actor, lang, t } = visit
    const frame = frameFor(services, visit, { title: t('reading.title'), path: `/${lang}/desk/${number}/reading` })
    const { contact, isReading } = await seeReading(services, actor, number)
    const isHeld =
      contact.operator_id !== null &&
      contact.operator_id !== actor.id &&
      contact.state !== 'closed' &&
      contact.state !== 'abandoned'
    if (!isHeld || !isReading || error !== undefined)
      return {
        html: whyReadPage({ frame, number, isHeld, ...(error !== undefined && { error }) }),
        status: error === undefined ? 200 : 400,
      }
    return { html: readingPage(frame, openOf(await readContact(services, actor, number), actor.id, lang)) }
  }
  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number/reading',
    access: supervise,
    params: numbered,
    handle: visit => showReading(visit, numberOf('contact', visit.params.number)),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/listen',
    access: supervise,
    params: numbered,
    handle: async ({ actor, params }) => ({
      json: await beginListening(services, actor, numberOf('contact', params.number)),
    }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/reading',
    access: supervise,
    params: numbered,
    handle: async visit => {
      const { actor, form, lang, t } = visit
      const number = numberOf('contact', visit.params.number)
      if (form.text('go') === 'stop') {
        await stopReading(services, actor, number)
        return { redirect: `/${lang}/desk/hands` }
      }
      const reason = watchReasons.find(one => one !== 'opened' && one === form.text('reason'))
      if (reason === undefined) return showReading(visit, number, t('reading.required'))
      try {
        await beginReading(services, actor, number, reason)
      } catch (error) {
        // Closed meanwhile: the page says so.
        if (!(error instanceof Problem) || error.code !== 'wrong-state') throw error
      }
      return { redirect: `/${lang}/desk/${number}/reading` }
    },
  })
}
