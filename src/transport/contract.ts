// A child put off public transport as it crosses between rooms: what 111 passes on, what the inspector finds and decides. Closed lists; nobody is named.
import { z } from 'zod'
import { civilDate, optionalText } from '../words/shapes.ts'

/** As the law's fact `victimAge`; whoever is 18 is told of as of 16. */
export const childAges = ['under-14', '14-15', '16-17', 'unknown'] as const
const answers = ['yes', 'no', 'unknown'] as const
/** A child put off public transport, as it was told. Text is as written, '' where nothing was said; null where no day or time was said. */
export type TransportFacts = {
  readonly route: string
  readonly stop: string
  /** YYYY-MM-DD. */
  readonly on: string | null
  /** HH:MM. */
  readonly time: string | null
  readonly plate: string
  /** The law's `victimAge`, `travelledAlone` and `putOffByForce`. */
  readonly childAge: (typeof childAges)[number]
  readonly alone: (typeof answers)[number]
  readonly forced: (typeof answers)[number]
}
/** `words`: what the contact centre chose to pass on besides, '' for nothing. */
export type RidePassed = TransportFacts & {
  readonly words: string
  readonly region: number
  readonly inspectionId: string
}

export const decisions = ['fined', 'not-fined'] as const
/** Why nobody is fined: the rule does not reach it, it could not be shown, it was too slight (64-1) or too late (62). */
export const grounds = ['age-16', 'accompanied', 'own-will', 'not-shown', 'slight', 'too-late', 'other'] as const
export const fineGround = 'elements-met'
export const liables = ['driver', 'conductor', 'controller', 'other'] as const

/** What an inspector writes down. The days of a case are civil days. */
export const rideStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('taken') }),
  z.strictObject({
    kind: z.literal('found'),
    on: z.union([z.literal(''), civilDate]),
    childAge: z.enum(childAges, { error: 'required' }),
    alone: z.enum(answers, { error: 'required' }),
    forced: z.enum(answers, { error: 'required' }),
  }),
  z.strictObject({ kind: z.literal('opened'), on: civilDate }),
  z
    .strictObject({
      kind: z.literal('decided'),
      decision: z.enum(decisions, { error: 'required' }),
      ground: z.union([z.literal(''), z.enum(grounds, { error: 'not-in-list' })]),
      liable: z.union([z.literal(''), z.enum(liables, { error: 'not-in-list' })]),
      carrier: z.union([z.literal(''), z.uuid({ error: 'not-in-list' })]),
      route: optionalText(20),
    })
    .refine(d => d.decision === 'fined' || d.ground !== '', { error: 'say-ground', path: ['ground'] })
    .refine(d => d.decision !== 'fined' || d.liable !== '', { error: 'say-liable', path: ['liable'] })
    .refine(d => d.carrier === '' || d.route !== '', { error: 'say-route', path: ['route'] }),
])
export type RideStep = z.infer<typeof rideStep>
export const ridesQuery = z.strictObject({ after: z.string().max(80).optional() })
