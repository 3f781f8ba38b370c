// What follows from a contact: a danger reaches the right duty desk, nobody can lose it unseen, and nothing leads the police back to who wrote.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { makeWorld, visitorTo, type Person } from '../../../test/world.ts'
import type { Agency } from '../../agencies/contract.ts'
import { startSweeper } from '../../duties/jobs.ts'
import { noticeProgress } from '../../notices/progress/actions.ts'
import { startPost } from '../../post/jobs.ts'
import { makeApp } from '../../server.ts'
import { formatNumber } from '../../words/numbers.ts'
import { tenge } from '../../law/mci.ts'
import { dateOf, formatTenge } from '../../words/format.ts'
import type { TransportFacts } from '../../transport/contract.ts'
import { insertMessage } from '../store.ts'
import { sealTransport } from '../transport.ts'
import { loadKeys } from '../../vault/store.ts'
import { notePerson } from '../people/actions.ts'
import { readForNotice, readOnward, unacknowledgedHandoffs } from './actions.ts'
import { dutyDeskFor } from './place.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const abai = await plant.region(10)
const aktobe = await plant.region(15)
const centreOf = async (): Promise<[string, Person]> => {
  const id = randomUUID()
  await admin.query(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
    [id],
  )
  return [id, await world.person({ ...abai, school: id }, 'operator', 'Op Erator')]
}
const [centre, operator] = await centreOf()
const [, elsewhere] = await centreOf()
const officer = await world.person(abai, 'police-duty', 'Duty Officer')
const desk = visitorTo(app, operator)
const police = visitorTo(app, officer)
const job = { act: 'test', basis: 'test', purpose: 'test' }

let counted = 0
async function contact(more: { region?: number | null; unit?: string; safe?: string } = {}): Promise<string> {
  const id = randomUUID()
  const key = services.vault.newKey('contact')
  const number = formatNumber('contact', 2026, counted++)
  await admin.query(`insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'contact', now())`, [
    key.id,
    key.wrapped,
  ])
  await admin.query(
    `insert into contacts (id, number, holder_id, channel, lang, danger, safe, age, key_id, state, started_at, turned_at, region, unit_id)
     values ($1, $2, $3, 'web', 'kk', 'yes', $4, '11-15', $5, 'offered', now(), now(), $6, $7)`,
    [id, number, centre, more.safe ?? 'no', key.id, more.region === undefined ? 10 : more.region, more.unit ?? null],
  )
  const said = randomUUID()
  const body = services.vault.seal(
    key,
    { table: 'contact_messages', row: said, column: 'body' },
    'Құпия: мен Айсұлумын',
  )
  await database.db.system('test', job, async tx => tx.send(insertMessage, [said, id, 'in', 'kk', body, tx.now, null]))
  return number
}
const fill = (number: string, fields: Record<string, string>, key: string = randomUUID()) =>
  desk.post(
    `/ru/desk/${number}/danger`,
    { key, what: '', callback: '', unit: '', ...fields },
    `/ru/desk/${number}/danger`,
  )
const noticesOf = async (unit: string) =>
  (
    await admin.query<{ id: string; number: string; region: number; state: string; minutes: number }>(
      `select id, number, region, state, extract(epoch from acknowledge_by - submitted_at)::int / 60 as minutes from notices where holder_id = $1 order by submitted_at desc`,
      [unit],
    )
  ).rows
const waiting = async (who: Person = operator) => (await unacknowledgedHandoffs(services, who.actor, 'ru')).lines
const text = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('one field is enough: the danger stands on top of the duty desk’s inbox, with five minutes, and the operator reads who has it', async () => {
  const older = await world.person(abai, 'school-deputy')
  await world.file(older, { danger: 'yes' })
  const number = await contact()
  const sent = await fill(number, { what: 'Абая 10, кв 4' })
  assert.deepEqual([sent.statusCode, sent.headers.location], [303, `/ru/desk/${number}/onward?done=danger`])
  const [notice] = await noticesOf(abai.unit)
  assert.ok(notice)
  assert.deepEqual([notice.region, notice.minutes], [10, 5])
  const before = await readOnward(services, operator.actor, number, 'ru')
  assert.match(before.rows.lines[0]?.state ?? '', /Ещё не доставлено/)
  const post = await startPost(services, { subjects: { notice: noticeProgress }, pollMs: 60_000 })
  await post.deliverOnce()
  await post.stop()
  assert.match(
    (await readOnward(services, operator.actor, number, 'ru')).rows.lines[0]?.state ?? '',
    /Никто не подтвердил/,
  )

  const inbox = await police.get('/ru/inbox')
  const lines = inbox.body.split('<li class="ar-inbox__line').slice(1)
  assert.match(lines[0] ?? '', new RegExp(`--danger[^]*${notice.number}[^]*Передано из 111: опасность`))
  const acknowledged = await police.post(
    `/ru/inbox/${notice.number}/acknowledge`,
    { view: 'unacknowledged' },
    '/ru/inbox',
  )
  assert.equal(acknowledged.statusCode, 303)
  const page = text((await desk.get(`/ru/desk/${number}/onward`)).body)
  assert.match(page, /Получение подтверждено: Duty Officer/)
  assert.ok(!(await waiting()).some(line => line.contact === number))
})

test('the police read what the operator typed, and neither the conversation nor from which contact it came', async () => {
  const number = await contact()
  await fill(number, { what: 'Подъезд 2, крики' })
  const [notice] = await noticesOf(abai.unit)
  assert.ok(notice)
  const opened = await police.get(`/ru/inbox/${notice.number}`)
  const page = await police.get(String(opened.headers.location))
  assert.match(page.body, /Подъезд 2, крики/)
  assert.match(text(page.body), /статья 49/)
  for (const secret of ['Айсұлу', number, 'Op Erator']) assert.ok(!page.body.includes(secret), secret)
  assert.equal((await police.get(`/ru/desk/${number}/onward`)).statusCode, 403)
  const seen = await admin.query<{ n: number }>('select count(*)::int as n from handoffs')
  assert.ok((seen.rows[0]?.n ?? 0) > 0)
  await admin.query('begin')
  await admin.query(`set local role arasha_app`)
  await admin.query(
    `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true), set_config('arasha.roles', '{police-duty}', true)`,
    [officer.actor.id, abai.unit, `{${abai.unit}}`],
  )
  const rows = await admin.query('select * from handoffs')
  const progress = await admin.query('select * from handoff_progress(null)')
  await admin.query('rollback')
  assert.deepEqual([rows.rowCount, progress.rowCount], [0, 0])
  // The counter-example: what is in a notice can be found there, so the search above could have failed.
  assert.ok(page.body.includes(notice.number))
})

test('a form sent twice hands over once, and a colleague’s other form hands over again', async () => {
  const number = await contact()
  const key = randomUUID()
  const before = (await noticesOf(abai.unit)).length
  const answers = await Promise.all([1, 2, 3].map(() => fill(number, { what: 'дом 5' }, key)))
  assert.deepEqual(
    answers.map(a => a.statusCode),
    [303, 303, 303],
  )
  assert.equal((await noticesOf(abai.unit)).length, before + 1)
  await fill(number, { what: 'дом 5, второй этаж' })
  assert.equal((await noticesOf(abai.unit)).length, before + 2)
})

test('where nothing tells the place nobody guesses: the operator chooses, and what was typed stays', async () => {
  const number = await contact({ region: null })
  const refused = await fill(number, { what: 'синий дом у рынка' })
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body, /синий дом у рынка/)
  assert.match(refused.body, /href="#unit"/)
  const sent = await fill(number, { what: 'синий дом у рынка', unit: aktobe.unit })
  assert.equal(sent.statusCode, 303)
  const [there] = await noticesOf(aktobe.unit)
  assert.deepEqual([there?.region, there?.minutes], [15, 5])
  const empty = await fill(number, { what: '   ', unit: aktobe.unit })
  assert.equal(empty.statusCode, 400)
  assert.equal((await fill(number, { what: 'x', unit: abai.school })).statusCode, 400, 'a school is no duty desk')
  assert.equal((await fill(number, { what: 'x'.repeat(2001), unit: aktobe.unit })).statusCode, 400)
})

test('the duty desk is the one chosen, else that of the wall’s school, else the first unit of the region, else its department', () => {
  const one = (id: string, kind: Agency['kind'], region: number): Agency => ({
    id,
    kind,
    region,
    parentId: undefined,
    policeUnitId: undefined,
    name: { kk: id, ru: id, en: id },
    endpoint: undefined,
  })
  const desks = [one('d11', 'police-department', 11), one('u10', 'police-unit', 10), one('v10', 'police-unit', 10)]
  const ask = (region: number | null, unitId: string | null, chosen?: string) =>
    dutyDeskFor({ region, unitId }, desks, chosen)?.id
  assert.equal(ask(10, 'v10'), 'v10')
  assert.equal(ask(10, null), 'u10')
  assert.equal(ask(10, 'v10', 'd11'), 'd11')
  assert.equal(ask(11, null), 'd11')
  assert.equal(ask(11, 'v10'), 'd11', 'who says to be elsewhere is looked for elsewhere')
  assert.equal(ask(null, 'v10'), 'v10')
  assert.equal(ask(null, null), undefined)
  assert.equal(ask(10, null, 'nobody'), undefined, 'a desk that is none is not replaced by another')
})

test('nobody acknowledges: after five minutes and not before it climbs to the duty chief once, and the operator sees it', async () => {
  const number = await contact()
  await fill(number, { what: 'крик за стеной' })
  const [notice] = await noticesOf(abai.unit)
  assert.ok(notice)
  const sweeper = await startSweeper(services, { pollMs: 3_600_000, subjects: { notice: noticeProgress } })
  try {
    const levels = async () =>
      (
        await admin.query<{ level: number; state: string }>(
          `select level, state from duties where subject_id = $1 and rule = 'notice.acknowledge' order by level`,
          [notice.id],
        )
      ).rows.map(row => `${row.level} ${row.state}`)
    await plant.moveClock(4 * 60)
    await sweeper.sweepOnce()
    assert.deepEqual(await levels(), ['0 open'])
    await plant.moveClock(5 * 60 + 30)
    await sweeper.sweepOnce()
    await sweeper.sweepOnce()
    assert.deepEqual(await levels(), ['0 missed', '1 open'])
    const line = (await waiting()).find(one => one.contact === number)
    assert.equal(line?.tone, 'danger')
    assert.match(line?.rung ?? '', /начальнику дежурной части/)
    assert.match(line?.due ?? '', /никто не подтвердил/)
  } finally {
    await sweeper.stop()
    await plant.moveClock(0)
  }
})

test('a hand-off whose letter, clock and bell were lost is still shown as acknowledged by nobody', async () => {
  const number = await contact()
  await fill(number, { what: 'потерянное' })
  const [notice] = await noticesOf(abai.unit)
  assert.ok(notice)
  // The planted loss: nothing will deliver it, nothing will let it climb.
  await admin.query(`set session_replication_role = replica`)
  await admin.query('delete from outbox where subject_id = $1', [notice.id])
  await admin.query('delete from duties where subject_id = $1', [notice.id])
  await admin.query(`set session_replication_role = origin`)
  await plant.moveClock(600)
  try {
    const line = (await waiting()).find(one => one.contact === number)
    assert.equal(line?.tone, 'danger')
    assert.match(line?.state ?? '', /Ещё не доставлено/)
  } finally {
    await plant.moveClock(0)
  }
  // And the other way round: it is gone from there as soon as somebody has it, and only then.
  await admin.query(`update notices set state = 'acknowledged', acknowledged_at = now() where id = $1`, [notice.id])
  assert.ok(!(await waiting()).some(one => one.contact === number))
})

test('another contact centre, or an operator in somebody else’s name, passes nothing on and sees nothing', async () => {
  const number = await contact()
  await fill(number, { what: 'наше' })
  assert.deepEqual(await waiting(elsewhere), [])
  const there = visitorTo(app, elsewhere)
  assert.equal((await there.get(`/ru/desk/${number}/onward`)).statusCode, 404)
  assert.equal((await there.get(`/ru/desk/${number}/danger`)).statusCode, 404)
  const forge = async (sql: string, values: unknown[]): Promise<string> => {
    await admin.query('begin')
    try {
      await admin.query(
        `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', '{}', true), set_config('arasha.regions', '{}', true), set_config('arasha.roles', '{operator}', true)`,
        [operator.actor.id, centre],
      )
      await admin.query('set local role arasha_app')
      await admin.query(sql, values)
      return 'done'
    } catch (error) {
      return (error as Error).message
    } finally {
      await admin.query('rollback')
    }
  }
  const [foreign] = await noticesOf(abai.unit)
  const notice = (channel: string, author: string) =>
    forge(
      `insert into notices (id, number, incident_id, region, source_id, author_id, holder_id, author_only, channel, lang, kind, danger, key_id, content, receipt, receipt_salt, state, submitted_at, acknowledge_by, register_by)
       select gen_random_uuid(), gen_random_uuid()::text, n.incident_id, n.region, n.source_id, $2, n.holder_id, false, $1, 'kk', 'other', 'yes', n.key_id, '', '{}', '', 'submitted', now(), now(), now()
       from notices n where n.id = $3`,
      [channel, author, foreign?.id],
    )
  assert.match(await notice('page', operator.actor.id), /row-level security/)
  assert.match(await notice('line', officer.actor.id), /row-level security/)
  assert.equal(
    await notice('line', operator.actor.id),
    'done',
    'the counter-example: the own name and channel are let through',
  )
})

test('a contact becomes a notice by ticks: the police get what was ticked and no more, with its people, and the law answers before it is sent', async () => {
  const number = await contact({ safe: 'yes' })
  const noted = { role: 'victim', writer: 'no', wish: '', birth: '', phone: '', iin: '', sex: '' } as const
  await notePerson(services, operator.actor, number, { ...noted, name: 'Сынақова Данагүл', birth: '9' })
  await notePerson(services, operator.actor, number, { ...noted, role: 'witness', name: 'Көршіев Ербол' })
  const [row] = (await admin.query<{ id: string }>('select id from contacts where number = $1', [number])).rows
  const second = randomUUID()
  const key = (
    await admin.query<{ key_id: string; wrapped: Buffer }>(
      'select c.key_id, k.wrapped from contacts c join vault_keys k on k.id = c.key_id where c.id = $1',
      [row?.id],
    )
  ).rows[0]
  assert.ok(key)
  await database.db.system('test', job, async tx => {
    const opened = (await loadKeys(tx, [key.key_id])).get(key.key_id)
    assert.ok(opened)
    const place = { table: 'contact_messages', row: second, column: 'body' }
    tx.send(insertMessage, [
      second,
      row?.id,
      'in',
      'kk',
      services.vault.seal(opened, place, 'Әкесі баланы белдікпен ұрды'),
      tx.now,
      null,
    ])
  })
  const url = `/ru/desk/${number}/notice`
  const read = await readForNotice(services, operator.actor, number, 'ru')
  const child = read.people.find(one => one.role === 'victim')
  assert.ok(child)
  const fields = {
    key: randomUUID(), messages: second, people: child.id, words: '', about: 'violence-at-home', danger: 'no', signs: 'pain', relation: 'parent',
    unit: '', 'when-day': '3', 'when-month': '3', 'when-year': '2026',
  } // prettier-ignore
  const before = (await noticesOf(abai.unit)).length
  const looked = await desk.post(url, { ...fields, go: 'look' }, url)
  assert.equal(looked.statusCode, 200)
  assert.match(text(looked.body), /Это подсказка: решает полиция/)
  assert.match(text(looked.body), /(По этим данным:|Зависит от|оставляет возможными)/)
  assert.equal((await noticesOf(abai.unit)).length, before, 'a look sent something')
  const nothing = await desk.post(url, { ...fields, messages: '', go: 'send' }, url)
  assert.equal(nothing.statusCode, 400)
  const bare = await desk.post(url, { ...fields, key: randomUUID(), messages: randomUUID(), go: 'send' }, url)
  assert.equal(bare.statusCode, 400, 'a message that is none of this contact')
  for (let i = 0; i < 2; i++) assert.equal((await desk.post(url, { ...fields, go: 'send' }, url)).statusCode, 303)
  const notices = await noticesOf(abai.unit)
  assert.equal(notices.length, before + 1)
  const [notice] = notices
  assert.equal(notice?.minutes, 60, 'without danger it has the usual time')
  const opened = await police.get(`/ru/inbox/${notice?.number}`)
  const page = (await police.get(String(opened.headers.location))).body
  for (const told of ['белдікпен ұрды', 'Данагүл']) assert.ok(page.includes(told), told)
  for (const untold of ['Айсұлу', 'Көршіев', number]) assert.ok(!page.includes(untold), untold)
  const { rows: facts } = await admin.query<{ key: string; value: { value: string } }>(
    `select f.key, f.value from facts f join notices n on n.incident_id = f.incident_id where n.id = $1 and f.state = 'known' order by f.key`,
    [notice?.id],
  )
  const known = Object.fromEntries(facts.map(f => [f.key, f.value.value]))
  assert.deepEqual(
    [known['deed'], known['pain'], known['learntBy'], known['victimAge'], known['familyRelation']],
    ['violence', 'yes', 'other', 'under-14', 'yes'],
  )
  assert.equal(known['weapon'], undefined, 'what was not told became an answer')
})

test('a child put off a bus: the fine in tenge of the day, or why there is none, and never a guess', async () => {
  const ride = { route: '22', stop: 'Базар', on: '2026-01-14', time: '18:40', plate: '', childAge: 'under-14', alone: 'yes', forced: 'yes' } as const // prettier-ignore
  const tell = async (facts: TransportFacts): Promise<string> => {
    const number = await contact()
    const [row] = (
      await admin.query<{ id: string; key_id: string }>('select id, key_id from contacts where number = $1', [number])
    ).rows
    assert.ok(row)
    await database.db.system('test', job, async tx => {
      const key = (await loadKeys(tx, [row.key_id])).get(row.key_id)
      assert.ok(key)
      await admin.query(`update contacts set kind = 'transport', transport = $2 where id = $1`, [
        row.id,
        sealTransport(services.vault, key, row.id, facts),
      ])
    })
    return number
  }
  const look = async (number: string): Promise<string> => {
    const url = `/ru/desk/${number}/notice`
    const page = await desk.get(url)
    assert.match(page.body, /value="put-off-transport" checked/)
    const [message] = (await readForNotice(services, operator.actor, number, 'ru')).messages
    const fields = { key: randomUUID(), messages: message?.id ?? '', words: '', about: 'put-off-transport', danger: 'no', relation: 'unknown', unit: '', 'when-day': '14', 'when-month': '1', 'when-year': '2026' } // prettier-ignore
    const looked = await desk.post(url, { ...fields, people: '', signs: '', go: 'look' }, url)
    const bare = await desk.post(url, { ...fields, go: 'look' }, url)
    assert.equal(looked.statusCode, 400, 'an empty tick is none')
    return text(bare.body)
  }
  // The world's clock decides the day of the case; the index of that day is asked of the law itself.
  const today = await database.db.lookAsJob('test', async tx => dateOf(tx.now))
  const sum = formatTenge(tenge(5, today), 'ru').replaceAll(/\s/g, ' ')
  const number = await tell(ride)
  assert.ok((await look(number)).includes(`= ${sum}`), sum)
  assert.match(
    await look(await tell({ ...ride, childAge: '16-17' })),
    /Норма не применяется, нет условия: младше шестнадцати/,
  )
  assert.match(await look(await tell({ ...ride, alone: 'no' })), /Норма не применяется, нет условия: без родителей/)
  const unknown = await look(await tell({ ...ride, forced: 'unknown' }))
  assert.ok(unknown.includes(`= ${sum}`) && !/Норма не применяется/.test(unknown), 'not known is not "no"')
})
