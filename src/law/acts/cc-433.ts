// Criminal Code 433, an authorised official keeps an offence from registration, by persuading, deceiving or threatening whoever reported it, or by destroying the
// report. It is the legal ground of the alarm that a complaint withdrawn or hidden is not a closed case.
import { any, article, ban, correctiveWork, fine, imprisonment, is, restriction, service, yes } from '../form.ts'
import { crime, itemOf, said, withResult } from '../pieces.ts'
import { keptBack } from './example-facts.ts'

const title = {
  kk: 'Қылмыстық құқық бұзушылықты жасыру',
  ru: 'Укрытие уголовного правонарушения',
  en: 'Hiding an offence from registration',
}
const base = [
  said('deed', is('deed', 'justice'), 'сот төрелігіне қарсы', 'против правосудия', 'against justice', '1'),
  said(
    'kept',
    is('justiceDeed', 'kept-from-register'),
    'уәкілетті лауазымды адам тіркеуден жасырған',
    'укрытие от регистрации уполномоченным должностным лицом',
    'kept from registration by an authorised official',
    '1',
  ),
] as const
const rest = {
  article: '433',
  mark: 'Q23-09',
  from: '2020-02-01',
  until: 'open',
  since: 'surely',
  family: 'justice',
  liableFrom: 16,
} as const

export const cc433 = article({
  id: 'cc-433',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      summary: title,
      elements: base,
      sanction: {
        alternatives: [fine(2000), correctiveWork(2000), service(600), restriction(2), imprisonment(2)],
        adds: [ban(3)],
      },
    }),
    crime({
      ...rest,
      part: '2',
      summary: withResult(title, 'ауыр қылмыс', 'тяжкое преступление', 'a grave crime'),
      qualifies: ['cc-433.1'],
      elements: [
        ...base,
        said('crime', is('hiddenCrime', 'grave'), 'ауыр қылмыс', 'тяжкое преступление', 'a grave crime'),
      ],
      sanction: {
        alternatives: [fine(5000), correctiveWork(5000), service(1200), restriction(5), imprisonment(5)],
        adds: [ban(5)],
      },
    }),
    crime({
      ...rest,
      part: '3',
      summary: withResult(
        title,
        'аса ауыр қылмыс, зардап не топ',
        'особо тяжкое, последствия или группа',
        'especially grave, consequences or a group',
      ),
      qualifies: ['cc-433.1', 'cc-433.2'],
      elements: [
        ...base,
        itemOf('433', '3', 'Q23-09', [
          [
            '1',
            {
              says: {
                kk: 'аса ауыр қылмыс не ауыр зардаптар',
                ru: 'особо тяжкое преступление либо тяжкие последствия',
                en: 'an especially grave crime, or grave consequences',
              },
              of: any(is('hiddenCrime', 'especially-grave'), yes('graveConsequences')),
            },
          ],
          ['2', 'agreed'],
        ]),
      ],
      sanction: { alternatives: [restriction(3, 7), imprisonment(3, 7)], adds: [ban(5)] },
    }),
    crime({
      ...rest,
      part: '4',
      summary: withResult(title, 'басшы', 'руководитель', 'by a head'),
      qualifies: ['cc-433.1', 'cc-433.2', 'cc-433.3'],
      elements: [
        ...base,
        said(
          'senior',
          yes('bySenior'),
          'жауапты мемлекеттік лауазымдағы адам, басшы не солардың нұсқауымен',
          'лицо на ответственной должности, руководитель или по их указанию',
          'by a senior official or a head, or on their order',
        ),
      ],
      sanction: { alternatives: [imprisonment(4, 10)], adds: [ban(5)] },
    }),
  ],
  examples: [
    {
      says: 'an officer talks a beaten woman out of her statement',
      on: '2025-09-10',
      authority: 'text of CC 433(1); facts EX-02',
      given: { ...keptBack },
      expect: { stands: ['cc-433.1@2020-02-01'] },
    },
    {
      says: 'before the reform',
      on: '2024-06-15',
      authority: 'text of CC 433 of 2023',
      given: { ...keptBack },
      expect: { stands: ['cc-433.1@2020-02-01'] },
    },
    {
      says: 'a grave crime',
      on: '2025-09-10',
      authority: 'text of CC 433(2)',
      given: { ...keptBack, hiddenCrime: 'grave' },
      expect: { stands: ['cc-433.2@2020-02-01'] },
    },
    {
      says: 'an especially grave crime',
      on: '2025-09-10',
      authority: 'text of CC 433(3)(1)',
      given: { ...keptBack, hiddenCrime: 'especially-grave' },
      expect: { stands: ['cc-433.3@2020-02-01'] },
    },
    {
      says: 'on the order of the head of the police department',
      on: '2025-09-10',
      authority: 'text of CC 433(4)',
      given: { ...keptBack, bySenior: 'yes' },
      expect: { stands: ['cc-433.4@2020-02-01'] },
    },
    {
      says: 'on whose order is open',
      on: '2025-09-10',
      authority: 'text of CC 433',
      given: { ...keptBack },
      unknown: ['bySenior'],
      expect: { open: ['cc-433.1@2020-02-01', 'cc-433.4@2020-02-01'] },
    },
    {
      says: 'a friend who conceals is 432, not 433',
      on: '2025-09-10',
      authority: 'texts of CC 432, 433',
      given: { ...keptBack, justiceDeed: 'concealed', kinOrClergy: 'no' },
      expect: { stands: [] },
    },
  ],
})
