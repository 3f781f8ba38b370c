// What a supervisor looks for in a conversation, in three languages. Codes stay once they were used; marks never carry free text, so that nobody's words come along.
import type { Text } from '../../words/say.ts'

export const marks = ['yes', 'partly', 'no', 'not-applicable'] as const
export type Mark = (typeof marks)[number]

export const criteria = [
  {
    code: 'safety',
    text: {
      kk: 'Жауап беру қауіпсіз бе, соны сұрады немесе ескерді',
      ru: 'Спросили или учли, безопасно ли отвечать',
      en: 'It was asked or heeded whether answering is safe',
    },
  },
  {
    code: 'heard',
    text: {
      kk: 'Адамның не сұрағанын түсінді',
      ru: 'Поняли, о чём просит человек',
      en: 'What the person asked for was understood',
    },
  },
  {
    code: 'no-blame',
    text: {
      kk: 'Сөзінде кінәлау да, қысым да жоқ',
      ru: 'В словах нет обвинения и давления',
      en: 'No word blames or presses',
    },
  },
  {
    code: 'right',
    text: {
      kk: 'Айтқан мәліметі дұрыс',
      ru: 'Сообщённые сведения верны',
      en: 'What was said is right',
    },
  },
  {
    code: 'next',
    text: {
      kk: 'Енді не болатынын түсіндірді',
      ru: 'Объяснили, что будет дальше',
      en: 'It was explained what comes next',
    },
  },
  {
    code: 'record',
    text: {
      kk: 'Жазба толық, артық ештеңе жоқ',
      ru: 'Запись полная и без лишнего',
      en: 'The record is complete, with nothing superfluous',
    },
  },
] as const satisfies readonly { readonly code: string; readonly text: Text }[]
export type Criterion = (typeof criteria)[number]['code']
export type Marks = Readonly<Record<Criterion, Mark>>
