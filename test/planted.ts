// A small world planted directly into a test database, past the application: a region's ladder of agencies and notices with their duties.
// For tests of what happens to a notice later; a test of how a notice is made must make it through the application.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '../src/db/door.ts'
import { meetDuty } from '../src/duties/actions.ts'
import { insertEvent } from '../src/notices/store.ts'
import { closeBeforeDrop, type TestDatabase } from './cluster.ts'

export type PlantedRegion = {
  readonly region: number
  readonly school: string
  readonly unit: string
  readonly department: string
  readonly prosecutor: string
  readonly commissioner: string
}
export type PlantedNotice = {
  readonly id: string
  readonly number: string
  readonly incidentId: string
  readonly authorId: string
}
export type Planter = {
  readonly client: pg.Client
  region(code: number): Promise<PlantedRegion>
  /** A notice with its two duties at level 0. Minutes count from `at`. */
  notice(
    where: PlantedRegion,
    more?: Partial<{
      at: Date
      acknowledgeMinutes: number
      registerMinutes: number
      lockedFrom: string[]
      channel: 'desk' | 'webhook'
      /** Without its duties, as it stands while it is being filed. */
      withoutDuties: boolean
    }>,
  ): Promise<PlantedNotice>
  /** Everything planted and everything that came of it is gone; the clock stands at zero again. */
  wipe(): Promise<void>
  /** Moves Arasha's time by seconds from the database's. */
  moveClock(seconds: number): Promise<void>
  clockSeconds(): Promise<number>
}

export async function startPlanting(database: Pick<TestDatabase, 'admin'>): Promise<Planter> {
  const client = new pg.Client(database.admin)
  await client.connect()
  closeBeforeDrop(() => client.end())
  await client.query('update installation set demo = true')
  const key = randomUUID()
  await client.query(
    `insert into vault_keys (id, wrapped, purpose, created_at) values ($1, '\\x00', 'incident', now())`,
    [key],
  )
  let running = 0
  return {
    client,
    region: async region => {
      const ids = {
        school: randomUUID(),
        unit: randomUUID(),
        department: randomUUID(),
        prosecutor: randomUUID(),
        commissioner: randomUUID(),
      }
      const insert = (id: string, kind: string, parent: string | null, unit: string | null) =>
        client.query(
          `insert into agencies (id, kind, region, parent_id, police_unit_id, name_kk, name_ru, name_en) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [id, kind, region, parent, unit, `${region} ${kind} kk`, `${region} ${kind} ru`, `${region} ${kind} en`],
        )
      await insert(ids.department, 'police-department', null, null)
      await insert(ids.unit, 'police-unit', ids.department, null)
      await insert(ids.school, 'school', null, ids.unit)
      await insert(ids.prosecutor, 'prosecutor', null, null)
      await insert(ids.commissioner, 'commissioner', null, null)
      return { region, ...ids }
    },
    notice: async (
      where,
      { at = new Date(), acknowledgeMinutes = 60, registerMinutes = 1440, lockedFrom = [], withoutDuties = false } = {},
    ) => {
      const [id, incidentId, authorId] = [randomUUID(), randomUUID(), randomUUID()]
      const number = `N-26-${String(++running).padStart(7, '0')}-0`
      const by = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
      await client.query(
        `insert into incidents (id, number, region, source_id, author_id, holder_id, locked_from, key_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [incidentId, number.replace('N', 'E'), where.region, where.school, authorId, where.unit, lockedFrom, key, at],
      )
      await client.query(
        `insert into notices (id, number, incident_id, region, source_id, author_id, holder_id, author_only, locked_from, channel, lang, kind, danger, key_id,
           content, receipt, receipt_salt, state, submitted_at, acknowledge_by, register_by)
         values ($1, $2, $3, $4, $5, $6, $7, false, $8, 'page', 'kk', 'harm-to-child', 'unknown', $9, '\\x00', '{}', '\\x00', 'submitted', $10, $11, $12)`,
        [
          id,
          number,
          incidentId,
          where.region,
          where.school,
          authorId,
          where.unit,
          lockedFrom,
          key,
          at,
          by(acknowledgeMinutes),
          by(registerMinutes),
        ],
      )
      if (!withoutDuties)
        await client.query(
          `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
         select gen_random_uuid(), 'notice', $1, rule, 0, $2, 'police-duty', $3, $4, $5, article, true, $6, due
         from (values ('notice.acknowledge', 'cpc-185', $7::timestamptz), ('notice.register', 'cpc-185', $8::timestamptz)) as d (rule, article, due)`,
          [id, where.unit, where.region, where.school, lockedFrom, at, by(acknowledgeMinutes), by(registerMinutes)],
        )
      return { id, number, incidentId, authorId }
    },
    wipe: async () => {
      const tables = [
        'deliveries',
        'outbox',
        'duty_events',
        'duties',
        'notice_events',
        'notices',
        'incidents',
        'journal_leaves',
        'agencies',
      ]
      await client.query(
        `begin; set local session_replication_role = replica; ${tables.map(table => `delete from ${table}`).join('; ')};
         update clock_watch set held_seconds = 0; update clock set offset_seconds = 0; commit`,
      )
    },
    moveClock: async seconds => void (await client.query('update clock set offset_seconds = $1', [seconds])),
    clockSeconds: async () =>
      Number((await client.query<{ s: string }>('select offset_seconds as s from clock')).rows[0]?.s),
  }
}

/** An officer acknowledges a planted notice, as the desk does it: the event, then the duty. Returns how many duties were met. */
export function answer(
  database: Pick<TestDatabase, 'db'>,
  officer: Actor,
  noticeId: string,
  at?: Date,
): Promise<number> {
  return database.db.as(officer, { act: 'test.answer', basis: 'test', purpose: 'test' }, async tx => {
    tx.send(insertEvent, [noticeId, 'acknowledged', at ?? tx.now, officer.id, officer.agencyId, '{}', null])
    return meetDuty(tx, noticeId, 'notice.acknowledge', at ?? tx.now)
  })
}

/** An actor as sign-in would make it. */
export function planted(
  kind: 'school' | 'officer' | 'chief' | 'department' | 'prosecutor' | 'commissioner',
  where: PlantedRegion,
): Actor {
  const make = (agencyId: string, agencyKind: string, role: string, more: Partial<Actor> = {}): Actor => ({
    kind: 'user',
    id: randomUUID(),
    agencyId,
    agencyKind,
    roles: [role],
    units: [],
    regions: [],
    ...more,
  })
  switch (kind) {
    case 'school':
      return make(where.school, 'school', 'school-deputy')
    case 'officer':
      return make(where.unit, 'police-unit', 'police-duty', { units: [where.unit] })
    case 'chief':
      return make(where.unit, 'police-unit', 'police-chief', { units: [where.unit] })
    case 'department':
      return make(where.department, 'police-department', 'police-department', { units: [where.department, where.unit] })
    case 'prosecutor':
      return make(where.prosecutor, 'prosecutor', 'prosecutor', { regions: [where.region] })
    case 'commissioner':
      return make(where.commissioner, 'commissioner', 'commissioner', { regions: [where.region] })
  }
}
