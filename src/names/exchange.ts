// What two agencies that may not share names compare instead: texts from roots, dates and numbers that are alike for one person in both houses.
// Pure, and no key yet: whoever calls this puts each text through HMAC-SHA-256 under the agreement's secret and sends nothing else. A bare text
// must never leave the house: it can be read. Names alone are not among them, because their frequencies would unmask people.
import { packBirth } from './birth.ts'
import { writeCoarse } from './coarse.ts'
import type { Described } from './compare.ts'
import { FOLD_VERSION, readName } from './fold.ts'
import { readIin } from './identifiers.ts'
import { codesOf } from './similarity.ts'

/** iin: the number. date: two words and the day (day and month in either order). year: two words and the year. Strongest first. */
export const exchangeKinds = ['iin', 'date', 'year'] as const
export type ExchangeKind = (typeof exchangeKinds)[number]
export type ExchangeText = { readonly kind: ExchangeKind; readonly text: string }

/** Changes whenever keys made before would not meet keys made now. */
export const EXCHANGE_VERSION = `exchange 1, fold ${FOLD_VERSION}`

/** The texts of one person; none when neither a number nor two words with a year are known. */
export function exchangeTexts(person: Described): readonly ExchangeText[] {
  const texts: ExchangeText[] = []
  const iin = person.iin === undefined ? undefined : readIin(person.iin)
  if (iin?.kind === 'iin') texts.push({ kind: 'iin', text: iin.digits })
  const born = packBirth(person.birth)
  if (born === 0) return texts
  const year = Math.floor(born / 10_000)
  const [month, day] = [Math.floor((born % 10_000) / 100), born % 100]
  // Day and month are often swapped: sorted, both orders give one key.
  const days = day === 0 ? undefined : `${year} ${Math.min(day, month)} ${Math.max(day, month)}`
  for (const pair of pairsOf(person.name ?? '')) {
    if (days !== undefined) texts.push({ kind: 'date', text: `${pair} ${days}` })
    texts.push({ kind: 'year', text: `${pair} ${year}` })
  }
  return texts
}

/** Every pair of a name's words, in coarse keys and alphabetical order; both readings of an ambiguous word. */
export function pairsOf(name: string): readonly string[] {
  const words = readName(name)
    .words.filter(w => w.role !== 'initial')
    .slice(0, 4)
    .map(w => w.roots.map(coarseOf))
  const pairs = new Set<string>()
  for (const [i, left] of words.entries())
    for (const right of words.slice(i + 1))
      for (const a of left) for (const b of right) pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`)
  return [...pairs]
}

function coarseOf(root: string): string {
  const to = new Uint16Array(Math.max(1, root.length))
  return String.fromCharCode(...to.subarray(0, writeCoarse(codesOf(root), to)))
}
