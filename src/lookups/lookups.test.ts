// "Who opened this?" is answered by number to the administrator and the Commissioner, and gives nobody a way into the record.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { openCase, readOverview } from '../cases/actions.ts'
import { readPeople } from '../incidents/actions.ts'
import { makeApp } from '../server.ts'
import { seeLookups } from './actions.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services } = world
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const far = await world.plant.region(61)
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector', 'Ашқан Инспектор')
const administrator = await world.person(abai, 'admin')
const commissioner = await world.person(abai, 'commissioner')
const elsewhere = await world.person(far, 'commissioner')
const { noticeId, reply } = await world.file(deputy)
const { rows } = await world.admin.query<{ number: string; id: string }>(
  'select i.number, i.id from incidents i join notices n on n.incident_id = i.id where n.id = $1',
  [noticeId],
)
const incident = rows[0]?.number ?? ''
const number = await openCase(services, inspector.actor, incident)
await readOverview(services, inspector.actor, number)
await readPeople(services, inspector.actor, incident)

test('who opened a record, its people and what hangs on it is told by any of their numbers, with purpose and agency', async () => {
  for (const asked of [number, incident, reply.number, number.toLowerCase()]) {
    const seen = await seeLookups(services, administrator.actor, asked)
    const mine = seen.lookups.filter(one => one.who === inspector.name)
    assert.ok(mine.some(one => one.act === 'case.view' && one.purpose === 'help people in a case'))
    assert.ok(mine.every(one => one.agency?.id === abai.unit))
    assert.ok(seen.lookups.some(one => one.act === 'notice.file' && one.who === deputy.name))
  }
  assert.ok((await seeLookups(services, commissioner.actor, number)).lookups.length > 0)
  const asking = await world.admin.query(`select 1 from journal_leaves where act = 'lookup.ask' and actor = $1`, [
    administrator.actor.id,
  ])
  assert.equal(asking.rows.length, 4, 'asking is in the journal as well')
})

test('absent, locked and out of one’s region answer alike', async () => {
  assert.deepEqual((await seeLookups(services, administrator.actor, 'C-26-9999999-9')).lookups, [])
  assert.deepEqual((await seeLookups(services, elsewhere.actor, number)).lookups, [])
  await world.admin.query('update cases set locked_from = $2 where number = $1', [number, [administrator.actor.id]])
  assert.deepEqual((await seeLookups(services, administrator.actor, number)).lookups, [])
  await world.admin.query(`update cases set locked_from = '{}' where number = $1`, [number])
  assert.ok((await seeLookups(services, administrator.actor, number)).lookups.length > 0, 'the control')
})

test('the administrator reads the answer in three languages and no page of the record', async () => {
  const visitor = visitorTo(app, administrator)
  for (const lang of allLanguages) {
    const page = await visitor.get(`/${lang}/admin/opened?number=${number}`)
    assert.equal(page.statusCode, 200)
    assert.ok(page.body.includes(inspector.name))
    for (const told of ['Айсұлу', 'Болат', 'көгерген'])
      assert.ok(!page.body.includes(told), `${told} is told by nothing here`)
    const paths = [
      `cases/${number}/overview`,
      `cases/${number}/people`,
      `cases/in-danger/${number}`,
      `incidents/${incident}/people`,
      `incidents/${incident}/law`,
    ]
    for (const path of paths) {
      const there = await visitor.get(`/${lang}/${path}`)
      const absent = await visitor.get(
        `/${lang}/${path.replace(number, 'C-26-9999999-9').replace(incident, 'E-26-9999999-9')}`,
      )
      assert.ok(there.statusCode === 403 || there.statusCode === 404, path)
      assert.equal(there.statusCode, absent.statusCode)
    }
  }
  assert.equal((await visitor.get('/ru/admin/opened?number=вздор')).statusCode, 400)
  for (const who of [inspector, deputy])
    assert.equal((await visitorTo(app, who).get('/kk/admin/opened')).statusCode, 403)
})
