// Checklists of needs and risk as versioned data, and how answers become a level. The form shipped here is our own and synthetic: it is no validated
// instrument, says so on every page, and stands in until a ministry hands over its own. Three ways lead to "high", each alone: the worker's own judgement, the
// count, or one critical sign. Unknown answers lower nothing. Who wants another level than the one that comes out needs a second person. Pure.
import type { Text } from '../words/say.ts'

export const answers = ['yes', 'no', 'unknown'] as const
export type Answer = (typeof answers)[number]
export const levels = ['low', 'medium', 'high'] as const
export type Level = (typeof levels)[number]
export type Way = 'judgement' | 'count' | 'critical'

export type Question = { readonly key: string; readonly text: Text; readonly critical?: true }
export type Checklist = {
  readonly id: string
  /** A released version is never edited: old answers are read with the version they were given to. */
  readonly version: number
  readonly synthetic: boolean
  readonly questions: readonly Question[]
  /** From how many "yes" on; `high` undefined: a count alone never makes it high. */
  readonly medium: number
  readonly high: number | undefined
}

const q = (key: string, kk: string, ru: string, en: string, critical?: true): Question => ({
  key,
  text: { kk, ru, en },
  ...(critical && { critical }),
})

export const checklists: readonly Checklist[] = [
  {
    id: 'risk',
    version: 1,
    synthetic: true,
    medium: 3,
    high: 7,
    questions: [
      q(
        'more-often',
        'Зорлық соңғы кезде жиіледі ме?',
        'Насилие в последнее время участилось?',
        'Has the violence become more frequent lately?',
      ),
      q('worse', 'Зорлық ауырлай түсті ме?', 'Насилие стало тяжелее?', 'Has it become more severe?', true),
      q(
        'throat',
        'Тамағынан қысқан, тұншықтырған ба?',
        'Сдавливал ли горло, душил ли?',
        'Has the throat been gripped, or breathing stopped?',
        true,
      ),
      q('killing', 'Өлтіремін деп қорқытты ма?', 'Угрожал ли убить?', 'Has there been a threat to kill?', true),
      q(
        'weapon',
        'Қару немесе пышақ қолданды ма?',
        'Применял ли оружие или нож?',
        'Has a weapon or knife been used?',
        true,
      ),
      q('follows', 'Аңдып, ізінен қалмай жүр ме?', 'Следит, преследует?', 'Is the person followed or watched?', true),
      q(
        'leaving',
        'Кетуге шешім қабылдаған соң күшейді ме?',
        'Усилилось ли после решения уйти?',
        'Did it grow after the decision to leave?',
      ),
      q('children-seen', 'Балалар көріп, естіп жүр ме?', 'Дети видят или слышат это?', 'Do children see or hear it?'),
      q('children-hurt', 'Балаларға да тиісті ме?', 'Страдали ли и дети?', 'Have children been hurt as well?'),
      q(
        'pregnant',
        'Зардап шеккен әйел жүкті ме немесе жақында босанды ма?',
        'Пострадавшая беременна или недавно родила?',
        'Is the person pregnant, or a mother of a newborn?',
      ),
      q(
        'drink',
        'Зорлық көрсетуші ішімдік не есірткі қолдана ма?',
        'Употребляет ли он алкоголь или наркотики?',
        'Does the other misuse alcohol or drugs?',
      ),
      q(
        'money',
        'Ақшасы мен құжатын ұстап қойған ба?',
        'Удерживает ли деньги и документы?',
        'Are money and papers kept away?',
      ),
      q('alone', 'Көмектесетін жақыны жоқ па?', 'Нет близких, кто поможет?', 'Is there nobody close to help?'),
      q('afraid', 'Үйге қайтудан қорқа ма?', 'Боится ли возвращаться домой?', 'Is the person afraid to go home?'),
    ],
  },
  {
    id: 'needs',
    version: 1,
    synthetic: true,
    medium: 2,
    high: undefined,
    questions: [
      q(
        'sleep',
        'Бүгін түнейтін қауіпсіз жер керек пе?',
        'Нужно ли безопасное место на ночь?',
        'Is a safe place needed tonight?',
        true,
      ),
      q('doctor', 'Дәрігер керек пе?', 'Нужен ли врач?', 'Is a doctor needed?'),
      q('talk', 'Психолог керек пе?', 'Нужен ли психолог?', 'Is a psychologist needed?'),
      q('law', 'Заңгер керек пе?', 'Нужен ли юрист?', 'Is a lawyer needed?'),
      q(
        'papers',
        'Құжаттарын қалпына келтіру керек пе?',
        'Нужно ли восстановить документы?',
        'Must papers be replaced?',
      ),
      q('income', 'Ақшасы немесе азық-түлігі жетпей ме?', 'Не хватает денег или еды?', 'Is money or food lacking?'),
      q(
        'school',
        'Баланың мектебі не балабақшасы өзгере ме?',
        'Менять ли ребёнку школу или сад?',
        'Must a child change school or nursery?',
      ),
      q('work', 'Жұмыс табуға көмек керек пе?', 'Нужна ли помощь с работой?', 'Is help with work needed?'),
    ],
  },
]

export function checklistOf(id: string, version?: number): Checklist | undefined {
  return checklists
    .filter(one => one.id === id && (version === undefined || one.version === version))
    .toSorted((a, b) => b.version - a.version)[0]
}

export type Assessed = {
  readonly level: Level
  /** Why it is high, each way that holds; empty when it is not. */
  readonly ways: readonly Way[]
  readonly yes: number
  /** Asked and not known, or not asked. */
  readonly open: number
}

/** `judgement`: the worker says that it is high, whatever the form says. Nothing but an override by two makes a level lower than this. */
export function assess(
  { questions, medium, high }: Checklist,
  given: Readonly<Record<string, Answer>>,
  judgement: boolean,
): Assessed {
  const said = (answer: Answer) => questions.filter(one => given[one.key] === answer)
  const yes = said('yes').length
  const ways: Way[] = [
    ...(judgement ? (['judgement'] as const) : []),
    ...(high !== undefined && yes >= high ? (['count'] as const) : []),
    ...(said('yes').some(one => one.critical) ? (['critical'] as const) : []),
  ]
  const open = questions.length - yes - said('no').length
  if (ways.length > 0) return { level: 'high', ways, yes, open }
  // What is not known could each be a yes: a form full of unknowns is not a low risk.
  return { level: yes >= medium || yes + open >= (high ?? questions.length) ? 'medium' : 'low', ways, yes, open }
}

/** Another level than the one that came out holds only when somebody else agrees. */
export function mayConfirmOverride(askedBy: string, by: string): boolean {
  return askedBy !== by
}
