// What a prosecutor may ask for, what is answered, and how an instruction stands in other rooms' pages. Strict: an unknown key is refused.
import { z } from 'zod'
import { civilDate, plainText } from '../words/shapes.ts'

export const subjectKinds = ['notice', 'order', 'case'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** An answer is asked for within so many days: longer would be no clock. */
export const daysAtMost = 60
export const views = ['open', 'answered'] as const
export type View = (typeof views)[number]
export const instructionsQuery = z.strictObject({
  view: z.enum(views).optional(),
  after: z.string().max(80).optional(),
})

const said = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .min(20, { error: 'reason-too-short' })
  .pipe(plainText(4000))
export const instructing = z.strictObject({
  to: z.uuid({ error: 'choose-receiver' }),
  by: civilDate,
  text: said,
})
export type Instructing = z.infer<typeof instructing>
export const replying = z.strictObject({ reply: said })

/** As the pages and timelines of other rooms show it: never what it says. */
export type InstructionShown = {
  readonly number: string
  readonly to: Readonly<Record<'kk' | 'ru' | 'en', string>>
  readonly from: Readonly<Record<'kk' | 'ru' | 'en', string>>
  readonly at: Date
  readonly answerBy: Date
  readonly repliedAt: Date | undefined
}
