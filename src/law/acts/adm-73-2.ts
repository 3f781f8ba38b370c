// Administrative Code 73-2, in force until 15.06.2024; since then Criminal Code 109-1. Acts of that time stay here even if handled later (CC 5, 6(3)).
// Part 1-1 is for family-domestic relations. From 01.07.2023 on detection and with other penalties, whose figures were not seen.
import {
  administrativeArrest,
  all,
  is,
  article,
  cite,
  fine,
  warning,
  yes,
  type Element,
  type Mark,
  type Period,
  type Provision,
  type Sanction,
} from '../form.ts'
import { onPurpose, violentDeed, words } from '../terms.ts'
import { nothingWorse } from './example-facts.ts'

const base = (mark: Mark): readonly Element[] => [
  { name: 'deed', says: words.deed, cite: cite('adm', '73-2', mark, '1'), of: violentDeed },
  { name: 'harm', says: words.pain, cite: cite('adm', '73-2', mark, '1'), of: all(yes('pain'), is('harm', 'none')) },
  { name: 'intent', says: words.intent, cite: cite('adm', '73-2', mark, '1'), of: onPurpose },
]
const family = (mark: Mark): Element => ({
  name: 'relation',
  cite: cite('adm', '73-2', mark, '1-1'),
  of: yes('familyRelation'),
  says: { kk: 'отбасы-тұрмыстық қатынас', ru: 'семейно-бытовые отношения', en: 'family-domestic relation' },
})
const again = (mark: Mark): Element => ({
  name: 'again',
  cite: cite('adm', '73-2', mark, '2'),
  of: yes('admAgainWithinYear'),
  says: {
    kk: 'жаза қолданылғаннан кейін бір жыл ішінде қайталап',
    ru: 'повторно в течение года после наложения взыскания',
    en: 'again within a year after the penalty',
  },
})
const notArrestable = (mark: Mark): Element => ({
  name: 'not-arrestable',
  cite: cite('adm', '73-2', mark, '3'),
  of: yes('notArrestable'),
  says: {
    kk: 'әкімшілік қамаққа алу қолданылмайтын адам',
    ru: 'лицо, к которому арест не применяется',
    en: 'a person to whom arrest does not apply',
  },
})
const title = { kk: 'Ұрып-соғу', ru: 'Побои', en: 'Battery' }

function version(
  inForce: Period,
  mark: Mark,
  sanctions: readonly [Sanction | 'not-held', Sanction | 'not-held', Sanction | 'not-held', Sanction | 'not-held'],
): readonly Provision[] {
  const day = inForce[0]
  return [
    {
      id: `adm-73-2.1@${day}`,
      family: 'violence',
      inForce,
      cite: cite('adm', '73-2', mark, '1'),
      summary: title,
      liableFrom: 16,
      elements: base(mark),
      sanction: sanctions[0],
    },
    {
      id: `adm-73-2.1-1@${day}`,
      family: 'violence',
      inForce,
      cite: cite('adm', '73-2', mark, '1-1'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-73-2.1'],
      elements: [...base(mark), family(mark)],
      sanction: sanctions[1],
    },
    {
      id: `adm-73-2.2@${day}`,
      family: 'violence',
      inForce,
      cite: cite('adm', '73-2', mark, '2'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-73-2.1', 'adm-73-2.1-1'],
      elements: [...base(mark), again(mark)],
      sanction: sanctions[2],
    },
    {
      id: `adm-73-2.3@${day}`,
      family: 'violence',
      inForce,
      cite: cite('adm', '73-2', mark, '3'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-73-2.1', 'adm-73-2.1-1', 'adm-73-2.2'],
      elements: [...base(mark), again(mark), notArrestable(mark)],
      sanction: sanctions[3],
    },
  ]
}

export const adm73x2 = article({
  id: 'adm-73-2',
  title,
  provisions: [
    ...version(['2020-02-01', '2023-07-01'], 'Q20', [
      { alternatives: [fine(10, 10), administrativeArrest(10)] },
      { alternatives: [warning, administrativeArrest(10)] },
      { alternatives: [administrativeArrest(15)] },
      { alternatives: [fine(30, 30)] },
    ]),
    ...version(['2023-07-01', '2024-06-16'], 'S', ['not-held', 'not-held', 'not-held', 'not-held']),
  ],
  examples: [
    {
      says: 'a stranger, acts of 2022',
      on: '2022-03-01',
      authority: 'text of 2017, 73-2(1)',
      given: { ...nothingWorse, harm: 'none', familyRelation: 'no' },
      expect: { stands: ['adm-73-2.1@2020-02-01'] },
    },
    {
      says: 'within the family, acts of 2022',
      on: '2022-03-01',
      authority: 'facts EX-01 (a)',
      given: { ...nothingWorse, harm: 'none' },
      expect: { stands: ['adm-73-2.1-1@2020-02-01'] },
    },
    {
      says: 'again within a year, acts of 2022',
      on: '2022-03-01',
      authority: 'facts EX-10 (a)',
      given: { ...nothingWorse, harm: 'none', admAgainWithinYear: 'yes' },
      expect: { stands: ['adm-73-2.2@2020-02-01'] },
    },
    {
      says: 'again, not arrestable, acts of 2022',
      on: '2022-03-01',
      authority: 'facts EX-10 (b)',
      given: { ...nothingWorse, harm: 'none', admAgainWithinYear: 'yes', notArrestable: 'yes' },
      expect: { stands: ['adm-73-2.3@2020-02-01'] },
    },
    {
      says: 'a stranger, acts of 2024',
      on: '2024-05-10',
      authority: 'text of 2017, 73-2(1)',
      given: { ...nothingWorse, harm: 'none', familyRelation: 'no' },
      expect: { stands: ['adm-73-2.1@2023-07-01'] },
    },
    {
      says: 'within the family, acts of 2024',
      on: '2024-05-10',
      authority: 'facts EX-01 (a)',
      given: { ...nothingWorse, harm: 'none' },
      expect: { stands: ['adm-73-2.1-1@2023-07-01'] },
    },
    {
      says: 'again within a year, acts of 2024',
      on: '2024-05-10',
      authority: 'facts EX-10 (a)',
      given: { ...nothingWorse, harm: 'none', admAgainWithinYear: 'yes' },
      expect: { stands: ['adm-73-2.2@2023-07-01'] },
    },
    {
      says: 'again, not arrestable, acts of 2024',
      on: '2024-05-10',
      authority: 'facts EX-10 (b)',
      given: { ...nothingWorse, harm: 'none', admAgainWithinYear: 'yes', notArrestable: 'yes' },
      expect: { stands: ['adm-73-2.3@2023-07-01'] },
    },
    {
      says: 'last day',
      on: '2024-06-15',
      authority: 'facts EX-01, one day apart',
      given: { ...nothingWorse, harm: 'none' },
      expect: { stands: ['adm-73-2.1-1@2023-07-01'] },
    },
    {
      says: 'first day of the reform: criminal',
      on: '2024-06-16',
      authority: 'facts EX-01, one day apart',
      given: { ...nothingWorse, harm: 'none' },
      expect: { stands: ['cc-109-1.1@2024-06-16'] },
    },
  ],
})
