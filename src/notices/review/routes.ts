// The addresses of the prosecutor's list of decisions. One list, one page for each decision, one form.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { numberOf } from '../../http/records.ts'
import { frameFor } from '../../http/frame.ts'
import { fieldWords } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { answerReview, readReview, seeReviews } from './actions.ts'
import { reviewAnswer, reviewQuery } from './contract.ts'
import { reviewListPage, reviewPage, type ReviewTyped } from './pages.tsx'

const numbered = z.strictObject({ number: z.string().max(60) })

export function reviewRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/oversight/reviews',
    access: { permission: 'review.answer' },
    query: reviewQuery,
    handle: async visit => {
      const page = await seeReviews(services, visit.actor, visit.query)
      return {
        html: reviewListPage(frameFor(services, visit, { title: visit.t('review.title') }), page, visit.query.done),
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/oversight/reviews/:number',
    access: { permission: 'review.answer' },
    params: numbered,
    handle: async visit => show(visit, numberOf('notice', visit.params.number)),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/oversight/reviews/:number',
    access: { permission: 'review.answer' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('notice', visit.params.number)
      const typed = { answer: visit.form.text('answer'), reason: visit.form.text('reason') }
      try {
        const read = reviewAnswer.safeParse(typed.answer === 'returned' ? typed : { answer: typed.answer })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await answerReview(services, visit.actor, number, read.data)
        return { redirect: `/${visit.lang}/oversight/reviews?done=${read.data.answer}` }
      } catch (error) {
        if (!(error instanceof Problem) || (error.code !== 'bad-input' && error.code !== 'wrong-state')) throw error
        return show(visit, number, {
          ...typed,
          code: error.code,
          status: error.status,
          errors: Object.fromEntries(
            error.errors.map(e => [e.pointer.slice(1) || 'answer', fieldWords(visit.lang, e)]),
          ),
        })
      }
    },
  })

  async function show(visit: SignedVisit, number: string, typed?: ReviewTyped): Promise<Answer> {
    const review = await readReview(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${review.number} · ${visit.t('review.one')}`,
      path: `/${visit.lang}/oversight/reviews/${number}`,
    })
    return { html: reviewPage(frame, review, typed), status: typed?.status ?? 200 }
  }
}
