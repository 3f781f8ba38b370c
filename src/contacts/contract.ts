// What the public says to 111 and what an operator says about it: closed lists and limits. Nothing here asks for a name.

export const yesNo = ['yes', 'no', 'unknown'] as const
export type YesNo = (typeof yesNo)[number]
export const ages = ['under-11', '11-15', '16-17', 'adult', 'unknown'] as const
export type Age = (typeof ages)[number]
/** The longest message that is taken, in UTF-16 units; what is longer comes back whole. */
export const wordsLimit = 10_000

/** What somebody told 111 of: anything, or a child put off public transport, which carries facts of its own. */
export const contactKinds = ['telling', 'transport'] as const
export type ContactKind = (typeof contactKinds)[number]

/** As the law's fact `victimAge`; whoever is 18 is told of as of 16. */
export const childAges = ['under-14', '14-15', '16-17', 'unknown'] as const
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
  readonly alone: YesNo
  readonly forced: YesNo
}

/** Somebody needs something: about oneself, or about somebody else. */
export const callTypesOfNeed = ['self', 'other'] as const
/** Nothing is asked for. One choice closes such a contact. */
export const callTypesWithoutNeed = ['silent', 'joke', 'abusive', 'wrong-number', 'test', 'thanks'] as const
export const callTypes = [...callTypesOfNeed, ...callTypesWithoutNeed] as const
export type CallType = (typeof callTypes)[number]

/** What it was about. Our own ten and "unclear", which is an honest answer. */
export const reasons = [
  'violence-at-home',
  'violence-elsewhere',
  'sexual',
  'bullying',
  'online',
  'self-harm',
  'family',
  'need',
  'health',
  'rights',
  'unclear',
] as const
export type Reason = (typeof reasons)[number]
export const outcomes = ['information', 'psychological', 'organisational', 'passed-on', 'no-answer'] as const
export type Outcome = (typeof outcomes)[number]

export type ContactState = 'offered' | 'active' | 'closed'
export const views = ['waiting', 'answered', 'closed'] as const
export type View = (typeof views)[number]
/** Which state each view of the desk lists. */
export const stateOf: Readonly<Record<View, ContactState>> = {
  waiting: 'offered',
  answered: 'active',
  closed: 'closed',
}

/** How an operator closes a contact. A contact that asked for nothing has neither reason nor outcome. */
export type Closing =
  | { readonly callType: (typeof callTypesOfNeed)[number]; readonly reason: Reason; readonly outcome: Outcome }
  | {
      readonly callType: (typeof callTypesWithoutNeed)[number]
      readonly reason: undefined
      readonly outcome: undefined
    }
