// The demonstration plays a caller: lets the telephone of 111 ring, and hangs up. Mounted only where the data are invented.
import { randomInt, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { dropCallOf, ringIn } from '../contacts/calls/actions.ts'
import { readContact } from '../contacts/desk/actions.ts'
import { Problem } from '../http/problems.ts'
import { route } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { parseNumber } from '../words/numbers.ts'

export function callPlayRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'POST',
    url: '/:lang/desk/calls/demo',
    access: { permission: 'contact.answer' },
    handle: async ({ actor, form, lang }) => {
      if (form.text('go') === 'drop') {
        const parsed = parseNumber(form.text('contact'))
        if (!parsed.ok || parsed.kind !== 'contact') throw new Problem('not-found')
        const { contact } = await readContact(services, actor, parsed.number)
        await dropCallOf(services, contact.id)
        return { redirect: `/${lang}/desk/${parsed.number}` }
      }
      // A few numbers, so that some call again.
      const from = `+7700000${String(randomInt(20)).padStart(4, '0')}`
      const { number } = await ringIn(services, actor, { call: `demo ${randomUUID()}`, from, lang })
      return { redirect: `/${lang}/desk/${number}` }
    },
  })
}
