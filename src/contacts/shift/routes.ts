// The addresses of a shift's summary.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { frameFor } from '../../http/frame.ts'
import { Problem } from '../../http/problems.ts'
import { fieldErrors, route } from '../../http/route.ts'
import type { Services } from '../../http/services.ts'
import { markTaking } from '../../papers/list.ts'
import { paperKinds, writePaper } from '../../papers/paper.ts'
import { takingReasons } from '../../papers/sheet.ts'
import { seeSummary } from './actions.ts'
import { summaryPage } from './pages.tsx'
import { notesOf, sheetsOf } from './sheets.ts'
import { shiftChoices } from './shift.ts'

const supervise = { permission: 'line.supervise' } as const
const wanted = z.strictObject({
  kind: z.enum(paperKinds),
  reason: z.enum(takingReasons),
  shift: z.enum(shiftChoices),
})

export function shiftRoutes(app: FastifyInstance, services: Services): void {
  route(app, {
    method: 'GET',
    url: '/:lang/desk/summary',
    access: supervise,
    query: z.strictObject({ shift: z.enum(shiftChoices).default('current') }),
    handle: async visit => ({
      html: summaryPage(
        frameFor(services, visit, { title: visit.t('shift.title') }),
        await seeSummary(services, visit.actor, visit.query.shift),
      ),
    }),
  })

  route(app, {
    method: 'POST',
    url: '/:lang/desk/summary',
    access: supervise,
    handle: async ({ actor, form, lang, t, visitor }) => {
      const asked = wanted.safeParse({
        kind: form.text('kind'),
        reason: form.text('reason'),
        shift: form.text('shift'),
      })
      if (!asked.success) throw new Problem('bad-input', { errors: fieldErrors(asked.error) })
      const { kind, reason, shift } = asked.data
      const mark = await markTaking(services, actor, 'desk/summary', reason, visitor.name)
      const summary = await seeSummary(services, actor, shift)
      return writePaper(kind, 'arasha-111-shift', {
        template: 'shift-summary',
        lang,
        title: t('shift.title'),
        notes: notesOf(summary, lang),
        sheets: sheetsOf(summary, lang),
        mark,
        ...(services.demo && { strip: t('papers.demo') }),
      })
    },
  })
}
