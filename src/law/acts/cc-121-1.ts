// Criminal Code 121-1, sexual harassment of a person under 16, new in the reform: indecent acts with proposals (online too) or touching, no fine, a misdemeanour,
// a private-public case. It is in neither list of CC 3 (18-1, 42). Where the acts are depraving, 124 takes its place: the line is drawn by a named role.
import { arrest, article, banPossible, correctiveWork, is, service, yes } from '../form.ts'
import { crime, said } from '../pieces.ts'
import { indecent } from './example-facts.ts'

const title = {
  kk: 'Он алты жасқа толмаған адамдарға сексуалдық сипатта тиісу',
  ru: 'Приставание сексуального характера к лицам, не достигшим шестнадцатилетнего возраста',
  en: 'Sexual harassment of a person under 16',
}

export const cc121x1 = article({
  id: 'cc-121-1',
  title,
  provisions: [
    crime({
      article: '121-1',
      mark: 'Q24',
      from: '2024-06-16',
      until: 'open',
      family: 'sexual',
      liableFrom: 16,
      summary: title,
      elements: [
        said(
          'deed',
          is('deed', 'sexual'),
          'сексуалдық сипаттағы іс-әрекет',
          'деяние сексуального характера',
          'a sexual deed',
        ),
        said('indecent', is('sexualDeed', 'indecent'), 'әдепсіз әрекеттер', 'непристойные действия', 'indecent acts'),
        said('age', is('victimAge', 'under-14', '14-15'), '16-ға толмаған', 'не достигло 16 лет', 'under 16'),
        said('known', is('knewAge', 'under-14', 'under-16'), 'жасы көрінеу белгілі', 'заведомо', 'knew the age'),
        said(
          'how',
          yes('proposalsOrTouch'),
          'ұсыныстар (желіде де) немесе жанасу',
          'предложения (в том числе в сети) или прикосновения',
          'proposals (online too) or touching',
        ),
      ],
      sanction: { alternatives: [correctiveWork(200), service(200), arrest(50)], adds: [banPossible(3)] },
      notEncoded: [
        {
          kk: 'Лауазым құқығынан айыру орысша мәтінде қамаққа алудың жанында, қазақша мәтінде барлық жазаның басында тұр',
          ru: 'Лишение права стоит в русском тексте рядом с арестом, в казахском — перед всеми видами наказания',
          en: 'The ban stands beside arrest in Russian and before all the penalties in Kazakh',
        },
      ],
    }),
  ],
  examples: [
    {
      says: 'sexual proposals to a girl of 14 whose age he knows',
      on: '2024-09-20',
      authority: 'facts EX-13',
      given: { ...indecent, depraving: 'no' },
      expect: { stands: ['cc-121-1@2024-06-16'] },
    },
    {
      says: 'whether the acts are depraving is not judged yet',
      on: '2024-09-20',
      authority: 'facts EX-13: rival 124(1), evaluative',
      given: { ...indecent },
      unknown: ['depraving'],
      expect: { open: ['cc-121-1@2024-06-16', 'cc-124.1@2024-06-16'] },
    },
    {
      says: 'first day',
      on: '2024-06-16',
      authority: 'text of CC 121-1',
      given: { ...indecent, depraving: 'no' },
      expect: { stands: ['cc-121-1@2024-06-16'] },
    },
    {
      says: 'a day earlier there is no such article',
      on: '2024-06-15',
      authority: 'facts EX-13, before',
      given: { ...indecent, depraving: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a girl of 16',
      on: '2025-09-20',
      authority: 'text of CC 121-1; facts section 12, 15/16',
      given: { ...indecent, depraving: 'no', victimAge: '16-17' },
      expect: { stands: [] },
    },
    {
      says: 'he did not know her age',
      on: '2025-09-20',
      authority: 'text of CC 121-1: known',
      given: { ...indecent, depraving: 'no', knewAge: 'neither' },
      expect: { stands: [] },
    },
    {
      says: 'neither proposals nor touching',
      on: '2025-09-20',
      authority: 'text of CC 121-1',
      given: { ...indecent, depraving: 'no', proposalsOrTouch: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a boy of 15: liability begins at 16',
      on: '2025-09-20',
      authority: 'CC 15(1)',
      given: { ...indecent, depraving: 'no', offenderAge: '14-15' },
      expect: { notLiable: ['cc-121-1@2024-06-16'] },
    },
  ],
})
