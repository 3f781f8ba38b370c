// Every decision of the police stands in the list of the prosecutor of the region; what ends the matter without a criminal case comes first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../../test/cluster.ts'
import { allLanguages, makeWorld, visitorTo } from '../../../test/world.ts'
import { Problem } from '../../http/problems.ts'
import { makeApp } from '../../server.ts'
import type { EventKind } from '../contract.ts'
import { acknowledgeNotice, decideProposal, disposeNotice, readNotice, registerNotice } from '../desk/actions.ts'
import { reduceNotice } from '../notice.ts'
import { answerReview, seeReviews } from './actions.ts'
import { groundOf } from './review.ts'

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
const chief = await world.person(abai, 'police-chief')
const prosecutor = await world.person(abai, 'prosecutor')
const commissioner = await world.person(abai, 'commissioner')
const stranger = await world.person(akmola, 'prosecutor')
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

async function registered(): Promise<{ number: string; id: string; incident: string }> {
  const { reply, noticeId } = await world.file(deputy)
  await acknowledgeNotice(services, officer.actor, reply.number)
  await registerNotice(services, officer.actor, reply.number, 2, {
    registration: '8',
    assignee: officer.actor.id,
    firstStep: 'none-yet',
    note: '',
  })
  const { rows } = await admin.query<{ number: string }>(
    'select i.number from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  return { number: reply.number, id: noticeId, incident: rows[0]?.number ?? '' }
}
const versionOf = async (incident: string) => (await readNotice(services, officer.actor, incident)).version
async function disposed(as: 'passed-on' | 'pre-trial'): Promise<{ number: string; id: string; incident: string }> {
  const notice = await registered()
  const given =
    as === 'passed-on'
      ? ({ disposition: 'passed-on', body: 'education', reference: '', note: '' } as const)
      : ({ disposition: 'pre-trial', erdr: '269900121000001', note: '' } as const)
  await disposeNotice(services, officer.actor, notice.number, await versionOf(notice.incident), given)
  return notice
}
const listed = async (who: typeof prosecutor, ground: 'no-case' | 'case' | 'law-says-crime') =>
  (await seeReviews(services, who.actor, { ground })).rows.map(r => r.number)

test('the grounds follow the law: public though withdrawn, then a crime without a case, then no case, then a case to check', () => {
  const law = (criminal: 'true' | 'false' | 'unknown', open: 'true' | 'false' | 'unknown') => ({
    conclusions: [
      { claim: 'criminal-offence', status: criminal },
      { claim: 'public-prosecution', status: open },
    ] as const,
  })
  assert.equal(groundOf('administrative', law('true', 'true'), 'withdrawn'), 'withdrawn-public')
  assert.equal(groundOf('no-offence', law('unknown', 'unknown'), 'withdrawn'), 'withdrawn-public', 'it may be public')
  assert.equal(groundOf('no-offence', law('true', 'false'), 'withdrawn'), 'law-says-crime')
  assert.equal(groundOf('passed-on', law('true', 'true'), 'filed'), 'law-says-crime')
  assert.equal(groundOf('passed-on', law('unknown', 'unknown'), undefined), 'no-case')
  assert.equal(groundOf('pre-trial', law('true', 'true'), 'withdrawn'), 'case')
})

const passed = await disposed('passed-on')
const opened = await disposed('pre-trial')

test('a decision stands in the list of the own region’s prosecutor, with its count, and in nobody else’s', async () => {
  assert.deepEqual(await listed(prosecutor, 'no-case'), [passed.number])
  assert.deepEqual(await listed(prosecutor, 'case'), [opened.number])
  assert.deepEqual(await listed(stranger, 'no-case'), [])
  assert.deepEqual(
    await listed(commissioner, 'no-case'),
    [],
    'the Commissioner has the list of "no offence", not this one',
  )
  for (const lang of allLanguages) {
    const page = await visitorTo(app, prosecutor).get(`/${lang}/oversight/reviews`)
    assert.equal(page.statusCode, 200)
    assert.match(page.body, new RegExp(passed.number), 'the gravest ground that has something opens first')
    assert.match(page.body, /\(1\)/)
    assert.doesNotMatch(page.body, /Сынақов|undefined|\{\w+\}/)
    const one = await visitorTo(app, prosecutor).get(`/${lang}/oversight/reviews/${passed.number}`)
    assert.equal(one.statusCode, 200)
    assert.doesNotMatch(one.body, /Сынақов|undefined|\{\w+\}/)
  }
  for (const who of [officer, commissioner])
    assert.equal((await visitorTo(app, who).get('/kk/oversight/reviews')).statusCode, 403)
  assert.equal((await visitorTo(app, stranger).get(`/kk/oversight/reviews/${passed.number}`)).statusCode, 404)
})

test('"no offence" stands there too, once the second person has confirmed it', async () => {
  const notice = await registered()
  await disposeNotice(services, officer.actor, notice.number, await versionOf(notice.incident), {
    disposition: 'no-offence',
    reason: 'Жарақат спорт сабағында алынған, куәлер бар.',
  })
  assert.ok(!(await listed(prosecutor, 'no-case')).includes(notice.number), 'a proposal is no decision')
  await decideProposal(services, chief.actor, notice.number, await versionOf(notice.incident), {
    answer: 'confirm',
    why: '',
  })
  assert.ok((await listed(prosecutor, 'no-case')).includes(notice.number))
})

test('to return needs a reason, and what was typed comes back', async () => {
  const visits = visitorTo(app, prosecutor)
  const url = `/ru/oversight/reviews/${passed.number}`
  for (const reason of ['', 'коротко']) {
    const answer = await visits.post(url, { answer: 'returned', reason }, url)
    assert.equal(answer.statusCode, 400)
    assert.match(answer.body, new RegExp(reason))
  }
  assert.equal((await visits.post(url, {}, url)).statusCode, 400)
})

test('a returned notice is registered again, the unit reads the reason, the school does not, and the row is what the events give', async () => {
  const reason = 'Баланың түсініктемесі алынбаған, қайта тексеріңіз.'
  const visits = visitorTo(app, prosecutor)
  const url = `/kk/oversight/reviews/${passed.number}`
  const answer = await visits.post(url, { answer: 'returned', reason }, url)
  assert.equal(answer.statusCode, 303, answer.body)
  assert.match((await visits.get(String(answer.headers.location))).body, /жұмысқа қайтарылды/)
  const row = (
    await admin.query<{ state: string; disposition: string | null; disposed_at: Date | null }>(
      'select state, disposition, disposed_at from notices where id = $1',
      [passed.id],
    )
  ).rows[0]
  assert.deepEqual(row, { state: 'registered', disposition: null, disposed_at: null })
  const { rows: events } = await admin.query<{
    kind: EventKind
    at: Date
    actor: string | null
    data: Record<string, unknown>
  }>('select kind, at, actor, data from notice_events where notice_id = $1 order by id', [passed.id])
  const reduced = reduceNotice(events)
  assert.deepEqual([reduced.state, reduced.disposition, reduced.disposedAt], ['registered', undefined, undefined])
  const unit = (await visitorTo(app, officer).get(`/kk/incidents/${passed.incident}/notice`)).body
  assert.match(unit, /Прокурор жұмысқа қайтарды/)
  assert.match(unit, new RegExp(reason))
  const school = (await visitorTo(app, deputy).get(`/kk/notices/${passed.number}`)).body
  assert.doesNotMatch(school, new RegExp(reason))
  await assert.rejects(
    answerReview(services, prosecutor.actor, passed.number, { answer: 'agreed' }),
    code('wrong-state'),
  )
  // The unit decides anew, and the new decision is looked at anew.
  await disposeNotice(services, officer.actor, passed.number, await versionOf(passed.incident), {
    disposition: 'pre-trial',
    erdr: '269900121000002',
    note: '',
  })
  assert.ok((await listed(prosecutor, 'case')).includes(passed.number))
})

test('nobody but the prosecutor of the region answers, and of two answers one stands', async () => {
  for (const who of [officer, commissioner, stranger])
    await assert.rejects(answerReview(services, who.actor, opened.number, { answer: 'agreed' }), code('not-found'))
  const both = await Promise.allSettled([
    answerReview(services, prosecutor.actor, opened.number, { answer: 'agreed' }),
    answerReview(services, prosecutor.actor, opened.number, {
      answer: 'returned',
      reason: 'Нөмірі СДТБТ-да табылмады, тексеріңіз.',
    }),
  ])
  assert.equal(both.filter(r => r.status === 'fulfilled').length, 1)
})
