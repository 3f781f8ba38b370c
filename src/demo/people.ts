// Invented people. Surnames are made from words that mean "example", "sample", "made up", so that nobody is called so; given names are put
// together from syllables. The same number always gives the same person. Telephones begin with +7 700 000.

const kazakhRoots = [
  'Мысал',
  'Үлгі',
  'Қиял',
  'Ертегі',
  'Ойдан',
  'Жорамал',
  'Бейне',
  'Сынама',
  'Көрініс',
  'Болжам',
  'Аңыз',
  'Нобай',
]
const kazakhEnds: Readonly<Record<Sex, readonly string[]>> = {
  male: ['баев', 'беков', 'еков'],
  female: ['баева', 'бекова', 'екова'],
}
const russianRoots = ['Пример', 'Вымысл', 'Небылиц', 'Предполож', 'Допуст', 'Проб', 'Услов', 'Наброск']
const russianEnds: Readonly<Record<Sex, readonly string[]>> = {
  male: ['ов', 'овский', 'ин'],
  female: ['ова', 'овская', 'ина'],
}
const given: Readonly<Record<Sex, { first: readonly string[]; second: readonly string[] }>> = {
  male: { first: ['Ер', 'Нұр', 'Бек', 'Дәу', 'Ал', 'Мар', 'Сан'], second: ['лан', 'жан', 'зат', 'рен', 'тай', 'бол'] },
  female: {
    first: ['Ай', 'Гүл', 'Жан', 'Нұр', 'Дар', 'Ас', 'Ме'],
    second: ['дана', 'сая', 'ару', 'жан', 'мира', 'ия'],
  },
}

/** Who works here bears other surnames and given names than whoever is told of: somebody of a party's name is locked out of the record. */
const staffRoots = ['Қызмет', 'Лауазым', 'Кеңсе', 'Міндет', 'Хатшы', 'Мөр', 'Бұйрық', 'Есеп', 'Тіркеу', 'Қойма']
const staffGiven: Readonly<Record<Sex, { first: readonly string[]; second: readonly string[] }>> = {
  male: { first: ['Қуа', 'Төле', 'Шың', 'Ыры', 'Өмі'], second: ['ндық', 'ген', 'ғыс', 'сбек', 'рхан', 'мұрат'] },
  female: { first: ['Ұл', 'Бал', 'Шол', 'Кәм', 'Рай'], second: ['қия', 'пан', 'хан', 'шат', 'гүл', 'ила'] },
}

export type Sex = 'female' | 'male'

/** Surname and given name. Every third family bears a surname of the Russian kind. */
export function personName(n: number, sex: Sex): string {
  return `${surname(n, sex)} ${givenName(n, sex)}`
}

/** Of somebody who works in an agency of the demonstration. */
export function staffName(n: number, sex: Sex): string {
  const { first, second } = staffGiven[sex]
  const family = pick(staffRoots, n * 7 + 3) + pick(kazakhEnds[sex], Math.floor(n / staffRoots.length))
  return `${family} ${pick(first, n * 3 + 1)}${pick(second, n * 5 + Math.floor(n / first.length))}`
}

export function surname(n: number, sex: Sex): string {
  const [roots, ends] = n % 3 === 2 ? [russianRoots, russianEnds[sex]] : [kazakhRoots, kazakhEnds[sex]]
  return pick(roots, n * 7 + 3) + pick(ends, Math.floor(n / roots.length))
}

export function givenName(n: number, sex: Sex): string {
  const { first, second } = given[sex]
  return pick(first, n * 5 + 1) + pick(second, n * 3 + Math.floor(n / first.length))
}

/** Latin or digits only; no subscriber has such a number. */
export function phone(n: number): string {
  const four = String(Math.abs(n * 37 + 11) % 10_000).padStart(4, '0')
  return `+7 700 000 ${four.slice(0, 2)} ${four.slice(2)}`
}

function pick(list: readonly string[], n: number): string {
  return list[Math.abs(n) % list.length] as string
}
