// What an order must know of the people it concerns: how old the person is on the day of issue, and whether a text that will be handed to that person
// would tell where or how the protected one can be reached. Pure.
import { holdsAddress } from '../people/address.ts'
import type { Birth, PersonMentioned } from '../people/contract.ts'
import { agesOn } from '../people/sighting.ts'
import { dateOf } from '../words/format.ts'

/** Youngest and oldest age possible on a day. An age that was only told grows with the time since it was told. */
export function agesAt(birth: Birth | undefined, toldAt: Date, on: string): readonly [number, number] | undefined {
  if (birth === undefined || !('age' in birth)) return agesOn(birth, on)
  const told = dateOf(toldAt)
  if (on <= told) return [birth.age, birth.age]
  const days = (Date.parse(on) - Date.parse(told)) / 86_400_000
  return [birth.age + Math.floor(days / 366), birth.age + Math.ceil(days / 365)]
}

/** What must not stand in a text that the other party reads. */
export type Reachable = Pick<PersonMentioned, 'phone' | 'address'> & {
  /** Safe ways ever agreed with the person: a number, an address, or whom to go through. */
  readonly safe?: readonly { readonly value?: string; readonly codeWord?: string }[]
}

/**
 * Does the text hold a telephone, an address, a safe way or a code word of any of these people? Spelling, case and what stands between the digits do
 * not matter; of a long number its last seven digits are enough, since a number is often written without the code of its town.
 */
export function revealsReach(text: string, people: readonly Reachable[]): boolean {
  const digits = digitsOf(text)
  const words = wordsOf(text)
  const letters = words.join('')
  const holdsPhone = (number: string) => {
    const own = digitsOf(number)
    return own.length >= 7 && digits.includes(own.slice(-7))
  }
  const holdsPlace = (place: string) => {
    const own = wordsOf(place).join('')
    return (own.length >= 6 && letters.includes(own)) || holdsAddress(text, place)
  }
  const holdsWords = (said: string) => holdsRow(words, wordsOf(said))
  return people.some(
    person =>
      (person.phone !== undefined && holdsPhone(person.phone)) ||
      (person.address !== undefined && holdsPlace(person.address)) ||
      (person.safe ?? []).some(
        ({ value, codeWord }) =>
          (value !== undefined && (holdsPhone(value) || holdsPlace(value) || holdsWords(value))) ||
          (codeWord !== undefined && holdsWords(codeWord)),
      ),
  )
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '')
}
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}
/** Are these words in that order, side by side? */
function holdsRow(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && words.some((_, at) => wanted.every((word, i) => words[at + i] === word))
}
