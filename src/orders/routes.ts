// The addresses of protective orders. Whatever was typed into a form that is not taken comes back with it, with the reason, its article and what to do next.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { numberOf } from '../http/records.ts'
import type { Form } from '../http/form.ts'
import { frameFor } from '../http/frame.ts'
import { wordsByField } from '../http/listen.ts'
import { Problem } from '../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import type { Desk } from '../incidents/contract.ts'
import { shortCites } from '../law/provision-words.ts'
import { paperForms, printPaper } from '../papers/document.ts'
import {
  askRequirements,
  issueOrder,
  readOrder,
  readOrderForm,
  readProtection,
  recordStep,
  seeBeat,
  seeChildrenAtAddress,
  seeOrders,
  writtenSince,
  type OrderForm,
  type OrderRead,
} from './actions.ts'
import { asking, issuing, ordersQuery, orderStep, type TakeBreach } from './contract.ts'
import { breachMaterial } from './material.ts'
import {
  askPage,
  beatPage,
  issuePage,
  mayTake,
  orderPage,
  ordersPage,
  protectionPage,
  stepPage,
  type StepKind,
  type Trouble,
} from './pages.tsx'
import { orderPaper, ownCopy } from './paper.ts'
import { petitionPaper } from './petition.ts'

const numbered = z.strictObject({ number: z.string().max(60) })
const stepParams = z.strictObject({
  number: z.string().max(60),
  kind: z.enum([
    'served',
    'set',
    'declined',
    'copy-given',
    'prosecutor-told',
    'bodies-told',
    'checked',
    'breached',
    'material-sent',
    'end-asked',
    'ended',
  ]),
})
const doneQuery = z.strictObject({ done: z.enum(['issued', 'recorded']).optional() })

export function orderRoutes(
  app: FastifyInstance,
  services: Services,
  desk: Pick<Desk, 'registeredAt'> & { readonly takeBreach: TakeBreach },
): void {
  route(app, {
    method: 'GET',
    url: '/:lang/orders',
    access: { permission: 'order.see' },
    query: ordersQuery,
    handle: async visit => {
      const view = visit.query.view ?? 'live'
      const list = await seeOrders(services, visit.actor, view, visit.query.after)
      return { html: ordersPage(frameFor(services, visit, { title: visit.t('orders.title') }), view, list) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/beat',
    access: { permission: 'order.see' },
    query: z.strictObject({ after: z.string().max(80).optional() }),
    handle: async visit => {
      const beat = await seeBeat(services, visit.actor, visit.query.after)
      return { html: beatPage(frameFor(services, visit, { title: visit.t('orders.beat.title') }), beat) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/orders',
    access: { permission: 'incident.work' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('incident', visit.params.number)
      const read = await readProtection(services, visit.actor, number, desk)
      const frame = frameFor(services, visit, {
        title: `${number} · ${visit.t('incident.tab.orders')}`,
        path: `/${visit.lang}/incidents/${number}/orders`,
      })
      return { html: protectionPage(frame, read, await seeChildrenAtAddress(services, visit.actor, number)) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/orders/new',
    access: { permission: 'order.issue' },
    params: numbered,
    handle: visit => showForm(visit, numberOf('incident', visit.params.number)),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/orders/new',
    access: { permission: 'order.issue' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('incident', visit.params.number)
      try {
        const read = issuing.safeParse({
          against: form.text('against'),
          protects: form.text('protects'),
          ...(form.text('age') !== '' && { age: form.text('age') }),
          bans: form.all('bans'),
          post: form.text('post'),
          place: form.text('place'),
          circumstances: form.text('circumstances'),
          issued: momentOf(form, 'issued'),
          confirms: form.all('confirms'),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const made = await issueOrder(services, visit.actor, number, form.text('version'), read.data, desk)
        return { redirect: `/${lang}/orders/${made}?done=issued` }
      } catch (error) {
        if (!isOurs(error)) throw error
        return showForm(visit, number, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/orders/:number',
    access: { permission: 'order.see' },
    params: numbered,
    query: doneQuery,
    handle: async visit => {
      const number = numberOf('order', visit.params.number)
      const read = await readOrder(services, visit.actor, number)
      const frame = frameFor(services, visit, {
        title: `${number} · ${visit.t('orders.one')}`,
        path: `/${visit.lang}/orders/${number}`,
      })
      return { html: orderPage(frame, read, visit.query.done) }
    },
  })

  for (const form of paperForms) {
    route(app, {
      method: 'GET',
      url: `/:lang/orders/:number/order.${form}`,
      access: { permission: 'order.see' },
      params: numbered,
      handle: async visit => {
        const number = numberOf('order', visit.params.number)
        const read = policeOrder(await readOrder(services, visit.actor, number))
        return printPaper(orderPaper(read, services.demo), form, number)
      },
    })

    // The protected person's copy: its name does not say whose it is.
    route(app, {
      method: 'GET',
      url: `/:lang/orders/:number/copy.${form}`,
      access: { permission: 'order.keep' },
      params: numbered,
      handle: async visit => {
        const number = numberOf('order', visit.params.number)
        const read = policeOrder(await readOrder(services, visit.actor, number))
        if (!read.mayKeep) throw new Problem('not-allowed')
        return printPaper(ownCopy(read, services.demo), form, `${number}-2`)
      },
    })
  }

  // What the court is asked for: there is no such paper of an order of the police.
  for (const form of paperForms)
    route(app, {
      method: 'GET',
      url: `/:lang/orders/:number/petition.${form}`,
      access: { permission: 'order.see' },
      params: numbered,
      handle: async visit => {
        const number = numberOf('order', visit.params.number)
        const paper = petitionPaper(await readOrder(services, visit.actor, number), services.demo)
        if (paper === undefined) throw new Problem('not-found')
        return printPaper(paper, form, number)
      },
    })

  // The material of one breach for the court.
  for (const form of paperForms)
    route(app, {
      method: 'GET',
      url: `/:lang/orders/:number/breaches/:n/material.${form}`,
      access: { permission: 'order.see' },
      params: z.strictObject({ number: z.string().max(60), n: z.string().regex(/^[1-9]\d{0,2}$/) }),
      handle: async visit => {
        const number = numberOf('order', visit.params.number)
        const { n } = visit.params
        const paper = breachMaterial(await readOrder(services, visit.actor, number), Number(n), services.demo)
        if (paper === undefined) throw new Problem('not-found')
        return printPaper(paper, form, `${number}-${n}`)
      },
    })

  route(app, {
    method: 'GET',
    url: '/:lang/orders/:number/steps/:kind',
    access: { permission: 'order.see' },
    params: stepParams,
    handle: visit => showStep(visit, numberOf('order', visit.params.number), visit.params.kind),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/orders/:number/steps/:kind',
    access: { permission: 'order.see' },
    params: stepParams,
    handle: async visit => {
      const { form, lang } = visit
      const { kind } = visit.params
      const number = numberOf('order', visit.params.number)
      try {
        const asked = fieldsOf[kind]
        const read = orderStep.safeParse({
          kind,
          ...(kind !== 'ended' && { happened: momentOf(form, 'happened') }),
          ...Object.fromEntries(asked.map(field => [field, form.text(field)])),
          ...(kind === 'set' && {
            until: form.day('until'),
            home: form.day('home'),
            bans: form.all('bans'),
          }),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await recordStep(services, visit.actor, number, Number(form.text('version')) || 0, read.data, {
          takeBreach: desk.takeBreach,
          lang,
        })
        return { redirect: `/${lang}/orders/${number}?done=recorded` }
      } catch (error) {
        if (!isOurs(error)) throw error
        return showStep(visit, number, kind, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/incidents/:number/requirements/new',
    access: { permission: 'order.issue' },
    params: numbered,
    handle: visit => showAsking(visit, numberOf('incident', visit.params.number)),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/incidents/:number/requirements/new',
    access: { permission: 'order.issue' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('incident', visit.params.number)
      try {
        const read = asking.safeParse({
          ...Object.fromEntries(
            ['against', 'protects', 'circumstances', 'document'].map(field => [field, form.text(field)]),
          ),
          bans: form.all('bans'),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const made = await askRequirements(services, visit.actor, number, form.text('version'), read.data, desk)
        return { redirect: `/${lang}/orders/${made}?done=issued` }
      } catch (error) {
        if (!isOurs(error)) throw error
        return showAsking(visit, number, error)
      }
    },
  })

  async function showAsking(visit: SignedVisit, number: string, problem?: Problem): Promise<Answer> {
    const form = await readOrderForm(services, visit.actor, number)
    const html = askPage({
      frame: frameFor(services, visit, {
        title: `${number} · ${visit.t('orders.court.ask')}`,
        path: `/${visit.lang}/incidents/${number}/requirements/new`,
      }),
      form,
      typed: problem && visit.form.typed,
      errors: wordsByField(visit.lang, problem, fieldOf),
      trouble: problem && troubleOf(visit, problem, 'orders.stale.issue', 'orders.court.no-ground'),
      meanwhile: meanwhileOf(visit, form, problem),
    })
    return { html, status: problem?.status ?? 200 }
  }

  async function showForm(visit: SignedVisit, number: string, problem?: Problem): Promise<Answer> {
    const form = await readOrderForm(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t('orders.issue')}`,
      path: `/${visit.lang}/incidents/${number}/orders/new`,
    })
    const typed = problem && visit.form.typed
    const html = issuePage({
      frame,
      form,
      typed,
      errors: wordsByField(visit.lang, problem, fieldOf),
      trouble: problem && troubleOf(visit, problem, 'orders.stale.issue'),
      meanwhile: meanwhileOf(visit, form, problem),
    })
    return { html, status: problem?.status ?? 200 }
  }

  async function showStep(visit: SignedVisit, number: string, kind: StepKind, problem?: Problem): Promise<Answer> {
    const read = await readOrder(services, visit.actor, number)
    if (!mayTake(read, kind)) throw new Problem('not-allowed')
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t(`orders.step.${kind}`)}`,
      path: `/${visit.lang}/orders/${number}/steps/${kind}`,
    })
    const html = stepPage({
      frame,
      read,
      kind,
      version: read.order.version,
      typed: problem && visit.form.typed,
      errors: wordsByField(visit.lang, problem, fieldOf),
      trouble: problem && troubleOf(visit, problem, 'orders.stale.step'),
      meanwhile: problem?.code === 'out-of-date' ? read.events.slice(Number(visit.form.text('version')) || 0) : [],
    })
    return { html, status: problem?.status ?? 200 }
  }
}

const fieldsOf: Readonly<Record<StepKind, readonly string[]>> = {
  served: ['signed', 'note'],
  'copy-given': [],
  'prosecutor-told': [],
  'bodies-told': [],
  checked: ['finding', 'note'],
  set: ['document', 'reports'],
  declined: ['document'],
  breached: ['note'],
  'material-sent': ['document'],
  'end-asked': ['by', 'document', 'note'],
  ended: [],
}

/** What a court sets is on the court's own paper. */
function policeOrder(read: OrderRead): OrderRead {
  if (read.order.ofCourt) throw new Problem('not-found')
  return read
}

function meanwhileOf(visit: SignedVisit, form: OrderForm, problem: Problem | undefined) {
  return problem?.code === 'out-of-date' ? writtenSince(form, visit.form.text('version')) : undefined
}

function isOurs(error: unknown): error is Problem {
  return error instanceof Problem && ['bad-input', 'out-of-date', 'law-forbids'].includes(error.code)
}

function troubleOf(
  visit: SignedVisit,
  problem: Problem,
  stale: 'orders.stale.issue' | 'orders.stale.step',
  noGround: 'orders.refused.no-ground' | 'orders.court.no-ground' = 'orders.refused.no-ground',
): Trouble | undefined {
  const { t, lang } = visit
  if (problem.code === 'out-of-date') return { title: t('orders.stale.title'), text: t(stale) }
  const [first] = problem.errors
  if (problem.code !== 'law-forbids' || first === undefined) return undefined
  const cite = shortCites([String(first.values?.['cite'] ?? '')], lang)
  return {
    title: t('orders.refused.title'),
    text: t(first.code === 'too-young' ? 'orders.refused.too-young' : noGround, { cite }),
  }
}

/** `/issued/day` is the field `issued-day`; an item of a list is the list. */
function fieldOf([field = '', part]: readonly string[]): string {
  if (field === 'until' || field === 'home') return `${field}-day`
  if (field === 'issued' || field === 'happened') return `${field}-${part ?? 'day'}`
  return field || 'against'
}

function momentOf(form: Form, name: string): { day: string; time: string } {
  return { day: form.day(name), time: form.text(`${name}-time`).trim() }
}
