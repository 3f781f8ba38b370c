// Criminal Code 133, drawing a minor into intoxication, repeated drinking, vagrancy or begging. The figures of 2019 in the index of facts were raised by a law of
// 27.12.2019; the text of 2020 was read again after the laws of 2024, unchanged. Making a child drunk once is AdmCode 131. With violence it is listed in 3(18-1).
import {
  any,
  article,
  banForLife,
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
import { minorVictim } from '../terms.ts'
import { drawnIntoVice } from './example-facts.ts'

const title = {
  kk: 'Кәмелетке толмаған адамды қоғамға жат әрекеттер жасауға тарту',
  ru: 'Вовлечение несовершеннолетнего в совершение антиобщественных действий',
  en: 'Drawing a minor into antisocial acts',
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
  said(
    'drawn',
    is('childDeed', 'drawn-into-vice'),
    'есеңгірететін заттар, бірнеше рет ішімдік, қаңғыбастық, қайыршылық',
    'одурманивание, неоднократное пьянство, бродяжничество, попрошайничество',
    'intoxication, repeated drinking, vagrancy or begging',
    '1',
  ),
  said('minor', minorVictim, 'кәмелетке толмаған', 'несовершеннолетний', 'a minor', '1'),
] as const
const rest = {
  article: '133',
  mark: 'Q24-09',
  from: '2020-02-01',
  until: 'open',
  since: 'surely',
  family: 'minors',
  liableFrom: 16,
} as const

export const cc133 = article({
  id: 'cc-133',
  title,
  provisions: [
    crime({
      ...rest,
      part: '1',
      summary: title,
      elements: base,
      sanction: { alternatives: [fine(4000), correctiveWork(4000), service(1000), restriction(3), imprisonment(3)] },
    }),
    crime({
      ...rest,
      part: '2',
      summary: withResult(title, 'ата-анасы, педагог', 'родитель, педагог', 'by a parent or teacher'),
      qualifies: ['cc-133.1'],
      elements: [
        ...base,
        said(
          'who',
          is('roleToChild', 'parent', 'teacher', 'charged'),
          'ата-анасы, педагог не тәрбиелеуге міндетті адам',
          'родитель, педагог или обязанный воспитывать',
          'a parent, teacher or person charged',
        ),
      ],
      sanction: {
        alternatives: [fine(5000), correctiveWork(5000), service(1200), restriction(6), imprisonment(6)],
        adds: [banForLife],
      },
    }),
    crime({
      ...rest,
      part: '3',
      summary: withResult(
        title,
        'бірнеше рет не күш қолданып',
        'неоднократно или с насилием',
        'repeated or with force',
      ),
      qualifies: ['cc-133.1', 'cc-133.2'],
      elements: [
        ...base,
        said(
          'how',
          any(yes('cc12Repetition'), not(is('force', 'none'))),
          'бірнеше рет, күш қолдану не онымен қорқыту',
          'неоднократно, насилие или угроза им',
          'repeatedly (CC 12), force or threat of it',
        ),
      ],
      sanction: { alternatives: [imprisonment(3, 7)], adds: [banForLife] },
    }),
  ],
  examples: [
    {
      says: 'an adult makes a boy of 15 beg',
      on: '2025-06-03',
      authority: 'text of 2020 and 2024, 133(1)',
      given: { ...drawnIntoVice },
      expect: { stands: ['cc-133.1@2020-02-01'] },
    },
    {
      says: 'in 2020',
      on: '2020-06-03',
      authority: 'text of 2020, 133(1)',
      given: { ...drawnIntoVice },
      expect: { stands: ['cc-133.1@2020-02-01'] },
    },
    {
      says: 'his mother does',
      on: '2025-06-03',
      authority: 'text of 133(2)',
      given: { ...drawnIntoVice, roleToChild: 'parent' },
      expect: { stands: ['cc-133.2@2020-02-01'] },
    },
    {
      says: 'with blows',
      on: '2025-06-03',
      authority: 'text of 133(3)',
      given: { ...drawnIntoVice, force: 'violence' },
      expect: { stands: ['cc-133.3@2020-02-01'] },
    },
    {
      says: 'repeated',
      on: '2025-06-03',
      authority: 'text of 133(3)',
      given: { ...drawnIntoVice, cc12Repetition: 'yes' },
      expect: { stands: ['cc-133.3@2020-02-01'] },
    },
    {
      says: 'an adult is no minor',
      on: '2025-06-03',
      authority: 'text of 133(1)',
      given: { ...drawnIntoVice, victimAge: 'adult' },
      expect: { stands: [] },
    },
    {
      says: 'whether force was used is open',
      on: '2025-06-03',
      authority: 'text of 133(1), (3)',
      given: { ...drawnIntoVice },
      unknown: ['force'],
      expect: { open: ['cc-133.1@2020-02-01', 'cc-133.3@2020-02-01'] },
    },
  ],
})
