// The words in which the law is written down: provisions, conditions, sanctions, claims, duties, citations. All of it is data that survives a JSON round trip.
// The functions here only build such data and check keys and values at compile time; they decide nothing.
// A condition that means anything is given its meaning in reference.ts, and nowhere else.
import type { FactKey, ValueOf, Words } from './facts.ts'

/** A civil day, `YYYY-MM-DD`. The room never turns instants into days: the caller knows the place. */
export type Day = string
/** From a day on, until a day (not included) or `open`. */
export type Period = readonly [from: Day, until: Day]

// ---- sources and confidence -------------------------------------------------------------------------------------------------------------------

/** Q official wording read · Qc wording read in a copy without exact date · S secondary · M background, unconfirmed · U unsettled by the text. */
export type Confidence = 'Q' | 'Qc' | 'S' | 'M' | 'U'
export type Mark =
  | 'Q24'
  | 'Q24-12'
  | 'Q25-01'
  | 'Q24-09'
  | 'Q26-08'
  | 'Q23'
  | 'Q23-05'
  | 'Q23-07'
  | 'Q23-09'
  | 'Q20-05'
  | 'Q22'
  | 'Q21'
  | 'Q20'
  | 'Q17'
  | 'Q14'
  | 'S'
  | 'M'
  | 'U'

/** What each mark stands for: its class, and the day of the text. After that day the words are "text of ‹day›, later changes not seen". */
export const marks: { readonly [K in Mark]: { readonly confidence: Confidence; readonly asOf: Day } } = {
  Q24: { confidence: 'Q', asOf: '2024-06-16' },
  'Q24-12': { confidence: 'Q', asOf: '2024-12-04' },
  'Q25-01': { confidence: 'Q', asOf: '2025-01-10' },
  // Chapters 1 and 2 of the special part as they read after the laws 94-VIII and 111-VIII of 2024; the day is the earliest that text can have.
  'Q24-09': { confidence: 'Q', asOf: '2024-09-04' },
  'Q26-08': { confidence: 'Q', asOf: '2026-08-13' },
  Q23: { confidence: 'Qc', asOf: '2023-12-31' },
  // Chapter 1 of the special part after the law of 17.03.2023 (212-VII). The notes of the text of 16.06.2024 name no law in between, so it holds until the reform.
  'Q23-05': { confidence: 'Qc', asOf: '2024-06-15' },
  'Q23-07': { confidence: 'Q', asOf: '2023-07-01' },
  'Q23-09': { confidence: 'Q', asOf: '2023-09-12' },
  'Q20-05': { confidence: 'Q', asOf: '2020-05-25' },
  Q22: { confidence: 'Qc', asOf: '2022-09-12' },
  Q21: { confidence: 'Qc', asOf: '2021-12-29' },
  Q20: { confidence: 'Qc', asOf: '2020-12-31' },
  Q17: { confidence: 'Q', asOf: '2017-07-11' },
  Q14: { confidence: 'Q', asOf: '2014-11-07' },
  S: { confidence: 'S', asOf: '2026-08-13' },
  M: { confidence: 'M', asOf: '2026-08-13' },
  U: { confidence: 'U', asOf: '2026-08-13' },
}
export const confidenceOrder: readonly Confidence[] = ['Q', 'Qc', 'S', 'M', 'U']

/** The weakest of several confidences: a conclusion is only as strong as the weakest row it used. */
export function weakest(...all: readonly Confidence[]): Confidence {
  return all.reduce<Confidence>((a, b) => (confidenceOrder.indexOf(a) >= confidenceOrder.indexOf(b) ? a : b), 'Q')
}

export type ActCode = 'cc' | 'adm' | 'cpc' | 'dv' | 'prev' | 'fam' | 'child'
export const actNames: { readonly [K in ActCode]: Words & { readonly style: 'code' | 'law' } } = {
  cc: { kk: 'ҚК', ru: 'УК', en: 'CC', style: 'code' },
  adm: { kk: 'ӘҚБтК', ru: 'КоАП', en: 'AdmCode', style: 'code' },
  cpc: { kk: 'ҚПК', ru: 'УПК', en: 'CPC', style: 'code' },
  dv: { kk: '214-IV Заң', ru: 'Закон 214-IV', en: 'Law 214-IV', style: 'law' },
  prev: { kk: '245-VIII Заң', ru: 'Закон 245-VIII', en: 'Law 245-VIII', style: 'law' },
  fam: { kk: 'Неке және отбасы кодексі', ru: 'КоБС', en: 'Family Code', style: 'law' },
  child: { kk: '345-II Заң', ru: 'Закон 345-II', en: 'Law 345-II', style: 'law' },
}

export type Cite = {
  /** `cc-109-1.2#8`: act, article, part, item. The same in every language. */
  readonly id: string
  readonly mark: Mark
  readonly confidence: Confidence
  readonly asOf: Day
  readonly words: Words
}

/** `cite('cc', '109-1', 'Q24', '2', '8')` is Criminal Code 109-1, part 2, item 8, read in the text marked Q24. */
export function cite(act: ActCode, article: string, mark: Mark, part?: string, item?: string): Cite {
  const name = actNames[act]
  const [kkPart, ruPart] = name.style === 'code' ? ['бөлік', 'ч.'] : ['тармақ', 'п.']
  const [kkItem, ruItem] = name.style === 'code' ? ['тармақ', 'п.'] : ['тармақша', 'пп.']
  return {
    id: `${act}-${article}${part === undefined ? '' : `.${part}`}${item === undefined ? '' : `#${item}`}`,
    mark,
    ...marks[mark],
    words: {
      kk: `${name.kk} ${article}-бап${part === undefined ? '' : ` ${part}-${kkPart}`}${item === undefined ? '' : ` ${item}-${kkItem}`}`,
      ru: `${name.ru}, ст. ${article}${part === undefined ? '' : ` ${ruPart} ${part}`}${item === undefined ? '' : ` ${ruItem} ${item}`}`,
      en: `${name.en} ${article}${part === undefined ? '' : `(${part})`}${item === undefined ? '' : `(${item})`}`,
    },
  }
}

// ---- conditions -------------------------------------------------------------------------------------------------------------------------------

export type ProsecutionKind = 'public' | 'private-public' | 'private' | 'on-detection' | 'on-application' | 'not-held'
export type OffenceClass = 'administrative' | 'misdemeanour' | 'minor' | 'medium' | 'grave' | 'especially-grave'
export type ReadingId =
  | 'cc-110-marks'
  | 'dependence-known'
  | 'criminal-group-as-group'
  | 'withdrawn-complaint'
  | 'article-not-held'
  | 'age-known-again'
  | 'suicide-as-death'
  | 'entry-of-law-210'

export type Condition =
  | { readonly op: 'in'; readonly fact: FactKey; readonly values: readonly string[] }
  | { readonly op: 'reading'; readonly reading: ReadingId; readonly values: readonly string[] }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  /** A named part of a provision: an item of the list, or a term the law uses. `cite` says where it stands. */
  | { readonly op: 'term'; readonly says: Words; readonly cite: Cite; readonly of: Condition }
  /** A provision stands: met, of liable age and not displaced. `cc-107` names every part, `cc-107.2` one part, of whatever version. */
  | { readonly op: 'stands'; readonly of: readonly string[] }
  | { readonly op: 'prosecution'; readonly of: readonly ProsecutionKind[] }
  | { readonly op: 'class'; readonly of: readonly OffenceClass[] }
  | { readonly op: 'offers'; readonly of: readonly PenaltyKind[] }
  | { readonly op: 'not-liable' }
  | { readonly op: 'claim'; readonly of: ClaimId }

export function is<K extends FactKey>(fact: K, ...values: readonly ValueOf<K>[]): Condition {
  return { op: 'in', fact, values }
}
type FlagKey = { [K in FactKey]: ValueOf<K> extends 'yes' | 'no' ? K : never }[FactKey]
export function yes(fact: FlagKey): Condition {
  return { op: 'in', fact, values: ['yes'] }
}
export function no(fact: FlagKey): Condition {
  return { op: 'in', fact, values: ['no'] }
}
export function all(...of: readonly Condition[]): Condition {
  return { op: 'all', of }
}
export function any(...of: readonly Condition[]): Condition {
  return { op: 'any', of }
}
export function not(of: Condition): Condition {
  return { op: 'not', of }
}
export function term(says: Words, where: Cite, of: Condition): Condition {
  return { op: 'term', says, cite: where, of }
}
export function reads(reading: ReadingId, ...values: readonly string[]): Condition {
  return { op: 'reading', reading, values }
}
export function stands(...of: readonly string[]): Condition {
  return { op: 'stands', of }
}
export function prosecution(...of: readonly ProsecutionKind[]): Condition {
  return { op: 'prosecution', of }
}
export function classIs(...of: readonly OffenceClass[]): Condition {
  return { op: 'class', of }
}
export function offers(...of: readonly PenaltyKind[]): Condition {
  return { op: 'offers', of }
}
export function holds(of: ClaimId): Condition {
  return { op: 'claim', of }
}

// ---- sanctions --------------------------------------------------------------------------------------------------------------------------------

export type PenaltyKind =
  | 'warning'
  | 'fine'
  | 'corrective-work'
  | 'community-service'
  | 'arrest'
  | 'administrative-arrest'
  | 'restriction'
  | 'imprisonment'
  | 'life-imprisonment'
export type PenaltyUnit = 'none' | 'mci' | 'hours' | 'days' | 'months'
/** What comes beside a penalty: taken of property, or a ban from certain posts or work. `must`: the court has no choice. `cases`: only in these items. */
export type Addition =
  | { readonly what: 'confiscation'; readonly must: boolean }
  | {
      readonly what: 'ban'
      readonly must: boolean
      /** Whole years as printed, or for life. */
      readonly years: number | 'life'
      readonly fromYears?: number
      readonly cases?: Cite
    }
/** One alternative of a sanction, as printed. `min` is there only where the article prints one; general limits are applied by penalty.ts.
 * Life imprisonment has no measure: `unit` is `none` and `max` 0, so it is told by its kind, never by its size. */
export type Penalty = {
  readonly kind: PenaltyKind
  readonly unit: PenaltyUnit
  readonly min?: number
  readonly max: number
  readonly who?: 'individual' | 'official' | 'parents'
  /** What goes with this alternative alone. */
  readonly adds?: readonly Addition[]
}
export type Sanction = {
  readonly alternatives: readonly Penalty[]
  /** What goes with every alternative. */
  readonly adds?: 'confiscation-possible' | readonly Addition[]
}

function amount(kind: PenaltyKind, unit: PenaltyUnit, a: number, b?: number): Penalty {
  return b === undefined ? { kind, unit, max: a } : { kind, unit, min: a, max: b }
}
/** In MCI: `fine(80)` up to 80, `fine(100, 200)` from 100 to 200, `fine(5, 5)` exactly 5. */
export const fine = (a: number, b?: number): Penalty => amount('fine', 'mci', a, b)
export const correctiveWork = (a: number, b?: number): Penalty => amount('corrective-work', 'mci', a, b)
/** In hours. */
export const service = (a: number, b?: number): Penalty => amount('community-service', 'hours', a, b)
/** In days. */
export const arrest = (a: number, b?: number): Penalty => amount('arrest', 'days', a, b)
export const administrativeArrest = (a: number, b?: number): Penalty => amount('administrative-arrest', 'days', a, b)
/** In years; stored in months. */
export const restriction = (a: number, b?: number): Penalty =>
  amount('restriction', 'months', a * 12, b === undefined ? undefined : b * 12)
export const imprisonment = (a: number, b?: number): Penalty =>
  amount('imprisonment', 'months', a * 12, b === undefined ? undefined : b * 12)
export const lifeImprisonment: Penalty = { kind: 'life-imprisonment', unit: 'none', max: 0 }
export const warning: Penalty = { kind: 'warning', unit: 'none', max: 0 }
export const confiscation: Addition = { what: 'confiscation', must: true }
export const confiscationPossible: Addition = { what: 'confiscation', must: false }
export const banForLife: Addition = { what: 'ban', must: true, years: 'life' }
/** An obligatory ban, in years: `ban(3)` up to three, `ban(7, 10)` from seven to ten. */
export const ban = (a: number, b?: number): Addition =>
  b === undefined ? { what: 'ban', must: true, years: a } : { what: 'ban', must: true, fromYears: a, years: b }
/** A ban or none, in years: `banPossible(3)` up to three, `banPossible(2, 5)` from two to five, `banPossible(10, 10)` exactly ten. */
export const banPossible = (a: number, b?: number): Addition =>
  b === undefined ? { what: 'ban', must: false, years: a } : { what: 'ban', must: false, fromYears: a, years: b }
/** The penalty with what goes with it alone: `together(imprisonment(17, 20), banForLife)`. */
export function together(penalty: Penalty, ...adds: readonly Addition[]): Penalty {
  return { ...penalty, adds }
}
export function upon(who: 'individual' | 'official' | 'parents', penalty: Penalty): Penalty {
  return { ...penalty, who }
}

// ---- provisions -------------------------------------------------------------------------------------------------------------------------------

export type Family =
  | 'violence'
  | 'household'
  | 'bullying'
  | 'transport'
  | 'telling'
  | 'honour'
  | 'upbringing'
  | 'public-order'
  | 'order'
  | 'life'
  | 'threat'
  | 'danger'
  | 'sexual'
  | 'freedom'
  | 'insult'
  | 'minors'
  | 'privacy'
  | 'justice'
  | 'torture'
export type Element = { readonly name: string; readonly says: Words; readonly cite: Cite; readonly of: Condition }
/** Why another provision gives way: a special norm, a stricter one, or one that applies only where nothing criminal does. */
export type Displacement = {
  readonly id: string
  readonly why: 'special' | 'stricter' | 'residual'
  readonly cite: Cite
}

export type Provision = {
  /** `cc-109-1.2@2024-06-16`: act, article, part, first day of the version. */
  readonly id: string
  readonly family: Family
  readonly inForce: Period
  /** `surely` means: the wording was in force by this day; its first day is earlier and not encoded. */
  readonly since?: 'surely'
  readonly cite: Cite
  readonly summary: Words
  /** Whole years; 0 where others answer for a child of any age. */
  readonly liableFrom: 0 | 12 | 14 | 16
  readonly liableUntil?: 16 | 18
  /** A crime by negligence, which CC 11 classes by other limits. */
  readonly negligent?: true
  readonly elements: readonly Element[]
  /** Parts of the same article whose elements it adds to: it takes their place. */
  readonly qualifies?: readonly string[]
  readonly displaces?: readonly Displacement[]
  readonly sanction: Sanction | 'not-held'
  readonly notEncoded?: readonly Words[]
}

export type Example = {
  readonly says: string
  readonly on: Day
  readonly given: { readonly [K in FactKey]?: ValueOf<K> }
  /** Taken out of `given` again: what this example leaves open. */
  readonly unknown?: readonly FactKey[]
  /** The provision that stands, or those still open, or nothing. */
  readonly expect:
    | { readonly stands: readonly string[] }
    | { readonly open: readonly string[] }
    | { readonly notLiable: readonly string[] }
  /** Where the expected answer comes from. */
  readonly authority: string
}

export type Article = {
  readonly id: string
  readonly title: Words
  readonly provisions: readonly Provision[]
  readonly examples: readonly Example[]
}

// ---- readings, claims, duties -----------------------------------------------------------------------------------------------------------------

/** What the official text leaves open: each reading is shown, none is chosen. */
export type Reading = {
  readonly id: ReadingId
  readonly says: Words
  readonly cite: Cite
  readonly values: readonly { readonly value: string; readonly says: Words }[]
}

export const claimIds = [
  'criminal-offence',
  'public-prosecution',
  'private-public',
  'private-prosecution',
  'ground-to-start',
  'alarm-unregistered',
  'complaint-needed',
  'may-proceed',
  'prosecutor-decides',
  'prosecutor-must-take-up',
  'may-close-for-lack-of-complaint',
  'reconciliation-barred',
  'reconciliation-available',
  'reconciliation-by-discretion',
  'release-by-reconciliation',
  'discretionary-stop-barred',
  'active-repentance',
  'surety',
  'blameless-conduct',
  'educational-measures',
  'reporting-after-reconciliation',
  'administrative-reconciliation',
  'ends-by-reconciliation',
  'caps-closed',
  'below-minimum-closed',
  'cap-by-mitigation',
  'imprisonment-excluded',
  'conditional-sentence-excluded',
  'special-requirements',
  'restriction-of-liberty',
  'protective-order',
  'below-age-of-liability',
  'statute-narrower-than-press',
  'someone-must-tell',
  'warning-obligatory',
] as const
export type ClaimId = (typeof claimIds)[number]
/** What the product does while it acts on a claim: go ahead, wait, offer, forbid, show the range. */
export type Now = 'go' | 'wait' | 'offer' | 'forbid' | 'show-range'

export type ClaimRule = {
  readonly claim: ClaimId
  readonly title: Words
  readonly says: { readonly true: Words; readonly false: Words; readonly unknown: Words }
  /** What to do when it is true, false and while it is unknown: the safe direction is declared, never guessed. */
  readonly now: { readonly true: Now; readonly false: Now; readonly unknown: Now }
  /** Several rules of one claim are alternatives; each holds for acts, or for procedural steps, in its own time. */
  readonly rules: readonly {
    readonly axis: 'act' | 'step'
    readonly inForce: Period
    readonly when: Condition
    readonly cites: readonly [Cite, ...Cite[]]
    readonly notEncoded?: readonly Words[]
  }[]
}

export type HolderKind =
  | 'education-organisation'
  | 'health-organisation'
  | 'social-organisation'
  | 'worker'
  | 'anyone'
  | 'police'
  | 'investigator'
  | 'prosecutor'
  | 'court'
  | 'guardianship'
  | 'subject-of-prevention'
  | 'education-authority'
  | 'aid-organisation'
  | 'support-centre'
  | 'local-body'
  | 'commission'
  | 'commissioner'
  | 'administrative-body'
  | 'state-body'
export type Within =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly calendarDays: number }
  | { readonly sameDay: true }
  | { readonly months: number }
  | { readonly every: { readonly calendarDays: number }; readonly for: { readonly days: number } }
  | { readonly everyMonths: number }
  | {
      readonly timesAMonth: readonly [least: number, most: number | 'open']
      readonly for: { readonly days: number } | { readonly months: readonly [least: number, most: number] }
    }
  /** How long it lasts, not by when it must be done. */
  | { readonly lasts: { readonly days: number } | { readonly months: readonly [least: number, most: number] } }
  | { readonly atMost: { readonly hours: number } | { readonly months: number } }
export type DutyStart =
  | 'learnt'
  | 'registered'
  | 'investigation-started'
  | 'received'
  | 'order-issued'
  | 'order-served'
  | 'warning-announced'
  | 'warning-handed'
  | 'learnt-by-police'
  | 'act'
  | 'asked'
  | 'refused'
  | 'inspection-needed'
  | 'jurisdiction-elsewhere'
  | 'stop-considered'
  | 'stopped'
  | 'court-decides'
  | 'standing'

export type DutyRule = {
  /** The provision that lays it down: `prev-23.1`, with a name behind a slash where one article lays down several. */
  readonly rule: string
  readonly holder: HolderKind
  readonly does: Words
  readonly to?: Words
  /** `none`: the text names no time. What the product then shows is a service target and is labelled so. `word`: the text has a word without number. */
  readonly within: Within | 'none'
  readonly word?: Words
  readonly starts: DutyStart
  readonly inForce: Period
  readonly when: Condition
  readonly cite: Cite
  /** Derived from the law rather than written in it (the prosecutor's time before the three-day stop). */
  readonly timeDerived?: boolean
}

/** CPC 32 in one version: which parts are private, which private-public. Everything criminal it does not name is public. */
export type ProsecutionTable = {
  readonly inForce: Period
  readonly cite: Cite
  readonly privateCases: readonly string[]
  readonly privatePublicCases: readonly string[]
}
/** AdmCode 64(1) in one version: what starts only on the victim's application. Everything administrative it does not name starts on detection. */
export type ApplicationTable = {
  readonly inForce: Period
  readonly cite: Cite
  readonly onApplication: readonly string[]
  readonly notHeld: readonly string[]
}

/** Two articles that may reach the same deed, where no source says whether one gives way: both are named and a person decides (CC 13). */
export type Rivalry = {
  readonly one: readonly string[]
  readonly other: readonly string[]
  readonly says: Words
  readonly cite: Cite
}

/** To whom a kind of penalty is not applied. Each stands for itself: one that is met rules the penalty out. */
export type PenaltyLimit = {
  readonly code: 'cc' | 'adm'
  readonly kinds: readonly PenaltyKind[]
  /** Only for offences of these classes. */
  readonly classes?: readonly OffenceClass[]
  /** Only where the same sanction offers a main penalty lighter than imprisonment. */
  readonly besideLighter?: true
  readonly when: Condition
  readonly says: Words
  readonly cite: Cite
}

// ---- general provisions -----------------------------------------------------------------------------------------------------------------------

/** What in this rulebook is computed by a general provision: a fact derived by its test, a claim, or a part of the answer. */
export type NormUse =
  | `fact:${FactKey}`
  | `claim:${ClaimId}`
  | `output:${'law-in-time' | 'class' | 'age' | 'prosecution' | 'penalties' | 'limitation' | 'payment' | 'plurality' | 'tenge'}`
/**
 * A general provision, or one of procedure, as people may read it: what it lays down in own words, and what rests on it here. It has no elements of a
 * deed, so it cannot stand; the claims, the penalties and the tests of repetition apply it and name it in their citations.
 */
export type Norm = {
  /** The id of its citation and the first day of the version: `cc-68.4#2-1@2024-06-16`. */
  readonly id: string
  readonly title: Words
  readonly says: Words
  readonly cite: Cite
  readonly inForce: Period
  /** `surely`: the wording was in force by this day; its first day is earlier and not encoded. */
  readonly since?: 'surely'
  /** What its text leaves open; nobody here decides it. */
  readonly open?: readonly Words[]
  /** What of it no rule here applies. */
  readonly notEncoded?: readonly Words[]
  readonly bears?: readonly NormUse[]
}
/** The provisions of one article that the rows lean on. */
export type NormArticle = { readonly id: string; readonly title: Words; readonly norms: readonly Norm[] }
export function norm(
  where: Cite,
  inForce: Period,
  title: Words,
  says: Words,
  more: Pick<Norm, 'since' | 'open' | 'notEncoded' | 'bears'> = {},
): Norm {
  return { id: `${where.id}@${inForce[0]}`, title, says, cite: where, inForce, ...more }
}

/** A grade of harm and what has to be measured for it. Every grade whose condition may hold stays possible. */
export type Grade = { readonly value: ValueOf<'harm'>; readonly when: Condition; readonly cite: Cite }

/** A law whose day of entry is not held: before `earliest` it cannot have been in force, from `surely` on it was. In between either wording may govern. */
export type DoubtfulEntry = {
  readonly law: Words
  readonly earliest: Day
  /** The first day of the versions that this law brought. */
  readonly surely: Day
}

export type Rulebook = {
  readonly name: string
  readonly articles: readonly Article[]
  readonly norms: readonly NormArticle[]
  readonly limits: readonly PenaltyLimit[]
  readonly rivalries: readonly Rivalry[]
  readonly prosecutions: readonly ProsecutionTable[]
  readonly applications: readonly ApplicationTable[]
  readonly readings: readonly Reading[]
  readonly claims: readonly ClaimRule[]
  readonly duties: readonly DutyRule[]
  readonly entries: readonly DoubtfulEntry[]
  readonly grades: readonly Grade[]
  /** Acts before this day cannot be qualified here: the wording is not encoded. */
  readonly heldFrom: Day
  readonly notEncoded: readonly Words[]
}

export function article(data: Article): Article {
  return data
}
