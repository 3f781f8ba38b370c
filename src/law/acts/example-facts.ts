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
  excessOfDefence: 'no',
  roleToChild: 'none',
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
/** One adult against one adult, and none of the circumstances any article calls worse. The deed itself is added. */
export const adultsOnly: Example['given'] = {
  offenderAge: 'adult',
  victimAge: 'adult',
  victims: 'one',
  helpless: 'no',
  dependent: 'no',
  pregnant: 'no',
  abducted: 'no',
  specialCruelty: 'no',
  group: 'alone',
  emergency: 'no',
  hooligan: 'no',
  hatred: 'no',
  dutyOfVictim: 'no',
  gain: 'no',
  hire: 'no',
  organs: 'no',
  cc12Repetition: 'no',
  death: 'no',
  weapon: 'no',
  familyRelation: 'yes',
  intent: 'on-purpose',
}
export const killed: Example['given'] = { ...adultsOnly, deed: 'killing', murderManner: 'none' }
export const suicide: Example['given'] = {
  ...adultsOnly,
  deed: 'suicide',
  suicideAttempted: 'yes',
  suicideBy: 'humiliation',
  viaNetworks: 'no',
}
export const threatened: Example['given'] = {
  ...adultsOnly,
  deed: 'threat',
  threatOf: 'death-or-grave-harm',
  fearWasReal: 'yes',
}
export const stalked: Example['given'] = {
  ...adultsOnly,
  deed: 'stalking',
  seeksContact: 'yes',
  substantialHarm: 'yes',
  force: 'none',
}
export const leftInDanger: Example['given'] = {
  ...adultsOnly,
  deed: 'left-in-danger',
  victimAge: 'under-14',
  knewMinor: 'yes',
  couldNotSaveSelf: 'yes',
  boundToHelp: 'yes',
  harm: 'none',
}
export const insulted: Example['given'] = {
  ...adultsOnly,
  deed: 'insult',
  indecentForm: 'yes',
  publicly: 'no',
  viaNetworks: 'no',
}
export const forced: Example['given'] = {
  ...adultsOnly,
  deed: 'sexual',
  sexualDeed: 'forced',
  intercourseWithWoman: 'yes',
  threatToKill: 'no',
  infection: 'none',
  onDuty: 'no',
  graveConsequences: 'no',
  severalMinors: 'no',
  roleToChild: 'none',
  harm: 'none',
}
const child = { ...adultsOnly, victimAge: '14-15', knewMinor: 'yes', roleToChild: 'none', deed: 'sexual' } as const
export const indecent: Example['given'] = {
  ...child,
  sexualDeed: 'indecent',
  knewAge: 'under-16',
  proposalsOrTouch: 'yes',
}
export const unforced: Example['given'] = { ...child, sexualDeed: 'unforced', knewAge: 'under-16' }
export const coerced: Example['given'] = { ...adultsOnly, deed: 'sexual', sexualDeed: 'coerced' }
export const prostituted: Example['given'] = {
  ...child,
  victimAge: '16-17',
  sexualDeed: 'prostitution',
  force: 'none',
  pressureOrDeceit: 'no',
  advertised: 'no',
  viaNetworks: 'no',
}
const unfree = {
  ...adultsOnly,
  deed: 'freedom',
  force: 'threat',
  usedOffice: 'no',
  documents: 'untouched',
  graveConsequences: 'no',
} as const
export const abducted: Example['given'] = { ...unfree, freedomDeed: 'abduction', exploitation: 'no' }
export const confined: Example['given'] = {
  ...unfree,
  freedomDeed: 'confinement',
  exploitation: 'no',
  usedDependence: 'no',
}
export const marriedByForce: Example['given'] = { ...unfree, freedomDeed: 'forced-marriage' }
export const trafficked: Example['given'] = {
  ...unfree,
  freedomDeed: 'trafficking',
  usedDependence: 'no',
  deceived: 'no',
  knownDisorder: 'no',
  motherInExploitation: 'no',
  acrossBorder: 'no',
}
const led = {
  ...adultsOnly,
  deed: 'child-care',
  victimAge: '14-15',
  knewMinor: 'yes',
  roleToChild: 'none',
  force: 'none',
  viaNetworks: 'no',
  usedOffice: 'no',
} as const
export const drawnIntoCrime: Example['given'] = { ...led, childDeed: 'drawn-into-crime', drawnInto: 'lesser' }
export const drawnIntoVice: Example['given'] = { ...led, childDeed: 'drawn-into-vice' }
export const soldForAdoption: Example['given'] = { ...led, childDeed: 'adoption', victimAge: 'under-14' }
export const unpaid: Example['given'] = { ...led, childDeed: 'support', supportOverdue: 'yes' }
export const unsafe: Example['given'] = {
  ...led,
  childDeed: 'unsafe',
  victimAge: 'under-14',
  safetyDuty: 'yes',
  harm: 'medium',
}
/** Neglect that no administrative article reaches: somebody charged with a child who is not its legal representative. */
export const cruelly: Example['given'] = {
  ...adultsOnly,
  deed: 'neglect',
  offenderRepresentsChild: 'no',
  chargedWithUpbringing: 'no',
  victimAge: 'under-14',
  knewMinor: 'yes',
  roleToChild: 'parent',
  failedUpbringing: 'yes',
  cruelTreatment: 'yes',
}
const intruded = {
  ...adultsOnly,
  deed: 'privacy',
  force: 'none',
  usedOffice: 'no',
  publicly: 'no',
  viaNetworks: 'no',
} as const
export const secretTaken: Example['given'] = {
  ...intruded,
  privacyDeed: 'collected',
  privateSecret: 'yes',
  substantialHarm: 'no',
  covertMeans: 'no',
}
export const brokeIn: Example['given'] = { ...intruded, privacyDeed: 'entry', nightOrSearch: 'no' }
export const concealed: Example['given'] = {
  ...adultsOnly,
  deed: 'justice',
  justiceDeed: 'concealed',
  hiddenCrime: 'sexual-against-minor',
  kinOrClergy: 'no',
}
export const keptBack: Example['given'] = {
  ...adultsOnly,
  deed: 'justice',
  justiceDeed: 'kept-from-register',
  hiddenCrime: 'lesser',
  bySenior: 'no',
  graveConsequences: 'no',
}
export const silent: Example['given'] = {
  ...adultsOnly,
  deed: 'silence',
  learntBy: 'education',
  untoldDeedOfMinor: 'yes',
  untoldIsGravest: 'yes',
  knewReliably: 'yes',
  kinOrClergy: 'no',
  admAgainWithinYear: 'no',
}
export const tortured: Example['given'] = { ...adultsOnly, deed: 'torture', tortureAim: 'yes', harm: 'none' }
