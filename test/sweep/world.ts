// The world the sweep walks: the demonstration, invented through the rooms' own actions, and on top of it what the demonstration leaves out; every text in it is marked.
// And who walks it: the demonstration's accounts, strangers of the same and of another region, a program of a school, and for each role somebody whom everything is locked from.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { addUser } from '../../src/access/accounts.ts'
import { roles, type Role } from '../../src/access/policy.ts'
import { openSession, visitorOf } from '../../src/access/session.ts'
import type { Actor } from '../../src/db/door.ts'
import { inventData } from '../../src/demo/data.ts'
import { allowMovingClock } from '../../src/demo/store.ts'
import { wallOf } from '../../src/demo/directory.ts'
import { tiles, tileSchool } from '../../src/demo/tiles.ts'
import type { Services } from '../../src/http/services.ts'
import { makeApp, type Room } from '../../src/server.ts'
import type { testDatabase } from '../cluster.ts'
import { makeWorld } from '../world.ts'
import { noteAdmissions } from './admissions.ts'
import { markingVault, type Marking } from './marking.ts'
import { seedLater } from './later.ts'
import { readRecords } from './relation.ts'
import { seedRest, stirUp, wanted } from './seeds.ts'
import { isWalked, sweep, type Breadth, type Swept, type Walker } from './sweep.ts'

export type WholeSweep = {
  readonly swept: Swept
  readonly marking: Marking
  readonly walkers: readonly Walker[]
  /** Every GET route but those of files that everybody gets. */
  readonly routeUrls: readonly string[]
  /** Sealed columns, as their comments call them, in which this world wrote nothing. */
  readonly empty: readonly string[]
  /** Where a mark stands unsealed: in a table, in a bell, in the log. */
  readonly spilt: readonly string[]
  /** Policies for writing, and those of them without which this world could not have been written. */
  readonly admissions: { readonly policies: readonly string[]; readonly missed: readonly string[] }
}
export type Breadths = Breadth & {
  readonly notices: number
  readonly withStrangers: boolean
  /** A negative control mounted beside the rooms. */
  readonly planted?: (...given: [...Parameters<Room>, pg.Client]) => void
}
/** In `npm test`, and in `npm run check:access`. */
export const quick: Breadths = { notices: 150, withStrangers: false, perRoute: 1, perFull: 3, rounds: 1 }
export const whole: Breadths = { notices: 150, withStrangers: true, perRoute: 4, perFull: 8, rounds: 3 }

export async function sweepWorld(
  database: Awaited<ReturnType<typeof testDatabase>>,
  breadth: Breadths,
  say: (line: string) => void = () => {},
): Promise<WholeSweep> {
  const world = await makeWorld(database)
  const { admin } = world
  const marking = markingVault(world.services.vault)
  const services: Services = { ...world.services, vault: marking.vault, demo: true, telephone }
  const spilt = new Set<string>()
  admin.on('notification', ({ channel, payload }) => {
    for (const { field } of marking.find(payload ?? '').flat()) spilt.add(`${field} in a bell of ${channel}`)
  })
  await admin.query(`listen arasha_changes; listen arasha_duties; listen arasha_post; listen arasha_searches`)
  await admin.query(`update installation set demo = true; ${allowMovingClock}`)
  const admissions = await noteAdmissions(admin)
  const token = await inventData(services, { notices: breadth.notices, say: () => {} })
  const before = await namesOfRecords(admin)
  const who = (login: string) => actorOf(services, admin, login)
  const seeded = await seedRest(services, who)
  const turn = (days: number) => admin.query('update clock set offset_seconds = offset_seconds + $1', [days * 86_400])
  await seedLater(services, who, seeded, async (days, act) => {
    await turn(-days)
    await act()
    await turn(days)
  })
  const full = new Set([...(await namesOfRecords(admin))].filter(name => !before.has(name)))
  const walkers = await walkersOf(services, admin, token, breadth.withStrangers)
  await lockOut(
    admin,
    walkers.filter(w => w.isLocked),
  )
  const records = await readRecords(admin)
  marking.settle(records.tableOf)
  const app = await makeApp(services, {
    log: line => {
      for (const { field } of marking.find(JSON.stringify(line)).flat()) spilt.add(`${field} in the log`)
    },
  })
  breadth.planted?.(app, services, admin)
  try {
    say(`${marking.count()} marks in ${marking.marked().size} fields; ${walkers.length} people walk`)
    const swept = await sweep(
      {
        app,
        services,
        marking,
        walkers,
        wanted,
        unlinked: [...seeded.unlinked, `/ru/s/${wallOf(`school-${tileSchool}`)}`],
        full,
        standingOf: records.standingOf,
        stir: () => stirUp(services, who),
      },
      breadth,
      say,
    )
    for (const { name } of (await admin.query<{ name: string }>(baseTables)).rows) {
      const { rows } = await admin.query<{ text: string }>(`select t::text as text from ${name} t where t::text ~ $1`, [
        atRest,
      ])
      if (rows.length > 0) spilt.add(`table ${name}`)
    }
    const { rows: columns } = await admin.query<{ name: string }>(sealedColumns)
    const written = new Set([...marking.sealed()].map(field => field.split(' ')[0]))
    return {
      swept,
      marking,
      walkers,
      routeUrls: app.register_.filter(isWalked).map(r => r.url),
      empty: columns.map(c => c.name).filter(name => !written.has(name) && !(name in neverWritten)),
      spilt: [...spilt].toSorted(),
      admissions: { policies: admissions.policies, missed: await admissions.missed() },
    }
  } finally {
    await app.close()
    await world.close()
    await admin.end()
  }
}

/** Numbers and ids, as they stand in addresses. */
async function namesOfRecords(admin: pg.Client): Promise<ReadonlySet<string>> {
  const { rows: tables } = await admin.query<{ name: string; numbered: boolean }>(
    `select table_name as name, bool_or(column_name = 'number') as numbered from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'arasha' and table_type = 'BASE TABLE' group by 1 having bool_or(column_name = 'id' and c.data_type = 'uuid')`,
  )
  const found = new Set<string>()
  for (const { name, numbered } of tables) {
    const { rows } = await admin.query<{ one: string[] }>(
      `select array[id::text ${numbered ? ', number' : ''}] as one from ${name}`,
    )
    for (const { one } of rows) for (const part of one) found.add(part)
  }
  return found
}

const telephone = { socket: 'wss://exchange.example/ws', domain: 'exchange.example' }

const baseTables = `select table_name as name from information_schema.tables where table_schema = 'arasha' and table_type = 'BASE TABLE'`
/** A mark as it is, and as PostgreSQL prints bytes. */
const atRest = 'zq[0-9a-z]{6}qz|7a71(3[0-9]|6[1-9a-f]|7[0-9a]){6}717a'
const neverWritten: Readonly<Record<string, string>> = {
  'facts.sealed': 'no fact of this contract identifies anybody; the column stands ready',
  'reviews.reason': 'sealed at the place of the note of the same event, so that neither can be moved',
}
/** Digests and wrapped keys hold no text. */
const sealedColumns = `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'arasha'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype
  and coalesce(col_description(c.oid, a.attnum), '') ~ '\\[(sealed|identity)\\]' and col_description(c.oid, a.attnum) !~* 'hmac|sha-256|keyed|wrapped|random salt' order by 1`

async function actorOf(services: Services, admin: pg.Client, login: string): Promise<Actor> {
  const { rows } = await admin.query<{ id: string }>('select id from users where login = $1', [login])
  const token = await openSession(services.db, rows[0]?.id ?? '')
  const visitor = await visitorOf(services.db, services.vault, token, 60)
  if (!visitor) throw new Error(`${login} cannot sign in`)
  return visitor.actor
}

type Account = {
  readonly id: string
  readonly role: Role
  readonly login: string
  readonly agency: string
  readonly region: number
}

/** Of these somebody locked out walks in the quick form. */
const mostRead: readonly Role[] = ['school-deputy', 'police-chief', 'prosecutor', 'centre-worker', 'operator']

async function walkersOf(
  services: Services,
  admin: pg.Client,
  token: string,
  withStrangers: boolean,
): Promise<readonly Walker[]> {
  const add = async (agency: string, role: Role): Promise<string> => {
    const act = { act: 'demo.invent', basis: 'demonstration', purpose: 'sweep' }
    return services.db.system('demo', act, async tx =>
      addUser(tx, services.vault, {
        agencyId: agency,
        login: `sweep.${randomUUID()}`,
        name: 'Sweep',
        roles: [role],
        locale: 'ru',
      }),
    )
  }
  const accounts = async () =>
    (
      await admin.query<Account>(
        `select u.id, u.roles[1] as role, u.login, u.agency_id as agency, a.region from users u join agencies a on a.id = u.agency_id order by u.login`,
      )
    ).rows
  const invented = await accounts()
  const home = invented.find(one => one.login === 'demo.duty') as Account
  const far = invented.find(one => one.role === 'police-duty' && one.region !== home.region) as Account
  // The demonstration has no inspectors: whoever is on duty does their work.
  for (const unit of [home.agency, far.agency]) await add(unit, 'police-inspector')
  const all = await accounts()
  const chosen = roles.flatMap(role => {
    const own = all.filter(one => one.role === role && tiles.some(tile => tile.login === one.login))
    const taken = new Set(own.map(one => one.agency))
    const free = all.filter(one => one.role === role && !taken.has(one.agency))
    const near = free.find(one => one.region === home.region)
    const other = free.find(one => one.region !== home.region)
    return own.length === 0 || withStrangers ? [...own, near, other].flatMap(one => one ?? []) : own
  })
  const locked: Walker[] = []
  for (const role of withStrangers ? roles : mostRead) {
    const beside = chosen.find(one => one.role === role)
    if (beside === undefined) continue
    const userId = await add(beside.agency, role)
    locked.push({ userId, role, login: `locked ${role}`, isLocked: true })
  }
  return [
    ...chosen.map(({ id, role, login }): Walker => ({ userId: id, role, login, isLocked: false })),
    ...locked,
    { userId: 'program', role: 'api-sender', login: 'program', isLocked: false, token },
  ]
}

/** Past the application: every record that can be locked from somebody is locked from these. */
async function lockOut(admin: pg.Client, people: readonly Walker[]): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'arasha' and c.column_name = 'locked_from' and t.table_type = 'BASE TABLE'`,
  )
  await admin.query('begin; set local session_replication_role = replica')
  for (const { name } of rows)
    await admin.query(`update ${name} set locked_from = locked_from || $1::uuid[]`, [people.map(one => one.userId)])
  await admin.query('commit')
}
