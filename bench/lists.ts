// `npm run bench:lists [-- --json] [--sizes=10000,1000000]`: are the lists of case work and of those who help as fast at a million cases as at ten thousand, and how long does
// opening a case take with its law? Plants cases, orders, their checks, notices, referrals, plans, instructions and rides by SQL (20 regions, 240 units of very different size), then asks
// through the actions the pages call, as the person who would, under row-level security. The case that is opened was filed and opened through the
// application. The police's own inbox is measured by bench:inbox. Times are those of the call, on the server, database round trips included.
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { allRegions } from '../src/access/session.ts'
import { openCase, readOverview, readStory, seeCases } from '../src/cases/actions.ts'
import { openDatabase, type Actor } from '../src/db/door.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { foundRoles, migrate } from '../src/db/migrate.ts'
import { writeLeaf } from '../src/journal/leaf.ts'
import { dueToday } from '../src/help/actions.ts'
import { seeInstructions } from '../src/instructions/actions.ts'
import { grounds } from '../src/notices/review/contract.ts'
import { seeReviews } from '../src/notices/review/actions.ts'
import { seeBeat, seeOrders } from '../src/orders/actions.ts'
import { seeFirstPage, seeList, seeUnits } from '../src/oversight/actions.ts'
import { views } from '../src/oversight/contract.ts'
import { seeReferrals } from '../src/referrals/actions.ts'
import { seeRides } from '../src/transport/actions.ts'
import { seeChildren } from '../src/visits/actions.ts'
import { makeWorld } from '../test/world.ts'
import { percentile, rounded, sortedCopy } from './installation.ts'

const json = process.argv.includes('--json')
const sizes = (process.argv.find(a => a.startsWith('--sizes='))?.slice(8) ?? '10000,1000000').split(',').map(Number)
const rounds = 40
const unitsPerRegion = 12
const say = (line: string) => process.stdout.write(`${line}\n`)
type Measured = { readonly list: string; readonly cases: number; readonly p95Ms: number; readonly rows: number }

const stateDir = mkdtempSync(path.join(os.tmpdir(), 'arasha-lists-'))
chmodSync(stateDir, 0o711)
const server = await startEmbedded({ stateDir, durable: false })
const tidyUp = async () => {
  await server.stop()
  rmSync(stateDir, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void tidyUp().finally(() => process.exit(130)))
try {
  const root = new pg.Client(server.admin())
  await root.connect()
  await foundRoles(root, server.passwords)
  await root.query('create database lists')
  await root.end()
  const admin = new pg.Client({
    ...server.admin('lists'),
    options: '-c search_path=arasha -c jit=off -c maintenance_work_mem=512MB',
  })
  admin.on('error', () => {})
  await admin.connect()
  await migrate(admin, { demo: false })
  await plantDirectory(admin)
  const db = openDatabase({ connection: server.app('lists'), jobs: server.jobs('lists'), writeLeaf, poolSize: 4 })
  const world = await makeWorld({ db, admin: { ...server.admin('lists'), options: '-c search_path=arasha' } } as never)
  const home = await world.plant.region(10)
  const measured: Measured[] = []
  let planted = 0
  for (const size of sizes) {
    const started = performance.now()
    await plantCases(admin, planted, size)
    planted = size
    await admin.query('vacuum analyze')
    say(`planted ${size} cases in ${rounded((performance.now() - started) / 1000)} s`)
    measured.push(...(await measure(size)))
  }
  say('')
  for (const m of measured)
    say(`${String(m.cases).padEnd(10)}${m.list.padEnd(40)}p95 ${String(m.p95Ms).padEnd(7)} ms ${m.rows} rows`)
  await world.close()
  await world.plant.client.end()
  await db.close()
  await admin.end()
  if (json) say(JSON.stringify(measured))

  async function measure(cases: number): Promise<Measured[]> {
    const busiest = await admin.query<{ id: string; region: number }>(
      'select holder_id as id, region from cases group by 1, 2 order by count(*) desc limit 1',
    )
    const [large] = busiest.rows
    if (!large) throw new Error('nothing was planted')
    const person = (agencyId: string, role: string, units: string[], regions: number[]): Actor => ({
      kind: 'user',
      id: randomUUID(),
      agencyId,
      agencyKind: 'any',
      roles: [role],
      units,
      regions,
    })
    const officer = person(large.id, 'police-inspector', [large.id], [])
    const prosecutor = person(randomUUID(), 'prosecutor', [], [large.region])
    const agencyOf = async (kind: string) =>
      (
        await admin.query<{ id: string }>('select id from agencies where kind = $1 and region = $2 limit 1', [
          kind,
          large.region,
        ])
      ).rows[0]?.id ?? ''
    const worker = person(await agencyOf('centre'), 'centre-worker', [], [])
    const guardian = person(await agencyOf('guardianship'), 'guardianship-specialist', [], [])
    const inspection = person(await agencyOf('transport-inspection'), 'transport-inspector', [], [])
    const services = world.services
    const deputy = await world.person(home, 'school-deputy')
    const inspector = await world.person(home, 'police-inspector')
    const { noticeId } = await world.file(deputy)
    const { rows } = await admin.query<{ number: string }>(
      'select i.number from incidents i join notices n on n.incident_id = i.id where n.id = $1',
      [noticeId],
    )
    const number = await openCase(services, inspector.actor, rows[0]?.number ?? '')
    const after = `${Date.now() - 86_400_000 * 20}.${randomUUID()}`
    const laterLine = `${(Date.now() - 86_400_000 * 5) * 1000}.${randomUUID()}`
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      'cases due': () => seeCases(services, officer, 'due'),
      'cases due, later page': () => seeCases(services, officer, 'due', after),
      'cases closed': () => seeCases(services, officer, 'closed'),
      'cases closed, later page': () => seeCases(services, officer, 'closed', after),
      'cases due, prosecutor': () => seeCases(services, prosecutor, 'due'),
      beat: () => seeBeat(services, officer),
      'beat, later page': () => seeBeat(services, officer, after),
      'orders live': () => seeOrders(services, officer, 'live'),
      'orders past': () => seeOrders(services, officer, 'past'),
      'orders live, prosecutor': () => seeOrders(services, prosecutor, 'live'),
      ...Object.fromEntries(
        grounds.map(ground => [`prosecutor: ${ground}`, () => seeReviews(services, prosecutor, { ground })]),
      ),
      'prosecutor: first page': () => seeFirstPage(services, prosecutor),
      'prosecutor: by unit': () => seeUnits(services, prosecutor, undefined),
      ...Object.fromEntries(
        views.flatMap(view => [
          [`prosecutor: ${view}`, () => seeList(services, prosecutor, { view })] as const,
          [`prosecutor: ${view}, later page`, () => seeList(services, prosecutor, { view, after: laterLine })] as const,
        ]),
      ),
      'prosecutor: late in one unit': () => seeList(services, prosecutor, { view: 'registered-late', unit: large.id }),
      ...Object.fromEntries(
        (['open', 'answered'] as const).flatMap(view => [
          [`instructions ${view}`, () => seeInstructions(services, officer, view)] as const,
          [`instructions ${view}, prosecutor`, () => seeInstructions(services, prosecutor, view)] as const,
        ]),
      ),
      ...Object.fromEntries(
        (['live', 'past'] as const).flatMap(view => [
          [`referrals ${view}, centre`, () => seeReferrals(services, worker, view)] as const,
          [`referrals ${view}, centre, later page`, () => seeReferrals(services, worker, view, after)] as const,
          [`referrals ${view}, police`, () => seeReferrals(services, officer, view)] as const,
        ]),
      ),
      'due today, centre': () => dueToday(services, worker),
      'children who wait': () => seeChildren(services, guardian),
      'rides, inspector': () => seeRides(services, inspection),
      'rides, inspector, later page': () => seeRides(services, inspection, after),
      'opening a case, overview': () => readOverview(services, inspector.actor, number),
      'opening a case, law': () => readStory(services, inspector.actor, number),
    }
    const times = new Map<string, number[]>()
    const shown = new Map<string, number>()
    for (let round = -5; round < rounds; round++)
      for (const [list, call] of Object.entries(calls)) {
        const began = performance.now()
        const answer = await call()
        if (round >= 0) times.set(list, [...(times.get(list) ?? []), performance.now() - began])
        shown.set(list, rowsIn(answer))
      }
    return [...times].map(([list, all]) => ({
      list,
      cases,
      p95Ms: rounded(percentile(sortedCopy(all), 0.95), 2),
      rows: shown.get(list) ?? 0,
    }))
  }
} finally {
  await tidyUp()
}

/** How many rows the longest list of an answer has: a list that is fast because it is empty shows itself. */
function rowsIn(answer: unknown): number {
  const lists = Array.isArray(answer) ? [answer] : Object.values(answer ?? {}).filter(Array.isArray)
  return Math.max(0, ...lists.map(list => (list as unknown[]).length))
}

async function plantDirectory(client: pg.Client): Promise<void> {
  await client.query(
    `insert into vault_keys (id, wrapped, purpose, created_at) values (gen_random_uuid(), '\\x00', 'incident', now())`,
  )
  for (const region of allRegions) {
    const department = randomUUID()
    await client.query(
      `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'police-department', $2, $3, $3, $3)`,
      [department, region, `department ${region}`],
    )
    await client.query(
      `insert into agencies (id, kind, region, parent_id, name_kk, name_ru, name_en)
       select gen_random_uuid(), kind, $2::smallint, null::uuid, kind, kind, kind from unnest(array['centre', 'guardianship', 'transport-inspection', 'prosecutor']) as kind
       union all select gen_random_uuid(), 'police-unit', $2, $1::uuid, 'unit ' || g, 'unit ' || g, 'unit ' || g from generate_series(1, $3::int) g`,
      [department, region, unitsPerRegion],
    )
  }
}

/**
 * Cases number `from` to `to`, oldest first over three years; of what is older than 90 days nine in ten are closed. One in twenty has an order, those of the
 * last month in force with a check due; one in ten had a notice that was decided, of which one in thirty waits for the prosecutor.
 */
async function plantCases(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query(`set session_replication_role = replica`)
  await client.query('drop table if exists fresh')
  await client.query(
    `create unlogged table fresh as
     with units as (select id as unit, region, row_number() over (order by region, id) - 1 as place, count(*) over () as n from agencies where kind = 'police-unit' and name_kk like 'unit %'),
     drawn as (select g, random() as dice, floor(power(random(), 2) * (select n from units limit 1))::int as place,
       date_trunc('milliseconds', now() - interval '3 years' * (($2::bigint - g)::float8 / $2::bigint)) as at from generate_series($1::bigint + 1, $2::bigint) g)
     select g, uuidv7(d.at - clock_timestamp()) as id, uuidv7(d.at - clock_timestamp()) as incident, gen_random_uuid() as author, u.unit, u.region, d.at,
       d.at < now() - interval '90 days' and dice < 0.9 as closed, (select id from vault_keys limit 1) as key_id
     from drawn d join units u on u.place = d.place`,
    [from, to],
  )
  await client.query(
    `insert into incidents (id, number, region, source_id, author_id, holder_id, author_only, key_id, created_at)
     select incident, 'E-26-' || lpad(g::text, 7, '0') || '-X', region, unit, author, unit, false, key_id, at from fresh order by g`,
  )
  await client.query(
    `insert into cases (id, number, region, source_id, author_id, holder_id, key_id, opened_at, state, risk, child, due_at, closing_ground, closing_asked_by, closed_at, version)
     select id, 'C-26-' || lpad(g::text, 7, '0') || '-X', region, unit, author, unit, key_id, at, case when closed then 'closed' else 'service' end, 'low', g % 3 = 0,
       case when not closed then at + interval '30 days' end, case when closed then 'safe' end, case when closed then author end, case when closed then at + interval '40 days' end, 5 from fresh order by g`,
  )
  await client.query(
    `insert into case_incidents (incident_id, case_id, at) select incident, id, at from fresh order by g`,
  )
  await client.query(
    `insert into case_events (id, case_id, kind, at, actor, agency, data) select gen_random_uuid(), id, 'opened', at, author, unit, jsonb_build_object('incident', incident) from fresh order by g`,
  )
  await client.query(
    `insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, law, post, bans, key_id, content, issued_at, recorded_at, served_at, refused, until, until_at_latest, version)
     select uuidv7(at - clock_timestamp()), 'P-26-' || lpad(g::text, 7, '0') || '-X', incident, gen_random_uuid(), gen_random_uuid(), region, unit, author, unit, 'prev-60', 'district', '{violence}', key_id, '', at, at, at, false, at + interval '720 hours', at + interval '31 days', 2
     from fresh where g % 20 = 0 order by g`,
  )
  await client.query(
    `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, article, is_setting, starts_at, due_at, state, met_at)
     select gen_random_uuid(), 'order', o.id, 'order.check.' || k, 0, o.holder_id, 'police-inspector', o.region, o.source_id, 'prev-60.5', false, o.issued_at, o.issued_at + k * interval '7 days',
       case when o.until_at_latest > now() and k = 4 then 'open' else 'met' end, case when o.until_at_latest > now() and k = 4 then null else o.issued_at + k * interval '6 days' end
     from orders o join fresh f on f.incident = o.incident_id cross join generate_series(1, 4) k`,
  )
  await client.query(
    `insert into notices (id, number, incident_id, region, source_id, author_id, holder_id, author_only, channel, lang, kind, danger, key_id, content, receipt, receipt_salt,
       state, submitted_at, acknowledge_by, register_by, acknowledged_at, registered_at, registration, disposition, disposed_at, level, goes_on_since)
     select id, 'N-26-' || lpad(g::text, 7, '0') || '-X', incident, region, unit, author, unit, false, 'page', 'kk', 'harm-to-child', 'no', key_id, '\\x00', '{}', '\\x00', 'disposed', at, at + interval '1 hour',
       at + interval '1 day', at + interval '20 minutes', at + case when g % 50 = 0 then interval '30 hours' else interval '5 hours' end, g::text, case when g % 40 = 0 then 'no-offence' when g % 70 = 0 then 'administrative' when g % 110 = 0 then 'passed-on' else 'pre-trial' end,
       at + interval '3 days', 0, case when g % 300 = 0 then at + interval '2 days' end
     from fresh where g % 10 = 0 order by g`,
  )
  await client.query(
    `insert into reviews (notice_id, event_at, region, source_id, holder_id, disposition, ground, answer)
     select id, at + interval '3 days', region, unit, unit, 'no-offence', (array['withdrawn-public', 'law-says-crime', 'no-case', 'case'])[1 + (g / 300) % 4], case when g % 300 = 0 then null else 'agreed' end
     from fresh where g % 10 = 0 order by g`,
  )
  // What came in the last three days waits: a third for somebody to take note of it, a third to be registered.
  await client.query(
    `update notices set state = case when right(id::text, 1) < '5' then 'delivered' else 'acknowledged' end, disposition = null, disposed_at = null, registered_at = null, registration = null,
       acknowledged_at = case when right(id::text, 1) < '5' then null else acknowledged_at end
     where submitted_at > now() - interval '3 days' and state = 'disposed' and right(id::text, 1) < 'a'`,
  )
  await client.query(
    `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, article, is_setting, starts_at, due_at, state, met_at)
     select gen_random_uuid(), 'notice', id, 'prosecutor.decide', 0, unit, 'prosecutor', region, unit, 'cpc-32', false, at, at + interval '3 days', case when at > now() - interval '10 days' then 'open' else 'met' end,
       case when at > now() - interval '10 days' then null else at + interval '1 day' end
     from fresh where g % 10 = 0`,
  )
  await client.query(
    `update orders set end_asked_at = issued_at + interval '5 days' where until_at_latest > now() and end_asked_at is null and right(id::text, 1) < '4'`,
  )
  await client.query(
    `insert into instructions (id, number, subject_kind, subject_id, subject_number, region, source_id, author_id, holder_id, key_id, body, at, answer_by, replied_at, replied_by, reply)
     select uuidv7(at - clock_timestamp()), 'D-26-' || lpad(g::text, 7, '0') || '-X', 'case', id, 'C-26-' || lpad(g::text, 7, '0') || '-X', region, (select a.id from agencies a where a.kind = 'prosecutor' and a.region = f.region limit 1), author, unit, key_id, '\\x00', at, at + interval '10 days',
       case when at < now() - interval '20 days' then at + interval '8 days' end, case when at < now() - interval '20 days' then author end, case when at < now() - interval '20 days' then '\\x00'::bytea end
     from fresh f where g % 50 = 0`,
  )
  // One in ten cases has a referral, half of them to the guardianship body; of what is older than sixty days one in fifty goes on, with a plan and a review to hold.
  await client.query(
    `insert into referrals (id, number, incident_id, about_id, region, source_id, author_id, holder_id, receiver_id, service, basis, consent_until, requested_at, receive_by, answer_by, state, turned_at, version)
     select uuidv7(at - clock_timestamp()), 'R-26-' || lpad(g::text, 7, '0') || '-X', incident, gen_random_uuid(), region, unit, author, unit,
       (select a.id from agencies a where a.kind = case when g % 20 = 3 then 'guardianship' else 'centre' end and a.region = f.region limit 1),
       case when g % 20 = 3 then 'child' else 'social' end, case when g % 20 = 3 then 'child-in-danger' else 'consent' end, case when g % 20 = 3 then null else (at + interval '1 year')::date end,
       at, at + interval '1 day', at + interval '3 days', case when at < now() - interval '60 days' and g % 500 not in (3, 13) then 'completed' when g % 3 = 0 then 'requested' else 'in-progress' end, at, 2
     from fresh f where g % 10 = 3`,
  )
  await client.query(
    `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, article, is_setting, starts_at, due_at, state, met_at)
     select gen_random_uuid(), 'referral', r.id, 'referral.review.1', 0, r.receiver_id, 'centre-worker', r.region, r.source_id, 'setting', true, r.requested_at, r.requested_at + interval '30 days',
       case when r.state = 'completed' then 'met' else 'open' end, case when r.state = 'completed' then r.requested_at + interval '20 days' end
     from referrals r join fresh f on f.incident = r.incident_id`,
  )
  await client.query(
    `insert into plan_items (id, referral_id, service, due_on, by_user, at, key_id, body)
     select gen_random_uuid(), r.id, 'social', (r.requested_at + interval '30 days')::date, r.author_id, r.requested_at, f.key_id, '\\x00' from referrals r join fresh f on f.incident = r.incident_id`,
  )
  await client.query(
    `insert into plan_marks (item_id, by_user, at, kind)
     select p.id, p.by_user, p.at, 'done' from plan_items p join referrals r on r.id = p.referral_id join fresh f on f.incident = r.incident_id where r.state = 'completed'`,
  )
  await client.query(
    `insert into rides (id, number, region, source_id, author_id, holder_id, key_id, told, passed_at, take_by, acted_on, child_age, alone, forced)
     select uuidv7(at - clock_timestamp()), 'T-26-' || lpad(g::text, 7, '0') || '-X', region, unit, author, (select a.id from agencies a where a.kind = 'transport-inspection' and a.region = f.region limit 1), key_id, '\\x00', at, at + interval '1 day',
       at::date, 'under-14', 'yes', 'yes' from fresh f where g % 20 = 7`,
  )
  await client.query('drop table fresh')
  await client.query(`set session_replication_role = origin`)
}
