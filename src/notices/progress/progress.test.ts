import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '../../../test/cluster.ts'
import { startPlanting } from '../../../test/planted.ts'
import { reduceNotice, type NoticeEvent } from '../notice.ts'
import { noticeProgress } from './actions.ts'

const database = await testDatabase()
const plant = await startPlanting(database)
const abai = await plant.region(10)
const act = { act: 'test.act', basis: 'test', purpose: 'test' }

test('what jobs write into a notice’s row is what its events say, also when the registration climbs higher than the acknowledgement', async () => {
  const { id } = await plant.notice(abai)
  await database.db.system('test', act, async tx => {
    const at = { subjectId: id, targetId: abai.unit, now: tx.now }
    assert.equal(await noticeProgress.arrived(tx, at), true)
    assert.equal(await noticeProgress.arrived(tx, at), false)
    noticeProgress.climbed(tx, { subjectId: id, rule: 'notice.acknowledge', level: 1, now: tx.now })
    noticeProgress.climbed(tx, { subjectId: id, rule: 'notice.register', level: 3, now: tx.now })
  })
  const { rows: events } = await plant.client.query<NoticeEvent>(
    'select kind, at, actor, data from notice_events where notice_id = $1 order by id',
    [id],
  )
  const { rows } = await plant.client.query<{ state: string; delivered_at: Date; level: number }>(
    'select state, delivered_at, level from notices where id = $1',
    [id],
  )
  const { state, deliveredAt, level } = reduceNotice(events)
  assert.deepEqual(rows, [{ state, delivered_at: deliveredAt, level }])
  assert.deepEqual([state, level, events.length], ['delivered', 1, 3])
})

test('a letter that reached another agency does not make the notice delivered', async () => {
  const { id } = await plant.notice(abai)
  await database.db.system('test', act, async tx => {
    assert.equal(await noticeProgress.arrived(tx, { subjectId: id, targetId: abai.department, now: tx.now }), false)
  })
  assert.deepEqual((await plant.client.query('select state from notices where id = $1', [id])).rows, [
    { state: 'submitted' },
  ])
})

test('a notice that an officer is working on is not held, and a job does not wait for it', async () => {
  const { id } = await plant.notice(abai)
  const hold = () => database.db.system('test', act, tx => noticeProgress.hold(tx, id))
  assert.equal(await hold(), true)
  await plant.client.query('begin')
  await plant.client.query('select 1 from notices where id = $1 for update', [id])
  assert.equal(await hold(), false)
  await plant.client.query('rollback')
  assert.equal(await database.db.system('test', act, tx => noticeProgress.hold(tx, randomUUID())), false)
})
