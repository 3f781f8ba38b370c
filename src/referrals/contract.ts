// What officers and helpers send about referrals, and the lists they choose from.
import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import type { SignedVisit } from '../http/route.ts'
import type { Services } from '../http/services.ts'
import { civilDate, optionalText, plainText } from '../words/shapes.ts'
import { languages } from '../words/say.ts'
import { services } from './referral.ts'
import { bases, items } from './telling.ts'

export const rejectReasons = ['no-place', 'not-our-service', 'out-of-area', 'not-reached', 'declined-help'] as const
export const cancelReasons = ['declined-help', 'helped-elsewhere', 'mistake'] as const
export const outcomes = ['helped', 'left', 'passed-on', 'not-reached'] as const

/** Why the head of the organisation does not let the help end yet. */
export const refusalReasons = ['needs-open', 'risk-unclear', 'talk-first', 'reason-wrong'] as const

export const requesting = z
  .strictObject({
    service: z.enum(services, { error: 'not-in-list' }),
    about: z.uuid({ error: 'choose-person' }),
    receiver: z.uuid({ error: 'choose-receiver' }),
    persons: z.coerce
      .number({ error: 'not-a-number' })
      .int({ error: 'not-a-number' })
      .min(1, { error: 'not-a-number' })
      .max(20, { error: 'not-a-number' }),
    basis: z.enum(bases, { error: 'required' }),
    scope: z.array(z.enum(items, { error: 'not-in-list' })),
    until: z.exactOptional(civilDate),
    needs: z.string().trim().min(10, { error: 'say-needs' }).pipe(plainText(2000)),
  })
  .refine(r => r.basis !== 'consent' || r.until !== undefined, { error: 'consent-end-missing', path: ['until'] })
  .refine(r => r.basis !== 'consent' || r.scope.length > 0, { error: 'consent-scope-missing', path: ['scope'] })
export type Requesting = z.infer<typeof requesting>

export const referralStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('received') }),
  z.strictObject({ kind: z.literal('accepted') }),
  z.strictObject({ kind: z.literal('rejected'), reason: z.enum(rejectReasons, { error: 'required' }) }),
  z.strictObject({ kind: z.literal('started') }),
  z.strictObject({ kind: z.literal('completed'), outcome: z.exactOptional(z.enum(outcomes, { error: 'required' })) }),
  z.strictObject({ kind: z.literal('closing-asked'), outcome: z.enum(outcomes, { error: 'required' }) }),
  z.strictObject({ kind: z.literal('closing-refused'), reason: z.enum(refusalReasons, { error: 'required' }) }),
  z.strictObject({ kind: z.literal('language'), lang: z.enum(languages, { error: 'not-in-list' }) }),
  z.strictObject({ kind: z.literal('cancelled'), reason: z.enum(cancelReasons, { error: 'required' }) }),
  z.strictObject({ kind: z.literal('consent-ended') }),
])
export type ReferralStep = z.infer<typeof referralStep>

const places = z.coerce
  .number({ error: 'not-a-number' })
  .int({ error: 'not-a-number' })
  .min(0, { error: 'not-a-number' })
  .max(500, { error: 'not-a-number' })
/** What a shelter says of itself. An empty address leaves what was said before. */
export const houseGiven = z
  .strictObject({ beds: places, others: places, address: optionalText(500) })
  .refine(h => h.others <= h.beds, { error: 'more-than-beds', path: ['others'] })
export type HouseGiven = z.infer<typeof houseGiven>

/** A family that came to the door by itself: who they are stays in the organisation. */
export const comingSelf = z.strictObject({
  service: z.enum(services, { error: 'not-in-list' }),
  name: z.string().trim().min(2, { error: 'required' }).pipe(plainText(200)),
  age: z.coerce
    .number({ error: 'not-a-number' })
    .int({ error: 'not-a-number' })
    .min(0, { error: 'age-out-of-range' })
    .max(120, { error: 'age-out-of-range' }),
  sex: z.enum(['female', 'male'], { error: 'required' }),
  children: z.array(z.number().int().min(0).max(17)).max(12),
  lang: z.enum(languages, { error: 'not-in-list' }),
  until: civilDate,
  needs: z.string().trim().min(10, { error: 'say-needs' }).pipe(plainText(2000)),
})
export type ComingSelf = z.infer<typeof comingSelf>

export const referralsQuery = z.strictObject({
  view: z.enum(['live', 'past']).optional(),
  after: z.string().max(200).optional(),
})

/** What the room that helps shows on these pages: today's work, and of one referral the sessions. It comes later and is handed in where routes are mounted. */
export type HelpParts = {
  readonly today: (services: Pick<Services, 'db'>, visit: SignedVisit) => Promise<ComponentChildren>
  readonly ofReferral: (
    services: Pick<Services, 'db'>,
    visit: SignedVisit,
    number: string,
  ) => Promise<ComponentChildren>
}
