// A new rulebook asks the law again about every incident, in the background: each once, whatever happens to the workers, and the old answer stays.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { compile } from '../law/compile.ts'
import type { Rulebook } from '../law/form.ts'
import { rulebook } from '../law/rulebook.ts'
import { desk } from '../notices/desk/actions.ts'
import { makeApp } from '../server.ts'
import { startRejudging } from './jobs.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: line => console.error(line) })
await app.ready()
closeBeforeDrop(() => app.close())

const abai = await world.plant.region(10)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-duty')

/** A law planted for the test: CC 107 ends before the act. */
const stricter: Rulebook = {
  ...structuredClone(rulebook),
  name: 'planted',
  articles: structuredClone(rulebook.articles).map(article => ({
    ...article,
    provisions: article.provisions.map(p =>
      article.id === 'cc-107' && p.inForce[1] === 'open' ? { ...p, inForce: [p.inForce[0], '2026-01-01'] as const } : p,
    ),
  })),
}
const hash = { old: compile(rulebook).hash, planted: compile(stricter).hash }
const incidents = 7
const notices: string[] = []
for (let i = 0; i < incidents; i++) notices.push((await world.file(deputy)).reply.number)

const start = (under: Rulebook, tell = desk.tell) =>
  startRejudging(services, { pollMs: 60_000, desk: { ...desk, tell }, rulebook: under })
const answers = async () =>
  (
    await admin.query<{ incident: string; rulebook: string; supersedes: string | null; made_by: string | null }>(
      `select incident_id as incident, rulebook, supersedes, made_by from qualifications order by incident_id, at, id`,
    )
  ).rows
const newest = async (book: string) =>
  new Set((await answers()).filter(a => a.rulebook === book).map(a => a.incident)).size
const told = async () =>
  Number(
    (await admin.query<{ n: string }>(`select count(*) as n from notice_events where kind = 'law-changed'`)).rows[0]?.n,
  )

test('the planted rulebook is another one, and nothing is to do under the rulebook that judged', async () => {
  assert.notEqual(hash.old, hash.planted)
  const job = await start(rulebook)
  assert.deepEqual(await job.runOnce(), { judged: 0, changed: 0 })
  await job.stop()
  assert.equal((await answers()).length, incidents)
  assert.equal(await told(), 0)
})

test('a worker that fails in the middle leaves whole incidents, and two others finish the walk, each incident judged once', async () => {
  let after = 3
  const failing = await start(stricter, async (tx, change) => {
    if (--after < 0) throw new Error('killed')
    await desk.tell(tx, change)
  })
  await failing.runOnce()
  await failing.stop()
  assert.equal(await newest(hash.planted), 3, 'what was told is judged, what failed is not')
  const [one, two] = [await start(stricter), await start(stricter)]
  await Promise.all([one.runOnce(), two.runOnce()])
  await Promise.all([one.runOnce(), two.runOnce()])
  await Promise.all([one.stop(), two.stop()])
  const rows = await answers()
  const planted = rows.filter(row => row.rulebook === hash.planted)
  assert.equal(new Set(planted.map(row => row.incident)).size, planted.length, 'nothing is judged twice')
  assert.equal(planted.length, incidents, 'what failed once was tried again')
  assert.ok(planted.every(row => row.supersedes !== null && row.made_by === null))
  assert.equal(rows.filter(row => row.rulebook === hash.old).length, incidents, 'the old answers stay')
})

test('the Law tab says what the new rulebook changed, and the holder reads it in the notice; the school does not', async () => {
  const job = await start(rulebook)
  await job.runOnce()
  await job.stop()
  const again = await start(stricter)
  const { judged, changed } = await again.runOnce()
  await again.stop()
  assert.ok(judged + changed > 0 || (await newest(hash.planted)) === incidents)
  assert.equal(
    await newest(hash.planted),
    incidents,
    'after a walk back and forth every incident has been judged under it',
  )
  const { rows } = await admin.query<{ number: string; notice: string }>(
    `select i.number, n.number as notice from incidents i join notices n on n.incident_id = i.id
     where exists (select from notice_events e where e.notice_id = n.id and e.kind = 'law-changed') limit 1`,
  )
  const found = rows[0]
  assert.ok(found)
  const words = {
    kk: /Жаңа ережелер жинағы нені өзгертті/,
    ru: /Что изменил новый свод правил/,
    en: /What the new rulebook changed/,
  }
  for (const lang of allLanguages) {
    const law = (await visitorTo(app, officer).get(`/${lang}/incidents/${found.number}/law`)).body
    assert.match(law, words[lang])
    const notice = (await visitorTo(app, officer).get(`/${lang}/incidents/${found.number}/notice`)).body
    assert.doesNotMatch(notice, /undefined|\[object/)
  }
  assert.match((await visitorTo(app, officer).get(`/en/incidents/${found.number}/notice`)).body, /The rulebook changed/)
  assert.doesNotMatch((await visitorTo(app, deputy).get(`/en/notices/${found.notice}`)).body, /rulebook/i)
})

test('who is told is told only where the answer is another one (negative control)', async () => {
  const before = await told()
  const renamed: Rulebook = { ...structuredClone(stricter), name: 'planted again' }
  assert.notEqual(compile(renamed).hash, hash.planted)
  const job = await start(renamed)
  await job.runOnce()
  await job.stop()
  assert.equal(await newest(compile(renamed).hash), incidents)
  assert.equal(await told(), before)
})
