// A whole installation as operators run it: a durable embedded PostgreSQL, the real commands `arasha serve` and `arasha work` as processes of
// their own, agencies and API clients. For what must be measured or killed from outside; everything lies in one temporary folder that `stop` removes.
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { allRegions } from '../src/access/session.ts'
import { makeKeys, type MadeKeys } from '../src/commands/keys.ts'
import { startEmbedded, type EmbeddedServer } from '../src/db/embedded.ts'
import { connected, foundDatabase } from '../src/db/found.ts'
import { packageRoot } from '../src/db/package-root.ts'
import { readKeys } from '../src/vault/keys.ts'
import { openVault } from '../src/vault/vault.ts'
import type { PlantedRegion } from './planted.ts'

/** A school's own system, with the token it signs in with. */
export type Sender = { readonly id: string; readonly token: string; readonly school: string }
export type Process = {
  readonly child: ChildProcess
  readonly pid: number
  /** Address it answers at; empty for a worker. */
  readonly url: string
  readonly gone: Promise<void>
  /** What it wrote to standard error so far. */
  readonly complaints: () => string
  /** Everything it wrote, on both channels: what its log would hold. */
  readonly log: () => string
  kill(signal: NodeJS.Signals): Promise<void>
}
export type Database = {
  readonly name: string
  readonly ladders: readonly PlantedRegion[]
  readonly senders: readonly Sender[]
  readonly admin: pg.ClientConfig
}
export type Installation = {
  readonly folder: string
  readonly keys: MadeKeys
  readonly server: () => EmbeddedServer
  /** A founded database with the ladder of agencies of some regions and senders spread over their schools. Several may stand side by side. */
  found(name: string, wanted: { readonly regions: number; readonly senders: number }): Promise<Database>
  /** Starts a program and waits for the line in which it says that it is ready. `argv` defaults to the real server. */
  serve(
    database: Database,
    more?: { readonly argv?: readonly string[]; readonly env?: Readonly<Record<string, string>> },
  ): Promise<Process>
  work(database: Database): Promise<Process>
  /** kill -9 of the postmaster with all children: nobody is left to write anything. */
  killServer(): Promise<void>
  /** Starts it again, as a supervisor would. Returns milliseconds until it answered. */
  restartServer(): Promise<number>
  stop(): Promise<void>
}

const cli = path.join(packageRoot, 'dist', 'src', 'cli.js')

export async function startInstallation(): Promise<Installation> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'arasha-whole-'))
  chmodSync(folder, 0o711)
  const keys = makeKeys(path.join(folder, 'keys'))
  const stateDir = path.join(folder, 'state')
  let server = await startEmbedded({ stateDir })
  const processes = new Set<Process>()

  async function start(
    database: Database,
    argv: readonly string[],
    more: Readonly<Record<string, string>>,
  ): Promise<Process> {
    const child = spawn(process.execPath, [...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        TZ: 'UTC',
        DATABASE_URL: addressOf(server, server.app(database.name)),
        JOBS_DATABASE_URL: addressOf(server, server.jobs(database.name)),
        ARASHA_KEY_FILE: keys.keyFile,
        ARASHA_RECEIPT_KEY_FILE: keys.receiptKeyFile,
        ARASHA_BASE_URL: 'http://localhost',
        HOST: '127.0.0.1',
        PORT: '0',
        ...more,
      },
    })
    const { pid } = child
    if (pid === undefined) throw new Error(`${argv.join(' ')} could not be started`)
    let said = ''
    let complained = ''
    const log: Buffer[] = []
    for (const channel of [child.stdout, child.stderr]) channel.on('data', (d: Buffer) => log.push(d))
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
    child.stderr.on('data', (d: Buffer) => (complained = (complained + d.toString()).slice(-20_000)))
    const ready = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (d: Buffer) => {
        said = (said + d.toString()).slice(-4000)
        // The first line, in whatever language, says that it is ready; a server's ends with where it listens.
        if (said.includes('\n')) resolve(/http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '')
      })
      void gone.then(() => reject(new Error(`${argv.join(' ')} ended before it was ready:\n${complained}`)))
    })
    const url = await ready
    const started: Process = {
      child,
      pid,
      url,
      gone,
      complaints: () => complained,
      log: () => Buffer.concat(log).toString(),
      kill: async signal => {
        child.kill(signal)
        await gone
        processes.delete(started)
      },
    }
    processes.add(started)
    return started
  }

  return {
    folder,
    keys,
    server: () => server,
    found: async (name, { regions, senders: count }) => {
      const admin = { ...server.admin(name), options: '-c search_path=arasha' }
      await foundDatabase({
        admin: server.admin(name),
        server: server.admin(),
        passwords: server.passwords,
        demo: false,
      })
      return connected(admin, async client => {
        const ladders: PlantedRegion[] = []
        for (const region of allRegions.slice(0, regions)) ladders.push(await plantLadder(client, region))
        const senders = await plantSenders(
          client,
          ladders.map(l => l.school),
          count,
        )
        return { name, ladders, senders, admin }
      })
    },
    serve: (database, { argv = [cli, 'serve'], env = {} } = {}) => start(database, argv, env),
    work: database => start(database, [cli, 'work'], {}),
    killServer: async () => {
      // Stopped first, so that it starts no further child while the others are counted.
      process.kill(server.pid, 'SIGSTOP')
      const all = [server.pid, ...childrenOf(server.pid)]
      for (const pid of all) kill(pid)
      while (all.some(isAlive)) await wait(5)
    },
    restartServer: async () => {
      const before = performance.now()
      server = await startEmbedded({ stateDir })
      return performance.now() - before
    },
    stop: async () => {
      await Promise.all([...processes].map(p => p.kill('SIGKILL')))
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The address as an operator writes it: a server that listens on a unix socket only. */
function addressOf(server: EmbeddedServer, { user, password, database }: pg.ClientConfig): string {
  return `postgres://${user}:${String(password)}@localhost:${server.port}/${database}?host=${encodeURIComponent(server.socketDir)}`
}

async function plantLadder(client: pg.Client, region: number): Promise<PlantedRegion> {
  const ids = {
    department: randomUUID(),
    unit: randomUUID(),
    school: randomUUID(),
    prosecutor: randomUUID(),
    commissioner: randomUUID(),
  }
  const kinds = [
    ['police-department', ids.department, null, null],
    ['police-unit', ids.unit, ids.department, null],
    ['school', ids.school, null, ids.unit],
    ['prosecutor', ids.prosecutor, null, null],
    ['commissioner', ids.commissioner, null, null],
  ] as const
  for (const [kind, id, parent, unit] of kinds) {
    await client.query(
      `insert into agencies (id, kind, region, parent_id, police_unit_id, name_kk, name_ru, name_en) values ($1, $2, $3, $4, $5, $6, $6, $6)`,
      [id, kind, region, parent, unit, `${kind} ${region}`],
    )
  }
  return { region, ...ids }
}

/** A police officer with a session: gives the cookie that the browser would send. */
export async function plantOfficer(database: Database, keys: MadeKeys, unit: string): Promise<string> {
  const vault = openVault({ keys: readKeys({ ARASHA_KEY_FILE: keys.keyFile }) })
  const id = randomUUID()
  const key = vault.newKey('user')
  const token = randomBytes(32).toString('base64url')
  await connected(database.admin, async client => {
    await client.query(
      `insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'user', clock_timestamp())`,
      [key.id, key.wrapped],
    )
    await client.query(
      `insert into users (id, agency_id, login, key_id, name, roles, locale, created_at) values ($1, $2, $3, $4, $5, '{police-duty}', 'kk', clock_timestamp())`,
      [id, unit, `officer-${id}`, key.id, vault.seal(key, { table: 'users', row: id, column: 'name' }, 'Officer')],
    )
    await client.query(
      `insert into sessions (id_hash, user_id, created_at, seen_at, expires_at) values ($1, $2, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '1 hour')`,
      [createHash('sha256').update(token).digest(), id],
    )
  })
  return `arasha=${token}`
}

async function plantSenders(client: pg.Client, schools: readonly string[], count: number): Promise<Sender[]> {
  const senders = Array.from({ length: count }, (_, i) => ({
    id: randomUUID(),
    token: randomBytes(24).toString('base64url'),
    school: schools[i % schools.length] as string,
  }))
  for (const { id, token, school } of senders) {
    await client.query(
      `insert into api_clients (id, agency_id, token_hash, roles, label, created_at) values ($1, $2, $3, '{api-sender}', 'school system', clock_timestamp())`,
      [id, school, createHash('sha256').update(token).digest()],
    )
  }
  return senders
}

/** Direct children, from /proc. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(other => statOf(other)?.parent === pid)
}

/** One line of /proc: parent and CPU seconds, of itself and of the children it has buried. Undefined when the process is gone. */
export function statOf(
  pid: number,
): { readonly parent: number; readonly cpu: number; readonly buriedCpu: number; readonly state: string } | undefined {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // The name in parentheses may hold anything, blanks too.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const ticks = (from: number) => (Number(fields[from]) + Number(fields[from + 1])) / 100
  return { state: fields[0] ?? '', parent: Number(fields[1]), cpu: ticks(11), buriedCpu: ticks(13) }
}

function isAlive(pid: number): boolean {
  const stat = statOf(pid)
  return stat !== undefined && stat.state !== 'Z'
}
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}
