// Guides and the directory of services: POST, 303, GET at one address each, so that neither the history nor a reload tells what was read. The choice has
// a cookie of its own, so that reading does not end a telling; leaving ends both.
import type { FastifyInstance } from 'fastify'
import { servicesIn } from '../../agencies/actions.ts'
import { serviceKinds } from '../../agencies/contract.ts'
import { regions } from '../../agencies/regions.ts'
import { route, type Visit as Request } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { signedItems } from '../../statute/actions.ts'
import { dateOf } from '../../words/format.ts'
import { arashaTime, quietFrame, visitCookie } from '../telling/door.ts'
import type { Reading } from '../telling/visit.ts'
import { changeVisit, job, visitOf } from '../telling/visits.ts'
import { bands, needs } from './guides.ts'
import { directoryPage, guidesPage } from './pages.tsx'

const open = { public: 'what to do and who helps is for everybody' }
const unchosen: Reading = { kind: 'reading', need: undefined, band: '11-15', region: undefined, service: undefined }

export function guideRoutes(app: FastifyInstance, services: Services): void {
  const cookie = visitCookie(services, 'g')
  const readingOf = async ({ request }: Request): Promise<Reading> => {
    const found = await visitOf(services, request.cookies[cookie.name])
    return found?.kind === 'reading' ? found : unchosen
  }
  /** Keeps what was chosen, in a transaction of its own. */
  const choose = async (visit: Request, chosen: Partial<Reading>): Promise<void> => {
    const token = await changeVisit(services, visit.request.cookies[cookie.name], 'guide.choose', before =>
      Promise.resolve({ ...(before?.kind === 'reading' ? before : unchosen), ...chosen }),
    )
    visit.reply.setCookie(cookie.name, token, cookie.options)
  }

  route(app, {
    method: 'GET',
    url: '/:lang/guides',
    access: open,
    handle: async visit => {
      const signed = await services.db.lookAsJob(job, signedItems)
      const today = dateOf(arashaTime(services))
      return { html: guidesPage(quietFrame(visit, 'guides'), await readingOf(visit), { today, signed }) }
    },
  })
  route(app, {
    method: 'POST',
    url: '/:lang/guides',
    access: open,
    handle: async visit => {
      const { form } = visit
      await choose(visit, {
        need: needs.find(one => one === form.text('need')),
        band: bands.find(one => one === form.text('band')) ?? unchosen.band,
      })
      return { redirect: `/${visit.lang}/guides` }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/directory',
    access: open,
    handle: async visit => {
      const reading = await readingOf(visit)
      const { region, service } = reading
      const found =
        region === undefined ? undefined : await services.db.lookAsJob(job, tx => servicesIn(tx, region, service))
      return { html: directoryPage(quietFrame(visit, 'directory'), reading, found) }
    },
  })
  route(app, {
    method: 'POST',
    url: '/:lang/directory',
    access: open,
    handle: async visit => {
      const { form } = visit
      await choose(visit, {
        region: regions.find(one => String(one.code) === form.text('region'))?.code,
        service: serviceKinds.find(one => one === form.text('service')),
      })
      return { redirect: `/${visit.lang}/directory` }
    },
  })
}
