// People of a contact: matched like those of a notice, told to the operator as little as may be, and never a way to who wrote.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { makeWorld, visitorTo, type Person } from '../../../test/world.ts'
import { Problem } from '../../http/problems.ts'
import { keepAddressSecret } from '../../people/actions.ts'
import { startMatching } from '../../people/matcher/jobs.ts'
import { makeApp } from '../../server.ts'
import { statement } from '../../db/statement.ts'
import { formatDate } from '../../words/format.ts'
import { formatNumber } from '../../words/numbers.ts'
import { mentionsOf, notePerson, readPeople, strikeNoted } from './actions.ts'
import { personNoted, type PersonNoted } from './contract.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-chief')
const centreOf = async (): Promise<[string, Person]> => {
  const id = randomUUID()
  await admin.query(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
    [id],
  )
  return [id, await world.person({ ...abai, school: id }, 'operator')]
}
const [centre, operator] = await centreOf()
const [, elsewhere] = await centreOf()
const rawPeople = statement('test.raw-contact-people', 'select id from contact_people')
const job = { act: 'test', basis: 'test', purpose: 'test' }

let counted = 0
async function contact(): Promise<string> {
  const id = randomUUID()
  const key = services.vault.newKey('contact')
  await admin.query(`insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'contact', now())`, [
    key.id,
    key.wrapped,
  ])
  const formatted = formatNumber('contact', 2026, counted++)
  await admin.query(
    `insert into contacts (id, number, holder_id, channel, lang, danger, safe, age, key_id, state, started_at, turned_at)
     values ($1, $2, $3, 'web', 'kk', 'no', 'no', 'adult', $4, 'offered', now(), now())`,
    [id, formatted, centre, key.id],
  )
  return formatted
}
const nobody: PersonNoted = {
  role: 'alleged-offender',
  writer: 'no',
  wish: '',
  name: '',
  birth: '',
  phone: '',
  iin: '',
  sex: '',
}
const note = (number: string, more: Partial<PersonNoted>) =>
  notePerson(services, operator.actor, number, personNoted.parse({ ...nobody, ...more }))
const matcher = await startMatching(services, { pollMs: 60_000, log: line => console.error(line) })
closeBeforeDrop(() => matcher.stop())
const signals = async (number: string, by = operator) => {
  await matcher.followOnce()
  const read = await readPeople(services, by.actor, number)
  return read.people.map(p => {
    const signal = read.signals.get(p.id)
    return signal && (signal.orderUntil === undefined ? 'record' : 'order')
  })
}
const suspects = async (
  name: string,
  birth: string,
): Promise<{ incident: string; offender: string; victim: string }> => {
  const { reply } = await world.file(deputy, {
    // The child is nobody twice.
    child: { birth: { age: 9 } },
    suspect: { relation: 'parent', person: { name, birth: { date: birth } } },
  })
  const { rows } = await admin.query<{ incident: string; sighting: string; role: string }>(
    `select p.incident_id as incident, p.sighting_id as sighting, p.role from participations p join notices n on n.incident_id = p.incident_id where n.number = $1`,
    [reply.number],
  )
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  return { incident: rows[0]?.incident ?? '', offender: of('alleged-offender'), victim: of('victim') }
}

test('whom an operator notes is compared as a notice’s people are, and the operator learns only that the police will be told', async () => {
  await suspects('Тусупов Ерлан Кайратович', '1985-03-04')
  const number = await contact()
  await note(number, { name: 'Түсіпов Ерлан', birth: '4.03.1985' })
  await note(number, { name: 'Түсіпов Марат', birth: '1.09.1999' })
  assert.deepEqual(await signals(number), ['record', undefined], 'and a stranger of the same surname is nobody')
  const { rows } = await admin.query<{ n: string }>('select count(*) as n from links')
  assert.equal(rows[0]?.n, '0', 'no link: the police judge only what was passed on')
  const page = await visitorTo(app, operator).get(`/ru/desk/${number}/people`)
  assert.match(page.body, /подразделение узнает/)
  assert.doesNotMatch(page.body, /Тусупов|Кайратович|Абай|И-\d\d|У-\d\d/, 'nothing of the other record')
})

test('a later search by the police, and a later notice, find nobody who was only spoken of in a contact', async () => {
  const number = await contact()
  await note(number, { name: 'Мұхтарұлы Бекзат', birth: '12.12.1979', iin: '791212300011' })
  await matcher.followOnce()
  const size = matcher.size()
  await suspects('Мухтарулы Бекзат', '1979-12-12')
  await matcher.followOnce()
  const { rows } = await admin.query<{ n: string }>('select count(*) as n from links')
  assert.equal(rows[0]?.n, '0')
  assert.ok(matcher.size() > size, 'while the notice’s people were learned')
})

test('an order in force against the person is said at once, and no longer when it has run out', async () => {
  const known = await suspects('Садықов Арман', '1977-07-07')
  await admin.query('begin')
  await admin.query('set local session_replication_role = replica')
  await admin.query(
    `insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, law, post, bans, key_id, content, issued_at, recorded_at, served_at, until, until_at_latest)
     select $1::uuid, $1::uuid::text, i.id, $2, $3, i.region, i.source_id, i.author_id, i.holder_id, 'prev-60', '', '{violence}', i.key_id, '', now(), now(), now() - interval '1 day', now() + interval '29 days', now() + interval '29 days' from incidents i where i.id = $4`,
    [randomUUID(), known.offender, known.victim, known.incident],
  )
  await admin.query('commit')
  const number = await contact()
  await note(number, { name: 'Садыков Арман', birth: '07.07.1977' })
  assert.deepEqual(await signals(number), ['order'])
  assert.match(
    (await visitorTo(app, operator).get(`/en/desk/${number}/people`)).body,
    /protective order may be in force/,
  )
  const desk = async () => (await visitorTo(app, operator).get(`/en/desk/${number}`)).body
  assert.match(await desk(), /protective order may be in force/, 'without leaving the desk')
  const until = formatDate(new Date(Date.now() + 29 * 86_400_000), 'en')
  assert.ok((await desk()).includes(`until ${until} at the latest`), 'until when is not said')
  assert.doesNotMatch(await desk(), /Садықов/)
  await admin.query(
    `begin; set local session_replication_role = replica; update orders set until_at_latest = now() - interval '1 hour'; commit`,
  )
  assert.deepEqual(await signals(number), ['record'])
  assert.doesNotMatch(await desk(), /protective order/)
})

test('a lock, a secret address and a mistake each take the sign away from the operator', async () => {
  const known = await suspects('Оразбаев Дидар', '1990-01-31')
  const number = await contact()
  await note(number, { name: 'Оразбаев Дидар', birth: '31.01.1990' })
  assert.deepEqual(await signals(number), ['record'])
  const lock = (from: string) =>
    admin.query('update incidents set locked_from = $2 where id = $1', [known.incident, from])
  for (const locked of [operator.actor.id, centre]) {
    await lock(`{${locked}}`)
    assert.deepEqual(await signals(number), [undefined], 'locked')
  }
  await lock('{}')
  assert.deepEqual(await signals(number), ['record'])
  await services.db.as(officer.actor, job, async tx =>
    keepAddressSecret(tx, officer.actor, known.incident, known.offender),
  )
  assert.deepEqual(await signals(number), [undefined], 'secret address')
})

test('who writes is noted only when they wish it, and is compared with nobody', async () => {
  const refused = (more: Partial<PersonNoted>) => {
    const read = personNoted.safeParse({ ...nobody, name: 'Ақбота', ...more })
    return read.success ? [] : read.error.issues.map(issue => issue.message)
  }
  assert.deepEqual(refused({ role: 'teller', writer: 'yes' }), ['writer-must-wish'])
  assert.deepEqual(refused({ role: 'victim', writer: 'yes' }), ['writer-must-wish'])
  assert.deepEqual(refused({ role: 'teller', writer: 'no' }), ['writer-or-not'])
  assert.deepEqual(refused({ role: 'alleged-offender', writer: 'yes', wish: 'yes' }), ['writer-or-not'])
  const number = await contact()
  await world.file(deputy, { child: { name: 'Ақбота Жандос', birth: { date: '2013-05-06' } } })
  await note(number, { role: 'victim', writer: 'yes', wish: 'yes', name: 'Ақбота Жандос', birth: '6.05.2013' })
  await note(number, { role: 'victim', name: 'Ақбота Жандос', birth: '6.05.2013' })
  assert.deepEqual(await signals(number), [undefined, 'record'], 'the same words said of a third person are compared')
  await assert.rejects(
    admin.query(`insert into contact_people (id, contact_id, role, is_writer, key_id, by_user, by_agency, at)
      select gen_random_uuid(), id, 'victim', true, key_id, id, holder_id, now() from contacts limit 1`),
    /check/,
    'the database itself refuses a writer who did not wish it',
  )
})

test('other centres, schools and the police find nothing, and what was struck out is gone from everywhere', async () => {
  const number = await contact()
  await note(number, { name: 'Қалиев Ержан', phone: '+7 701 555 44 33' })
  for (const by of [elsewhere, officer, deputy]) {
    const seen = await services.db.look(by.actor, async tx => (await tx.rows(rawPeople)).length)
    assert.equal(seen, 0)
    const page = await visitorTo(app, by).get(`/kk/desk/${number}/people`)
    assert.ok([403, 404].includes(page.statusCode), String(page.statusCode))
  }
  assert.ok((await services.db.look(operator.actor, async tx => (await tx.rows(rawPeople)).length)) > 0, 'control')
  const [one] = (await readPeople(services, operator.actor, number)).people
  await strikeNoted(services, operator.actor, number, one?.id ?? '')
  assert.deepEqual((await readPeople(services, operator.actor, number)).people, [])
  await assert.rejects(
    strikeNoted(services, operator.actor, number, one?.id ?? ''),
    (e: unknown) => e instanceof Problem && e.code === 'out-of-date',
  )
})

test('nothing typed is lost: bad input comes back with words, odd names are kept as written, and the numbers stand in no column', async () => {
  const number = await contact()
  const visitor = visitorTo(app, operator)
  const url = `/kk/desk/${number}/people`
  const typed = { ...nobody, name: 'Кыдырбаeв 😀 К.', birth: '45.45.1985', phone: 'жоқ', iin: '12' }
  const back = await visitor.post(url, typed, url)
  assert.equal(back.statusCode, 400)
  for (const value of ['Кыдырбаeв 😀 К.', '45.45.1985', 'жоқ', 'value="12"'])
    assert.ok(back.body.includes(value), value)
  const sent = await visitor.post(url, { ...typed, birth: '40', phone: '', iin: '850304300126' }, url)
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 400))
  const [read] = (await readPeople(services, operator.actor, number)).people
  assert.deepEqual(read?.person, { name: 'Кыдырбаeв 😀 К.', birth: { age: 40 }, iin: '850304300126' })
  const long = 'Ә'.repeat(500)
  assert.equal((await visitor.post(url, { ...nobody, name: long }, url)).statusCode, 303)
  const longer = await visitor.post(url, { ...nobody, name: `${long}${long}` }, url)
  assert.equal(longer.statusCode, 400)
  assert.ok(longer.body.includes(`${long}${long}`), 'and comes back whole')
  const { rows } = await admin.query<{ line: string }>('select p::text as line from contact_people p')
  for (const word of ['850304300126', 'ыдырба', 'Түсіпов'])
    for (const { line } of rows)
      assert.ok(!line.includes(word) && !line.includes(Buffer.from(word).toString('hex')), `${word} is readable`)
})

test('noting people has a bound, so that it is no way to ask what the police know', async () => {
  const few = {
    ...services,
    settings: { ...services.settings, bounds: { ...services.settings.bounds, notesAnHour: 2 } },
  }
  const other = await world.person({ ...abai, school: centre }, 'operator')
  const number = await contact()
  const attempt = () => notePerson(few, other.actor, number, personNoted.parse({ ...nobody, name: 'Біреу' }))
  await attempt()
  await attempt()
  await assert.rejects(attempt(), (e: unknown) => e instanceof Problem && e.code === 'too-many')
})

test('whoever passes a contact on takes its people along, opened and with their roles', async () => {
  const number = await contact()
  await note(number, { name: 'Есімов Болат', birth: '1980' })
  await note(number, { role: 'teller', writer: 'yes', wish: 'yes', phone: '+7 702 111 22 33' })
  const { rows } = await admin.query<{ id: string }>('select id from contacts where number = $1', [number])
  const people = await services.db.as(operator.actor, job, tx => mentionsOf(tx, services.vault, rows[0]?.id ?? ''))
  assert.deepEqual(
    people.map(p => [p.role, p.isWriter, p.person]),
    [
      ['alleged-offender', false, { name: 'Есімов Болат', birth: { year: 1980 } }],
      ['teller', true, { phone: '+7 702 111 22 33' }],
    ],
  )
})
