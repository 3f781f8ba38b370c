// What follows from a contact, as it crosses: the shape in which the police are told (their room comes later than this one and hands itself in), and what a
// screen shows of it. The police learn what the operator typed or chose, and never from which contact.
import { z } from 'zod'
import type { Actor, Tx } from '../../db/door.ts'
import type { Services } from '../../http/services.ts'
import type { ParticipantRole, PersonMentioned } from '../../people/contract.ts'
import { safeChannels } from '../../people/reach.ts'
import { bases, items } from '../../referrals/telling.ts'
import type { Lang, Text } from '../../words/say.ts'
import { civilDate, optionalText, plainText } from '../../words/shapes.ts'
import { childAges, type TransportFacts } from '../../transport/contract.ts'
import { yesNo, type YesNo } from '../contract.ts'

export const matters = [
  'harm-to-child',
  'act-by-child',
  'violence-at-home',
  'neglect',
  'put-off-transport',
  'other',
] as const
export const relations = [
  'parent',
  'step-parent',
  'guardian',
  'relative',
  'pupil',
  'teacher',
  'head',
  'school-worker',
  'acquaintance',
  'stranger',
  'other',
  'unknown',
] as const
export const signs = ['pain', 'visibleInjury', 'weapon', 'happenedBefore', 'moreVictims', 'moreOffenders'] as const

/** What the police are told. */
export type PassedOn = {
  readonly about: (typeof matters)[number]
  readonly danger: YesNo
  readonly text: string
  /** Whom to call back, in words; '' for nobody. */
  readonly callback: string
  readonly occurred: { readonly from: string; readonly to: string } | undefined
  readonly signs: Readonly<Record<(typeof signs)[number], YesNo>>
  readonly relation: (typeof relations)[number]
  /** Does the accused work for the police? Left out: nobody asked. */
  readonly officer?: YesNo
  readonly people: readonly { readonly role: ParticipantRole; readonly person: PersonMentioned }[]
  readonly lang: Lang
  readonly unit: { readonly id: string; readonly region: number }
  /** What a child put off public transport is told with. */
  readonly transport?: Pick<TransportFacts, 'childAge' | 'alone' | 'forced'>
  /** Minutes until somebody must have acknowledged it, where it is not the usual time. */
  readonly acknowledgeMinutes?: number
}
/** What the law would say of it on a day: provisions that stand, those that facts not known yet leave open; of transport also the fine, or why there is none. */
export type LawAnswer = {
  readonly stands: readonly string[]
  readonly open: readonly string[]
  readonly sums: readonly { readonly says: Text; readonly tenge: number; readonly on: string }[]
  readonly excluded: readonly Text[]
}
/** The police as this room knows them. `take` writes in the caller's transaction. */
export type Police = {
  take(services: Services, tx: Tx, actor: Actor, passed: PassedOn): Promise<{ readonly noticeId: string }>
  law(passed: PassedOn, today: string): LawAnswer
}

export const textLimit = 2000
/** As the form of a danger sends it. One field is enough. */
export const dangerGiven = z.strictObject({
  key: z.uuid(),
  what: z.string().trim().min(1, { error: 'required' }).pipe(plainText(textLimit)),
  callback: z.union([z.literal(''), plainText(200)]),
  unit: z.union([z.literal(''), z.uuid({ error: 'not-in-list' })]),
})
export type DangerGiven = z.infer<typeof dangerGiven>

/** The longest text of a notice, what was ticked in the conversation included. */
export const noticeLimit = 10_000
/** As the form of a notice sends it. `messages` and `people` are ids of what the operator ticked; nothing that was not ticked goes along. */
export const noticeGiven = z
  .strictObject({
    key: z.uuid(),
    words: optionalText(5000),
    messages: z.array(z.uuid({ error: 'not-in-list' })).max(200),
    people: z.array(z.uuid({ error: 'not-in-list' })).max(50),
    about: z.enum(matters, { error: 'required' }),
    danger: z.enum(yesNo, { error: 'required' }),
    occurred: z.union([z.literal(''), civilDate]),
    signs: z.array(z.enum(signs, { error: 'not-in-list' })).max(signs.length),
    relation: z.enum(relations, { error: 'not-in-list' }),
    /** Does the accused work for the police? 'yes' takes the notice round the unit chosen below. */
    officer: z.enum(yesNo, { error: 'not-in-list' }).default('unknown'),
    unit: z.union([z.literal(''), z.uuid({ error: 'not-in-list' })]),
  })
  .refine(given => given.words.trim() !== '' || given.messages.length > 0, { error: 'required', path: ['words'] })
export type NoticeGiven = z.infer<typeof noticeGiven>

const line = optionalText(200)
/** As the form sends it with which a child put off public transport goes to the inspector. `region` is a number in text. */
export const rideGiven = z
  .strictObject({
    key: z.uuid(),
    route: line,
    stop: line,
    on: z.union([z.literal(''), civilDate]),
    time: z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'wrong-time' })]),
    plate: line,
    childAge: z.enum(childAges, { error: 'required' }),
    alone: z.enum(yesNo, { error: 'required' }),
    forced: z.enum(yesNo, { error: 'required' }),
    region: z.string().min(1, { error: 'required' }).max(3),
    messages: z.array(z.uuid({ error: 'not-in-list' })).max(200),
    words: optionalText(2000),
  })
  .refine(given => given.route + given.stop + given.plate + given.words !== '' || given.messages.length > 0, {
    error: 'ride-says-nothing',
    path: ['route'],
  })
export type RideGiven = z.infer<typeof rideGiven>

/** What 111 can ask an organisation for, the child first. */
export const callable = ['child', 'social', 'psychological', 'stay', 'legal', 'medical'] as const
/** The longest text of what is needed, what was ticked in the conversation included. */
export const needsLimit = 2000
/** As the form sends it with which an organisation is asked to help. `about`: id of somebody noted in the contact, or ''. */
export const helpGiven = z
  .strictObject({
    key: z.uuid(),
    service: z.enum(callable, { error: 'not-in-list' }),
    receiver: z.uuid({ error: 'choose-receiver' }),
    persons: z.coerce
      .number({ error: 'not-a-number' })
      .int({ error: 'not-a-number' })
      .min(1, { error: 'not-a-number' })
      .max(20, { error: 'not-a-number' }),
    basis: z.enum(bases, { error: 'required' }),
    scope: z.array(z.enum(items, { error: 'not-in-list' })),
    until: z.union([z.literal(''), civilDate]),
    about: z.union([z.literal(''), z.uuid({ error: 'not-in-list' })]),
    violence: z.enum(['', 'yes']),
    address: optionalText(500),
    way: z.union([z.literal(''), z.enum(safeChannels, { error: 'not-in-list' })]),
    reach: optionalText(200),
    messages: z.array(z.uuid({ error: 'not-in-list' })).max(200),
    needs: optionalText(needsLimit),
  })
  .refine(given => given.needs.length >= 10 || given.messages.length > 0, { error: 'say-needs', path: ['needs'] })
  .refine(given => (given.reach === '') === (given.way === ''), { error: 'way-and-reach', path: ['way'] })
  .refine(given => given.basis !== 'consent' || given.until !== '', { error: 'consent-end-missing', path: ['until'] })
  .refine(given => given.basis !== 'consent' || given.scope.length > 0, {
    error: 'consent-scope-missing',
    path: ['scope'],
  })
export type HelpGiven = z.infer<typeof helpGiven>

/** One thing that was passed on, in finished words. */
export type HandoffLine = {
  readonly id: string
  readonly contact: string
  readonly href: string
  readonly kind: string
  readonly to: string
  readonly sent: string
  /** Not acknowledged, and the time for it is over or it has climbed. */
  readonly tone: 'danger' | 'warn' | 'done'
  readonly state: string
  readonly due: string | undefined
  readonly rung: string | undefined
}
export type HandoffRows = { readonly lines: readonly HandoffLine[]; readonly asOf: string }
