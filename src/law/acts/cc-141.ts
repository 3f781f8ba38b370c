// Criminal Code 141, a person bound to keep a young child safe fails, and by negligence the child suffers grave or medium harm or dies. A crime by negligence:
// CC 11 classes it by limits of its own. The text of 2019 was read again in 2020 and after the laws of 2024, unchanged.
import { article, banPossible, correctiveWork, fine, imprisonment, is, restriction, service, yes } from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { unsafe } from './example-facts.ts'

const title = {
  kk: 'Балалардың өмірі мен денсаулығының қауіпсіздігін қамтамасыз ету міндеттерін тиісінше орындамау',
  ru: 'Ненадлежащее исполнение обязанностей по обеспечению безопасности жизни и здоровья детей',
  en: 'Failing the safety of children',
}
const base = [
  said(
    'deed',
    is('deed', 'child-care'),
    'балаға қатысты іс-әрекет',
    'деяние в отношении ребёнка',
    'a deed towards a child',
    '1',
  ),
  said(
    'unsafe',
    is('childDeed', 'unsafe'),
    'қауіпсіздікті тиісінше қамтамасыз етпеу',
    'ненадлежащее обеспечение безопасности',
    'safety not duly kept',
    '1',
  ),
  said('young', is('victimAge', 'under-14'), 'жас бала (14-ке толмаған)', 'малолетний', 'a young child', '1'),
  said(
    'duty',
    yes('safetyDuty'),
    'қызметі, тапсырма бойынша немесе өз еркімен алған міндет',
    'обязанность по службе, поручению или добровольная',
    'a duty by post, assignment or free choice',
    '1',
  ),
] as const
const rest = {
  article: '141',
  mark: 'Q24-09',
  from: '2020-02-01',
  until: 'open',
  since: 'surely',
  family: 'danger',
  liableFrom: 16,
  negligent: true,
} as const

export const cc141 = article({
  id: 'cc-141',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      summary: withResult(title, 'ауыр немесе орташа зиян', 'тяжкий или средней тяжести вред', 'grave or medium harm'),
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
      sanction: {
        alternatives: [fine(2000), correctiveWork(2000), service(600), restriction(2), imprisonment(2)],
        adds: [banPossible(3)],
      },
    }),
    crime({
      ...rest,
      part: '2',
      summary: withResult(title, 'өлім', 'смерть', 'death'),
      qualifies: ['cc-141.1'],
      elements: [
        ...base,
        said('death', yes('death'), 'абайсызда өлім', 'смерть по неосторожности', 'death by negligence'),
      ],
      sanction: { alternatives: [restriction(5), imprisonment(5)], adds: [banPossible(3)] },
    }),
  ],
  examples: [
    {
      says: 'a child of 5 breaks a leg while the carer is away',
      on: '2025-06-06',
      authority: 'text of 141(1)',
      given: { ...unsafe },
      expect: { stands: ['cc-141.1@2020-02-01'] },
    },
    {
      says: 'in 2020',
      on: '2020-06-06',
      authority: 'text of 2020, 141(1)',
      given: { ...unsafe },
      expect: { stands: ['cc-141.1@2020-02-01'] },
    },
    {
      says: 'the child dies',
      on: '2025-06-06',
      authority: 'text of 141(2)',
      given: { ...unsafe, death: 'yes' },
      expect: { stands: ['cc-141.2@2020-02-01'] },
    },
    {
      says: 'light harm only',
      on: '2025-06-06',
      authority: 'text of 141(1)',
      given: { ...unsafe, harm: 'light' },
      expect: { stands: [] },
    },
    {
      says: 'a child of 14 is no young child',
      on: '2025-06-06',
      authority: 'text of 141(1); facts section 12, 13/14',
      given: { ...unsafe, victimAge: '14-15' },
      expect: { stands: [] },
    },
    {
      says: 'a stranger without such a duty',
      on: '2025-06-06',
      authority: 'text of 141(1)',
      given: { ...unsafe, safetyDuty: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'the opinion on harm is pending',
      on: '2025-06-06',
      authority: 'text of 141(1)',
      given: { ...unsafe },
      unknown: ['harm'],
      expect: { open: ['cc-141.1@2020-02-01'] },
    },
  ],
})
