// The pages of links and of safe ways, as an officer's browser without script uses them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../../test/world.ts'
import { comparePeople } from '../../names/index.ts'
import type { InboxRows } from '../../notices/desk/contract.ts'
import { keepAddressSecret, proposeLink } from '../../people/actions.ts'
import { makeApp } from '../../server.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: line => console.error(line) })
await app.ready()
closeBeforeDrop(() => app.close())

const abai = await world.plant.region(10)
const turkistan = await world.plant.region(61)
const officer = await world.person(abai, 'police-duty')
const chief = await world.person(abai, 'police-chief')
const there = await world.person(turkistan, 'police-duty')
const stranger = await world.person(await world.plant.region(75), 'police-duty')
const deputyHere = await world.person(abai, 'school-deputy')
const deputyThere = await world.person(turkistan, 'school-deputy')

async function file(by: typeof deputyHere, name: string) {
  const { reply } = await world.file(by, {
    suspect: { relation: 'parent', person: { name, birth: { year: 1985 } } },
  })
  const { rows } = await admin.query<{ number: string; sighting: string; role: string }>(
    `select i.number, p.sighting_id as sighting, p.role from incidents i join notices n on n.incident_id = i.id
     join participations p on p.incident_id = i.id where n.number = $1`,
    [reply.number],
  )
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  return { number: rows[0]?.number ?? '', offender: of('alleged-offender'), victim: of('victim') }
}
async function propose(names: readonly [string, string]) {
  const earlier = await file(deputyThere, names[0])
  const later = await file(deputyHere, names[1])
  const found = comparePeople({ name: names[0] }, { name: names[1] })
  const act = { act: 'people.match', basis: 'test', purpose: 'test' }
  await services.db.system('people', act, tx =>
    proposeLink(tx, services.vault, {
      sightings: [earlier.offender, later.offender],
      band: 'likely',
      rules: 1,
      evidence: found,
      moreIsKnown: false,
    }),
  )
  const { rows } = await admin.query<{ id: string }>('select id from links order by at desc, id limit 1')
  return { id: rows[0]?.id ?? '', earlier, later }
}
/** Proposes that the two children are one person. */
async function proposeChildren(secret: boolean) {
  const [earlier, later] = [await file(deputyThere, 'Ахметов Болат'), await file(deputyHere, 'Ахметов Болат')]
  const act = { act: 'test', basis: 'test', purpose: 'test' }
  if (secret) {
    const { rows } = await admin.query<{ id: string }>('select id from incidents where number = $1', [later.number])
    const { id } = rows[0] ?? { id: '' }
    await services.db.as(officer.actor, act, async tx => keepAddressSecret(tx, officer.actor, id, later.victim))
  }
  return services.db.system('people', act, tx =>
    proposeLink(tx, services.vault, {
      sightings: [earlier.victim, later.victim],
      band: 'likely',
      rules: 1,
      evidence: comparePeople({ name: 'Сапарова Айгерім' }, { name: 'Сапарова Айгерим' }),
      moreIsKnown: false,
    }),
  )
}
const text = (html: string) => html.replaceAll(/<script[^]*?<\/script>/g, '').replaceAll(/<[^>]+>/g, ' ')

test('the list shows first letters only; opening shows both people and why, and leaves an act in the journal', async () => {
  const { id, earlier } = await propose(['Тусупов Ерлан', 'Түсіпов Ерлан'])
  for (const lang of allLanguages) {
    const list = await visitorTo(app, officer).get(`/${lang}/links`)
    assert.equal(list.statusCode, 200)
    assert.match(text(list.body), /Т\. Е\./)
    assert.doesNotMatch(text(list.body), /Түсіпов|Тусупов|Ерлан/)
    assert.ok(!text(list.body).includes(earlier.number), 'the number of an incident elsewhere is not told')
    const page = await visitorTo(app, officer).get(`/${lang}/links/${id}`)
    assert.match(text(page.body), /Тусупов Ерлан[^]*|Түсіпов Ерлан/)
    assert.match(text(page.body), /Түсіпов (=|≈) Тусупов|Тусупов (=|≈) Түсіпов/)
  }
  const { rows } = await admin.query<{ n: string }>(
    `select count(*) as n from journal_leaves where act = 'link.view' and object_id = $1`,
    [id],
  )
  assert.equal(Number(rows[0]?.n), allLanguages.length)
  for (const who of [stranger, deputyHere])
    assert.ok([403, 404].includes((await visitorTo(app, who).get(`/kk/links/${id}`)).statusCode))
})

test('the inbox itself says that possible matches wait, to those who judge them and without a name, and a stronger match counts as news', async () => {
  const { id } = await propose(['Жорамалов Бекзат', 'Жорамалов Бегзат'])
  const rows = async (who: typeof officer) => (await visitorTo(app, who).get('/ru/inbox/rows')).json<InboxRows>().links
  const waiting = await rows(officer)
  assert.ok(waiting && waiting.seen.includes(`${id} 1`))
  assert.match(waiting.text, /ждёт решения|ждут решения/)
  assert.match(
    (await visitorTo(app, there).get('/kk/inbox')).body,
    /id="inbox-links"/,
    'also where the earlier mention lies',
  )
  assert.equal(await rows(stranger), undefined, 'nobody else learns that there is anything')
  const act = { act: 'people.match', basis: 'test', purpose: 'test' }
  const { rows: found } = await admin.query<{ left_id: string; right_id: string }>(
    'select left_id, right_id from links where id = $1',
    [id],
  )
  await services.db.system('people', act, tx =>
    proposeLink(tx, services.vault, {
      sightings: [found[0]?.left_id ?? '', found[0]?.right_id ?? ''],
      band: 'very-likely',
      rules: 1,
      evidence: comparePeople({ name: 'Жорамалов Бекзат' }, { name: 'Жорамалов Бегзат' }),
      moreIsKnown: true,
    }),
  )
  assert.ok((await rows(officer))?.seen.includes(`${id} 2`), 'lifted over a band it is told again')
  await admin.query(
    'update incidents set locked_from = $2 where id = (select left_incident from links where id = $1)',
    [id, [officer.actor.id]],
  )
  assert.ok(!(await rows(officer))?.seen.some(seen => seen.startsWith(id)), 'a lock hides it from the bell as well')
})

test('two officers confirm in two forms, the page says what the law now says, and the other unit sees it too', async () => {
  const { id } = await propose(['Сериков Марат', 'Серіков Марат'])
  const path = `/en/links/${id}`
  const post = (who: typeof officer, fields: Record<string, string>) => visitorTo(app, who).post(path, fields, path)
  assert.equal((await post(officer, { verdict: 'confirm', version: '1' })).statusCode, 303)
  const again = await post(officer, { verdict: 'confirm', version: '2' })
  assert.equal(again.statusCode, 409)
  assert.match(text(again.body), /must be another person/)
  assert.equal((await post(chief, { verdict: 'confirm', version: '2' })).statusCode, 303)
  const done = text((await visitorTo(app, chief).get(`${path}?done=1`)).body)
  assert.match(done, /What changed by the law/)
  assert.match(text((await visitorTo(app, there).get(path)).body), /confirmed: one person/)
})

test('on the accused’s side undoing is asked for by one officer and decided by another, in every language, and the page says which', async () => {
  const { id } = await propose(['Қалиев Мұрат', 'Калиев Мурат'])
  const path = `/en/links/${id}`
  const post = (who: typeof officer, fields: Record<string, string>) => visitorTo(app, who).post(path, fields, path)
  const state = async () =>
    (await admin.query<{ state: string }>('select state from links where id = $1', [id])).rows[0]?.state
  await post(officer, { verdict: 'confirm', version: '1' })
  await post(chief, { verdict: 'confirm', version: '2' })
  assert.equal((await post(officer, { verdict: 'undo', version: '3', reason: '' })).statusCode, 400)
  assert.equal((await post(officer, { verdict: 'undo', version: '3', reason: 'Құжаты басқа' })).statusCode, 303)
  assert.equal(await state(), 'confirmed')
  for (const lang of allLanguages) {
    const own = await visitorTo(app, officer).get(`/${lang}/links/${id}?done=1`)
    assert.doesNotMatch(own.body, /id="link-undo"/)
    assert.doesNotMatch(own.body, /id="link-confirm"/)
    const other = await visitorTo(app, there).get(`/${lang}/links/${id}`)
    assert.match(other.body, /id="link-undo"/)
    assert.match(text(other.body), /Құжаты басқа/, 'the second officer reads why')
  }
  assert.match(text((await visitorTo(app, there).get(`/en/links`)).body), /undoing is asked for/)
  const alone = await post(officer, { verdict: 'undo-agree', version: '4' })
  assert.equal(alone.statusCode, 409)
  assert.match(text(alone.body), /must be another person/)
  assert.equal((await post(there, { verdict: 'undo-refuse', version: '4' })).statusCode, 303)
  assert.match(text((await visitorTo(app, there).get(`${path}?done=1`)).body), /The confirmation stands/)
  await post(officer, { verdict: 'undo', version: '5', reason: 'Құжаты басқа' })
  assert.equal((await post(there, { verdict: 'undo-agree', version: '6' })).statusCode, 303)
  assert.equal(await state(), 'undone')
})

test('a refusal without a reason comes back with what was typed; with one it is kept and told in the reader’s language', async () => {
  const { id } = await propose(['Омаров Асхат', 'Омаров Асқат'])
  const path = `/en/links/${id}`
  const visitor = visitorTo(app, officer)
  const empty = await visitor.post(path, { verdict: 'reject', version: '1', reason: '' }, path)
  assert.equal(empty.statusCode, 400)
  const odd = await visitor.post(path, { verdict: 'reject', version: '1', why: 'because', reason: 'kept <b>' }, path)
  assert.equal(odd.statusCode, 400)
  assert.match(odd.body, /value="kept &lt;b&gt;"|kept &lt;b>/)
  assert.equal((await visitor.post(path, { verdict: 'reject', version: '1', why: 'birth' }, path)).statusCode, 303)
  assert.match(text((await visitor.get(`/ru/links/${id}`)).body), /другая дата рождения/)
  for (const bad of ['/en/links/1', '/en/links?after=x', `/en/links/${crypto.randomUUID()}`])
    assert.ok((await visitor.get(bad)).statusCode < 500, bad)
})

test('a safe way is written down, used only in its hours, refused when impossible with everything typed kept, and closed', async () => {
  const { later } = await propose(['Әлиев Бақыт', 'Алиев Бахыт'])
  const people = `/en/incidents/${later.number}/people`
  const path = `${people}/contact`
  const visitor = visitorTo(app, officer)
  assert.match(text((await visitor.get(people)).body), /No safe way has been agreed/)
  const way = {
    sighting: later.victim,
    channel: 'call',
    value: '+7 701 555 00 11',
    codeWord: 'шие',
    days: '1',
    shared: 'yes',
  }
  const bad = await visitor.post(
    path,
    { ...way, from: '99', to: '12', 'expires-day': '31', 'expires-month': '2', 'expires-year': '2026' },
    people,
  )
  assert.equal(bad.statusCode, 400)
  assert.match(bad.body, /\+7 701 555 00 11/)
  assert.match(text(bad.body), /hour from 0 to 24/)
  assert.equal((await visitor.post(path, { ...way, from: '10', to: '13' }, people)).statusCode, 303)
  const shown = text((await visitor.get(people)).body)
  assert.match(shown, /say nothing about the matter/)
  assert.match(shown, /Monday · 10:00–13:00/)
  const { rows } = await admin.query<{ id: string }>('select id from safe_contacts')
  assert.equal((await visitor.post(path, { sighting: later.victim, ends: rows[0]?.id ?? '' }, people)).statusCode, 303)
  assert.match(text((await visitor.get(people)).body), /No safe way has been agreed/)
  assert.equal((await visitor.post(`${path}/secret`, { sighting: later.victim }, people)).statusCode, 303)
  assert.match(text((await visitor.get(people)).body), /The address is secret/)
  assert.equal((await visitorTo(app, there).post(path, way, `/en/links`)).statusCode, 404)
})

test('a proposal does not tell the unit of the old home where somebody to be protected was mentioned, until it is confirmed', async () => {
  assert.equal(await proposeChildren(false), 'proposed')
  const { rows } = await admin.query<{ id: string }>(
    `select id from links where side = 'protected' order by at desc, id limit 1`,
  )
  const id = rows[0]?.id ?? ''
  const place = async (who: typeof officer) => {
    const page = await visitorTo(app, who).get(`/ru/links/${id}`)
    assert.equal(page.statusCode, 200)
    const list = await visitorTo(app, who).get('/ru/links')
    return { page: text(page.body), list: text(list.body) }
  }
  const { rows: units } = await admin.query<{ region: number; name: string }>(
    `select region, name_ru as name from agencies where kind = 'police-unit' and region in (10, 61)`,
  )
  const unitOf = (region: number) => units.find(u => u.region === region)?.name ?? 'no such unit'
  for (const [who, own, other] of [
    [officer, 10, 61],
    [there, 61, 10],
  ] as const) {
    const { page, list } = await place(who)
    assert.ok(page.includes(unitOf(own)), 'the own unit is shown')
    assert.ok(!page.includes(unitOf(other)), 'the other unit is hidden')
    for (const html of [page, list]) assert.match(html, /не сообщается до подтверждения/)
  }
  await visitorTo(app, officer).post(`/ru/links/${id}`, { verdict: 'confirm', version: '1' }, `/ru/links/${id}`)
  assert.ok((await place(officer)).page.includes(unitOf(61)), 'once confirmed the two units must find each other')
})

test('who keeps an address secret is proposed to nobody as the same person', async () => {
  assert.equal(await proposeChildren(true), 'not-to-be-linked')
})
