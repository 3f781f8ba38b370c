// Who is a party to an incident finds nothing of it at work; of an accused officer the whole unit; and each of it the moment it is known.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { makeWorld, visitorTo, type Person } from '../../../test/world.ts'
import { statement } from '../../db/statement.ts'
import { Problem } from '../../http/problems.ts'
import { makeApp } from '../../server.ts'
import type { PersonMentioned } from '../contract.ts'
import { startMatching } from '../matcher/jobs.ts'
import { askForPerson, seeSearch } from '../search/actions.ts'
import { declarePerson, judgeLock, seeDeclared, seeLocks, takeBack } from './actions.ts'
import { personDeclared, type PersonDeclared } from './contract.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const { db } = services
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const nextUnit = randomUUID()
await admin.query(
  `insert into agencies (id, kind, region, parent_id, name_kk, name_ru, name_en) values ($1, 'police-unit', 10, $2, 'n', 'n', 'n')`,
  [nextUnit, abai.department],
)
const deputy = await world.person(abai, 'school-deputy')
const accused = await world.person(abai, 'police-duty', 'Жүніс Айдар')
const colleague = await world.person(abai, 'police-chief', 'Бөтен Біреу')
const elsewhere = await world.person({ ...abai, unit: nextUnit }, 'police-duty', 'Көрші Кезекші')
const prosecutor = await world.person(abai, 'prosecutor')
const commissioner = await world.person(abai, 'commissioner')

const given = (more: Partial<PersonDeclared>) =>
  personDeclared.parse({ relation: 'self', name: 'Жүніс Айдар', birth: '', iin: '', phone: '', ...more })
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
type Filed = {
  readonly notice: string
  readonly number: string
  readonly incident: string
  readonly incidentNumber: string
}
async function file(
  suspect: PersonMentioned,
  child: PersonMentioned = { birth: { age: 9 } },
  by = deputy,
): Promise<Filed> {
  const { reply } = await world.file(by, { child, suspect: { relation: 'parent', person: suspect } })
  const { rows } = await admin.query<Filed>(
    `select n.id as notice, n.number, i.id as incident, i.number as "incidentNumber" from notices n join incidents i on i.id = n.incident_id where n.number = $1`,
    [reply.number],
  )
  assert.ok(rows[0])
  return rows[0]
}
const everywhere = [
  'select id from notices where id = $1',
  'select id from incidents where id = $2',
  'select id from duties where subject_id = $1',
  'select id from sightings where incident_id = $2',
  'select id from facts where incident_id = $2',
  'select id from qualifications where incident_id = $2',
  'select id from notice_events where notice_id = $1',
].map((text, i) =>
  statement<{ id: string }>(`test.conflict-${i}`, `${text} and $1::uuid is not null and $2::uuid is not null`),
)
/** In how many of the tables anything of it is found. */
const finds = (who: Person, { notice, incident }: Filed) =>
  db.look(who.actor, async tx => {
    let n = 0
    for (const one of everywhere) if ((await tx.rows(one, [notice, incident])).length > 0) n++
    return n
  })

await declarePerson(services, accused.actor, given({ iin: '850304300125' }))

test('a notice that accuses an officer is found by nobody of the unit from its first moment, and goes to the next unit', async () => {
  const rang: string[] = []
  const bell = await db.listen('arasha_changes', payload => void rang.push(payload ?? ''))
  const usual = await file({ name: 'Өзге Кісі', iin: '900101300017' })
  const about = await file({ name: 'Жүнісов Айдар', iin: '850304 300125' })
  for (const who of [accused, colleague]) {
    assert.equal(await finds(who, about), 0)
    assert.equal(await finds(who, usual), everywhere.length, 'the control: another number, and they see it')
    const visitor = visitorTo(app, who)
    const inbox = await visitor.get('/kk/inbox')
    assert.ok(inbox.body.includes(usual.number) && !inbox.body.includes(about.number))
    const [hidden, absent] = [
      await visitor.get(`/kk/incidents/${about.incidentNumber}/law`),
      await visitor.get('/kk/incidents/E-26-9999999-9/law'),
    ]
    assert.deepEqual([hidden.statusCode, absent.statusCode], [404, 404])
    assert.equal((await visitor.get(`/kk/incidents/${usual.incidentNumber}/law`)).statusCode, 200)
  }
  assert.equal(await finds(elsewhere, about), everywhere.length, 'the next unit works on it')
  assert.equal(await finds(elsewhere, usual), 0)
  for (const who of [prosecutor, commissioner]) assert.ok((await finds(who, about)) > 0)
  assert.ok((await finds(deputy, about)) > 0, 'and who told follows it')
  const { rows } = await admin.query<{ target_id: string }>('select target_id from outbox where subject_id = $1', [
    about.notice,
  ])
  assert.deepEqual(
    rows.map(r => r.target_id),
    [nextUnit],
    'also the letter',
  )
  const wanted = `notice:${nextUnit}:10:${about.notice}`
  for (let i = 0; i < 1500 && !rang.includes(wanted); i++) await new Promise(done => setTimeout(done, 20))
  assert.ok(rang.includes(wanted), 'whose desk is told')
  await bell.stop()
})

test('neither search nor its count finds the accused officer’s case for the unit, with the matcher or without', async () => {
  const matcher = await startMatching(services, { pollMs: 60_000, log: line => console.error(line) })
  try {
    await matcher.followOnce()
    const asked = { aim: 'repeat' as const, name: 'Жүнісов Айдар', birth: '', iin: '850304300125', phone: '' }
    const found = async (who: Person) =>
      (await seeSearch(services, who.actor, await askForPerson(services, who, asked, { patienceMs: 20_000 }))).found
        .map(f => f.terms.some(term => term.kind === 'iin-equal'))
        .filter(Boolean).length
    assert.equal(await found(colleague), 0)
    assert.equal(await found(elsewhere), 1, 'the control')
  } finally {
    await matcher.stop()
  }
})

test('a relative of a party is kept out alone: the unit goes on', async () => {
  await declarePerson(
    services,
    colleague.actor,
    given({ relation: 'relative', name: 'Бөтенова Айша', phone: '+7 701 222 33 44' }),
  )
  const one = await file({ name: 'Біреу' }, { name: 'Айша', phone: '8 701 222 33 44' })
  assert.equal(await finds(colleague, one), 0)
  assert.equal(await finds(accused, one), everywhere.length)
  const { locks } = await seeLocks(services, prosecutor.actor)
  const lock = locks.find(l => l.incident_id === one.incident)
  assert.deepEqual([lock?.kind, lock?.because], ['person', 'relative'])
})

test('whoever declares later is cut off at the next request, and nothing tells whether there was anything', async () => {
  const matcher = await startMatching(services, { pollMs: 60_000, log: line => console.error(line) })
  try {
    const late = await world.person(abai, 'police-inspector', 'Мәлімдеген Бекзат')
    const one = await file({ name: 'Кеш Айтқан', iin: '830506300011' })
    await matcher.followOnce()
    assert.equal(await finds(late, one), everywhere.length)
    const visitor = visitorTo(app, late)
    const typed = { relation: 'self', name: 'Кеш Айтқан', birth: '', iin: '830506300011', phone: '' }
    const answers = [
      await visitor.post('/kk/declared', typed, '/kk/declared'),
      await visitor.post('/kk/declared', { ...typed, iin: '840506300018' }, '/kk/declared'),
    ]
    assert.deepEqual(
      answers.map(a => [a.statusCode, a.headers.location, a.body]),
      [
        [303, '/kk/declared', ''],
        [303, '/kk/declared', ''],
      ],
    )
    assert.equal(await finds(late, one), 0)
    assert.equal(await finds(colleague, one), 0, 'with the unit of the accused')
    assert.equal(await finds(elsewhere, one), everywhere.length)
    const [mine] = (await seeDeclared(services, late.actor)).declared
    await takeBack(services, late.actor, mine?.id ?? '')
    assert.equal(await finds(late, one), 0, 'a declaration taken back unlocks nothing')
  } finally {
    await matcher.stop()
  }
})

test('a lock is lifted by two overseers and by nobody else', async () => {
  const { locks } = await seeLocks(services, prosecutor.actor)
  const lock = locks.find(l => l.because === 'relative')
  assert.ok(lock)
  const given = { incident: lock.incident_id, from: lock.from_id, judgement: 'lift' as const }
  await assert.rejects(judgeLock(services, colleague.actor, given), code('not-found'))
  const { rows } = await admin.query<{ id: string }>('select id from notices where incident_id = $1', [
    lock.incident_id,
  ])
  const about = { notice: rows[0]?.id ?? '', number: '', incident: lock.incident_id, incidentNumber: '' }
  assert.equal(await judgeLock(services, prosecutor.actor, given), 'asked')
  await assert.rejects(judgeLock(services, prosecutor.actor, given), code('second-person-needed'))
  assert.equal(await finds(colleague, about), 0, 'one alone lifts nothing')
  assert.equal(await judgeLock(services, commissioner.actor, given), 'done')
  assert.equal(await finds(colleague, about), everywhere.length)
  for (const lang of ['kk', 'ru', 'en']) {
    const page = await visitorTo(app, prosecutor).get(`/${lang}/oversight/locks`)
    assert.equal(page.statusCode, 200)
    assert.doesNotMatch(page.body, /Жүніс|Бөтен|850304/)
  }
  assert.equal((await visitorTo(app, colleague).get('/kk/oversight/locks')).statusCode, 403)
})

test('past the program, nobody reads another’s declarations, makes or lifts a lock alone, or locks what they may not state people in', async () => {
  const one = await file({ name: 'Бөгде', iin: '900101300017' })
  const as = async (who: Person, sql: string, values: unknown[] = []) => {
    await admin.query('begin')
    try {
      await admin.query('set local role arasha_app')
      await admin.query(
        `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true), set_config('arasha.regions', $4, true), set_config('arasha.roles', $5, true)`,
        [
          who.actor.id,
          who.actor.agencyId,
          `{${who.actor.units.join(',')}}`,
          `{${who.actor.regions.join(',')}}`,
          `{${who.actor.roles.join(',')}}`,
        ],
      )
      return (await admin.query(sql, values)).rowCount
    } finally {
      await admin.query('rollback')
    }
  }
  assert.equal(await as(colleague, 'select from declared_people where user_id <> $1', [colleague.actor.id]), 0)
  assert.ok(Number(await as(accused, 'select from declared_people')) > 0, 'the control')
  await assert.rejects(
    as(
      colleague,
      `insert into conflict_locks (incident_id, from_id, kind, because, at) values ($1, $1, 'person', 'self', now())`,
      [one.incident],
    ),
    /permission denied/,
  )
  await assert.rejects(
    as(
      prosecutor,
      'update conflict_locks set lift_asked_by = $1, lift_asked_at = now(), lifted_by = $2, lifted_at = now() where lifted_at is null',
      [prosecutor.actor.id, commissioner.actor.id],
    ),
    /lifted by two/,
  )
  assert.equal(
    await as(colleague, 'update conflict_locks set lift_asked_by = $1, lift_asked_at = now()', [colleague.actor.id]),
    0,
  )
  await assert.rejects(as(colleague, 'select spread_locks($1)', [one.incident]), /permission denied/)
  await as(elsewhere, 'select lock_conflicts($1, (select array_agg(iin_form) from declared_people), $2)', [
    one.incident,
    '{}',
  ])
  assert.equal(await finds(accused, one), everywhere.length)
})

const rowOf = async (one: Filed, because: string) =>
  (await seeLocks(services, commissioner.actor)).locks.find(
    l => l.incident_id === one.incident && l.because === because,
  )

test('a name like an officer’s locks that officer at once and nobody else, until two overseers lift it or confirm it', async () => {
  const named = await world.person(abai, 'police-duty', 'Төлегенов Нұржан Серікұлы')
  const one = await file({ name: 'Нуржан Тулегенов' })
  assert.equal(await finds(named, one), 0, 'in another spelling, from its first moment')
  assert.equal(
    await finds(colleague, one),
    everywhere.length,
    'the unit works on: the notice says nothing of the police',
  )
  const lock = await rowOf(one, 'name')
  assert.equal(lock?.provisional, true)
  assert.equal(lock?.party, 'alleged-offender')
  for (const lang of ['kk', 'ru', 'en']) {
    const page = await visitorTo(app, commissioner).get(`/${lang}/oversight/locks`)
    assert.doesNotMatch(page.body, /Төлегенов|Тулегенов|Нуржан|Нұржан/, 'the evidence names nobody')
  }
  const judged = { incident: one.incident, from: named.actor.id }
  assert.equal(await judgeLock(services, prosecutor.actor, { ...judged, judgement: 'lift' }), 'asked')
  await assert.rejects(
    judgeLock(services, prosecutor.actor, { ...judged, judgement: 'lift' }),
    code('second-person-needed'),
  )
  assert.equal(await finds(named, one), 0)
  assert.equal(await judgeLock(services, commissioner.actor, { ...judged, judgement: 'lift' }), 'done')
  assert.equal(await finds(named, one), everywhere.length, 'a namesake has it back')

  const two = await file({ name: 'Төлегенов Нұржан' })
  const again = { incident: two.incident, from: named.actor.id, judgement: 'confirm' as const }
  assert.equal(await judgeLock(services, commissioner.actor, again), 'asked')
  await assert.rejects(judgeLock(services, commissioner.actor, again), code('second-person-needed'))
  assert.equal(await judgeLock(services, prosecutor.actor, again), 'done')
  assert.equal(await finds(colleague, two), 0, 'once it is certain who is accused, the unit is locked too')
  assert.equal(await finds(elsewhere, two), everywhere.length)
  await assert.rejects(judgeLock(services, prosecutor.actor, again), code('wrong-state'))
})

test('a name does not lock out whom something else speaks against, nor a single word of it', async () => {
  const named = await world.person(abai, 'police-duty', 'Қалиев Дәурен Маратұлы')
  await declarePerson(
    services,
    named.actor,
    given({ name: 'Қалиев Дәурен Маратұлы', birth: '1985', phone: '+7 701 555 66 77' }),
  )
  for (const person of [{ name: 'Дәурен' }, { name: 'Қалиев Дәурен Болатұлы' }, { name: 'Қалиева Гүлнар' }])
    assert.equal(await finds(named, await file(person)), everywhere.length, person.name)
  const met = await file({ name: 'Калиев Даурен', birth: { year: 1985 } })
  assert.equal(await finds(named, met), 0, 'the control, with the year')
  const lock = (await seeLocks(services, commissioner.actor)).locks.find(l => l.incident_id === met.incident)
  assert.ok(lock?.evidence.some(one => one.startsWith('birth-')))
})

test('a relative by name is locked out alone, and a number that turns up later makes a lifted lock certain', async () => {
  const who = await world.person(abai, 'police-inspector', 'Сейіт Бақыт')
  await declarePerson(
    services,
    who.actor,
    given({ relation: 'relative', name: 'Омарова Жібек', phone: '+7 705 111 22 33' }),
  )
  const one = await file({ name: 'Біреу' }, { name: 'Омарова Жибек' })
  assert.equal(await finds(who, one), 0)
  assert.equal((await rowOf(one, 'relative-name'))?.provisional, true)
  const given_ = { incident: one.incident, from: who.actor.id, judgement: 'lift' as const }
  await judgeLock(services, prosecutor.actor, given_)
  await judgeLock(services, commissioner.actor, given_)
  assert.equal(await finds(who, one), everywhere.length)
  await admin.query(
    `select lock_conflicts($1, '{}', (select array_agg(phone_form) from declared_people where user_id = $2))`,
    [one.incident, who.actor.id],
  )
  assert.equal(await finds(who, one), 0)
  assert.equal((await rowOf(one, 'relative'))?.provisional, false)
})

test('a notice about an officer of a unit it names goes round that unit; of an unknown unit it goes up to the department, which hands it on', async () => {
  const chief = await world.person(abai, 'police-department', 'Департамент Бастығы')
  const about = async (suspect: object) => {
    const { reply } = await world.file(deputy, {
      suspect: { relation: 'parent', person: { name: 'Белгісіз Біреу' }, ...suspect },
    })
    const { rows } = await admin.query<Filed & { holder: string }>(
      `select n.id as notice, n.number, i.id as incident, i.number as "incidentNumber", n.holder_id as holder from notices n join incidents i on i.id = n.incident_id where n.number = $1`,
      [reply.number],
    )
    assert.ok(rows[0])
    return rows[0]
  }
  for (const officer of ['no', 'unknown'] as const)
    assert.equal((await about({ officer })).holder, abai.unit, 'the control: nobody said officer')

  const named = await about({ officer: 'yes', officerUnit: abai.unit })
  assert.equal(named.holder, nextUnit)
  for (const who of [accused, colleague]) assert.equal(await finds(who, named), 0)
  assert.equal(await finds(elsewhere, named), everywhere.length)
  assert.equal((await rowOf(named, 'unit-said'))?.provisional, true)

  const up = await about({ officer: 'yes' })
  assert.equal(up.holder, abai.department)
  for (const who of [accused, colleague, elsewhere])
    assert.equal(await finds(who, up), 0, 'any unit may be the officer’s')
  assert.equal((await rowOf(up, 'unit-unknown'))?.kind, 'unit')
  const visitor = visitorTo(app, chief)
  const page = await visitor.get(`/kk/incidents/${up.incidentNumber}/notice`)
  assert.equal(page.statusCode, 200)
  assert.ok(page.body.includes(nextUnit) && !page.body.includes(`value="${abai.unit}"`), 'the locked unit is no choice')
  const hand = (unit: string) =>
    visitor.post(`/kk/incidents/${up.incidentNumber}/hand-on`, { unit }, `/kk/incidents/${up.incidentNumber}/notice`)
  for (const unit of ['', abai.unit, abai.school]) assert.equal((await hand(unit)).statusCode, 400)
  assert.equal((await hand(nextUnit)).statusCode, 303)
  assert.equal(await finds(elsewhere, up), everywhere.length)
  assert.equal(await finds(accused, up), 0)
  assert.equal((await hand(nextUnit)).statusCode, 404, 'it holds it no more')
  await assert.rejects(
    world.file(deputy, { suspect: { relation: 'parent', officer: 'yes', officerUnit: abai.school } }),
    code('bad-input'),
  )
})

test('who wrote a notice about their own relative still follows it', async () => {
  await declarePerson(services, deputy.actor, given({ relation: 'relative', name: 'Туыс', iin: '770707300019' }))
  const one = await file({ name: 'Туыс', iin: '770707300019' })
  assert.ok((await finds(deputy, one)) > 0)
})

test('what was declared is readable to nobody in the database, and a form without a number comes back whole', async () => {
  const { rows } = await admin.query<{ line: string }>('select d::text as line from declared_people d')
  for (const word of ['Жүніс', '850304300125', '7012223344'])
    for (const { line } of rows) assert.ok(!line.includes(word) && !line.includes(Buffer.from(word).toString('hex')))
  const back = await visitorTo(app, accused).post(
    '/ru/declared',
    { relation: 'self', name: 'Жүніс 😀', birth: 'кеше', iin: '060540001234', phone: '' },
    '/ru/declared',
  )
  assert.equal(back.statusCode, 400)
  for (const value of ['Жүніс 😀', 'кеше', '060540001234']) assert.ok(back.body.includes(value))
})
