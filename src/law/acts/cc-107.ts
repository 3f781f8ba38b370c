// Criminal Code 107, medium harm on purpose. The reform took restriction of liberty out of part 1, left imprisonment alone in part 2 and added dependence.
// Liability for part 2 begins at 14, for part 1 at 16: a known minor victim moves an offender of 15 across that line.
import { article, cite, correctiveWork, fine, imprisonment, is, restriction, service } from '../form.ts'
import { oneOf, violence } from '../pieces.ts'
import { words } from '../terms.ts'
import { nothingWorse } from './example-facts.ts'

const title = {
  kk: 'Денсаулыққа қасақана ауырлығы орташа зиян келтіру',
  ru: 'Умышленное причинение средней тяжести вреда здоровью',
  en: 'Intentional medium harm to health',
}
const worse = {
  kk: 'Ауырлығы орташа зиян, ауырлататын тармақ бойынша',
  ru: 'Вред средней тяжести с отягчающим пунктом',
  en: 'Medium harm with an aggravating item',
}

export const cc107 = article({
  id: 'cc-107',
  title,
  provisions: [
    {
      id: 'cc-107.1@2020-02-01',
      family: 'violence',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('cc', '107', 'Q20', '1'),
      liableFrom: 16,
      summary: title,
      elements: violence('cc', '107', 'Q20', words.medium, is('harm', 'medium')),
      sanction: { alternatives: [fine(1000), correctiveWork(1000), service(600), restriction(2), imprisonment(2)] },
    },
    {
      id: 'cc-107.2@2020-02-01',
      family: 'violence',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('cc', '107', 'Q20', '2'),
      liableFrom: 14,
      summary: worse,
      qualifies: ['cc-107.1'],
      elements: [
        ...violence('cc', '107', 'Q20', words.medium, is('harm', 'medium')),
        oneOf('107', 'Q20', [
          ['1', 'victims'],
          ['2', 'duty'],
          ['3', 'cruelty'],
          ['3', 'helpless'],
          ['4', 'agreedOrCriminal'],
          ['5', 'hooligan'],
          ['6', 'hatred'],
          ['7', 'repeated'],
          ['8', 'minor'],
        ]),
      ],
      sanction: { alternatives: [fine(2000), correctiveWork(2000), service(800), restriction(3), imprisonment(3)] },
    },
    {
      id: 'cc-107.1@2024-06-16',
      family: 'violence',
      inForce: ['2024-06-16', 'open'],
      cite: cite('cc', '107', 'Q24', '1'),
      liableFrom: 16,
      summary: title,
      elements: violence('cc', '107', 'Q24', words.medium, is('harm', 'medium')),
      sanction: { alternatives: [fine(1000), correctiveWork(1000), service(600), imprisonment(2)] },
    },
    {
      id: 'cc-107.2@2024-06-16',
      family: 'violence',
      inForce: ['2024-06-16', 'open'],
      cite: cite('cc', '107', 'Q24', '2'),
      liableFrom: 14,
      summary: worse,
      qualifies: ['cc-107.1'],
      elements: [
        ...violence('cc', '107', 'Q24', words.medium, is('harm', 'medium')),
        oneOf('107', 'Q24', [
          ['1', 'victims'],
          ['2', 'duty'],
          ['3', 'cruelty'],
          ['3', 'helpless'],
          ['3', 'dependent'],
          ['4', 'agreedOrCriminal'],
          ['5', 'hooligan'],
          ['6', 'hatred'],
          ['7', 'repeated'],
          ['8', 'minor'],
        ]),
      ],
      sanction: { alternatives: [imprisonment(3)] },
    },
  ],
  examples: [
    {
      says: 'a broken arm, nothing worse, last day before the reform',
      on: '2024-06-15',
      authority: 'constructed from the texts of 107',
      given: { ...nothingWorse, harm: 'medium' },
      expect: { stands: ['cc-107.1@2020-02-01'] },
    },
    {
      says: 'the same on the first day',
      on: '2024-06-16',
      authority: 'constructed from the texts of 107',
      given: { ...nothingWorse, harm: 'medium' },
      expect: { stands: ['cc-107.1@2024-06-16'] },
    },
    {
      says: 'dependence known, first day',
      on: '2024-06-16',
      authority: 'text of CC 107(2)(3)',
      given: { ...nothingWorse, harm: 'medium', dependent: 'yes', knewDependent: 'yes' },
      expect: { stands: ['cc-107.2@2024-06-16'] },
    },
    {
      says: 'dependence known, a day earlier',
      on: '2024-06-15',
      authority: 'text of 2014, 107(2)(3) without dependence',
      given: { ...nothingWorse, harm: 'medium', dependent: 'yes', knewDependent: 'yes' },
      expect: { stands: ['cc-107.1@2020-02-01'] },
    },
    {
      says: 'special cruelty, before the reform',
      on: '2024-01-15',
      authority: 'text of 2014, 107(2)(3)',
      given: { ...nothingWorse, harm: 'medium', specialCruelty: 'yes' },
      expect: { stands: ['cc-107.2@2020-02-01'] },
    },
    {
      says: 'a boy of 15 whose age he knows',
      on: '2026-02-10',
      authority: 'facts EX-05',
      given: { ...nothingWorse, harm: 'medium', victimAge: '14-15', knewMinor: 'yes' },
      expect: { stands: ['cc-107.2@2024-06-16'] },
    },
    {
      says: 'his age perhaps not known: both parts open',
      on: '2026-02-10',
      authority: 'facts EX-05, variant',
      given: { ...nothingWorse, harm: 'medium', victimAge: '14-15' },
      unknown: ['knewMinor'],
      expect: { open: ['cc-107.1@2024-06-16', 'cc-107.2@2024-06-16'] },
    },
    {
      says: 'a group without agreement does not lift medium harm',
      on: '2025-01-10',
      authority: 'facts section 12, part 1 / part 2',
      given: { ...nothingWorse, harm: 'medium', group: 'group' },
      expect: { stands: ['cc-107.1@2024-06-16'] },
    },
    {
      says: 'a group by agreement does',
      on: '2025-01-10',
      authority: 'text of CC 107(2)(4)',
      given: { ...nothingWorse, harm: 'medium', group: 'agreed-group' },
      expect: { stands: ['cc-107.2@2024-06-16'] },
    },
    {
      says: 'a classmate of 15, offender of 15: liable, because it is part 2',
      on: '2026-01-20',
      authority: 'facts EX-07 (b)',
      given: { ...nothingWorse, harm: 'medium', victimAge: '14-15', knewMinor: 'yes', offenderAge: '14-15' },
      expect: { stands: ['cc-107.2@2024-06-16'] },
    },
    {
      says: 'an adult victim, offender of 15: part 1 begins at 16',
      on: '2026-01-20',
      authority: 'CC 15(1)',
      given: { ...nothingWorse, harm: 'medium', offenderAge: '14-15' },
      expect: { notLiable: ['cc-107.1@2024-06-16'] },
    },
  ],
})
