// How somebody stands to the record a field belongs to, asked of the rows themselves: who wrote it, whose it is, who was asked, which region. It is
// neither the policy table nor a row guard, so that neither is judged by itself.
import type pg from 'pg'
import type { Actor } from '../../src/db/door.ts'
import type { Marked } from './marking.ts'

/** In the order in which they are tried; what each means stands in docs/access-fields.md. */
export const relations = [
  'self',
  'locked',
  'author',
  'holder',
  'sender',
  'receiver',
  'above',
  'unit',
  'region',
  'helper',
  'linked',
  'other',
] as const
export type Relation = (typeof relations)[number]

type Row = Readonly<Record<string, unknown>>
/** The columns that tell whose a row is; a row without them is asked through the record it hangs on. */
const parents: readonly (readonly [column: string, table: string])[] = [
  ['notice_id', 'notices'],
  ['referral_id', 'referrals'],
  ['order_id', 'orders'],
  ['case_id', 'cases'],
  ['contact_id', 'contacts'],
  ['ride_id', 'rides'],
  ['visit_id', 'child_visits'],
  ['session_id', 'sessions_held'],
  ['assessment_id', 'assessments'],
  ['opening_id', 'danger_openings'],
  ['recommendation_id', 'recommendations'],
  ['incident_id', 'incidents'],
  ['link_id', 'links'],
]
const writers = ['by_user', 'given_by', 'made_by', 'actor', 'asked_by', 'owner_id', 'user_id']
/** Tables whose rows are named by another column than `id`. */
const keys: Readonly<Record<string, string>> = {
  shelters: 'agency_id',
  session_notes: 'session_id',
  referral_tellings: 'referral_id',
  override_requests: 'assessment_id',
  danger_marks: 'opening_id',
  contact_drafts: 'contact_id',
  contact_calls: 'contact_id',
  contact_addresses: 'contact_id',
  telephone_places: 'user_id',
}
const mentions = ['sightings', 'contact_people', 'declared_people']

export type Standing = {
  readonly row: Row
  readonly writers: ReadonlySet<string>
  readonly helpers: ReadonlySet<string>
  /** Holders and regions of records between which and this one a link was proposed. */
  readonly linked: { readonly holders: ReadonlySet<string>; readonly regions: ReadonlySet<number> }
}

export type Records = {
  readonly standingOf: (marked: Marked) => Standing
  /** In which table a row lies that is sealed at a place of this name. */
  readonly tableOf: (at: { readonly table: string; readonly row: string }) => string
}

/** Reads the world once; what is asked afterwards costs nothing. */
export async function readRecords(admin: pg.Client): Promise<Records> {
  const tables = new Map<string, ReadonlyMap<string, Row>>()
  const { rows: names } = await admin.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'arasha' and table_type = 'BASE TABLE'`,
  )
  for (const { name } of names) {
    const { rows } = await admin.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`)
    tables.set(name, new Map(rows.map(({ row }) => [String(row[keys[name] ?? 'id']), row])))
  }
  const helpers = new Map<string, Set<string>>()
  const helps = (record: unknown, agency: unknown) =>
    helpers.set(String(record), (helpers.get(String(record)) ?? new Set()).add(String(agency)))
  for (const row of tables.get('referrals')?.values() ?? []) helps(row['incident_id'], row['receiver_id'])
  for (const row of tables.get('rides')?.values() ?? []) helps(row['contact_id'], row['holder_id'])
  const incidentsOf = (table: string, row: Row): readonly string[] =>
    table === 'incidents' || table === 'contacts'
      ? [String(row['id'])]
      : table === 'cases'
        ? [...(tables.get('case_incidents')?.values() ?? [])]
            .filter(one => one['case_id'] === row['id'])
            .map(one => String(one['incident_id']))
        : typeof row['incident_id'] === 'string'
          ? [row['incident_id']]
          : []
  const linkedTo = (table: string, row: Row): Standing['linked'] => {
    const links = [...(tables.get('links')?.values() ?? [])].filter(link =>
      table === 'links' ? link['id'] === row['id'] : link['left_id'] === row['id'] || link['right_id'] === row['id'],
    )
    return {
      holders: new Set(links.flatMap(link => [String(link['left_holder']), String(link['right_holder'])])),
      regions: new Set(links.flatMap(link => [Number(link['left_region']), Number(link['right_region'])])),
    }
  }
  const climb = (table: string, id: string, wrote: Set<string>, depth = 0, before?: Standing['linked']): Standing => {
    const row = tables.get(table === 'notice_events' ? 'notices' : table)?.get(id)
    if (row === undefined || depth > 5) return { row: {}, writers: wrote, helpers: new Set(), linked: before ?? none }
    const linked = table === 'sightings' || table === 'links' ? linkedTo(table, row) : (before ?? none)
    for (const column of writers) if (typeof row[column] === 'string') wrote.add(row[column])
    const here = {
      row: table === 'shelters' ? { holder_id: row['agency_id'] } : row,
      writers: wrote,
      linked,
      helpers: new Set(incidentsOf(table, row).flatMap(one => [...(helpers.get(one) ?? [])])),
    }
    if ('holder_id' in here.row || table === 'users') return here
    for (const [column, parent] of parents)
      if (typeof row[column] === 'string') return climb(parent, row[column], wrote, depth + 1, linked)
    return here
  }
  const known = new Map<string, Standing>()
  return {
    standingOf: ({ table, row: id }) => {
      const place = `${table} ${id}`
      let standing = known.get(place)
      if (!standing) known.set(place, (standing = climb(table, id, new Set())))
      return standing
    },
    // A note stands in its place as one of the notice; mentions are sealed at one place and kept in three tables.
    tableOf: ({ table, row }) =>
      table === 'sightings' ? (mentions.find(name => tables.get(name)?.has(row)) ?? table) : table,
  }
}

const none: Standing['linked'] = { holders: new Set(), regions: new Set() }

export function relationOf(
  actor: Actor,
  { table, row: id }: Marked,
  { row, writers: wrote, helpers, linked }: Standing,
): Relation {
  const locked = row['locked_from']
  if (table === 'users')
    return id === actor.id
      ? 'self'
      : row['agency_id'] === actor.agencyId
        ? 'holder'
        : actor.units.includes(String(row['agency_id']))
          ? 'unit'
          : 'other'
  if (row['of_user'] === actor.id) return 'self'
  if (Array.isArray(locked) && (locked.includes(actor.id) || locked.includes(actor.agencyId))) return 'locked'
  if (row['author_id'] === actor.id || wrote.has(actor.id)) return 'author'
  if (row['holder_id'] === actor.agencyId) return 'holder'
  if (row['source_id'] === actor.agencyId || row['by_agency'] === actor.agencyId) return 'sender'
  if (row['receiver_id'] === actor.agencyId) return 'receiver'
  if (row['above_id'] === actor.agencyId) return 'above'
  if (actor.units.includes(String(row['holder_id']))) return 'unit'
  if (actor.regions.includes(Number(row['region']))) return 'region'
  if (helpers.has(actor.agencyId)) return 'helper'
  if ([...linked.holders].some(h => actor.units.includes(h)) || actor.regions.some(r => linked.regions.has(r)))
    return 'linked'
  return 'other'
}
