// Criminal Code 110, torment (истязание, қинау); not torture by officials (146). Until 15.06.2024 it asked for systematic beating or other violent acts;
// since then one act is enough, with special cruelty and mockery and the aim of torment. It takes the place of battery and light harm as the stricter norm
// (inference from CC 13, M). Before the reform its relation to AdmCode 73-1 and 73-2 is stated nowhere (U).
import { article, cite, correctiveWork, fine, imprisonment, restriction, service, yes, type Element } from '../form.ts'
import { oneOf, suffering } from '../pieces.ts'
import { torment } from '../terms.ts'
import { nothingWorse, threeMarks } from './example-facts.ts'

const course: Element = {
  name: 'course',
  cite: cite('cc', '110', 'Q23-05', '1'),
  of: yes('systematicCourse'),
  says: {
    kk: 'жүйелі түрде ұрып-соғу немесе өзге де зорлық-зомбылық әрекеттері',
    ru: 'систематическое нанесение побоев или иные насильственные действия',
    en: 'systematic beating or other violent acts',
  },
}
const manner: Element = {
  name: 'manner',
  cite: cite('cc', '110', 'Q24', '1'),
  of: torment,
  says: {
    kk: 'аса қатыгездікпен, қорлаумен, азаптау мақсатында',
    ru: 'особая жестокость, издевательство, цель доставить мучения',
    en: 'special cruelty, mockery, the aim of torment',
  },
}
const title = { kk: 'Қинау', ru: 'Истязание', en: 'Torment' }
const worse = {
  kk: 'Қинау, ауырлататын тармақ бойынша',
  ru: 'Истязание с отягчающим пунктом',
  en: 'Torment with an aggravating item',
}
const listed = [
  ['1', 'minor'],
  ['1', 'helpless'],
  ['1', 'dependent'],
  ['1', 'abductedVictim'],
  ['2', 'victims'],
  ['3', 'pregnant'],
  ['5', 'hire'],
  ['6', 'hatred'],
] as const
const oldUnsettled = [
  { id: 'adm-73-1', why: 'stricter' as const, cite: cite('cc', '13', 'U') },
  { id: 'adm-73-2', why: 'stricter' as const, cite: cite('cc', '13', 'U') },
]
const stricter = [
  { id: 'cc-109-1', why: 'stricter' as const, cite: cite('cc', '13', 'M') },
  { id: 'cc-108-1', why: 'stricter' as const, cite: cite('cc', '13', 'M') },
]

export const cc110 = article({
  id: 'cc-110',
  title,
  provisions: [
    {
      id: 'cc-110.1@2020-02-01',
      family: 'violence',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('cc', '110', 'Q23-05', '1'),
      liableFrom: 16,
      summary: title,
      elements: [...suffering('Q23-05'), course],
      displaces: oldUnsettled,
      sanction: { alternatives: [fine(1000), correctiveWork(1000), service(600), restriction(2), imprisonment(2)] },
      notEncoded: [
        {
          kk: 'Бұрынғы «жүйелі түрде ұрып-соғу» 2024 жылғы 16 маусымнан кейін жазалана ма: ҚК 6-бабының 1-бөлігі бойынша шешілмеген',
          ru: 'Наказуемо ли прежнее «систематическое нанесение побоев» после 16.06.2024: по ч. 1 ст. 6 УК не решено',
          en: 'Whether the old “systematic beating” is still punishable after 16.06.2024 is unsettled (CC 6(1))',
        },
      ],
    },
    {
      id: 'cc-110.2@2020-02-01',
      family: 'violence',
      inForce: ['2020-02-01', '2024-06-16'],
      since: 'surely',
      cite: cite('cc', '110', 'Q23-05', '2'),
      liableFrom: 16,
      summary: worse,
      qualifies: ['cc-110.1'],
      elements: [...suffering('Q23-05'), course, oneOf('110', 'Q23-05', listed)],
      displaces: oldUnsettled,
      sanction: { alternatives: [restriction(4, 7), imprisonment(4, 7)] },
      notEncoded: [
        {
          kk: '4-тармақ (азаптау қолданып), 2023 жылғы мамырға дейін',
          ru: 'Пункт 4 (с применением пытки), до мая 2023 года',
          en: 'Item 4 (with torture), until May 2023',
        },
      ],
    },
    {
      id: 'cc-110.1@2024-06-16',
      family: 'violence',
      inForce: ['2024-06-16', 'open'],
      cite: cite('cc', '110', 'Q24', '1'),
      liableFrom: 16,
      summary: title,
      elements: [...suffering('Q24'), manner],
      displaces: stricter,
      sanction: { alternatives: [correctiveWork(1000), service(600), imprisonment(3)] },
    },
    {
      id: 'cc-110.2@2024-06-16',
      family: 'violence',
      inForce: ['2024-06-16', 'open'],
      cite: cite('cc', '110', 'Q24', '2'),
      liableFrom: 16,
      summary: worse,
      qualifies: ['cc-110.1'],
      elements: [...suffering('Q24'), manner, oneOf('110', 'Q24', listed)],
      displaces: stricter,
      sanction: { alternatives: [imprisonment(4, 7)] },
    },
  ],
  examples: [
    {
      says: 'one act with all three marks',
      on: '2025-09-14',
      authority: 'facts section 3.1, row 110',
      given: { ...nothingWorse, ...threeMarks, harm: 'none' },
      expect: { stands: ['cc-110.1@2024-06-16'] },
    },
    {
      says: 'against a dependent wife',
      on: '2025-09-14',
      authority: 'facts EX-11 (c)',
      given: { ...nothingWorse, ...threeMarks, harm: 'none', dependent: 'yes', knewDependent: 'yes' },
      expect: { stands: ['cc-110.2@2024-06-16'] },
    },
    {
      says: 'dependence open: part 1 or part 2',
      on: '2025-09-14',
      authority: 'facts EX-11 (d)',
      given: { ...nothingWorse, ...threeMarks, harm: 'none' },
      unknown: ['dependent'],
      expect: { open: ['cc-110.1@2024-06-16', 'cc-110.2@2024-06-16'] },
    },
    {
      says: 'light harm with the three marks: 110 takes the place of 108-1',
      on: '2025-09-14',
      authority: 'facts section 3.1: stricter norm, inference (M)',
      given: { ...nothingWorse, ...threeMarks, harm: 'light' },
      expect: { stands: ['cc-110.1@2024-06-16'] },
    },
    {
      says: 'medium harm excludes torment',
      on: '2025-09-14',
      authority: 'text of CC 110(1), 107(2)(3)',
      given: { ...nothingWorse, ...threeMarks, harm: 'medium' },
      expect: { stands: ['cc-107.2@2024-06-16'] },
    },
    {
      says: 'without the aim of torment there is no 110 in any reading',
      on: '2025-09-14',
      authority: 'text of CC 110(1)',
      given: { ...nothingWorse, ...threeMarks, aimOfTorment: 'no', harm: 'light' },
      expect: { stands: ['cc-108-1.2@2024-06-16'] },
    },
    {
      says: 'aim and mockery but no special cruelty: the text leaves it open',
      on: '2025-09-14',
      authority: 'facts section 3.1 and 15: U',
      given: { ...nothingWorse, ...threeMarks, specialCruelty: 'no', harm: 'light' },
      expect: { open: ['cc-108-1.1@2024-06-16', 'cc-110.1@2024-06-16'] },
    },
    {
      says: 'a course alone is no longer 110',
      on: '2025-09-14',
      authority: 'facts EX-11 (b)',
      given: { ...nothingWorse, harm: 'none', systematicCourse: 'yes', cc12Repetition: 'yes' },
      expect: { stands: ['cc-109-1.2@2024-06-16'] },
    },
    {
      says: 'the same course before the reform was',
      on: '2024-05-14',
      authority: 'facts EX-11, before',
      given: { ...nothingWorse, harm: 'none', systematicCourse: 'yes' },
      expect: { stands: ['cc-110.1@2020-02-01'] },
    },
    {
      says: 'against a known minor, before the reform',
      on: '2024-05-14',
      authority: 'text of 2014, 110(2)(1)',
      given: { ...nothingWorse, harm: 'none', systematicCourse: 'yes', victimAge: 'under-14', knewMinor: 'yes' },
      expect: { stands: ['cc-110.2@2020-02-01'] },
    },
    {
      says: 'a pregnant wife, known to be',
      on: '2025-09-14',
      authority: 'text of CC 110(2)(3)',
      given: { ...nothingWorse, ...threeMarks, harm: 'none', pregnant: 'yes', knewPregnant: 'yes' },
      expect: { stands: ['cc-110.2@2024-06-16'] },
    },
    {
      says: 'no suffering: battery only',
      on: '2025-09-14',
      authority: 'text of CC 110(1)',
      given: { ...nothingWorse, ...threeMarks, suffering: 'no', harm: 'none' },
      expect: { stands: ['cc-109-1.1@2024-06-16'] },
    },
    {
      says: 'no suffering, two victims: battery only',
      on: '2025-09-14',
      authority: 'text of CC 110(2): the same act',
      given: { ...nothingWorse, ...threeMarks, suffering: 'no', harm: 'none', victims: 'two-or-more' },
      expect: { stands: ['cc-109-1.2@2024-06-16'] },
    },
  ],
})
