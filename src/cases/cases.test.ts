// Cases in a real database: who opens one, what refuses to close it, what PostgreSQL itself refuses, and that the row is what the events make of it.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import { makeWorld, type Person } from '../../test/world.ts'
import { Problem } from '../http/problems.ts'
import { startSweeper } from '../duties/jobs.ts'
import { acknowledgeNotice, registerNotice } from '../notices/desk/actions.ts'
import { noticeProgress } from '../notices/progress/actions.ts'
import {
  caseProgress,
  joinToCase,
  openCase,
  readOpenings,
  readOverview,
  recordCaseStep,
  seeAlerts,
  seeCases,
} from './actions.ts'
import {
  caseEventKinds,
  closingGrounds,
  hidesRisk,
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
const join = (number: string, other: string) =>
  joinToCase(services, inspector.actor, number, { number: other, reason: 'same-person', note: 'сол бала' })
type Filed = Awaited<ReturnType<typeof file>>
async function registerOne({ noticeId }: Pick<Filed, 'noticeId'>): Promise<void> {
  const { rows } = await admin.query<{ number: string }>('select number from notices where id = $1', [noticeId])
  const notice = rows[0]?.number ?? ''
  await acknowledgeNotice(services, inspector.actor, notice)
  await registerNotice(services, inspector.actor, notice, 2, {
    registration: '1234',
    assignee: inspector.actor.id,
    firstStep: 'spoke-to-sender',
    note: '',
  })
}
async function register(): Promise<Filed> {
  const incident = await file()
  await registerOne(incident)
  return incident
}
async function caseOf(incidentId: string): Promise<string> {
  const { rows } = await admin.query<{ number: string }>(
    'select c.number from cases c join case_incidents m on m.case_id = c.id where m.incident_id = $1',
    [incidentId],
  )
  return rows[0]?.number ?? ''
}
const confirmSame = (first: string, second: string, side: string) =>
  admin.query(
    `insert into links (id, left_id, right_id, left_incident, right_incident, left_holder, right_holder, left_region, right_region, side, band, state, key_id, at)
     select gen_random_uuid(), least(a.sighting_id, b.sighting_id), greatest(a.sighting_id, b.sighting_id),
       case when a.sighting_id < b.sighting_id then $1::uuid else $2::uuid end, case when a.sighting_id < b.sighting_id then $2::uuid else $1::uuid end,
       $4, $4, 10, 10, $3, 'likely', 'confirmed', (select id from vault_keys limit 1), now()
     from participations a, participations b where a.incident_id = $1::uuid and b.incident_id = $2::uuid and a.role = 'victim' and b.role = 'victim'`,
    [first, second, side, abai.unit],
  )
const withdraw = (incidentId: string) =>
  admin.query(
    `insert into facts (id, incident_id, key, state, value, source, asserted_by, asserted_agency, at, contract)
     values (gen_random_uuid(), $1, 'complaint', 'known', '{"value":"withdrawn"}', 'victim', $2, $3, arasha_now(), 1)`,
    [incidentId, inspector.actor.id, abai.unit],
  )
async function prosecutorDuty(noticeId: string, state: string): Promise<void> {
  await admin.query(
    `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, article, is_setting, starts_at, due_at)
     select gen_random_uuid(), 'notice', $1, 'prosecutor.decide', 0, $2, 'prosecutor', 10, $3, 'cpc-32.4', false, now(), now() + interval '100 years' on conflict do nothing`,
    [noticeId, abai.prosecutor, abai.school],
  )
  await admin.query(
    `update duties set state = $2, met_at = case when $2 = 'met' then starts_at end where subject_id = $1 and rule = 'prosecutor.decide'`,
    [noticeId, state],
  )
}
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
    ['notice.acknowledge', 'notice.register', 'case.look.1'],
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
  await join(number, second.number)
  await assert.rejects(readOverview(services, chief.actor, number), code('not-found'))
  assert.equal((await readOverview(services, inspector.actor, number)).head.incidents.length, 2)
  await assert.rejects(join(number, (await file(deputyThere)).number), code('bad-input', 'no-such-incident'))
  assert.equal(await join(number, second.number), 'before')
})

test('a notice that is registered opens its case by itself, once; a second one of a person confirmed as the same joins the family’s open case', async () => {
  const first = await register()
  const number = await caseOf(first.id)
  assert.match(number, /^C-/)
  assert.equal(await openCase(services, inspector.actor, first.number), number, 'a press finds the one that is there')
  const second = await file()
  await confirmSame(first.id, second.id, 'protected')
  await registerOne(second)
  assert.equal(await caseOf(second.id), number)
  const read = await readOverview(services, inspector.actor, number)
  assert.deepEqual(
    read.events.map(e => [e.kind, e.data['reason']]),
    [
      ['opened', undefined],
      ['incident-joined', 'same-person'],
    ],
  )
  const third = await file()
  await confirmSame(first.id, third.id, 'accused')
  await registerOne(third)
  assert.notEqual(await caseOf(third.id), number, 'the same man in another family is another file')
})

test('two open cases of one family become one: incidents, locks and barriers go along, a higher risk is not lost, and neither way round loses both', async () => {
  const [first, second] = [await register(), await register()]
  const [one, two] = [await caseOf(first.id), await caseOf(second.id)]
  await confirmSame(first.id, second.id, 'protected')
  assert.deepEqual(
    (await readOverview(services, inspector.actor, one)).family,
    [two],
    'offered once the link is confirmed',
  )
  await step(two, assessed('medium', 'yes'))
  await assert.rejects(join(one, two), code('bad-input', 'risk-would-vanish'))
  await step(one, assessed('medium'))
  for (const who of [prosecutor, department])
    await assert.rejects(
      joinToCase(services, who.actor, one, { number: two, reason: 'same-home', note: '' }),
      code('not-allowed'),
    )
  await assert.rejects(join(one, 'N-26-0000000-0'), code('bad-input', 'no-such-incident'))
  const both = await Promise.allSettled([join(one, two), join(two, one)])
  assert.deepEqual(both.map(r => r.status).toSorted(), ['fulfilled', 'rejected'])
  const [goesOn, gone] =
    (await readOverview(services, inspector.actor, one)).mergedInto === undefined ? [one, two] : [two, one]
  const after = await readOverview(services, inspector.actor, goesOn)
  assert.equal(after.head.incidents.length, 2)
  assert.deepEqual(after.barriers, ['notice-undecided'])
  const old = await readOverview(services, inspector.actor, gone)
  assert.deepEqual([old.case.state, old.mergedInto, old.head.incidents.length], ['merged', goesOn, 0])
  assert.equal(after.case.child, true, 'that it concerns a child is not lost with the case that is gone')
  await assert.rejects(step(gone, assessed('low')), code('wrong-state'))
  assert.equal(await join(goesOn, gone), 'before')
  const there = await openCase(services, chiefThere.actor, (await file(deputyThere)).number)
  await assert.rejects(join(goesOn, there), code('bad-input', 'no-such-incident'))
})

test('nobody looks at a case, and nobody judges the risk after a complaint was withdrawn: chief, department, Commissioner hear of it, once each', async () => {
  await plant.moveClock(0)
  const incident = await register()
  const number = await caseOf(incident.id)
  await step(number, assessed('low'))
  const sweeper = await startSweeper(services, {
    pollMs: 600_000,
    subjects: { notice: noticeProgress, case: caseProgress },
  })
  const climbed = async (rule: string) =>
    (
      await admin.query<{ level: number; state: string }>(
        `select d.level, d.state from duties d join cases c on c.id = d.subject_id where c.number = $1 and d.rule = $2 order by d.level`,
        [number, rule],
      )
    ).rows.map(r => `${r.level} ${r.state}`)
  try {
    assert.deepEqual(await climbed('case.look.1'), ['0 met'])
    await withdraw(incident.id)
    assert.deepEqual(
      (await readOverview(services, inspector.actor, number)).barriers.includes('risk-after-withdrawal'),
      true,
    )
    for (const hours of [25, 49, 73, 97]) {
      await plant.moveClock(hours * 3600)
      await sweeper.sweepOnce()
      await sweeper.sweepOnce()
    }
    assert.deepEqual(await climbed('case.risk.1'), ['0 missed', '1 missed', '2 missed', '3 open'])
    assert.deepEqual(await climbed('case.look.2'), ['0 open'])
    await step(number, assessed('high'))
    assert.deepEqual(await climbed('case.risk.1'), ['0 met-late', '1 met-late', '2 met-late', '3 met'])
    await plant.moveClock((97 + 7 * 24 + 1) * 3600)
    await sweeper.sweepOnce()
    assert.deepEqual(await climbed('case.look.3'), ['0 missed', '1 open'])
    await step(number, { kind: 'planned', note: 'жоспар' })
    await step(number, { kind: 'reviewed', note: 'қаралды' })
    assert.deepEqual(await climbed('case.look.3'), ['0 met-late', '1 met'])
    const { rows } = await admin.query<{ n: string }>(
      `select count(*) as n from outbox o join cases c on c.id = o.subject_id where c.number = $1 and o.subject_kind = 'case'`,
      [number],
    )
    assert.equal(rows[0]?.n, '4', 'one letter a rung')
  } finally {
    await sweeper.stop()
    await plant.moveClock(0)
  }
})

test('a case does not close while the prosecutor has still to decide', async () => {
  const incident = await register()
  const number = await caseOf(incident.id)
  await step(number, assessed('low'))
  await decide(incident.noticeId, 'administrative')
  await prosecutorDuty(incident.noticeId, 'open')
  await assert.rejects(step(number, ask()), code('closing-barred', 'prosecutor-decides'))
  await prosecutorDuty(incident.noticeId, 'met')
  await step(number, ask())
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
    withdrawn: fc.constantFrom(false, false, false, false, true),
    prosecutor: fc.constantFrom(false, false, false, true),
  })
  type Move = typeof move extends fc.Arbitrary<infer M> ? M : never
  const easy = {
    risk: 'low' as const,
    child: false,
    ground: 'safe' as const,
    lives: false,
    decided: 'administrative' as const,
    late: false,
    withdrawn: false,
    prosecutor: false,
  }
  const surelyCloses: Move[] = [
    { ...easy, kind: 'assessed', by: 0 },
    { ...easy, kind: 'closure-asked', by: 0 },
    { ...easy, kind: 'closed', by: 1, lives: true },
    { ...easy, kind: 'closed', by: 1, late: true },
    { ...easy, kind: 'closed', by: 1, decided: 'pre-trial' },
    { ...easy, kind: 'closed', by: 1, decided: null },
    { ...easy, kind: 'closed', by: 1, prosecutor: true },
    { ...easy, kind: 'closed', by: 1, withdrawn: true },
    { ...easy, kind: 'assessed', by: 1 },
    { ...easy, kind: 'closure-asked', by: 0 },
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
      let [ended, withdrawn, outdated] = [false, false, false]
      const { row: other } = (
        await readOverview(services, inspector.actor, await openCase(services, inspector.actor, (await file()).number))
      ).head
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
        await prosecutorDuty(incident.noticeId, m.prosecutor ? 'open' : 'met')
        if (m.withdrawn) {
          await withdraw(incident.id)
          withdrawn = true
          if (before.closedAt === undefined) outdated = true
        }
        const known: Circumstances = {
          orderLives: m.lives,
          noticeUndecided: m.decided === null,
          matterOpen: m.decided === 'pre-trial' && !ended,
          prosecutorDecides: m.prosecutor,
          riskOutdated: outdated,
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
                  : m.kind === 'merged'
                    ? { into: other.id, reason: 'same-person' }
                    : {}
        const now = (await services.db.look(duty.actor, async tx => tx.now)) as Date
        const byChief = who === chief || !['closed', 'closure-refused', 'reopened'].includes(m.kind)
        const may =
          byChief &&
          !(m.kind === 'merged' && hidesRisk(before, { risk: undefined })) &&
          refusalOf(before, { kind: m.kind, ground: m.ground }, known, now, who.actor.id) === undefined
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
        if (m.kind === 'assessed') outdated = false
        if (m.kind === 'incident-joined' && withdrawn) outdated = true
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

test('a unit does not learn from its own file that the prosecutor looked at it; who oversees does', async () => {
  const number = await openCase(services, inspector.actor, (await file()).number)
  await readOverview(services, prosecutor.actor, number)
  const agencies = async (who: Person) => {
    const { openings } = await readOpenings(services, who.actor, number)
    return openings.map(row => row.agency)
  }
  assert.ok(!(await agencies(chief)).includes(abai.prosecutor))
  assert.ok((await agencies(chief)).includes(abai.unit), 'its own people it sees')
  assert.ok((await agencies(prosecutor)).includes(abai.prosecutor), 'the control: the leaf is there')
})
