// Instructions in a real database: who may give and answer them, what the record's timeline shows, silence that climbs, and who finds nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { plantHelper, plantHouse } from '../../test/houses.ts'
import { allLanguages, makeWorld, visitorTo } from '../../test/world.ts'
import { openCase, readStory } from '../cases/actions.ts'
import { startSweeper } from '../duties/jobs.ts'
import { Problem } from '../http/problems.ts'
import { readNotice } from '../notices/desk/actions.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import { readReferralForm, requestReferral } from '../referrals/actions.ts'
import { makeApp } from '../server.ts'
import {
  giveInstruction,
  instructionProgress,
  instructionsWaiting,
  readInstruction,
  readInstructionForm,
  replyToInstruction,
  seeInstructions,
} from './actions.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const base = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(base)
const [abai, aqmola] = [await plant.region(10), await plant.region(11)]
const akimat = await plantHouse(world, 'akimat', 10)
const care = await plantHouse(world, 'guardianship', 10, akimat)
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const department = await world.person(abai, 'police-department')
const prosecutor = await world.person(abai, 'prosecutor')
const commissioner = await world.person(abai, 'commissioner')
const elsewhere = await world.person(aqmola, 'prosecutor')
const guardian = await plantHelper(world, care, 'guardianship-specialist')
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())

const text = 'Жәбірленушіден түсініктеме алып, баланың тұрғылықты жерін тексеріңіз.'
const by = '2026-06-12'
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

async function file(): Promise<{ notice: string; incident: string; id: string; noticeId: string }> {
  const { reply, noticeId } = await world.file(deputy)
  const { rows } = await admin.query<{ number: string; id: string }>(
    'select i.number, i.id from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  return { notice: reply.number, incident: rows[0]?.number ?? '', id: rows[0]?.id ?? '', noticeId }
}
const give = (notice: string, to = abai.unit) =>
  giveInstruction(services, prosecutor.actor, 'notice', notice, { to, by, text })
const dutiesIn = async (number: string) =>
  (
    await admin.query<{ level: number; state: string; holder_id: string }>(
      'select d.level, d.state, d.holder_id from duties d join instructions i on i.id = d.subject_id where i.number = $1 order by d.level',
      [number],
    )
  ).rows

test('a prosecutor instructs the unit about a notice; it stands in both timelines, is answered once, and the duty is met', async () => {
  const { notice, incident } = await file()
  const caseNumber = await openCase(services, inspector.actor, incident)
  const number = await give(notice)
  assert.match(number, /^D-26-\d{7}-/)
  assert.equal(await give(notice), number, 'sent twice, given once')
  assert.equal((await readNotice(services, inspector.actor, incident)).instructions[0]?.number, number)
  assert.ok(
    (await readStory(services, inspector.actor, caseNumber)).milestones.some(m => m.kind === 'instruction-given'),
  )
  assert.equal(await instructionsWaiting(services, inspector.actor), 1)
  const read = await readInstruction(services, inspector.actor, number)
  assert.equal(read.text, text)
  assert.deepEqual([read.mayAnswer, read.mayInstruct, read.mayOpen], [true, false, true])

  await replyToInstruction(services, inspector.actor, number, 'Түсініктеме алынды, бала әжесінің үйінде.')
  await assert.rejects(
    replyToInstruction(services, inspector.actor, number, 'Екінші рет жауап беру әрекеті.'),
    code('wrong-state'),
  )
  assert.deepEqual(
    (await dutiesIn(number)).map(d => d.state),
    ['met'],
  )
  assert.match((await readInstruction(services, prosecutor.actor, number)).reply ?? '', /әжесінің/)
  assert.ok((await seeInstructions(services, prosecutor.actor, 'answered')).rows.some(r => r.number === number))
  assert.ok(
    (await readStory(services, prosecutor.actor, caseNumber)).milestones.some(m => m.kind === 'instruction-answered'),
  )
})

test('nobody else gives, answers or finds one: another region, the Commissioner, the school, whoever is locked', async () => {
  const { notice, id } = await file()
  const number = await give(notice)
  for (const actor of [commissioner.actor, elsewhere.actor, inspector.actor, deputy.actor])
    await assert.rejects(
      giveInstruction(services, actor, 'notice', notice, { to: abai.unit, by, text }),
      code('not-found'),
    )
  for (const actor of [elsewhere.actor, deputy.actor, guardian.actor])
    await assert.rejects(readInstruction(services, actor, number), code('not-found'))
  await assert.rejects(replyToInstruction(services, commissioner.actor, number, text), code('not-allowed'))
  assert.equal((await seeInstructions(services, elsewhere.actor, 'open')).rows.length, 0)

  const open = async () =>
    (await seeInstructions(services, inspector.actor, 'open')).rows.some(r => r.number === number)
  assert.ok(await open())
  await admin.query(
    `insert into conflict_locks (incident_id, from_id, kind, because, at) values ($1, $2, 'person', 'self', now())`,
    [id, inspector.actor.id],
  )
  await admin.query('select spread_locks($1)', [id])
  assert.equal(await open(), false)
  await assert.rejects(readInstruction(services, inspector.actor, number), code('not-found'))
})

test('a unit that is taken off the record hands the instruction and its clock on with it', async () => {
  const { notice, id } = await file()
  const number = await give(notice)
  await admin.query(
    `insert into conflict_locks (incident_id, from_id, kind, because, at) values ($1, $2, 'unit', 'unit', now())`,
    [id, abai.unit],
  )
  await admin.query('select spread_locks($1)', [id])
  await assert.rejects(readInstruction(services, inspector.actor, number), code('not-found'))
  const { rows } = await admin.query<{ held: string; record: string }>(
    'select i.holder_id as held, n.holder_id as record from instructions i join notices n on n.id = i.subject_id where i.number = $1',
    [number],
  )
  assert.equal(rows[0]?.held, rows[0]?.record)
  assert.notEqual(rows[0]?.held, abai.unit)
  assert.equal((await dutiesIn(number))[0]?.holder_id, rows[0]?.held)
})

test('an organisation is told only where it was asked to help the family, and answers without opening the record', async () => {
  const { notice, incident } = await file()
  await assert.rejects(give(notice, care), code('bad-input'))
  const form = await readReferralForm(services, inspector.actor, incident, 'child')
  await requestReferral(services, inspector.actor, incident, {
    service: 'child',
    about: form.people.find(p => p.role === 'victim')?.sightingId ?? '',
    receiver: care,
    persons: 1,
    basis: 'child-in-danger',
    scope: [],
    needs: 'Баланы кім бағатынын анықтау керек',
  })
  const { receivers } = await readInstructionForm(services, prosecutor.actor, 'notice', notice)
  assert.deepEqual(
    receivers.map(r => r.id),
    [abai.unit, abai.department, care],
  )
  const number = await give(notice, care)
  const read = await readInstruction(services, guardian.actor, number)
  assert.deepEqual([read.mayAnswer, read.mayOpen], [true, false])
  await assert.rejects(readInstruction(services, inspector.actor, number), code('not-found'))
  await replyToInstruction(services, guardian.actor, number, 'Бала уақытша орналастырылды, акт жіберілді.')
})

test('what the page refuses comes back as typed, in three languages; a day gone by and one too far are named', async () => {
  const { notice } = await file()
  const visit = visitorTo(app, prosecutor)
  for (const lang of allLanguages) {
    const from = `/${lang}/instructions/about/${notice}`
    for (const [day, words] of [
      [{ 'by-day': '31', 'by-month': '2', 'by-year': '2026' }, text],
      [{ 'by-day': '1', 'by-month': '6', 'by-year': '2026' }, text],
      [{ 'by-day': '1', 'by-month': '6', 'by-year': '2028' }, text],
      [{ 'by-day': '12', 'by-month': '6', 'by-year': '2026' }, 'Тез.'],
    ] as const) {
      const answer = await visit.post(from, { to: abai.unit, text: words, ...day }, from)
      assert.equal(answer.statusCode, 400)
      assert.match(answer.body, /govuk-error-summary/)
      assert.ok(answer.body.includes(words))
    }
    const page = await visit.get(`/${lang}/instructions`)
    assert.equal(page.statusCode, 200)
    assert.equal(/undefined|\[object/.test(/<main[\s\S]*<\/main>/.exec(page.body)?.[0] ?? ''), false)
  }
  const sent = await visit.post(
    `/kk/instructions/about/${notice}`,
    { to: abai.unit, text, 'by-day': '12', 'by-month': '6', 'by-year': '2026' },
    `/kk/instructions/about/${notice}`,
  )
  assert.equal(sent.statusCode, 303)
  const shown = await visitorTo(app, inspector).get(String(sent.headers.location))
  assert.ok(shown.body.includes(text))
  assert.match((await visitorTo(app, inspector).get('/kk/inbox')).body, /kk\/instructions/)
})

test('silence climbs to the department, then to the prosecutor who asked, once each; a late answer is met late', async () => {
  const { notice } = await file()
  const number = await give(notice)
  const sweeper = await startSweeper(services, {
    pollMs: 600_000,
    subjects: { notice: noticeProgress, instruction: instructionProgress },
  })
  const levels = async () => (await dutiesIn(number)).map(d => [d.level, d.state, d.holder_id])
  try {
    await plant.moveClock(base + 3 * 86_400)
    for (let i = 0; i < 3; i++) await sweeper.sweepOnce()
    assert.deepEqual(await levels(), [
      [0, 'missed', abai.unit],
      [1, 'open', abai.department],
    ])
    await plant.moveClock(base + 5 * 86_400)
    for (let i = 0; i < 3; i++) await sweeper.sweepOnce()
    assert.deepEqual(await levels(), [
      [0, 'missed', abai.unit],
      [1, 'missed', abai.department],
      [2, 'open', abai.prosecutor],
    ])
  } finally {
    await sweeper.stop()
  }
  await replyToInstruction(services, department.actor, number, 'Департамент бөлімге көмек көрсетті, жұмыс аяқталды.')
  assert.deepEqual(
    (await dutiesIn(number)).map(d => d.state),
    ['met-late', 'met-late', 'met'],
  )
})
