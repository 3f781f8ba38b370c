// The rulebook in force: every article, claim, duty and reading this room holds. The engine takes it as a parameter, so that an older or a proposed one
// can be asked the same questions.
import { acts } from './acts.ts'
import { claims } from './claims.ts'
import { applications, prosecutions } from './acts/prosecution.ts'
import { duties } from './duties.ts'
import { entries } from './entries.ts'
import { grades } from './grades.ts'
import { limits } from './limits.ts'
import { norms } from './norms.ts'
import { readings } from './readings.ts'
import { rivalries } from './rivalries.ts'
import type { Rulebook } from './form.ts'

export const rulebook: Rulebook = {
  name: '2026-11-22',
  articles: acts,
  norms,
  limits,
  rivalries,
  prosecutions,
  applications,
  readings,
  entries,
  grades,
  claims,
  duties,
  heldFrom: '2020-02-01',
  notEncoded: [
    {
      kk: 'Қажетті қорғаныс (ҚК 32-бап, ӘҚБтК 35-бап)',
      ru: 'Необходимая оборона (ст. 32 УК, ст. 35 КоАП)',
      en: 'Self-defence (CC 32, AdmCode 35)',
    },
    {
      kk: 'Маңызы аз іс-әрекет (ҚК 10-бап 4-бөлік, ӘҚБтК 64-1-бап)',
      ru: 'Малозначительность (ч. 4 ст. 10 УК, ст. 64-1 КоАП)',
      en: 'Triviality (CC 10(4), AdmCode 64-1)',
    },
    {
      kk: 'Есі дұрыстық және психикалық дамуда артта қалу (ҚК 15-бап 3-бөлік)',
      ru: 'Вменяемость и отставание в развитии (ч. 3 ст. 15 УК)',
      en: 'Sanity and lag in development (CC 15(3))',
    },
    {
      kk: 'Басқа баптар: ҚК 100–104, 111, 113, 114, 116–118, 127, 135, 138, 142–144, 2023 жылдан бергі 146, 293, 308, 312, ӘҚБтК 127-3 және өзгелері',
      ru: 'Другие статьи: УК 100–104, 111, 113, 114, 116–118, 127, 135, 138, 142–144, 146 с 2023 года, 293, 308, 312, КоАП 127-3 и иные',
      en: 'Other articles: CC 100–104, 111, 113, 114, 116–118, 127, 135, 138, 142–144, 146 since 2023, 293, 308, 312, AdmCode 127-3 and others',
    },
    {
      kk: 'Жалғасатын құқық бұзушылық (ҚК 12-бап 3-бөлік) өздігінен тексерілмейді: тергеуші бір ниет пен бір мақсатты анықтаса ғана, бірнеше рет болып саналмайды',
      ru: 'Продолжаемое правонарушение (ч. 3 ст. 12 УК) само не проверяется: неоднократности нет, лишь если следователь установил единый умысел и цель',
      en: 'A continued offence (CC 12(3)) is not looked for by itself: repetition falls away only once an investigator finds one intent and one aim',
    },
    {
      kk: 'Жеделдетілген тергеп-тексеру, процестік келісім, бұйрықтық іс жүргізу (ҚК 55-бап 3-бөлік), жазаларды қосу (60, 61-баптар)',
      ru: 'Ускоренное расследование, процессуальное соглашение, приказное производство (ч. 3 ст. 55 УК), сложение наказаний (ст. 60, 61)',
      en: 'Accelerated investigation, plea agreement, order procedure (CC 55(3)), adding penalties up (CC 60, 61)',
    },
    {
      kk: '58 және 63 жастың қай күнге есептелетіні (үкім күні ме, іс-әрекет күні ме) мәтінде жазылмаған',
      ru: 'На какой день считаются 58 и 63 года (приговора или деяния), в тексте не написано',
      en: 'On which day the ages of 58 and 63 count (sentence or act) is not written',
    },
    {
      kk: 'Аяқталмаған қылмыс (ҚК 24-бап)',
      ru: 'Неоконченное преступление (ст. 24 УК)',
      en: 'Attempt and preparation (CC 24)',
    },
    {
      kk: '2024 жылғы 16 маусымды қамтитын біртұтас оқиғалар тізбегі: әр эпизод бөлек саралансын',
      ru: 'Ряд эпизодов, переходящий через 16 июня 2024 года: квалифицируйте каждый эпизод отдельно',
      en: 'A course of episodes across 16 June 2024: qualify each episode apart',
    },
  ],
}
