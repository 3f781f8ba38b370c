// Danger, and no right to the case: one case for an hour, never over a lock, told at once, judged by somebody else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { makeWorld, visitorTo, type Person } from '../../../test/world.ts'
import { hashPassword } from '../../access/session.ts'
import { startSweeper } from '../../duties/jobs.ts'
import { Problem } from '../../http/problems.ts'
import { acknowledgeNotice, registerNotice } from '../../notices/desk/actions.ts'
import { noticeProgress } from '../../notices/progress/actions.ts'
import { makeApp } from '../../server.ts'
import { caseProgress, readOpenings } from '../actions.ts'
import { dangerToReview, endInDanger, judgeDanger, openInDanger, readInDanger, seeDanger } from './actions.ts'
import { openingAsked, type OpeningAsked } from './contract.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const abai = await world.plant.region(10)
const far = await world.plant.region(61)
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const chief = await world.person(abai, 'police-chief')
const prosecutor = await world.person(abai, 'prosecutor')
const password = 'correct horse battery'
const hashed = await hashPassword(password)

async function stranger(role = 'police-duty'): Promise<Person> {
  const who = await world.person(far, role, 'Алыстағы Қызметкер')
  await admin.query('insert into credentials (user_id, password_hash, changed_at) values ($1, $2, now())', [
    who.actor.id,
    hashed,
  ])
  return who
}
const loginOf = (who: Person) => ({ actor: who.actor, login: `user-${who.actor.id}` })
async function makeCase(): Promise<{ id: string; number: string; incident: string; incidentNumber: string }> {
  const { reply } = await world.file(deputy)
  await acknowledgeNotice(services, inspector.actor, reply.number)
  await registerNotice(services, inspector.actor, reply.number, 2, {
    registration: '77',
    assignee: inspector.actor.id,
    firstStep: 'spoke-to-sender',
    note: '',
  })
  const { rows } = await admin.query<{ id: string; number: string; incident: string; incidentNumber: string }>(
    `select c.id, c.number, i.id as incident, i.number as "incidentNumber" from notices n join incidents i on i.id = n.incident_id
     join case_incidents m on m.incident_id = i.id join cases c on c.id = m.case_id where n.number = $1`,
    [reply.number],
  )
  assert.ok(rows[0])
  return rows[0]
}
const asked = (number: string, more: Partial<OpeningAsked> = {}): OpeningAsked => ({
  number,
  reason: 'life',
  words: 'Ол дәл қазір есікті сындырып жатыр',
  ...more,
})
const proof = { password, sameAgain: false, network: '127.0.0.1' }
const open = (who: Person, number: string, more = {}) =>
  openInDanger(services, loginOf(who), asked(number), { ...proof, ...more })
const code = (wanted: string, field?: string) => (error: unknown) =>
  error instanceof Problem && error.code === wanted && (field === undefined || error.errors[0]?.code === field)
const moveClock = (minutes: number) =>
  admin.query('update clock set offset_seconds = offset_seconds + $1', [minutes * 60])
const verdict = (opening: string, kind: 'justified' | 'not-justified' = 'justified') => ({
  opening,
  verdict: kind,
  words: 'Есік шынымен сындырылған, отбасы аман қалды',
})

test('who has no right to a case reads it for an hour after saying why and signing in again, and nothing of another', async () => {
  const [one, other] = [await makeCase(), await makeCase()]
  const officer = await stranger()
  await assert.rejects(readInDanger(services, officer.actor, one.number), code('not-found'))
  await assert.rejects(open(officer, one.number, { password: 'wrong horse battery' }), code('bad-input', 'not-you'))
  await assert.rejects(readInDanger(services, officer.actor, one.number), code('not-found'))
  assert.equal(await open(officer, one.number.toLowerCase()), one.number)
  const read = await readInDanger(services, officer.actor, one.number)
  assert.ok(read.people.some(p => p.person.name === 'Айсұлу Сынақова' && p.role === 'victim'))
  assert.equal(read.holder?.id, abai.unit)
  await assert.rejects(readInDanger(services, officer.actor, other.number), code('not-found'))
  const colleague = await stranger()
  await assert.rejects(readInDanger(services, colleague.actor, one.number), code('not-found'))
  const visitor = visitorTo(app, officer)
  for (const path of [
    `cases/${one.number}/overview`,
    `incidents/${one.incidentNumber}/people`,
    `incidents/${one.incidentNumber}/law`,
  ])
    assert.equal((await visitor.get(`/kk/${path}`)).statusCode, 404, `${path} stays closed: the hour gives one page`)
  assert.equal((await visitor.get(`/kk/cases/in-danger/${one.number}`)).statusCode, 200)
  const { rows } = await admin.query<{ act: string }>(
    'select act from journal_leaves where object_id = $1 and actor = $2 order by id',
    [one.id, officer.actor.id],
  )
  assert.deepEqual(
    rows.map(r => r.act),
    ['case.open-in-danger', 'case.read-in-danger', 'case.read-in-danger'],
  )
})

test('after the hour there is nothing, and nothing after an early end', async () => {
  const [one, other] = [await makeCase(), await makeCase()]
  const [officer, operator] = [await stranger(), await stranger('guardianship-specialist')]
  await open(officer, one.number)
  await moveClock(59)
  await readInDanger(services, officer.actor, one.number)
  await moveClock(2)
  await assert.rejects(readInDanger(services, officer.actor, one.number), code('not-found'))
  assert.deepEqual((await seeDanger(services, officer.actor)).openings, [])
  await open(operator, other.number)
  const [running] = (await seeDanger(services, operator.actor)).openings
  assert.equal(running?.mayEnd, true)
  assert.equal(running?.mayJudge, false)
  await endInDanger(services, operator.actor, running?.id ?? '')
  await assert.rejects(readInDanger(services, operator.actor, other.number), code('not-found'))
  const third = await makeCase()
  await open(officer, third.number)
  const ofChief = (await seeDanger(services, chief.actor)).openings.find(o => o.number === third.number)
  await endInDanger(services, chief.actor, ofChief?.id ?? '')
  await assert.rejects(readInDanger(services, officer.actor, third.number), code('not-found'))
})

test('a lock answers like a number that does not exist, also when it comes during the hour', async () => {
  const one = await makeCase()
  const officer = await stranger()
  const lock = (who: string) =>
    admin.query(
      'with c as (update cases set locked_from = $2 where id = $1) update incidents set locked_from = $2 where id = $3',
      [one.id, who === '' ? [] : [who], one.incident],
    )
  const answers: string[] = []
  const visitor = visitorTo(app, officer)
  await lock(far.unit)
  const page = '/kk/cases/in-danger'
  const fields = { reason: 'life', words: asked('').words, password }
  for (const number of [one.number, 'C-26-9999999-9']) {
    const reply = await visitor.post(page, { ...fields, number }, page)
    assert.equal(reply.statusCode, 400)
    answers.push(reply.body.replaceAll(/name="csrf" value="[^"]+"/g, '').replaceAll(number, 'NUMBER'))
  }
  assert.equal(answers[0], answers[1])
  const { rows } = await admin.query('select 1 from danger_openings where case_id = $1', [one.id])
  assert.equal(rows.length, 0)
  const refused = await admin.query(
    `select 1 from journal_leaves where actor = $1 and outcome = 'refused' and act = 'refused case.open-in-danger'`,
    [officer.actor.id],
  )
  assert.equal(refused.rows.length, 2, 'both attempts are in the journal')
  await lock('')
  await open(officer, one.number)
  await readInDanger(services, officer.actor, one.number)
  await lock(officer.actor.id)
  await assert.rejects(readInDanger(services, officer.actor, one.number), code('not-found'))
})

test('the chief is told at once, another judges within two working days, nobody judges their own, and the case shows it', async () => {
  const one = await makeCase()
  const officer = await stranger()
  const before = await dangerToReview(services, chief.actor)
  const rang: string[] = []
  const bell = await services.db.listen('arasha_changes', payload => void rang.push(payload ?? ''))
  await open(officer, one.number)
  assert.equal(await dangerToReview(services, chief.actor), before + 1)
  const { rows } = await admin.query<{ due: string; holder_role: string; holder_id: string }>(
    `select to_char(after_working_days('2026-11-20T10:00:00Z', 2) at time zone 'UTC' + interval '5 hours', 'YYYY-MM-DD HH24:MI') as due, holder_role, holder_id
     from duties where subject_id = $1 and rule = 'danger.review.1'`,
    [one.id],
  )
  assert.deepEqual(
    rows,
    [{ due: '2026-11-24 23:59', holder_role: 'police-chief', holder_id: abai.unit }],
    'Friday, so Tuesday',
  )
  const mine = (await seeDanger(services, chief.actor)).openings.find(o => o.number === one.number)
  assert.ok(mine && mine.mayJudge && mine.words === asked('').words)
  await assert.rejects(judgeDanger(services, officer.actor, verdict(mine.id)), code('not-found'))
  await assert.rejects(judgeDanger(services, inspector.actor, verdict(mine.id)), code('not-found'))
  await judgeDanger(services, prosecutor.actor, verdict(mine.id, 'not-justified'))
  await assert.rejects(judgeDanger(services, chief.actor, verdict(mine.id)), code('out-of-date'))
  const duty = await admin.query<{ state: string }>(
    `select state from duties where subject_id = $1 and rule = 'danger.review.1'`,
    [one.id],
  )
  assert.deepEqual(duty.rows, [{ state: 'met' }])
  const tab = await readOpenings(services, chief.actor, one.number)
  assert.deepEqual(
    tab.inDanger.map(o => [o.verdict, o.judgedWords]),
    [['not-justified', verdict('').words]],
  )
  for (const lang of ['kk', 'ru', 'en'] as const) {
    const { body } = await visitorTo(app, chief).get(`/${lang}/cases/${one.number}/opened`)
    assert.ok(body.includes(verdict('').words))
  }
  for (let i = 0; i < 1500 && !rang.some(p => p.includes(one.id)); i++) await new Promise(done => setTimeout(done, 20))
  assert.ok(rang.includes(`case-in-danger:${abai.unit}:10:${one.id}`))
  await bell.stop()
})

test('a review that nobody writes climbs to the department and to those who oversee', async () => {
  const one = await makeCase()
  await open(await stranger(), one.number)
  const sweeper = await startSweeper(services, {
    pollMs: 60_000,
    subjects: { notice: noticeProgress, case: caseProgress },
  })
  try {
    await moveClock(12 * 24 * 60)
    await sweeper.sweepOnce()
    await sweeper.sweepOnce()
    const { rows } = await admin.query<{ rung: string }>(
      `select level || ' ' || holder_role as rung from duties where subject_id = $1 and rule = 'danger.review.1' order by level, holder_role`,
      [one.id],
    )
    assert.deepEqual(
      rows.map(r => r.rung),
      ['0 police-chief', '1 police-department', '2 commissioner', '2 prosecutor'],
    )
  } finally {
    await sweeper.stop()
  }
})

test('a chief who opened one in danger does not judge it, and the database says so as well', async () => {
  const one = await makeCase()
  const visiting = await stranger('police-chief')
  await open(visiting, one.number)
  const { rows } = await admin.query<{ id: string }>('select id from danger_openings where case_id = $1', [one.id])
  const opening = rows[0]?.id ?? ''
  const both = { ...visiting.actor, units: [far.unit, abai.unit] }
  await assert.rejects(judgeDanger(services, both, verdict(opening)), code('second-person-needed'))
  const client = await services.db
    .as(both, { act: 'test', basis: 'test', purpose: 'test' }, async tx => {
      tx.send(
        {
          name: 'test.judge-own',
          text: `insert into danger_marks (opening_id, kind, at, by_user, by_agency, words) values ($1, 'justified', now(), $2, $3, '')`,
        },
        [opening, both.id, both.agencyId],
      )
    })
    .catch((error: unknown) => (error as { code?: string }).code)
  assert.equal(client, '42501')
})

test('too few words, too many tries and a wrong role are refused, and what was typed comes back', async () => {
  assert.equal(openingAsked.safeParse(asked('C-26-0000000-0', { words: 'тез керек' })).success, false)
  const officer = await stranger()
  const visitor = visitorTo(app, officer)
  const page = '/ru/cases/in-danger'
  const reply = await visitor.post(page, { number: 'C-26', words: 'мало слов', password: 'secret-secret' }, page)
  assert.equal(reply.statusCode, 400)
  assert.ok(reply.body.includes('мало слов') && !reply.body.includes('secret-secret'))
  const teacher = visitorTo(app, deputy)
  assert.equal((await teacher.get(page)).statusCode, 403)
  for (let i = 0; i < 5; i++) await open(officer, 'C-26-9999999-9').catch(() => {})
  await assert.rejects(open(officer, 'C-26-9999999-9'), code('too-many'))
})
