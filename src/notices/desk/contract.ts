// What crosses between the police desk's server and its island: lines of the inbox as finished words in the reader's language, because a
// browser has no Kazakh dates, and the shapes of what officers send. Nothing here names a person.
import { z } from 'zod'
import { optionalText, plainText, registerNumber } from '../../words/shapes.ts'

export const inboxViews = ['unacknowledged', 'register', 'waiting', 'all'] as const
export type InboxView = (typeof inboxViews)[number]

export type Tone = 'plain' | 'info' | 'done' | 'warn' | 'danger'
/** One line of the inbox as it is shown. */
export type InboxLine = {
  readonly number: string
  /** Where the notice is read and answered. */
  readonly href: string
  readonly tone: 'danger' | 'warn' | 'plain'
  /** "Danger now", or nothing. */
  readonly danger: string | undefined
  /** An order in force for somebody in it, or that there may be one. */
  readonly order: { readonly tone: 'danger' | 'warn'; readonly text: string } | undefined
  readonly kind: string
  readonly school: string
  /** The unit that holds it; only for those who answer for several. */
  readonly unit: string | undefined
  readonly submitted: string
  readonly submittedAt: string
  readonly clock:
    | { readonly tone: Tone; readonly text: string; readonly next: string | undefined; readonly dueAt: string }
    | undefined
  /** Who has been told because nobody acted. */
  readonly rung: string | undefined
  readonly state: { readonly tone: Tone; readonly text: string }
  /** What this reader may do with it now. */
  readonly act: 'acknowledge' | 'register' | 'decide' | undefined
}
export type InboxPage = {
  readonly lines: readonly InboxLine[]
  /** Address of the next page. */
  readonly next: string | undefined
  /** The one that has waited longest, when it is overdue. */
  readonly longest: { readonly number: string; readonly href: string; readonly text: string } | undefined
  /** "As of 14:05". */
  readonly asOf: string
}

/** The first steps an officer can have taken when registering. */
export const firstSteps = ['went-out', 'spoke-to-sender', 'child-is-safe', 'none-yet'] as const
/** Bodies to which a matter can be passed. */
export const bodies = [
  'police-other',
  'prosecutor',
  'court',
  'guardianship',
  'minors-commission',
  'education',
  'health',
  'social',
] as const

const note = optionalText(2000)

export const registration = z.strictObject({
  /** Number in the record book (KUI). */
  registration: registerNumber,
  assignee: z.uuid({ error: 'not-in-list' }),
  firstStep: z.enum(firstSteps, { error: 'required' }),
  note,
})
export type Registration = z.infer<typeof registration>

const erdrNumber = z
  .string({ error: 'required' })
  .transform(text => text.replaceAll(/[\s№]/g, ''))
  .pipe(
    z
      .string()
      .min(1, { error: 'required' })
      .regex(/^\d{12,18}$/, { error: 'wrong-number' }),
  )

export const disposal = z.discriminatedUnion(
  'disposition',
  [
    z.strictObject({ disposition: z.literal('pre-trial'), erdr: erdrNumber, note }),
    z.strictObject({ disposition: z.literal('administrative'), caseNumber: registerNumber, note }),
    z.strictObject({
      disposition: z.literal('passed-on'),
      body: z.enum(bodies, { error: 'required' }),
      reference: z.union([z.literal(''), registerNumber]),
      note,
    }),
    z.strictObject({
      disposition: z.literal('no-offence'),
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
export type Disposal = z.infer<typeof disposal>

export const decision = z.discriminatedUnion(
  'answer',
  [
    z.strictObject({ answer: z.literal('confirm'), why: optionalText(2000) }),
    z.strictObject({
      answer: z.literal('refuse'),
      why: z.string().trim().min(1, { error: 'required' }).pipe(plainText(2000)),
    }),
    /** Only who proposed may take it back. */
    z.strictObject({ answer: z.literal('withdraw') }),
  ],
  { error: 'required' },
)
export type Decision = z.infer<typeof decision>

/** What the island reads again: its page, and what is to be sounded whatever page is open. */
export type InboxRows = {
  readonly page: InboxPage
  readonly alarms: readonly { readonly number: string; readonly text: string; readonly danger: boolean }[]
  /** Possible matches of people that wait for this officer's judgement; undefined when there are none. `seen` changes with each news about one. */
  readonly links?: { readonly text: string; readonly href: string; readonly seen: readonly string[] } | undefined
}
