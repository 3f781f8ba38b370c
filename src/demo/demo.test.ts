import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { makeWorld } from '../../test/world.ts'
import { kinds } from '../agencies/kinds.ts'
import { openDatabase } from '../db/door.ts'
import { writeLeaf } from '../journal/leaf.ts'
import { submission } from '../notices/contract.ts'
import { makeApp } from '../server.ts'
import { jobs } from '../worker.ts'
import { moveClock, watchClock } from './clock.ts'
import { inventData } from './data.ts'
import type { Actor } from '../db/door.ts'
import { decideLink } from '../incidents/actions.ts'
import { desk } from '../notices/desk/actions.ts'
import { agencyOfTile, demoAgencies, demoUsers } from './directory.ts'
import { inventNotices, type DemoStep } from './notices.ts'
import { allowMovingClock } from './store.ts'
import { tiles } from './tiles.ts'

const now = new Date('2026-11-22T09:00:00Z')
const filed = (steps: readonly DemoStep[]) => steps.filter(s => s.does === 'file')

test('the directory has 20 regions, 60 schools, 24 police units, 20 departments, 21 prosecutors and 21 Commissioners, each in its place', () => {
  const count = (kind: string) => demoAgencies.filter(a => a.agency.kind === kind).length
  assert.deepEqual(
    ['school', 'police-unit', 'police-department', 'prosecutor', 'commissioner'].map(count),
    [60, 24, 20, 21, 21],
  )
  assert.equal(new Set(demoAgencies.filter(a => a.agency.region !== 0).map(a => a.agency.region)).size, 20)
  const byKey = new Map(demoAgencies.map(a => [a.key, a.agency]))
  for (const { agency, parent, policeUnit } of demoAgencies) {
    if (parent)
      assert.deepEqual(
        [byKey.get(parent)?.kind, byKey.get(parent)?.region],
        [kinds[agency.kind].answersTo, agency.region],
      )
    if (policeUnit)
      assert.deepEqual([byKey.get(policeUnit)?.kind, byKey.get(policeUnit)?.region], ['police-unit', agency.region])
    if (agency.kind === 'school') assert.ok(policeUnit)
    if (agency.kind === 'police-unit') assert.ok(parent)
  }
})

test('each of the tiles has its account, at an agency whose people may have that role', () => {
  assert.ok(tiles.length >= 8)
  for (const tile of tiles) {
    const user = demoUsers.find(u => u.login === tile.login)
    assert.deepEqual([user?.role, user?.agency], [tile.role, agencyOfTile(tile)])
  }
  assert.equal(new Set(demoUsers.map(u => u.login)).size, demoUsers.length)
  for (const user of demoUsers)
    assert.ok(
      kinds[demoAgencies.find(a => a.key === user.agency)?.agency.kind ?? 'centre'].roles.includes(user.role),
      user.login,
    )
})

test('the same day gives the same notices, in the order of time, none of them in the future', () => {
  const steps = inventNotices(400, now)
  assert.deepEqual(inventNotices(400, now), steps)
  assert.equal(filed(steps).length, 400)
  for (const [i, step] of steps.entries()) {
    assert.ok(step.at <= now)
    assert.ok(i === 0 || (steps[i - 1] as DemoStep).at <= step.at)
  }
})

test('they lie in all three periods of the law and stand in every state a notice can be in', () => {
  const steps = inventNotices(400, now)
  const between = (from: string, to: string) =>
    filed(steps).filter(s => s.at >= new Date(from) && s.at < new Date(to)).length
  for (const [from, to] of [
    ['2023-09-01', '2024-06-16'],
    ['2024-06-16', '2026-03-01'],
    ['2026-03-01', '2026-11-23'],
  ] as const)
    assert.ok(between(from, to) > 80, from)
  const last = new Map<number, string>()
  for (const step of steps) last.set(step.notice, step.does)
  for (const state of ['file', 'acknowledge', 'register', 'propose', 'confirm', 'dispose'])
    assert.ok([...last.values()].includes(state), state)
  const unit = filed(steps).filter(
    s => ['school-16', 'school-17', 'school-18'].includes(s.school) && last.get(s.notice) === 'file',
  )
  assert.ok(unit.length >= 3, 'the officers of the tiles find notices that wait for them')
})

test('a machine whose clock stands in an earlier year gets fewer periods, never a date that has not come', () => {
  const steps = inventNotices(60, new Date('2025-01-10T09:00:00Z'))
  assert.equal(filed(steps).length, 60)
  assert.ok(steps.every(s => s.at <= new Date('2025-01-10T09:00:00Z')))
})

test('every notice fulfils the contract; nobody in it can be a real person', () => {
  for (const step of inventNotices(400, now)) {
    if (step.does !== 'file') continue
    const said = submission.parse(step.submission)
    assert.match(said.callback?.phone ?? '', /^\+7 700 000 \d\d \d\d$/)
    for (const person of [said.child, said.suspect.person]) {
      if (person?.name)
        assert.match(
          person.name,
          /^(Мысал|Үлгі|Қиял|Ертегі|Ойдан|Жорамал|Бейне|Сынама|Көрініс|Болжам|Аңыз|Нобай|Пример|Вымысл|Небылиц|Предполож|Допуст|Проб|Услов|Наброск)/,
        )
      assert.equal(person?.iin, undefined)
    }
  }
})

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())

test('a database that is no demonstration refuses to move its clock', async () => {
  await assert.rejects(moveClock(world.services.db, 1), /permission denied/)
})

test('the demonstration invents its data through the real acts, and its two buttons let what is due happen', async () => {
  await world.admin.query(`update installation set demo = true; ${allowMovingClock}`)
  const told: unknown[] = []
  await inventData(world.services, { notices: 40, say: (...sentence) => told.push(sentence) })
  assert.deepEqual(told.at(-1), ['start.part', { n: 100 }])
  assert.equal((await world.admin.query<{ s: string }>('select offset_seconds::text as s from clock')).rows[0]?.s, '0')
  const { rows: whole } = await world.admin.query<{ late: string; cases: string; files: string }>(
    `select (select count(*) from cases where due_at < now() - interval '1 day') as late, (select count(*) from cases) as cases,
       (select count(*) from referrals where from_how = 'self') as files`,
  )
  assert.equal(whole[0]?.late, '0', 'no case waits for longer than a day')
  assert.ok(Number(whole[0]?.cases) > 0 && whole[0]?.files === '1')
  const states = (await world.admin.query<{ state: string }>('select distinct state from notices')).rows.map(
    r => r.state,
  )
  for (const state of ['delivered', 'acknowledged', 'registered', 'disposed']) assert.ok(states.includes(state), state)

  // One man in three spellings and regions; the officer of the tiles is the second to agree, and the law of the own incident changes.
  const links = await world.admin.query<{ id: string; state: string; version: number; right_incident: string }>(
    `select l.id, l.state, l.version, l.right_incident from links l where l.side = 'accused' and l.state = 'agreed'`,
  )
  assert.equal(links.rowCount, 1, 'an officer elsewhere has agreed')
  const { rows: duties } = await world.admin.query<{ id: string; agency_id: string }>(
    `select u.id, u.agency_id from users u where u.login = 'demo.duty'`,
  )
  const duty: Actor = {
    kind: 'user',
    id: duties[0]?.id ?? '',
    agencyId: duties[0]?.agency_id ?? '',
    agencyKind: 'police-unit',
    roles: ['police-duty'],
    units: [duties[0]?.agency_id ?? ''],
    regions: [],
  }
  const stands = async () =>
    (
      await world.admin.query<{ stands: string[] }>(
        `select summary -> 'stands' as stands from qualifications where incident_id = $1 order by at desc, id desc limit 1`,
        [links.rows[0]?.right_incident],
      )
    ).rows[0]?.stands ?? []
  const before109 = await stands()
  const given = { id: links.rows[0]?.id ?? '', version: links.rows[0]?.version ?? 0, verdict: 'confirm' as const }
  await decideLink(world.services, duty, given, desk)
  assert.notDeepEqual(await stands(), before109, 'one click changes what the law says')
  assert.deepEqual(await stands(), ['cc-109-1.2@2024-06-16'])

  const orders = await world.admin.query<{ live: number; past: number; odd: number }>(
    `select count(*) filter (where until_at_latest > arasha_now() or until is null)::int as live, count(*) filter (where until_at_latest <= arasha_now())::int as past,
       count(*) filter (where recorded_at > now() or issued_at < (select i.occurred_from from incidents i where i.id = incident_id))::int as odd from orders`,
  )
  assert.ok((orders.rows[0]?.live ?? 0) + (orders.rows[0]?.past ?? 0) > 0, 'protective orders are invented too')
  assert.equal(orders.rows[0]?.odd, 0)
  const late = await world.admin.query<{ days: number }>(
    `select coalesce(max(extract(epoch from now() - due_at) / 86400), 0)::int as days from duties where subject_kind = 'order' and level = 0 and state in ('open', 'missed')`,
  )
  assert.ok((late.rows[0]?.days ?? 99) < 30, 'no order of the demonstration is overdue by months or years')

  const wrongOrder = await world.admin.query(
    "select from notices where delivered_at is null or delivered_at < submitted_at or delivered_at > submitted_at + interval '3 minutes' or acknowledged_at < delivered_at",
  )
  assert.equal(wrongOrder.rowCount, 0, 'each arrived when it was sent')
  const clock = await watchClock(world.services.db)
  const services = { ...world.services, demo: true, demoClock: clock }
  const app = await makeApp(services, { log: () => {} })
  const running = await Promise.all(jobs.map(start => start(services)))
  try {
    const page = await app.inject({ url: '/kk/sign-in', headers: { accept: 'text/html' } })
    assert.equal(page.body.match(/class="ar-door"/g)?.length, tiles.length)
    assert.match(page.body, /Көрсетілім деректері/)
    const levelOfFresh = async () =>
      (
        await world.admin.query<{ n: number }>(
          "select count(*)::int as n from notices where state in ('submitted', 'delivered') and level = 0",
        )
      ).rows[0]?.n
    const before = await levelOfFresh()
    assert.ok(before && before > 0, 'some notices wait and are not overdue yet')
    const started = clock.now().getTime()
    const pressed = await app.inject({
      method: 'POST',
      url: '/kk/demo/clock',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'hours=1&back=%2Fkk%2Fhelp',
    })
    assert.deepEqual([pressed.statusCode, pressed.headers.location], [303, '/kk/help'])
    assert.ok(Math.abs(clock.now().getTime() - started - 3_600_000) < 10_000)
    for (let i = 0; i < 2400 && (await levelOfFresh()) !== 0; i++) await new Promise(resolve => setTimeout(resolve, 25))
    assert.equal(await levelOfFresh(), 0, 'an hour later every waiting notice has been escalated')
    assert.equal(
      (
        await app.inject({
          method: 'POST',
          url: '/kk/demo/clock',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'hours=9999',
        })
      ).statusCode,
      400,
    )
    assert.equal(
      (
        await app.inject({
          method: 'POST',
          url: '/kk/demo/sign-in',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'account=demo.school-1.deputy',
        })
      ).statusCode,
      404,
      'only tiles are doors',
    )
  } finally {
    for (const job of running) await job.stop()
    await app.close()
    await clock.stop()
  }
})

test('another process hears of a moved clock', async () => {
  const other = openDatabase({ connection: database.app, jobs: database.jobs, writeLeaf, poolSize: 2 })
  const clock = await watchClock(other)
  const before = clock.now().getTime()
  await moveClock(world.services.db, 24)
  for (let i = 0; i < 6000 && clock.now().getTime() - before < 86_000_000; i++)
    await new Promise(resolve => setTimeout(resolve, 10))
  assert.ok(clock.now().getTime() - before >= 86_000_000)
  await clock.stop()
  await other.close()
})
