// Criminal Code 125-1, coercion into marriage, added by a law of 16.07.2025 whose text is not held: elements and penalties are those of published summaries (S),
// which differ from each other, and the numbers of the parts are not known (x, y and z stand for them). Two days of entry are named: two readings.
import { any, article, correctiveWork, fine, imprisonment, is, reads, restriction, service, yes } from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { minorVictim } from '../terms.ts'
import { marriedByForce } from './example-facts.ts'

const title = {
  kk: 'Неке қиюға мәжбүрлеу',
  ru: 'Принуждение к вступлению в брак',
  en: 'Coercion into marriage',
}
const worse = withResult(title, 'ауырлататын мән-жай', 'отягчающие обстоятельства', 'aggravated')
const worst = withResult(title, 'ауыр зардап', 'тяжкие последствия', 'grave consequences')
const base = [
  said('deed', is('deed', 'freedom'), 'бостандыққа қарсы', 'против свободы', 'against freedom'),
  said(
    'marriage',
    is('freedomDeed', 'forced-marriage'),
    'неке қиюға немесе бірге тұруға мәжбүрлеу',
    'принуждение к браку или сожительству',
    'coercion into marriage or living together',
  ),
] as const
const august = said(
  'in-force',
  reads('entry-of-law-210', 'august'),
  'заң 20.08.2025 күшіне енген деп оқылса',
  'прочтение: закон вступил в силу 20.08.2025',
  'reading: the law took effect on 20.08.2025',
)
const aggravated = said(
  'worse',
  any(
    is('force', 'violence', 'dangerous'),
    minorVictim,
    is('group', 'group', 'agreed-group', 'criminal-group'),
    yes('usedOffice'),
  ),
  'күш қолдану, кәмелетке толмаған, топ немесе қызмет бабы',
  'насилие, несовершеннолетний, группа или служебное положение',
  'violence, a minor, a group or an official position',
)
const grave = said(
  'grave',
  any(yes('graveConsequences'), yes('death')),
  'ауыр зардаптар',
  'тяжкие последствия',
  'grave consequences',
)
const summary = {
  kk: 'Заң мәтіні оқылмаған; түсіндірмелер әртүрлі: бірінде айыппұл 2000 АЕК-ке дейін не 2 жылға дейін, ауырлатылғаны 7 жылға дейін (бірінде 3–7 жыл не 5000 АЕК), ауыр зардабы 10 жылға дейін; басқасында «2 жылдан 10 жылға дейін». Бөлік нөмірлері белгісіз',
  ru: 'Текст закона не прочитан; сообщения расходятся: штраф до 2000 МРП или до 2 лет, при отягчающих до 7 лет (в одном 3–7 лет либо 5000 МРП), при тяжких последствиях до 10 лет; в другом «от 2 до 10 лет». Номера частей неизвестны',
  en: 'The text was not read; summaries differ: a fine up to 2000 MCI or up to 2 years, aggravated up to 7 years (one: 3–7 years or 5000 MCI), grave consequences up to 10; another says “2 to 10 years”. The numbers of the parts are not known',
}
const rest = { article: '125-1', mark: 'S', family: 'freedom', liableFrom: 16, notEncoded: [summary] } as const
const window = { ...rest, from: '2025-08-20', until: '2025-09-16' } as const
const since = { ...rest, from: '2025-09-16', until: 'open' } as const
const first = { alternatives: [fine(2000), correctiveWork(2000), service(600), restriction(2), imprisonment(2)] }
const second = { alternatives: [imprisonment(7)] }
const third = { alternatives: [imprisonment(10)] }

export const cc125x1 = article({
  id: 'cc-125-1',
  title,
  provisions: [
    crime({ ...window, part: 'x', summary: title, elements: [...base, august], sanction: first }),
    crime({
      ...window,
      part: 'y',
      summary: worse,
      qualifies: ['cc-125-1.x'],
      elements: [...base, aggravated, august],
      sanction: second,
    }),
    crime({
      ...window,
      part: 'z',
      summary: worst,
      qualifies: ['cc-125-1.x', 'cc-125-1.y'],
      elements: [...base, grave, august],
      sanction: third,
    }),
    crime({ ...since, part: 'x', summary: title, elements: base, sanction: first }),
    crime({
      ...since,
      part: 'y',
      summary: worse,
      qualifies: ['cc-125-1.x'],
      elements: [...base, aggravated],
      sanction: second,
    }),
    crime({
      ...since,
      part: 'z',
      summary: worst,
      qualifies: ['cc-125-1.x', 'cc-125-1.y'],
      elements: [...base, grave],
      sanction: third,
    }),
  ],
  examples: [
    {
      says: 'an adult pressed into marriage by threats, first day on which all sources agree',
      on: '2025-09-16',
      authority: 'facts section 3.3 (S)',
      given: { ...marriedByForce },
      expect: { stands: ['cc-125-1.x@2025-09-16'] },
    },
    {
      says: 'a day earlier the sources disagree',
      on: '2025-09-15',
      authority: 'facts section 12: conflict, not a pick',
      given: { ...marriedByForce },
      expect: { open: ['cc-125-1.x@2025-08-20'] },
    },
    {
      says: 'before both days',
      on: '2025-08-19',
      authority: 'facts section 12',
      given: { ...marriedByForce },
      expect: { stands: [] },
    },
    {
      says: 'a girl of 17',
      on: '2026-01-20',
      authority: 'facts section 3.3 (S)',
      given: { ...marriedByForce, victimAge: '16-17' },
      expect: { stands: ['cc-125-1.y@2025-09-16'] },
    },
    {
      says: 'a girl of 17, between the two days',
      on: '2025-09-01',
      authority: 'facts section 3.3 and 12 (S)',
      given: { ...marriedByForce, victimAge: '16-17' },
      expect: { open: ['cc-125-1.y@2025-08-20'] },
    },
    {
      says: 'grave consequences',
      on: '2026-01-20',
      authority: 'facts section 3.3 (S)',
      given: { ...marriedByForce, graveConsequences: 'yes' },
      expect: { stands: ['cc-125-1.z@2025-09-16'] },
    },
    {
      says: 'grave consequences, between the two days',
      on: '2025-09-01',
      authority: 'facts section 3.3 and 12 (S)',
      given: { ...marriedByForce, graveConsequences: 'yes' },
      expect: { open: ['cc-125-1.z@2025-08-20'] },
    },
    {
      says: 'a minor, and grave consequences',
      on: '2026-01-20',
      authority: 'facts section 3.3 (S)',
      given: { ...marriedByForce, victimAge: '16-17', graveConsequences: 'yes' },
      expect: { stands: ['cc-125-1.z@2025-09-16'] },
    },
    {
      says: 'whether force was used is open',
      on: '2026-01-20',
      authority: 'facts section 3.3 (S)',
      given: { ...marriedByForce },
      unknown: ['force'],
      expect: { open: ['cc-125-1.x@2025-09-16', 'cc-125-1.y@2025-09-16'] },
    },
  ],
})
