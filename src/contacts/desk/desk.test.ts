// The operator's desk as its own window speaks to it: presses that arrive twice, words that were not sent, two operators at one contact.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { doorVisitor } from '../../../test/door.ts'
import { makeWorld, visitorTo } from '../../../test/world.ts'
import { makeApp } from '../../server.ts'
import { judgeDeed } from '../contact.ts'
import { reasonKinds, reasonLines } from '../reasons.ts'
import { removeOldDrafts } from './actions.ts'
import { emptyDraft, type OpenContact, type PressedDeed, type QueueLine } from './contract.ts'
import { snippets } from './snippets.ts'

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

let visitors = 0
async function tell(words: string): Promise<string> {
  const door = doorVisitor(app, `10.1.0.${++visitors}`)
  await door.post('/kk/s', {})
  await door.post('/kk/tell', { step: 'words', words, go: 'send' })
  const { rows } = await world.admin.query<{ number: string }>(
    'select number from contacts order by started_at desc, id desc limit 1',
  )
  return rows[0]?.number ?? ''
}
const press = (who: Who, number: string, deed: PressedDeed, key = randomUUID()) =>
  desks[who].post(
    `/ru/desk/${number}/press`,
    { press: JSON.stringify({ key, deed }) },
    `/ru/desk/${number}`,
    'application/json',
  )
const save = (who: Who, number: string, base: number, reply: string, window = who as string) =>
  desks[who].post(
    `/ru/desk/${number}/draft`,
    { draft: JSON.stringify({ base, draft: { ...emptyDraft, reply, window } }) },
    `/ru/desk/${number}`,
    'application/json',
  )
const now = async (who: Who, number: string) =>
  JSON.parse((await desks[who].get(`/ru/desk/${number}/now`, 'application/json')).body) as OpenContact
const lines = async (who: Who) =>
  (JSON.parse((await desks[who].get('/ru/desk/rows', 'application/json')).body) as { lines: QueueLine[] }).lines

test('an answer pressed twice, or sent again because its reply was lost, is one message; the same key for other words is refused', async () => {
  const number = await tell('екі рет')
  const key = randomUUID()
  const answer = { kind: 'answer', text: 'Оқып отырмын.' } as const
  const replies = await Promise.all([1, 2, 3].map(() => press('first', number, answer, key)))
  assert.deepEqual(
    replies.map(r => r.statusCode),
    [200, 200, 200],
  )
  assert.equal((await now('first', number)).messages.filter(m => m.mine).length, 1)
  assert.equal((await press('first', number, { kind: 'answer', text: 'Басқа' }, key)).statusCode, 409)
  assert.equal((await press('first', number, { kind: 'end' }, key)).statusCode, 409)
  await press('first', number, answer)
  assert.equal((await now('first', number)).messages.filter(m => m.mine).length, 2, 'another press is another answer')
})

test('the second operator sees who answers, writes nothing into it, and can take it over knowingly', async () => {
  const number = await tell('екеуі')
  assert.equal((await press('first', number, { kind: 'accept' })).statusCode, 200)
  const seen = await now('second', number)
  assert.equal(seen.answeredBy, 'Бірінші Оператор')
  assert.match((await desks.second.get(`/ru/desk/${number}`)).body, /Отвечает: Бірінші Оператор/)
  for (const deed of [
    { kind: 'answer', text: 'x' },
    { kind: 'accept' },
    { kind: 'close', callType: 'joke', reasons: [], outcome: '', note: '' },
    { kind: 'release' },
  ] as const)
    assert.equal((await press('second', number, deed)).statusCode, 409, deed.kind)
  assert.equal((await save('second', number, 0, 'менің жауабым')).statusCode, 409)
  assert.equal((await press('second', number, { kind: 'accept', over: true })).statusCode, 200)
  assert.equal((await now('first', number)).answeredBy, 'Екінші Оператор')
  assert.equal((await press('second', number, { kind: 'answer', text: 'Енді менмін' })).statusCode, 200)
})

test('what is typed lies sealed on the server, comes back in another window, and is never overwritten unseen', async () => {
  const number = await tell('жоба')
  await press('first', number, { kind: 'accept' })
  assert.deepEqual(JSON.parse((await save('first', number, 0, 'жартысы жазылған')).body), { version: 1 })
  const { rows } = await world.admin.query<{ row: string }>('select d::text as row from contact_drafts d')
  assert.ok(rows.length > 0)
  for (const { row } of rows) assert.ok(!row.includes(Buffer.from('жартысы').toString('hex')), 'readable at rest')
  assert.equal((await now('first', number)).draft.draft.reply, 'жартысы жазылған')
  // The reply to the first saving was lost: the same window goes on from what it knew.
  assert.deepEqual(JSON.parse((await save('first', number, 0, 'бәрі жазылған')).body), { version: 2 })
  const other = await save('first', number, 1, 'басқа терезе', 'other window')
  assert.equal(other.statusCode, 409)
  assert.equal((JSON.parse(other.body) as { theirs: { reply: string } }).theirs.reply, 'бәрі жазылған')
  assert.equal((await now('first', number)).draft.draft.reply, 'бәрі жазылған')
  await press('first', number, { kind: 'answer', text: 'бәрі жазылған' })
  assert.equal((await now('first', number)).draft.draft.reply, '', 'what was sent is no draft')
})

test('a contact passed on waits for the colleague and for everybody, with the note, and the writer is not told of it', async () => {
  const number = await tell('әріптеске')
  await press('first', number, { kind: 'accept' })
  await save('first', number, 0, 'бастаған жауабым')
  const to = { kind: 'transfer', to: second.actor.id, note: 'Анасы туралы сұраңыз' } as const
  assert.equal((await press('first', number, { ...to, to: randomUUID() })).statusCode, 400)
  assert.equal((await press('first', number, { ...to, to: first.actor.id })).statusCode, 409)
  assert.equal((await press('first', number, to)).statusCode, 200)
  const line = (await lines('second')).find(one => one.number === number)
  assert.deepEqual([line?.state, line?.meantFor], ['offered', second.actor.id])
  await press('second', number, { kind: 'accept' })
  const open = await now('second', number)
  assert.match(open.notes.map(n => n.text).join(), /Анасы туралы/)
  assert.equal(open.draft.draft.reply, 'бастаған жауабым', 'the colleague goes on from what was typed')
  assert.ok(open.messages.every(m => !m.text.includes('Анасы')))
})

test('one put off to a time stands aside until then and says when it is due; what was noted about a safe number is sealed', async () => {
  const number = await tell('кейін')
  const at = new Date(Date.now() + 3_600_000).toISOString()
  assert.equal(
    (await press('first', number, { kind: 'put-off', at, note: '+7 700 000 00 00, әпкесі' })).statusCode,
    200,
  )
  const line = (await lines('second')).find(one => one.number === number)
  assert.deepEqual([line?.state, line?.callbackAt, line?.mark?.tone], ['callback', at, 'info'])
  const { rows } = await world.admin.query<{ row: string }>(
    'select n::text || e::text as row from contact_notes n, contact_events e where e.contact_id = n.contact_id',
  )
  for (const { row } of rows)
    assert.ok(!row.includes('700 000') && !row.includes(Buffer.from('әпкесі').toString('hex')))
  await world.plant.moveClock(3700)
  try {
    const due = (await lines('second')).find(one => one.number === number)
    assert.equal(due?.mark?.tone, 'danger')
    assert.equal((await press('second', number, { kind: 'accept' })).statusCode, 200)
  } finally {
    await world.plant.moveClock(0)
  }
})

test('closing wants at most three fields, undoing it gives the contact back as it was, and a draft outlives it for a day', async () => {
  const number = await tell('жабу')
  await press('first', number, { kind: 'accept' })
  await save('first', number, 0, '')
  const close = { kind: 'close', callType: 'self', outcome: 'information', note: 'ескертпе' } as const
  assert.equal((await press('first', number, { ...close, reasons: [] })).statusCode, 400)
  assert.equal((await press('first', number, { ...close, reasons: ['no-such'] })).statusCode, 400)
  const reasons = ['family/quarrel', 'bullying/teacher']
  assert.equal((await press('first', number, { ...close, reasons })).statusCode, 200)
  assert.deepEqual((await now('first', number)).closed?.reasons.length, 2)
  assert.equal((await press('first', number, { kind: 'answer', text: 'x' })).statusCode, 409)
  assert.equal((await press('first', number, { kind: 'reopen' })).statusCode, 200)
  const open = await now('first', number)
  assert.deepEqual([open.line.state, open.isMine, open.draft.version], ['active', true, 1])
  await press('first', number, { ...close, reasons })
  const drafts = async () =>
    (await world.admin.query<{ n: number }>('select count(*)::int as n from contact_drafts')).rows[0]?.n
  const before = await drafts()
  await removeOldDrafts(world.services)
  assert.equal(await drafts(), before)
  await world.plant.moveClock(25 * 3600)
  try {
    await removeOldDrafts(world.services)
    assert.ok((await drafts()) === (before ?? 0) - 1, 'only that of the closed one goes')
  } finally {
    await world.plant.moveClock(0)
  }
})

test('whether answering is safe is asked by the first ready sentence, and what the operator learns is noted', async () => {
  const number = await tell('қауіпсіз бе')
  assert.equal((await now('first', number)).safe, 'unknown')
  assert.match(snippets[0]?.text.ru ?? '', /этого не увидит/)
  await press('first', number, { kind: 'note-safety', safe: 'no' })
  assert.equal((await now('second', number)).safe, 'no')
})

test('a ready sentence says «сен» to a child and «Сіз» to an adult', () => {
  for (const { text, child } of snippets) {
    assert.doesNotMatch(`${child.kk} ${child.ru}`, /(^|\P{L})Сіз|ңыз|ңіз|(^|\P{L})В(ы|ас|аш|ам)|йте(сь)?(\P{L}|$)/u)
    assert.doesNotMatch(`${text.kk} ${text.ru}`, /(^|\P{L})(сен|ты|тебе)(\P{L}|$)/u)
  }
  const adult = snippets.map(s => `${s.text.kk} ${s.text.ru}`).join(' ')
  assert.match(adult, /Сіз|ңыз/, 'the words looked for are there when an adult is addressed')
})

test('nobody else presses, saves, listens or gets the key', async () => {
  const number = await tell('бөтен')
  const police = visitorTo(app, await world.person(where, 'police-duty'))
  for (const url of [
    '/ru/desk/rows',
    '/ru/desk/key',
    '/ru/desk/colleagues',
    '/ru/desk/stream',
    `/ru/desk/${number}/now`,
  ])
    assert.equal((await police.get(url, 'application/json')).statusCode, 403, url)
  const key = async (who: Who) => (await desks[who].get('/ru/desk/key', 'application/json')).body
  assert.equal(await key('first'), await key('first'))
  assert.notEqual(await key('first'), await key('second'))
  for (const bad of ['', '{', '{"key":"x"}', JSON.stringify({ key: randomUUID(), deed: { kind: 'fly' } })]) {
    const answer = await desks.first.post(
      `/ru/desk/${number}/press`,
      { press: bad },
      `/ru/desk/${number}`,
      'application/json',
    )
    assert.equal(answer.statusCode, 400, bad)
  }
})

test('of all pairs of state and deed none answers for a colleague, and a closed one is only opened again', () => {
  const deeds = [
    { kind: 'accept' },
    { kind: 'answer', text: 'x' },
    { kind: 'end' },
    { kind: 'release' },
    { kind: 'note-safety', safe: 'yes' },
    { kind: 'transfer', to: 'c', note: '' },
  ] as const
  for (const state of ['active', 'awaiting', 'wrap-up'] as const)
    for (const deed of deeds) {
      assert.equal(judgeDeed({ state, operatorId: 'a' }, 'b', deed), 'refused', `${state} ${deed.kind}`)
      assert.notEqual(judgeDeed({ state, operatorId: 'b' }, 'b', deed), 'refused', `${state} ${deed.kind} of one's own`)
    }
  for (const deed of deeds) assert.equal(judgeDeed({ state: 'closed', operatorId: 'b' }, 'b', deed), 'refused')
})

test('there are ten kinds of reasons and about seventy lines, each with its own words in three languages', () => {
  assert.equal(reasonKinds.length, 10)
  assert.ok(reasonLines.length >= 70 && reasonLines.length <= 80, String(reasonLines.length))
  for (const lang of ['kk', 'ru', 'en'] as const)
    assert.equal(new Set(reasonLines.map(line => `${line.kind} ${line.label[lang]}`)).size, reasonLines.length, lang)
  for (const { label } of [...reasonLines, ...snippets.map(s => ({ label: s.text }))])
    assert.notEqual(label.kk, label.ru)
})
