// What an officer sends when judging a link. A refusal names one of a few reasons, so that it takes two keys and can be counted.
import { z } from 'zod'
import { verdicts } from '../../people/link.ts'
import { plainText } from '../../words/shapes.ts'

export const refusals = ['birth', 'name', 'number', 'known-otherwise'] as const
export type Refusal = (typeof refusals)[number]

export const judgement = z
  .strictObject({
    verdict: z.enum(verdicts, { error: 'required' }),
    version: z.coerce.number().int(),
    why: z.exactOptional(z.enum(refusals, { error: 'not-in-list' })),
    reason: z.exactOptional(plainText(500)),
  })
  .refine(j => j.verdict !== 'reject' || j.why !== undefined || j.reason !== undefined, {
    error: 'required',
    path: ['why'],
  })
  .refine(j => j.verdict !== 'undo' || j.reason !== undefined, { error: 'required', path: ['reason'] })
