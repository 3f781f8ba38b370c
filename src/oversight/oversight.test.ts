import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import type { PlantedNotice, PlantedRegion } from '../../test/planted.ts'
import { allLanguages, makeWorld, visitorTo, type Person } from '../../test/world.ts'
import type { Actor } from '../db/door.ts'
import { makeApp } from '../server.ts'
import { allRegions } from '../access/session.ts'
import { pastViews, unitViews, views, type View } from './contract.ts'
import { seeFirstPage, seeList, seeUnits } from './actions.ts'
import { speaksFor } from './weighing.ts'

const database = await testDatabase()
const world = await makeWorld(database)
closeBeforeDrop(() => world.close())
const app: FastifyInstance = await makeApp(world.services, { log: () => {} })
closeBeforeDrop(() => app.close())
const { plant } = world
const [abai, aqmola] = [await plant.region(10), await plant.region(11)]
const people = {
  abai: await world.person(abai, 'commissioner', 'Сынақ Уәкіл'),
  aqmola: await world.person(aqmola, 'commissioner'),
  prosecutor: await world.person(abai, 'prosecutor'),
  officer: await world.person(abai, 'police-duty'),
}
const national: Actor = { ...people.abai.actor, id: randomUUID(), agencyId: randomUUID(), regions: [...allRegions] }

const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000)
type Planted = Record<View, PlantedNotice[]>
/** Notices in every state, some locked from the region's Commissioner. */
async function plantAll(where: PlantedRegion, n: number, lockedFrom: string[] = []): Promise<Planted> {
  const made = Object.fromEntries(views.map(view => [view, []])) as unknown as Planted
  const put = async (view: View, at: Date, change: string) => {
    const notice = await plant.notice(where, { at, lockedFrom })
    await plant.client.query(`update notices set ${change} where id = $1`, [notice.id])
    made[view].push(notice)
  }
  for (let i = 0; i < n; i++) {
    await put('unacknowledged', minutesAgo(10 + i), `state = 'delivered'`)
    await put('overdue', minutesAgo(120 + i), `level = 1`)
    await put('unregistered', minutesAgo(3000 + i), `state = 'acknowledged'`)
    await put(
      'no-offence',
      minutesAgo(5000 + i),
      `state = 'disposed', disposition = 'no-offence', disposed_at = submitted_at + interval '1 hour' + interval '${i} microseconds'`,
    )
    const undecided = await plant.notice(where, { at: minutesAgo(20_000 + i), lockedFrom })
    await plant.client.query(`update notices set state = 'registered' where id = $1`, [undecided.id])
    await plant.client.query(
      `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
       select gen_random_uuid(), 'notice', id, 'prosecutor.decide', 0, $2, 'prosecutor', region, source_id, locked_from, 'cpc-32.4', false, submitted_at, submitted_at + interval '72 hours' from notices where id = $1`,
      [undecided.id, where.prosecutor],
    )
    made.undecided.push(undecided)
    for (const view of ['administrative', 'passed-on'] as const)
      await put(
        view,
        minutesAgo(6000 + i),
        `state = 'disposed', disposition = '${view}', disposed_at = submitted_at + interval '1 hour' + interval '${i} microseconds'`,
      )
    await put(
      'registered-late',
      minutesAgo(7000 + i),
      `state = 'registered', registered_at = register_by + interval '1 hour'`,
    )
    await put('goes-on', minutesAgo(30_000 + i), `state = 'closed', goes_on_since = submitted_at + interval '1 day'`)
    for (const [view, issued, asked] of [
      ['orders-new', minutesAgo(60 + i), null],
      ['orders-ending', minutesAgo(9000 + i), minutesAgo(100 + i)],
    ] as const) {
      const id = randomUUID()
      await plant.client.query(
        `with off as (select set_config('session_replication_role', 'replica', false))
         insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, locked_from, law, post, bans, key_id, content, issued_at, recorded_at, served_at, refused, until, until_at_latest, end_asked_at, version)
         select $1::uuid, 'P-' || $1::uuid, n.incident_id, n.incident_id, gen_random_uuid(), n.region, n.source_id, n.author_id, n.holder_id, n.locked_from, 'prev-60', '', '{violence}', n.key_id, '', $3, $3, $3, false, $3::timestamptz + interval '720 hours', $3::timestamptz + interval '721 hours', $4, 2
         from notices n, off where n.id = $2`,
        [id, undecided.id, issued, asked],
      )
      await plant.client.query(`set session_replication_role = origin`)
      made[view].push({ id, number: `P-${id}` } as PlantedNotice)
    }
    // Neither of these may appear anywhere.
    await put(
      'no-offence',
      minutesAgo(80 * 1440),
      `state = 'disposed', disposition = 'no-offence', disposed_at = submitted_at`,
    )
    made['no-offence'].pop()
    await put('unregistered', minutesAgo(30), `state = 'acknowledged'`)
    made.unregistered.pop()
  }
  made.unacknowledged.push(...made.overdue)
  return made
}
const numbers = (list: readonly { number: string }[]) => list.map(one => one.number).toSorted()
async function wholeList(actor: Actor, view: View, region?: number, unit?: string): Promise<string[]> {
  const found: string[] = []
  for (let after: string | undefined; ;) {
    const page = await seeList(world.services, actor, { view, region, unit, after })
    found.push(...page.rows.map(row => row.number))
    after = page.next
    if (after === undefined) return found
  }
}

const inAbai = await plantAll(abai, 30)
const inAqmola = await plantAll(aqmola, 3)
const locked = await plantAll(abai, 2, [people.abai.actor.id])

test('a regional Commissioner sees the notices of the own region, each once, over as many pages as it takes', async () => {
  for (const view of views) {
    const list = await wholeList(people.abai.actor, view)
    assert.equal(new Set(list).size, list.length)
    assert.deepEqual(list.toSorted(), numbers(inAbai[view]), view)
  }
})

test('the lists stand in the order of what is most urgent; decisions, the newest first', async () => {
  for (const view of views) {
    const rows: Date[] = []
    for (let after: string | undefined; ;) {
      const page = await seeList(world.services, national, { view, after })
      rows.push(...page.rows.map(row => row.sort_at))
      after = page.next
      if (after === undefined) break
    }
    const sorted = rows.toSorted((a, b) =>
      pastViews.has(view) ? b.getTime() - a.getTime() : a.getTime() - b.getTime(),
    )
    assert.deepEqual(rows, sorted, view)
  }
})

test('every number of the first page is the length of the list it leads to, for a region, for the republic, for a prosecutor', async () => {
  for (const actor of [people.abai.actor, people.aqmola.actor, people.prosecutor.actor, national]) {
    const { counts } = await seeFirstPage(world.services, actor)
    assert.deepEqual(
      counts.map(c => c.region),
      actor.regions,
    )
    for (const row of counts) {
      for (const view of views) {
        const n = row[view]
        assert.equal((await wholeList(actor, view, row.region)).length, n, `${view} in ${row.region}`)
      }
    }
  }
})

test('each number of a unit is the length of its list; a unit of another region shows nothing, and no other view is asked of a unit', async () => {
  const { rows } = await seeUnits(world.services, people.prosecutor.actor, undefined)
  const row = rows.find(r => r.id === abai.unit)
  assert.ok(row)
  for (const view of unitViews)
    assert.equal((await wholeList(people.prosecutor.actor, view, 10, abai.unit)).length, row[view], view)
  assert.ok(unitViews.every(view => row[view] > 0))
  assert.deepEqual(await wholeList(people.aqmola.actor, 'overdue', undefined, abai.unit), [])
  await assert.rejects(seeList(world.services, people.abai.actor, { view: 'no-offence', unit: abai.unit }))
  const page = await visitorTo(app, people.prosecutor).get('/ru/oversight/units')
  assert.match(page.body, new RegExp(`view=registered-late&amp;region=10&amp;unit=${abai.unit}`))
})

test('what is weighed is what is known: yes speaks, no does not, what nobody asked stays open; battery asks for no group', () => {
  const facts = [
    { key: 'dependent', value: 'yes' },
    { key: 'helpless', value: 'no' },
    { key: 'victims', value: undefined },
  ]
  assert.deepEqual(speaksFor(facts, ['cc-108-1.1@2024-06-16']), {
    speaks: ['dependent'],
    open: ['victimAge', 'victims', 'cc12Repetition', 'group'],
  })
  assert.deepEqual(speaksFor(facts, ['cc-110.1@2024-06-16']).open, ['victimAge', 'victims'])
  assert.deepEqual(speaksFor([], []).speaks, [])
})

test('who is locked out of a notice finds it in no list and in no number; others of the same office do', async () => {
  const colleague: Actor = { ...people.abai.actor, id: randomUUID() }
  for (const view of views) {
    const seen = await wholeList(people.abai.actor, view)
    for (const notice of locked[view]) assert.equal(seen.includes(notice.number), false, view)
    assert.deepEqual((await wholeList(colleague, view)).toSorted(), numbers([...inAbai[view], ...locked[view]]))
  }
  const overdue = async (actor: Actor) => (await seeFirstPage(world.services, actor)).counts[0]?.overdue
  assert.equal(await overdue(people.abai.actor), inAbai.overdue.length)
  assert.equal(await overdue(colleague), inAbai.overdue.length + locked.overdue.length)
})

test('asking for another region by hand is refused and journalled there, and shows nothing', async () => {
  const answer = await visitorTo(app, people.abai).get('/kk/oversight/list?view=overdue&region=11')
  assert.equal(answer.statusCode, 403)
  for (const notice of inAqmola.overdue) assert.equal(answer.body.includes(notice.number), false)
  const { refused } = await seeFirstPage(world.services, people.aqmola.actor)
  assert.equal(refused?.length, 1)
  assert.equal((await seeFirstPage(world.services, people.abai.actor)).refused?.length, 0)
  const page = await visitorTo(app, people.aqmola).get('/ru/oversight/first-page')
  assert.match(page.body, /Попытка увидеть без права/)
})

test('even with regions forged into the query itself, the database shows only what the reader oversees', async () => {
  const { rows } = await seeList(world.services, people.aqmola.actor, { view: 'unacknowledged' })
  assert.equal(rows.length, inAqmola.unacknowledged.length)
  // The same statement, asked with every region under the context of one.
  const { lists } = await import('./store.ts')
  const found = await world.services.db.look(people.aqmola.actor, tx =>
    tx.rows(lists.unacknowledged.first, [[...allRegions], 100, tx.now]),
  )
  assert.deepEqual(numbers(found), numbers(inAqmola.unacknowledged))
})

test('a prosecutor sees the same lists but not the refused attempts; the police see neither', async () => {
  assert.equal((await seeFirstPage(world.services, people.prosecutor.actor)).refused, undefined)
  const page = await visitorTo(app, people.prosecutor).get('/kk/oversight/first-page')
  assert.equal(page.statusCode, 200)
  assert.equal(page.body.includes('Рұқсат етілмеген әрекеттер'), false)
  const desk: Person = people.officer
  for (const url of ['/kk/oversight/first-page', '/kk/oversight/list?view=overdue'])
    assert.equal((await visitorTo(app, desk).get(url)).statusCode, 403)
})

test('the pages are whole in three languages and name no person', async () => {
  for (const lang of allLanguages) {
    for (const url of [
      `/${lang}/oversight/first-page`,
      ...views.map(view => `/${lang}/oversight/list?view=${view}`),
      `/${lang}/oversight/list?view=overdue&region=10`,
    ]) {
      const answer = await visitorTo(app, people.abai).get(url)
      assert.equal(answer.statusCode, 200, url)
      assert.match(answer.body, new RegExp(`<html lang="${lang}"`))
      const main = /<main[\s\S]*<\/main>/.exec(answer.body)?.[0] ?? ''
      assert.ok(main.length > 500)
      assert.equal(/Сынақ Уәкіл|undefined|\[object/.test(main), false, url)
    }
  }
})

test('wrong views, regions and places are refused or begin at the start, and never break the page', async () => {
  const visit = visitorTo(app, people.abai)
  for (const [query, status] of [
    ['view=everything', 400],
    ['view=overdue&region=abc', 400],
    ['view=overdue&region=0', 400],
    ['view=overdue&who=me', 400],
    ['view=overdue&region=51', 403],
    ['view=overdue&after=x', 200],
    [`view=overdue&after=999999999999999.${randomUUID()}`, 200],
    ['', 200],
  ] as const)
    assert.equal((await visit.get(`/kk/oversight/list?${query}`)).statusCode, status, query)
})
