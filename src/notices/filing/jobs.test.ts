import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '../../../test/cluster.ts'
import { startPlanting } from '../../../test/planted.ts'
import { forgetOldKeys } from './actions.ts'

const database = await testDatabase()
const { client } = await startPlanting(database)

test('a submission’s key is kept for 90 days and then forgotten', async () => {
  const plant = (key: string, days: number) =>
    client.query(
      `insert into idempotency (scope, key, body_hash, notice_id, at) values ($1, $2, '', $3, arasha_now() - make_interval(days => $4))`,
      [randomUUID(), key, randomUUID(), days],
    )
  await plant('yesterday', 1)
  await plant('day 89', 89)
  await plant('day 91', 91)
  await forgetOldKeys(database.db)
  const { rows } = await client.query<{ key: string }>('select key from idempotency order by key')
  assert.deepEqual(
    rows.map(r => r.key),
    ['day 89', 'yesterday'],
  )
})
