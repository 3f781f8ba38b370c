// Conditions that several claims share: what counts as no complaint, the lists of Criminal Code 3, deeds of articles not held. Data only.
import { all, any, is, reads, stands, yes, type Condition } from '../form.ts'
import { knownDependent, knownHelpless, knownMinor, minorVictim } from '../terms.ts'

export const complaintAbsent: Condition = any(
  is('complaint', 'none'),
  all(is('complaint', 'withdrawn'), reads('withdrawn-complaint', 'absent')),
)
export const noLiveComplaint: Condition = is('complaint', 'none', 'withdrawn')
/** CC 3(18-1), as far as the articles held here go. Battery (109-1) is not in the list: a misdemeanour is not a crime. */
export const violenceAgainstMinor: Condition = any(
  all(stands('cc-106.2'), knownMinor),
  all(stands('cc-106.3'), minorVictim),
  all(stands('cc-107.2'), knownMinor),
  all(stands('cc-108-1.2'), knownMinor),
  all(stands('cc-110.2'), minorVictim, any(knownMinor, knownHelpless, knownDependent, yes('abducted'))),
)
/**
 * Deeds another article may reach that this rulebook does not hold: threats, sexual acts, negligent harm (CC 114), silence about the gravest crimes.
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
    all(is('deed', 'silence'), yes('untoldIsGravest')),
  ),
)
export const publicElsewhere: Condition = all(elsewhere, reads('article-not-held', 'public'))
export const privatePublicElsewhere: Condition = all(elsewhere, reads('article-not-held', 'private-public'))
export const criminalElsewhere: Condition = all(elsewhere, reads('article-not-held', 'public', 'private-public'))
export const crimes = ['minor', 'medium', 'grave', 'especially-grave'] as const
export const since2024 = ['2024-06-16', 'open'] as const
export const until2024 = ['2020-02-01', '2024-06-16'] as const
export const always = ['2020-02-01', 'open'] as const
