// The demonstration as a whole: its own PostgreSQL, its own keys, invented data, server and worker in one process. Starting it again keeps the
// data; whatever was killed in between is put right. It must never touch a database that it did not make itself.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { makeKeys } from '../commands/keys.ts'
import { startEmbedded, stateFolder, type EmbeddedServer } from '../db/embedded.ts'
import { connected, foundDatabase } from '../db/found.ts'
import type { Services } from '../http/services.ts'
import { openInstallation, whyNotDemo, type Installation } from '../installation.ts'
import { readReceiptKey } from '../post/receipt.ts'
import { makeApp } from '../server.ts'
import { readKeys } from '../vault/keys.ts'
import { openVault } from '../vault/vault.ts'
import { Refused } from '../words/refused.ts'
import { startWorker, type Running } from '../worker.ts'
import { watchClock, type WatchedClock } from './clock.ts'
import { inventData, type Tell } from './data.ts'
import { lockFolder } from './lock.ts'
import { allowMovingClock } from './store.ts'

export type DemoOptions = {
  readonly stateDir: string
  readonly port: number
  readonly reset: boolean
  /** How many notices to invent on the first start. */
  readonly notices: number
  readonly say: Tell
}
export type Demonstration = {
  readonly address: string
  readonly token: string
  readonly stateDir: string
  readonly stop: () => Promise<void>
}

const database = 'arasha'
/** How long the pages say that the service is unavailable before PostgreSQL, found dead, is started again. */
const restartAfterMs = 10_000
/** A working shift: nobody is signed out in the middle of showing. */
const idleMinutes = 12 * 60

export async function startDemonstration(options: DemoOptions): Promise<Demonstration> {
  const { say } = options
  if (!(await portIsFree(options.port))) throw portTaken(options.port)
  const stateDir = stateFolder(options.stateDir)
  const lock = lockFolder(stateDir)
  if (!lock.held) throw new Refused('start.already', { folder: stateDir, pid: lock.pid })
  // Taken back in reverse order, by a failed start as well as by stop().
  const undo: (() => Promise<unknown>)[] = [async () => lock.release()]
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    return await bringUp(options, stateDir, undo, stop)
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }

  async function bringUp(
    wanted: DemoOptions,
    folder: string,
    steps: (() => Promise<unknown>)[],
    stopAll: () => Promise<void>,
  ): Promise<Demonstration> {
    if (wanted.reset) await forget(folder)
    if (existsSync(path.join(folder, 'data', 'PG_VERSION'))) say('start.starting')
    else say('start.making', { folder })
    const postgres = await superviseEmbedded(folder, say)
    steps.push(postgres.stop)
    const { vault, receiptKey } = ownKeys(folder)
    const first = await found(folder, postgres.server(), say)

    const logins = () => ({ connection: postgres.server().app(database), jobs: postgres.server().jobs(database) })
    const [wrong] = await whyNotDemo(logins(), vault)
    if (wrong !== undefined) throw new Refused(wrong.key, wrong.values)
    const open = (): Promise<Installation> =>
      openInstallation({
        ...logins(),
        vault,
        receiptKey,
        demo: true,
        baseUrl: `http://localhost:${wanted.port}`,
        // A minute, so that whoever looks can wait for a danger to climb.
        settings: { idleMinutes, handOffMinutes: 1 },
      })
    if (first) {
      say('start.inventing')
      const token = await withoutWaiting(postgres.server(), async () => {
        const inventing = await open()
        try {
          return await inventData(inventing.services, { notices: wanted.notices, say })
        } finally {
          await inventing.close()
        }
      })
      writeFileSync(path.join(folder, 'demo.json'), `${JSON.stringify({ token })}\n`, { mode: 0o600 })
    }
    const installation = await open()
    steps.push(installation.close)
    const { token } = JSON.parse(readFileSync(path.join(folder, 'demo.json'), 'utf8')) as { token: string }

    const clock: WatchedClock = await watchClock(installation.services.db)
    steps.push(clock.stop)
    const services: Services = { ...installation.services, demoClock: clock }
    const worker: Running = await startWorker(services)
    steps.push(worker.stop)
    const app: FastifyInstance = await makeApp(services)
    steps.push(() => app.close())
    const address = await listen(app, wanted.port)
    return { address, token, stateDir: folder, stop: stopAll }
  }
}

function portTaken(port: number): Refused {
  return new Refused('start.port-taken', { port, next: port + 1 })
}

async function listen(app: FastifyInstance, port: number): Promise<string> {
  try {
    // "localhost" in both its meanings, 127.0.0.1 and ::1, and nothing that another computer can reach.
    await app.listen({ host: 'localhost', port })
  } catch (error) {
    throw (error as { code?: unknown }).code === 'EADDRINUSE' ? portTaken(port) : error
  }
  const bound = app.server.address()
  return `http://localhost:${typeof bound === 'object' && bound ? bound.port : port}`
}

function portIsFree(port: number): Promise<boolean> {
  if (port === 0) return Promise.resolve(true)
  return new Promise(resolve => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })
}

function ownKeys(folder: string) {
  const keys = path.join(folder, 'keys')
  if (!existsSync(path.join(keys, 'arasha.keys'))) {
    rmSync(keys, { recursive: true, force: true })
    makeKeys(keys)
  }
  const env = {
    ARASHA_KEY_FILE: path.join(keys, 'arasha.keys'),
    ARASHA_RECEIPT_KEY_FILE: path.join(keys, 'receipt-key.pem'),
  }
  const vault = openVault({ keys: readKeys(env) })
  return { vault, receiptKey: readReceiptKey(env, vault) }
}

/** Roles, database, schema, the right to move the clock. True if the data have still to be invented. */
async function found(folder: string, server: EmbeddedServer, say: Tell): Promise<boolean> {
  const first = !existsSync(path.join(folder, 'demo.json'))
  if (first) {
    // A first start that was killed half-way has left half of the data: begin again.
    await connected(server.admin(), client =>
      client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`),
    )
  }
  const applied = await foundDatabase({
    admin: server.admin(database),
    server: server.admin(),
    passwords: server.passwords,
    demo: true,
  })
  if (applied.length > 0 && !first) say('start.updated', { list: applied.join(', ') })
  await connected(server.admin(database), client => client.query(allowMovingClock))
  return first
}

/** While data are invented no commit waits for the disk: a start killed meanwhile begins again anyway. Afterwards everything is on the disk. */
async function withoutWaiting<T>(server: EmbeddedServer, work: () => Promise<T>): Promise<T> {
  const set = (how: string) =>
    connected(server.admin(), client =>
      client.query(`alter database ${database} ${how}`).then(() => client.query('checkpoint')),
    )
  await set('set synchronous_commit = off')
  try {
    return await work()
  } finally {
    await set('reset synchronous_commit')
  }
}

/** Starts PostgreSQL and starts it again when it dies, so that a killed database is a pause and not the end. */
async function superviseEmbedded(
  stateDir: string,
  say: Tell,
): Promise<{ readonly server: () => EmbeddedServer; readonly stop: () => Promise<void> }> {
  let server = await startEmbedded({ stateDir })
  // Whoever stops while PostgreSQL is being started again must wait for it, or it would be left behind.
  let starting: Promise<unknown> = Promise.resolve()
  const stopping = new AbortController()
  const pause = () => wait(restartAfterMs, undefined, { signal: stopping.signal }).catch(() => {})
  const startAgain = async () => {
    try {
      server = await startEmbedded({ stateDir })
      say('start.postgresql-again')
    } catch (error) {
      if (error instanceof Refused) say(error.sentence.key, error.sentence.values)
      else say('start.postgresql-failed', { reason: error instanceof Error ? error.message : String(error) })
    }
  }
  const watch = async () => {
    for (;;) {
      await server.ended
      if (stopping.signal.aborted) return
      say('start.postgresql-ended', { n: restartAfterMs / 1000 })
      await pause()
      if (stopping.signal.aborted) return
      await (starting = startAgain())
    }
  }
  const watching = watch()
  return {
    server: () => server,
    stop: async () => {
      stopping.abort()
      await starting
      await server.stop()
      await watching
    },
  }
}

/** Removes what earlier starts made in this folder, and nothing else that may lie there. */
async function forget(folder: string): Promise<void> {
  if (existsSync(path.join(folder, 'data', 'PG_VERSION'))) {
    // A server that survived its owner must not go on writing into a folder that is gone.
    const leftover = await startEmbedded({ stateDir: folder })
    await leftover.stop()
  }
  for (const name of ['data', 'run', 'keys', 'demo.json', 'database-passwords.json'])
    rmSync(path.join(folder, name), { recursive: true, force: true })
}
