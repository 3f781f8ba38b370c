// What every room does before it opens a record that somebody named: read its number, fetch its key.
import type { Tx } from '../db/door.ts'
import { loadKeys } from '../vault/store.ts'
import type { RecordKey } from '../vault/vault.ts'
import { parseNumber, type NumberKind } from '../words/numbers.ts'
import { Problem } from './problems.ts'

/** The number in its one spelling. What is no number of this kind is not found, exactly like a record that is hidden. @throws Problem not-found */
export function numberOf(kind: NumberKind, text: string): string {
  const parsed = parseNumber(text)
  if (!parsed.ok || parsed.kind !== kind) throw new Problem('not-found')
  return parsed.number
}

/** The key of a record that was found. One whose key was destroyed is erased, and answers like one that never was. @throws Problem not-found */
export async function keyOf(tx: Tx, record: { readonly key_id: string }): Promise<RecordKey> {
  const key = (await loadKeys(tx, [record.key_id])).get(record.key_id)
  if (key === undefined) throw new Problem('not-found')
  return key
}
