// Cases in a real database: who opens one, what refuses to close it, what PostgreSQL itself refuses, and that the row is what the events make of it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { makeWorld, type Person } from '../../test/world.ts'
import { Problem } from '../http/problems.ts'
import { joinToCase, openCase, readOverview, recordCaseStep, seeAlerts, seeCases } from './actions.ts'
import {
  caseEventKinds,
  closingGrounds,
  reduceCase,
  refusalOf,
  riskLevels,
  type CaseEvent,
  type Circumstances,
} from './case.ts'
import { caseStep, type CaseStep } from './contract.ts'

const world = await makeWorld(await testDatabase())
closeBeforeDrop(() => world.close())
const { services, admin, plant } = world
const abai = await plant.region(10)
const turkistan = await plant.region(61)
const deputy = await world.person(abai, 'school-deputy')
const duty = await world.person(abai, 'police-duty')
const inspector = await world.person(abai, 'police-inspector')
const chief = await world.person(abai, 'police-chief')
const department = await world.person(abai, 'police-department')
const prosecutor = await world.person(abai, 'prosecutor')
const chiefThere = await world.person(turkistan, 'police-chief')
const deputyThere = await world.person(turkistan, 'school-deputy')

const code = (wanted: string, fieldCode?: string) => (error: unknown) =>
  error instanceof Problem &&
  error.code === wanted &&
  (fieldCode === undefined || error.errors.some(e => e.code === fieldCode))

async function file(by: Person = deputy): Promise<{ number: string; id: string; noticeId: string }> {
  const { noticeId } = await world.file(by)
  const { rows } = await admin.query<{ number: string; id: string }>(
    'select i.number, i.id from incidents i join notices n on n.incident_id = i.id where n.id = $1',
    [noticeId],
  )
  return { number: rows[0]?.number ?? '', id: rows[0]?.id ?? '', noticeId }
}
const decide = (noticeId: string, disposition: string | null) =>
  admin.query('update notices set disposition = $2 where id = $1', [noticeId, disposition])
async function step(number: string, given: CaseStep, by = inspector): Promise<void> {
  const { head } = await readOverview(services, by.actor, number)
  return recordCaseStep(services, by.actor, number, head.row.version, given)
}
const assessed = (risk: (typeof riskLevels)[number], child: 'yes' | 'no' = 'no'): CaseStep => ({
  kind: 'assessed',
  risk,
  child,
  note: '',
})
const ask = (ground: (typeof closingGrounds)[number] = 'safe'): CaseStep => ({
  kind: 'closure-asked',
  ground,
  note: 'мақсатқа жетті',
})

test('an officer of the unit opens the case of an incident once; its page names the people and what is due', async () => {
  const incident = await file()
  const [number, again] = await Promise.all([
    openCase(services, inspector.actor, incident.number),
    openCase(services, chief.actor, incident.number),
  ])
  assert.equal(number, again)
  assert.match(number, /^C-\d\d-\d{7}-/)
  const read = await readOverview(services, duty.actor, number)
  assert.deepEqual([read.case.state, read.head.row.state], ['open', 'open'])
  assert.equal(read.people.length, 2)
  assert.deepEqual(
    read.duties.map(d => d.rule),
    ['notice.acknowledge', 'notice.register'],
  )
  assert.deepEqual(read.barriers, ['not-assessed', 'notice-undecided'])
  const alerts = await seeAlerts(services, duty.actor, incident.number, 'en')
  assert.ok(alerts.some(a => a.href === `/en/cases/${number}/overview`))
})

test('who may not know of the incident cannot open, see or find its case; the department and the prosecutor read and change nothing', async () => {
  const incident = await file()
  await assert.rejects(openCase(services, chiefThere.actor, incident.number), code('not-found'))
  for (const who of [department, prosecutor])
    await assert.rejects(openCase(services, who.actor, incident.number), code('not-allowed'))
  await assert.rejects(openCase(services, deputy.actor, incident.number), code('not-found'))
  const number = await openCase(services, inspector.actor, incident.number)
  for (const who of [chiefThere, deputy])
    await assert.rejects(readOverview(services, who.actor, number), code('not-found'))
  for (const who of [department, prosecutor]) {
    assert.equal((await readOverview(services, who.actor, number)).head.mayWork, false)
    await assert.rejects(step(number, assessed('low'), who), code('not-allowed'))
    assert.ok((await seeCases(services, who.actor, 'due')).rows.some(r => r.number === number))
  }
  assert.equal((await seeCases(services, chiefThere.actor, 'due')).rows.length, 0)
})

test('who is locked out of an incident is locked out of the case that takes it in', async () => {
  const [first, second] = [await file(), await file()]
  const number = await openCase(services, inspector.actor, first.number)
  await admin.query(`update incidents set locked_from = $2 where id = $1`, [second.id, [chief.actor.id]])
  await joinToCase(services, inspector.actor, number, second.number)
  await assert.rejects(readOverview(services, chief.actor, number), code('not-found'))
  assert.equal((await readOverview(services, inspector.actor, number)).head.incidents.length, 2)
  await assert.rejects(
    joinToCase(services, inspector.actor, number, (await file(deputyThere)).number),
    code('bad-input', 'no-such-incident'),
  )
  await joinToCase(services, inspector.actor, number, second.number)
  const other = await openCase(services, inspector.actor, (await file()).number)
  await assert.rejects(
    joinToCase(services, inspector.actor, other, second.number),
    code('bad-input', 'in-another-case'),
  )
})

test('a case closes with a ground, after everything that stood in its way, and by two people', async () => {
  const incident = await file()
  const number = await openCase(services, inspector.actor, incident.number)
  await assert.rejects(step(number, ask()), code('wrong-state'))
  await step(number, assessed('high', 'yes'))
  await assert.rejects(step(number, ask()), code('closing-barred', 'child-at-high-risk'))
  await step(number, assessed('low', 'yes'))
  await assert.rejects(step(number, ask()), code('closing-barred', 'notice-undecided'))
  await decide(incident.noticeId, 'pre-trial')
  await assert.rejects(step(number, ask()), code('closing-barred', 'matter-open'))
  await step(number, {
    kind: 'matter-ended',
    incident: incident.id,
    ground: 'no-complaint',
    document: '12-3',
    note: '',
  })
  assert.equal(
    (await readOverview(services, inspector.actor, number)).case.state,
    'assessment',
    'that ends the matter, not the case',
  )
  await assert.rejects(step(number, ask('declined')), code('bad-input', 'child-not-declined'))
  await step(number, ask(), chief)
  await assert.rejects(step(number, { kind: 'closed', note: '' }, inspector), code('not-allowed'))
  await assert.rejects(step(number, { kind: 'closed', note: '' }, chief), code('second-person-needed'))
  await step(number, { kind: 'closure-refused', note: 'жоспар жоқ' }, chief)
  await step(number, { kind: 'planned', note: 'жоспар' })
  await step(number, ask())
  await step(number, { kind: 'closed', note: '' }, chief)
  assert.ok((await seeCases(services, duty.actor, 'closed')).rows.some(r => r.number === number))
  await assert.rejects(step(number, { kind: 'planned', note: 'x' }), code('wrong-state'))
  await step(number, { kind: 'reopened', note: 'қайталанды' }, chief)
  assert.equal((await readOverview(services, inspector.actor, number)).case.state, 'open')
})

test('a form from an older page is refused and nothing is overwritten; the same step sent twice counts once', async () => {
  const number = await openCase(services, inspector.actor, (await file()).number)
  const { version } = (await readOverview(services, inspector.actor, number)).head.row
  await recordCaseStep(services, inspector.actor, number, version, assessed('medium'))
  await recordCaseStep(services, inspector.actor, number, version, assessed('medium'))
  await assert.rejects(recordCaseStep(services, duty.actor, number, version, assessed('low')), code('out-of-date'))
  const read = await readOverview(services, inspector.actor, number)
  assert.deepEqual([read.events.length, read.case.risk], [2, 'medium'])
})

test('what was written stands sealed', async () => {
  const number = await openCase(services, inspector.actor, (await file()).number)
  await step(number, { ...assessed('low'), note: 'zxqv құпия' })
  const { rows } = await admin.query<{ all: string }>(
    `select (select string_agg(coalesce(encode(note, 'escape'), '') || e::text, '') from case_events e) || (select string_agg(j::text, '') from journal_leaves j) as all`,
  )
  assert.ok(rows[0] && !rows[0].all.includes('zxqv'))
  assert.equal((await readOverview(services, chief.actor, number)).events.at(-1)?.note, 'zxqv құпия')
})

test('strange text is refused with its field', () => {
  for (const bad of [
    { kind: 'assessed', risk: 'huge', child: 'no', note: '' },
    { kind: 'closure-asked', ground: 'complaint-withdrawn', note: 'x' },
    { kind: 'planned', note: '' },
    { kind: 'matter-ended', incident: 'x', ground: 'stopped', document: 'Болат', note: '' },
    { kind: 'closed' },
  ])
    assert.equal(caseStep.safeParse(bad).success, false)
})

/** Puts a statement to the database as that person, past the application; gives the error's code or 'done'. */
async function smuggle(who: Person, sql: string, values: unknown[], keep = false): Promise<string | undefined> {
  const list = (all: readonly (string | number)[]) => `{${all.join(',')}}`
  await admin.query('begin')
  try {
    await admin.query('set local role arasha_app')
    await admin.query(
      `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true), set_config('arasha.regions', $4, true), set_config('arasha.roles', $5, true)`,
      [who.actor.id, who.actor.agencyId, list(who.actor.units), list(who.actor.regions), list(who.actor.roles)],
    )
    await admin.query('set local search_path = arasha')
    await admin.query(sql, values)
    await admin.query(keep ? 'commit' : 'rollback')
    return 'done'
  } catch (error) {
    await admin.query('rollback')
    return (error as { code?: string }).code
  }
}
const eventSql = `insert into case_events (id, case_id, kind, at, actor, agency, data) values (gen_random_uuid(), $1, $2, arasha_now(), $3, $4, $5::jsonb)`

test('PostgreSQL takes exactly the steps that the decision takes, in every mixture, also round the application; the row is what the events make of it', async () => {
  const officers = [inspector, chief] as const
  const move = fc.record({
    kind: fc.constantFrom(...caseEventKinds.filter(k => k !== 'opened')),
    by: fc.constantFrom(0, 1),
    risk: fc.constantFrom(...riskLevels),
    child: fc.boolean(),
    ground: fc.constantFrom(...closingGrounds),
    lives: fc.constantFrom(false, false, false, true),
    decided: fc.constantFrom('administrative', 'administrative', 'pre-trial', null),
    late: fc.constantFrom(false, false, false, true),
  })
  type Move = typeof move extends fc.Arbitrary<infer M> ? M : never
  const easy = {
    risk: 'low' as const,
    child: false,
    ground: 'safe' as const,
    lives: false,
    decided: 'administrative' as const,
    late: false,
  }
  const surelyCloses: Move[] = [
    { ...easy, kind: 'assessed', by: 0 },
    { ...easy, kind: 'closure-asked', by: 0 },
    { ...easy, kind: 'closed', by: 1, lives: true },
    { ...easy, kind: 'closed', by: 1, late: true },
    { ...easy, kind: 'closed', by: 1, decided: 'pre-trial' },
    { ...easy, kind: 'closed', by: 1, decided: null },
    { ...easy, kind: 'closed', by: 0 },
    { ...easy, kind: 'closed', by: 1 },
    { ...easy, kind: 'planned', by: 1 },
    { ...easy, kind: 'reopened', by: 1 },
  ]
  const tally = { done: 0, refused: 0, closed: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 12 }), async moves => {
      await plant.moveClock(0)
      const incident = await file()
      const number = await openCase(services, inspector.actor, incident.number)
      const { row } = (await readOverview(services, inspector.actor, number)).head
      const orderId = randomUUID()
      await admin.query(
        `insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, law, post, bans, key_id, content, issued_at, recorded_at)
         select $1::uuid, $1::text, $2, (select sighting_id from participations where incident_id = $2 and role = 'alleged-offender'), (select sighting_id from participations where incident_id = $2 and role = 'victim'), 10, $3, $4, $3, 'prev-60', 'district', '{violence}', (select id from vault_keys limit 1), '', now() - interval '1 day', now()`,
        [orderId, incident.id, abai.unit, inspector.actor.id],
      )
      const events: CaseEvent[] = [{ kind: 'opened', at: row.opened_at, actor: inspector.actor.id, data: {} }]
      let ended = false
      for (const m of moves) {
        const who = officers[m.by] as Person
        const before = reduceCase(events)
        assert.ok(before)
        // An hour on each time; late: a day after the case should have been looked at.
        const lookAt = before.dueAt
        const at: Date = m.late && lookAt ? new Date(lookAt.getTime() + 86_400_000) : (events.at(-1) as CaseEvent).at
        await plant.moveClock(Math.round((at.getTime() - Date.now()) / 1000) + 60)
        await admin.query('update orders set ended_at = case when $2 then null else issued_at end where id = $1', [
          orderId,
          m.lives,
        ])
        await decide(incident.noticeId, m.decided)
        const known: Circumstances = {
          orderLives: m.lives,
          noticeUndecided: m.decided === null,
          matterOpen: m.decided === 'pre-trial' && !ended,
        }
        const data: Record<string, unknown> =
          m.kind === 'assessed'
            ? { risk: m.risk, child: m.child }
            : m.kind === 'closure-asked'
              ? { ground: m.ground }
              : m.kind === 'matter-ended'
                ? { incident: incident.id, ground: 'stopped', document: '1-2' }
                : m.kind === 'incident-joined'
                  ? { incident: incident.id }
                  : {}
        const now = (await services.db.look(duty.actor, async tx => tx.now)) as Date
        const byChief = who === chief || !['closed', 'closure-refused', 'reopened'].includes(m.kind)
        const may =
          byChief && refusalOf(before, { kind: m.kind, ground: m.ground }, known, now, who.actor.id) === undefined
        const did =
          (await smuggle(
            who,
            eventSql,
            [row.id, m.kind, who.actor.id, who.actor.agencyId, JSON.stringify(data)],
            true,
          )) === 'done'
        assert.equal(did, may, `${m.kind} in ${before.state}, ${JSON.stringify({ ...m, known })}`)
        if (!did) {
          tally.refused++
          continue
        }
        tally.done++
        if (m.kind === 'closed') tally.closed++
        if (m.kind === 'matter-ended') ended = true
        const { rows } = await admin.query<{ at: Date }>(
          'select at from case_events where case_id = $1 order by seq desc limit 1',
          [row.id],
        )
        events.push({ kind: m.kind, at: (rows[0] as { at: Date }).at, actor: who.actor.id, data })
        const after = reduceCase(events)
        const { rows: stored } = await admin.query(
          'select state, resumes, risk, child, due_at, closing_ground, closing_asked_by, closed_at, version from cases where id = $1',
          [row.id],
        )
        assert.deepEqual(stored[0], {
          state: after?.state,
          resumes: after?.resumes ?? null,
          risk: after?.risk ?? null,
          child: after?.child ?? null,
          due_at: after?.dueAt ?? null,
          closing_ground: after?.closingGround ?? null,
          closing_asked_by: after?.closingAskedBy ?? null,
          closed_at: after?.closedAt ?? null,
          version: events.length,
        })
      }
    }),
    // One list that surely closes, so that chance alone does not decide whether closing was tried.
    { numRuns: 25, examples: [[surelyCloses]] },
  )
  await plant.moveClock(0)
  assert.ok(tally.done > 40 && tally.refused > 40 && tally.closed > 0, JSON.stringify(tally))
})

test('a statement smuggled into an officer’s session changes no case, forges no step and opens none for another unit', async () => {
  const incident = await file()
  const number = await openCase(services, inspector.actor, incident.number)
  const { row } = (await readOverview(services, inspector.actor, number)).head
  const event = (who: Person, kind: string, data = {}, by = who) =>
    smuggle(who, eventSql, [row.id, kind, by.actor.id, by.actor.agencyId, JSON.stringify(data)])
  assert.equal(await event(inspector, 'assessed', { risk: 'low', child: false }), 'done', 'control: the rightful step')
  assert.equal(await event(inspector, 'assessed', { risk: 'none', child: false }), '42501')
  assert.equal(await event(inspector, 'assessed', { risk: 'low', child: false }, duty), '42501')
  assert.equal(await event(inspector, 'opened', { incident: incident.id }), '42501')
  for (const who of [prosecutor, department, chiefThere, deputy])
    assert.equal(await event(who, 'assessed', { risk: 'low', child: false }), '42501')
  assert.equal(await event(chief, 'closed'), '42501')
  assert.equal(await smuggle(chief, `update cases set state = 'closed' where id = $1`, [row.id]), '42501')
  assert.equal(await smuggle(chief, 'delete from case_events where case_id = $1', [row.id]), '42501')
  assert.equal(
    await smuggle(chief, 'update case_incidents set matter_ended_at = now() where case_id = $1', [row.id]),
    '42501',
  )
  const there = await file(deputyThere)
  assert.equal(
    await smuggle(inspector, 'insert into case_incidents (incident_id, case_id, at) values ($1, $2, now())', [
      there.id,
      row.id,
    ]),
    '42501',
  )
})
