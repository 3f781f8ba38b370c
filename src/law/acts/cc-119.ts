// Criminal Code 119, leaving in danger somebody who cannot save herself or himself. Against a minor parts 2 to 4 are crimes of violence against minors (3(18-1)).
// The wording is that of 2020 and of 2024.
import { arrest, article, correctiveWork, fine, imprisonment, is, restriction, service, yes } from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { leftInDanger } from './example-facts.ts'

const title = { kk: 'Қауіпті жағдайда қалдыру', ru: 'Оставление в опасности', en: 'Leaving in danger' }
const base = [
  said(
    'deed',
    is('deed', 'left-in-danger'),
    'көрінеу көмексіз қалдыру',
    'заведомое оставление без помощи',
    'knowingly left without help',
    '1',
  ),
  said(
    'state',
    yes('couldNotSaveSelf'),
    'қауіпті жағдайда, өзін сақтай алмайды',
    'в опасном состоянии и не может принять меры к самосохранению',
    'in danger and unable to save herself or himself',
    '1',
  ),
  said(
    'duty',
    yes('boundToHelp'),
    'көмектесе алды, қамқор болуға міндетті не қауіпке өзі душар етті',
    'мог помочь, был обязан заботиться или сам поставил в опасность',
    'could help, was bound to care, or caused the danger',
    '1',
  ),
] as const
const rest = {
  article: '119',
  mark: 'Q24',
  from: '2020-02-01',
  until: 'open',
  since: 'surely',
  family: 'danger',
  liableFrom: 16,
} as const
export const cc119 = article({
  id: 'cc-119',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      summary: title,
      elements: base,
      sanction: { alternatives: [fine(100), correctiveWork(100), service(120), arrest(45)] },
    }),
    crime({
      ...rest,
      part: '2',
      summary: withResult(title, 'ауыр немесе орташа зиян', 'тяжкий или средней тяжести вред', 'grave or medium harm'),
      qualifies: ['cc-119.1'],
      elements: [
        ...base,
        said(
          'harm',
          is('harm', 'grave', 'medium'),
          'абайсызда ауыр немесе ауырлығы орташа зиян',
          'по неосторожности тяжкий или средней тяжести вред',
          'grave or medium harm by negligence',
        ),
      ],
      sanction: { alternatives: [fine(2000), correctiveWork(2000), restriction(2), imprisonment(2)] },
    }),
    crime({
      ...rest,
      part: '3',
      summary: withResult(title, 'өлім', 'смерть', 'death'),
      qualifies: ['cc-119.1', 'cc-119.2'],
      elements: [
        ...base,
        said('death', yes('death'), 'абайсызда өлім', 'смерть по неосторожности', 'death by negligence'),
      ],
      sanction: { alternatives: [restriction(3), imprisonment(3)] },
    }),
    crime({
      ...rest,
      part: '4',
      summary: withResult(
        title,
        'екі немесе одан да көп адамның өлімі',
        'смерть двух или более лиц',
        'two or more died',
      ),
      qualifies: ['cc-119.1', 'cc-119.2', 'cc-119.3'],
      elements: [
        ...base,
        said('death', yes('death'), 'абайсызда өлім', 'смерть по неосторожности', 'death by negligence'),
        said('several', yes('severalDied'), 'екі немесе одан да көп', 'двух или более лиц', 'two or more'),
      ],
      sanction: { alternatives: [restriction(5), imprisonment(5)] },
    }),
  ],
  examples: [
    {
      says: 'a child of 4 left alone in the cold, unharmed',
      on: '2025-01-12',
      authority: 'text of CC 119(1)',
      given: { ...leftInDanger },
      expect: { stands: ['cc-119.1@2020-02-01'] },
    },
    {
      says: 'the same before the reform',
      on: '2024-06-15',
      authority: 'text of 2020, 119(1)',
      given: { ...leftInDanger },
      expect: { stands: ['cc-119.1@2020-02-01'] },
    },
    {
      says: 'frostbite: medium harm',
      on: '2025-01-12',
      authority: 'text of CC 119(2)',
      given: { ...leftInDanger, harm: 'medium' },
      expect: { stands: ['cc-119.2@2020-02-01'] },
    },
    {
      says: 'light harm does not lift it',
      on: '2025-01-12',
      authority: 'text of CC 119(2)',
      given: { ...leftInDanger, harm: 'light' },
      expect: { stands: ['cc-119.1@2020-02-01'] },
    },
    {
      says: 'the child dies',
      on: '2025-01-12',
      authority: 'text of CC 119(3)',
      given: { ...leftInDanger, death: 'yes', severalDied: 'no' },
      expect: { stands: ['cc-119.3@2020-02-01'] },
    },
    {
      says: 'two children die',
      on: '2025-01-12',
      authority: 'text of CC 119(4)',
      given: { ...leftInDanger, death: 'yes', severalDied: 'yes', victims: 'two-or-more' },
      expect: { stands: ['cc-119.4@2020-02-01'] },
    },
    {
      says: 'somebody who could help herself',
      on: '2025-01-12',
      authority: 'text of CC 119(1)',
      given: { ...leftInDanger, couldNotSaveSelf: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a passer-by who could not help and owed nothing',
      on: '2025-01-12',
      authority: 'text of CC 119(1)',
      given: { ...leftInDanger, boundToHelp: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'the opinion on harm is pending',
      on: '2025-01-12',
      authority: 'text of CC 119(1), (2)',
      given: { ...leftInDanger },
      unknown: ['harm'],
      expect: { open: ['cc-119.1@2020-02-01', 'cc-119.2@2020-02-01'] },
    },
  ],
})
