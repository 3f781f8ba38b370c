// A sighting: one mention of a person by one agency. Everything that identifies is sealed under a key of its own, as written, so that
// destroying the key erases this mention and no other.
import { newId } from '../db/uuid.ts'
import type { RecordKey, Vault } from '../vault/vault.ts'
import { bucketOf } from './address.ts'
import type { Birth, ParticipantRole, PersonMentioned } from './contract.ts'

export type SealedSighting = {
  readonly id: string
  readonly role: ParticipantRole
  readonly key: RecordKey
  readonly script: 'cyrillic' | 'latin' | 'other' | null
  readonly name: Buffer | null
  readonly birth: Buffer | null
  readonly iin: Buffer | null
  readonly phone: Buffer | null
  readonly address: Buffer | null
  readonly sex: 'female' | 'male' | null
  /** See address.ts; null where there is no address that could be compared. */
  readonly addressBucket: number | null
}

/** Is anything said about the person? An empty mention makes no sighting. */
export function saysAnything(person: PersonMentioned): boolean {
  return Object.keys(person).length > 0
}

export function sealSighting(vault: Vault, role: ParticipantRole, person: PersonMentioned): SealedSighting {
  const id = newId()
  const key = vault.newKey('person')
  const seal = (column: string, text: string | undefined) =>
    text === undefined ? null : vault.seal(key, { table: 'sightings', row: id, column }, text)
  return {
    id,
    role,
    key,
    script: person.name === undefined ? null : scriptOf(person.name),
    name: seal('name', person.name),
    birth: seal('birth', person.birth && JSON.stringify(person.birth)),
    iin: seal('iin', person.iin),
    phone: seal('phone', person.phone),
    address: seal('address', person.address),
    sex: person.sex ?? null,
    addressBucket:
      person.address === undefined ? null : (bucketOf(vault.derive('address-buckets'), person.address) ?? null),
  }
}

export const sealedFields = ['name', 'birth', 'iin', 'phone', 'address'] as const
export type SealedField = (typeof sealedFields)[number]

/** Opens what was sealed, as written: of it only `fields`, where not everything is shown. */
export function openSighting(
  vault: Vault,
  row: Omit<SealedSighting, 'role' | 'script' | 'addressBucket'>,
  fields: readonly SealedField[] = sealedFields,
): PersonMentioned {
  const open = (column: SealedField, sealed: Buffer | null) =>
    sealed === null || !fields.includes(column)
      ? undefined
      : vault.openText(row.key, { table: 'sightings', row: row.id, column }, sealed)
  const [name, birth, iin, phone, address] = [
    open('name', row.name),
    open('birth', row.birth),
    open('iin', row.iin),
    open('phone', row.phone),
    open('address', row.address),
  ]
  return {
    ...(name !== undefined && { name }),
    ...(birth !== undefined && { birth: JSON.parse(birth) as Birth }),
    ...(iin !== undefined && { iin }),
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address }),
    ...(row.sex !== null && { sex: row.sex }),
  }
}

export function scriptOf(name: string): 'cyrillic' | 'latin' | 'other' {
  const cyrillic = (name.match(/\p{Script=Cyrillic}/gu) ?? []).length
  const latin = (name.match(/\p{Script=Latin}/gu) ?? []).length
  if (cyrillic === 0 && latin === 0) return 'other'
  return cyrillic >= latin ? 'cyrillic' : 'latin'
}

/** Age in whole years on a day, from what is known of the birth; a year of birth gives two possible ages. Undefined if nothing is known. */
export function agesOn(birthKnown: Birth | undefined, on: string): readonly [number, number] | undefined {
  if (birthKnown === undefined) return undefined
  if ('age' in birthKnown) return [birthKnown.age, birthKnown.age]
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  if ('year' in birthKnown) return [Math.max(0, year - birthKnown.year - 1), Math.max(0, year - birthKnown.year)]
  const [birthYear, birthMonth, birthDay] = birthKnown.date.split('-').map(Number) as [number, number, number]
  const passed = month > birthMonth || (month === birthMonth && day > birthDay)
  const age = Math.max(0, year - birthYear - (passed ? 0 : 1))
  // Whether a person is already older on the birthday itself is not settled (facts §15, counting): both ages stay possible.
  if (month === birthMonth && day === birthDay) return [age, age + 1]
  return [age, age]
}
