// Criminal Code 115, threat: of killing, grave harm, other grave violence or fire, with sufficient ground to fear that it is carried out.
// A private-public case. The wording has been the same since 2018.
import { arrest, article, correctiveWork, fine, is, service, yes } from '../form.ts'
import { crime, said } from '../pieces.ts'
import { threatened } from './example-facts.ts'

const title = { kk: 'Қорқыту', ru: 'Угроза', en: 'Threat' }

export const cc115 = article({
  id: 'cc-115',
  title,
  provisions: [
    crime({
      article: '115',
      mark: 'Q24',
      from: '2020-02-01',
      until: 'open',
      since: 'surely',
      family: 'threat',
      liableFrom: 16,
      summary: title,
      elements: [
        said('deed', is('deed', 'threat'), 'қорқыту', 'угроза', 'a threat'),
        said(
          'threat-of',
          is('threatOf', 'death-or-grave-harm', 'grave-violence', 'fire'),
          'өлтіремін, ауыр зиян келтіремін, ауыр күш қолданамын не мүлікті жалпы қауіпті тәсілмен жоямын деп',
          'убийством, тяжким вредом, иным тяжким насилием или уничтожением имущества общеопасным способом',
          'of killing, grave harm, other grave violence or destroying property in a generally dangerous way',
        ),
        said(
          'fear',
          yes('fearWasReal'),
          'іске асырылатынынан қауіптенуге жеткілікті негіз бар',
          'достаточные основания опасаться исполнения',
          'sufficient ground to fear that it is carried out',
        ),
      ],
      sanction: { alternatives: [fine(120), correctiveWork(120), service(120), arrest(30)] },
    }),
  ],
  examples: [
    {
      says: 'he threatens to kill her, and she has reason to believe it',
      on: '2025-08-03',
      authority: 'text of CC 115; facts EX-09 (g)',
      given: { ...threatened },
      expect: { stands: ['cc-115@2020-02-01'] },
    },
    {
      says: 'the same before the reform',
      on: '2024-06-15',
      authority: 'text of CC 115, unchanged since 2018',
      given: { ...threatened },
      expect: { stands: ['cc-115@2020-02-01'] },
    },
    {
      says: 'to burn the house',
      on: '2025-08-03',
      authority: 'text of CC 115',
      given: { ...threatened, threatOf: 'fire' },
      expect: { stands: ['cc-115@2020-02-01'] },
    },
    {
      says: 'no ground to fear it',
      on: '2025-08-03',
      authority: 'text of CC 115',
      given: { ...threatened, fearWasReal: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'a threat of another kind',
      on: '2025-08-03',
      authority: 'text of CC 115',
      given: { ...threatened, threatOf: 'other' },
      expect: { stands: [] },
    },
    {
      says: 'whether there was ground to fear is not judged yet',
      on: '2025-08-03',
      authority: 'text of CC 115',
      given: { ...threatened },
      unknown: ['fearWasReal'],
      expect: { open: ['cc-115@2020-02-01'] },
    },
    {
      says: 'a boy of 15: liability begins at 16',
      on: '2025-08-03',
      authority: 'CC 15(1)',
      given: { ...threatened, offenderAge: '14-15' },
      expect: { notLiable: ['cc-115@2020-02-01'] },
    },
  ],
})
