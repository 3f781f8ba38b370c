// The shapes of what the live desk sends, held against what it may be. Apart from contract.ts, so that the browser need not load what checks them.
import { z } from 'zod'
import { optionalText, plainText, withoutControls } from '../../words/shapes.ts'
import { callTypes, outcomes, wordsLimit, yesNo } from '../contract.ts'

const reasonCodes = z.array(z.string().max(60)).max(10)
// What nobody typed on purpose is left out: an operator cannot look for what is invisible while somebody waits.
const cleaned = z.string().transform(withoutControls)
const note = cleaned.pipe(optionalText(wordsLimit))

export const press = z.strictObject({
  key: z.uuid(),
  deed: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('accept'), over: z.exactOptional(z.boolean()) }),
    z.strictObject({ kind: z.literal('answer'), text: cleaned.pipe(plainText(wordsLimit)) }),
    z.strictObject({ kind: z.literal('note-safety'), safe: z.enum(yesNo) }),
    z.strictObject({ kind: z.literal('transfer'), to: z.uuid({ error: 'not-in-list' }), note }),
    z.strictObject({ kind: z.literal('put-off'), at: z.iso.datetime({ offset: true, error: 'required' }), note }),
    z.strictObject({ kind: z.literal('release') }),
    z.strictObject({ kind: z.literal('end') }),
    z.strictObject({
      kind: z.literal('close'),
      callType: z.string().max(60),
      reasons: reasonCodes,
      outcome: z.string().max(60),
      note,
    }),
    z.strictObject({ kind: z.literal('reopen') }),
  ]),
})

export const savedDraft = z.strictObject({
  base: z.number().int().min(0),
  draft: z.strictObject({
    window: z.string().max(60),
    // Longer than can be sent: what was pasted must be kept until it is shortened.
    reply: z.string().max(wordsLimit * 5),
    notes: z.string().max(wordsLimit * 5),
    callType: z.union([z.literal(''), z.enum(callTypes)]),
    reasons: reasonCodes,
    outcome: z.union([z.literal(''), z.enum(outcomes)]),
  }),
})
