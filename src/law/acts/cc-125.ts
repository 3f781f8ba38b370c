// Criminal Code 125, abduction. The reform moved the known minor from part 2 to part 3. Liability begins at 14. The note of 2014 frees whoever lets the victim go
// of free will; sources say that a law of 16.07.2025 took it away (S). Abduction in order to marry is compared in 125-1.
import { article, confiscationPossible, imprisonment, is } from '../form.ts'
import { crime, itemOf, said, withResult } from '../pieces.ts'
import type { Item } from '../terms.ts'
import { abducted } from './example-facts.ts'

const title = { kk: 'Адамды ұрлау', ru: 'Похищение человека', en: 'Abduction' }
const worse = withResult(title, 'ауырлататын тармақ', 'отягчающий пункт', 'an aggravating item')
const worst = withResult(title, 'аса ауырлататын тармақ', 'особо отягчающий пункт', 'a most aggravating item')
const base = [
  said('deed', is('deed', 'freedom'), 'бостандыққа қарсы', 'против свободы', 'against freedom', '1'),
  said('abduction', is('freedomDeed', 'abduction'), 'адамды ұрлау', 'похищение человека', 'abduction', '1'),
] as const
const common: readonly Item[] = [
  ['1', 'agreed'],
  ['2', 'repeated'],
  ['3', 'dangerousForce'],
  ['4', 'weapon'],
  ['6', 'pregnant'],
  ['7', 'victims'],
  ['8', 'ownGain'],
  ['9', 'office'],
  ['10', 'documents'],
]
const third: readonly Item[] = [
  ['1', 'criminalGroup'],
  ['2', 'exploitation'],
  ['3', 'deathOrGrave'],
]
const released = {
  kk: 'Ескертпе: ұрланған адамды өз еркімен босатқан адам, өзге қылмыс құрамы болмаса, жауаптылықтан босатылады (2025 жылы алып тасталды деген мәлімет бар, мәтіні жоқ)',
  ru: 'Примечание: добровольно освободивший похищенного освобождается от ответственности, если нет иного состава (сообщают, что в 2025 году исключено; текста нет)',
  en: 'Note: whoever lets the victim go of free will is freed unless another offence was done (said to be removed in 2025; text not held)',
}
const rest = { article: '125', family: 'freedom', liableFrom: 14, notEncoded: [released] } as const

export const cc125 = article({
  id: 'cc-125',
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
      sanction: { alternatives: [imprisonment(4, 7)] },
    }),
    crime({
      ...rest,
      part: '2',
      mark: 'Q23-05',
      from: '2020-02-01',
      until: '2024-06-16',
      since: 'surely',
      summary: worse,
      qualifies: ['cc-125.1'],
      elements: [...base, itemOf('125', '2', 'Q23-05', [...common, ['5', 'minor']])],
      sanction: { alternatives: [imprisonment(7, 12)], adds: [confiscationPossible] },
    }),
    crime({
      ...rest,
      part: '3',
      mark: 'Q23-05',
      from: '2020-02-01',
      until: '2024-06-16',
      since: 'surely',
      summary: worst,
      qualifies: ['cc-125.1', 'cc-125.2'],
      elements: [...base, itemOf('125', '3', 'Q23-05', third)],
      sanction: { alternatives: [imprisonment(10, 15)], adds: [confiscationPossible] },
    }),
    crime({
      ...rest,
      part: '2',
      mark: 'Q24',
      from: '2024-06-16',
      until: 'open',
      summary: worse,
      qualifies: ['cc-125.1'],
      elements: [...base, itemOf('125', '2', 'Q24', common)],
      sanction: { alternatives: [imprisonment(7, 12)], adds: [confiscationPossible] },
    }),
    crime({
      ...rest,
      part: '3',
      mark: 'Q24',
      from: '2024-06-16',
      until: 'open',
      summary: worst,
      qualifies: ['cc-125.1', 'cc-125.2'],
      elements: [...base, itemOf('125', '3', 'Q24', [...third, ['2-1', 'minor']])],
      sanction: { alternatives: [imprisonment(10, 15)], adds: [confiscationPossible] },
    }),
  ],
  examples: [
    {
      says: 'an adult, nothing worse',
      on: '2025-05-20',
      authority: 'text of CC 125(1)',
      given: { ...abducted },
      expect: { stands: ['cc-125.1@2020-02-01'] },
    },
    {
      says: 'a girl of 16 known to be a minor, first day of the reform',
      on: '2024-06-16',
      authority: 'text of CC 125(3)(2-1)',
      given: { ...abducted, victimAge: '16-17', knewMinor: 'yes' },
      expect: { stands: ['cc-125.3@2024-06-16'] },
    },
    {
      says: 'a day earlier: part 2, item 5',
      on: '2024-06-15',
      authority: 'text of 2020, 125(2)(5)',
      given: { ...abducted, victimAge: '16-17', knewMinor: 'yes' },
      expect: { stands: ['cc-125.2@2020-02-01'] },
    },
    {
      says: 'by agreement',
      on: '2025-05-20',
      authority: 'text of CC 125(2)(1)',
      given: { ...abducted, group: 'agreed-group' },
      expect: { stands: ['cc-125.2@2024-06-16'] },
    },
    {
      says: 'a group that did not agree beforehand does not lift it',
      on: '2025-05-20',
      authority: 'text of CC 125(2)(1)',
      given: { ...abducted, group: 'group' },
      expect: { stands: ['cc-125.1@2020-02-01'] },
    },
    {
      says: 'to exploit her, before the reform',
      on: '2023-05-20',
      authority: 'text of 2020, 125(3)(2)',
      given: { ...abducted, exploitation: 'yes' },
      expect: { stands: ['cc-125.3@2020-02-01'] },
    },
    {
      says: 'whether he knew she was a minor is open',
      on: '2025-05-20',
      authority: 'text of CC 125(3)(2-1)',
      given: { ...abducted, victimAge: '16-17' },
      unknown: ['knewMinor'],
      expect: { open: ['cc-125.1@2020-02-01', 'cc-125.3@2024-06-16'] },
    },
    {
      says: 'a boy of 14 is liable',
      on: '2025-05-20',
      authority: 'CC 15(2)',
      given: { ...abducted, offenderAge: '14-15' },
      expect: { stands: ['cc-125.1@2020-02-01'] },
    },
    {
      says: 'held without abduction: 126',
      on: '2025-05-20',
      authority: 'text of CC 126(1)',
      given: { ...abducted, freedomDeed: 'confinement', usedDependence: 'no' },
      expect: { stands: ['cc-126.1@2020-02-01'] },
    },
  ],
})
