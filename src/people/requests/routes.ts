// The addresses of requests to other agencies for a record that key files have met.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { fieldWords } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { speaker } from '../../words/catalogue.ts'
import { listRequests, makeRequest, readRequest } from './actions.ts'
import { recordRequest } from './contract.ts'
import { requestPage, requestsPage, type TypedRequest } from './pages.tsx'

const requestParams = z.strictObject({ id: z.uuid() })
const texts = ['to', 'hit', 'ownRecord', 'theirRecord', 'basis', 'article', 'purpose'] as const

export function requestRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/people/requests',
    access: { permission: 'person.search' },
    handle: visit => show(visit, {}),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/people/requests',
    access: { permission: 'person.search' },
    handle: async visit => {
      const { form, lang, actor } = visit
      const [day, month, year] = ['due-day', 'due-month', 'due-year'].map(part => form.text(part).trim().slice(0, 20))
      const typed: TypedRequest = {
        ...(Object.fromEntries(texts.map(field => [field, form.text(field).slice(0, 2000)])) as Record<
          (typeof texts)[number],
          string
        >),
        asked: form.all('asked').slice(0, 10),
        due: { day: day ?? '', month: month ?? '', year: year ?? '' },
      }
      try {
        const due = `${typed.due.year}-${typed.due.month.padStart(2, '0')}-${typed.due.day.padStart(2, '0')}`
        const read = recordRequest.safeParse({ ...typed, due })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        return { redirect: `/${lang}/people/requests/${await makeRequest(services, actor, read.data)}` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        const errors = Object.fromEntries(error.errors.map(e => [e.pointer.split('/')[1] ?? 'to', fieldWords(lang, e)]))
        return show(visit, { typed, errors, status: error.status })
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/people/requests/:id',
    access: { permission: 'person.search' },
    params: requestParams,
    handle: async visit => {
      const request = await readRequest(services, visit.actor, visit.params.id)
      const frame = frameFor(services, visit, { title: speaker(visit.lang)('requests.one') })
      return { html: requestPage({ frame, request }) }
    },
  })

  async function show(
    visit: SignedVisit,
    more: {
      readonly typed?: TypedRequest
      readonly errors?: Readonly<Record<string, string>>
      readonly status?: number
    },
  ): Promise<Answer> {
    const { lang, actor } = visit
    const frame = frameFor(services, visit, {
      title: speaker(lang)('requests.title'),
      path: `/${lang}/people/requests`,
    })
    return {
      html: requestsPage({ frame, requests: await listRequests(services, actor), ...more }),
      status: more.status ?? 200,
    }
  }
}
