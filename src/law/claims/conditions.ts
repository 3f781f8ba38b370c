// Conditions that several claims share: what counts as no complaint, the lists of Criminal Code 3, deeds of articles not held. Data only.
import { acts } from '../acts.ts'
import { all, any, is, no, not, reads, stands, yes, type Condition } from '../form.ts'
import { knownDependent, knownHelpless, knownMinor, minorVictim } from '../terms.ts'

export const complaintAbsent: Condition = any(
  is('complaint', 'none'),
  all(is('complaint', 'withdrawn'), reads('withdrawn-complaint', 'absent')),
)
export const noLiveComplaint: Condition = is('complaint', 'none', 'withdrawn')
const bases = acts.flatMap(a => a.provisions.map(p => p.id.split('@')[0] as string))
/** Those of the named articles and parts that are encoded: the lists of the codes name more than this rulebook holds. */
function held(...names: readonly string[]): readonly string[] {
  return names.filter(name => bases.some(base => base === name || base.startsWith(`${name}.`)))
}
/** CPC 32(4): who cannot carry a complaint alone. */
export const cannotSpeak: Condition = any(yes('helpless'), yes('dependent'), yes('cannotUseRights'))
/** CC 3(18-1). Battery (109-1), threat (115) and 121-1 are not in the list: a misdemeanour is not a crime. 116, 127 and 135 are not held. */
export const violenceAgainstMinor: Condition = any(
  all(stands(...held('cc-99.2')), knownMinor),
  stands(...held('cc-99.3', 'cc-105.3')),
  all(stands('cc-106.2'), knownMinor),
  all(stands('cc-106.3'), minorVictim),
  all(stands('cc-107.2'), knownMinor),
  all(stands('cc-108-1.2'), knownMinor),
  all(stands('cc-110.2'), minorVictim, any(knownMinor, knownHelpless, knownDependent, yes('abducted'))),
  all(stands(...held('cc-133.3')), minorVictim, is('force', 'violence', 'dangerous')),
  all(stands(...held('cc-119.2', 'cc-119.3', 'cc-119.4', 'cc-125.3', 'cc-126.3', 'cc-146')), minorVictim),
)
/** The exception both lists make: an offender under 18 against a victim of 14–17. */
const amongMinors: Condition = all(
  is('offenderAge', 'under-12', '12-13', '14-15', '16-17'),
  is('victimAge', '14-15', '16-17'),
)
/** CC 3(42), as far as held: 121-1 is not in the list; 144 and 312 are not held. With the exception that 55(8), 63(6), 65(2) and 68(4)(2) make. */
export const sexualAgainstMinor: Condition = all(
  stands(...held('cc-120', 'cc-121', 'cc-122', 'cc-123', 'cc-124', 'cc-134')),
  minorVictim,
)
export const sexualAgainstMinorClosed: Condition = all(sexualAgainstMinor, not(amongMinors))
export const torture: Condition = stands(...held('cc-146'))
/** The first chapter of the special part, CC 99–131. */
export const againstPerson: Condition = stands(
  ...acts.map(a => a.id).filter(id => id.startsWith('cc-') && Number(id.split('-')[1]) <= 131),
)
/** What others answer for in place of a child too young: AdmCode 127-2(3), 435, 440(2). */
export const parentsAnswer: Condition = stands(
  ...new Set(
    acts
      .flatMap(a => a.provisions)
      .filter(p => p.liableUntil !== undefined)
      .map(p => p.id.split('@')[0] as string),
  ),
)
/** "Not linked with causing death" (CC 68(1)). Whether a suicide somebody was driven to is such a death is not written. */
export const noDeath: Condition = any(
  no('death'),
  all(stands(...held('cc-105.1', 'cc-105.2')), reads('suicide-as-death', 'not-linked')),
)
/** Neither death nor grave harm to health (CC 68(2), 69(1)); some deeds harm no health at all. */
export const noGraveHarm: Condition = any(
  is('harm', 'none', 'light', 'medium'),
  is('deed', 'threat', 'stalking', 'insult', 'justice', 'silence'),
)
/** The persons of CC 68(2): released even for a first grave crime, if the court so decides. */
export const spared: Condition = any(
  is('offenderAge', '14-15', '16-17'),
  all(
    is('offenderSex', 'woman'),
    any(
      yes('offenderPregnant'),
      is('offenderChildren', 'under-3', '3-13'),
      is('offenderSeniority', 'at-58', '59-62', 'at-63', '64-or-older'),
    ),
  ),
  all(is('offenderSex', 'man'), yes('raisesAlone'), is('offenderChildren', 'under-3', '3-13')),
  // At 63 whichever sex it is: the line of women lies lower.
  is('offenderSeniority', 'at-63', '64-or-older'),
)
/**
 * Deeds another article may reach that this rulebook does not hold: negligent harm (CC 114), trade in children (135), torture since 2023 (146), and all the rest.
 * What such an article would say stays open: a claim is never false merely because the article is missing here.
 */
export const elsewhere: Condition = all(
  // Under 14 nobody is liable under any article (CC 15).
  is('offenderAge', '14-15', '16-17', 'adult'),
  any(
    is('deed', 'other'),
    all(is('deed', 'violence'), is('intent', 'negligent')),
    all(
      is('deed', 'disrespect', 'neglect', 'made-drunk', 'led-into-offence', 'petty-hooliganism'),
      yes('signsOfCrime'),
    ),
    all(is('deed', 'freedom'), is('freedomDeed', 'trafficking'), minorVictim),
    all(is('deed', 'torture'), not(stands(...held('cc-146')))),
  ),
)
export const publicElsewhere: Condition = all(elsewhere, reads('article-not-held', 'public'))
export const privatePublicElsewhere: Condition = all(elsewhere, reads('article-not-held', 'private-public'))
export const criminalElsewhere: Condition = all(elsewhere, reads('article-not-held', 'public', 'private-public'))
export const crimes = ['minor', 'medium', 'grave', 'especially-grave'] as const
export const since2024 = ['2024-06-16', 'open'] as const
/** Procedure follows the day of the step, not that of the act. */
export const anyStep = ['1900-01-01', 'open'] as const
export const stepSince2024 = ['2024-06-16', 'open'] as const
export const stepUntil2024 = ['1900-01-01', '2024-06-16'] as const
export const always = ['2020-02-01', 'open'] as const
