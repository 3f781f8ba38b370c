// A complaint withdrawn: it appends, shows what it means, starts the prosecutor's clock in a first-part case, and never closes anything.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { followLaw } from '../duties/actions.ts'
import { startSweeper } from '../duties/jobs.ts'
import { rules } from '../duties/rules.ts'
import { Problem } from '../http/problems.ts'
import { makeApp } from '../server.ts'
import { acknowledgeNotice, desk, registerNotice } from '../notices/desk/actions.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import { seeFirstPage, seeList } from '../oversight/actions.ts'
import { decideWithoutComplaint, readIncident, stateFact } from './actions.ts'
import { factOf, type FactKey } from '../law/facts.ts'
import { scribedFrom, type StatedFact } from './contract.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: line => console.error(line) })
await app.ready()
closeBeforeDrop(() => app.close())

const abai = await world.plant.region(10)
const akmola = await world.plant.region(11)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-duty')
const prosecutor = await world.person(abai, 'prosecutor')
const commissioner = await world.person(abai, 'commissioner')
const strangerProsecutor = await world.person(akmola, 'prosecutor')

type Case = { readonly number: string; readonly notice: string; readonly noticeId: string; readonly id: string }
const given = (key: StatedFact['key'], answer: string, source: StatedFact['source'] = 'police', document = '') => ({
  key,
  answer,
  source,
  document,
})
const version = async (number: string) => (await readIncident(services, officer.actor, number, desk)).ground.rows.length
const state = async (number: string, fact: StatedFact) =>
  stateFact(services, officer.actor, number, await version(number), fact, desk)

/** A statement from somebody entitled to it. */
function said(key: StatedFact['key'], answer: string): StatedFact {
  const source = (Object.keys(scribedFrom) as StatedFact['source'][]).find(one =>
    factOf(key as FactKey).by.includes(one),
  )
  assert.ok(source, key)
  return given(key, answer, source, scribedFrom[source] === 'document' ? '1-1' : '')
}

const none =
  'helpless dependent pregnant abducted hooligan hatred dutyOfVictim emergency gain hire organs death suffering cc12Repetition specialCruelty mockery aimOfTorment systematicCourse admAgainWithinYear'.split(
    ' ',
  ) as StatedFact['key'][]

/** Battery between adults, on purpose, nothing that makes it worse: CC 109-1(1), or part 2 if the victim is a known minor. */
async function battery(victim: 'adult' | 'child'): Promise<Case> {
  const { reply, noticeId } = await world.file(deputy)
  await acknowledgeNotice(services, officer.actor, reply.number)
  await registerNotice(services, officer.actor, reply.number, 2, {
    registration: '77',
    assignee: officer.actor.id,
    firstStep: 'none-yet',
    note: '',
  })
  const found = (
    await admin.query<{ number: string; id: string }>(
      'select i.number, i.id from incidents i join notices n on n.incident_id = i.id where n.number = $1',
      [reply.number],
    )
  ).rows[0]
  const number = found?.number ?? ''
  const facts: [StatedFact['key'], string][] = [
    ['deed', 'violence'],
    ['intent', 'on-purpose'],
    ['pain', 'yes'],
    ['harm', 'none'],
    ['offenderAge', 'adult'],
    ['victimAge', victim === 'adult' ? 'adult' : 'under-14'],
    ['knewMinor', victim === 'adult' ? 'no' : 'yes'],
    ['victims', 'one'],
    ['group', 'alone'],
    ...none.map((key): [StatedFact['key'], string] => [key, 'no']),
  ]
  for (const [key, answer] of facts) await state(number, said(key, answer))
  return { number, notice: reply.number, noticeId, id: found?.id ?? '' }
}
/** What the law room reads in CPC 32: the database keeps a copy of its own, and this holds the two together. */
const hours = rules['prosecutor.decide'].minutes(services.settings) / 60
const clockOf = async (c: Case) =>
  (
    await admin.query<{ level: number; state: string; hours: number; holder: string }>(
      `select d.level, d.state, round(extract(epoch from d.due_at - n.registered_at) / 3600)::int as hours, a.kind as holder from duties d
       join notices n on n.id = d.subject_id join agencies a on a.id = d.holder_id where d.subject_id = $1 and d.rule = 'prosecutor.decide' order by d.level`,
      [c.noticeId],
    )
  ).rows
const claims = async (c: Case) =>
  (
    await admin.query<{ claims: Record<string, string> }>(
      `select summary -> 'claims' as claims from qualifications where incident_id = $1 order by at desc, id desc limit 1`,
      [c.id],
    )
  ).rows[0]?.claims ?? {}
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

const first = await battery('adult')
const child = await battery('child')

test('the planted cases are what they are meant to be: a first part and a second', async () => {
  assert.equal((await claims(first))['private-public'], 'true')
  assert.equal((await claims(child))['public-prosecution'], 'true')
  assert.deepEqual(await clockOf(first), [], 'while nothing is known of a complaint no clock of the prosecutor runs')
})

test('a complaint filed and withdrawn on the Law page appends two statements, shows the effect cited in three languages, and closes nothing', async () => {
  const visits = visitorTo(app, officer)
  const page = `/en/incidents/${first.number}/law`
  const send = async (complaint: string) =>
    visits.post(
      `/en/incidents/${first.number}/complaint`,
      { complaint, version: String(await version(first.number)) },
      page,
    )
  const before = await version(first.number)
  assert.equal((await send('filed')).statusCode, 303)
  assert.deepEqual(await clockOf(first), [])
  const withdrawn = await send('withdrawn')
  assert.equal(withdrawn.headers.location, `${page}?done=complaint#complaint`)
  assert.equal(await version(first.number), before + 2)
  for (const lang of allLanguages) {
    const body = (await visits.get(`/${lang}/incidents/${first.number}/law?done=complaint`)).body
    const section = body.slice(body.indexOf('id="complaint"'), body.indexOf('class="ar-law-columns"'))
    assert.match(section, { kk: /ҚПК 32-бап 4-бөлік/, ru: /УПК, ст\. 32 ч\. 4/, en: /CPC 32\(4\)/ }[lang])
    assert.doesNotMatch(section, /undefined|\{\w+\}/)
  }
  const state = (await admin.query<{ state: string }>('select state from notices where id = $1', [first.noticeId]))
    .rows[0]
  assert.equal(state?.state, 'registered')
  assert.notEqual((await claims(first))['may-close-for-lack-of-complaint'], 'true')
})

test('in a first-part case the withdrawal starts the prosecutor’s clock of 72 hours, in the own region’s list only', async () => {
  assert.deepEqual(await clockOf(first), [{ level: 0, state: 'open', hours, holder: 'prosecutor' }])
  const { rows } = await seeList(services, prosecutor.actor, { view: 'undecided' })
  assert.deepEqual(
    rows.map(r => r.number),
    [first.notice],
  )
  assert.equal((await seeFirstPage(services, prosecutor.actor)).counts[0]?.undecided, 1)
  assert.deepEqual((await seeList(services, strangerProsecutor.actor, { view: 'undecided' })).rows, [])
  const law = (await visitorTo(app, prosecutor).get(`/en/incidents/${first.number}/law`)).body
  assert.match(law, /The prosecutor must decide:/)
  assert.match(law, /action="\/en\/incidents\/[^"]+\/decision"/)
  assert.doesNotMatch((await visitorTo(app, officer).get(`/en/incidents/${first.number}/law`)).body, /\/decision"/)
})

test('in a second-part case a withdrawal has no effect: no clock, and the page says that the case goes on', async () => {
  await state(child.number, given('complaint', 'withdrawn', 'victim'))
  assert.deepEqual(await clockOf(child), [])
  assert.equal((await claims(child))['public-prosecution'], 'true')
  assert.equal((await claims(child))['may-proceed'], 'true')
  assert.match(
    (await visitorTo(app, officer).get(`/en/incidents/${child.number}/law`)).body,
    /The case goes on irrespective of the victim’s complaint/,
  )
  const goingOn = async () => (await seeList(services, prosecutor.actor, { view: 'goes-on' })).rows.map(r => r.number)
  assert.deepEqual(await goingOn(), [child.notice], 'at once in the prosecutor’s list, and the first-part case is not')
  assert.deepEqual((await seeList(services, strangerProsecutor.actor, { view: 'goes-on' })).rows, [])
})

test('nobody but a prosecutor of the region decides, and only with a number', async () => {
  const decide = async (who: typeof officer, document = '5-9') =>
    decideWithoutComplaint(
      services,
      who.actor,
      first.number,
      await version(first.number),
      { decision: 'took-up', document },
      desk,
    )
  await assert.rejects(decide(officer), code('not-allowed'))
  await assert.rejects(decide(commissioner), code('not-allowed'))
  await assert.rejects(decide(strangerProsecutor), code('not-found'))
  const visits = visitorTo(app, prosecutor)
  const page = `/kk/incidents/${first.number}/law`
  const bare = await visits.post(
    `/kk/incidents/${first.number}/decision`,
    { decision: 'took-up', document: '', version: String(await version(first.number)) },
    page,
  )
  assert.equal(bare.statusCode, 400)
  assert.match(bare.body, /value="took-up"[^>]*checked|checked[^>]*value="took-up"/, 'what was chosen is kept')
})

test('the prosecutor’s decision is one more statement in the own name; it meets the clock and the case goes on', async () => {
  const answer = await visitorTo(app, prosecutor).post(
    `/ru/incidents/${first.number}/decision`,
    { decision: 'took-up', document: '5-9', version: String(await version(first.number)) },
    `/ru/incidents/${first.number}/law`,
  )
  assert.equal(answer.statusCode, 303, answer.body)
  assert.deepEqual(await clockOf(first), [{ level: 0, state: 'met', hours, holder: 'prosecutor' }])
  assert.equal((await claims(first))['may-proceed'], 'true')
  assert.deepEqual((await seeList(services, prosecutor.actor, { view: 'undecided' })).rows, [])
  await assert.rejects(
    decideWithoutComplaint(
      services,
      prosecutor.actor,
      first.number,
      await version(first.number),
      { decision: 'declined', document: '6' },
      desk,
    ),
    code('wrong-state'),
  )
})

test('a decision is in time until the last minute of the three days, and late after it', async () => {
  for (const [minutes, wanted] of [
    [1, 'met'],
    [-1, 'met-late'],
  ] as const) {
    const waiting = await battery('adult')
    await state(waiting.number, given('complaint', 'none', 'victim'))
    // 72 hours after registration are `minutes` away: 71:59 or 72:01 have passed.
    await admin.query(
      `update duties set starts_at = now() - interval '72 hours' + $2 * interval '1 minute', due_at = now() + $2 * interval '1 minute'
       where subject_id = $1 and rule = 'prosecutor.decide'`,
      [waiting.noticeId, minutes],
    )
    const taken = { decision: 'took-up', document: '5-10' } as const
    const facts = await version(waiting.number)
    await decideWithoutComplaint(services, prosecutor.actor, waiting.number, facts, taken, desk)
    const states = await clockOf(waiting)
    assert.deepEqual(
      states.map(d => d.state),
      [wanted],
      `${minutes} minutes left`,
    )
  }
})

test('an undecided clock is escalated to the Commissioner by the sweeper, once, and a complaint filed later ends it', async () => {
  const late = await battery('adult')
  await state(late.number, given('complaint', 'none', 'victim'))
  assert.deepEqual(await clockOf(late), [{ level: 0, state: 'open', hours, holder: 'prosecutor' }])
  await admin.query(
    `update duties set due_at = now() - interval '1 minute' where subject_id = $1 and rule = 'prosecutor.decide'`,
    [late.noticeId],
  )
  const sweeper = await startSweeper(services, { pollMs: 60_000, subjects: { notice: noticeProgress } })
  try {
    await sweeper.sweepOnce()
    await sweeper.sweepOnce()
  } finally {
    await sweeper.stop()
  }
  const climbed = await clockOf(late)
  assert.deepEqual(
    climbed.map(d => [d.level, d.holder]),
    [
      [0, 'prosecutor'],
      [1, 'commissioner'],
    ],
  )
  assert.equal(climbed[0]?.state, 'missed')
  const level = (await admin.query<{ level: number }>('select level from notices where id = $1', [late.noticeId]))
    .rows[0]
  assert.equal(level?.level, 0, 'the notice’s own level is that of its acknowledgement')
  assert.ok(await services.db.look(officer.actor, tx => desk.decideBy(tx, late.id)))
  await state(late.number, given('complaint', 'filed', 'victim'))
  assert.ok((await clockOf(late)).every(d => d.state === 'ended'))
  assert.equal(await services.db.look(officer.actor, tx => desk.decideBy(tx, late.id)), undefined)
})

test('the database starts no clock that the law did not ask for, and lets no officer state the prosecutor’s decision in the prosecutor’s name', async () => {
  const act = { act: 'test', basis: 'test', purpose: 'test' }
  const did = await services.db.as(officer.actor, act, tx => desk.follow(tx, child.id))
  assert.equal(did, undefined)
  assert.deepEqual(await clockOf(child), [])
  await assert.rejects(
    services.db.as(strangerProsecutor.actor, act, tx => followLaw(tx, first.noticeId, tx.now)),
    /works on the notice/,
  )
})

test('a decision from an old page is refused: what was stated meanwhile stands above what the prosecutor chose, and nothing is overwritten', async () => {
  const one = await battery('adult')
  await state(one.number, given('complaint', 'withdrawn', 'victim'))
  const before = await version(one.number)
  await state(one.number, given('repaired', 'no'))
  const visits = visitorTo(app, prosecutor)
  const send = (lang: string, decision: string, seen: number) =>
    visits.post(
      `/${lang}/incidents/${one.number}/decision`,
      { decision, document: '5-9', version: String(seen) },
      `/${lang}/incidents/${one.number}/law`,
    )
  for (const lang of allLanguages) {
    const theirs = { kk: 'Осы арада жазылған', ru: 'Записано за это время', en: 'Written meanwhile' }[lang]
    const old = await send(lang, 'declined', before)
    assert.equal(old.statusCode, 409)
    assert.match(old.body, new RegExp(`${theirs}.*${factOf('repaired').label[lang]}`, 's'))
    assert.match(old.body, /value="declined"[^>]*checked|checked[^>]*value="declined"/, 'what was chosen is kept')
    assert.match(old.body, /value="5-9"/)
    assert.match(old.body, /govuk-error-summary/)
  }
  assert.equal(await version(one.number), before + 1)
  // A colleague decided: no form is left, and what was typed is kept as text.
  assert.equal((await send('en', 'took-up', before + 1)).statusCode, 303)
  const late = await send('en', 'declined', before + 1)
  assert.equal(late.statusCode, 409)
  const typed = factOf('prosecutorDecision').valueWords['declined']?.en ?? '?'
  const yours = /What you typed<\/h2><pre[^>]*>([^<]*)/.exec(late.body)?.[1]
  assert.equal(yours, `${typed}\n5-9`)
  assert.match(late.body, /Written meanwhile/)
  const complaint = await visitorTo(app, officer).post(
    `/en/incidents/${one.number}/complaint`,
    { complaint: 'filed', version: String(before) },
    `/en/incidents/${one.number}/law`,
  )
  assert.equal(complaint.statusCode, 409)
  assert.match(complaint.body, /Written meanwhile/)
  assert.match(complaint.body, /value="filed"[^>]*checked|checked[^>]*value="filed"/)
})

test('recording a reconciliation is refused where the law bars it, with the claim and its citation, and nothing is written', async () => {
  const { number } = child
  await state(number, given('harm', 'light', 'forensic', '9-9'))
  assert.equal((await claims(child))['reconciliation-barred'], 'true', 'light harm to a known minor: 68(4)(2-1)')
  const before = await version(number)
  const answer = await visitorTo(app, officer).post(
    `/en/incidents/${number}/facts`,
    { key: 'reconciled', answer: 'yes', source: 'police', document: '', version: String(before) },
    `/en/incidents/${number}/facts?answer=reconciled`,
  )
  assert.equal(answer.statusCode, 409)
  assert.match(answer.body, /CC 68\(4\)\(2-1\)/)
  assert.equal(await version(number), before)
  await state(first.number, given('reconciled', 'no'))
  await assert.rejects(state(number, given('reconciled', 'yes')), code('law-forbids'))
})
