// Criminal Code 105, driving to suicide. Since the reform inciting and assisting are punished too, and a minor victim raises the penalty to 5–9 years.
// Cruel treatment and systematic humiliation are terms only an investigator, a prosecutor or a court may find.
import { any, all, article, imprisonment, is, restriction, yes } from '../form.ts'
import { crime, itemOf, said, withResult } from '../pieces.ts'
import { minorVictim } from '../terms.ts'
import { suicide } from './example-facts.ts'

const before = {
  kk: 'Өзін-өзі өлтіруге дейін жеткізу',
  ru: 'Доведение до самоубийства',
  en: 'Driving to suicide',
}
const title = {
  kk: 'Өзін-өзі өлтіруге дейін жеткізу, өзін-өзі өлтіруге көндіру немесе ықпал ету',
  ru: 'Доведение до самоубийства, склонение к нему или содействие ему',
  en: 'Driving to, inciting or assisting suicide',
}
const worse = withResult(title, 'тармақ бойынша', 'по пункту', 'with an item')
const ofMinor = withResult(title, 'кәмелетке толмаған', 'несовершеннолетний', 'a minor')
const deed = said('deed', is('deed', 'suicide'), 'өзін-өзі өлтіру', 'самоубийство', 'suicide', '1')
const driving = all(is('suicideBy', 'threats', 'cruelty', 'humiliation'), yes('suicideAttempted'))
const driven = said(
  'driven',
  driving,
  'қорқыту, қатыгездікпен қарау немесе үнемі қорлау; өзіне қол жұмсау не соған оқталу',
  'угрозы, жестокое обращение или систематическое унижение; самоубийство или покушение',
  'threats, cruel treatment or systematic humiliation; suicide or an attempt',
  '1',
)
const drivenOrLed = said(
  'driven',
  any(driving, is('suicideBy', 'inciting', 'assisting')),
  'қорқыту, қатыгездік, үнемі қорлау арқылы жеткізу не көндіру, ықпал ету',
  'доведение угрозами, жестокостью, систематическим унижением либо склонение, содействие',
  'driving by threats, cruelty or systematic humiliation, or inciting, assisting',
  '1',
)
const minor = said('minor', minorVictim, 'кәмелетке толмаған', 'несовершеннолетний', 'a minor')
const list = [
  ['1', 'helpless'],
  ['1', 'dependent'],
  ['2', 'victims'],
  ['3', 'agreedOrCriminal'],
  [
    '4',
    {
      says: { kk: 'телекоммуникация желілері арқылы', ru: 'через сети телекоммуникаций', en: 'by networks' },
      of: yes('viaNetworks'),
    },
  ],
] as const

export const cc105 = article({
  id: 'cc-105',
  title,
  provisions: [
    crime({
      article: '105',
      part: '1',
      mark: 'Q23-05',
      from: '2020-02-01',
      until: '2024-06-16',
      since: 'surely',
      family: 'life',
      liableFrom: 16,
      summary: before,
      elements: [deed, driven],
      sanction: { alternatives: [restriction(3), imprisonment(3)] },
    }),
    crime({
      article: '105',
      part: '2',
      mark: 'Q23-05',
      from: '2020-02-01',
      until: '2024-06-16',
      since: 'surely',
      family: 'life',
      liableFrom: 16,
      summary: worse,
      qualifies: ['cc-105.1'],
      elements: [deed, driven, itemOf('105', '2', 'Q23-05', list)],
      sanction: { alternatives: [restriction(5), imprisonment(5)] },
    }),
    crime({
      article: '105',
      part: '3',
      mark: 'Q23-05',
      from: '2020-02-01',
      until: '2024-06-16',
      since: 'surely',
      family: 'life',
      liableFrom: 16,
      summary: ofMinor,
      qualifies: ['cc-105.1', 'cc-105.2'],
      elements: [deed, driven, minor],
      sanction: { alternatives: [imprisonment(3, 8)] },
    }),
    crime({
      article: '105',
      part: '1',
      mark: 'Q24',
      from: '2024-06-16',
      until: 'open',
      family: 'life',
      liableFrom: 16,
      summary: title,
      elements: [deed, drivenOrLed],
      sanction: { alternatives: [restriction(3), imprisonment(3)] },
    }),
    crime({
      article: '105',
      part: '2',
      mark: 'Q24',
      from: '2024-06-16',
      until: 'open',
      family: 'life',
      liableFrom: 16,
      summary: worse,
      qualifies: ['cc-105.1'],
      elements: [deed, drivenOrLed, itemOf('105', '2', 'Q24', list)],
      sanction: { alternatives: [restriction(5), imprisonment(5)] },
    }),
    crime({
      article: '105',
      part: '3',
      mark: 'Q24',
      from: '2024-06-16',
      until: 'open',
      family: 'life',
      liableFrom: 16,
      summary: ofMinor,
      qualifies: ['cc-105.1', 'cc-105.2'],
      elements: [deed, drivenOrLed, minor],
      sanction: { alternatives: [imprisonment(5, 9)] },
    }),
  ],
  examples: [
    {
      says: 'systematic humiliation and an attempt, before the reform',
      on: '2024-06-15',
      authority: 'text of 2020, 105(1)',
      given: { ...suicide },
      expect: { stands: ['cc-105.1@2020-02-01'] },
    },
    {
      says: 'the same on the first day',
      on: '2024-06-16',
      authority: 'text of CC 105(1)',
      given: { ...suicide },
      expect: { stands: ['cc-105.1@2024-06-16'] },
    },
    {
      says: 'inciting is punished from the first day of the reform, without an attempt',
      on: '2024-06-16',
      authority: 'text of CC 105(1)',
      given: { ...suicide, suicideBy: 'inciting', suicideAttempted: 'no' },
      expect: { stands: ['cc-105.1@2024-06-16'] },
    },
    {
      says: 'and not a day earlier',
      on: '2024-06-15',
      authority: 'text of 2020, 105(1)',
      given: { ...suicide, suicideBy: 'inciting' },
      expect: { stands: [] },
    },
    {
      says: 'a dependent wife, dependence known',
      on: '2025-02-01',
      authority: 'text of CC 105(2)(1)',
      given: { ...suicide, dependent: 'yes', knewDependent: 'yes' },
      expect: { stands: ['cc-105.2@2024-06-16'] },
    },
    {
      says: 'by messages on a network, before the reform',
      on: '2023-02-01',
      authority: 'text of 2020, 105(2)(4)',
      given: { ...suicide, viaNetworks: 'yes' },
      expect: { stands: ['cc-105.2@2020-02-01'] },
    },
    {
      says: 'a girl of 16, whether or not he knew her age',
      on: '2025-02-01',
      authority: 'text of CC 105(3): knowledge is not asked',
      given: { ...suicide, victimAge: '16-17', knewMinor: 'no' },
      expect: { stands: ['cc-105.3@2024-06-16'] },
    },
    {
      says: 'a girl of 16 before the reform',
      on: '2024-06-15',
      authority: 'text of 2020, 105(3)',
      given: { ...suicide, victimAge: '16-17', knewMinor: 'no' },
      expect: { stands: ['cc-105.3@2020-02-01'] },
    },
    {
      says: 'nobody has found what led to it: open',
      on: '2025-02-01',
      authority: 'text of CC 105(1)',
      given: { ...suicide },
      unknown: ['suicideBy'],
      expect: { open: ['cc-105.1@2024-06-16'] },
    },
    {
      says: 'threats, but no suicide and no attempt',
      on: '2025-02-01',
      authority: 'text of CC 105(1)',
      given: { ...suicide, suicideBy: 'threats', suicideAttempted: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a boy of 15 did it: liability begins at 16',
      on: '2025-02-01',
      authority: 'CC 15(1)',
      given: { ...suicide, offenderAge: '14-15' },
      expect: { notLiable: ['cc-105.1@2024-06-16'] },
    },
  ],
})
