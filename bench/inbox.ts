// `npm run bench:inbox [-- --json] [--quick] [--sizes=10000,300000]`: are the lists as fast at a million notices as at ten thousand? Plants notices by SQL (a realistic spread:
// 20 regions, 240 units of very different size, nine in ten decided long ago), then asks the police inbox and the Commissioner's list through the
// actions the pages call, as the person who would, under row-level security. Times are those of the call, on the server, database round trips included.
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { allRegions } from '../src/access/session.ts'
import { openDatabase, type Actor, type Db } from '../src/db/door.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { foundRoles, migrate } from '../src/db/migrate.ts'
import { writeLeaf } from '../src/journal/leaf.ts'
import { inboxViews, type InboxView } from '../src/notices/desk/contract.ts'
import { seeInbox } from '../src/notices/desk/actions.ts'
import { seeFirstPage, seeList } from '../src/oversight/actions.ts'
import { views } from '../src/oversight/contract.ts'
import { percentile, rounded, sortedCopy } from './installation.ts'

const quick = process.argv.includes('--quick')
const json = process.argv.includes('--json')
const given = process.argv.find(a => a.startsWith('--sizes='))?.slice(8)
const sizes = given?.split(',').map(Number) ?? (quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000])
const rounds = 40
const unitsPerRegion = 12
const say = (line: string) => process.stdout.write(`${line}\n`)

type Row = {
  notices: number
  firstPageP95Ms: number
  laterPageP95Ms: number
  commissionerP95Ms: number
  firstByView: Record<string, number>
  laterByView: Record<string, number>
  commissionerByCall: Record<string, number>
}

const stateDir = mkdtempSync(path.join(os.tmpdir(), 'arasha-inbox-'))
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
  // When the measurement fails, the server is stopped under the connection: that is not the fault to show.
  admin.on('error', () => {})
  await admin.connect()
  await migrate(admin, { demo: false })
  await admin.query('set search_path = arasha')
  await plantDirectory(admin)
  const db = openDatabase({ connection: server.app('lists'), jobs: server.jobs('lists'), writeLeaf, poolSize: 4 })
  const rows: Row[] = []
  let planted = 0
  for (const size of sizes) {
    const started = performance.now()
    await plantNotices(admin, planted, size)
    planted = size
    await admin.query('vacuum analyze')
    say(`planted ${size} notices in ${rounded((performance.now() - started) / 1000)} s`)
    rows.push(await measure(db, admin, size))
  }
  await db.close()
  await admin.end()
  say('')
  say('notices     first page p95   later page p95   Commissioner p95   (ms)')
  for (const row of rows)
    say(
      `${String(row.notices).padEnd(12)}${String(row.firstPageP95Ms).padEnd(17)}${String(row.laterPageP95Ms).padEnd(17)}${row.commissionerP95Ms}`,
    )
  say('')
  say('p95 of each view, first page then later page (ms)')
  for (const row of rows)
    say(`${row.notices}: ${inboxViews.map(v => `${v} ${row.firstByView[v]} / ${row.laterByView[v]}`).join('; ')}`)
  say('')
  say('p95 of each call of the Commissioner (ms)')
  for (const row of rows)
    say(
      `${row.notices}: ${Object.entries(row.commissionerByCall)
        .map(([call, ms]) => `${call} ${ms}`)
        .join('; ')}`,
    )
  if (json)
    say(
      JSON.stringify({
        sizes: rows.map(({ notices, firstPageP95Ms, laterPageP95Ms, commissionerP95Ms }) => ({
          notices,
          firstPageP95Ms,
          laterPageP95Ms,
          commissionerP95Ms,
        })),
      }),
    )
} finally {
  await tidyUp()
}

/** Twenty regions, in each a department with its units, schools, a prosecutor and a Commissioner. */
async function plantDirectory(client: pg.Client): Promise<void> {
  const insert = (kind: string, region: number, parent: string | null, unit: string | null) => {
    const id = randomUUID()
    return client
      .query(
        `insert into agencies (id, kind, region, parent_id, police_unit_id, name_kk, name_ru, name_en) values ($1, $2, $3, $4, $5, $6, $6, $6)`,
        [id, kind, region, parent, unit, `${kind} ${id.slice(0, 6)}`],
      )
      .then(() => id)
  }
  for (const region of allRegions) {
    const department = await insert('police-department', region, null, null)
    for (let i = 0; i < unitsPerRegion; i++) {
      const unit = await insert('police-unit', region, department, null)
      for (let s = 0; s < 4; s++) await insert('school', region, null, unit)
    }
    await insert('prosecutor', region, null, null)
    await insert('commissioner', region, null, null)
  }
  await client.query(
    `insert into vault_keys (id, wrapped, purpose, created_at) values (gen_random_uuid(), '\\x00', 'incident', now())`,
  )
}

/**
 * Notices number `from` to `to`, oldest first over three years, the last of them from this minute. Units differ: the largest has about one notice
 * in fifteen. Of the last two days two in five are not acknowledged, of the last two months most wait for a decision; of what is older one in
 * a thousand was never acknowledged, two in a thousand never registered, and one in sixty never decided.
 */
async function plantNotices(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query(`set session_replication_role = replica`)
  await client.query(`drop table if exists fresh`)
  await client.query(
    `create unlogged table fresh as
     with schools as (
       select s.id as school, u.id as unit, u.region, row_number() over (order by u.region, u.id, s.id) - 1 as place
       from agencies s join agencies u on u.id = s.police_unit_id where s.kind = 'school'),
     drawn as (
       select g, random() as dice, floor(power(random(), 2) * (select count(*) from schools))::int as place, random() as danger,
         date_trunc('milliseconds', now() - interval '3 years' * ((($2::bigint - g)::float8 / $2::bigint))) as at,
         interval '3 years' * (($2::bigint - g)::float8 / $2::bigint) as age
       from generate_series($1::bigint + 1, $2::bigint) g)
     select g, uuidv7(d.at - clock_timestamp()) as id, uuidv7(d.at - clock_timestamp()) as incident, gen_random_uuid() as author, s.school, s.unit, s.region, d.at,
       case
         when dice < (case when d.age < interval '2 days' then 0.4 else 0.001 end) then 'submitted'
         when dice < (case when d.age < interval '3 days' then 0.8 else 0.003 end) then 'acknowledged'
         when dice < (case when d.age < interval '60 days' then 0.9 else 0.02 end) then 'registered'
         else 'disposed' end as state,
       case when danger < 0.08 then 'yes' when danger < 0.4 then 'unknown' else 'no' end as danger, case when dice < 0.0005 then 1 else 0 end as level
     from drawn d join schools s on s.place = d.place`,
    [from, to],
  )
  await client.query(
    `insert into incidents (id, number, region, source_id, author_id, holder_id, author_only, key_id, occurred_from, occurred_to, created_at)
     select incident, 'E-26-' || lpad(g::text, 7, '0') || '-X', region, school, author, unit, false, (select id from vault_keys limit 1), at::date, at::date, at from fresh order by g`,
  )
  await client.query(
    `insert into notices (id, number, incident_id, region, source_id, author_id, holder_id, author_only, channel, lang, kind, danger, key_id, content, receipt, receipt_salt,
       state, submitted_at, acknowledge_by, register_by, acknowledged_at, registered_at, registration, disposition, disposed_at, level)
     select id, 'N-26-' || lpad(g::text, 7, '0') || '-X', incident, region, school, author, unit, g % 10 = 0, 'page', 'kk', 'harm-to-child', danger, (select id from vault_keys limit 1),
       decode(repeat(md5(g::text), 18), 'hex'), jsonb_build_object('statement', repeat(md5(g::text), 6)), decode(md5(g::text), 'hex'), state, at, at + interval '1 hour', at + interval '1 day',
       case when state <> 'submitted' then at + interval '20 minutes' end, case when state in ('registered', 'disposed') then at + interval '5 hours' end,
       case when state in ('registered', 'disposed') then g::text end, case when state = 'disposed' then case when g % 40 = 0 then 'no-offence' else 'pre-trial' end end, case when state = 'disposed' then at + interval '3 days' end, level
     from fresh order by g`,
  )
  await client.query(
    `insert into notice_events (notice_id, kind, at, actor, agency, data)
     select id, 'submitted', at, author, school, '{}'::jsonb from fresh
     union all select id, 'acknowledged', at + interval '20 minutes', null, unit, '{}' from fresh where state <> 'submitted'
     union all select id, 'escalated', at + interval '1 hour', null, null, '{"rule": "notice.acknowledge", "level": 1}' from fresh where level > 0`,
  )
  await client.query(
    `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, article, is_setting, starts_at, due_at, state, met_at, missed_at)
     select uuidv7(f.at - clock_timestamp()), 'notice', f.id, r.rule, 0, f.unit, 'police-duty', f.region, f.school, 'prev-23.1', true, f.at, f.at + r.within,
       case when r.rule = 'notice.acknowledge' and f.state <> 'submitted' or f.state in ('registered', 'disposed') then 'met' when f.level > 0 then 'missed' else 'open' end,
       case when r.rule = 'notice.acknowledge' and f.state <> 'submitted' or f.state in ('registered', 'disposed') then f.at + interval '20 minutes' end,
       case when f.level > 0 and f.state = 'submitted' then f.at + r.within end
     from fresh f cross join (values ('notice.acknowledge', interval '1 hour'), ('notice.register', interval '1 day')) as r (rule, within)`,
  )
  await client.query('drop table fresh')
  await client.query(`set session_replication_role = origin`)
}

async function measure(db: Db, client: pg.Client, notices: number): Promise<Row> {
  const busiest = await client.query<{ id: string; region: number; n: number }>(
    'select holder_id as id, region, count(*)::int as n from notices group by 1, 2 order by 3 desc',
  )
  const [large, small] = [busiest.rows[0], busiest.rows.at(-1)]
  if (!large || !small) throw new Error('nothing was planted')
  const department = await client.query<{ id: string; units: string[] }>(
    `select d.id, array_agg(u.id) || d.id as units from agencies d join agencies u on u.parent_id = d.id where d.kind = 'police-department' and d.region = $1 group by d.id`,
    [large.region],
  )
  const officer = (unit: string, role = 'police-duty', units = [unit]): Actor => ({
    kind: 'user',
    id: randomUUID(),
    agencyId: unit,
    agencyKind: 'police-unit',
    roles: [role],
    units,
    regions: [],
  })
  const above = department.rows[0]
  const readers = [
    officer(large.id),
    officer(small.id),
    ...(above ? [officer(above.id, 'police-department', above.units)] : []),
  ]
  const services = { db }
  const first: Record<InboxView, number[]> = { unacknowledged: [], register: [], waiting: [], all: [] }
  const later: Record<InboxView, number[]> = { unacknowledged: [], register: [], waiting: [], all: [] }
  // Cursors from all over the list, as somebody would have who walks through it: each page leads to the next.
  for (let round = -5; round < rounds; round++) {
    for (const reader of readers) {
      for (const view of inboxViews) {
        const began = performance.now()
        const page = await seeInbox(services, reader, view)
        if (round >= 0) first[view].push(performance.now() - began)
        if (page.next === undefined) continue
        let after: string | undefined = page.next
        for (let step = 0; step < 1 + (Math.max(0, round) % 4) && after !== undefined; step++) {
          const since = performance.now()
          const next = await seeInbox(services, reader, view, after)
          if (round >= 0) later[view].push(performance.now() - since)
          after = next.next
        }
        // And far into the past.
        if (view === 'all') {
          const deep = Buffer.from(
            JSON.stringify([new Date(Date.now() - Math.random() * 900 * 86_400_000).toISOString(), randomUUID()]),
          ).toString('base64url')
          const since = performance.now()
          await seeInbox(services, reader, view, deep)
          if (round >= 0) later[view].push(performance.now() - since)
        }
      }
    }
  }
  const commissioner = await askCommissioner(services, large.region)
  const p95 = (values: readonly number[]) => rounded(percentile(sortedCopy(values), 0.95), 2)
  return {
    notices,
    firstPageP95Ms: p95(inboxViews.flatMap(v => first[v])),
    laterPageP95Ms: p95(inboxViews.flatMap(v => later[v])),
    commissionerP95Ms: p95(Object.values(commissioner).flat()),
    commissionerByCall: Object.fromEntries(Object.entries(commissioner).map(([call, times]) => [call, p95(times)])),
    firstByView: Object.fromEntries(inboxViews.map(v => [v, p95(first[v])])),
    laterByView: Object.fromEntries(inboxViews.map(v => [v, p95(later[v])])),
  }
}

/** What the Commissioner of the busiest region and the national one open: the first page with its counts, and each list, first and later pages. */
async function askCommissioner(services: { readonly db: Db }, region: number): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {}
  const commissioner = (regions: readonly number[]): Actor => ({
    kind: 'user',
    id: randomUUID(),
    agencyId: randomUUID(),
    agencyKind: 'commissioner',
    roles: ['commissioner'],
    units: [],
    regions,
  })
  for (let round = -5; round < rounds; round++) {
    for (const reader of [commissioner([region]), commissioner(allRegions)]) {
      const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
        const began = performance.now()
        const result = await work()
        const name = `${what} ${reader.regions.length === 1 ? 'region' : 'republic'}`
        if (round >= 0) (times[name] ??= []).push(performance.now() - began)
        return result
      }
      await timed('first page', () => seeFirstPage(services, reader))
      for (const view of views) {
        const { next } = await timed(view, () => seeList(services, reader, { view }))
        if (next !== undefined) await timed(`${view}, later`, () => seeList(services, reader, { view, after: next }))
      }
    }
  }
  return times
}
