// The addresses by which a desk tells of telephone calls, and the page on which an operator writes down his extension. Who may answer contacts may
// tell of calls; who called is never in an address, a log or an error.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { newId } from '../../db/uuid.ts'
import { numberOf } from '../../http/records.ts'
import { frameFor } from '../../http/frame.ts'
import { Problem } from '../../http/problems.ts'
import { route, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { doWithContact, readContact } from '../desk/actions.ts'
import { extensionOf, lineOf, noteCallBack, noteCallGone, ringIn, setLine } from './actions.ts'
import { placePage } from './pages.tsx'

const answer = { permission: 'contact.answer' } as const

export function callRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/desk/calls/line',
    access: answer,
    handle: async ({ actor }) => ({ json: { line: await lineOf(services, actor) } }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/calls/ring',
    access: answer,
    handle: async ({ actor, form, lang }) => ({
      json: await ringIn(services, actor, {
        call: callName(form.text('call')),
        from: form.text('from'),
        lang,
      }),
    }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/calls/gone',
    access: answer,
    handle: async ({ actor, form }) => {
      await noteCallGone(services, actor.agencyId, callName(form.text('call')))
      return { json: {} }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/call-back',
    access: answer,
    params: z.strictObject({ number: z.string().max(60) }),
    handle: async ({ actor, form, params }) => {
      const { contact } = await readContact(services, actor, numberOf('contact', params.number))
      await noteCallBack(services, actor, contact.id, callName(form.text('call')))
      return { json: {} }
    },
  })

  // A call taken on a telephone that stands beside the desk: an empty contact in the hands of whoever pressed. `key`: pressed twice, it is one.
  const takeByHand = async ({ actor, form, lang }: SignedVisit): Promise<string> => {
    const key = form.text('key')
    const { number } = await ringIn(services, actor, { call: `by hand ${key || newId()}`, from: '', lang })
    await doWithContact(services, actor, number, { deed: { kind: 'accept' } })
    return number
  }
  route(app, {
    method: 'POST',
    url: '/:lang/desk/calls',
    access: answer,
    handle: async visit => ({ redirect: `/${visit.lang}/desk/${await takeByHand(visit)}` }),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/desk/calls/new',
    access: answer,
    handle: async visit => ({ json: { number: await takeByHand(visit) } }),
  })

  // The extension ---------------------------------------------------------------------------------------------------------------------------------
  route(app, {
    method: 'GET',
    url: '/:lang/desk/calls/place',
    access: answer,
    query: z.strictObject({ done: z.enum(['saved', 'removed']).optional() }),
    handle: async visit => ({
      html: placePage(frameFor(services, visit, { title: visit.t('phone.place.title') }), {
        extension: (await extensionOf(services, visit.actor)) ?? '',
        hasExchange: services.telephone !== undefined,
        done: visit.query.done,
        errors: [],
      }),
    }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/calls/place',
    access: answer,
    handle: async visit => {
      const { actor, form, lang, t } = visit
      const [extension, secret] = [form.text('extension').trim(), form.text('secret')]
      const errors = [
        ...(extension === '' || /^[A-Za-z0-9._-]{1,40}$/.test(extension)
          ? []
          : [{ field: 'extension', text: t('phone.place.wrong') }]),
        ...(extension !== '' && (secret === '' || secret.length > 200)
          ? [{ field: 'secret', text: t('phone.place.no-secret') }]
          : []),
      ]
      if (errors.length > 0)
        return {
          html: placePage(frameFor(services, visit, { title: t('phone.place.title') }), {
            extension,
            hasExchange: services.telephone !== undefined,
            done: undefined,
            errors,
          }),
          status: 400,
        }
      await setLine(services, actor, { extension, secret })
      return { redirect: `/${lang}/desk/calls/place?done=${extension === '' ? 'removed' : 'saved'}` }
    },
  })
}

function callName(text: string): string {
  if (!/^[\x21-\x7e]{1,300}$/.test(text))
    throw new Problem('bad-input', { errors: [{ pointer: '/call', code: text === '' ? 'required' : 'invalid' }] })
  return text
}
