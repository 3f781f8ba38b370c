// What a supervisor of 111 does, as the pages are spoken to, and what an operator, a stranger and the database say to it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { doorVisitor } from '../../../test/door.ts'
import { rowsOfWorksheet, unzip } from '../../../test/unzip.ts'
import { makeWorld, visitorTo } from '../../../test/world.ts'
import { removeFullBuckets } from '../../access/jobs.ts'
import { statement } from '../../db/statement.ts'
import { makeApp } from '../../server.ts'
import type { OpenContact } from '../desk/contract.ts'
import { insertDeed } from '../desk/store.ts'
import { dateOf } from '../../words/format.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
const where = await world.plant.region(27)
const centres = [randomUUID(), randomUUID()] as const
for (const centre of centres)
  await world.admin.query(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
    [centre],
  )
// The public's contacts go to the first centre that was founded.
const at = { ...where, school: [...centres].toSorted()[0] as string }
const elsewhere = { ...where, school: [...centres].toSorted()[1] as string }
const first = await world.person(at, 'operator', 'Әйгерім Оператор')
const second = await world.person(at, 'operator', 'Болат Оператор')
const supervisor = await world.person(at, 'supervisor', 'Сәуле Басшы')
const other = await world.person(at, 'supervisor', 'Темір Басшы')
const stranger = await world.person(elsewhere, 'supervisor', 'Бөтен Басшы')
const desks = {
  first: visitorTo(app, first),
  second: visitorTo(app, second),
  supervisor: visitorTo(app, supervisor),
  other: visitorTo(app, other),
  stranger: visitorTo(app, stranger),
}
type Who = keyof typeof desks

let visitors = 0
async function tell(words: string): Promise<string> {
  const door = doorVisitor(app, `10.7.0.${++visitors}`)
  await door.post('/kk/s', {})
  await door.post('/kk/tell', { step: 'words', words, go: 'send' })
  return (await one<{ number: string }>('select number from contacts order by started_at desc, id desc limit 1')).number
}
async function one<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row> {
  const { rows } = await world.admin.query<Row>(sql, [...values])
  assert.ok(rows[0], sql)
  return rows[0]
}
const press = (who: Who, number: string, deed: object) =>
  desks[who].post(
    `/ru/desk/${number}/press`,
    { press: JSON.stringify({ key: randomUUID(), deed }) },
    `/ru/desk/${number}`,
    'application/json',
  )
const leaves = async (act: string) =>
  (
    await world.admin.query<{ actor: string; purpose: string; object_id: string }>(
      'select actor, purpose, object_id from journal_leaves where act = $1 order by id',
      [act],
    )
  ).rows
const today = async () => dateOf((await one<{ now: Date }>('select arasha_now() as now')).now)

test('the rota is planned by the supervisor and read by all who answer; what is impossible comes back with words, and nobody of another centre sees or strikes it', async () => {
  const on = await today()
  const plan = (who: Who, more: object) =>
    desks[who].post(
      '/ru/desk/rota',
      { operator: first.actor.id, on, from: '08:00', until: '20:00', langs: 'kk', ...more },
      '/ru/desk/rota',
    )
  assert.equal((await plan('supervisor', {})).statusCode, 303)
  for (const [more, words] of [
    [{}, 'уже стоит в графике'],
    [{ operator: second.actor.id, until: '07:00' }, 'не длиннее 16 часов'],
    [{ operator: stranger.actor.id }, 'Выберите, кто выходит'],
    [{ operator: second.actor.id, from: '25:00' }, 'Напишите время'],
    [{ operator: second.actor.id, on: '2026-02-30' }, 'Напишите день'],
    [{ operator: second.actor.id, langs: '' }, 'хотя бы один язык'],
  ] as const) {
    const answer = await plan('supervisor', more)
    assert.equal(answer.statusCode, 400, words)
    assert.ok(answer.body.includes(words), words)
  }
  const page = (await desks.first.get('/kk/desk/rota')).body
  assert.ok(page.includes('Әйгерім Оператор'))
  assert.match(page, /08:00–20:00: 1/)
  assert.ok(!page.includes('name="strike"'))
  assert.equal((await plan('first', { operator: second.actor.id })).statusCode, 403)
  const { id } = await one<{ id: string }>('select id from rota_shifts')
  assert.ok(!(await desks.stranger.get('/kk/desk/rota')).body.includes('Әйгерім'))
  assert.equal((await desks.stranger.post('/ru/desk/rota', { strike: id }, '/ru/desk/rota')).statusCode, 404)
  assert.equal((await desks.supervisor.post('/ru/desk/rota', { strike: id }, '/ru/desk/rota')).statusCode, 303)
  assert.ok(!(await desks.second.get('/kk/desk/rota')).body.includes('Әйгерім Оператор</th>'))
  assert.equal((await leaves('rota.plan')).length, 1)
  assert.equal((await leaves('rota.strike')).filter(leaf => leaf.object_id === id).length, 1)
})

test('the summary of a shift is one press, says how many and how long, and carries no word and no name; who took it and why stands in the file and the journal', async () => {
  const secret = 'құпия сөз 4417'
  const number = await tell(secret)
  await tell('тағы біреу')
  await press('first', number, { kind: 'accept' })
  await press('first', number, { kind: 'close', callType: 'test', reasons: [], outcome: '', note: '' })
  for (const kind of ['xlsx', 'pdf', 'csv'] as const) {
    const answer = await desks.supervisor.post(
      '/ru/desk/summary',
      { kind, reason: 'report', shift: 'current' },
      '/ru/desk/summary',
    )
    assert.equal(answer.statusCode, 200)
    const { purpose, object_id: id, actor } = (await leaves('list.take')).at(-1) ?? {}
    assert.deepEqual([purpose, actor], ['report', supervisor.actor.id])
    const mark = (id ?? '').slice(-12).toUpperCase()
    const filename = String(answer.headers['content-disposition'])
    assert.ok(filename.replaceAll('-', '').includes(mark), filename)
    if (kind === 'pdf') continue
    const parts = kind === 'xlsx' ? unzip(answer.rawPayload) : new Map([['csv', answer.rawPayload.toString('utf8')]])
    const text = [...parts.values()].join('\n')
    for (const hidden of [secret, number, 'Оператор', 'Әйгерім', 'Болат']) assert.ok(!text.includes(hidden), hidden)
    assert.ok(text.includes('Сәуле Басшы') && text.includes('отчёт вышестоящим'))
    if (kind === 'xlsx') {
      const sheets = [...parts]
        .filter(([name]) => name.startsWith('xl/worksheets/'))
        .map(([, xml]) => rowsOfWorksheet(xml))
      const row = (label: string) => sheets.flat().find(cells => cells[0] === label)
      assert.deepEqual(row('Поступило'), ['Поступило', '2'])
      assert.deepEqual(row('Из них пока без ответа'), ['Из них пока без ответа', '1'])
      assert.deepEqual(
        sheets
          .flat()
          .find(cells => /^Место \d$/.test(cells[0] ?? ''))
          ?.slice(1),
        ['1', '0', '1'],
      )
    }
  }
  assert.equal((await desks.first.get('/ru/desk/summary')).statusCode, 403)
  assert.equal(
    (await desks.supervisor.post('/ru/desk/summary', { kind: 'exe', reason: 'x', shift: 'y' }, '/ru/desk/summary'))
      .statusCode,
    400,
  )
  assert.ok(!(await desks.stranger.get('/ru/desk/summary')).body.includes('>Место '))
})

const mark = (who: Who, numbers: readonly string[], to: string) =>
  desks[who].post('/ru/desk/hands', { contact: numbers, to }, '/ru/desk/hands')
const state = (number: string) =>
  one<{ state: string; operator_id: string | null; meant_for: string | null }>(
    'select state, operator_id, meant_for from contacts where number = $1',
    [number],
  )

test('contacts are assigned in one press: what a colleague held is offered anew and marked, what was closed meanwhile is skipped and said, and each stands in the journal', async () => {
  const [held, waiting, over] = [await tell('біреуде'), await tell('кезекте'), await tell('жабылған')]
  await press('first', held, { kind: 'accept' })
  await press('first', over, { kind: 'accept' })
  await press('first', over, { kind: 'close', callType: 'test', reasons: [], outcome: '', note: '' })
  const before = (await leaves('contact.reassign')).length
  const page = await mark('supervisor', [held, waiting, over], second.actor.id)
  assert.equal(page.statusCode, 200)
  assert.ok(page.body.includes('Передано: 2.') && page.body.includes(`уже завершено: ${over}`), 'said in words')
  for (const number of [held, waiting])
    assert.deepEqual(await state(number), { state: 'offered', operator_id: null, meant_for: second.actor.id })
  assert.equal((await state(over)).state, 'closed')
  assert.equal((await leaves('contact.reassign')).length - before, 2)
  const again = await mark('supervisor', [held], second.actor.id)
  assert.ok(again.body.includes(`Уже там: ${held}`))
  assert.ok((await mark('supervisor', [held], 'queue')).body.includes('Передано: 1.'))
  assert.equal((await state(held)).meant_for, null)
  // Whoever waits is hidden from nobody: another operator may answer all the same.
  await mark('supervisor', [held], second.actor.id)
  assert.equal((await press('first', held, { kind: 'accept' })).statusCode, 200)
})

test('nothing marked, nobody chosen, a stranger and an operator assign nothing', async () => {
  const number = await tell('қозғалмайды')
  for (const [numbers, to, words] of [
    [[], second.actor.id, 'Сначала отметьте'],
    [[number], '', 'Выберите, кому передать'],
    [[number], stranger.actor.id, 'Выберите, кому передать'],
    [['K-26-0000000-0', "'; drop"], 'queue', 'Сначала отметьте'],
  ] as const) {
    const page = await mark('supervisor', numbers, to)
    assert.equal(page.statusCode, 400)
    assert.ok(page.body.includes(words), words)
  }
  assert.equal((await mark('first', [number], 'queue')).statusCode, 403)
  assert.ok((await mark('stranger', [number], 'queue')).body.includes(`уже завершено: ${number}`))
  assert.equal((await state(number)).meant_for, null)
  // The database says so a second time: an operator cannot write this kind of event, whatever the application asks.
  await assert.rejects(
    world.services.db.as(first.actor, { act: 'test', basis: 'test', purpose: 'test' }, async tx =>
      tx.send(insertDeed, [
        await contactIdOf(number),
        'reassigned',
        tx.now,
        first.actor.id,
        first.actor.agencyId,
        '{}',
        null,
      ]),
    ),
    /row-level security/,
  )
})
const contactIdOf = async (number: string) =>
  (await one<{ id: string }>('select id from contacts where number = $1', [number])).id

test('a supervisor reads along only after saying why, the operator sees it, and reading from the desk without a word is written down just the same', async () => {
  const number = await tell('оқылатын сөз 5521')
  await press('first', number, { kind: 'accept' })
  const before = await desks.supervisor.get(`/ru/desk/${number}/reading`)
  assert.ok(before.body.includes('Для чего Вы читаете') && !before.body.includes('5521'))
  const begin = (fields: Record<string, string>) =>
    desks.supervisor.post(`/ru/desk/${number}/reading`, fields, `/ru/desk/${number}/reading`)
  assert.equal((await begin({})).statusCode, 400)
  assert.equal((await begin({ reason: 'opened' })).statusCode, 400)
  const watched = async () =>
    (JSON.parse((await desks.first.get(`/ru/desk/${number}/now`, 'application/json')).body) as OpenContact).watched
  assert.equal(await watched(), undefined)
  assert.equal((await begin({ reason: 'complaint' })).statusCode, 303)
  assert.deepEqual(
    (await leaves('contact.watch')).map(leaf => [leaf.actor, leaf.purpose, leaf.object_id]),
    [[supervisor.actor.id, 'complaint', await contactIdOf(number)]],
  )
  assert.match((await watched()) ?? '', /читает старший смены/)
  const page = (await desks.supervisor.get(`/ru/desk/${number}/reading`)).body
  assert.ok(page.includes('5521') && !page.includes('<textarea'))
  assert.equal((await begin({ go: 'stop' })).statusCode, 303)
  assert.equal(await watched(), undefined)
  // From the desk itself: nobody reads unseen.
  await desks.other.get(`/ru/desk/${number}/now`, 'application/json')
  assert.match((await watched()) ?? '', /читает старший смены/)
  await desks.other.get(`/ru/desk/${number}/now`, 'application/json')
  const { n } = await one<{ n: number }>(
    `select count(*)::int as n from contact_events where contact_id = $1 and kind = 'watched' and actor = $2`,
    [await contactIdOf(number), other.actor.id],
  )
  assert.equal(n, 1, 'reading on is one reading')
  assert.equal((await desks.first.get(`/ru/desk/${number}/reading`)).statusCode, 403)
  assert.equal((await desks.stranger.get(`/ru/desk/${number}/reading`)).statusCode, 404)
})

test('a sample is drawn by the database and not by anybody, opens only for two signatures, never for one’s own work, and the operator sees her marks', async () => {
  // What was closed yesterday: the clock of these rows is set back, as if a day had passed.
  for (let i = 0; i < 12; i++) {
    const number = await tell(`үлгі ${i}`)
    await press('first', number, { kind: 'accept' })
    await press('first', number, { kind: 'close', callType: 'test', reasons: [], outcome: '', note: '' })
    await world.admin.query(`update contacts set turned_at = turned_at - interval '1 day' where number = $1`, [number])
  }
  const now = (await one<{ now: Date }>('select arasha_now() as now')).now
  const [day, ahead] = [dateOf(new Date(now.getTime() - 24 * 3_600_000)), dateOf(now)]
  const ask = (who: Who, fields: Record<string, string>) =>
    desks[who].post('/ru/desk/quality', fields, '/ru/desk/quality')
  for (const [fields, words] of [
    [{ from: day, until: ahead, share: '20' }, 'ещё не закончился'],
    [{ from: '2020-01-01', until: '2020-01-02', share: '20' }, 'нет завершённых'],
    [{ from: day, until: day, share: '90' }, 'от 1 до 20'],
    [{ from: 'вчера', until: day, share: '5' }, 'Напишите день'],
    [{ from: day, until: '2020-01-01', share: '5' }, 'от одного дня до квартала'],
  ] as const) {
    const page = await ask('supervisor', fields)
    assert.equal(page.statusCode, 400, words)
    assert.ok(page.body.includes(words), words)
  }
  assert.equal((await ask('supervisor', { from: day, until: day, share: '20' })).statusCode, 303)
  assert.ok((await ask('other', { from: day, until: day, share: '1' })).body.includes('выборка уже сделана'))
  const { rows: drawn } = await world.admin.query<{ id: string; sample_id: string }>(
    'select id, sample_id from quality_items order by position',
  )
  assert.equal(drawn.length, 3, 'a fifth of twelve, rounded up')
  const item = drawn[0]?.id ?? ''
  const path = `/ru/desk/quality/${item}`
  const sign = (who: Who) => ask(who, { sign: drawn[0]?.sample_id ?? '' })
  assert.equal((await desks.supervisor.get(path)).statusCode, 404)
  await sign('supervisor')
  await sign('supervisor')
  assert.equal((await desks.supervisor.get(path)).statusCode, 404, 'one person twice is one person')
  assert.equal((await sign('stranger')).statusCode, 404)
  // Before two have signed nobody can learn which contact it is, nor write marks, whatever is asked of the database.
  const asSupervisor = (sql: string, values: readonly unknown[] = []) =>
    world.services.db.as(supervisor.actor, { act: 'test', basis: 'test', purpose: 'test' }, tx =>
      tx.rows(statement<object>(`test.${sql.length}`, sql), values),
    )
  await assert.rejects(asSupervisor('select contact_id from quality_items'), /permission denied/)
  await assert.rejects(
    asSupervisor(
      `insert into quality_marks (item_id, holder_id, operator_id, by_user, at, marks) values ($1, $2, $3, $4, now(), '{}')`,
      [item, supervisor.actor.agencyId, first.actor.id, supervisor.actor.id],
    ),
    /row-level security/,
  )
  await assert.rejects(
    asSupervisor(
      `insert into quality_items (id, sample_id, holder_id, position, contact_id, operator_id) select gen_random_uuid(), sample_id, holder_id, 9, id, id from quality_items`,
    ),
    /permission denied/,
  )
  assert.equal((await sign('other')).statusCode, 303)
  const page = (await desks.supervisor.get(path)).body
  assert.match(page, /үлгі \d/)
  const good = { safety: 'yes', heard: 'yes', 'no-blame': 'yes', right: 'partly', next: 'no', record: 'not-applicable' }
  const marked = (who: Who, fields: Record<string, string>) => desks[who].post(path, fields, path)
  const incomplete = await marked('supervisor', { ...good, next: 'maybe' })
  assert.equal(incomplete.statusCode, 400)
  assert.ok(incomplete.body.includes('Выберите оценку'))
  assert.equal((await marked('supervisor', good)).statusCode, 303)
  assert.ok((await desks.first.get('/ru/desk/results')).body.includes('частично'))
  assert.ok(!(await desks.second.get('/ru/desk/results')).body.includes('частично'))
  assert.ok((await desks.other.get(path)).body.includes('частично'), 'marked once, read by the other')
  for (const act of ['quality.draw', 'quality.sign', 'quality.read', 'quality.mark'])
    assert.ok((await leaves(act)).length > 0, act)
  assert.equal((await desks.first.get('/ru/desk/quality')).statusCode, 403)
})

test('what the rate limits no longer need is forgotten after two days, and what limits now stays', async () => {
  await world.admin.query(
    `insert into rate_buckets (key, tokens, at) values ('old', 1, now() - interval '3 days'), ('fresh', 1, now() - interval '1 day')`,
  )
  await removeFullBuckets(world.services.db)
  const { rows } = await world.admin.query<{ key: string }>(
    `select key from rate_buckets where key in ('old', 'fresh')`,
  )
  assert.deepEqual(rows, [{ key: 'fresh' }])
})
