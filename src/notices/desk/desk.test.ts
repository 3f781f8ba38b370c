import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changePayload, changesChannel } from '../../http/live.ts'
import fc from 'fast-check'
import { testDatabase, closeBeforeDrop } from '../../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../../test/world.ts'
import { makeServer } from '../../http/listen.ts'
import { speaker } from '../../words/catalogue.ts'
import { Problem } from '../../http/problems.ts'
import { formatNumber } from '../../words/numbers.ts'
import type { EventKind } from '../contract.ts'
import { reduceNotice, type NoticeEvent } from '../notice.ts'
import { acknowledgeNotice, decideProposal, disposeNotice, registerNotice, seeInbox } from './actions.ts'
import { deskRoutes } from './routes.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const app = await makeServer(services, { problem: v => `<h1>${v.title}</h1>`, unavailable: () => '' }, line =>
  console.error(line),
)
deskRoutes(app, services)
await app.ready()
closeBeforeDrop(() => app.close())

const abai = await world.plant.region(10)
const akmola = await world.plant.region(11)
const deputy = await world.person(abai, 'school-deputy')
const officer = await world.person(abai, 'police-duty', 'Асан Кезекші')
const inspector = await world.person(abai, 'police-inspector', 'Үсен Инспектор')
const department = await world.person(abai, 'police-department')
const stranger = await world.person(akmola, 'police-duty')
const prosecutor = await world.person(abai, 'prosecutor')

const stateOf = async (number: string) =>
  (
    await admin.query<{ state: string; id: string; incident: string }>(
      'select n.state, n.id, i.number as incident from notices n join incidents i on i.id = n.incident_id where n.number = $1',
      [number],
    )
  ).rows[0]
const eventsOf = async (number: string) =>
  (
    await admin.query<{ kind: EventKind; at: Date; actor: string | null; data: Record<string, unknown> }>(
      'select e.kind, e.at, e.actor, e.data from notice_events e join notices n on n.id = e.notice_id where n.number = $1 order by e.id',
      [number],
    )
  ).rows
const countOf = async (number: string, kind: string) => (await eventsOf(number)).filter(e => e.kind === kind).length
const dutiesOf = async (number: string) =>
  (
    await admin.query<{ rule: string; state: string }>(
      'select d.rule, d.state from duties d join notices n on n.id = d.subject_id where n.number = $1 order by d.rule',
      [number],
    )
  ).rows
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
const registration = (assignee: string) => ({
  registration: '4512',
  assignee,
  firstStep: 'none-yet' as const,
  note: '',
})
const versionOf = async (number: string) =>
  (await eventsOf(number)).filter(e => e.kind !== 'delivered' && e.kind !== 'escalated').length

test('a filed notice stands in the inbox of its unit and of its department, without any name of a person', async () => {
  const { reply } = await world.file(deputy)
  for (const who of [officer, inspector, department]) {
    const page = await visitorTo(app, who).get('/kk/inbox')
    assert.equal(page.statusCode, 200)
    assert.match(page.body, new RegExp(reply.number))
    assert.doesNotMatch(page.body, /Сынақов|Айсұлу|көшесі|көгерген/)
  }
})

test('another unit finds neither row nor page, by list, number or act, and is told nothing of its existence', async () => {
  const { reply } = await world.file(deputy)
  const visits = visitorTo(app, stranger)
  const incident = (await stateOf(reply.number))?.incident ?? ''
  assert.doesNotMatch((await visits.get('/ru/inbox?view=all')).body, new RegExp(reply.number))
  const rows = await visits.get('/ru/inbox/rows?view=all', 'application/json')
  assert.deepEqual(rows.json<{ alarms: unknown[] }>().alarms, [])
  for (const url of [
    `/ru/inbox/${reply.number}`,
    `/ru/incidents/${incident}/notice`,
    `/ru/incidents/${reply.number}/notice`,
  ])
    assert.equal((await visits.get(url)).statusCode, 404, url)
  const pressed = await visits.post(`/ru/inbox/${reply.number}/acknowledge`, {}, '/ru/inbox')
  assert.equal(pressed.statusCode, 404)
  assert.equal(await countOf(reply.number, 'acknowledged'), 0)
})

test('the school may use no page of the desk, and the attempt is refused with a name', async () => {
  const { reply } = await world.file(deputy)
  const visits = visitorTo(app, deputy)
  const incident = (await stateOf(reply.number))?.incident ?? ''
  for (const url of [
    '/kk/inbox',
    '/kk/inbox/rows',
    '/kk/inbox/stream',
    `/kk/incidents/${incident}/notice`,
    `/kk/inbox/${reply.number}`,
  ])
    assert.equal((await visits.get(url)).statusCode, 403, url)
})

test('who is not signed in sees nothing', async () => {
  assert.equal((await app.inject({ url: '/kk/inbox', headers: { accept: 'text/html' } })).statusCode, 401)
  assert.equal((await app.inject({ url: '/kk/inbox/stream' })).statusCode, 401)
})

test('the department reads the notice and cannot answer for the unit', async () => {
  const { reply } = await world.file(deputy)
  const visits = visitorTo(app, department)
  const incident = (await stateOf(reply.number))?.incident ?? ''
  const page = await visits.get(`/kk/incidents/${incident}/notice`)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Айсұлу Сынақова/)
  assert.doesNotMatch(page.body, /<form[^>]+acknowledge/)
  assert.equal((await visits.post(`/kk/inbox/${reply.number}/acknowledge`, {}, '/kk/inbox')).statusCode, 403)
  await assert.rejects(acknowledgeNotice(services, department.actor, reply.number), code('not-found'))
  assert.equal(await countOf(reply.number, 'acknowledged'), 0)
})

test('one press acknowledges, meets the duty and leads back to the list; a second press is told so and changes nothing', async () => {
  const { reply } = await world.file(deputy)
  const visits = visitorTo(app, officer)
  const first = await visits.post(`/kk/inbox/${reply.number}/acknowledge`, { view: 'unacknowledged' }, '/kk/inbox')
  assert.equal(first.statusCode, 303)
  assert.equal(first.headers.location, `/kk/inbox?view=unacknowledged&done=${reply.number}`)
  assert.match((await visits.get(String(first.headers.location))).body, /алынғаны расталды \([^)]+\)/)
  const second = await visits.post(`/kk/inbox/${reply.number}/acknowledge`, { view: 'unacknowledged' }, '/kk/inbox')
  assert.equal(second.statusCode, 409)
  assert.equal(await countOf(reply.number, 'acknowledged'), 1)
  assert.deepEqual(await dutiesOf(reply.number), [
    { rule: 'notice.acknowledge', state: 'met' },
    { rule: 'notice.register', state: 'open' },
  ])
})

test('a screen of the unit tells once that it showed the notice; it acknowledges nothing, stops no clock, and nobody else can say so', async () => {
  const { reply } = await world.file(deputy)
  const tell = async (who: typeof officer) =>
    (await visitorTo(app, who).post(`/kk/inbox/${reply.number}/shown`, {}, '/kk/inbox', 'application/json')).statusCode
  for (const who of [stranger, department, prosecutor, deputy]) {
    await tell(who)
    assert.equal(await countOf(reply.number, 'shown'), 0, 'a screen elsewhere says nothing about this unit')
  }
  assert.deepEqual(await Promise.all([tell(officer), tell(inspector), tell(officer)]), [200, 200, 200])
  assert.equal(await countOf(reply.number, 'shown'), 1)
  assert.equal((await stateOf(reply.number))?.state, 'submitted')
  assert.ok((await dutiesOf(reply.number)).every(d => d.state === 'open'))
  // What an absent number answers is what a shown one answers.
  assert.equal(
    (
      await visitorTo(app, officer).post(
        `/kk/inbox/${formatNumber('notice', 2026, 0)}/shown`,
        {},
        '/kk/inbox',
        'application/json',
      )
    ).statusCode,
    200,
  )
  const { reply: answered } = await world.file(deputy)
  await acknowledgeNotice(services, officer.actor, answered.number)
  await visitorTo(app, officer).post(`/kk/inbox/${answered.number}/shown`, {}, '/kk/inbox', 'application/json')
  assert.equal(await countOf(answered.number, 'shown'), 0, 'after the acknowledgement it is no news')
})

test('of two officers who press at once, one acknowledges and the other is told that it is done', async () => {
  const { reply } = await world.file(deputy)
  const both = await Promise.allSettled([
    acknowledgeNotice(services, officer.actor, reply.number),
    acknowledgeNotice(services, inspector.actor, reply.number),
  ])
  assert.deepEqual(both.map(r => r.status).toSorted(), ['fulfilled', 'rejected'])
  const refused = both.find(r => r.status === 'rejected')
  assert.ok(refused?.status === 'rejected' && code('wrong-state')(refused.reason))
  assert.equal(await countOf(reply.number, 'acknowledged'), 1)
})

test('a notice is registered only after it was acknowledged, under a number of the record book, by an officer of the unit', async () => {
  const { reply } = await world.file(deputy)
  const version = await versionOf(reply.number)
  await assert.rejects(
    registerNotice(services, officer.actor, reply.number, version, registration(officer.actor.id)),
    code('wrong-state'),
  )
  await acknowledgeNotice(services, officer.actor, reply.number)
  await assert.rejects(
    registerNotice(services, officer.actor, reply.number, version + 1, registration(stranger.actor.id)),
    code('bad-input'),
  )
  await registerNotice(services, officer.actor, reply.number, version + 1, registration(inspector.actor.id))
  assert.equal((await stateOf(reply.number))?.state, 'registered')
  assert.deepEqual(
    (await dutiesOf(reply.number)).map(d => d.state),
    ['met', 'met'],
  )
})

test('a form from an old page is refused, overwrites nothing and gives back what was typed', async () => {
  const { reply } = await world.file(deputy)
  await acknowledgeNotice(services, officer.actor, reply.number)
  const incident = (await stateOf(reply.number))?.incident ?? ''
  const answer = await visitorTo(app, officer).post(
    `/ru/incidents/${incident}/register`,
    {
      version: '1',
      registration: '77-12',
      assignee: officer.actor.id,
      firstStep: 'went-out',
      note: 'позвонили <b>матери</b>',
    },
    `/ru/incidents/${incident}/notice`,
  )
  assert.equal(answer.statusCode, 409)
  assert.match(answer.body, /value="77-12"/)
  assert.match(answer.body, /позвонили &lt;b>матери/)
  assert.equal((await stateOf(reply.number))?.state, 'acknowledged')
})

test('two officers answer one notice at once: what the colleague wrote stands above what this one typed, in three languages, and nothing is overwritten', async () => {
  const { reply } = await world.file(deputy)
  await acknowledgeNotice(services, officer.actor, reply.number)
  const incident = (await stateOf(reply.number))?.incident ?? ''
  const page = `/en/incidents/${incident}/notice`
  const form = /name="version" value="(\d+)"/.exec((await visitorTo(app, officer).get(page)).body)?.[1] ?? ''
  const theirs = { ...registration(officer.actor.id), note: 'Ауданға шықтық, бала әжесінде.' }
  await registerNotice(services, officer.actor, reply.number, Number(form), theirs)
  const mine = {
    version: form,
    registration: '99-1',
    assignee: officer.actor.id,
    firstStep: 'none-yet',
    note: 'Мен де тіркедім.',
  }
  const told = {
    kk: /Осы арада жазылған.*әжесінде.*Сіз жазған.*99-1.*Мен де тіркедім/s,
    ru: /Записано за это время.*әжесінде.*Ваша запись.*99-1.*Мен де тіркедім/s,
    en: /Written meanwhile.*әжесінде.*What you typed.*99-1.*Мен де тіркедім/s,
  }
  for (const lang of allLanguages) {
    const refused = await visitorTo(app, officer).post(`/${lang}/incidents/${incident}/register`, mine, page)
    assert.equal(refused.statusCode, 409)
    assert.match(refused.body, told[lang])
  }
  const { rows } = await admin.query<{ registration: string }>('select registration from notices where number = $1', [
    reply.number,
  ])
  assert.equal(rows[0]?.registration, theirs.registration)
  const sent = { version: form, disposition: 'pre-trial', erdr: '266300011000123', note: 'Іс қозғалды.' }
  const old = await visitorTo(app, officer).post(`/en/incidents/${incident}/disposition`, sent, page)
  assert.equal(old.statusCode, 409)
  assert.match(old.body, /Written meanwhile.*әжесінде.*What you typed/s)
  assert.match(old.body, /value="266300011000123"/, 'the form keeps what was typed')
  assert.doesNotMatch((await visitorTo(app, officer).get(page)).body, /Written meanwhile/)
})

test('wrong fields are named in the page’s language beside what was typed', async () => {
  const { reply } = await world.file(deputy)
  await acknowledgeNotice(services, officer.actor, reply.number)
  const incident = (await stateOf(reply.number))?.incident ?? ''
  const answer = await visitorTo(app, officer).post(
    `/kk/incidents/${incident}/register`,
    { version: '2', registration: 'Айсұлу Сынақова', assignee: officer.actor.id, firstStep: 'none-yet', note: '' },
    `/kk/incidents/${incident}/notice`,
  )
  assert.equal(answer.statusCode, 400)
  assert.match(answer.body, /govuk-error-summary/)
  assert.match(answer.body, /href="#registration"/)
  assert.match(answer.body, /Нөмірді тіркеу кітабындағыдай жазыңыз/)
  assert.equal(await countOf(reply.number, 'registered'), 0)
})

test('“no offence” needs a reason and a second person; who proposed cannot confirm', async () => {
  const { reply } = await world.file(deputy)
  await acknowledgeNotice(services, officer.actor, reply.number)
  await registerNotice(services, officer.actor, reply.number, 2, registration(officer.actor.id))
  const incident = (await stateOf(reply.number))?.incident ?? ''
  const visits = visitorTo(app, officer)
  const notice = `/en/incidents/${incident}/notice`
  const short = await visits.post(
    `/en/incidents/${incident}/disposition`,
    { version: '3', disposition: 'no-offence', reason: 'none' },
    notice,
  )
  assert.equal(short.statusCode, 400)
  const reason = 'Checked with the doctor and the mother: a fall from a bicycle.'
  const proposed = await visits.post(
    `/en/incidents/${incident}/disposition`,
    { version: '3', disposition: 'no-offence', reason },
    notice,
  )
  assert.equal(proposed.headers.location, `${notice}?done=proposed`)
  assert.equal((await stateOf(reply.number))?.state, 'registered')
  // A free decision beside a pending proposal is not possible either.
  await assert.rejects(
    disposeNotice(services, inspector.actor, reply.number, 4, {
      disposition: 'administrative',
      caseNumber: '12',
      note: '',
    }),
    code('wrong-state'),
  )
  const own = await visits.post(
    `/en/incidents/${incident}/second-person`,
    { version: '4', answer: 'confirm', why: '' },
    notice,
  )
  assert.equal(own.statusCode, 409)
  assert.match(own.body, /A second person is needed/)
  const other = visitorTo(app, inspector)
  assert.match((await other.get(notice)).body, /fall from a bicycle/)
  assert.equal(
    (await other.post(`/en/incidents/${incident}/second-person`, { version: '4', answer: 'refuse', why: '' }, notice))
      .statusCode,
    400,
  )
  const confirmed = await other.post(
    `/en/incidents/${incident}/second-person`,
    { version: '4', answer: 'confirm', why: '' },
    notice,
  )
  assert.equal(confirmed.statusCode, 303)
  assert.equal((await stateOf(reply.number))?.state, 'disposed')
  const stored = await admin.query<{ note: Buffer }>(
    `select e.note from notice_events e join notices n on n.id = e.notice_id where n.number = $1 and e.kind = 'disposition-proposed'`,
    [reply.number],
  )
  assert.doesNotMatch(stored.rows[0]?.note.toString('utf8') ?? '', /bicycle/)
})

test('a refused proposal opens the decision again; a proposal can be taken back by who made it only', async () => {
  const { reply } = await world.file(deputy)
  await acknowledgeNotice(services, officer.actor, reply.number)
  await registerNotice(services, officer.actor, reply.number, 2, registration(officer.actor.id))
  const reason = 'A reason that is long enough to be read.'
  assert.equal(
    await disposeNotice(services, officer.actor, reply.number, 3, { disposition: 'no-offence', reason }),
    'proposed',
  )
  await assert.rejects(
    decideProposal(services, inspector.actor, reply.number, 4, { answer: 'withdraw' }),
    code('not-allowed'),
  )
  await decideProposal(services, inspector.actor, reply.number, 4, {
    answer: 'refuse',
    why: 'Speak with the child first.',
  })
  assert.equal(
    await disposeNotice(services, officer.actor, reply.number, 5, { disposition: 'no-offence', reason }),
    'proposed',
  )
  await decideProposal(services, officer.actor, reply.number, 6, { answer: 'withdraw' })
  assert.equal(
    await disposeNotice(services, officer.actor, reply.number, 7, {
      disposition: 'pre-trial',
      erdr: '260000000000123',
      note: '',
    }),
    'disposed',
  )
  assert.equal((await stateOf(reply.number))?.state, 'disposed')
})

test('a stranger who gets past the routes is stopped by the database itself', async () => {
  const { reply } = await world.file(deputy)
  assert.deepEqual(
    (await seeInbox(services, { ...stranger.actor, units: [abai.unit, akmola.unit] }, 'all')).rows.length > 0,
    true,
    'negative control: with the unit in the context the rows are there',
  )
  assert.deepEqual((await seeInbox(services, stranger.actor, 'all')).rows, [])
  for (const who of [stranger.actor, deputy.actor, prosecutor.actor]) {
    await assert.rejects(acknowledgeNotice(services, who, reply.number), code('not-found'))
    await assert.rejects(registerNotice(services, who, reply.number, 1, registration(who.id)), code('not-found'))
    await assert.rejects(
      decideProposal(services, who, reply.number, 1, { answer: 'confirm', why: '' }),
      code('not-found'),
    )
  }
  assert.deepEqual(
    (await eventsOf(reply.number)).map(e => e.kind),
    ['submitted'],
  )
})

test('an officer who is a party finds nothing: no row, no page, no act', async () => {
  const { reply, noticeId } = await world.file(deputy)
  const incident = (await stateOf(reply.number))?.incident ?? ''
  await admin.query('update notices set locked_from = array[$2::uuid] where id = $1', [noticeId, officer.actor.id])
  await admin.query('update incidents set locked_from = array[$2::uuid] where number = $1', [
    incident,
    officer.actor.id,
  ])
  const visits = visitorTo(app, officer)
  assert.doesNotMatch((await visits.get('/kk/inbox?view=all')).body, new RegExp(reply.number))
  assert.equal((await visits.get(`/kk/incidents/${incident}/notice`)).statusCode, 404)
  await assert.rejects(acknowledgeNotice(services, officer.actor, reply.number), code('not-found'))
  await acknowledgeNotice(services, inspector.actor, reply.number)
})

test('what lands stands on the first page; danger stands above it, also when it is older; pages follow each other without a gap', async () => {
  const jambyl = await world.plant.region(31)
  const [teacher, duty] = [await world.person(jambyl, 'school-deputy'), await world.person(jambyl, 'police-duty')]
  const filed: string[] = []
  for (let i = 0; i < 120; i++)
    filed.push((await world.file(teacher, { danger: i === 3 || i === 110 ? 'yes' : 'no' })).reply.number)
  const first = await seeInbox(services, duty.actor, 'unacknowledged')
  const numbers = first.rows.map(r => r.number)
  assert.deepEqual(numbers.slice(0, 3), [filed[110], filed[3], filed[119]])
  assert.equal(numbers.length, 51)
  assert.equal(first.longest?.number, filed[0])
  const seen = [...numbers]
  let after = first.next
  while (after !== undefined) {
    const inbox = await seeInbox(services, duty.actor, 'unacknowledged', after)
    seen.push(...inbox.rows.map(r => r.number))
    after = inbox.next
  }
  assert.deepEqual(new Set(seen), new Set(filed))
  // Only a danger that was lifted above the first page stands a second time, at its own place.
  assert.deepEqual(
    seen.filter((number, i) => seen.indexOf(number) !== i),
    [filed[3]],
  )
  const all: string[] = []
  for (after = undefined as string | undefined; ;) {
    const inbox = await seeInbox(services, duty.actor, 'all', after)
    all.push(...inbox.rows.map(r => r.number))
    after = inbox.next
    if (after === undefined) break
  }
  assert.deepEqual(all, filed.toReversed())
  assert.deepEqual(
    (await seeInbox(services, duty.actor, 'unacknowledged', 'broken')).rows.map(r => r.number),
    numbers,
  )
})

test('an overdue line says who is told next by the clock that runs, not by one that was met late', async () => {
  const { reply, noticeId } = await world.file(deputy)
  await admin.query(
    `insert into notice_events (notice_id, kind, at, data) values ($1, 'escalated', now(), '{"rule": "notice.acknowledge", "level": 2}')`,
    [noticeId],
  )
  await admin.query(`update notices set level = 2, acknowledge_by = now() - interval '1 hour' where id = $1`, [
    noticeId,
  ])
  const line = async () => (await seeInbox(services, officer.actor, 'all')).rows.find(r => r.number === reply.number)
  assert.deepEqual([(await line())?.level, (await line())?.rung], [2, 2])
  assert.ok(
    (await visitorTo(app, officer).get('/en/inbox')).body.includes(
      speaker('en')('desk.next', { who: speaker('en')('desk.next.3') }),
    ),
  )
  await acknowledgeNotice(services, officer.actor, reply.number)
  assert.deepEqual([(await line())?.level, (await line())?.rung], [2, 0])
})

test('after any sequence of presses the row of a notice is what its events give', async () => {
  const press = fc.constantFrom(
    'acknowledge',
    'register',
    'pre-trial',
    'no-offence',
    'confirm',
    'refuse',
    'withdraw',
    'stale',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(press, fc.boolean()), { minLength: 1, maxLength: 9 }), async presses => {
      const { reply } = await world.file(deputy)
      for (const [what, byOfficer] of presses) {
        const { actor } = byOfficer ? officer : inspector
        const version = await versionOf(reply.number)
        const act = {
          acknowledge: () => acknowledgeNotice(services, actor, reply.number),
          register: () => registerNotice(services, actor, reply.number, version, registration(actor.id)),
          'pre-trial': () =>
            disposeNotice(services, actor, reply.number, version, {
              disposition: 'pre-trial',
              erdr: '260000000000123',
              note: 'x',
            }),
          'no-offence': () =>
            disposeNotice(services, actor, reply.number, version, {
              disposition: 'no-offence',
              reason: 'a reason that is long enough',
            }),
          confirm: () => decideProposal(services, actor, reply.number, version, { answer: 'confirm', why: '' }),
          refuse: () => decideProposal(services, actor, reply.number, version, { answer: 'refuse', why: 'why' }),
          withdraw: () => decideProposal(services, actor, reply.number, version, { answer: 'withdraw' }),
          stale: () => registerNotice(services, actor, reply.number, version - 1, registration(actor.id)),
        }[what]
        await act().catch((error: unknown) => assert.ok(error instanceof Problem, String(error)))
      }
      const events = await eventsOf(reply.number)
      const expected = reduceNotice(events as NoticeEvent[])
      const { rows } = await admin.query(
        'select state, version, delivered_at, acknowledged_at, registered_at, registration, disposition, disposed_at, mistaken_at, level from notices where number = $1',
        [reply.number],
      )
      assert.deepEqual(rows[0], {
        state: expected.state,
        version: expected.version,
        delivered_at: expected.deliveredAt ?? null,
        acknowledged_at: expected.acknowledgedAt ?? null,
        registered_at: expected.registeredAt ?? null,
        registration: expected.registration ?? null,
        disposition: expected.disposition ?? null,
        disposed_at: expected.disposedAt ?? null,
        mistaken_at: expected.mistakenAt ?? null,
        level: expected.level,
      })
      // "No offence" stands only where two different people said so.
      const decided = events.find(e => e.kind === 'disposed' && e.data['disposition'] === 'no-offence')
      if (decided) assert.notEqual(decided.actor, decided.data['proposedBy'])
      assert.ok(
        events.filter(e => e.kind === 'acknowledged').length <= 1 &&
          events.filter(e => e.kind === 'registered').length <= 1 &&
          events.filter(e => e.kind === 'disposed').length <= 1,
      )
    }),
    { numRuns: 40 },
  )
})

test('reading a notice is an act in the journal; the list is not', async () => {
  const { reply, noticeId } = await world.file(deputy)
  const incident = (await stateOf(reply.number))?.incident ?? ''
  const views = async () =>
    Number(
      (
        await admin.query<{ n: string }>(
          `select count(*) as n from journal_leaves where act = 'incident.view' and object_id = $1 and actor = $2`,
          [noticeId, officer.actor.id],
        )
      ).rows[0]?.n,
    )
  await visitorTo(app, officer).get('/kk/inbox')
  assert.equal(await views(), 0)
  await visitorTo(app, officer).get(`/kk/incidents/${incident}/notice`)
  assert.equal(await views(), 1)
})

test('a stream carries ids only, none of a notice the officer may not know of, and ends when its session is revoked', async () => {
  const watcher = await world.person(abai, 'police-duty')
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}/kk/inbox/stream`, { headers: { cookie: watcher.cookie } })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  assert.ok(reader)
  let heard = ''
  const until = async (pattern: RegExp) => {
    while (!pattern.test(heard)) {
      const { value, done } = await reader.read()
      if (done) return
      heard += value
    }
  }
  await until(/look-again/)
  const { noticeId, reply } = await world.file(deputy)
  await until(/event: change/)
  assert.match(heard, new RegExp(noticeId))
  // A notice that this officer may not know of is changed, then one that anybody of the unit may know of.
  const [hidden, open] = [
    await world.plant.notice(abai, { lockedFrom: [watcher.actor.id] }),
    await world.plant.notice(abai),
  ]
  for (const { id } of [hidden, open])
    await admin.query(`select pg_notify($1, $2)`, [
      changesChannel,
      changePayload({ kind: 'notice', holderId: abai.unit, region: abai.region, id }),
    ])
  await until(new RegExp(open.id))
  await new Promise(resolve => setTimeout(resolve, 100))
  assert.doesNotMatch(heard, new RegExp(hidden.id))
  assert.doesNotMatch(heard, new RegExp(`${reply.number}|Сынақ`))
  await admin.query('update sessions set revoked_at = clock_timestamp() where user_id = $1', [watcher.actor.id])
  await world.file(deputy)
  await until(/signed-out/)
  assert.match(heard, /event: signed-out/)
  assert.equal((await reader.read()).done, true)
})
