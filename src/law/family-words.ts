// What a family of provisions is called, for the list of articles. A new family does not compile without its name in three languages.
import type { Words } from './facts.ts'
import type { Family } from './form.ts'

export const familyWords: Readonly<Record<Family, Words>> = {
  violence: { kk: 'Денсаулыққа зиян және ұрып-соғу', ru: 'Вред здоровью и побои', en: 'Harm to health and battery' },
  household: {
    kk: 'Отбасы-тұрмыстық қатынастар',
    ru: 'Семейно-бытовые отношения',
    en: 'Family and domestic relations',
  },
  bullying: { kk: 'Баланы жәбірлеу (буллинг)', ru: 'Травля (буллинг) ребёнка', en: 'Bullying of a child' },
  transport: {
    kk: 'Бала қоғамдық көлікте',
    ru: 'Ребёнок в общественном транспорте',
    en: 'A child on public transport',
  },
  honour: { kk: 'Ар-намыс және қадір-қасиет', ru: 'Честь и достоинство', en: 'Honour and dignity' },
  upbringing: { kk: 'Баланы тәрбиелеу міндеті', ru: 'Обязанность воспитывать', en: 'The duty to bring up a child' },
  'public-order': { kk: 'Қоғамдық тәртіп', ru: 'Общественный порядок', en: 'Public order' },
  order: { kk: 'Қорғау нұсқамасы', ru: 'Защитное предписание', en: 'The protective order' },
  life: { kk: 'Адам өмірі', ru: 'Жизнь человека', en: 'Human life' },
  threat: { kk: 'Қорқыту', ru: 'Угроза', en: 'Threat' },
  danger: { kk: 'Қауіпте қалдыру', ru: 'Оставление в опасности', en: 'Leaving in danger' },
  sexual: { kk: 'Жыныстық тиіспеушілік', ru: 'Половая неприкосновенность', en: 'Sexual inviolability' },
  freedom: { kk: 'Жеке бас бостандығы', ru: 'Личная свобода', en: 'Personal freedom' },
  insult: { kk: 'Қорлау', ru: 'Оскорбление', en: 'Insult' },
  minors: { kk: 'Кәмелетке толмағандарға қарсы', ru: 'Против несовершеннолетних', en: 'Against minors' },
  privacy: { kk: 'Жеке өмір', ru: 'Частная жизнь', en: 'Private life' },
  justice: { kk: 'Сот төрелігі', ru: 'Правосудие', en: 'Justice' },
  torture: { kk: 'Азаптау', ru: 'Пытки', en: 'Torture' },
  telling: { kk: 'Хабарлау міндеті', ru: 'Обязанность сообщить', en: 'The duty to tell' },
}
