// Criminal Code 137, illegal acts in adoption, guardianship or foster care. The text of 2019 was read again in 2020 and after the laws of 2024, unchanged.
import {
  any,
  arrest,
  article,
  banPossible,
  correctiveWork,
  fine,
  imprisonment,
  is,
  restriction,
  service,
  yes,
} from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { soldForAdoption } from './example-facts.ts'

const title = {
  kk: 'Бала асырап алу жөніндегі заңсыз әрекет',
  ru: 'Незаконная деятельность по усыновлению (удочерению)',
  en: 'Illegal acts in adoption',
}
const base = [
  said(
    'deed',
    is('deed', 'child-care'),
    'балаға қатысты іс-әрекет',
    'деяние в отношении ребёнка',
    'a deed towards a child',
    '1',
  ),
  said(
    'adoption',
    is('childDeed', 'adoption'),
    'асырап алу, қорғаншылыққа не патронатқа беру',
    'усыновление, передача под опеку или патронат',
    'adoption, guardianship or foster care',
    '1',
  ),
] as const
const rest = {
  article: '137',
  mark: 'Q24-09',
  from: '2020-02-01',
  until: 'open',
  since: 'surely',
  family: 'minors',
  liableFrom: 16,
} as const

export const cc137 = article({
  id: 'cc-137',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      summary: title,
      elements: base,
      sanction: { alternatives: [fine(160), correctiveWork(160), service(160), arrest(40)], adds: [banPossible(3)] },
    }),
    crime({
      ...rest,
      part: '2',
      summary: withResult(
        title,
        'пайдакүнемдік не қызмет бабы',
        'корысть или служебное положение',
        'for gain or by office',
      ),
      qualifies: ['cc-137.1'],
      elements: [
        ...base,
        said(
          'why',
          any(yes('gain'), yes('usedOffice')),
          'пайдакүнемдік ниет не лауазымды адам қызмет бабын пайдаланған',
          'из корысти или должностным лицом с использованием положения',
          'for gain, or by an official using the post',
        ),
      ],
      sanction: {
        alternatives: [fine(2000), correctiveWork(2000), service(600), restriction(2), imprisonment(2)],
        adds: [banPossible(3)],
      },
    }),
  ],
  examples: [
    {
      says: 'a child handed over outside the law',
      on: '2025-06-04',
      authority: 'text of 137(1)',
      given: { ...soldForAdoption },
      expect: { stands: ['cc-137.1@2020-02-01'] },
    },
    {
      says: 'in 2020',
      on: '2020-06-04',
      authority: 'text of 2020, 137(1)',
      given: { ...soldForAdoption },
      expect: { stands: ['cc-137.1@2020-02-01'] },
    },
    {
      says: 'for money',
      on: '2025-06-04',
      authority: 'text of 137(2)',
      given: { ...soldForAdoption, gain: 'yes' },
      expect: { stands: ['cc-137.2@2020-02-01'] },
    },
    {
      says: 'by an official',
      on: '2025-06-04',
      authority: 'text of 137(2)',
      given: { ...soldForAdoption, usedOffice: 'yes' },
      expect: { stands: ['cc-137.2@2020-02-01'] },
    },
    {
      says: 'whether for money is open',
      on: '2025-06-04',
      authority: 'text of 137',
      given: { ...soldForAdoption },
      unknown: ['gain'],
      expect: { open: ['cc-137.1@2020-02-01', 'cc-137.2@2020-02-01'] },
    },
    {
      says: 'another deed towards a child',
      on: '2025-06-04',
      authority: 'text of 137(1)',
      given: { ...soldForAdoption, childDeed: 'support', supportOverdue: 'no' },
      expect: { stands: [] },
    },
  ],
})
