// The addresses of the week's list, and of what is to be looked into.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { Problem } from '../../http/problems.ts'
import { route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { seeFlagged, seeWeek, signWeek } from './actions.ts'
import { flaggedPage, weekPage } from './pages.tsx'

const sign = { permission: 'week.sign' } as const
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

export function weekRoutes(app: FastifyInstance, services: Services): void {
  const show = async (
    visit: SignedVisit,
    week: string | undefined,
    left?: { readonly waiting: number; readonly own: number },
  ): Promise<Answer> => ({
    html: weekPage(
      frameFor(services, visit, { title: visit.t('week.title'), path: `/${visit.lang}/week` }),
      await seeWeek(services, visit.actor, week),
      left,
    ),
    status: left === undefined || left.waiting === left.own ? 200 : 400,
  })
  route(app, {
    method: 'GET',
    url: '/:lang/week',
    access: sign,
    query: z.strictObject({ week: day.optional() }),
    handle: visit => show(visit, visit.query.week),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/week',
    access: sign,
    handle: async visit => {
      const { form, actor, lang } = visit
      const week = day.safeParse(form.text('week'))
      if (!week.success) throw new Problem('not-found')
      const given = new Map<number, 'explained' | 'look-into'>()
      for (const name of form.names) {
        const mark = form.text(name)
        if (/^mark-\d{1,4}$/.test(name) && (mark === 'explained' || mark === 'look-into'))
          given.set(Number(name.slice(5)), mark)
      }
      const left = await signWeek(services, actor, week.data, given)
      return left.waiting === 0 ? { redirect: `/${lang}/week?week=${week.data}` } : show(visit, week.data, left)
    },
  })
  route(app, {
    method: 'GET',
    url: '/:lang/oversight/looked-into',
    access: { permission: 'refusals.see' },
    handle: async visit => ({
      html: flaggedPage(
        frameFor(services, visit, { title: visit.t('week.flagged') }),
        await seeFlagged(services, visit.actor),
      ),
    }),
  })
}
