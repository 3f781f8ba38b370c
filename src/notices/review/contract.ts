// What a prosecutor may answer about a decision of the police, and why decisions stand in the list.
import { z } from 'zod'
import { plainText } from '../../words/shapes.ts'

/** The gravest first. */
export const grounds = ['withdrawn-public', 'law-says-crime', 'no-case', 'case'] as const
export type Ground = (typeof grounds)[number]

export const reviewQuery = z.strictObject({
  ground: z.enum(grounds).optional(),
  after: z.string().max(200).optional(),
  done: z.enum(['agreed', 'returned']).optional(),
})

export const reviewAnswer = z.discriminatedUnion(
  'answer',
  [
    z.strictObject({ answer: z.literal('agreed') }),
    z.strictObject({
      answer: z.literal('returned'),
      reason: z
        .string()
        .trim()
        .min(1, { error: 'required' })
        .min(20, { error: 'reason-too-short' })
        .pipe(plainText(2000)),
    }),
  ],
  { error: 'required' },
)
export type ReviewAnswer = z.infer<typeof reviewAnswer>
