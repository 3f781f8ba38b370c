// Criminal Code 132, an adult drawing a minor into offences. The index of facts has the figures of 2019; a law of 27.12.2019 raised them before the time held here.
// The text of 2020 was read again after the laws of 2024, unchanged.
import { any, article, banForLife, imprisonment, is, not, yes } from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { minorVictim } from '../terms.ts'
import { drawnIntoCrime } from './example-facts.ts'

const title = {
  kk: 'Кәмелетке толмаған адамды қылмыстық құқық бұзушылықтар жасауға тарту',
  ru: 'Вовлечение несовершеннолетнего в совершение уголовных правонарушений',
  en: 'Drawing a minor into criminal offences',
}
const base = [
  said(
    'deed',
    is('deed', 'child-care'),
    'балаға қатысты іс-әрекет',
    'деяние в отношении ребёнка',
    'a deed towards a child',
    '1',
  ),
  said('drawn', is('childDeed', 'drawn-into-crime'), 'тарту', 'вовлечение', 'drawing in', '1'),
  said('minor', minorVictim, 'кәмелетке толмаған', 'несовершеннолетний', 'a minor', '1'),
  said('adult', is('offenderAge', 'adult'), '18-ге толған адам', 'лицо, достигшее 18 лет', 'by an adult', '1'),
] as const
const rest = {
  article: '132',
  mark: 'Q24-09',
  from: '2020-02-01',
  until: 'open',
  since: 'surely',
  family: 'minors',
  liableFrom: 16,
} as const

export const cc132 = article({
  id: 'cc-132',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      summary: title,
      elements: base,
      sanction: { alternatives: [imprisonment(3, 6)] },
    }),
    crime({
      ...rest,
      part: '2',
      summary: withResult(
        title,
        'ата-анасы, педагог не желі арқылы',
        'родитель, педагог или через сети',
        'parent, teacher or networks',
      ),
      qualifies: ['cc-132.1'],
      elements: [
        ...base,
        said(
          'who',
          any(is('roleToChild', 'parent', 'teacher', 'charged'), yes('viaNetworks')),
          'ата-анасы, педагог, тәрбиелеуге міндетті адам не желі арқылы',
          'родитель, педагог, обязанный воспитывать или через сети',
          'a parent, teacher, person charged, or by networks',
        ),
      ],
      sanction: { alternatives: [imprisonment(4, 8)], adds: [banForLife] },
    }),
    crime({
      ...rest,
      part: '3',
      summary: withResult(title, 'күш қолданып', 'с насилием', 'with force'),
      qualifies: ['cc-132.1', 'cc-132.2'],
      elements: [
        ...base,
        said(
          'force',
          not(is('force', 'none')),
          'күш қолдану не онымен қорқыту',
          'насилие или угроза',
          'force or threat of it',
        ),
      ],
      sanction: { alternatives: [imprisonment(4, 10)], adds: [banForLife] },
    }),
    crime({
      ...rest,
      part: '4',
      summary: withResult(title, 'ауыр қылмыс', 'тяжкое преступление', 'a grave crime'),
      qualifies: ['cc-132.1', 'cc-132.2', 'cc-132.3'],
      elements: [
        ...base,
        said(
          'into',
          is('drawnInto', 'grave'),
          'ауыр не аса ауыр қылмыс',
          'тяжкое или особо тяжкое',
          'grave or especially grave',
        ),
      ],
      sanction: { alternatives: [imprisonment(5, 12)], adds: [banForLife] },
    }),
    crime({
      ...rest,
      part: '5',
      summary: withResult(title, 'қылмыстық топ', 'преступная группа', 'a criminal group'),
      qualifies: ['cc-132.1', 'cc-132.2', 'cc-132.3', 'cc-132.4'],
      elements: [
        ...base,
        said(
          'into',
          is('drawnInto', 'criminal-group'),
          'қылмыстық топтың қызметі',
          'деятельность преступной группы',
          'the activity of a criminal group',
        ),
      ],
      sanction: { alternatives: [imprisonment(10, 15)], adds: [banForLife] },
    }),
  ],
  examples: [
    {
      says: 'a man of 30 sends a boy of 15 to steal',
      on: '2025-06-02',
      authority: 'text of 2020 and 2024, 132(1)',
      given: { ...drawnIntoCrime },
      expect: { stands: ['cc-132.1@2020-02-01'] },
    },
    {
      says: 'the same in 2020',
      on: '2020-06-02',
      authority: 'text of 2020, 132(1)',
      given: { ...drawnIntoCrime },
      expect: { stands: ['cc-132.1@2020-02-01'] },
    },
    {
      says: 'his father does',
      on: '2025-06-02',
      authority: 'text of 132(2)',
      given: { ...drawnIntoCrime, roleToChild: 'parent' },
      expect: { stands: ['cc-132.2@2020-02-01'] },
    },
    {
      says: 'by threats',
      on: '2025-06-02',
      authority: 'text of 132(3)',
      given: { ...drawnIntoCrime, force: 'threat' },
      expect: { stands: ['cc-132.3@2020-02-01'] },
    },
    {
      says: 'into a grave crime',
      on: '2025-06-02',
      authority: 'text of 132(4)',
      given: { ...drawnIntoCrime, drawnInto: 'grave' },
      expect: { stands: ['cc-132.4@2020-02-01'] },
    },
    {
      says: 'into a criminal group',
      on: '2025-06-02',
      authority: 'text of 132(5)',
      given: { ...drawnIntoCrime, drawnInto: 'criminal-group' },
      expect: { stands: ['cc-132.5@2020-02-01'] },
    },
    {
      says: 'a friend of 17 is no adult',
      on: '2025-06-02',
      authority: 'text of 132(1); facts section 12, 17/18',
      given: { ...drawnIntoCrime, offenderAge: '16-17' },
      expect: { stands: [] },
    },
    {
      says: 'into what is open',
      on: '2025-06-02',
      authority: 'text of 132',
      given: { ...drawnIntoCrime },
      unknown: ['drawnInto'],
      expect: { open: ['cc-132.1@2020-02-01', 'cc-132.4@2020-02-01', 'cc-132.5@2020-02-01'] },
    },
  ],
})
