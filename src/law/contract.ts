// The contract of an inquiry as it comes from outside: FACTS.json of `arasha qualify` and the API. Strict: an unknown key is an error, never ignored.
// The shape is checked here; what values a fact may have, who may assert it and in which order days stand is checked by the engine itself,
// so that both ways in give the same codes.
import { z } from 'zod'
import { factKeys, factOf, isFactKey, roles } from './facts.ts'
import { compile } from './compile.ts'
import { LawError, type LawErrorCode } from './error.ts'
import { readState, type Inquiry } from './inquiry.ts'
import { rulebook } from './rulebook.ts'
import { isDay } from './time.ts'

const day = z.string().refine(isDay, { error: 'bad-day' }).meta({ format: 'date' })
const short = z.string().min(1).max(200)
const provenance = {
  key: z.enum(factKeys as [string, ...string[]], { error: 'unknown-fact' }),
  source: short,
  by: z.enum(roles, { error: 'bad-value' }),
  at: z.string().min(10).max(40),
}
const value = z.union([z.string().min(1).max(60), z.int().min(0).max(3650)])
const fact = z.discriminatedUnion('state', [
  z
    .strictObject({ ...provenance, state: z.literal('known'), value })
    .refine(f => typeof f.value !== 'number' || (isFactKey(f.key) && f.value <= (factOf(f.key).most ?? 130)), {
      path: ['value'],
      error: 'bad-value',
    }),
  z.strictObject({
    ...provenance,
    state: z.literal('contested'),
    values: z.array(z.string().min(1).max(60)).min(2).max(8),
  }),
  z.strictObject({
    ...provenance,
    state: z.literal('unknown-asked'),
    within: z.array(z.string().min(1).max(60)).min(1).max(8).optional(),
  }),
  z.strictObject({
    ...provenance,
    state: z.literal('not-asked'),
    within: z.array(z.string().min(1).max(60)).min(1).max(8).optional(),
  }),
  z.strictObject({ ...provenance, state: z.literal('not-applicable') }),
])
const prior = z.strictObject({
  provision: z.string().regex(/^[a-z]+-[\d.-]+(@\d{4}-\d{2}-\d{2})?$/, { error: 'bad-value' }),
  act: day,
  outcome: z.enum(
    ['pending', 'convicted', 'reconciled', 'released-otherwise', 'stopped-without-complaint', 'penalty-imposed'],
    { error: 'bad-value' },
  ),
  on: day.optional(),
  imprisoned: z.boolean().optional(),
  spent: z.boolean().optional(),
  underAge: z.boolean().optional(),
  executed: day.optional(),
})

export const inquirySchema = z.strictObject({
  facts: z.array(fact).max(400),
  dates: z.strictObject({
    act: z.union([day, z.tuple([day, day])]),
    decision: day,
    step: day.optional(),
    knownOn: day.optional(),
    caseOpened: day.optional(),
    registered: day.optional(),
    orderIssued: day.optional(),
    warningAnnounced: day.optional(),
  }),
  priors: z
    .strictObject({
      complete: z.boolean(),
      match: z.enum(['confirmed', 'probable', 'none-sought'], { error: 'bad-value' }),
      list: z.array(prior).max(500),
    })
    .optional(),
  births: z
    .strictObject({
      victim: z.union([day, z.tuple([day, day])]).optional(),
      offender: z.union([day, z.tuple([day, day])]).optional(),
    })
    .optional(),
  readings: z.record(z.string().max(60), z.string().max(60)).optional(),
  suppose: z.record(z.string().max(60), z.string().max(60)).optional(),
})

/** `field` names it for people (`facts.harm`), `pointer` is where it stands in what was sent (RFC 6901: `/facts/3/value`). */
export type InputError = {
  readonly code: LawErrorCode
  readonly field: string
  readonly pointer: string
  readonly value?: string
}
export type Parsed =
  | { readonly ok: true; readonly inquiry: Inquiry }
  | { readonly ok: false; readonly errors: readonly [InputError, ...InputError[]] }

const codes: ReadonlySet<string> = new Set<LawErrorCode>(['bad-day', 'unknown-fact', 'bad-value'])

/** Every problem with its field (`facts.3.value`, `dates.act`), or an inquiry `qualify` will not throw on. */
export function parseInquiry(input: unknown): Parsed {
  const result = inquirySchema.safeParse(input)
  if (!result.success) {
    const errors = result.error.issues.flatMap((issue): readonly InputError[] => {
      const field = issue.path.join('.')
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map(key => ({
          code: 'unknown-field' as const,
          field: field === '' ? key : `${field}.${key}`,
          pointer: joined([...issue.path, key]),
        }))
      const code = codes.has(issue.message)
        ? (issue.message as LawErrorCode)
        : field === 'facts'
          ? 'no-facts-list'
          : field.startsWith('dates')
            ? 'bad-day'
            : 'bad-value'
      return [{ code, field, pointer: joined(issue.path) }]
    })
    return { ok: false, errors: errors as unknown as [InputError, ...InputError[]] }
  }
  const inquiry = result.data as unknown as Inquiry
  try {
    const { problems } = readState(inquiry, compile(rulebook))
    const early = problems.find(p => p.code === 'act-before-rulebook')
    if (early !== undefined) return { ok: false, errors: [{ ...early, pointer: pointerOf(early, inquiry) }] }
  } catch (error) {
    if (!(error instanceof LawError)) throw error
    const { code, field, value: given } = error
    return { ok: false, errors: [{ code, field, pointer: pointerOf({ code, field }, inquiry), value: given }] }
  }
  return { ok: true, inquiry }
}

/** Where in an inquiry a problem of the engine lies: it names facts by their key, a pointer by their place. */
export function pointerOf(
  { code, field }: { readonly code: LawErrorCode; readonly field: string },
  { facts }: Pick<Inquiry, 'facts'>,
): string {
  const [first = '', ...rest] = field.split('.')
  if (first !== 'facts' || rest.length === 0) return joined([first, ...rest])
  const at = facts.findLastIndex(f => f.key === rest[0])
  const part = { 'not-entitled': 'by', 'unknown-value': 'value' } as const
  const last = code === 'not-entitled' || code === 'unknown-value' ? [part[code]] : []
  return joined(at < 0 ? ['facts'] : ['facts', at, ...last])
}
function joined(path: readonly PropertyKey[]): string {
  return path.map(one => `/${String(one).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
