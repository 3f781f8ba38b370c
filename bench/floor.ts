// The floor under intake: the rows of notices that Arasha filed, copied with fresh identifiers and written again by one statement through `pg`,
// without HTTP, law, encryption, receipts or row-level security. No program that stores the same rows can be much faster than this.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { newId } from '../src/db/uuid.ts'

type Copy = { readonly name: string; readonly text: string; readonly values: () => unknown[] }

/** In the order in which they refer to each other; `where` takes the notice as $1 and its incident as $2. */
const tables = [
  [
    'vault_keys',
    'id in (select key_id from incidents where id = $2 union select key_id from sightings where incident_id = $2)',
  ],
  ['incidents', 'id = $2'],
  ['sightings', 'incident_id = $2'],
  ['participations', 'incident_id = $2'],
  ['facts', 'incident_id = $2'],
  ['qualifications', 'incident_id = $2'],
  ['duties', 'subject_id = $1'],
  ['notices', 'id = $1'],
  ['idempotency', 'notice_id = $1'],
  ['notice_events', 'notice_id = $1'],
  ['outbox', 'subject_id = $1'],
  ['journal_leaves', 'object_id = $1'],
] as const

/** Reads filed notices back and prepares their copies. `admin` is a superuser's connection with the right search path. */
export async function copiesOf(
  admin: pg.Client,
  noticeIds: readonly string[],
): Promise<{ copies: Copy[]; rows: number }> {
  const columns = await writtenColumns(admin)
  const texts = new Map<string, string>()
  const copies: Copy[] = []
  let rows = 0
  for (const id of noticeIds) {
    const notice = (await admin.query<{ incident_id: string }>('select incident_id from notices where id = $1', [id]))
      .rows[0]
    if (!notice) throw new Error('the notice to be copied is gone')
    const values: Value[] = []
    const places = new Map<string, number>()
    const parts: string[] = []
    const fresh = new Map<string, () => string>()
    for (const [table, where] of tables) {
      const list = columns.get(table) ?? []
      const selected = list.map(c => (c.type === 'bytea' ? `"${c.name}"` : `"${c.name}"::text`)).join(', ')
      const both = where.includes('$1') ? [id] : [notice.incident_id]
      const found = await admin.query<unknown[]>({
        text: `select ${selected} from ${table} where ${where.replace('$2', '$1')}`.replaceAll('$2', '$1'),
        values: both,
        rowMode: 'array',
      })
      if (found.rows.length === 0) throw new Error(`the notice to be copied has nothing in ${table}`)
      rows += found.rows.length
      const used = list.filter((_, i) => found.rows.some(row => row[i] !== null))
      const lines = found.rows.map(row =>
        used.map(column => {
          const value = row[list.indexOf(column)]
          if (column.key && typeof value === 'string' && !fresh.has(value))
            fresh.set(value, value[14] === '7' ? newId : randomUUID)
          // What several rows share is sent once, as Arasha does; everything else is a parameter of its own.
          const shared =
            (column.type === 'uuid' || column.type.startsWith('timestamp')) && typeof value === 'string'
              ? `${column.type} ${value}`
              : undefined
          let place = shared === undefined ? undefined : places.get(shared)
          if (place === undefined) {
            values.push({ value, unique: column.unique })
            place = values.length
            if (shared !== undefined) places.set(shared, place)
          }
          return `$${place}::${column.type}`
        }),
      )
      parts.push(
        `${table}_rows as (insert into ${table} (${used.map(c => `"${c.name}"`).join(', ')}) values ${lines.map(l => `(${l.join(', ')})`).join(', ')})`,
      )
    }
    const text = `with ${parts.join(',\n')}\nselect 1`
    if (!texts.has(text)) texts.set(text, `floor-${texts.size}`)
    copies.push({ name: texts.get(text) ?? '', text, values: valuesFrom(values, fresh) })
  }
  return { copies, rows: rows / noticeIds.length }
}

type Column = { readonly name: string; readonly type: string; readonly key: boolean; readonly unique: boolean }
type Value = { readonly value: unknown; readonly unique: boolean }

let written = 0
/** Makes the parameters of one copy: identifiers fresh but shared as before, running numbers fresh, everything else as it was. */
function valuesFrom(template: readonly Value[], fresh: ReadonlyMap<string, () => string>): () => unknown[] {
  const names = [...fresh.keys()]
  const plan = template.map(({ value, unique }): ((ids: Map<string, string>) => unknown) => {
    if (typeof value !== 'string') return () => value
    if (fresh.has(value)) return ids => ids.get(value)
    const inside = names.find(name => value.includes(name))
    if (inside !== undefined) return ids => value.replace(inside, ids.get(inside) ?? '')
    // N-26-0000123-K: another first letter keeps the copies' numbers apart from real ones; scattered like them, because indexes feel it.
    if (unique)
      return () =>
        `${value[0] === 'N' ? 'F' : 'G'}${value.slice(1, 5)}${String((written * 7_654_321) % 10_000_000).padStart(7, '0')}${value.slice(12)}`
    return () => value
  })
  return () => {
    written++
    const ids = new Map(names.map(name => [name, (fresh.get(name) ?? randomUUID)()]))
    return plan.map(make => make(ids))
  }
}

/** The columns that Arasha itself gives: without those that the table fills by itself. `key`: identifies the row. `unique`: a running number. */
async function writtenColumns(admin: pg.Client): Promise<Map<string, Column[]>> {
  const { rows } = await admin.query<Column & { table: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       (a.attname = 'id' and a.atttypid = 'uuid'::regtype) or (c.relname = 'idempotency' and a.attname = 'key') as key, a.attname = 'number' as unique
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'arasha'::regnamespace and a.attidentity = '' and (not a.atthasdef or a.atttypid = 'boolean'::regtype) and a.attgenerated = ''
     order by a.attnum`,
  )
  const byTable = new Map<string, Column[]>()
  for (const { table, ...column } of rows) byTable.set(table, [...(byTable.get(table) ?? []), column])
  return byTable
}
