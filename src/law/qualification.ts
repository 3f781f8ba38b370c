// The shape of the law's answer: candidates, conclusions, duties, and the derivation that lets it be asked again. Only shapes; what fills them stands in
// qualify.ts, findings.ts and conclusions.ts.
import type { Consequences, PersonalPenalty, Severity } from './consequences.ts'
import type { FactKey, Words } from './facts.ts'
import type {
  Cite,
  ClaimId,
  Confidence,
  Day,
  DutyRule,
  HolderKind,
  Now,
  OffenceClass,
  ProsecutionKind,
  ReadingId,
  Within,
} from './form.ts'
import type { State } from './inquiry.ts'

export const engine = 'arasha-law/1'

export type CandidateStatus = 'stands' | 'excluded' | 'displaced' | 'open' | 'met-not-liable' | 'needs-judgement'
/** One line of a reason. `says` can be shown as it is; `value` names what is known where the line is about a fact. */
export type Step = {
  readonly kind: 'provision' | 'fact' | 'item' | 'every-way' | 'reading' | 'assumption' | 'time' | 'age' | 'displaced'
  readonly says: Words
  readonly value?: Words
  readonly cite?: Cite
  readonly status: 'true' | 'false' | 'open'
  readonly fact?: FactKey
}
export type Candidate = {
  readonly id: string
  readonly article: string
  readonly title: Words
  readonly summary: Words
  readonly status: CandidateStatus
  readonly cite: Cite
  readonly confidence: Confidence
  readonly class: OffenceClass
  readonly classSays: Words
  readonly prosecution: ProsecutionKind
  /** Items of the list (CC 109-1(2)(8)) that are met, or still may be. */
  readonly items: readonly { readonly cite: Cite; readonly says: Words; readonly status: 'true' | 'open' }[]
  readonly excludedBy?: { readonly element: string; readonly says: Words; readonly cite: Cite } | undefined
  readonly displacedBy?:
    | readonly {
        readonly id: string
        readonly why: 'part' | 'special' | 'stricter' | 'residual'
        readonly cite: Cite
      }[]
    | undefined
  readonly because: readonly Step[]
  readonly openFacts: readonly FactKey[]
  readonly openReadings: readonly ReadingId[]
  /** The day of the act is uncertain and the text in force decides. */
  readonly openDay: boolean
  /** As they may be imposed on this person: with the bounds for minors, and what stands in the way. */
  readonly penalties: readonly PersonalPenalty[]
  readonly nothingFits: Consequences['nothingFits']
  readonly limitation: Consequences['limitation']
  readonly payment: Consequences['payment']
  readonly sanctionHeld: boolean
  readonly notEncoded: readonly Words[]
}
export type ConclusionStatus = 'true' | 'false' | 'unknown' | 'conflict'
export type Conclusion = {
  readonly claim: ClaimId
  readonly title: Words
  readonly says: Words
  readonly status: ConclusionStatus
  readonly now: Now
  readonly cites: readonly [Cite, ...Cite[]]
  readonly confidence: Confidence
  /** Whether a lawyer has confirmed it. Nothing in this rulebook has been reviewed yet. */
  readonly reviewed: false
  readonly because: readonly Step[]
  readonly openFacts: readonly FactKey[]
  readonly openReadings: readonly ReadingId[]
  /** The day of the act is uncertain and the text in force decides. */
  readonly openDay: boolean
  readonly notEncoded: readonly Words[]
}
export type DutyDue = {
  readonly rule: string
  /** The rule with the day from which this wording of it holds: what a lawyer signs. */
  readonly wording: string
  readonly holder: HolderKind
  readonly holderSays: Words
  readonly does: Words
  readonly to?: Words
  /** `none`: the law names no time; a time shown beside it is a service target and must be called so. */
  readonly within: Within | 'none'
  readonly word?: Words
  readonly serviceTarget: boolean
  readonly timeDerived: boolean
  readonly starts: DutyRule['starts']
  readonly status: 'true' | 'unknown'
  readonly cite: Cite
  readonly confidence: Confidence
  readonly openFacts: readonly FactKey[]
}
export type Derivation = {
  readonly engine: string
  readonly rulebook: string
  readonly facts: string
  readonly dates: string
  readonly readings: string
  readonly outcome: string
}
export type Qualification = {
  readonly engine: string
  readonly rulebook: string
  readonly act: readonly [Day, Day]
  readonly decision: Day
  readonly candidates: readonly Candidate[]
  readonly conclusions: readonly Conclusion[]
  readonly duties: readonly DutyDue[]
  readonly severity: Severity
  /** Articles that may reach the same deed although no text says which gives way: named together, and a person decides. */
  readonly rivals: readonly {
    readonly between: readonly string[]
    readonly says: Words
    readonly cite: Cite
    readonly status: 'true' | 'open'
  }[]
  /** What cannot be answered at all: a day before the first wording held, a day without an index. */
  readonly problems: State['problems']
  readonly openFacts: readonly FactKey[]
  /** "text of 16.06.2024, later changes not seen", and what this rulebook does not hold. */
  readonly notes: readonly Words[]
  readonly notEncoded: readonly Words[]
  readonly derivation: Derivation
}
