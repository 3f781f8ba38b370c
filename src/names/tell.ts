// A comparison in lines of plain words, in Kazakh, Russian and English: what speaks against first, each line with its bits. The room has its
// own words, as the law room has, so that another program can use it alone. Names stand as written, in the nominative, outside the sentence's grammar.
import type { Band } from './bands.ts'
import type { Comparison, Term, TermKind } from './compare.ts'
import type { NameNote, Role } from './fold.ts'

export type Words = { readonly kk: string; readonly ru: string; readonly en: string }

export const bandWords: Readonly<Record<Band, Words>> = {
  'very likely': {
    kk: 'бір адам болуы өте ықтимал',
    ru: 'весьма вероятно, один человек',
    en: 'very likely the same person',
  },
  likely: { kk: 'бір адам болуы ықтимал', ru: 'вероятно, один человек', en: 'likely the same person' },
  possible: { kk: 'бір адам болуы мүмкін', ru: 'возможно, один человек', en: 'possibly the same person' },
  'possible relative': { kk: 'туысы болуы мүмкін', ru: 'возможно, родственник', en: 'possibly a relative' },
  unlikely: {
    kk: 'бір адам болуы екіталай',
    ru: 'маловероятно, что один человек',
    en: 'unlikely to be the same person',
  },
}

const roleWords: Readonly<Record<Role, Words>> = {
  plain: { kk: 'ат', ru: 'имя', en: 'name' },
  surname: { kk: 'тегі', ru: 'фамилия', en: 'surname' },
  patronymic: { kk: 'әкесінің аты', ru: 'отчество', en: 'patronymic' },
  initial: { kk: 'бас әріп', ru: 'инициал', en: 'initial' },
}

const termWords: Readonly<Record<TermKind, Words>> = {
  word: {
    kk: '{role} сәйкес: {left} = {right}',
    ru: '{role} совпадает: {left} = {right}',
    en: '{role} agrees: {left} = {right}',
  },
  'word-similar': {
    kk: '{role} ұқсас: {left} ≈ {right}',
    ru: '{role}, похожее написание: {left} ≈ {right}',
    en: '{role} is similar: {left} ≈ {right}',
  },
  alias: {
    kk: 'бір аттың түрлері: {left} = {right}',
    ru: 'формы одного имени: {left} = {right}',
    en: 'forms of one name: {left} = {right}',
  },
  initial: {
    kk: 'бас әріп сәйкес: {left} = {right}',
    ru: 'инициал совпадает: {left} = {right}',
    en: 'initial agrees: {left} = {right}',
  },
  'word-contradicts': {
    kk: '{role} басқа: {left} ≠ {right}',
    ru: '{role}, расхождение: {left} ≠ {right}',
    en: '{role} differs: {left} ≠ {right}',
  },
  'patronymic-contradicts': {
    kk: 'әкесінің аты басқа: {left} ≠ {right}',
    ru: 'отчество другое: {left} ≠ {right}',
    en: 'patronymic differs: {left} ≠ {right}',
  },
  'initial-contradicts': {
    kk: 'бас әріп басқа: {left} ≠ {right}',
    ru: 'инициал другой: {left} ≠ {right}',
    en: 'initial differs: {left} ≠ {right}',
  },
  'word-missing': {
    kk: '{role} тек бір жақта бар: {either}',
    ru: '{role} есть только с одной стороны: {either}',
    en: '{role} stands on one side only: {either}',
  },
  'few-words': {
    kk: 'бірден көп сөз сәйкес емес',
    ru: 'совпадает не больше одного слова',
    en: 'no more than one word agrees',
  },
  'birth-date-equal': {
    kk: 'туған күні сәйкес: {left}',
    ru: 'дата рождения совпадает: {left}',
    en: 'date of birth agrees: {left}',
  },
  'birth-day-month-swapped': {
    kk: 'күн мен ай орын ауыстырған: {left} / {right}',
    ru: 'день и месяц переставлены: {left} / {right}',
    en: 'day and month swapped: {left} / {right}',
  },
  'birth-date-one-digit': {
    kk: 'туған күнінің бір цифры басқа: {left} / {right}',
    ru: 'в дате рождения отличается одна цифра: {left} / {right}',
    en: 'one digit of the date of birth differs: {left} / {right}',
  },
  'birth-dates-same-year': {
    kk: 'туған жылы ғана сәйкес: {left} / {right}',
    ru: 'совпадает только год рождения: {left} / {right}',
    en: 'only the year of birth agrees: {left} / {right}',
  },
  'birth-year-equal': {
    kk: 'туған жылы сәйкес: {left} / {right}',
    ru: 'год рождения совпадает: {left} / {right}',
    en: 'year of birth agrees: {left} / {right}',
  },
  'birth-years-overlap': {
    kk: 'жасы сәйкес келеді: {left} / {right}',
    ru: 'возраст подходит: {left} / {right}',
    en: 'the ages fit: {left} / {right}',
  },
  'birth-year-near': {
    kk: 'туған жылы бір жылға басқа: {left} / {right}',
    ru: 'год рождения отличается на один: {left} / {right}',
    en: 'year of birth is off by one: {left} / {right}',
  },
  'birth-year-differs': {
    kk: 'туған жылы басқа: {left} / {right}',
    ru: 'год рождения другой: {left} / {right}',
    en: 'year of birth differs: {left} / {right}',
  },
  'iin-equal': { kk: 'ЖСН сәйкес', ru: 'ИИН совпадает', en: 'IIN agrees' },
  'iin-eleventh-digit': {
    kk: 'ЖСН-нің тек он бірінші цифры басқа',
    ru: 'в ИИН отличается только одиннадцатая цифра',
    en: 'only the eleventh digit of the IIN differs',
  },
  'iin-one-digit': {
    kk: 'ЖСН-нің бір цифры басқа',
    ru: 'в ИИН отличается одна цифра',
    en: 'one digit of the IIN differs',
  },
  'iin-swapped': {
    kk: 'ЖСН-де көрші екі цифр орын ауыстырған',
    ru: 'в ИИН переставлены две соседние цифры',
    en: 'two neighbouring digits of the IIN are swapped',
  },
  'iin-different': { kk: 'ЖСН басқа', ru: 'ИИН другой', en: 'IIN differs' },
  'phone-equal': {
    kk: 'телефон сәйкес (отбасы бір нөмірді бөлісуі мүмкін)',
    ru: 'телефон совпадает (семья может пользоваться одним номером)',
    en: 'telephone agrees (families share numbers)',
  },
  'phone-differs': { kk: 'телефон басқа', ru: 'телефон другой', en: 'telephone differs' },
  'sex-equal': { kk: 'жынысы сәйкес', ru: 'пол совпадает', en: 'sex agrees' },
  'sex-differs': { kk: 'жынысы басқа', ru: 'пол другой', en: 'sex differs' },
  'region-equal': { kk: 'өңірі сәйкес', ru: 'регион совпадает', en: 'region agrees' },
  'region-differs': { kk: 'өңірі басқа', ru: 'регион другой', en: 'region differs' },
}

export const noteWords: Readonly<Record<NameNote, Words>> = {
  'look-alikes': {
    kk: 'Атта басқа әліпбидің ұқсас әріптері болды',
    ru: 'В имени были похожие буквы другого алфавита',
    en: 'The name held look-alike letters of another alphabet',
  },
  glued: {
    kk: 'Жабысып жазылған сөздер бөліп оқылды',
    ru: 'Слитно написанные слова прочитаны раздельно',
    en: 'Words written together were read apart',
  },
  initials: { kk: 'Аттың орнына бас әріп тұр', ru: 'Вместо имени стоит инициал', en: 'An initial stands for a name' },
  symbols: {
    kk: 'Атта әріп емес белгілер бар',
    ru: 'В имени есть знаки, которые не буквы',
    en: 'The name holds signs that are not letters',
  },
  cut: {
    kk: 'Аты өте ұзақ: салыстыруға басы ғана алынды',
    ru: 'Имя очень длинное: для сравнения взято только начало',
    en: 'The name is very long: only its beginning is compared',
  },
  'no-name': { kk: 'Атта әріп жоқ', ru: 'В имени нет букв', en: 'There are no letters in the name' },
}

/** One line of evidence. */
export function tellTerm(term: Term, lang: keyof Words): string {
  const values: Readonly<Record<string, string>> = {
    left: term.left ?? '',
    right: term.right ?? '',
    either: term.left ?? term.right ?? '',
    role: roleWords[term.role ?? 'plain'][lang],
  }
  return termWords[term.kind][lang].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** `+12.6`, `−0.4`. */
export function tellBits(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`
}

/** Band, then the evidence, what speaks against first. */
export function tellComparison(comparison: Comparison, lang: keyof Words): readonly string[] {
  return [
    `${bandWords[comparison.band][lang]} (${percent(comparison.probability)})`,
    ...comparison.terms.map(t => `${tellBits(t.bits)}  ${tellTerm(t, lang)}`),
    ...comparison.notes.map(n => noteWords[n][lang]),
  ]
}

/** Never "100 %" and never "0 %": nothing is certain. */
function percent(p: number): string {
  if (p >= 0.99) return '> 99 %'
  return p < 0.01 ? '< 1 %' : `${Math.round(p * 100)} %`
}
