// What the public says to 111 and what an operator says about it: closed lists and limits. Nothing here asks for a name.

import type { Reason } from './reasons.ts'

export const yesNo = ['yes', 'no', 'unknown'] as const
export type YesNo = (typeof yesNo)[number]
export const ages = ['under-11', '11-15', '16-17', 'adult', 'unknown'] as const
export type Age = (typeof ages)[number]
/** The longest message that is taken, in UTF-16 units; what is longer comes back whole. */
export const wordsLimit = 10_000

/** What somebody told 111 of: anything, or a child put off public transport, which carries facts of its own. */
export const contactKinds = ['telling', 'transport'] as const
export type ContactKind = (typeof contactKinds)[number]

/** Somebody needs something: about oneself, or about somebody else. */
export const callTypesOfNeed = ['self', 'other'] as const
/** Nothing is asked for. One choice closes such a contact. */
export const callTypesWithoutNeed = ['silent', 'hang-up', 'joke', 'abusive', 'wrong-number', 'test', 'thanks'] as const
export const callTypes = [...callTypesOfNeed, ...callTypesWithoutNeed] as const
export type CallType = (typeof callTypes)[number]

export const outcomes = ['information', 'psychological', 'organisational', 'passed-on', 'no-answer'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * `offered`: somebody waits and nobody answers yet · `active`: an operator answers · `awaiting`: it is the writer's turn · `wrap-up`: over, the record is
 * still to be written · `interrupted`: broken off by the other side · `callback`: agreed for a time · `abandoned`: broken off before anybody answered.
 */
export const contactStates = [
  'offered',
  'active',
  'awaiting',
  'wrap-up',
  'interrupted',
  'callback',
  'closed',
  'abandoned',
] as const
export type ContactState = (typeof contactStates)[number]
export const views = ['waiting', 'mine', 'answered', 'callback', 'closed'] as const
export type View = (typeof views)[number]

/** How an operator closes a contact. A contact that asked for nothing has neither reason nor outcome. `also`: further reasons. */
export type Closing =
  | {
      readonly callType: (typeof callTypesOfNeed)[number]
      readonly reason: Reason
      readonly also?: readonly Reason[]
      readonly outcome: Outcome
    }
  | {
      readonly callType: (typeof callTypesWithoutNeed)[number]
      readonly reason: undefined
      readonly outcome: undefined
    }
