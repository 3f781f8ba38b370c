// Referrals in a real database: who may ask and answer, what is told and to whom, full shelters, consent that ran out, refusal and another way, silence
// that climbs, and what PostgreSQL itself refuses.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { plantHelper, plantHouse } from '../../test/houses.ts'
import { makeWorld, type Person } from '../../test/world.ts'
import type { Actor } from '../db/door.ts'
import { startSweeper } from '../duties/jobs.ts'
import { Problem } from '../http/problems.ts'
import { changeSafeContact } from '../incidents/actions.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import {
  changeHouse,
  passOnward,
  readHouse,
  readReferral,
  readReferralForm,
  recordReferralStep,
  referralProgress,
  requestReferral,
  rerouteReferral,
  seeReferrals,
} from './actions.ts'
import type { ReferralStep, Requesting } from './contract.ts'
import { canFollow, reduceReferral, referralEventKinds, type ReferralEventKind } from './referral.ts'
import { insertReferralEvent } from './store.ts'
import { items } from './telling.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const abai = await plant.region(10)
await plant.region(35)
const akimat = await plantHouse(world, 'akimat', 10)
const centreId = await plantHouse(world, 'centre', 10, akimat)
const shelterId = await plantHouse(world, 'shelter', 10, akimat)
const farId = await plantHouse(world, 'shelter', 63)
const fartherId = await plantHouse(world, 'shelter', 27)
const careId = await plantHouse(world, 'guardianship', 10, akimat)
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const chief = await world.person(abai, 'police-chief')
const prosecutor = await world.person(abai, 'prosecutor')
const commissioner = await world.person(abai, 'commissioner')
const worker = await plantHelper(world, centreId, 'centre-worker')
const head = await plantHelper(world, centreId, 'centre-head')
const sheltering = await plantHelper(world, shelterId, 'centre-worker')
const far = await plantHelper(world, farId, 'centre-worker')
const farther = await plantHelper(world, fartherId, 'centre-worker')
const guardian = await plantHelper(world, careId, 'guardianship-specialist')
const department = await plantHelper(world, akimat, 'social-department')

const code = (wanted: string, field?: string, fieldCode?: string) => (error: unknown) =>
  error instanceof Problem &&
  error.code === wanted &&
  (field === undefined || error.errors.some(e => e.pointer === `/${field}` && (fieldCode ?? e.code) === e.code))

async function file(): Promise<{ number: string; id: string; victim: string; offender: string }> {
  const { noticeId } = await world.file(deputy, { occurred: { from: '2026-06-09' } })
  const { rows } = await admin.query<{ number: string; id: string; sighting: string; role: string }>(
    `select i.number, i.id, p.sighting_id as sighting, p.role from incidents i join notices n on n.incident_id = i.id
     join participations p on p.incident_id = i.id where n.id = $1`,
    [noticeId],
  )
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  return {
    number: rows[0]?.number ?? '',
    id: rows[0]?.id ?? '',
    victim: of('victim'),
    offender: of('alleged-offender'),
  }
}
type Filed = Awaited<ReturnType<typeof file>>
const given = (incident: Filed, more: Partial<Requesting> = {}): Requesting => ({
  service: 'social',
  about: incident.victim,
  receiver: centreId,
  persons: 1,
  basis: 'consent',
  scope: [...items],
  until: '2026-09-10',
  needs: 'Психолог пен уақытша баспана керек',
  ...more,
})
const request = (incident: Filed, more: Partial<Requesting> = {}, by: Person = inspector) =>
  requestReferral(services, by.actor, incident.number, given(incident, more))
async function step(number: string, taken: ReferralStep, by: Person): Promise<void> {
  const { row } = await readReferral(services, by.actor, number)
  return recordReferralStep(services, by.actor, number, row.version, taken)
}
const see = (by: Person, number: string) => readReferral(services, by.actor, number)
const dutiesIn = async (number: string) =>
  (
    await admin.query<{ rule: string; level: number; state: string; holder_id: string }>(
      `select d.rule, d.level, d.state, d.holder_id from duties d join referrals r on r.id = d.subject_id where r.number = $1 order by d.rule, d.level`,
      [number],
    )
  ).rows

test('an inspector asks a centre; it reads what was told only once it has taken it, and helps until the end', async () => {
  const incident = await file()
  const number = await request(incident)
  assert.match(number, /^R-26-\d{7}-/)
  assert.equal(await request(incident), number, 'sent twice, asked once')
  const before = await see(worker, number)
  assert.equal(before.told, undefined)
  assert.deepEqual(before.steps, ['received', 'consent-ended'])
  assert.deepEqual(
    (await dutiesIn(number)).map(d => [d.rule, d.state]),
    [
      ['referral.answer', 'open'],
      ['referral.receive', 'open'],
    ],
  )
  await step(number, { kind: 'received' }, worker)
  const { told } = await see(worker, number)
  assert.equal(told?.name, 'Айсұлу Сынақова')
  assert.equal(told?.needs, 'Психолог пен уақытша баспана керек')
  assert.equal(told?.offender, undefined, 'a centre is not told who did it')
  assert.equal(told?.address, undefined)
  await step(number, { kind: 'accepted' }, worker)
  await step(number, { kind: 'started' }, worker)
  await assert.rejects(step(number, { kind: 'completed', outcome: 'helped' }, worker), code('not-allowed'))
  await step(number, { kind: 'closing-asked', outcome: 'helped' }, worker)
  await assert.rejects(step(number, { kind: 'completed' }, worker), code('not-allowed'))
  await step(number, { kind: 'closing-refused', reason: 'talk-first' }, head)
  await step(number, { kind: 'closing-asked', outcome: 'helped' }, head)
  await assert.rejects(step(number, { kind: 'completed' }, head), code('second-person-needed'))
  await step(number, { kind: 'closing-refused', reason: 'talk-first' }, head)
  await step(number, { kind: 'closing-asked', outcome: 'helped' }, worker)
  await step(number, { kind: 'completed' }, head)
  const after = await see(inspector, number)
  assert.deepEqual([after.row.state, after.row.outcome, after.row.version], ['completed', 'helped', 10])
  assert.equal(reduceReferral(after.events, after.row.basis, after.row.managed).state, after.row.state)
  assert.deepEqual(
    (await dutiesIn(number)).map(d => [d.rule, d.state]),
    [
      ['referral.answer', 'met'],
      ['referral.receive', 'met'],
      ['referral.review.1', 'met'],
    ],
  )
})

test('another organisation finds nothing, oversight reads no names, and the centre cannot open the incident', async () => {
  const incident = await file()
  const number = await request(incident)
  await step(number, { kind: 'received' }, worker)
  for (const stranger of [guardian, far, sheltering]) await assert.rejects(see(stranger, number), code('not-found'))
  for (const over of [prosecutor, commissioner, department]) assert.equal((await see(over, number)).told, undefined)
  assert.equal((await see(worker, number)).incidentNumber, undefined)
  assert.equal((await see(inspector, number)).incidentNumber, incident.number)
  await assert.rejects(readReferralForm(services, worker.actor, incident.number, 'social'), code('not-found'))
  const rows = await services.db.look(worker.actor, tx =>
    tx.rows<{ id: string }>({ name: 'test.incidents', text: 'select id from incidents' }),
  )
  assert.deepEqual(rows, [], 'the database shows the centre no incident either')
  assert.ok((await seeReferrals(services, worker.actor, 'live')).rows.some(r => r.number === number))
  assert.ok(!(await seeReferrals(services, guardian.actor, 'live')).rows.some(r => r.number === number))
})

test('with consent only the agreed items go; the law sends an address to guardianship and to nobody else', async () => {
  const incident = await file()
  const narrow = await request(incident, { scope: ['name'] })
  await step(narrow, { kind: 'received' }, worker)
  assert.deepEqual(Object.keys((await see(worker, narrow)).told ?? {}).toSorted(), ['name', 'needs'])
  const { until: _, ...rest } = given(incident)
  const child = await requestReferral(services, inspector.actor, incident.number, {
    ...rest,
    service: 'child',
    receiver: careId,
    basis: 'child-in-danger',
    scope: [],
  })
  await step(child, { kind: 'received' }, guardian)
  const { told } = await see(guardian, child)
  assert.equal(told?.offender, 'Болат Сынақов')
  await assert.rejects(
    request(incident, { service: 'social', basis: 'child-in-danger' }),
    code('bad-input', 'basis', 'basis-not-for-receiver'),
  )
})

test('a safe way agreed with the person goes with her consent, and her own words may not give it away', async () => {
  const incident = await file()
  await changeSafeContact(services, inspector.actor, incident.number, incident.victim, {
    way: { channel: 'call', value: '+7 700 000 11 22', days: [1, 2, 3, 4, 5], shared: false },
  })
  await assert.rejects(
    request(incident, { needs: 'Хабарласыңыз: 8 700 000 11 22' }),
    code('bad-input', 'needs', 'needs-reveal'),
  )
  await assert.rejects(
    request(incident, { needs: 'Болаттан қорғау керек болады' }),
    code('bad-input', 'needs', 'needs-names'),
  )
  const number = await request(incident)
  await step(number, { kind: 'received' }, worker)
  assert.equal((await see(worker, number)).told?.['safe-way']?.[0]?.value, '+7 700 000 11 22')
})

test('a full shelter is refused and the nearest with places are offered; two cannot both have the last place', async () => {
  await changeHouse(services, sheltering.actor, { beds: 3, others: 3, address: '' })
  await changeHouse(services, far.actor, { beds: 4, others: 1, address: '' })
  await changeHouse(services, farther.actor, { beds: 9, others: 0, address: '' })
  const incident = await file()
  const stay = { service: 'stay', receiver: shelterId, persons: 3 } as const
  await assert.rejects(request(incident, stay), code('bad-input', 'receiver', 'no-places'))
  const form = await readReferralForm(services, inspector.actor, incident.number, 'stay', 3)
  assert.deepEqual(
    form.choices.map(c => [c.agency.id, c.free]),
    [
      [farId, 3],
      [fartherId, 9],
    ],
  )
  const first = await request(incident, { ...stay, receiver: farId })
  const other = await request(await file(), { ...stay, receiver: farId })
  await step(first, { kind: 'received' }, far)
  await step(other, { kind: 'received' }, far)
  await step(first, { kind: 'accepted' }, far)
  await assert.rejects(step(other, { kind: 'accepted' }, far), code('bad-input', 'receiver', 'no-places'))
  await assert.rejects(
    say(far.actor, (await see(far, other)).row.id, 'accepted'),
    (e: { code?: string }) => e.code === 'P0002',
    'PostgreSQL counts the places itself',
  )
  await step(first, { kind: 'started' }, far)
  await step(first, { kind: 'closing-asked', outcome: 'left' }, far)
  await step(first, { kind: 'completed' }, await plantHelper(world, farId, 'centre-head'))
  await step(other, { kind: 'accepted' }, far)
})

test('a shelter’s address is read by its own people alone, under a key of its own, and stands in no referral', async () => {
  await changeHouse(services, sheltering.actor, { beds: 6, others: 0, address: 'Құпия көшесі 7' })
  assert.equal((await readHouse(services, sheltering.actor))?.address, 'Құпия көшесі 7')
  for (const other of [worker, inspector, prosecutor, commissioner, department])
    assert.equal((await readHouse(services, other.actor))?.address, undefined)
  const rowsOf = (actor: Actor) =>
    services.db.look(actor, tx =>
      tx.rows<{ agency_id: string }>({ name: 'test.shelters', text: 'select agency_id from shelters' }),
    )
  assert.deepEqual(await rowsOf(sheltering.actor), [{ agency_id: shelterId }], 'the question has power')
  for (const other of [worker, inspector, prosecutor, commissioner, department, guardian])
    assert.ok(!(await rowsOf(other.actor)).some(r => r.agency_id === shelterId))
  const incident = await file()
  const number = await request(incident, { service: 'stay', receiver: shelterId })
  await step(number, { kind: 'received' }, sheltering)
  for (const who of [sheltering, inspector, chief])
    assert.ok(!JSON.stringify(await see(who, number)).includes('Құпия көшесі'))
  const { rows } = await admin.query<{ key_id: string; purpose: string; uses: string }>(
    `select s.key_id, k.purpose, (select count(*) from referral_tellings t where t.key_id = s.key_id) as uses from shelters s join vault_keys k on k.id = s.key_id where s.agency_id = $1`,
    [shelterId],
  )
  assert.deepEqual([rows[0]?.purpose, rows[0]?.uses], ['shelter', '0'])
})

test('a consent that ran out or was taken back tells nothing further', async () => {
  const incident = await file()
  await assert.rejects(request(incident, { until: '2026-06-09' }), code('bad-input', 'until', 'consent-expired'))
  const number = await request(incident, { until: '2026-06-10' })
  await step(number, { kind: 'received' }, worker)
  await step(number, { kind: 'rejected', reason: 'out-of-area' }, worker)
  await step(number, { kind: 'consent-ended' }, inspector)
  const { row } = await see(inspector, number)
  const second = await plantHouse(world, 'centre', 10, akimat, 'second')
  await assert.rejects(
    rerouteReferral(services, inspector.actor, number, row.version, second),
    code('bad-input', 'until', 'consent-expired'),
  )
})

test('a refusal offers another centre; it hears no more than the first, and the old referral is closed by it', async () => {
  const incident = await file()
  const number = await request(incident, { scope: ['name', 'sex'] })
  await step(number, { kind: 'received' }, worker)
  await step(number, { kind: 'rejected', reason: 'no-place' }, worker)
  const refused = await see(inspector, number)
  const next = refused.choices[0]?.agency.id ?? ''
  assert.notEqual(next, centreId)
  assert.notEqual(next, '')
  const again = await rerouteReferral(services, inspector.actor, number, refused.row.version, next)
  const helper = await plantHelper(world, next, 'centre-worker')
  await step(again, { kind: 'received' }, helper)
  assert.deepEqual(
    Object.keys((await see(helper, again)).told ?? {}).toSorted(),
    Object.keys(refused.told ?? {}).toSorted(),
  )
  const { row } = await see(inspector, number)
  assert.ok(row.rerouted_at)
  await assert.rejects(rerouteReferral(services, inspector.actor, number, row.version, next), code('wrong-state'))
})

test('who helps may pass a family onward, but nothing that was not told to them', async () => {
  const incident = await file()
  const number = await request(incident, { scope: ['name'] })
  const { about: _, ...onward } = given(incident, {
    service: 'child',
    receiver: careId,
    needs: 'Баланың қамқоршысы керек',
  })
  await assert.rejects(passOnward(services, worker.actor, number, onward), code('not-allowed'))
  await step(number, { kind: 'received' }, worker)
  await step(number, { kind: 'accepted' }, worker)
  const child = await passOnward(services, worker.actor, number, onward)
  await step(child, { kind: 'received' }, guardian)
  assert.deepEqual(Object.keys((await see(guardian, child)).told ?? {}).toSorted(), ['name', 'needs'])
  assert.equal((await see(inspector, child)).row.from_how, 'onward', 'the police see where it went')
})

test('silence climbs to the body above and then to the Commissioner, once each, and an answer meets every rung', async () => {
  const number = await request(await file())
  const sweeper = await startSweeper(services, {
    pollMs: 600_000,
    subjects: { notice: noticeProgress, referral: referralProgress },
  })
  try {
    await plant.moveClock(base + 25 * 3600)
    await sweeper.sweepOnce()
    await sweeper.sweepOnce()
    const levels = async () =>
      (await dutiesIn(number)).filter(d => d.rule === 'referral.receive').map(d => [d.level, d.state, d.holder_id])
    assert.deepEqual(await levels(), [
      [0, 'missed', centreId],
      [1, 'open', akimat],
    ])
    await plant.moveClock(base + 50 * 3600)
    await sweeper.sweepOnce()
    await sweeper.sweepOnce()
    assert.deepEqual(await levels(), [
      [0, 'missed', centreId],
      [1, 'missed', akimat],
      [2, 'open', abai.commissioner],
    ])
    const line = (await seeReferrals(services, department.actor, 'live')).rows.find(r => r.number === number)
    assert.ok(
      line && line.receive_by.getTime() < base * 1000 + Date.now() + 50 * 3_600_000,
      'the body above sees it in its list',
    )
    await step(number, { kind: 'received' }, worker)
    assert.deepEqual(
      (await levels()).map(([, state]) => state),
      ['met-late', 'met-late', 'met'],
    )
  } finally {
    await sweeper.stop()
    await plant.moveClock(base)
  }
})

test('an agency from which the incident is locked is neither offered nor asked', async () => {
  const incident = await file()
  await admin.query(
    `begin; set local session_replication_role = replica; update incidents set locked_from = '{${centreId}}' where id = '${incident.id}'; commit`,
  )
  const form = await readReferralForm(services, inspector.actor, incident.number, 'social')
  assert.ok(!form.choices.some(c => c.agency.id === centreId))
  await assert.rejects(request(incident), code('bad-input', 'receiver', 'not-in-list'))
})

/** Past the program: what PostgreSQL itself says to an event. */
const say = (by: Actor, id: string, kind: ReferralEventKind) =>
  services.db.as(by, { act: 'test', basis: 'test', purpose: 'test' }, async tx => {
    const data = kind === 'closing-asked' ? { outcome: 'helped' } : kind === 'language' ? { lang: 'ru' } : {}
    await tx.rows(insertReferralEvent, [randomUUID(), id, kind, tx.now, by.id, by.agencyId, JSON.stringify(data)])
  })

test('PostgreSQL follows the same machine: random steps by random people are taken or refused alike', async () => {
  const kinds = referralEventKinds.filter(k => k !== 'requested')
  const people = [worker, head, inspector, guardian, department, commissioner] as const
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...people)), { minLength: 4, maxLength: 9 }),
      async tried => {
        const number = await request(await file())
        const { row } = await see(inspector, number)
        const done: { kind: ReferralEventKind; actor: string }[] = [{ kind: 'requested', actor: inspector.actor.id }]
        for (const [kind, by] of tried) {
          const isOf = (
            ['received', 'accepted', 'rejected', 'started', 'closing-asked', 'language'].includes(kind)
              ? [worker, head]
              : kind === 'completed' || kind === 'closing-refused'
                ? [head]
                : kind === 'consent-ended'
                  ? [worker, head, inspector]
                  : [inspector]
          ) as Person[]
          const before = reduceReferral(done, 'consent', true)
          const allowed =
            canFollow(before, kind) &&
            isOf.includes(by) &&
            !(kind === 'completed' && before.closingAskedBy === by.actor.id)
          const taken = await say(by.actor, row.id, kind).then(
            () => true,
            () => false,
          )
          assert.equal(taken, allowed, `${kind} by ${by.actor.roles.join()} after ${done.map(d => d.kind).join()}`)
          if (taken) done.push({ kind, actor: by.actor.id })
        }
        const { rows } = await admin.query<{ state: string; version: number }>(
          'select state, version from referrals where id = $1',
          [row.id],
        )
        assert.deepEqual(rows[0], { state: reduceReferral(done, 'consent', true).state, version: done.length })
      },
    ),
    { numRuns: 25 },
  )
})
