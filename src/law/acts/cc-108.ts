// Criminal Code 108, light harm on purpose, as it stood from 01.01.2015 until a law of 03.07.2017 (No. 84-VI) took it out and AdmCode 73-1 took its place.
// The number was not used again: the reform of 2024 made 108-1. It is held in the earlier rulebook, not in the one in force.
import { article, arrest, correctiveWork, fine, is, service } from '../form.ts'
import { crime, said } from '../pieces.ts'
import { onPurpose, violentDeed } from '../terms.ts'
import { nothingWorse } from './example-facts.ts'

const title = {
  kk: 'Денсаулыққа қасақана жеңіл зиян келтіру',
  ru: 'Умышленное причинение легкого вреда здоровью',
  en: 'Intentional light harm to health',
}

export const cc108 = article({
  id: 'cc-108',
  title,
  provisions: [
    crime({
      article: '108',
      mark: 'Q14',
      from: '2015-01-01',
      until: '2017-07-04',
      family: 'violence',
      liableFrom: 16,
      summary: title,
      elements: [
        said('deed', violentDeed, 'зорлық-зомбылық', 'насилие', 'violence'),
        said('harm', is('harm', 'light'), 'денсаулыққа жеңіл зиян', 'лёгкий вред здоровью', 'light harm to health'),
        said('intent', onPurpose, 'қасақана', 'умышленно', 'on purpose'),
      ],
      sanction: { alternatives: [fine(200), correctiveWork(200), service(180), arrest(60)] },
      notEncoded: [
        {
          kk: '84-VI Заңның күшіне енген күні (2017 жылғы шілде) оқылмаған',
          ru: 'День вступления Закона 84-VI (июль 2017) не прочитан',
          en: 'The day Law 84-VI took effect (July 2017) was not read',
        },
      ],
    }),
  ],
  examples: [
    {
      says: 'light harm, first day of the Code',
      on: '2015-01-01',
      authority: 'text of 2014, 108',
      given: { ...nothingWorse, harm: 'light' },
      expect: { stands: ['cc-108@2015-01-01'] },
    },
    {
      says: 'last day on which it surely was in force',
      on: '2017-07-03',
      authority: 'text of 2014, 108; Law 84-VI',
      given: { ...nothingWorse, harm: 'light' },
      expect: { stands: ['cc-108@2015-01-01'] },
    },
    {
      says: 'by negligence: nothing',
      on: '2016-05-05',
      authority: 'text of 2014, 108',
      given: { ...nothingWorse, harm: 'light', intent: 'negligent' },
      expect: { stands: [] },
    },
    {
      says: 'no harm to health: battery',
      on: '2016-05-05',
      authority: 'text of 2014, 109',
      given: { ...nothingWorse, harm: 'none' },
      expect: { stands: ['cc-109@2015-01-01'] },
    },
    {
      says: 'the opinion is pending: light or none',
      on: '2016-05-05',
      authority: 'text of 2014, 108, 109',
      given: { ...nothingWorse },
      unknown: ['harm'],
      expect: { open: ['cc-108@2015-01-01', 'cc-109@2015-01-01'] },
    },
  ],
})
