// What the two laws say of the protective order itself, beside the claim (claims/protection.ts) and the duties (duties/orders.ts): who may issue it, against
// whom, what it forbids, how long it runs, what must stand in it. Data with citations, and one look-up by day. Pure.
import { articlesOfRequirements } from './duties/shared.ts'
import { dutiesStarting } from './duties.ts'
import { cite, type Cite, type Day, type Period } from './form.ts'
import type { Words } from './facts.ts'
import { isIn } from './time.ts'

export const orderBans = ['violence', 'search', 'pursue', 'visit', 'talk', 'call', 'contact', 'family'] as const
export type OrderBan = (typeof orderBans)[number]
export const orderPosts = [
  'head',
  'head-local',
  'deputy',
  'district',
  'minors',
  'district-minors',
  'women',
  'domestic',
] as const
export type OrderPost = (typeof orderPosts)[number]

/** What a court may forbid or lay on somebody beside a penalty (AdmCode 54): contact, weapons, places (minors), drink and drugs, living together, psychological help. */
export const requirementBans = ['no-contact', 'weapons', 'places', 'alcohol', 'home', 'help'] as const
export type RequirementBan = (typeof requirementBans)[number]
export type AnyBan = OrderBan | RequirementBan

export type OrderLaw = {
  readonly id: 'dv-20' | 'prev-60' | 'adm-54'
  readonly inForce: Period
  readonly cite: Cite
  /** The person must be of this age on the day it is issued. */
  readonly from: { readonly age: number; readonly cite: Cite }
  readonly posts: Readonly<Partial<Record<OrderPost, Words>>>
  readonly bans: { readonly cite: Cite; readonly words: Readonly<Partial<Record<AnyBan, Words>>> }
  /** What the officer makes sure of before issuing. */
  readonly conditions: { readonly 'no-detention': Words; readonly sane: Words; readonly 'victim-heard'?: Words }
  readonly term: Cite
  /** What it costs to break it. */
  readonly breach: Cite
  /** The order must name the right of appeal; undefined: the text does not ask for it. */
  readonly appeal: Cite | undefined
}

const posts = {
  deputy: {
    kk: 'полиция органы бастығының орынбасары',
    ru: 'заместитель начальника органа полиции',
    en: 'deputy head of a police body',
  },
  district: { kk: 'учаскелік полиция инспекторы', ru: 'участковый инспектор полиции', en: 'district police inspector' },
}
const head = {
  kk: 'аумақтық полиция органының бастығы',
  ru: 'начальник территориального органа полиции',
  en: 'head of a territorial police body',
}
const bans: Readonly<Record<Exclude<OrderBan, 'violence'>, Words>> = {
  search: {
    kk: 'жәбірленушіні оның еркінен тыс іздестіру',
    ru: 'разыскивать потерпевшего вопреки его воле',
    en: 'to search for the victim against their will',
  },
  pursue: {
    kk: 'жәбірленушінің ізіне түсу',
    ru: 'преследовать потерпевшего',
    en: 'to pursue the victim',
  },
  visit: { kk: 'жәбірленушіге бару', ru: 'посещать потерпевшего', en: 'to visit the victim' },
  talk: { kk: 'онымен ауызша сөйлесу', ru: 'вести с ним устные переговоры', en: 'to talk to the victim' },
  call: {
    kk: 'онымен телефон арқылы сөйлесу',
    ru: 'вести с ним телефонные переговоры',
    en: 'to telephone the victim',
  },
  contact: {
    kk: 'онымен өзге тәсілдермен байланысу',
    ru: 'вступать с ним в контакты иными способами',
    en: 'to contact the victim in any other way',
  },
  family: {
    kk: 'осының бәрі оның отбасының кәмелетке толмаған және әрекетке қабілетсіз мүшелеріне де қатысты',
    ru: 'то же в отношении несовершеннолетних и недееспособных членов его семьи',
    en: 'the same towards minor and incapable members of the victim’s family',
  },
}
const conditions = {
  'no-detention': {
    kk: 'Әкімшілік немесе қылмыстық-процестік ұстауға негіз жоқ',
    ru: 'Оснований для административного или уголовно-процессуального задержания нет',
    en: 'There is no ground for administrative or criminal detention',
  },
  sane: {
    kk: 'Адамның есі дұрыс еместігіне күмән жоқ',
    ru: 'Сомнений во вменяемости лица нет',
    en: 'There is no doubt that the person is sane',
  },
}

export const orderLaws: readonly OrderLaw[] = [
  {
    id: 'dv-20',
    inForce: ['2020-02-01', '2026-03-02'],
    cite: cite('dv', '20', 'Q24', '1'),
    from: { age: 16, cite: cite('dv', '20', 'Q24', '2') },
    posts: {
      head,
      'head-local': {
        kk: 'жергілікті полиция қызметінің бастығы',
        ru: 'начальник местной полицейской службы',
        en: 'head of a local police service',
      },
      ...posts,
      minors: {
        kk: 'кәмелетке толмағандардың істері жөніндегі инспектор',
        ru: 'инспектор по делам несовершеннолетних',
        en: 'inspector for minors',
      },
      women: {
        kk: 'әйелдерді зорлықтан қорғау жөніндегі инспектор',
        ru: 'инспектор по защите женщин от насилия',
        en: 'inspector for the protection of women from violence',
      },
    },
    bans: {
      cite: cite('dv', '20', 'Q24', '3'),
      words: {
        violence: {
          kk: 'тұрмыстық зорлық-зомбылық жасау',
          ru: 'совершать бытовое насилие',
          en: 'to commit domestic violence',
        },
        ...bans,
      },
    },
    conditions: {
      ...conditions,
      'victim-heard': {
        kk: 'Жәбірленушінің пікірі ескерілді',
        ru: 'Мнение потерпевшего учтено',
        en: 'The victim’s opinion was heard',
      },
    },
    term: cite('dv', '20', 'Q24', '5'),
    breach: cite('adm', '461', 'Q24', '1'),
    appeal: undefined,
  },
  {
    id: 'prev-60',
    inForce: ['2026-03-02', 'open'],
    cite: cite('prev', '60', 'Q26-08', '1'),
    from: { age: 16, cite: cite('prev', '60', 'Q26-08', '2') },
    posts: {
      head,
      ...posts,
      'district-minors': {
        kk: 'кәмелетке толмағандардың істері жөніндегі учаскелік полиция инспекторы',
        ru: 'участковый инспектор полиции по делам несовершеннолетних',
        en: 'district police inspector for minors',
      },
      domestic: {
        kk: 'тұрмыстық зорлық-зомбылыққа қарсы күрес жөніндегі инспектор',
        ru: 'инспектор по борьбе с бытовым насилием',
        en: 'inspector against domestic violence',
      },
    },
    bans: {
      cite: cite('prev', '60', 'Q26-08', '3'),
      words: {
        violence: { kk: 'зорлық-зомбылық жасау', ru: 'совершать насилие', en: 'to commit violence' },
        ...bans,
      },
    },
    conditions,
    term: cite('prev', '60', 'Q26-08', '5'),
    breach: cite('adm', '461', 'Q24', '1'),
    appeal: cite('prev', '60', 'Q26-08', '4'),
  },
]

/** The law under which an order is issued on a day; undefined before the first text held. */
export function orderLawOn(day: Day): OrderLaw | undefined {
  return orderLaws.find(law => isIn(law.inForce, day))
}
/** Special requirements, set by a court and not by the police: months of the whole measure, days without living together, visits a month. */
export const courtTerm = { months: [3, 12], homeDays: 30, reports: [1, 4] } as const
export const courtLaw: OrderLaw = {
  id: 'adm-54',
  inForce: ['2020-02-01', 'open'],
  cite: cite('adm', '54', 'Q24-12', '1'),
  from: { age: 16, cite: cite('adm', '28', 'Q24-12', '1') },
  posts: {},
  bans: {
    cite: cite('adm', '54', 'Q24-12', '1'),
    words: {
      'no-contact': {
        kk: 'жәбірленушіні еркінен тыс іздестіру, ізіне түсу, оған бару, сөйлесу және байланысу, отбасының кәмелетке толмаған және әрекетке қабілетсіз мүшелерін қоса',
        ru: 'вопреки воле потерпевшего разыскивать, преследовать, посещать его, говорить и связываться с ним, включая несовершеннолетних и недееспособных членов семьи',
        en: 'to search for, pursue, visit, talk to or contact the victim against their will, minor and incapable family members included',
      },
      weapons: {
        kk: 'қару сатып алу, сақтау, алып жүру және пайдалану',
        ru: 'приобретать, хранить, носить и использовать оружие',
        en: 'to buy, keep, carry or use weapons',
      },
      places: {
        kk: 'кәмелетке толмағанға: белгілі орындарға бару, комиссия рұқсатынсыз басқа жерге кету',
        ru: 'несовершеннолетнему: посещать определённые места, выезжать без разрешения комиссии',
        en: 'for a minor: to visit certain places or leave without leave of the commission',
      },
      alcohol: {
        kk: 'алкоголь, есірткі және психотроптық заттар тұтыну',
        ru: 'употреблять алкоголь, наркотики и психотропные вещества',
        en: 'to use alcohol, drugs or psychotropic substances',
      },
      home: {
        kk: 'жәбірленушімен бір үйде тұру (отыз тәулікке дейін)',
        ru: 'проживать в жилище с потерпевшим (до тридцати суток)',
        en: 'to live in one dwelling with the victim (up to thirty days)',
      },
      help: {
        kk: 'психологиялық көмек шаралары',
        ru: 'меры психологической помощи',
        en: 'measures of psychological help',
      },
    },
  },
  conditions,
  term: cite('adm', '54', 'Q24-12', '1'),
  breach: cite('prev', '61', 'Q26-08', '4'),
  appeal: undefined,
}

/** May a court set them for this provision (`adm-461.1@2024-06-16`)? */
export function allowsRequirements(provision: string): boolean {
  return articlesOfRequirements.some(one => provision.startsWith(`${one}@`) || provision.startsWith(`${one}.`))
}

export function wordsOfBan(law: OrderLaw, ban: string): Words {
  const words = law.bans.words[ban as AnyBan]
  if (words === undefined) throw new Error('a measure names a ban that its law does not know')
  return words
}

export function orderLawById(id: string): OrderLaw {
  const found = [...orderLaws, courtLaw].find(law => law.id === id)
  if (found === undefined) throw new Error('an order names a law that this version does not know')
  return found
}

/** How many days it runs, from the day it is handed over. Read from the duty that says so, which both laws have. */
export function orderDays(day: Day): number {
  for (const { within } of dutiesStarting('order-served', day))
    if (typeof within === 'object' && 'lasts' in within && 'days' in within.lasts) return within.lasts.days
  throw new Error('no law of that day says how long an order runs')
}
