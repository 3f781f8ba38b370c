// `/law/what-changed?from=…&to=…`: the rulebook of one day compared with that of another. Public, and the same for everybody.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { route } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { rulebook } from '../../law/rulebook.ts'
import { isDay } from '../../law/time.ts'
import type { Say } from '../../words/catalogue.ts'
import { formatDate } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { reviewsHeld } from '../actions.ts'
import { reform } from '../article/list.ts'
import { changesPage } from './pages.tsx'
import { changesView } from './reading.ts'
import { reckonChanges } from './reckoning.ts'

const short = z.optional(z.string().max(40))

export function changesRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/law/what-changed',
    access: { public: 'what a reform changed is for everybody; nothing here identifies anybody' },
    query: z.strictObject({ from: short, to: short, print: short }),
    handle: async visit => {
      const { lang, t, query } = visit
      const [from, to] = [query.from || reform[0], query.to || reform[1]]
      const wrong = whyNot(from, to, t, lang)
      const view =
        wrong === undefined
          ? changesView(
              await reckonChanges(from, to),
              [from, to],
              lang,
              await services.db.lookAsJob('law-reviews', reviewsHeld),
            )
          : undefined
      const frame = frameFor(services, visit, { title: t('statute.changes.title') })
      return {
        html: changesPage(frame, { from, to, view, wrong, isPrint: query.print !== undefined }),
        status: wrong === undefined ? 200 : 400,
      }
    },
  })
}

function whyNot(from: string, to: string, t: Say, lang: Lang): string | undefined {
  if (!isDay(from) || !isDay(to)) return t('statute.on.bad')
  if (from > to) return t('statute.changes.reversed')
  return from < rulebook.heldFrom
    ? t('statute.changes.too-early', { date: formatDate(rulebook.heldFrom, lang) })
    : undefined
}
