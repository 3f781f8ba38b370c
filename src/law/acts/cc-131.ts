// Criminal Code 131, insult: honour and dignity lowered in an indecent form. A private case: it starts only on the victim's complaint and reconciliation ends it.
// Slander is AdmCode 73-3. A law of 19.06.2024 put "mass media, networks or online platforms" in place of "media or networks"; the sanction stayed.
import { any, article, correctiveWork, fine, is, service, yes } from '../form.ts'
import { crime, said } from '../pieces.ts'
import { insulted } from './example-facts.ts'

const title = { kk: 'Қорлау', ru: 'Оскорбление', en: 'Insult' }
const elements = [
  said('deed', is('deed', 'insult'), 'қорлау', 'оскорбление', 'an insult', '1'),
  said('form', yes('indecentForm'), 'әдепсіз түрде', 'в неприличной форме', 'in an indecent form', '1'),
] as const
const rest = {
  article: '131',
  mark: 'Q24',
  from: '2020-02-01',
  until: 'open',
  since: 'surely',
  family: 'insult',
  liableFrom: 16,
} as const

export const cc131 = article({
  id: 'cc-131',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      summary: title,
      elements,
      sanction: { alternatives: [fine(100), correctiveWork(100), service(120)] },
    }),
    crime({
      ...rest,
      part: '2',
      summary: {
        kk: 'Көпшілік алдында немесе желіде қорлау',
        ru: 'Оскорбление публично или в сети',
        en: 'Insult in public or online',
      },
      qualifies: ['cc-131.1'],
      elements: [
        ...elements,
        said(
          'public',
          any(yes('publicly'), yes('viaNetworks')),
          'көпшілік алдында, бұқаралық ақпарат құралдарында немесе желіде',
          'публично, в средствах массовой информации или сетях',
          'in public, in the media or on networks',
        ),
      ],
      sanction: { alternatives: [fine(200), correctiveWork(200), service(180)] },
    }),
  ],
  examples: [
    {
      says: 'foul words in private',
      on: '2025-05-05',
      authority: 'text of CC 131(1)',
      given: { ...insulted },
      expect: { stands: ['cc-131.1@2020-02-01'] },
    },
    {
      says: 'the same before the reform',
      on: '2024-06-15',
      authority: 'text of 2020, 131(1)',
      given: { ...insulted },
      expect: { stands: ['cc-131.1@2020-02-01'] },
    },
    {
      says: 'in a group chat',
      on: '2025-05-05',
      authority: 'text of CC 131(2)',
      given: { ...insulted, viaNetworks: 'yes' },
      expect: { stands: ['cc-131.2@2020-02-01'] },
    },
    {
      says: 'before the neighbours',
      on: '2023-05-05',
      authority: 'text of 2020, 131(2)',
      given: { ...insulted, publicly: 'yes' },
      expect: { stands: ['cc-131.2@2020-02-01'] },
    },
    {
      says: 'rude, but not in an indecent form',
      on: '2025-05-05',
      authority: 'text of CC 131(1)',
      given: { ...insulted, indecentForm: 'no' },
      expect: { stands: [] },
    },
    {
      says: 'whether others heard is open',
      on: '2025-05-05',
      authority: 'text of CC 131',
      given: { ...insulted },
      unknown: ['publicly'],
      expect: { open: ['cc-131.1@2020-02-01', 'cc-131.2@2020-02-01'] },
    },
  ],
})
