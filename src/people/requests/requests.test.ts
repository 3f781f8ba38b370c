// From a hit of two key files to a lawful request, as an officer's browser without script uses it: basis, purpose, what is asked, by when; printed,
// in the journal, seen by the own agency alone; what was typed wrongly comes back whole.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../../test/world.ts'
import { makeApp } from '../../server.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { admin } = world
const app = await makeApp(world.services, { log: line => console.error(line) })
await app.ready()
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const officer = await world.person(abai, 'police-duty')
const elsewhere = await world.person(await world.plant.region(61), 'police-duty')

const path = '/en/people/requests'
const given = {
  to: 'Сынақ ауруханасы',
  theirRecord: 'q8Zk_1-xY7a',
  ownRecord: 'abcDEF123456',
  hit: 'date',
  basis: 'repeat',
  article: '',
  purpose: 'Қайталанғанын тексеру',
  asked: 'facts',
  'due-day': '1',
  'due-month': '6',
  'due-year': '2099',
}

test('a hit becomes a request that names the basis, is printed in three languages, and stays in the journal', async () => {
  const visitor = visitorTo(app, officer)
  const made = await visitor.post(path, given, path)
  assert.equal(made.statusCode, 303)
  const id = /requests\/([0-9a-f-]{36})$/.exec(String(made.headers.location))?.[1] ?? ''
  for (const lang of allLanguages) {
    const page = await visitor.get(`/${lang}/people/requests/${id}`)
    assert.equal(page.statusCode, 200)
    for (const text of [given.to, given.theirRecord, given.ownRecord, given.purpose, `10 police-unit ${lang}`, '2099'])
      assert.ok(page.body.includes(text), `${lang}: ${text}`)
    assert.match(page.body, { kk: /ҚК 12, 68-баптар/, ru: /УК, ст. 12, 68/, en: /Criminal Code, arts. 12, 68/ }[lang])
  }
  const { rows } = await admin.query<{ act: string; basis: string }>(
    `select act, basis from journal_leaves where object_id = $1 order by id limit 1`,
    [id],
  )
  assert.deepEqual(rows, [{ act: 'record.request', basis: 'CC art. 12, 68' }])
  assert.match((await visitor.get(path)).body, new RegExp(id), 'it stands in the list of the own agency')
  assert.equal((await visitorTo(app, elsewhere).get(`${path}/${id}`)).statusCode, 404)
  assert.doesNotMatch((await visitorTo(app, elsewhere).get(path)).body, new RegExp(id))
  assert.equal((await visitorTo(app, await world.person(abai, 'school-deputy')).get(path)).statusCode, 403)
  const stored = await admin.query<{ content: Buffer }>('select content from record_requests')
  assert.ok(!stored.rows.some(r => r.content.toString('utf8').includes('Сынақ')), 'free text is sealed')
  await assert.rejects(admin.query('delete from record_requests'), /append-only|never/i)
})

test('without a basis, purpose, due day or record number there is no request, and everything typed comes back', async () => {
  const visitor = visitorTo(app, officer)
  const before = (await admin.query('select from record_requests')).rowCount
  const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ basis: '' }, /href="#basis"/],
    [{ basis: 'other' }, /href="#article"/],
    [{ purpose: '' }, /href="#purpose"/],
    [{ asked: '' }, /href="#asked"/],
    [{ hit: 'name' }, /href="#hit"/],
    [{ theirRecord: 'Нобаев Ерлан' }, /href="#theirRecord"/],
    [{ 'due-day': '31', 'due-month': '2' }, /href="#due-day"/],
    [{ 'due-year': '2001' }, /This day has passed/],
    [{ to: 'ә'.repeat(500) }, /href="#to"/],
  ]
  for (const [more, says] of wrong) {
    const page = await visitor.post(path, { ...given, ...more }, path)
    assert.equal(page.statusCode, 400, JSON.stringify(more))
    assert.match(page.body, says)
    for (const value of Object.values({ ...given, ...more })) assert.ok(page.body.includes(value), `${value} was lost`)
  }
  assert.equal((await admin.query('select from record_requests')).rowCount, before)
})
