// The incident's pages: facts, law, people. What the law itself says comes from the law room; these are the words around it.
import { messages } from '../say.ts'

export const incidents = messages({
  'incident.tabs': { kk: 'Оқиғаның бөлімдері', ru: 'Разделы случая', en: 'Parts of the incident' },
  'incident.tab.notice': { kk: 'Хабарлама', ru: 'Сообщение', en: 'Notice' },
  'incident.tab.facts': { kk: 'Деректер', ru: 'Факты', en: 'Facts' },
  'incident.tab.law': { kk: 'Заң', ru: 'Закон', en: 'Law' },
  'incident.tab.people': { kk: 'Адамдар', ru: 'Люди', en: 'People' },
  'incident.occurred': { kk: 'Болған күні: {date}', ru: 'Дата события: {date}', en: 'Happened: {date}' },
  'incident.occurred.range': {
    kk: 'Болған уақыты: {from} – {to}',
    ru: 'Когда: {from} – {to}',
    en: 'Happened between {from} and {to}',
  },
  'incident.occurred.unknown': {
    kk: 'Қашан болғаны белгісіз',
    ru: 'Когда произошло, неизвестно',
    en: 'When it happened is not known',
  },
  'incident.holder': { kk: 'Жауапты: {name}', ru: 'Отвечает: {name}', en: 'Held by {name}' },
  'incident.born': { kk: 'туған күні: {date}', ru: 'дата рождения: {date}', en: 'born {date}' },
  'incident.born-year': { kk: 'туған жылы: {year}', ru: 'год рождения: {year}', en: 'born in {year}' },
  'incident.aged': { kk: 'жасы: {n}', ru: 'возраст: {n}', en: 'age {n}' },
  'incident.sex.female': { kk: 'жынысы: әйел', ru: 'пол: женский', en: 'female' },
  'incident.sex.male': { kk: 'жынысы: ер', ru: 'пол: мужской', en: 'male' },
  'incident.iin': { kk: 'ЖСН {iin}', ru: 'ИИН {iin}', en: 'IIN {iin}' },
})
