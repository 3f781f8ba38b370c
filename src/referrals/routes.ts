// The addresses of referrals and of a shelter's places. What was typed into a form that is not taken comes back with it, with the reason and what to do next.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mayEver } from '../access/policy.ts'
import { numberOf } from '../http/records.ts'

import { frameFor } from '../http/frame.ts'
import { wordsByField } from '../http/listen.ts'
import { Problem } from '../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { recommendationsOwed } from '../instructions/recommendations/actions.ts'
import {
  readHousehold,
  changeHouse,
  openForFamily,
  readHouse,
  readReferral,
  readReferralForm,
  recordReferralStep,
  referralsAbout,
  requestReferral,
  rerouteReferral,
  seeReferrals,
} from './actions.ts'
import { comingSelf, type HelpParts, houseGiven, referralsQuery, referralStep, requesting } from './contract.ts'
import { familyPage } from './family.tsx'
import { householdPage } from './household.tsx'
import { askPage, choosePage, helpTabPage, housePage, referralPage, referralsPage, tellingPage } from './pages.tsx'
import { receiversOf, services as kindsOfHelp, type HelpBarrier, type Service } from './referral.ts'

const numbered = z.strictObject({ number: z.string().max(60) })
const doneQuery = z.strictObject({ done: z.enum(['requested', 'recorded']).optional() })
const askQuery = z.strictObject({
  service: z.enum(kindsOfHelp).optional(),
  persons: z.coerce.number().int().min(1).max(20).optional(),
})

export function referralRoutes(app: FastifyInstance, services: Services, help: HelpParts): void {
  route(app, {
    method: 'GET',
    url: '/:lang/referrals',
    access: { permission: 'referral.see' },
    query: referralsQuery,
    handle: async visit => {
      const view = visit.query.view ?? 'live'
      const list = await seeReferrals(services, visit.actor, view, visit.query.after)
      const frame = frameFor(services, visit, { title: visit.t('referrals.title') })
      const today = isHelper(visit) && view === 'live' ? await help.today(services, visit) : undefined
      const advised = await recommendationsOwed(services, visit.actor)
      return { html: referralsPage(frame, view, list, { places: hasPlaces(visit), today, advised }) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/telling',
    access: { signedIn: 'the table names nobody, and whoever tells or is told should know it' },
    handle: async visit => ({
      html: tellingPage(frameFor(services, visit, { title: visit.t('referrals.table') })),
    }),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/family',
    access: { permission: 'referral.answer' },
    handle: async visit => showFamily(visit),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/referrals/family',
    access: { permission: 'referral.answer' },
    handle: async visit => {
      const { form, lang } = visit
      try {
        const read = comingSelf.safeParse({
          service: form.text('service'),
          name: form.text('name'),
          age: form.text('age') || 'none',
          sex: form.text('sex'),
          children: form
            .text('children')
            .split(/[,;\s]+/)
            .filter(Boolean)
            .map(Number),
          lang: form.text('lang'),
          until: form.day('until'),
          needs: form.text('needs'),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const number = await openForFamily(services, visit.actor, read.data)
        return { redirect: `/${lang}/referrals/${number}?done=recorded` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return showFamily(visit, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/help',
    access: { permission: 'incident.work' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('incident', visit.params.number)
      const read = await referralsAbout(services, visit.actor, number)
      const frame = frameFor(services, visit, {
        title: `${number} · ${visit.t('incident.tab.help')}`,
        path: `/${visit.lang}/incidents/${number}/help`,
      })
      return { html: helpTabPage(frame, read) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/referrals/new',
    access: { permission: 'referral.request' },
    params: numbered,
    query: askQuery,
    handle: async visit => {
      const number = numberOf('incident', visit.params.number)
      const { service, persons } = visit.query
      if (service !== undefined) return showAsk(visit, number, service, persons)
      await referralsAbout(services, visit.actor, number)
      const frame = frameFor(services, visit, {
        title: `${number} · ${visit.t('referrals.new')}`,
        path: `/${visit.lang}/incidents/${number}/referrals/new`,
      })
      return { html: choosePage(frame, number) }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/referrals/new',
    access: { permission: 'referral.request' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('incident', visit.params.number)
      const service = kindsOfHelp.find(one => one === form.text('service')) ?? 'social'
      try {
        const isConsent = form.text('basis') === 'consent'
        const until = form.day('until')
        const read = requesting.safeParse({
          service,
          about: form.text('about'),
          receiver: form.text('receiver'),
          persons: form.has('persons') ? form.text('persons') : '1',
          basis: form.text('basis'),
          scope: isConsent ? form.all('scope') : [],
          ...(isConsent && until !== undefined && { until }),
          needs: form.text('needs'),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const made = await requestReferral(services, visit.actor, number, read.data)
        return { redirect: `/${lang}/referrals/${made}?done=requested` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return showAsk(visit, number, service, Number(form.text('persons')) || 1, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number',
    access: { permission: 'referral.see' },
    params: numbered,
    query: doneQuery,
    handle: visit => show(visit, numberOf('referral', visit.params.number), visit.query.done),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number/household',
    access: { permission: 'referral.answer' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('referral', visit.params.number)
      const read = await readHousehold(services, visit.actor, number)
      const frame = frameFor(services, visit, {
        title: `${number} · ${visit.t('household.title')}`,
        path: `/${visit.lang}/referrals/${number}/household`,
      })
      return { html: householdPage(frame, number, read) }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/referrals/:number',
    access: { permission: 'referral.see' },
    params: numbered,
    handle: async visit => {
      const { form, lang, actor } = visit
      const number = numberOf('referral', visit.params.number)
      const version = Number(form.text('version')) || 0
      const kind = form.text('kind')
      try {
        if (kind === 'rerouted') {
          const made = await rerouteReferral(services, actor, number, version, form.text('receiver'))
          return { redirect: `/${lang}/referrals/${made}?done=requested` }
        }
        const read = referralStep.safeParse({
          kind,
          ...(form.has('reason') && { reason: form.text('reason') }),
          ...(form.has('outcome') && { outcome: form.text('outcome') }),
          ...(form.has('lang') && { lang: form.text('lang') }),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await recordReferralStep(services, actor, number, version, read.data)
        return { redirect: `/${lang}/referrals/${number}${kind === 'language' ? '/help' : '?done=recorded'}` }
      } catch (error) {
        if (!(error instanceof Problem) || !shownBeside.includes(error.code)) throw error
        return show(visit, number, undefined, error, kind)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/shelter',
    access: { permission: 'referral.answer' },
    handle: visit => showHouse(visit),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/shelter',
    access: { permission: 'referral.answer' },
    handle: async visit => {
      const { form, lang } = visit
      const read = houseGiven.safeParse({
        beds: form.text('beds') || 'none',
        others: form.text('others') || '0',
        address: form.text('address'),
      })
      if (!read.success) return showHouse(visit, new Problem('bad-input', { errors: fieldErrors(read.error) }))
      await changeHouse(services, visit.actor, read.data)
      return { redirect: `/${lang}/shelter` }
    },
  })

  function showFamily(visit: SignedVisit, problem?: Problem): Answer {
    if (!hasPlaces(visit)) throw new Problem('not-allowed')
    const kind = visit.actor.agencyKind
    const offered = kindsOfHelp.filter(one => receiversOf[one].some(may => may === kind))
    const frame = frameFor(services, visit, {
      title: visit.t('family.new'),
      path: `/${visit.lang}/referrals/family`,
    })
    const html = familyPage(
      frame,
      offered,
      problem ? visit.form.typed : {},
      wordsByField(visit.lang, problem, ([field]) => field || 'kind'),
    )
    return { html, status: problem?.status ?? 200 }
  }

  async function showAsk(
    visit: SignedVisit,
    number: string,
    service: Service,
    persons: number | undefined,
    problem?: Problem,
  ): Promise<Answer> {
    const form = await readReferralForm(services, visit.actor, number, service, persons)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t(`referrals.service.${service}`)}`,
      path: `/${visit.lang}/incidents/${number}/referrals/new?service=${service}`,
    })
    const typed = problem && visit.form.typed
    return {
      html: askPage({ frame, form, typed, errors: wordsByField(visit.lang, problem, ([field]) => field || 'kind') }),
      status: problem?.status ?? 200,
    }
  }

  async function show(
    visit: SignedVisit,
    number: string,
    done?: 'requested' | 'recorded',
    problem?: Problem,
    kind = '',
  ): Promise<Answer> {
    const read = await readReferral(services, visit.actor, number)
    const { t } = visit
    const frame = frameFor(services, visit, {
      title: `${number} · ${t('referrals.one')}`,
      path: `/${visit.lang}/referrals/${number}`,
    })
    const trouble =
      problem === undefined || problem.code === 'bad-input'
        ? undefined
        : problem.code === 'out-of-date'
          ? { title: t('referrals.stale'), text: t('referrals.stale.text') }
          : problem.code === 'closing-barred'
            ? {
                title: t('family.barred'),
                text: problem.errors.map(e => t(`family.barrier.${e.code as HelpBarrier}`)).join(' '),
              }
            : { title: t(`problem.${problem.code}`), text: '' }
    const found = Object.entries(wordsByField(visit.lang, problem, ([field]) => field || 'kind'))
    const errors = Object.fromEntries(
      found.map(([field, words]) => [['reason', 'outcome'].includes(field) ? `${kind}-${field}` : field, words]),
    )
    const html = referralPage({
      frame,
      read,
      errors,
      trouble,
      typed: problem && visit.form.typed,
      meanwhile: problem?.code === 'out-of-date' ? read.events.slice(Number(visit.form.text('version')) || 0) : [],
      done,
      more: ['requested', 'received', 'rejected'].includes(read.row.state)
        ? undefined
        : await help.ofReferral(services, visit, number),
    })
    return { html, status: problem?.status ?? 200 }
  }

  async function showHouse(visit: SignedVisit, problem?: Problem): Promise<Answer> {
    if (!hasPlaces(visit)) throw new Problem('not-allowed')
    const house = await readHouse(services, visit.actor)
    const frame = frameFor(services, visit, {
      title: visit.t('referrals.house'),
      path: `/${visit.lang}/shelter`,
    })
    const typed = problem && visit.form.typed
    return {
      html: housePage(
        frame,
        house,
        typed,
        wordsByField(visit.lang, problem, ([field]) => field || 'kind'),
      ),
      status: problem?.status ?? 200,
    }
  }
}

/** What is answered on the page itself, beside what was pressed. */
const shownBeside: readonly string[] = [
  'bad-input',
  'out-of-date',
  'closing-barred',
  'second-person-needed',
  'wrong-state',
]

function isHelper({ actor }: SignedVisit): boolean {
  return mayEver(actor, 'referral.answer')
}
function hasPlaces({ actor }: SignedVisit): boolean {
  return ['shelter', 'centre'].includes(actor.agencyKind)
}
