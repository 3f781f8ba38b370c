// The rulebook in force: every article, claim, duty and reading this room holds. The engine takes it as a parameter, so that an older or a proposed one
// can be asked the same questions.
import { acts } from './acts.ts'
import { claims } from './claims.ts'
import { applications, prosecutions } from './acts/prosecution.ts'
import { duties } from './duties.ts'
import { readings } from './readings.ts'
import type { Rulebook } from './form.ts'

export const rulebook: Rulebook = {
  name: '2026-11-22',
  articles: acts,
  prosecutions,
  applications,
  readings,
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
      kk: 'Басқа баптар: 99, 105, 112, 115, 119–126, 140, 146 және өзгелері',
      ru: 'Другие статьи: 99, 105, 112, 115, 119–126, 140, 146 и иные',
      en: 'Other articles: 99, 105, 112, 115, 119–126, 140, 146 and others',
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
