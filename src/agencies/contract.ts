// The directory as other rooms see it: an agency, where its notice goes, and who is above a police unit.
import { z } from 'zod'
import { agencyKinds, type AgencyKind } from './kinds.ts'
import { regionByCode } from './regions.ts'
import type { Lang, Text } from '../words/say.ts'

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

/** Where somebody can be helped, besides the numbers that everybody calls. No address: a shelter must not be found by the one it shelters from. */
export const serviceKinds = ['support-centre', 'shelter', 'psychologist', 'lawyer', 'doctor'] as const
export type ServiceKind = (typeof serviceKinds)[number]
export const serviceAccess = ['step-free', 'sign-language', 'with-children'] as const
export type Service = {
  readonly kind: ServiceKind
  readonly region: number
  readonly name: Text
  readonly phone: string
  /** HH:MM to HH:MM on working days; undefined: day and night. */
  readonly hours: { readonly from: string; readonly to: string } | undefined
  readonly languages: readonly Lang[]
  readonly access: readonly (typeof serviceAccess)[number][]
  /** Made up for the demonstration: the page says so beside it. */
  readonly invented: boolean
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
