// The addresses at which an operator notes people of a contact. What was typed comes back when it was not taken.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { numberOf } from '../../http/records.ts'
import type { Form } from '../../http/form.ts'
import { frameFor } from '../../http/frame.ts'
import { fieldWords } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { speaker } from '../../words/catalogue.ts'
import { notePerson, readPeople, sayPurpose, strikeNoted } from './actions.ts'
import { personNoted, purposeGiven } from './contract.ts'
import { peoplePage, type TypedPerson } from './pages.tsx'

const answer = { permission: 'contact.answer' } as const
const numbered = z.strictObject({ number: z.string().max(60) })

export function contactPeopleRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/desk/:number/people',
    access: answer,
    params: numbered,
    handle: visit => show(visit, numberOf('contact', visit.params.number), {}),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/:number/people',
    access: answer,
    params: numbered,
    handle: async visit => {
      const { actor, form, lang, params } = visit
      const number = numberOf('contact', params.number)
      const typed = typedIn(form)
      try {
        if (form.text('go') === 'purpose') {
          const said = purposeGiven.safeParse({ purpose: form.text('purpose') || undefined, words: form.text('words') })
          if (!said.success) throw new Problem('bad-input', { errors: fieldErrors(said.error) })
          await sayPurpose(services, actor, number, said.data)
          return { redirect: `/${lang}/desk/${number}/people` }
        }
        const struck = form.text('strike')
        if (struck !== '') {
          if (!z.uuid().safeParse(struck).success) throw new Problem('not-found')
          await strikeNoted(services, actor, number, struck)
          return { redirect: `/${lang}/desk/${number}/people` }
        }
        const read = personNoted.safeParse(typed)
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await notePerson(services, actor, number, read.data)
        return { redirect: `/${lang}/desk/${number}/people` }
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        if (error.code === 'too-many')
          return show(visit, number, {
            typed,
            errors: { name: speaker(lang)('contact-people.too-many') },
            status: error.status,
          })
        if (error.code !== 'bad-input') throw error
        const errors = Object.fromEntries(
          error.errors.map(e => [e.pointer.split('/')[1] || 'name', fieldWords(lang, e)]),
        )
        return show(visit, number, { typed, said: form.typed, errors, status: error.status })
      }
    },
  })

  async function show(
    visit: SignedVisit,
    number: string,
    more: {
      readonly typed?: TypedPerson
      readonly said?: Readonly<Record<string, string>>
      readonly errors?: Readonly<Record<string, string>>
      readonly status?: number
    },
  ): Promise<Answer> {
    const { lang, actor } = visit
    const frame = frameFor(services, visit, {
      title: speaker(lang)('contact-people.title'),
      path: `/${lang}/desk/${number}/people`,
    })
    return {
      html: peoplePage({ frame, read: await readPeople(services, actor, number), ...more }),
      status: more.status ?? 200,
    }
  }
}

function typedIn(form: Form): TypedPerson {
  const text = (name: string, most: number) => form.text(name).slice(0, most)
  return {
    role: text('role', 40),
    writer: text('writer', 10),
    wish: text('wish', 10),
    name: text('name', 5000),
    birth: text('birth', 500),
    phone: text('phone', 500),
    iin: text('iin', 500),
    sex: text('sex', 10),
  }
}
