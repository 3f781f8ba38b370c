// What the Commissioner and the prosecutor may ask for. Strict: an unknown key is refused.
import { z } from 'zod'

/** unacknowledged: nobody of the unit has confirmed it · overdue: of these, late · unregistered: acknowledged, not registered in time · registered-late: done,
 * but after the time · goes-on: the complaint was withdrawn or never made, yet the prosecution is public · undecided: a case without a complaint that waits
 * for the prosecutor (CPC 32(4)) · no-offence, administrative, passed-on: ended so lately, without a criminal case · orders-new: protective orders issued
 * lately · orders-ending: an early end was asked for and waits for the prosecutor. */
export const views = [
  'undecided',
  'goes-on',
  'orders-ending',
  'orders-new',
  'unacknowledged',
  'overdue',
  'unregistered',
  'registered-late',
  'no-offence',
  'administrative',
  'passed-on',
] as const
export type View = (typeof views)[number]
/** What has happened already; the newest stands first. The others wait, and the most urgent stands first. */
export const pastViews: ReadonlySet<View> = new Set([
  'orders-new',
  'registered-late',
  'no-offence',
  'administrative',
  'passed-on',
])
/** Rows of these are orders, of the others notices. */
export const orderViews: ReadonlySet<View> = new Set(['orders-new', 'orders-ending'])
/** What can be asked of one police unit. */
export const unitViews = ['overdue', 'unregistered', 'registered-late'] as const satisfies readonly View[]
export type UnitView = (typeof unitViews)[number]

/** What has happened is listed for so many days; new orders for fewer. */
export const pastDays = 30
export const orderDays = 3

export const unitsQuery = z.strictObject({ region: z.coerce.number().int().min(1).max(99).optional() })
export const listQuery = z.strictObject({
  view: z.enum(views).default('overdue'),
  /** Two digits of KATO; all that the reader oversees without it. */
  region: z.coerce.number().int().min(1).max(99).optional(),
  /** A police unit, for the views that have it. */
  unit: z.uuid().optional(),
  after: z.string().max(200).optional(),
})
