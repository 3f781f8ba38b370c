import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { openLine } from './line.ts'
import type { Statement } from './statement.ts'

const { app, db, admin } = await testDatabase()
const pool = new pg.Pool({ ...app, max: 1 })
pool.on('error', () => {})
const client = await pool.connect()
closeBeforeDrop(async () => {
  client.release()
  await pool.end()
})
const line = openLine(client, 5000)
const named = <Row>(name: string, text: string): Statement<Row> => ({ name, text })

test('every kind of value arrives as it was sent, also inside lists', async () => {
  const values = [
    'a "quoted" \\ back, {brace}, null, Ә',
    '',
    null,
    undefined,
    7.5,
    true,
    new Date('2026-03-02T04:05:06.789Z'),
    Buffer.from([0, 255, 92]),
    ['one', '', 'NULL', null, 'two, "three" \\', 'Ұ'],
    [Buffer.from([1, 2]), null],
    [new Date('2024-06-16T00:00:00Z')],
    { ключ: ['a', 1, null] },
    [],
  ]
  const [row] = (
    await line.ask(
      named<Record<string, unknown>>(
        'values',
        `select $1::text as a, $2::text as b, $3::text as c, $4::text as d, $5::float8 as e, $6::boolean as f, $7::timestamptz as g, $8::bytea as h,
           $9::text[] as i, $10::bytea[] as j, $11::timestamptz[] as k, $12::jsonb as l, $13::uuid[] as m`,
      ),
      values,
    )
  ).rows
  assert.deepEqual(Object.values(row ?? {}), [...values.slice(0, 3), null, ...values.slice(4)])
})

test('what is asked together is answered in order; nothing after a failed statement is carried out', async () => {
  await line.ask(named('begin', 'begin'))
  await line.ask(named('table', 'declare c cursor for select 1'))
  const answers = await Promise.allSettled([
    line.ask(named<{ n: number }>('one', 'select 1 as n')),
    line.ask(named('broken', 'select 1 / $1::int'), [0]),
    line.ask(named('commit', 'commit')),
  ])
  assert.deepEqual(
    answers.map(a => a.status),
    ['fulfilled', 'rejected', 'rejected'],
  )
  assert.match(String((answers[2] as PromiseRejectedResult).reason), /division by zero/)
  assert.equal((await line.ask(named('rollback', 'rollback'))).command, 'ROLLBACK')
  // The statement that failed at its first attempt can be asked again.
  assert.deepEqual((await line.ask(named('broken', 'select 1 / $1::int'), [1])).rows.length, 1)
})

test('a connection that does not answer in time is given up', async () => {
  const own = new pg.Pool({ ...app, max: 1 })
  own.on('error', () => {})
  const slow = await own.connect()
  slow.on('error', () => {})
  await assert.rejects(openLine(slow, 100).ask(named('sleep', 'select pg_sleep(1)')), /terminated/)
  slow.release(true)
  await own.end()
})

test('a bell rings after the commit, and not for what was never committed', async () => {
  const heard: (string | undefined)[] = []
  const listening = await db.listen('test_bell', payload => void heard.push(payload))
  const act = { act: 'test.ring', basis: 'test', purpose: 'test' }
  await assert.rejects(
    db.system('test', act, async tx => {
      tx.ring('test_bell', 'never')
      throw new Error('changed my mind')
    }),
  )
  await db.system('test', act, async tx => {
    tx.ring('test_bell', 'first')
    tx.ring('test_bell', 'second')
  })
  for (let i = 0; i < 1500 && heard.length < 3; i++) await new Promise(resolve => setTimeout(resolve, 20))
  assert.deepEqual(heard, [undefined, 'first', 'second'])
  await listening.stop()
  const watching = new pg.Client(admin)
  await watching.connect()
  const { rows } = await watching.query(`select count(*)::int as n from journal_leaves where act = 'test.ring'`)
  await watching.end()
  assert.deepEqual(rows, [{ n: 1 }])
})
