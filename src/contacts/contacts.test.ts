// 111 as a browser without a script meets it, and as an operator does. Each safety test has its own planted fault or counter-example beside it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { makeWorld, visitorTo } from '../../test/world.ts'
import { makeApp } from '../server.ts'
import { languages } from '../words/say.ts'
import { makeCode, readCode, writeCode } from './code.ts'
import { judgeClosing, reduceContact, type ContactEvent } from './contact.ts'
import { hangCode } from './store.ts'
import { removeOldVisits } from './telling/visits.ts'

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
const operator = await world.person({ ...where, school: centre }, 'operator')
const deputy = await world.person(where, 'school-deputy')
const desk = visitorTo(app, operator)
await database.db.system('test', { act: 'test', basis: 'test', purpose: 'test' }, async tx =>
  tx.send(hangCode, ['WALL-17', where.school]),
)

/** A browser without script: one cookie, no memory, follows 303 as browsers do. */
function browser() {
  let cookie = ''
  const seen: string[] = []
  const ask = async (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) => {
    const answer = await app.inject({
      method,
      url,
      headers: {
        host: 'localhost',
        accept: 'text/html',
        ...(cookie && { cookie }),
        ...(fields && { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
      },
      ...(fields && { payload: new URLSearchParams(fields).toString() }),
    })
    const set = [answer.headers['set-cookie'] ?? []].flat()
    for (const one of set) cookie = /v=;/.test(one) ? '' : (/v=[^;]+/.exec(one)?.[0] ?? cookie)
    seen.push(answer.body, JSON.stringify(answer.headers))
    return answer
  }
  const get = (url: string) => ask('GET', url)
  /** Posts and follows. A page that answers a POST would leave the form on the disk: each must be a 303. */
  const post = async (url: string, fields: Record<string, string>) => {
    const answer = await ask('POST', url, fields)
    assert.equal(answer.statusCode, 303, answer.body.slice(0, 300))
    return get(String(answer.headers.location))
  }
  return { get, post, seen, cookie: () => cookie, setCookie: (value: string) => void (cookie = value) }
}
type Browser = ReturnType<typeof browser>
async function tell(words: string, more: Record<string, string> = {}, door = '/kk/s'): Promise<Browser> {
  const b = browser()
  await b.post(door, {})
  const answers: Record<string, string> = { words, ...more }
  for (const step of ['words', 'danger', 'safe', 'about'])
    await b.post('/kk/tell', { step, ...answers, go: step === 'about' ? 'send' : 'next' })
  return b
}
const rows = async <R extends object>(sql: string, values: unknown[] = []) =>
  (await world.admin.query<R>(sql, values)).rows
const latest = async () => {
  const [row] = await rows<{
    id: string
    number: string
    version: number
    region: number
    unit_id: string
    channel: string
  }>('select id, number, version, region, unit_id, channel from contacts order by started_at desc, id desc limit 1')
  assert.ok(row)
  return row
}
const count = async () => (await rows<{ n: number }>('select count(*)::int as n from contacts'))[0]?.n ?? 0
const text = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('one sentence is enough, sent from the question that asks for it', async () => {
  const b = browser()
  const first = await b.post('/ru/s', {})
  assert.match(text(first.body), /В истории браузера останется/, 'what leaving does comes before the first question')
  const sent = await b.post('/ru/tell', { step: 'words', words: 'меня бьют', go: 'send' })
  assert.match(sent.body, /111 получил Ваше сообщение/)
  const [row] = await rows<Record<string, unknown>>(
    'select lang, danger, safe, age, region, channel, state from contacts order by started_at desc limit 1',
  )
  assert.deepEqual(row, {
    lang: 'ru', danger: 'unknown', safe: 'unknown', age: 'unknown', region: null, channel: 'web', state: 'offered',
  }) // prettier-ignore
})

test('a child need not type: four presses are enough, "send now" stands on every question, and what was ticked becomes the message', async () => {
  const b = browser()
  await b.post('/kk/s/WALL-17', {})
  let page = await b.post('/kk/tell', { step: 'leaving', go: 'next' })
  for (const step of ['who', 'danger', 'words', 'about', 'safe', 'check']) {
    assert.match(page.body, /value="send"/, `no way to send on ${step}`)
    page = await b.post('/kk/tell', { step, go: 'next' })
  }
  const short = browser()
  // Start, continue, "about me", send now.
  await short.post('/kk/s/WALL-17', {})
  await short.post('/kk/tell', { step: 'leaving', go: 'next' })
  const sent = await short.post('/kk/tell', { step: 'who', whom: 'self', go: 'send' })
  assert.match(text(sent.body), /111 хабарламаңды алды.*Бұл мен туралы\./)
  const ticked = browser()
  await ticked.post('/ru/s', {})
  await ticked.post('/ru/tell', { step: 'who', whom: 'other', go: 'next' })
  await ticked.post('/ru/tell', { step: 'danger', danger: 'unknown', go: 'next' })
  await ticked.post('/ru/tell', { step: 'words', ticks: 'hit', words: '', go: 'next' })
  await ticked.post('/ru/tell', { step: 'safe', safe: 'none', go: 'next' })
  const check = await ticked.get('/ru/tell')
  assert.match(text(check.body), /Проверьте ответы.*Кого-то бьют/)
  await ticked.post('/ru/tell', { step: 'check', to: 'danger' })
  assert.match((await ticked.get('/ru/tell')).body, /name="danger"/)
  const whole = await ticked.post('/ru/tell', { step: 'danger', danger: 'no', go: 'send' })
  assert.match(text(whole.body), /Это о другом человеке\. Кого-то бьют Ответ мне не нужен\./)
})

test('a door in a school speaks to a child, the other to an adult, until an age is said', async () => {
  const [child, adult] = [browser(), browser()]
  await child.post('/kk/s/WALL-99', {})
  await adult.post('/kk/s', {})
  const danger = async (b: Browser) => text((await b.post('/kk/tell', { step: 'who', go: 'next' })).body)
  assert.match(await danger(child), /Саған қазір қауіп/)
  assert.match(await danger(adult), /Сізге қазір қауіп/)
  await child.post('/kk/tell', { step: 'about', age: 'adult', go: 'next' })
  assert.match(await danger(child), /Сізге қазір қауіп/)
  await adult.post('/kk/tell', { step: 'about', age: '16-17', go: 'next' })
  assert.match(await danger(adult), /Саған қазір қауіп/)
})

test('every page tells the browser to keep nothing, has one title, the numbers on top and the way out, in each language', async () => {
  for (const lang of languages) {
    const b = browser()
    const pages = [await b.get(`/${lang}/s`), await b.get(`/${lang}/s/WALL-17`), await b.post(`/${lang}/s`, {})]
    for (const step of ['words', 'danger', 'safe'])
      pages.push(await b.post(`/${lang}/tell`, { step, words: 'x', go: 'next' }))
    pages.push(await b.post(`/${lang}/tell`, { step: 'about', go: 'send' }))
    pages.push(await b.post(`/${lang}/tell`, { go: 'code' }), await browser().get(`/${lang}/return`))
    assert.deepEqual(new Set(pages.map(page => /<title>(.*?)<\/title>/.exec(page.body)?.[1])).size, 1)
    for (const page of pages) {
      assert.equal(page.statusCode, 200)
      assert.equal(page.headers['cache-control'], 'no-store')
      assert.equal(page.headers['referrer-policy'], 'no-referrer')
      for (const number of ['102', '112', '111']) assert.match(page.body, new RegExp(`href="tel:${number}"`))
      assert.match(page.body, new RegExp(`href="/${lang}/today"[^>]*data-exit`))
      assert.doesNotMatch(page.body, /Араша|Arasha|https?:\/\//, 'the product or another host is named')
      for (const field of page.body.match(/<(form|textarea|input type="text"|input[^>]*name="code")[^>]*>/g) ?? [])
        assert.match(field, /autocomplete="off"/, field)
      assert.doesNotMatch(page.body, /method="get"/i)
    }
  }
  const set = String(
    (await app.inject({ method: 'POST', url: '/kk/s', headers: { host: 'localhost' } })).headers['set-cookie'],
  )
  assert.match(set, /HttpOnly; SameSite=Strict/)
  assert.doesNotMatch(set, /Expires|Max-Age/, 'a cookie that outlives the browser')
})

test('the first view weighs at most 30 KB and each further page at most 12, as they are served', async () => {
  const b = browser()
  const first = await b.get('/kk/s/WALL-17')
  const assets = [...first.body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(found => String(found[1]))
  assert.ok(assets.length >= 3)
  const served = await Promise.all(
    assets.map(url => app.inject({ url, headers: { 'accept-encoding': 'gzip' } }).then(a => a.rawPayload.length)),
  )
  // Pages themselves leave the server unpacked: counted as they are.
  const firstView = first.rawPayload.length + served.reduce((sum, n) => sum + n, 0)
  assert.ok(firstView <= 30 * 1024, `the first view has ${firstView} bytes`)
  const next = [await b.post('/kk/s', {})]
  for (const step of ['words', 'danger', 'safe'])
    next.push(await b.post('/kk/tell', { step, words: 'бір сөз', go: 'next' }))
  next.push(await b.post('/kk/tell', { step: 'about', go: 'send' }), await browser().get('/kk/return'))
  for (const page of next) {
    assert.deepEqual(
      [...page.body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(f => f[1]),
      assets,
      'something more to load',
    )
    assert.ok(page.rawPayload.length <= 12 * 1024, `a page has ${page.rawPayload.length} bytes`)
  }
  assert.ok(gzipSync(first.rawPayload).length < first.rawPayload.length)
})

test('after leaving nothing is left: the visit is gone, the address leads to the neutral page, the cookie is taken back', async () => {
  const b = browser()
  await b.post('/kk/s', {})
  await b.post('/kk/tell', { step: 'words', words: 'құпия сөз', go: 'next' })
  await b.post('/kk/tell', { step: 'about', go: 'back' })
  assert.match((await b.get('/kk/tell')).body, /құпия сөз/, 'the counter-example: before leaving it is there')
  const stolen = b.cookie()
  const before = (await rows<{ n: number }>('select count(*)::int as n from visits'))[0]?.n ?? 0
  const left = await b.get('/kk/today')
  assert.equal(left.headers['clear-site-data'], '"cache", "storage"')
  assert.equal(b.cookie(), '')
  assert.equal((await rows<{ n: number }>('select count(*)::int as n from visits'))[0]?.n, before - 1)
  b.setCookie(stolen)
  for (const lang of languages) {
    const back = await b.get(`/${lang}/tell`)
    assert.deepEqual([back.statusCode, back.headers.location], [303, `/${lang}/today`])
  }
})

test('what was typed lies in the database only sealed, and a row alone, or another cookie, opens nothing', async () => {
  const b = browser()
  await b.post('/kk/s', {})
  await b.post('/kk/tell', { step: 'words', words: 'Құпия-Құпия', go: 'next' })
  const [visit] = await rows<{ id: Buffer; body: Buffer }>('select id, body from visits order by at desc limit 1')
  assert.ok(visit)
  assert.ok(!visit.body.includes('Құпия') && !visit.id.includes(b.cookie().slice(2)))
  await tell('Құпия-Құпия')
  for (const table of ['contacts', 'contact_messages', 'contact_events', 'visits', 'journal_leaves', 'outbox'])
    for (const { row } of await rows<{ row: string }>(`select t::text as row from ${table} t`)) {
      assert.ok(!row.includes('Құпия'), table)
      assert.ok(!row.includes(Buffer.from('Құпия').toString('hex')), table)
    }
})

test('a form that comes after its visit has ended keeps what was typed, and says to press once more', async () => {
  const b = await (async () => {
    const one = browser()
    await one.post('/kk/s', {})
    return one
  })()
  await world.admin.query(`update visits set at = at - interval '16 minutes'`)
  const before = await count()
  const late = await b.post('/kk/tell', { step: 'words', words: 'ұзақ жазылған', go: 'send' })
  assert.match(late.body, /ұзақ жазылған/)
  assert.match(late.body, /қайта басталды/)
  assert.equal(await count(), before, 'nothing is sent without being pressed on the page that is seen')
  await b.post('/kk/tell', { step: 'words', words: 'ұзақ жазылған', go: 'send' })
  assert.equal(await count(), before + 1)
  // Also without any cookie at all, as after a crash of the browser.
  assert.match((await browser().post('/kk/tell', { step: 'words', words: 'кукисіз', go: 'send' })).body, /кукисіз/)
  await world.admin.query(`update visits set at = at - interval '16 minutes'`)
  await removeOldVisits(world.services)
  assert.equal((await rows('select 1 from visits')).length, 0)
})

test('sent twice is sent once', async () => {
  const b = browser()
  await b.post('/kk/s', {})
  const before = await count()
  await Promise.all([1, 2, 3].map(() => b.post('/kk/tell', { step: 'words', words: 'бір рет', go: 'send' })))
  assert.equal(await count(), before + 1)
})

test('nothing typed, far too much, and characters nobody writes: plain words, everything given back, never a fault', async () => {
  const b = browser()
  await b.post('/en/s', {})
  const before = await count()
  for (const nothing of ['', '   \n', '\u200b\u2060', '\u0000\u0007']) {
    const page = await b.post('/en/tell', { step: 'words', words: nothing, go: 'send' })
    assert.match(page.body, /Write at least one word/)
  }
  const long = 'ә'.repeat(50_000)
  const page = await b.post('/en/tell', { step: 'words', words: long, go: 'send' })
  assert.match(text(page.body), /10,000 characters at most/)
  assert.ok(page.body.includes(long), 'what was typed is given back whole')
  assert.equal(await count(), before)
  await b.post('/en/tell', { step: 'words', words: 'a\u0000b\u202ec <b>&amp; 👧🏽 сөз\u0007', go: 'send' })
  const sent = await b.get('/en/tell')
  assert.match(sent.body, /abc &lt;b>&amp;amp; 👧🏽 сөз/)
  const huge = await app.inject({
    method: 'POST',
    url: '/en/tell',
    headers: { host: 'localhost', accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: `words=${'a'.repeat(1_100_000)}`,
  })
  assert.equal(huge.statusCode, 413)
  assert.match(huge.body, /href="tel:111"/)
  assert.doesNotMatch(huge.body, /Arasha/, 'a fault is told as quietly as anything else')
  for (const odd of [
    { step: 'none', go: 'fly' },
    { step: 'about', age: '900', region: '51', go: 'next' },
    { go: 'code' },
    { go: 'hide' },
  ])
    await browser().post('/en/tell', odd as Record<string, string>)
  assert.equal((await app.inject({ url: '/en/s/%00%27' })).statusCode, 200)
})

test('the wall tells the region and the police unit, not the school; an unknown word in the address opens the same door', async () => {
  await tell('қабырғадан', { region: '27' }, '/kk/s/wall-17')
  const told = await latest()
  assert.deepEqual([told.region, told.unit_id, told.channel], [27, where.unit, 'wall'])
  const everything = (
    await rows<{ row: string }>(
      'select c::text || m::text as row from contacts c join contact_messages m on m.contact_id = c.id where c.id = $1',
      [told.id],
    )
  )
    .map(r => r.row)
    .join()
  assert.ok(!everything.includes(where.school), 'the school stands in the contact')
  await tell('басқа жерден', { region: '71' }, '/kk/s/WALL-17')
  assert.equal((await latest()).unit_id, null, 'the unit of a school far from where the writer says to be')
  const [known, unknown] = [await browser().get('/kk/s/WALL-17'), await browser().get('/kk/s/WALL-99')]
  assert.equal(known.body.replaceAll('WALL-17', ''), unknown.body.replaceAll('WALL-99', ''))
  await tell('белгісіз код', {}, '/kk/s/WALL-99')
  assert.equal((await latest()).channel, 'web')
})

test('the school, the police and the prosecutor find nothing of a contact, not even a count', async () => {
  await tell('мектептен', {}, '/kk/s/WALL-17')
  const { number } = await latest()
  for (const role of ['school-deputy', 'school-head', 'police-duty', 'prosecutor', 'commissioner', 'admin'] as const) {
    const person = role === 'school-deputy' ? deputy : await world.person(where, role)
    const visitor = visitorTo(app, person)
    assert.equal((await visitor.get('/kk/desk')).statusCode, 403, role)
    assert.equal((await visitor.get(`/kk/desk/${number}`)).statusCode, 403, role)
  }
  assert.equal((await desk.get(`/kk/desk/${number}`)).statusCode, 200, 'the counter-example: the operator finds it')
  assert.equal((await desk.get('/kk/desk/K-26-0000000-0')).statusCode, 404)
})

test('who says danger stands on top, then who has waited longest; opening is journalled, listing shows no text', async () => {
  await world.admin.query(`begin; set local session_replication_role = replica; delete from contacts; commit`)
  await tell('бірінші', { danger: 'no' })
  const first = (await latest()).number
  await tell('екінші', { danger: 'unknown' })
  const second = (await latest()).number
  await tell('қауіпті', { danger: 'yes', safe: 'no', age: '11-15', region: '27' })
  const third = (await latest()).number
  const list = (await desk.get('/ru/desk')).body
  assert.deepEqual(
    [...list.matchAll(/desk\/(K-[\w-]+)"/g)].map(m => m[1]),
    [third, first, second],
  )
  assert.doesNotMatch(list, /бірінші|қауіпті/)
  const leaves = async () =>
    (
      await rows<{ n: number }>(
        `select count(*)::int as n from journal_leaves where act = 'contact.read' and actor = $1`,
        [operator.actor.id],
      )
    )[0]?.n ?? 0
  const before = await leaves()
  const page = await desk.get(`/ru/desk/${third}`)
  assert.match(page.body, /қауіпті/)
  assert.match(text(page.body), /Не пишите ничего, что навредит/)
  assert.equal(await leaves(), before + 1)
})

test('a long list goes on by key and loses nobody', async () => {
  const waiting = Number(
    (await rows<{ n: number }>(`select count(*)::int as n from contacts where state = 'offered'`))[0]?.n,
  )
  await world.admin.query(
    `insert into contacts (id, number, holder_id, channel, lang, danger, safe, age, key_id, state, started_at, turned_at)
     select gen_random_uuid(), 'K-test-' || i, $1, 'web', 'kk', 'no', 'no', 'adult', (select id from vault_keys limit 1), 'offered', now(), date_trunc('milliseconds', now()) - i % 7 * interval '1 hour' from generate_series(1, 120) as i`,
    [centre],
  )
  const seen: string[] = []
  for (let next: string | undefined = '/kk/desk'; next !== undefined;) {
    const page: string = (await desk.get(next)).body
    seen.push(...[...page.matchAll(/desk\/(K-[\w-]+)"/g)].map(m => String(m[1])))
    next = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
  }
  assert.deepEqual([seen.length, new Set(seen).size], [waiting + 120, waiting + 120])
  assert.equal((await desk.get('/kk/desk?after=nonsense')).statusCode, 400)
  await world.admin.query(
    `begin; set local session_replication_role = replica; delete from contacts where number like 'K-test-%'; commit`,
  )
})

test('an answer reaches the writer; one choice closes a joke, three close a plea; writing again opens it', async () => {
  const b = await tell('жауап керек')
  const { number } = await latest()
  const at = `/ru/desk/${number}`
  const version = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
  const say = async (fields: Record<string, string>) =>
    desk.post(at, { version: version((await desk.get(at)).body), ...fields }, at)
  assert.equal((await say({ go: 'answer', text: '  ' })).statusCode, 400)
  assert.equal((await say({ go: 'answer', text: 'Сәлем! Оқып отырмын.' })).statusCode, 303)
  assert.match((await b.get('/kk/tell')).body, /Сәлем! Оқып отырмын\./)
  const unsent = await say({ go: 'close', callType: 'joke', text: 'жіберілмеген' })
  assert.equal(unsent.statusCode, 400)
  assert.match(unsent.body, /жіберілмеген/)
  const missing = await say({ go: 'close', callType: 'self', text: '' })
  assert.equal(missing.statusCode, 400)
  assert.match(missing.body, /href="#reason"[\s\S]*href="#outcome"/)
  assert.equal((await say({ go: 'close', callType: 'self', reason: 'family', outcome: 'information' })).statusCode, 303)
  assert.match((await desk.get('/ru/desk?view=closed')).body, new RegExp(number))
  await b.post('/kk/tell', { go: 'write', words: 'тағы бір нәрсе' })
  assert.match((await desk.get('/ru/desk')).body, new RegExp(number))
  // A page from before the writer wrote: refused, and what was typed comes back.
  const stale = await desk.post(at, { version: '1', go: 'answer', text: 'ескі беттен' }, at)
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /ескі беттен/)
  assert.equal((await say({ go: 'close', callType: 'joke' })).statusCode, 303)
  assert.equal((await say({ go: 'reopen' })).statusCode, 303)
  assert.equal((await say({ go: 'reopen' })).statusCode, 409)
})

test('the row of every contact is what its events say', async () => {
  const all = await rows<Record<string, unknown> & { id: string }>('select * from contacts')
  assert.ok(all.length >= 3)
  let differing = 0
  for (const row of all) {
    const events = await rows<ContactEvent>(
      'select kind, at, actor, data from contact_events where contact_id = $1 order by id',
      [row.id],
    )
    const projection = (list: readonly ContactEvent[]) => reduceContact(list)
    const p = projection(events)
    assert.deepEqual(
      [
        row['state'],
        row['version'],
        row['turned_at'],
        row['has_code'],
        row['call_type'],
        row['reason'],
        row['outcome'],
      ],
      [p.state, p.version, p.turnedAt, p.hasCode, p.callType ?? null, p.reason ?? null, p.outcome ?? null],
    )
    if (projection(events.slice(0, -1)).version !== row['version']) differing++
  }
  assert.equal(differing, all.length, 'an event taken away is noticed')
})

test('closing asks for one field or three, never more', () => {
  assert.deepEqual(judgeClosing({ callType: 'silent', reason: '', outcome: '' }), {
    closing: { callType: 'silent', reason: undefined, outcome: undefined },
  })
  assert.deepEqual(judgeClosing({ callType: '', reason: 'x', outcome: 'x' }), { missing: ['callType'] })
  assert.deepEqual(judgeClosing({ callType: 'other', reason: 'x', outcome: 'information' }), { missing: ['reason'] })
  assert.deepEqual(judgeClosing({ callType: 'other', reason: 'unclear', outcome: 'no-answer' }), {
    closing: { callType: 'other', reason: 'unclear', outcome: 'no-answer' },
  })
})

// The code ------------------------------------------------------------------------------------------------------------------------------------

test('a code carries 65 secret bits or more, is read back as people type it, and one slip is always caught', () => {
  let seed = 1
  const random = (n: number) => Uint8Array.from({ length: n }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255)
  const code = makeCode(random)
  assert.ok(code.secret.length * Math.log2(31) >= 65)
  const written = writeCode(code)
  assert.match(written, /^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
  assert.doesNotMatch(written, /[OILQU]/)
  for (const typed of [
    written,
    written.toLowerCase(),
    written.replaceAll('-', ' '),
    ` ${written.replaceAll('-', '')} `,
  ])
    assert.deepEqual(readCode(typed), { ok: true, ...code })
  const cyrillic = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', P: 'Р', T: 'Т', X: 'Х', Y: 'У', 0: 'О' }
  const asTyped = written.replaceAll(/[ABCEHKMPTXY0]/g, c => cyrillic[c as 'A'] ?? c)
  assert.notEqual(asTyped, written)
  assert.deepEqual(readCode(asTyped), { ok: true, ...code })
  for (let i = 0; i < written.length; i++) {
    if (written[i] === '-') continue
    const slip = written.slice(0, i) + (written[i] === 'A' ? 'B' : 'A') + written.slice(i + 1)
    assert.deepEqual(readCode(slip), { ok: false, why: 'check' }, slip)
  }
  assert.deepEqual(readCode('ABCD'), { ok: false, why: 'shape' })
  assert.deepEqual(readCode('x'.repeat(5000)), { ok: false, why: 'shape' })
})

test('with the code one comes back from another device, reads the answer and writes more; it is shown once and lies hashed', async () => {
  const b = await tell('кодпен қайтамын')
  const { number } = await latest()
  const shown = await b.post('/kk/tell', { go: 'code' })
  const code = text(/class="ar-code"[^>]*>(.*?)<\/p>/.exec(shown.body)?.[1] ?? '').trim()
  assert.match(code, /^([0-9A-Z]{4} ){4}[0-9A-Z]{4}$/)
  assert.ok((await b.post('/kk/tell', { go: 'code' })).body.includes(code.slice(0, 4)), 'a reload still shows it')
  const hidden = await b.post('/kk/tell', { go: 'hide' })
  assert.doesNotMatch(hidden.body, new RegExp(code.slice(0, 4)))
  assert.doesNotMatch(
    (await b.post('/kk/tell', { go: 'code' })).body,
    /class="ar-code"/,
    'a second code for one contact',
  )
  const [kept] = await rows<{ row: string; secret_hash: string }>(
    'select r::text as row, secret_hash from return_codes r order by at desc limit 1',
  )
  assert.match(kept?.secret_hash ?? '', /^\$argon2id\$/)
  assert.ok(!kept?.row.includes(code.replaceAll(' ', '').slice(5, 19)))
  const at = `/ru/desk/${number}`
  const version = /name="version" value="(\d+)"/.exec((await desk.get(at)).body)?.[1] ?? ''
  await desk.post(at, { version, go: 'answer', text: 'Жауабымыз осы.' }, at)
  const other = browser()
  const back = await other.post('/ru/return', { code: code.toLowerCase(), go: 'open' })
  assert.match(back.body, /Жауабымыз осы\./)
  assert.match(back.body, /кодпен қайтамын/)
  // From a keyboard that was left in Kazakh or Russian: letters that look the same are understood.
  const lookAlike: Readonly<Record<string, string>> = {
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    K: 'К',
    M: 'М',
    P: 'Р',
    T: 'Т',
    X: 'Х',
    Y: 'У',
    0: 'О',
  }
  const inCyrillic = code.replaceAll(/./g, c => lookAlike[c] ?? c)
  assert.match((await browser().post('/kk/return', { code: inCyrillic, go: 'open' })).body, /кодпен қайтамын/)
  await other.post('/ru/return', { go: 'write', words: 'екінші хабарлама' })
  assert.match((await desk.get(at)).body, /екінші хабарлама/)
  // Put down for two minutes: closed, and what was being written waits for the code.
  await world.admin.query(`update visits set at = at - interval '3 minutes'`)
  const closed = await other.post('/ru/return', { go: 'write', words: 'жартысы жазылған' })
  assert.doesNotMatch(closed.body, /Жауабымыз осы\.|жартысы/)
  assert.match((await other.post('/ru/return', { code, go: 'open' })).body, /жартысы жазылған/)
})

test('a code that does not exist and one with a wrong secret get the same page; guessing slows down, and the right code opens all the same', async () => {
  const b = await tell('болжам')
  const shown = await b.post('/kk/tell', { go: 'code' })
  const right = readCode(text(/class="ar-code"[^>]*>(.*?)<\/p>/.exec(shown.body)?.[1] ?? ''))
  assert.ok(right.ok)
  await world.admin.query('delete from rate_buckets')
  const guess = async (code: string) => {
    const page = await browser().post('/ru/return', { code, go: 'open' })
    return page.body.replaceAll(/value="[^"]*"/g, '')
  }
  const wrongSecret = writeCode({ locator: right.locator, secret: '0'.repeat(14) })
  const nowhere = writeCode({ locator: '00000', secret: right.secret })
  const [a, c] = [await guess(wrongSecret), await guess(nowhere)]
  assert.equal(a, c)
  assert.match(text(a), /Этот код не подошёл/)
  assert.doesNotMatch(text(a), /подождать минуту/)
  assert.match(
    text(await guess(wrongSecret.slice(0, -1) + (wrongSecret.endsWith('A') ? 'B' : 'A'))),
    /один знак не тот/,
  )
  for (let i = 0; i < 3; i++) await guess(nowhere)
  const [slowA, slowB] = [await guess(wrongSecret), await guess(nowhere)]
  assert.equal(slowA, slowB)
  assert.match(text(slowA), /подождать минуту/)
  assert.match(slowA, /href="tel:111"/)
  const opened = await browser().post('/ru/return', { code: writeCode(right), go: 'open' })
  assert.match(opened.body, /болжам/, 'whoever guesses must not shut the writer out')
})
