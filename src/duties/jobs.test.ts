import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import pg from 'pg'
import { closeBeforeDrop, testDatabase, type TestDatabase } from '../../test/cluster.ts'
import {
  answer,
  planted,
  startPlanting,
  type PlantedNotice,
  type PlantedRegion,
  type Planter,
} from '../../test/planted.ts'
import { openDatabase } from '../db/door.ts'
import { defaultSettings } from '../http/services.ts'
import { writeLeaf } from '../journal/leaf.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import { startSweeper, type Sweeper, type SweeperOptions } from './jobs.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour
const settings = defaultSettings
const noPolling = 3_600_000

const shared = await testDatabase()
const planter = await startPlanting(shared)
const running: Sweeper[] = []

/** An empty world for one test. */
async function world(): Promise<{ database: TestDatabase; plant: Planter; abai: PlantedRegion }> {
  for (const sweeper of running.splice(0)) await sweeper.stop()
  await planter.wipe()
  return { database: shared, plant: planter, abai: await planter.region(10) }
}
/** A sweeper that moves only when told. */
async function sweeperOn(database: Pick<TestDatabase, 'db'>, more: Partial<SweeperOptions> = {}): Promise<Sweeper> {
  const sweeper = await startSweeper(
    { db: database.db, settings },
    { pollMs: noPolling, subjects: { notice: noticeProgress }, ...more },
  )
  running.push(sweeper)
  await sweeper.sweepOnce()
  return sweeper
}
closeBeforeDrop(async () => {
  for (const sweeper of running) await sweeper.stop()
})

/** Seconds after which each rung of the acknowledgement is due, counted from the submission. */
const due = [hour, hour + 30 * minute, 3.5 * hour, 27.5 * hour] as const

// ---- the checker: what must hold in the database whatever happened, written without looking at how the sweeper works ----------------------

type Duty = {
  id: string
  subject_id: string
  rule: string
  level: number
  holder_id: string
  starts_at: Date
  due_at: Date
  state: string
  missed_at: Date | null
  met_at: Date | null
}
type Expected = { readonly subject: string; readonly rule: string; readonly states: readonly string[] }

function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

/** Complaints; empty when each rung exists once, none was early, all follow in order, and letters and events agree with them. */
async function complaintsAbout(
  client: pg.Client,
  where: PlantedRegion,
  expected: readonly Expected[] = [],
): Promise<string[]> {
  const found: string[] = []
  const { rows: duties } = await client.query<Duty>('select * from duties order by subject_id, rule, level, holder_id')
  const { rows: missedEvents } = await client.query<{ duty_id: string; n: number; first: number }>(
    `select duty_id, count(*)::int as n, min(id)::int as first from duty_events where kind = 'missed' group by duty_id`,
  )
  const { rows: escalated } = await client.query<{ subject: string; rule: string; level: number; n: number }>(
    `select notice_id as subject, data->>'rule' as rule, (data->>'level')::int as level, count(*)::int as n from notice_events where kind = 'escalated' group by 1, 2, 3`,
  )
  const { rows: letters } = await client.query<{ subject_id: string; target_id: string; n: number }>(
    `select subject_id, target_id, count(*)::int as n from outbox where kind = 'duty-missed' group by 1, 2`,
  )
  const { rows: notices } = await client.query<{ id: string; level: number }>('select id, level from notices')
  const events = new Map(missedEvents.map(e => [e.duty_id, e]))
  const key = (d: { subject_id: string; rule: string }) => `${d.subject_id} ${d.rule}`
  const chains = grouped(duties, key)
  const holders = [[where.unit], [where.unit], [where.department], [where.commissioner, where.prosecutor].toSorted()]
  const minutes = [undefined, ...settings.escalationMinutes]
  for (const [name, chain] of chains) {
    const levels = grouped(chain, d => d.level)
    const top = Math.max(...levels.keys())
    for (let level = 0; level <= top; level++) {
      const here = levels.get(level) ?? []
      if (here.length === 0) found.push(`${name}: rung ${level} was passed over`)
      if (here.map(d => d.holder_id).join() !== holders[level]?.join())
        found.push(`${name}: rung ${level} is held by ${here.length} in place of ${holders[level]?.length}`)
      for (const duty of here) {
        const below = levels.get(level - 1)?.[0]
        if (below && duty.starts_at.getTime() !== below.due_at.getTime())
          found.push(`${name}: rung ${level} does not start where the one below it ended`)
        if (below && duty.due_at.getTime() - below.due_at.getTime() !== (minutes[level] ?? 0) * 60_000)
          found.push(`${name}: rung ${level} has the wrong length`)
        if (duty.missed_at && duty.missed_at <= duty.due_at)
          found.push(
            `${name}: rung ${level} was called missed ${duty.due_at.getTime() - duty.missed_at.getTime()} ms early`,
          )
        if (below && !below.missed_at) found.push(`${name}: rung ${level} exists although the one below was not missed`)
        const event = events.get(duty.id)
        if ((event?.n ?? 0) !== (duty.missed_at ? 1 : 0))
          found.push(`${name}: rung ${level} has ${event?.n ?? 0} events of being missed`)
        const eventBelow = below && events.get(below.id)
        if (event && eventBelow && event.first <= eventBelow.first)
          found.push(`${name}: rung ${level} was missed before the rung below it`)
      }
      const told = escalated.find(e => `${e.subject} ${e.rule}` === name && e.level === level)?.n ?? 0
      if (told !== (level === 0 ? 0 : 1)) found.push(`${name}: the notice was told ${told} times of rung ${level}`)
    }
  }
  const climbed = grouped(
    duties.filter(d => d.level > 0),
    d => `${d.subject_id} ${d.holder_id}`,
  )
  for (const [name, rungs] of climbed) {
    const n = letters.find(l => `${l.subject_id} ${l.target_id}` === name)?.n ?? 0
    if (n !== rungs.length) found.push(`${name}: ${n} letters for ${rungs.length} rungs`)
  }
  if (letters.reduce((sum, l) => sum + l.n, 0) !== duties.filter(d => d.level > 0).length)
    found.push('letters without a rung')
  for (const notice of notices) {
    const top = Math.max(0, ...(chains.get(`${notice.id} notice.acknowledge`) ?? []).map(d => d.level))
    if (top !== notice.level) found.push(`${notice.id}: shows rung ${notice.level}, reached ${top}`)
  }
  for (const want of expected) {
    const states = (chains.get(`${want.subject} ${want.rule}`) ?? []).map(d => d.state)
    if (states.join() !== want.states.join())
      found.push(`${want.subject} ${want.rule}: ${states.join()} in place of ${want.states.join()}`)
  }
  return found
}
const statesOf = async (plant: Planter, notice: PlantedNotice, rule = 'notice.acknowledge') =>
  (
    await plant.client.query<{ state: string }>(
      'select state from duties where subject_id = $1 and rule = $2 order by level, holder_id',
      [notice.id, rule],
    )
  ).rows.map(r => r.state)

// ---- examples ----------------------------------------------------------------------------------------------------------------------------

test('a duty is not missed at its due time nor a moment before, and climbs one rung a moment after', async () => {
  const { database, plant, abai } = await world()
  const sweeper = await sweeperOn(database)
  const at = new Date(Date.now() - hour * 1000 + 120_000)
  const notice = await plant.notice(abai, { at })
  const earlier = await plant.notice(abai, { at: new Date(at.getTime() - 60_000) })
  assert.equal(await sweeper.sweepOnce(), 0)
  // The other notice is late by two seconds, this one has a minute more: a slow machine is no reason to be early.
  await plant.moveClock(62)
  assert.equal(await sweeper.sweepOnce(), 1)
  assert.deepEqual(await statesOf(plant, earlier), ['missed', 'open'])
  assert.deepEqual(await statesOf(plant, notice), ['open'])
  await plant.moveClock(121)
  assert.equal(await sweeper.sweepOnce(), 1)
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'open'])
  assert.equal(await sweeper.sweepOnce(), 0)
  assert.deepEqual(await complaintsAbout(plant.client, abai), [])
  await sweeper.stop()
})

test('each rung is reached once, at its own time: duty chief, department, then prosecutor and commissioner together', async () => {
  const { database, plant, abai } = await world()
  const sweeper = await sweeperOn(database)
  const notice = await plant.notice(abai, { registerMinutes: 100_000 })
  for (const [rung, seconds] of due.entries()) {
    await plant.moveClock(seconds - 2 * minute)
    assert.equal(await sweeper.sweepOnce(), 0, `rung ${rung} climbs early`)
    await plant.moveClock(seconds + 1)
    assert.equal(await sweeper.sweepOnce(), rung === 3 ? 2 : 1)
    assert.equal(await sweeper.sweepOnce(), 0, `rung ${rung} climbs twice`)
  }
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'missed', 'missed', 'missed', 'missed'])
  const { rows } = await plant.client.query(
    `select a.kind, o.channel, o.state from outbox o join agencies a on a.id = o.target_id order by o.created_at, a.kind`,
  )
  assert.deepEqual(
    rows.map(r => r.kind),
    ['police-unit', 'police-department', 'commissioner', 'prosecutor'],
  )
  assert.deepEqual(await complaintsAbout(plant.client, abai), [])
  const { rows: leaves } = await plant.client.query(
    `select count(*)::int as n from journal_leaves where act = 'duty.escalate' and job = 'duties' and object_id = $1`,
    [notice.id],
  )
  assert.equal(leaves[0]?.n, 5)
  await sweeper.stop()
})

test('looking for late duties when there are none leaves no leaf in the journal', async () => {
  const { database, plant } = await world()
  const sweeper = await sweeperOn(database)
  for (let i = 0; i < 5; i++) await sweeper.sweepOnce()
  assert.equal((await plant.client.query('select 1 from journal_leaves')).rowCount, 0)
  await sweeper.stop()
})

test('after an outage of ten days everything climbs in the order in which it was due, and the Commissioner is told after the duty chief', async () => {
  const { database, plant, abai } = await world()
  const notices: PlantedNotice[] = []
  for (let i = 0; i < 10; i++)
    notices.push(await plant.notice(abai, { at: new Date(Date.now() + i * 20 * minute * 1000) }))
  await plant.moveClock(10 * day)
  const sweeper = await sweeperOn(database)
  await sweeper.sweepOnce()
  await sweeper.stop()
  const all = (n: PlantedNotice) =>
    ['notice.acknowledge', 'notice.register'].map(rule => ({
      subject: n.id,
      rule,
      states: Array<string>(5).fill('missed'),
    }))
  assert.deepEqual(await complaintsAbout(plant.client, abai, notices.flatMap(all)), [])
  const { rows } = await plant.client.query<{ due: Date }>(
    'select d.due_at as due from duty_events e join duties d on d.id = e.duty_id order by e.id',
  )
  assert.equal(rows.length, 100)
  assert.deepEqual(
    rows.map(r => r.due),
    rows.map(r => r.due).toSorted((a, b) => a.getTime() - b.getTime()),
  )
})

test('a clock that goes back undoes nothing and repeats nothing', async () => {
  const { database, plant, abai } = await world()
  const sweeper = await sweeperOn(database)
  const notice = await plant.notice(abai)
  await plant.moveClock(2 * hour)
  await sweeper.sweepOnce()
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'missed', 'open'])
  await plant.moveClock(0)
  assert.equal(await sweeper.sweepOnce(), 0)
  await plant.moveClock(2 * hour)
  assert.equal(await sweeper.sweepOnce(), 0)
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'missed', 'open'])
  assert.deepEqual(await complaintsAbout(plant.client, abai), [])
  await sweeper.stop()
})

test('an answer that comes late meets every rung, also those of agencies the officer cannot see, and nothing climbs any more', async () => {
  const { database, plant, abai } = await world()
  const sweeper = await sweeperOn(database)
  const notice = await plant.notice(abai, { registerMinutes: 100_000 })
  await plant.moveClock(4 * hour)
  await sweeper.sweepOnce()
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'missed', 'missed', 'open', 'open'])
  assert.equal(await answer(database, planted('officer', abai), notice.id), 5)
  assert.deepEqual(await statesOf(plant, notice), ['met-late', 'met-late', 'met-late', 'met', 'met'])
  await plant.moveClock(40 * day)
  // The duty to register is another duty and still climbs.
  assert.equal(await sweeper.sweepOnce(), 0)
  assert.deepEqual(await complaintsAbout(plant.client, abai), [])
  await sweeper.stop()
})

test('a rung that nobody in the directory holds is passed over, and the climb goes on', async () => {
  const { database, plant } = await world()
  const lonely = randomUUID()
  await plant.client.query(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'police-unit', 63, 'а', 'а', 'a')`,
    [lonely],
  )
  const where = {
    region: 63,
    school: lonely,
    unit: lonely,
    department: lonely,
    prosecutor: lonely,
    commissioner: lonely,
  }
  const notice = await plant.notice(where, { registerMinutes: 100_000 })
  const sweeper = await sweeperOn(database)
  await plant.moveClock(30 * day)
  await sweeper.sweepOnce()
  await sweeper.stop()
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'missed'])
})

test('a duty that cannot climb does not keep the others from climbing', async () => {
  const { database, plant, abai } = await world()
  const poison = await plant.notice(abai, { at: new Date(Date.now() - 1000), registerMinutes: 100_000 })
  const sound = await plant.notice(abai, { registerMinutes: 100_000 })
  const lines: Record<string, unknown>[] = []
  const sweeper = await sweeperOn(database, {
    log: line => void lines.push(line),
    subjects: {
      notice: {
        hold: noticeProgress.hold,
        climbed: (tx, step) => {
          if (step.subjectId === poison.id) throw new Error('poison')
          noticeProgress.climbed(tx, step)
        },
      },
    },
  })
  await plant.moveClock(hour + 10)
  assert.equal(await sweeper.sweepOnce(), 1)
  assert.equal(sweeper.health().failing, 1)
  assert.deepEqual(await statesOf(plant, poison), ['open'])
  assert.deepEqual(await statesOf(plant, sound), ['missed', 'open'])
  assert.equal(lines.length, 1)
  assert.equal(JSON.stringify(lines).includes('poison'), false, 'the log quotes a message')
  await sweeper.stop()
})

test('left alone, the sweeper wakes by itself when a duty runs out', async () => {
  const { database, plant, abai } = await world()
  const notice = await plant.notice(abai, { at: new Date(Date.now() - hour * 1000 + 700), registerMinutes: 100_000 })
  const sweeper = await sweeperOn(database, { pollMs: 10_000 })
  const until = Date.now() + 60_000
  while ((await statesOf(plant, notice)).length < 2 && Date.now() < until) await wait(50)
  await sweeper.stop()
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'open'])
  assert.deepEqual(await complaintsAbout(plant.client, abai), [])
})

// ---- clock jumps -------------------------------------------------------------------------------------------------------------------------

test('when the database’s clock jumps under a living worker, only the unit itself is still told, until an administrator confirms the clock', async () => {
  const { database, plant, abai } = await world()
  let lag = 0
  const sweeper = await sweeperOn(database, { monotonic: () => performance.now() - lag })
  const notice = await plant.notice(abai, { registerMinutes: 100_000 })
  await sweeper.sweepOnce()
  // Seen from the process, the database suddenly stands five hours later: as if its clock had been set.
  lag = 5 * hour * 1000
  await plant.moveClock(5 * hour)
  await sweeper.sweepOnce()
  assert.ok(sweeper.health().heldSeconds >= 5 * hour - 5)
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'open'], 'somebody outside the unit was told')
  const restarted = await sweeperOn(database)
  await restarted.sweepOnce()
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'open'], 'a restart forgot the jump')
  await restarted.stop()
  const confirm = new pg.Client(database.app)
  await confirm.connect()
  const asRoles = (roles: string) =>
    confirm.query(
      `begin; select set_config('arasha.user', '${randomUUID()}', true), set_config('arasha.roles', '{${roles}}', true)`,
    )
  await asRoles('police-chief')
  assert.equal((await confirm.query('update clock_watch set held_seconds = 0')).rowCount, 0)
  await confirm.query('rollback')
  await asRoles('admin')
  assert.equal((await confirm.query('update clock_watch set held_seconds = 0')).rowCount, 1)
  await confirm.query('commit')
  await confirm.end()
  await sweeper.sweepOnce()
  assert.deepEqual(await statesOf(plant, notice), ['missed', 'missed', 'missed', 'open', 'open'])
  assert.deepEqual(await complaintsAbout(plant.client, abai), [])
  await sweeper.stop()
})

test('moving the demonstration’s clock is no jump', async () => {
  const { database, plant, abai } = await world()
  const sweeper = await sweeperOn(database)
  const notice = await plant.notice(abai, { registerMinutes: 100_000 })
  await sweeper.sweepOnce()
  await plant.moveClock(30 * day)
  await sweeper.sweepOnce()
  assert.equal(sweeper.health().heldSeconds, 0)
  assert.deepEqual(await statesOf(plant, notice), Array<string>(5).fill('missed'))
  await sweeper.stop()
})

// ---- many workers, killed workers ----------------------------------------------------------------------------------------------------------

// Two further processes: each has its own pool on the same database.
const others = [1, 2].map(() => {
  const db = openDatabase({ connection: shared.app, jobs: shared.jobs, writeLeaf, poolSize: 3 })
  closeBeforeDrop(() => db.close())
  return { db }
}) as [Pick<TestDatabase, 'db'>, Pick<TestDatabase, 'db'>]

test('two workers sweeping hundreds of duties at once let each climb exactly once', async () => {
  const { database, plant, abai } = await world()
  const notices: PlantedNotice[] = []
  for (let i = 0; i < 150; i++) notices.push(await plant.notice(abai))
  const sweepers = await Promise.all([sweeperOn(database), sweeperOn(others[0]), sweeperOn(others[1])])
  await plant.moveClock(3 * day)
  await Promise.all(sweepers.map(s => s.sweepOnce()))
  for (const sweeper of sweepers) await sweeper.sweepOnce()
  await Promise.all(sweepers.map(s => s.stop()))
  const all = (n: PlantedNotice) =>
    ['notice.acknowledge', 'notice.register'].map(rule => ({
      subject: n.id,
      rule,
      states: Array<string>(5).fill('missed'),
    }))
  assert.deepEqual(await complaintsAbout(plant.client, abai, notices.flatMap(all)), [])
  // A rung that one worker held when another passed is taken by whoever comes next: counted in the table, not by who reports it.
  const missed = await plant.client.query(`select 1 from duty_events where kind = 'missed'`)
  assert.equal(missed.rowCount, 150 * 10, 'a rung was missed twice or not at all')
  const told = await plant.client.query('select 1 from outbox')
  assert.equal(told.rowCount, 150 * 2 * 4)
})

test('officers answering while workers sweep: what was answered never climbs afterwards, and nobody waits for nobody', async () => {
  const { database, plant, abai } = await world()
  const notices: PlantedNotice[] = []
  for (let i = 0; i < 120; i++) notices.push(await plant.notice(abai, { registerMinutes: 100_000 }))
  const sweepers = await Promise.all([sweeperOn(database), sweeperOn(others[0])])
  await plant.moveClock(2 * hour)
  const officer = planted('officer', abai)
  const answers = notices.map(async (notice, i) => {
    await wait(i % 40)
    await answer(database, officer, notice.id)
  })
  await Promise.all([...answers, ...sweepers.map(s => s.sweepOnce())])
  await plant.moveClock(30 * day)
  for (const sweeper of sweepers) {
    await sweeper.sweepOnce()
    assert.equal(sweeper.health().failing, 0)
    await sweeper.stop()
  }
  const { rows } = await plant.client.query(
    `select distinct state from duties where rule = 'notice.acknowledge' order by state`,
  )
  assert.ok(
    rows.every(r => r.state === 'met' || r.state === 'met-late'),
    JSON.stringify(rows),
  )
  assert.deepEqual(await complaintsAbout(plant.client, abai), [])
})

test('workers whose connections are cut again and again in the middle of their work leave nothing half-done and nothing twice', async () => {
  const { plant, abai } = await world()
  const notices: PlantedNotice[] = []
  for (let i = 0; i < 100; i++) notices.push(await plant.notice(abai))
  const sweepers = await Promise.all([sweeperOn(others[0]), sweeperOn(others[1])])
  await plant.moveClock(3 * day)
  let cut = 0
  const cutting = (async () => {
    for (let i = 0; i < 25; i++) {
      await wait(15)
      const { rows } = await plant.client.query<{ n: number }>(
        `select count(pg_terminate_backend(pid))::int as n from pg_stat_activity where datname = current_database() and usename in ('arasha_app', 'arasha_jobs') and state <> 'idle'`,
      )
      cut += rows[0]?.n ?? 0
    }
  })()
  const sweepUntilDone = async (sweeper: Sweeper) => {
    for (let quiet = 0; quiet < 2;) {
      const missed = await sweeper.sweepOnce().catch(() => -1)
      quiet = missed === 0 ? quiet + 1 : 0
    }
  }
  await Promise.all(sweepers.map(sweepUntilDone))
  await cutting
  await Promise.all(sweepers.map(sweepUntilDone))
  await Promise.all(sweepers.map(s => s.stop()))
  assert.ok(cut > 0, 'no connection was cut')
  const all = (n: PlantedNotice) =>
    ['notice.acknowledge', 'notice.register'].map(rule => ({
      subject: n.id,
      rule,
      states: Array<string>(5).fill('missed'),
    }))
  assert.deepEqual(await complaintsAbout(plant.client, abai, notices.flatMap(all)), [])
})

// ---- the model ---------------------------------------------------------------------------------------------------------------------------

type Step = {
  readonly do: 'submit' | 'answer' | 'tick' | 'crash' | 'back'
  readonly n: number
  readonly seconds: number
}
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('submit', 'answer', 'tick', 'tick', 'crash', 'back'),
  n: fc.nat(4),
  seconds: fc.oneof(
    fc.integer({ min: 1, max: 2 * hour }),
    fc.integer({ min: 1, max: 4 * day }),
    fc.constantFrom(hour, 30 * minute, 2 * hour, day),
  ),
})

/** One acknowledgement, as prose has it: rungs are due at fixed instants; a sweep at a later instant misses all that are due and not answered. */
class Model {
  missed = 0
  answered: number | undefined
  readonly at: number
  constructor(at: number) {
    this.at = at
  }
  sweep(now: number): void {
    if (this.answered === undefined) while (this.missed < 4 && now > this.at + (due[this.missed] ?? 0)) this.missed++
  }
  states(): string[] {
    const rungs = [0, 1, 2, 3, 3].slice(0, this.missed >= 3 ? 5 : this.missed + 1)
    return rungs.map(level => {
      if (level < this.missed) return this.answered === undefined ? 'missed' : 'met-late'
      return this.answered === undefined ? 'open' : this.answered <= this.at + (due[level] ?? 0) ? 'met' : 'met-late'
    })
  }
}

test('whatever the order of submissions, answers, sweeps, crashes and clocks going back, the duties are those of the model', async () => {
  const { database, plant, abai } = await world()
  const officer = planted('officer', abai)
  let sweeper = await sweeperOn(database)
  let crashNext = false
  const fragile: SweeperOptions['subjects'] = {
    notice: {
      hold: noticeProgress.hold,
      climbed: (tx, told) => {
        if (crashNext) {
          crashNext = false
          throw new Error('crash')
        }
        noticeProgress.climbed(tx, told)
      },
    },
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
      // Sweeps between whole seconds, due times on them: no comparison in the test hangs on a millisecond.
      const base = Math.floor(Date.now() / 1000)
      let now = 0
      const setNow = async () => plant.moveClock(now - Math.floor(Date.now() / 1000 - base))
      const notices: { planted: PlantedNotice; model: Model }[] = []
      await setNow()
      for (const s of steps) {
        const chosen = notices[s.n % Math.max(1, notices.length)]
        if (s.do === 'submit')
          notices.push({
            planted: await plant.notice(abai, { at: new Date((base + now - 30) * 1000), registerMinutes: 1_000_000 }),
            model: new Model(now - 30),
          })
        else if (s.do === 'answer') {
          if (!chosen || chosen.model.answered !== undefined) continue
          await setNow()
          const at = new Date((base + now) * 1000)
          await answer(database, officer, chosen.planted.id, at)
          chosen.model.answered = now
        } else if (s.do === 'back') {
          now = Math.max(0, now - s.seconds)
        } else {
          now += s.seconds
          // 15 seconds past a whole step, so that a due time is never closer than the test is slow.
          if (due.some(d => notices.some(n => Math.abs(n.model.at + d - now) < 10))) now += 15
          await setNow()
          if (s.do === 'crash') {
            await sweeper.stop()
            sweeper = await sweeperOn(database, { subjects: fragile })
            crashNext = true
            await sweeper.sweepOnce()
            crashNext = false
          }
          await sweeper.sweepOnce()
          for (const n of notices) n.model.sweep(now)
        }
      }
      const expected = notices.map(n => ({
        subject: n.planted.id,
        rule: 'notice.acknowledge',
        states: n.model.states(),
      }))
      const complaints = await complaintsAbout(plant.client, abai, expected)
      await plant.client.query(
        'begin; set local session_replication_role = replica; delete from duty_events; delete from notice_events; delete from outbox; delete from duties; delete from notices; delete from incidents; commit',
      )
      assert.deepEqual(complaints, [])
    }),
    { numRuns: 60 },
  )
  await sweeper.stop()
})

// ---- negative controls: sweepers that are wrong, and the same checker ------------------------------------------------------------------------

test('NEGATIVE CONTROL: workers that neither lock nor lean on the unique key let a duty climb twice, and the checker says so', async () => {
  // Its own database: it takes away the unique keys.
  const database = await testDatabase()
  const plant = await startPlanting(database)
  const abai = await plant.region(10)
  for (let i = 0; i < 20; i++) await plant.notice(abai, { registerMinutes: 100_000 })
  await plant.client.query('alter table duties drop constraint duties_subject_id_rule_level_holder_id_key')
  await plant.client.query('alter table outbox drop constraint outbox_idempotency_key_key')
  await plant.moveClock(hour + 10)
  const look = async () => {
    const client = new pg.Client(database.admin)
    await client.connect()
    const { rows } = await client.query<Duty>(`select * from duties where state = 'open' and due_at < arasha_now()`)
    return { client, rows }
  }
  // Both have looked before either writes.
  const careless = await Promise.all([look(), look()])
  await Promise.all(
    careless.map(async ({ client, rows }) => {
      for (const late of rows)
        await missBy(client, late, new Date(late.due_at.getTime() + 30 * minute * 1000), late.due_at, abai)
      await client.end()
    }),
  )
  const complaints = await complaintsAbout(plant.client, abai)
  assert.ok(
    complaints.some(c => /rung 1 is held by 2 in place of 1/.test(c)),
    complaints[0],
  )
  assert.ok(complaints.some(c => /2 events of being missed/.test(c)))
})

test('NEGATIVE CONTROL: a worker that counts the next rung from the moment it looks loses the order after an outage, and the checker says so', async () => {
  const { plant, abai, database } = await world()
  const notice = await plant.notice(abai, { registerMinutes: 100_000 })
  await plant.moveClock(10 * day)
  const client = new pg.Client(database.admin)
  await client.connect()
  const { rows } = await client.query<Duty & { now: Date }>(
    `select *, arasha_now() as now from duties where state = 'open' and due_at < arasha_now()`,
  )
  for (const late of rows) await missBy(client, late, new Date(late.now.getTime() + 30 * minute * 1000), late.now, abai)
  await client.end()
  const expected = [{ subject: notice.id, rule: 'notice.acknowledge', states: Array<string>(5).fill('missed') }]
  const complaints = await complaintsAbout(plant.client, abai, expected)
  assert.ok(complaints.some(c => /does not start where the one below it ended/.test(c)))
  assert.ok(complaints.some(c => /in place of missed,missed,missed,missed,missed/.test(c)))
})

test('NEGATIVE CONTROL: a worker that trusts the clock of its own machine is early when that clock is fast, and the checker says so', async () => {
  const { plant, abai, database } = await world()
  await plant.notice(abai, { at: new Date(Date.now() - hour * 1000 + 60_000), registerMinutes: 100_000 })
  const client = new pg.Client(database.admin)
  await client.connect()
  const ownClock = new Date(Date.now() + 120_000)
  const { rows } = await client.query<Duty>(`select * from duties where state = 'open' and due_at < $1`, [ownClock])
  for (const late of rows)
    await missBy(client, late, new Date(late.due_at.getTime() + 30 * minute * 1000), late.due_at, abai)
  await client.end()
  const complaints = await complaintsAbout(plant.client, abai)
  assert.ok(
    complaints.some(c => /ms early/.test(c)),
    complaints.join('; '),
  )
})

/** What a wrong sweeper writes for one missed duty at level 0. */
async function missBy(client: pg.Client, late: Duty, dueAt: Date, startsAt: Date, where: PlantedRegion): Promise<void> {
  await client.query(`update duties set state = 'missed', missed_at = arasha_now() where id = $1`, [late.id])
  await client.query(
    `insert into duty_events (duty_id, subject_id, kind, at) values ($1, $2, 'missed', arasha_now())`,
    [late.id, late.subject_id],
  )
  await client.query(
    `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, article, is_setting, starts_at, due_at)
     select gen_random_uuid(), subject_kind, subject_id, rule, 1, $2, 'police-chief', region, source_id, article, is_setting, $3, $4 from duties where id = $1`,
    [late.id, where.unit, startsAt, dueAt],
  )
  await client.query(
    `insert into notice_events (notice_id, kind, at, data) values ($1, 'escalated', arasha_now(), '{"rule": "notice.acknowledge", "level": 1}')`,
    [late.subject_id],
  )
  await client.query(`update notices set level = 1 where id = $1`, [late.subject_id])
  await client.query(
    `insert into outbox (id, target_id, channel, kind, subject_kind, subject_id, region, idempotency_key, next_at, created_at)
     values (gen_random_uuid(), $1, 'desk', 'duty-missed', 'notice', $2, 10, $3, now(), now())`,
    [where.unit, late.subject_id, `duty-missed:${late.subject_id}:1`],
  )
}
