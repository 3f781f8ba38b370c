// What the people of a centre write down about a family they help.
import { z } from 'zod'
import { services } from '../referrals/referral.ts'
import { civilDate, optionalText, plainText } from '../words/shapes.ts'
import { answers, levels } from './checklist.ts'

const minutes = z.coerce
  .number({ error: 'not-a-number' })
  .int({ error: 'not-a-number' })
  .min(5, { error: 'minutes-out-of-range' })
  .max(480, { error: 'minutes-out-of-range' })

export const helpStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('session'),
    heldOn: civilDate,
    minutes,
    room: z.boolean(),
    note: optionalText(10_000),
  }),
  z.strictObject({
    kind: z.literal('plan'),
    goal: z.string().trim().min(3, { error: 'say-goal' }).pipe(plainText(300)),
    what: z.string().trim().min(3, { error: 'say-what' }).pipe(plainText(500)),
    service: z.enum(services, { error: 'not-in-list' }),
    due: civilDate,
  }),
  z.strictObject({
    kind: z.literal('mark'),
    item: z.uuid(),
    as: z.enum(['done', 'dropped'], { error: 'not-in-list' }),
  }),
  z.strictObject({
    kind: z.literal('override'),
    assessment: z.uuid(),
    level: z.enum(levels, { error: 'not-in-list' }),
    reason: z.string().trim().min(20, { error: 'reason-too-short' }).pipe(plainText(2000)),
  }),
  z.strictObject({ kind: z.literal('agree'), assessment: z.uuid() }),
])
export type HelpStep = z.infer<typeof helpStep>

export const answered = z.strictObject({
  given: z.record(z.string().max(40), z.enum(answers, { error: 'not-in-list' })),
  judgement: z.boolean(),
})
export type Answered = z.infer<typeof answered>
