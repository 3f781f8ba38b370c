// What each piece of evidence is worth, in bits (log2 of how much likelier it is for one person than for two). Data: a changed value is a new
// WEIGHTS_VERSION, never an edit in place of a released one. Values are the design's starting values, not learned from confirmed links yet.
import { rootOf } from './fold.ts'
import type { BirthAgreement } from './birth.ts'
import type { NumberAgreement } from './identifiers.ts'

export const WEIGHTS_VERSION = 1

/** The population from which a described person is drawn: residents of Kazakhstan, rounded. Not the size of the table. */
export const POPULATION = 20_000_000

export const weights = {
  /** A word can be no rarer than this, whatever the counts say. */
  rarest: 13,
  /** A patronymic says less than a name: it is shared by brothers and sisters, and bases vary. */
  patronymics: 0.9,
  /** A patronymic against a name or surname: Қасымұлы = Касымов, but a father's name is not his son's. */
  patronymicAgainstOther: 0.75,
  initialAgrees: 2,
  initialDiffers: -4,
  contradiction: -6,
  patronymicContradiction: -4.5,
  /** Papers drop a patronymic for one person as for another, so silence says nothing. */
  missing: 0,
  fewerThanTwo: -3,
  sexEqual: 0.9,
  sexDiffers: -4,
  regionEqual: 1.8,
  regionDiffers: -0.4,
  phoneEqual: 10,
  phoneDiffers: -0.5,
} as const

export const birthWeights: Readonly<Record<BirthAgreement, number>> = {
  'date-equal': 14,
  'day-month-swapped': 11,
  'date-one-digit': 6.5,
  'year-equal': 5.5,
  'years-overlap': 4,
  'dates-same-year': 1.5,
  'year-near': -0.5,
  'year-differs': -6,
}

export const iinWeights: Readonly<Record<NumberAgreement, number>> = {
  equal: 24,
  // The control digit does not guard digit 11 (its weight is 11): probably one number, mistyped.
  'eleventh-digit': 22,
  'one-digit': 12,
  swapped: 11,
  // Adoption and a wrong control digit give a person a new number: strong, but not a proof of two people.
  different: -9,
}

/** Under "a relative of this person" surname, patronymic, phone and region agree by default; what is left to tell. */
export const relativeWeights = {
  /** A relative is in the data about five times as often as this very person [assumption]. */
  prior: Math.log2(5),
  /** Brothers and sisters share a date only as twins, about 1.2 % of them. */
  dateEqual: 14 - 6.2,
  yearEqual: 1,
} as const

/** Share of a word's rarity that remains at a similarity; straight lines between. Below .62 two roots are two names. */
const shares: readonly (readonly [similarity: number, share: number])[] = [
  [0.62, 0.1],
  [0.74, 0.45],
  [0.87, 0.8],
  [0.97, 0.97],
  [1, 1],
]
export const leastSimilarity = 0.62
/** An edit this small may join two established names; a greater one may not: a typing error rarely makes another frequent name. */
export const sameDespiteEstablished = 0.87
const establishedCount = 20
export const aliasSimilarity = 0.87

export function shareAt(similarity: number): number {
  for (let i = 1; i < shares.length; i++) {
    const [from, low] = shares[i - 1] as readonly [number, number]
    const [to, high] = shares[i] as readonly [number, number]
    if (similarity <= to) return similarity < from ? 0 : low + ((similarity - from) / (to - from)) * (high - low)
  }
  return 1
}

// Before a table has people of its own, common names must not pass for rare ones. Shares are our estimate, not a register's.
const commonGiven =
  'Нұрлан Серік Ерлан Асқар Бауыржан Марат Қайрат Болат Айдос Азамат Дәурен Айбек Арман Асхат Данияр Талғат Руслан Тимур Алексей Сергей Александр Андрей Дмитрий Владимир Виктор Иван Николай Михаил Евгений Юрий Айгүл Гүлнәр Әсел Динара Әлия Жанар Мәдина Сәуле Ләззат Алма Айнұр Гүлмира Елена Наталья Ольга Светлана Ирина Татьяна Анна Мария Екатерина Анастасия Айша Алихан Нұрислам Әмина Аружан Аяулым Дильназ Мирас Санжар'.split(
    ' ',
  )
const commonSurnames =
  'Ахметов Омаров Ким Оспанов Иванов Алиев Сүлейменов Ибрагимов Касымов Смағұлов Мұқанов Жұмабаев Нұрмағамбетов Садықов Қалиев Рахимов Петров Сидоров Абдрахманов Мұсаев Юсупов Цой Пак Ли'.split(
    ' ',
  )
const usual = new Map<string, number>([
  ...commonGiven.map(name => [rootOf(name), 1 / 150] as const),
  ...commonSurnames.map(name => [rootOf(name), 1 / 400] as const),
])
const assumedPeople = 20_000
const assumedShare = 1 / 4_000

/** A table of people as rarity sees it: how many, and how many of them bear a root. */
export type Commonness = { readonly people: number; readonly countOf: (root: string) => number }

/** Before any table: only what is assumed. */
export const nobodyYet: Commonness = { people: 0, countOf: () => 0 }

/** Bits that agreement on a root is worth. */
export function rarityOf(root: string, among: Commonness): number {
  return rarity(among.countOf(root), usualShare(root), among.people)
}

export function rarity(count: number, share: number, people: number): number {
  const expected = assumedPeople * (share === 0 ? assumedShare : share)
  return Math.max(0, Math.min(weights.rarest, Math.log2((people + assumedPeople) / (count + expected + 3))))
}

/** How often a root is assumed to occur before counting; 0 for a name that is not among the usual ones. */
export function usualShare(root: string): number {
  return usual.get(root) ?? 0
}

export function isEstablished(root: string, among: Commonness): boolean {
  return established(among.countOf(root), usualShare(root))
}

export function established(count: number, share: number): boolean {
  return count >= establishedCount || share * assumedPeople >= establishedCount
}
