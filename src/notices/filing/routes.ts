// The notice, page by page. POST saves and answers with 303; wrong answers come back with 400, saved and shown with what is wrong.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { Problem } from '../../http/problems.ts'
import { route, type Answer, type SignedVisit } from '../../http/route.ts'
import type { Form } from '../../http/form.ts'
import type { Services } from '../../http/services.ts'
import { renderPage } from '../../web/layout.tsx'
import { isLang } from '../../words/say.ts'
import { noticeKinds } from '../contract.ts'
import {
  draftsOf,
  policeUnitsNear,
  readDraft,
  savePage,
  sendDraft,
  startDraft,
  type Gone,
  type OpenDraft,
  type PageSaved,
} from './actions.ts'
import { judgeAnswers, wrongAnswersOf, type WrongAnswer } from './answers.ts'
import { fieldsOf, nextStep, questionSteps, steps, type Answers, type FieldName, type QuestionStep } from './draft.ts'
import { CheckPage, GonePage, QuestionPage, StartPage, stepPath, titleOf } from './pages.tsx'

const file = { permission: 'notice.file' } as const
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const draftQuery = z.strictObject({ draft: z.optional(z.string().max(100)), from: z.optional(z.literal('check')) })
const stepParams = z.strictObject({ step: z.enum(steps) })
const handled = new Set(['csrf', 'saves', 'save', 'switch', 'go', 'remove', 'files'])

export function filingRoutes(app: FastifyInstance, services: Services): void {
  const gone = (visit: SignedVisit, what: Gone): Answer => {
    const { t } = visit
    return {
      html: renderPage(
        GonePage({
          frame: frameFor(services, visit, { title: t('notices.gone.title'), path: `/${visit.lang}/notices/new` }),
          t,
          number: what.gone === 'sent' ? what.number : undefined,
        }),
      ),
      status: 410,
    }
  }
  const startPage = async (visit: SignedVisit, kind: string | undefined, isFull: boolean): Promise<Answer> => ({
    html: renderPage(
      StartPage({
        frame: frameFor(services, visit, {
          title: visit.t('notices.new.title'),
          path: `/${visit.lang}/notices/new${kind === undefined ? '' : `?kind=${kind}`}`,
        }),
        t: visit.t,
        kind,
        unfinished: await draftsOf(services, visit.actor),
        isFull,
      }),
    ),
    status: isFull ? 409 : 200,
  })
  const checkPage = (visit: SignedVisit, open: OpenDraft, how: { status: number; hasChanged: boolean }): Answer => {
    const { t, lang } = visit
    const { answers } = open.draft
    const { submission } = judgeAnswers(answers, open.today)
    const wrong = questionSteps.flatMap(page => wrongAnswersOf(page, answers, open.today).map(w => ({ ...w, page })))
    const frame = frameFor(services, visit, { title: t('notices.check.title'), path: stepPath(lang, 'check', open.id) })
    return {
      html: renderPage(
        CheckPage({
          frame,
          t,
          draftId: open.id,
          answers,
          submission,
          wrong,
          files: open.files,
          version: open.version,
          hasChanged: how.hasChanged,
        }),
      ),
      status: how.status,
    }
  }
  const questionPage = async (
    visit: SignedVisit,
    step: QuestionStep,
    open: Omit<OpenDraft, 'now' | 'today'>,
    from: 'check' | undefined,
    more: {
      answers?: Answers
      wrong?: readonly WrongAnswer[]
      refused?: PageSaved['refused']
      unknownFields?: readonly string[]
      elsewhere?: Answers | undefined
      status?: number
    },
  ): Promise<Answer> => {
    const { t, lang } = visit
    const answers = more.answers ?? open.draft.answers
    const frame = frameFor(services, visit, {
      title: titleOf(step, answers.kind, t),
      path: stepPath(lang, step, open.id, from),
    })
    return {
      html: renderPage(
        QuestionPage({
          frame,
          t,
          step,
          draftId: open.id,
          answers,
          from,
          files: open.files,
          count: open.draft.saves[step] ?? 0,
          wrong: more.wrong ?? [],
          refused: more.refused ?? [],
          unknownFields: more.unknownFields ?? [],
          elsewhere: more.elsewhere,
          units: step === 'suspect' ? await policeUnitsNear(services, visit.actor) : [],
        }),
      ),
      status: more.status ?? 200,
    }
  }

  route(app, {
    method: 'GET',
    url: '/:lang/notices/new',
    access: file,
    query: z.strictObject({ kind: z.optional(z.enum(noticeKinds)) }),
    handle: visit => startPage(visit, visit.query.kind, false),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/notices/new',
    access: file,
    handle: async visit => {
      const { actor, lang, form } = visit
      const [kind, danger] = [noticeKinds.find(k => k === form.text('kind')), form.text('danger')]
      const id = await startDraft(services, actor, {
        ...(kind && { kind }),
        ...(['yes', 'no', 'unknown'].includes(danger) && { danger }),
      })
      return id === undefined ? startPage(visit, kind, true) : { redirect: stepPath(lang, 'danger', id) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/notices/new/:step',
    access: file,
    params: stepParams,
    query: draftQuery,
    handle: async visit => {
      const { lang, query, params } = visit
      if (query.draft === undefined) return { redirect: `/${lang}/notices/new` }
      const open = await read(services, visit, query.draft)
      if ('gone' in open) return gone(visit, open)
      if (params.step !== 'check') return questionPage(visit, params.step, open, query.from, {})
      // Whoever comes back to an unfinished notice goes on at the first page that still must be answered.
      const missing = questionSteps.find(page =>
        wrongAnswersOf(page, open.draft.answers, open.today).some(w => w.code === 'required'),
      )
      if (missing !== undefined) return { redirect: stepPath(lang, missing, open.id) }
      return checkPage(visit, open, { status: 200, hasChanged: false })
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/notices/new/:step',
    access: file,
    params: stepParams,
    query: draftQuery,
    handle: async visit => {
      const { actor, lang, form, query, params } = visit
      const { step } = params
      if (step === 'check') throw new Problem('not-found')
      if (query.draft === undefined || !uuid.test(query.draft)) return gone(visit, { gone: 'expired' })
      const id = query.draft
      const typed = typedOn(step, form)
      const remove = uuid.test(form.text('remove')) ? form.text('remove') : undefined
      const saved = await savePage(services, actor, {
        id,
        step,
        typed,
        formCount: Number(form.text('saves')) || 0,
        files: step === 'story' ? form.files.filter(f => f.field === 'files') : [],
        remove,
      })
      if ('gone' in saved) return gone(visit, saved)
      if (saved.elsewhere !== undefined) {
        return questionPage(visit, step, saved, query.from, {
          answers: { ...saved.draft.answers, ...typed },
          elsewhere: saved.elsewhere,
          status: 409,
        })
      }
      // The page saves by itself while somebody writes: it only wants to know that it was kept.
      if (form.text('save') === '1') return { json: { saves: saved.draft.saves[step] ?? 0 } }
      const unknownFields = form.names
        .filter(name => !handled.has(name) && !(fieldsOf[step] as readonly string[]).includes(name))
        .map(name => name.slice(0, 60))
      const other = form.text('switch')
      if (isLang(other) && other !== lang) return { redirect: stepPath(other, step, id, query.from) }
      if (remove !== undefined && saved.refused.length === 0)
        return { redirect: `${stepPath(lang, step, id, query.from)}#files` }
      if (saved.wrong.length + saved.refused.length + unknownFields.length > 0) {
        return questionPage(visit, step, saved, query.from, {
          wrong: saved.wrong,
          refused: saved.refused,
          unknownFields,
          status: 400,
        })
      }
      return { redirect: stepPath(lang, query.from === 'check' ? 'check' : nextStep(step), id) }
    },
  })

  route(app, {
    method: 'POST',
    url: '/:lang/notices',
    access: file,
    handle: async visit => {
      const { actor, lang, form } = visit
      const id = form.text('draft')
      if (!uuid.test(id)) return gone(visit, { gone: 'expired' })
      const sending = await sendDraft(services, actor, { id, version: Number(form.text('version')) || 0, lang })
      if ('sent' in sending) return { redirect: `/${lang}/notices/${sending.sent}/receipt` }
      if ('gone' in sending) return gone(visit, sending)
      if ('changed' in sending) return checkPage(visit, sending.changed, { status: 409, hasChanged: true })
      return checkPage(visit, sending.open, { status: 400, hasChanged: false })
    },
  })
}

function read(services: Services, visit: SignedVisit, id: string): Promise<OpenDraft | Gone> {
  return uuid.test(id) ? readDraft(services, visit.actor, id) : Promise.resolve({ gone: 'expired' })
}

/** The page's own fields as typed. A field that did not come (no choice pressed) is empty: the answer was taken away. */
function typedOn(step: QuestionStep, form: Form): Answers {
  return Object.fromEntries((fieldsOf[step] as readonly FieldName[]).map(field => [field, form.text(field)]))
}
