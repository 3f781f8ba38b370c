// The pages of orders as an officer's browser without script uses them, and the paper read back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { unzip } from '../../test/unzip.ts'
import { makeApp } from '../server.ts'
import { dateOf } from '../words/format.ts'

const world = await makeWorld(await testDatabase(), { settings: { idleMinutes: 10_000_000 } })
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const app = await makeApp(services, { log: line => console.error(line) })
await app.ready()
closeBeforeDrop(() => app.close())
const abai = await plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const duty = await world.person(abai, 'police-duty')
const inspector = await world.person(abai, 'police-inspector')
const prosecutor = await world.person(abai, 'prosecutor')
const elsewhere = await world.person(await plant.region(61), 'police-chief')
const today = dateOf(await services.db.look(duty.actor, async tx => tx.now))
const text = (html: string) =>
  html
    .replaceAll(/<script[^]*?<\/script>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

async function file(more: Parameters<typeof world.file>[1] = {}) {
  const { noticeId } = await world.file(deputy, { occurred: { from: today }, ...more })
  const { rows } = await admin.query<{ number: string; sighting: string; role: string }>(
    `select i.number, p.sighting_id as sighting, p.role from incidents i join notices n on n.incident_id = i.id
     join participations p on p.incident_id = i.id where n.id = $1`,
    [noticeId],
  )
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  return { number: rows[0]?.number ?? '', offender: of('alleged-offender'), victim: of('victim') }
}
const circumstances = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі: өгей әкесі баланы үйде ұрған, қорқытқан <b>.'
function fields(html: string, incident: { offender: string; victim: string }): Record<string, string> {
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
  return {
    version: value('version'),
    against: incident.offender,
    protects: incident.victim,
    bans: 'violence',
    circumstances,
    confirms: 'no-detention',
    post: 'district',
    place: 'Полиция бөлімі',
    'issued-day': value('issued-day'),
    'issued-month': value('issued-month'),
    'issued-year': value('issued-year'),
    'issued-time': value('issued-time'),
  }
}
/** Several values of one name, which a plain record cannot hold. */
async function send(url: string, given: Record<string, string>, more: readonly [string, string][] = []) {
  const page = await visitorTo(app, inspector).get(url)
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const body = new URLSearchParams({ csrf, ...given })
  for (const [name, value] of more) body.append(name, value)
  return app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: inspector.cookie,
      host: 'localhost',
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    payload: body.toString(),
  })
}

test('an order is issued on one page, handed over on another, and stands on every tab of the incident and in the list', async () => {
  const incident = await file()
  const url = `/kk/incidents/${incident.number}/orders/new`
  const visitor = visitorTo(app, inspector)
  const form = (await visitor.get(url)).body
  assert.match(text(form), /Болат Сынақов/)
  assert.match(text(form), /245-VIII Заң 60-бап/)
  const given = fields(form, incident)

  const half = await send(url, given)
  assert.equal(half.statusCode, 400, 'one of the two conditions is not confirmed')
  assert.match(half.body, /href="#confirms"/)
  assert.match(half.body, /өгей әкесі баланы үйде ұрған, қорқытқан &lt;b/, 'what was typed is there')

  const made = await send(url, given, [
    ['confirms', 'sane'],
    ['bans', 'visit'],
  ])
  assert.equal(made.statusCode, 303, text(made.body).slice(0, 400))
  const order = /\/kk\/orders\/(P-[^?]+)/.exec(String(made.headers.location))?.[1] ?? ''
  for (const lang of allLanguages) {
    const page = await visitor.get(`/${lang}/orders/${order}`)
    assert.equal(page.statusCode, 200)
    assert.doesNotMatch(page.body, /undefined|\{\w+\}|\[object/)
    for (const kind of ['served', 'copy-given', 'bodies-told', 'checked', 'breached', 'end-asked', 'prosecutor-told']) {
      const step = await visitor.get(`/${lang}/orders/${order}/steps/${kind}`)
      assert.equal(step.statusCode, 200, kind)
      assert.doesNotMatch(step.body, /undefined|\{\w+\}|\[object/)
    }
    for (const tab of ['notice', 'facts', 'law', 'people'])
      assert.match(
        text((await visitorTo(app, duty).get(`/${lang}/incidents/${incident.number}/${tab}`)).body),
        {
          kk: /нұсқамасы: шығарылды, табыс етілмеген/,
          ru: /предписание: вынесено, не вручено/,
          en: /issued, not handed over/,
        }[lang],
        `${lang} ${tab}`,
      )
    assert.match(text((await visitor.get(`/${lang}/orders`)).body), new RegExp(order))
    assert.doesNotMatch((await visitor.get(`/${lang}/orders`)).body, /Сынақов/, 'the list names nobody')
  }

  const step = `/kk/orders/${order}/steps/served`
  const page = (await visitor.get(step)).body
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? ''
  const when = Object.fromEntries(
    ['version', 'happened-day', 'happened-month', 'happened-year', 'happened-time'].map(n => [n, value(n)]),
  )
  const silent = await send(step, { ...when, signed: 'refused', note: '' })
  assert.equal(silent.statusCode, 400, 'a refusal to sign is noted')
  const wrongTime = await send(step, { ...when, signed: 'signed', note: 'ескертпе', 'happened-time': '27:99' })
  assert.match(wrongTime.body, /href="#happened-time"/)
  assert.match(wrongTime.body, /27:99/)
  assert.equal(
    (await send(step, { ...when, signed: 'refused', note: 'Екі куәнің көзінше бас тартты' })).statusCode,
    303,
  )
  for (const lang of allLanguages) {
    const beat = await visitorTo(app, duty).get(`/${lang}/beat`)
    assert.match(beat.body, new RegExp(`href="/${lang}/orders/${order}/steps/checked"`), 'the first check is due')
    assert.doesNotMatch(beat.body, /Сынақов/, 'the beat list names nobody')
    assert.ok(beat.body.length < 30_000, 'small enough for a slow network')
  }
  assert.doesNotMatch((await visitorTo(app, elsewhere).get('/kk/beat')).body, new RegExp(order))
  const stale = await send(step, { ...when, signed: 'signed', note: 'кеш жазылды' })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /кеш жазылды/, 'what was typed is there')
  assert.match(
    text(stale.body),
    /Осы арада жазылған .*Екі куәнің көзінше бас тартты.* Сіз жазған/,
    'and the other one’s',
  )
  assert.match(
    text((await visitor.get(`/kk/incidents/${incident.number}/notice`)).body),
    /нұсқамасы: күшінде, аяқталуы: 10 шілде/,
  )
  assert.match(
    text((await visitor.get(`/kk/incidents/${incident.number}/orders`)).body),
    /Болат Сынақов : Аталған адамға қатысты/,
  )
})

test('two officers write in one order or issue two at once: both are kept, what the other wrote stands above, and nothing is overwritten', async () => {
  const incident = await file()
  const url = `/en/incidents/${incident.number}/orders/new`
  const colleague = visitorTo(app, inspector)
  const given = fields((await colleague.get(url)).body, incident)
  const whole: [string, string][] = [['confirms', 'sane']]
  const earlier = await send(url, { ...given, circumstances: 'Әпкесі көрген: үйде екі рет ұрған, қорқытқан.' }, whole)
  const order = /orders\/(P-[^?]+)/.exec(String(earlier.headers.location))?.[1] ?? ''
  const other = await world.person(abai, 'police-chief')
  const press = async (to: string, body: Record<string, string>) => {
    const page = await visitorTo(app, other).get(to)
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const form = new URLSearchParams({ csrf, ...body })
    if ('confirms' in body) form.append('confirms', 'sane')
    return app.inject({
      method: 'POST',
      url: to,
      headers: {
        cookie: other.cookie,
        host: 'localhost',
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      payload: form.toString(),
    })
  }
  const second = await press(url, { ...given, post: 'head' })
  assert.equal(second.statusCode, 409)
  assert.match(text(second.body), new RegExp(`Written meanwhile ${order} Issued, not handed over .*What you typed`))
  assert.match(second.body, /өгей әкесі баланы үйде ұрған, қорқытқан &lt;b/, 'what this one typed')
  const count = () =>
    admin.query<{ orders: string; events: string }>(
      `select count(distinct o.id) as orders, count(e.id) as events from orders o join order_events e on e.order_id = o.id where o.number = $1 or o.incident_id =
         (select id from incidents where number = $2)`,
      [order, incident.number],
    )
  assert.deepEqual((await count()).rows, [{ orders: '1', events: '1' }], 'nothing of it is written')
  const fresh = /name="version" value="([^"]+)"/.exec(second.body)?.[1] ?? ''
  assert.equal((await press(url, { ...given, post: 'head', version: fresh })).statusCode, 303)
  assert.deepEqual((await count()).rows, [{ orders: '2', events: '2' }], 'sent again, both stand')

  const step = `/en/orders/${order}/steps`
  const page = (await colleague.get(`${step}/served`)).body
  const names = ['version', 'happened-day', 'happened-month', 'happened-year', 'happened-time']
  const when = Object.fromEntries(
    names.map(name => [name, new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? '']),
  )
  assert.equal((await send(`${step}/served`, { ...when, signed: 'signed', note: '' })).statusCode, 303)
  const late = await press(`${step}/end-asked`, { ...when, by: 'court', document: '2-1/26', note: 'менің жазбам' })
  assert.equal(late.statusCode, 409)
  assert.match(text(late.body), /Written meanwhile Hand.*Signed.* What you typed/i)
  for (const mine of [/менің жазбам/, /2-1\/26/]) assert.match(late.body, mine)
  const now = /name="version" value="([^"]+)"/.exec(late.body)?.[1] ?? ''
  const again = await press(`${step}/end-asked`, { ...when, version: now, by: 'court', document: '2-1/26', note: '' })
  assert.equal(again.statusCode, 303)
})

test('a child of fifteen: the page names the article and what to do, and keeps everything', async () => {
  const incident = await file({
    suspect: { relation: 'relative', person: { name: 'Жас Сынақов', birth: { age: 15 } } },
  })
  for (const lang of allLanguages) {
    const url = `/${lang}/incidents/${incident.number}/orders/new`
    const form = (await visitorTo(app, inspector).get(url)).body
    const answer = await send(url, fields(form, incident), [['confirms', 'sane']])
    assert.equal(answer.statusCode, 409)
    assert.match(
      text(answer.body),
      { kk: /245-VIII Заң 60 \(2\)/, ru: /Закон 245-VIII 60 \(2\)/, en: /Law 245-VIII 60 \(2\)/ }[lang],
    )
    assert.match(text(answer.body), { kk: /қорғаншылық органы/, ru: /орган опеки/, en: /guardianship body/ }[lang])
    assert.match(answer.body, /қорқытқан &lt;b/)
  }
})

test('who may not know of it finds neither page nor paper; the duty officer and the prosecutor cannot issue', async () => {
  const incident = await file()
  const url = `/kk/incidents/${incident.number}/orders/new`
  const form = (await visitorTo(app, inspector).get(url)).body
  const made = await send(url, fields(form, incident), [['confirms', 'sane']])
  const order = /\/kk\/orders\/(P-[^?]+)/.exec(String(made.headers.location))?.[1] ?? ''
  for (const page of [`orders/${order}`, `orders/${order}/order.pdf`, `orders/${order}/steps/served`])
    assert.equal((await visitorTo(app, elsewhere).get(`/kk/${page}`)).statusCode, 404, page)
  assert.equal((await visitorTo(app, deputy).get(`/kk/orders/${order}`)).statusCode, 403)
  for (const who of [duty, prosecutor]) assert.equal((await visitorTo(app, who).get(url)).statusCode, 403)
  assert.equal((await visitorTo(app, prosecutor).get(`/kk/orders/${order}`)).statusCode, 200)
  assert.doesNotMatch(
    text((await visitorTo(app, prosecutor).get(`/kk/orders/${order}`)).body),
    /Адамға табыс ету Жәбірленушіге/,
  )
  assert.equal((await visitorTo(app, prosecutor).get(`/kk/orders/${order}/steps/served`)).statusCode, 403)
  for (const bad of [
    '/kk/orders/P-26-0000000-0',
    '/kk/orders/x',
    `/kk/orders/${order}/steps/dance`,
    '/kk/orders?view=past&after=zz',
  ])
    assert.ok((await visitorTo(app, inspector).get(bad)).statusCode < 500, bad)
})

test('the paper reads back with every Kazakh letter in both languages, and tells nothing by which the victim could be reached', async () => {
  const incident = await file({
    child: {
      name: 'Айсұлу Сынақова',
      birth: { date: '2017-03-04' },
      phone: '+7 701 555 00 11',
      address: 'Құпия көшесі 12',
    },
  })
  const url = `/kk/incidents/${incident.number}/orders/new`
  const form = (await visitorTo(app, inspector).get(url)).body
  const made = await send(url, fields(form, incident), [['confirms', 'sane']])
  const order = /\/kk\/orders\/(P-[^?]+)/.exec(String(made.headers.location))?.[1] ?? ''
  const pdf = await visitorTo(app, inspector).get(`/kk/orders/${order}/order.pdf`)
  assert.equal(pdf.statusCode, 200)
  const document = await getDocument({ data: new Uint8Array(pdf.rawPayload), verbosity: 0 }).promise
  let read = ''
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent()
    read += items.map(item => ('str' in item ? item.str : '')).join(' ')
  }
  await document.destroy()
  for (const letter of 'ӘәҒғҚқҢңӨөҰұҮүҺһІі') assert.ok(read.includes(letter), `${letter} is missing`)
  const flat = read.replaceAll(/\s+/g, ' ')
  for (const words of [
    order,
    'Болат Сынақов',
    'Айсұлу Сынақова',
    'зорлық-зомбылық жасау',
    'совершать насилие',
    '245-VIII Заң 60-бап',
    'Закон 245-VIII, ст. 60',
    'отыз тәулік',
    'тридцать суток',
    'шағым жасауға',
    'обжаловать',
  ])
    assert.ok(flat.includes(words), words)
  for (const secret of ['555', 'Құпия', '2017', '04.03']) assert.ok(!flat.includes(secret), secret)
})

/** Paragraphs of a Word file as a reader of the standard sees them. */
const wordsOf = (bytes: Uint8Array) =>
  [...(unzip(bytes).get('word/document.xml') ?? '').matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(p =>
    [...(p[1] ?? '').matchAll(/<w:t\b[^>]*>(.*?)<\/w:t>/gs)]
      .map(m => m[1] ?? '')
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  let read = ''
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent()
    read += items.map(item => ('str' in item ? item.str : '')).join(' ')
  }
  await document.destroy()
  return read
}

test('the order and the court’s material say the same as Word and as PDF, and the material holds nothing by which the victim could be reached', async () => {
  const incident = await file({
    child: {
      name: 'Айсұлу Сынақова',
      birth: { date: '2017-03-04' },
      phone: '+7 701 555 00 11',
      address: 'Құпия көшесі 12',
    },
  })
  const url = `/kk/incidents/${incident.number}/orders/new`
  const made = await send(url, fields((await visitorTo(app, inspector).get(url)).body, incident), [
    ['confirms', 'sane'],
  ])
  const order = /\/kk\/orders\/(P-[^?]+)/.exec(String(made.headers.location))?.[1] ?? ''
  const visitor = visitorTo(app, inspector)
  const record = async (kind: string, given: Record<string, string>) => {
    const step = `/kk/orders/${order}/steps/${kind}`
    const { body } = await visitor.get(step)
    const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1] ?? ''
    const names = ['version', 'happened-day', 'happened-month', 'happened-year', 'happened-time']
    return send(step, { ...Object.fromEntries(names.map(name => [name, value(name)])), ...given })
  }
  assert.equal((await record('served', { signed: 'refused', note: 'Екі куәнің көзінше бас тартты' })).statusCode, 303)
  assert.equal((await visitor.get(`/kk/orders/${order}/breaches/1/material.pdf`)).statusCode, 404, 'no breach yet')
  const told = 'Түнде есікті тоқпақтады & айғайлады <қорқытты>; көршісі көрді.'
  assert.equal((await record('breached', { note: `${told} Құпия көшесі 12.` })).statusCode, 400, 'an address')
  assert.equal((await record('breached', { note: told })).statusCode, 303)
  for (const [name, expected] of [
    ['order', ['Болат Сынақов', 'совершать насилие', 'отыз тәулік', circumstances]],
    [
      'breaches/1/material',
      ['Болат Сынақов', told, 'Қол қоюдан бас тартты', 'Отказалось подписать', 'екі ай', 'зорлық-зомбылық жасау'],
    ],
  ] as const) {
    const [pdf, docx] = await Promise.all([
      visitor.get(`/kk/orders/${order}/${name}.pdf`),
      visitor.get(`/kk/orders/${order}/${name}.docx`),
    ])
    assert.equal(
      docx.headers['content-type'],
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    const words = wordsOf(docx.rawPayload)
    const flat = (text: string) => text.replaceAll(/\s+/g, '')
    const printed = flat(await pdfText(pdf.rawPayload))
    for (const line of words.filter(w => w !== '' && !/^(_+|Араша|\d+\. .*)$/.test(w)))
      assert.ok(printed.includes(flat(line)), `only in Word: ${line}`)
    for (const part of expected)
      assert.ok(
        words.some(w => w.includes(part)),
        part,
      )
    for (const secret of ['555', 'Құпия', '2017', '04.03'])
      assert.ok(!printed.includes(secret) && !words.join(' ').includes(secret), secret)
    assert.deepEqual(
      [...unzip(docx.rawPayload).keys()].filter(part => /docProps|comments|vba|customXml/i.test(part)),
      [],
    )
  }
  assert.equal((await visitorTo(app, elsewhere).get(`/kk/orders/${order}/breaches/1/material.docx`)).statusCode, 404)
  assert.match(text((await visitor.get(`/ru/orders/${order}`)).body), /Материал для суда по нарушению 1/)
})

test('a court is asked on one page and its decision is written on another, in three languages, without script; a wrong day keeps what was typed', async () => {
  const { rows } = await admin.query<{ number: string; against: string; protects: string }>(
    'select i.number, b.against_id as against, b.protects_id as protects from breaches b join incidents i on i.id = b.incident_id limit 1',
  )
  const [at] = rows
  assert.ok(at, 'the test before wrote a breach')
  const visitor = visitorTo(app, inspector)
  const url = `/kk/incidents/${at.number}/requirements/new`
  for (const lang of allLanguages) {
    const page = await visitor.get(url.replace('/kk/', `/${lang}/`))
    assert.equal(page.statusCode, 200)
    assert.doesNotMatch(page.body, /undefined|\{\w+\}|\[object/)
  }
  const version = /name="version"[^>]*value="([^"]*)"/.exec((await visitor.get(url)).body)?.[1] ?? ''
  const wanted = { version, against: at.against, protects: at.protects, circumstances, document: '7/26' }
  assert.equal((await send(url, wanted)).statusCode, 400, 'nothing is asked for')
  const made = await send(url, wanted, [
    ['bans', 'no-contact'],
    ['bans', 'alcohol'],
  ])
  assert.equal(made.statusCode, 303, text(made.body).slice(0, 600))
  const number = /orders\/(P-[^?]+)/.exec(String(made.headers.location))?.[1] ?? ''
  const step = `/kk/orders/${number}/steps/set`
  const form = (await visitor.get(step)).body
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form)?.[1] ?? ''
  const names = ['version', 'happened-day', 'happened-month', 'happened-year', 'happened-time']
  const given = (year: string) => ({
    ...Object.fromEntries(names.map(name => [name, value(name)])),
    document: '5-1/26',
    'until-day': '10',
    'until-month': '12',
    'until-year': year,
    'home-day': '',
    'home-month': '',
    'home-year': '',
    reports: '1',
  })
  const late = await send(step, given('2029'), [['bans', 'alcohol']])
  assert.equal(late.statusCode, 400)
  assert.match(late.body, /href="#until-day"/)
  assert.match(late.body, /value="2029"/)
  assert.equal((await send(step, given('2026'), [['bans', 'alcohol']])).statusCode, 303)
  for (const lang of allLanguages) {
    const page = await visitor.get(`/${lang}/orders/${number}`)
    assert.doesNotMatch(page.body, /undefined|\{\w+\}|\[object/)
    assert.match(
      text(page.body),
      { kk: /Соттың ерекше талаптары/, ru: /Особые требования суда/, en: /Special requirements/ }[lang],
    )
    assert.match(
      text((await visitorTo(app, duty).get(`/${lang}/incidents/${at.number}/facts`)).body),
      {
        kk: /соттың ерекше талаптары: күшінде/,
        ru: /особые требования суда: действует/,
        en: /a court upon a person named here: in force/,
      }[lang],
    )
  }
  assert.equal((await visitor.get(`/kk/orders/${number}/order.pdf`)).statusCode, 404, 'the paper is the court’s own')
})
