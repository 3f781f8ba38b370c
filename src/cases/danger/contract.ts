// What somebody says who opens a case in danger, and what a reviewer says of it.
import { z } from 'zod'
import { plainText } from '../../words/shapes.ts'

export const dangerReasons = ['life', 'child', 'threat', 'other'] as const
export type DangerReason = (typeof dangerReasons)[number]

/** Fewer words than these say nothing to whoever reviews it. */
export const fewestWords = 5
const said = plainText(2000).refine(text => text.split(/\s+/).length >= fewestWords, { error: 'too-few-words' })

export const openingAsked = z.strictObject({
  number: z.string().trim().min(1, { error: 'required' }).max(60),
  reason: z.enum(dangerReasons, { error: 'required' }),
  words: said,
})
export type OpeningAsked = z.infer<typeof openingAsked>

export const verdicts = ['justified', 'not-justified'] as const
export type Verdict = (typeof verdicts)[number]
export const verdictGiven = z.strictObject({
  opening: z.uuid(),
  verdict: z.enum(verdicts, { error: 'required' }),
  words: said,
})
export type VerdictGiven = z.infer<typeof verdictGiven>
