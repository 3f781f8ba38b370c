// Children at the address: found in other incidents whatever the spelling, never through a secret address, never for who is locked out, and the database
// does not tell which mentions share an address.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { makeWorld, type Person } from '../../test/world.ts'
import { changeSafeContact } from '../incidents/actions.ts'
import { addressBuckets, addressKey, bucketOf } from '../people/address.ts'
import { seeChildrenAtAddress } from './actions.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const abai = await plant.region(10)
const turkistan = await plant.region(61)
const deputy = await world.person(abai, 'school-deputy')
const deputyThere = await world.person(turkistan, 'school-deputy')
const officer = await world.person(abai, 'police-duty')
const department = await world.person(abai, 'police-department')
const officerThere = await world.person(turkistan, 'police-duty')

async function file(by: Person, child: object, suspect: object) {
  const { noticeId } = await world.file(by, {
    child: { name: 'Бала Сынақов', ...child },
    suspect: { relation: 'parent', person: { name: 'Ересек Сынақов', birth: { year: 1980 }, ...suspect } },
  })
  const { rows } = await admin.query<{ number: string; id: string; sighting: string; role: string }>(
    `select i.number, i.id, p.sighting_id as sighting, p.role from incidents i join notices n on n.incident_id = i.id
     join participations p on p.incident_id = i.id where n.id = $1`,
    [noticeId],
  )
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  return { number: rows[0]?.number ?? '', id: rows[0]?.id ?? '', child: of('victim') }
}
const seen = async (who: Person, number: string) => {
  const found = await seeChildrenAtAddress(services, who.actor, number)
  return Array.isArray(found) ? found.map(c => [c.masked, c.ages, c.incidentNumber, c.unit?.name.en]) : found
}

test('spellings of one address are one, a street without a number is none, another flat is another', () => {
  const one = addressKey('Сынақ көшесі, 12-үй, 5-пәтер')
  for (const same of ['сынақ көш. 12, 5', 'ул. Сынак, д. 12, кв. 5', 'СЫНАҚ КӨШЕСІ 12 ҮЙ 5 ПӘТЕР', 'Сынақ 12 / 5'])
    assert.equal(addressKey(same), one, same)
  for (const other of [
    'Сынақ көшесі, 12-үй, 6-пәтер',
    'Сынақ көшесі, 5-үй, 12-пәтер',
    'Үлгі көшесі, 12-үй, 5-пәтер',
    'Сынақ көшесі 12А, 5',
  ])
    assert.notEqual(addressKey(other), one, other)
  for (const nothing of ['Сынақ көшесі', '12', 'үй', '', '😀']) assert.equal(addressKey(nothing), undefined, nothing)
})

test('a bucket holds many addresses, and without the key it cannot be computed', () => {
  const [key, other] = [randomBytes(32), randomBytes(32)]
  const used = new Map<number, number>()
  let alike = 0
  for (let i = 0; i < 20_000; i++) {
    const text = `Сынақ көшесі ${i}`
    const bucket = bucketOf(key, text) ?? -1
    used.set(bucket, (used.get(bucket) ?? 0) + 1)
    if (bucket === bucketOf(other, text)) alike++
  }
  assert.equal(used.size, addressBuckets)
  assert.ok(Math.max(...used.values()) < 60 && Math.min(...used.values()) >= 2)
  assert.ok(alike < 80, 'another key puts them elsewhere')
})

test('a child named with the offender’s address in another unit’s incident is found, masked, with whom to ask; the department too asks in vain', async () => {
  await file(deputyThere, { name: 'Айдана Үлгібаева', birth: { age: 7 }, address: 'Сынақ көшесі 12, 5' }, {})
  await file(deputyThere, { name: 'Ересек Қиялов', birth: { age: 17 } }, { address: 'ул. Сынак, д. 12, кв. 5' })
  const mine = await file(deputy, { birth: { age: 9 } }, { address: 'Сынақ көшесі, 12-үй, 5-пәтер' })
  assert.deepEqual(await seen(officer, mine.number), [['А. Ү.', [7, 7], undefined, '61 police-unit en']])
  assert.equal(await seen(department, mine.number), undefined)
  await assert.rejects(seen(officerThere, mine.number))
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::int as n from journal_leaves where act = 'address.match' and actor = $1`,
    [officer.actor.id],
  )
  assert.equal(rows[0]?.n, 1, 'the question is in the journal')
})

test('own incident with a number that may be opened; an unknown age of a victim is shown as unknown; no address, nothing to compare', async () => {
  const other = await file(deputy, { address: 'Үлгі көшесі 1' }, {})
  const mine = await file(deputy, { birth: { age: 9 } }, { address: 'Көше Үлгі, 1' })
  assert.deepEqual(await seen(officer, mine.number), [['Б. С.', undefined, other.number, '10 police-unit en']])
  const none = await file(deputy, { birth: { age: 9 } }, {})
  assert.equal(await seen(officer, none.number), 'nothing-to-compare')
})

test('an address that anybody keeps secret matches nothing, from either side and also where it is written without being secret', async () => {
  const address = 'Аңыз көшесі 40'
  const hidden = await file(deputyThere, { name: 'Құпия Бала', birth: { age: 6 }, address }, {})
  const again = await file(deputyThere, { name: 'Құпия Інісі', birth: { age: 4 }, address }, {})
  const offender = await file(deputy, { birth: { age: 9 } }, { address })
  assert.equal(
    ((await seen(officer, offender.number)) as unknown[]).length,
    2,
    'control: before it is secret both are found',
  )
  await changeSafeContact(services, officerThere.actor, hidden.number, hidden.child, 'keep-address-secret')
  assert.deepEqual(await seen(officer, offender.number), [])
  assert.equal(await seen(officerThere, hidden.number), 'nothing-to-compare', 'nor from the secret side')
  assert.deepEqual(await seen(officerThere, again.number), [])
})

test('an officer who is locked out of the other incident is not told of it', async () => {
  const address = 'Бейне көшесі 7'
  const other = await file(deputyThere, { name: 'Жабық Бала', birth: { age: 6 }, address }, {})
  const mine = await file(deputy, { birth: { age: 9 } }, { address })
  assert.equal(((await seen(officer, mine.number)) as unknown[]).length, 1)
  for (const locked of [officer.actor.id, officer.actor.agencyId]) {
    await admin.query('update incidents set locked_from = $2 where id = $1', [other.id, [locked]])
    assert.deepEqual(await seen(officer, mine.number), [])
  }
})

test('the application’s own role cannot read the buckets', async () => {
  await admin.query('begin; set local role arasha_app')
  await assert.rejects(admin.query('select * from arasha.address_buckets'), { code: '42501' })
  await admin.query('rollback')
})
