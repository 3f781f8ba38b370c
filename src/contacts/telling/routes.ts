// The public door of 111. Each step is POST, 303, GET at one address: a page that answers a POST leaves its form on the visitor's disk. Without a
// running visit the telling address leads to the neutral page, so that Back after leaving shows nothing. Nothing typed ever stands in an address.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { route, type Answer, type Visit as Request } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { dateOf } from '../../words/format.ts'
import { isLang, type Lang } from '../../words/say.ts'
import { sayRide } from '../bus/actions.ts'
import { busDoorPage, ridePage } from '../bus/pages.tsx'
import { beginRide, rideSteps } from '../bus/ride.ts'
import { comeBack, conversationOf, hideCode, refuseCode, say, takeCode, writeMore } from './actions.ts'
import { doorPage, returnPage, talkPage, tellingPage, todayPage } from './pages.tsx'
import { arashaTime, quietFrame, visitCookie } from './door.ts'
import type { Quiet } from './quiet.tsx'
import { placeOf, steps, type Talk } from './visit.ts'
import { inTurn } from './turn.ts'
import { beginVisit, endVisit, visitOf } from './visits.ts'
import { voiceFor } from './voice.ts'

const open = { public: 'whoever needs help is not asked who it is' }
const neutral = { public: 'the date and numbers that everybody may need' }
const wall = z.strictObject({ code: z.string().max(60) })

export function tellingRoutes(app: FastifyInstance, services: Services): void {
  const cookie = visitCookie(services, 'v')
  const reading = visitCookie(services, 'g')
  const tokenOf = ({ request }: Pick<Request, 'request'>) => request.cookies[cookie.name]
  const keep = ({ reply }: Pick<Request, 'reply'>, token: string) => reply.setCookie(cookie.name, token, cookie.options)
  /** Where a form leads: the same address, in another language if that was asked for. */
  const backTo = (visit: Request, path: string): Answer => ({ redirect: `/${languageOf(visit)}/${path}` })

  const talkShown = async (frame: Quiet, talk: Talk): Promise<Answer> => ({
    html: talkPage(frame, talk, await conversationOf(services, talk.contactId)),
  })
  /** What is done on the page of a conversation that was just begun; false if the form is none of these. */
  const goOnTalking = async (visit: Request, door: Talk['door']): Promise<boolean> => {
    const { form, lang } = visit
    const token = tokenOf(visit)
    switch (form.text('go')) {
      case 'code':
        await takeCode(services, token, visit.request.ip)
        return true
      case 'refuse':
        await refuseCode(services, token)
        return true
      case 'hide':
        await hideCode(services, token)
        return true
      case 'write':
        keep(visit, await writeMore(services, token, { door, typed: form.text('words'), lang }))
        return true
      default:
        return false
    }
  }

  route(app, {
    method: 'GET',
    url: '/:lang/today',
    access: neutral,
    handle: async visit => {
      const kept = [cookie, reading].filter(({ name }) => visit.request.cookies[name] !== undefined)
      if (kept.length > 0) {
        for (const { name, options } of kept) {
          await endVisit(services, visit.request.cookies[name])
          visit.reply.clearCookie(name, options)
        }
        // Not "cookies": being signed out of everything else would be noticed.
        visit.reply.header('clear-site-data', '"cache", "storage"')
      }
      return { html: todayPage(quietFrame(visit, 'today'), arashaTime(services)) }
    },
  })

  for (const url of ['/:lang/s', '/:lang/s/:code'] as const) {
    const pathOf = (code: string | undefined) => (code === undefined ? 's' : `s/${encodeURIComponent(code)}`)
    const params = url === '/:lang/s' ? wall.partial() : wall
    route(app, {
      method: 'GET',
      url,
      access: open,
      params,
      handle: async visit => ({
        html: doorPage(quietFrame(visit, pathOf(visit.params.code)), {
          isDemo: services.demo,
          voice: voiceFor('unknown', visit.params.code !== undefined),
        }),
      }),
    })
    route(app, {
      method: 'POST',
      url,
      access: open,
      params,
      handle: visit =>
        inTurn(visit.request.ip, async () => {
          await endVisit(services, tokenOf(visit))
          const isBus = visit.form.text('to') === 'bus'
          const from = { network: visit.request.ip, ...(isBus && { beginning: beginRide }) }
          keep(visit, await beginVisit(services, visit.params.code, from))
          return backTo(visit, isBus ? 'bus' : 'tell')
        }),
    })
  }

  route(app, {
    method: 'GET',
    url: '/:lang/tell',
    access: open,
    handle: async visit => {
      const running = await visitOf(services, tokenOf(visit))
      const frame = quietFrame(visit, 'tell')
      if (running?.kind === 'telling') return { html: tellingPage(frame, running) }
      if (running?.kind === 'talk' && running.door === 'tell') return talkShown(frame, running)
      return { redirect: `/${visit.lang}/${running === undefined ? 'today' : placeOf(running)}` }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/tell',
    access: open,
    handle: visit =>
      inTurn(visit.request.ip, async () => {
        if (!(await goOnTalking(visit, 'tell')))
          keep(
            visit,
            await say(services, tokenOf(visit), {
              step: stepOf(visit, steps, 'words'),
              to: steps.find(one => one === visit.form.text('to')),
              ...sayingOf(visit),
              said: visit.form,
            }),
          )
        return backTo(visit, 'tell')
      }),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/bus',
    access: open,
    handle: async visit => {
      const running = await visitOf(services, tokenOf(visit))
      const frame = quietFrame(visit, 'bus')
      if (running?.kind === 'riding') return { html: ridePage(frame, running, dateOf(arashaTime(services))) }
      if (running?.kind === 'talk' && running.door === 'bus') return talkShown(frame, running)
      return { html: busDoorPage(frame, { isDemo: services.demo }) }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/bus',
    access: open,
    handle: visit =>
      inTurn(visit.request.ip, async () => {
        if (!visit.form.has('go')) {
          await endVisit(services, tokenOf(visit))
          keep(visit, await beginVisit(services, undefined, { beginning: beginRide, network: visit.request.ip }))
        } else if (!(await goOnTalking(visit, 'bus')))
          keep(
            visit,
            await sayRide(services, tokenOf(visit), { step: stepOf(visit, rideSteps, 'ride'), ...sayingOf(visit) }),
          )
        return backTo(visit, 'bus')
      }),
  })

  route(app, {
    method: 'GET',
    url: '/:lang/return',
    access: open,
    handle: async visit => {
      const running = await visitOf(services, tokenOf(visit))
      const frame = quietFrame(visit, 'return')
      if (running?.kind === 'talk')
        return running.door !== 'return' ? { redirect: `/${visit.lang}/${running.door}` } : talkShown(frame, running)
      return { html: returnPage(frame, running?.kind === 'coming' ? running : undefined) }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/return',
    access: open,
    handle: visit =>
      inTurn(visit.request.ip, async () => {
        const { form, request } = visit
        keep(
          visit,
          form.text('go') === 'write'
            ? await writeMore(services, tokenOf(visit), { door: 'return', typed: form.text('words'), lang: visit.lang })
            : await comeBack(services, tokenOf(visit), form.text('code'), request.ip),
        )
        return backTo(visit, 'return')
      }),
  })
}

function languageOf({ form, lang }: Request): Lang {
  const other = form.text('switch')
  return isLang(other) ? other : lang
}

function stepOf<Step extends string>({ form }: Request, steps: readonly Step[], otherwise: Step): Step {
  return steps.find(one => one === form.text('step')) ?? otherwise
}
function sayingOf(visit: Request) {
  const { form, lang } = visit
  const go = (['next', 'send', 'back'] as const).find(one => one === form.text('go')) ?? 'next'
  // A change of language keeps what was typed and stays on the page.
  return { go: languageOf(visit) === lang ? go : ('stay' as const), said: (name: string) => form.text(name), lang }
}

/** Is this an address of the public door? A fault there is told on a page as quiet as the others. */
export function isQuietPath(path: string): boolean {
  return /^\/(kk|ru|en)\/(today|tell|bus|return|s|guides|directory)(\/|$)/.test(path)
}
