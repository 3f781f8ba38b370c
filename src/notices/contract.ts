// What a school tells the police, and what comes back. The page and the API fill the same submission; every question but the narrative may be
// answered "unknown". Strict: an unknown key is refused.
import { z } from 'zod'
import { personMentioned } from '../people/contract.ts'
import { civilDate, phoneText, plainText } from '../words/shapes.ts'

export const noticeKinds = [
  'harm-to-child',
  'act-by-child',
  'violence-at-home',
  'neglect',
  'put-off-transport',
  'other',
] as const
export const knowledge = ['yes', 'no', 'unknown'] as const
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
export const conflicts = ['none', 'head', 'colleague', 'unknown'] as const
export const places = ['home', 'school', 'way-to-school', 'street', 'transport', 'online', 'other', 'unknown'] as const

const known = z.enum(knowledge)

/** Narrative: at most 10,000 characters. Each person mentioned is optional in every part. */
export const submission = z.strictObject({
  kind: z.enum(noticeKinds),
  /** Is the child in danger now? */
  danger: known,
  /** Is the head of the school or a colleague involved? 'head', 'colleague' and 'unknown' route around the leadership: in the school only the author sees the notice. */
  conflict: z.enum(conflicts),
  /** When it happened: one day, a range, or unknown. */
  occurred: z.union([z.literal('unknown'), z.strictObject({ from: civilDate, to: z.exactOptional(civilDate) })]),
  place: z.strictObject({ kind: z.enum(places), text: z.exactOptional(plainText(500)) }),
  narrative: plainText(10_000),
  child: personMentioned,
  /** The person thought to have done it. `sameHousehold`: lives with the child or is of the family. */
  suspect: z.strictObject({
    relation: z.enum(relations),
    person: z.exactOptional(personMentioned),
    /** Does the person work for the police? 'yes' takes the notice round the unit. Left out: nobody was asked. */
    officer: z.exactOptional(known),
    /** In which unit, where it is known: its identifier in the directory. */
    officerUnit: z.exactOptional(z.uuid({ error: 'not-in-list' })),
  }),
  /** What can be said about the act itself. */
  signs: z.strictObject({
    pain: known,
    visibleInjury: known,
    weapon: known,
    happenedBefore: known,
    moreVictims: known,
    moreOffenders: known,
  }),
  /** Whom the police may call back. */
  callback: z.exactOptional(
    z.strictObject({ phone: z.exactOptional(phoneText), when: z.exactOptional(plainText(200)) }),
  ),
})
export type Submission = z.infer<typeof submission>

export const noticeStates = ['submitted', 'delivered', 'acknowledged', 'registered', 'disposed', 'closed'] as const
export type NoticeState = (typeof noticeStates)[number]
export const dispositions = ['pre-trial', 'administrative', 'passed-on', 'no-offence'] as const
export type Disposition = (typeof dispositions)[number]

export const eventKinds = [
  'submitted',
  'delivered',
  'shown',
  'acknowledged',
  'registered',
  'disposition-proposed',
  'disposition-refused',
  'disposed',
  'returned-to-work',
  'law-changed',
  'information-added',
  'marked-mistaken',
  'escalated',
  'result-told',
  'closed',
  'handed-on',
] as const
export type EventKind = (typeof eventKinds)[number]

/** The signed receipt as it crosses the wire; see post/receipt.ts. */
export const receiptShape = z.looseObject({
  statement: z.looseObject({ number: z.string(), at: z.string(), contentHash: z.string() }),
  signature: z.string(),
})

/** What POST /api/v1/notices answers. */
export const noticeFiled = z.strictObject({
  number: z.string(),
  state: z.enum(noticeStates),
  submittedAt: z.string(),
  acknowledgeBy: z.string(),
  registerBy: z.string(),
  receipt: receiptShape,
  /** Salt of the receipt's content hash: with it the sender can later prove what was sent. base64url. */
  salt: z.string(),
})
export type NoticeFiled = z.infer<typeof noticeFiled>
