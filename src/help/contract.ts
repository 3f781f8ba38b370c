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

/** One visit of the child to the room, with its parts. */
export const roomParts = ['psychologist', 'forensic', 'interview'] as const
export type RoomPart = (typeof roomParts)[number]
export const roomPeople = [
  'psychologist',
  'investigator',
  'forensic',
  'prosecutor',
  'lawyer',
  'guardian',
  'teacher',
  'interpreter',
] as const

export const safetyFields = ['signs', 'places', 'people', 'bag', 'children'] as const
const line = optionalText(600)
/** `after`: the version the form was made from; empty for the first. */
export const safetyGiven = z
  .strictObject({
    signs: line,
    places: line,
    people: line,
    bag: line,
    children: line,
    paper: z.enum(['yes', 'no'], { error: 'required' }),
    after: z.union([z.literal(''), z.uuid()]),
  })
  .refine(plan => plan.paper === 'no' || safetyFields.some(field => plan[field] !== ''), {
    error: 'plan-empty',
    path: ['signs'],
  })
export type SafetyGiven = z.infer<typeof safetyGiven>

export const helpStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('session'),
    heldOn: civilDate,
    minutes,
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
    kind: z.literal('review'),
    found: z.string().trim().min(3, { error: 'say-what' }).pipe(plainText(2000)),
    next: civilDate,
  }),
  z.strictObject({
    kind: z.literal('visit'),
    heldOn: civilDate,
    parts: z.array(z.strictObject({ part: z.enum(roomParts), minutes })).min(1, { error: 'choose-part' }),
    present: z.array(z.enum(roomPeople, { error: 'not-in-list' })).min(1, { error: 'choose-present' }),
    again: optionalText(2000),
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
