// Criminal Code 108-1, light harm on purpose. New on 16.06.2024; until then AdmCode 73-1. Part 1 is a misdemeanour, part 2 a minor crime,
// and part 2 alone in this family still offers restriction of liberty.
import {
  arrest,
  article,
  cite,
  correctiveWork,
  fine,
  imprisonment,
  is,
  restriction,
  service,
  type Element,
} from '../form.ts'
import { items, onPurpose, violentDeed, words } from '../terms.ts'
import { nothingWorse } from './example-facts.ts'

const base: readonly Element[] = [
  { name: 'deed', says: words.deed, cite: cite('cc', '108-1', 'Q24', '1'), of: violentDeed },
  { name: 'harm', says: words.light, cite: cite('cc', '108-1', 'Q24', '1'), of: is('harm', 'light') },
  { name: 'intent', says: words.intent, cite: cite('cc', '108-1', 'Q24', '1'), of: onPurpose },
]
const title = {
  kk: 'Денсаулыққа қасақана жеңіл зиян келтіру',
  ru: 'Умышленное причинение лёгкого вреда здоровью',
  en: 'Intentional light harm to health',
}

export const cc108x1 = article({
  id: 'cc-108-1',
  title,
  provisions: [
    {
      id: 'cc-108-1.1@2024-06-16',
      family: 'violence',
      inForce: ['2024-06-16', 'open'],
      cite: cite('cc', '108-1', 'Q24', '1'),
      liableFrom: 16,
      summary: title,
      elements: base,
      sanction: { alternatives: [fine(200), correctiveWork(200), service(200), arrest(50)] },
    },
    {
      id: 'cc-108-1.2@2024-06-16',
      family: 'violence',
      inForce: ['2024-06-16', 'open'],
      cite: cite('cc', '108-1', 'Q24', '2'),
      liableFrom: 16,
      summary: {
        kk: 'Жеңіл зиян, ауырлататын тармақ бойынша',
        ru: 'Лёгкий вред с отягчающим пунктом',
        en: 'Light harm with an aggravating item',
      },
      qualifies: ['cc-108-1.1'],
      elements: [
        ...base,
        {
          name: 'item',
          says: words.worse,
          cite: cite('cc', '108-1', 'Q24', '2'),
          of: items('108-1', 'Q24', [
            ['1', 'victims'],
            ['2', 'duty'],
            ['3', 'cruelty'],
            ['3', 'helpless'],
            ['3', 'dependent'],
            ['4', 'group'],
            ['5', 'hooligan'],
            ['6', 'hatred'],
            ['7', 'repeated'],
            ['8', 'minor'],
          ]),
        },
      ],
      sanction: { alternatives: [fine(1000), correctiveWork(1000), service(600), restriction(2), imprisonment(2)] },
    },
  ],
  examples: [
    {
      says: 'light harm to an independent former wife',
      on: '2025-03-03',
      authority: 'facts EX-02 (b)',
      given: { ...nothingWorse, harm: 'light' },
      expect: { stands: ['cc-108-1.1@2024-06-16'] },
    },
    {
      says: 'she lives on his payments and he knows',
      on: '2025-03-03',
      authority: 'facts EX-02 (c)',
      given: { ...nothingWorse, harm: 'light', dependent: 'yes', knewDependent: 'yes' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'a day before the reform it is administrative',
      on: '2024-06-15',
      authority: 'facts EX-02 (a)',
      given: { ...nothingWorse, harm: 'light' },
      expect: { stands: ['adm-73-1.1-1@2023-07-01'] },
    },
    {
      says: 'special cruelty lifts light harm',
      on: '2025-03-03',
      authority: 'text of CC 108-1(2)(3)',
      given: { ...nothingWorse, harm: 'light', specialCruelty: 'yes' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'helpless and known to be',
      on: '2025-03-03',
      authority: 'text of CC 108-1(2)(3)',
      given: { ...nothingWorse, harm: 'light', helpless: 'yes', knewHelpless: 'yes' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'two victims',
      on: '2025-03-03',
      authority: 'text of CC 108-1(2)(1)',
      given: { ...nothingWorse, harm: 'light', victims: 'two-or-more' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'because of her profession',
      on: '2025-03-03',
      authority: 'text of CC 108-1(2)(2)',
      given: { ...nothingWorse, harm: 'light', dutyOfVictim: 'yes' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'from hooligan motives',
      on: '2025-03-03',
      authority: 'text of CC 108-1(2)(5)',
      given: { ...nothingWorse, harm: 'light', hooligan: 'yes' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'from hatred',
      on: '2025-03-03',
      authority: 'text of CC 108-1(2)(6)',
      given: { ...nothingWorse, harm: 'light', hatred: 'yes' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'repeated: two misdemeanours make a crime',
      on: '2025-03-03',
      authority: 'facts section 2, note to no. 1',
      given: { ...nothingWorse, harm: 'light', cc12Repetition: 'yes' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'a group without agreement',
      on: '2025-03-03',
      authority: 'text of CC 108-1(2)(4)',
      given: { ...nothingWorse, harm: 'light', group: 'group' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'a criminal group: the item does not name it, both parts open',
      on: '2025-03-03',
      authority: 'text of CC 108-1(2)(4), reading',
      given: { ...nothingWorse, harm: 'light', group: 'criminal-group' },
      expect: { open: ['cc-108-1.1@2024-06-16', 'cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'an offender of 15 is not liable',
      on: '2026-01-20',
      authority: 'facts EX-07 (a)',
      given: { ...nothingWorse, harm: 'light', victimAge: '14-15', knewMinor: 'yes', offenderAge: '14-15' },
      expect: { notLiable: ['cc-108-1.2@2024-06-16'] },
    },
  ],
})
