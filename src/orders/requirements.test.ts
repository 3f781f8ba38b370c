// Special requirements of a court in a real database: asked for in the incident of a breach, set with a term, in force for the same people, visits as duties, run
// out by themselves; what no court may set is refused by the application and by PostgreSQL.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { makeWorld, type Person } from '../../test/world.ts'
import { Problem } from '../http/problems.ts'
import { stateFact } from '../incidents/actions.ts'
import { takeBreach } from '../notices/breach.ts'
import { desk } from '../notices/desk/actions.ts'
import { dateOf } from '../words/format.ts'
import {
  askRequirements,
  ordersInForceFor,
  readOrder,
  readOrderForm,
  recordStep,
  seeBeat,
  seeOrders,
} from './actions.ts'
import { asking, orderStep, type Asking, type OrderStep } from './contract.ts'
import { stateAt } from './order.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const abai = await plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const duty = await world.person(abai, 'police-duty')
const inspector = await world.person(abai, 'police-inspector')
const clock = () => services.db.look(duty.actor, async tx => tx.now)
const minute = async () => new Date(Math.floor((await clock()).getTime() / 60_000) * 60_000)
const day = 86_400
const code = (wanted: string, field?: string, fieldCode?: string) => (error: unknown) =>
  error instanceof Problem &&
  error.code === wanted &&
  (field === undefined || error.errors.some(e => e.pointer === `/${field}` && e.code === fieldCode))

/** An incident of which the police state that an order in force was broken. */
async function incident(breach = true) {
  const { noticeId } = await world.file(deputy, {
    kind: 'other',
    occurred: { from: dateOf(await clock()) },
  })
  const { rows } = await admin.query<{ number: string; id: string; sighting: string; role: string }>(
    `select i.number, i.id, p.sighting_id as sighting, p.role from incidents i join notices n on n.incident_id = i.id join participations p on p.incident_id = i.id where n.id = $1`,
    [noticeId],
  )
  const number = rows[0]?.number ?? ''
  const state = async (key: 'deed' | 'policeOrderInForce', answer: string) => {
    const { rows: facts } = await admin.query<{ n: number }>(
      'select count(*)::int as n from facts where incident_id = $1',
      [rows[0]?.id],
    )
    await stateFact(
      services,
      inspector.actor,
      number,
      facts[0]?.n ?? 0,
      { key, answer, source: 'police', document: '' },
      desk,
    )
  }
  await state('deed', breach ? 'order-breach' : 'fare-evasion')
  if (breach) await state('policeOrderInForce', 'yes')
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  return { number, offender: of('alleged-offender'), victim: of('victim') }
}
type Incident = Awaited<ReturnType<typeof incident>>
const wanted = (at: Incident, more: Partial<Asking> = {}): Asking => ({
  ...asking.parse({
    against: at.offender,
    protects: at.victim,
    bans: ['no-contact', 'weapons'],
    circumstances: 'Нұсқаманы бұзды, қаруы бар, қорқытуын тоқтатпайды.',
    document: '12/2026',
  }),
  ...more,
})
async function ask(at: Incident, by: Person = inspector): Promise<string> {
  const { version } = await readOrderForm(services, inspector.actor, at.number)
  return askRequirements(services, by.actor, at.number, version, wanted(at), desk)
}
async function step(number: string, given: OrderStep, by: Person = inspector): Promise<void> {
  const { order } = await readOrder(services, by.actor, number)
  return recordStep(services, by.actor, number, order.version, given, { takeBreach, lang: 'kk' })
}
const set = async (more: object = {}): Promise<OrderStep> =>
  ({
    kind: 'set',
    happened: await minute(),
    document: '5-1/26',
    until: '2026-12-10',
    bans: ['no-contact', 'home'],
    home: '2026-07-10',
    reports: 2,
    ...more,
  }) as OrderStep
const seen = (at: Incident) => services.db.look(duty.actor, tx => ordersInForceFor(tx, duty.actor, [at.offender]))

test('what is asked of a court forbids nothing until the court sets it; then it is in force for the person, with visits as duties', async () => {
  const at = await incident()
  const number = await ask(at)
  const before = await readOrder(services, duty.actor, number)
  assert.equal(stateAt(before.order, before.now), 'issued')
  assert.equal(before.duties.length, 0)
  await step(number, await set(), duty)
  const { order, row, now } = await readOrder(services, duty.actor, number)
  assert.equal(stateAt(order, now), 'in-force')
  assert.equal(order.until?.toISOString(), '2026-12-10T19:00:00.000Z', 'to the end of the last day')
  assert.equal(row.until?.getTime(), order.until?.getTime())
  assert.deepEqual(row.bans, ['no-contact', 'home'])
  const [shown] = await seen(at)
  assert.ok(shown?.confirmed)
  assert.deepEqual([shown.state, shown.law, shown.bans], ['in-force', 'adm-54', ['no-contact', 'home']])
  assert.ok((await seeBeat(services, duty.actor)).rows.some(r => r.number === number && r.law === 'adm-54'))
  await step(number, { kind: 'checked', happened: await minute(), finding: 'kept', note: '' }, duty)
  const { duties } = await readOrder(services, duty.actor, number)
  assert.deepEqual(
    duties.map(d => [d.rule, d.met_at !== null, d.is_setting, d.article]),
    [
      ['order.check.1', true, true, 'adm-54.3'],
      ['order.check.2', false, true, 'adm-54.3'],
    ],
  )
})

test('the ban on living together ends after its days and the rest after its term, with nobody pressing anything', async () => {
  const at = await incident()
  const number = await ask(at)
  await step(number, await set())
  try {
    await plant.moveClock(base + 31 * day)
    const [shown] = await seen(at)
    assert.ok(shown?.confirmed)
    assert.deepEqual(shown.bans, ['no-contact'])
    await plant.moveClock(base + 190 * day)
    assert.deepEqual(await seen(at), [])
    const { order, now } = await readOrder(services, duty.actor, number)
    assert.equal(stateAt(order, now), 'expired')
    assert.ok((await seeOrders(services, duty.actor, 'past')).rows.some(r => r.number === number))
  } finally {
    await plant.moveClock(base)
  }
})

test('a term shorter than three months, longer than a year, a home ban over thirty days, and a ban without its day are refused with the field', async () => {
  const number = await ask(await incident())
  for (const [more, field, why] of [
    [{ until: '2026-09-09' }, 'until', 'three-to-twelve'],
    [{ until: '2027-06-11' }, 'until', 'three-to-twelve'],
    [{ home: '2026-07-11' }, 'home', 'home-thirty'],
    [{ home: '2026-06-09' }, 'home', 'home-thirty'],
    [{ home: '' }, 'home', 'home-and-day'],
    [{ bans: ['weapons'] }, 'home', 'home-and-day'],
  ] as const)
    await assert.rejects(step(number, await set(more)), code('bad-input', field, why), JSON.stringify(more))
  const given = { kind: 'set', happened: { day: '2026-06-10', time: '10:00' }, document: '5', until: '2026-12-10' }
  for (const more of [{ reports: '5' }, { reports: '', bans: [] }, { bans: ['violence'], reports: '1' }])
    assert.equal(orderStep.safeParse({ ...given, bans: ['weapons'], home: '', ...more }).success, false)
  await step(number, await set({ until: '2026-09-10', home: '', bans: ['weapons'], reports: 0 }))
  assert.equal((await readOrder(services, duty.actor, number)).duties.length, 0, 'no visits, no duty')
})

test('a court sets or declines once; nothing of an order of the police happens to what a court sets, also when somebody goes round the application', async () => {
  const at = await incident()
  const number = await ask(at)
  assert.equal(await ask(at), number, 'the same petition twice is one')
  const { row } = await readOrder(services, inspector.actor, number)
  const happened = await minute()
  for (const given of [
    { kind: 'served', happened, signed: 'signed', note: '' },
    { kind: 'copy-given', happened },
    { kind: 'breached', happened, note: 'Түнде үйге келіп, есікті тоқпақтады.' },
  ] as const)
    await assert.rejects(step(number, given), code('bad-input', 'happened-day', 'not-of-this-measure'))
  const plainly = (kind: string, data: object = {}) =>
    admin
      .query(
        `insert into order_events (id, order_id, kind, happened_at, at, actor, agency, data) values (gen_random_uuid(), $1, $2, arasha_now(), arasha_now(), $3, $4, $5)`,
        [row.id, kind, inspector.actor.id, abai.unit, JSON.stringify(data)],
      )
      .then(
        () => 'done',
        (e: { code?: string }) => e.code,
      )
  for (const kind of ['served', 'breached', 'bodies-told']) assert.equal(await plainly(kind), '42501', kind)
  assert.equal(await plainly('set', { until: '2028-06-10T19:00:00Z', bans: ['weapons'] }), '42501', 'two years')
  assert.equal(await plainly('set'), '42501', 'no term')
  await step(number, { kind: 'declined', happened: await minute(), document: '5-2/26' })
  assert.deepEqual(await seen(at), [])
  assert.equal(await plainly('set', { until: '2026-12-10T19:00:00Z', bans: ['weapons'] }), '42501', 'declined stays so')
})

test('without an administrative offence of the list the petition is refused with its article, and the duty officer does not ask', async () => {
  await assert.rejects(ask(await incident(false)), (e: unknown) => {
    assert.ok(e instanceof Problem && e.code === 'law-forbids')
    assert.deepEqual(e.errors[0], { pointer: '/circumstances', code: 'no-ground', values: { cite: 'adm-54.1' } })
    return true
  })
  const at = await incident()
  await assert.rejects(ask(at, duty), code('not-allowed'))
  await assert.rejects(
    askRequirements(services, inspector.actor, at.number, '0.0', wanted(at), desk),
    code('out-of-date'),
  )
})
