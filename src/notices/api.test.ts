// The API of notices over real PostgreSQL: receipts, repeats, bad input, and what nobody may do.
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { bytesOf, closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { testServices } from '../../test/services.ts'
import { startPlanting } from '../../test/planted.ts'
import { makeServer } from '../http/listen.ts'
import { contentHash, verifyReceipt, type Receipt } from '../post/receipt.ts'
import { reduceNotice } from './notice.ts'
import { noticeApi } from './routes.ts'

const database = await testDatabase()
const services = await testServices(database)
const planter = await startPlanting(database)
await planter.moveClock(0)
const here = await planter.region(71)
const app = await makeServer(services, { problem: () => 'problem', unavailable: () => 'gone' }, () => {})
noticeApi(app, services)
closeBeforeDrop(() => app.close())

const token = `token-${randomUUID()}`
const clientId = randomUUID()
await planter.client.query(
  `insert into api_clients (id, agency_id, token_hash, roles, label, created_at) values ($1, $2, $3, '{api-sender}', 'test', now())`,
  [clientId, here.school, createHash('sha256').update(token).digest()],
)

const canary = 'Қанағатова Айгүл Сериккызы'
const said = {
  kind: 'violence-at-home',
  danger: 'unknown',
  conflict: 'none',
  occurred: { from: '2026-11-20' },
  place: { kind: 'home', text: 'Достық көшесі 5, 12-пәтер' },
  narrative: 'Оқушының қолында көгерген дақ бар. «Үйде ұрды» дейді. ☂ سلام <script>alert(1)</script>',
  child: { name: canary, birth: { date: '2014-05-03' }, sex: 'female' },
  suspect: { relation: 'step-parent' },
  signs: {
    pain: 'yes',
    visibleInjury: 'yes',
    weapon: 'no',
    happenedBefore: 'unknown',
    moreVictims: 'no',
    moreOffenders: 'no',
  },
}
const send = (payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/notices',
    payload: payload as object,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
      ...headers,
    },
  })
const count = async (sql: string, values: unknown[] = []) =>
  Number((await planter.client.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]?.n)

test('a notice is answered with a receipt that verifies and binds its content', async () => {
  const answer = await send(said)
  assert.equal(answer.statusCode, 201, answer.body)
  const filed = answer.json<{ number: string; receipt: Receipt; salt: string; state: string }>()
  assert.match(filed.number, /^N-\d\d-\d{7}-[0-9A-Z]$/)
  assert.equal(verifyReceipt(filed.receipt, [services.receiptKey]), 'valid')
  assert.equal(filed.receipt.statement.contentHash, contentHash(said, Buffer.from(filed.salt, 'base64url')))
  assert.notEqual(
    filed.receipt.statement.contentHash,
    contentHash({ ...said, danger: 'no' }, Buffer.from(filed.salt, 'base64url')),
  )
})

test('one notice makes its incident, facts, people, qualification, duties, outbox row and journal leaf', async () => {
  const filed = (await send(said)).json<{ number: string }>()
  const { rows } = await planter.client.query<{ id: string; incident_id: string }>(
    'select id, incident_id from notices where number = $1',
    [filed.number],
  )
  const row = rows[0]
  assert.ok(row)
  assert.ok((await count('facts where incident_id = $1', [row.incident_id])) >= 6)
  assert.equal(await count('sightings where incident_id = $1', [row.incident_id]), 1)
  assert.equal(await count('qualifications where incident_id = $1', [row.incident_id]), 1)
  assert.equal(await count('duties where subject_id = $1', [row.id]), 2)
  assert.equal(await count('outbox where subject_id = $1', [row.id]), 1)
  assert.equal(
    await count(`journal_leaves where object_id = $1 and act = 'notice.file' and actor = $2`, [row.id, clientId]),
    1,
  )
})

test('the stored row is what its events say', async () => {
  const { rows } = await planter.client.query('select * from notices')
  assert.ok(rows.length > 0)
  for (const row of rows) {
    const events = await planter.client.query(
      'select kind, at, actor, data from notice_events where notice_id = $1 order by id',
      [row.id],
    )
    const n = reduceNotice(events.rows)
    assert.deepEqual(
      [
        row.state,
        row.version,
        row.delivered_at,
        row.acknowledged_at,
        row.registered_at,
        row.registration,
        row.disposition,
        row.level,
      ],
      [
        n.state,
        n.version,
        n.deliveredAt ?? null,
        n.acknowledgedAt ?? null,
        n.registeredAt ?? null,
        n.registration ?? null,
        n.disposition ?? null,
        n.level,
      ],
    )
  }
})

test('the same key and body come back with the same answer, and nothing is doubled', async () => {
  const key = randomUUID()
  const first = await send(said, { 'idempotency-key': key })
  const before = await count('notices')
  const second = await send(said, { 'idempotency-key': key })
  assert.equal(second.statusCode, 201)
  assert.deepEqual(second.json(), first.json())
  assert.equal(await count('notices'), before)
})

test('twelve requests with one key at once make one notice', async () => {
  const key = randomUUID()
  const before = await count('notices')
  const answers = await Promise.all(Array.from({ length: 12 }, () => send(said, { 'idempotency-key': key })))
  assert.deepEqual(new Set(answers.map(a => a.statusCode)), new Set([201]))
  assert.equal(new Set(answers.map(a => a.body)).size, 1)
  assert.equal(await count('notices'), before + 1)
})

test('the same key with another body is refused', async () => {
  const key = randomUUID()
  await send(said, { 'idempotency-key': key })
  const other = await send({ ...said, danger: 'yes' }, { 'idempotency-key': key })
  assert.equal(other.statusCode, 409)
  assert.equal(other.json<{ type: string }>().type, 'urn:arasha:problem:key-reused')
})

test('bad input is told with its field, never a 5xx, and nothing is written', async () => {
  const before = await count('notices')
  const wrong: [string, unknown, string, string][] = [
    ['31 February', { ...said, occurred: { from: '2025-02-31' } }, '/occurred/from', 'not-a-date'],
    ['a day in the future', { ...said, occurred: { from: '2999-01-01' } }, '/occurred/from', 'date-in-future'],
    [
      'a reversed range',
      { ...said, occurred: { from: '2026-05-02', to: '2026-05-01' } },
      '/occurred/to',
      'date-reversed',
    ],
    ['age 200', { ...said, child: { birth: { age: 200 } } }, '/child/birth/age', 'age-out-of-range'],
    ['20,000 characters', { ...said, narrative: 'ә'.repeat(20_000) }, '/narrative', 'too-long'],
    ['control characters', { ...said, narrative: 'a\u0000b' }, '/narrative', 'control-characters'],
    ['an endless IIN', { ...said, child: { iin: '9'.repeat(41) } }, '/child/iin', 'too-long'],
    ['letters in a telephone', { ...said, callback: { phone: '+7 70O abc' } }, '/callback/phone', 'not-a-phone'],
    ['an unknown key', { ...said, victimName: 'x' }, '/victimName', 'unknown-key'],
    ['no narrative', { ...said, narrative: '   ' }, '/narrative', 'required'],
    ['nothing', {}, '/kind', 'required'],
  ]
  for (const [what, payload, pointer, code] of wrong) {
    const answer = await send(payload)
    assert.equal(answer.statusCode, 400, `${what}: ${answer.body}`)
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
    const errors = answer.json<{ errors: { pointer: string; code: string; detail: string }[] }>().errors
    assert.ok(
      errors.some(e => e.pointer === pointer && e.code === code),
      `${what}: ${JSON.stringify(errors)}`,
    )
    assert.ok(errors.every(e => e.detail.length > 3))
  }
  for (const [payload, headers, status] of [
    ['{"kind":', {}, 400],
    ['[]', {}, 400],
    ['"x"', {}, 400],
    ['null', {}, 400],
    ['x'.repeat(2_000_000), {}, 413],
    ['a=b', { 'content-type': 'text/plain' }, 415],
  ] as const) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/notices',
      payload,
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
        ...headers,
      },
    })
    assert.equal(answer.statusCode, status, `${payload.slice(0, 20)}: ${answer.body}`)
  }
  assert.equal((await send(said, { 'idempotency-key': '' })).statusCode, 400)
  assert.equal((await send(said, { authorization: 'Bearer wrong-token-0123456789' })).statusCode, 401)
  assert.equal(await count('notices'), before)
})

test('text of any script comes back unchanged; nothing identifying lies open in any column', async () => {
  await send(said)
  const tables = await planter.client.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'arasha'::regnamespace and relkind = 'r'`,
  )
  for (const { relname } of tables.rows) {
    const { rows } = await planter.client.query<{ row: string }>(`select t::text as row from ${relname} t`)
    for (const { row } of rows)
      for (const word of ['Айгүл', 'Достық', 'көгерген', Buffer.from('Айгүл').toString('hex')])
        assert.ok(!row.includes(word), `${relname} holds ${word}`)
  }
  // The control: the same search finds a word that is really there.
  const { rows } = await planter.client.query<{ row: string }>(`select t::text as row from notices t limit 1`)
  assert.ok(rows[0]?.row.includes('violence-at-home'))
})

test('a search of PostgreSQL’s whole data folder, write-ahead log included, finds no name and no word of the narrative', async () => {
  await send(said)
  await planter.client.query('checkpoint')
  const hay = (word: string): string[] => {
    const needles = [Buffer.from(word), Buffer.from(word, 'utf16le')]
    return readdirSync(database.server.dataDir, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .filter(file => {
        const bytes = bytesOf(file)
        return needles.some(needle => bytes.includes(needle))
      })
  }
  for (const word of ['Қанағатова', 'Айгүл', 'Достық көшесі', 'көгерген']) assert.deepEqual(hay(word), [], word)
  // The control: a word that may be there is found by the same search.
  assert.ok(hay('violence-at-home').length > 0)
})

test('nobody deletes or rewrites a notice, and the attempt is in the journal with its region', async () => {
  const filed = (await send(said)).json<{ number: string }>()
  for (const method of ['DELETE', 'PATCH', 'PUT'] as const) {
    const answer = await app.inject({
      method,
      url: `/api/v1/notices/${filed.number}`,
      headers: { authorization: `Bearer ${token}`, ...(method !== 'DELETE' && { 'content-type': 'application/json' }) },
      ...(method !== 'DELETE' && { payload: { submittedAt: '2020-01-01' } }),
    })
    assert.equal(answer.statusCode, 405, answer.body)
  }
  assert.equal(
    await count(
      `journal_leaves l join notices n on n.id = l.object_id where n.number = $1 and l.outcome = 'refused' and l.region = 71`,
      [filed.number],
    ),
    3,
  )
})

test('the state of a notice is told to its sender and to nobody of another school', async () => {
  const filed = (await send(said)).json<{ number: string }>()
  const get = (bearer: string, number = filed.number) =>
    app.inject({ url: `/api/v1/notices/${number}`, headers: { authorization: `Bearer ${bearer}` } })
  assert.equal((await get(token)).json<{ state: string }>().state, 'submitted')
  const elsewhere = await planter.region(35)
  const other = `token-${randomUUID()}`
  await planter.client.query(
    `insert into api_clients (id, agency_id, token_hash, roles, label, created_at) values ($1, $2, $3, '{api-sender}', 'other', now())`,
    [randomUUID(), elsewhere.school, createHash('sha256').update(other).digest()],
  )
  const hidden = await get(other)
  const absent = await get(other, 'N-26-9999999-9')
  assert.equal(hidden.statusCode, 404)
  assert.deepEqual({ ...hidden.json<object>(), instance: '' }, { ...absent.json<object>(), instance: '' })
})
