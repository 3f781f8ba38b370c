// What other rooms may say to an incident: facts in the law's own keys, each with its state. The list of keys, their values and who may assert
// them is law/facts.ts; this file only gives them the shape in which they cross a boundary.
import { z } from 'zod'
import type { Tx } from '../db/door.ts'
import { isFactKey, type FactKey, type Role } from '../law/facts.ts'
import { registerNumber } from '../words/shapes.ts'

/** Version of the shape of stored facts; old rows keep the number under which they were judged. */
export const factsContract = 1

export type FactGiven = { readonly key: FactKey } &
  /** `document`: number of the opinion, decision or extract that says so. */
  (
    | { readonly state: 'known'; readonly value: string | number; readonly document?: string }
    | { readonly state: 'contested'; readonly values: readonly [string, string, ...string[]] }
    | { readonly state: 'unknown-asked' | 'not-asked'; readonly within?: readonly string[] }
    | { readonly state: 'not-applicable' }
  )

/** The day or days on which it may have happened, YYYY-MM-DD. */
export type Occurred = { readonly from: string; readonly to: string } | undefined

/** What lists show of a qualification. */
export type QualificationSummary = {
  readonly stands: readonly string[]
  readonly open: readonly string[]
  readonly claims: Readonly<Record<string, 'true' | 'false' | 'unknown' | 'conflict'>>
  /** Whose own decision is all that is still open: `prosecutor` under CPC 32(4). */
  readonly waitsFor?: readonly 'prosecutor'[]
}

/** What a confirmed or undone link, or a new rulebook, changed: ids of the provisions that stand, or of the open ones where none does, before and now. */
export type LawChange = {
  readonly incidentId: string
  readonly because: 'link' | 'rulebook'
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What incidents ask of the desk that registers notices, and tell it. Notices come after incidents, so it is handed in where routes and jobs are mounted. */
export type Desk = {
  /** When the notice of the incident was registered: clocks of the law start there. */
  readonly registeredAt: (tx: Tx, incidentId: string) => Promise<Date | undefined>
  /** Lets the prosecutor's clock follow the newest answer (CPC 32(4)). */
  readonly follow: (tx: Tx, incidentId: string) => Promise<void>
  /** Until when the prosecutor must decide on a case without a complaint; undefined while no such clock runs. */
  readonly decideBy: (tx: Tx, incidentId: string) => Promise<Date | undefined>
  /** The unit that holds the incident hears that the law says otherwise than it did. */
  readonly tell: (tx: Tx, change: LawChange) => Promise<void>
}

/** In whose name an officer may write a fact down: what the police found themselves, what somebody said, what a document says. */
export const scribedFrom = {
  police: 'own',
  victim: 'said',
  witness: 'said',
  caller: 'said',
  worker: 'said',
  guardianship: 'said',
  clinician: 'document',
  forensic: 'document',
  register: 'document',
  court: 'document',
  investigator: 'document',
  prosecutor: 'document',
} as const satisfies Partial<Record<Role, 'own' | 'said' | 'document'>>
export type ScribeSource = keyof typeof scribedFrom

/** One fact as an officer states it on the page. `answer` is a value of the fact, `unknown-asked` or `not-applicable`. */
export const statement = z
  .strictObject({
    key: z.string().refine(isFactKey, { error: 'not-in-list' }),
    answer: z.string({ error: 'required' }).min(1, { error: 'required' }).max(60),
    source: z.enum(Object.keys(scribedFrom) as [ScribeSource, ...ScribeSource[]], { error: 'not-in-list' }),
    document: z.union([z.literal(''), registerNumber], { error: 'wrong-number' }),
  })
  .refine(s => scribedFrom[s.source] !== 'document' || s.document !== '', {
    error: 'document-needed',
    path: ['document'],
  })
export type StatedFact = z.infer<typeof statement>

/** What is known of the victim's complaint, as an officer writes it down in the victim's name. */
export const complaintNews = z.strictObject({
  complaint: z.enum(['filed', 'none', 'withdrawn'], { error: 'required' }),
})

/** A prosecutor's decision on a case without a complaint, CPC 32(4). */
export const prosecutorDecision = z.strictObject({
  decision: z.enum(['took-up', 'declined'], { error: 'required' }),
  document: registerNumber,
})
export type ProsecutorDecision = z.infer<typeof prosecutorDecision>
