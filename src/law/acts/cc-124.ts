// Criminal Code 124, depraving acts without force. Until the reform the victim had to be a young child (under 14), since then anybody under 16; the penalties
// of today are those of the law of 30.12.2020 (393-VI), and the reform left them as they were. Whether acts are
// depraving is judged by a named role, and 121-1 gives way where they are. "Known" is not repeated for parents and teachers: two readings.
import { all, any, article, ban, banForLife, cite, imprisonment, is, reads, yes } from '../form.ts'
import { crime, said, withResult } from '../pieces.ts'
import { indecent } from './example-facts.ts'

const before = {
  kk: 'Жас балаларды азғындық жолға түсіру',
  ru: 'Развращение малолетних',
  en: 'Depraving young children',
}
const title = {
  kk: 'Он алты жасқа толмаған адамдарды азғындық жолға түсіру',
  ru: 'Развращение лиц, не достигших шестнадцатилетнего возраста',
  en: 'Depraving persons under 16',
}
const deed = said(
  'deed',
  is('deed', 'sexual'),
  'сексуалдық сипаттағы іс-әрекет',
  'деяние сексуального характера',
  'a sexual deed',
)
const act = said(
  'acts',
  all(is('sexualDeed', 'indecent'), yes('depraving')),
  'күш қолданбай жасалған азғындық әрекеттер',
  'развратные действия без насилия',
  'depraving acts without force',
)
const charged = is('roleToChild', 'parent', 'stepfather', 'stepmother', 'teacher', 'charged')
const parent = said(
  'charged',
  charged,
  'ата-анасы, өгей әкесі, өгей шешесі, педагог не тәрбиелеуге міндетті адам',
  'родитель, отчим, мачеха, педагог или иное лицо, обязанное воспитывать',
  'a parent, step-parent, teacher or person charged with the upbringing',
)
const young = said('age', is('victimAge', 'under-14'), 'жас бала (14-ке толмаған)', 'малолетний', 'a young child')
const under16 = said('age', is('victimAge', 'under-14', '14-15'), '16-ға толмаған', 'не достигло 16 лет', 'under 16')
const knewYoung = is('knewAge', 'under-14')
const knew16 = is('knewAge', 'under-14', 'under-16')
const again = reads('age-known-again', 'not-needed')
const known = { kk: 'көрінеу белгілі', ru: 'заведомо', en: 'knew the age' }
const knownYoung = { name: 'known', says: known, of: knewYoung } as const
const known16 = { name: 'known', says: known, of: knew16 } as const
const youngByParent = { name: 'known', says: known, of: any(knewYoung, again) } as const
const under16ByParent = { name: 'known', says: known, of: any(knew16, again) } as const
const youngEither = { name: 'known', says: known, of: any(knewYoung, all(charged, again)) } as const
const under16Either = { name: 'known', says: known, of: any(knew16, all(charged, again)) } as const
const repeated = said('repeated', yes('cc12Repetition'), 'бірнеше рет', 'неоднократно', 'repeatedly (CC 12)')
const byParent = { kk: 'ата-анасы, педагог', ru: 'родитель, педагог', en: 'by a parent or teacher' }
const parentBefore = withResult(before, byParent.kk, byParent.ru, byParent.en)
const parentSince = withResult(title, byParent.kk, byParent.ru, byParent.en)
const repeatedBefore = withResult(before, 'бірнеше рет', 'неоднократно', 'repeated')
const repeatedSince = withResult(title, 'бірнеше рет', 'неоднократно', 'repeated')
const stricter = [{ id: 'cc-121-1', why: 'stricter' as const, cite: cite('cc', '13', 'M') }]
const family = { article: '124', family: 'sexual', liableFrom: 16 } as const
const first = { ...family, mark: 'Q20', from: '2020-02-01', until: '2021-02-01', since: 'surely' } as const
const middle = { ...family, mark: 'Q23-05', from: '2021-02-01', until: '2024-06-16', since: 'surely' } as const
const reform = { ...family, mark: 'Q24', from: '2024-06-16', until: 'open', displaces: stricter } as const

export const cc124 = article({
  id: 'cc-124',
  title,
  provisions: [
    crime({
      ...first,
      part: '1',
      summary: before,
      elements: [deed, act, young, knownYoung],
      sanction: { alternatives: [imprisonment(5, 10)], adds: [ban(7, 10)] },
    }),
    crime({
      ...first,
      part: '2',
      summary: parentBefore,
      qualifies: ['cc-124.1'],
      elements: [deed, act, young, youngByParent, parent],
      sanction: { alternatives: [imprisonment(7, 12)], adds: [banForLife] },
    }),
    crime({
      ...first,
      part: '3',
      summary: repeatedBefore,
      qualifies: ['cc-124.1', 'cc-124.2'],
      elements: [deed, act, young, youngEither, repeated],
      sanction: { alternatives: [imprisonment(10, 15)], adds: [banForLife] },
    }),
    crime({
      ...middle,
      part: '1',
      summary: before,
      elements: [deed, act, young, knownYoung],
      sanction: { alternatives: [imprisonment(7, 12)], adds: [banForLife] },
    }),
    crime({
      ...middle,
      part: '2',
      summary: parentBefore,
      qualifies: ['cc-124.1'],
      elements: [deed, act, young, youngByParent, parent],
      sanction: { alternatives: [imprisonment(10, 15)], adds: [banForLife] },
    }),
    crime({
      ...middle,
      part: '3',
      summary: repeatedBefore,
      qualifies: ['cc-124.1', 'cc-124.2'],
      elements: [deed, act, young, youngEither, repeated],
      sanction: { alternatives: [imprisonment(12, 17)], adds: [banForLife] },
    }),
    crime({
      ...reform,
      part: '1',
      summary: title,
      elements: [deed, act, under16, known16],
      sanction: { alternatives: [imprisonment(7, 12)], adds: [banForLife] },
    }),
    crime({
      ...reform,
      part: '2',
      summary: parentSince,
      qualifies: ['cc-124.1'],
      elements: [deed, act, under16, under16ByParent, parent],
      sanction: { alternatives: [imprisonment(10, 15)], adds: [banForLife] },
    }),
    crime({
      ...reform,
      part: '3',
      summary: repeatedSince,
      qualifies: ['cc-124.1', 'cc-124.2'],
      elements: [deed, act, under16, under16Either, repeated],
      sanction: { alternatives: [imprisonment(12, 17)], adds: [banForLife] },
    }),
  ],
  examples: [
    {
      says: 'depraving messages to a girl of 14: 121-1 gives way',
      on: '2024-09-20',
      authority: 'facts EX-13, rival 124(1)',
      given: { ...indecent, depraving: 'yes' },
      expect: { stands: ['cc-124.1@2024-06-16'] },
    },
    {
      says: 'first day of the reform',
      on: '2024-06-16',
      authority: 'text of CC 124(1)',
      given: { ...indecent, depraving: 'yes' },
      expect: { stands: ['cc-124.1@2024-06-16'] },
    },
    {
      says: 'a girl of 14 a day earlier: not a young child',
      on: '2024-06-15',
      authority: 'facts EX-13: 124 needed a child under 14',
      given: { ...indecent, depraving: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'a child of 13 a day earlier',
      on: '2024-06-15',
      authority: 'text after Law 393-VI, 124(1)',
      given: { ...indecent, depraving: 'yes', victimAge: 'under-14', knewAge: 'under-14' },
      expect: { stands: ['cc-124.1@2021-02-01'] },
    },
    {
      says: 'a child of 13 in 2020',
      on: '2020-06-15',
      authority: 'text of 2020, 124(1)',
      given: { ...indecent, depraving: 'yes', victimAge: 'under-14', knewAge: 'under-14' },
      expect: { stands: ['cc-124.1@2020-02-01'] },
    },
    {
      says: 'by a teacher in 2020',
      on: '2020-06-15',
      authority: 'text of 2020, 124(2)',
      given: { ...indecent, depraving: 'yes', victimAge: 'under-14', knewAge: 'under-14', roleToChild: 'teacher' },
      expect: { stands: ['cc-124.2@2020-02-01'] },
    },
    {
      says: 'repeated in 2020',
      on: '2020-06-15',
      authority: 'text of 2020, 124(3)',
      given: { ...indecent, depraving: 'yes', victimAge: 'under-14', knewAge: 'under-14', cc12Repetition: 'yes' },
      expect: { stands: ['cc-124.3@2020-02-01'] },
    },
    {
      says: 'by a stepfather in 2022',
      on: '2022-06-15',
      authority: 'text after Law 393-VI, 124(2)',
      given: { ...indecent, depraving: 'yes', victimAge: 'under-14', knewAge: 'under-14', roleToChild: 'stepfather' },
      expect: { stands: ['cc-124.2@2021-02-01'] },
    },
    {
      says: 'repeated in 2022',
      on: '2022-06-15',
      authority: 'text after Law 393-VI, 124(3)',
      given: { ...indecent, depraving: 'yes', victimAge: 'under-14', knewAge: 'under-14', cc12Repetition: 'yes' },
      expect: { stands: ['cc-124.3@2021-02-01'] },
    },
    {
      says: 'a coach charged by law, girl of 15',
      on: '2025-06-15',
      authority: 'text of CC 124(2)',
      given: { ...indecent, depraving: 'yes', victimAge: '14-15', roleToChild: 'charged' },
      expect: { stands: ['cc-124.2@2024-06-16'] },
    },
    {
      says: 'repeated',
      on: '2025-06-15',
      authority: 'text of CC 124(3)',
      given: { ...indecent, depraving: 'yes', cc12Repetition: 'yes' },
      expect: { stands: ['cc-124.3@2024-06-16'] },
    },
    {
      says: 'a girl of 16',
      on: '2025-06-15',
      authority: 'text of CC 124(1); facts section 12, 15/16',
      given: { ...indecent, depraving: 'yes', victimAge: '16-17' },
      expect: { stands: [] },
    },
    {
      says: 'a stranger who did not know her age',
      on: '2025-06-15',
      authority: 'text of CC 124(1): known',
      given: { ...indecent, depraving: 'yes', knewAge: 'neither' },
      expect: { stands: [] },
    },
    {
      says: 'a parent of whom it is not known whether he knew: the text leaves it open',
      on: '2025-06-15',
      authority: 'facts section 3: "known" not repeated, U',
      given: { ...indecent, depraving: 'yes', knewAge: 'neither', roleToChild: 'parent' },
      expect: { open: ['cc-124.2@2024-06-16'] },
    },
  ],
})
