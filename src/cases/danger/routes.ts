// The addresses of opening a case in danger. What was typed comes back, except the password.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mayEver } from '../../access/policy.ts'
import { frameFor } from '../../http/frame.ts'
import { wordsByField } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { numberOf } from '../../http/records.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { endInDanger, judgeDanger, openInDanger, readInDanger, seeDanger } from './actions.ts'
import { openingAsked, verdictGiven } from './contract.ts'
import { dangerPage, dangerReviewPage, inDangerPage } from './pages.tsx'

const concerned = {
  signedIn:
    'whoever may open a case in danger, and whoever answers for a case or oversees it; each sees what row-level security gives',
} as const

export function dangerRoutes(app: FastifyInstance, services: Services): void {
  route(app, { method: 'GET', url: '/:lang/cases/in-danger', access: concerned, handle: visit => show(visit) })

  route(app, {
    method: 'POST',
    url: '/:lang/cases/in-danger',
    access: concerned,
    handle: async visit => {
      const { form, lang, actor, visitor, request } = visit
      const end = form.text('end')
      if (end !== '') {
        if (!z.uuid().safeParse(end).success) throw new Problem('not-found')
        await endInDanger(services, actor, end)
        return { redirect: `/${lang}/cases/in-danger` }
      }
      if (!mayEver(actor, 'danger.open')) throw new Problem('not-allowed')
      try {
        const read = openingAsked.safeParse({
          number: form.text('number'),
          reason: form.text('reason') || undefined,
          words: form.text('words'),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const number = await openInDanger(services, visitor, read.data, {
          password: form.text('password'),
          sameAgain: form.text('password') === 'again',
          network: request.ip,
        })
        return { redirect: `/${lang}/cases/in-danger/${number}` }
      } catch (error) {
        if (!(error instanceof Problem) || (error.code !== 'bad-input' && error.code !== 'too-many')) throw error
        return show(visit, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/cases/in-danger/:number',
    access: { permission: 'danger.read' },
    params: z.strictObject({ number: z.string().max(60) }),
    handle: async visit => {
      const number = numberOf('case', visit.params.number)
      const read = await readInDanger(services, visit.actor, number)
      const path = `/${visit.lang}/cases/in-danger/${number}`
      return { html: inDangerPage(frameFor(services, visit, { title: visit.t('danger.case'), path }), read) }
    },
  })

  const reviewed = z.strictObject({ id: z.uuid() })
  route(app, {
    method: 'GET',
    url: '/:lang/cases/in-danger/reviews/:id',
    access: { permission: 'danger.review' },
    params: reviewed,
    handle: visit => showReview(visit, visit.params.id),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/cases/in-danger/reviews/:id',
    access: { permission: 'danger.review' },
    params: reviewed,
    handle: async visit => {
      const { form, lang, actor, params } = visit
      try {
        const read = verdictGiven.safeParse({
          opening: params.id,
          verdict: form.text('verdict') || undefined,
          words: form.text('words'),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await judgeDanger(services, actor, read.data)
        return { redirect: `/${lang}/cases/in-danger#opening-${params.id}` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return showReview(visit, params.id, error)
      }
    },
  })

  async function showReview(visit: SignedVisit, id: string, problem?: Problem): Promise<Answer> {
    const { openings, now } = await seeDanger(services, visit.actor)
    const one = openings.find(o => o.id === id)
    if (one === undefined || !one.mayJudge) throw new Problem('not-found')
    const path = `/${visit.lang}/cases/in-danger/reviews/${id}`
    const frame = frameFor(services, visit, { title: visit.t('danger.judge'), path })
    const again = problem && { typed: visit.form.typed, errors: wordsByField(visit.lang, problem, ([f]) => f ?? '') }
    return { html: dangerReviewPage({ frame, one, now, ...again }), status: problem?.status ?? 200 }
  }

  async function show(visit: SignedVisit, problem?: Problem): Promise<Answer> {
    const { actor, visitor, lang } = visit
    const mayOpen = mayEver(actor, 'danger.open')
    if (!mayOpen && !mayEver(actor, 'danger.review') && !mayEver(actor, 'case.see')) throw new Problem('not-allowed')
    const frame = frameFor(services, visit, { title: visit.t('danger.title'), path: `/${lang}/cases/in-danger` })
    const { password: _, ...typed } = visit.form.typed
    const errors =
      problem?.code === 'too-many'
        ? { number: visit.t('danger.too-many') }
        : wordsByField(lang, problem, ([field]) => field ?? '')
    const html = dangerPage({
      frame,
      list: await seeDanger(services, actor),
      mayOpen,
      hasPassword: !services.demo,
      login: visitor.login,
      mayAsk: mayEver(actor, 'lookups.ask'),
      maySign: mayEver(actor, 'week.sign'),
      seesFlagged: mayEver(actor, 'refusals.see'),
      ...(problem && { typed, errors }),
    })
    return { html, status: problem?.status ?? 200 }
  }
}
