// What contacts to 111 are about, as data: ten kinds and what each contains, in our own words. The kind itself is a reason too, for what fits none of
// its lines, and "unclear" is an honest answer. A code that was ever used stays: what is no longer offered is marked, never deleted.
import type { Text } from '../words/say.ts'

export const reasonKinds = [
  'violence-at-home',
  'violence-elsewhere',
  'sexual',
  'bullying',
  'online',
  'self-harm',
  'family',
  'need',
  'health',
  'rights',
] as const
export type ReasonKind = (typeof reasonKinds)[number]
/** A kind, a line within it (`bullying/teacher`), or `unclear`. */
export type Reason = string
export type ReasonLine = { readonly code: Reason; readonly kind: ReasonKind | 'unclear'; readonly label: Text }

const kinds: Readonly<Record<ReasonKind, Text>> = {
  'violence-at-home': { kk: 'Үйдегі зорлық-зомбылық', ru: 'Насилие дома', en: 'Violence at home' },
  'violence-elsewhere': { kk: 'Үйден тыс зорлық-зомбылық', ru: 'Насилие вне дома', en: 'Violence elsewhere' },
  sexual: { kk: 'Сексуалдық зорлық-зомбылық', ru: 'Сексуальное насилие', en: 'Sexual abuse' },
  bullying: { kk: 'Баланы жәбірлеу (буллинг)', ru: 'Травля ребёнка', en: 'Bullying' },
  online: { kk: 'Интернеттегі қауіп', ru: 'Опасность в интернете', en: 'Harm online' },
  'self-harm': {
    kk: 'Өзіне зиян келтіру, өмірден түңілу',
    ru: 'Вред себе, мысли о смерти',
    en: 'Self-harm, thoughts of dying',
  },
  family: { kk: 'Отбасындағы қарым-қатынас', ru: 'Отношения в семье', en: 'Relations in the family' },
  need: { kk: 'Күтімсіздік, мұқтаждық', ru: 'Нет заботы, нужда', en: 'Neglect, hardship' },
  health: { kk: 'Денсаулық', ru: 'Здоровье', en: 'Health' },
  rights: { kk: 'Құқық, құжат, жәрдемақы', ru: 'Права, документы, пособия', en: 'Rights, papers, benefits' },
}

const within: Readonly<Record<ReasonKind, Readonly<Record<string, Text>>>> = {
  'violence-at-home': {
    beaten: { kk: 'Үйде ұрады', ru: 'Бьют дома', en: 'Beaten at home' },
    threatened: {
      kk: 'Үйде қорқытады, айқайлайды',
      ru: 'Угрожают, кричат дома',
      en: 'Threatened or shouted at, at home',
    },
    'sees-it': { kk: 'Бала зорлықты көріп жүр', ru: 'Ребёнок видит насилие', en: 'A child sees violence' },
    spouse: { kk: 'Жұбайы немесе бұрынғы жұбайы', ru: 'Супруг или бывший супруг', en: 'Spouse or former spouse' },
    'locked-in': { kk: 'Үйден шығармайды, бақылайды', ru: 'Не выпускают, следят', en: 'Locked in, watched' },
    money: {
      kk: 'Ақшасын тартып алады, жұмыс істетпейді',
      ru: 'Отбирают деньги, не дают работать',
      en: 'Money taken, kept from work',
    },
    'thrown-out': { kk: 'Үйден қуып шықты', ru: 'Выгнали из дома', en: 'Thrown out of home' },
  },
  'violence-elsewhere': {
    school: { kk: 'Мектепте немесе колледжде', ru: 'В школе или колледже', en: 'At school or college' },
    street: { kk: 'Көшеде, аулада', ru: 'На улице, во дворе', en: 'In the street or yard' },
    work: { kk: 'Жұмыс орнында', ru: 'На работе', en: 'At work' },
    institution: {
      kk: 'Балалар мекемесінде немесе әлеуметтік мекемеде',
      ru: 'В детском или социальном учреждении',
      en: 'In a children’s or social institution',
    },
    followed: { kk: 'Ізіне түседі, аңдиды', ru: 'Преследует, выслеживает', en: 'Followed, stalked' },
    transport: {
      kk: 'Көлікте, баланы автобустан түсіру',
      ru: 'В транспорте, ребёнка высадили',
      en: 'In transport, child put off a bus',
    },
  },
  sexual: {
    touched: { kk: 'Денесіне қол тигізді', ru: 'Трогали тело', en: 'Touched' },
    forced: { kk: 'Зорлау немесе зорлау әрекеті', ru: 'Изнасилование или попытка', en: 'Rape or attempt' },
    words: { kk: 'Әдепсіз сөз, ұсыныс', ru: 'Непристойные слова, предложения', en: 'Indecent words or offers' },
    relative: {
      kk: 'Туысы немесе үйдегі адам',
      ru: 'Родственник или кто-то в доме',
      en: 'A relative or somebody in the house',
    },
    trafficked: { kk: 'Адам саудасы, қанау', ru: 'Торговля людьми, эксплуатация', en: 'Trafficked, exploited' },
    'early-marriage': {
      kk: 'Күштеп некелесу, ерте неке',
      ru: 'Принуждение к браку, ранний брак',
      en: 'Forced or early marriage',
    },
  },
  bullying: {
    mocked: { kk: 'Мазақтайды, балағаттайды', ru: 'Дразнят, оскорбляют', en: 'Mocked, insulted' },
    pushed: { kk: 'Итереді, затын бүлдіреді', ru: 'Толкают, портят вещи', en: 'Pushed, things spoiled' },
    'left-out': { kk: 'Ешкім сөйлеспейді', ru: 'Бойкот, никто не общается', en: 'Left out' },
    extorted: { kk: 'Ақша талап етеді', ru: 'Вымогают деньги', en: 'Money demanded' },
    teacher: { kk: 'Мұғалім қорлайды', ru: 'Унижает учитель', en: 'Humiliated by a teacher' },
    'takes-part': { kk: 'Өзі басқаларға тиіседі', ru: 'Обижает других', en: 'Bullies somebody' },
  },
  online: {
    insulted: { kk: 'Чатта қорлайды', ru: 'Оскорбляют в чате', en: 'Insulted in a chat' },
    pictures: {
      kk: 'Суретін таратады немесе таратамын дейді',
      ru: 'Распространяют снимки или угрожают этим',
      en: 'Pictures spread, or a threat to',
    },
    stranger: {
      kk: 'Бейтаныс ересек жазады, кездесуге шақырады',
      ru: 'Пишет незнакомый взрослый, зовёт на встречу',
      en: 'An unknown adult writes, asks to meet',
    },
    fraud: { kk: 'Алаяқтық, ақшасынан айырылды', ru: 'Обман, потеря денег', en: 'Fraud, money lost' },
    account: { kk: 'Парақшасын бұзып кірген', ru: 'Взломан аккаунт', en: 'Account broken into' },
    shown: {
      kk: 'Қорқынышты немесе әдепсіз нәрсе көрді',
      ru: 'Показали страшное или непристойное',
      en: 'Saw something frightening or indecent',
    },
  },
  'self-harm': {
    thoughts: { kk: 'Өмір сүргісі келмейді', ru: 'Не хочет жить', en: 'Does not want to live' },
    plan: { kk: 'Қалай, қашан істейтінін айтады', ru: 'Говорит, как и когда', en: 'Says how and when' },
    attempt: {
      kk: 'Қазір немесе жақында әрекет жасады',
      ru: 'Попытка сейчас или недавно',
      en: 'An attempt, now or lately',
    },
    cuts: { kk: 'Денесін жаралайды', ru: 'Наносит себе раны', en: 'Cuts or hurts the body' },
    friend: { kk: 'Досы үшін қорқады', ru: 'Страх за друга', en: 'Afraid for a friend' },
    grief: { kk: 'Жақынынан айырылды', ru: 'Потеря близкого', en: 'Lost somebody close' },
  },
  family: {
    quarrel: { kk: 'Ата-анасымен ұрыс-керіс', ru: 'Ссоры с родителями', en: 'Quarrels with parents' },
    divorce: { kk: 'Ата-анасы ажырасып жатыр', ru: 'Родители расходятся', en: 'Parents are separating' },
    'kept-apart': { kk: 'Баламен көрістірмейді', ru: 'Не дают видеться с ребёнком', en: 'Kept from seeing a child' },
    drink: { kk: 'Үйде ішімдік немесе есірткі', ru: 'Алкоголь или наркотики дома', en: 'Drink or drugs at home' },
    'ran-away': { kk: 'Үйден кетіп қалды', ru: 'Уход из дома', en: 'Ran away' },
    lonely: {
      kk: 'Жалғыздық, түсінетін адам жоқ',
      ru: 'Одиночество, никто не понимает',
      en: 'Lonely, nobody understands',
    },
  },
  need: {
    hungry: { kk: 'Тамақ, киім жетпейді', ru: 'Не хватает еды, одежды', en: 'Not enough food or clothes' },
    alone: { kk: 'Бала қараусыз қалды', ru: 'Ребёнок без присмотра', en: 'A child left alone' },
    shelter: { kk: 'Баратын жері жоқ', ru: 'Негде жить', en: 'Nowhere to live' },
    works: {
      kk: 'Бала жұмыс істейді, қайыр сұрайды',
      ru: 'Ребёнок работает, просит милостыню',
      en: 'A child works or begs',
    },
    'no-school': { kk: 'Мектепке бармайды', ru: 'Не ходит в школу', en: 'Does not go to school' },
    missing: { kk: 'Бала жоғалып кетті', ru: 'Пропал ребёнок', en: 'A child is missing' },
  },
  health: {
    anxious: { kk: 'Қорқыныш, ұйқысыздық', ru: 'Тревога, бессонница', en: 'Anxiety, no sleep' },
    ill: { kk: 'Ауру, емделу қиын', ru: 'Болезнь, трудно лечиться', en: 'Illness, hard to get care' },
    pregnant: { kk: 'Жүктілік', ru: 'Беременность', en: 'Pregnancy' },
    substances: {
      kk: 'Өзі ішеді немесе есірткі қолданады',
      ru: 'Сам пьёт или употребляет',
      en: 'Drinks or takes drugs',
    },
    disability: { kk: 'Мүгедектігі бар адамға көмек', ru: 'Помощь при инвалидности', en: 'Help with a disability' },
    growing: { kk: 'Ересею, дене туралы сұрақ', ru: 'Вопросы взросления, тела', en: 'Growing up, the body' },
  },
  rights: {
    benefits: { kk: 'Жәрдемақы, төлем', ru: 'Пособия, выплаты', en: 'Benefits, payments' },
    papers: { kk: 'Құжат жоқ', ru: 'Нет документов', en: 'No papers' },
    complaint: {
      kk: 'Мемлекеттік органға шағым',
      ru: 'Жалоба на государственный орган',
      en: 'A complaint about a state body',
    },
    custody: { kk: 'Қорғаншылық, асырап алу', ru: 'Опека, усыновление', en: 'Guardianship, adoption' },
    alimony: { kk: 'Алимент', ru: 'Алименты', en: 'Maintenance' },
    law: { kk: 'Заң не дейді', ru: 'Что говорит закон', en: 'What the law says' },
    order: { kk: 'Қорғау нұсқамасы', ru: 'Защитное предписание', en: 'Protective order' },
  },
}

export const reasonLines: readonly ReasonLine[] = [
  ...reasonKinds.flatMap((kind): ReasonLine[] => [
    { code: kind, kind, label: kinds[kind] },
    ...Object.entries(within[kind]).map(([line, label]) => ({ code: `${kind}/${line}`, kind, label })),
  ]),
  { code: 'unclear', kind: 'unclear', label: { kk: 'Түсініксіз', ru: 'Неясно', en: 'Unclear' } },
]

const byCode = new Map(reasonLines.map(line => [line.code, line]))
export function reasonOf(code: string): ReasonLine | undefined {
  return byCode.get(code)
}
