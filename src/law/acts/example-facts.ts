// Starting points for the examples beside the articles: an adult offender, an adult victim, and none of the circumstances that make it worse.
import type { Example } from '../form.ts'

/** One adult against one adult, on purpose, and no item of any second part. */
export const nothingWorse: Example['given'] = {
  deed: 'violence',
  intent: 'on-purpose',
  pain: 'yes',
  suffering: 'yes',
  death: 'no',
  offenderAge: 'adult',
  victims: 'one',
  victimAge: 'adult',
  helpless: 'no',
  dependent: 'no',
  pregnant: 'no',
  abducted: 'no',
  specialCruelty: 'no',
  mockery: 'no',
  aimOfTorment: 'no',
  systematicCourse: 'no',
  group: 'alone',
  emergency: 'no',
  hooligan: 'no',
  hatred: 'no',
  dutyOfVictim: 'no',
  gain: 'no',
  hire: 'no',
  organs: 'no',
  cc12Repetition: 'no',
  admAgainWithinYear: 'no',
  notArrestable: 'no',
  familyRelation: 'yes',
}
/** All three marks of CC 110(1). */
export const threeMarks: Example['given'] = {
  specialCruelty: 'yes',
  mockery: 'yes',
  aimOfTorment: 'yes',
  suffering: 'yes',
}
