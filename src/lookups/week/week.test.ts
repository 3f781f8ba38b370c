// A purpose before somebody's data, and the week's list: what is unusual stands there with its reason, and nobody marks their own rows.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo, type Person } from '../../../test/world.ts'
import { notePerson, readPeople, sayPurpose, strikeNoted } from '../../contacts/people/actions.ts'
import { personNoted } from '../../contacts/people/contract.ts'
import { Problem } from '../../http/problems.ts'
import { askForPerson } from '../../people/search/actions.ts'
import { makeApp } from '../../server.ts'
import { formatNumber } from '../../words/numbers.ts'
import { seeFlagged, seeWeek, signWeek } from './actions.ts'
import { boundsOf, weekOf } from './rules.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
// A Wednesday morning: what the list says of nights and of the end of a week must not hang on the day of the machine.
await world.plant.moveClock(Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000))
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const centre = randomUUID()
await admin.query(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 10, '111', '111', '111')`,
  [centre],
)
const at111 = { ...abai, school: centre }
const [owner, curious] = [
  await world.person(at111, 'operator'),
  await world.person(at111, 'operator', 'Қызық Оператор'),
]
const [head, second] = [
  await world.person(at111, 'supervisor', 'Бас Бір'),
  await world.person(at111, 'supervisor', 'Бас Екі'),
]
const commissioner = await world.person(abai, 'commissioner')
const chief = await world.person(abai, 'police-chief')
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

let counted = 0
async function contact(state = 'active', holder: Person | undefined = owner): Promise<string> {
  const key = services.vault.newKey('contact')
  await admin.query(`insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'contact', now())`, [
    key.id,
    key.wrapped,
  ])
  const number = formatNumber('contact', 2026, counted++)
  await admin.query(
    `insert into contacts (id, number, holder_id, channel, lang, danger, safe, age, key_id, state, operator_id, started_at, turned_at)
     values ($1, $2, $3, 'web', 'kk', 'no', 'no', 'adult', $4, $5, $6, now(), now())`,
    [randomUUID(), number, centre, key.id, state, holder?.actor.id ?? null],
  )
  return number
}
const someone = personNoted.parse({
  role: 'alleged-offender',
  writer: 'no',
  wish: '',
  name: 'Танымал Адам',
  birth: '1.02.1980',
  phone: '+7 700 000 00 01',
  iin: '',
  sex: '',
})
const moveClock = (days: number) =>
  admin.query('update clock set offset_seconds = offset_seconds + $1', [days * 86_400])

test('whoever opens people of a contact that is not in their hands sees first letters until a purpose is said, and writes nothing', async () => {
  const number = await contact()
  await notePerson(services, owner.actor, number, someone)
  assert.equal((await readPeople(services, owner.actor, number)).isMasked, false, 'own work needs no question')
  const read = await readPeople(services, curious.actor, number)
  assert.deepEqual([read.isMasked, read.people[0]?.person], [true, { name: 'Т. А.' }])
  await assert.rejects(notePerson(services, curious.actor, number, someone), code('bad-input'))
  await assert.rejects(strikeNoted(services, curious.actor, number, read.people[0]?.id ?? ''), code('bad-input'))
  const visitor = visitorTo(app, curious)
  const url = `/kk/desk/${number}/people`
  for (const lang of allLanguages) {
    const { body } = await visitor.get(`/${lang}/desk/${number}/people`)
    assert.ok(body.includes('Т. А.') && !body.includes('Танымал') && !body.includes('700 000'))
  }
  const wrong = await visitor.post(url, { go: 'purpose', purpose: 'other', words: '' }, url)
  assert.equal(wrong.statusCode, 400)
  const said = await visitor.post(url, { go: 'purpose', purpose: 'other', words: 'туысы сұрап отыр' }, url)
  assert.equal(said.statusCode, 303, said.body.slice(0, 300))
  assert.ok((await visitor.get(url)).body.includes('Танымал Адам'))
  const { rows } = await admin.query<{ purpose: string }>(
    `select l.purpose from journal_leaves l join contacts c on c.id = l.object_id where c.number = $1 and l.act = 'contact.open-people'`,
    [number],
  )
  assert.deepEqual(rows, [{ purpose: 'other' }])
  assert.equal(
    (await readPeople(services, head.actor, number)).isMasked,
    true,
    'said by one, it opens nothing for another',
  )
  await moveClock(1)
  assert.equal((await readPeople(services, curious.actor, number)).isMasked, true, 'and it holds for a shift')
})

test('what waits for anybody is everybody’s work, what is closed is nobody’s', async () => {
  assert.equal((await readPeople(services, curious.actor, await contact('offered', undefined))).isMasked, false)
  assert.equal((await readPeople(services, owner.actor, await contact('closed'))).isMasked, true)
})

test('the week stands before its head with reasons; nobody marks their own row; it is signed when no row is left', async () => {
  const number = await contact()
  await sayPurpose(services, curious.actor, number, { purpose: 'other', words: 'ағасы хабарласты' })
  await sayPurpose(services, head.actor, number, { purpose: 'quality', words: '' })
  const now = await seeWeek(services, head.actor)
  const here = now.rows.filter(r => r.number === number)
  assert.deepEqual(
    here.map(r => [r.rule, r.who, r.isOwn, r.words]),
    [
      ['without-work', 'Қызық Оператор', false, 'ағасы хабарласты'],
      ['without-work', 'Бас Бір', true, undefined],
    ],
  )
  await assert.rejects(signWeek(services, head.actor, now.week, new Map()), code('wrong-state'), 'the week runs')
  await moveClock(7)
  const all = (mark: 'explained' | 'look-into') => new Map(now.rows.map((_, i) => [i, mark] as const))
  const left = await signWeek(services, head.actor, now.week, all('look-into'))
  assert.deepEqual(left, { waiting: 1, own: 1 })
  assert.equal((await seeWeek(services, head.actor, now.week)).signedAt, undefined)
  assert.deepEqual(await signWeek(services, second.actor, now.week, all('explained')), { waiting: 0, own: 0 })
  const signed = await seeWeek(services, head.actor, now.week)
  assert.ok(signed.signedAt)
  assert.ok(
    signed.rows.filter(r => r.who === 'Қызық Оператор').every(r => r.mark === 'look-into'),
    'what was marked stays',
  )
  const flagged = await seeFlagged(services, commissioner.actor)
  assert.ok(flagged.some(f => f.who === 'Қызық Оператор' && f.rule === 'without-work'))
  assert.deepEqual(await seeFlagged(services, head.actor), [], 'which only the Commissioner reads')
  assert.deepEqual((await seeWeek(services, chief.actor, now.week)).rows, [], 'and another head sees nothing of it')
  assert.equal((await visitorTo(app, curious).get('/kk/week')).statusCode, 403)
  for (const lang of allLanguages) {
    const page = await visitorTo(app, second).get(`/${lang}/week?week=${now.week}`)
    assert.equal(page.statusCode, 200)
    assert.ok(page.body.includes('Қызық Оператор') && !page.body.includes('Танымал'))
  }
})

test('whoever searches their own name, or opens many records within an hour, is listed', async () => {
  const inspector = await world.person(abai, 'police-inspector', 'Өзін Іздеген')
  const asked = { aim: 'repeat' as const, name: 'Өзін Іздеген', birth: '', iin: '', phone: '' }
  await assert.rejects(askForPerson(services, inspector, asked), code('bad-input'))
  await admin.query(
    `insert into journal_leaves (at, actor, agency, act, outcome, object_kind, object_id, basis, purpose, salt, leaf)
     select date_trunc('hour', arasha_now()), $1, $2, 'person.open', 'done', 'sighting', gen_random_uuid(), '', 'check', '', '' from generate_series(1, 20)`,
    [inspector.actor.id, abai.unit],
  )
  const rules = (await seeWeek(services, chief.actor)).rows.filter(r => r.who === 'Өзін Іздеген').map(r => r.rule)
  assert.ok(rules.includes('own-name') && rules.includes('many-in-an-hour'), rules.join())
})

test('a week begins on Monday in Kazakhstan', () => {
  assert.equal(weekOf(new Date('2026-11-22T18:59:59Z')), '2026-11-16')
  assert.equal(weekOf(new Date('2026-11-22T19:00:00Z')), '2026-11-23')
  assert.equal(boundsOf('2026-11-24'), undefined)
  assert.equal(boundsOf('2026-11-23')?.since.toISOString(), '2026-11-22T19:00:00.000Z')
})
