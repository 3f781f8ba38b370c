// Addresses of the law's pages. They are public and the same for everybody: the law is no secret, and who read which article is kept nowhere.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../http/frame.ts'
import { Problem } from '../http/problems.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import type { Day } from '../law/form.ts'
import { isDay } from '../law/time.ts'
import { dateOf } from '../words/format.ts'
import type { Lang } from '../words/say.ts'
import { isActCode, lawList } from './article/list.ts'
import { articlePage, listPage, type Links } from './article/pages.tsx'
import { reviewsHeld } from './actions.ts'
import { qualifyApi } from './api.ts'
import { articleOf, articleView } from './article/reading.ts'
import { changesRoutes } from './changes/routes.ts'
import { signingOf, signingRoutes } from './signing/routes.ts'
import { pressPage } from './press/pages.tsx'
import { workbenchRoutes } from './workbench/routes.ts'

const access = { public: 'the law and its reading are for everybody; nothing here identifies anybody' } as const
const short = z.optional(z.string().max(40))

export function lawPaths(lang: Lang): Links {
  return {
    list: `/${lang}/law`,
    tools: [
      { href: `/${lang}/law/workbench`, label: 'bench.title' },
      { href: `/${lang}/law/what-changed`, label: 'statute.changes.title' },
      { href: `/${lang}/law/press`, label: 'statute.press.title' },
    ],
    example: id => `/${lang}/law/workbench?example=${id}`,
    article: (id, on, anchor) =>
      `/${lang}/law/${id}${on === undefined ? '' : `?on=${on}`}${anchor === undefined ? '' : `#${anchor}`}`,
  }
}

export function statuteRoutes(app: FastifyInstance, services: Services): void {
  changesRoutes(app, services)
  workbenchRoutes(app, services)
  signingRoutes(app, services)
  qualifyApi(app)
  // Today is the database's: the demonstration moves it.
  const today = async (): Promise<Day> => dateOf(await services.db.lookAsJob('today', tx => Promise.resolve(tx.now)))

  route(app, {
    method: 'GET',
    url: '/:lang/law',
    access,
    query: z.strictObject({ q: z.optional(z.string().max(100)), act: short, reform: short, print: short }),
    handle: async visit => {
      const { lang, t, query } = visit
      const wanted = {
        q: query.q ?? '',
        act: isActCode(query.act) ? query.act : undefined,
        reformOnly: query.reform !== undefined,
      }
      const frame = frameFor(services, visit, { title: t('statute.law.title') })
      return { html: listPage(frame, lawList(wanted, lang), lawPaths(lang), query.print !== undefined) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/law/press',
    access,
    handle: async visit => {
      const reviews = await services.db.lookAsJob('law-reviews', reviewsHeld)
      return { html: pressPage(frameFor(services, visit, { title: visit.t('statute.press.title') }), reviews) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/law/:article',
    access,
    params: z.strictObject({ article: z.string().max(40) }),
    query: z.strictObject({ on: short, print: short }),
    handle: async visit => {
      const { lang } = visit
      const article = articleOf(visit.params.article)
      if (article === undefined) throw new Problem('not-found')
      const asked = visit.query.on ?? ''
      const badDay = asked !== '' && !isDay(asked)
      const on = asked === '' || badDay ? await today() : asked
      const view = articleView(article, on, lang, await services.db.lookAsJob('law-reviews', reviewsHeld))
      const frame = frameFor(services, visit, { title: `${view.name}. ${view.title}` })
      const back = lawPaths(lang).article(article.id, on)
      return {
        html: articlePage(frame, view, lawPaths(lang), {
          badDay,
          isPrint: visit.query.print !== undefined,
          signing: signingOf(visit, back),
        }),
        status: badDay ? 400 : 200,
      }
    },
  })
}
