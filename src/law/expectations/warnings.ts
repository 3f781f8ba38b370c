// When a warning is obligatory (Administrative Code 43(2)): a first quarrel at home, and each circumstance of article 57 alone.
import type { Expectation } from '../expectations.ts'

const quarrel = {
  deed: 'disrespect',
  familyRelation: 'yes',
  inDwelling: 'yes',
  disturbedPeace: 'yes',
  signsOfCrime: 'no',
  offenderAge: 'adult',
  admAgainWithinYear: 'no',
  notArrestable: 'no',
  admAggravating: 'no',
  admStillPenalised: 'no',
  helpless: 'no',
  dependent: 'no',
  pregnant: 'no',
  victimAge: 'adult',
  group: 'alone',
} as const
const warned = (
  says: string,
  change: Expectation['given'],
  expected: 'true' | 'false' | 'unknown',
  on = '2025-01-10',
): Expectation => ({
  says,
  on,
  given: { ...quarrel, ...change },
  authority: 'AdmCode 43(2), 57',
  expect: { 'warning-obligatory': expected },
})
/** Each circumstance of AdmCode 57 alone takes the obligation away. */
export const warnings: readonly Expectation[] = [
  warned('a first quarrel at home with nothing that aggravates', {}, 'true'),
  warned('he was drunk', { admAggravating: 'yes' }, 'false'),
  warned('an earlier penalty still counts', { admStillPenalised: 'yes' }, 'false'),
  warned('she was helpless', { helpless: 'yes' }, 'false'),
  warned('she lives on his money', { dependent: 'yes' }, 'false'),
  warned('she was pregnant', { pregnant: 'yes' }, 'false'),
  warned('a child of 13', { victimAge: 'under-14' }, 'false'),
  warned('a girl of 14 is no young child', { victimAge: '14-15' }, 'true'),
  warned('a girl of 16', { victimAge: '16-17' }, 'true'),
  warned('two of them', { group: 'group' }, 'false'),
  warned('again within the year: the article names no warning', { admAgainWithinYear: 'yes' }, 'false'),
  warned('the last day before the sanctions ceased to be held', {}, 'true', '2023-06-30'),
  warned('while the sanction is not held', {}, 'unknown', '2023-07-01'),
  warned('the last day on which it is not held', {}, 'unknown', '2024-06-15'),
]
