// Where lawyers sign. Reading is for everybody; signing needs the permission, and what is signed must be what was shown.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mayEver } from '../../access/policy.ts'
import { frameFor } from '../../http/frame.ts'
import { fieldErrors, route, type Visit } from '../../http/route.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { optionalText } from '../../words/shapes.ts'
import { reviewsHeld, signReading } from '../actions.ts'
import type { Signing } from '../parts.tsx'
import { reviewsPage } from './pages.tsx'

const hash = z.string().regex(/^[0-9a-f]{16}$/)
const signature = z.strictObject({
  item: z.string().min(3).max(120),
  meaning: hash,
  text: hash,
  do: z.enum(['sign', 'withdraw']),
  remark: optionalText(1000),
})

/** What the forms beside a reading need; undefined for whoever may not sign. */
export function signingOf(visit: Pick<Visit, 'visitor' | 'csrf'>, back: string): Signing | undefined {
  const { visitor, csrf } = visit
  return visitor !== undefined && mayEver(visitor.actor, 'law.sign') ? { csrf, name: visitor.name, back } : undefined
}

export function signingRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/law/reviews',
    access: { permission: 'law.sign' },
    query: z.strictObject({ signed: z.optional(z.string().max(5)), left: z.optional(z.string().max(5)) }),
    handle: async visit => {
      const { lang, t } = visit
      const path = `/${lang}/law/reviews`
      const reviews = await services.db.look(visit.actor, reviewsHeld)
      const back = visit.query.left === undefined ? path : `${path}?left=1`
      const signing = { csrf: visit.csrf, name: visit.visitor.name, back }
      const frame = frameFor(services, visit, { title: t('statute.reviews.title'), path })
      const { signed, left } = visit.query
      return {
        html: reviewsPage(frame, reviews, signing, { justSigned: signed !== undefined, leftOnly: left !== undefined }),
      }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/law/sign',
    access: { permission: 'law.sign' },
    handle: async visit => {
      const { form, lang } = visit
      const given = signature.safeParse(
        Object.fromEntries(['item', 'meaning', 'text', 'do', 'remark'].map(name => [name, form.text(name)])),
      )
      if (!given.success) throw new Problem('bad-input', { errors: fieldErrors(given.error) })
      const { item, meaning, text, remark } = given.data
      await signReading(
        services.db,
        { actor: visit.actor, name: visit.visitor.name },
        { item, meaningHash: meaning, textHash: text },
        { withdraw: given.data.do === 'withdraw', remark },
      )
      // Back to where the reading stands; nowhere else.
      const back = form.text('back')
      const reviews = `/${lang}/law/reviews`
      if (back === `${reviews}?left=1`) return { redirect: `${back}&signed=1` }
      const isReading = new RegExp(`^/${lang}/law/[a-z0-9-]+(\\?on=[0-9-]{10})?$`).test(back) && back !== reviews
      return { redirect: isReading ? back : `${reviews}?signed=1` }
    },
  })
}
