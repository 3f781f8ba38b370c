// One element taken from a worked example, or one item added to it, where no example of the article itself does so: what each word of a part decides alone.
// Read as variations.ts: the row is asked of every example of the parts named. Data only, from the texts; where an older wording is not held word by word,
// the row follows the wording of 2024 and a lawyer still has to compare it.
import type { Day } from '../form.ts'
import type { Variation } from './variations.ts'

const beforeReform: readonly [Day, Day] = ['2020-02-01', '2024-06-16']
const until2021: readonly [Day, Day] = ['2020-02-01', '2021-02-01']
const knownFromPartOne: readonly [Day, Day] = ['2020-02-01', '2024-09-16']
/** The days on which the sources disagree whether the law of 16.07.2025 was in force. */
const disputed: readonly [Day, Day] = ['2025-08-20', '2025-09-16']
const august = { 'entry-of-law-210': 'august' } as const
const september = { 'entry-of-law-210': 'september' } as const
const inOneSense = { 'age-known-again': 'needed' } as const
const inTheOther = { 'age-known-again': 'not-needed' } as const

/** Elements that the graver parts repeat by "the same deed": without them these parts fall too. */
const fallen: readonly Variation[] = [
  ...(
    [
      ['somebody who could help herself', 'CC 119(1)', ['cc-119'], { couldNotSaveSelf: 'no' }],
      ['by somebody who neither could nor had to help', 'CC 119(1)', ['cc-119'], { boundToHelp: 'no' }],
      ['without seeking contact or following', 'CC 115-1 (S)', ['cc-115-1'], { seeksContact: 'no' }],
      ['with a threat of violence', 'CC 115-1 (S): without violence', ['cc-115-1'], { force: 'threat' }],
      ['without substantial harm', 'CC 115-1 (S)', ['cc-115-1'], { substantialHarm: 'no' }],
      ['an abduction without the aim of marriage', 'CC 125-1 (S)', ['cc-125-1'], { freedomDeed: 'abduction' }],
      [
        'forced and not coerced by threats',
        'CC 123: coercion other than 120 and 121',
        ['cc-123'],
        { sexualDeed: 'forced' },
      ],
      ['in decent form', 'CC 131(1)', ['cc-131'], { indecentForm: 'no' }],
      ['drawn into crime and not adopted for gain', 'CC 137', ['cc-137'], { childDeed: 'drawn-into-crime' }],
      ['by somebody who owes the child nothing', 'CC 140', ['cc-140'], { roleToChild: 'none' }],
      ['against an adult, on the disputed days too', 'CC 140', ['cc-140'], { victimAge: 'adult' }],
      ['with the duty done, on the disputed days too', 'CC 140', ['cc-140'], { failedUpbringing: 'no' }],
      ['without cruelty, on the disputed days too', 'CC 140', ['cc-140'], { cruelTreatment: 'no' }],
      ['a child of 14', 'CC 141(1): a young child', ['cc-141'], { victimAge: '14-15' }],
      ['by somebody without the duty of safety', 'CC 141(1)', ['cc-141'], { safetyDuty: 'no' }],
      ['without the aim to get words, punish or frighten', 'CC 146(1)', ['cc-146'], { tortureAim: 'no' }],
      ['by somebody not bound to protect the data', 'CC 147(1)', ['cc-147.1'], { dutyOfSafety: 'no' }],
      ['without substantial harm', 'CC 147(1)', ['cc-147.1'], { substantialHarm: 'no' }],
      ['data left open and not collected', 'CC 147(2)', ['cc-147.2', 'cc-147.3'], { privacyDeed: 'unprotected' }],
      ['data left open and not spread', 'CC 147(4)', ['cc-147.4', 'cc-147.5'], { privacyDeed: 'unprotected' }],
      ['data left open and no home entered', 'CC 149(1)', ['cc-149'], { privacyDeed: 'unprotected' }],
      ['a crime kept from the register and not hidden', 'CC 432', ['cc-432'], { justiceDeed: 'kept-from-register' }],
      ['a crime hidden and not kept from the register', 'CC 433(1)', ['cc-433'], { justiceDeed: 'concealed' }],
      ['what was not told is none of the gravest crimes', 'CC 434', ['cc-434'], { untoldIsGravest: 'no' }],
      ['not in a dwelling', 'AdmCode 73(1)', ['adm-73'], { inDwelling: 'no' }],
      ['without disturbing anybody', 'AdmCode 73(1)', ['adm-73'], { disturbedPeace: 'no' }],
      ['with the marks of a crime', 'AdmCode 73(1)', ['adm-73'], { signsOfCrime: 'yes' }],
      [
        'without an order in force',
        'AdmCode 461',
        ['adm-461.1', 'adm-461.1-1', 'adm-461.2'],
        { policeOrderInForce: 'no', courtOrderInForce: 'no' },
      ],
    ] as const
  ).map(([says, authority, of, change]): Variation => ({ says, authority, of, change, becomes: 'falls' })),
  {
    says: 'no course of deeds',
    authority: 'CC 110(1) before the reform: systematic beating or other violent acts',
    of: ['cc-110'],
    during: beforeReform,
    change: { systematicCourse: 'no' },
    becomes: 'falls',
  },
  {
    says: 'not by a parent or guardian',
    authority: 'AdmCode 127(1), (2) before the reform',
    of: ['adm-127.1', 'adm-127.2'],
    during: beforeReform,
    change: { offenderRepresentsChild: 'no' },
    becomes: 'falls',
  },
  {
    says: 'against an adult who depends on nobody',
    authority: 'CC 125(2)(5), 126(2)(5) before the reform: a minor was the item',
    of: ['cc-125.2', 'cc-126.2'],
    during: beforeReform,
    change: { victimAge: 'adult', knewMinor: 'no', dependent: 'no', knewDependent: 'no', usedDependence: 'no' },
    becomes: 'falls',
  },
]

/** "Known" (заведомо): where the part says it, and the two readings where it refers to "the same acts". */
const known: readonly Variation[] = [
  {
    says: 'when he could not have known the age',
    authority: 'CC 122(3), before September 2024, by anybody who is not charged with the child',
    of: ['cc-122.3'],
    during: knownFromPartOne,
    readings: inOneSense,
    change: { knewAge: 'neither' },
    becomes: 'falls',
  },
  {
    says: 'when he could not have known that she was a minor',
    authority: 'CC 122(2) since September 2024',
    of: ['cc-122.2'],
    during: ['2024-09-16', '9999-12-31'],
    change: { knewMinor: 'no', knewAge: 'neither' },
    becomes: 'falls',
  },
  {
    says: 'knew only that the child was under 16',
    authority: 'CC 124(1) before the reform: known to be a young child',
    of: ['cc-124.1'],
    during: beforeReform,
    change: { victimAge: 'under-14', knewAge: 'under-16' },
    becomes: 'falls',
  },
  ...(['cc-122.2', 'cc-124.2'] as const).flatMap((part): readonly Variation[] => [
    {
      says: 'a parent or teacher who could not have known, if “known” is read into the part',
      authority: `${part}: not repeated there (facts section 3)`,
      of: [part],
      during: part === 'cc-122.2' ? knownFromPartOne : beforeReform,
      readings: inOneSense,
      change: { knewAge: 'neither' },
      becomes: 'falls',
    },
    {
      says: 'a parent or teacher who could not have known, if “known” is not read into the part',
      authority: `${part}: not repeated there (facts section 3)`,
      of: [part],
      during: part === 'cc-122.2' ? knownFromPartOne : beforeReform,
      readings: inTheOther,
      change: { knewAge: 'neither' },
      becomes: 'stays',
    },
  ]),
  {
    says: 'the same again, a parent or teacher who could not have known, if “known” is not read into the part',
    authority: 'CC 122(3): the deeds of parts 1 and 2',
    of: ['cc-122.2'],
    during: knownFromPartOne,
    readings: inTheOther,
    change: { knewAge: 'neither', cc12Repetition: 'yes' },
    becomes: { reaches: 'cc-122.3' },
  },
  {
    says: 'the same again, a parent or teacher who could not have known, if “known” is not read into the part',
    authority: 'CC 124(3): the deeds of parts 1 and 2',
    of: ['cc-124.2'],
    readings: inTheOther,
    change: { knewAge: 'neither', cc12Repetition: 'yes' },
    becomes: { reaches: 'cc-124.3' },
  },
  {
    says: 'when he could not have known the age',
    authority: 'CC 124(3): the deeds of parts 1 and 2, “known” read into part 2',
    of: ['cc-124.3'],
    readings: inOneSense,
    change: { knewAge: 'neither' },
    becomes: 'falls',
  },
]

/** One item more, and the graver part takes the place. */
const lifted: readonly Variation[] = (
  [
    ['known to be helpless', 'CC 105(2)(1)', 'cc-105.1', { helpless: 'yes', knewHelpless: 'yes' }, 'cc-105.2'],
    [
      'known to depend on the offender',
      'CC 105(2)(1)',
      'cc-105.1',
      { dependent: 'yes', knewDependent: 'yes' },
      'cc-105.2',
    ],
    ['two victims', 'CC 105(2)(2)', 'cc-105.1', { victims: 'two-or-more' }, 'cc-105.2'],
    ['a group that agreed beforehand', 'CC 105(2)(3)', 'cc-105.1', { group: 'agreed-group' }, 'cc-105.2'],
    ['by networks', 'CC 105(2)(4)', 'cc-105.1', { viaNetworks: 'yes' }, 'cc-105.2'],
    ['a minor', 'CC 105(3)', 'cc-105.1', { victimAge: '16-17', knewMinor: 'yes' }, 'cc-105.3'],
    ['because of the duty of the victim', 'CC 109-1(2)(2)', 'cc-109-1.1', { dutyOfVictim: 'yes' }, 'cc-109-1.2'],
    ['known to be helpless', 'CC 109-1(2)(3)', 'cc-109-1.1', { helpless: 'yes', knewHelpless: 'yes' }, 'cc-109-1.2'],
    ['a group', 'CC 109-1(2)(4)', 'cc-109-1.1', { group: 'group' }, 'cc-109-1.2'],
    ['for hooligan reasons', 'CC 109-1(2)(5)', 'cc-109-1.1', { hooligan: 'yes' }, 'cc-109-1.2'],
    ['out of hatred', 'CC 109-1(2)(6)', 'cc-109-1.1', { hatred: 'yes' }, 'cc-109-1.2'],
    ['with violence', 'CC 125-1 (S)', 'cc-125-1.x', { force: 'violence' }, 'cc-125-1.y'],
    ['a group', 'CC 125-1 (S)', 'cc-125-1.x', { group: 'group' }, 'cc-125-1.y'],
    ['by office', 'CC 125-1 (S)', 'cc-125-1.x', { usedOffice: 'yes' }, 'cc-125-1.y'],
    ['the person dies', 'CC 125-1 (S)', 'cc-125-1.x', { death: 'yes' }, 'cc-125-1.z'],
    ['by networks', 'CC 132(2)', 'cc-132.1', { viaNetworks: 'yes' }, 'cc-132.2'],
    ['medium harm', 'CC 146(2)(3)', 'cc-146.1', { harm: 'medium' }, 'cc-146.2'],
    ['grave harm', 'CC 146(3)', 'cc-146.1', { harm: 'grave' }, 'cc-146.3'],
    ['a group', 'CC 149(2)', 'cc-149.1', { group: 'group' }, 'cc-149.2'],
    ['a group that agreed beforehand', 'CC 433(3)', 'cc-433.1', { group: 'agreed-group' }, 'cc-433.3'],
    ['by office', 'CC 147(3)', 'cc-147.2', { usedOffice: 'yes' }, 'cc-147.3'],
    ['with devices for listening in secret', 'CC 147(3)', 'cc-147.2', { covertMeans: 'yes' }, 'cc-147.3'],
    ['in public', 'CC 147(5)', 'cc-147.4', { publicly: 'yes' }, 'cc-147.5'],
    ['by networks', 'CC 147(5)', 'cc-147.4', { viaNetworks: 'yes' }, 'cc-147.5'],
  ] as const
).map(([says, authority, from, change, reaches]): Variation => ({
  says,
  authority,
  of: [from],
  change,
  becomes: { reaches },
}))

const liftedForATime: readonly Variation[] = [
  ...(
    [
      ['with violence', { force: 'violence' }, 'cc-125-1.y'],
      ['a group', { group: 'group' }, 'cc-125-1.y'],
      ['by office', { usedOffice: 'yes' }, 'cc-125-1.y'],
      ['the person dies', { death: 'yes' }, 'cc-125-1.z'],
    ] as const
  ).map(([says, change, reaches]): Variation => ({
    says: `${says}, if the law was in force since August`,
    authority: 'CC 125-1 (S), facts section 12',
    of: ['cc-125-1.x'],
    during: disputed,
    readings: august,
    change,
    becomes: { reaches },
  })),
  {
    says: 'because of the duty of the victim',
    authority: 'CC 147(3), (5) since Law 136-VII: in revenge for the duty of the victim',
    of: ['cc-147.2'],
    during: ['2022-10-01', '9999-12-31'],
    change: { dutyOfVictim: 'yes' },
    becomes: { reaches: 'cc-147.3' },
  },
  {
    says: 'because of the duty of the victim',
    authority: 'CC 147(5) since Law 136-VII',
    of: ['cc-147.4'],
    during: ['2022-10-01', '9999-12-31'],
    change: { dutyOfVictim: 'yes' },
    becomes: { reaches: 'cc-147.5' },
  },
  {
    says: 'data of a victim because of her duty, left open and neither collected nor spread',
    authority: 'CC 147(3), (5): the deeds of parts 2 and 4',
    of: ['cc-147.1'],
    change: { dutyOfVictim: 'yes' },
    becomes: 'alone',
  },
  {
    says: 'collected by office, and in public, but not spread',
    authority: 'CC 147(5): spreading in public',
    of: ['cc-147.3'],
    change: { publicly: 'yes' },
    becomes: 'alone',
  },
  {
    says: 'collected without office, devices or benefit',
    authority: 'CC 147(2), (3)',
    of: ['cc-147.3'],
    change: { usedOffice: 'no', covertMeans: 'no', dutyOfVictim: 'no' },
    becomes: { reaches: 'cc-147.2' },
  },
  {
    says: 'collected with devices for listening in secret and without office',
    authority: 'CC 147(3)',
    of: ['cc-147.3'],
    change: { usedOffice: 'no', covertMeans: 'yes' },
    becomes: 'stays',
  },
  {
    says: 'two or more minors',
    authority: 'CC 120(3-2), 121(3-2)(1)',
    of: ['cc-120.3'],
    during: until2021,
    change: { severalMinors: 'yes', victimAge: '14-15', knewMinor: 'yes' },
    becomes: { reaches: 'cc-120.3-2' },
  },
  {
    says: 'two or more minors',
    authority: 'CC 120(3-2), 121(3-2)(1)',
    of: ['cc-121.3'],
    during: until2021,
    change: { severalMinors: 'yes', victimAge: '14-15', knewMinor: 'yes' },
    becomes: { reaches: 'cc-121.3-2' },
  },
  {
    says: 'the person dies',
    authority: 'CC 120(4), 121(4): a young child, or death by negligence',
    of: ['cc-120.1'],
    change: { death: 'yes' },
    becomes: { reaches: 'cc-120.4' },
  },
  {
    says: 'the person dies',
    authority: 'CC 120(4), 121(4): a young child, or death by negligence',
    of: ['cc-121.1'],
    change: { death: 'yes' },
    becomes: { reaches: 'cc-121.4' },
  },
  ...(['cc-122.1', 'cc-122.2'] as const).flatMap((part): readonly Variation[] => [
    {
      says: 'repeatedly',
      authority: 'CC 122(3)(1) until September 2024',
      of: [part],
      during: knownFromPartOne,
      change: { cc12Repetition: 'yes' },
      becomes: { reaches: 'cc-122.3' },
    },
    {
      says: 'with two',
      authority: 'CC 122(3)(2) until September 2024',
      of: [part],
      during: knownFromPartOne,
      change: { victims: 'two-or-more' },
      becomes: { reaches: 'cc-122.3' },
    },
    {
      says: 'repeatedly',
      authority: 'CC 122(4)(1) since September 2024',
      of: [part],
      during: ['2024-09-16', '9999-12-31'],
      change: { cc12Repetition: 'yes' },
      becomes: { reaches: 'cc-122.4' },
    },
  ]),
]

/** Ages of liability: a general rule also where nobody thinks of the young, and where parents pay it does not matter how young the child is. */
const ages: readonly Variation[] = [
  {
    says: 'by a person of exactly 16',
    authority: 'CC 15(1): 16 in general; being an official or a parent is an element of its own',
    of: ['cc-122.2', 'cc-146', 'cc-432', 'cc-433', 'cc-434'],
    change: { offenderAge: '16-17' },
    becomes: 'stays',
  },
  {
    says: 'by a person of exactly 16, if the law was in force since August',
    authority: 'CC 15(1)',
    of: ['cc-115-1', 'cc-125-1', 'cc-140'],
    but: ['cc-140.2'],
    during: disputed,
    readings: august,
    change: { offenderAge: '16-17' },
    becomes: 'stays',
  },
  {
    says: 'by a person of exactly 16, if the law was not yet in force',
    authority: 'CC 15(1)',
    of: ['cc-140.2'],
    during: disputed,
    readings: september,
    change: { offenderAge: '16-17' },
    becomes: 'stays',
  },
  {
    says: 'by a person of exactly 16',
    authority: 'AdmCode 28(1)',
    of: ['adm-434.2', 'adm-434.3', 'adm-442'],
    change: { offenderAge: '16-17' },
    becomes: 'stays',
  },
  {
    says: 'a child of 11: the parents pay',
    authority: 'AdmCode 440(2): a minor, without a lowest age',
    of: ['adm-440.2', 'adm-440.3'],
    change: { offenderAge: 'under-12' },
    becomes: 'stays',
  },
  {
    says: 'a minor again, wherever it was drunk',
    authority: 'AdmCode 440(3): the deeds of parts 1 and 2; part 2 names no place',
    of: ['adm-440.3'],
    change: { offenderAge: '14-15', drinkingAllowedThere: 'yes' },
    becomes: 'stays',
  },
]

/** What takes the place of what, where the other would else stand beside it or be “met by somebody too young”. */
const edges: readonly Variation[] = [
  {
    says: 'with light harm in the family',
    authority: 'CC 110(1) and AdmCode 73-1: a deed is not punished twice, the crime takes the place (CC 3, AdmCode 11)',
    of: ['cc-110.1'],
    during: beforeReform,
    change: { harm: 'light' },
    becomes: 'alone',
  },
  {
    says: 'for persons spared arrest, the first time',
    authority: 'AdmCode 73(3), 73-1(3), 73-2(3) before the reform: the acts of part 2, so repeated ones',
    of: ['adm-73.1', 'adm-73-1.1', 'adm-73-2.1'],
    during: beforeReform,
    change: { notArrestable: 'yes' },
    becomes: 'stays',
  },
  {
    says: 'as it is',
    authority: 'AdmCode 127-2(3), 435: for the young the parents answer, in place of the part for everybody',
    of: ['adm-127-2.3', 'adm-435'],
    change: {},
    becomes: 'alone',
  },
  {
    says: 'by neglecting care',
    authority: 'AdmCode 127(3) before the reform: the deed of part 1 with its consequence, by a parent',
    of: ['adm-127.3'],
    during: beforeReform,
    change: { neglectOf: 'care', offenderRepresentsChild: 'yes', chargedWithUpbringing: 'no' },
    becomes: 'alone',
  },
  {
    says: 'by a parent by whom care was neglected, with what it led to',
    authority: 'AdmCode 127(3) before the reform',
    of: ['adm-127.1'],
    during: beforeReform,
    change: { neglectLedTo: 'yes' },
    becomes: { reaches: 'adm-127.3' },
  },
]

export const elementVariations: readonly Variation[] = [
  ...fallen,
  ...known,
  ...lifted,
  ...liftedForATime,
  ...ages,
  ...edges,
]
