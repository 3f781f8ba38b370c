// A person as somebody mentioned them: one sighting per mention, kept as written. No merging, no links yet.
import { z } from 'zod'
import { civilDate, phoneText, plainText, iinText } from '../words/shapes.ts'

/** Birth as far as it is known: a day, a year, or an age on the day of the act. */
export const birth = z.union([
  z.strictObject({ date: civilDate }),
  z.strictObject({
    year: z.number().int().min(1900, { error: 'date-too-early' }).max(2100, { error: 'date-in-future' }),
  }),
  z.strictObject({
    age: z
      .number({ error: 'not-a-number' })
      .int({ error: 'not-a-number' })
      .min(0, { error: 'age-out-of-range' })
      .max(120, { error: 'age-out-of-range' }),
  }),
])
export type Birth = z.infer<typeof birth>

export const personMentioned = z.strictObject({
  name: z.exactOptional(plainText(500)),
  birth: z.exactOptional(birth),
  sex: z.exactOptional(z.enum(['female', 'male'])),
  iin: z.exactOptional(iinText),
  phone: z.exactOptional(phoneText),
  address: z.exactOptional(plainText(500)),
})
export type PersonMentioned = z.infer<typeof personMentioned>

export const participantRoles = ['victim', 'alleged-offender', 'witness', 'teller', 'carer'] as const
export type ParticipantRole = (typeof participantRoles)[number]

const hour = z.number({ error: 'not-a-number' }).int({ error: 'not-a-number' })
/** A safe way to a harmed person, as an officer writes it down with them. */
export const safeContactGiven = z
  .strictObject({
    channel: z.enum(['call', 'message', 'e-mail', 'in-person', 'through-someone'], { error: 'not-in-list' }),
    value: plainText(200),
    codeWord: z.exactOptional(plainText(60)),
    hours: z.exactOptional(
      z.strictObject({
        from: hour.min(0, { error: 'wrong-hour' }).max(23, { error: 'wrong-hour' }),
        to: hour.min(1, { error: 'wrong-hour' }).max(24, { error: 'wrong-hour' }),
      }),
    ),
    days: z.array(z.number().int().min(1).max(7)).min(1, { error: 'required' }),
    shared: z.boolean(),
    expiresOn: z.exactOptional(civilDate),
  })
  .refine(c => c.channel !== 'e-mail' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(c.value), {
    error: 'not-an-address',
    path: ['value'],
  })
export type SafeContactGiven = z.infer<typeof safeContactGiven>
