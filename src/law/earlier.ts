// What a blow was before 2017: light harm and battery of the Code of 2014, so that the three regimes (crime, administrative offence, crime again) can be compared.
// It holds these two articles and nothing else, and says so; the days between July 2017 and February 2020 are held by neither rulebook.
// It must never be asked about a case: the rulebook in force refuses those days, and this one knows too little.
import { cc108 } from './acts/cc-108.ts'
import { cc109 } from './acts/cc-109.ts'
import { cite, type Rulebook } from './form.ts'

export const earlierRulebook: Rulebook = {
  name: '2015–2017',
  articles: [cc108, cc109],
  // CPC 32 of 2014 was not read; both articles were private cases by published commentaries (M).
  prosecutions: [
    {
      inForce: ['2015-01-01', '2017-07-04'],
      cite: cite('cpc', '32', 'M', '2'),
      privateCases: ['cc-108', 'cc-109'],
      privatePublicCases: [],
    },
  ],
  applications: [],
  readings: [],
  entries: [],
  grades: [],
  claims: [],
  duties: [],
  norms: [],
  limits: [],
  rivalries: [],
  heldFrom: '2015-01-01',
  notEncoded: [
    {
      kk: '2015–2017 жылғы өзге баптардың бәрі; 2017 жылғы шілде мен 2020 жылғы ақпан арасындағы мәтіндер',
      ru: 'Все остальные статьи 2015–2017 годов; тексты с июля 2017 по февраль 2020 года',
      en: 'Every other article of 2015–2017; the texts from July 2017 to February 2020',
    },
  ],
}
