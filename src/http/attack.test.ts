// What strangers and careless systems send: never a fault of ours, never an answer outside our own form, never megabytes held for nobody.
// Each title names what a person would otherwise have suffered.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addClient } from '../access/accounts.ts'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { bruisedPupil, makeWorld, visitorTo } from '../../test/world.ts'
import { makeApp } from '../server.ts'
import { formatNumber } from '../words/numbers.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const faults: Record<string, unknown>[] = []
const app = await makeApp(world.services, { log: line => void faults.push(line) })
closeBeforeDrop(() => app.close())
const region = await world.plant.region(10)
const teacher = await world.person(region, 'school-staff')
const officer = await world.person(region, 'police-duty')
const visits = visitorTo(app, teacher)
const token = await world.services.db.system('test', { act: 'test', basis: 'test', purpose: 'test' }, async tx =>
  addClient(tx, { agencyId: region.school, label: 'own system', roles: ['api-sender'] }),
)

const begun = await visits.post('/kk/notices/new', {}, '/kk/notices/new')
const story = String(begun.headers.location).replace('/danger', '/story')
const csrf = /name="csrf" value="([^"]+)"/.exec((await visits.get(story)).body)?.[1] ?? ''

type Part = { readonly head: string; readonly body: string }
const boundary = 'x-part-x'
const multipart = (parts: readonly Part[]) =>
  [
    ...parts.map(p => `--${boundary}\r\nContent-Disposition: form-data; ${p.head}\r\n\r\n${p.body}\r\n`),
    `--${boundary}--\r\n`,
  ].join('')
const send = (
  payload: string | Buffer,
  type = `multipart/form-data; boundary=${boundary}`,
  cookie = teacher.cookie,
  url = story,
) =>
  app.inject({
    method: 'POST',
    url,
    headers: { cookie, host: 'localhost', accept: 'text/html', 'content-type': type, 'sec-fetch-site': 'same-origin' },
    payload,
  })
const file = (body: unknown, more: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/notices',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...more,
    },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  })

test('a broken upload is told as bad input and stays out of the log of faults', async () => {
  faults.length = 0
  const mine: Part = { head: 'name="csrf"', body: csrf }
  const sent = {
    'no boundary': await send('x', 'multipart/form-data'),
    'an endless boundary': await send('x', `multipart/form-data; boundary=${'x'.repeat(500)}`),
    'another boundary': await send(multipart([mine]), 'multipart/form-data; boundary=other'),
    'broken off': await send(multipart([mine, { head: 'name="files"; filename="a.png"', body: 'x' }]).slice(0, -20)),
    'a part that is a file by its type alone': await send(
      multipart([mine, { head: 'name="narrative"\r\nContent-Type: application/octet-stream', body: 'x' }]),
    ),
    'a field called __proto__': await send(multipart([mine, { head: 'name="__proto__"', body: 'x' }])),
    'ten thousand fields': await send(
      multipart([mine, ...Array.from({ length: 10_000 }, (_, i) => ({ head: `name="f${i}"`, body: 'x' }))]),
    ),
  }
  for (const [what, { statusCode }] of Object.entries(sent))
    assert.ok(statusCode >= 400 && statusCode < 500, `${what}: ${statusCode}`)
  assert.deepEqual(faults, [])
})

test('a stranger cannot make the server hold files: a form with parts is refused before it is read', async () => {
  const parts = multipart([
    { head: 'name="account"', body: 'x' },
    { head: 'name="f"; filename="a"', body: 'x'.repeat(100_000) },
  ])
  const type = `multipart/form-data; boundary=${boundary}`
  assert.equal((await send(parts, type, '', '/kk/sign-in')).statusCode, 415)
  assert.equal((await send(parts, type, '', '/kk/notices')).statusCode, 401)
  assert.equal((await send(parts, type, officer.cookie, '/kk/notices')).statusCode, 403)
  // Not because parts as such were refused: the teacher's own are read.
  assert.notEqual(
    (
      await send(
        multipart([
          { head: 'name="csrf"', body: csrf },
          { head: 'name="narrative"', body: 'мәтін' },
        ]),
      )
    ).statusCode,
    415,
  )
})

test('an address that cannot be read gets our own answer, guarded like every other, and is not repeated in it', async () => {
  for (const url of ['/kk/notices/%E0%A4%A-Айдана', '/api/v1/notices/%ff', `/kk/notices/${'a'.repeat(300)}`]) {
    const answer = await app.inject({ url: encodeURI(url).replaceAll('%25', '%'), headers: { accept: 'text/html' } })
    assert.equal(answer.statusCode, 404, url)
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/)
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.doesNotMatch(answer.body, /FST_ERR|not a valid url/)
  }
  assert.match(String((await app.inject({ url: '/api/v1/notices/%ff' })).headers['content-type']), /problem\+json/)
})

test('a notice in another encoding is refused instead of being kept with every Kazakh letter lost', async () => {
  const text = JSON.stringify({ ...bruisedPupil, narrative: 'ZZZ' })
  const [before, after] = text.split('ZZZ') as [string, string]
  // "Баланы ұрды" as Windows-1251 writes it, without the letter it does not have.
  const cp1251 = Buffer.concat([Buffer.from(before), Buffer.from('c1e0ebe0ede820f0e4fb', 'hex'), Buffer.from(after)])
  const answer = await file(cp1251)
  assert.deepEqual([answer.statusCode, answer.json<{ type: string }>().type], [400, 'urn:arasha:problem:bad-json'])
  assert.equal((await file(`\ufeff${text}`)).statusCode, 201, 'a byte order mark harms nobody')
  for (const body of ['{"__proto__":{}}', '{"constructor":{"prototype":{}}}', '', 'NaN', '{"a":'])
    assert.equal((await file(body)).statusCode, 400, body)
})

test('a mistake whose sentence lacks a value is still told as bad input, in our form', async () => {
  for (const year of [1e9, -1, 1899]) {
    const answer = await file({ ...bruisedPupil, child: { birth: { year } } })
    assert.equal(answer.statusCode, 400)
    assert.match(String(answer.headers['content-type']), /problem\+json/)
    assert.match(answer.body, /"pointer":"\/child\/birth\/year"/)
    assert.doesNotMatch(answer.body, /message asks for/)
  }
})

test('a notice of nothing but invisible characters is empty', async () => {
  for (const narrative of ['\u200b', '\u200f\u2060\ufeff', ' \u00ad\u3164 ']) {
    const answer = await file({ ...bruisedPupil, narrative })
    assert.equal(answer.statusCode, 400)
    assert.match(answer.body, /"pointer":"\/narrative","code":"required"/)
  }
  assert.equal(
    (await file({ ...bruisedPupil, narrative: 'Ә\u200dж' })).statusCode,
    201,
    'a joiner between letters is writing',
  )
})

test('a form from a sandboxed frame is not taken, even with the right token', async () => {
  const post = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/kk/notices/new',
      headers: {
        cookie: teacher.cookie,
        host: 'localhost',
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
      payload: new URLSearchParams({ csrf }).toString(),
    })
  for (const headers of [
    { origin: 'null' },
    { origin: 'http://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null', 'sec-fetch-site': 'none' },
  ])
    assert.equal((await post(headers)).statusCode, 403, JSON.stringify(headers))
  for (const headers of [{}, { origin: 'http://localhost' }, { origin: 'null', 'sec-fetch-site': 'same-origin' }])
    assert.equal((await post(headers)).statusCode, 303, JSON.stringify(headers))
})

test('a disguised address does not turn a browser’s session into an API client', async () => {
  const { reply } = await world.file(teacher)
  const plain = await app.inject({ url: `/api/v1/notices/${reply.number}`, headers: { cookie: teacher.cookie } })
  const disguised = await app.inject({ url: `/%61pi/v1/notices/${reply.number}`, headers: { cookie: teacher.cookie } })
  assert.deepEqual([plain.statusCode, disguised.statusCode], [401, 401])
})

test('a disposition named after a property of every object is a wrong choice, not a fault', async () => {
  faults.length = 0
  const { reply } = await world.file(teacher)
  const desk = visitorTo(app, officer)
  const at = String((await desk.get(`/kk/inbox/${reply.number}`)).headers.location)
  for (const disposition of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const answer = await desk.post(at.replace('/notice', '/disposition'), { disposition, version: '1' }, at)
    assert.equal(answer.statusCode, 400, disposition)
  }
  assert.deepEqual(faults, [])
})

test('the demonstration’s doors are not there in production: nobody comes in without a password and nobody moves the clock', async () => {
  for (const [url, payload] of [
    ['/kk/demo/sign-in', 'account=demo.head'],
    ['/kk/demo/clock', 'hours=24'],
  ] as const) {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    })
    assert.deepEqual([answer.statusCode, answer.headers['set-cookie']], [404, undefined], url)
  }
})

test('HEAD is answered like GET without the body: the same doors are closed and the same trace is left', async () => {
  const { reply } = await world.file(teacher)
  const head = (url: string, cookie = '') =>
    app.inject({ method: 'HEAD', url, headers: { cookie, host: 'localhost', accept: 'text/html' } })
  const get = (url: string, cookie = '') =>
    app.inject({ url, headers: { cookie, host: 'localhost', accept: 'text/html' } })
  const desk = String((await get(`/kk/inbox/${reply.number}`, officer.cookie)).headers.location)
  for (const [url, cookie] of [
    ['/kk/sign-in', ''],
    ['/health', ''],
    ['/api/openapi.json', ''],
    ['/kk/notices', teacher.cookie],
    ['/kk/notices', ''],
    ['/kk/notices', officer.cookie],
    [desk, officer.cookie],
    [desk, teacher.cookie],
    ['/kk/nothing-here', ''],
    ['/assets/nothing', ''],
  ] as const) {
    const [bare, whole] = [await head(url, cookie), await get(url, cookie)]
    assert.deepEqual([bare.statusCode, bare.body], [whole.statusCode, ''], `${url} ${cookie === '' ? '' : 'signed in'}`)
    assert.equal(bare.headers['content-type'], whole.headers['content-type'], url)
    assert.equal(bare.headers['content-security-policy'], whole.headers['content-security-policy'])
  }
  const views = async () =>
    (
      await world.admin.query(`select 1 from journal_leaves where act = 'incident.view' and actor = $1`, [
        officer.actor.id,
      ])
    ).rowCount ?? 0
  const before = await views()
  await head(desk, officer.cookie)
  assert.equal(await views(), before + 1)
  const stream = await head('/kk/inbox/stream', officer.cookie)
  assert.deepEqual([stream.statusCode, stream.body], [200, ''], 'a stream is not held open for nobody')
  assert.match(String(stream.headers['content-type']), /event-stream/)
})

type Leaf = Record<'act' | 'outcome' | 'object_kind' | 'object_id' | 'region' | 'basis' | 'purpose', unknown>
async function refusalsOf(person: typeof teacher): Promise<Leaf[]> {
  const { rows } = await world.admin.query<Leaf>(
    `select act, outcome, object_kind, object_id, region, basis, purpose from journal_leaves where actor = $1 and outcome = 'refused' order by id`,
    [person.actor.id],
  )
  return rows
}

test('whoever tries a page that the own role has not is in the journal with the region, where the Commissioner sees it', async () => {
  const nosy = await world.person(region, 'school-staff')
  assert.equal((await visitorTo(app, nosy).get('/kk/inbox')).statusCode, 403)
  assert.deepEqual(await refusalsOf(nosy), [
    {
      act: 'refused GET /:lang/inbox',
      outcome: 'refused',
      object_kind: 'route',
      object_id: nosy.actor.id,
      region: 10,
      basis: 'not-allowed',
      purpose: 'attempt',
    },
  ])
  const page = await visitorTo(app, await world.person(region, 'commissioner')).get('/ru/oversight/first-page')
  assert.match(page.body, /Попытка увидеть без права/)
  const entitled = await world.person(region, 'police-duty')
  assert.equal((await visitorTo(app, entitled).get('/kk/inbox')).statusCode, 200)
  assert.deepEqual(await refusalsOf(entitled), [])
})

test('the journal confirms no guess: asking for a hidden number and for one that does not exist leave the same trace, with no number in it', async () => {
  const author = await world.person(region, 'school-staff')
  const head = await world.person(region, 'school-head')
  const { reply } = await world.file(author, { conflict: 'head' })
  const { reply: open } = await world.file(author)
  const absent = formatNumber('notice', 2026, 0)
  const visits = visitorTo(app, head)
  const traces: Leaf[][] = []
  for (const number of [reply.number, absent]) {
    const before = (await refusalsOf(head)).length
    assert.equal((await visits.get(`/kk/notices/${number}`)).statusCode, 404)
    for (const method of ['DELETE', 'PUT'] as const)
      assert.equal(
        (
          await app.inject({
            method,
            url: `/kk/notices/${number}`,
            headers: { cookie: head.cookie, host: 'localhost' },
          })
        ).statusCode,
        405,
      )
    traces.push((await refusalsOf(head)).slice(before))
  }
  const [hidden, none] = traces
  assert.deepEqual(hidden, none)
  assert.deepEqual(
    hidden?.map(leaf => [leaf.act, leaf.basis]),
    [
      ['refused GET /:lang/notices/:number', 'not-found'],
      ['refused DELETE /:lang/notices/:number', 'cannot-delete'],
      ['refused PUT /:lang/notices/:number', 'cannot-delete'],
    ],
  )
  assert.doesNotMatch(JSON.stringify(traces), new RegExp(`${reply.number}|${absent}`))
  // The comparison is not blind: of a notice that the head may see, the leaf says which one it was.
  await app.inject({
    method: 'DELETE',
    url: `/kk/notices/${open.number}`,
    headers: { cookie: head.cookie, host: 'localhost' },
  })
  assert.notDeepEqual((await refusalsOf(head)).at(-1), none?.[1])
})

test('a stranger who asks for the dearest page again and again waits alone: most is refused at once, others are served', async () => {
  const ask = (remoteAddress: string) =>
    app.inject({
      method: 'POST',
      url: '/ru/law/workbench',
      remoteAddress,
      headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'f-complaint=filed&act=2026-10-01',
    })
  const flood = Array.from({ length: 30 }, () => ask('203.0.113.7'))
  const other = ask('203.0.113.8')
  const codes = (await Promise.all(flood)).map(answer => answer.statusCode)
  const [served, refused] = [200, 429].map(status => codes.filter(code => code === status).length) as [number, number]
  // Two at a time, two waiting; on a slow machine a turn may end before the last of them has come.
  assert.equal(served + refused, 30)
  assert.ok(served >= 4 && refused >= 15, `${served} served, ${refused} refused`)
  assert.equal((await other).statusCode, 200)
  assert.equal((await ask('203.0.113.7')).statusCode, 200, 'and afterwards it is served again')
})
