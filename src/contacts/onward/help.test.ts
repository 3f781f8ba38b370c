// 111 asks guardianship and others to help: they read what was ticked once they took it, nobody reads who wrote, the centre learns only the answer, and silence climbs.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { plantHelper, plantHouse } from '../../../test/houses.ts'
import { makeWorld, visitorTo, type Person } from '../../../test/world.ts'
import { startSweeper } from '../../duties/jobs.ts'
import { noticeProgress } from '../../notices/progress/actions.ts'
import { readReferral, recordReferralStep, referralProgress, seeReferrals } from '../../referrals/actions.ts'
import { declarePerson, judgeLock, seeLocks } from '../../people/conflicts/actions.ts'
import { personDeclared } from '../../people/conflicts/contract.ts'
import { makeApp } from '../../server.ts'
import { formatNumber } from '../../words/numbers.ts'
import { notePerson } from '../people/actions.ts'
import { mentionsOf } from '../people/actions.ts'
import { insertMessage } from '../store.ts'
import { unacknowledgedHandoffs } from './actions.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const abai = await plant.region(10)
const line = await plantHouse(world, 'centre111', 0)
const otherLine = await plantHouse(world, 'centre111', 0)
const akimat = await plantHouse(world, 'akimat', 10)
const care = await plantHouse(world, 'guardianship', 10, akimat)
const centre = await plantHouse(world, 'centre', 10, akimat)
const operator = await plantHelper(world, line, 'operator', 'Op Erator')
const stranger = await plantHelper(world, otherLine, 'operator')
const guardian = await plantHelper(world, care, 'guardianship-specialist')
const worker = await plantHelper(world, centre, 'centre-worker')
const commissioner = await world.person(abai, 'commissioner')
const officer = await world.person(abai, 'police-chief')
const desk = visitorTo(app, operator)
const job = { act: 'test', basis: 'test', purpose: 'test' }

let counted = 0
const secret = 'Құпия сөйлем, ешкім білмейді'
const ticked = 'Бала екі күн жалғыз қалды'
async function contact(): Promise<{ number: string; said: string; child: string }> {
  const [id, quiet, said] = [randomUUID(), randomUUID(), randomUUID()]
  const key = services.vault.newKey('contact')
  const number = formatNumber('contact', 2026, counted++)
  await admin.query(`insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'contact', now())`, [key.id, key.wrapped]) // prettier-ignore
  await admin.query(
    `insert into contacts (id, number, holder_id, channel, lang, danger, safe, age, key_id, state, started_at, turned_at, region)
     values ($1, $2, $3, 'web', 'kk', 'no', 'yes', '11-15', $4, 'offered', now(), now(), 10)`,
    [id, number, line, key.id],
  )
  await database.db.system('test', job, async tx => {
    for (const [one, body] of [[quiet, secret], [said, ticked]] as const) // prettier-ignore
      tx.send(insertMessage, [one, id, 'in', 'kk', services.vault.seal(key, { table: 'contact_messages', row: one, column: 'body' }, body), tx.now, null]) // prettier-ignore
  })
  const noted = { role: 'victim', writer: 'no', wish: '', phone: '+7 701 555 12 34', iin: '', sex: 'female' } as const
  await notePerson(services, operator.actor, number, { ...noted, name: 'Сынақова Данагүл', birth: '9' })
  await notePerson(services, operator.actor, number, { ...noted, phone: '', name: 'Сынақова Мерей', birth: '4' })
  const people = await services.db.look(operator.actor, tx => mentionsOf(tx, services.vault, id))
  return { number, said, child: people.find(one => one.person.name === 'Сынақова Данагүл')?.id ?? '' }
}
const fieldsFor = (one: { said: string; child: string }, more: Record<string, string> = {}) => ({
  key: randomUUID(), service: 'child', region: '10', receiver: care, persons: '1', basis: 'child-in-danger', about: one.child, violence: 'yes', address: 'Абай көшесі 10',
  way: '', reach: '', messages: one.said, needs: 'Баланың жағдайын бүгін қарау керек', go: 'send', ...more,
}) // prettier-ignore
const send = (number: string, fields: Record<string, string>) =>
  desk.post(`/ru/desk/${number}/help`, fields, `/ru/desk/${number}/help`)
const listOf = async (who: Person) => (await seeReferrals(services, who.actor, 'live')).rows
const waiting = async (who: Person = operator) => (await unacknowledgedHandoffs(services, who.actor, 'ru')).lines
const text = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('guardianship is asked without an incident or a police unit, reads what was ticked once it took it, and nothing leads to the contact', async () => {
  const one = await contact()
  const page = await desk.get(`/kk/desk/${one.number}/help`)
  assert.match(text(page.body), /guardianship 10 kk/)
  const fields = fieldsFor(one)
  assert.equal((await send(one.number, fields)).statusCode, 303)
  assert.equal((await send(one.number, fields)).statusCode, 303)
  const rows = await listOf(guardian)
  assert.equal(rows.length, 1, 'sent twice it is asked once')
  const row = rows[0]
  assert.ok(row)
  assert.deepEqual([row.source_id, row.incident_id, row.about_id, row.region], [line, null, null, 10])
  assert.equal((await readReferral(services, guardian.actor, row.number)).told, undefined, 'not before it is taken')
  assert.deepEqual((await waiting()).map(l => l.contact), [one.number]) // prettier-ignore
  await recordReferralStep(services, guardian.actor, row.number, row.version, { kind: 'received' })
  assert.deepEqual(await waiting(), [])
  const read = await readReferral(services, guardian.actor, row.number)
  assert.deepEqual(read.told, {
    violence: true,
    name: 'Сынақова Данагүл',
    birth: { age: 9 },
    sex: 'female',
    address: 'Абай көшесі 10',
    children: [{ from: 4, to: 4 }],
    needs: `Баланың жағдайын бүгін қарау керек\n\n${ticked}`,
  })
  const shown = (await visitorTo(app, guardian).get(`/ru/referrals/${row.number}`)).body
  assert.match(text(shown), /Запрос пришёл из контакт-центра 111/)
  for (const canary of [secret, one.number, '555 12 34', 'Мерей']) assert.ok(!shown.includes(canary), canary)
  await recordReferralStep(services, guardian.actor, row.number, row.version + 1, { kind: 'accepted' })
  await recordReferralStep(services, guardian.actor, row.number, row.version + 2, { kind: 'started' })
  assert.match(
    text((await desk.get(`/ru/desk/${one.number}/onward`)).body),
    /Запрос помощи Согласились помочь guardianship 10 ru/,
  )
  // The child stands in guardianship's day, and can be visited.
  assert.match((await visitorTo(app, guardian).get('/ru/care')).body, new RegExp(row.number))
})

test('an operator reads nothing of a referral, of whichever centre; police of the region do not find it; the Commissioner does', async () => {
  const one = await contact()
  await send(one.number, fieldsFor(one))
  const [row] = await listOf(guardian)
  for (const who of [operator, stranger, officer])
    assert.notEqual((await visitorTo(app, who).get(`/ru/referrals/${row?.number}`)).statusCode, 200, who.name)
  assert.equal((await listOf(commissioner)).some(r => r.id === row?.id), true) // prettier-ignore
  assert.deepEqual(await waiting(stranger), [])
  assert.equal((await visitorTo(app, stranger).get(`/ru/desk/${one.number}/help`)).statusCode, 404)
})

test('a refusal stands on the wall until somebody else was asked; a centre is told only what was agreed', async () => {
  const one = await contact()
  const agreed = { service: 'psychological', receiver: centre, basis: 'consent', scope: 'safe-way', way: 'message', reach: 'Telegram @dana', 'until-day': '31', 'until-month': '12', 'until-year': '2099' } // prettier-ignore
  await send(one.number, fieldsFor(one, agreed))
  const [row] = await listOf(worker)
  assert.ok(row)
  await recordReferralStep(services, worker.actor, row.number, 1, { kind: 'received' })
  assert.deepEqual((await readReferral(services, worker.actor, row.number)).told, {
    'safe-way': [{ channel: 'message', value: 'Telegram @dana', days: [1, 2, 3, 4, 5, 6, 7], shared: false }],
    needs: `Баланың жағдайын бүгін қарау керек\n\n${ticked}`,
  })
  await recordReferralStep(services, worker.actor, row.number, 2, { kind: 'rejected', reason: 'not-our-service' })
  const refused = (await waiting()).find(l => l.contact === one.number)
  assert.deepEqual([refused?.tone, /Отказали: .+Обратитесь к другой/.test(refused?.state ?? '')], ['danger', true])
  assert.deepEqual(await listOf(worker), [], 'the centre that refused has nothing left to do')
  await send(one.number, fieldsFor(one))
  const lines = (await waiting()).filter(l => l.contact === one.number)
  assert.deepEqual([lines.length, lines[0]?.to], [1, 'guardianship 10 ru'])
})

test('what cannot be taken comes back with words and everything typed: nothing said, a telephone or a name in the text, an agreement without items or day, a way without a number', async () => {
  const one = await contact()
  for (const [more, words] of [
    [{ messages: '', needs: '' }, /10/],
    [{ needs: 'Позвоните ей: 8 701 555 12 34, срочно' }, /телефон/i],
    [{ needs: 'Срочно заберите, зовут Мерей Сынақова' }, /им[яе]/i],
    [{ basis: 'consent', address: '' }, /согла/i],
    [{ receiver: '' }, /организац/i],
    [{ receiver: centre }, /./],
    [{ basis: '' }, /./],
    [{ way: 'call' }, /способ/],
    [{ about: randomUUID() }, /./],
    [{ needs: 'ү'.repeat(3000) }, /2000|2 000/],
  ] as const) {
    const fields = fieldsFor(one, { address: 'Абай көшесі 10', ...more })
    const answer = await send(one.number, fields)
    assert.equal(answer.statusCode, 400, JSON.stringify(more))
    assert.match(text(answer.body), words, JSON.stringify(more))
    if (fields.needs !== '') assert.ok(answer.body.includes(fields.needs.slice(0, 40)), 'what was typed is lost')
  }
  const shown = await send(one.number, fieldsFor(one, { go: 'show', service: 'social', needs: 'бір сөз' }))
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /centre 10 ru/)
  assert.match(shown.body, /бір сөз/)
})

test('nobody takes it: it climbs to the body above once, and the operator sees it', async () => {
  const one = await contact()
  await send(one.number, fieldsFor(one))
  const subjects = { notice: noticeProgress, referral: referralProgress }
  const sweeper = await startSweeper(services, { pollMs: 3_600_000, subjects })
  try {
    await plant.moveClock(62 * 60)
    for (let i = 0; i < 3; i++) await sweeper.sweepOnce()
    const rungs = await admin.query(`select level from duties where rule = 'referral.receive' and level > 0 and holder_id = $1 and subject_id = $2`, [akimat, (await listOf(guardian))[0]?.id]) // prettier-ignore
    assert.equal(rungs.rowCount, 1)
    const climbed = (await waiting()).find(l => l.contact === one.number)
    assert.deepEqual([climbed?.tone, climbed?.rung], ['danger', 'Сообщено вышестоящему органу'])
  } finally {
    await sweeper.stop()
    await plant.moveClock(0)
  }
})

test('the database lets an operator ask in the own name for the own centre, and neither read, change nor answer what was asked', async () => {
  const as = async (who: Person, sql: string, values: unknown[]) => {
    await admin.query('begin')
    try {
      await admin.query('set local role arasha_app')
      await admin.query(
        `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', '{}', true), set_config('arasha.regions', '{}', true), set_config('arasha.roles', $3, true)`,
        [who.actor.id, who.actor.agencyId, `{${who.actor.roles.join(',')}}`],
      )
      return (await admin.query(sql, values)).rowCount
    } finally {
      await admin.query('rollback')
    }
  }
  const insert = `insert into referrals (id, number, region, source_id, author_id, holder_id, receiver_id, service, basis, from_how, requested_at, receive_by, answer_by, turned_at)
    values (gen_random_uuid(), 'x', 10, $1, $2, $1, $3, 'child', 'child-in-danger', $4, arasha_now(), arasha_now() + interval '1 hour', arasha_now() + interval '3 hours', arasha_now())`
  const denied = { code: '42501' }
  assert.equal(await as(operator, insert, [line, operator.actor.id, care, 'line']), 1, 'control: the rightful one')
  await assert.rejects(as(operator, insert, [otherLine, operator.actor.id, care, 'line']), denied)
  await assert.rejects(as(operator, insert, [line, stranger.actor.id, care, 'line']), denied)
  await assert.rejects(as(officer, insert, [line, officer.actor.id, care, 'line']), denied)
  await assert.rejects(as(operator, insert, [line, operator.actor.id, line, 'line']))
  await assert.rejects(as(operator, insert, [line, operator.actor.id, care, 'self']))
  const [row] = await listOf(guardian)
  const event = `insert into referral_events (id, referral_id, kind, at, actor, agency) values (gen_random_uuid(), $1, $2, arasha_now(), $3, $4)`
  for (const kind of ['requested', 'received', 'accepted', 'cancelled', 'rerouted'])
    await assert.rejects(as(operator, event, [row?.id, kind, operator.actor.id, line]), denied, kind)
  for (const table of ['referrals', 'referral_tellings', 'referral_events'])
    assert.equal(await as(operator, `select from ${table}`, []), 0, table)
  await assert.rejects(
    as(
      stranger,
      `insert into handoffs (id, contact_id, holder_id, form_key, kind, referral_id, by_user, at) select gen_random_uuid(), h.contact_id, $1, gen_random_uuid(), 'help', $2, $3, arasha_now() from (select gen_random_uuid() as contact_id) h`,
      [otherLine, row?.id, stranger.actor.id],
    ),
    denied,
  )
})

test('who declared somebody of it before or after, or bears a name of its people, never meets the help that 111 asked for; two overseers let a namesake in', async () => {
  const relative = (phone: string) =>
    personDeclared.parse({ relation: 'relative', name: 'Сынақова', birth: '', iin: '', phone })
  const early = await plantHelper(world, care, 'guardianship-specialist', 'Ерте Айтқан')
  const late = await plantHelper(world, care, 'guardianship-specialist', 'Кеш Айтқан')
  const namesake = await plantHelper(world, care, 'guardianship-specialist', 'Сынақова Данагүл')
  const prosecutor = await world.person(abai, 'prosecutor')
  await declarePerson(services, early.actor, relative('+7 701 555 12 34'))
  const one = await contact()
  assert.equal((await send(one.number, fieldsFor(one))).statusCode, 303)
  const asked = (await listOf(guardian)).map(row => row.number)
  const { rows } = await admin.query<{ number: string; id: string }>(
    `select number, id from referrals where number = any ($1) order by requested_at desc limit 1`,
    [asked],
  )
  const { number, id } = rows[0] ?? { number: '', id: '' }
  const meets = async (who: Person) => {
    const isListed = (await listOf(who)).some(row => row.number === number)
    const page = await visitorTo(app, who).get(`/kk/referrals/${number}`)
    assert.equal(page.statusCode === 200, isListed, who.name)
    const { rows: clocks } = await admin.query(
      `select from duties where subject_id = $1 and locked_from && $2::uuid[]`,
      [id, [who.actor.id]],
    )
    assert.equal(clocks.length === 0, isListed, 'its clocks are locked as it is')
    return isListed
  }
  assert.equal(await meets(guardian), true, 'the control')
  assert.equal(await meets(early), false)
  assert.equal(await meets(namesake), false)
  assert.equal(await meets(late), true, 'nothing is known of this one yet')
  await declarePerson(services, late.actor, relative('8 701 555 12 34'))
  assert.equal(await meets(late), false)
  assert.equal(await meets(guardian), true)
  const { locks } = await seeLocks(services, commissioner.actor)
  const lock = locks.find(l => l.incident_id === id && l.from_id === namesake.actor.id)
  assert.deepEqual([lock?.number, lock?.because, lock?.provisional], [number, 'name', true])
  const page = await visitorTo(app, commissioner).get('/ru/oversight/locks')
  assert.ok(page.body.includes(`/ru/referrals/${number}`), page.body.slice(0, 200))
  const given = { incident: id, from: namesake.actor.id, judgement: 'lift' } as const
  assert.equal(await judgeLock(services, commissioner.actor, given), 'asked')
  assert.equal(await judgeLock(services, prosecutor.actor, given), 'done')
  assert.equal(await meets(namesake), true)
  assert.equal(await meets(early), false, 'and nobody else is let in')
})

test('who is named to 111 after help was asked for is kept from it, also where another region was asked; a colleague still reads it', async () => {
  await plant.region(61)
  const farCare = await plantHouse(world, 'guardianship', 61)
  const colleague = await plantHelper(world, farCare, 'guardianship-specialist')
  const meant = await plantHelper(world, farCare, 'guardianship-specialist', 'Қарағұлов Шерхан')
  const bearer = await plantHelper(world, farCare, 'guardianship-specialist', 'Сынақова Данагүл')
  const one = await contact()
  assert.equal((await send(one.number, fieldsFor(one, { region: '61', receiver: farCare }))).statusCode, 303)
  const listed = async (who: Person) => (await listOf(who)).length
  assert.deepEqual([await listed(colleague), await listed(meant), await listed(bearer)], [1, 1, 0])
  const accused = {
    role: 'alleged-offender',
    writer: 'no',
    wish: '',
    phone: '',
    iin: '',
    sex: 'male',
    birth: '',
  } as const
  // No longer is it the one who has just asked: it is who notes somebody now.
  await plant.moveClock(10 * 60)
  try {
    await notePerson(services, operator.actor, one.number, { ...accused, name: 'Қарағұлов Шерхан' })
  } finally {
    await plant.moveClock(0)
  }
  assert.deepEqual([await listed(colleague), await listed(meant)], [1, 0])
})

test('a contact that is passed to the police is locked from the same people as what the police read, from that moment', async () => {
  const kin = await plantHelper(world, line, 'operator', 'Жат Есім')
  await declarePerson(
    services,
    kin.actor,
    personDeclared.parse({ relation: 'relative', name: 'Сынақова', birth: '', iin: '', phone: '+7 701 555 99 34' }),
  )
  const one = await contact()
  const { rows } = await admin.query<{ id: string }>('select id from contacts where number = $1', [one.number])
  const finds = async (who: Person) => (await visitorTo(app, who).get(`/ru/desk/${one.number}/people`)).statusCode
  assert.deepEqual([await finds(kin), await finds(operator)], [200, 200], 'the control')
  const { noticeId } = await world.file(await world.person(abai, 'school-deputy'), {
    child: { name: 'Сынақова Данагүл', phone: '+7 701 555 99 34', birth: { age: 9 } },
  })
  await admin.query(
    `insert into handoffs (id, contact_id, holder_id, form_key, kind, notice_id, by_user, at) values (gen_random_uuid(), $1, $2, gen_random_uuid(), 'notice', $3, $4, now())`,
    [rows[0]?.id, line, noticeId, operator.actor.id],
  )
  assert.deepEqual([await finds(kin), await finds(operator)], [404, 200])
})

test('a lock that is found later in what the police were told reaches the help that was asked for from the same contact', async () => {
  const one = await contact()
  assert.equal((await send(one.number, fieldsFor(one))).statusCode, 303)
  const { rows } = await admin.query<{ id: string; contact: string }>(
    `select h.referral_id as id, h.contact_id as contact from handoffs h join contacts c on c.id = h.contact_id where c.number = $1`,
    [one.number],
  )
  const { id, contact: contactId } = rows[0] ?? { id: '', contact: '' }
  const { noticeId } = await world.file(await world.person(abai, 'school-deputy'))
  const { rows: told } = await admin.query<{ incident: string }>(
    `with h as (insert into handoffs (id, contact_id, holder_id, form_key, kind, notice_id, by_user, at) values (gen_random_uuid(), $1, $2, gen_random_uuid(), 'notice', $3, $4, now()) returning notice_id)
     select incident_id as incident from notices n where n.id = $3`,
    [contactId, line, noticeId, operator.actor.id],
  )
  const lockedFrom = async () =>
    (await admin.query<{ locked_from: string[] }>('select locked_from from referrals where id = $1', [id])).rows[0]
      ?.locked_from ?? []
  assert.ok(!(await lockedFrom()).includes(guardian.actor.id), 'the control')
  await admin.query(
    `insert into conflict_locks (incident_id, from_id, kind, because, at) values ($1, $2, 'person', 'self', now())`,
    [told[0]?.incident, guardian.actor.id],
  )
  await admin.query('select spread_locks($1)', [told[0]?.incident])
  assert.ok((await lockedFrom()).includes(guardian.actor.id))
})
