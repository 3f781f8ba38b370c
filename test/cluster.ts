// One throw-away PostgreSQL cluster per test run, one template migrated once, one clone per test file.
// The clone belongs to the file that asked: it fails the run if a connection was left open.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { openDatabase, type Db } from '../src/db/door.ts'
import { startEmbedded, type EmbeddedServer } from '../src/db/embedded.ts'
import { foundRoles, migrate } from '../src/db/migrate.ts'
import { writeLeaf } from '../src/journal/leaf.ts'

let cluster: Promise<EmbeddedServer> | undefined
let clones = 0
const drops: (() => Promise<void>)[] = []

async function startCluster(): Promise<EmbeddedServer> {
  const stateDir = mkdtempSync(path.join(os.tmpdir(), 'arasha-test-'))
  chmodSync(stateDir, 0o711)
  const server = await startEmbedded({ stateDir, durable: false })
  const admin = new pg.Client(server.admin())
  await admin.connect()
  await foundRoles(admin, server.passwords)
  await admin.query('create database template_arasha')
  await admin.end()
  const inTemplate = new pg.Client(server.admin('template_arasha'))
  await inTemplate.connect()
  await migrate(inTemplate, { demo: false })
  await inTemplate.end()
  // node:test's root hooks run once all files of this process are done.
  after(async () => {
    await dropDatabases()
    await server.stop()
    rmSync(stateDir, { recursive: true, force: true })
  })
  return server
}

/** Closes something a test file opened on its clone before the clone is dropped; a file's own `after` would run too late. */
export function closeBeforeDrop(close: () => Promise<void>): void {
  drops.unshift(close)
}

/** Drops the clones of the files that are through, so that what runs in them (rounds, streams, pools) does not slow those that follow. */
export async function dropDatabases(): Promise<void> {
  let first: unknown
  for (const drop of drops.splice(0)) {
    try {
      await drop()
    } catch (error) {
      first ??= error
    }
  }
  if (first !== undefined) throw first
}

export type TestDatabase = {
  readonly db: Db
  /** Superuser connection settings of the clone, for planting and inspecting; never for testing access. */
  readonly admin: pg.ClientConfig
  readonly app: pg.ClientConfig
  readonly jobs: pg.ClientConfig
  readonly server: EmbeddedServer
}

/** A fresh database of its own for the calling test file. Call at the top of a file; it is dropped after the file's tests. */
export async function testDatabase({ poolSize = 8 }: { poolSize?: number } = {}): Promise<TestDatabase> {
  cluster ??= startCluster()
  const server = await cluster
  const name = `test_${process.pid}_${++clones}`
  const admin = new pg.Client(server.admin())
  await admin.connect()
  await admin.query(`create database ${name} template template_arasha strategy file_copy`)
  // Rights on a database are not copied from its template.
  await admin.query(`revoke temporary on database ${name} from public`)
  const db = openDatabase({ connection: server.app(name), jobs: server.jobs(name), writeLeaf, poolSize })
  drops.push(async () => {
    await db.close()
    // A backend needs a moment to notice that its client has gone.
    let left = 0
    for (let i = 0; i < 400; i++) {
      const { rows } = await admin.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = $1`,
        [name],
      )
      left = rows[0]?.n ?? 0
      if (left === 0) break
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
    if (left !== 0) throw new Error(`${left} connections were left open on ${name}`)
  })
  return {
    db,
    admin: { ...server.admin(name), options: '-c search_path=arasha' },
    app: { ...server.app(name), options: '-c search_path=arasha' },
    jobs: { ...server.jobs(name), options: '-c search_path=arasha' },
    server,
  }
}

/** A file of a running server. PostgreSQL replaces and drops files of its own while we read: one that is gone holds nothing any more. */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
