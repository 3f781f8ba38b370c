// After sending: who may see the notice, what may be added, and that nothing can be taken away. Over real PostgreSQL and the whole server.
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { testDatabase } from '../../../test/cluster.ts'
import { schoolWorld, sendNotice, writeNotice } from '../../../test/school-world.ts'
import { copyMatches, readReceipt, receiptText, isSenderCopy, verifyReceipt } from '../../post/receipt.ts'
import { jpeg } from '../attachments/samples.ts'

const database = await testDatabase()
const world = await schoolWorld(database)
const deputy = await world.person('school-deputy')
const head = await world.person('school-head')
const psychologist = await world.person('school-staff')
const elsewhere = await world.planter.region(11)
const stranger = await world.person('school-head', elsewhere.school)
const officer = await world.person('police-duty', world.where.unit)

let number = ''
let secret = ''
before(async () => {
  const jpegs = [{ name: 'a.jpg', bytes: jpeg }]
  number = await sendNotice(deputy, await writeNotice(deputy, { child: { 'child-name': 'Айгүл' } }, jpegs))
  secret = await sendNotice(psychologist, await writeNotice(psychologist, { conflict: { conflict: 'unknown' } }, jpegs))
})
const pages = (n: string) => ['', '/receipt', '/receipt.pdf', '/add', '/mistaken'].map(end => `/kk/notices/${n}${end}`)
const attachmentOf = async (n: string) =>
  String(
    (
      await world.rows('select a.id from attachments a join notices n on n.id = a.notice_id where n.number = $1', [n])
    )[0]?.['id'],
  )

test('the head sees the school’s notice; of one that may concern the head nothing: not in the list, not by number, not its files', async () => {
  for (const url of pages(number)) assert.equal((await head.get(url)).status, 200, url)
  const list = await head.get('/kk/notices')
  assert.ok(list.body.includes(number) && !list.body.includes(secret))
  const never = 'N-26-0000000-0'
  for (const [i, url] of [
    ...pages(secret),
    `/kk/notices/${secret}/attachments/${await attachmentOf(secret)}`,
    `/kk/notices/${secret}/copy.json`,
  ].entries()) {
    const answer = await head.get(url)
    assert.equal(answer.status, 404, url)
    const nothing = await head.get(`/kk/notices/${never}${url.slice(`/kk/notices/${secret}`.length)}`)
    assert.equal(nothing.status, 404, String(i))
    const plain = (body: string, n: string) => body.replaceAll(n, '').replaceAll(/[0-9a-f]{12}/g, '')
    assert.equal(
      plain(answer.body, secret),
      plain(nothing.body, never),
      'what exists and what does not must look alike',
    )
  }
  for (const kind of ['add', 'mistaken'])
    assert.equal((await head.post(`/kk/notices/${secret}/${kind}`, { version: '1', text: 'x' })).status, 404)
  for (const url of pages(secret)) assert.equal((await psychologist.get(url)).status, 200, url)
})

test('staff see only what they wrote; another school and the police get nothing at the sender’s addresses', async () => {
  assert.ok(!(await psychologist.get('/kk/notices')).body.includes(number))
  for (const who of [psychologist, stranger, officer])
    for (const url of pages(number)) assert.notEqual((await who.get(url)).status, 200, url)
  assert.equal((await stranger.get(`/kk/notices/${number}/attachments/${await attachmentOf(number)}`)).status, 404)
  assert.equal(
    (await officer.get(`/kk/notices/${number}/attachments/${await attachmentOf(number)}`)).status,
    200,
    'the unit that must act opens the photograph',
  )
  assert.equal(
    (await stranger.get(`/kk/notices?after=${number}`)).status,
    404,
    'the place in the list does not tell either',
  )
})

test('opening a notice is written in the journal, with who, what and why', async () => {
  const before = await world.rows(`select 1 from journal_leaves where act = 'notice.read' and actor = $1`, [head.id])
  await head.get(`/kk/notices/${number}`)
  const after = await world.rows(
    `select purpose, object_kind from journal_leaves where act = 'notice.read' and actor = $1`,
    [head.id],
  )
  assert.equal(after.length, before.length + 1)
  assert.deepEqual(after.at(-1), { purpose: 'follow an own notice', object_kind: 'notice' })
})

test('what is added stands beside what was sent; an old tab changes nothing and gives the typed text back', async () => {
  const mine = await sendNotice(deputy, await writeNotice(deputy))
  assert.equal((await deputy.post(`/kk/notices/${mine}/add`, { version: '1', text: 'Бала тағы айтты.' })).status, 303)
  const shown = (await head.get(`/kk/notices/${mine}`)).body
  assert.ok(
    shown.includes('Бала тағы айтты.') &&
      shown.includes('көгерген дақ') &&
      shown.includes('2-нұсқа') &&
      shown.includes('1-нұсқа'),
  )
  const stale = await head.post(`/kk/notices/${mine}/add`, { version: '1', text: 'Ескі терезеден <b>' })
  assert.equal(stale.status, 409)
  assert.ok(
    stale.body.includes('Ескі терезеден &lt;b>') &&
      stale.body.includes('Бала тағы айтты.') &&
      stale.body.includes('көгерген дақ'),
  )
  assert.match(stale.body, /name="version" value="2"/)
  assert.equal(
    (
      await world.rows(
        `select 1 from notice_events e join notices n on n.id = e.notice_id where n.number = $1 and e.kind = 'information-added'`,
        [mine],
      )
    ).length,
    1,
  )
  assert.equal((await head.post(`/kk/notices/${mine}/add`, { version: '2', text: 'Ескі терезеден <b>' })).status, 303)
  const row = (await world.rows('select version, state, content from notices where number = $1', [mine]))[0]
  assert.deepEqual([row?.['version'], row?.['state']], [3, 'submitted'])
  const done = await world.rows(
    `select outcome from journal_leaves l join notices n on n.id = l.object_id where n.number = $1 and act = 'notice.add-information'`,
    [mine],
  )
  assert.deepEqual(done, [{ outcome: 'done' }, { outcome: 'done' }], 'the refused one was not written as done')
  const letters = await world.rows(
    `select o.kind from outbox o join notices n on n.id = o.subject_id where n.number = $1 order by o.created_at`,
    [mine],
  )
  assert.deepEqual(
    letters.map(l => l['kind']),
    ['notice', 'notice-supplement', 'notice-supplement'],
  )
})

test('the same button pressed twice adds once', async () => {
  const mine = await sendNotice(deputy, await writeNotice(deputy))
  const pressed = await Promise.all(
    [1, 2, 3].map(() => deputy.post(`/kk/notices/${mine}/add`, { version: '1', text: 'бір рет' })),
  )
  assert.deepEqual(
    pressed.map(p => p.status),
    [303, 303, 303],
  )
  assert.equal((await world.rows('select version from notices where number = $1', [mine]))[0]?.['version'], 2)
})

test('empty, too long and unprintable additions are refused beside the field and given back', async () => {
  for (const [text, says] of [
    ['  ', /Жауап беріңіз/],
    ['ә'.repeat(10_001), /10[ \u00a0]?000/],
    ['а\u0007б', /басқару таңбалары/],
  ] as const) {
    const answer = await deputy.post(`/kk/notices/${number}/add`, { version: '1', text })
    assert.equal(answer.status, 400)
    assert.match(answer.body, says)
    assert.match(answer.body, /href="#text"/)
    if (text.length > 100) assert.ok(answer.body.includes(text))
  }
})

test('marking as mistaken needs a reason, closes nothing, says so, and the police still have it', async () => {
  const mine = await sendNotice(deputy, await writeNotice(deputy))
  assert.equal((await deputy.post(`/kk/notices/${mine}/mistaken`, { version: '1', text: '' })).status, 400)
  assert.equal(
    (await deputy.post(`/kk/notices/${mine}/mistaken`, { version: '1', text: 'Басқа оқушы екен' })).status,
    303,
  )
  const row = (await world.rows('select state, mistaken_at, acknowledged_at from notices where number = $1', [mine]))[0]
  assert.equal(row?.['state'], 'submitted')
  assert.ok(row?.['mistaken_at'] instanceof Date)
  assert.equal(
    (
      await world.rows(
        `select 1 from duties d join notices n on n.id = d.subject_id where n.number = $1 and d.state = 'open'`,
        [mine],
      )
    ).length,
    2,
  )
  const shown = (await deputy.get(`/kk/notices/${mine}`)).body
  assert.match(shown, /Ол жабылған жоқ/)
  assert.ok(shown.includes('Басқа оқушы екен') && !shown.includes(`/kk/notices/${mine}/mistaken"`))
  assert.equal((await deputy.post(`/kk/notices/${mine}/mistaken`, { version: '2', text: 'тағы' })).status, 409)
})

test('nobody deletes or rewrites: by page or by token the attempt is refused, and the journal keeps it', async () => {
  const token = `token-${randomUUID()}`
  await world.planter.client.query(
    `insert into api_clients (id, agency_id, token_hash, roles, label, created_at) values ($1, $2, $3, '{api-sender}', 'test', now())`,
    [randomUUID(), world.where.school, createHash('sha256').update(token).digest()],
  )
  const id = (await world.rows('select id from notices where number = $1', [number]))[0]?.['id']
  const attempts = async () =>
    (await world.rows(`select 1 from journal_leaves where object_id = $1 and outcome = 'refused'`, [id])).length
  const before = await attempts()
  for (const method of ['DELETE', 'PATCH', 'PUT'] as const) {
    const byPage = await world.app.inject({ method, url: `/kk/notices/${number}`, headers: { cookie: head.cookie } })
    assert.equal(byPage.statusCode, 405)
    const byToken = await world.app.inject({
      method,
      url: `/api/v1/notices/${number}`,
      headers: { authorization: `Bearer ${token}` },
    })
    assert.equal(byToken.statusCode, 405)
    assert.match(byToken.headers['content-type'] as string, /problem\+json/)
  }
  assert.equal(
    await attempts(),
    before + 3,
    'the head’s attempts name the notice; a token that may not see it names none',
  )
  for (const sql of [
    'delete from arasha.notices where number = $1',
    `update arasha.notices set submitted_at = now() where number = $1`,
  ]) {
    await assert.rejects(
      world.services.db.as(
        {
          kind: 'user',
          id: head.id,
          agencyId: world.where.school,
          agencyKind: 'school',
          roles: ['school-head'],
          units: [],
          regions: [],
        },
        { act: 'test', basis: 'test', purpose: 'test' },
        async tx => tx.rows({ name: `test.${sql.slice(0, 6)}`, text: sql }, [number]),
      ),
    )
  }
})

test('the receipt is the same on every visit; its PDF is Kazakh beside Russian with number, time and zone', async () => {
  const first = await deputy.get(`/kk/notices/${number}/receipt`)
  const again = await deputy.get(`/kk/notices/${number}/receipt`)
  const plain = (body: string) => body.replaceAll(/name="csrf" value="[^"]+"/g, '')
  assert.equal(plain(first.body), plain(again.body))
  assert.match(first.body, /UTC\+5/)
  const pdf = await deputy.get(`/ru/notices/${number}/receipt.pdf`)
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  const document = await getDocument({ data: new Uint8Array(pdf.bytes), verbosity: 0 }).promise
  const words = (await (await document.getPage(1)).getTextContent()).items
    .map(item => ('str' in item ? item.str : ''))
    .join(' ')
  for (const part of [
    number,
    'Хабарлама түбіртегі',
    'Квитанция о сообщении',
    'UTC+5',
    '71 school kk',
    '71 school ru',
    '245-VIII',
    'дереу',
    'незамедлительно',
  ])
    assert.ok(words.includes(part), `${part} is not on the paper`)
  assert.ok(!words.includes('Айгүл') && !words.includes('көгерген'), 'the paper tells nothing of the child')
})

test('the sender’s copy proves what was sent, photographs included, and only its author gets it', async () => {
  const copy = readReceipt((await deputy.get(`/kk/notices/${number}/copy.json`)).body)
  assert.ok(isSenderCopy(copy))
  assert.equal(verifyReceipt(copy.receipt, [world.services.receiptKey]), 'valid')
  assert.equal(copyMatches(copy), true)
  assert.equal(copyMatches({ ...copy, submission: { ...(copy.submission as object), danger: 'no' } }), false)
  assert.equal((copy.submission as { attachments: string[] }).attachments.length, 1)
  assert.equal((await head.get(`/kk/notices/${number}/copy.json`)).status, 404)
  const two = await sendNotice(
    deputy,
    await writeNotice(deputy, {}, [
      { name: 'a.jpg', bytes: jpeg },
      { name: 'b.jpg', bytes: Buffer.from(jpeg) },
      { name: 'c.png', bytes: (await import('../attachments/samples.ts')).png },
    ]),
  )
  const several = readReceipt((await deputy.get(`/kk/notices/${two}/copy.json`)).body)
  assert.ok(isSenderCopy(several) && copyMatches(several))
})

test('anybody checks a receipt: genuine, altered, signed by a stranger, or none; and learns nothing about the notice', async () => {
  const copy = readReceipt((await deputy.get(`/kk/notices/${number}/copy.json`)).body)
  assert.ok(isSenderCopy(copy))
  const get = (r: string) => world.app.inject({ method: 'GET', url: `/ru/verify?r=${encodeURIComponent(r)}` })
  const paste = (receipt: string) =>
    world.app.inject({
      method: 'POST',
      url: '/ru/verify',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost' },
      payload: new URLSearchParams({ receipt }).toString(),
    })
  const short = receiptText(copy.receipt)
  assert.match((await get(short)).body, new RegExp(`подлинная[\\s\\S]*${number}`))
  assert.match((await paste(JSON.stringify(copy))).body, /подлинная[\s\S]*совпадает/)
  assert.match((await paste(JSON.stringify({ ...copy, submission: {} }))).body, /отличается/)
  assert.ok(!(await paste(JSON.stringify(copy))).body.includes('Айгүл'), 'a pasted copy is not written back')
  const altered = await get(
    short.replace(/\.(\d{14})\./, (_, at: string) => `.${at.slice(0, 13)}${at.endsWith('0') ? '1' : '0'}.`),
  )
  assert.match(altered.body, /не выдавалась/)
  assert.ok(!altered.body.includes('govuk-tag--green'))
  assert.match((await get(short.replace(copy.receipt.statement.keyId, '0123456789abcdef'))).body, /неизвестен/)
  // From the receipt's own page one press checks it, and the address stays bare.
  const page = (await deputy.get(`/ru/notices/${number}/receipt`)).body
  const form = /<form[^>]* action="\/ru\/verify"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''
  const payload = /name="receipt" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const own = await deputy.post('/ru/verify', { receipt: payload })
  assert.equal(own.status, 200)
  assert.match(own.body, new RegExp(`подлинная[\\s\\S]*${number}`))
  const none = await paste('hello')
  assert.equal(none.statusCode, 400)
  assert.match(none.body, /Это не квитанция/)
  assert.equal((await get('x'.repeat(601))).statusCode, 400)
  const before = await world.rows('select count(*)::int as n from journal_leaves')
  await get(short)
  assert.deepEqual(
    await world.rows('select count(*)::int as n from journal_leaves'),
    before,
    'no look into the database',
  )
})

test('the list goes by key: every notice once, the newest first', async () => {
  const many = await world.person('school-head', elsewhere.school)
  const made: string[] = []
  for (let i = 0; i < 23; i++) made.unshift(await sendNotice(many, await writeNotice(many)))
  const read: string[] = []
  for (let url = '/kk/notices'; url !== '';) {
    const { body } = await many.get(url)
    read.push(
      ...[...body.matchAll(/<a class="govuk-link ar-number" href="\/kk\/notices\/(N-[^"]+)"/g)].map(m => m[1] ?? ''),
    )
    url = /rel="next"[^>]*>/.test(body) ? (/href="(\/kk\/notices\?after=[^"]+)"/.exec(body)?.[1] ?? '') : ''
  }
  assert.deepEqual(read, made)
})
