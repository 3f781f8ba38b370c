// The addresses of one's own declarations, and of the locks that overseers see and lift.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { wordsByField } from '../../http/listen.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { speaker } from '../../words/catalogue.ts'
import { declarePerson, judgeLock, seeDeclared, seeLocks, takeBack } from './actions.ts'
import { personDeclared } from './contract.ts'
import { declaredPage, locksPage, type TypedDeclared } from './pages.tsx'

const own = {
  signedIn:
    'everybody who works here declares themselves and their own relatives, and sees nobody else’s; a head writes for a colleague as well',
} as const
const lockJudged = z.strictObject({ incident: z.uuid(), from: z.uuid(), judgement: z.enum(['lift', 'confirm']) })

export function conflictRoutes(app: FastifyInstance, services: Services): void {
  route(app, { method: 'GET', url: '/:lang/declared', access: own, handle: visit => show(visit, {}) })

  route(app, {
    method: 'POST',
    url: '/:lang/declared',
    access: own,
    handle: async visit => {
      const { form, lang, actor } = visit
      const back = form.text('strike')
      if (back !== '') {
        if (!z.uuid().safeParse(back).success) throw new Problem('not-found')
        await takeBack(services, actor, back)
        return { redirect: `/${lang}/declared` }
      }
      const text = (name: string, most: number) => form.text(name).slice(0, most)
      const typed: TypedDeclared = {
        relation: text('relation', 20),
        name: text('name', 5000),
        birth: text('birth', 500),
        iin: text('iin', 500),
        phone: text('phone', 500),
        of: text('of', 60),
      }
      const read = personDeclared.safeParse(typed)
      if (!read.success) {
        const wrong = new Problem('bad-input', { errors: fieldErrors(read.error) })
        const errors = wordsByField(lang, wrong, ([field]) => field || 'name')
        return show(visit, { typed, errors, status: 400 })
      }
      try {
        await declarePerson(services, actor, read.data, read.data.of === '' ? actor.id : read.data.of)
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return show(visit, { typed, errors: wordsByField(lang, error, ([field]) => field || 'name'), status: 400 })
      }
      return { redirect: `/${lang}/declared` }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/oversight/locks',
    access: { permission: 'oversight.see' },
    handle: async visit => {
      const frame = frameFor(services, visit, { title: speaker(visit.lang)('locks.title') })
      return { html: locksPage({ frame, seen: await seeLocks(services, visit.actor), userId: visit.actor.id }) }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/oversight/locks',
    access: { permission: 'oversight.see' },
    handle: async ({ form, lang, actor }) => {
      const read = lockJudged.safeParse({
        incident: form.text('incident'),
        from: form.text('from'),
        judgement: form.text('judgement'),
      })
      if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
      await judgeLock(services, actor, read.data)
      return { redirect: `/${lang}/oversight/locks` }
    },
  })

  async function show(
    visit: SignedVisit,
    more: {
      readonly typed?: TypedDeclared
      readonly errors?: Readonly<Record<string, string>>
      readonly status?: number
    },
  ): Promise<Answer> {
    const frame = frameFor(services, visit, {
      title: speaker(visit.lang)('declared.title'),
      path: `/${visit.lang}/declared`,
    })
    return {
      html: declaredPage({ frame, seen: await seeDeclared(services, visit.actor), ...more }),
      status: more.status ?? 200,
    }
  }
}
