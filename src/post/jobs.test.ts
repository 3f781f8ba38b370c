import assert from 'node:assert/strict'
import { generateKeyPairSync, randomUUID, verify } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { startPlanting, type PlantedRegion, type Planter } from '../../test/planted.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import { judgeStatus, makeBreaker, usualPatience, whatNext } from './attempt.ts'
import { startPost, type Post, type PostOptions } from './jobs.ts'
import { sendLater } from './outbox.ts'
import { receiptKeyOf } from './receipt.ts'

const database = await testDatabase()
const plant = await startPlanting(database)
const running: Post[] = []
closeBeforeDrop(async () => {
  for (const post of running) await post.stop()
})

const key = receiptKeyOf(
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  'test',
)
const act = { act: 'test.act', basis: 'test', purpose: 'test' }
const quick: Partial<PostOptions> = {
  pollMs: 3_600_000,
  // Wide enough for a busy machine; the tests that are about patience say how little they have.
  timeoutMs: 20_000,
  leaseSeconds: 60,
  patience: { firstPauseMs: 20, longestPauseMs: 40, attempts: 4 },
  breaker: { failures: 1000, restMs: 1, longestRestMs: 1 },
}

type Given = { readonly body: string; readonly headers: IncomingMessage['headers'] }
type Office = {
  readonly url: string
  readonly given: Given[]
  behave: (answer: ServerResponse, given: Given, n: number) => void
}

/** Another organisation's system, on a real socket. */
async function openOffice(behave: Office['behave']): Promise<Office> {
  const given: Given[] = []
  const server = createServer((request, answer) => {
    let body = ''
    request.on('data', chunk => (body += String(chunk)))
    request.on('end', () => {
      const one = { body, headers: request.headers }
      given.push(one)
      office.behave(answer, one, given.length)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closeBeforeDrop(
    () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  const office: Office = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/take`, given, behave }
  return office
}
const receive: Office['behave'] = (answer, { body }) =>
  void answer.end(JSON.stringify({ received: (JSON.parse(body) as { idempotencyKey: string }).idempotencyKey }))
const fail =
  (status: number) =>
  (answer: ServerResponse): void => {
    answer.statusCode = status
    answer.end('the other side’s own words: Айсұлу')
  }

type Stage = {
  plant: Planter
  abai: PlantedRegion
  post: (more?: Partial<PostOptions>) => Promise<Post>
  letter: (
    targetId: string,
    more?: { subjectId?: string; key?: string; kind?: 'notice' | 'duty-missed' },
  ) => Promise<string>
  state: (key: string) => Promise<Row>
}
type Row = {
  state: string
  attempts: number
  problem: string | null
  id: string
  tried: { result: string; detail: string }[]
}

async function stage(): Promise<Stage> {
  for (const post of running.splice(0)) await post.stop()
  await plant.wipe()
  const abai = await plant.region(10)
  return {
    plant,
    abai,
    post: async more => {
      const post = await startPost(
        { db: database.db, receiptKey: key },
        { ...quick, subjects: { notice: noticeProgress }, ...more },
      )
      running.push(post)
      return post
    },
    letter: async (targetId, { subjectId, key: given = randomUUID(), kind = 'notice' } = {}) => {
      const id = subjectId ?? (await plant.notice(abai)).id
      // As a job: these letters go to any destination, which the sender of a notice could not choose.
      await database.db.system('test', act, async tx =>
        sendLater(tx, { targetId, kind, subjectKind: 'notice', subjectId: id, region: 10, key: given, now: tx.now }),
      )
      return given
    },
    state: async given => {
      const { rows } = await plant.client.query<Row>(
        `select id, state, attempts, problem, (select coalesce(json_agg(json_build_object('result', result, 'detail', detail) order by d.id), '[]') from deliveries d where outbox_id = o.id) as tried
         from outbox o where idempotency_key = $1`,
        [given],
      )
      const row = rows[0]
      if (!row) throw new Error('no such letter')
      return row
    },
  }
}
/** A unit of that region with a system of its own. */
async function unitWith(plant: Planter, endpoint: string): Promise<string> {
  const id = randomUUID()
  await plant.client.query(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en, endpoint) values ($1, 'police-unit', 10, 'а', 'а', 'a', $2)`,
    [id, endpoint],
  )
  return id
}
async function until(what: () => Promise<boolean> | boolean, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await wait(20)) if (await what()) return
  throw new Error('it did not happen in time')
}

// ---- desks -----------------------------------------------------------------------------------------------------------------------------------

test('a letter to a desk is delivered once: the notice shows it, with one event, one delivery, in one journalled transaction', async () => {
  const { plant, abai, post, letter, state } = await stage()
  const notice = await plant.notice(abai)
  const worker = await post()
  const given = await letter(abai.unit, { subjectId: notice.id })
  await worker.deliverOnce()
  await worker.deliverOnce()
  assert.deepEqual(
    { ...(await state(given)), id: '' },
    { id: '', state: 'sent', attempts: 1, problem: null, tried: [{ result: 'received', detail: 'desk' }] },
  )
  const { rows } = await plant.client.query(
    `select n.state, n.delivered_at is not null as at, (select count(*)::int from notice_events e where e.notice_id = n.id and kind = 'delivered') as events from notices n where id = $1`,
    [notice.id],
  )
  assert.deepEqual(rows, [{ state: 'delivered', at: true, events: 1 }])
  assert.equal(
    (await plant.client.query(`select 1 from journal_leaves where act = 'post.deliver' and job = 'post'`)).rowCount,
    1,
  )
})

test('a notice that an officer has already acknowledged does not go back to delivered', async () => {
  const { plant, abai, post, letter, state } = await stage()
  const notice = await plant.notice(abai)
  await plant.client.query(`update notices set state = 'acknowledged' where id = $1`, [notice.id])
  const given = await letter(abai.unit, { subjectId: notice.id })
  await (await post()).deliverOnce()
  assert.equal((await state(given)).state, 'sent')
  const { rows } = await plant.client.query(
    `select state, delivered_at, (select count(*)::int from notice_events where notice_id = $1) as events from notices where id = $1`,
    [notice.id],
  )
  assert.deepEqual(rows, [{ state: 'acknowledged', delivered_at: null, events: 0 }])
})

test('the bell wakes the post at once; without the bell it looks for itself', async () => {
  const { abai, post, letter, state, plant } = await stage()
  await post()
  const rung = await letter(abai.unit)
  await until(async () => (await state(rung)).state === 'sent')
  const patient = await post({ pollMs: 50 })
  await plant.client.query(
    `insert into outbox (id, target_id, channel, kind, subject_kind, subject_id, region, idempotency_key, next_at, created_at)
     values (gen_random_uuid(), $1, 'desk', 'duty-missed', 'notice', $2, 10, 'unrung', clock_timestamp(), now())`,
    [abai.unit, randomUUID()],
  )
  await until(async () => (await state('unrung')).state === 'sent')
  await patient.stop()
})

test('one poisonous letter holds up none of the others, is tried again, and is then shown to people', async () => {
  const { abai, post, letter, state, plant } = await stage()
  const poison = (await plant.notice(abai)).id
  const letters: string[] = []
  for (let i = 0; i < 30; i++) letters.push(await letter(abai.unit, i === 7 ? { subjectId: poison } : {}))
  const lines: unknown[] = []
  const worker = await post({
    log: line => void lines.push(line),
    subjects: {
      notice: {
        ...noticeProgress,
        arrived: async (tx, delivery) => {
          if (delivery.subjectId === poison) throw new Error('secret of the notice')
          return noticeProgress.arrived(tx, delivery)
        },
      },
    },
  })
  await until(async () => {
    await worker.deliverOnce()
    return (await state(letters[7] ?? '')).state === 'parked'
  })
  for (const [i, one] of letters.entries()) assert.equal((await state(one)).state, i === 7 ? 'parked' : 'sent')
  assert.deepEqual((await state(letters[7] ?? '')).tried, Array(4).fill({ result: 'failed', detail: 'fault' }))
  assert.equal(JSON.stringify(lines).includes('secret'), false)
  assert.equal(
    (await plant.client.query(`select 1 from outbox`)).rowCount,
    30,
    'a desk’s letter was written a second time',
  )
})

test('three workers deliver two hundred letters once each', async () => {
  const { abai, post, letter, plant } = await stage()
  const office = await openOffice((answer, given, n) => void setTimeout(() => receive(answer, given, n), 5))
  const far = await unitWith(plant, office.url)
  const workers = [await post(), await post(), await post()]
  for (let i = 0; i < 200; i++) await letter(i % 4 === 0 ? far : abai.unit)
  await until(async () => {
    await Promise.all(workers.map(w => w.deliverOnce()))
    return (await plant.client.query(`select 1 from outbox where state <> 'sent'`)).rowCount === 0
  })
  assert.equal(office.given.length, 50)
  assert.equal((await plant.client.query(`select 1 from deliveries`)).rowCount, 200)
  assert.equal(
    (await plant.client.query(`select 1 from notice_events where kind = 'delivered'`)).rowCount,
    150,
    'only the unit that holds a notice can receive it',
  )
})

// ---- other systems -----------------------------------------------------------------------------------------------------------------------------

test('another system gets number and kind, signed with the key that signs receipts, and nothing of the content', async () => {
  const { plant, abai, post, letter, state } = await stage()
  const office = await openOffice(receive)
  await plant.client.query('update agencies set endpoint = $2 where id = $1', [abai.unit, office.url])
  const notice = await plant.notice(abai)
  const given = await letter(abai.unit, { subjectId: notice.id })
  await (await post()).deliverOnce()
  assert.equal((await state(given)).state, 'sent')
  const one = office.given[0]
  assert.ok(one)
  assert.deepEqual(JSON.parse(one.body), {
    v: 1,
    kind: 'notice',
    subject: { kind: 'notice', number: notice.number },
    idempotencyKey: given,
  })
  assert.equal(one.headers['idempotency-key'], given)
  assert.ok(
    verify(
      null,
      Buffer.from(one.body),
      key.publicKey,
      Buffer.from(String(one.headers['arasha-signature']), 'base64url'),
    ),
  )
  const { rows } = await plant.client.query('select state from notices where id = $1', [notice.id])
  assert.deepEqual(rows, [{ state: 'delivered' }])
})

for (const [trouble, detail] of [
  [fail(500), 'http-500'],
  [fail(503), 'http-503'],
  [fail(429), 'http-429'],
  [(answer: ServerResponse) => void answer.end('{"received": "something else"}'), 'wrong-receipt'],
  [(answer: ServerResponse) => void answer.end('<html>thank you</html>'), 'wrong-receipt'],
  [(answer: ServerResponse) => void answer.destroy(), 'broken-off'],
  [() => {}, 'timeout'],
] as const) {
  test(`after trouble (${detail}) a letter is sent again with the same key, and delivered when the other side is well`, async () => {
    const { plant, post, letter, state } = await stage()
    const office = await openOffice((answer, given, n) => (n <= 2 ? trouble(answer) : receive(answer, given, n)))
    const given = await letter(await unitWith(plant, office.url))
    const worker = await post(detail === 'timeout' ? { timeoutMs: 1500 } : {})
    await until(async () => {
      await worker.deliverOnce()
      return (await state(given)).state === 'sent'
    })
    const end = await state(given)
    assert.deepEqual(
      end.tried.map(t => t.detail),
      [detail, detail, 'http-200'],
    )
    assert.equal(
      new Set(office.given.map(g => (JSON.parse(g.body) as { idempotencyKey: string }).idempotencyKey)).size,
      1,
    )
    assert.equal(JSON.stringify(end).includes('Айсұлу'), false, 'words of the other side were kept')
  })
}

test('a system that is down keeps its letters waiting; when patience ends they are shown, and lie at its desk in Arasha instead', async () => {
  const { plant, post, letter, state, abai } = await stage()
  const office = await openOffice(receive)
  const port = Number(new URL(office.url).port)
  await plant.client.query('update agencies set endpoint = $2 where id = $1', [
    abai.unit,
    `http://127.0.0.1:${port === 1 ? 2 : 1}/`,
  ])
  const notice = await plant.notice(abai)
  const given = await letter(abai.unit, { subjectId: notice.id })
  const worker = await post()
  await until(async () => {
    await worker.deliverOnce()
    return (await state(given)).state === 'parked'
  })
  await worker.deliverOnce()
  const end = await state(given)
  assert.equal(end.tried.length, 4)
  assert.equal((await state(`${given}:desk`)).state, 'sent')
  assert.equal(
    (await plant.client.query('select state from notices where id = $1', [notice.id])).rows[0]?.state,
    'delivered',
  )
})

test('a refusal is final: a 4xx is not tried again, nor is a redirection followed', async () => {
  const { plant, post, letter, state } = await stage()
  const elsewhere = await openOffice(receive)
  const strict = await openOffice((answer, _, n) => {
    answer.statusCode = n === 1 ? 422 : 302
    answer.setHeader('location', elsewhere.url)
    answer.end()
  })
  const target = await unitWith(plant, strict.url)
  const worker = await post()
  const first = await letter(target)
  await worker.deliverOnce()
  const second = await letter(target)
  await worker.deliverOnce()
  assert.deepEqual((await state(first)).tried, [{ result: 'failed', detail: 'http-422' }])
  assert.deepEqual((await state(second)).tried, [{ result: 'failed', detail: 'http-302' }])
  assert.equal((await state(first)).state, 'parked')
  assert.equal(elsewhere.given.length, 0)
})

test('a slow system takes nobody’s turn: the others get theirs while it is waited for', async () => {
  const { plant, post, letter, state } = await stage()
  const slow = await openOffice(() => {})
  const well = await openOffice(receive)
  const [slowUnit, wellUnit] = [await unitWith(plant, slow.url), await unitWith(plant, well.url)]
  for (let i = 0; i < 20; i++) await letter(slowUnit)
  const last: string[] = []
  for (let i = 0; i < 6; i++) last.push(await letter(wellUnit))
  const worker = await post({ timeoutMs: 120_000, pollMs: 50 })
  await until(async () => {
    for (const one of last) if ((await state(one)).state !== 'sent') return false
    return true
  })
  assert.ok(slow.given.length <= 2, `${slow.given.length} sendings to a system that answers none`)
  const before = Date.now()
  await worker.stop()
  assert.ok(Date.now() - before < 30_000, 'stopping waited for a system that answers nobody')
})

test('a worker that dies between sending and writing it down sends again with the same key, and the effect in Arasha exists once', async () => {
  const { plant, post, letter, state, abai } = await stage()
  const office = await openOffice((answer, given, n) => {
    // Before the first answer arrives, the sender's connections to the database are cut, as by kill -9.
    if (n > 1) return receive(answer, given, n)
    void plant.client
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'arasha_app'`,
      )
      .then(() => wait(50))
      .then(() => receive(answer, given, n))
  })
  await plant.client.query('update agencies set endpoint = $2 where id = $1', [abai.unit, office.url])
  const notice = await plant.notice(abai)
  const given = await letter(abai.unit, { subjectId: notice.id })
  const failing = await post({
    leaseSeconds: 1,
    subjects: {
      notice: {
        ...noticeProgress,
        arrived: async (tx, delivery) => {
          if (office.given.length === 1) throw new Error('killed')
          return noticeProgress.arrived(tx, delivery)
        },
      },
    },
  })
  await failing.deliverOnce().catch(() => {})
  await failing.stop()
  assert.notEqual((await state(given)).state, 'sent')
  const next = await post()
  await until(async () => {
    await next.deliverOnce().catch(() => 0)
    return (await state(given)).state === 'sent'
  })
  assert.equal(office.given.length, 2)
  assert.equal(office.given[0]?.body, office.given[1]?.body)
  assert.equal(
    (await plant.client.query(`select 1 from notice_events where notice_id = $1 and kind = 'delivered'`, [notice.id]))
      .rowCount,
    1,
  )
  assert.equal((await plant.client.query(`select 1 from deliveries where result = 'received'`)).rowCount, 1)
})

// ---- decisions ---------------------------------------------------------------------------------------------------------------------------------

test('pauses grow, stay within their bounds, and every letter that keeps failing is shown in the end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 149 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
      const next = whatNext({ outcome: 'failed', detail: '' }, attempt, usualPatience, chance)
      assert.ok(
        next.next === 'retry' &&
          next.pauseMs >= usualPatience.firstPauseMs / 2 &&
          next.pauseMs <= usualPatience.longestPauseMs,
      )
    }),
  )
  assert.deepEqual(whatNext({ outcome: 'failed', detail: '' }, 150, usualPatience, 0), { next: 'parked' })
  assert.deepEqual(whatNext({ outcome: 'refused', detail: '' }, 1, usualPatience, 0), { next: 'parked' })
  assert.deepEqual([200, 204, 302, 400, 404, 408, 425, 429, 500, 503].map(judgeStatus), [
    'answered',
    'answered',
    'refused',
    'refused',
    'refused',
    'failed',
    'failed',
    'failed',
    'failed',
    'failed',
  ])
})

test('a destination that fails five times in a row rests, longer each time, and is forgiven at the first success', () => {
  const breaker = makeBreaker({ failures: 5, restMs: 100, longestRestMs: 300 })
  for (let i = 0; i < 4; i++) breaker.note('a', false, 0)
  assert.deepEqual(breaker.resting(0), [])
  breaker.note('a', false, 0)
  assert.deepEqual([breaker.resting(99), breaker.resting(100)], [['a'], []])
  breaker.note('a', false, 100)
  assert.deepEqual([breaker.resting(299), breaker.resting(300)], [['a'], []])
  breaker.note('a', false, 300)
  assert.deepEqual([breaker.resting(599), breaker.resting(600)], [['a'], []])
  breaker.note('a', true, 600)
  breaker.note('a', false, 600)
  assert.deepEqual(breaker.resting(600), [])
})
