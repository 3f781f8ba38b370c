// Makes the database of an installation on a server that we administer: the database itself, the roles, the schema. Used by the demonstration
// and by `arasha migrate`; the running application never has these rights.
import pg from 'pg'
import { foundRoles, migrate, type Passwords } from './migrate.ts'

export type Founding = {
  /** Administrator's connection to the database that shall hold the schema. */
  readonly admin: pg.ClientConfig
  /** Administrator's connection to another database of the same server; given only when the database itself must be made. */
  readonly server?: pg.ClientConfig
  readonly passwords?: Passwords
  readonly demo: boolean
}

/** Returns the names of the migrations applied now. Safe to repeat. */
export async function foundDatabase({ admin, server, passwords, demo }: Founding): Promise<string[]> {
  if (server && admin.database) {
    const name = admin.database
    await connected(server, async client => {
      const found = await client.query('select from pg_database where datname = $1', [name])
      if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
    })
  }
  return connected(admin, async client => {
    await foundRoles(client, passwords)
    return migrate(client, { demo })
  })
}

/** Opens a connection of its own, closes it whatever happens. */
export async function connected<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionTimeoutMillis: 5000, ...config })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
