// What a family of provisions is called, for the list of articles. A new family does not compile without its name in three languages.
import type { Words } from './facts.ts'
import type { Family } from './form.ts'

export const familyWords: { readonly [K in Family]: Words } = {
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
  telling: { kk: 'Хабарлау міндеті', ru: 'Обязанность сообщить', en: 'The duty to tell' },
}
