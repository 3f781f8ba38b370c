// What crosses the boundary of cases: what a case may be closed for, what is stated in each step, and which cases a list shows.
import { z } from 'zod'
import { optionalText, plainText, registerNumber } from '../words/shapes.ts'
import { closingGrounds, joinReasons, matterEndings, riskLevels } from './case.ts'

const note = optionalText(2000)
const reason = plainText(2000)
const risk = z.enum(riskLevels, { error: 'required' })

/** One step of a case as somebody enters it. */
export const caseStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assessed'), risk, child: z.enum(['yes', 'no'], { error: 'required' }), note }),
  z.strictObject({ kind: z.literal('planned'), note: reason }),
  z.strictObject({ kind: z.literal('service-begun'), note }),
  z.strictObject({ kind: z.literal('reviewed'), note: reason }),
  z.strictObject({
    kind: z.literal('matter-ended'),
    incident: z.uuid({ error: 'required' }),
    ground: z.enum(matterEndings, { error: 'required' }),
    document: registerNumber,
    note,
  }),
  z.strictObject({
    kind: z.literal('closure-asked'),
    ground: z.enum(closingGrounds, { error: 'required' }),
    note: reason,
  }),
  z.strictObject({ kind: z.literal('closure-refused'), note: reason }),
  z.strictObject({ kind: z.literal('closed'), note }),
  z.strictObject({ kind: z.literal('reopened'), note: reason }),
])
export type CaseStep = z.infer<typeof caseStep>
export type StepKind = CaseStep['kind']

export const caseViews = ['due', 'closed'] as const
export type CaseView = (typeof caseViews)[number]
export const casesQuery = z.strictObject({
  view: z.enum(caseViews).optional(),
  after: z.string().max(80).optional(),
})

/** An incident, or another open case, that belongs to the same family. */
export const joining = z.strictObject({
  number: z.string().trim().min(1, { error: 'required' }).max(60, { error: 'too-long' }),
  reason: z.enum(joinReasons, { error: 'required' }),
  note,
})
export type Joining = z.infer<typeof joining>

/** In the order in which they are offered. */
export const stepKinds: readonly StepKind[] = caseStep.options.map(option => option.shape.kind.value)

/** What the timeline shows. */
export const storyKinds = ['all', 'deeds', 'law'] as const
export type StoryKind = (typeof storyKinds)[number]
