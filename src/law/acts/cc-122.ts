// Criminal Code 122, sexual acts without force with a person under 16. The law of 05.07.2024 (No. 111-VIII) put a new part 2, paid services of a minor,
// and moved parents and repetition to parts 3 and 4; the day it took effect in September 2024 is not held, the new parts begin here on 16.09.2024.
// "Known" stands in part 1 and is not repeated for parents and teachers: two readings.
import { all, any, article, banForLife, cite, imprisonment, is, reads, restriction, yes } from '../form.ts'
import { crime, itemOf, said, withResult } from '../pieces.ts'
import { unforced } from './example-facts.ts'

const title = {
  kk: 'Он алты жасқа толмаған адаммен жыныстық қатынас немесе өзге сексуалдық әрекет',
  ru: 'Половое сношение или иные действия сексуального характера с лицом, не достигшим шестнадцатилетнего возраста',
  en: 'Sexual acts with a person under 16',
}
const byParent = withResult(title, 'ата-анасы, педагог', 'родитель, педагог', 'by a parent or teacher')
const worse = withResult(
  title,
  'бірнеше рет немесе екі адамға',
  'неоднократно или с двумя лицами',
  'repeated or with two',
)
const deed = said(
  'deed',
  is('deed', 'sexual'),
  'сексуалдық сипаттағы іс-әрекет',
  'деяние сексуального характера',
  'a sexual deed',
)
// A paid act with a person under 16 is a sexual act with such a person too.
const act = said('act', is('sexualDeed', 'unforced', 'paid'), 'күш қолданбай', 'без насилия', 'without force')
const age = said('age', is('victimAge', 'under-14', '14-15'), '16-ға толмаған', 'не достигло 16 лет', 'under 16')
const knows = is('knewAge', 'under-14', 'under-16')
const known = said('known', knows, 'жасы көрінеу белгілі', 'заведомо', 'knew the age')
const knownOrOwn = said(
  'known',
  any(knows, reads('age-known-again', 'not-needed')),
  'жасы көрінеу белгілі (бөлікте қайталанбаған)',
  'заведомо (в этой части не повторено)',
  'knew the age (not repeated in this part)',
)
const charged = is('roleToChild', 'parent', 'stepfather', 'stepmother', 'teacher', 'charged')
const parent = said(
  'charged',
  charged,
  'ата-анасы, өгей әкесі, өгей шешесі, педагог не тәрбиелеуге міндетті адам',
  'родитель, отчим, мачеха, педагог или иное лицо, обязанное воспитывать',
  'a parent, step-parent, teacher or person charged with the upbringing',
)
const repeated = [
  ['1', 'repeated'],
  ['2', 'victims'],
] as const
const knownForPart = said(
  'known',
  any(knows, all(charged, reads('age-known-again', 'not-needed'))),
  'жасы көрінеу белгілі',
  'заведомо',
  'knew the age',
)
const september = {
  kk: '111-VIII Заң 2024 жылғы қыркүйектің қай күні күшіне енгені белгісіз: 4–15 қыркүйектегі іс-әрекет бойынша екі мәтінді де қараңыз',
  ru: 'В какой день сентября 2024 года вступил в силу Закон 111-VIII, неизвестно: по деянию 4–15 сентября смотрите обе редакции',
  en: 'On which day of September 2024 Law 111-VIII took effect is not held: for an act of 4–15 September look at both wordings',
}
const family = { article: '122', family: 'sexual', liableFrom: 16 } as const

export const cc122 = article({
  id: 'cc-122',
  title,
  provisions: [
    crime({
      ...family,
      part: '1',
      mark: 'Q20',
      from: '2020-02-01',
      until: '2021-02-01',
      since: 'surely',
      summary: title,
      elements: [deed, act, age, known],
      sanction: { alternatives: [restriction(5), imprisonment(5)] },
    }),
    crime({
      ...family,
      part: '2',
      mark: 'Q20',
      from: '2020-02-01',
      until: '2021-02-01',
      since: 'surely',
      summary: byParent,
      qualifies: ['cc-122.1'],
      elements: [deed, act, age, knownOrOwn, parent],
      sanction: { alternatives: [imprisonment(7, 10)], adds: [banForLife] },
    }),
    crime({
      ...family,
      part: '3',
      mark: 'Q20',
      from: '2020-02-01',
      until: '2021-02-01',
      since: 'surely',
      summary: worse,
      qualifies: ['cc-122.1', 'cc-122.2'],
      elements: [deed, act, age, knownForPart, itemOf('122', '3', 'Q20', repeated)],
      sanction: { alternatives: [imprisonment(10, 15)], adds: [banForLife] },
    }),
    crime({
      ...family,
      part: '1',
      mark: 'Q24',
      from: '2021-02-01',
      until: 'open',
      since: 'surely',
      summary: title,
      elements: [deed, act, age, known],
      sanction: { alternatives: [restriction(5), imprisonment(5)], adds: [banForLife] },
    }),
    crime({
      ...family,
      part: '2',
      mark: 'Q24',
      from: '2021-02-01',
      until: '2024-09-16',
      since: 'surely',
      summary: byParent,
      qualifies: ['cc-122.1'],
      elements: [deed, act, age, knownOrOwn, parent],
      sanction: { alternatives: [imprisonment(7, 12)], adds: [banForLife] },
      notEncoded: [september],
    }),
    crime({
      ...family,
      part: '3',
      mark: 'Q24',
      from: '2021-02-01',
      until: '2024-09-16',
      since: 'surely',
      summary: worse,
      qualifies: ['cc-122.1', 'cc-122.2'],
      elements: [deed, act, age, knownForPart, itemOf('122', '3', 'Q24', repeated)],
      sanction: { alternatives: [imprisonment(12, 15)], adds: [banForLife] },
      notEncoded: [september],
    }),
    crime({
      ...family,
      part: '2',
      mark: 'Q24-09',
      from: '2024-09-16',
      until: 'open',
      since: 'surely',
      summary: {
        kk: 'Кәмелетке толмаған адамның сексуалдық сипаттағы қызметін алу',
        ru: 'Получение услуги сексуального характера от несовершеннолетнего',
        en: 'Receiving a sexual service of a minor',
      },
      displaces: [{ id: 'cc-122.1', why: 'stricter', cite: cite('cc', '13', 'M') }],
      elements: [
        deed,
        said(
          'paid',
          is('sexualDeed', 'paid'),
          'ақылы сексуалдық қызметті алу',
          'получение услуги',
          'receiving a paid service',
        ),
        said(
          'minor',
          is('victimAge', 'under-14', '14-15', '16-17'),
          'кәмелетке толмаған',
          'несовершеннолетний',
          'a minor',
        ),
        said('known', yes('knewMinor'), 'көрінеу белгілі', 'заведомо', 'knew'),
      ],
      sanction: { alternatives: [imprisonment(3, 6)], adds: [banForLife] },
    }),
    crime({
      ...family,
      part: '3',
      mark: 'Q24-09',
      from: '2024-09-16',
      until: 'open',
      since: 'surely',
      summary: byParent,
      qualifies: ['cc-122.1'],
      displaces: [{ id: 'cc-122.2', why: 'stricter', cite: cite('cc', '13', 'M') }],
      elements: [deed, act, age, knownOrOwn, parent],
      sanction: { alternatives: [imprisonment(7, 12)], adds: [banForLife] },
    }),
    crime({
      ...family,
      part: '4',
      mark: 'Q24-09',
      from: '2024-09-16',
      until: 'open',
      since: 'surely',
      summary: worse,
      qualifies: ['cc-122.1', 'cc-122.2', 'cc-122.3'],
      elements: [
        deed,
        said(
          'act',
          any(
            all(
              is('sexualDeed', 'unforced', 'paid'),
              is('victimAge', 'under-14', '14-15'),
              any(knows, all(charged, reads('age-known-again', 'not-needed'))),
            ),
            all(is('sexualDeed', 'paid'), is('victimAge', 'under-14', '14-15', '16-17'), yes('knewMinor')),
          ),
          '1–3-бөліктердегі іс-әрекет',
          'деяние частей 1–3',
          'a deed of parts 1 to 3',
        ),
        itemOf('122', '4', 'Q24-09', repeated),
      ],
      sanction: { alternatives: [imprisonment(12, 15)], adds: [banForLife] },
    }),
  ],
  examples: [
    {
      says: 'a man of 25 and a girl of 15 whose age he knows',
      on: '2025-03-03',
      authority: 'text of CC 122(1)',
      given: { ...unforced },
      expect: { stands: ['cc-122.1@2021-02-01'] },
    },
    {
      says: 'in 2020',
      on: '2020-03-03',
      authority: 'text of 2020, 122(1)',
      given: { ...unforced },
      expect: { stands: ['cc-122.1@2020-02-01'] },
    },
    {
      says: 'her teacher, in 2020',
      on: '2020-03-03',
      authority: 'text of 2020, 122(2)',
      given: { ...unforced, roleToChild: 'teacher' },
      expect: { stands: ['cc-122.2@2020-02-01'] },
    },
    {
      says: 'repeated, in 2020',
      on: '2020-03-03',
      authority: 'text of 2020, 122(3)(1)',
      given: { ...unforced, cc12Repetition: 'yes' },
      expect: { stands: ['cc-122.3@2020-02-01'] },
    },
    {
      says: 'her stepfather, on the last day on which the old part 2 surely stood',
      on: '2024-09-03',
      authority: 'text of CC 122(2), 16.06.2024',
      given: { ...unforced, roleToChild: 'stepfather' },
      expect: { stands: ['cc-122.2@2021-02-01'] },
    },
    {
      says: 'her stepfather, once the new text surely stands: part 3',
      on: '2024-09-16',
      authority: 'text after Law 111-VIII, 122(3)',
      given: { ...unforced, roleToChild: 'stepfather' },
      expect: { stands: ['cc-122.3@2024-09-16'] },
    },
    {
      says: 'two children, before the renumbering',
      on: '2024-09-03',
      authority: 'text of CC 122(3)(2), 16.06.2024',
      given: { ...unforced, victims: 'two-or-more' },
      expect: { stands: ['cc-122.3@2021-02-01'] },
    },
    {
      says: 'two children, after it',
      on: '2024-09-16',
      authority: 'text after Law 111-VIII, 122(4)(2)',
      given: { ...unforced, victims: 'two-or-more' },
      expect: { stands: ['cc-122.4@2024-09-16'] },
    },
    {
      says: 'a paid service of a girl of 17 known to be a minor',
      on: '2025-03-03',
      authority: 'text after Law 111-VIII, 122(2)',
      given: { ...unforced, sexualDeed: 'paid', victimAge: '16-17', knewMinor: 'yes' },
      expect: { stands: ['cc-122.2@2024-09-16'] },
    },
    {
      says: 'the same before that law',
      on: '2024-09-03',
      authority: 'text of CC 122, 16.06.2024',
      given: { ...unforced, sexualDeed: 'paid', victimAge: '16-17', knewMinor: 'yes' },
      expect: { stands: [] },
    },
    {
      says: 'a paid service of a girl of 15 before that law was a sexual act with a person under 16',
      on: '2024-09-03',
      authority: 'text of CC 122(1), 16.06.2024',
      given: { ...unforced, sexualDeed: 'paid' },
      expect: { stands: ['cc-122.1@2021-02-01'] },
    },
    {
      says: 'and since that law part 2, the stricter one',
      on: '2024-09-16',
      authority: 'text after Law 111-VIII, 122(1), (2); CC 13: inference (M)',
      given: { ...unforced, sexualDeed: 'paid' },
      expect: { stands: ['cc-122.2@2024-09-16'] },
    },
    {
      says: 'by her teacher: part 3',
      on: '2024-09-16',
      authority: 'text after Law 111-VIII, 122(2), (3); CC 13: inference (M)',
      given: { ...unforced, sexualDeed: 'paid', roleToChild: 'teacher' },
      expect: { stands: ['cc-122.3@2024-09-16'] },
    },
    {
      says: 'a girl of 16, unforced and unpaid: no offence under 122',
      on: '2025-03-03',
      authority: 'text of CC 122(1); facts section 12, 15/16',
      given: { ...unforced, victimAge: '16-17' },
      expect: { stands: [] },
    },
    {
      says: 'he did not know she was under 16',
      on: '2025-03-03',
      authority: 'text of CC 122(1): known',
      given: { ...unforced, knewAge: 'neither' },
      expect: { stands: [] },
    },
    {
      says: 'a teacher who did not know: the text leaves it open',
      on: '2025-03-03',
      authority: 'facts section 3: "known" not repeated, U',
      given: { ...unforced, knewAge: 'neither', roleToChild: 'teacher' },
      expect: { open: ['cc-122.3@2024-09-16'] },
    },
    {
      says: 'a boy of 15: liability begins at 16',
      on: '2025-03-03',
      authority: 'CC 15(1)',
      given: { ...unforced, offenderAge: '14-15' },
      expect: { notLiable: ['cc-122.1@2021-02-01'] },
    },
  ],
})
