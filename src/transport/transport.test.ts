// A child put off a bus from the witness to the inspector's decision, and what the carrier can learn of it: the decision and nothing that tells who told.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { doorVisitor, wordsOf } from '../../test/door.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { startSweeper } from '../duties/jobs.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import { makeApp } from '../server.ts'
import { dateOf, formatDate, formatTenge } from '../words/format.ts'
import { transportProgress } from './actions.ts'
import { lawOf } from './ride.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const abai = await plant.region(10)
await plant.region(15)
async function agency(kind: string, region: number): Promise<string> {
  const id = randomUUID()
  await admin.query(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, $2, $3, $4, $4, $4)`,
    [id, kind, region, `${kind} ${region} ${id.slice(0, 4)}`],
  )
  return id
}
const at = async (kind: string, region: number, role: string) =>
  world.person({ ...abai, school: await agency(kind, region) }, role)
const operator = await at('centre111', 0, 'operator')
const inspector = await at('transport-inspection', 10, 'transport-inspector')
const elsewhere = await at('transport-inspection', 15, 'transport-inspector')
const carrier = await at('carrier', 10, 'carrier')
const rival = await at('carrier', 10, 'carrier')
const desk = visitorTo(app, operator)
const office = visitorTo(app, inspector)
const today = dateOf(new Date())

/** Told at the public door; gives the contact's number. */
async function told(fields: Record<string, string> = {}): Promise<string> {
  const b = doorVisitor(app)
  await b.post('/kk/bus', {})
  const said: Record<string, string> = {
    route: '22', stop: 'КАНАРЕЙКА-АЯЛДАМА', region: '10', day: today, time: '18:43', age: 'under-14', alone: 'yes', forced: 'yes', plate: 'КАНАР 777',
    words: 'КАНАРЕЙКА минус 15 градус еді', ...fields,
  } // prettier-ignore
  for (const [step, names] of [
    ['ride', ['route', 'stop', 'region']],
    ['when', ['day', 'time']],
    ['child', ['age', 'alone', 'forced']],
    ['more', ['plate', 'words']],
  ] as const)
    await b.post('/kk/bus', {
      step,
      go: step === 'more' ? 'send' : 'next',
      ...Object.fromEntries(names.map(name => [name, said[name] ?? ''])),
    })
  const { rows } = await admin.query<{ number: string }>(
    'select number from contacts order by started_at desc, id desc limit 1',
  )
  return rows[0]?.number ?? ''
}
/** Passes a contact on by the form as the page fills it. */
async function pass(number: string, more: Record<string, string> = {}) {
  const url = `/ru/desk/${number}/transport`
  return desk.post(url, { ...filledIn((await desk.get(url)).body), ...more }, url)
}
/** What a page's form would send as it stands. */
function filledIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name === undefined || name === 'csrf' || name === 'switch') continue
    if (/type="(radio|checkbox)"/.test(tag) && !/ checked/.test(tag)) continue
    fields[name] = (/value="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&')
  }
  for (const [, name = '', options = ''] of html.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] =
      /<option[^>]*value="([^"]*)"[^>]* selected|<option[^>]*selected[^>]*value="([^"]*)"/
        .exec(options)
        ?.slice(1)
        .find(Boolean) ?? ''
  return fields
}
const newest = async () =>
  (
    await admin.query<{ id: string; number: string; version: number; told: Buffer }>(
      'select id, number, version, told from rides order by passed_at desc, id desc limit 1',
    )
  ).rows[0]
async function step(kind: string, fields: Record<string, string> = {}, lang = 'ru') {
  const ride = await newest()
  const page = `/${lang}/transport/${ride?.number}`
  return office.post(`${page}/steps/${kind}`, { version: String(ride?.version), ...fields }, page)
}
const day = (name: string, on: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const openedIn = (lang: (typeof allLanguages)[number], on: string) => {
  const tenge = lawOf({ on: today, childAge: 'under-14', alone: 'yes', forced: 'yes', openedOn: on, today }).fine?.tenge
  // `wordsOf` makes every space an ordinary one.
  return [formatTenge(tenge ?? 0, lang), formatDate(on, lang)].map(text => text.replaceAll(/\s/g, ' ')) as [
    string,
    string,
  ]
}

test('what a witness told goes to the inspector of the region without being typed again, and leads to nobody', async () => {
  const number = await told()
  const sent = await pass(number)
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 400))
  const onward = await desk.get(String(sent.headers.location))
  assert.match(wordsOf(onward.body), /Сообщение транспортному инспектору/)
  const ride = await newest()
  assert.ok(ride)
  assert.ok(!ride.told.includes(Buffer.from('КАНАРЕЙКА')), 'what was told lies open')
  const page = await office.get(`/kk/transport/${ride.number}`)
  assert.match(wordsOf(page.body), /22 .*КАНАРЕЙКА-АЯЛДАМА.*18:43.*КАНАР 777.*минус 15 градус/)
  assert.ok(!page.body.includes(number), 'the contact’s number stands on the inspector’s page')
  assert.ok(!page.body.includes(operator.name))
  assert.match(wordsOf((await office.get('/ru/transport')).body), new RegExp(ride.number))
  assert.equal((await visitorTo(app, elsewhere).get(`/kk/transport/${ride.number}`)).statusCode, 404)
  assert.ok(!(await visitorTo(app, elsewhere).get('/kk/transport')).body.includes(ride.number))
})

test('the same form sent twice passes it on once; a region without an inspection, a day to come and an empty form are refused in words and give back what was typed', async () => {
  const number = await told()
  const count = async () => Number((await admin.query<{ n: string }>('select count(*) as n from rides')).rows[0]?.n)
  const before = await count()
  const url = `/en/desk/${number}/transport`
  const form = filledIn((await desk.get(url)).body)
  await Promise.all([1, 2].map(() => desk.post(url, form, url)))
  assert.equal(await count(), before + 1)
  const nowhere = await desk.post(url, { ...form, key: randomUUID(), region: '71' }, url)
  assert.equal(nowhere.statusCode, 400)
  assert.match(wordsOf(nowhere.body), /no inspection in this region/)
  assert.match(nowhere.body, /КАНАРЕЙКА-АЯЛДАМА/)
  const early = await desk.post(url, { ...form, key: randomUUID(), ...day('on', '2999-01-01') }, url)
  assert.equal(early.statusCode, 400)
  const nothing = { ...form, key: randomUUID(), route: '', stop: '', plate: '', words: '' }
  delete (nothing as Record<string, string>)['messages']
  assert.match(wordsOf((await desk.post(url, nothing, url)).body), /Give the route, the stop, the plate or a few words/)
  assert.equal(await count(), before + 1)
})

test('an operator’s own contact about a bus is passed on by the same form', async () => {
  const b = doorVisitor(app)
  await b.post('/ru/s', {})
  await b.post('/ru/tell', { step: 'words', go: 'send', words: 'меня высадили из автобуса 41' })
  const { rows } = await admin.query<{ number: string }>(
    'select number from contacts order by started_at desc, id desc limit 1',
  )
  const sent = await pass(rows[0]?.number ?? '', {
    route: '41',
    region: '10',
    childAge: 'unknown',
    alone: 'yes',
    forced: 'yes',
  })
  assert.equal(sent.statusCode, 303, wordsOf(sent.body).slice(0, 600))
  const page = wordsOf((await office.get(`/en/transport/${(await newest())?.number}`)).body)
  assert.match(page, /both answers are possible/)
  assert.match(page, /if all of this is confirmed: under sixteen — 5 MCI = /)
  assert.match(page, /if any of it is not so, the rule does not apply/)
})

test('taken, opened, decided: the page shows five indexes of the day of opening in three languages with its citation and mark', async () => {
  await pass(await told())
  assert.match(
    wordsOf((await step('taken')).body + (await office.get(`/ru/transport/${(await newest())?.number}`)).body),
    /Рассматривается/,
  )
  const opened = await step('opened', day('opened-on', today))
  assert.equal(opened.statusCode, 303, wordsOf(opened.body).slice(0, 500))
  for (const lang of allLanguages) {
    const [sum, on] = openedIn(lang, today)
    const page = wordsOf((await office.get(`/${lang}/transport/${(await newest())?.number}`)).body)
    assert.ok(page.includes(sum) && page.includes(on), `${lang}: ${sum} ${on}`)
    assert.match(
      page,
      lang === 'kk' ? /593-бап 1-1-бөлік.*заңгер/ : lang === 'ru' ? /ст\. 593 ч\. 1-1/ : /AdmCode 593\(1-1\)/,
    )
  }
})

test('a child of 16 or with a parent: why the rule does not apply, and no fine can be written down', async () => {
  for (const [fields, says] of [
    [{ age: '16-17' }, /не выполнено условие «младше шестнадцати лет»/],
    [{ alone: 'no' }, /не выполнено условие «без родителей и законного представителя»/],
  ] as const) {
    await pass(await told(fields))
    await step('taken')
    await step('opened', day('opened-on', today))
    const page = await office.get(`/ru/transport/${(await newest())?.number}`)
    assert.match(wordsOf(page.body), says)
    assert.doesNotMatch(wordsOf(page.body), /5 МРП = /)
    const fined = await step('decided', { decision: 'fined', liable: 'driver', ground: '', carrier: '', route: '' })
    assert.equal(fined.statusCode, 400)
    assert.match(wordsOf(fined.body), /эта норма не применяется/)
  }
})

test('wrong days, a page from before, a decision without its parts: plain words, nothing written, what was typed comes back', async () => {
  await pass(await told())
  await step('taken')
  const version = (await newest())?.version
  const wrong: readonly [string, Record<string, string>, RegExp][] = [
    ['opened', day('opened-on', '2999-01-01'), /будущ/],
    ['opened', day('opened-on', '2020-01-01'), /не возбуждают раньше поступка/],
    ['opened', { 'opened-on-day': '31', 'opened-on-month': '2', 'opened-on-year': '2026' }, /дат/],
    ['opened', {}, /дат/],
    ['decided', { decision: 'fined', liable: 'driver' }, /Сначала запишите/],
    ['decided', { decision: 'not-fined' }, /Выберите, почему/],
    ['decided', { decision: 'fined' }, /Выберите, кто/],
    ['decided', { decision: 'not-fined', ground: 'slight', carrier: randomUUID(), route: '22' }, /Выберите/],
    [
      'decided',
      { decision: 'not-fined', ground: 'slight', carrier: carrier.actor.agencyId, route: 'x'.repeat(500) },
      /22|знак|длин/,
    ],
    ['found', { ...day('found-on', '2999-01-01'), childAge: 'under-14', alone: 'yes', forced: 'yes' }, /будущ/],
  ]
  for (const [kind, fields, says] of wrong) {
    const answer = await step(kind, fields)
    assert.equal(answer.statusCode, 400, `${kind} ${JSON.stringify(fields)}`)
    assert.match(wordsOf(answer.body), says)
  }
  assert.equal((await newest())?.version, version)
  const stale = await step('opened', { version: '1', ...day('opened-on', today) })
  assert.ok(stale.statusCode === 409 || stale.statusCode === 412, String(stale.statusCode))
  assert.match(wordsOf(stale.body), /устарела/)
  assert.equal((await newest())?.version, version)
})

test('what nobody takes climbs to the Commissioner of the region, once', async () => {
  await pass(await told())
  const ride = await newest()
  const sweeper = await startSweeper(services, {
    pollMs: 60_000,
    subjects: { notice: noticeProgress, transport: transportProgress },
  })
  closeBeforeDrop(() => sweeper.stop())
  await admin.query(
    `update duties set starts_at = starts_at - interval '2 days', due_at = due_at - interval '2 days' where subject_id = $1`,
    [ride?.id],
  )
  await sweeper.sweepOnce()
  await sweeper.sweepOnce()
  const { rows } = await admin.query(
    'select level, holder_role, state from duties where subject_id = $1 order by level',
    [ride?.id],
  )
  assert.deepEqual(rows, [
    { level: 0, holder_role: 'transport-inspector', state: 'missed' },
    { level: 1, holder_role: 'commissioner', state: 'open' },
  ])
  await step('taken')
  const met = await admin.query('select distinct state from duties where subject_id = $1', [ride?.id])
  assert.ok(met.rows.every(row => ['met-late', 'met'].includes(String(row.state))))
})

/** Everything the carrier's row-level security lets out, from every table, as text; and each page it may open. */
async function allThatReaches(person: typeof carrier): Promise<string> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'arasha' order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    await admin.query('begin')
    await admin.query('set local role arasha_app')
    await admin.query(
      `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', '{}', true), set_config('arasha.regions', '{}', true), set_config('arasha.roles', $3, true)`,
      [person.actor.id, person.actor.agencyId, `{${person.actor.roles.join(',')}}`],
    )
    const rows = await admin.query(`select * from ${name}`).then(
      r => r.rows as Record<string, unknown>[],
      () => [],
    )
    await admin.query('rollback')
    // The directory, the keys (useless without what they open) and the law are everybody's.
    if (!['agencies', 'regions', 'vault_keys', 'services', 'clock', 'installation'].includes(name))
      found.push(...rows.map(row => `${name} ${JSON.stringify(row)}`))
  }
  const visitor = visitorTo(app, person)
  for (const lang of allLanguages)
    for (const path of [
      'carrier',
      'transport',
      'desk',
      'inbox',
      'referrals',
      'oversight/first-page',
      'notices',
      'cases',
      'help',
    ])
      found.push(`${path} ${(await visitor.get(`/${lang}/${path}`)).body}`)
  return found.join('\n')
}

test('the carrier reads what was decided about its bus, and nothing in all it can reach tells who told, when, where or that anybody told before a case was opened', async () => {
  await pass(await told())
  await step('taken')
  const undecided = await allThatReaches(carrier)
  assert.doesNotMatch(undecided, /carrier_outcomes/)
  await step('opened', day('opened-on', today))
  const decided = await step('decided', {
    decision: 'fined',
    ground: '',
    liable: 'conductor',
    carrier: carrier.actor.agencyId,
    route: '22',
  })
  assert.equal(decided.statusCode, 303, wordsOf(decided.body).slice(0, 500))
  const ride = await newest()
  const {
    rows: [row],
  } = await admin.query('select * from rides where id = $1', [ride?.id])
  const { rows: contacts } = await admin.query<{ id: string; number: string }>('select id, number from contacts')
  const page = wordsOf((await visitorTo(app, carrier).get('/ru/carrier')).body)
  const [sum, on] = openedIn('ru', today)
  assert.ok(page.includes('Номер') || page.includes('Маршрут: 22'))
  assert.ok(page.includes(sum) && page.includes(on) && page.includes('Кондуктор'))
  const reached = await allThatReaches(carrier)
  const telltales = [
    'КАНАР', '18:43', row.id, row.number, row.author_id, row.source_id, row.key_id, operator.name, inspector.name,
    ...contacts.flatMap(one => [one.id, one.number]),
  ] // prettier-ignore
  for (const canary of telltales)
    assert.ok(!reached.includes(String(canary)), `the carrier can reach ${String(canary)}`)
  assert.equal((await visitorTo(app, carrier).get(`/kk/transport/${ride?.number}`)).statusCode, 403)
  // The other carrier learns nothing at all, and nobody is told where no case was opened.
  assert.doesNotMatch(await allThatReaches(rival), /carrier_outcomes/)
  await pass(await told())
  await step('taken')
  await step('decided', {
    decision: 'not-fined',
    ground: 'not-shown',
    liable: '',
    carrier: rival.actor.agencyId,
    route: '22',
  })
  assert.doesNotMatch(await allThatReaches(rival), /carrier_outcomes/)
  // Negative control: a policy that let the carrier into the rides would be seen by the same search.
  await admin.query(`create policy leak on rides for select to arasha_app using (true)`)
  try {
    assert.ok((await allThatReaches(carrier)).includes(String(row.number)), 'the search would not have found a leak')
  } finally {
    await admin.query('drop policy leak on rides')
  }
})

test('the database takes no decision of its own accord: no fine without an opened case, no outcome for a carrier without a decision, no history changed', async () => {
  await pass(await told())
  const ride = await newest()
  const as = async (person: typeof carrier, sql: string, values: unknown[]) => {
    await admin.query('begin')
    try {
      await admin.query('set local role arasha_app')
      await admin.query(
        `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', '{}', true), set_config('arasha.regions', '{}', true), set_config('arasha.roles', $3, true)`,
        [person.actor.id, person.actor.agencyId, `{${person.actor.roles.join(',')}}`],
      )
      return await admin.query(sql, values)
    } finally {
      await admin.query('rollback')
    }
  }
  const event = `insert into ride_events (id, ride_id, kind, at, actor, agency, data) values (gen_random_uuid(), $1, $2, arasha_now(), $3, $4, $5::jsonb)`
  const by = [inspector.actor.id, inspector.actor.agencyId]
  await assert.rejects(as(inspector, event, [ride?.id, 'decided', ...by, '{"decision":"fined","liable":"driver"}']), {
    code: '42501',
  })
  await assert.rejects(as(inspector, event, [ride?.id, 'opened', ...by, `{"on":"${today}"}`]), { code: '42501' })
  await assert.rejects(as(elsewhere, event, [ride?.id, 'taken', elsewhere.actor.id, elsewhere.actor.agencyId, '{}']), {
    code: '42501',
  })
  await as(inspector, event, [ride?.id, 'taken', ...by, '{}'])
  await assert.rejects(
    as(
      inspector,
      `insert into carrier_outcomes (id, carrier_id, key_id, route, opened_on, decided_on, decision, ground) select gen_random_uuid(), $1, key_id, '', current_date, current_date, 'fined', 'x' from rides limit 1`,
      [carrier.actor.agencyId],
    ),
    { code: '42501' },
  )
  await assert.rejects(admin.query('delete from ride_events'))
})
