// Criminal Code 109, battery, as it stood from 01.01.2015 until a law of 03.07.2017 (No. 84-VI) took it out and AdmCode 73-2 took its place.
// The number was not used again: the reform of 2024 made 109-1. It is held in the earlier rulebook, not in the one in force.
import { article, arrest, correctiveWork, fine, is, service, yes } from '../form.ts'
import { crime, said } from '../pieces.ts'
import { onPurpose, violentDeed } from '../terms.ts'
import { nothingWorse } from './example-facts.ts'

const title = { kk: 'Ұрып-соғу', ru: 'Побои', en: 'Battery' }

export const cc109 = article({
  id: 'cc-109',
  title,
  provisions: [
    crime({
      article: '109',
      mark: 'Q14',
      from: '2015-01-01',
      until: '2017-07-04',
      family: 'violence',
      liableFrom: 16,
      summary: title,
      elements: [
        said('deed', violentDeed, 'зорлық-зомбылық', 'насилие', 'violence'),
        said('pain', yes('pain'), 'тән ауруы', 'физическая боль', 'physical pain'),
        said('harm', is('harm', 'none'), 'жеңіл зиян жоқ', 'без лёгкого вреда здоровью', 'no light harm'),
        said('intent', onPurpose, 'қасақана', 'умышленно', 'on purpose'),
      ],
      sanction: { alternatives: [fine(100), correctiveWork(100), service(120), arrest(45)] },
    }),
  ],
  examples: [
    {
      says: 'slaps that hurt',
      on: '2016-05-05',
      authority: 'text of 2014, 109',
      given: { ...nothingWorse, harm: 'none' },
      expect: { stands: ['cc-109@2015-01-01'] },
    },
    {
      says: 'a dependent wife: the article had no second part',
      on: '2016-05-05',
      authority: 'text of 2014, 109',
      given: { ...nothingWorse, harm: 'none', dependent: 'yes', knewDependent: 'yes' },
      expect: { stands: ['cc-109@2015-01-01'] },
    },
    {
      says: 'no pain',
      on: '2016-05-05',
      authority: 'text of 2014, 109',
      given: { ...nothingWorse, harm: 'none', pain: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'pain not asked yet',
      on: '2016-05-05',
      authority: 'text of 2014, 109',
      given: { ...nothingWorse, harm: 'none' },
      unknown: ['pain'],
      expect: { open: ['cc-109@2015-01-01'] },
    },
    {
      says: 'a boy of 15: liability begins at 16',
      on: '2016-05-05',
      authority: 'CC 15(1)',
      given: { ...nothingWorse, harm: 'none', offenderAge: '14-15' },
      expect: { notLiable: ['cc-109@2015-01-01'] },
    },
  ],
})
