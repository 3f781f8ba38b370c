// Administrative Code 131: making a child drunk. The text names no circle of persons and no knowledge of the age.
import { administrativeArrest, article, cite, fine, is } from '../form.ts'
import { minorVictim } from '../terms.ts'

const title = {
  kk: 'Кәмелетке толмаған адамды масаң күйге дейін жеткізу',
  ru: 'Доведение несовершеннолетнего до состояния опьянения',
  en: 'Making a minor drunk',
}
const where = cite('adm', '131', 'Q24')
const base = { deed: 'made-drunk', victimAge: '14-15', signsOfCrime: 'no', offenderAge: 'adult' } as const

export const adm131 = article({
  id: 'adm-131',
  title,
  provisions: [
    {
      id: 'adm-131@2020-02-01',
      family: 'upbringing',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: where,
      summary: title,
      liableFrom: 16,
      elements: [
        {
          name: 'deed',
          cite: where,
          of: is('deed', 'made-drunk'),
          says: { kk: 'масаң күйге жеткізу', ru: 'доведение до опьянения', en: 'making drunk' },
        },
        {
          name: 'child',
          cite: where,
          of: minorVictim,
          says: { kk: 'кәмелетке толмаған адам', ru: 'несовершеннолетний', en: 'a minor' },
        },
      ],
      sanction: { alternatives: [fine(20, 20), administrativeArrest(5)] },
    },
  ],
  examples: [
    {
      says: 'an adult makes a youth of 15 drunk',
      on: '2025-03-01',
      authority: 'text of AdmCode 131',
      given: base,
      expect: { stands: ['adm-131@2020-02-01'] },
    },
    {
      says: 'a youth of 17 as well',
      on: '2025-03-01',
      authority: 'text of AdmCode 131',
      given: { ...base, victimAge: '16-17' },
      expect: { stands: ['adm-131@2020-02-01'] },
    },
    {
      says: 'an adult made drunk: not this article',
      on: '2025-03-01',
      authority: 'text of AdmCode 131',
      given: { ...base, victimAge: 'adult' },
      expect: { stands: [] },
    },
    {
      says: 'by a youth of 15: not liable',
      on: '2025-03-01',
      authority: 'AdmCode 28',
      given: { ...base, offenderAge: '14-15' },
      expect: { notLiable: ['adm-131@2020-02-01'] },
    },
    {
      says: 'the age of the child is not known yet',
      on: '2025-03-01',
      authority: 'facts section 10: unknown is never false',
      given: base,
      unknown: ['victimAge'],
      expect: { open: ['adm-131@2020-02-01'] },
    },
    {
      says: 'the same in 2021',
      on: '2021-03-01',
      authority: 'facts section 5.2, row 131',
      given: base,
      expect: { stands: ['adm-131@2020-02-01'] },
    },
  ],
})
