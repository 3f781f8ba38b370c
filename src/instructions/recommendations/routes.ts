// The addresses of recommendations: the list, the form about a referral, one recommendation with its steps. What was typed into a form that is not taken comes back.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { wordsByField } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { numberOf } from '../../http/records.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import {
  giveRecommendation,
  readAdviceForm,
  readRecommendation,
  seeRecommendations,
  stepRecommendation,
} from './actions.ts'
import { advising, stepping, views } from './contract.ts'
import { advicePage, recommendationPage, recommendationsPage } from './pages.tsx'

const numbered = z.strictObject({ number: z.string().max(60) })

export function recommendationRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/recommendations',
    access: { permission: 'recommendation.see' },
    query: z.strictObject({ view: z.enum(views).optional(), after: z.string().max(80).optional() }),
    handle: async visit => {
      const view = visit.query.view ?? 'open'
      const list = await seeRecommendations(services, visit.actor, view, visit.query.after)
      const frame = frameFor(services, visit, { title: visit.t('recommendation.title') })
      return { html: recommendationsPage(frame, view, list) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/recommendations/about/:number',
    access: { permission: 'recommendation.give' },
    params: numbered,
    handle: visit => showForm(visit, numberOf('referral', visit.params.number)),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/recommendations/about/:number',
    access: { permission: 'recommendation.give' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('referral', visit.params.number)
      try {
        const read = advising.safeParse({ to: form.text('to'), by: form.day('by'), text: form.text('text') })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const made = await giveRecommendation(services, visit.actor, number, read.data)
        return { redirect: `/${lang}/recommendations/${made}?done=yes` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return showForm(visit, number, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/recommendations/:number',
    access: { permission: 'recommendation.see' },
    params: numbered,
    query: z.strictObject({ done: z.literal('yes').optional() }),
    handle: visit => show(visit, visit.query.done === 'yes'),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/recommendations/:number',
    access: { permission: 'recommendation.see' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('recommendation', visit.params.number)
      const kind = form.text('kind')
      try {
        const read = stepping.safeParse({
          kind,
          ...(['accepted', 'in-part', 'reopened'].includes(kind) && { by: form.day('by') }),
          ...(['in-part', 'refused', 'carried-out', 'reopened'].includes(kind) && { text: form.text('text') }),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await stepRecommendation(services, visit.actor, number, Number(form.text('version')) || 0, read.data)
        return { redirect: `/${lang}/recommendations/${number}?done=yes` }
      } catch (error) {
        if (!(error instanceof Problem) || !['bad-input', 'out-of-date'].includes(error.code)) throw error
        return show(visit, false, error)
      }
    },
  })

  async function showForm(visit: SignedVisit, number: string, problem?: Problem): Promise<Answer> {
    const form = await readAdviceForm(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t('recommendation.give')}`,
      path: `/${visit.lang}/recommendations/about/${number}`,
    })
    const errors = wordsByField(visit.lang, problem, ([field = '']) => field || 'text')
    return { html: advicePage(frame, form, problem && visit.form.typed, errors), status: problem?.status ?? 200 }
  }
  async function show(
    visit: SignedVisit & { params: { number: string } },
    done: boolean,
    problem?: Problem,
  ): Promise<Answer> {
    const number = numberOf('recommendation', visit.params.number)
    const read = await readRecommendation(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t('recommendation.one')}`,
      path: `/${visit.lang}/recommendations/${number}`,
    })
    const html = recommendationPage({
      frame,
      read,
      typed: problem && visit.form.typed,
      errors: wordsByField(visit.lang, problem, ([field = '']) => field || 'kind'),
      isStale: problem?.code === 'out-of-date',
      done,
    })
    return { html, status: problem?.status ?? 200 }
  }
}
