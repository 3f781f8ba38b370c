// The web server: the guard of http, and the routes of every room, each mounted by one line. Nothing is decided here.
import type { FastifyInstance } from 'fastify'
import { problemPage } from './entrance/pages.tsx'
import { signInRoutes } from './entrance/routes.ts'
import { seeAlerts } from './cases/actions.ts'
import { dangerRoutes } from './cases/danger/routes.ts'
import { caseRoutes } from './cases/routes.ts'
import { contactDeskRoutes } from './contacts/desk/routes.ts'
import { callRoutes } from './contacts/calls/routes.ts'
import { handsRoutes } from './contacts/hands/routes.ts'
import { qualityRoutes } from './contacts/quality/routes.ts'
import { rotaRoutes } from './contacts/rota/routes.ts'
import { shiftRoutes } from './contacts/shift/routes.ts'
import { wallRoutes } from './contacts/wall/routes.ts'
import { onwardRoutes } from './contacts/onward/routes.ts'
import { contactPeopleRoutes } from './contacts/people/routes.ts'
import { guideRoutes } from './contacts/guides/routes.ts'
import { quietProblemPage } from './contacts/telling/pages.tsx'
import { isQuietPath, tellingRoutes } from './contacts/telling/routes.ts'
import { demoDoors, demoRoutes } from './demo/routes.ts'
import { dutyRoutes } from './duties/routes.ts'
import { helpParts, helpRoutes } from './help/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { assetRoutes } from './http/assets.ts'
import { firstPageOf, frameFor } from './http/frame.ts'
import { makeServer } from './http/listen.ts'
import { describeApi } from './http/openapi.ts'
import { route } from './http/route.ts'
import type { Services } from './http/services.ts'
import { recommendationRoutes } from './instructions/recommendations/routes.ts'
import { instructionRoutes } from './instructions/routes.ts'
import { linkRoutes } from './incidents/links/routes.ts'
import { incidentRoutes } from './incidents/routes.ts'
import { clinicRoutes } from './notices/clinic/routes.ts'
import { desk } from './notices/desk/actions.ts'
import { takeBreach } from './notices/breach.ts'
import { police } from './notices/line.ts'
import { deskRoutes } from './notices/desk/routes.ts'
import { reviewRoutes } from './notices/review/routes.ts'
import { noticeApi } from './notices/routes.ts'
import { schoolRoutes } from './notices/school.ts'
import { orderSignsOf } from './orders/actions.ts'
import { orderRoutes } from './orders/routes.ts'
import { lookupRoutes } from './lookups/routes.ts'
import { weekRoutes } from './lookups/week/routes.ts'
import { oversightRoutes } from './oversight/routes.ts'
import { deliveryRoutes } from './post/routes.ts'
import { requestRoutes } from './people/requests/routes.ts'
import { referralRoutes } from './referrals/routes.ts'
import { conflictRoutes } from './people/conflicts/routes.ts'
import { searchRoutes } from './people/search/routes.ts'
import { visitRoutes } from './visits/routes.ts'
import { publishedKey } from './post/receipt.ts'
import { caseFiles } from './cases/files.ts'
import { orderFiles } from './orders/files.ts'
import { oversightFiles } from './oversight/files.ts'
import { reviewFiles } from './notices/review/files.ts'
import { transportRoutes } from './transport/routes.ts'
import { statuteRoutes } from './statute/routes.ts'
import { assetPath, assetsFolder } from './web/assets.ts'
import { unavailablePage } from './web/unavailable.ts'

export type Room = (app: FastifyInstance, services: Services) => void

export const rooms: readonly Room[] = [
  entranceRoutes,
  (app, services) => signInRoutes(app, services, services.demo ? demoDoors : undefined),
  tellingRoutes,
  guideRoutes,
  callRoutes,
  contactDeskRoutes,
  contactPeopleRoutes,
  wallRoutes,
  handsRoutes,
  qualityRoutes,
  rotaRoutes,
  shiftRoutes,
  (app, services) => onwardRoutes(app, services, police),
  noticeApi,
  clinicRoutes,
  schoolRoutes,
  deskRoutes,
  (app, services) => incidentRoutes(app, services, desk, seeAlerts),
  (app, services) => linkRoutes(app, services, desk),
  (app, services) => orderRoutes(app, services, { ...desk, takeBreach }),
  orderFiles,
  (app, services) => referralRoutes(app, services, helpParts),
  helpRoutes,
  dangerRoutes,
  caseRoutes,
  caseFiles,
  instructionRoutes,
  recommendationRoutes,
  transportRoutes,
  (app, services) => searchRoutes(app, services, orderSignsOf),
  conflictRoutes,
  requestRoutes,
  visitRoutes,
  lookupRoutes,
  weekRoutes,
  oversightRoutes,
  oversightFiles,
  reviewRoutes,
  reviewFiles,
  healthRoutes,
  deliveryRoutes,
  dutyRoutes,
  statuteRoutes,
  (app, services) => services.demo && demoRoutes(app, services),
]

/** Names and places of a fault; never what somebody typed. */
export type Log = (line: Record<string, unknown>) => void
const toStandardError: Log = line =>
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)

/** Throws if a route names no permission: such a server must not start. */
export async function makeApp(
  services: Services,
  { log = toStandardError }: { log?: Log } = {},
): Promise<FastifyInstance> {
  const app = await makeServer(
    services,
    {
      problem: ({ lang, title, instance, code, request }) => {
        const path = pathOf(request.url)
        if (isQuietPath(path)) return quietProblemPage({ lang, path, csrf: undefined }, title)
        const frame = frameFor(
          services,
          { lang, visitor: request.visitor, csrf: request.csrf, request },
          { title, path },
        )
        return problemPage(frame, { code, instance })
      },
      unavailable: lang => unavailablePage(lang, assetPath('public.css')),
    },
    log,
  )
  assetRoutes(app, assetsFolder)
  for (const mount of rooms) mount(app, services)
  return app
}

function entranceRoutes(app: FastifyInstance, services: Services): void {
  const nothingSecret = { public: 'tells nothing about anybody' }
  route(app, {
    method: 'GET',
    url: '/',
    access: nothingSecret,
    handle: async visit => {
      visit.reply.header('vary', 'accept-language')
      return { redirect: `/${visit.lang}/` }
    },
  })
  route(app, {
    method: 'GET',
    url: '/:lang/',
    access: { public: 'leads each to the own first page, and strangers to signing in' },
    handle: async ({ lang, visitor }) => ({
      redirect: visitor ? firstPageOf(visitor.actor, lang) : `/${lang}/sign-in`,
    }),
  })
  route(app, {
    method: 'GET',
    url: '/robots.txt',
    access: nothingSecret,
    handle: async () => ({
      bytes: Buffer.from('User-agent: *\nDisallow: /\n'),
      mediaType: 'text/plain; charset=utf-8',
    }),
  })
  route(app, {
    method: 'GET',
    url: '/api/openapi.json',
    access: { public: 'whoever builds a client must read it before having a token' },
    handle: async () => ({ json: describeApi(app.register_, services.version) }),
  })
  route(app, {
    method: 'GET',
    url: '/api/v1/receipt-key',
    access: { public: 'a receipt must be verifiable by anybody' },
    api: { summary: 'The public half of the key that signs receipts, for offline verification.' },
    handle: async () => ({ json: publishedKey(services.receiptKey) }),
  })
}

/** The address without its query: what was searched for must not come back in a page about a fault. */
function pathOf(url: string): string {
  return url.split('?')[0] ?? '/'
}
