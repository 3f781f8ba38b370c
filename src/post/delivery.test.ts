import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { makeApp } from '../server.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
const { plant } = world
const abai = await plant.region(10)
const [admin, officer] = [await world.person(abai, 'admin'), await world.person(abai, 'police-duty')]

async function letter(state: 'parked' | 'waiting', problem: string | null): Promise<{ id: string; subject: string }> {
  const [id, notice] = [randomUUID(), await plant.notice(abai)]
  await plant.client.query(
    `insert into outbox (id, target_id, channel, kind, subject_kind, subject_id, region, idempotency_key, state, attempts, problem, next_at, created_at)
     values ($1, $2, 'webhook', 'notice', 'notice', $3, 10, $4, $5, 7, $6, now(), now())`,
    [id, abai.unit, notice.id, randomUUID(), state, problem],
  )
  return { id, subject: notice.number }
}
const stateOf = async (id: string) =>
  (
    await plant.client.query<{ state: string; attempts: number }>('select state, attempts from outbox where id = $1', [
      id,
    ])
  ).rows[0]

test('an administrator sees what was given up and why, in three languages, and nothing that says what it is about', async () => {
  const stuck = await letter('parked', 'http-422')
  const slow = await letter('waiting', 'timeout')
  const quiet = await letter('waiting', null)
  for (const lang of allLanguages) {
    const { body, statusCode } = await visitorTo(app, admin).get(`/${lang}/admin/delivery`)
    assert.equal(statusCode, 200)
    assert.ok(body.includes(stuck.id.slice(-8)) && body.includes('422'))
    assert.ok(body.includes(slow.id.slice(-8)))
    assert.equal(body.includes(quiet.id.slice(-8)), false)
    assert.equal(body.includes(stuck.subject), false, 'the number of the notice is shown')
  }
})

test('sending again puts a given-up letter back with all its attempts, journalled, once', async () => {
  const { id } = await letter('parked', 'timeout')
  const visit = visitorTo(app, admin)
  const heard: (string | undefined)[] = []
  const bell = await database.db.listen('arasha_bell', payload => void heard.push(payload))
  const again = () => visit.post(`/kk/admin/delivery/${id}/retry`, {}, '/kk/admin/delivery')
  assert.equal((await again()).statusCode, 303)
  assert.deepEqual(await stateOf(id), { state: 'waiting', attempts: 0 })
  assert.equal((await again()).statusCode, 409)
  const { rows } = await plant.client.query(
    `select outcome, actor from journal_leaves where act = 'delivery.retry' and object_id = $1`,
    [id],
  )
  assert.deepEqual(rows, [{ outcome: 'done', actor: admin.actor.id }])
  for (let i = 0; i < 1500 && !heard.includes('post'); i++) await new Promise(resolve => setTimeout(resolve, 20))
  assert.ok(heard.includes('post'))
  await bell.stop()
})

test('nobody but an administrator sees or moves a letter, neither by the page nor past it', async () => {
  const { id } = await letter('parked', 'timeout')
  assert.equal((await visitorTo(app, officer).get('/kk/admin/delivery')).statusCode, 403)
  assert.equal((await visitorTo(app, officer).post(`/kk/admin/delivery/${id}/retry`, {}, '/kk/inbox')).statusCode, 403)
  const { retryDelivery, seeDeliveries } = await import('./actions.ts')
  await assert.rejects(retryDelivery(world.services, officer.actor, id), /wrong-state/)
  assert.deepEqual((await seeDeliveries(world.services, officer.actor)).parked, [])
  assert.equal((await stateOf(id))?.state, 'parked')
})

test('an administrator confirms a clock that jumped; until then the page about the system says so', async () => {
  await plant.client.query('update clock_watch set held_seconds = 7200')
  const visit = visitorTo(app, admin)
  assert.match((await visit.get('/en/admin/health')).body, /went forward by 2.h/)
  assert.equal((await visitorTo(app, officer).post('/en/admin/clock', {}, '/en/inbox')).statusCode, 403)
  assert.equal((await visit.post('/en/admin/clock', {}, '/en/admin/health')).statusCode, 303)
  assert.deepEqual((await plant.client.query('select held_seconds from clock_watch')).rows, [{ held_seconds: 0 }])
  assert.equal((await plant.client.query(`select 1 from journal_leaves where act = 'clock.confirm'`)).rowCount, 1)
  assert.doesNotMatch((await visit.get('/en/admin/health')).body, /went forward/)
})
