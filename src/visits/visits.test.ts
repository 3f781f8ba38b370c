// The guardianship body's day in a real database: what is due for which child, a visit with photographs, an urgent placement, and who learns nothing of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { plantHelper, plantHouse } from '../../test/houses.ts'
import { allLanguages, makeWorld, visitorTo, type Person } from '../../test/world.ts'
import { startSweeper } from '../duties/jobs.ts'
import { Problem } from '../http/problems.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import { jpeg } from '../notices/attachments/samples.ts'
import {
  readHousehold,
  readReferral,
  readReferralForm,
  recordReferralStep,
  referralProgress,
  requestReferral,
} from '../referrals/actions.ts'
import { makeApp } from '../server.ts'
import { addPhotos, readPhoto, readVisit, seeChildren, takeStep, writeVisit } from './actions.ts'
import { placementSteps } from './contract.ts'
import { readOpinion, writeOpinion } from './opinions.ts'
import { dueOf, openSteps } from './visit.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
/** Seconds from the machine's clock to the day of this test. */
const start = Math.round((Date.parse('2026-06-10T10:00:00+05:00') - Date.now()) / 1000)
await plant.moveClock(start)
const abai = await plant.region(10)
const care = await plantHouse(world, 'guardianship', 10, await plantHouse(world, 'akimat', 10))
const far = await plantHouse(world, 'guardianship', 63)
const centre = await plantHouse(world, 'centre', 10)
const deputy = await world.person(abai, 'school-deputy')
const inspector = await world.person(abai, 'police-inspector')
const guardian = await plantHelper(world, care, 'guardianship-specialist')
const colleague = await plantHelper(world, care, 'guardianship-specialist')
const stranger = await plantHelper(world, far, 'guardianship-specialist')
const worker = await plantHelper(world, centre, 'centre-worker')
const app = await makeApp(services, { log: () => {} })
closeBeforeDrop(() => app.close())
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
const note = 'Бала әжесімен тұрады, тамағы бар (сынақ).'

async function asked(): Promise<string> {
  const { noticeId } = await world.file(deputy, {
    child: { name: 'Айша Сынақова', birth: { date: '2015-03-04' }, address: 'Құпия көшесі 12' },
  })
  const { rows } = await admin.query<{ number: string }>(
    'select i.number from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  const incident = rows[0]?.number ?? ''
  const form = await readReferralForm(services, inspector.actor, incident, 'child')
  return requestReferral(services, inspector.actor, incident, {
    service: 'child',
    about: form.people.find(p => p.role === 'victim')?.sightingId ?? '',
    receiver: care,
    persons: 1,
    basis: 'child-in-danger',
    scope: [],
    needs: 'Баланы кім бағатынын анықтау керек',
  })
}
async function step(number: string, kind: 'received' | 'accepted', by: Person = guardian): Promise<void> {
  const { row } = await readReferral(services, by.actor, number)
  await recordReferralStep(services, by.actor, number, row.version, { kind })
}
const line = async (number: string, by = guardian) =>
  (await seeChildren(services, by.actor)).rows.find(r => r.number === number)

test('the day shows for each child what is due next, and a child found in danger stands above everything until it is placed', async () => {
  const [number, quiet] = [await asked(), await asked()]
  assert.equal((await line(number))?.due.what, 'receive')
  await step(number, 'received')
  assert.equal((await line(number))?.due.what, 'answer')
  await assert.rejects(
    writeVisit(services, guardian.actor, number, { onDay: '2026-06-10', finding: 'safe', note }),
    code('wrong-state'),
  )
  await step(number, 'accepted')
  assert.equal((await line(number))?.due.what, 'visit')
  const id = await writeVisit(services, guardian.actor, number, { onDay: '2026-06-10', finding: 'danger', note })
  const { rows } = await seeChildren(services, guardian.actor)
  assert.deepEqual([rows[0]?.number, rows[0]?.due.what], [number, 'place'])
  assert.ok(rows.some(r => r.number === quiet))
  for (const one of placementSteps) await takeStep(services, guardian.actor, id, one)
  await takeStep(services, guardian.actor, id, 'police')
  assert.equal((await readVisit(services, guardian.actor, id)).steps.length, placementSteps.length)
  assert.equal((await line(number))?.due.what, 'visit')
  const page = await visitorTo(app, guardian).get('/kk/')
  assert.equal(page.headers.location, '/kk/care')
})

test('a photograph is kept without where it was taken; what is none is named and loses nothing else', async () => {
  const number = await asked()
  await step(number, 'received')
  await step(number, 'accepted')
  const id = await writeVisit(services, guardian.actor, number, { onDay: '2026-06-10', finding: 'help', note })
  const file = (filename: string, bytes: Buffer) => ({ field: 'photos', filename, bytes, tooLarge: false })
  // A camera writes where it was: an Exif segment behind the first two bytes.
  const exif = Buffer.concat([
    Buffer.from([0xff, 0xe1, 0x00, 0x16]),
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'),
  ])
  const picture = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
  const refused = await addPhotos(services, guardian.actor, id, [
    file('a.jpg', picture),
    file('b.jpg', Buffer.from('MZ program')),
    { field: 'photos', filename: 'c.jpg', bytes: Buffer.alloc(0), tooLarge: true },
  ])
  assert.deepEqual(
    refused.map(r => r.name),
    ['b.jpg', 'c.jpg'],
  )
  const { photos } = await readVisit(services, colleague.actor, id)
  assert.equal(photos.length, 1)
  const kept = await readPhoto(services, colleague.actor, id, photos[0]?.id ?? '')
  assert.equal(kept.mediaType, 'image/jpeg')
  assert.equal(kept.bytes.includes('Exif'), false)
  const { rows } = await admin.query<{ stored: Buffer }>('select stored from child_photos where visit_id = $1', [id])
  assert.equal(rows[0]?.stored.includes(kept.bytes.subarray(0, 64)), false, 'at rest it is sealed')
  await assert.rejects(addPhotos(services, colleague.actor, id, [file('d.jpg', picture)]), code('not-allowed'))
})

test('another body, a centre, the police and the school find neither the visit nor its photographs', async () => {
  const number = await asked()
  await step(number, 'received')
  await step(number, 'accepted')
  const id = await writeVisit(services, guardian.actor, number, { onDay: '2026-06-10', finding: 'safe', note })
  for (const actor of [stranger.actor, worker.actor, inspector.actor, deputy.actor]) {
    await assert.rejects(readVisit(services, actor, id), code('not-found'))
    await assert.rejects(writeVisit(services, actor, number, { onDay: '2026-06-10', finding: 'safe', note }))
  }
  assert.equal(await line(number, stranger), undefined)
  // The database by itself: the same question asked without any of our code.
  for (const actor of [stranger.actor, inspector.actor]) {
    const { visitById } = await import('./store.ts')
    assert.equal(await services.db.look(actor, tx => tx.one(visitById, [id])), undefined)
  }
})

test('the form keeps what was typed in three languages and names what is wrong; the visit is saved without a script', async () => {
  const number = await asked()
  await step(number, 'received')
  await step(number, 'accepted')
  const visit = visitorTo(app, guardian)
  for (const lang of allLanguages) {
    const from = `/${lang}/referrals/${number}/visit`
    const future = { 'onDay-day': '1', 'onDay-month': '1', 'onDay-year': '2030', finding: 'help', note: 'Жазба <b>' }
    const answer = await visit.post(from, future, from)
    assert.equal(answer.statusCode, 400)
    assert.match(answer.body, /href="#onDay-day"/)
    assert.match(answer.body, /Жазба &lt;b/)
    assert.equal((await visit.post(from, {}, from)).statusCode, 400)
    const sent = await visit.post(
      from,
      { 'onDay-day': '10', 'onDay-month': '6', 'onDay-year': '2026', finding: 'danger', note },
      from,
    )
    assert.equal(sent.statusCode, 303)
    for (const url of [String(sent.headers.location), `/${lang}/care`]) {
      const page = await visit.get(url)
      assert.equal(page.statusCode, 200)
      assert.equal(/undefined|\[object/.test(/<main[\s\S]*<\/main>/.exec(page.body)?.[0] ?? ''), false, url)
    }
    assert.equal((await visitorTo(app, worker).get(`/${lang}/care`)).statusCode, 403)
  }
})

test('what is due is the open duty that comes first; of a placement what is not taken stays open', () => {
  const at = new Date('2026-06-10T05:00:00Z')
  const what = (rule: string) => dueOf(rule, at).what
  assert.deepEqual(['referral.receive', 'referral.answer', 'referral.visit.3', 'referral.place.1'].map(what), [
    'receive',
    'answer',
    'visit',
    'place',
  ])
  assert.deepEqual(
    openSteps(['court']),
    ['police', 'prosecutor', 'place'].toSorted(
      (a, b) => placementSteps.indexOf(a as never) - placementSteps.indexOf(b as never),
    ),
  )
})

/** `visit.1 0 met`: every duty of a referral with its rung and state. */
async function dutiesOf(number: string): Promise<string[]> {
  const { rows } = await admin.query<{ rule: string; level: number; state: string; holder_role: string }>(
    `select d.rule, d.level, d.state, d.holder_role from duties d join referrals r on r.id = d.subject_id
     where r.number = $1 and d.rule ~ 'visit|place' order by d.rule, d.level`,
    [number],
  )
  return rows.map(r => `${r.rule.slice('referral.'.length)} ${r.level} ${r.state} ${r.holder_role}`)
}

test('a child nobody visits, and one nobody places, climb to the body above and to the Commissioner, once each; a visit and the last step end it', async () => {
  const number = await asked()
  await step(number, 'received')
  assert.deepEqual(await dutiesOf(number), [])
  await step(number, 'accepted')
  assert.deepEqual(await dutiesOf(number), ['visit.1 0 open guardianship-specialist'])
  const sweeper = await startSweeper(services, {
    pollMs: 60_000,
    subjects: { notice: noticeProgress, referral: referralProgress },
  })
  const pass = async (days: number) => {
    await plant.moveClock(start + days * 86_400)
    while ((await sweeper.sweepOnce()) > 0);
  }
  try {
    await pass(9)
    const climbed = [
      'visit.1 0 missed guardianship-specialist',
      'visit.1 1 missed social-department',
      'visit.1 2 missed commissioner',
    ]
    assert.deepEqual(await dutiesOf(number), climbed)
    await pass(9)
    assert.deepEqual(await dutiesOf(number), climbed, 'once each')
    const day = '2026-06-19'
    const id = await writeVisit(services, guardian.actor, number, { onDay: day, finding: 'danger', note })
    assert.deepEqual(
      (await dutiesOf(number)).map(d => d.split(' ').slice(0, 3).join(' ')),
      ['place.1 0 open', 'visit.1 0 met-late', 'visit.1 1 met-late', 'visit.1 2 met-late', 'visit.2 0 open'],
    )
    assert.equal((await line(number))?.due.what, 'place')
    for (const one of placementSteps.slice(1)) await takeStep(services, guardian.actor, id, one)
    assert.match((await dutiesOf(number))[0] ?? '', /^place.1 0 open/)
    await takeStep(services, guardian.actor, id, 'police')
    assert.match((await dutiesOf(number))[0] ?? '', /^place.1 0 met /)
  } finally {
    await sweeper.stop()
  }
})

test('an opinion for the court rests on a visit, leads to nobody’s door, and is found by no other house; its paper holds neither the date of birth nor the notes', async () => {
  const number = await asked()
  await step(number, 'received')
  await step(number, 'accepted')
  const day = '2026-06-19'
  const given = {
    court: 'Абай аудандық соты',
    asks: 'elsewhere',
    heard: 'heard',
    text: 'Бала үйде қалса, қауіп қайталануы мүмкін деп есептейміз.',
  } as const
  const write = (more: Partial<typeof given> = {}) =>
    writeOpinion(services, guardian.actor, number, { ...given, ...more })
  await assert.rejects(write(), code('bad-input'), 'nobody has seen the child')
  await writeVisit(services, guardian.actor, number, { onDay: day, finding: 'danger', note })
  const { told } = await readReferral(services, guardian.actor, number)
  assert.ok(told?.address, 'the table lets the address through to guardianship')
  await assert.rejects(write({ text: `${given.text} ${told.address}` } as never), code('bad-input'))
  const id = await write()
  const read = await readOpinion(services, colleague.actor, id)
  assert.deepEqual([read.given.asks, read.visits.length], ['elsewhere', 1])
  for (const one of [stranger, worker, inspector])
    await assert.rejects(readOpinion(services, one.actor, id), code('not-found'))
  const visitor = visitorTo(app, guardian)
  for (const form of ['pdf', 'docx']) {
    const paper = await visitor.get(`/kk/opinions/${id}/opinion.${form}`)
    assert.equal(paper.statusCode, 200)
    assert.equal((await visitorTo(app, worker).get(`/kk/opinions/${id}/opinion.${form}`)).statusCode, 403)
  }
  for (const lang of allLanguages) {
    const from = `/${lang}/referrals/${number}/opinion`
    const back = await visitor.post(from, { court: 'Сот <b>', text: 'қысқа' }, from)
    assert.equal(back.statusCode, 400)
    assert.match(back.body, /Сот &lt;b/)
    assert.match(back.body, /href="#asks"/)
    for (const url of [from, `/${lang}/opinions/${id}`, `/${lang}/referrals/${number}/household`]) {
      const page = await visitor.get(url)
      assert.equal(page.statusCode, 200, url)
      assert.doesNotMatch(page.body, /undefined|\{\w+\}|\[object/)
    }
  }
})

test('of a family an organisation sees in one place what it was told over all its requests, and nothing that only another was told', async () => {
  const number = await asked()
  const before = await readHousehold(services, guardian.actor, number)
  assert.deepEqual([before.members.length, before.waiting], [0, 1])
  await step(number, 'received')
  const { members, waiting } = await readHousehold(services, guardian.actor, number)
  assert.deepEqual([members.length, waiting], [1, 0])
  assert.deepEqual(
    Object.keys(members[0]?.told ?? {}).toSorted(),
    Object.keys((await readReferral(services, guardian.actor, number)).told ?? {}).toSorted(),
  )
  for (const one of [stranger, worker, inspector])
    await assert.rejects(readHousehold(services, one.actor, number), code('not-found'))
})
