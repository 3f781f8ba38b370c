// Invented people in the number of a country, for measuring. Names are put together from roots of common knowledge and from syllables; no list of
// real people was used. Nothing here shares code or tables with the fold rules that it helps to measure: it writes names, they read them.
// Frequencies follow a curve 1/(rank+3)^s, whose head is about as common as the commonest surname of the country is said to be (0.4 %).

export type Person = {
  readonly name: string
  readonly birth: string
  readonly sex: 'female' | 'male'
  /** Writes the same person again, perhaps in another script, order or with the patronymic dropped. */
  readonly again: () => string
}

/** A small seeded generator (mulberry32), so that everybody measures the same people. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const list = (text: string) => text.split(' ')
const firstParts = list(
  'Нұр Ер Ай Бек Жан Дәу Қай Сер Тал Бай Ақ Алтын Аман Арыс Асыл Ахмет Әбді Әл Әлі Болат Дос Ел Еркін Ес Жақсы Жас Жол Зей Иман Кен Көп Күн Қазы Қан Қара Құрман Мар Мырза Ман Нау Ораз Орын Рай Рыс Сағын Сап Сары Сәт Сүй Таң Тәжі Темір Тілеу Тоқ Төле Тұр Үмбет Шын Шай Ыр',
)
const malePart = list(
  'лан бек жан бай хан ғали сұлтан болат мұрат дәулет тай құл нияз берген зат рат сын көл тас ман рен дос ұлан жігіт темір бат ғазы таз мұхамбет',
)
const femalePart = list(
  'гүл жан сұлу шаш нұр көз күл мира зада са ара лы бике ғаным дана сәуле ия рай зат тұмар жібек балы',
)
const maleWhole = list(
  'Серік Марат Асқар Қайрат Болат Мұрат Талғат Самат Азамат Асхат Данияр Руслан Ринат Тимур Арман Бауыржан Ғабит Дәурен Еркін Жасұлан Мейрам Олжас Рүстем Санжар Тұрар Ғалым Сәкен Мұса Омар Әли Иса Ыбырай Ысқақ Мәжит Кәрім Рахым Сәбит Қанат Ораз Жұмабай Төлеген Шәкір Хамит',
)
const femaleWhole = list(
  'Әсел Динара Әлия Жанар Мәдина Сәуле Ләззат Алма Гүлмира Айша Аружан Аяулым Бибігүл Гүлнәр Дана Жібек Зейнеп Кәмила Ләйла Меруерт Назгүл Перизат Раушан Сабина Толғанай Ұлжан Фатима Шолпан Райхан Самал Ботагөз Әсем Бақыт Күлән Қарлығаш',
)
const russianMale = list(
  'Александр Сергей Владимир Андрей Алексей Дмитрий Николай Виктор Иван Михаил Евгений Юрий Олег Игорь Павел Анатолий Василий Константин Роман Максим Денис Антон Вячеслав Геннадий Борис Пётр Артём Кирилл Никита Фёдор',
)
const russianFemale = list(
  'Елена Наталья Ольга Светлана Ирина Татьяна Анна Мария Екатерина Анастасия Людмила Галина Валентина Надежда Вера Любовь Марина Юлия Виктория Оксана Лариса Ксения Дарья Алина Полина Нина Тамара Зоя Раиса Яна',
)
const russianRoots = list(
  'Иван Петр Сидор Кузнец Смирн Попов Волк Соколов Лебед Козл Новик Мороз Павл Семён Голуб Виноград Богдан Вороб Фёдор Михайл Беляй Тарас Белоус Комар Орл Кисел Макар Андре Ковал Ильин Гус Титов Кузьмин Кудряв Баран Куликов Алексе Степан Яковл Сорокин Серге Романов Захар Борис Корол Герасим Пономар Григор Лазар Медвед Ерш Никитин Соболь Рябов Поляк Цветк Данил Жуков Фрол Журавль Никола Крыл Максим Сидорк Осип Белозор Николай Дорофе Матве Горшк Зайц Тихон Аксён Мельник Сазон Прохор Наум Фомич Щерб Трофим Леон Гурь Игнат Гаврил',
)
/** Parts of rare surnames: a first syllable, a middle, an end. Thousands of each make the long tail of a country's vocabulary. */
const onset = list(
  'А Ба Бе Бұ Да До Е Жа Же Жұ И Ка Ке Қа Қо Құ Ма Мо Мұ На Но О Са Сә Су Та То Тү Ша Ше Ыр Үс Әм Өт Ғай Ха',
)
const middle = list('бы ғы да де ді жа зы ке қа лы ма мі на ны ра ре ры са сы та тү ты шы ша рға лды нша мбе рма')
const tail = list('бай бек ғұл ған дар жан қан лан лық ман нас рат сар сін тай тан шық шін р н с л м т з')

export type Population = { readonly next: () => Person; readonly roots: number }

/** An endless supply of people. `roots`: how many surname roots, common and rare together. */
export function populationOf(seed: number, roots = 120_000): Population {
  const random = randomFrom(seed)
  const male = unique([...maleWhole, ...firstParts.flatMap(a => malePart.map(b => a + b))])
  const female = unique([...femaleWhole, ...firstParts.flatMap(a => femalePart.map(b => a + b))])
  const rare = unique(onset.flatMap(a => middle.flatMap(b => middle.flatMap(c => tail.map(d => a + b + c + d)))))
  const surnames = shuffle(
    unique([...male, ...shuffle(rare, random).slice(0, Math.max(0, roots - male.length))]),
    random,
  )
  // The head of the curve are well-known names, not syllables.
  surnames.sort((a, b) => Number(maleWhole.includes(b)) - Number(maleWhole.includes(a)))
  const pickMale = curve(male.length, 0.85, random)
  const pickFemale = curve(female.length, 0.85, random)
  const pickSurname = curve(surnames.length, 0.72, random)
  const pickRussian = curve(russianRoots.length, 0.6, random)
  const pickGiven = curve(russianMale.length, 0.6, random)
  return {
    roots: surnames.length + russianRoots.length,
    next: () => {
      const sex = random() < 0.5 ? 'female' : 'male'
      const birth = birthOf(random)
      if (random() < 0.18) {
        const root = russianRoots[pickRussian()] ?? ''
        const given = (sex === 'male' ? russianMale : russianFemale)[pickGiven()] ?? ''
        const father = russianMale[pickGiven()] ?? ''
        const again = () => russianName(sex, root, given, father, random)
        return { sex, birth, name: again(), again }
      }
      const root = surnames[pickSurname()] ?? ''
      const given = (sex === 'male' ? male[pickMale()] : female[pickFemale()]) ?? ''
      const father = male[pickMale()] ?? ''
      const again = () => kazakhName(sex, root, given, father, random)
      return { sex, birth, name: again(), again }
    },
  }
}

function kazakhName(sex: 'female' | 'male', root: string, given: string, father: string, random: () => number): string {
  const style = random()
  const hasPatronymic = random() < 0.8
  // A tenth of the surnames stands without its ending.
  const surname =
    random() < 0.1
      ? root
      : root + (/[аеиоуыіәөұү]$/i.test(root) ? 'ев' : /[йь]$/.test(root) ? 'ев' : 'ов') + (sex === 'female' ? 'а' : '')
  const written = /йев/.test(surname) ? surname.replace('йев', 'ев') : surname
  if (style < 0.4) {
    const patronymic = father + (sex === 'male' ? 'ұлы' : 'қызы')
    return inOrder(written, given, hasPatronymic ? patronymic : '', random)
  }
  const russian = inRussian(father)
  const patronymic =
    random() < 0.5
      ? russian + (sex === 'male' ? 'улы' : 'кызы')
      : /[йь]$/.test(russian)
        ? russian.slice(0, -1) + (sex === 'male' ? 'евич' : 'евна')
        : russian + (/[аеиоуы]$/.test(russian) ? (sex === 'male' ? 'евич' : 'евна') : sex === 'male' ? 'ович' : 'овна')
  const words = [inRussian(written), inRussian(given), hasPatronymic ? patronymic : ''] as const
  if (style < 0.8) return inOrder(...words, random)
  const [a, b, c] = words.map(inPassport) as [string, string, string]
  return inOrder(random() < 0.5 ? a.toUpperCase() : a, b, c, random)
}

function russianName(
  sex: 'female' | 'male',
  root: string,
  given: string,
  father: string,
  random: () => number,
): string {
  const surname = /(?:ов|ин)$/.test(root) ? root : /[еьй]$/.test(root) ? `${root.replace(/[ьй]$/, '')}ев` : `${root}ов`
  const base = father.replace(/[йь]$/, '')
  const patronymic = `${base}${/[йь]$/.test(father) ? 'ев' : 'ов'}${sex === 'male' ? 'ич' : 'на'}`
  const words = [surname + (sex === 'female' ? 'а' : ''), given, random() < 0.85 ? patronymic : ''] as const
  if (random() < 0.85) return inOrder(...words, random)
  const [a, b, c] = words.map(inPassport) as [string, string, string]
  return inOrder(a, b, c, random)
}

function inOrder(surname: string, given: string, patronymic: string, random: () => number): string {
  const words = random() < 0.6 ? [surname, given, patronymic] : [given, patronymic, surname]
  return words.filter(w => w !== '').join(' ')
}

const russianLetters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  Ә: 'А',
  Ғ: 'Г',
  Қ: 'К',
  Ң: 'Н',
  Ө: 'О',
  Ұ: 'У',
  Ү: 'У',
  Һ: 'Х',
  І: 'И',
}
function inRussian(word: string): string {
  let out = ''
  for (const letter of word) out += russianLetters[letter] ?? letter
  return out
}

const passportLetters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}
function inPassport(word: string): string {
  let out = ''
  for (const letter of word.toLowerCase()) out += passportLetters[letter] ?? letter
  return out === '' ? '' : `${(out[0] ?? '').toUpperCase()}${out.slice(1)}`
}

/** A day between 1940 and 2009. */
export function birthOf(random: () => number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${1940 + Math.floor(random() * 70)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`
}

/** Indices with weights 1/(rank+3)^s, by the alias-free way: a cumulative table and a binary search. */
function curve(length: number, s: number, random: () => number): () => number {
  const sums = new Float64Array(length)
  let sum = 0
  for (let i = 0; i < length; i++) sums[i] = sum += 1 / (i + 3) ** s
  return () => {
    const at = random() * sum
    let [low, high] = [0, length - 1]
    while (low < high) {
      const mid = (low + high) >>> 1
      if ((sums[mid] as number) < at) low = mid + 1
      else high = mid
    }
    return low
  }
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}

function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[items[i], items[j]] = [items[j] as T, items[i] as T]
  }
  return items
}
