// Writing and sending a notice, over real PostgreSQL and the real pages: nothing typed is lost, nothing is sent twice, nothing lies open.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { schoolWorld, sendNotice, writeNotice, type Fields } from '../../../test/school-world.ts'
import { jpeg } from '../attachments/samples.ts'
import { removeOldDrafts } from './actions.ts'
import { draftsAtMost } from './draft.ts'

const database = await testDatabase()
const world = await schoolWorld(database)
const deputy = await world.person('school-deputy')
const head = await world.person('school-head')
const psychologist = await world.person('school-staff')
closeBeforeDrop(() => world.planter.moveClock(0))

const begin = async (who = deputy) =>
  /draft=([0-9a-f-]{36})/.exec((await who.post('/kk/notices/new', {})).location)?.[1] ?? ''
const page = (step: string, draft: string) => `/kk/notices/new/${step}?draft=${draft}`
const unescape = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Every table that holds the text in any column, as text or as bytes. */
async function tablesWith(text: string): Promise<string[]> {
  const hex = Buffer.from(text).toString('hex')
  const tables = await world.rows(
    `select relname from pg_class where relkind = 'r' and relnamespace = 'arasha'::regnamespace`,
  )
  const found: string[] = []
  for (const { relname } of tables) {
    const rows = await world.rows(
      `select 1 from arasha.${String(relname)} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%' limit 1`,
      [text, hex],
    )
    if (rows.length > 0) found.push(String(relname))
  }
  return found
}

test('eight questions and a last look lead to a receipt; the second question is whether a colleague is involved', async () => {
  const draft = await begin()
  let url = page('danger', draft)
  const seen: string[] = []
  const answers: Record<string, Fields> = {
    danger: { danger: 'unknown' },
    conflict: { conflict: 'none' },
    kind: { kind: 'unknown' },
    story: { narrative: 'Не болғаны: көгерген.' },
  }
  for (let i = 0; i < 12 && !url.includes('/check'); i++) {
    const step = /new\/([a-z]+)/.exec(url)?.[1] ?? ''
    seen.push(step)
    const shown = await deputy.get(url)
    assert.equal(shown.status, 200, step)
    const moved = await deputy.post(url, { saves: '0', ...answers[step] }, step === 'story' ? [] : undefined)
    assert.equal(moved.status, 303, `${step}: ${moved.body}`)
    url = moved.location
  }
  assert.deepEqual(seen, ['danger', 'conflict', 'kind', 'story', 'when', 'child', 'suspect', 'signs'])
  const number = await sendNotice(deputy, draft)
  const receipt = await deputy.get(`/kk/notices/${number}/receipt`)
  assert.equal(receipt.status, 200)
  assert.ok(receipt.body.includes(number) && receipt.body.includes('UTC+5'))
})

test('a wrong answer comes back with 400, the summary first and linked, and every character as it was typed', async () => {
  const draft = await begin()
  const cases: { step: string; typed: Fields; wrong: string; says: RegExp }[] = [
    {
      step: 'when',
      typed: { occurred: 'day', 'on-day': '31', 'on-month': '02', 'on-year': '2025' },
      wrong: 'on-day',
      says: /Мұндай күн жоқ/,
    },
    {
      step: 'when',
      typed: { occurred: 'day', 'on-day': '1', 'on-month': '1', 'on-year': '2099' },
      wrong: 'on-day',
      says: /Бүгінгіден кейінгі күнді жазуға болмайды/,
    },
    {
      step: 'when',
      typed: {
        occurred: 'range',
        'since-day': '5',
        'since-month': '3',
        'since-year': '2026',
        'until-day': '4',
        'until-month': '3',
        'until-year': '2026',
      },
      wrong: 'until-day',
      says: /бұрын болмауы/,
    },
    {
      step: 'when',
      typed: { 'on-day': '31', 'on-month': '02', 'on-year': '2025' },
      wrong: 'on-day',
      says: /Мұндай күн жоқ/,
    },
    { step: 'child', typed: { 'child-born': 'age', 'child-age': '200' }, wrong: 'child-age', says: /0 мен 120/ },
    { step: 'child', typed: { 'child-age': '200' }, wrong: 'child-age', says: /0 мен 120/ },
    { step: 'child', typed: { 'child-born': 'age', 'child-age': 'он екі' }, wrong: 'child-age', says: /Сан жазыңыз/ },
    { step: 'child', typed: { 'child-iin': '1'.repeat(41) }, wrong: 'child-iin', says: /40/ },
    { step: 'child', typed: { 'child-name': 'А\u0000йгүл' }, wrong: 'child-name', says: /басқару таңбалары/ },
    { step: 'danger', typed: { danger: 'no', phone: 'сегіз жеті жүз' }, wrong: 'phone', says: /Телефон нөмірі қате/ },
    { step: 'danger', typed: { danger: 'perhaps' }, wrong: 'danger', says: /Тізімнен/ },
    { step: 'story', typed: { narrative: `${'ә'.repeat(19_990)} соңы` }, wrong: 'narrative', says: /10[ \u00a0]?000/ },
    { step: 'story', typed: { narrative: ' \n ' }, wrong: 'narrative', says: /Жауап беріңіз/ },
  ]
  for (const { step, typed, wrong, says } of cases) {
    const answer = await deputy.post(page(step, draft), { saves: '99', ...typed }, step === 'story' ? [] : undefined)
    const text =
      answer.status === 409
        ? await deputy.post(
            page(step, draft),
            { saves: /name="saves" value="(\d+)"/.exec(answer.body)?.[1] ?? '', ...typed },
            step === 'story' ? [] : undefined,
          )
        : answer
    assert.equal(text.status, 400, `${step} ${wrong}: ${text.status}`)
    assert.ok(
      text.body.indexOf('govuk-error-summary') < text.body.indexOf('<h1'),
      'the summary stands before the heading',
    )
    assert.ok(text.body.includes(`href="#${wrong}"`), `no link to ${wrong}`)
    assert.ok(text.body.includes(`id="${wrong}"`), `no field ${wrong}`)
    assert.match(text.body, /<title>Қате: /)
    assert.match(text.body, says)
    for (const value of Object.values(typed))
      if (!['perhaps'].includes(value) && value.trim() !== '' && !value.includes('\u0000'))
        assert.ok(unescape(text.body).includes(value), `${wrong}: what was typed is gone`)
    const again = await deputy.get(page(step, draft))
    for (const value of Object.values(typed))
      if (!['perhaps'].includes(value) && value.trim() !== '' && !value.includes('\u0000'))
        assert.ok(unescape(again.body).includes(value), `${wrong}: what was typed was not kept`)
  }
})

test('letters of any script, emoji and markup are kept as typed and shown as text', async () => {
  const odd = "<script>alert(1)</script> ӘҒҚҢӨҰҮҺІ سلام 👧🏽 “x” &amp; ' \\ %00"
  const draft = await writeNotice(deputy, { story: { narrative: odd }, child: { 'child-name': odd } })
  const check = await deputy.get(page('check', draft))
  assert.ok(!check.body.includes('<script>alert'))
  assert.ok(check.body.includes('&lt;script>alert(1)') || check.body.includes('&lt;script&gt;alert(1)'))
  const number = await sendNotice(deputy, draft)
  const copy = JSON.parse((await deputy.get(`/kk/notices/${number}/copy.json`)).body) as {
    submission: { narrative: string; child: { name: string } }
  }
  assert.equal(copy.submission.narrative, odd)
  assert.equal(copy.submission.child.name, odd)
})

test('a field the page does not have is named and refused, the rest is kept', async () => {
  const draft = await begin()
  const answer = await deputy.post(page('danger', draft), { saves: '0', danger: 'yes', 'is-admin': '1' })
  assert.equal(answer.status, 400)
  assert.match(answer.body, /is-admin – Мұндай өріс жоқ/)
  assert.match((await deputy.get(page('danger', draft))).body, /value="yes" checked/)
})

test('whoever opens a draft leaves a trace, also with a stolen session', async () => {
  const draft = await begin()
  const reads = async () =>
    Number(
      (
        await world.rows(
          `select count(*)::int as n from arasha.journal_leaves where act = 'draft.read' and object_id = $1 and actor is not null`,
          [draft],
        )
      )[0]?.['n'],
    )
  const before = await reads()
  await deputy.get(page('child', draft))
  assert.equal(await reads(), before + 1)
})

test('drafts and their files lie sealed: no word of them is in the database, and nobody but the author opens them', async () => {
  const canary = 'Қанағатова-канарейка'
  const draft = await writeNotice(deputy, { story: { narrative: canary }, child: { 'child-name': canary } }, [
    { name: 'a.jpg', bytes: jpeg },
  ])
  const { rows } = await world.planter.client.query<{ body: Buffer; stored: Buffer | null }>(
    'select d.body, f.stored from notice_drafts d left join draft_files f on f.draft_id = d.id where d.id = $1',
    [draft],
  )
  assert.equal(rows.length, 1)
  assert.ok(
    rows[0] &&
      !rows[0].body.includes(Buffer.from(canary)) &&
      rows[0].stored &&
      !rows[0].stored.includes(Buffer.from('JFIF')),
  )
  assert.deepEqual(await tablesWith(canary), [])
  assert.deepEqual(await tablesWith('71 school kk'), ['agencies'], 'the search finds what does lie open')
  for (const other of [head, psychologist]) {
    assert.equal((await other.get(page('story', draft))).status, 410)
    assert.equal((await other.post(page('danger', draft), { danger: 'no' })).status, 410)
    assert.equal((await other.post('/kk/notices', { draft, version: '9' })).status, 410)
  }
  assert.match((await deputy.get(page('story', draft))).body, new RegExp(canary))
})

test('a photograph is cleaned, kept beside the answers, can be removed, and arrives with the notice', async () => {
  const withPlace = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xe1, 0, 22]),
    Buffer.from('Exif\0\0GPS 51.1 71.4 '),
    jpeg.subarray(2),
  ])
  const draft = await begin()
  await deputy.post(page('danger', draft), { saves: '0', danger: 'no' })
  await deputy.post(page('conflict', draft), { saves: '0', conflict: 'none' })
  await deputy.post(page('kind', draft), { saves: '0', kind: 'harm-to-child' })
  assert.equal(
    (
      await deputy.post(page('story', draft), { saves: '0', narrative: 'бір' }, [
        { name: 'IMG_1.jpg', bytes: withPlace },
        { name: 'b.jpeg', bytes: jpeg },
      ])
    ).status,
    303,
  )
  const shown = (await deputy.get(page('story', draft))).body
  const ids = [...shown.matchAll(/name="remove" value="([0-9a-f-]{36})"/g)].map(m => m[1] ?? '')
  assert.equal(ids.length, 2)
  assert.ok(!shown.includes('IMG_1'), 'the name of the file may tell who the child is')
  const removed = await deputy.post(
    page('story', draft),
    { saves: '1', narrative: 'бір, екі', remove: ids[1] ?? '' },
    [],
  )
  assert.equal(removed.status, 303)
  assert.match((await deputy.get(page('story', draft))).body, /бір, екі/)
  const number = await sendNotice(deputy, draft)
  const status = (await deputy.get(`/kk/notices/${number}`)).body
  const link = /href="(\/kk\/notices\/[^"]+\/attachments\/[^"]+)"/.exec(status)?.[1] ?? ''
  const file = await deputy.get(link)
  assert.equal(file.status, 200)
  assert.equal(file.headers['content-type'], 'image/jpeg')
  assert.match(String(file.headers['content-disposition']), /^attachment; filename="attachment\.jpg"$/)
  assert.equal(file.headers['x-content-type-options'], 'nosniff')
  assert.ok(
    file.bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) && !file.bytes.includes(Buffer.from('GPS')),
  )
  assert.equal((await world.rows(`select 1 from draft_files where draft_id = $1`, [draft])).length, 0)
  assert.equal(
    (await world.rows(`select 1 from journal_leaves where act = 'notice.open-attachment' and actor = $1`, [deputy.id]))
      .length,
    1,
  )
})

test('files that are not taken are refused with the reason beside the field, and what was written stays', async () => {
  const draft = await begin()
  const exe = Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(2000)])
  const many = Array.from({ length: 6 }, (_, i) => ({ name: `${i}.jpg`, bytes: jpeg }))
  const cases: [string, { name: string; bytes: Buffer }[], RegExp][] = [
    ['an .exe called .jpg', [{ name: 'photo.jpg', bytes: exe }], /мазмұны атауына сәйкес емес/],
    ['30 MB', [{ name: 'photo.jpg', bytes: Buffer.concat([jpeg, Buffer.alloc(30 * 1024 * 1024)]) }], /тым үлкен/],
    ['six at once', many, /5 файлдан артық/],
  ]
  let saves = 0
  for (const [what, files, says] of cases) {
    const answer = await deputy.post(page('story', draft), { saves: String(saves), narrative: `мәтін: ${what}` }, files)
    saves++
    assert.equal(answer.status, 400, what)
    assert.match(answer.body, says, what)
    assert.match(answer.body, /href="#files"/)
    assert.ok(answer.body.includes(`мәтін: ${what}`), what)
  }
  assert.equal(
    (await world.rows('select 1 from draft_files where draft_id = $1', [draft])).length,
    5,
    'the five that fit were taken',
  )
})

test('pressing send twice, at once or after the receipt, makes one notice and shows one receipt', async () => {
  const draft = await writeNotice(deputy, {}, [{ name: 'a.jpg', bytes: jpeg }])
  const version = /name="version" value="(\d+)"/.exec((await deputy.get(page('check', draft))).body)?.[1] ?? ''
  const before = (await world.rows('select 1 from notices')).length
  const pressed = await Promise.all([1, 2, 3].map(() => deputy.post('/kk/notices', { draft, version })))
  const later = await deputy.post('/kk/notices', { draft, version })
  assert.deepEqual(new Set([...pressed, later].map(p => p.status)), new Set([303]))
  assert.equal(new Set([...pressed, later].map(p => p.location)).size, 1)
  assert.equal((await world.rows('select 1 from notices')).length, before + 1)
  assert.equal((await world.rows('select 1 from notice_drafts where id = $1', [draft])).length, 0)
})

test('what is sent is what was last shown: answers changed in another window must be looked at again', async () => {
  const draft = await writeNotice(deputy)
  const version = /name="version" value="(\d+)"/.exec((await deputy.get(page('check', draft))).body)?.[1] ?? ''
  await deputy.post(page('danger', draft), { saves: '1', danger: 'yes' })
  const answer = await deputy.post('/kk/notices', { draft, version })
  assert.equal(answer.status, 409)
  assert.match(answer.body, /басқа терезеде өзгерді/)
  assert.equal((await world.rows('select 1 from notice_drafts where id = $1', [draft])).length, 1)
  await sendNotice(deputy, draft)
})

test('two windows on one page: the second does not overwrite the first; both texts are shown, and the choice is the person’s', async () => {
  const draft = await begin()
  assert.equal((await deputy.post(page('story', draft), { saves: '0', narrative: 'бірінші терезе' }, [])).status, 303)
  const second = await deputy.post(page('story', draft), { saves: '0', narrative: 'екінші терезе' }, [])
  assert.equal(second.status, 409)
  assert.ok(second.body.includes('бірінші терезе') && second.body.includes('екінші терезе'))
  assert.match((await deputy.get(page('story', draft))).body, /бірінші терезе/)
  assert.equal((await deputy.post(page('story', draft), { saves: '1', narrative: 'екінші терезе' }, [])).status, 303)
  const same = await deputy.post(page('story', draft), { saves: '0', narrative: 'екінші терезе' }, [])
  assert.equal(same.status, 303, 'a form pressed twice is no conflict')
})

test('an expired or sent form is gone with 410 and a way on; a worker removes what lay for a day', async () => {
  const draft = await writeNotice(deputy)
  const sent = await writeNotice(deputy)
  const number = await sendNotice(deputy, sent)
  const after = await deputy.get(page('story', sent))
  assert.equal(after.status, 410)
  assert.ok(after.body.includes(`/kk/notices/${number}/receipt`))
  await world.planter.moveClock(25 * 3600)
  const expired = await deputy.post(page('story', draft), { narrative: 'кеш' }, [])
  assert.equal(expired.status, 410)
  assert.ok(expired.body.includes('/kk/notices/new'))
  assert.ok((await removeOldDrafts(world.services.db)) >= 1)
  await world.planter.moveClock(0)
  assert.equal((await world.rows('select 1 from notice_drafts where id = $1', [draft])).length, 0)
  for (const made of ['nonsense', '00000000-0000-4000-8000-000000000000'])
    assert.equal((await deputy.get(page('story', made))).status, 410)
})

test('a page that saves while somebody writes is told the new count, so that its own last press is no conflict', async () => {
  const draft = await begin()
  const saved = await deputy.post(page('story', draft), { saves: '0', save: '1', narrative: 'жазып жатыр' })
  assert.deepEqual([saved.status, JSON.parse(saved.body)], [200, { saves: 1 }])
  assert.match((await deputy.get(page('story', draft))).body, /жазып жатыр/)
  const pressed = await deputy.post(page('story', draft), { saves: '1', narrative: 'жазып бітті' }, [])
  assert.equal(pressed.status, 303)
})

test('the language changes and the page and its answers stay', async () => {
  const draft = await begin()
  const moved = await deputy.post(page('kind', draft), { saves: '0', kind: 'neglect', switch: 'ru' })
  assert.equal(moved.location, `/ru/notices/new/kind?draft=${draft}`)
  const russian = await deputy.get(moved.location)
  assert.match(russian.body, /<html lang="ru"/)
  assert.match(russian.body, /value="neglect" checked/)
  assert.ok(russian.body.includes(`href="/kk/notices/new/kind?draft=${draft}"`))
})

test('a form without the page’s token is refused, and the police cannot file', async () => {
  const draft = await begin()
  assert.equal((await deputy.post(page('danger', draft), { csrf: 'x', danger: 'no' })).status, 403)
  const officer = await world.person('police-duty', world.where.unit)
  assert.equal((await officer.get('/kk/notices/new')).status, 403)
  assert.equal((await officer.get('/kk/notices')).status, 403)
})

test('a person holds twenty unfinished notices at most: the next is refused with a way on, and none of the twenty is lost', async () => {
  const busy = await world.person('school-deputy')
  const drafts: string[] = []
  // All at once, as from many windows.
  const first = await Promise.all(Array.from({ length: draftsAtMost + 5 }, () => begin(busy)))
  drafts.push(...first.filter(id => id !== ''))
  assert.equal(drafts.length, draftsAtMost)
  const [kept = ''] = drafts
  await busy.post(page('story', kept), { saves: '0', narrative: 'Осы мәтін сақталады.' }, [])
  for (const [lang, says] of [
    ['kk', /Аяқталмаған хабарламаларыңыз тым көп: 20/],
    ['ru', /слишком много неоконченных сообщений: 20/],
    ['en', /too many unfinished notices: 20/],
  ] as const) {
    const answer = await busy.post(`/${lang}/notices/new`, { kind: 'harm-to-child' })
    assert.equal(answer.status, 409)
    assert.match(answer.body, says)
    assert.match(answer.body, /102/)
    assert.match(answer.body, /name="kind" value="harm-to-child"/)
    for (const draft of drafts) assert.ok(answer.body.includes(draft), 'each is there to go on with')
  }
  assert.match((await busy.get(page('story', kept))).body, /Осы мәтін сақталады/)
  assert.notEqual(await begin(deputy), '', 'it binds nobody else')
  const number = await sendNotice(busy, await writeNotice(busy, {}, undefined, drafts[1]))
  assert.match(number, /^N-/)
  assert.notEqual(await begin(busy), '', 'sending one makes room')
})
