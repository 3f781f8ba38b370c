// The addresses of the guardianship body's day: the children, a visit, its photographs, the steps of an urgent placement.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { numberOf } from '../http/records.ts'
import { frameFor } from '../http/frame.ts'
import { wordsByField } from '../http/listen.ts'
import { Problem } from '../http/problems.ts'
import { fieldErrors, route, type Answer, type SignedVisit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { paperForms, printPaper } from '../papers/document.ts'
import { instructionsWaiting } from '../instructions/actions.ts'
import { recommendationsOwed } from '../instructions/recommendations/actions.ts'
import {
  addPhotos,
  readPhoto,
  readVisit,
  readVisitForm,
  seeChildren,
  takeStep,
  writeVisit,
  type RefusedPhoto,
} from './actions.ts'
import { opining, stepping, visiting } from './contract.ts'
import { opinionFormPage, opinionPage } from './opinion-pages.tsx'
import { opinionPaper } from './opinion-paper.ts'
import { readOpinion, readOpinionForm, writeOpinion } from './opinions.ts'
import { carePage, visitFormPage, visitPage, type Typed } from './pages.tsx'

const access = { permission: 'visit.write' } as const
const byId = z.strictObject({ id: z.uuid() })
const byNumber = z.strictObject({ number: z.string().max(60) })

export function visitRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/care',
    access,
    handle: async visit => {
      const [seen, instructions, advised] = await Promise.all([
        seeChildren(services, visit.actor),
        instructionsWaiting(services, visit.actor),
        recommendationsOwed(services, visit.actor),
      ])
      const frame = frameFor(services, visit, { title: visit.t('visits.title') })
      return { html: carePage(frame, seen, { instructions, advised }) }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number/visit',
    access,
    params: byNumber,
    handle: visit => showForm(visit, numberOf('referral', visit.params.number)),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/referrals/:number/visit',
    access,
    params: byNumber,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('referral', visit.params.number)
      try {
        const read = visiting.safeParse({
          onDay: visit.form.day('onDay'),
          finding: form.text('finding'),
          note: form.text('note'),
        })
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        return { redirect: `/${lang}/visits/${await writeVisit(services, visit.actor, number, read.data)}` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return showForm(visit, number, error)
      }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/visits/:id',
    access,
    params: byId,
    handle: visit => show(visit, visit.params.id, []),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/visits/:id/photos',
    access,
    params: byId,
    handle: async visit => {
      const { id } = visit.params
      const files = visit.form.files.filter(file => file.field === 'photos')
      const refused = await addPhotos(services, visit.actor, id, files)
      return refused.length === 0 ? { redirect: `/${visit.lang}/visits/${id}#photos` } : show(visit, id, refused)
    },
  })
  route(app, {
    method: 'POST',
    url: '/:lang/visits/:id/steps',
    access,
    params: byId,
    handle: async visit => {
      const read = stepping.safeParse({ step: visit.form.text('step') })
      if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
      await takeStep(services, visit.actor, visit.params.id, read.data.step)
      return { redirect: `/${visit.lang}/visits/${visit.params.id}#placement` }
    },
  })
  route(app, {
    method: 'GET',
    url: '/:lang/visits/:id/photos/:photo',
    access,
    params: byId.extend({ photo: z.uuid() }),
    handle: async visit => {
      const { mediaType, bytes } = await readPhoto(services, visit.actor, visit.params.id, visit.params.photo)
      // Saved, not opened in our pages' origin.
      return { bytes, mediaType, filename: `photo.${mediaType.split('/')[1] ?? 'bin'}` }
    },
  })

  route(app, {
    method: 'GET',
    url: '/:lang/referrals/:number/opinion',
    access,
    params: byNumber,
    handle: visit => showOpinionForm(visit, numberOf('referral', visit.params.number)),
  })
  route(app, {
    method: 'POST',
    url: '/:lang/referrals/:number/opinion',
    access,
    params: byNumber,
    handle: async visit => {
      const { form, lang } = visit
      const number = numberOf('referral', visit.params.number)
      try {
        const read = opining.safeParse(
          Object.fromEntries(['court', 'asks', 'heard', 'text'].map(field => [field, form.text(field)])),
        )
        if (!read.success) throw new Problem('bad-input', { errors: fieldErrors(read.error) })
        return { redirect: `/${lang}/opinions/${await writeOpinion(services, visit.actor, number, read.data)}` }
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'bad-input') throw error
        return showOpinionForm(visit, number, error)
      }
    },
  })
  route(app, {
    method: 'GET',
    url: '/:lang/opinions/:id',
    access,
    params: byId,
    handle: async visit => {
      const read = await readOpinion(services, visit.actor, visit.params.id)
      const frame = frameFor(services, visit, {
        title: `${read.number} · ${visit.t('opinion.title')}`,
        path: `/${visit.lang}/opinions/${read.id}`,
      })
      return { html: opinionPage(frame, read) }
    },
  })
  for (const form of paperForms)
    route(app, {
      method: 'GET',
      url: `/:lang/opinions/:id/opinion.${form}`,
      access,
      params: byId,
      handle: async visit => {
        const read = await readOpinion(services, visit.actor, visit.params.id)
        return printPaper(opinionPaper(read, services.demo), form, read.number)
      },
    })

  async function showOpinionForm(visit: SignedVisit, number: string, problem?: Problem): Promise<Answer> {
    const form = await readOpinionForm(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t('opinion.title')}`,
      path: `/${visit.lang}/referrals/${number}/opinion`,
    })
    const typed: Typed = problem ? visit.form.typed : {}
    const errors = wordsByField(visit.lang, problem, ([field = '']) => field || 'text')
    return { html: opinionFormPage(frame, form, typed, errors), status: problem?.status ?? 200 }
  }

  async function showForm(visit: SignedVisit, number: string, problem?: Problem): Promise<Answer> {
    const form = await readVisitForm(services, visit.actor, number)
    const frame = frameFor(services, visit, {
      title: `${number} · ${visit.t('visits.write')}`,
      path: `/${visit.lang}/referrals/${number}/visit`,
    })
    const [year = '', month = '', day = ''] = form.today.split('-')
    const typed: Typed = problem
      ? visit.form.typed
      : { 'onDay-day': String(Number(day)), 'onDay-month': String(Number(month)), 'onDay-year': year }
    const errors = wordsByField(visit.lang, problem, ([field]) => field || 'note')
    return { html: visitFormPage(frame, form, typed, errors), status: problem?.status ?? 200 }
  }
  async function show(visit: SignedVisit, id: string, refused: readonly RefusedPhoto[]): Promise<Answer> {
    const read = await readVisit(services, visit.actor, id)
    const frame = frameFor(services, visit, {
      title: `${read.row.number} · ${visit.t('visits.one')}`,
      path: `/${visit.lang}/visits/${id}`,
    })
    return { html: visitPage(frame, read, refused), status: refused.length > 0 ? 400 : 200 }
  }
}
