// The addresses of the quality sample.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { Problem } from '../../http/problems.ts'
import { route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { speaker } from '../../words/catalogue.ts'
import { openOf } from '../desk/lines.ts'
import { draw, drawing, markSampled, readSampled, seeOwnMarks, seeSamples, signSample } from './actions.ts'
import { criteria, marks, type Mark, type Marks } from './criteria.ts'
import { qualityPage, resultsPage, sampledPage } from './pages.tsx'

const supervise = { permission: 'line.supervise' } as const
const one = z.strictObject({ item: z.uuid() })
type Wrong = Readonly<Record<string, string>>

export function qualityRoutes(app: FastifyInstance, services: Services): void {
  const show = async (
    visit: SignedVisit,
    more: Pick<Parameters<typeof qualityPage>[0], 'typed' | 'errors'> = {},
    status = 200,
  ): Promise<Answer> => ({
    html: qualityPage({
      ...more,
      frame: frameFor(services, visit, { title: visit.t('quality.title') }),
      samples: await seeSamples(services, visit.actor),
    }),
    status,
  })
  route(app, { method: 'GET', url: '/:lang/desk/quality', access: supervise, handle: visit => show(visit) })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/quality',
    access: supervise,
    handle: async visit => {
      const { actor, form, lang, t } = visit
      const here = { redirect: `/${lang}/desk/quality` }
      const signed = form.text('sign')
      if (signed !== '') {
        if (!z.uuid().safeParse(signed).success) throw new Problem('not-found')
        await signSample(services, actor, signed)
        return here
      }
      const typed = {
        from: form.text('from').trim(),
        until: form.text('until').trim(),
        share: form.text('share').trim(),
      }
      const asked = drawing.safeParse(typed)
      if (!asked.success) {
        const words: Wrong = {
          from: t('quality.wrong.day'),
          until: t('quality.wrong.day'),
          share: t('quality.wrong.share'),
        }
        const fields = new Set(asked.error.issues.map(issue => String(issue.path[0] ?? 'from')))
        const errors = Object.fromEntries([...fields].map(field => [field, words[field] ?? t('quality.wrong.day')]))
        return show(visit, { typed, errors }, 400)
      }
      try {
        await draw(services, actor, asked.data)
        return here
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        const code = error.errors[0]?.code
        const until =
          code === 'not-over' || code === 'none' || code === 'drawn'
            ? t(`quality.wrong.${code}`)
            : t('quality.wrong.period')
        return show(visit, { typed, errors: { until } }, 400)
      }
    },
  })

  const showOne = async (
    visit: SignedVisit,
    item: string,
    more: Pick<Parameters<typeof sampledPage>[0], 'typed' | 'errors'> = {},
    status = 200,
  ): Promise<Answer> => {
    const { actor, lang } = visit
    const { read, marked } = await readSampled(services, actor, item)
    const frame = frameFor(services, visit, { title: visit.t('quality.one'), path: `/${lang}/desk/quality/${item}` })
    return { html: sampledPage({ ...more, frame, open: openOf(read, actor.id, lang), marked }), status }
  }
  route(app, {
    method: 'GET',
    url: '/:lang/desk/quality/:item',
    access: supervise,
    params: one,
    handle: visit => showOne(visit, visit.params.item),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/desk/quality/:item',
    access: supervise,
    params: one,
    handle: async visit => {
      const { actor, form, lang, params } = visit
      const typed = Object.fromEntries(criteria.map(({ code }) => [code, form.text(code)]))
      const given = Object.fromEntries(
        criteria.flatMap(({ code }): [string, Mark][] => {
          const found = marks.find(mark => mark === typed[code])
          return found === undefined ? [] : [[code, found]]
        }),
      )
      const missing = criteria.filter(({ code }) => given[code] === undefined)
      const t = speaker(lang)
      if (missing.length > 0) {
        const errors = Object.fromEntries(missing.map(({ code }) => [code, t('quality.wrong.mark')]))
        return showOne(visit, params.item, { typed, errors }, 400)
      }
      await markSampled(services, actor, params.item, given as Marks)
      return { redirect: `/${lang}/desk/quality` }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/results',
    access: { permission: 'contact.answer' },
    handle: async visit => ({
      html: resultsPage(
        frameFor(services, visit, { title: visit.t('quality.own') }),
        await seeOwnMarks(services, visit.actor),
      ),
    }),
  })
}
