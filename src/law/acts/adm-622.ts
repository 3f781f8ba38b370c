// Administrative Code 622(2): not paying the fare. It is here because a child put off a bus is often put off for this (593(1-1) forbids that):
// the answer to an unpaid fare is a fine of two MCI on a person of 16 or older, never the street.
import { article, cite, fine, is } from '../form.ts'

const title = {
  kk: 'Қоғамдық көлікте жолақы төлеуден жалтару',
  ru: 'Уклонение от оплаты за проезд на общественном транспорте',
  en: 'Evading the fare on public transport',
}
const where = cite('adm', '622', 'Q24', '2')
const base = { deed: 'fare-evasion', offenderAge: 'adult' } as const

export const adm622 = article({
  id: 'adm-622',
  title,
  provisions: [
    {
      id: 'adm-622.2@2020-02-01',
      family: 'transport',
      inForce: ['2020-02-01', 'open'],
      since: 'surely',
      cite: where,
      summary: title,
      liableFrom: 16,
      elements: [
        {
          name: 'deed',
          cite: where,
          of: is('deed', 'fare-evasion'),
          says: { kk: 'жолақы төлеуден жалтару', ru: 'уклонение от оплаты проезда', en: 'evading the fare' },
        },
      ],
      sanction: { alternatives: [fine(2, 2)] },
    },
  ],
  examples: [
    {
      says: 'an adult without a ticket',
      on: '2025-03-01',
      authority: 'text of AdmCode 622(2)',
      given: base,
      expect: { stands: ['adm-622.2@2020-02-01'] },
    },
    {
      says: 'a youth of 16',
      on: '2025-03-01',
      authority: 'AdmCode 28',
      given: { ...base, offenderAge: '16-17' },
      expect: { stands: ['adm-622.2@2020-02-01'] },
    },
    {
      says: 'a child of 15 is not liable',
      on: '2025-03-01',
      authority: 'AdmCode 28',
      given: { ...base, offenderAge: '14-15' },
      expect: { notLiable: ['adm-622.2@2020-02-01'] },
    },
    {
      says: 'a child of 11 is not liable',
      on: '2025-03-01',
      authority: 'AdmCode 28',
      given: { ...base, offenderAge: 'under-12' },
      expect: { notLiable: ['adm-622.2@2020-02-01'] },
    },
    {
      says: 'the same in 2021',
      on: '2021-03-01',
      authority: 'note to AdmCode 622, Law 312-V of 2015',
      given: base,
      expect: { stands: ['adm-622.2@2020-02-01'] },
    },
  ],
})
