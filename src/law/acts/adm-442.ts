// Administrative Code 442: a child out at night without legal representatives, for whom they answer. In place of the child's age the text names hours:
// places of entertainment from 22, any other place outside a dwelling from 23, both until 6.
import { article, cite, fine, is, upon, warning, yes, type Element } from '../form.ts'
import { againWithinYear } from '../pieces.ts'
import { minorVictim } from '../terms.ts'

const title = {
  kk: 'Кәмелетке толмағандардың түнгі уақытта заңды өкілдерінің ілесіп жүруінсіз болуы',
  ru: 'Нахождение несовершеннолетних в ночное время без сопровождения законных представителей',
  en: 'Minors at night without their legal representatives',
}
const deed: Element = {
  name: 'deed',
  cite: cite('adm', '442', 'Q25-01', '1'),
  of: is('deed', 'minor-at-night'),
  says: { kk: 'түнде болуы', ru: 'нахождение ночью', en: 'being out at night' },
}
const child: Element = {
  name: 'child',
  cite: cite('adm', '442', 'Q25-01', '1'),
  of: minorVictim,
  says: { kk: 'кәмелетке толмаған адам', ru: 'несовершеннолетний', en: 'a minor' },
}
const alone: Element = {
  name: 'alone',
  cite: cite('adm', '442', 'Q25-01', '1'),
  of: yes('unaccompanied'),
  says: {
    kk: 'заңды өкілдерінің ілесіп жүруінсіз',
    ru: 'без сопровождения законных представителей',
    en: 'not accompanied by legal representatives',
  },
}
const venue = {
  kk: 'ойын-сауық орнында, 22-ден 6-ға дейін',
  ru: 'в развлекательном заведении с 22 до 6 часов',
  en: 'in a place of entertainment, 22 to 6',
}
const outside = {
  kk: 'тұрғын үйден тыс, 23-тен 6-ға дейін',
  ru: 'вне жилища с 23 до 6 часов',
  en: 'outside a dwelling, 23 to 6',
}
const base = {
  deed: 'minor-at-night',
  victimAge: '14-15',
  unaccompanied: 'yes',
  nightPlace: 'venue',
  admAgainWithinYear: 'no',
  offenderAge: 'adult',
} as const
const street = { ...base, nightPlace: 'outside' } as const
const again = { ...base, admAgainWithinYear: 'yes' } as const

export const adm442 = article({
  id: 'adm-442',
  title,
  provisions: [
    {
      id: 'adm-442.1@2020-02-01',
      family: 'public-order',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: cite('adm', '442', 'Q25-01', '1'),
      summary: title,
      liableFrom: 16,
      elements: [
        deed,
        child,
        alone,
        { name: 'place', cite: cite('adm', '442', 'Q25-01', '1'), of: is('nightPlace', 'venue'), says: venue },
      ],
      sanction: { alternatives: [upon('parents', fine(3, 3))] },
    },
    {
      id: 'adm-442.2@2020-02-01',
      family: 'public-order',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: cite('adm', '442', 'Q25-01', '2'),
      summary: title,
      liableFrom: 16,
      elements: [
        deed,
        child,
        alone,
        { name: 'place', cite: cite('adm', '442', 'Q25-01', '2'), of: is('nightPlace', 'outside'), says: outside },
      ],
      sanction: { alternatives: [upon('parents', warning)] },
    },
    {
      id: 'adm-442.3@2020-02-01',
      family: 'public-order',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: cite('adm', '442', 'Q25-01', '3'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-442.1', 'adm-442.2'],
      elements: [
        deed,
        child,
        alone,
        {
          name: 'place',
          cite: cite('adm', '442', 'Q25-01', '3'),
          of: is('nightPlace', 'venue', 'outside'),
          says: { kk: '1 немесе 2-бөліктің әрекеті', ru: 'деяние части 1 или 2', en: 'a deed of part 1 or 2' },
        },
        againWithinYear('442', 'Q25-01', '3'),
      ],
      sanction: { alternatives: [upon('parents', fine(7, 7))] },
    },
  ],
  examples: [
    {
      says: 'a pupil of 15 in a night club at 22:30',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(1)',
      given: base,
      expect: { stands: ['adm-442.1@2020-02-01'] },
    },
    {
      says: 'a pupil of 15 in the street at midnight',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(2)',
      given: street,
      expect: { stands: ['adm-442.2@2020-02-01'] },
    },
    {
      says: 'again within a year',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(3)',
      given: again,
      expect: { stands: ['adm-442.3@2020-02-01'] },
    },
    {
      says: 'again, in the street',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(3)',
      given: { ...again, nightPlace: 'outside' },
      expect: { stands: ['adm-442.3@2020-02-01'] },
    },
    {
      says: 'in the street at 22:30: not yet',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(2): from 23',
      given: { ...base, nightPlace: 'neither' },
      expect: { stands: [] },
    },
    {
      says: 'again, at an allowed hour',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(3)',
      given: { ...again, nightPlace: 'neither' },
      expect: { stands: [] },
    },
    {
      says: 'with the mother',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(1)',
      given: { ...base, unaccompanied: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'in the street with the mother',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(2)',
      given: { ...street, unaccompanied: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'again, with the mother',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(3)',
      given: { ...again, unaccompanied: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'an adult of eighteen',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(1)',
      given: { ...base, victimAge: 'adult' },
      expect: { stands: [] },
    },
    {
      says: 'an adult of eighteen in the street',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(2)',
      given: { ...street, victimAge: 'adult' },
      expect: { stands: [] },
    },
    {
      says: 'again, an adult of eighteen',
      on: '2025-03-01',
      authority: 'text of AdmCode 442(3)',
      given: { ...again, victimAge: 'adult' },
      expect: { stands: [] },
    },
  ],
})
