// Criminal Code 432, concealing a crime: corruption, grave, especially grave, or any sexual crime against a minor. Spouses and close relatives are exempt.
import { article, correctiveWork, fine, imprisonment, is, restriction } from '../form.ts'
import { crime, said } from '../pieces.ts'
import { concealed } from './example-facts.ts'

const title = { kk: 'Қылмысты жасыру', ru: 'Укрывательство преступления', en: 'Concealing a crime' }

export const cc432 = article({
  id: 'cc-432',
  title,
  provisions: [
    crime({
      article: '432',
      mark: 'Q23-09',
      from: '2020-02-01',
      until: 'open',
      since: 'surely',
      family: 'justice',
      liableFrom: 16,
      summary: title,
      elements: [
        said('deed', is('deed', 'justice'), 'сот төрелігіне қарсы', 'против правосудия', 'against justice'),
        said(
          'concealed',
          is('justiceDeed', 'concealed'),
          'күні бұрын уәде етілмеген жасыру',
          'заранее не обещанное укрывательство',
          'concealing, not promised beforehand',
        ),
        said(
          'crime',
          is('hiddenCrime', 'sexual-against-minor', 'corruption', 'grave', 'especially-grave'),
          'сыбайлас жемқорлық, ауыр, аса ауыр қылмыс не кәмелетке толмағанға қарсы жыныстық қылмыс',
          'коррупционное, тяжкое, особо тяжкое или против половой неприкосновенности несовершеннолетнего',
          'a corruption, grave or especially grave crime, or a sexual crime against a minor',
        ),
        said(
          'not-kin',
          is('kinOrClergy', 'no', 'clergy'),
          'жұбайы не жақын туысы емес',
          'не супруг и не близкий родственник',
          'not a spouse or close relative',
        ),
      ],
      sanction: { alternatives: [fine(6000), correctiveWork(6000), restriction(6), imprisonment(6)] },
    }),
  ],
  examples: [
    {
      says: 'a friend hides what was done to a child',
      on: '2025-09-09',
      authority: 'text of CC 432',
      given: { ...concealed },
      expect: { stands: ['cc-432@2020-02-01'] },
    },
    {
      says: 'before the reform',
      on: '2024-06-15',
      authority: 'text of CC 432 of 2023',
      given: { ...concealed },
      expect: { stands: ['cc-432@2020-02-01'] },
    },
    {
      says: 'a mother is a close relative: not liable for this',
      on: '2025-09-09',
      authority: 'text of CC 432, note',
      given: { ...concealed, kinOrClergy: 'kin' },
      expect: { stands: [] },
    },
    {
      says: 'a lesser crime of another kind',
      on: '2025-09-09',
      authority: 'text of CC 432',
      given: { ...concealed, hiddenCrime: 'lesser' },
      expect: { stands: [] },
    },
    {
      says: 'which crime was hidden is open',
      on: '2025-09-09',
      authority: 'text of CC 432',
      given: { ...concealed },
      unknown: ['hiddenCrime'],
      expect: { open: ['cc-432@2020-02-01'] },
    },
  ],
})
