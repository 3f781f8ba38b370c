// Criminal Code 149, entering a dwelling against the will of whoever lives there. Part 1 is a private case. The text of 2020 is that of 2022.
import {
  any,
  article,
  ban,
  arrest,
  correctiveWork,
  fine,
  imprisonment,
  is,
  not,
  restriction,
  service,
  yes,
} from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { brokeIn } from './example-facts.ts'

const title = {
  kk: 'Тұрғын үйге қолсұғылмаушылықты бұзу',
  ru: 'Нарушение неприкосновенности жилища',
  en: 'Breach of the home',
}
const deed = said(
  'deed',
  is('deed', 'privacy'),
  'тұрғын үйге қол сұғу',
  'посягательство на жилище',
  'intrusion into a home',
  '1',
)
const entry = said(
  'entry',
  is('privacyDeed', 'entry'),
  'еркінен тыс басып кіру',
  'вторжение против воли',
  'entering against the will',
  '1',
)
const worse = said(
  'how',
  any(
    is('privacyDeed', 'eviction'),
    not(is('force', 'none')),
    is('group', 'group', 'agreed-group'),
    yes('nightOrSearch'),
  ),
  'күш, қорқыту, топ, түнгі уақыт, заңсыз тінту не заңсыз шығару',
  'насилие, угроза, группа, ночь, незаконный обыск или незаконное выселение',
  'force, threat, a group, night, an illegal search, or illegal eviction',
  '2',
)
const rest = {
  article: '149',
  mark: 'Q22',
  from: '2020-02-01',
  until: 'open',
  since: 'surely',
  family: 'privacy',
  liableFrom: 16,
} as const
const either = said(
  'what',
  is('privacyDeed', 'entry', 'eviction'),
  'басып кіру не шығару',
  'вторжение или выселение',
  'entering or eviction',
  '2',
)

export const cc149 = article({
  id: 'cc-149',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      summary: title,
      elements: [deed, entry],
      sanction: { alternatives: [fine(200), correctiveWork(200), service(200), arrest(50)] },
    }),
    crime({
      ...rest,
      part: '2',
      summary: withResult(
        title,
        'күшпен, түнде, топпен, заңсыз шығару',
        'с насилием, ночью, группой, выселение',
        'by force, at night, a group, eviction',
      ),
      qualifies: ['cc-149.1'],
      elements: [deed, either, worse],
      sanction: { alternatives: [fine(2000), correctiveWork(2000), service(600), restriction(2), imprisonment(2)] },
    }),
    crime({
      ...rest,
      part: '3',
      summary: withResult(title, 'қызмет бабы', 'служебное положение', 'by office'),
      qualifies: ['cc-149.1', 'cc-149.2'],
      elements: [
        deed,
        either,
        said(
          'office',
          yes('usedOffice'),
          'қызмет бабын пайдаланып',
          'с использованием служебного положения',
          'using an official position',
        ),
      ],
      sanction: {
        alternatives: [fine(3000), correctiveWork(3000), service(800), restriction(3), imprisonment(3)],
        adds: [ban(5)],
      },
    }),
  ],
  examples: [
    {
      says: 'a former husband walks in by day',
      on: '2025-07-02',
      authority: 'text of CC 149(1)',
      given: { ...brokeIn },
      expect: { stands: ['cc-149.1@2020-02-01'] },
    },
    {
      says: 'in 2020',
      on: '2020-07-02',
      authority: 'text of 2020, 149(1)',
      given: { ...brokeIn },
      expect: { stands: ['cc-149.1@2020-02-01'] },
    },
    {
      says: 'at night',
      on: '2025-07-02',
      authority: 'text of CC 149(2)',
      given: { ...brokeIn, nightOrSearch: 'yes' },
      expect: { stands: ['cc-149.2@2020-02-01'] },
    },
    {
      says: 'she is put out of the flat illegally',
      on: '2025-07-02',
      authority: 'text of CC 149(2)',
      given: { ...brokeIn, privacyDeed: 'eviction' },
      expect: { stands: ['cc-149.2@2020-02-01'] },
    },
    {
      says: 'an official',
      on: '2025-07-02',
      authority: 'text of CC 149(3)',
      given: { ...brokeIn, usedOffice: 'yes' },
      expect: { stands: ['cc-149.3@2020-02-01'] },
    },
    {
      says: 'whether he threatened is open',
      on: '2025-07-02',
      authority: 'text of CC 149',
      given: { ...brokeIn },
      unknown: ['force'],
      expect: { open: ['cc-149.1@2020-02-01', 'cc-149.2@2020-02-01'] },
    },
    {
      says: 'no home was entered',
      on: '2025-07-02',
      authority: 'text of CC 149(1), 147(2)',
      given: { ...brokeIn, privacyDeed: 'collected', privateSecret: 'no', substantialHarm: 'no' },
      expect: { stands: [] },
    },
  ],
})
