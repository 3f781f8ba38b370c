// What officers send about protective orders, and what other rooms see of one: what is forbidden, until when, and whom to ask.
import { z } from 'zod'
import type { Actor, Tx } from '../db/door.ts'
import type { Services } from '../http/services.ts'
import type { FactGiven } from '../incidents/contract.ts'
import { courtTerm, orderBans, orderPosts, requirementBans, type AnyBan } from '../law/protective-order.ts'
import type { PersonMentioned } from '../people/contract.ts'
import { civilDate, optionalText, plainText, registerNumber } from '../words/shapes.ts'
import type { Lang } from '../words/say.ts'
import type { OrderState } from './order.ts'

/** A civil day and a time of day in Kazakhstan, as two fields of a form give them, as an instant. */
export const moment = z
  .strictObject({
    day: civilDate,
    time: z.string({ error: 'wrong-time' }).regex(/^([01]?\d|2[0-3])[:.]([0-5]\d)$/, { error: 'wrong-time' }),
  })
  .transform(({ day, time }) => new Date(`${day}T${time.replace('.', ':').padStart(5, '0')}:00+05:00`))

const person = z.uuid({ error: 'required' })
export const ageWays = ['document', 'evident', 'under'] as const

/** In the order of the page, so that what is wrong is told in that order. */
export const issuing = z.strictObject({
  against: person,
  /** How the officer knows that the person is old enough; only where what is on record leaves it open. */
  age: z.exactOptional(z.enum(ageWays, { error: 'required' })),
  protects: person,
  bans: z
    .array(z.enum(orderBans, { error: 'not-in-list' }), { error: 'required' })
    .refine(list => list.includes('violence'), { error: 'violence-always' }),
  circumstances: z.string().trim().min(20, { error: 'say-circumstances' }).pipe(plainText(4000)),
  /** Both laws ask for the first two; what else the law of the day asks for is looked at with that day. */
  confirms: z
    .array(z.enum(['no-detention', 'sane', 'victim-heard'], { error: 'not-in-list' }))
    .refine(list => list.includes('no-detention') && list.includes('sane'), { error: 'confirm-each' }),
  post: z.enum(orderPosts, { error: 'choose-post' }),
  place: z.string().trim().min(1, { error: 'say-place' }).pipe(plainText(300)),
  issued: moment,
})
export type Issuing = z.infer<typeof issuing>

/** What an officer asks the court for. */
export const asking = z.strictObject({
  against: person,
  protects: person,
  bans: z.array(z.enum(requirementBans, { error: 'not-in-list' })).min(1, { error: 'required' }),
  circumstances: z.string().trim().min(20, { error: 'say-circumstances' }).pipe(plainText(4000)),
  document: registerNumber,
})
export type Asking = z.infer<typeof asking>

export const findings = ['kept', 'not-found', 'broken'] as const
export const endings = ['prosecutor', 'court'] as const
const note = optionalText(2000)
const written = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .min(20, { error: 'reason-too-short' })
  .pipe(plainText(4000))

/** One thing that happened to an order. */
export const orderStep = z.discriminatedUnion(
  'kind',
  [
    z
      .strictObject({
        kind: z.literal('served'),
        happened: moment,
        signed: z.enum(['signed', 'refused'], { error: 'required' }),
        note,
      })
      .refine(s => s.signed === 'signed' || s.note.length >= 10, { error: 'note-the-refusal', path: ['note'] }),
    z.strictObject({
      kind: z.literal('set'),
      happened: moment,
      document: registerNumber,
      until: civilDate,
      bans: z
        .array(z.enum(requirementBans, { error: 'not-in-list' }), { error: 'required' })
        .min(1, { error: 'required' }),
      /** Last day without living together; '' where the court did not forbid it. */
      home: z.union([z.literal(''), civilDate]),
      reports: z.coerce
        .number({ error: 'required' })
        .int()
        .min(0, { error: 'required' })
        .max(courtTerm.reports[1], { error: 'required' }),
    }),
    z.strictObject({ kind: z.literal('declined'), happened: moment, document: registerNumber }),
    z.strictObject({ kind: z.literal('copy-given'), happened: moment }),
    z.strictObject({ kind: z.literal('prosecutor-told'), happened: moment }),
    z.strictObject({ kind: z.literal('bodies-told'), happened: moment }),
    z.strictObject({
      kind: z.literal('checked'),
      happened: moment,
      finding: z.enum(findings, { error: 'required' }),
      note,
    }),
    z.strictObject({ kind: z.literal('breached'), happened: moment, note: written }),
    z.strictObject({ kind: z.literal('material-sent'), happened: moment, document: registerNumber }),
    z.strictObject({
      kind: z.literal('end-asked'),
      happened: moment,
      by: z.enum(endings, { error: 'required' }),
      document: registerNumber,
      note,
    }),
    /** Confirms what was asked; it ends at that moment. */
    z.strictObject({ kind: z.literal('ended') }),
  ],
  { error: 'required' },
)
export type OrderStep = z.infer<typeof orderStep>

/** An order that is or may be in force for somebody mentioned in an incident. */
export type OrderShown =
  | {
      readonly confirmed: true
      readonly sightingId: string
      /** Must the person keep it, or does it protect them? */
      readonly side: 'against' | 'protects'
      /** Only for who may open it. */
      readonly number: string | undefined
      readonly unit: { readonly kk: string; readonly ru: string; readonly en: string } | undefined
      readonly law: string
      readonly bans: readonly AnyBan[]
      readonly state: OrderState
      readonly until: Date | undefined
      readonly untilAtLatest: Date | undefined
      readonly breached: boolean
    }
  /** Nobody has confirmed that it is the same person: only that the link should be looked at. */
  | {
      readonly confirmed: false
      readonly sightingId: string
      readonly side: 'against' | 'protects'
      readonly linkId: string
    }

/** What a line of a list says: in force, until when; or that an unconfirmed link should be looked at. */
export type OrderGlance =
  | {
      readonly state: Exclude<OrderState, 'issued' | 'expired' | 'ended'>
      readonly until: Date | undefined
      readonly ofCourt: boolean
    }
  | { readonly state: 'perhaps' }

export const ordersQuery = z.strictObject({
  view: z.enum(['live', 'past']).optional(),
  after: z.string().max(200).optional(),
})

/** A breach as it becomes an incident of its own: the people of the order as they were mentioned there, and what the officer wrote. */
export type Breach = {
  readonly unit: { readonly id: string; readonly region: number }
  readonly happened: Date
  readonly text: string
  readonly lang: Lang
  readonly against: PersonMentioned
  readonly protects: PersonMentioned
  /** What is certain of it, by the police's own word. */
  readonly facts: readonly FactGiven[]
}
/** Notices come after orders, so what writes an incident is handed in where routes are mounted. Gives the mentions made for it; none of whom nothing is known. */
export type TakeBreach = (
  services: Pick<Services, 'vault' | 'settings' | 'receiptKey'>,
  tx: Tx,
  actor: Actor,
  breach: Breach,
) => Promise<{
  readonly incidentId: string
  readonly against: string | undefined
  readonly protects: string | undefined
}>
