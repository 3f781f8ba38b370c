// Numbers as keyed values, so that a person can be found by an IIN or a telephone without a readable number at rest. Pure but for the key it is given.
// A telephone that a family shares, and the IIN of somebody mentioned ten times, would show as one value stored ten times; so each mention stores its
// number in one of 64 forms, chosen by the mention, and who looks up asks for all 64. Names never get such a value: their frequency would tell them.
import { createHmac } from 'node:crypto'
import { readIin, readPhone } from '../names/index.ts'
import type { Vault } from '../vault/vault.ts'

export type NumberKind = 'iin' | 'phone'
const forms = 64

export function blindKey(vault: Pick<Vault, 'derive'>): Buffer {
  return vault.derive('blind index of identifiers')
}

/** The digits that are compared, or undefined when what was typed is no such number. */
export function numberIn(kind: NumberKind, typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined
  if (kind === 'phone') return readPhone(typed).e164
  const read = readIin(typed)
  return read.kind === 'iin' ? read.digits : undefined
}

/** The one value that this mention stores. */
export function blindValue(key: Buffer, kind: NumberKind, digits: string, mention: string): Buffer {
  return keyed(key, kind, digits, createHmac('sha256', key).update(`form:${mention}`).digest().readUInt32BE(0) % forms)
}

/** All values under which mentions with this number may be stored. */
export function blindValues(key: Buffer, kind: NumberKind, digits: string): Buffer[] {
  return Array.from({ length: forms }, (_, form) => keyed(key, kind, digits, form))
}

function keyed(key: Buffer, kind: NumberKind, digits: string, form: number): Buffer {
  return createHmac('sha256', key).update(`${kind}:${form}:${digits}`).digest()
}
