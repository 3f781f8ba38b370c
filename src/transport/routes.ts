// The addresses of children put off public transport, for the inspector and for the carrier. What was typed comes back when it was not taken.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { numberOf } from '../http/records.ts'
import type { Form } from '../http/form.ts'
import { frameFor } from '../http/frame.ts'
import { fieldWords } from '../http/listen.ts'
import { Problem } from '../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { readRide, recordRideStep, seeOutcomes, seeRides } from './actions.ts'
import { ridesQuery, rideStep } from './contract.ts'
import { carrierPage, ridePage, ridesPage, type Trouble } from './pages.tsx'
import type { StepKind } from './ride.ts'

const numbered = z.strictObject({ number: z.string().max(60) })
const stepParams = z.strictObject({
  number: z.string().max(60),
  kind: z.enum(['taken', 'found', 'opened', 'decided']),
})

export function transportRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/transport',
    access: { permission: 'transport.see' },
    query: ridesQuery,
    handle: async visit => {
      const list = await seeRides(services, visit.actor, visit.query.after)
      return { html: ridesPage(frameFor(services, visit, { title: visit.t('transport.title') }), list) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/transport/:number',
    access: { permission: 'transport.see' },
    params: numbered,
    query: z.strictObject({ done: z.enum(['recorded']).optional() }),
    handle: visit => show(visit, numberOf('transport', visit.params.number), { done: visit.query.done !== undefined }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/transport/:number/steps/:kind',
    access: { permission: 'transport.decide' },
    params: stepParams,
    handle: async visit => {
      const { form, lang } = visit
      const { kind } = visit.params
      const number = numberOf('transport', visit.params.number)
      try {
        const read = rideStep.safeParse(stepOf(kind, form))
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await recordRideStep(services, visit.actor, number, Number(form.text('version')) || 0, read.data)
        return { redirect: `/${lang}/transport/${number}?done=recorded` }
      } catch (error) {
        if (!(error instanceof Problem) || !['bad-input', 'out-of-date'].includes(error.code)) throw error
        const trouble: Trouble = {
          kind,
          typed: Object.fromEntries(form.names.map(name => [name, form.text(name).slice(0, 200)])),
          errors: Object.fromEntries(
            error.errors.map(e => [e.pointer.split('/')[1] || 'decision', fieldWords(lang, e)]),
          ),
          isStale: error.code === 'out-of-date',
        }
        return show(visit, number, { done: false, trouble }, error.status)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/carrier',
    access: { permission: 'carrier.read' },
    query: ridesQuery,
    handle: async visit => {
      const list = await seeOutcomes(services, visit.actor, visit.query.after)
      return { html: carrierPage(frameFor(services, visit, { title: visit.t('carrier.title') }), list) }
    },
  })

  async function show(
    visit: SignedVisit,
    number: string,
    more: { done: boolean; trouble?: Trouble },
    status = 200,
  ): Promise<Answer> {
    const read = await readRide(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t('transport.one')}`,
      path: `/${visit.lang}/transport/${number}`,
    })
    return { html: ridePage(frame, read, more), status }
  }
}

function stepOf(kind: StepKind, form: Form): Readonly<Record<string, unknown>> {
  const said = (...names: readonly string[]) => Object.fromEntries(names.map(name => [name, form.text(name)]))
  switch (kind) {
    case 'taken':
      return { kind }
    case 'found':
      return { kind, on: form.day('found-on'), ...said('childAge', 'alone', 'forced') }
    case 'opened':
      return { kind, on: form.day('opened-on') }
    case 'decided':
      return { kind, ...said('decision', 'ground', 'liable', 'carrier', 'route') }
  }
}
