// A breach in a real database: the incident it becomes, whom it carries over, what the law says of it, its clock, and who may write one.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { makeWorld, type Person } from '../../test/world.ts'
import { openCase, readOverview } from '../cases/actions.ts'
import { startSweeper } from '../duties/jobs.ts'
import { Problem } from '../http/problems.ts'
import { keepAddressSecret } from '../people/actions.ts'
import { readPeople } from '../incidents/actions.ts'
import { takeBreach } from '../notices/breach.ts'
import { acknowledgeNotice, desk, readNotice, registerNotice, seeInbox } from '../notices/desk/actions.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import { dateOf } from '../words/format.ts'
import {
  issueOrder,
  orderProgress,
  ordersInForceFor,
  readOrder,
  readOrderForm,
  readProtection,
  recordStep,
} from './actions.ts'
import { issuing, orderStep, type OrderStep } from './contract.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const abai = await plant.region(10)
const elsewhere = await plant.region(61)
const deputy = await world.person(abai, 'school-deputy')
const duty = await world.person(abai, 'police-duty')
const inspector = await world.person(abai, 'police-inspector')
const prosecutor = await world.person(abai, 'prosecutor')
const dutyThere = await world.person(elsewhere, 'police-duty')
const clock = () => services.db.look(duty.actor, async tx => tx.now)
const minutesAgo = async (n: number) => new Date(Math.floor(((await clock()).getTime() - n * 60_000) / 60_000) * 60_000)
const day = 86_400
const told = 'Түнде үйге келіп, есікті тоқпақтады; көршісі көрді.'
const code = (wanted: string, field?: string, fieldCode?: string) => (error: unknown) =>
  error instanceof Problem &&
  error.code === wanted &&
  (field === undefined || error.errors.some(e => e.pointer === `/${field}` && e.code === fieldCode))

async function served(child: object = {}): Promise<{ number: string; incident: string; victim: string; id: string }> {
  const { noticeId } = await world.file(deputy, {
    occurred: { from: dateOf(await clock()) },
    child: { name: 'Айсұлу Сынақова', birth: { age: 9 }, sex: 'female', address: 'Сынақ көшесі 12, 5-пәтер', ...child },
  })
  const { rows } = await admin.query<{ number: string; id: string; sighting: string; role: string }>(
    `select i.number, i.id, p.sighting_id as sighting, p.role from incidents i join notices n on n.incident_id = i.id join participations p on p.incident_id = i.id where n.id = $1`,
    [noticeId],
  )
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  const incident = rows[0]?.number ?? ''
  const form = await readOrderForm(services, inspector.actor, incident)
  const at = dateOf(await clock())
  const given = issuing.parse({
    against: of('alleged-offender'),
    protects: of('victim'),
    bans: ['violence', 'visit'],
    post: 'district',
    place: 'Полиция бөлімі',
    circumstances: 'Өгей әкесі баланы үйде бірнеше рет ұрған, тағы ұрамын деп қорқытқан.',
    issued: { day: at, time: '10:00' },
    confirms: ['no-detention', 'sane'],
  })
  const number = await issueOrder(
    services,
    inspector.actor,
    incident,
    form.version,
    { ...given, issued: await minutesAgo(0) },
    desk,
  )
  await step(number, { kind: 'served', happened: await minutesAgo(0), signed: 'signed', note: '' })
  return { number, incident, victim: of('victim'), id: rows[0]?.id ?? '' }
}
async function step(number: string, given: OrderStep, by: Person = inspector): Promise<void> {
  const { order } = await readOrder(services, by.actor, number)
  return recordStep(services, by.actor, number, order.version, given, { takeBreach, lang: 'kk' })
}
const duties = async (number: string) =>
  (
    await admin.query<{
      rule: string
      level: number
      state: string
      due_at: Date
      starts_at: Date
      is_setting: boolean
    }>(
      `select d.rule, d.level, d.state, d.due_at, d.starts_at, d.is_setting from duties d join orders o on o.id = d.subject_id where o.number = $1 and d.rule like 'order.breach%' order by d.rule, d.level`,
      [number],
    )
  ).rows
const incidentOf = async (number: string) =>
  (await readOrder(services, inspector.actor, number)).events.findLast(e => e.kind === 'breached')?.incident ?? ''

test('a breach becomes an incident with the people of the order, the law names AdmCode 461, and the order shows it', async () => {
  const { number, incident } = await served()
  await step(number, { kind: 'breached', happened: await minutesAgo(0), note: told }, duty)
  const made = await incidentOf(number)
  assert.match(made, /^\w-\d\d-\d{7}-/)
  assert.notEqual(made, incident)
  const notice = await readNotice(services, inspector.actor, made)
  assert.equal(notice.content.narrative, told)
  assert.equal(notice.notice.channel, 'order')
  assert.deepEqual(
    notice.law?.open.filter(id => !id.startsWith('adm-461')),
    [],
    'nothing else is open',
  )
  assert.ok([...(notice.law?.stands ?? []), ...(notice.law?.open ?? [])].some(id => id.startsWith('adm-461')))
  const { people } = await readPeople(services, inspector.actor, made)
  assert.deepEqual(
    people.map(p => `${p.role} ${p.person.name}`).toSorted((a, b) => a.localeCompare(b)),
    ['alleged-offender Болат Сынақов', 'victim Айсұлу Сынақова'],
  )
  assert.equal(people.find(p => p.role === 'victim')?.person.address, 'Сынақ көшесі 12, 5-пәтер')
  const inbox = await seeInbox(services, duty.actor, 'unacknowledged')
  assert.ok(inbox.rows.some(r => r.incident_number === made))
  const glance = inbox.orders.get(made)
  assert.equal(glance?.state, 'in-force', 'the row of the inbox says so')
  const { shown } = await readProtection(services, inspector.actor, made, desk)
  assert.deepEqual(
    shown.map(one => one.confirmed && one.number),
    [number, number],
    'the order in force is seen in the new incident without anybody confirming a link',
  )
  const [clockOfIt, ...rest] = await duties(number)
  assert.deepEqual(rest, [])
  assert.deepEqual([clockOfIt?.rule, clockOfIt?.state, clockOfIt?.is_setting], ['order.breach.1', 'open', true])
  assert.equal((clockOfIt?.due_at.getTime() ?? 0) - (clockOfIt?.starts_at.getTime() ?? 0), 72 * 3_600_000)
})

test('the incident of a breach joins the family’s open case by itself when it is registered; nobody presses anything', async () => {
  const { number, incident } = await served()
  const family = await openCase(services, inspector.actor, incident)
  await step(number, { kind: 'breached', happened: await minutesAgo(0), note: told }, duty)
  const made = await incidentOf(number)
  const { notice } = await readNotice(services, inspector.actor, made)
  await acknowledgeNotice(services, duty.actor, notice.number)
  const { version } = await readNotice(services, duty.actor, made)
  await registerNotice(services, duty.actor, notice.number, version, {
    registration: '461',
    assignee: inspector.actor.id,
    firstStep: 'none-yet',
    note: '',
  })
  const { head, events } = await readOverview(services, inspector.actor, family)
  assert.deepEqual(head.incidents.map(i => i.number).toSorted(), [incident, made].toSorted())
  assert.ok(events.some(e => e.kind === 'incident-joined'))
})

test('an address that is kept secret is not carried into the incident of a breach', async () => {
  const { number, victim, id } = await served()
  await services.db.as(inspector.actor, { act: 'contact.agree', basis: 'test', purpose: 'test' }, async tx =>
    keepAddressSecret(tx, inspector.actor, id, victim),
  )
  await step(number, { kind: 'breached', happened: await minutesAgo(0), note: told })
  const { people } = await readPeople(services, inspector.actor, await incidentOf(number))
  assert.equal(people.find(p => p.role === 'victim')?.person.address, undefined)
})

test('what would lead the accused to the protected person is refused in the words about a breach, and nothing is written', async () => {
  const { number } = await served()
  const before = await admin.query('select count(*)::int as n from incidents')
  await assert.rejects(
    step(number, { kind: 'breached', happened: await minutesAgo(0), note: `${told} Сынақ көшесі 12, 5 пәтер.` }),
    code('bad-input', 'note', 'reveals-reach'),
  )
  assert.deepEqual((await admin.query('select count(*)::int as n from incidents')).rows, before.rows)
  assert.deepEqual(await duties(number), [])
})

test('the same form sent twice makes one incident; each breach is one more, and its material is sent once for each', async () => {
  const { number } = await served()
  const { order } = await readOrder(services, inspector.actor, number)
  const given: OrderStep = { kind: 'breached', happened: await minutesAgo(0), note: told }
  await assert.rejects(
    step(number, { kind: 'material-sent', happened: await minutesAgo(0), document: 'М-1' }),
    code('bad-input', 'happened-day', 'no-breach'),
  )
  for (let i = 0; i < 2; i++)
    await recordStep(services, inspector.actor, number, order.version, given, { takeBreach, lang: 'kk' })
  await step(number, { ...given, note: `${told} Тағы да.` } as OrderStep)
  const made = (await readOrder(services, inspector.actor, number)).events.flatMap(e => e.incident ?? [])
  assert.equal(new Set(made).size, 2)
  assert.deepEqual(
    (await duties(number)).map(d => [d.rule, d.state]),
    [
      ['order.breach.1', 'open'],
      ['order.breach.2', 'open'],
    ],
  )
  await step(number, { kind: 'material-sent', happened: await minutesAgo(0), document: 'М-1' })
  assert.deepEqual(
    (await duties(number)).map(d => d.state),
    ['met', 'open'],
  )
})

test('a breach nobody brought to the court climbs, also when the order has run out, and its material can still be sent', async () => {
  const { number } = await served()
  await step(number, { kind: 'breached', happened: await minutesAgo(0), note: told })
  await step(number, { kind: 'end-asked', happened: await minutesAgo(0), by: 'court', document: '7', note: '' })
  await step(number, { kind: 'ended' }, prosecutor)
  const sweeper = await startSweeper(services, {
    pollMs: 2_000_000,
    subjects: { notice: noticeProgress, order: orderProgress },
  })
  try {
    await plant.moveClock(base + 4 * day)
    await sweeper.sweepOnce()
    assert.ok(
      (await duties(number)).some(d => d.level === 1),
      'the early end took the breach away',
    )
    await plant.moveClock(base + 31 * day)
    await step(number, { kind: 'material-sent', happened: await minutesAgo(0), document: 'М-2' }, duty)
    assert.ok((await duties(number)).every(d => d.state === 'met-late'))
  } finally {
    await sweeper.stop()
    await plant.moveClock(base)
  }
})

test('only the unit that keeps the order writes its breach; no session forges the incident of one, or its clock', async () => {
  const { number } = await served()
  const { row } = await readOrder(services, inspector.actor, number)
  await assert.rejects(
    step(number, { kind: 'breached', happened: await minutesAgo(0), note: told }, prosecutor),
    code('not-allowed'),
  )
  const { rows } = await admin.query<{ id: string; key_id: string }>('select id, key_id from incidents limit 1')
  const smuggle = async (who: Person, sql: string, values: unknown[]) => {
    await admin.query('begin')
    try {
      await admin.query('set local role arasha_app')
      const list = (v: readonly unknown[]) => `{${v.join(',')}}`
      await admin.query(
        `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true), set_config('arasha.regions', $4, true), set_config('arasha.roles', $5, true)`,
        [who.actor.id, who.actor.agencyId, list(who.actor.units), list(who.actor.regions), list(who.actor.roles)],
      )
      await admin.query('set local search_path = arasha')
      await admin.query(sql, values)
      return 'done'
    } catch (error) {
      return (error as { code?: string }).code
    } finally {
      await admin.query('rollback')
    }
  }
  const incident = `insert into incidents (id, number, region, source_id, author_id, holder_id, author_only, key_id, created_at) values ($1::uuid, $1::uuid::text, 10, $2, $3, $4, false, $5, arasha_now())`
  const key = rows[0]?.key_id
  const by = (who: Person, holder: string) => [randomUUID(), who.actor.agencyId, who.actor.id, holder, key]
  assert.equal(await smuggle(inspector, incident, by(inspector, abai.unit)), 'done', 'control: the own unit')
  assert.equal(await smuggle(inspector, incident, by(inspector, elsewhere.unit)), '42501')
  assert.equal(await smuggle(dutyThere, incident, by(dutyThere, abai.unit)), '42501')
  const breach = `insert into breaches (event_id, order_id, incident_id, at, actor) select e.id, $1, $2, arasha_now(), $3 from order_events e where e.order_id = $1 and e.kind = 'served'`
  assert.equal(
    await smuggle(inspector, breach, [row.id, rows[0]?.id, inspector.actor.id]),
    '42501',
    'being handed over is no breach',
  )
  const clockOf = `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, article, is_setting, starts_at, due_at)
    select gen_random_uuid(), 'order', o.id, 'order.breach.1', 0, o.holder_id, '', o.region, o.source_id, '', false, o.issued_at, o.issued_at + interval '1 day' from orders o where o.id = $1`
  assert.equal(await smuggle(inspector, clockOf, [row.id]), '42501')
  assert.equal(
    orderStep.safeParse({ kind: 'breached', happened: { day: '2026-06-10', time: '10:00' }, note: 'аз' }).success,
    false,
  )
})

test('another unit does not learn of the breach, and whoever looks at the new incident sees the order through it', async () => {
  const { number } = await served()
  await step(number, { kind: 'breached', happened: await minutesAgo(0), note: told })
  const made = await incidentOf(number)
  await assert.rejects(readNotice(services, dutyThere.actor, made), code('not-found'))
  const { rows } = await admin.query<{ sighting: string }>(
    `select p.sighting_id as sighting from participations p join incidents i on i.id = p.incident_id where i.number = $1 and p.role = 'alleged-offender'`,
    [made],
  )
  const asked = [rows[0]?.sighting ?? '']
  assert.equal((await services.db.look(duty.actor, tx => ordersInForceFor(tx, duty.actor, asked))).length, 1)
  assert.deepEqual(await services.db.look(dutyThere.actor, tx => ordersInForceFor(tx, dutyThere.actor, asked)), [])
})
