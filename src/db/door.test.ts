import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '../../test/cluster.ts'
import type { Actor } from './door.ts'
import { knownStatements, statement } from './statement.ts'

const { db, admin, app } = await testDatabase()
const actor: Actor = {
  kind: 'user',
  id: randomUUID(),
  agencyId: randomUUID(),
  agencyKind: 'school',
  roles: ['school-deputy'],
  units: [],
  regions: [],
}
const act = { act: 'test.act', basis: 'test', purpose: 'test' }
const addKey = statement(
  'test.add-key',
  `insert into vault_keys (id, wrapped, purpose, created_at) values ($1, '\\x00', 'test', $2)`,
)
const countLeaves = statement<{ n: number }>(
  'test.count-leaves',
  `select count(*)::int as n from journal_leaves where act = $1`,
)
const countKeys = statement<{ n: number }>('test.count-keys', `select count(*)::int as n from vault_keys where id = $1`)
const leaves = async (name: string) => (await db.lookAsJob('test', tx => tx.one(countLeaves, [name])))?.n
const keys = async (id: string) => (await db.lookAsJob('test', tx => tx.one(countKeys, [id])))?.n

test('an act leaves one leaf in its own transaction', async () => {
  const id = randomUUID()
  await db.as(actor, act, async tx => tx.send(addKey, [id, tx.now]))
  assert.equal(await leaves('test.act'), 1)
  assert.equal(await keys(id), 1)
})

test('an act that fails leaves neither its writes nor a leaf', async () => {
  const id = randomUUID()
  await assert.rejects(
    db.as(actor, { ...act, act: 'test.fails' }, async tx => {
      tx.send(addKey, [id, tx.now])
      throw new Error('the officer changed her mind')
    }),
    /changed her mind/,
  )
  assert.equal(await leaves('test.fails'), 0)
  assert.equal(await keys(id), 0)
})

test('a statement that fails inside the pipeline is never acknowledged, although COMMIT answers without error', async () => {
  const id = randomUUID()
  await assert.rejects(
    db.as(actor, { ...act, act: 'test.pipeline' }, async tx => {
      tx.send(addKey, [id, tx.now])
      tx.send(addKey, [id, tx.now])
    }),
    /duplicate key/,
  )
  assert.equal(await keys(id), 0)
})

test('looking cannot write', async () => {
  await assert.rejects(
    db.look(actor, async tx => tx.send(addKey, [randomUUID(), tx.now])),
    /read-only/,
  )
})

test('a pooled connection without context sees no row of any guarded table, and no error text', async () => {
  const client = new pg.Client(app)
  await client.connect()
  try {
    await client.query(`begin; select set_config('arasha.user', '${randomUUID()}', true); commit`)
    const guarded = await client.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'arasha'::regnamespace and relkind = 'r' and relrowsecurity`,
    )
    assert.ok(guarded.rows.length > 15)
    for (const { relname } of guarded.rows) {
      const readable = await client.query<{ ok: boolean }>('select has_table_privilege($1, $2) as ok', [
        `arasha.${relname}`,
        'select',
      ])
      if (!readable.rows[0]?.ok) continue
      const { rows } = await client.query(`select 1 from ${relname} limit 1`)
      assert.equal(rows.length, 0, relname)
    }
  } finally {
    await client.end()
  }
})

test('the application cannot change or delete history, not even with the grant', async () => {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    for (const table of [
      'journal_leaves',
      'facts',
      'sightings',
      'qualifications',
      'notice_events',
      'duty_events',
      'deliveries',
      'attachments',
      'participations',
      'contact_messages',
      'contact_events',
      'return_codes',
    ]) {
      for (const right of ['update', 'delete', 'truncate']) {
        for (const role of ['arasha_app', 'arasha_system']) {
          const { rows } = await client.query<{ ok: boolean }>('select has_table_privilege($1, $2, $3) as ok', [
            role,
            `arasha.${table}`,
            right,
          ])
          assert.equal(rows[0]?.ok, false, `${role} may ${right} ${table}`)
        }
      }
      await assert.rejects(client.query(`delete from arasha.${table}`), /append-only/, table)
    }
  } finally {
    await client.end()
  }
})

test('every table and column says what it is and how sensitive it is', async () => {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    const { rows } = await client.query<{ what: string; says: string | null }>(`
      select c.relname || coalesce('.' || a.attname, '') as what, d.description as says
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_description d on d.objoid = c.oid and d.objsubid = a.attnum
      where c.relnamespace = 'arasha'::regnamespace and c.relkind = 'r'
      union all
      select c.relname, obj_description(c.oid) from pg_class c where c.relnamespace = 'arasha'::regnamespace and c.relkind = 'r'`)
    assert.ok(rows.length > 100)
    for (const { what, says } of rows) assert.match(says ?? '', /.{3,} \[(public|case|identity|sealed)\]$/, what)
  } finally {
    await client.end()
  }
})

test('every named statement is understood by the migrated schema', async () => {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    for (const [name, text] of knownStatements()) {
      await client
        .query(`prepare "${name.slice(0, 60)}" as ${text}`)
        .catch(error => assert.fail(`${name}: ${String(error)}`))
      await client.query('deallocate all')
    }
  } finally {
    await client.end()
  }
})
