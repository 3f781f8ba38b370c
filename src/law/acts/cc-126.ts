// Criminal Code 126, illegal confinement without abduction. The reform moved the known minor from part 2 to part 3. Part 1 is a private-public case.
import { article, confiscationPossible, imprisonment, is, restriction } from '../form.ts'
import { crime, itemOf, said, withResult } from '../pieces.ts'
import type { Item } from '../terms.ts'
import { confined } from './example-facts.ts'

const title = { kk: 'Бас бостандығынан заңсыз айыру', ru: 'Незаконное лишение свободы', en: 'Illegal confinement' }
const worse = withResult(title, 'ауырлататын тармақ', 'отягчающий пункт', 'an aggravating item')
const worst = withResult(title, 'аса ауырлататын тармақ', 'особо отягчающий пункт', 'a most aggravating item')
const base = [
  said('deed', is('deed', 'freedom'), 'бостандыққа қарсы', 'против свободы', 'against freedom', '1'),
  said(
    'confinement',
    is('freedomDeed', 'confinement'),
    'ұрлауға байланысты емес заңсыз айыру',
    'незаконное лишение свободы, не связанное с похищением',
    'confinement not linked to abduction',
    '1',
  ),
] as const
const common: readonly Item[] = [
  ['1', 'agreed'],
  ['2', 'repeated'],
  ['3', 'dangerousForce'],
  ['4', 'weapon'],
  ['6', 'pregnant'],
  ['7', 'victims'],
  ['8', 'ownGain'],
  ['9', 'usedDependence'],
  ['10', 'office'],
  ['11', 'documents'],
]
const third: readonly Item[] = [
  ['1', 'criminalGroup'],
  ['2', 'exploitation'],
  ['3', 'deathOrGrave'],
]
const rest = { article: '126', family: 'freedom', liableFrom: 16 } as const

export const cc126 = article({
  id: 'cc-126',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      mark: 'Q24',
      from: '2020-02-01',
      until: 'open',
      since: 'surely',
      summary: title,
      elements: base,
      sanction: { alternatives: [restriction(3), imprisonment(3)] },
    }),
    crime({
      ...rest,
      part: '2',
      mark: 'Q20',
      from: '2020-02-01',
      until: '2024-06-16',
      since: 'surely',
      summary: worse,
      qualifies: ['cc-126.1'],
      elements: [...base, itemOf('126', '2', 'Q20', [...common, ['5', 'minor']])],
      sanction: { alternatives: [imprisonment(5)], adds: [confiscationPossible] },
    }),
    crime({
      ...rest,
      part: '3',
      mark: 'Q20',
      from: '2020-02-01',
      until: '2024-06-16',
      since: 'surely',
      summary: worst,
      qualifies: ['cc-126.1', 'cc-126.2'],
      elements: [...base, itemOf('126', '3', 'Q20', third)],
      sanction: { alternatives: [imprisonment(5, 10)], adds: [confiscationPossible] },
    }),
    crime({
      ...rest,
      part: '2',
      mark: 'Q24',
      from: '2024-06-16',
      until: 'open',
      summary: worse,
      qualifies: ['cc-126.1'],
      elements: [...base, itemOf('126', '2', 'Q24', common)],
      sanction: { alternatives: [imprisonment(5)], adds: [confiscationPossible] },
    }),
    crime({
      ...rest,
      part: '3',
      mark: 'Q24',
      from: '2024-06-16',
      until: 'open',
      summary: worst,
      qualifies: ['cc-126.1', 'cc-126.2'],
      elements: [...base, itemOf('126', '3', 'Q24', [...third, ['2-1', 'minor']])],
      sanction: { alternatives: [imprisonment(5, 10)], adds: [confiscationPossible] },
    }),
  ],
  examples: [
    {
      says: 'a husband locks his wife in',
      on: '2025-05-21',
      authority: 'text of CC 126(1)',
      given: { ...confined },
      expect: { stands: ['cc-126.1@2020-02-01'] },
    },
    {
      says: 'using her dependence',
      on: '2025-05-21',
      authority: 'text of CC 126(2)(9)',
      given: { ...confined, usedDependence: 'yes' },
      expect: { stands: ['cc-126.2@2024-06-16'] },
    },
    {
      says: 'using her dependence, before the reform',
      on: '2024-06-15',
      authority: 'text of 2020, 126(2)(9)',
      given: { ...confined, usedDependence: 'yes' },
      expect: { stands: ['cc-126.2@2020-02-01'] },
    },
    {
      says: 'a child of 10 known to be a minor, first day',
      on: '2024-06-16',
      authority: 'text of CC 126(3)(2-1)',
      given: { ...confined, victimAge: 'under-14', knewMinor: 'yes' },
      expect: { stands: ['cc-126.3@2024-06-16'] },
    },
    {
      says: 'a day earlier: part 2, item 5',
      on: '2024-06-15',
      authority: 'text of 2020, 126(2)(5)',
      given: { ...confined, victimAge: 'under-14', knewMinor: 'yes' },
      expect: { stands: ['cc-126.2@2020-02-01'] },
    },
    {
      says: 'she dies, before the reform',
      on: '2023-06-15',
      authority: 'text of 2020, 126(3)(3)',
      given: { ...confined, death: 'yes' },
      expect: { stands: ['cc-126.3@2020-02-01'] },
    },
    {
      says: 'whether a weapon was used is open',
      on: '2025-05-21',
      authority: 'text of CC 126(2)(4)',
      given: { ...confined },
      unknown: ['weapon'],
      expect: { open: ['cc-126.1@2020-02-01', 'cc-126.2@2024-06-16'] },
    },
    {
      says: 'a boy of 15: liability begins at 16',
      on: '2025-05-21',
      authority: 'CC 15(1)',
      given: { ...confined, offenderAge: '14-15' },
      expect: { notLiable: ['cc-126.1@2020-02-01'] },
    },
  ],
})
