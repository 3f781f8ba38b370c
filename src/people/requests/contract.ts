// A request to another agency for a record that a comparison of key files has met (`arasha people match-keys`). It names no person.
import { z } from 'zod'
import { exchangeKinds } from '../../names/index.ts'
import { civilDate, plainText } from '../../words/shapes.ts'
import { aims } from '../search/contract.ts'

export const askedParts = ['identity', 'facts', 'measures', 'contact'] as const
export const bases = [...aims, 'other'] as const

/** Random, as `people keys` writes it: no name fits into it. */
const recordNumber = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .regex(/^[A-Za-z0-9_-]{6,40}$/, { error: 'not-a-record' })

export const recordRequest = z
  .strictObject({
    to: plainText(200),
    hit: z.enum(exchangeKinds, { error: 'required' }),
    ownRecord: recordNumber,
    theirRecord: recordNumber,
    basis: z.enum(bases, { error: 'required' }),
    article: z.union([z.literal(''), plainText(200)]),
    purpose: plainText(500),
    asked: z.array(z.enum(askedParts)).min(1, { error: 'required' }),
    due: civilDate,
  })
  .refine(r => r.basis !== 'other' || r.article !== '', { error: 'required', path: ['article'] })
export type RecordRequest = z.infer<typeof recordRequest>
