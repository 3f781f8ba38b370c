// The law room, as other rooms and other programs see it (`arasha/law`). Pure: no I/O, no clock; runs in the browser as it is.
//
//   qualify(inquiry)                    candidates, conclusions, duties, severity, derivation; throws LawError on impossible input
//   nextQuestions(inquiry, claims?)     what to ask, in order of use
//   whatWouldChange(inquiry, claim)     single flips, for investigators only
//   smallestChanges(inquiry, claim)     the smallest sets of facts that would settle the claim or turn it round
//   changesBetween(day, day)            what the law of one day says differently from that of another; changes(older, newer) for two rulebooks
//   compareLaws(inquiry, [a, b])        which of two days' laws is milder: first · second · equal · incomparable · open, and why
//   selectLaw(inquiry)                  which day's text governs the act on the day of decision, with its citation
//   reportOf(qualification, plan, lang) the short shape for other programs, as `arasha qualify --json` prints it
//   tell(qualification, lang, to)       the same in lines of words
//   replay(derivation)                  whether an old conclusion still follows: same · differs · rulebook-not-held
//   tenge(mci, day)                     MCI in tenge; a day without a value is an error
//   facts, factKeys, factOf, bandOf     the list of facts, from which forms and contracts derive
//   known(key, value, by, source, at)   one known fact
//   inquirySchema, parseInquiry         the contract of FACTS.json and of the API
//
// These names and the shapes they return stay; fields may be added.
export { qualify } from './qualify.ts'
export { replay } from './replay.ts'
export { holderWords } from './duty-due.ts'
export { engine } from './qualification.ts'
export type {
  Candidate,
  CandidateStatus,
  Conclusion,
  ConclusionStatus,
  Derivation,
  DutyDue,
  Qualification,
  Step,
} from './qualification.ts'
export { nextQuestions, actionClaims } from './questions.ts'
export type { Plan, Question } from './questions.ts'
export { reportOf } from './report.ts'
export type { Finding, Report } from './report.ts'
export { smallestChanges, whatWouldChange } from './what-if.ts'
export type { ChangeSet, Flip } from './what-if.ts'
export { changes, changesBetween } from './changes.ts'
export type { Changes, ClaimChange, ProvisionChange, ProvisionRef, Term, Transition, Way, Ways } from './changes.ts'
export { tell, withinWords } from './tell.ts'
export type { Audience } from './tell.ts'
export { tenge, indexOn } from './mci.ts'
export { facts, factKeys, factOf, isFactKey, bandOf, roles, roleWords } from './facts.ts'
export type { FactDefinition, FactGroup, FactKey, Role, Sensitivity, ValueOf, Words } from './facts.ts'
export { known } from './inquiry.ts'
export type { Fact, Inquiry, Prior, PriorOutcome, Priors } from './inquiry.ts'
export { claimIds, marks } from './form.ts'
export type {
  Cite,
  ClaimId,
  Example,
  Confidence,
  Day,
  HolderKind,
  Mark,
  Norm,
  NormArticle,
  Now,
  OffenceClass,
  ProsecutionKind,
  ReadingId,
  Rulebook,
  Within,
} from './form.ts'
export type { PenaltyRange } from './penalty.ts'
export { rulebook } from './rulebook.ts'
export { compareLaws, selectLaw } from './milder.ts'
export type { AxisFound, Comparison, LawSelection, Verdict } from './milder.ts'
export { whatRestsOn } from './norms.ts'
export type { RestsOn } from './norms.ts'
export { pressClaims, pressOmissions, verdictWords } from './press.ts'
export type { PressClaim, PressVerdict } from './press.ts'
export { LawError, lawErrorCodes } from './error.ts'
export type { LawErrorCode } from './error.ts'
export { agesOn } from './time.ts'
export { inquirySchema, parseInquiry } from './contract.ts'
export type { InputError, Parsed } from './contract.ts'
