// What an order must know of the people it concerns: how old the person is on the day of issue, and whether a text that will be handed to that person
// would tell where or how the protected one can be reached. Pure.
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

/** Does the text hold the person's telephone or address? Spelling, case, spaces and signs do not matter. */
export function revealsReach(text: string, person: Pick<PersonMentioned, 'phone' | 'address'>): boolean {
  const digits = text.replaceAll(/[\s().-]/g, '')
  const phone = person.phone?.replaceAll(/\D/g, '').slice(-10)
  if (phone !== undefined && phone.length === 10 && digits.includes(phone)) return true
  const address = person.address === undefined ? '' : plain(person.address)
  return address.length >= 6 && plain(text).includes(address)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
