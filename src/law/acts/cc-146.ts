// Criminal Code 146, torture (пытки, азаптау) by an official or with an official's consent, held only to tell it from 110, torment (истязание, қинау).
// The text read is older than the law of 17.03.2023 (No. 212-VII), which recast it; from May 2023 on the wording is not held and a claim stays open.
import { any, article, ban, correctiveWork, fine, imprisonment, is, restriction, yes } from '../form.ts'
import { crime, itemOf, said, withResult } from '../pieces.ts'
import { minorVictim } from '../terms.ts'
import { nothingWorse, tortured } from './example-facts.ts'

const title = { kk: 'Азаптау', ru: 'Пытки', en: 'Torture by an official' }
const base = [
  said(
    'deed',
    is('deed', 'torture'),
    'лауазымды адамның не оның келісімімен тән немесе психикалық зардап шектіру',
    'причинение страданий должностным лицом либо с его ведома',
    'suffering caused by an official or with an official’s consent',
    '1',
  ),
  said(
    'aim',
    yes('tortureAim'),
    'мәлімет, мойындау, жазалау, қорқыту мақсаты не кемсітушілік',
    'цель получить сведения, признание, наказать, запугать либо дискриминация',
    'to get information or a confession, punish, intimidate, or from discrimination',
    '1',
  ),
] as const
const rest = {
  article: '146',
  mark: 'Q22',
  from: '2020-02-01',
  until: '2023-05-01',
  since: 'surely',
  family: 'torture',
  liableFrom: 16,
  notEncoded: [
    {
      kk: '212-VII Заң бұл бапты 2023 жылы жаңа редакцияда жазды: мәтіні мен күні оқылмаған',
      ru: 'Закон 212-VII изложил статью в новой редакции в 2023 году: текст и день не прочитаны',
      en: 'Law 212-VII recast the article in 2023: text and day were not read',
    },
  ],
} as const

export const cc146 = article({
  id: 'cc-146',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      summary: title,
      elements: base,
      sanction: { alternatives: [fine(5000), correctiveWork(5000), restriction(5), imprisonment(5)], adds: [ban(3)] },
    }),
    crime({
      ...rest,
      part: '2',
      summary: withResult(title, 'ауырлататын тармақ', 'отягчающий пункт', 'an aggravating item'),
      qualifies: ['cc-146.1'],
      elements: [
        ...base,
        itemOf('146', '2', 'Q22', [
          ['1', 'groupNotCriminal'],
          ['2', 'repeated'],
          [
            '3',
            {
              says: { kk: 'ауырлығы орташа зиян', ru: 'вред средней тяжести', en: 'medium harm' },
              of: is('harm', 'medium'),
            },
          ],
          ['4', 'pregnant'],
          ['4', { says: { kk: 'кәмелетке толмаған', ru: 'несовершеннолетний', en: 'a minor' }, of: minorVictim }],
        ]),
      ],
      sanction: { alternatives: [imprisonment(3, 7)], adds: [ban(3)] },
    }),
    crime({
      ...rest,
      part: '3',
      summary: withResult(title, 'ауыр зиян не өлім', 'тяжкий вред или смерть', 'grave harm or death'),
      qualifies: ['cc-146.1', 'cc-146.2'],
      elements: [
        ...base,
        said(
          'result',
          any(is('harm', 'grave'), yes('death')),
          'ауыр зиян не абайсызда өлім',
          'тяжкий вред или смерть по неосторожности',
          'grave harm, or death by negligence',
        ),
      ],
      sanction: { alternatives: [imprisonment(5, 12)], adds: [ban(3)] },
    }),
  ],
  examples: [
    {
      says: 'an officer beats a detainee for a confession',
      on: '2022-10-10',
      authority: 'text of CC 146(1), older than 17.03.2023',
      given: { ...tortured },
      expect: { stands: ['cc-146.1@2020-02-01'] },
    },
    {
      says: 'a boy of 16',
      on: '2022-10-10',
      authority: 'text of CC 146(2)(4): knowledge is not asked',
      given: { ...tortured, victimAge: '16-17' },
      expect: { stands: ['cc-146.2@2020-02-01'] },
    },
    {
      says: 'he dies',
      on: '2022-10-10',
      authority: 'text of CC 146(3)',
      given: { ...tortured, death: 'yes' },
      expect: { stands: ['cc-146.3@2020-02-01'] },
    },
    {
      says: 'no such aim',
      on: '2022-10-10',
      authority: 'text of CC 146(1)',
      given: { ...tortured, tortureAim: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a husband is no official: torment, 110',
      on: '2022-10-10',
      authority: 'texts of CC 110, 146',
      given: { ...nothingWorse, harm: 'none', systematicCourse: 'yes' },
      expect: { stands: ['cc-110.1@2020-02-01'] },
    },
    {
      says: 'from May 2023 the wording is not held: nothing is named',
      on: '2023-05-01',
      authority: 'facts section 3.3: recast 2023, not held',
      given: { ...tortured },
      expect: { stands: [] },
    },
    {
      says: 'the aim is open',
      on: '2022-10-10',
      authority: 'text of CC 146(1)',
      given: { ...tortured },
      unknown: ['tortureAim'],
      expect: { open: ['cc-146.1@2020-02-01'] },
    },
  ],
})
