// The addresses of instructions: the list of who gives and who answers, the form about a record, one instruction with its answer. What was typed into a form
// that is not taken comes back with it.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { numberOf } from '../http/records.ts'
import { frameFor } from '../http/frame.ts'
import { wordsByField } from '../http/listen.ts'
import { Problem } from '../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { parseNumber } from '../words/numbers.ts'
import {
  giveInstruction,
  readInstruction,
  readInstructionForm,
  replyToInstruction,
  seeInstructions,
} from './actions.ts'
import { instructing, instructionsQuery, replying, subjectKinds, type SubjectKind } from './contract.ts'
import { givePage, instructionPage, instructionsPage } from './pages.tsx'

const numbered = z.strictObject({ number: z.string().max(60) })

export function instructionRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/instructions',
    access: { permission: 'instruction.see' },
    query: instructionsQuery,
    handle: async visit => {
      const view = visit.query.view ?? 'open'
      const list = await seeInstructions(services, visit.actor, view, visit.query.after)
      const frame = frameFor(services, visit, { title: visit.t('instructions.title') })
      return { html: instructionsPage(frame, view, list, visit.actor.regions.length > 0) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/instructions/about/:number',
    access: { permission: 'instruction.give' },
    params: numbered,
    handle: visit => showForm(visit, subjectOf(visit.params.number)),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/instructions/about/:number',
    access: { permission: 'instruction.give' },
    params: numbered,
    handle: async visit => {
      const { form, lang } = visit
      const subject = subjectOf(visit.params.number)
      try {
        const read = instructing.safeParse({ to: form.text('to'), by: form.day('by'), text: form.text('text') })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const made = await giveInstruction(services, visit.actor, subject.kind, subject.number, read.data)
        return { redirect: `/${lang}/instructions/${made}?done=given` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return showForm(visit, subject, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/instructions/:number',
    access: { permission: 'instruction.see' },
    params: numbered,
    query: z.strictObject({ done: z.enum(['given', 'answered']).optional() }),
    handle: visit => show(visit, visit.query.done),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/instructions/:number',
    access: { permission: 'instruction.answer' },
    params: numbered,
    handle: async visit => {
      try {
        const read = replying.safeParse({ reply: visit.form.text('reply') })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        const number = numberOf('instruction', visit.params.number)
        await replyToInstruction(services, visit.actor, number, read.data.reply)
        return { redirect: `/${visit.lang}/instructions/${number}?done=answered` }
      } catch (error) {
        if (!(error instanceof Problem) || (error.code !== 'bad-input' && error.code !== 'wrong-state')) throw error
        return show(visit, undefined, error)
      }
    },
  })

  async function showForm(
    visit: SignedVisit,
    subject: { readonly kind: SubjectKind; readonly number: string },
    problem?: Problem,
  ): Promise<Answer> {
    const form = await readInstructionForm(services, visit.actor, subject.kind, subject.number)
    const frame = frameFor(services, visit, {
      title: `${subject.number} · ${visit.t('instructions.give')}`,
      path: `/${visit.lang}/instructions/about/${subject.number}`,
    })
    const typed = problem && {
      to: visit.form.text('to'),
      text: visit.form.text('text'),
      by: {
        day: visit.form.text('by-day'),
        month: visit.form.text('by-month'),
        year: visit.form.text('by-year'),
      },
    }
    return {
      html: givePage(
        frame,
        subject,
        form,
        typed,
        wordsByField(visit.lang, problem, ([field]) => field || 'text'),
      ),
      status: problem?.status ?? 200,
    }
  }

  async function show(
    visit: SignedVisit & { params: { number: string } },
    done: 'given' | 'answered' | undefined,
    problem?: Problem,
  ): Promise<Answer> {
    const number = numberOf('instruction', visit.params.number)
    const read = await readInstruction(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t('instructions.one')}`,
      path: `/${visit.lang}/instructions/${number}`,
    })
    const typed = problem && visit.form.text('reply')
    return {
      html: instructionPage(
        frame,
        read,
        done,
        typed,
        wordsByField(visit.lang, problem, ([field]) => field || 'text'),
        problem?.code === 'wrong-state',
      ),
      status: problem?.status ?? 200,
    }
  }
}

function subjectOf(text: string): { readonly kind: SubjectKind; readonly number: string } {
  const parsed = parseNumber(text)
  const kind = parsed.ok ? subjectKinds.find(one => one === parsed.kind) : undefined
  if (!parsed.ok || kind === undefined) throw new Problem('not-found')
  return { kind, number: parsed.number }
}
