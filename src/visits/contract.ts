// What somebody who visits a child writes down. Strict: an unknown key is refused.
import { z } from 'zod'
import { civilDate, plainText } from '../words/shapes.ts'

export const findings = ['safe', 'help', 'danger'] as const
export type Finding = (typeof findings)[number]

/** Of an urgent placement, in the order in which they are usually taken. */
export const placementSteps = ['police', 'place', 'prosecutor', 'court'] as const
export type PlacementStep = (typeof placementSteps)[number]

/** What a court may be told to do for the child; no article of the family code on it is held here, so the words are plain. */
export const opinionAsks = ['stay', 'elsewhere', 'limit', 'contact', 'representative'] as const
/** From ten years the child's own view must be taken into account (Family Code 62). */
export const hearings = ['heard', 'too-young', 'against-interest'] as const

export const visiting = z.strictObject({
  onDay: civilDate,
  finding: z.enum(findings, { error: 'required' }),
  note: z.string().trim().min(1, { error: 'say-what' }).pipe(plainText(5000)),
})
export type Visiting = z.infer<typeof visiting>
export const opining = z.strictObject({
  court: z.string().trim().min(1, { error: 'required' }).pipe(plainText(200)),
  asks: z.enum(opinionAsks, { error: 'required' }),
  heard: z.enum(hearings, { error: 'required' }),
  text: z.string().trim().min(1, { error: 'required' }).min(20, { error: 'reason-too-short' }).pipe(plainText(5000)),
})
export type Opining = z.infer<typeof opining>
export const stepping = z.strictObject({ step: z.enum(placementSteps) })
