// Orders in a real database: who may issue one, what refuses it, what PostgreSQL itself refuses, its duties, and who sees that it is in force.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { makeWorld, type Person } from '../../test/world.ts'
import { startSweeper } from '../duties/jobs.ts'
import { Problem } from '../http/problems.ts'
import { changeSafeContact, decideLink, stateFact } from '../incidents/actions.ts'
import { comparePeople } from '../names/index.ts'
import { takeBreach } from '../notices/breach.ts'
import { desk, seeInbox } from '../notices/desk/actions.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import { proposeLink } from '../people/actions.ts'
import { formatTime, dateOf } from '../words/format.ts'
import {
  issueOrder,
  orderProgress,
  ordersInForceFor,
  readOrder,
  readOrderForm,
  recordStep,
  seeOrders,
} from './actions.ts'
import { issuing, orderStep, type Issuing, type OrderStep } from './contract.ts'
import { orderEventKinds, reduceOrder, refusalOf, stateAt, type OrderEvent } from './order.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
// The law of the day decides, so the day is fixed: 10 June 2026, ten in the morning.
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const abai = await plant.region(10)
const turkistan = await plant.region(61)
const deputy = await world.person(abai, 'school-deputy')
const duty = await world.person(abai, 'police-duty')
const inspector = await world.person(abai, 'police-inspector')
const chief = await world.person(abai, 'police-chief')
const department = await world.person(abai, 'police-department')
const prosecutor = await world.person(abai, 'prosecutor')
const commissioner = await world.person(abai, 'commissioner')
const prosecutorThere = await world.person(turkistan, 'prosecutor')
const deputyThere = await world.person(turkistan, 'school-deputy')
const dutyThere = await world.person(turkistan, 'police-duty')
const chiefThere = await world.person(turkistan, 'police-chief')

const handed = { takeBreach, lang: 'kk' as const }
const code = (wanted: string, field?: string, fieldCode?: string) => (error: unknown) =>
  error instanceof Problem &&
  error.code === wanted &&
  (field === undefined || error.errors.some(e => e.pointer === `/${field}` && (fieldCode ?? e.code) === e.code))
const clock = async () => (await services.db.look(duty.actor, async tx => tx.now)) as Date
/** Arasha's time as the fields of a form give it: to the minute. */
const minutesAgo = async (n: number) => new Date(Math.floor(((await clock()).getTime() - n * 60_000) / 60_000) * 60_000)

type Filed = { number: string; id: string; offender: string; victim: string }
async function file(by: Person = deputy, more: Parameters<typeof world.file>[1] = {}): Promise<Filed> {
  const today = dateOf(await clock())
  const { noticeId } = await world.file(by, { occurred: { from: today }, ...more })
  const { rows } = await admin.query<{ number: string; id: string; sighting: string; role: string }>(
    `select i.number, i.id, p.sighting_id as sighting, p.role from incidents i join notices n on n.incident_id = i.id
     join participations p on p.incident_id = i.id where n.id = $1`,
    [noticeId],
  )
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  return {
    number: rows[0]?.number ?? '',
    id: rows[0]?.id ?? '',
    offender: of('alleged-offender'),
    victim: of('victim'),
  }
}
async function order(incident: Filed, more: Partial<Issuing> = {}): Promise<Issuing> {
  return {
    against: incident.offender,
    protects: incident.victim,
    bans: ['violence', 'visit', 'contact', 'family'],
    post: 'district',
    place: 'Полиция бөлімі',
    circumstances: 'Өгей әкесі баланы үйде бірнеше рет ұрған, тағы ұрамын деп қорқытқан.',
    issued: await minutesAgo(0),
    confirms: ['no-detention', 'sane'],
    ...more,
  }
}
const version = async (incident: Filed, by = inspector) =>
  (await readOrderForm(services, by.actor, incident.number)).version
async function issue(incident: Filed, more: Partial<Issuing> = {}, by = inspector): Promise<string> {
  return issueOrder(services, by.actor, incident.number, await version(incident, by), await order(incident, more), desk)
}
async function step(number: string, given: OrderStep, by = inspector): Promise<void> {
  const { order: read } = await readOrder(services, by.actor, number)
  return recordStep(services, by.actor, number, read.version, given, handed)
}
const served = async (): Promise<OrderStep> => ({
  kind: 'served',
  happened: await minutesAgo(0),
  signed: 'signed',
  note: '',
})
const dutiesIn = async (number: string) =>
  (
    await admin.query<{ rule: string; level: number; state: string; due_at: Date; is_setting: boolean }>(
      `select d.rule, d.level, d.state, d.due_at, d.is_setting from duties d join orders o on o.id = d.subject_id where o.number = $1 order by d.rule, d.level`,
      [number],
    )
  ).rows

test('an inspector of the unit issues an order; it is not in force until it is handed over, and its clocks are those of today’s law', async () => {
  const incident = await file()
  const number = await issue(incident)
  assert.match(number, /^P-\d\d-\d{7}-/)
  const before = await readOrder(services, duty.actor, number)
  assert.equal(stateAt(before.order, before.now), 'issued')
  assert.equal(before.circumstances.includes('ұрған'), true)
  assert.equal(before.against?.name, 'Болат Сынақов')
  assert.deepEqual(
    (await dutiesIn(number)).map(d => [d.rule, d.state, d.is_setting]),
    [
      ['order.tell-bodies', 'open', true],
      ['order.victim-copy', 'open', false],
    ],
  )
  await step(number, { kind: 'copy-given', happened: await minutesAgo(0) }, duty)
  await step(
    number,
    { ...(await served()), signed: 'refused', note: 'Екі куәнің көзінше қол қоюдан бас тартты' } as OrderStep,
    duty,
  )
  const after = await readOrder(services, duty.actor, number)
  assert.equal(stateAt(after.order, after.now), 'in-force')
  assert.equal(after.order.refused, true)
  assert.equal(after.row.until?.getTime(), after.order.until?.getTime(), 'the row says what the events say')
  assert.equal(after.row.until_at_latest?.getTime(), after.order.untilAtLatest?.getTime())
  assert.equal(after.events.at(-1)?.note, 'Екі куәнің көзінше қол қоюдан бас тартты')
  const states = Object.fromEntries((await dutiesIn(number)).map(d => [d.rule, d.state]))
  assert.deepEqual(states, { 'order.check.1': 'open', 'order.tell-bodies': 'open', 'order.victim-copy': 'met' })
  await step(number, { kind: 'checked', happened: await minutesAgo(0), finding: 'kept', note: '' }, duty)
  const checks = (await dutiesIn(number)).filter(d => d.rule.startsWith('order.check'))
  assert.deepEqual(
    checks.map(d => [d.rule, d.state]),
    [
      ['order.check.1', 'met'],
      ['order.check.2', 'open'],
    ],
  )
})

test('what was written stands sealed: the database holds neither circumstances nor the note', async () => {
  const incident = await file()
  const number = await issue(incident, { circumstances: 'Құпия мән-жай zxqv: үйде ұрған, қорқытқан.' })
  await step(number, { kind: 'served', happened: await minutesAgo(0), signed: 'refused', note: 'zxqv бас тартты' })
  const { rows } = await admin.query<{ all: string }>(
    `select (select string_agg(encode(o.content, 'escape') || o::text, '') from orders o) || (select string_agg(coalesce(encode(note, 'escape'), '') || e::text, '') from order_events e)
      || (select string_agg(j::text, '') from journal_leaves j) as all`,
  )
  assert.ok(rows[0] && !rows[0].all.includes('zxqv'))
})

test('the duty officer, the department, the prosecutor and another unit do not issue; whoever may not know of it is told of nothing', async () => {
  const incident = await file()
  const number = await issue(incident, {}, chief)
  const given = await order(incident)
  for (const who of [duty, department, prosecutor])
    await assert.rejects(issueOrder(services, who.actor, incident.number, '0.0', given, desk), code('not-allowed'))
  await assert.rejects(issueOrder(services, chiefThere.actor, incident.number, '0.0', given, desk), code('not-found'))
  for (const who of [chiefThere, dutyThere, deputy])
    await assert.rejects(readOrder(services, who.actor, number), code('not-found'))
  assert.equal((await readOrder(services, prosecutor.actor, number)).mayKeep, false)
  await assert.rejects(step(number, await served(), prosecutor), code('not-allowed'))
  assert.ok((await seeOrders(services, prosecutor.actor, 'live')).rows.some(r => r.number === number))
  assert.ok((await seeOrders(services, duty.actor, 'live')).rows.some(r => r.number === number))
  assert.equal((await seeOrders(services, dutyThere.actor, 'live')).rows.length, 0)
  await assert.rejects(
    step(number, { kind: 'end-asked', happened: await minutesAgo(0), by: 'court', document: '1-2', note: '' }, duty),
    code('not-allowed'),
  )
})

test('an order ends early only when the prosecutor of its region confirms what an officer asked; until then it is in force', async () => {
  const number = await issue(await file())
  await step(number, await served())
  const ask = async (document: string): Promise<OrderStep> => ({
    kind: 'end-asked',
    happened: await minutesAgo(0),
    by: 'court',
    document,
    note: '',
  })
  const state = async () => {
    const read = await readOrder(services, duty.actor, number)
    return stateAt(read.order, read.now)
  }
  await assert.rejects(step(number, { kind: 'ended' }, prosecutor), code('bad-input', 'happened-day', 'end-not-asked'))
  await step(number, await ask('2-1'), chief)
  assert.equal(await state(), 'in-force')
  for (const who of [chief, inspector, duty, commissioner])
    await assert.rejects(step(number, { kind: 'ended' }, who), code('not-allowed'))
  await assert.rejects(step(number, { kind: 'ended' }, prosecutorThere), code('not-found'))
  await assert.rejects(step(number, await ask('2-1'), prosecutor), code('not-allowed'), 'who confirms does not ask')
  const [line] = (await seeOrders(services, prosecutor.actor, 'live')).rows
  assert.equal(line?.number, number, 'what is to be confirmed stands first')
  assert.ok(line?.end_asked_at)
  const seen = (await readOrder(services, prosecutor.actor, number)).order.version
  await step(number, await ask('2-2'), inspector)
  await assert.rejects(
    recordStep(services, prosecutor.actor, number, seen, { kind: 'ended' }, handed),
    code('out-of-date'),
    'another document than the one that was looked at',
  )
  assert.equal(await state(), 'in-force')
  await step(number, { kind: 'ended' }, prosecutor)
  await recordStep(services, prosecutor.actor, number, seen + 1, { kind: 'ended' }, handed)
  assert.equal(await state(), 'ended')
  const { events } = await readOrder(services, duty.actor, number)
  assert.deepEqual(events.at(-1)?.data, { by: 'court', document: '2-2' })
  await assert.rejects(step(number, await ask('2-3')), code('bad-input', 'happened-day', 'ended'))
})

test('an officer who is locked out of the incident finds no order of it, by number, list or person', async () => {
  const incident = await file()
  await admin.query('update incidents set locked_from = $2 where id = $1', [incident.id, [inspector.actor.id]])
  const number = await issue(incident, {}, chief)
  await assert.rejects(readOrder(services, inspector.actor, number), code('not-found'))
  assert.ok(!(await seeOrders(services, inspector.actor, 'live')).rows.some(r => r.number === number))
  assert.deepEqual(
    await services.db.look(inspector.actor, tx => ordersInForceFor(tx, inspector.actor, [incident.offender])),
    [],
  )
  assert.equal(
    (await services.db.look(duty.actor, tx => ordersInForceFor(tx, duty.actor, [incident.offender]))).length,
    1,
    'control: a colleague finds it',
  )
})

test('a person of fifteen is refused with the article, one whose age is open needs the officer’s word, and sixteen is enough', async () => {
  const young = await file(deputy, {
    suspect: { relation: 'relative', person: { name: 'Жас Сынақов', birth: { age: 15 } } },
  })
  await assert.rejects(issue(young), (e: unknown) => {
    assert.ok(e instanceof Problem && e.code === 'law-forbids')
    assert.deepEqual(e.errors[0], { pointer: '/against', code: 'too-young', values: { cite: 'prev-60.2' } })
    return true
  })
  const open = await file(deputy, { suspect: { relation: 'relative', person: { name: 'Белгісіз Сынақов' } } })
  await assert.rejects(issue(open), code('bad-input', 'age', 'required'))
  await assert.rejects(issue(open, { age: 'under' }), code('law-forbids', 'age', 'too-young'))
  assert.match(await issue(open, { age: 'document' }), /^P-/)
  const sixteen = await file(deputy, {
    suspect: { relation: 'relative', person: { name: 'Он Алтыов', birth: { age: 16 } } },
  })
  assert.match(await issue(sixteen), /^P-/)
})

test('facts that leave no ground forbid it with the article; nothing is written', async () => {
  const incident = await file(deputy, { kind: 'neglect' })
  const { rows } = await admin.query<{ n: number }>('select count(*)::int as n from facts where incident_id = $1', [
    incident.id,
  ])
  await stateFact(
    services,
    duty.actor,
    incident.number,
    rows[0]?.n ?? 0,
    { key: 'deed', answer: 'fare-evasion', source: 'police', document: '' },
    desk,
  )
  const refused = await issue(incident).then(
    () => undefined,
    (e: unknown) => e,
  )
  assert.ok(refused instanceof Problem && refused.code === 'law-forbids', String(refused))
  assert.equal(refused.errors[0]?.code, 'no-ground')
  assert.equal((await admin.query('select 1 from orders where incident_id = $1', [incident.id])).rowCount, 0)
})

test('bad input is refused with its field: people of elsewhere, dates out of order, a post the article does not name, what would give the victim away', async () => {
  const incident = await file(deputy, {
    child: {
      name: 'Айсұлу Сынақова',
      birth: { age: 9 },
      phone: '+7 701 555 00 11',
      address: 'Сынақ көшесі 12, 5-пәтер',
    },
  })
  const other = await file()
  const tomorrow = new Date((await clock()).getTime() + 86_400_000)
  const lastYear = new Date((await clock()).getTime() - 400 * 86_400_000)
  const cases: [Partial<Issuing>, string, string][] = [
    [{ against: other.offender }, 'against', 'not-in-list'],
    [{ protects: other.victim }, 'protects', 'not-in-list'],
    [{ against: incident.victim }, 'against', 'not-in-list'],
    [{ protects: incident.offender }, 'protects', 'not-in-list'],
    [{ issued: tomorrow }, 'issued-day', 'in-future'],
    [{ issued: lastYear }, 'issued-day', 'before-the-act'],
    [{ post: 'women' }, 'post', 'not-in-list'],
    [{ confirms: ['sane'] }, 'confirms', 'confirm-each'],
    [
      { circumstances: 'Жәбірленуші Сынақ көшесі, 12, 5 пәтерде тұрады, сонда ұрған.' },
      'circumstances',
      'reveals-reach',
    ],
    [{ place: '8 701 555 00 11' }, 'place', 'reveals-reach'],
    [{ circumstances: 'Оған 8–777/123.45–67 нөмірімен қоңырау шалып қорқытқан.' }, 'circumstances', 'reveals-reach'],
    [{ circumstances: 'Үйде ұрған, баланы қызғалдақ деп шақырған екен.' }, 'circumstances', 'reveals-reach'],
    [{ place: 'Қызғалдақ' }, 'place', 'reveals-reach'],
  ]
  await changeSafeContact(services, duty.actor, incident.number, incident.victim, {
    way: { channel: 'call', value: '+7 777 123 45 67', codeWord: 'Қызғалдақ', days: [1], shared: false },
  })
  for (const [more, field, why] of cases)
    await assert.rejects(issue(incident, more), code('bad-input', field, why), why)
  assert.match(await issue(incident), /^P-/, 'control: without these faults it is issued')
  for (const bad of [
    { against: 'x' },
    { bans: ['visit'] },
    { bans: ['violence', 'dance'] },
    { post: 'general' },
    { circumstances: 'аз' },
    { issued: { day: '2026-02-30', time: '10:00' } },
    { issued: { day: '2026-02-03', time: '25:00' } },
  ]) {
    const good = { ...(await order(incident)), issued: { day: '2026-05-20', time: '10:05' }, ...bad }
    assert.equal(issuing.safeParse(good).success, false, JSON.stringify(bad))
  }
  assert.equal(
    issuing.safeParse({ ...(await order(incident)), issued: { day: '2026-05-20', time: '9.05' } }).success,
    true,
  )
  assert.equal(
    orderStep.safeParse({ kind: 'served', happened: { day: '2026-05-20', time: '10:00' }, signed: 'refused', note: '' })
      .success,
    false,
    'a refusal to sign is noted in words',
  )
})

test('an old form is refused with nothing written, and the same form sent twice counts once', async () => {
  const incident = await file()
  const old = await version(incident)
  const given = await order(incident)
  const first = await issueOrder(services, inspector.actor, incident.number, old, given, desk)
  assert.equal(await issueOrder(services, inspector.actor, incident.number, old, given, desk), first)
  await assert.rejects(issueOrder(services, chief.actor, incident.number, old, given, desk), code('out-of-date'))
  const at = await minutesAgo(0)
  const once: OrderStep = { kind: 'served', happened: at, signed: 'signed', note: '' }
  await recordStep(services, inspector.actor, first, 1, once, handed)
  await recordStep(services, inspector.actor, first, 1, once, handed)
  assert.equal((await readOrder(services, inspector.actor, first)).order.version, 2)
  await assert.rejects(
    recordStep(services, duty.actor, first, 1, { kind: 'copy-given', happened: at }, handed),
    code('out-of-date'),
  )
})

test('thirty days later it is over without anything having run, and no step brings it back', async () => {
  const incident = await file()
  const number = await issue(incident)
  await step(number, await served())
  const day = 86_400
  try {
    await plant.moveClock(base + 29 * day)
    assert.equal(stateAt((await readOrder(services, duty.actor, number)).order, await clock()), 'in-force')
    assert.equal(
      (await services.db.look(duty.actor, tx => ordersInForceFor(tx, duty.actor, [incident.offender]))).length,
      1,
    )
    await plant.moveClock(base + 31 * day)
    assert.equal(stateAt((await readOrder(services, duty.actor, number)).order, await clock()), 'expired')
    assert.deepEqual(
      await services.db.look(duty.actor, tx => ordersInForceFor(tx, duty.actor, [incident.offender])),
      [],
    )
    assert.ok(!(await seeOrders(services, duty.actor, 'live')).rows.some(r => r.number === number))
    assert.ok((await seeOrders(services, duty.actor, 'past')).rows.some(r => r.number === number))
    const now = await minutesAgo(0)
    for (const given of [
      { kind: 'served', happened: now, signed: 'signed', note: '' },
      { kind: 'checked', happened: now, finding: 'kept', note: '' },
      { kind: 'breached', happened: now, note: 'Жәбірленушінің үйіне қайта келді, есігін тоқпақтады.' },
      { kind: 'end-asked', happened: now, by: 'court', document: '2-1', note: '' },
    ] as const)
      await assert.rejects(step(number, given), code('bad-input', 'happened-day'), given.kind)
  } finally {
    await plant.moveClock(base)
  }
})

test('a check that nobody made climbs to the chief, the department, then the prosecutor and commissioner, each once', async () => {
  const incident = await file()
  const number = await issue(incident)
  await step(number, await served())
  const sweeper = await startSweeper(services, {
    pollMs: 2_000_000,
    subjects: { notice: noticeProgress, order: orderProgress },
  })
  try {
    await plant.moveClock(base + 11 * 86_400)
    await sweeper.sweepOnce()
    await sweeper.sweepOnce()
    const checks = (await dutiesIn(number)).filter(d => d.rule === 'order.check.1')
    assert.deepEqual(
      checks.map(d => d.level),
      [0, 1, 2, 3, 3],
    )
    await step(number, { kind: 'checked', happened: await minutesAgo(0), finding: 'broken', note: '' }, duty)
    assert.ok((await dutiesIn(number)).filter(d => d.rule === 'order.check.1').every(d => d.state === 'met-late'))
    assert.equal((await dutiesIn(number)).find(d => d.rule === 'order.check.2')?.state, 'open')
    await step(
      number,
      { kind: 'end-asked', happened: await minutesAgo(0), by: 'prosecutor', document: '7', note: '' },
      chief,
    )
    assert.equal((await dutiesIn(number)).find(d => d.rule === 'order.check.2')?.state, 'open', 'asking ends no duty')
    await step(number, { kind: 'ended' }, prosecutor)
    assert.equal((await dutiesIn(number)).find(d => d.rule === 'order.check.2')?.state, 'ended')
  } finally {
    await sweeper.stop()
    await plant.moveClock(base)
  }
})

test('an order issued 25 hours ago or handed over 73 hours ago cannot be written down any more', async () => {
  const day = 86_400_000
  const from = dateOf(new Date((await clock()).getTime() - 9 * day))
  const incident = await file(deputy, { occurred: { from } })
  await assert.rejects(
    issue(incident, { issued: await minutesAgo(25 * 60) }),
    code('bad-input', 'issued-day', 'issued-too-long-ago'),
  )
  const number = await issue(incident, { issued: await minutesAgo(23 * 60) })
  try {
    await plant.moveClock(base + 4 * 86_400)
    const handed = async (hours: number): Promise<OrderStep> => ({
      kind: 'served',
      happened: await minutesAgo(hours * 60),
      signed: 'signed',
      note: '',
    })
    await assert.rejects(step(number, await handed(73)), code('bad-input', 'happened-day', 'served-too-long-ago'))
    await step(number, await handed(71))
  } finally {
    await plant.moveClock(base)
  }
})

test('PostgreSQL accepts exactly the steps that the decision accepts, also when somebody goes round the application', async () => {
  const incident = await file()
  const kinds = orderEventKinds.filter(k => k !== 'issued')
  const moves = fc.array(
    fc.record({
      kind: fc.oneof(
        fc.constantFrom('served' as const, 'end-asked' as const, 'ended' as const),
        fc.constantFrom(...kinds),
      ),
      happened: fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -50, max: 45 * 24 })),
      /** Minutes until it is written down; never on a limit, since the clock runs on. */
      later: fc.oneof(
        fc.constant(2),
        fc.integer({ min: -2, max: 90 }).map(hours => hours * 60 + 30),
      ),
      by: fc.constantFrom(inspector.actor.id, prosecutor.actor.id),
    }),
    { maxLength: 8 },
  )
  let accepted = 0
  let refused = 0
  let ended = 0
  const surelyEnds = [
    { kind: 'served' as const, happened: 1, later: 2, by: inspector.actor.id },
    { kind: 'end-asked' as const, happened: 30, later: 2, by: inspector.actor.id },
    { kind: 'ended' as const, happened: 40, later: 2, by: inspector.actor.id },
    { kind: 'ended' as const, happened: 50, later: 2, by: prosecutor.actor.id },
  ]
  await fc.assert(
    fc.asyncProperty(moves, async list => {
      const start = new Date(Date.parse('2026-06-10T10:00:00+05:00'))
      const id = randomUUID()
      await admin.query(
        `insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, law, post, bans, key_id, content, issued_at, recorded_at)
         select $1::uuid, $1::text, $2, $3, $4, 10, $5, $6, $5, 'prev-60', 'district', '{violence}', (select id from vault_keys limit 1), '', $7, $7 from (select 1) x`,
        [id, incident.id, incident.offender, incident.victim, abai.unit, inspector.actor.id, start],
      )
      const events: OrderEvent[] = []
      const first = { kind: 'issued' as const, happened: 0, later: 2, by: inspector.actor.id }
      for (const { kind, happened, later, by } of [first, ...list]) {
        const happenedAt = new Date(start.getTime() + happened * 3_600_000)
        await plant.moveClock(Math.round((happenedAt.getTime() + later * 60_000 - Date.now()) / 1000))
        const order = reduceOrder(events, 30)
        const may =
          kind === 'issued'
            ? true
            : order !== undefined && refusalOf(order, kind, happenedAt, await clock(), by) === undefined
        const did = await admin
          .query(
            `insert into order_events (id, order_id, kind, happened_at, at, actor, agency) values ($1, $2, $3, $4, arasha_now(), $5, $6)`,
            [randomUUID(), id, kind, happenedAt, by, abai.unit],
          )
          .then(
            () => true,
            () => false,
          )
        assert.equal(did, may, `${kind} after ${happened} h, having ${events.map(e => e.kind).join(' ')}`)
        if (did) events.push({ kind, happenedAt, data: {}, actor: by })
        if (did) accepted++
        else refused++
        if (did && kind === 'ended') ended++
      }
      const order = reduceOrder(events, 30)
      const { rows } = await admin.query<{
        served_at: Date | null
        until_at_latest: Date | null
        ended_at: Date | null
        version: number
      }>('select served_at, until_at_latest, ended_at, version from orders where id = $1', [id])
      assert.deepEqual(rows[0], {
        served_at: order?.servedAt ?? null,
        until_at_latest: order?.untilAtLatest ?? null,
        ended_at: order?.endedAt ?? null,
        version: events.length,
      })
    }),
    // One list that surely comes to an end, so that chance alone does not decide whether ends were tried.
    { numRuns: 100, examples: [[surelyEnds]] },
  )
  await plant.moveClock(base)
  assert.ok(accepted > 60 && refused > 60 && ended > 0, `both sides were tried: ${accepted}, ${refused}, ${ended}`)
})

test('a statement smuggled into an officer’s session changes no order, forges no clock and issues for no other unit', async () => {
  const incident = await file()
  const number = await issue(incident)
  const { row } = await readOrder(services, inspector.actor, number)
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
  const event = `insert into order_events (id, order_id, kind, happened_at, at, actor, agency) values (gen_random_uuid(), $1, $2, arasha_now(), arasha_now(), $3, $4)`
  const by = (who: Person) => [who.actor.id, who.actor.agencyId]
  assert.equal(
    await smuggle(inspector, event, [row.id, 'served', ...by(inspector)]),
    'done',
    'control: the rightful step',
  )
  assert.equal(await smuggle(inspector, event, [row.id, 'served', ...by(duty)]), '42501')
  assert.equal(await smuggle(chiefThere, event, [row.id, 'served', ...by(chiefThere)]), '42501')
  assert.equal(await smuggle(duty, event, [row.id, 'end-asked', ...by(duty)]), '42501')
  assert.equal(await smuggle(prosecutor, event, [row.id, 'ended', ...by(prosecutor)]), '42501', 'nobody asked')
  await step(number, { kind: 'end-asked', happened: row.issued_at, by: 'court', document: '1', note: '' })
  assert.equal(await smuggle(prosecutor, event, [row.id, 'ended', ...by(prosecutor)]), 'done', 'control: confirmed')
  for (const who of [inspector, chief, duty, commissioner, prosecutorThere])
    assert.equal(await smuggle(who, event, [row.id, 'ended', ...by(who)]), '42501')
  assert.equal(await smuggle(prosecutor, event, [row.id, 'end-asked', ...by(prosecutor)]), '42501')
  assert.equal(await smuggle(prosecutor, event, [row.id, 'served', ...by(prosecutor)]), '42501')
  assert.equal(await smuggle(inspector, `update orders set ended_at = now() where id = $1`, [row.id]), '42501')
  assert.equal(await smuggle(inspector, `delete from order_events where order_id = $1`, [row.id]), '42501')
  const duty_ = `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, article, is_setting, starts_at, due_at)
    select gen_random_uuid(), 'order', o.id, $2, 0, o.holder_id, '', o.region, o.source_id, '', false, $3, $4 from orders o where o.id = $1`
  const later = (hours: number) => new Date(row.issued_at.getTime() + hours * 3_600_000)
  assert.equal(await smuggle(inspector, duty_, [row.id, 'order.prosecutor-copy', row.issued_at, later(24)]), 'done')
  assert.equal(await smuggle(inspector, duty_, [row.id, 'order.prosecutor-copy', later(1), later(25)]), '42501')
  assert.equal(
    await smuggle(inspector, duty_, [row.id, 'order.prosecutor-copy', row.issued_at, later(24 * 9)]),
    '42501',
  )
  assert.equal(await smuggle(inspector, duty_, [row.id, 'notice.register', row.issued_at, later(24)]), '42501')
})

test('another unit whose incident has the same person, confirmed, learns what is forbidden, until when and whom to ask; a proposed link tells nothing but to look', async () => {
  const earlier = await file(deputy, {
    suspect: { relation: 'parent', person: { name: 'Тусупов Ерлан', birth: { year: 1985 } } },
  })
  const number = await issue(earlier)
  await step(number, await served())
  const later = await file(deputyThere, {
    suspect: { relation: 'parent', person: { name: 'Түсіпов Ерлан', birth: { year: 1985 } } },
  })
  const seenBy = (who: Person, sighting = later.offender) =>
    services.db.look(who.actor, tx => ordersInForceFor(tx, who.actor, [sighting]))
  assert.deepEqual(await seenBy(dutyThere), [])
  await services.db.system('people', { act: 'people.match', basis: 'test', purpose: 'test' }, tx =>
    proposeLink(tx, services.vault, {
      sightings: [earlier.offender, later.offender],
      band: 'likely',
      rules: 1,
      evidence: comparePeople({ name: 'Тусупов Ерлан' }, { name: 'Түсіпов Ерлан' }),
      moreIsKnown: false,
    }),
  )
  const { rows } = await admin.query<{ id: string }>('select id from links order by at desc, id limit 1')
  const link = rows[0]?.id ?? ''
  assert.deepEqual(await seenBy(dutyThere), [
    { confirmed: false, sightingId: later.offender, side: 'against', linkId: link },
  ])
  await decideLink(services, dutyThere.actor, { id: link, version: 1, verdict: 'confirm' }, desk)
  const glance = async () => (await seeInbox(services, dutyThere.actor, 'all')).orders.get(later.number)
  assert.deepEqual(await glance(), { state: 'perhaps' }, 'the inbox says no more than that')
  assert.equal((await seenBy(dutyThere))[0]?.confirmed, false, 'one of two officers is not enough')
  await decideLink(services, chiefThere.actor, { id: link, version: 2, verdict: 'confirm' }, desk)
  assert.equal((await glance())?.state, 'in-force')
  const [shown, ...rest] = await seenBy(dutyThere)
  assert.deepEqual(rest, [])
  assert.ok(shown?.confirmed)
  assert.equal(shown.state, 'in-force')
  assert.equal(shown.number, undefined, 'the number is for who may open it')
  assert.equal(shown.unit?.en, '10 police-unit en')
  assert.deepEqual(shown.bans, ['violence', 'visit', 'contact', 'family'])
  assert.deepEqual(await seenBy(deputy as Person), [], 'the school that told of it learns nothing')
  assert.deepEqual(await seenBy(dutyThere, earlier.offender), [], 'asked of a mention elsewhere there is no answer')
  assert.equal(
    formatTime(shown.until ?? new Date(0)),
    formatTime((await readOrder(services, duty.actor, number)).order.until ?? new Date(1)),
  )
  await decideLink(services, chiefThere.actor, { id: link, version: 3, verdict: 'undo', reason: 'басқа адам' }, desk)
  assert.equal((await seenBy(dutyThere)).length, 1, 'one of two officers does not take it away')
  await decideLink(services, dutyThere.actor, { id: link, version: 4, verdict: 'undo-agree' }, desk)
  assert.deepEqual(await seenBy(dutyThere), [])
})
