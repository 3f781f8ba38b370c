// The ladder that Criminal Code 120 and 121 share word for word: parts 1, 2, 3, 3-1, 3-2 and 4 in their three wordings since February 2020.
// Only the deed at the foot differs, and that until 2021 item 2 of part 3-1 named the stepmother in 121 alone.
// The law of 30.12.2020 (No. 393-VI) took effect in January 2021 on a day that is not held: here the new wording begins on 01.02.2021, when it surely was in force.
import {
  any,
  banForLife,
  banPossible,
  imprisonment,
  is,
  lifeImprisonment,
  together,
  yes,
  type Condition,
  type Mark,
  type Provision,
} from './form.ts'
import type { Words } from './facts.ts'
import { crime, itemOf, said, withResult, type Said } from './pieces.ts'
import { minorVictim, type Item } from './terms.ts'

const januaryNotHeld = {
  kk: '2021 жылғы қаңтардың қай күнінен бастап жаңа мәтін қолданылғаны белгісіз: сол айдағы іс-әрекет бойынша екі мәтінді де қараңыз',
  ru: 'С какого дня января 2021 года действует новая редакция, неизвестно: по деянию того месяца смотрите обе',
  en: 'From which day of January 2021 the new wording applies is not held: for an act in that month look at both',
}
const slip = {
  kk: '4-бөлік 3-1-бөліктің орысша мәтінде 3-тармағын, 121-баптың қазақша мәтінінде 2-тармағын атайды: түзетілмеген',
  ru: 'Часть 4 называет в русском тексте пункт 3 части 3-1, в казахском тексте статьи 121 — пункт 2: не исправлено',
  en: 'Part 4 names item 3 of part 3-1 in Russian, item 2 in the Kazakh text of 121: shown, not repaired',
}
const noLife = {
  kk: '18-ге толмағандарға, әйелдерге, 63-тегі және одан үлкен ерлерге өмір бойына айыру тағайындалмайды (ҚК 46-бап 4-бөлік); орнына не екенін бап айтпайды',
  ru: 'Пожизненное лишение не назначается лицам до 18 лет, женщинам, мужчинам от 63 лет (ч. 4 ст. 46 УК); что вместо него, статья не говорит',
  en: 'Life is not given to persons under 18, women and men of 63 or more (CC 46(4)); what replaces it the article does not say',
}

const second: readonly Item[] = [
  ['1', 'groupNotCriminal'],
  [
    '2',
    {
      says: { kk: 'өлтіремін деп қорқытып', ru: 'с угрозой убийством', en: 'with a threat to kill' },
      of: yes('threatToKill'),
    },
  ],
  ['2', 'cruelty'],
  [
    '3',
    {
      says: {
        kk: 'соз ауруын жұқтырған',
        ru: 'заражение венерическим заболеванием',
        en: 'infection with a venereal disease',
      },
      of: is('infection', 'venereal'),
    },
  ],
  ['4', 'repeated'],
  [
    '5',
    {
      says: {
        kk: 'қызметтік міндеттерін атқару кезінде',
        ru: 'при выполнении служебных обязанностей',
        en: 'while on official duty',
      },
      of: yes('onDuty'),
    },
  ],
]
const third: readonly Item[] = [
  [
    '2',
    {
      says: {
        kk: 'абайсызда ауыр зиян, АИТВ жұқтыру немесе өзге де ауыр зардаптар',
        ru: 'по неосторожности тяжкий вред, заражение ВИЧ или иные тяжкие последствия',
        en: 'by negligence grave harm, HIV or other grave consequences',
      },
      of: any(is('harm', 'grave'), is('infection', 'hiv'), yes('graveConsequences')),
    },
  ],
  ['4', 'emergency'],
]
const ofMinor: Item = [
  '1',
  {
    says: { kk: 'кәмелетке толмағанға қатысты', ru: 'в отношении несовершеннолетнего лица', en: 'against a minor' },
    of: minorVictim,
  },
]
const twoMinors: Item = [
  '1',
  {
    says: {
      kk: 'екі және одан көп кәмелетке толмағанға қатысты',
      ru: 'в отношении двух и более несовершеннолетних',
      en: 'against two or more minors',
    },
    of: yes('severalMinors'),
  },
]
const byParent = (number: string, who: Condition): Item => [
  number,
  {
    says: {
      kk: 'тәрбиелеуге міндетті адам кәмелетке толмағанға қатысты жасаған',
      ru: 'в отношении несовершеннолетнего лицом, на которое возложено воспитание',
      en: 'against a minor by somebody charged with the upbringing',
    },
    of: { op: 'all', of: [minorVictim, who] },
  },
]
const parentOrTeacher = is('roleToChild', 'parent', 'stepfather', 'teacher', 'charged')
const withStepmother = is('roleToChild', 'parent', 'stepfather', 'stepmother', 'teacher', 'charged')
const young = said(
  'young-child',
  is('victimAge', 'under-14'),
  'жас бала (14-ке толмаған)',
  'малолетний',
  'a young child',
  '4',
)
const youngOrDeath = said(
  'young-child-or-death',
  any(is('victimAge', 'under-14'), yes('death')),
  'жас бала немесе абайсызда өлім',
  'малолетний или смерть по неосторожности',
  'a young child, or death by negligence',
)

/** All parts of 120 or of 121, from February 2020 on. */
export function sexualViolence(article: '120' | '121', title: Words, foot: readonly Said[]): readonly Provision[] {
  const id = `cc-${article}`
  const rest = { article, family: 'sexual', liableFrom: 14 } as const
  const first = { from: '2020-02-01', since: 'surely' } as const
  const since2021 = { from: '2021-02-01', since: 'surely' } as const
  const worse = withResult(title, 'ауырлататын тармақ бойынша', 'с отягчающим пунктом', 'with an aggravating item')
  const minor = withResult(title, 'кәмелетке толмаған', 'несовершеннолетний', 'a minor')
  const minors = withResult(title, 'аса ауырлататын тармақ', 'особо отягчающий пункт', 'a most aggravating item')
  const youngest = withResult(title, 'жас бала немесе өлім', 'малолетний или смерть', 'a young child or death')
  const list = (part: string, mark: Mark, items: readonly Item[]): Said => itemOf(article, part, mark, items)
  return [
    crime({
      ...rest,
      ...first,
      part: '1',
      mark: 'Q24',
      until: 'open',
      summary: title,
      elements: foot,
      sanction: { alternatives: [imprisonment(5, 8)] },
    }),
    crime({
      ...rest,
      ...first,
      part: '2',
      mark: 'Q24',
      until: 'open',
      summary: worse,
      qualifies: [`${id}.1`],
      elements: [...foot, list('2', 'Q24', second)],
      sanction: { alternatives: [imprisonment(9, 12)] },
    }),
    crime({
      ...rest,
      ...first,
      part: '3',
      mark: 'Q20',
      until: '2021-02-01',
      summary: worse,
      qualifies: [`${id}.1`, `${id}.2`],
      elements: [...foot, list('3', 'Q20', [...third, ['6', 'criminalGroup']])],
      sanction: { alternatives: [imprisonment(12, 15)], adds: [banPossible(10, 10)] },
      notEncoded: [januaryNotHeld],
    }),
    crime({
      ...rest,
      ...first,
      part: '3-1',
      mark: 'Q20',
      until: '2021-02-01',
      summary: minor,
      qualifies: [`${id}.1`, `${id}.2`, `${id}.3`],
      elements: [
        ...foot,
        list('3-1', 'Q20', [ofMinor, byParent('2', article === '121' ? withStepmother : parentOrTeacher)]),
      ],
      sanction: { alternatives: [imprisonment(12, 17)], adds: [banForLife] },
      notEncoded: [januaryNotHeld],
    }),
    crime({
      ...rest,
      ...first,
      part: '3-2',
      mark: 'Q20',
      until: '2021-02-01',
      summary: minors,
      qualifies: [`${id}.1`, `${id}.2`, `${id}.3`, `${id}.3-1`],
      elements: [
        ...foot,
        list('3-2', 'Q20', [
          twoMinors,
          [
            '2',
            {
              says: { kk: 'абайсызда өлім', ru: 'смерть по неосторожности', en: 'death by negligence' },
              of: yes('death'),
            },
          ],
        ]),
      ],
      sanction: { alternatives: [together(imprisonment(17, 20), banForLife), lifeImprisonment] },
      notEncoded: [januaryNotHeld],
    }),
    crime({
      ...rest,
      ...first,
      part: '4',
      mark: 'Q20',
      until: '2021-02-01',
      summary: withResult(title, 'жас бала', 'малолетний', 'a young child'),
      qualifies: [`${id}.1`, `${id}.2`, `${id}.3`, `${id}.3-1`, `${id}.3-2`],
      elements: [...foot, young],
      sanction: { alternatives: [together(imprisonment(20, 20), banForLife), lifeImprisonment] },
      notEncoded: [januaryNotHeld, noLife],
    }),
    crime({
      ...rest,
      ...since2021,
      part: '3',
      mark: 'Q24',
      until: 'open',
      summary: worse,
      qualifies: [`${id}.1`, `${id}.2`],
      elements: [...foot, list('3', 'Q24', third)],
      sanction: { alternatives: [imprisonment(12, 15)], adds: [banPossible(10, 10)] },
    }),
    crime({
      ...rest,
      ...since2021,
      part: '3-1',
      mark: 'Q24',
      until: 'open',
      summary: minor,
      qualifies: [`${id}.1`, `${id}.2`, `${id}.3`],
      elements: [...foot, list('3-1', 'Q24', [ofMinor, ['3', 'criminalGroup']])],
      sanction: { alternatives: [imprisonment(15, 17)], adds: [banForLife] },
    }),
    crime({
      ...rest,
      ...since2021,
      part: '3-2',
      mark: 'Q24',
      until: 'open',
      summary: minors,
      qualifies: [`${id}.1`, `${id}.2`, `${id}.3`, `${id}.3-1`],
      elements: [...foot, list('3-2', 'Q24', [twoMinors, byParent('3', parentOrTeacher)])],
      sanction: { alternatives: [together(imprisonment(17, 20), banForLife), lifeImprisonment] },
    }),
    crime({
      ...rest,
      ...since2021,
      part: '4',
      mark: 'Q23-05',
      until: '2024-06-16',
      summary: youngest,
      qualifies: [`${id}.1`, `${id}.2`, `${id}.3`, `${id}.3-1`, `${id}.3-2`],
      elements: [...foot, youngOrDeath],
      sanction: { alternatives: [together(imprisonment(20, 20), banForLife), lifeImprisonment] },
      notEncoded: [noLife],
    }),
    crime({
      ...rest,
      from: '2024-06-16',
      part: '4',
      mark: 'Q24',
      until: 'open',
      summary: youngest,
      qualifies: [`${id}.1`, `${id}.2`, `${id}.3`, `${id}.3-1`, `${id}.3-2`],
      elements: [...foot, youngOrDeath],
      sanction: { alternatives: [lifeImprisonment] },
      notEncoded: [slip, noLife],
    }),
  ]
}
