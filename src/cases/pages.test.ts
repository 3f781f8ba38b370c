// The pages of a case as an officer's browser gets them: every tab in every language, what bad input gets, and what two who edit at once see.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { stateFact, readIncident } from '../incidents/actions.ts'
import { desk } from '../notices/desk/actions.ts'
import { makeApp } from '../server.ts'
import { openCase } from './actions.ts'
import { caseTabNames } from './tabs.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: line => console.error(line) })
await app.ready()
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const there = await world.plant.region(61)
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector', 'Ерлан Сынақ')
const chief = await world.person(abai, 'police-chief', 'Сәуле Сынақ')
const stranger = await world.person(there, 'police-inspector')
const visitor = visitorTo(app, inspector)

async function begin(): Promise<{ incident: string; number: string }> {
  const { noticeId } = await world.file(deputy)
  const { rows } = await admin.query<{ number: string }>(
    'select i.number from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  const incident = rows[0]?.number ?? ''
  return { incident, number: await openCase(services, inspector.actor, incident) }
}

test('an officer opens a case from the incident and reads every tab in three languages; nobody else gets an answer', async () => {
  const { noticeId } = await world.file(deputy)
  const { rows } = await admin.query<{ number: string }>(
    'select i.number from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  const incident = rows[0]?.number ?? ''
  const law = await visitor.get(`/kk/incidents/${incident}/law`)
  assert.match(law.body, new RegExp(`href="/kk/incidents/${incident}/case"`))
  const opened = await visitor.post(`/kk/incidents/${incident}/case`, {}, `/kk/incidents/${incident}/case`)
  assert.equal(opened.statusCode, 303)
  const number = /\/kk\/cases\/([^/]+)\/overview/.exec(String(opened.headers.location))?.[1] ?? ''
  for (const lang of allLanguages)
    for (const tab of caseTabNames) {
      const url = `/${lang}/cases/${number}/${tab}`
      const page = await visitor.get(url)
      assert.equal(page.statusCode, 200, url)
      assert.match(page.body, new RegExp(number))
      const hidden = await visitorTo(app, stranger).get(url)
      const absent = await visitorTo(app, stranger).get(`/${lang}/cases/C-26-0000001-A/${tab}`)
      assert.deepEqual([hidden.statusCode, absent.statusCode], [404, 404])
    }
  const list = await visitor.get('/ru/cases')
  assert.match(list.body, new RegExp(number))
  assert.doesNotMatch((await visitorTo(app, stranger).get('/ru/cases')).body, new RegExp(number))
})

test('who opened the case stands on its own tab by name, for whoever may see the case', async () => {
  const { number } = await begin()
  await visitorTo(app, chief).get(`/en/cases/${number}/people`)
  const page = await visitor.get(`/en/cases/${number}/opened`)
  assert.match(page.body, /Сәуле Сынақ/)
  assert.match(page.body, /Looked at the case/)
})

test('a complaint withdrawn stands in the timeline with its effect and its articles, and moves nothing', async () => {
  const { number, incident } = await begin()
  for (const answer of ['filed', 'withdrawn']) {
    const { ground } = await readIncident(services, inspector.actor, incident, desk)
    await stateFact(
      services,
      inspector.actor,
      incident,
      ground.rows.length,
      { key: 'complaint', answer, source: 'victim', document: '' },
      desk,
    )
  }
  const timeline = await visitor.get(`/en/cases/${number}/timeline?show=law`)
  assert.match(timeline.body, /The victim withdrew the complaint/)
  assert.match(timeline.body, /This closes no case/)
  assert.match(timeline.body, /CPC|Criminal Procedure/)
  const overview = await visitor.get(`/en/cases/${number}/overview`)
  assert.match(overview.body, /Waits for assessment/)
})

test('two people edit at once: what the other wrote stands beside what was typed, and nothing is lost', async () => {
  const { number } = await begin()
  const url = `/en/cases/${number}/steps/assessed`
  const form = await visitor.get(url)
  const version = /name="version" value="(\d+)"/.exec(form.body)?.[1] ?? ''
  const mine = { version, risk: 'low', child: 'no', note: 'менің жазбам' }
  assert.equal(
    (await visitorTo(app, chief).post(url, { ...mine, risk: 'high', note: 'бастықтың жазбасы' }, url)).statusCode,
    303,
  )
  const refused = await visitor.post(url, mine, url)
  assert.equal(refused.statusCode, 409)
  for (const both of [/менің жазбам/, /бастықтың жазбасы/, /Written meanwhile/]) assert.match(refused.body, both)
  const fresh = /name="version" value="(\d+)"/.exec(refused.body)?.[1] ?? ''
  assert.equal((await visitor.post(url, { ...mine, version: fresh }, url)).statusCode, 303)
})

test('closing from an older page is refused: what the other wrote stands above what was typed, and the case stays open', async () => {
  const { number } = await begin()
  const url = `/en/cases/${number}/steps/closure-asked`
  const version = /name="version" value="(\d+)"/.exec((await visitor.get(url)).body)?.[1] ?? ''
  const assess = `/en/cases/${number}/steps/assessed`
  const theirs = { version, risk: 'high', child: 'yes', note: 'бастықтың жазбасы' }
  assert.equal((await visitorTo(app, chief).post(assess, theirs, assess)).statusCode, 303)
  const refused = await visitor.post(url, { version, ground: 'safe', note: 'енді жабайық' }, url)
  assert.equal(refused.statusCode, 409)
  assert.match(refused.body, /Written meanwhile.*бастықтың жазбасы.*What you typed.*енді жабайық/s)
  assert.match(refused.body, /value="safe"[^>]*checked|checked[^>]*value="safe"/)
  assert.doesNotMatch((await visitor.get(`/en/cases/${number}/timeline`)).body, /енді жабайық/)
})

test('closing that is barred says each reason with its article and what to do, and keeps what was typed', async () => {
  const { number } = await begin()
  const assess = `/en/cases/${number}/steps/assessed`
  await visitor.post(assess, { version: '1', risk: 'high', child: 'yes', note: '' }, assess)
  const url = `/en/cases/${number}/steps/closure-asked`
  const refused = await visitor.post(url, { version: '2', ground: 'safe', note: 'жабайық' }, url)
  assert.equal(refused.statusCode, 409)
  assert.match(refused.body, /A child stands at high risk/)
  assert.match(refused.body, /CPC art\. 179, 185/)
  assert.match(refused.body, /жабайық/)
  const wrong = await visitor.post(url, { version: '2', ground: 'complaint-withdrawn', note: '' }, url)
  assert.equal(wrong.statusCode, 400)
})
