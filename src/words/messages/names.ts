// What the commands about names and people say about input they cannot use. The evidence of a comparison has its words in the names room.
import { messages } from '../say.ts'

export const names = messages({
  'names.error.birth': {
    kk: 'Туған күні оқылмады: «{value}». ЖЖЖЖ, ЖЖЖЖ-АА-КК немесе КК.АА.ЖЖЖЖ түрінде жазыңыз.',
    ru: 'Дата рождения не прочитана: «{value}». Напишите ГГГГ, ГГГГ-ММ-ДД или ДД.ММ.ГГГГ.',
    en: 'The date of birth cannot be read: “{value}”. Write YYYY, YYYY-MM-DD or DD.MM.YYYY.',
  },
  'names.error.no-bench': {
    kk: 'Өлшеу құралдары жоқ: олар бастапқы кодпен және әзірлеу пакеттерімен бірге орнатылады.',
    ru: 'Средств измерения нет: они ставятся вместе с исходным кодом и пакетами для разработки.',
    en: 'The measuring tools are not here: they come with the source and its development packages.',
  },
})
