// What the Commissioner may advise and what is answered. Strict: an unknown key is refused.
import { z } from 'zod'
import { civilDate, plainText } from '../../words/shapes.ts'

export const views = ['open', 'done'] as const
export type View = (typeof views)[number]
/** A day further away would be no clock. */
export const daysAtMost = 90

const words = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .min(20, { error: 'reason-too-short' })
  .pipe(plainText(4000))
export const advising = z.strictObject({ to: z.uuid({ error: 'choose-receiver' }), by: civilDate, text: words })
export type Advising = z.infer<typeof advising>

/** One step of whoever is advised, or of the Commissioner who follows it. */
export const stepping = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('acknowledged') }),
    z.strictObject({ kind: z.literal('accepted'), by: civilDate }),
    z.strictObject({ kind: z.literal('in-part'), by: civilDate, text: words }),
    z.strictObject({ kind: z.literal('refused'), text: words }),
    z.strictObject({ kind: z.literal('carried-out'), text: words }),
    z.strictObject({ kind: z.literal('verified') }),
    z.strictObject({ kind: z.literal('reopened'), by: civilDate, text: words }),
  ],
  { error: 'required' },
)
export type Stepping = z.infer<typeof stepping>
