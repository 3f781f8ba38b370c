// What a supervisor plans: who answers on which day from when to when, in which languages. An end at or before the beginning lies on the next day.
import { z } from 'zod'
import { languages } from '../../words/say.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const planned = z.strictObject({
  operator: z.uuid(),
  on: z.iso.date(),
  from: clock,
  until: clock,
  langs: z.array(z.enum(languages)).min(1),
})
export type Planned = z.output<typeof planned>
