// The items of the aggravated parts, one at a time: a case of the first part and one circumstance more (its number stands first). An item that a rule
// forgot, or read as "and", is noticed here. check.ts asks each row on each day named. Every list was read in the statute, number by number: those of
// today in the official text of 16.06.2024 (128 and 134: of September 2024), those of 2020 in a copy of that year (99, 105 to 107, 110, 120, 121, 125, 126,
// 128, 134, 146), those before the reform in a copy made after the law of 17.03.2023 (105 to 107, 110, 120, 121, 124 and 125). Two are inferred and their rows carry M or a
// note: 134 between January 2021 and September 2024 follows the lists before and after, and 106 between September 2022 and May 2023 that of 2020. Data only.
import {
  abducted,
  confined,
  forced,
  killed,
  nothingWorse,
  prostituted,
  suicide,
  threeMarks,
  tortured,
  trafficked,
} from '../acts/example-facts.ts'
import type { Day, Example } from '../form.ts'

export type ItemList = {
  /** Where the list stands. */
  readonly list: string
  /** What stands on which day. */
  readonly on: { readonly [day: Day]: string }
  readonly base: Example['given']
  readonly items: readonly (readonly [item: string, says: string, given: Example['given']])[]
}

const helpless = { helpless: 'yes', knewHelpless: 'yes' } as const
const dependent = { dependent: 'yes', knewDependent: 'yes' } as const
const pregnant = { pregnant: 'yes', knewPregnant: 'yes' } as const
const minor = { victimAge: '16-17', knewMinor: 'yes' } as const
const two = { victims: 'two-or-more' } as const

const freedom: ItemList['items'] = [
  ['1', 'a group that agreed beforehand', { group: 'agreed-group' }],
  ['2', 'repeatedly', { cc12Repetition: 'yes' }],
  ['3', 'violence dangerous to life or health', { force: 'dangerous' }],
  ['4', 'a weapon or an object used as one', { weapon: 'yes' }],
  ['6', 'a woman known to be pregnant', pregnant],
  ['7', 'two victims', two],
  ['8', 'for gain', { gain: 'yes' }],
  ['9 or 10', 'by office', { usedOffice: 'yes' }],
  ['10 or 11', 'forged papers', { documents: 'forged' }],
  ['10 or 11', 'hidden papers', { documents: 'hidden-or-destroyed' }],
]
const freedomThird: ItemList['items'] = [
  ['1', 'a criminal group', { group: 'criminal-group' }],
  ['2', 'to exploit', { exploitation: 'yes' }],
  ['3', 'death by negligence', { death: 'yes' }],
  ['3', 'other grave consequences', { graveConsequences: 'yes' }],
]
const ladder: ItemList['items'] = [
  ['1', 'a group without agreement', { group: 'group' }],
  ['1', 'a group that agreed beforehand', { group: 'agreed-group' }],
  ['2', 'a threat to kill', { threatToKill: 'yes' }],
  ['2', 'special cruelty', { specialCruelty: 'yes' }],
  ['3', 'a venereal disease', { infection: 'venereal' }],
  ['4', 'repeatedly', { cc12Repetition: 'yes' }],
  ['5', 'on duty', { onDuty: 'yes' }],
]
const ladderThird: ItemList['items'] = [
  ['2', 'grave harm by negligence', { harm: 'grave' }],
  ['2', 'HIV', { infection: 'hiv' }],
  ['2', 'other grave consequences', { graveConsequences: 'yes' }],
  ['4', 'an emergency or riots', { emergency: 'yes' }],
]
const drawn: ItemList['items'] = [
  ['1', 'a group that agreed beforehand', { group: 'agreed-group' }],
  ['1-1', 'by networks', { viaNetworks: 'yes' }],
  ['2', 'repeatedly', { cc12Repetition: 'yes' }],
]
const drawnFourth: ItemList['items'] = [
  ['1', 'a criminal group', { group: 'criminal-group' }],
  ['2', 'a parent', { roleToChild: 'parent' }],
  ['2', 'a teacher', { roleToChild: 'teacher' }],
  ['2', 'another charged by law with the upbringing', { roleToChild: 'charged' }],
]
const grave: ItemList['items'] = [
  ['1', 'two victims', two],
  ['2', 'because of the duty of the victim', { dutyOfVictim: 'yes' }],
  ['3', 'known to be helpless', helpless],
  ['3', 'with abduction', { abducted: 'yes' }],
  ['4', 'special cruelty', { specialCruelty: 'yes' }],
  ['5', 'a group without agreement', { group: 'group' }],
  ['5', 'a group that agreed beforehand', { group: 'agreed-group' }],
  ['6', 'for gain', { gain: 'yes' }],
  ['6', 'for hire', { hire: 'yes' }],
  ['7', 'hooligan motives', { hooligan: 'yes' }],
  ['8', 'hatred', { hatred: 'yes' }],
  ['9', 'for organs', { organs: 'yes' }],
  ['10', 'repeatedly', { cc12Repetition: 'yes' }],
  ['11', 'known to be a minor', minor],
  ['12', 'an emergency or riots', { emergency: 'yes' }],
]
const onDependence: ItemList['items'] = [['3', 'dependent', dependent]]
/** The eight items of 109-1(2), with the numbers of 108-1(2), which adds special cruelty to the third. */
const eight: ItemList['items'] = [
  ['1', 'two victims', two],
  ['2', 'because of the duty of the victim', { dutyOfVictim: 'yes' }],
  ['3', 'known to be helpless', helpless],
  ...onDependence,
  ['4', 'a group without agreement', { group: 'group' }],
  ['4', 'a group that agreed beforehand', { group: 'agreed-group' }],
  ['5', 'hooligan motives', { hooligan: 'yes' }],
  ['6', 'hatred', { hatred: 'yes' }],
  ['7', 'repeatedly', { cc12Repetition: 'yes' }],
  ['8', 'known to be a minor', minor],
]
const medium: ItemList['items'] = [
  ['1', 'two victims', two],
  ['2', 'because of the duty of the victim', { dutyOfVictim: 'yes' }],
  ['3', 'known to be helpless', helpless],
  ['3', 'special cruelty', { specialCruelty: 'yes' }],
  ['4', 'a group that agreed beforehand', { group: 'agreed-group' }],
  ['4', 'a criminal group', { group: 'criminal-group' }],
  ['5', 'hooligan motives', { hooligan: 'yes' }],
  ['6', 'hatred', { hatred: 'yes' }],
  ['7', 'repeatedly', { cc12Repetition: 'yes' }],
  ['8', 'known to be a minor', minor],
]
const torment: ItemList['items'] = [
  ['1', 'known to be a minor', minor],
  ['1', 'known to be helpless', helpless],
  ['1', 'dependent', dependent],
  ['1', 'abducted', { abducted: 'yes' }],
  ['2', 'two victims', two],
  ['3', 'a woman known to be pregnant', pregnant],
  ['5', 'for hire', { hire: 'yes' }],
  ['6', 'hatred', { hatred: 'yes' }],
]
const forcedOther = { ...forced, intercourseWithWoman: 'no' } as const

export const itemLists: readonly ItemList[] = [
  {
    list: 'CC 99(2)',
    on: { '2020-06-01': 'cc-99.2@2020-02-01', '2025-03-01': 'cc-99.2@2020-02-01' },
    base: killed,
    items: [
      ['1', 'two victims', two],
      ['2', 'because of the duty of the victim', { dutyOfVictim: 'yes' }],
      ['3', 'known to be helpless', helpless],
      ['3', 'with abduction', { abducted: 'yes' }],
      ['4', 'a woman known to be pregnant', pregnant],
      ['5', 'special cruelty', { specialCruelty: 'yes' }],
      ['6', 'in a way dangerous to others', { murderManner: 'dangerous-to-others' }],
      ['7', 'a group without agreement', { group: 'group' }],
      ['8', 'for gain', { gain: 'yes' }],
      ['8', 'for hire', { hire: 'yes' }],
      ['8', 'with robbery or extortion', { murderManner: 'robbery' }],
      ['9', 'hooligan motives', { hooligan: 'yes' }],
      ['10', 'to hide another crime', { murderManner: 'other-crime' }],
      ['11', 'hatred', { hatred: 'yes' }],
      ['11', 'blood feud', { murderManner: 'blood-feud' }],
      ['12', 'for organs', { organs: 'yes' }],
      ['13', 'repeatedly', { cc12Repetition: 'yes' }],
      ['14', 'known to be a minor', minor],
      ['15', 'a criminal group', { group: 'criminal-group' }],
      ['15', 'an emergency or riots', { emergency: 'yes' }],
    ],
  },
  {
    list: 'CC 105(2)',
    on: { '2025-03-01': 'cc-105.2@2024-06-16' },
    base: suicide,
    items: [
      ['1', 'known to be helpless', helpless],
      ['1', 'dependent', dependent],
      ['2', 'two victims', two],
      ['3', 'a group that agreed beforehand', { group: 'agreed-group' }],
      ['3', 'a criminal group', { group: 'criminal-group' }],
      ['4', 'by networks', { viaNetworks: 'yes' }],
    ],
  },
  {
    list: 'CC 106(2)',
    on: {
      '2020-06-10': 'cc-106.2@2020-02-01',
      '2024-01-10': 'cc-106.2@2023-06-01',
      '2025-01-10': 'cc-106.2@2024-06-16',
    },
    base: { ...nothingWorse, harm: 'grave' },
    items: grave,
  },
  {
    list: 'CC 106(2)(3), since 2023',
    on: { '2024-01-10': 'cc-106.2@2023-06-01', '2025-01-10': 'cc-106.2@2024-06-16' },
    base: { ...nothingWorse, harm: 'grave' },
    items: onDependence,
  },
  {
    list: 'CC 106(3)',
    on: {
      '2020-06-10': 'cc-106.3@2020-02-01',
      '2024-01-10': 'cc-106.3@2023-06-01',
      '2025-01-10': 'cc-106.3@2024-06-16',
    },
    base: { ...nothingWorse, harm: 'grave' },
    items: [
      ['', 'death by negligence', { death: 'yes' }],
      ['', 'a criminal group', { group: 'criminal-group' }],
    ],
  },
  {
    list: 'CC 107(2)',
    on: {
      '2020-06-10': 'cc-107.2@2020-02-01',
      '2024-01-10': 'cc-107.2@2023-06-01',
      '2025-01-10': 'cc-107.2@2024-06-16',
    },
    base: { ...nothingWorse, harm: 'medium' },
    items: medium,
  },
  {
    list: 'CC 107(2)(3), since 2023',
    on: { '2024-01-10': 'cc-107.2@2023-06-01', '2025-01-10': 'cc-107.2@2024-06-16' },
    base: { ...nothingWorse, harm: 'medium' },
    items: onDependence,
  },
  {
    list: 'CC 108-1(2)',
    on: { '2025-01-10': 'cc-108-1.2@2024-06-16' },
    base: { ...nothingWorse, harm: 'light' },
    items: [...eight, ['3', 'special cruelty', { specialCruelty: 'yes' }]],
  },
  {
    list: 'CC 109-1(2)',
    on: { '2025-01-10': 'cc-109-1.2@2024-06-16' },
    base: { ...nothingWorse, harm: 'none' },
    items: eight,
  },
  {
    list: 'CC 110(2)',
    on: { '2025-01-10': 'cc-110.2@2024-06-16' },
    base: { ...nothingWorse, ...threeMarks, harm: 'none' },
    items: torment,
  },
  {
    list: 'CC 110(2), until 15.06.2024',
    on: { '2024-01-10': 'cc-110.2@2020-02-01' },
    base: { ...nothingWorse, systematicCourse: 'yes', harm: 'none' },
    items: torment,
  },
  {
    list: 'CC 120(2)',
    on: { '2020-06-14': 'cc-120.2@2020-02-01', '2025-02-14': 'cc-120.2@2020-02-01' },
    base: { ...forced, offenderAge: '14-15' },
    items: ladder,
  },
  {
    list: 'CC 120(3)',
    on: { '2020-06-14': 'cc-120.3@2020-02-01', '2025-02-14': 'cc-120.3@2021-02-01' },
    base: { ...forced, offenderAge: '14-15' },
    items: ladderThird,
  },
  {
    list: 'CC 121(2)',
    on: { '2020-06-14': 'cc-121.2@2020-02-01', '2025-02-14': 'cc-121.2@2020-02-01' },
    base: { ...forcedOther, offenderAge: '14-15' },
    items: ladder,
  },
  {
    list: 'CC 121(3)',
    on: { '2020-06-14': 'cc-121.3@2020-02-01', '2025-02-14': 'cc-121.3@2021-02-01' },
    base: { ...forcedOther, offenderAge: '14-15' },
    items: ladderThird,
  },
  {
    list: 'CC 125(2)',
    on: { '2024-01-10': 'cc-125.2@2020-02-01', '2025-01-10': 'cc-125.2@2024-06-16' },
    base: abducted,
    items: freedom,
  },
  {
    list: 'CC 125(2)(5), until 15.06.2024',
    on: { '2024-06-15': 'cc-125.2@2020-02-01' },
    base: abducted,
    items: [['5', 'known to be a minor', minor]],
  },
  {
    list: 'CC 125(3)',
    on: { '2024-01-10': 'cc-125.3@2020-02-01', '2025-01-10': 'cc-125.3@2024-06-16' },
    base: abducted,
    items: freedomThird,
  },
  {
    list: 'CC 125(3)(2-1)',
    on: { '2024-06-16': 'cc-125.3@2024-06-16' },
    base: abducted,
    items: [['2-1', 'known to be a minor', minor]],
  },
  {
    list: 'CC 126(2)',
    on: { '2024-01-10': 'cc-126.2@2020-02-01', '2025-01-10': 'cc-126.2@2024-06-16' },
    base: confined,
    items: [...freedom, ['9', 'using dependence', { usedDependence: 'yes' }]],
  },
  {
    list: 'CC 126(2)(5), until 15.06.2024',
    on: { '2024-06-15': 'cc-126.2@2020-02-01' },
    base: confined,
    items: [['5', 'known to be a minor', minor]],
  },
  {
    list: 'CC 126(3)',
    on: { '2024-01-10': 'cc-126.3@2020-02-01', '2025-01-10': 'cc-126.3@2024-06-16' },
    base: confined,
    items: freedomThird,
  },
  {
    list: 'CC 126(3)(2-1)',
    on: { '2024-06-16': 'cc-126.3@2024-06-16' },
    base: confined,
    items: [['2-1', 'known to be a minor', minor]],
  },
  {
    list: 'CC 128(2)',
    on: { '2024-01-10': 'cc-128.2@2020-02-01', '2025-01-10': 'cc-128.2@2024-09-16' },
    base: { ...trafficked, force: 'none' },
    items: [
      ['1', 'a group that agreed beforehand', { group: 'agreed-group' }],
      ['2', 'repeatedly', { cc12Repetition: 'yes' }],
      ['3', 'violence dangerous to life and health', { force: 'dangerous' }],
      ['3', 'a threat of it', { force: 'dangerous-threat' }],
      ['4', 'a weapon', { weapon: 'yes' }],
      ['5', 'a woman known to be pregnant', pregnant],
      ['6', 'two victims', two],
      ['7', 'for organs', { organs: 'yes' }],
      ['8', 'by deceit', { deceived: 'yes' }],
      ['9', 'by office', { usedOffice: 'yes' }],
      ['10', 'using dependence', { usedDependence: 'yes' }],
      ['11', 'known to be helpless', helpless],
      ['11', 'known to suffer from a mental disorder', { knownDisorder: 'yes' }],
      ['12', 'papers taken', { documents: 'taken' }],
      ['12', 'papers hidden', { documents: 'hidden-or-destroyed' }],
    ],
  },
  {
    list: 'CC 128(4)',
    on: { '2024-01-10': 'cc-128.4@2020-02-01', '2025-01-10': 'cc-128.4@2020-02-01' },
    base: { ...trafficked, force: 'none' },
    items: [
      ['1', 'a criminal group', { group: 'criminal-group' }],
      ['2', 'death by negligence', { death: 'yes' }],
      ['2', 'other grave consequences', { graveConsequences: 'yes' }],
    ],
  },
  {
    list: 'CC 134(2)',
    on: {
      '2020-06-14': 'cc-134.2@2020-02-01',
      '2024-01-10': 'cc-134.2@2021-02-01',
      '2025-01-10': 'cc-134.2@2024-09-16',
    },
    base: prostituted,
    items: [
      ['', 'violence', { force: 'violence' }],
      ['', 'a threat of it', { force: 'threat' }],
      ['', 'dependence, blackmail, damage or deceit', { pressureOrDeceit: 'yes' }],
    ],
  },
  {
    list: 'CC 134(3)',
    on: {
      '2020-06-14': 'cc-134.3@2020-02-01',
      '2024-01-10': 'cc-134.3@2021-02-01',
      '2025-01-10': 'cc-134.3@2024-09-16',
    },
    base: prostituted,
    items: drawn,
  },
  {
    list: 'CC 134(4)',
    on: {
      '2020-06-14': 'cc-134.4@2020-02-01',
      '2024-01-10': 'cc-134.4@2021-02-01',
      '2025-01-10': 'cc-134.4@2024-09-16',
    },
    base: prostituted,
    items: drawnFourth,
  },
  {
    list: 'CC 146(2)',
    on: { '2021-01-10': 'cc-146.2@2020-02-01' },
    base: tortured,
    items: [
      ['1', 'a group without agreement', { group: 'group' }],
      ['1', 'a group that agreed beforehand', { group: 'agreed-group' }],
      ['2', 'repeatedly', { cc12Repetition: 'yes' }],
      ['3', 'medium harm', { harm: 'medium' }],
      ['4', 'a woman known to be pregnant', pregnant],
      ['4', 'a minor, known to be one or not', { victimAge: '16-17' }],
    ],
  },
]
