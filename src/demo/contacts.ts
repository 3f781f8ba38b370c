// What invented people told 111: a few of each kind, in the order of time. No name, no place that exists, nothing that anybody really wrote.
import type { Age, Closing, YesNo } from '../contacts/contract.ts'
import type { Lang } from '../words/say.ts'

export type InventedContact = {
  readonly minutesAgo: number
  readonly lang: Lang
  /** Key of the school on whose wall the door hung. */
  readonly school?: string
  readonly words: string
  readonly danger: YesNo
  readonly safe: YesNo
  readonly age: Age
  readonly region: number
  readonly answer?: string
  readonly closing?: Closing
}

export const inventedContacts: readonly InventedContact[] = [
  {
    minutesAgo: 900,
    lang: 'ru',
    school: 'school-17',
    words: 'привет это правда 111?',
    danger: 'no',
    safe: 'unknown',
    age: 'unknown',
    region: 27,
    answer: 'Да, это 111. Если что-то случится, пишите сюда в любое время.',
    closing: { callType: 'test', reason: undefined, outcome: undefined },
  },
  {
    minutesAgo: 640,
    lang: 'ru',
    words: 'Подскажите, кому положено пособие, если я ушла от мужа с двумя детьми.',
    danger: 'no',
    safe: 'yes',
    age: 'adult',
    region: 71,
    answer: 'Здравствуйте. Это зависит от дохода и возраста детей. Возраст детей какой?',
    closing: { callType: 'self', reason: 'rights', outcome: 'information' },
  },
  {
    minutesAgo: 95,
    lang: 'kk',
    school: 'school-4',
    words: 'сыныпта мені күнде мазақтайды. мұғалімге айтқым келмейді',
    danger: 'no',
    safe: 'yes',
    age: '11-15',
    region: 11,
    answer: 'Жазғаның үшін рақмет. Бұл – сенің кінәң емес. Бүгін не болғанын айтып бере аласың ба?',
  },
  {
    minutesAgo: 40,
    lang: 'ru',
    words: 'У соседей за стеной каждый вечер кричит ребёнок. Не знаю, стоит ли кому-то говорить.',
    danger: 'unknown',
    safe: 'yes',
    age: 'adult',
    region: 75,
  },
  {
    minutesAgo: 12,
    lang: 'kk',
    school: 'school-17',
    words: 'әкем мас, анамды ұрып жатыр. мен бөлмемде отырмын',
    danger: 'yes',
    safe: 'no',
    age: '11-15',
    region: 27,
  },
]
