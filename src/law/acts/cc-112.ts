// Criminal Code 112, grave harm by somebody who was defending and went too far. Only grave harm and killing are punished then; whether the bounds were
// passed is judged by an investigator, a prosecutor or a court. It is the special norm beside 106.
import { article, cite, correctiveWork, fine, imprisonment, is, restriction, service, yes } from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { onPurpose, violentDeed } from '../terms.ts'
import { nothingWorse } from './example-facts.ts'

const title = {
  kk: 'Қажетті қорғаныс шегінен шығу кезінде денсаулыққа ауыр зиян келтіру',
  ru: 'Причинение тяжкого вреда здоровью при превышении пределов необходимой обороны',
  en: 'Grave harm in excess of necessary defence',
}
const elements = [
  said(
    'deed',
    violentDeed,
    'зорлық-зомбылық немесе денсаулыққа зиян',
    'насилие или вред здоровью',
    'violence or harm to health',
    '1',
  ),
  said('harm', is('harm', 'grave'), 'денсаулыққа ауыр зиян', 'тяжкий вред здоровью', 'grave harm to health', '1'),
  said('intent', onPurpose, 'қасақана', 'умышленно', 'on purpose', '1'),
  said(
    'excess',
    yes('excessOfDefence'),
    'қажетті қорғаныс шегінен шығу',
    'превышение пределов необходимой обороны',
    'excess of necessary defence',
    '1',
  ),
] as const
const special = [{ id: 'cc-106', why: 'special' as const, cite: cite('cc', '13', 'Q21', '3') }]

export const cc112 = article({
  id: 'cc-112',
  title,
  provisions: [
    crime({
      article: '112',
      part: '1',
      mark: 'Q24',
      from: '2020-02-01',
      until: 'open',
      since: 'surely',
      family: 'violence',
      liableFrom: 16,
      summary: title,
      elements,
      displaces: special,
      notEncoded: [
        {
          kk: 'Қорғаныс шегінен шыққанда жеңілірек зиян келтірілсе, 107, 108-1-баптар қолданыла ма: заңгер шешеді (ҚК 32-бап)',
          ru: 'Если при превышении обороны вред легче, применимы ли статьи 107, 108-1, решает юрист (ст. 32 УК)',
          en: 'Whether 107 or 108-1 apply where the harm was less and defence was exceeded is for a lawyer (CC 32)',
        },
      ],
      sanction: { alternatives: [fine(1000), correctiveWork(1000), service(400), restriction(1), imprisonment(1)] },
    }),
    crime({
      article: '112',
      part: '2',
      mark: 'Q24',
      from: '2020-02-01',
      until: 'open',
      since: 'surely',
      family: 'violence',
      liableFrom: 16,
      summary: withResult(title, 'өлім', 'смерть', 'death'),
      qualifies: ['cc-112.1'],
      displaces: special,
      elements: [
        ...elements,
        said('death', yes('death'), 'абайсызда өлім', 'смерть по неосторожности', 'death by negligence'),
      ],
      sanction: { alternatives: [restriction(2), imprisonment(2)] },
    }),
  ],
  examples: [
    {
      says: 'a beaten wife defends herself and goes too far',
      on: '2025-03-01',
      authority: 'text of CC 112(1), CC 13(3)',
      given: { ...nothingWorse, harm: 'grave', excessOfDefence: 'yes' },
      expect: { stands: ['cc-112.1@2020-02-01'] },
    },
    {
      says: 'the same before the reform',
      on: '2024-06-15',
      authority: 'text of CC 112(1), unchanged since 2018',
      given: { ...nothingWorse, harm: 'grave', excessOfDefence: 'yes' },
      expect: { stands: ['cc-112.1@2020-02-01'] },
    },
    {
      says: 'he dies of it',
      on: '2025-03-01',
      authority: 'text of CC 112(2)',
      given: { ...nothingWorse, harm: 'grave', excessOfDefence: 'yes', death: 'yes' },
      expect: { stands: ['cc-112.2@2020-02-01'] },
    },
    {
      says: 'not a defence: grave harm',
      on: '2025-03-01',
      authority: 'text of CC 106(1)',
      given: { ...nothingWorse, harm: 'grave', excessOfDefence: 'no' },
      expect: { stands: ['cc-106.1@2024-06-16'] },
    },
    {
      says: 'whether it was a defence that went too far is not judged yet',
      on: '2025-03-01',
      authority: 'text of CC 112(1), 106(1)',
      given: { ...nothingWorse, harm: 'grave' },
      unknown: ['excessOfDefence'],
      expect: { open: ['cc-106.1@2024-06-16', 'cc-112.1@2020-02-01'] },
    },
    {
      says: 'a girl of 15 defends herself: 112 begins at 16',
      on: '2025-03-01',
      authority: 'CC 15(1)',
      given: { ...nothingWorse, harm: 'grave', excessOfDefence: 'yes', offenderAge: '14-15' },
      expect: { notLiable: ['cc-112.1@2020-02-01'] },
    },
  ],
})
