// Links between mentions, from the matcher's proposal to what the law makes of a confirmed one, and back again when it is undone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { makeWorld } from '../../test/world.ts'
import { Problem } from '../http/problems.ts'
import { decideLink, readIncident, stateFact } from '../incidents/actions.ts'
import { startRequalifying } from '../incidents/jobs.ts'
import { scribedFrom, type ScribeSource } from '../incidents/contract.ts'
import { nothingWorse } from '../law/acts/example-facts.ts'
import { factOf, type FactKey, type Role } from '../law/facts.ts'
import { acknowledgeNotice, desk, registerNotice } from '../notices/desk/actions.ts'
import {
  agreeSafeContact,
  keepAddressSecret,
  linksOf,
  linksToJudge,
  openLink,
  openMentions,
  proposeLink,
  safeContactsOf,
  secretAddressesOf,
} from './actions.ts'
import { reduceLink, type Band, type Verdict } from './link.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin } = world
const { db, vault } = services
const abai = await world.plant.region(10)
const turkistan = await world.plant.region(61)
const deputyHere = await world.person(abai, 'school-deputy')
const deputyThere = await world.person(turkistan, 'school-deputy')
const officer = await world.person(abai, 'police-duty')
const second = await world.person(abai, 'police-chief')
const there = await world.person(turkistan, 'police-duty')
const prosecutor = await world.person(turkistan, 'prosecutor')
const stranger = await world.person(await world.plant.region(75), 'police-chief')

const job = { act: 'people.match', basis: 'test', purpose: 'test' }
const look = { act: 'link.view', basis: 'test', purpose: 'test' }
const evidence = { terms: [{ kind: 'surname', left: 'Түсіпов', right: 'Тусупов', bits: 11.2 }] }

type Filed = { readonly id: string; readonly number: string; readonly offender: string; readonly victim: string }
async function file(by: typeof deputyHere, on: string, suspect: string): Promise<Filed> {
  const { reply } = await world.file(by, {
    occurred: { from: on },
    suspect: { relation: 'parent', person: { name: suspect, birth: { year: 1985 } } },
  })
  const { rows } = await admin.query<{ id: string; number: string; sighting: string; role: string }>(
    `select i.id, i.number, p.sighting_id as sighting, p.role from incidents i join notices n on n.incident_id = i.id
     join participations p on p.incident_id = i.id where n.number = $1`,
    [reply.number],
  )
  const of = (role: string) => rows.find(r => r.role === role)?.sighting ?? ''
  return {
    id: rows[0]?.id ?? '',
    number: rows[0]?.number ?? '',
    offender: of('alleged-offender'),
    victim: of('victim'),
  }
}
const propose = (a: string, b: string, more: { band?: Band; moreIsKnown?: boolean } = {}) =>
  db.system('people', job, tx =>
    proposeLink(tx, vault, {
      sightings: [a, b],
      band: more.band ?? 'likely',
      rules: 1,
      evidence,
      moreIsKnown: more.moreIsKnown ?? false,
    }),
  )
const linkBetween = async (incident: Filed, by = officer) => {
  const found = (await db.as(by.actor, look, tx => linksOf(tx, by.actor, incident.id)))[0]
  assert.ok(found)
  return found
}
const decide = (by: typeof officer, link: { id: string; version: number }, verdict: Verdict, reason?: string) =>
  decideLink(
    services,
    by.actor,
    { id: link.id, version: link.version, verdict, ...(reason !== undefined && { reason }) },
    desk,
  )
const code = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted
const latest = async (incident: Filed) => {
  const { rows } = await admin.query<{ summary: { stands: string[]; open: string[] }; rests_on: string[] }>(
    'select summary, rests_on from qualifications where incident_id = $1 order by at desc, id desc limit 1',
    [incident.id],
  )
  return rows[0] ?? { summary: { stands: [], open: [] }, rests_on: [] }
}
/** Settles the facts of battery under part 1, each by somebody entitled to it, so that only a repeat can lift it to part 2. */
async function settle(incident: Filed, by: typeof officer, more: Partial<Record<FactKey, string>> = {}): Promise<void> {
  const { cc12Repetition: _, ...rest } = nothingWorse
  for (const [key, answer] of Object.entries({ ...rest, harm: 'none', ...more }) as [FactKey, string][]) {
    const source = Object.keys(scribedFrom).find(s => factOf(key).by.includes(s as Role)) as ScribeSource
    const document = scribedFrom[source] === 'document' ? '17' : ''
    const { rows } = (await readIncident(services, by.actor, incident.number, desk)).ground
    await stateFact(services, by.actor, incident.number, rows.length, { key, answer, source, document }, desk)
  }
}

test('a link between the accused of two regions is confirmed by two officers, lifts the charge, and undoing it takes that back', async () => {
  const first = await file(deputyThere, '2026-03-02', 'Тусупов Ерлан')
  const later = await file(deputyHere, '2026-05-20', 'Түсіпов Ерлан')
  await settle(first, there)
  await settle(later, officer)
  const before = await latest(later)
  assert.ok(before.summary.open.includes('cc-109-1.2@2024-06-16'), `open before: ${before.summary.open.join(' ')}`)
  assert.deepEqual(before.rests_on, [])

  assert.equal(await propose(first.offender, later.offender), 'proposed')
  assert.equal(await propose(later.offender, first.offender), 'known', 'the same pair is proposed once')
  const link = await linkBetween(later)
  assert.deepEqual([link.side, link.state, link.band], ['accused', 'proposed', 'likely'])
  assert.deepEqual(await latest(later), before, 'a proposal changes nothing')

  const agreed = await decide(officer, link, 'confirm')
  assert.equal(agreed.state, 'agreed')
  assert.deepEqual(await latest(later), before, 'one officer changes nothing')
  await assert.rejects(decide(officer, agreed, 'confirm'), code('second-person-needed'))
  await assert.rejects(decide(second, link, 'confirm'), code('out-of-date'), 'a form from an older page is refused')

  const confirmed = await decide(second, agreed, 'confirm')
  assert.equal(confirmed.state, 'confirmed')
  const after = await latest(later)
  assert.deepEqual(after.summary.stands, ['cc-109-1.2@2024-06-16'])
  assert.deepEqual(after.rests_on, [link.id])

  await assert.rejects(decide(officer, confirmed, 'undo'), code('bad-input'), 'whoever asks to undo says why')
  const asked = await decide(officer, confirmed, 'undo', 'Басқа адам: туған жылы сәйкес емес')
  assert.deepEqual([asked.state, asked.undoAskedBy], ['confirmed', officer.actor.id])
  assert.deepEqual(await latest(later), after, 'one officer’s wish frees nobody')
  for (const verdict of ['undo', 'undo-agree', 'undo-refuse'] as const)
    await assert.rejects(decide(officer, asked, verdict, 'иә'), code('second-person-needed'))
  const waits = await db.as(there.actor, look, tx => linksToJudge(tx, there.actor, 100))
  assert.ok(
    waits.some(l => l.id === link.id),
    'it waits in the other unit too',
  )
  const kept = await decide(there, asked, 'undo-refuse')
  assert.deepEqual([kept.state, kept.undoAskedBy], ['confirmed', null])
  assert.deepEqual(await latest(later), after, 'refused, it stands')
  const again = await decide(officer, kept, 'undo', 'Туған жылы құжат бойынша басқа')
  const undone = await decide(second, again, 'undo-agree')
  assert.equal(undone.state, 'undone')
  const back = await latest(later)
  assert.deepEqual(back.summary, before.summary)
  assert.deepEqual(back.rests_on, [])
})

test('a link against a stated “no” makes the repeat contested; undone elsewhere, the prosecutor’s clock starts and the unit hears why', async () => {
  const first = await file(deputyThere, '2026-03-02', 'Оспанов Серік')
  const later = await file(deputyHere, '2026-05-20', 'Оспанов Серик')
  await settle(first, there)
  await settle(later, officer, { cc12Repetition: 'no' })
  const { rows: facts } = (await readIncident(services, officer.actor, later.number, desk)).ground
  const none = { key: 'complaint', answer: 'none', source: 'victim', document: '' } as const
  await stateFact(services, officer.actor, later.number, facts.length, none, desk)
  assert.deepEqual((await latest(later)).summary.stands, ['cc-109-1.1@2024-06-16'])

  await propose(first.offender, later.offender)
  const link = await linkBetween(later)
  await decide(second, await decide(officer, link, 'confirm'), 'confirm')
  const contested = (await latest(later)).summary
  assert.deepEqual(contested.stands, [], 'neither the statement nor the link wins')
  assert.deepEqual(contested.open, ['cc-109-1.1@2024-06-16', 'cc-109-1.2@2024-06-16'])

  const notice = (
    await admin.query<{ number: string }>('select number from notices where incident_id = $1', [later.id])
  ).rows[0]
  assert.ok(notice)
  await acknowledgeNotice(services, officer.actor, notice.number)
  const given = { registration: '77', assignee: officer.actor.id, firstStep: 'none-yet', note: '' } as const
  await registerNotice(services, officer.actor, notice.number, 2, given)
  const clock = async () =>
    (
      await admin.query<{ state: string }>(
        `select d.state from duties d join notices n on n.id = d.subject_id where n.incident_id = $1 and d.rule = 'prosecutor.decide'`,
        [later.id],
      )
    ).rows.map(r => r.state)
  const told = async () =>
    (
      await admin.query<{ because: string }>(
        `select e.data ->> 'because' as because from notice_events e join notices n on n.id = e.notice_id where n.incident_id = $1 and e.kind = 'law-changed'`,
        [later.id],
      )
    ).rows.map(r => r.because)
  assert.deepEqual(await clock(), [], 'while it may be a repeat, nobody waits for the prosecutor')
  assert.deepEqual(await told(), [], 'whoever decides sees it and is not told')

  const theirs = await linkBetween(first, there)
  const asked = await decide(officer, { id: link.id, version: theirs.version }, 'undo', 'Басқа адам')
  await decide(there, asked, 'undo-agree')
  assert.deepEqual(await clock(), [], 'not before the job has asked')
  const job = await startRequalifying(services, { pollMs: 60_000, desk })
  await job.runOnce()
  await job.stop()
  assert.deepEqual((await latest(later)).summary.stands, ['cc-109-1.1@2024-06-16'])
  assert.deepEqual(await clock(), ['open'])
  assert.deepEqual(await told(), ['link'])
})

test('the other incident is asked again by the job, once, by however many workers', async () => {
  const first = await file(deputyThere, '2026-03-02', 'Ахметов Дәулет')
  const later = await file(deputyHere, '2026-05-20', 'Ахметов Даулет')
  await propose(first.offender, later.offender)
  const link = await linkBetween(later)
  await decide(second, await decide(officer, link, 'confirm'), 'confirm')
  const count = async () =>
    Number(
      (await admin.query<{ n: string }>('select count(*) as n from qualifications where incident_id = $1', [first.id]))
        .rows[0]?.n,
    )
  const had = await count()
  const workers = await Promise.all([1, 2, 3].map(() => startRequalifying(services, { pollMs: 60_000, desk })))
  await Promise.all(workers.map(w => w.runOnce()))
  await Promise.all(workers.map(w => w.stop()))
  assert.equal(await count(), had + 1)
  assert.deepEqual((await latest(first)).rests_on, [link.id])
  assert.equal((await admin.query('select from requalifications')).rowCount, 0)
})

test('both sides see the link, and nobody else learns that it exists; a lock hides it even from its own unit', async () => {
  const first = await file(deputyThere, '2026-03-02', 'Сериков Марат')
  const later = await file(deputyHere, '2026-05-20', 'Серіков Марат')
  await propose(first.offender, later.offender)
  const link = await linkBetween(later)
  const seenBy = (who: typeof officer) => db.as(who.actor, look, tx => linksOf(tx, who.actor, later.id))
  for (const who of [officer, there, prosecutor]) assert.equal((await seenBy(who)).length, 1)
  for (const who of [stranger, deputyHere, deputyThere]) assert.equal((await seenBy(who)).length, 0)
  await assert.rejects(
    db.as(stranger.actor, look, tx => openLink(tx, vault, stranger.actor, link.id)),
    code('not-found'),
  )
  await assert.rejects(decide(prosecutor, link, 'confirm'), code('not-allowed'))
  const opened = await db.as(officer.actor, look, tx => openLink(tx, vault, officer.actor, link.id))
  assert.equal(opened.people.get(first.offender)?.name, 'Сериков Марат', 'who judges can compare')
  assert.deepEqual(opened.history[0]?.evidence, evidence)

  await admin.query('update incidents set locked_from = $2 where id = $1', [first.id, [officer.actor.id]])
  assert.equal((await seenBy(officer)).length, 0, 'locked from the earlier incident, the officer sees no link')
  assert.equal((await seenBy(second)).length, 1, 'a colleague who is not locked out still does')
  await assert.rejects(decide(officer, link, 'confirm'), code('not-found'))
})

test('a refused pair is remembered and comes back only when more is known; a stronger band lifts an open one', async () => {
  const first = await file(deputyThere, '2026-03-02', 'Омаров Асхат')
  const later = await file(deputyHere, '2026-05-20', 'Омаров Асқат')
  await propose(first.offender, later.offender, { band: 'possible' })
  assert.equal(await propose(first.offender, later.offender, { band: 'likely' }), 'lifted')
  const link = await linkBetween(later)
  assert.equal(link.band, 'likely')
  await assert.rejects(decide(officer, link, 'reject'), code('bad-input'), 'a refusal says why')
  await decide(officer, link, 'reject', 'Әкесінің аты басқа')
  assert.equal(await propose(first.offender, later.offender, { band: 'likely' }), 'known')
  assert.equal(await propose(first.offender, later.offender, { band: 'very-likely', moreIsKnown: true }), 'lifted')
  assert.equal((await linkBetween(later)).state, 'proposed')
})

test('mentions in one incident are never linked by the matcher', async () => {
  const one = await file(deputyHere, '2026-05-20', 'Әлиев Бақыт')
  assert.equal(await propose(one.offender, one.victim), 'not-to-be-linked')
})

test('every stored state is what the link’s events make of it, and the list of what waits holds exactly the open ones', async () => {
  const { rows } = await admin.query<{
    id: string
    state: string
    band: Band
    decided_by: string | null
    undo_asked_by: string | null
  }>('select id, state, band, decided_by, undo_asked_by from links')
  assert.ok(rows.length >= 3)
  for (const row of rows) {
    const events = await admin.query('select kind, actor, band from link_events where link_id = $1 order by id', [
      row.id,
    ])
    assert.deepEqual(reduceLink(events.rows), {
      state: row.state,
      band: row.band,
      decidedBy: row.decided_by,
      undoAskedBy: row.undo_asked_by,
    })
  }
  const waiting = await db.as(second.actor, look, tx => linksToJudge(tx, second.actor, 2))
  const more = await db.as(second.actor, look, tx => linksToJudge(tx, second.actor, 100, waiting.at(-1)))
  const open = rows
    .filter(r => ['proposed', 'agreed', 'unsure'].includes(r.state) || r.undo_asked_by !== null)
    .map(r => r.id)
  assert.deepEqual([...waiting, ...more].map(l => l.id).toSorted(), open.toSorted())
})

test('past the program, the database itself refuses one officer’s word, a state without an event, and a change of history', async () => {
  const first = await file(deputyThere, '2026-03-02', 'Қасымов Нұрлан')
  const later = await file(deputyHere, '2026-05-20', 'Касымов Нурлан')
  await propose(first.offender, later.offender)
  const link = await linkBetween(later)
  const as = async (who: typeof officer, sql: string, values: unknown[]) => {
    await admin.query('begin')
    try {
      await admin.query('set local role arasha_app')
      await admin.query(
        `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true), set_config('arasha.roles', $4, true)`,
        [who.actor.id, who.actor.agencyId, `{${who.actor.units.join(',')}}`, `{${who.actor.roles.join(',')}}`],
      )
      return (await admin.query(sql, values)).rowCount
    } finally {
      await admin.query('rollback')
    }
  }
  const event = `insert into link_events (id, link_id, kind, at, actor, agency) values (gen_random_uuid(), $1, $2, now(), $3, $4)`
  await assert.rejects(as(officer, `update links set state = 'confirmed' where id = $1`, [link.id]), /only by an event/)
  await assert.rejects(
    as(officer, `with e as (${event} returning id) update links set state = 'confirmed' where id = $1`, [
      link.id,
      'confirmed',
      officer.actor.id,
      officer.actor.agencyId,
    ]),
    /only by an event|never one person/,
  )
  await assert.rejects(
    as(officer, event, [link.id, 'proposed', officer.actor.id, officer.actor.agencyId]),
    /row-level security/,
  )
  await assert.rejects(as(officer, `delete from link_events`, []), /permission denied|append-only/)
  assert.equal(await as(stranger, `update links set version = version where id = $1`, [link.id]), 0)
  assert.equal(await as(officer, `update links set version = version where id = $1`, [link.id]), 1, 'the control can')
})

test('past the program, the database itself lets nobody undo alone what two confirmed of the accused, and a second officer can', async () => {
  const first = await file(deputyThere, '2026-03-02', 'Дәулетов Қанат')
  const later = await file(deputyHere, '2026-05-20', 'Даулетов Канат')
  await propose(first.offender, later.offender)
  const link = await linkBetween(later)
  await decide(second, await decide(officer, link, 'confirm'), 'confirm')
  const as = async (who: typeof officer, kinds: readonly string[], set: string, keep = false) => {
    await admin.query('begin')
    let kept = false
    try {
      await admin.query('set local role arasha_app')
      await admin.query(
        `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true), set_config('arasha.roles', $4, true)`,
        [who.actor.id, who.actor.agencyId, `{${who.actor.units.join(',')}}`, `{${who.actor.roles.join(',')}}`],
      )
      for (const kind of kinds)
        await admin.query(
          `insert into link_events (id, link_id, kind, at, actor, agency) values (gen_random_uuid(), $1, $2, now(), $3, $4)`,
          [link.id, kind, who.actor.id, who.actor.agencyId],
        )
      const { rowCount } = await admin.query(`update links set ${set} where id = $1`, [link.id])
      kept = keep
      return rowCount
    } finally {
      await admin.query(kept ? 'commit' : 'rollback')
    }
  }
  const undo = `state = 'undone', undo_asked_by = null`
  const asks = (who: typeof officer) => `undo_asked_by = '${who.actor.id}'`
  await assert.rejects(as(officer, ['undo-asked', 'undone'], undo), /only when another person agrees/)
  for (const state of ['rejected', 'unsure', 'agreed'])
    await assert.rejects(as(officer, [state], `state = '${state}'`), /only when another person agrees/)
  await assert.rejects(as(officer, ['undo-asked'], asks(second)), /only the person who asks/)
  await assert.rejects(as(officer, [], asks(officer)), /only the person who asks/)
  assert.equal(await as(officer, ['undo-asked'], asks(officer), true), 1, 'the control: asking is allowed')
  await assert.rejects(as(officer, ['undone'], undo), /only when another person agrees/)
  await assert.rejects(as(officer, ['undo-refused'], 'undo_asked_by = null'), /another person refuses/)
  await assert.rejects(as(second, ['undo-asked'], asks(second)), /only the person who asks/)
  assert.equal(await as(there, ['undo-refused'], 'undo_asked_by = null'), 1, 'the control: another may refuse')
  assert.equal(await as(there, ['undone'], undo), 1, 'the control: another may agree')
})

test('a safe way to a person is kept sealed, replaced or ended by a new row, and seen only by those who hold the incident', async () => {
  const one = await file(deputyHere, '2026-05-20', 'Әлиев Бақыт')
  const about = { incidentId: one.id, sightingId: one.victim }
  const way = {
    channel: 'call',
    value: '+7 701 555 00 11',
    codeWord: 'шие',
    days: [1, 3],
    shared: true,
  } as const
  await db.as(officer.actor, look, async tx => {
    agreeSafeContact(tx, vault, officer.actor, about, { ...way, days: [...way.days] })
    keepAddressSecret(tx, officer.actor, one.id, one.victim)
  })
  const seen = (who: typeof officer) => db.as(who.actor, look, tx => safeContactsOf(tx, vault, one.id))
  const [contact] = await seen(officer)
  assert.equal(contact?.value, way.value)
  assert.equal(contact?.codeWord, way.codeWord)
  for (const who of [there, prosecutor, stranger, deputyHere]) assert.deepEqual(await seen(who), [])
  const stored = await admin.query<{ value: Buffer }>('select value from safe_contacts')
  assert.ok(!stored.rows.some(r => r.value.toString('utf8').includes('555')))
  assert.deepEqual(await db.as(officer.actor, look, tx => secretAddressesOf(tx, one.id)), new Set([one.victim]))
  await db.as(officer.actor, look, async tx => {
    agreeSafeContact(tx, vault, officer.actor, { ...about, supersedes: contact?.id ?? '' }, 'end')
  })
  assert.deepEqual(await seen(officer), [])
})

test('an address made secret later takes an open proposal from the other unit at once, and leaves it with her own', async () => {
  const mine = await file(deputyHere, '2026-05-20', 'Мамырбек Досан')
  const theirs = await file(deputyThere, '2026-03-02', 'Басқа Біреу')
  for (const [a, b, side] of [
    [mine.victim, theirs.victim, 'protected'],
    [mine.victim, theirs.offender, 'other'],
  ] as const) {
    assert.equal(await propose(a, b), 'proposed')
    const seenBy = async (who: typeof officer, incident: Filed) =>
      (await db.as(who.actor, look, tx => linksOf(tx, who.actor, incident.id))).filter(l => l.side === side).length
    const readable = async (who: typeof officer) =>
      (await db.as(who.actor, look, tx => openMentions(tx, vault, [mine.victim], ['name']))).size
    assert.deepEqual([await seenBy(there, theirs), await seenBy(officer, mine)], [1, 1], 'before: both see it')
    assert.equal(await readable(there), 1)
    if (side === 'protected') {
      await db.as(officer.actor, look, async tx => keepAddressSecret(tx, officer.actor, mine.id, mine.victim))
      assert.deepEqual([await seenBy(there, theirs), await seenBy(officer, mine)], [0, 1])
      const waits = await db.as(there.actor, look, tx => linksToJudge(tx, there.actor, 100))
      assert.ok(!waits.some(l => [l.left.incidentId, l.right.incidentId].includes(mine.id)), 'not in the list either')
      assert.equal(await readable(there), 0, 'nor the mention behind it')
      await admin.query('begin; set local session_replication_role = replica; delete from address_secrets; commit')
    }
  }
})

test('on the side of the accused a secret address hides no proposal: a repeat must not depend on one officer', async () => {
  const mine = await file(deputyHere, '2026-05-20', 'Құпиябек Нұр')
  const theirs = await file(deputyThere, '2026-03-02', 'Купиябеков Нур')
  await propose(mine.offender, theirs.offender)
  await db.as(officer.actor, look, async tx => keepAddressSecret(tx, officer.actor, mine.id, mine.offender))
  assert.equal((await db.as(there.actor, look, tx => linksOf(tx, there.actor, theirs.id))).length, 1)
})

test('what waits is judged by strength first, then the newest first, and pages go on where the last one ended', async () => {
  const mine = await file(deputyHere, '2026-05-20', 'Реттелген Бір')
  const others: string[] = []
  for (const [i, band] of (['possible', 'very-likely', 'likely', 'possible', 'very-likely'] as const).entries()) {
    const other = await file(deputyThere, '2026-03-02', `Реттелген ${i}`)
    await propose(mine.offender, other.offender, { band })
    others.push(other.id)
  }
  const theirs = (l: { left: { incidentId: string }; right: { incidentId: string } }) =>
    others.includes(l.left.incidentId) || others.includes(l.right.incidentId)
  const all = (await db.as(officer.actor, look, tx => linksToJudge(tx, officer.actor, 200))).filter(theirs)
  assert.deepEqual(
    all.map(l => l.band),
    ['very-likely', 'very-likely', 'likely', 'possible', 'possible'],
  )
  assert.ok(all[0] && all[1] && all[0].at >= all[1].at)
  const rest = await db.as(officer.actor, look, tx => linksToJudge(tx, officer.actor, 200, all[1]))
  assert.deepEqual(
    rest.filter(theirs).map(l => l.id),
    all.slice(2).map(l => l.id),
  )
})
