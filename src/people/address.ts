// One address in different spellings, for finding children who live where somebody violent lives. The database must not tell which mentions share an
// address, nor which address is frequent (a hostel, a shelter): it keeps only one of 1024 keyed buckets, in each of which many addresses lie. Who is meant
// is decided in memory, on opened text. Pure but for the key, which is a parameter.
import { createHmac } from 'node:crypto'

export const addressBuckets = 1024

/** Words that say what kind of thing a name is; people write them, shorten them or leave them out. */
const kinds = new Set(
  'көшесі көше көш улица ул даңғылы даңғыл даң дан проспект пр просп үй дом д пәтер пәтері пәт пат квартира кв қаласы қала қ г город ауылы ауыл ауд ауданы аудан район р облысы облыс обл область ықшамауданы ықшамаудан мкр микрорайон тұйық тұйығы переулок пер село с аул street st house h flat apartment apt the'.split(
    ' ',
  ),
)
const sameLetter: Readonly<Record<string, string>> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е', й: 'и',
} // prettier-ignore
const fold = (word: string) => word.replaceAll(/[әғқңөұүһіёй]/g, letter => sameLetter[letter] ?? letter)
const foldedKinds = new Set([...kinds].map(fold))

/**
 * What two spellings of one address have in common: names in any order, numbers in theirs. Undefined where no number is given: a street is not a home.
 * The same street in another language or another grammatical case is not recognised.
 */
export function addressKey(text: string): string | undefined {
  const parts = partsOf(text)
  const numbers = parts.filter(isNumber)
  const names = parts.filter(part => !isNumber(part))
  if (numbers.length === 0 || names.length === 0) return undefined
  return `${names.toSorted((a, b) => (a < b ? -1 : 1)).join(' ')}|${numbers.join(' ')}`
}

/** Which bucket an address lies in; undefined for one that cannot be compared. `key` is `vault.derive('address-buckets')`. */
export function bucketOf(key: Buffer, text: string): number | undefined {
  const same = addressKey(text)
  return same === undefined
    ? undefined
    : createHmac('sha256', key).update(same).digest().readUInt16BE(0) % addressBuckets
}

/**
 * Does a longer text hold this address, by its key or in other words? The street (the name nearest before its number) and after it every number in its
 * order, close together; a grammatical ending, the town and the kinds of things do not matter. Rather too often than too seldom: it only asks to reword.
 */
export function holdsAddress(text: string, address: string): boolean {
  const own = partsOf(address)
  const numbers = own.filter(isNumber)
  const first = own.findIndex(isNumber)
  const isName = (part: string) => !isNumber(part) && part.length >= 3
  const street = own.slice(0, Math.max(first, 0)).findLast(isName) ?? own.find(isName)
  if (numbers.length === 0 || street === undefined) return false
  const parts = partsOf(text.replaceAll(/(\d)(?=\p{L}{2})/gu, '$1 '))
  const key = addressKey(address)
  const reach = numbers.length + 2
  return parts.some((part, at) => {
    if (key !== undefined && addressKey(parts.slice(at, at + own.length).join(' ')) === key) return true
    if (!part.startsWith(street)) return false
    const near = [parts.slice(at + 1, at + 1 + reach), parts.slice(Math.max(0, at - reach), at)]
    return near.some(some => isWithin(numbers, some))
  })
}
function isWithin(wanted: readonly string[], some: readonly string[]): boolean {
  let next = 0
  for (const part of some) if (part === wanted[next]) next++
  return next === wanted.length
}

/** Names and numbers without the words that say what kind of thing they are. */
function partsOf(text: string): readonly string[] {
  const parts = fold(text.normalize('NFKC').toLowerCase()).match(/\d+\s*\p{L}?(?!\p{L})|\p{L}+/gu) ?? []
  return parts.map(part => (isNumber(part) ? part.replaceAll(/\s/g, '') : part)).filter(part => !foldedKinds.has(part))
}
function isNumber(part: string): boolean {
  return /^\d/.test(part)
}
