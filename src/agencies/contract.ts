// The directory as other rooms see it: an agency, where its notice goes, and who is above a police unit.
import { z } from 'zod'
import { agencyKinds, type AgencyKind } from './kinds.ts'
import { regionByCode } from './regions.ts'
import type { Text } from '../words/say.ts'

export type Agency = {
  readonly id: string
  readonly kind: AgencyKind
  readonly region: number
  readonly parentId: string | undefined
  readonly policeUnitId: string | undefined
  readonly name: Text
  /** Where its own system takes deliveries; undefined: its people read in Arasha. */
  readonly endpoint: string | undefined
}

/** Where a notice goes: the police unit that must act, and the region in which it is overseen. */
export type NoticeRoute = { readonly unitId: string; readonly region: number }

/** Who is told when a duty of a police unit is missed, rung by rung. A missing rung means nobody of that kind is in the directory. */
export type Ladder = {
  /** Rung 1, the duty chief, sits in the unit itself. */
  readonly unit: string
  readonly department: string | undefined
  readonly prosecutor: string | undefined
  readonly commissioner: string | undefined
}

const name = z.string().trim().min(1).max(200)
/** What is needed to enter an agency into the directory. */
export const newAgency = z.strictObject({
  kind: z.enum(agencyKinds),
  region: z
    .number()
    .int()
    .refine(code => regionByCode(code) !== undefined, { error: 'not-in-list' }),
  name: z.strictObject({ kk: name, ru: name, en: name }),
  parentId: z.uuid().optional(),
  policeUnitId: z.uuid().optional(),
  endpoint: z.url({ protocol: /^https?$/ }).optional(),
})
export type NewAgency = z.infer<typeof newAgency>
