// Numbers people read aloud: N-26-0000123-K is a kind letter, the year, seven digits and a check character.
// Pure: the digits come from the vault's permutation, never from here; whether a number exists is not known here and must not become known here.

export type NumberKind =
  | 'contact'
  | 'notice'
  | 'incident'
  | 'case'
  | 'order'
  | 'referral'
  | 'matter'
  | 'transport'
  | 'instruction'
  | 'recommendation'

/** O and I are never used (they pass for zero and one), so a protective order is P, an incident E, as in "event", and an instruction D, as in "directive", a recommendation A, as in "advice". */
export const numberLetters: Readonly<Record<NumberKind, string>> = {
  contact: 'K',
  notice: 'N',
  incident: 'E',
  case: 'C',
  order: 'P',
  referral: 'R',
  matter: 'M',
  transport: 'T',
  instruction: 'D',
  recommendation: 'A',
}

/** How many numbers one kind has in one year: seven digits. */
export const numbersPerYear = 10_000_000

/** `number` is the canonical spelling. `shape`: it does not look like a number; `check`: it does, but a character is wrong or two are swapped. */
export type ParsedNumber =
  | {
      readonly ok: true
      readonly kind: NumberKind
      readonly year: number
      readonly digits: number
      readonly number: string
    }
  | { readonly ok: false; readonly why: 'shape' | 'check' }

/** What numbers and codes are written with: nothing that passes for something else, and 31 of them, a prime. */
export const symbols = '0123456789ABCDEFGHJKMNPRSTVWXYZ'
const kindOfLetter = new Map(Object.entries(numberLetters).map(([kind, letter]) => [letter, kind as NumberKind]))

// Letters of a Kazakh or Russian keyboard that look like Latin ones, and letters that pass for digits.
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y', Ү: 'Y', Һ: 'H',
  О: '0', O: '0', І: '1', I: '1', L: '1',
} // prettier-ignore

/** `formatNumber('notice', 2026, 123)` → `N-26-0000123-…`. Years 2000–2099; anything else is a mistake of the program. */
export function formatNumber(kind: NumberKind, year: number, digits: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 2099)
    throw new RangeError('a number needs a year from 2000 to 2099')
  if (!Number.isInteger(digits) || digits < 0 || digits >= numbersPerYear)
    throw new RangeError('a number has seven digits')
  const yy = String(year - 2000).padStart(2, '0')
  const seven = String(digits).padStart(7, '0')
  return `${numberLetters[kind]}-${yy}-${seven}-${checkCharacter(numberLetters[kind] + yy + seven)}`
}

/** Understands what people type: small letters, Cyrillic look-alikes, O for zero, I for one, any spaces and dashes or none, a leading №. */
export function parseNumber(text: string): ParsedNumber {
  if (text.length > 60) return { ok: false, why: 'shape' }
  const typed = readSymbols(text)
  if (!/^[0-9A-Z]\d{9}[0-9A-Z]$/.test(typed)) return { ok: false, why: 'shape' }
  const body = typed.slice(0, 10)
  const kind = kindOfLetter.get(typed.slice(0, 1))
  if (!typed.split('').every(c => symbols.includes(c))) return { ok: false, why: 'shape' }
  if (kind === undefined || checkCharacter(body) !== typed.slice(10)) return { ok: false, why: 'check' }
  const year = 2000 + Number(body.slice(1, 3))
  const digits = Number(body.slice(3))
  return { ok: true, kind, year, digits, number: formatNumber(kind, year, digits) }
}

/** What was typed, in our symbols: capital letters, no spaces and dashes, look-alikes of other alphabets and O for zero understood. */
export function readSymbols(text: string): string {
  return text
    .replace(/^\s*№/u, '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}\p{Cf}_./]/gu, '')
    .replace(/./gsu, c => lookAlikes[c] ?? c)
}

// Powers of 3 differ from place to place modulo 31 and none is 0, and 31 is prime: hence one wrong character, or any two characters
// that changed places, always move the sum.
/** The last character of numbers and codes of up to 30: one wrong character, or two that changed places, always gives another. */
export function checkCharacter(body: string): string {
  let sum = 0
  let weight = 1
  for (const c of body.split('').reverse()) {
    weight = (weight * 3) % 31
    sum += weight * symbols.indexOf(c)
  }
  return symbols.charAt((31 - (sum % 31)) % 31)
}
