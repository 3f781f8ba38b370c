// What somebody who visits a child writes down. Strict: an unknown key is refused.
import { z } from 'zod'
import { civilDate, plainText } from '../words/shapes.ts'

export const findings = ['safe', 'help', 'danger'] as const
export type Finding = (typeof findings)[number]

/** Of an urgent placement, in the order in which they are usually taken. */
export const placementSteps = ['police', 'place', 'prosecutor', 'court'] as const
export type PlacementStep = (typeof placementSteps)[number]
/** No text held here names an hour for it: a setting of the service. */
export const placementHours = 24
/** How soon after saying yes, and how often afterwards, a child is visited: settings as well. */
export const firstVisitDays = 1
export const nextVisitDays = 7

export const visiting = z.strictObject({
  onDay: civilDate,
  finding: z.enum(findings, { error: 'required' }),
  note: z.string().trim().min(1, { error: 'say-what' }).pipe(plainText(5000)),
})
export type Visiting = z.infer<typeof visiting>
export const stepping = z.strictObject({ step: z.enum(placementSteps) })
