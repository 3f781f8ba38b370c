import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '../../test/cluster.ts'
import { planted, startPlanting } from '../../test/planted.ts'
import { defaultSettings } from '../http/services.ts'
import { sendLater } from '../post/outbox.ts'
import { dutiesOf, meetDuty, startNoticeDuties } from './actions.ts'

const database = await testDatabase()
const { db } = database
const plant = await startPlanting(database)
const abai = await plant.region(10)
const act = { act: 'test.act', basis: 'test', purpose: 'test' }

test('a notice starts two clocks whose times are those promised on the receipt, both marked as settings with their article', async () => {
  const noticeId = randomUUID()
  const before = planted('school', abai)
  const due = await db.as(before, act, async tx =>
    startNoticeDuties(tx, {
      noticeId,
      region: 10,
      sourceId: abai.school,
      holderId: abai.unit,
      lockedFrom: [],
      now: new Date('2026-03-02T00:00:00+05:00'),
      settings: defaultSettings,
    }),
  )
  const seen = await db.look(planted('officer', abai), tx => dutiesOf(tx, noticeId))
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
      ['notice.acknowledge', 0, abai.unit, 'police-duty', 'prev-23.1', true, '2026-03-01T20:00:00.000Z', 'open'],
      ['notice.register', 0, abai.unit, 'police-duty', 'cpc-185', true, '2026-03-02T19:00:00.000Z', 'open'],
    ],
  )
  assert.deepEqual(
    [due.acknowledgeBy, due.registerBy],
    seen.map(d => d.due_at),
  )
})

test('before law 245-VIII came into force the clock cites the article of that time', async () => {
  const noticeId = randomUUID()
  await db.as(
    planted('school', abai),
    act,
    async tx =>
      void startNoticeDuties(tx, {
        noticeId,
        region: 10,
        sourceId: abai.school,
        holderId: abai.unit,
        lockedFrom: [],
        now: new Date('2026-03-01T23:59:59+05:00'),
        settings: defaultSettings,
      }),
  )
  const seen = await db.look(planted('officer', abai), tx => dutiesOf(tx, noticeId))
  assert.deepEqual(
    seen.map(d => d.article),
    ['adm-127-1.1', 'cpc-185'],
  )
})

test('a sender cannot make a duty in another agency’s name', async () => {
  const other = await plant.region(11)
  await assert.rejects(
    db.as(
      planted('school', other),
      act,
      async tx =>
        void startNoticeDuties(tx, {
          noticeId: randomUUID(),
          region: 10,
          sourceId: abai.school,
          holderId: abai.unit,
          lockedFrom: [],
          now: tx.now,
          settings: defaultSettings,
        }),
    ),
    /row-level security/,
  )
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
  const meet = () => db.as(planted('officer', abai), act, tx => meetDuty(tx, id, 'notice.acknowledge', tx.now))
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
  await assert.rejects(letter(randomUUID(), 'c'), /row-level security/)
  await new Promise(resolve => setTimeout(resolve, 200))
  await bell.stop()
  assert.deepEqual(heard, [undefined, 'post', 'post'])
})
