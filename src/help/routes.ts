// The addresses of helping a family, below those of its referral. What was typed into a form that is not taken comes back with it.
import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { z } from 'zod'
import { numberOf } from '../http/records.ts'
import type { Form } from '../http/form.ts'
import { frameFor } from '../http/frame.ts'
import { wordsByField } from '../http/listen.ts'
import { Problem } from '../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { printSlip } from '../papers/document.ts'
import {
  answerChecklist,
  dueToday,
  planForPaper,
  readHelp,
  readNote,
  readSafetyPlan,
  recordHelp,
  safetyPlanForPaper,
  saveSafetyPlan,
  sessionsHeld,
} from './actions.ts'
import { checklistOf } from './checklist.ts'
import { answered, helpStep, safetyFields, safetyGiven } from './contract.ts'
import { noPaperPage, planSlip, safetyPage, safetySlip } from './file-pages.tsx'
import { checklistPage, Held, helpPage, notePage, Today } from './pages.tsx'

const numbered = z.strictObject({ number: z.string().max(60) })
const formed = numbered.extend({ form: z.enum(['risk', 'needs']) })
const noted = numbered.extend({ session: z.uuid() })

export function helpRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number/help',
    access: { permission: 'referral.answer' },
    params: numbered,
    handle: visit => showHelp(visit, numberOf('referral', visit.params.number)),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/referrals/:number/help',
    access: { permission: 'referral.answer' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('referral', visit.params.number)
      try {
        const read = helpStep.safeParse(stepIn(form))
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await recordHelp(services, visit.actor, number, read.data)
        return { redirect: `/${lang}/referrals/${number}/help` }
      } catch (error) {
        const isOverride = form.text('kind') === 'override'
        if (!(error instanceof Problem)) throw error
        if (error.code !== 'bad-input' && !(isOverride && error.code === 'wrong-state')) throw error
        return showHelp(visit, number, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number/help/safety',
    access: { permission: 'referral.answer' },
    params: numbered,
    handle: visit => showSafety(visit, numberOf('referral', visit.params.number)),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/referrals/:number/help/safety',
    access: { permission: 'referral.answer' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('referral', visit.params.number)
      try {
        const read = safetyGiven.safeParse(
          Object.fromEntries([...safetyFields, 'paper', 'after'].map(field => [field, form.text(field)])),
        )
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await saveSafetyPlan(services, visit.actor, number, read.data)
        return { redirect: `/${lang}/referrals/${number}/help/safety` }
      } catch (error) {
        if (!(error instanceof Problem) || !['bad-input', 'out-of-date'].includes(error.code)) throw error
        return showSafety(visit, number, error)
      }
    },
  })

  // A paper's address ends in a name that says nothing: it stays in the list of downloads.
  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number/help/safety/notes.pdf',
    access: { permission: 'referral.answer' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('referral', visit.params.number)
      const paper = await safetyPlanForPaper(services, visit.actor, number)
      if (paper.refused !== undefined) return refusePaper(visit, number, paper.refused)
      return printSlip(safetySlip(paper.content, paper.lang), 'notes')
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number/help/plan.pdf',
    access: { permission: 'referral.answer' },
    params: numbered,
    handle: async visit => {
      const number = numberOf('referral', visit.params.number)
      const paper = await planForPaper(services, visit.actor, number)
      if (paper.refused !== undefined) return refusePaper(visit, number, paper.refused)
      return printSlip(planSlip(paper.content, paper.lang), 'plan')
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number/help/:form',
    access: { permission: 'referral.answer' },
    params: formed,
    handle: visit => showForm(visit, numberOf('referral', visit.params.number), visit.params.form),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/referrals/:number/help/:form',
    access: { permission: 'referral.answer' },
    params: formed,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('referral', visit.params.number)
      const list = checklistOf(visit.params.form)
      try {
        const given = Object.fromEntries(
          (list?.questions ?? []).flatMap(q => (form.text(q.key) === '' ? [] : [[q.key, form.text(q.key)]])),
        )
        const read = answered.safeParse({ given, judgement: form.text('judgement') === 'yes' })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        await answerChecklist(services, visit.actor, number, visit.params.form, read.data)
        return { redirect: `/${lang}/referrals/${number}/help` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return showForm(visit, number, visit.params.form, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number/sessions/:session',
    access: { permission: 'referral.answer' },
    params: noted,
    handle: async visit => {
      const number = numberOf('referral', visit.params.number)
      const read = await readNote(services, visit.actor, number, visit.params.session)
      const frame = frameFor(services, visit, { title: `${number} · ${visit.t('help.family')}` })
      return { html: notePage(frame, number, read) }
    },
  })

  function refusePaper(visit: SignedVisit, number: string, why: 'no' | 'unknown'): Answer {
    const frame = frameFor(services, visit, { title: `${number} · ${visit.t('family.paper.refused')}` })
    return { html: noPaperPage(frame, number, why), status: 409 }
  }

  async function showSafety(visit: SignedVisit, number: string, problem?: Problem): Promise<Answer> {
    const { plan, mayWrite } = await readSafetyPlan(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t('family.safety')}`,
      path: `/${visit.lang}/referrals/${number}/help/safety`,
    })
    const html = safetyPage({
      frame,
      number,
      plan,
      mayWrite,
      typed: problem && visit.form.typed,
      errors: wordsByField(visit.lang, problem, fieldOf),
      isStale: problem?.code === 'out-of-date',
    })
    return { html, status: problem?.status ?? 200 }
  }

  async function showHelp(visit: SignedVisit, number: string, problem?: Problem): Promise<Answer> {
    const read = await readHelp(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t('help.family')}`,
      path: `/${visit.lang}/referrals/${number}/help`,
    })
    const html = helpPage(
      frame,
      read,
      wordsByField(visit.lang, problem, fieldOf),
      problem && visit.form.typed,
      problem?.code === 'wrong-state',
    )
    return { html, status: problem?.status ?? 200 }
  }

  async function showForm(visit: SignedVisit, number: string, form: string, problem?: Problem): Promise<Answer> {
    await readHelp(services, visit.actor, number)
    const list = checklistOf(form)
    if (!list) throw new Problem('not-found')
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t(form === 'risk' ? 'help.form.risk' : 'help.form.needs')}`,
      path: `/${visit.lang}/referrals/${number}/help/${form}`,
    })
    const html = checklistPage(
      frame,
      number,
      list,
      wordsByField(visit.lang, problem, fieldOf),
      problem && visit.form.typed,
    )
    return { html, status: problem?.status ?? 200 }
  }
}

/** What the pages of referrals show of the work: today's, and the sessions of one referral. Handed to them by the server. */
export const helpParts = {
  today: async (services: Pick<Services, 'db'>, visit: SignedVisit) =>
    h(Today, { ...(await dueToday(services, visit.actor)), lang: visit.lang }),
  ofReferral: async (services: Pick<Services, 'db'>, visit: SignedVisit, number: string) =>
    h(Held, { ...(await sessionsHeld(services, visit.actor, number)), number, lang: visit.lang }),
}

function stepIn(form: Form): unknown {
  const kind = form.text('kind')
  switch (kind) {
    case 'session':
      return {
        kind,
        heldOn: form.day('heldOn'),
        minutes: form.text('minutes') || 'none',
        note: form.text('note'),
      }
    case 'plan':
      return {
        kind,
        goal: form.text('goal'),
        what: form.text('what'),
        service: form.text('service'),
        due: form.day('due'),
      }
    case 'visit':
      return {
        kind,
        heldOn: form.day('visitOn'),
        parts: form.all('parts').map(part => ({ part, minutes: form.text(`minutes-${part}`) || 'none' })),
        present: form.all('present'),
        again: form.text('again'),
      }
    case 'review':
      return { kind, found: form.text('found'), next: form.day('next') }
    case 'mark':
      return { kind, item: form.text('item'), as: form.text('as') }
    case 'override':
      return { kind, assessment: form.text('assessment'), level: form.text('level'), reason: form.text('reason') }
    default:
      return { kind, assessment: form.text('assessment') }
  }
}

/** A note's fields stand one level deeper. */
function fieldOf(parts: readonly string[]): string {
  return (parts[0] === 'given' ? parts[1] : parts[0]) || 'kind'
}
