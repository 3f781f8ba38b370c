// Criminal Code 123, coercion into sexual acts by blackmail, a threat to property or dependence. Part 1 is a private case, part 2 (a minor, known or not) a public one.
import { article, banForLife, correctiveWork, fine, imprisonment, is, restriction } from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { minorVictim } from '../terms.ts'
import { coerced, forced } from './example-facts.ts'

const title = {
  kk: 'Жыныстық қатынасқа немесе өзге сексуалдық әрекетке мәжбүрлеу',
  ru: 'Понуждение к половому сношению или иным действиям сексуального характера',
  en: 'Coercion into sexual acts',
}
const ofMinor = withResult(title, 'кәмелетке толмаған', 'несовершеннолетний', 'a minor')
const elements = [
  said(
    'deed',
    is('deed', 'sexual'),
    'сексуалдық сипаттағы іс-әрекет',
    'деяние сексуального характера',
    'a sexual deed',
    '1',
  ),
  said(
    'how',
    is('sexualDeed', 'coerced'),
    'бопсалау, мүлікке қауіп төндіру немесе тәуелділігін пайдалану',
    'шантаж, угроза имуществу или использование зависимости',
    'blackmail, threat to property or use of dependence',
    '1',
  ),
] as const
const minor = said('minor', minorVictim, 'кәмелетке толмаған', 'несовершеннолетний', 'a minor')
const beside = {
  kk: 'Мәжбүрлеуден кейін 16-ға толмаған адаммен әрекет жасалса, 122-бап қатар қаралады: бөлек іс-әрекет ретінде енгізіңіз',
  ru: 'Если после понуждения действие с лицом младше 16 совершено, смотрите и статью 122: внесите как отдельное деяние',
  en: 'If after the coercion an act with a person under 16 took place, look at 122 too: enter it as a deed of its own',
}
const rest = { article: '123', family: 'sexual', liableFrom: 16, since: 'surely', notEncoded: [beside] } as const

export const cc123 = article({
  id: 'cc-123',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      mark: 'Q24',
      from: '2020-02-01',
      until: 'open',
      summary: title,
      elements,
      sanction: { alternatives: [fine(3000), correctiveWork(3000), restriction(3), imprisonment(3)] },
    }),
    crime({
      ...rest,
      part: '2',
      mark: 'Q20',
      from: '2020-02-01',
      until: '2021-02-01',
      summary: ofMinor,
      qualifies: ['cc-123.1'],
      elements: [...elements, minor],
      sanction: { alternatives: [fine(5000), correctiveWork(5000), restriction(5), imprisonment(5)] },
    }),
    crime({
      ...rest,
      part: '2',
      mark: 'Q24',
      from: '2021-02-01',
      until: 'open',
      summary: ofMinor,
      qualifies: ['cc-123.1'],
      elements: [...elements, minor],
      sanction: { alternatives: [imprisonment(5)], adds: [banForLife] },
    }),
  ],
  examples: [
    {
      says: 'an employer presses a worker by her job',
      on: '2025-04-01',
      authority: 'text of CC 123(1)',
      given: { ...coerced },
      expect: { stands: ['cc-123.1@2020-02-01'] },
    },
    {
      says: 'the same in 2020',
      on: '2020-04-01',
      authority: 'text of 2020, 123(1)',
      given: { ...coerced },
      expect: { stands: ['cc-123.1@2020-02-01'] },
    },
    {
      says: 'blackmail with pictures of a girl of 17',
      on: '2025-04-01',
      authority: 'text of CC 123(2)',
      given: { ...coerced, victimAge: '16-17' },
      expect: { stands: ['cc-123.2@2021-02-01'] },
    },
    {
      says: 'the same in 2020: a fine was possible',
      on: '2020-04-01',
      authority: 'text of 2020, 123(2)',
      given: { ...coerced, victimAge: '16-17' },
      expect: { stands: ['cc-123.2@2020-02-01'] },
    },
    {
      says: 'her age is open',
      on: '2025-04-01',
      authority: 'text of CC 123',
      given: { ...coerced },
      unknown: ['victimAge'],
      expect: { open: ['cc-123.1@2020-02-01', 'cc-123.2@2021-02-01'] },
    },
    {
      says: 'by force it is another article',
      on: '2025-04-01',
      authority: 'texts of CC 120(1), 123(1)',
      given: { ...forced },
      expect: { stands: ['cc-120.1@2020-02-01'] },
    },
  ],
})
