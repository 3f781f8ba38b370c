// Lists that are taken away as files: what is in the file is what the reader sees in the list, and taking it leaves its reason behind.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { rowsOfWorksheet, unzip } from '../../test/unzip.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { makeApp } from '../server.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const app: FastifyInstance = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
const { plant } = world
const [abai, aqmola] = [await plant.region(10), await plant.region(11)]
const commissioner = await world.person(abai, 'commissioner', 'Сынақ Уәкіл')
const visit = visitorTo(app, commissioner)
const prosecutor = visitorTo(app, await world.person(abai, 'prosecutor'))
const officer = visitorTo(app, await world.person(abai, 'police-duty'))

const late = new Date(Date.now() - 2 * 3_600_000)
const made: { readonly number: string }[] = []
for (let i = 0; i < 60; i += 1) made.push(await plant.notice(abai, { at: new Date(late.getTime() - i * 1000) }))
const elsewhere = await plant.notice(aqmola, { at: late })
const locked = await plant.notice(abai, { at: late, lockedFrom: [commissioner.actor.id] })
await plant.client.query(`update notices set state = 'delivered'`)

const lists = app.register_.filter(r => r.url.endsWith('/file') && r.method === 'POST').map(r => r.url.slice(6))
const from = '/kk/oversight/list/file?view=overdue'

test('the file of a list holds every line that its reader may see, over all its pages, and no other', async () => {
  const answer = await visit.post(from, { kind: 'xlsx', reason: 'report' }, from)
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 300))
  const parts = unzip(answer.rawPayload)
  const rows = rowsOfWorksheet(parts.get('xl/worksheets/sheet1.xml') ?? '')
  const text = rows.flat().join('\n')
  for (const { number } of made) assert.ok(text.includes(number), number)
  assert.ok(!text.includes(elsewhere.number) && !text.includes(locked.number))
  assert.ok(text.includes('Сынақ Уәкіл'))
})

test('taking a file is a leaf of its own with the reason and the number that stands in the file', async () => {
  const answer = await visit.post(from, { kind: 'csv', reason: 'check' }, from)
  const number = /№ ([0-9A-F-]{14})/.exec(answer.body)?.[1]
  assert.ok(number !== undefined, answer.body.slice(0, 200))
  const { rows } = await plant.client.query<{ purpose: string; object_id: string }>(
    `select purpose, object_id from journal_leaves where act = 'list.take' and actor = $1 order by at desc limit 1`,
    [commissioner.actor.id],
  )
  assert.equal(rows[0]?.purpose, 'check')
  assert.equal(rows[0]?.object_id.replaceAll('-', '').slice(-12).toUpperCase(), number.replaceAll('-', ''))
})

test('without a reason nothing is taken, and the page says what is missing, in each language', async () => {
  const before = await plant.client.query(`select 1 from journal_leaves where act = 'list.take'`)
  for (const lang of allLanguages) {
    const url = from.replace('/kk/', `/${lang}/`)
    const answer = await visit.post(url, { kind: 'xlsx', reason: '' }, url)
    assert.equal(answer.statusCode, 400)
    assert.match(answer.body, /govuk-error-summary/)
  }
  const after = await plant.client.query(`select 1 from journal_leaves where act = 'list.take'`)
  assert.equal(after.rowCount, before.rowCount)
})

test('each list that can be taken opens its page, and gives each kind of file to a reader of the list alone', async () => {
  assert.deepEqual(lists.toSorted(), ['/cases/file', '/orders/file', '/oversight/list/file', '/oversight/reviews/file'])
  for (const list of lists) {
    const url = `/kk${list}${list.startsWith('/oversight/list') ? '?view=overdue' : ''}`
    for (const [kind, type] of [
      ['xlsx', 'spreadsheetml'],
      ['pdf', 'application/pdf'],
      ['csv', 'text/csv'],
    ] as const) {
      const answer = await prosecutor.post(url, { kind, reason: 'report' }, url)
      assert.equal(answer.statusCode, 200, `${url}: ${answer.body.slice(0, 300)}`)
      assert.ok(String(answer.headers['content-type']).includes(type))
      assert.match(String(answer.headers['content-disposition']), /attachment; filename="?arasha-/)
    }
  }
  for (const list of ['/oversight/list/file?view=overdue', '/oversight/reviews/file']) {
    assert.equal((await officer.get(`/kk${list}`)).statusCode, 403)
    const tried = await officer.post(`/kk${list}`, { kind: 'csv', reason: 'report' }, '/kk/inbox')
    assert.equal(tried.statusCode, 403)
  }
})
