// A family's file from the door to its end: it comes by itself and nobody else learns of it, it is looked at again by its day, paper is given only where it is
// safe, a child is seen once, and help ends when a worker asks and the head of the house approves. Real database, real pages, the clock moved.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { plantHelper, plantHouse } from '../../test/houses.ts'
import { makeWorld, visitorTo, type Person } from '../../test/world.ts'
import { startSweeper } from '../duties/jobs.ts'
import { Problem } from '../http/problems.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import {
  openForFamily,
  readReferral,
  recordReferralStep,
  referralProgress,
  requestReferral,
  seeReferrals,
} from '../referrals/actions.ts'
import type { ComingSelf, ReferralStep } from '../referrals/contract.ts'
import { makeApp } from '../server.ts'
import { speaker } from '../words/catalogue.ts'
import {
  answerChecklist,
  dueToday,
  readHelp,
  readSafetyPlan,
  recordHelp,
  saveSafetyPlan,
  sessionsHeld,
} from './actions.ts'
import { checklistOf, type Answer } from './checklist.ts'
import type { SafetyGiven } from './contract.ts'

const world = await makeWorld(await testDatabase(), { settings: { idleMinutes: 10_000_000 } })
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const app = await makeApp(services, { log: line => console.error(line) })
await app.ready()
closeBeforeDrop(() => app.close())
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const abai = await plant.region(10)
const akimat = await plantHouse(world, 'akimat', 10)
const centreId = await plantHouse(world, 'centre', 10, akimat)
const otherId = await plantHouse(world, 'centre', 10, akimat, 'second')
const careId = await plantHouse(world, 'guardianship', 10, akimat)
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const chief = await world.person(abai, 'police-chief')
const commissioner = await world.person(abai, 'commissioner')
const worker = await plantHelper(world, centreId, 'centre-worker')
const colleague = await plantHelper(world, centreId, 'psychologist')
const head = await plantHelper(world, centreId, 'centre-head')
const elsewhere = await plantHelper(world, otherId, 'centre-worker')
const guardian = await plantHelper(world, careId, 'guardianship-specialist')
const department = await plantHelper(world, akimat, 'social-department')

const code = (wanted: string, field?: string) => (error: unknown) =>
  error instanceof Problem && error.code === wanted && (field === undefined || error.errors.some(e => e.code === field))
const atTheDoor: ComingSelf = {
  service: 'social',
  name: 'Сынақова Мысал',
  age: 31,
  sex: 'female',
  children: [3, 9],
  lang: 'ru',
  until: '2026-12-10',
  needs: 'Психолог пен заңгер керек',
}
const come = (by: Person = worker, more: Partial<ComingSelf> = {}) =>
  openForFamily(services, by.actor, { ...atTheDoor, ...more })
async function step(number: string, taken: ReferralStep, by: Person = worker): Promise<void> {
  const { row } = await readReferral(services, by.actor, number)
  return recordReferralStep(services, by.actor, number, row.version, taken)
}
/** A referral of the police, accepted and begun. */
async function referred(): Promise<{ number: string; incidentId: string }> {
  const { noticeId } = await world.file(deputy, { occurred: { from: '2026-06-09' } })
  const { rows } = await admin.query<{ number: string; id: string; sighting: string }>(
    `select i.number, i.id, p.sighting_id as sighting from incidents i join notices n on n.incident_id = i.id join participations p on p.incident_id = i.id and p.role = 'victim' where n.id = $1`,
    [noticeId],
  )
  const number = await requestReferral(services, inspector.actor, rows[0]?.number ?? '', {
    service: 'social',
    about: rows[0]?.sighting ?? '',
    receiver: centreId,
    persons: 1,
    basis: 'hardship',
    scope: [],
    needs: 'Психологиялық көмек керек',
  })
  for (const kind of ['received', 'accepted', 'started'] as const) await step(number, { kind })
  return { number, incidentId: rows[0]?.id ?? '' }
}
const risk = (number: string, more: Record<string, Answer> = {}) =>
  answerChecklist(services, worker.actor, number, 'risk', {
    given: {
      ...Object.fromEntries((checklistOf('risk')?.questions ?? []).map(q => [q.key, 'no' as Answer])),
      ...more,
    },
    judgement: false,
  })
const slip = (more: Partial<SafetyGiven> = {}): SafetyGiven => ({
  signs: '',
  places: 'Апамның үйі',
  people: 'Көрші',
  bag: 'Құжат, дәрі',
  children: '',
  paper: 'yes',
  after: '',
  ...more,
})
const keep = (number: string, given: SafetyGiven, by: Person = worker) =>
  saveSafetyPlan(services, by.actor, number, given)
async function pdf(bytes: Buffer) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const [content, metadata] = await Promise.all([page.getTextContent(), document.getMetadata()])
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    text: content.items.map(item => ('str' in item ? item.str : '')).join(' '),
    millimetres: [width, height].map(points => Math.round((points / 72) * 25.4)),
    about: JSON.stringify(metadata.info),
  }
}
async function dutiesOf(number: string, like = 'referral.review.%') {
  const { rows } = await admin.query<{ rule: string; level: number; state: string }>(
    `select d.rule, d.level, d.state from duties d join referrals r on r.id = d.subject_id where r.number = $1 and d.rule like $2 order by d.rule, d.level`,
    [number, like],
  )
  return rows.map(r => `${r.rule.split('.').at(-1)} ${r.level} ${r.state}`)
}

test('a colleague who bears the name of who came by itself does not meet the file; who took it in and the others do', async () => {
  const namesake = await plantHelper(world, centreId, 'centre-worker', 'Мысалов Қарлығаш')
  const number = await come(worker, { name: 'Мысалова Қарлығаш', age: 30 })
  const [before, after] = [worker, namesake]
  assert.equal((await readReferral(services, before.actor, number)).row.number, number)
  assert.equal((await readReferral(services, head.actor, number)).row.number, number, 'the control')
  await assert.rejects(readReferral(services, after.actor, number), code('not-found'))
  await assert.rejects(readHelp(services, after.actor, number), code('not-found'))
})

test('a family that came by itself has its file at once; the police, another centre and guardianship find nothing, oversight reads no name', async () => {
  const number = await come()
  const read = await readReferral(services, worker.actor, number)
  assert.deepEqual([read.row.state, read.row.from_how, read.row.client_lang], ['in-progress', 'self', 'ru'])
  assert.deepEqual([read.told?.name, read.told?.children?.length], ['Сынақова Мысал', 2])
  for (const stranger of [inspector, chief, elsewhere, guardian])
    await assert.rejects(readReferral(services, stranger.actor, number), code('not-found'))
  for (const over of [commissioner, department])
    assert.equal((await readReferral(services, over.actor, number)).told, undefined)
  const own = (await seeReferrals(services, worker.actor, 'live')).rows.filter(r => r.number === number)
  assert.equal(own.length, 1, 'it stands once in the list of its house')
  for (const stranger of [inspector, elsewhere])
    assert.ok(!(await seeReferrals(services, stranger.actor, 'live')).rows.some(r => r.number === number))
  assert.equal(await risk(number), 'low')
  await assert.rejects(come(guardian), code('not-allowed'))
  await assert.rejects(come(worker, { until: '2026-06-09' }), code('bad-input', 'consent-expired'))
  await assert.rejects(come(worker, { service: 'stay' }), code('bad-input', 'own-house-full'))
  await assert.rejects(come(worker, { service: 'medical' }), code('bad-input', 'not-this-service'))
  const forged = services.db.as(worker.actor, { act: 'test', basis: 'test', purpose: 'test' }, tx =>
    tx.rows(
      {
        name: 'test.forge',
        text: `insert into referrals (id, number, region, source_id, author_id, holder_id, receiver_id, service, basis, consent_until, from_how, requested_at, receive_by, answer_by, turned_at)
          select gen_random_uuid(), 'x', region, $1, $2, $1, $1, 'social', 'consent', '2027-01-01', 'self', now(), now() + interval '1 hour', now() + interval '1 hour', now() from agencies where id = $1`,
      },
      [otherId, worker.actor.id],
    ),
  )
  await assert.rejects(forged, /row-level security/, 'nobody opens one in another house')
})

test('help ends when a worker asks and the head approves, and not while a review is overdue, the risk is high or an order is in force', async () => {
  const { number, incidentId } = await referred()
  const ask: ReferralStep = { kind: 'closing-asked', outcome: 'helped' }
  await risk(number, { throat: 'yes' })
  await assert.rejects(step(number, ask), code('closing-barred', 'risk-high'))
  await step(number, { kind: 'closing-asked', outcome: 'passed-on' })
  await step(number, { kind: 'closing-refused', reason: 'reason-wrong' }, head)
  await plant.moveClock(base + 60)
  await risk(number)
  await admin.query(
    `insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, law, post, bans, key_id, content, issued_at, recorded_at)
     select gen_random_uuid(), $1::text, $1::uuid, (select sighting_id from participations where incident_id = $1::uuid and role = 'alleged-offender'), (select sighting_id from participations where incident_id = $1::uuid and role = 'victim'), 10, $2, $3, $2, 'prev-60', 'district', '{violence}', (select id from vault_keys limit 1), '', now(), now()`,
    [incidentId, abai.unit, inspector.actor.id],
  )
  await assert.rejects(step(number, ask), code('closing-barred', 'order-in-force'))
  await admin.query('update orders set ended_at = issued_at where incident_id = $1', [incidentId])
  await plant.moveClock(base + 15 * 86_400)
  await assert.rejects(step(number, ask), code('closing-barred', 'review-overdue'))
  const { row } = await readReferral(services, worker.actor, number)
  const smuggled = services.db.as(worker.actor, { act: 'test', basis: 'test', purpose: 'test' }, tx =>
    tx.rows(
      {
        name: 'test.close',
        text: `insert into referral_events (id, referral_id, kind, at, actor, agency, data) values (gen_random_uuid(), $1, 'closing-asked', arasha_now(), $2, $3, '{"outcome": "helped"}')`,
      },
      [row.id, worker.actor.id, centreId],
    ),
  )
  await assert.rejects(smuggled, /stands in the way/, 'PostgreSQL says so as well')
  await assert.rejects(
    recordHelp(services, worker.actor, number, { kind: 'review', found: 'тыныш', next: '2026-06-25' }),
    code('bad-input', 'date-passed'),
  )
  await assert.rejects(
    recordHelp(services, worker.actor, number, { kind: 'review', found: 'тыныш', next: '2026-12-25' }),
    code('bad-input', 'review-too-far'),
  )
  await recordHelp(services, worker.actor, number, {
    kind: 'review',
    found: 'Бала мектепте, үйі тыныш',
    next: '2026-07-09',
  })
  await step(number, ask)
  await assert.rejects(step(number, { kind: 'completed' }, worker), code('not-allowed'))
  const page = await visitorTo(app, head).get(`/ru/referrals/${number}`)
  const approve = speaker('ru')('family.closing.approve')
  assert.ok(page.body.includes(approve))
  assert.ok(!(await visitorTo(app, worker).get(`/ru/referrals/${number}`)).body.includes(approve))
  await step(number, { kind: 'completed' }, head)
  assert.deepEqual(await dutiesOf(number), ['1 0 met-late', '2 0 met'])
  await plant.moveClock(base)
})

test('a review that nobody holds stands on the worker’s day, then with the department, then with the Commissioner, once each', async () => {
  const number = await come()
  const sweeper = await startSweeper(services, {
    pollMs: 600_000,
    subjects: { notice: noticeProgress, referral: referralProgress },
  })
  try {
    for (const hours of [14 * 24 + 1, 15 * 24 + 1]) {
      await plant.moveClock(base + hours * 3600)
      await sweeper.sweepOnce()
      await sweeper.sweepOnce()
    }
    assert.deepEqual(await dutiesOf(number), ['1 0 missed', '1 1 missed', '1 2 open'])
    assert.ok((await dueToday(services, worker.actor)).rows.some(r => r.number === number && r.what === 'review'))
    await recordHelp(services, worker.actor, number, { kind: 'review', found: 'қаралды', next: '2026-07-20' })
    assert.deepEqual(await dutiesOf(number), ['1 0 met-late', '1 1 met-late', '1 2 met', '2 0 open'])
    assert.ok(!(await dueToday(services, worker.actor)).rows.some(r => r.number === number))
  } finally {
    await sweeper.stop()
    await plant.moveClock(base)
  }
})

test('two who change a safety plan at once: both are kept, the difference stands on the page, and nothing is overwritten', async () => {
  const number = await come()
  await keep(number, slip())
  const first = (await readSafetyPlan(services, worker.actor, number)).plan?.id ?? ''
  await keep(number, slip({ after: first, places: 'Әжемнің үйі' }), colleague)
  await assert.rejects(keep(number, slip({ after: first, places: 'Достымның үйі' })), code('out-of-date'))
  await keep(number, slip({ after: first, places: 'Әжемнің үйі' }), colleague)
  assert.equal((await readSafetyPlan(services, worker.actor, number)).plan?.places, 'Әжемнің үйі')
  const path = `/kk/referrals/${number}/help/safety`
  const refused = await visitorTo(app, worker).post(path, { ...slip({ after: first, places: 'Достымның үйі' }) }, path)
  assert.equal(refused.statusCode, 409)
  for (const both of [/Әжемнің үйі/, /Достымның үйі/]) assert.match(refused.body, both)
  const after = /name="after" value="([^"]+)"/.exec(refused.body)?.[1] ?? ''
  assert.equal(
    (await visitorTo(app, worker).post(path, { ...slip({ after, places: 'Достымның үйі' }) }, path)).statusCode,
    303,
  )
  const { rows } = await admin.query<{ n: string; held: string }>(
    `select count(*) as n, string_agg(encode(s.body, 'escape'), '') as held from safety_plans s join referrals r on r.id = s.referral_id where r.number = $1`,
    [number],
  )
  assert.equal(rows[0]?.n, '3')
  assert.ok(!rows[0]?.held.includes('Апамның'), 'sealed')
})

test('two who answer one referral at once: what the other did stands above what this one chose, and nothing is overwritten', async () => {
  const { number } = await referred()
  const path = `/en/referrals/${number}`
  const { version } = (await readReferral(services, colleague.actor, number)).row
  await step(number, { kind: 'closing-asked', outcome: 'helped' })
  const mine = { kind: 'closing-asked', outcome: 'left', version: String(version) }
  const refused = await visitorTo(app, colleague).post(path, mine, path)
  assert.equal(refused.statusCode, 409)
  assert.match(refused.body, /Written meanwhile/)
  assert.match(refused.body, /What you typed/)
  const { row } = await readReferral(services, head.actor, number)
  assert.deepEqual([row.version, row.closing_outcome], [version + 1, 'helped'])
})

test('paper fits a palm, says nothing of where it is from, in the person’s language; where paper is not safe, nothing is printed', async () => {
  const number = await come()
  await recordHelp(services, worker.actor, number, {
    kind: 'plan',
    goal: 'Құжат',
    what: 'Жаңа куәлік алу',
    service: 'legal',
    due: '2026-06-20',
  })
  const visitor = visitorTo(app, worker)
  const papers = ['safety/notes.pdf', 'plan.pdf'].map(name => `/kk/referrals/${number}/help/${name}`)
  for (const paper of papers) {
    const unasked = await visitor.get(paper)
    assert.deepEqual([unasked.statusCode, unasked.headers['content-type']], [409, 'text/html; charset=utf-8'])
    assert.ok(unasked.body.includes(speaker('kk')('family.paper.refused.unknown')))
  }
  await keep(number, slip())
  const [notes, plan] = await Promise.all(
    papers.map(async paper => {
      const answer = await visitor.get(paper)
      assert.equal(answer.statusCode, 200)
      assert.doesNotMatch(String(answer.headers['content-disposition']), new RegExp(number))
      return pdf(answer.rawPayload)
    }),
  )
  assert.deepEqual(notes?.millimetres, [74, 105])
  assert.match(notes?.text ?? '', /Записки.*Апамның үйі/, 'the person reads Russian, the worker Kazakh')
  assert.match(plan?.text ?? '', /План.*Жаңа куәлік алу.*до 20 июня 2026/)
  for (const paper of [notes, plan])
    assert.doesNotMatch(`${paper?.text} ${paper?.about}`, /Араша|Arasha|pdfmake|R-26|centre|безопасн|насили/i)
  const { plan: kept } = await readSafetyPlan(services, worker.actor, number)
  await keep(number, slip({ after: kept?.id ?? '', paper: 'no' }))
  for (const paper of papers) {
    const refused = await visitor.get(paper)
    assert.equal(refused.statusCode, 409)
    assert.ok(refused.body.includes(speaker('kk')('family.paper.refused.no')))
  }
  for (const stranger of [elsewhere, inspector])
    assert.notEqual((await visitorTo(app, stranger).get(papers[0] ?? '')).statusCode, 200)
  const { rows } = await admin.query<{ n: string }>(
    `select count(*) as n from journal_leaves j join referrals r on r.id = j.object_id where r.number = $1 and j.act like 'help.%.print'`,
    [number],
  )
  assert.ok(Number(rows[0]?.n) >= 4, 'each paper, given or refused, is in the journal')
})

test('a child is seen once: one visit with its parts and who was there; another interview needs a reason; days out of order are refused', async () => {
  const { number } = await referred()
  const visit = (more: object = {}) =>
    recordHelp(services, worker.actor, number, {
      kind: 'visit',
      heldOn: '2026-06-10',
      parts: [
        { part: 'psychologist', minutes: 50 },
        { part: 'interview', minutes: 40 },
      ],
      present: ['psychologist', 'investigator', 'guardian'],
      again: '',
      ...more,
    })
  await assert.rejects(visit({ heldOn: '2026-06-11' }), code('bad-input', 'in-future'))
  await assert.rejects(visit({ heldOn: '2026-06-09' }), code('bad-input', 'before-request'))
  await visit()
  await assert.rejects(visit(), code('bad-input', 'interview-again'))
  await visit({ again: 'Екінші күдікті анықталды' })
  for (const who of [worker, inspector, chief]) {
    const [seen] = (await sessionsHeld(services, who.actor, number)).visits
    assert.deepEqual(
      [seen?.parts.map(p => p.part), seen?.present.length],
      [['psychologist', 'interview'], 3],
      'the police know that the child was asked already',
    )
  }
  await assert.rejects(sessionsHeld(services, elsewhere.actor, number), code('not-found'))
  const helped = (await readHelp(services, head.actor, number)).visits.map(v => v.again)
  assert.deepEqual(new Set(helped), new Set([undefined, 'Екінші күдікті анықталды']), 'whoever helps reads why')
  const page = await visitorTo(app, inspector).get(`/ru/referrals/${number}`)
  assert.match(page.body, /50 мин; .*40 мин/)
  assert.doesNotMatch(page.body, /күдікті анықталды/)
})
