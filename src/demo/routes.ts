// The doors and the clock of the demonstration. Mounted only where the data are invented.
import type { FastifyInstance } from 'fastify'
import type { Door } from '../entrance/pages.tsx'
import { enterWithoutPassword, ownPath } from '../entrance/routes.ts'
import { accountByLogin } from '../access/store.ts'
import { regionName } from '../agencies/regions.ts'
import { roleName } from '../http/frame.ts'
import { Problem } from '../http/problems.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { speaker } from '../words/catalogue.ts'
import type { Lang } from '../words/say.ts'
import { moveClock } from './clock.ts'
import { callPlayRoutes } from './calls.ts'
import { agencyOfTile, demoAgencies } from './directory.ts'
import { tiles } from './tiles.ts'

/** The tiles of the sign-in page. */
export function demoDoors(lang: Lang): readonly Door[] {
  return tiles.map(tile => {
    const agency = demoAgencies.find(a => a.key === agencyOfTile(tile))?.agency
    if (!agency) throw new Error(`tile ${tile.login} belongs to no agency`)
    const role = tile.shownAs ? speaker(lang)(tile.shownAs) : roleName({ roles: [tile.role] }, agency.region, lang)
    // The Commissioner's office is called like the Commissioner: once is enough.
    return {
      login: tile.login,
      role,
      agency: agency.name[lang] === role ? regionName(agency.region, lang) : agency.name[lang],
    }
  })
}

export function demoRoutes(app: FastifyInstance, services: Services): void {
  callPlayRoutes(app, services)
  route(app, {
    method: 'POST',
    url: '/:lang/demo/sign-in',
    access: { public: 'the demonstration’s accounts need no password; a production server has no such route' },
    handle: async visit => {
      const wanted = visit.form.text('account')
      const known = tiles.some(tile => tile.login === wanted)
      const account = known ? await services.db.lookAsJob('demo', tx => tx.one(accountByLogin, [wanted])) : undefined
      if (!account?.demo) throw new Problem('not-found')
      return enterWithoutPassword(services, visit, account.id, visit.form.text('back'))
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/demo/clock',
    access: { public: 'whoever looks at the demonstration may move its clock; a production server has no such route' },
    handle: async visit => {
      const hours = visit.form.text('hours')
      if (hours !== '1' && hours !== '24')
        throw new Problem('bad-input', { errors: [{ pointer: '/hours', code: 'not-in-list' }] })
      await moveClock(services.db, Number(hours))
      await services.demoClock?.refresh()
      return { redirect: ownPath(visit.form.text('back')) ?? `/${visit.lang}/` }
    },
  })
}
