// Helping a family in a real database: three ways to "high", another level only by two, and what a psychologist writes read by nobody else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { plantHelper, plantHouse } from '../../test/houses.ts'
import { allLanguages, makeWorld, visitorTo, type Person } from '../../test/world.ts'
import type { Actor } from '../db/door.ts'
import { Problem } from '../http/problems.ts'
import { readReferral, recordReferralStep, requestReferral } from '../referrals/actions.ts'
import { makeApp } from '../server.ts'
import { answerChecklist, dueToday, readHelp, readNote, recordHelp, sessionsHeld } from './actions.ts'
import { answers, assess, checklistOf, checklists, levels, mayConfirmOverride, type Answer } from './checklist.ts'

const world = await makeWorld(await testDatabase())
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
const careId = await plantHouse(world, 'guardianship', 10, akimat)
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const chief = await world.person(abai, 'police-chief')
const prosecutor = await world.person(abai, 'prosecutor')
const commissioner = await world.person(abai, 'commissioner')
const worker = await plantHelper(world, centreId, 'centre-worker')
const head = await plantHelper(world, centreId, 'centre-head')
const psychologist = await plantHelper(world, centreId, 'psychologist')
const guardian = await plantHelper(world, careId, 'guardianship-specialist')
const department = await plantHelper(world, akimat, 'social-department')
const others: readonly Person[] = [worker, head, inspector, chief, prosecutor, commissioner, guardian, department]

const code = (wanted: string, field?: string) => (error: unknown) =>
  error instanceof Problem && error.code === wanted && (field === undefined || error.errors.some(e => e.code === field))

async function family(upTo: 'received' | 'accepted' = 'accepted'): Promise<string> {
  const { noticeId } = await world.file(deputy, { occurred: { from: '2026-06-09' } })
  const { rows } = await admin.query<{ number: string; sighting: string }>(
    `select i.number, p.sighting_id as sighting from incidents i join notices n on n.incident_id = i.id join participations p on p.incident_id = i.id and p.role = 'victim' where n.id = $1`,
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
  for (const kind of upTo === 'accepted' ? (['received', 'accepted'] as const) : (['received'] as const)) {
    const { row } = await readReferral(services, worker.actor, number)
    await recordReferralStep(services, worker.actor, number, row.version, { kind })
  }
  return number
}
const allNo = (id: string, more: Record<string, Answer> = {}) => ({
  ...Object.fromEntries((checklistOf(id)?.questions ?? []).map(q => [q.key, 'no' as Answer])),
  ...more,
})

test('three ways lead to high, each alone, and none of them can be outvoted', () => {
  const risk = checklistOf('risk')
  assert.ok(risk?.synthetic)
  assert.deepEqual(assess(risk, allNo('risk'), false), { level: 'low', ways: [], yes: 0, open: 0 })
  assert.deepEqual(assess(risk, allNo('risk'), true).ways, ['judgement'])
  assert.deepEqual(assess(risk, allNo('risk', { throat: 'yes' }), false).ways, ['critical'])
  const plain = risk.questions.filter(q => !q.critical).map(q => [q.key, 'yes' as Answer])
  assert.deepEqual(assess(risk, allNo('risk', Object.fromEntries(plain.slice(0, risk.high))), false).ways, ['count'])
})

test('an unknown never lowers a level, one more yes never does either, and a form of unknowns is not a low risk', () => {
  for (const list of checklists) {
    const given = fc.record(Object.fromEntries(list.questions.map(q => [q.key, fc.constantFrom(...answers)])))
    fc.assert(
      fc.property(given, fc.boolean(), fc.constantFrom(...list.questions), (said, judgement, q) => {
        const rank = (a: Answer) => levels.indexOf(assess(list, { ...said, [q.key]: a }, judgement).level)
        assert.ok(rank('no') <= rank('unknown') && rank('unknown') <= rank('yes'))
      }),
    )
    const none = Object.fromEntries(list.questions.map(q => [q.key, 'unknown' as Answer]))
    assert.notEqual(assess(list, none, false).level, 'low')
    assert.equal(new Set(list.questions.map(q => q.key)).size, list.questions.length)
  }
})

test('a checklist is answered whole, in a referral that was accepted, by its own people', async () => {
  const waiting = await family('received')
  const given = { given: allNo('risk'), judgement: false }
  await assert.rejects(answerChecklist(services, worker.actor, waiting, 'risk', given), code('wrong-state'))
  const number = await family()
  await assert.rejects(
    answerChecklist(services, worker.actor, number, 'risk', { given: {}, judgement: false }),
    code('bad-input', 'answer-each'),
  )
  for (const by of [inspector, guardian, department, commissioner])
    await assert.rejects(answerChecklist(services, by.actor, number, 'risk', given), Problem)
  assert.equal(await answerChecklist(services, worker.actor, number, 'risk', given), 'low')
  assert.equal((await readHelp(services, head.actor, number)).assessments[0]?.answers['throat'], 'no')
})

test('another level than the form gave holds only when a second person agrees, in PostgreSQL as well', async () => {
  const number = await family()
  await answerChecklist(services, worker.actor, number, 'risk', {
    given: allNo('risk', { killing: 'yes' }),
    judgement: false,
  })
  const [one] = (await readHelp(services, worker.actor, number)).assessments
  assert.equal(one?.level, 'high')
  const assessment = one?.id ?? ''
  const reason = 'Қатер айтылған күннен бері екі жыл өтті, ол басқа елде тұрады.'
  await recordHelp(services, worker.actor, number, { kind: 'override', assessment, level: 'medium', reason })
  await assert.rejects(
    recordHelp(services, worker.actor, number, { kind: 'agree', assessment }),
    code('second-person-needed'),
  )
  assert.equal((await readHelp(services, worker.actor, number)).assessments[0]?.level, 'high')
  const past = (askedBy: string, by: Actor, level: string) =>
    services.db.as(by, { act: 'test', basis: 'test', purpose: 'test' }, tx =>
      tx.rows(
        {
          name: 'test.override',
          text: `insert into assessments (id, referral_id, form, form_version, key_id, answers, level, ways, by_user, at, override_of, override_asked_by)
            select gen_random_uuid(), referral_id, form, form_version, key_id, '', $4, '{}', $2, at, id, $3 from assessments where id = $1`,
        },
        [assessment, by.id, askedBy, level],
      ),
    )
  await assert.rejects(past(worker.actor.id, worker.actor, 'medium'), /check constraint/)
  await assert.rejects(past(worker.actor.id, head.actor, 'low'), /nobody asked/, 'low was not what was asked for')
  await recordHelp(services, head.actor, number, { kind: 'agree', assessment })
  const [newest] = (await readHelp(services, worker.actor, number)).assessments
  assert.deepEqual([newest?.level, newest?.isOverride], ['medium', true])
  assert.ok(!mayConfirmOverride('a', 'a') && mayConfirmOverride('a', 'b'))
})

test('two who ask for another level at once: what the other asked stands above what this one typed, and nothing is dropped in silence', async () => {
  const number = await family()
  const given = { given: allNo('risk', { killing: 'yes' }), judgement: false }
  await answerChecklist(services, worker.actor, number, 'risk', given)
  const assessment = (await readHelp(services, worker.actor, number)).assessments[0]?.id ?? ''
  const theirs = 'Қатер айтылған күннен бері екі жыл өтті, ол басқа елде тұрады.'
  const ask = { kind: 'override', assessment, level: 'medium', reason: theirs } as const
  await recordHelp(services, worker.actor, number, ask)
  await recordHelp(services, worker.actor, number, ask)
  const mine = { kind: 'override', assessment, level: 'low', reason: 'Ол қайтыс болды, куәлігі көрсетілді, қауіп жоқ.' }
  for (const lang of allLanguages) {
    const path = `/${lang}/referrals/${number}/help`
    const refused = await visitorTo(app, head).post(path, mine, path)
    assert.equal(refused.statusCode, 409)
    const told = new RegExp(
      {
        kk: `Осы арада жазылған.*${theirs}.*Сіз жазған.*${mine.reason}`,
        ru: `Записано за это время.*${theirs}.*Ваша запись.*${mine.reason}`,
        en: `Written meanwhile.*${theirs}.*What you typed.*${mine.reason}`,
      }[lang],
      's',
    )
    assert.match(refused.body, told)
  }
  const [one] = (await readHelp(services, head.actor, number)).assessments
  assert.deepEqual([one?.level, one?.asked?.level, one?.asked?.reason], ['high', 'medium', theirs])
  const short = await visitorTo(app, head).post(
    `/en/referrals/${number}/help`,
    { ...mine, reason: 'қысқа' },
    `/en/referrals/${number}/help`,
  )
  assert.equal(short.statusCode, 400)
  await recordHelp(services, head.actor, number, { kind: 'agree', assessment })
  const late = await visitorTo(app, worker).post(`/en/referrals/${number}/help`, mine, `/en/referrals/${number}/help`)
  assert.match(late.body, /Written meanwhile.*Medium, decided by two.*What you typed/s)
})

const secret = 'ҚҰПИЯ-СӨЗ-4711 ол түнде жылайды'
test('of a psychologist’s session others learn that it was held, when and how long, and nobody but the author reads a word', async () => {
  const number = await family()
  await recordHelp(services, psychologist.actor, number, {
    kind: 'session',
    heldOn: '2026-06-10',
    minutes: 50,
    note: secret,
  })
  const [session] = (await sessionsHeld(services, psychologist.actor, number)).sessions
  const id = session?.id ?? ''
  assert.equal((await readNote(services, psychologist.actor, number, id)).note, secret, 'the author reads it')
  for (const other of others) {
    await assert.rejects(readNote(services, other.actor, number, id), code('not-found'))
    const rows = await services.db.look(other.actor, tx =>
      tx.rows({ name: 'test.notes', text: 'select session_id from session_notes' }),
    )
    assert.deepEqual(rows, [], `PostgreSQL shows ${other.actor.roles.join()} no note`)
  }
  const shown = await services.db.look(psychologist.actor, tx =>
    tx.rows({ name: 'test.notes', text: 'select session_id from session_notes' }),
  )
  assert.ok(shown.length > 0, 'the same question asked by the author finds it')
  for (const follower of [worker, head, inspector, chief]) {
    const [seen] = (await sessionsHeld(services, follower.actor, number)).sessions
    assert.deepEqual([seen?.held_on, seen?.minutes, seen?.has_note], ['2026-06-10', 50, false])
  }
  assert.ok(!JSON.stringify(await readHelp(services, head.actor, number)).includes('4711'))
  const { rows } = await admin.query<{ purpose: string; others: string }>(
    `select k.purpose, (select count(*) from assessments a where a.key_id = n.key_id) + (select count(*) from plan_items p where p.key_id = n.key_id)
       + (select count(*) from referral_tellings t where t.key_id = n.key_id) + (select count(*) from session_notes o where o.key_id = n.key_id) - 1 as others
     from session_notes n join vault_keys k on k.id = n.key_id where n.session_id = $1`,
    [id],
  )
  assert.deepEqual([rows[0]?.purpose, rows[0]?.others], ['session', '0'], 'a key of its own')
  const stored = await admin.query<{ body: Buffer }>('select body from session_notes where session_id = $1', [id])
  assert.ok(!stored.rows[0]?.body.toString('utf8').includes('4711'))
})

test('without its guard the note would be found: the comparison has power', async () => {
  await admin.query(
    'begin; drop policy author on session_notes; create policy author on session_notes for select to arasha_app using (true)',
  )
  try {
    await admin.query('set local role arasha_app')
    const { rows } = await admin.query('select session_id from session_notes')
    assert.ok(rows.length > 0)
  } finally {
    await admin.query('rollback')
  }
})

test('what the plan wants by today is the first thing a worker sees, until it is done', async () => {
  const number = await family()
  const due = '2026-06-10'
  await assert.rejects(
    recordHelp(services, worker.actor, number, {
      kind: 'plan',
      goal: 'Қауіпсіздік',
      what: 'Құжат',
      service: 'legal',
      due: '2026-06-09',
    }),
    code('bad-input', 'date-passed'),
  )
  await recordHelp(services, worker.actor, number, {
    kind: 'plan',
    goal: 'Қауіпсіздік',
    what: 'Құжат алу',
    service: 'legal',
    due,
  })
  await recordHelp(services, worker.actor, number, {
    kind: 'plan',
    goal: 'Оқу',
    what: 'Мектеп',
    service: 'schooling',
    due: '2026-07-01',
  })
  const mine = async (by: Person) => (await dueToday(services, by.actor)).rows.filter(r => r.number === number)
  assert.deepEqual(
    (await mine(worker)).map(r => r.service),
    ['legal'],
  )
  for (const other of [inspector, guardian, department]) assert.deepEqual(await mine(other), [])
  const { plan } = await readHelp(services, worker.actor, number)
  assert.equal(plan[0]?.what, 'Құжат алу')
  await recordHelp(services, worker.actor, number, { kind: 'mark', item: plan[0]?.id ?? '', as: 'done' })
  assert.deepEqual(await mine(worker), [])
})
