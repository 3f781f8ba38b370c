// The addresses of what follows from a contact. What was typed comes back when it was not taken.
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { visitorOf } from '../../access/session.ts'
import { numberOf } from '../../http/records.ts'
import { regions } from '../../agencies/regions.ts'
import { frameFor } from '../../http/frame.ts'
import { fieldWords, sessionCookie } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { speaker } from '../../words/catalogue.ts'
import { dateOf } from '../../words/format.ts'
import { handOverDanger, makeNotice, passedFrom, readForNotice, readOnward, type NoticeRead } from './actions.ts'
import { callable, dangerGiven, helpGiven, noticeGiven, rideGiven, type Police } from './contract.ts'
import { readTime } from '../bus/ride.ts'
import { dangerPage, onwardPage, type TypedDanger } from './pages.tsx'
import { askForHelp, readForHelp } from './help.ts'
import { helpFormPage, type TypedHelp } from './help-page.tsx'
import { passToInspector } from './transport.ts'
import { transportFormPage, type TypedRide } from './transport-page.tsx'
import { noticeFormPage, type NoticeView, type TypedNotice } from './notice-page.tsx'

const answer = { permission: 'contact.answer' } as const
const numbered = z.strictObject({ number: z.string().max(60) })

export function onwardRoutes(app: FastifyInstance, services: Services, police: Police): void {
  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number/onward',
    access: answer,
    params: numbered,
    query: z.strictObject({ done: z.enum(['danger', 'notice', 'transport', 'help']).optional() }),
    handle: async visit => {
      const number = numberOf('contact', visit.params.number)
      const read = await readOnward(services, visit.actor, number, visit.lang)
      return { html: onwardPage({ frame: frame(visit, number), read, done: visit.query.done }) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number/onward/rows',
    access: answer,
    params: numbered,
    handle: async ({ actor, lang, params }) => ({
      json: (await readOnward(services, actor, numberOf('contact', params.number), lang)).rows,
    }),
  })

  // Whatever changes in this centre's contacts and in what it passed on; ids only.
  route(app, {
    method: 'GET',
    url: '/:lang/desk/onward/stream',
    access: answer,
    handle: async ({ request, reply, actor }) => {
      const token = request.cookies[sessionCookie(services).name] ?? ''
      reply.hijack()
      services.live.open(reply.raw, {
        owner: actor.id,
        wants: change => (change.kind === 'contact' || change.kind === 'handoff') && change.holderId === actor.agencyId,
        still: async () =>
          (await visitorOf(services.db, services.vault, token, services.settings.idleMinutes))?.actor.id === actor.id,
        // The page reads everything again as this person: a bell of the own centre gives nothing away.
        sees: async () => true,
      })
      return 'streaming'
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number/danger',
    access: answer,
    params: numbered,
    handle: visit => showDanger(visit, { key: randomUUID(), what: '', callback: '', unit: '' }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/danger',
    access: answer,
    params: numbered,
    handle: async visit => {
      const { actor, form, lang, params } = visit
      const number = numberOf('contact', params.number)
      const typed = {
        key: form.text('key').slice(0, 40),
        what: form.text('what').slice(0, 20_000),
        callback: form.text('callback').slice(0, 2000),
        unit: form.text('unit').slice(0, 40),
      }
      try {
        const read = dangerGiven.safeParse(typed)
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await handOverDanger(services, actor, number, { ...read.data, lang }, police)
        return { redirect: `/${lang}/desk/${number}/onward?done=danger` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return showDanger(
          visit,
          typed,
          Object.fromEntries(error.errors.map(e => [e.pointer.split('/')[1] || 'what', fieldWords(lang, e)])),
        )
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number/notice',
    access: answer,
    params: numbered,
    handle: async visit => {
      const number = numberOf('contact', visit.params.number)
      const read = await readForNotice(services, visit.actor, number, visit.lang)
      return showNotice(visit, read, {
        key: randomUUID(), words: '', people: [], danger: read.contact.danger, signs: [], relation: 'unknown', officer: 'unknown', unit: '',
        // A child put off a bus was told in answers to questions: they go along unless the operator takes them back.
        messages: read.transport === undefined ? [] : read.messages.slice(0, 1).map(message => message.id),
        about: read.transport === undefined ? '' : 'put-off-transport',
        ...dayOf(read.transport?.on ?? null),
      }) // prettier-ignore
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/notice',
    access: answer,
    params: numbered,
    handle: async visit => {
      const { actor, form, lang, params } = visit
      const number = numberOf('contact', params.number)
      const text = (name: string, most: number) => form.text(name).slice(0, most)
      const all = (name: string) => form.all(name).slice(0, 200)
      const typed: TypedNotice = {
        key: text('key', 40), words: text('words', 20_000), messages: all('messages'), people: all('people'), about: text('about', 40),
        danger: text('danger', 10), day: text('when-day', 10), month: text('when-month', 10), year: text('when-year', 10), signs: all('signs'),
        relation: text('relation', 40), officer: text('officer', 10) || 'unknown', unit: text('unit', 40),
      } // prettier-ignore
      const read = await readForNotice(services, actor, number, lang)
      try {
        const { day, month, year, ...rest } = typed
        const occurred = day + month + year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
        const parsed = noticeGiven.safeParse({ ...rest, occurred })
        if (!parsed.success) throw new Problem('bad-input', { errors: fieldErrors(parsed.error) })
        if (form.text('go') === 'look')
          return showNotice(visit, read, typed, {
            law: police.law(passedFrom(parsed.data, read, lang), dateOf(read.now)),
          })
        await makeNotice(services, actor, number, { ...parsed.data, lang }, police)
        return { redirect: `/${lang}/desk/${number}/onward?done=notice` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        const errors = Object.fromEntries(
          error.errors.map(e => [fieldOf(e.pointer.split('/')[1] ?? ''), fieldWords(lang, e)]),
        )
        return showNotice(visit, read, typed, { errors })
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number/transport',
    access: answer,
    params: numbered,
    handle: async visit => {
      const read = await readForNotice(services, visit.actor, numberOf('contact', visit.params.number), visit.lang)
      const { transport: told } = read
      return showTransport(visit, read, {
        key: randomUUID(), words: '', route: told?.route ?? '', stop: told?.stop ?? '', time: told?.time ?? '', plate: told?.plate ?? '',
        childAge: told?.childAge ?? 'unknown', alone: told?.alone ?? 'unknown', forced: told?.forced ?? 'unknown',
        region: read.contact.region === null ? '' : String(read.contact.region),
        // What was told in answers to questions goes along; of a conversation the operator chooses.
        messages: told === undefined ? [] : read.messages.slice(0, 1).map(message => message.id),
        ...dayOf(told?.on ?? null),
      }) // prettier-ignore
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/transport',
    access: answer,
    params: numbered,
    handle: async visit => {
      const { actor, form, lang, params } = visit
      const number = numberOf('contact', params.number)
      const text = (name: string, most = 2000) => form.text(name).slice(0, most)
      const typed: TypedRide = {
        key: text('key', 40), words: text('words', 20_000), route: text('route'), stop: text('stop'), time: text('time'), plate: text('plate'),
        childAge: text('childAge', 20), alone: text('alone', 20), forced: text('forced', 20), region: text('region', 10),
        messages: form.all('messages').slice(0, 200), day: text('on-day', 10), month: text('on-month', 10), year: text('on-year', 10),
      } // prettier-ignore
      try {
        const { day, month, year, ...rest } = typed
        const on = day + month + year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
        const parsed = rideGiven.safeParse({ ...rest, time: readTime(rest.time) ?? rest.time, on })
        if (!parsed.success) throw new Problem('bad-input', { errors: fieldErrors(parsed.error) })
        await passToInspector(services, actor, number, parsed.data)
        return { redirect: `/${lang}/desk/${number}/onward?done=transport` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        const errors = Object.fromEntries(
          error.errors.map(e => [e.pointer.split('/')[1] || 'route', fieldWords(lang, e)]),
        )
        return showTransport(visit, await readForNotice(services, actor, number, lang), typed, errors)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number/help',
    access: answer,
    params: numbered,
    handle: visit =>
      showHelp(visit, {
        key: randomUUID(), service: 'child', receiver: '', persons: '1', basis: '', scope: [], about: '', violence: '', address: '', way: '', reach: '',
        messages: [], needs: '', day: '', month: '', year: '',
      }), // prettier-ignore
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/help',
    access: answer,
    params: numbered,
    handle: async visit => {
      const { actor, form, lang, params } = visit
      const number = numberOf('contact', params.number)
      const text = (name: string, most = 100) => form.text(name).slice(0, most)
      const typed: TypedHelp = {
        key: text('key'), service: text('service'), receiver: text('receiver'), persons: text('persons'), basis: text('basis'), scope: form.all('scope').slice(0, 20),
        about: text('about'), violence: text('violence'), address: text('address', 2000), way: text('way'), reach: text('reach', 2000),
        messages: form.all('messages').slice(0, 200), needs: text('needs', 20_000), day: text('until-day', 10), month: text('until-month', 10), year: text('until-year', 10),
      } // prettier-ignore
      if (form.text('go') === 'show') return showHelp(visit, typed)
      try {
        const { day, month, year, scope, ...rest } = typed
        const until = day + month + year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
        const agreed = rest.basis === 'consent' ? { scope, until } : { scope: [], until: '' }
        const parsed = helpGiven.safeParse({ ...rest, ...agreed })
        if (!parsed.success) throw new Problem('bad-input', { errors: fieldErrors(parsed.error) })
        await askForHelp(services, actor, number, parsed.data)
        return { redirect: `/${lang}/desk/${number}/onward?done=help` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        const errors = Object.fromEntries(
          error.errors.map(e => [e.pointer.split('/')[1] || 'needs', fieldWords(lang, e)]),
        )
        return showHelp(visit, typed, errors)
      }
    },
  })

  /** The region that was typed counts only for who is shown: where the person is, is known from the contact. */
  async function showHelp(
    visit: SignedVisit & { readonly params: { readonly number: string } },
    typed: TypedHelp,
    errors?: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const number = numberOf('contact', visit.params.number)
    const region = visit.request.method === 'POST' ? Number(visit.form.text('region')) : undefined
    const read = await readForHelp(services, visit.actor, number, {
      service: callable.find(one => one === typed.service) ?? 'child',
      region: region === undefined || !regions.some(one => one.code === region) ? undefined : region,
      persons: Math.min(20, Math.max(1, Number(typed.persons) || 1)),
    })
    const html = helpFormPage({
      frame: frameFor(services, visit, {
        title: speaker(visit.lang)('onward.help.title'),
        path: `/${visit.lang}/desk/${number}/help`,
      }),
      read,
      typed,
      ...(errors && { errors }),
    })
    return { html, status: errors ? 400 : 200 }
  }

  function showTransport(
    visit: SignedVisit,
    read: NoticeRead,
    typed: TypedRide,
    errors?: Readonly<Record<string, string>>,
  ): Answer {
    const path = `/${visit.lang}/desk/${read.contact.number}/transport`
    const title = speaker(visit.lang)('onward.transport.title')
    const html = transportFormPage({
      frame: frameFor(services, visit, { title, path }),
      read,
      typed,
      ...(errors && { errors }),
    })
    return { html, status: errors ? 400 : 200 }
  }

  function showNotice(
    visit: SignedVisit,
    read: NoticeRead,
    typed: TypedNotice,
    more: Pick<NoticeView, 'law' | 'errors'> = {},
  ): Answer {
    const path = `/${visit.lang}/desk/${read.contact.number}/notice`
    const frame = frameFor(services, visit, { title: speaker(visit.lang)('onward.notice.title'), path })
    return { html: noticeFormPage({ frame, read, typed, ...more }), status: more.errors ? 400 : 200 }
  }

  async function showDanger(
    visit: SignedVisit & { readonly params: { readonly number: string } },
    typed: TypedDanger,
    errors?: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const number = numberOf('contact', visit.params.number)
    const read = await readOnward(services, visit.actor, number, visit.lang)
    const html = dangerPage({
      frame: frameFor(services, visit, {
        title: speaker(visit.lang)('onward.danger.title'),
        path: `/${visit.lang}/desk/${number}/danger`,
      }),
      read,
      typed,
      ...(errors && { errors }),
    })
    return { html, status: errors ? 400 : 200 }
  }

  function frame(visit: SignedVisit, number: string) {
    return frameFor(services, visit, {
      title: speaker(visit.lang)('onward.title'),
      path: `/${visit.lang}/desk/${number}/onward`,
    })
  }
}

function dayOf(on: string | null): Pick<TypedNotice, 'day' | 'month' | 'year'> {
  const [year = '', month = '', day = ''] = on?.split('-') ?? []
  return { day, month, year }
}

/** Where a field of the notice stands on its page: the day is typed in three parts. */
function fieldOf(name: string): string {
  return name === 'occurred' ? 'when' : name || 'words'
}
