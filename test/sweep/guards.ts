// How somebody stands to the record a text belongs to, asked of the rows themselves: who wrote it, whose it is, who is asked, which region. It is
// neither the policy table nor a row guard, so that neither is judged by itself.
import type pg from 'pg'
import type { Actor } from '../../src/db/door.ts'
import type { Marked } from './marking.ts'

/** In the order in which they are tried. `self`: the text is the reader's own; `unit`: a unit one works for or above holds it; `region`: one oversees its region. */
export const relations = [
  'self',
  'locked',
  'author',
  'sender',
  'holder',
  'unit',
  'receiver',
  'above',
  'region',
  'other',
] as const
export type Relation = (typeof relations)[number]

type Row = Readonly<Record<string, unknown>>
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
  ['incident_id', 'incidents'],
  ['link_id', 'links'],
]

/** Tables whose rows are named by another column than `id`. */
const keys: Readonly<Record<string, string>> = {
  shelters: 'agency_id',
  session_notes: 'session_id',
  referral_tellings: 'referral_id',
}

export function guardsOf(admin: pg.Client): (marked: Marked) => Promise<Row> {
  const known = new Map<string, Promise<Row>>()
  const read = async (table: string, id: string): Promise<Row> => {
    const { rows } = await admin.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${table} t where to_jsonb(t) ->> $2 = $1`,
      [id, keys[table] ?? 'id'],
    )
    const row = rows[0]?.row ?? {}
    if ('holder_id' in row || table === 'users') return row
    if (table === 'shelters') return { holder_id: row['agency_id'], region: null }
    for (const [column, parent] of parents)
      if (typeof row[column] === 'string') return { ...(await of(parent, row[column])), own: row['by_user'] }
    return row
  }
  const of = (table: string, id: string): Promise<Row> => {
    const place = `${table} ${id}`
    let row = known.get(place)
    if (!row) known.set(place, (row = read(table, id)))
    return row
  }
  return ({ table, row }) => of(table, row)
}

export function relationOf(actor: Actor, { table }: Marked, row: Row): Relation {
  const locked = row['locked_from']
  if (table === 'users')
    return row['id'] === actor.id
      ? 'self'
      : row['agency_id'] === actor.agencyId
        ? 'holder'
        : actor.units.includes(String(row['agency_id']))
          ? 'unit'
          : 'other'
  if (Array.isArray(locked) && (locked.includes(actor.id) || locked.includes(actor.agencyId))) return 'locked'
  if (row['author_id'] === actor.id || row['own'] === actor.id) return 'author'
  if (row['holder_id'] === actor.agencyId) return 'holder'
  if (row['source_id'] === actor.agencyId) return 'sender'
  if (row['receiver_id'] === actor.agencyId) return 'receiver'
  if (row['above_id'] === actor.agencyId) return 'above'
  if (actor.units.includes(String(row['holder_id']))) return 'unit'
  if (actor.regions.includes(Number(row['region']))) return 'region'
  return 'other'
}
