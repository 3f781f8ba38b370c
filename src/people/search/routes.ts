// The addresses of the search for a person. A description is only ever posted: nothing of it stands in an address, and the answer is another page.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Form } from '../../http/form.ts'
import { frameFor } from '../../http/frame.ts'
import { fieldWords } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { speaker } from '../../words/catalogue.ts'
import { askForPerson, openFound, seeSearch } from './actions.ts'
import { aims, openingReasons, personAsked, type SignsOf } from './contract.ts'
import { searchPage, searchResultPage, type Typed } from './pages.tsx'

const searchParams = z.strictObject({ id: z.uuid() })
const opening = z.strictObject({ mention: z.uuid(), reason: z.enum(openingReasons) })

export function searchRoutes(app: FastifyInstance, services: Services, signsOf: SignsOf): void {
  route(app, {
    method: 'GET',
    url: '/:lang/people/search',
    access: { permission: 'person.search' },
    handle: async visit => showForm(visit, {}),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/people/search',
    access: { permission: 'person.search' },
    handle: async visit => {
      const { form, lang, actor, visitor } = visit
      const typed = typedIn(form)
      try {
        const read = personAsked.safeParse(typed)
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const id = await askForPerson(services, { actor, name: visitor.name }, read.data)
        return { redirect: `/${lang}/people/search/${id}` }
      } catch (error) {
        if (!(error instanceof Problem) || (error.code !== 'bad-input' && error.code !== 'too-many')) throw error
        // What was typed comes back also to whoever asks too often.
        const errors =
          error.code === 'too-many'
            ? { name: speaker(lang)('search.too-many') }
            : Object.fromEntries(error.errors.map(e => [e.pointer.slice(1) || 'name', fieldWords(lang, e)]))
        return showForm(visit, { typed, errors, status: error.status })
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/people/search/:id',
    access: { permission: 'person.search' },
    params: searchParams,
    handle: async visit => {
      const { lang, actor, params } = visit
      try {
        const seen = await seeSearch(services, actor, params.id)
        const frame = frameFor(services, visit, {
          title: speaker(lang)('search.found'),
          path: `/${lang}/people/search/${params.id}`,
        })
        const signs = new Map(
          await Promise.all(
            seen.found
              .filter(one => one.opened !== undefined)
              .map(async one => [one.id, await signsOf(services, actor, one.id, lang)] as const),
          ),
        )
        return { html: searchResultPage({ frame, seen, signs }) }
      } catch (error) {
        if (error instanceof Problem && error.code === 'not-found') return { redirect: `/${lang}/people/search` }
        throw error
      }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/people/search/:id/open',
    access: { permission: 'person.search' },
    params: searchParams,
    handle: async ({ form, lang, actor, params }) => {
      const read = opening.safeParse({ mention: form.text('mention'), reason: form.text('reason') })
      if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
      await openFound(services, actor, { search: params.id, ...read.data })
      return { redirect: `/${lang}/people/search/${params.id}#found-${read.data.mention}` }
    },
  })

  function showForm(
    visit: SignedVisit,
    more: { readonly typed?: Typed; readonly errors?: Readonly<Record<string, string>>; readonly status?: number },
  ): Answer {
    const frame = frameFor(services, visit, {
      title: speaker(visit.lang)('search.title'),
      path: `/${visit.lang}/people/search`,
    })
    return { html: searchPage({ frame, bounds: services.settings.bounds, ...more }), status: more.status ?? 200 }
  }
}

function typedIn(form: Form): Typed {
  return {
    aim: aims.find(aim => aim === form.text('aim')) ?? '',
    name: form.text('name').slice(0, 5000),
    birth: form.text('birth').slice(0, 500),
    iin: form.text('iin').slice(0, 500),
    phone: form.text('phone').slice(0, 500),
  }
}
