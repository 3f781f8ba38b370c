// The telephone on the server's side: one call is one contact however many desks it rings at, who called is read by whoever took it alone, and nothing
// is lost when a caller or an operator is suddenly not there any more.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { makeWorld, visitorTo } from '../../../test/world.ts'
import { readConfig } from '../../config.ts'
import { makeApp } from '../../server.ts'
import { reduceContact, type ContactEvent } from '../contact.ts'
import { emptyDraft, type OpenContact, type PressedDeed, type QueueLine } from '../desk/contract.ts'
import { releaseSilent, ringIn } from './actions.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const app = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
const where = await world.plant.region(27)
const centre = randomUUID()
await world.admin.query(
  `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
  [centre],
)
const first = await world.person({ ...where, school: centre }, 'operator', 'Бірінші Оператор')
const second = await world.person({ ...where, school: centre }, 'operator', 'Екінші Оператор')
const desks = { first: visitorTo(app, first), second: visitorTo(app, second) }
type Who = keyof typeof desks

const post = (who: Who, path: string, fields: Record<string, string>) =>
  desks[who].post(`/ru/desk/${path}`, fields, '/ru/desk', 'application/json')
async function ring(who: Who, call: string, from = '+77000000001'): Promise<string> {
  const answer = await post(who, 'calls/ring', { call, from })
  assert.equal(answer.statusCode, 200, answer.body)
  return (JSON.parse(answer.body) as { number: string }).number
}
const press = (who: Who, number: string, deed: PressedDeed) =>
  post(who, `${number}/press`, { press: JSON.stringify({ key: randomUUID(), deed }) })
const now = async (who: Who, number: string) =>
  JSON.parse((await desks[who].get(`/ru/desk/${number}/now`, 'application/json')).body) as OpenContact
const lineOf = async (who: Who, number: string) =>
  (JSON.parse((await desks[who].get('/ru/desk/rows', 'application/json')).body) as { lines: QueueLine[] }).lines.find(
    line => line.number === number,
  )
async function asReduced(number: string): Promise<void> {
  const { rows: events } = await world.admin.query<ContactEvent>(
    'select e.kind, e.at, e.actor, e.data from contact_events e join contacts c on c.id = e.contact_id where c.number = $1 order by e.id',
    [number],
  )
  const { rows } = await world.admin.query<{
    state: string
    version: number
    operator_id: string | null
    earlier: number
  }>('select state, version, operator_id, earlier from contacts where number = $1', [number])
  const { state, version, operatorId = null, earlier } = reduceContact(events)
  assert.deepEqual(rows, [{ state, version, operator_id: operatorId, earlier }])
}

test('a call that rings at two desks at once is one contact, and one of the two takes it', async () => {
  const call = `${randomUUID()}@exchange`
  const numbers = await Promise.all([ring('first', call), ring('second', call), ring('first', call)])
  assert.equal(new Set(numbers).size, 1)
  const [number] = numbers
  assert.equal((await lineOf('second', number))?.mark?.text, 'Звонит')
  const taken = await Promise.all([
    press('first', number, { kind: 'accept' }),
    press('second', number, { kind: 'accept' }),
  ])
  assert.deepEqual(
    taken.map(answer => answer.statusCode).toSorted((a, b) => a - b),
    [200, 409],
  )
  assert.notEqual(await ring('first', `${randomUUID()}@exchange`), number, 'another call is another contact')
  await asReduced(number)
})

test('the number is read by whoever took the call alone, and lies nowhere readable', async () => {
  const number = await ring('first', randomUUID(), '8 (700) 000-77-77')
  assert.equal((await now('first', number)).call?.number, undefined, 'nobody took it yet')
  await press('first', number, { kind: 'accept' })
  assert.equal((await now('first', number)).call?.number, '+77000007777')
  assert.equal((await now('second', number)).call?.number, undefined)
  assert.ok(!(await desks.second.get(`/ru/desk/${number}`)).body.includes('0007777'))
  assert.ok(!(await desks.first.get('/ru/desk/rows', 'application/json')).body.includes('0007777'))
  await press('second', number, { kind: 'accept', over: true })
  assert.equal((await now('second', number)).call?.number, '+77000007777', 'with the contact the number goes over')
  assert.equal((await now('first', number)).call?.number, undefined)
  for (const table of ['contacts', 'contact_calls', 'contact_events', 'journal_leaves']) {
    const { rows } = await world.admin.query<{ n: number }>(
      `select count(*)::int as n from ${table} t where position('7000007777' in t::text) > 0 or position(encode('7000007777', 'hex') in t::text) > 0`,
    )
    assert.equal(rows[0]?.n, 0, table)
  }
  await assert.rejects(
    database.db.as(first.actor, { act: 'test.read', basis: 'test', purpose: 'test' }, async tx =>
      tx.rows({ name: 'test.calls', text: 'select * from contact_calls' } as never, []),
    ),
    { code: '42501' },
    'a signed-in session reads the table of calls by itself',
  )
})

test('earlier contacts of the same number are a count, however it is written, and a hidden number is nobody’s', async () => {
  await ring('first', randomUUID(), '+77000001234')
  await ring('first', randomUUID(), '87000001234')
  const third = await ring('first', randomUUID(), '7000001234')
  assert.equal((await lineOf('second', third))?.earlier, 'Прежних обращений с этого номера: 2')
  await asReduced(third)
  await ring('first', randomUUID(), 'anonymous')
  const hidden = await ring('first', randomUUID(), 'anonymous')
  assert.equal((await lineOf('second', hidden))?.earlier, undefined)
})

test('an operator who says that a number rings, to learn whether it ever called, is in the journal and soon told nothing', async () => {
  await ring('second', randomUUID(), '+77000005555')
  const told = async (number: string) => (await lineOf('second', number))?.earlier !== undefined
  const tries: string[] = []
  for (let i = 0; i < 70; i += 1)
    tries.push(
      (await ringIn(world.services, first.actor, { call: randomUUID(), from: '+77000005555', lang: 'ru' })).number,
    )
  assert.ok(await told(tries[0] ?? ''), 'the control: an honest call hears of it')
  assert.ok(!(await told(tries.at(-1) ?? '')))
  assert.ok(
    await told(await ring('second', randomUUID(), '+77000005555')),
    'a colleague who asked nothing still hears of it',
  )
  const { rows } = await world.admin.query<{ n: number }>(
    `select count(*)::int as n from journal_leaves where act = 'contact.tell-ring' and actor = $1
       and object_id in (select id from contacts where number = any ($2))`,
    [first.actor.id, tries],
  )
  assert.equal(rows[0]?.n, tries.length)
})

test('S4: the caller hangs up; the contact is interrupted, what was typed is there, the timeline says when, and told twice it is written once', async () => {
  const call = randomUUID()
  const number = await ring('first', call)
  await press('first', number, { kind: 'accept' })
  const draft = {
    ...emptyDraft,
    notes: 'Она сказала адрес',
    callType: 'self',
    reasons: ['family/quarrel'],
    window: 'w',
  }
  await post('first', `${number}/draft`, { draft: JSON.stringify({ base: 0, draft }) })
  for (const who of ['first', 'second', 'first'] as const) await post(who, 'calls/gone', { call })
  const open = await now('first', number)
  assert.deepEqual(
    [open.line.state, open.isMine, open.draft.draft.notes, open.draft.draft.reasons],
    ['interrupted', true, 'Она сказала адрес', ['family/quarrel']],
  )
  assert.equal(open.history.filter(one => one.text === 'Звонок прервался с той стороны').length, 1)
  assert.ok(open.call?.over)
  await asReduced(number)
  // Called back: the same contact goes on, and so does its end.
  const again = randomUUID()
  assert.equal((await post('second', `${number}/call-back`, { call: again })).statusCode, 409, 'not the colleague’s')
  assert.equal((await post('first', `${number}/call-back`, { call: again })).statusCode, 200)
  assert.equal((await now('first', number)).line.state, 'active')
  await post('first', 'calls/gone', { call: again })
  assert.equal((await now('first', number)).line.state, 'interrupted')
  await asReduced(number)
})

test('a call that nobody answered stays in sight as missed until somebody takes it up', async () => {
  const call = randomUUID()
  const number = await ring('first', call)
  await post('first', 'calls/gone', { call })
  const line = await lineOf('second', number)
  assert.deepEqual([line?.state, line?.isMissed, line?.mark?.tone], ['abandoned', true, 'danger'])
  assert.match((await desks.second.get('/ru/desk?view=callback')).body, new RegExp(number))
  await press('second', number, { kind: 'accept' })
  assert.equal((await now('second', number)).line.state, 'active')
})

test('without an exchange one button opens an empty telephone contact in one’s own hands, and pressed twice it is one', async () => {
  const key = randomUUID()
  const numbers = await Promise.all([1, 2].map(() => post('first', 'calls/new', { key })))
  const [one, two] = numbers.map(answer => (JSON.parse(answer.body) as { number: string }).number)
  assert.equal(one, two)
  const open = await now('first', one ?? '')
  assert.deepEqual([open.line.state, open.isMine, open.messages.length], ['active', true, 0])
  const page = await desks.first.post('/ru/desk/calls', {}, '/ru/desk', 'text/html')
  assert.equal(page.statusCode, 303)
  assert.match((await desks.first.get(String(page.headers.location))).body, /Обращение по телефону/)
})

test('an operator who is suddenly not there loses the contact to the queue, with an event, once; one who is there keeps it', async () => {
  const number = await ring('first', randomUUID())
  await press('first', number, { kind: 'accept' })
  const other = await ring('second', randomUUID())
  await press('second', other, { kind: 'accept' })
  const unfinished = await ring('first', randomUUID())
  await press('first', unfinished, { kind: 'accept' })
  assert.equal((await press('first', unfinished, { kind: 'end' })).statusCode, 200)
  const rule = { silentMinutes: 10 }
  await world.plant.moveClock(11 * 60)
  try {
    await releaseSilent(world.services, rule)
    assert.equal((await lineOf('second', number))?.state, 'active', 'his page is open: he only listens')
    await world.admin.query(
      `update sessions set seen_at = clock_timestamp() - interval '11 minutes' where user_id = $1`,
      [first.actor.id],
    )
    await Promise.all([releaseSilent(world.services, rule), releaseSilent(world.services, rule)])
    await releaseSilent(world.services, rule)
    const open = await now('second', number)
    assert.deepEqual([open.line.state, open.line.operatorId], ['offered', undefined])
    assert.equal(
      open.history.filter(one => /вернулось в очередь: Бірінші Оператор/.test(one.text)).length,
      1,
      JSON.stringify(open.history),
    )
    assert.equal((await lineOf('second', other))?.operatorId, second.actor.id)
    const left = await now('second', unfinished)
    assert.deepEqual([left.line.state, left.line.operatorId], ['offered', undefined], 'nobody finishes it otherwise')
    await asReduced(unfinished)
    assert.equal((await press('second', number, { kind: 'accept' })).statusCode, 200)
    await asReduced(number)
  } finally {
    await world.plant.moveClock(0)
    await world.admin.query('update sessions set seen_at = clock_timestamp()')
  }
})

test('what the exchange never sent is refused in words, and nobody but an operator tells of calls', async () => {
  for (const call of ['', 'два слова', 'x'.repeat(400)])
    assert.equal((await post('first', 'calls/ring', { call, from: '' })).statusCode, 400)
  assert.equal(
    (await post('first', 'calls/gone', { call: randomUUID() })).statusCode,
    200,
    'an unknown call is nothing',
  )
  const police = visitorTo(app, await world.person(where, 'police-duty'))
  assert.equal((await police.get('/ru/desk/calls/line', 'application/json')).statusCode, 403)
  assert.equal(
    (await police.post('/ru/desk/calls/ring', { call: 'x', from: '' }, '/ru/notices', 'application/json')).statusCode,
    403,
  )
})

test('a production server has no button and no address that plays a caller; the demonstration has both', async () => {
  const number = await ring('first', randomUUID())
  await press('first', number, { kind: 'accept' })
  assert.equal((await post('first', 'calls/demo', { go: 'drop', contact: number })).statusCode, 404)
  assert.ok(!(await desks.first.get(`/ru/desk/${number}`)).body.includes('calls/demo'))
  assert.equal((await now('first', number)).line.state, 'active')
  const demo = await makeApp({ ...world.services, demo: true }, { log: () => {} })
  try {
    const desk = visitorTo(demo, first)
    assert.match((await desk.get(`/ru/desk/${number}`)).body, /calls\/demo/)
    await desk.post('/ru/desk/calls/demo', { go: 'drop', contact: number }, `/ru/desk/${number}`, 'text/html')
    assert.equal((await now('first', number)).line.state, 'interrupted')
  } finally {
    await demo.close()
  }
})

test('only the desk may speak to the exchange, only where one is set, and nothing of it loads elsewhere', async () => {
  const policyOf = async (on: typeof app, url: string) => {
    const answer = await visitorTo(on, first).get(url)
    return { policy: String(answer.headers['content-security-policy']), body: answer.body, headers: answer.headers }
  }
  const plain = await policyOf(app, '/ru/desk')
  assert.match(plain.policy, /connect-src 'self';/)
  assert.ok(!plain.body.includes('contacts-calls'))
  const telephone = { socket: 'wss://exchange.example/ws', domain: 'exchange.example' }
  const wired = await makeApp({ ...world.services, telephone }, { log: () => {} })
  try {
    const desk = await policyOf(wired, '/ru/desk')
    assert.match(desk.policy, /connect-src 'self' wss:\/\/exchange\.example;/)
    assert.match(String(desk.headers['permissions-policy']), /camera=\(\), microphone=\(self\)/)
    assert.equal(desk.policy.replace(' wss://exchange.example', ''), plain.policy)
    assert.ok(!/<script[^>]*contacts-calls/.test(desk.body), 'loaded with the page instead of when it is needed')
    assert.match((await policyOf(wired, '/ru/desk/calls/place')).policy, /connect-src 'self';/)
    const mine = visitorTo(wired, first)
    await mine.post('/ru/desk/calls/place', { extension: '7', secret: '' }, '/ru/desk/calls/place', 'text/html')
    assert.deepEqual(JSON.parse((await mine.get('/ru/desk/calls/line', 'application/json')).body), {})
    await mine.post('/ru/desk/calls/place', { extension: '701', secret: 'sырлы' }, '/ru/desk/calls/place', 'text/html')
    const line = { ...telephone, extension: '701', secret: 'sырлы' }
    assert.deepEqual(JSON.parse((await mine.get('/ru/desk/calls/line', 'application/json')).body), { line })
    const other = await visitorTo(wired, second).get('/ru/desk/calls/line', 'application/json')
    assert.deepEqual(JSON.parse(other.body), {}, 'a colleague’s extension')
  } finally {
    await wired.close()
  }
})

test('a supervisor listens to a call only after saying why; the operator sees it, and it stands in the journal and in the contact', async () => {
  const supervisor = await world.person({ ...where, school: centre }, 'supervisor', 'Ауысым Басшысы')
  const telephone = { socket: 'wss://exchange.example/ws', domain: 'exchange.example', listen: '*222' }
  const wired = await makeApp({ ...world.services, telephone }, { log: () => {} })
  try {
    const [mine, head] = [visitorTo(wired, first), visitorTo(wired, supervisor)]
    const call = randomUUID()
    const number = await ring('first', call)
    const listen = (by = head) => by.post(`/ru/desk/${number}/listen`, {}, '/ru/desk/calls/place', 'application/json')
    const seen = async (by = mine) =>
      JSON.parse((await by.get(`/ru/desk/${number}/now`, 'application/json')).body) as OpenContact
    await press('first', number, { kind: 'accept' })
    await mine.post('/ru/desk/calls/place', { extension: '', secret: '' }, '/ru/desk/calls/place', 'text/html')
    const reading = `/ru/desk/${number}/reading`
    assert.equal((await listen()).statusCode, 409, 'no reason was said')
    assert.equal((await seen(head)).call?.mayListen, true)
    assert.equal((await listen()).statusCode, 409, 'having it open on the desk is no reason')
    assert.equal((await head.post(reading, { reason: 'help' }, reading, 'text/html')).statusCode, 303)
    assert.match((await seen()).watched ?? '', /читает старший смены/)
    assert.equal((await listen()).statusCode, 409, 'the operator has no extension')
    await mine.post('/ru/desk/calls/place', { extension: '701', secret: 'sырлы' }, '/ru/desk/calls/place', 'text/html')
    assert.equal((await listen(mine)).statusCode, 403, 'an operator listens to nobody')
    assert.equal((await seen()).call?.mayListen, false)
    const heard = await listen()
    assert.deepEqual([heard.statusCode, JSON.parse(heard.body)], [200, { dial: '*222701' }])
    assert.match((await seen()).watched ?? '', /слушает старший смены/)
    const { rows } = await world.admin.query<{ actor: string; purpose: string }>(
      `select l.actor, l.purpose from journal_leaves l join contacts c on c.id = l.object_id where c.number = $1 and l.act = 'contact.listen'`,
      [number],
    )
    assert.deepEqual(rows, [{ actor: supervisor.actor.id, purpose: 'help' }])
    await asReduced(number)
    await post('first', 'calls/gone', { call })
    assert.equal((await listen()).statusCode, 409, 'the call is over')
    const plain = visitorTo(app, supervisor)
    assert.equal((await listen(plain)).statusCode, 409, 'where the exchange lets nobody listen')
  } finally {
    await wired.close()
  }
})

test('the exchange is spoken to under encryption or on this machine alone, and its address cannot end a header', () => {
  const wrongFor = (socket: string) => {
    const read = readConfig({ ARASHA_TELEPHONE_SOCKET: socket }, { serves: true })
    return !read.ok && read.wrong.some(one => one.key === 'setting.telephone-socket')
  }
  for (const bad of ['ws://exchange.example', 'https://exchange.example', 'no address', "wss://a; script-src 'none'"])
    assert.ok(wrongFor(bad), bad)
  for (const good of ['wss://exchange.example:8443/ws', 'ws://localhost:5066', '']) assert.ok(!wrongFor(good), good)
  const listening = (ARASHA_TELEPHONE_LISTEN: string) =>
    readConfig({ ARASHA_TELEPHONE_SOCKET: 'wss://exchange.example', ARASHA_TELEPHONE_LISTEN }, { serves: true })
  for (const bad of ['a', '*222@evil', '12345678901']) {
    const read = listening(bad)
    assert.ok(!read.ok && read.wrong.some(one => one.key === 'setting.telephone-listen'), bad)
  }
  const good = listening('*222')
  assert.ok(good.ok ? true : !good.wrong.some(one => one.key === 'setting.telephone-listen'))
})
