// Administrative Code 461: breach of a protective order of the police. One penalty until 30.06.2023; rewritten from 01.07.2023, when the terms were not seen;
// arrest of exactly ten and twenty days in the text of 16.06.2024. Servicemen (32(2)) are named in no part.
import { administrativeArrest, article, cite, fine, is, warning, yes, type Element } from '../form.ts'
import { againWithinYear, notArrestable } from '../pieces.ts'

const title = {
  kk: 'Қорғау нұсқамасын бұзу',
  ru: 'Нарушение защитного предписания',
  en: 'Breach of a protective order',
}
const deed = { kk: 'қорғау нұсқамасын бұзу', ru: 'нарушение защитного предписания', en: 'breach of the order' }
const order = {
  kk: 'ішкі істер органы шығарған, күшіндегі нұсқама',
  ru: 'действующее предписание органа внутренних дел',
  en: 'an order of the police in force',
}
const earliest: readonly Element[] = [
  { name: 'deed', cite: cite('adm', '461', 'Q20'), of: is('deed', 'order-breach'), says: deed },
  { name: 'order', cite: cite('adm', '461', 'Q20'), of: yes('policeOrderInForce'), says: order },
]
const unseen: readonly Element[] = [
  { name: 'deed', cite: cite('adm', '461', 'S', '1'), of: is('deed', 'order-breach'), says: deed },
  { name: 'order', cite: cite('adm', '461', 'S', '1'), of: yes('policeOrderInForce'), says: order },
]
const present: readonly Element[] = [
  { name: 'deed', cite: cite('adm', '461', 'Q24', '1'), of: is('deed', 'order-breach'), says: deed },
  { name: 'order', cite: cite('adm', '461', 'Q24', '1'), of: yes('policeOrderInForce'), says: order },
]
const notEncoded = [
  {
    kk: 'Бұзу өзі зорлық болса, ол әрекет бөлек саралансын',
    ru: 'Когда само нарушение было насилием, это деяние квалифицируется отдельно',
    en: 'Where the breach was itself violence, that deed is qualified apart',
  },
  {
    kk: 'Әскери қызметшілер мен арнаулы органдар қызметкерлері: әкімшілік қамаққа алынбайды, бірақ 2-бөлікте аталмаған',
    ru: 'Военнослужащие и сотрудники: арест к ним не применяется, а часть 2 их не называет',
    en: 'Servicemen and officers: not arrested, yet not named in part 2',
  },
]
const again = {
  deed: 'order-breach',
  policeOrderInForce: 'yes',
  offenderAge: 'adult',
  admAgainWithinYear: 'yes',
  notArrestable: 'no',
} as const
const first = { ...again, admAgainWithinYear: 'no' } as const

export const adm461 = article({
  id: 'adm-461',
  title,
  provisions: [
    {
      id: 'adm-461@2020-02-01',
      family: 'order',
      inForce: ['2020-02-01', '2023-07-01'],
      since: 'surely',
      cite: cite('adm', '461', 'Q20'),
      summary: title,
      liableFrom: 16,
      elements: earliest,
      sanction: { alternatives: [warning, administrativeArrest(5)] },
      notEncoded,
    },
    {
      id: 'adm-461.1@2023-07-01',
      family: 'order',
      inForce: ['2023-07-01', '2024-06-16'],
      cite: cite('adm', '461', 'S', '1'),
      summary: title,
      liableFrom: 16,
      elements: unseen,
      sanction: 'not-held',
      notEncoded,
    },
    {
      id: 'adm-461.1-1@2023-07-01',
      family: 'order',
      inForce: ['2023-07-01', '2024-06-16'],
      cite: cite('adm', '461', 'S', '1-1'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-461.1'],
      elements: [...unseen, againWithinYear('461', 'S', '1-1')],
      sanction: 'not-held',
      notEncoded,
    },
    {
      id: 'adm-461.2@2023-07-01',
      family: 'order',
      inForce: ['2023-07-01', '2024-06-16'],
      cite: cite('adm', '461', 'S', '2'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-461.1', 'adm-461.1-1'],
      elements: [...unseen, notArrestable('461', 'S', '2')],
      sanction: 'not-held',
      notEncoded,
    },
    {
      id: 'adm-461.1@2024-06-16',
      family: 'order',
      inForce: ['2024-06-16', 'open'],
      cite: cite('adm', '461', 'Q24', '1'),
      summary: title,
      liableFrom: 16,
      elements: present,
      sanction: { alternatives: [administrativeArrest(10, 10)] },
      notEncoded,
    },
    {
      id: 'adm-461.1-1@2024-06-16',
      family: 'order',
      inForce: ['2024-06-16', 'open'],
      cite: cite('adm', '461', 'Q24', '1-1'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-461.1'],
      elements: [...present, againWithinYear('461', 'Q24', '1-1')],
      sanction: { alternatives: [administrativeArrest(20, 20)] },
      notEncoded,
    },
    {
      id: 'adm-461.2@2024-06-16',
      family: 'order',
      inForce: ['2024-06-16', 'open'],
      cite: cite('adm', '461', 'Q24', '2'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-461.1', 'adm-461.1-1'],
      elements: [...present, notArrestable('461', 'Q24', '2')],
      sanction: { alternatives: [fine(30, 30)] },
      notEncoded,
    },
  ],
  examples: [
    {
      says: 'a person under an order comes to her door',
      on: '2025-10-20',
      authority: 'text of AdmCode 461(1)',
      given: first,
      expect: { stands: ['adm-461.1@2024-06-16'] },
    },
    {
      says: 'again within a year',
      on: '2025-11-20',
      authority: 'text of AdmCode 461(1-1)',
      given: again,
      expect: { stands: ['adm-461.1-1@2024-06-16'] },
    },
    {
      says: 'by a person who cannot be arrested, first time',
      on: '2025-10-20',
      authority: 'text of AdmCode 461(2): acts of parts 1 and 1-1',
      given: { ...first, notArrestable: 'yes' },
      expect: { stands: ['adm-461.2@2024-06-16'] },
    },
    {
      says: 'by a person who cannot be arrested, again: part 2 covers part 1-1 too',
      on: '2025-10-20',
      authority: 'text of AdmCode 461(2): acts of parts 1 and 1-1',
      given: { ...again, notArrestable: 'yes' },
      expect: { stands: ['adm-461.2@2024-06-16'] },
    },
    {
      says: 'the thirty days had run out',
      on: '2025-12-20',
      authority: 'text of AdmCode 461(1); Law 214-IV 20(5)',
      given: { ...first, policeOrderInForce: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'again, the order had run out',
      on: '2025-12-20',
      authority: 'text of AdmCode 461(1-1)',
      given: { ...again, policeOrderInForce: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'cannot be arrested, the order had run out',
      on: '2025-12-20',
      authority: 'text of AdmCode 461(2)',
      given: { ...first, policeOrderInForce: 'no', notArrestable: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'nobody knows yet whether the order had been handed over',
      on: '2025-10-20',
      authority: 'facts section 10: unknown is never false',
      given: first,
      unknown: ['policeOrderInForce'],
      expect: { open: ['adm-461.1@2024-06-16'] },
    },
    {
      says: 'a youth of 15 under no liability',
      on: '2025-10-20',
      authority: 'AdmCode 28',
      given: { ...first, offenderAge: '14-15' },
      expect: { notLiable: ['adm-461.1@2024-06-16'] },
    },
    {
      says: 'again, by a youth of 15',
      on: '2025-10-20',
      authority: 'AdmCode 28',
      given: { ...again, offenderAge: '14-15' },
      expect: { notLiable: ['adm-461.1-1@2024-06-16'] },
    },
    {
      says: 'a youth of 17 answers by part 2, since nobody under 18 is arrested',
      on: '2025-10-20',
      authority: 'AdmCode 50(2), 461(2)',
      given: { ...first, offenderAge: '16-17', notArrestable: 'yes' },
      expect: { stands: ['adm-461.2@2024-06-16'] },
    },
    {
      says: 'on the first day of the new text',
      on: '2024-06-16',
      authority: 'Law 73-VIII, in force 16.06.2024',
      given: first,
      expect: { stands: ['adm-461.1@2024-06-16'] },
    },
    {
      says: 'a day earlier: terms not held',
      on: '2024-06-15',
      authority: 'facts section 15',
      given: first,
      expect: { stands: ['adm-461.1@2023-07-01'] },
    },
    {
      says: 'again, in the time whose terms are not held',
      on: '2024-03-01',
      authority: 'facts section 15',
      given: again,
      expect: { stands: ['adm-461.1-1@2023-07-01'] },
    },
    {
      says: 'not arrestable, in the time whose terms are not held',
      on: '2024-03-01',
      authority: 'facts section 15',
      given: { ...first, notArrestable: 'yes' },
      expect: { stands: ['adm-461.2@2023-07-01'] },
    },
    {
      says: 'before 01.07.2023: one part, warning or arrest up to five days',
      on: '2023-06-30',
      authority: 'facts section 5.2, row 461, text of 2020',
      given: again,
      expect: { stands: ['adm-461@2020-02-01'] },
    },
    {
      says: 'before 01.07.2023 without an order',
      on: '2022-06-30',
      authority: 'text of 2020',
      given: { ...first, policeOrderInForce: 'no' },
      expect: { stands: [] },
    },
  ],
})
