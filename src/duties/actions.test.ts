import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '../../test/cluster.ts'
import { answer, planted, startPlanting, type PlantedNotice } from '../../test/planted.ts'
import { defaultSettings } from '../http/services.ts'
import { sendLater } from '../post/outbox.ts'
import { dutiesOf, meetDuty, startNoticeDuties } from './actions.ts'
import { noticeClocks } from './duty.ts'

const database = await testDatabase()
const { db } = database
const plant = await startPlanting(database)
const abai = await plant.region(10)
const act = { act: 'test.act', basis: 'test', purpose: 'test' }

/** Starts the clocks of a notice that was planted without them, as its author; `more` is what a forger would change. */
function start(
  notice: PlantedNotice,
  now: Date,
  more: Partial<Parameters<typeof startNoticeDuties>[1]> = {},
  author = {},
) {
  return db.as({ ...planted('school', abai), id: notice.authorId, ...author }, act, async tx =>
    startNoticeDuties(tx, {
      noticeId: notice.id,
      region: 10,
      sourceId: abai.school,
      holderId: abai.unit,
      lockedFrom: [],
      now,
      settings: defaultSettings,
      ...more,
    }),
  )
}
const before = new Date('2026-03-01T23:59:59+05:00')
const since = new Date('2026-03-02T00:00:00+05:00')

test('a notice starts two clocks whose times are those promised on the receipt, both marked as settings with their article', async () => {
  const notice = await plant.notice(abai, { at: since, withoutDuties: true })
  await start(notice, since)
  const seen = await db.look(planted('officer', abai), tx => dutiesOf(tx, notice.id))
  assert.deepEqual(
    seen.map(d => [
      d.rule,
      d.level,
      d.holder_id,
      d.holder_role,
      d.article,
      d.is_setting,
      d.due_at.toISOString(),
      d.state,
    ]),
    [
      ['notice.acknowledge', 0, abai.unit, 'police-duty', 'cpc-185', true, '2026-03-01T20:00:00.000Z', 'open'],
      ['notice.register', 0, abai.unit, 'police-duty', 'cpc-185', true, '2026-03-02T19:00:00.000Z', 'open'],
    ],
  )
  const { acknowledgeBy, registerBy } = noticeClocks(since, defaultSettings)
  assert.deepEqual(
    [acknowledgeBy, registerBy],
    seen.map(d => d.due_at),
  )
})

test('the clocks of a notice cite the duty to accept and register, before law 245-VIII as after it', async () => {
  const notice = await plant.notice(abai, { at: before, withoutDuties: true })
  await start(notice, before)
  const seen = await db.look(planted('officer', abai), tx => dutiesOf(tx, notice.id))
  assert.deepEqual(
    seen.map(d => d.article),
    ['cpc-185', 'cpc-185'],
  )
})

test('nobody makes a duty but the author of the notice, for its own unit, its own region and its promised times', async () => {
  const other = await plant.region(11)
  const notice = await plant.notice(abai, { at: since, withoutDuties: true })
  const foreign = await plant.notice(other, { at: since, withoutDuties: true })
  const refused = /row-level security/
  await assert.rejects(start(notice, since, { sourceId: other.school }), refused, 'in another agency’s name')
  await assert.rejects(start(notice, since, {}, { id: randomUUID() }), refused, 'a colleague’s notice')
  await assert.rejects(start(notice, since, { noticeId: foreign.id, region: 11 }), refused, 'another school’s notice')
  await assert.rejects(start(notice, since, { noticeId: randomUUID() }), refused, 'a notice that does not exist')
  await assert.rejects(start(notice, since, { holderId: other.unit }), refused, 'a duty of another unit')
  await assert.rejects(start(notice, since, { region: 11 }), refused, 'shown in another region')
  await assert.rejects(start(notice, since, { lockedFrom: [randomUUID()] }), refused, 'hidden from somebody')
  await assert.rejects(start(notice, before), refused, 'a clock that started earlier')
  await assert.rejects(
    start(notice, since, { settings: { ...defaultSettings, acknowledgeMinutes: 100_000 } }),
    refused,
    'a longer time than was promised',
  )
  await start(notice, since)
  await assert.rejects(start(notice, since), /duplicate key/, 'a second time')
})

test('the unit that holds the notice meets the duty once; the sender and another unit cannot', async () => {
  const { id } = await plant.notice(abai)
  const other = await plant.region(15)
  await assert.rejects(
    db.as(planted('school', abai), act, tx => meetDuty(tx, id, 'notice.acknowledge', tx.now)),
    /only the unit/,
  )
  await assert.rejects(
    db.as(planted('officer', other), act, tx => meetDuty(tx, id, 'notice.acknowledge', tx.now)),
    /only the unit/,
  )
  const meet = () => answer(database, planted('officer', abai), id)
  assert.equal(await meet(), 1)
  assert.equal(await meet(), 0)
  const seen = await db.look(planted('commissioner', abai), tx => dutiesOf(tx, id))
  assert.deepEqual(
    seen.map(d => d.state),
    ['met', 'open'],
  )
})

test('a letter is written with its act, goes to the agency’s own system if it has one, and rings the bell after commit', async () => {
  const away = await plant.region(19)
  const target = away.unit
  await plant.client.query(`update agencies set endpoint = 'http://127.0.0.1:9/' where id = $1`, [target])
  const [here, there] = [await plant.notice(abai), await plant.notice(away)]
  const heard: (string | undefined)[] = []
  const bell = await db.listen('arasha_bell', payload => void heard.push(payload))
  const letter = (targetId: string, key: string, from = abai, subjectId = here.id) =>
    db.as(planted('school', from), act, async tx =>
      sendLater(tx, { targetId, kind: 'notice', subjectKind: 'notice', subjectId, region: 10, key, now: tx.now }),
    )
  await letter(target, 'a', away, there.id)
  await letter(abai.unit, 'b')
  const { rows } = await plant.client.query(
    'select channel, state, attempts from outbox where target_id = any ($1) order by idempotency_key',
    [[target, abai.unit]],
  )
  assert.deepEqual(rows, [
    { channel: 'webhook', state: 'waiting', attempts: 0 },
    { channel: 'desk', state: 'waiting', attempts: 0 },
  ])
  await letter(abai.unit, 'b')
  assert.equal((await plant.client.query('select 1 from outbox')).rowCount, 2, 'the same key made a second letter')
  const hear = async () => {
    await new Promise(resolve => setTimeout(resolve, 200))
    return [...new Set(heard.splice(0))]
  }
  for (let i = 0; i < 1500 && !heard.includes('post'); i++) await new Promise(resolve => setTimeout(resolve, 20))
  assert.deepEqual(await hear(), [undefined, 'post'])
  await assert.rejects(letter(randomUUID(), 'c'), /row-level security/)
  assert.deepEqual(await hear(), [], 'rung for what was never committed')
  await bell.stop()
})
