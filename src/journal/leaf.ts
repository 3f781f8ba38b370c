// A leaf of the journal: the hash of one act, in the shape of RFC 6962 (0x00 before a leaf). It holds field names and ids, never content,
// so that publishing the tree discloses nothing. The salt is erased with the record's key: the log still verifies and no longer identifies.
import { createHash } from 'node:crypto'
import type { LeafEntry, LeafWriter } from '../db/door.ts'
import { freshBytes } from '../db/random.ts'
import { insertLeaf } from './store.ts'

/** Canonical text of an entry: fixed order, nothing optional left out. */
export function canonicalEntry(entry: LeafEntry): string {
  return JSON.stringify([
    1,
    entry.at.toISOString(),
    entry.actor?.id ?? null,
    entry.actor?.agencyId ?? null,
    entry.job ?? null,
    entry.act,
    entry.outcome,
    entry.subject?.kind ?? null,
    entry.subject?.id ?? null,
    entry.subject?.region ?? null,
    entry.basis,
    entry.purpose,
  ])
}

/** SHA-256(0x00 || salt || canonical entry). */
export function hashLeaf(entry: LeafEntry, salt: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(salt).update(canonicalEntry(entry)).digest()
}

export const writeLeaf: LeafWriter = (tx, entry) => {
  const salt = freshBytes(16)
  tx.send(insertLeaf, [
    entry.at,
    entry.actor?.id ?? null,
    entry.actor?.agencyId ?? null,
    entry.job ?? null,
    entry.act,
    entry.outcome,
    entry.subject?.kind ?? null,
    entry.subject?.id ?? null,
    entry.subject?.region ?? null,
    entry.basis,
    entry.purpose,
    salt,
    hashLeaf(entry, salt),
  ])
}
