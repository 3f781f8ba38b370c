// What the Commissioner and the prosecutor may ask for. Strict: an unknown key is refused.
import { z } from 'zod'

/** unacknowledged: nobody of the unit has confirmed it · overdue: of these, late · unregistered: acknowledged, not registered in time · undecided: a case
 * without a complaint that waits for the prosecutor (CPC 32(4)) · no-offence: decided so lately. */
export const views = ['unacknowledged', 'overdue', 'unregistered', 'undecided', 'no-offence'] as const
export type View = (typeof views)[number]

/** Decisions of "no offence" are listed for so many days. */
export const noOffenceDays = 30

export const listQuery = z.strictObject({
  view: z.enum(views).default('overdue'),
  /** Two digits of KATO; all that the reader oversees without it. */
  region: z.coerce.number().int().min(1).max(99).optional(),
  after: z.string().max(200).optional(),
})
