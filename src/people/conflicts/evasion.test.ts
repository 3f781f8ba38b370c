// How somebody with a valid account would try to come past a lock or a shield: by taking a relative off the list in time, through the clocks of a case, through
// the hint that an order may be in force.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { makeWorld, type Person } from '../../../test/world.ts'
import { joinToCase, openCase } from '../../cases/actions.ts'
import { statement } from '../../db/statement.ts'
import { Problem } from '../../http/problems.ts'
import { decideLink } from '../../incidents/actions.ts'
import { desk } from '../../notices/desk/actions.ts'
import { comparePeople } from '../../names/index.ts'
import { ordersInForceFor } from '../../orders/actions.ts'
import { proposeLink } from '../actions.ts'
import type { PersonMentioned } from '../contract.ts'
import { startMatching } from '../matcher/jobs.ts'
import { declarePerson, seeDeclared, takeBack } from './actions.ts'
import { personDeclared } from './contract.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const { db } = services
const [abai, there] = [await plant.region(10), await plant.region(61)]
const [deputy, deputyThere] = [await world.person(abai, 'school-deputy'), await world.person(there, 'school-deputy')]

const relative = (iin: string) =>
  personDeclared.parse({ relation: 'relative', name: 'Сынақова Айша', birth: '', iin, phone: '' })
async function file(victim: PersonMentioned, by: Person = deputy) {
  const { noticeId } = await world.file(by, { child: { birth: { age: 30 }, ...victim } })
  const { rows } = await admin.query<{ id: string; number: string; victim: string }>(
    `select i.id, i.number, p.sighting_id as victim from incidents i join notices n on n.incident_id = i.id
     join participations p on p.incident_id = i.id and p.role = 'victim' where n.id = $1`,
    [noticeId],
  )
  assert.ok(rows[0])
  return rows[0]
}
const sees = async (who: Person, table: string, id: string) =>
  (
    await db.look(who.actor, tx =>
      tx.rows(statement<{ id: string }>(`test.${table}`, `select id from ${table} where id = $1`), [id]),
    )
  ).length > 0

test('an officer who took his wife off the list before she told is kept out of it all the same; a slip is taken back within the hour', async () => {
  const husband = await world.person(abai, 'police-duty', 'Бірінші Қызметкер')
  const careless = await world.person(abai, 'police-duty', 'Екінші Қызметкер')
  await declarePerson(services, husband.actor, relative('900101400018'))
  await declarePerson(services, careless.actor, relative('900101400018'))
  const [slip] = (await seeDeclared(services, careless.actor)).declared
  assert.equal(slip?.mayTakeBack, true)
  await takeBack(services, careless.actor, slip?.id ?? '')
  await admin.query(`update declared_people set at = at - interval '2 hours' where user_id = $1`, [husband.actor.id])
  const [kept] = (await seeDeclared(services, husband.actor)).declared
  assert.equal(kept?.mayTakeBack, false)
  await assert.rejects(
    takeBack(services, husband.actor, kept?.id ?? ''),
    error => error instanceof Problem && error.code === 'out-of-date',
  )
  // Past the program, too.
  const strike = statement<{ id: string }>(
    'test.strike',
    'update declared_people set struck_at = now() where id = $1 returning id',
  )
  const act = { act: 'test.strike', basis: 'test', purpose: 'test' }
  assert.deepEqual(await db.as(husband.actor, act, tx => tx.rows(strike, [kept?.id])), [])
  const told = await file({ name: 'Айша', iin: '900101400018' })
  assert.equal(await sees(husband, 'incidents', told.id), false)
  assert.equal(await sees(careless, 'incidents', told.id), true, 'the control')
})

test('an incident with a lock that joins a case takes the running clocks of the case from whoever is locked', async () => {
  const locked = await world.person(abai, 'police-inspector', 'Үшінші Қызметкер')
  const colleague = await world.person(abai, 'police-inspector', 'Төртінші Қызметкер')
  const first = await file({ name: 'Айгүл' })
  const number = await openCase(services, colleague.actor, first.number)
  const { rows } = await admin.query<{ id: string }>('select id from cases where number = $1', [number])
  const ofCase = rows[0]?.id ?? ''
  await admin.query(
    `insert into facts (id, incident_id, key, state, value, source, asserted_by, asserted_agency, at, contract)
     values (gen_random_uuid(), $1, 'complaint', 'known', '{"value":"withdrawn"}', 'victim', $2, $3, arasha_now(), 1)`,
    [first.id, colleague.actor.id, abai.unit],
  )
  const clocks = statement<{ rule: string }>(
    'test.clocks',
    `select rule from duties where subject_id = $1 order by rule`,
  )
  const rulesFor = async (who: Person) => (await db.look(who.actor, tx => tx.rows(clocks, [ofCase]))).map(d => d.rule)
  assert.deepEqual(await rulesFor(locked), ['case.look.1', 'case.risk.1'])
  await declarePerson(services, locked.actor, relative('910202400014'))
  const second = await file({ name: 'Айша', iin: '910202400014' })
  assert.equal(await sees(locked, 'incidents', second.id), false)
  await joinToCase(services, colleague.actor, number, { number: second.number, reason: 'same-person', note: '' })
  assert.equal(await sees(locked, 'cases', ofCase), false)
  assert.deepEqual(await rulesFor(locked), [])
  assert.ok((await rulesFor(colleague)).includes('case.risk.1'), 'the control')
})

test('a unit that is not shown a link to a woman whose address is secret is not told either that an order protects her', async () => {
  const [officer, inspectorThere] = [
    await world.person(abai, 'police-duty'),
    await world.person(there, 'police-inspector'),
  ]
  const mine = await file({ name: 'Сынақова Гүлнар' })
  const hers = await file({ name: 'Сынақова Гүлнар' }, deputyThere)
  await db.system('people', { act: 'people.match', basis: 'test', purpose: 'test' }, tx =>
    proposeLink(tx, services.vault, {
      sightings: [mine.victim, hers.victim],
      band: 'likely',
      rules: 1,
      evidence: comparePeople({ name: 'Сынақова Гүлнар' }, { name: 'Сынақова Гүлнар' }),
      moreIsKnown: false,
    }),
  )
  await admin.query(
    `insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, law, post, bans, key_id, content, issued_at, recorded_at)
     select gen_random_uuid(), 'P-26-0000001-X', i.id, p.sighting_id, $2, i.region, i.holder_id, $3, i.holder_id, 'prev-60', 'district', '{violence}',
       (select id from vault_keys limit 1), '\\x00', arasha_now(), arasha_now()
     from incidents i join participations p on p.incident_id = i.id and p.role = 'alleged-offender' where i.id = $1`,
    [hers.id, hers.victim, inspectorThere.actor.id],
  )
  const hints = () => db.look(officer.actor, tx => ordersInForceFor(tx, officer.actor, [mine.victim]))
  assert.equal((await hints()).length, 1, 'the control: without a secret address the officer is told to look')
  await admin.query(
    `insert into address_secrets (sighting_id, incident_id, by_user, by_agency, at) values ($1, $2, $3, $4, now())`,
    [hers.victim, hers.id, inspectorThere.actor.id, there.unit],
  )
  assert.deepEqual(await hints(), [])
  const own = () => db.look(inspectorThere.actor, tx => ordersInForceFor(tx, inspectorThere.actor, [hers.victim]))
  assert.equal((await own()).length, 1, 'her own unit knows of it')
})

test('who is locked out because of a person is so also where that person is only confirmed to be the same, until two overseers have looked', async () => {
  const kin = await world.person(abai, 'police-inspector', 'Жетінші Қызметкер')
  const colleague = await world.person(abai, 'police-inspector', 'Сегізінші Қызметкер')
  await declarePerson(services, kin.actor, relative('930303400012'))
  const numbered = await file({ name: 'Сынақова Раушан', iin: '930303400012' }, deputyThere)
  const unnumbered = await file({ name: 'Сынақова Раушан' })
  await db.system('people', { act: 'people.match', basis: 'test', purpose: 'test' }, tx =>
    proposeLink(tx, services.vault, {
      sightings: [numbered.victim, unnumbered.victim],
      band: 'likely',
      rules: 1,
      evidence: comparePeople({ name: 'Сынақова Раушан' }, { name: 'Сынақова Раушан' }),
      moreIsKnown: false,
    }),
  )
  assert.equal(await sees(kin, 'incidents', unnumbered.id), true, 'a proposal locks nobody')
  const { rows: links } = await admin.query<{ id: string; version: number }>(
    `select id, version from links where left_incident in ($1, $2) and right_incident in ($1, $2)`,
    [numbered.id, unnumbered.id],
  )
  assert.ok(links[0])
  await decideLink(services, colleague.actor, { ...links[0], verdict: 'confirm' }, desk)
  assert.equal(await sees(kin, 'incidents', unnumbered.id), false)
  assert.equal(await sees(colleague, 'incidents', unnumbered.id), true, 'the control')
  const { rows } = await admin.query<{ provisional: boolean }>(
    `select provisional from conflict_locks where incident_id = $1 and from_id = $2`,
    [unnumbered.id, kin.actor.id],
  )
  assert.deepEqual(rows, [{ provisional: true }])
})

test('who declares somebody only after two mentions were confirmed to be that person is locked out of both, and of a third', async () => {
  const kin = await world.person(abai, 'police-inspector', 'Тоғызыншы Қызметкер')
  const colleague = await world.person(abai, 'police-inspector', 'Оныншы Қызметкер')
  const numbered = await file({ name: 'Сынақова Гүлзат', iin: '930303400020' }, deputyThere)
  const [second, third] = [await file({ name: 'Сынақова Гүлзат' }), await file({ name: 'Сынақова Гүлзат' })]
  for (const [a, b] of [
    [numbered, second],
    [second, third],
  ] as const) {
    await db.system('people', { act: 'people.match', basis: 'test', purpose: 'test' }, tx =>
      proposeLink(tx, services.vault, {
        sightings: [a.victim, b.victim],
        band: 'likely',
        rules: 1,
        evidence: comparePeople({ name: 'Сынақова Гүлзат' }, { name: 'Сынақова Гүлзат' }),
        moreIsKnown: false,
      }),
    )
    const { rows } = await admin.query<{ id: string; version: number }>(
      `select id, version from links where left_incident in ($1, $2) and right_incident in ($1, $2)`,
      [a.id, b.id],
    )
    assert.ok(rows[0])
    await decideLink(services, colleague.actor, { ...rows[0], verdict: 'confirm' }, desk)
  }
  for (const one of [second, third]) assert.equal(await sees(kin, 'incidents', one.id), true, 'the control')
  await declarePerson(services, kin.actor, relative('930303400020'))
  // The numbers of these mentions are read only now.
  const matcher = await startMatching(services, { pollMs: 60_000, log: line => console.error(line) })
  try {
    await matcher.followOnce()
  } finally {
    await matcher.stop()
  }
  assert.equal(await sees(kin, 'incidents', numbered.id), false)
  for (const one of [second, third]) {
    assert.equal(await sees(kin, 'incidents', one.id), false)
    assert.equal(await sees(colleague, 'incidents', one.id), true)
  }
})
