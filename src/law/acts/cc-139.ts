// Criminal Code 139, court-ordered support unpaid: for a child, an adult child or parent unable to work more than three months, for a spouse in need more than six.
// A private-public case. The text of 2019 was read again in 2020 and after the laws of 2024, unchanged.
import { article, imprisonment, is, restriction, service, yes } from '../form.ts'
import { crime, said } from '../pieces.ts'
import { unpaid } from './example-facts.ts'

const title = {
  kk: 'Балаларды, еңбекке қабілетсіз ата-ананы немесе жұбайын асырауға қаражат төлемеу',
  ru: 'Неуплата средств на содержание детей, нетрудоспособных родителей, супруга',
  en: 'Support of children, parents or a spouse unpaid',
}

export const cc139 = article({
  id: 'cc-139',
  title,
  provisions: [
    crime({
      article: '139',
      mark: 'Q24-09',
      from: '2020-02-01',
      until: 'open',
      since: 'surely',
      family: 'minors',
      liableFrom: 16,
      summary: title,
      elements: [
        said(
          'deed',
          is('deed', 'child-care'),
          'отбасы алдындағы міндет',
          'обязанность перед семьёй',
          'a duty towards the family',
        ),
        said(
          'support',
          is('childDeed', 'support'),
          'сот шешімі бойынша қаражат',
          'средства по решению суда',
          'support ordered by a court',
        ),
        said(
          'overdue',
          yes('supportOverdue'),
          'үш айдан (жұбайына алты айдан) артық төлемеген',
          'более трёх месяцев (супругу — более шести)',
          'more than three months (a spouse: six)',
        ),
      ],
      sanction: { alternatives: [service(600), restriction(2), imprisonment(2)] },
    }),
  ],
  examples: [
    {
      says: 'a father has not paid for four months',
      on: '2025-06-05',
      authority: 'text of 139',
      given: { ...unpaid },
      expect: { stands: ['cc-139@2020-02-01'] },
    },
    {
      says: 'in 2020',
      on: '2020-06-05',
      authority: 'text of 2020, 139',
      given: { ...unpaid },
      expect: { stands: ['cc-139@2020-02-01'] },
    },
    {
      says: 'two months only',
      on: '2025-06-05',
      authority: 'text of 139',
      given: { ...unpaid, supportOverdue: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'how long is not known',
      on: '2025-06-05',
      authority: 'text of 139',
      given: { ...unpaid },
      unknown: ['supportOverdue'],
      expect: { open: ['cc-139@2020-02-01'] },
    },
    {
      says: 'another deed',
      on: '2025-06-05',
      authority: 'text of 139',
      given: { ...unpaid, childDeed: 'unsafe', safetyDuty: 'no', harm: 'none' },
      expect: { stands: [] },
    },
  ],
})
