// What one change does to every worked example beside an article: the same case with another kind of deed, by a younger person, against an adult. Each row
// says where the law draws that line; check.ts asks it of each example of the articles named, on that example's own day.
// Data only. Written from the texts and not from the rules, so that a rule which lost an element is noticed.
import type { Day, Example, ReadingId } from '../form.ts'

export type Variation = {
  readonly says: string
  readonly authority: string
  /** Articles or parts; `criminal` and `administrative` are whole codes. `but` is left out again. */
  readonly of: readonly string[]
  readonly but?: readonly string[]
  readonly change: Example['given']
  /** Only examples of acts from the first day until the day before the second. */
  readonly during?: readonly [Day, Day]
  /** Under one of the readings the text leaves open. An example that was open for its sake is settled by it. */
  readonly readings?: { readonly [K in ReadingId]?: string }
  /**
   * What becomes of the provision that stood: it no longer applies, it still stands, it stands and nothing beside it, it is met by somebody too young to
   * answer, another part takes its place.
   */
  readonly becomes: 'falls' | 'stays' | 'alone' | 'not-liable' | { readonly reaches: string }
}

/** CC 15(2), in the text of 2021: the articles of this rulebook for which a person of 14 answers. */
const fromFourteen = ['cc-99', 'cc-106', 'cc-107.2', 'cc-120', 'cc-121', 'cc-125'] as const
/** Who answers for these is named by another quality than age: 18 years, an office, or being charged with the child. */
const namedPersons = ['cc-122.2', 'cc-132', 'cc-146', 'cc-432', 'cc-433', 'cc-434'] as const

export const variations: readonly Variation[] = [
  {
    says: 'another kind of deed',
    authority: 'CC 4 and AdmCode 4: only an act with all elements, no analogy',
    of: ['criminal', 'administrative'],
    change: { deed: 'other' },
    becomes: 'falls',
  },
  {
    says: 'by a person of exactly 14',
    authority: 'CC 15(2)',
    of: fromFourteen,
    change: { offenderAge: '14-15' },
    becomes: 'stays',
  },
  {
    says: 'by a person of 13',
    authority: 'CC 15(2)',
    of: fromFourteen,
    change: { offenderAge: '12-13' },
    becomes: 'not-liable',
  },
  {
    says: 'by a person of exactly 16',
    authority: 'CC 15(1)',
    of: ['criminal'],
    but: [...fromFourteen, ...namedPersons],
    change: { offenderAge: '16-17' },
    becomes: 'stays',
  },
  {
    says: 'by a person of 15',
    authority: 'CC 15(1)',
    of: ['criminal'],
    but: [...fromFourteen, ...namedPersons],
    change: { offenderAge: '14-15' },
    becomes: 'not-liable',
  },
  {
    says: 'by a person of exactly 16',
    authority: 'AdmCode 28(1)',
    of: ['administrative'],
    but: ['adm-127-2', 'adm-434', 'adm-435', 'adm-440', 'adm-442'],
    change: { offenderAge: '16-17' },
    becomes: 'stays',
  },
  {
    says: 'by a person of 15',
    authority: 'AdmCode 28(1)',
    of: ['administrative'],
    but: ['adm-127-2', 'adm-434', 'adm-435', 'adm-440', 'adm-442'],
    change: { offenderAge: '14-15' },
    becomes: 'not-liable',
  },
  {
    says: 'by negligence',
    authority: 'the titles and first parts: intentional harm, and deeds that name an aim',
    of: ['cc-106', 'cc-107', 'cc-108-1', 'cc-109-1', 'cc-110', 'cc-112', 'cc-108', 'cc-109', 'adm-73-1', 'adm-73-2'],
    change: { intent: 'negligent' },
    becomes: 'falls',
  },
  {
    says: 'against an adult',
    authority: 'the articles name a minor, a young child or a person under 16',
    of: [
      'cc-121-1',
      'cc-122',
      'cc-124',
      'cc-132',
      'cc-133',
      'cc-134',
      'cc-140',
      'adm-127',
      'adm-127-2',
      'adm-128',
      'adm-131',
      'adm-593',
    ],
    change: { victimAge: 'adult' },
    becomes: 'falls',
  },
  {
    says: 'without force, threat or a helpless state',
    authority: 'CC 120(1), 121(1)',
    of: ['cc-120', 'cc-121'],
    change: { sexualDeed: 'unforced' },
    becomes: 'falls',
  },
  {
    says: 'intercourse with a woman instead of other acts',
    authority: 'CC 120(1), 121(1): intercourse of a man with a woman is 120',
    of: ['cc-121'],
    change: { intercourseWithWoman: 'yes' },
    becomes: 'falls',
  },
  {
    says: 'other acts than intercourse with a woman',
    authority: 'CC 120(1), 121(1)',
    of: ['cc-120'],
    change: { intercourseWithWoman: 'no' },
    becomes: 'falls',
  },
  {
    says: 'when he could not have known the age',
    authority: 'CC 122(1): known to be under 16',
    of: ['cc-122.1'],
    change: { knewAge: 'neither', knewMinor: 'no' },
    becomes: 'falls',
  },
  {
    says: 'by a person of 17',
    authority: 'CC 132(1): a person who has reached 18',
    of: ['cc-132'],
    change: { offenderAge: '16-17' },
    becomes: 'falls',
  },
  {
    says: 'held and not carried off',
    authority: 'CC 125, 126: taking away is what tells them apart',
    of: ['cc-125', 'cc-128', 'cc-125-1'],
    change: { freedomDeed: 'confinement' },
    becomes: 'falls',
  },
  {
    says: 'carried off',
    authority: 'CC 126(1): not connected with abduction',
    of: ['cc-126'],
    change: { freedomDeed: 'abduction' },
    becomes: 'falls',
  },
  {
    says: 'trade in a minor',
    authority: 'CC 135 is the special norm; it is not held here',
    of: ['cc-128'],
    change: { victimAge: '16-17' },
    becomes: 'falls',
  },
  {
    says: 'indecent acts and nothing more',
    authority: 'CC 122, 124, 134 name different deeds',
    of: ['cc-122', 'cc-134'],
    change: { sexualDeed: 'indecent' },
    becomes: 'falls',
  },
  {
    says: 'intercourse and not indecent acts',
    authority: 'CC 122, 124',
    of: ['cc-124', 'cc-121-1'],
    change: { sexualDeed: 'unforced' },
    becomes: 'falls',
  },
  {
    says: 'drawn into drink and not into crime',
    authority: 'CC 132, 133',
    of: ['cc-132'],
    change: { childDeed: 'drawn-into-vice' },
    becomes: 'falls',
  },
  {
    says: 'drawn into crime and not into drink',
    authority: 'CC 132, 133',
    of: ['cc-133'],
    change: { childDeed: 'drawn-into-crime' },
    becomes: 'falls',
  },
  {
    says: 'when nothing drove the person to it',
    authority: 'CC 105(1)',
    of: ['cc-105'],
    change: { suicideBy: 'none' },
    becomes: 'falls',
  },
  {
    says: 'without suffering',
    authority: 'CC 110(1): physical or mental suffering',
    of: ['cc-110'],
    change: { suffering: 'no' },
    becomes: 'falls',
  },
  {
    says: 'with medium harm',
    authority: 'CC 110(1): if it did not come to what 106 and 107 name',
    of: ['cc-110'],
    change: { harm: 'medium' },
    becomes: 'falls',
  },
  {
    says: 'without harm to health',
    authority: 'CC 3(11)-(13): harm of one grade',
    of: ['cc-106', 'cc-107', 'cc-108-1', 'cc-108', 'cc-112'],
    change: { harm: 'none' },
    becomes: 'falls',
  },
  {
    says: 'when the duty was done',
    authority: 'CC 140(2): failing to do the duty of upbringing, or doing it badly',
    of: ['cc-140'],
    change: { failedUpbringing: 'no' },
    becomes: 'falls',
  },
  {
    says: 'without cruel treatment',
    authority: 'CC 140(2)',
    of: ['cc-140'],
    change: { cruelTreatment: 'no' },
    becomes: 'falls',
  },
  {
    says: 'between strangers',
    authority: 'AdmCode 73(1): towards those in family-domestic relations',
    of: ['adm-73'],
    change: { familyRelation: 'no' },
    becomes: 'falls',
  },
]
