// Recommendations in a real database: given about a referral, answered step by step, followed until verified; silence climbs; who is not concerned finds nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { plantHelper, plantHouse } from '../../../test/houses.ts'
import { allLanguages, makeWorld, visitorTo } from '../../../test/world.ts'
import { startSweeper } from '../../duties/jobs.ts'
import { Problem } from '../../http/problems.ts'
import { noticeProgress } from '../../notices/progress/actions.ts'
import { readReferralForm, requestReferral } from '../../referrals/actions.ts'
import { makeApp } from '../../server.ts'
import {
  giveRecommendation,
  readAdviceForm,
  readRecommendation,
  recommendationProgress,
  recommendationsOwed,
  seeRecommendations,
  stepRecommendation,
} from './actions.ts'
import type { Stepping } from './contract.ts'
import { canFollow, stepKinds, type State } from './recommendation.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const [abai, aqmola] = [await plant.region(10), await plant.region(11)]
const akimat = await plantHouse(world, 'akimat', 10)
const centre = await plantHouse(world, 'centre', 10, akimat)
const other = await plantHouse(world, 'centre', 10, akimat, 'other')
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const prosecutor = await world.person(abai, 'prosecutor')
const commissioner = await world.person(abai, 'commissioner')
const elsewhere = await world.person(aqmola, 'commissioner')
const worker = await plantHelper(world, centre, 'centre-worker')
const stranger = await plantHelper(world, other, 'centre-worker')
const above = await plantHelper(world, akimat, 'social-department')
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
const text = 'Отбасына қабылдау мерзімін айтып, кезекті қайта қараңыз.'
const by = '2026-06-20'

async function referred(): Promise<{ number: string; incidentId: string }> {
  const { noticeId } = await world.file(deputy)
  const { rows } = await admin.query<{ number: string; id: string }>(
    'select i.number, i.id from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  const incident = rows[0]?.number ?? ''
  const form = await readReferralForm(services, inspector.actor, incident, 'social')
  const number = await requestReferral(services, inspector.actor, incident, {
    service: 'social',
    about: form.people.find(p => p.role === 'victim')?.sightingId ?? '',
    receiver: centre,
    persons: 1,
    basis: 'consent',
    scope: ['name'],
    until: '2026-12-01',
    needs: 'Отбасына көмек керек',
  })
  return { number, incidentId: rows[0]?.id ?? '' }
}
const give = (number: string, to = centre) => giveRecommendation(services, commissioner.actor, number, { to, by, text })
async function step(number: string, given: Stepping, as = worker): Promise<void> {
  const { row } = await readRecommendation(services, as.actor, number)
  await stepRecommendation(services, as.actor, number, row.version, given)
}
const stateOf = async (number: string) => (await readRecommendation(services, commissioner.actor, number)).row.state
const dutiesIn = async (number: string) =>
  (
    await admin.query<{ rule: string; level: number; state: string; holder_id: string }>(
      `select d.rule, d.level, d.state, d.holder_id from duties d join recommendations r on r.id = d.subject_id where r.number = $1 order by d.rule, d.level`,
      [number],
    )
  ).rows.map(d => `${d.rule.split('.').at(-1)} ${d.level} ${d.state}`)

test('the Commissioner advises, the organisation answers, carries out, and the answer is followed to “verified”; what was not done is opened again', async () => {
  const { number: referral } = await referred()
  const form = await readAdviceForm(services, commissioner.actor, referral)
  assert.deepEqual(
    form.receivers.map(r => r.id),
    [centre, akimat],
  )
  const number = await give(referral)
  assert.equal(await give(referral), number, 'the same press twice is one recommendation')
  assert.equal(await recommendationsOwed(services, worker.actor), 1)
  assert.deepEqual(await dutiesIn(number), ['1 0 open'])
  await step(number, { kind: 'acknowledged' })
  await step(number, { kind: 'in-part', by: '2026-06-25', text: 'Кезекті қайта қараймыз, орын саны өзгермейді.' })
  assert.deepEqual(await dutiesIn(number), ['1 0 met', '2 0 open'])
  await assert.rejects(step(number, { kind: 'verified' }, commissioner), code('wrong-state'))
  await step(number, { kind: 'carried-out', text: 'Кезек қайта қаралды, отбасыға қоңырау шалынды.' })
  assert.deepEqual(await dutiesIn(number), ['1 0 met', '2 0 met'])
  await step(
    number,
    { kind: 'reopened', by: '2026-07-01', text: 'Отбасымен сөйлестім: қоңырау болмаған.' },
    commissioner,
  )
  await step(number, { kind: 'carried-out', text: 'Қоңырау шалынды, кездесу күні белгіленді.' })
  await step(number, { kind: 'verified' }, commissioner)
  assert.equal(await stateOf(number), 'verified')
  assert.deepEqual(await dutiesIn(number), ['1 0 met', '2 0 met', '3 0 met'])
  assert.equal(await recommendationsOwed(services, worker.actor), 0)
  const { events, steps } = await readRecommendation(services, prosecutor.actor, number)
  assert.deepEqual([events.length, steps.length], [7, 0])
  assert.equal(events[0]?.text, text)
  assert.ok((await seeRecommendations(services, commissioner.actor, 'done')).rows.some(r => r.number === number))
})

test('only the Commissioner of the region gives one, only about organisations asked and the body above; nobody else finds it, and a lock on the referral hides it', async () => {
  const { number: referral, incidentId } = await referred()
  for (const one of [prosecutor, elsewhere, inspector, worker])
    await assert.rejects(
      giveRecommendation(services, one.actor, referral, { to: centre, by, text }),
      (error: unknown) => error instanceof Problem && ['not-found', 'not-allowed'].includes(error.code),
    )
  await assert.rejects(give(referral, other), code('bad-input'))
  await assert.rejects(give(referral, abai.unit), code('bad-input'), 'the police are no such organisation')
  const number = await give(referral, akimat)
  for (const one of [elsewhere, inspector, stranger, worker, deputy])
    await assert.rejects(readRecommendation(services, one.actor, number), code('not-found'))
  await step(number, { kind: 'refused', text: 'Бұл біздің құзыретімізге кірмейді.' }, above)
  await assert.rejects(step(number, { kind: 'acknowledged' }, above), code('wrong-state'))
  assert.deepEqual((await readRecommendation(services, commissioner.actor, number)).steps, ['reopened'])
  await admin.query(
    `insert into conflict_locks (incident_id, from_id, kind, because, at) values ($1, $2, 'person', 'self', now())`,
    [incidentId, commissioner.actor.id],
  )
  await admin.query('select spread_locks($1)', [incidentId])
  await assert.rejects(readRecommendation(services, commissioner.actor, number), code('not-found'))
  assert.ok(!(await seeRecommendations(services, commissioner.actor, 'done')).rows.some(r => r.number === number))
})

test('the states of the page and of PostgreSQL are the same, whatever is tried in whatever order', async () => {
  const withDay: readonly string[] = ['accepted', 'in-part', 'reopened']
  const words = 'Сынақ үшін жазылған себеп пен дәлел.'
  const stepping = (kind: (typeof stepKinds)[number]): Stepping => {
    if (kind === 'acknowledged' || kind === 'verified') return { kind }
    if (kind === 'accepted') return { kind, by }
    return kind === 'in-part' || kind === 'reopened' ? { kind, by, text: words } : { kind, text: words }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...stepKinds), { maxLength: 9 }), async tried => {
      const number = await give((await referred()).number)
      let state: State = 'issued'
      const { rows } = await admin.query<{ id: string }>('select id from recommendations where number = $1', [number])
      for (const kind of tried) {
        const actor = kind === 'verified' || kind === 'reopened' ? commissioner : worker
        // Past our own decision: only the database stands in between.
        const byHand = () =>
          services.db.as(actor.actor, { act: 'test', basis: 'test', purpose: 'test' }, tx =>
            tx.rows(
              {
                name: 'test.recommendation',
                text: `insert into recommendation_events (id, recommendation_id, kind, at, actor, until, body) values (gen_random_uuid(), $1, $2, $3, $4, $5, '\\x00')`,
              },
              [rows[0]?.id, kind, tx.now, actor.actor.id, withDay.includes(kind) ? by : null],
            ),
          )
        if (canFollow(state, kind)) {
          await step(number, stepping(kind), actor)
          state = kind
        } else await assert.rejects(byHand(), /cannot happen/, `${state} → ${kind}`)
      }
    }),
    { numRuns: 12, endOnFailure: true, includeErrorInReport: true },
  )
})

test('silence climbs to the body above, then to the Commissioner, once each', async () => {
  const number = await give((await referred()).number)
  const sweeper = await startSweeper(services, {
    pollMs: 600_000,
    subjects: { notice: noticeProgress, recommendation: recommendationProgress },
  })
  try {
    await plant.moveClock(base + 20 * 86_400)
    while ((await sweeper.sweepOnce()) > 0);
    assert.deepEqual(await dutiesIn(number), ['1 0 missed', '1 1 missed', '1 2 missed'])
    await sweeper.sweepOnce()
    assert.equal((await dutiesIn(number)).length, 3)
  } finally {
    await sweeper.stop()
    await plant.moveClock(base)
  }
})

test('the pages are whole in three languages, without a script; what is refused comes back as typed, and the day and the words are named', async () => {
  const { number: referral } = await referred()
  const [giver, asked] = [visitorTo(app, commissioner), visitorTo(app, worker)]
  for (const lang of allLanguages) {
    const about = `/${lang}/recommendations/about/${referral}`
    for (const [year, words] of [
      ['2026', 'Тез.'],
      ['2031', text],
      ['2020', text],
    ] as const) {
      const back = await giver.post(
        about,
        { to: centre, text: words, 'by-day': '20', 'by-month': '6', 'by-year': year },
        about,
      )
      assert.equal(back.statusCode, 400)
      assert.match(back.body, /govuk-error-summary/)
      assert.ok(back.body.includes(words))
    }
  }
  const about = `/kk/recommendations/about/${referral}`
  const sent = await giver.post(about, { to: centre, text, 'by-day': '20', 'by-month': '6', 'by-year': '2026' }, about)
  assert.equal(sent.statusCode, 303)
  const page = String(sent.headers.location).split('?')[0] ?? ''
  assert.match((await asked.get('/kk/referrals')).body, /kk\/recommendations/)
  const bare = await asked.post(page, { kind: 'in-part', version: '1', text: 'аз' }, page)
  assert.equal(bare.statusCode, 400)
  assert.match(bare.body, /href="#text"/)
  const stale = await asked.post(
    page,
    { kind: 'accepted', version: '0', 'by-day': '20', 'by-month': '6', 'by-year': '2026' },
    page,
  )
  assert.equal(stale.statusCode, 409)
  assert.equal((await asked.post(page, { kind: 'acknowledged', version: '1' }, page)).statusCode, 303)
  for (const lang of allLanguages)
    for (const visitor of [giver, asked])
      for (const url of [
        `/${lang}/recommendations`,
        `/${lang}/recommendations?view=done`,
        page.replace('/kk/', `/${lang}/`),
      ]) {
        const shown = await visitor.get(url)
        assert.equal(shown.statusCode, 200, url)
        assert.doesNotMatch(/<main[\s\S]*<\/main>/.exec(shown.body)?.[0] ?? '', /undefined|\{\w+\}|\[object/)
      }
})
