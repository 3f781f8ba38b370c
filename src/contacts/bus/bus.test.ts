// Telling of a bus as a browser without a script does it, and what is kept of it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { doorVisitor, wordsOf } from '../../../test/door.ts'
import { makeWorld, visitorTo } from '../../../test/world.ts'
import { makeApp } from '../../server.ts'
import { loadKeys } from '../../vault/store.ts'
import { dateOf } from '../../words/format.ts'
import { hangCode } from '../store.ts'
import { openTransport } from '../transport.ts'
import { daysBefore, readTime } from './ride.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
const where = await world.plant.region(31)
const centre = randomUUID()
await world.admin.query(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
  [centre],
)
const operator = await world.person({ ...where, school: centre }, 'operator')
const desk = visitorTo(app, operator)

type Row = { id: string; kind: string; transport: Buffer | null; key_id: string; number: string; region: number | null }
async function latest(): Promise<Row> {
  const { rows } = await world.admin.query<Row>('select * from contacts order by started_at desc, id desc limit 1')
  assert.ok(rows[0])
  return rows[0]
}
const count = async () =>
  Number((await world.admin.query<{ n: string }>('select count(*) as n from contacts')).rows[0]?.n)
async function factsOf(row: Row) {
  const key = await world.services.db.lookAsJob('test', async tx => (await loadKeys(tx, [row.key_id])).get(row.key_id))
  assert.ok(key && row.transport)
  return openTransport(world.services.vault, key, row.id, row.transport)
}

test('four short pages become a contact of kind transport: the facts sealed in the law’s values, the words for the operator, nobody’s name', async () => {
  const b = doorVisitor(app)
  await b.post('/kk/bus', {})
  await b.post('/kk/bus', { step: 'ride', go: 'next', route: '22', stop: 'Орталық базар', region: '31' })
  const when = (await b.get('/kk/bus')).body
  const today = dateOf(new Date())
  assert.match(when, new RegExp(`value="${today}"`))
  await b.post('/kk/bus', { step: 'when', go: 'next', day: today, time: '18.40' })
  await b.post('/kk/bus', { step: 'child', go: 'next', age: 'under-14', alone: 'yes', forced: 'yes' })
  const sent = await b.post('/kk/bus', { step: 'more', go: 'send', plate: '', words: 'минус 15 градус еді' })
  assert.match(wordsOf(sent.body), /Орталық базар.*18:40.*минус 15 градус еді/)
  const row = await latest()
  assert.deepEqual([row.kind, row.region], ['transport', 31])
  assert.deepEqual(await factsOf(row), {
    route: '22',
    stop: 'Орталық базар',
    on: today,
    time: '18:40',
    plate: '',
    childAge: 'under-14',
    alone: 'yes',
    forced: 'yes',
  })
  assert.ok(!row.transport?.includes(Buffer.from('базар')), 'the facts lie open')
  assert.match((await desk.get(`/kk/desk/${row.number}`)).body, /Маршрут: 22/)
  const coded = await b.post('/kk/bus', { go: 'code' })
  assert.match(coded.body, /class="ar-code"/)
})

test('the number of the route alone is enough and can be sent from the first page; sent twice is sent once', async () => {
  const b = doorVisitor(app)
  await b.post('/ru/bus', {})
  const before = await count()
  await Promise.all([1, 2].map(() => b.post('/ru/bus', { step: 'ride', go: 'send', route: '7', stop: '', region: '' })))
  assert.equal(await count(), before + 1)
  assert.deepEqual((await factsOf(await latest())).route, '7')
})

test('nothing said, a time that is none and far too much: plain words, everything given back, nothing stored; a late form keeps what it carried', async () => {
  const b = doorVisitor(app)
  await b.post('/en/bus', {})
  const before = await count()
  const nothing = await b.post('/en/bus', { step: 'child', go: 'send', age: 'under-14', alone: 'yes', forced: 'yes' })
  assert.match(wordsOf(nothing.body), /Give the route, the stop or something in your own words/)
  const time = await b.post('/en/bus', { step: 'when', go: 'next', day: '2999-01-01', time: 'вечером' })
  assert.match(wordsOf(time.body), /Write it as 18:40/)
  assert.match(time.body, /value="вечером"/)
  await b.post('/en/bus', { step: 'when', go: 'next', day: '', time: '' })
  const long = 'ө'.repeat(50_000)
  const words = await b.post('/en/bus', { step: 'more', go: 'send', words: long, plate: '' })
  assert.match(wordsOf(words.body), /10,000 characters at most/)
  assert.ok(words.body.includes(long))
  await b.post('/en/bus', { step: 'more', go: 'back', words: '', plate: '' })
  const route = await b.post('/en/bus', { step: 'ride', go: 'next', route: 'x'.repeat(500), stop: '', region: '999' })
  assert.match(wordsOf(route.body), /200 characters at most/)
  assert.equal(await count(), before)
  for (const odd of [{ go: 'fly', step: 'none' }, { go: 'code' }, { go: 'hide' }])
    await doorVisitor(app).post('/en/bus', odd as Record<string, string>)
  await world.admin.query(`update visits set at = at - interval '16 minutes'`)
  const late = await b.post('/en/bus', { step: 'ride', go: 'send', route: '41', stop: 'мост', region: '' })
  assert.match(late.body, /value="мост"/)
  assert.match(wordsOf(late.body), /has begun again/)
  assert.equal(await count(), before)
})

test('leaving ends the visit: the address shows the empty door again', async () => {
  const b = doorVisitor(app)
  await b.post('/kk/bus', {})
  await b.post('/kk/bus', { step: 'ride', go: 'next', route: '9', stop: 'құпия аялдама', region: '' })
  await b.get('/kk/today')
  assert.doesNotMatch((await b.get('/kk/bus')).body, /құпия аялдама/)
})

test('a time is read as people write it, and the offered days run backwards over the end of a month', () => {
  for (const typed of ['18:40', '18.40', '1840', ' 18 40 ', '18-40']) assert.equal(readTime(typed), '18:40', typed)
  assert.equal(readTime('7'), '07:00')
  assert.equal(readTime('730'), '07:30')
  for (const none of ['25:00', '18:60', 'кеш', '12345']) assert.equal(readTime(none), undefined, none)
  assert.deepEqual(daysBefore('2026-03-01', 3), ['2026-03-01', '2026-02-28', '2026-02-27'])
})

test('whoever comes from a school’s wall is spoken to as a child, with the region of the wall, and the wall stands in no address', async () => {
  await database.db.system('test', { act: 'test', basis: 'test', purpose: 'test' }, async tx =>
    tx.send(hangCode, ['WALL-9', where.school]),
  )
  const b = doorVisitor(app)
  const first = await b.post('/kk/s/WALL-9', { to: 'bus' })
  assert.match(wordsOf(first.body), /Қазір далада жалғыз тұрсаң, 102 .* Атыңды сұрамаймыз/)
  assert.doesNotMatch(wordsOf(first.body), /Атыңызды|жаза аласыз/)
  assert.doesNotMatch(first.body, /WALL-9/)
  const sent = await b.post('/kk/bus', { step: 'ride', go: 'send', route: '5', region: '31' })
  assert.match(wordsOf(sent.body), /Айтқаныңды көлік инспекторы тексереді/)
  const row = await latest()
  assert.deepEqual([row.kind, row.region], ['transport', 31])
  // The other door does not know who comes.
  const other = doorVisitor(app)
  assert.match(wordsOf((await other.get('/kk/bus')).body), /Атыңызды сұрамаймыз/)
})
