// The addresses of the rota. What was typed comes back when it was not taken.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mayEver } from '../../access/policy.ts'
import { frameFor } from '../../http/frame.ts'
import { fieldWords } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { speaker } from '../../words/catalogue.ts'
import { planShift, readRota, strikeOut } from './actions.ts'
import { planned } from './contract.ts'
import { rotaPage, type TypedShift } from './pages.tsx'

export function rotaRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/desk/rota',
    access: { permission: 'rota.see' },
    query: z.strictObject({ on: z.iso.date().optional() }),
    handle: visit => show(visit, visit.query.on, {}),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/rota',
    access: { permission: 'line.supervise' },
    handle: async visit => {
      const { actor, form, lang } = visit
      const on = z.iso.date().safeParse(form.text('on')).data
      const here = `/${lang}/desk/rota${on === undefined ? '' : `?on=${on}`}`
      const struck = form.text('strike')
      if (struck !== '') {
        if (!z.uuid().safeParse(struck).success) throw new Problem('not-found')
        await strikeOut(services, actor, struck)
        return { redirect: here }
      }
      const typed: TypedShift = {
        operator: form.text('operator'),
        on: form.text('on').trim(),
        from: form.text('from').trim(),
        until: form.text('until').trim(),
        langs: form.all('langs'),
      }
      try {
        const read = planned.safeParse(typed)
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await planShift(services, actor, read.data)
        return { redirect: here }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        const t = speaker(lang)
        const own: Readonly<Record<string, string>> = {
          operator: t('rota.wrong.operator'),
          on: t('rota.wrong.on'),
          from: t('rota.wrong.clock'),
          until: t('rota.wrong.clock'),
          langs: t('rota.wrong.langs'),
        }
        const errors = Object.fromEntries(
          error.errors.map(e => {
            const field = e.pointer.split('/')[1] || 'operator'
            if (e.code === 'overlaps') return [field, t('rota.wrong.overlaps')]
            if (e.code === 'too-long') return [field, t('rota.wrong.too-long')]
            return [field, own[field] ?? fieldWords(lang, e)]
          }),
        )
        return show(visit, on, { typed, errors, status: error.status })
      }
    },
  })

  async function show(
    visit: SignedVisit,
    on: string | undefined,
    more: {
      readonly typed?: TypedShift
      readonly errors?: Readonly<Record<string, string>>
      readonly status?: number
    },
  ): Promise<Answer> {
    const { status = 200, ...rest } = more
    const read = await readRota(services, visit.actor, on)
    const frame = frameFor(services, visit, { title: visit.t('rota.title') })
    return {
      html: rotaPage({ ...rest, frame, read, isSupervisor: mayEver(visit.actor, 'line.supervise') }),
      status,
    }
  }
}
