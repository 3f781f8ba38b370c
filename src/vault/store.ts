import { statement } from '../db/statement.ts'
import type { Tx } from '../db/door.ts'
import type { RecordKey } from './vault.ts'

const insertKeys = statement(
  'vault.insert-keys',
  `insert into vault_keys (id, wrapped, purpose, created_at) select id, wrapped, purpose, $4 from unnest($1::uuid[], $2::bytea[], $3::text[]) as k (id, wrapped, purpose)`,
  { joins: 'freely' },
)
const keysById = statement<{ id: string; wrapped: Buffer; purpose: string }>(
  'vault.keys-by-id',
  `select id, wrapped, purpose from vault_keys where id = any ($1::uuid[])`,
)

/** Stores fresh record keys; must come before the rows they seal. */
export function storeKeys(tx: Tx, keys: readonly RecordKey[]): void {
  if (keys.length === 0) return
  tx.send(insertKeys, [keys.map(k => k.id), keys.map(k => k.wrapped), keys.map(k => k.purpose), tx.now])
}

/** Record keys by id. A missing one was destroyed: its record is erased. */
export async function loadKeys(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RecordKey>> {
  const rows = ids.length === 0 ? [] : await tx.rows(keysById, [[...new Set(ids)]])
  return new Map(rows.map(row => [row.id, { id: row.id, wrapped: row.wrapped, purpose: row.purpose }]))
}
