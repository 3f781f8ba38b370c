// One whole sweep: the world, the walk, the walk once more by people whom every record is locked from, and what lies about afterwards — tables as
// they stand on the disk, journal, outbox and log.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { packageRoot } from '../../src/db/package-root.ts'
import type { testDatabase } from '../cluster.ts'
import { sealedColumns, tokenShape } from './marking.ts'
import { sweep, type Breadth, type Swept, type Walker } from './sweep.ts'
import { sweptWorld } from './world.ts'

export type Whole = {
  readonly swept: Swept
  /** The same walk by those whom everything is locked from. */
  readonly locked: Swept
  readonly walkers: readonly Walker[]
  readonly lockedOut: readonly Walker[]
  readonly routes: number
  /** How many texts carry a token. */
  readonly canaries: number
  readonly columns: ReadonlySet<string>
  /** Columns that some room seals and that hold no marked text in this world. */
  readonly unseeded: readonly string[]
  /** Where a token stands unsealed: a table, or the log. */
  readonly spilt: readonly string[]
}

export type Breadths = Breadth & { readonly notices: number; readonly withStrangers: boolean }
export const quick: Breadths = { notices: 30, withStrangers: false, perRoute: 2, rounds: 2 }
export const whole: Breadths = { notices: 150, withStrangers: true, perRoute: 4, rounds: 3 }

export async function sweepWhole(
  database: Awaited<ReturnType<typeof testDatabase>>,
  breadth: Breadths,
  say: (line: string) => void,
): Promise<Whole> {
  const { world, services, app, marked, logged, walkers } = await sweptWorld(database, breadth)
  try {
    say(`${marked.size} texts carry a token; ${walkers.length} people walk`)
    const swept = await sweep(app, services, world.admin, walkers, marked, breadth, say)
    const { rows: guarded } = await world.admin.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c where c.table_schema = 'arasha' and c.column_name = 'locked_from' order by 1`,
    )
    const lockedOut = walkers.filter(w =>
      ['demo.chief', 'demo.prosecutor', 'demo.centre', 'demo.guardianship'].includes(w.login),
    )
    await world.admin.query(`set session_replication_role = replica`)
    for (const { name } of guarded)
      await world.admin.query(`update ${name} set locked_from = locked_from || $1::uuid[]`, [
        lockedOut.map(w => w.userId),
      ])
    await world.admin.query(`set session_replication_role = origin`)
    say(`everything in ${guarded.length} tables is locked from ${lockedOut.length} of them`)
    const locked = await sweep(app, services, world.admin, lockedOut, marked, breadth, say)
    const { rows: tables } = await world.admin.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'arasha' and table_type = 'BASE TABLE'`,
    )
    const spilt: string[] = []
    for (const { name } of tables) {
      const { rows } = await world.admin.query(`select 1 from ${name} t where t::text ~ $1 limit 1`, [
        tokenShape.source,
      ])
      if (rows.length > 0) spilt.push(`table ${name}`)
    }
    if (logged.some(line => line.match(tokenShape) !== null)) spilt.push('log')
    const columns = new Set([...marked.values()].map(one => one.column))
    return {
      swept,
      locked,
      walkers,
      lockedOut,
      routes: app.register_.filter(r => r.method === 'GET').length,
      canaries: marked.size,
      columns,
      unseeded: [...sealedColumns(sources())].filter(column => !columns.has(column)).toSorted(),
      spilt,
    }
  } finally {
    await app.close()
    await world.close()
  }
}

function sources(): readonly string[] {
  const folder = path.join(packageRoot, 'src')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map(file => readFileSync(path.join(folder, file), 'utf8'))
}
