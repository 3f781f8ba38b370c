// The duties the service keeps a clock for, and the ladder a missed one climbs. Data only. The clocks of a notice are settings of the service: the
// law says that every statement is accepted and registered (CPC 185), without an hour; so they are marked as a setting and every page must say so.
// The prosecutor's decision without a complaint (CPC 32(4)) has the three days of CPC 32(5) behind it; that they bound it is derived, not written.
import type { Role } from '../access/policy.ts'
import type { Ladder } from '../agencies/contract.ts'
import type { Settings } from '../http/services.ts'
import { duties as lawDuties } from '../law/duties.ts'

/** The clocks that every notice starts. */
export const noticeRules = ['notice.acknowledge', 'notice.register'] as const
export const ruleNames = [...noticeRules, 'prosecutor.decide'] as const
export type RuleName = (typeof ruleNames)[number]
/** What follows from a protective order: our name, and the rules of the law that lay it down (law/duties/orders.ts, police.ts). The law says who and by when. */
export const orderRules = {
  'order.victim-copy': ['dv-20.1/victim-copy', 'prev-60.1/victim-copy'],
  'order.prosecutor-copy': ['dv-20.1/prosecutor-copy'],
  'order.tell-bodies': ['prev-72.3.2'],
  'order.check': ['dv-20.5', 'prev-60.5'],
} as const satisfies Record<string, readonly string[]>
export type OrderDuty = keyof typeof orderRules
/** Each check is a duty of its own, numbered, so that one that was missed stays on record. */
export type OrderRule = Exclude<OrderDuty, 'order.check'> | `order.check.${number}` | `order.breach.${number}`
/** Hours in which the material of a breach goes to the court: a setting. The law has only the limit of AdmCode 62. */
export const breachHours = 72
/** Of a request for help: somebody takes it, and says yes or no. Both clocks are settings (referrals/referral.ts). */
const referralRules = ['referral.receive', 'referral.answer'] as const
/** And that the help is looked at again, each time by its day. */
/** Of a child whom the guardianship body helps: the next visit, an urgent placement. Settings (db/migrations, start_child_duty). */
export type ReferralRule = (typeof referralRules)[number] | `referral.${'review' | 'visit' | 'place'}.${number}`
/** Of a case: it is looked at again, and its risk after a complaint was withdrawn. Numbered, so that a look nobody took stays on record; both are settings. */
export type CaseRule = `case.look.${number}` | `case.risk.${number}`
/** The prosecutor's own date for an answer. Two rules, because a police unit and an organisation that helps have other bodies above them. */
export const instructionRules = ['instruction.answer', 'instruction.answer-help'] as const
export type InstructionRule = (typeof instructionRules)[number]
/** What the Commissioner advised: the next step of whoever was advised, by the day named. Numbered, so that one nobody took stays on record. */
export type RecommendationRule = `recommendation.step.${number}`
/** Of a case that somebody opened in danger: another person reviews it. Numbered; a setting (cases/danger). */
export type DangerRule = `danger.review.${number}`
/** Of a child put off a bus: an inspector takes it. A setting (transport/ride.ts). */
export type TransportRule = 'transport.take'
export type AnyRule =
  | RuleName
  | OrderRule
  | ReferralRule
  | CaseRule
  | InstructionRule
  | TransportRule
  | RecommendationRule
  | DangerRule
export type ClockSettings = Pick<Settings, 'acknowledgeMinutes' | 'registerMinutes' | 'escalationMinutes'>

export type Rule = {
  /** The provision, as the law room names it. */
  readonly article: string
  readonly isSetting: boolean
  readonly minutes: (settings: ClockSettings) => number
}

export const rules: Readonly<Record<RuleName, Rule>> = {
  'notice.acknowledge': {
    article: 'cpc-185',
    isSetting: true,
    minutes: settings => settings.acknowledgeMinutes,
  },
  'notice.register': { article: 'cpc-185', isSetting: true, minutes: settings => settings.registerMinutes },
  'prosecutor.decide': { article: 'cpc-32.4', isSetting: false, minutes: () => hoursByLaw('cpc-32.4') * 60 },
}

/** The hours that the law room reads in the article; the room keeps no number of its own. */
function hoursByLaw(rule: string): number {
  const within = lawDuties.find(duty => duty.rule === rule)?.within
  if (typeof within !== 'object' || !('hours' in within)) throw new Error(`${rule} has no hours in the law room`)
  return within.hours
}

export type Rung = {
  readonly holders: readonly { readonly place: keyof Ladder; readonly role: Role }[]
  /** How long this rung has, where it is not the time set for all ladders. */
  readonly minutes?: number
}

/** Level 0 is the duty itself; 1 and more are the rungs. The last one has two holders. */
const noticeRungs: readonly Rung[] = [
  { holders: [{ place: 'unit', role: 'police-duty' }] },
  { holders: [{ place: 'unit', role: 'police-chief' }] },
  { holders: [{ place: 'department', role: 'police-department' }] },
  {
    holders: [
      { place: 'prosecutor', role: 'prosecutor' },
      { place: 'commissioner', role: 'commissioner' },
    ],
  },
]
/** Above the prosecutor of the region nobody here may decide; the Commissioner sees that nobody did. */
const prosecutorRungs: readonly Rung[] = [
  { holders: [{ place: 'prosecutor', role: 'prosecutor' }] },
  { holders: [{ place: 'commissioner', role: 'commissioner' }] },
]
/** The officer who keeps the order, then the same rungs as for a notice. */
const orderRungs: readonly Rung[] = [
  { holders: [{ place: 'unit', role: 'police-inspector' }] },
  ...noticeRungs.slice(1),
]
/** The organisation that is asked, the body it answers to, the Commissioner of its region. */
const referralRungs: readonly Rung[] = [
  { holders: [{ place: 'unit', role: 'centre-worker' }] },
  { holders: [{ place: 'department', role: 'social-department' }], minutes: 24 * 60 },
  { holders: [{ place: 'commissioner', role: 'commissioner' }], minutes: 72 * 60 },
]
/** The officer who keeps the case, the chief, the department, the Commissioner of the region: a day for each. */
const caseRungs: readonly Rung[] = [
  { holders: [{ place: 'unit', role: 'police-inspector' }] },
  { holders: [{ place: 'unit', role: 'police-chief' }], minutes: 24 * 60 },
  { holders: [{ place: 'department', role: 'police-department' }], minutes: 24 * 60 },
  { holders: [{ place: 'commissioner', role: 'commissioner' }], minutes: 72 * 60 },
]
/** The chief of the unit that holds the case, the department, then those who oversee: a day for each. */
const dangerRungs: readonly Rung[] = [
  { holders: [{ place: 'unit', role: 'police-chief' }] },
  { holders: [{ place: 'department', role: 'police-department' }], minutes: 24 * 60 },
  {
    holders: [
      { place: 'prosecutor', role: 'prosecutor' },
      { place: 'commissioner', role: 'commissioner' },
    ],
    minutes: 72 * 60,
  },
]
/** Who is told to answer, the body above it, the prosecutor who asked. */
const instructionRungs = (above: Role): readonly Rung[] => [
  { holders: [{ place: 'unit', role: above === 'police-department' ? 'police-duty' : 'centre-worker' }] },
  { holders: [{ place: 'department', role: above }], minutes: 24 * 60 },
  { holders: [{ place: 'prosecutor', role: 'prosecutor' }], minutes: 72 * 60 },
]
/** The inspection of the region, then its Commissioner. */
const transportRungs: readonly Rung[] = [
  { holders: [{ place: 'unit', role: 'transport-inspector' }] },
  { holders: [{ place: 'commissioner', role: 'commissioner' }], minutes: 72 * 60 },
]
/** Who is advised, the body above it, the Commissioner who asked. */
const recommendationRungs: readonly Rung[] = [
  { holders: [{ place: 'unit', role: 'centre-worker' }] },
  { holders: [{ place: 'department', role: 'social-department' }], minutes: 24 * 60 },
  { holders: [{ place: 'commissioner', role: 'commissioner' }], minutes: 72 * 60 },
]
export function rungsOf(rule: AnyRule): readonly Rung[] {
  if (isRecommendationRule(rule)) return recommendationRungs
  if (isTransportRule(rule)) return transportRungs
  if (isDangerRule(rule)) return dangerRungs
  if (rule === 'instruction.answer') return instructionRungs('police-department')
  if (rule === 'instruction.answer-help') return instructionRungs('social-department')
  if (isCaseRule(rule)) return caseRungs
  if (isReferralRule(rule)) return referralRungs
  if (isOrderRule(rule)) return orderRungs
  return rule === 'prosecutor.decide' ? prosecutorRungs : noticeRungs
}
/** A notice's duty missed at this level or a higher one climbs out of the unit that should have acted. */
export const firstLevelToClimbOutside =
  noticeRungs.findIndex(rung => rung.holders.some(({ place }) => place !== 'unit')) - 1

/** Every rule that this version knows. */
export function isAnyRule(name: string): name is AnyRule {
  return [
    isRuleName,
    isOrderRule,
    isReferralRule,
    isCaseRule,
    isInstructionRule,
    isTransportRule,
    isRecommendationRule,
    isDangerRule,
  ].some(is => is(name))
}
export function isRuleName(name: string): name is RuleName {
  return ruleNames.some(known => known === name)
}
export function isOrderRule(name: string): name is OrderRule {
  return /^order\.(check|breach)\.\d+$/.test(name) || (Object.hasOwn(orderRules, name) && name !== 'order.check')
}
export function isCaseRule(name: string): name is CaseRule {
  return /^case\.(look|risk)\.\d+$/.test(name)
}
export function isRecommendationRule(name: string): name is RecommendationRule {
  return /^recommendation\.step\.\d+$/.test(name)
}
function isDangerRule(name: string): name is DangerRule {
  return /^danger\.review\.\d+$/.test(name)
}
export function isTransportRule(name: string): name is TransportRule {
  return name === 'transport.take'
}
export function isInstructionRule(name: string): name is InstructionRule {
  return instructionRules.some(known => known === name)
}
export function isReferralRule(name: string): name is ReferralRule {
  return /^referral\.(review|visit|place)\.\d+$/.test(name) || referralRules.some(known => known === name)
}
