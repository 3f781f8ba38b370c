// Administrative Code 434(1)-(3), petty hooliganism: foul language and the like in a public place. Text of 10.01.2025; the earlier wording was not seen.
// What happens at home is 73, what hurts is the Criminal Code. Parts 4–6, on the defacing of buildings, are not held.
import { administrativeArrest, article, cite, fine, is, yes, type Element } from '../form.ts'
import { againWithinYear, notArrestable } from '../pieces.ts'

const title = { kk: 'Ұсақ бұзақылық', ru: 'Мелкое хулиганство', en: 'Petty hooliganism' }
const elements: readonly Element[] = [
  {
    name: 'deed',
    cite: cite('adm', '434', 'Q25-01', '1'),
    of: is('deed', 'petty-hooliganism'),
    says: {
      kk: 'былапыт сөйлеу, қорлап тиісу және осыған ұқсас әрекет',
      ru: 'нецензурная брань, оскорбительное приставание и подобное',
      en: 'foul language, insulting advances and the like',
    },
  },
  {
    name: 'place',
    cite: cite('adm', '434', 'Q25-01', '1'),
    of: yes('inPublicPlace'),
    says: { kk: 'қоғамдық орында', ru: 'в общественном месте', en: 'in a public place' },
  },
  {
    name: 'order',
    cite: cite('adm', '434', 'Q25-01', '1'),
    of: yes('disturbedPublicOrder'),
    says: {
      kk: 'қоғамдық тәртіп пен тыныштық бұзылған',
      ru: 'нарушены общественный порядок и спокойствие',
      en: 'public order and peace disturbed',
    },
  },
]
const base = {
  deed: 'petty-hooliganism',
  inPublicPlace: 'yes',
  disturbedPublicOrder: 'yes',
  signsOfCrime: 'no',
  admAgainWithinYear: 'no',
  notArrestable: 'no',
  offenderAge: 'adult',
} as const
const again = { ...base, admAgainWithinYear: 'yes' } as const
const spared = { ...again, notArrestable: 'yes' } as const

export const adm434 = article({
  id: 'adm-434',
  title,
  provisions: [
    {
      id: 'adm-434.1@2025-01-10',
      family: 'public-order',
      inForce: ['2025-01-10', 'open'],
      since: 'surely',
      cite: cite('adm', '434', 'Q25-01', '1'),
      summary: title,
      liableFrom: 16,
      elements,
      sanction: { alternatives: [fine(20, 20), administrativeArrest(5, 15)] },
    },
    {
      id: 'adm-434.2@2025-01-10',
      family: 'public-order',
      inForce: ['2025-01-10', 'open'],
      since: 'surely',
      cite: cite('adm', '434', 'Q25-01', '2'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-434.1'],
      elements: [...elements, againWithinYear('434', 'Q25-01', '2')],
      sanction: { alternatives: [administrativeArrest(15, 30)] },
    },
    {
      id: 'adm-434.3@2025-01-10',
      family: 'public-order',
      inForce: ['2025-01-10', 'open'],
      since: 'surely',
      cite: cite('adm', '434', 'Q25-01', '3'),
      summary: title,
      liableFrom: 16,
      qualifies: ['adm-434.1', 'adm-434.2'],
      elements: [...elements, againWithinYear('434', 'Q25-01', '3'), notArrestable('434', 'Q25-01', '3')],
      sanction: { alternatives: [fine(20, 20)] },
    },
  ],
  examples: [
    {
      says: 'foul language in a park',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(1)',
      given: base,
      expect: { stands: ['adm-434.1@2025-01-10'] },
    },
    {
      says: 'again within a year',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(2)',
      given: again,
      expect: { stands: ['adm-434.2@2025-01-10'] },
    },
    {
      says: 'again, by a person who cannot be arrested',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(3)',
      given: spared,
      expect: { stands: ['adm-434.3@2025-01-10'] },
    },
    {
      says: 'first time, by a person who cannot be arrested: part 1, so the fine',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(3): the deeds of part 2',
      given: { ...base, notArrestable: 'yes' },
      expect: { stands: ['adm-434.1@2025-01-10'] },
    },
    {
      says: 'in a flat: not this article',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(1)',
      given: { ...base, inPublicPlace: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'again, in a flat: not this article',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(2)',
      given: { ...again, inPublicPlace: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'not arrestable, in a flat: not this article',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(3)',
      given: { ...spared, inPublicPlace: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'nobody was disturbed',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(1)',
      given: { ...base, disturbedPublicOrder: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'again, nobody was disturbed',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(2)',
      given: { ...again, disturbedPublicOrder: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'not arrestable, nobody was disturbed',
      on: '2025-03-01',
      authority: 'text of AdmCode 434(3)',
      given: { ...spared, disturbedPublicOrder: 'no' },
      expect: { stands: [] },
    },
  ],
})
