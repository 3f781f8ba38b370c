// What an officer asks about a person, and what comes back: masked candidates with the evidence. Both cross the letter-box between the web process and
// the matcher sealed.
import { z } from 'zod'
import type { Actor } from '../../db/door.ts'
import type { Services } from '../../http/services.ts'
import { readBirth, readIin, readName, readPhone, type Birth, type Term } from '../../names/index.ts'
import { plainText } from '../../words/shapes.ts'
import type { Lang } from '../../words/say.ts'
import type { ParticipantRole } from '../contract.ts'
import type { Band } from '../link.ts'

/** What a search may be for; without one of these there is no search. The basis goes into the journal. */
export const aims = ['repeat', 'report', 'protection'] as const
export type Aim = (typeof aims)[number]
export const basisOf: Readonly<Record<Aim, string>> = {
  repeat: 'CC art. 12, 68',
  report: 'CPC art. 179',
  protection: 'law 245-VIII art. 60',
}

/** Why a found person is opened by name. */
export const openingReasons = ['same-person', 'danger', 'order', 'check'] as const
export type OpeningReason = (typeof openingReasons)[number]

const typed = (max: number) => z.union([z.literal(''), plainText(max)])
/** As the form sends it; every field may be empty, but something to search by must be there. */
export const personAsked = z
  .strictObject({
    aim: z.enum(aims, { error: 'required' }),
    name: typed(500),
    birth: typed(40),
    iin: typed(40),
    phone: typed(40),
  })
  .refine(q => q.birth === '' || readBirth(q.birth) !== undefined, { error: 'not-a-birth', path: ['birth'] })
  .refine(
    q =>
      readName(q.name).words.length > 0 ||
      (q.iin !== '' && readIin(q.iin).kind === 'iin') ||
      (q.phone !== '' && readPhone(q.phone).e164 !== undefined),
    { error: 'nothing-to-search', path: ['name'] },
  )
export type PersonAsked = z.infer<typeof personAsked>

/** The question as it travels: `asker` is the officer's own name, whose bearers an officer never finds. */
export type Question = Omit<PersonAsked, 'aim'> & { readonly asker: string }

/** A found mention before it is opened: first letters, year of birth, region. In `terms` the words of the record are first letters as well. */
export type Found = {
  readonly id: string
  readonly masked: string
  readonly birth: Birth | undefined
  readonly role: ParticipantRole
  readonly region: number
  readonly at: string
  readonly band: Band | 'relative'
  readonly probability: number
  readonly terms: readonly Term[]
}
/** What would tell the candidates apart best, if the caller knows it. */
export const nextQuestions = ['year', 'date', 'iin', 'phone', 'patronymic'] as const
export type NextQuestion = (typeof nextQuestions)[number]
export type Answered = { readonly found: readonly Found[]; readonly ask: NextQuestion | undefined }

/** Carries the id of a search and nothing else. */
export const searchesChannel = 'arasha_searches'

/** What another room says of somebody who was opened; finished words. */
export type PersonSign = { readonly tone: 'danger' | 'warn'; readonly text: string }
/** Orders come after people, so who knows of them is handed in where routes are mounted. Only for mentions that the officer has opened for a reason. */
export type SignsOf = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  mention: string,
  lang: Lang,
) => Promise<readonly PersonSign[]>
