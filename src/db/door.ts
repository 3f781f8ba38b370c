// The one door to the database. `as` opens a transaction for a person or API client, sets the row-level-security context and writes the
// journal leaf in the same transaction; `look` reads what identifies nobody and cannot write; `system` is for named jobs.
// There is no other way for application code to get a connection. Nothing is acknowledged before COMMIT has answered.
import pg from 'pg'
import { openBells, type Bell } from './bells.ts'
import { openLine } from './line.ts'
import { statement, together, type Statement } from './statement.ts'

export type Actor = {
  readonly kind: 'user' | 'client'
  readonly id: string
  readonly agencyId: string
  readonly agencyKind: string
  readonly roles: readonly string[]
  /** Police: the own unit and the units below it. Others: empty. */
  readonly units: readonly string[]
  /** Prosecutor and Commissioner: regions they oversee. Others: empty. */
  readonly regions: readonly number[]
}

/** What is being done: named by the route or job, never by the client. */
export type Act = {
  readonly act: string
  readonly basis: string
  readonly purpose: string
}

export type Outcome = 'done' | 'refused'
export type Subject = { readonly kind: string; readonly id: string; readonly region?: number }
export type LeafEntry = Act & {
  readonly at: Date
  readonly actor: Actor | undefined
  readonly job: string | undefined
  readonly outcome: Outcome
  readonly subject: Subject | undefined
}
/** Handed in at start by `journal`; the door alone calls it, once per act. */
export type LeafWriter = (tx: Tx, entry: LeafEntry) => void

export type Tx = {
  /** Arasha's time, read once when the transaction began. */
  readonly now: Date
  rows<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>
  one<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row | undefined>
  /** Sends a statement without waiting, at the latest before the next one that is waited for. Its failure fails the transaction at commit. */
  send(statement: Statement<unknown>, values?: readonly unknown[]): void
  /** Tells those who listen on a channel, once this is committed. Payloads carry ids only: NOTIFY knows no row-level security. */
  ring(channel: string, payload: string): void
  /** Says which record the act is about, for the journal. */
  concerns(subject: Subject): void
}

/** What may be asked before the time is known. */
export type Asking = Pick<Tx, 'rows' | 'one'>

/** The database cannot answer now: gone, full, or out of time. Carries no statement and no value. */
export class Unavailable extends Error {
  constructor(cause: unknown) {
    super('the database cannot be reached')
    this.cause = cause
  }
}

export type DatabaseOptions = {
  /** Signs in as `arasha_app`: what is done for a person or API client. It cannot become the role of jobs. */
  readonly connection: pg.ClientConfig
  /** Signs in as `arasha_jobs`, for named jobs alone. */
  readonly jobs: pg.ClientConfig
  readonly writeLeaf: LeafWriter
  /** 16 suits two cores; 32 lowered throughput (platform notes). */
  readonly poolSize?: number
}

export type Db = {
  /** `ask`: questions that do not wait until the transaction is open; the work gets what was found. Saves a way to the database and back. */
  as<T, Found = undefined>(
    actor: Actor,
    act: Act,
    work: (tx: Tx, found: Found) => Promise<T>,
    ask?: (tx: Asking) => Promise<Found>,
  ): Promise<T>
  look<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>
  system<T>(job: string, act: Act, work: (tx: Tx) => Promise<T>): Promise<T>
  /** A job that only reads. */
  lookAsJob<T>(job: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Writes the leaf of an attempt that was refused. */
  refuse(actor: Actor, act: Act, subject?: Subject): Promise<void>
  /** Calls `hear` on each NOTIFY of the channel, and with undefined after a gap (reconnection), when the listener must look for itself. */
  listen(channel: string, hear: (payload: string | undefined) => void): Promise<{ stop(): Promise<void> }>
  close(): Promise<void>
}

/** A statement that takes longer is given up, and its connection with it. */
const patienceMs = 15_000

export function openDatabase(options: DatabaseOptions): Db {
  // Everything the application reads has an index: a plan made while a table was small must not scan it when it has grown.
  const reaching = (connection: pg.ClientConfig) => ({
    connectionTimeoutMillis: 5000,
    ...connection,
    options: '-c search_path=arasha,pg_temp -c enable_seqscan=off',
  })
  const poolOf = (connection: pg.ClientConfig, max: number): pg.Pool => {
    const pool = new pg.Pool({ ...reaching(connection), max, idleTimeoutMillis: 30_000 } as pg.PoolConfig)
    // An idle connection that dies (server restart) emits here; unheard it would end the process.
    pool.on('error', () => {})
    return pool
  }
  const size = options.poolSize ?? 16
  // Two logins, so that a statement smuggled into what a person does cannot make itself a job, which sees everything.
  const people = poolOf(options.connection, size)
  const jobs = poolOf(options.jobs, Math.ceil(size / 2))
  const config = reaching(options.connection)
  const bells = openBells(config)

  async function transaction<T, Found = undefined>(
    pool: pg.Pool,
    opening: Opening,
    leaf: { act: Act; actor?: Actor; job?: string; outcome: Outcome; subject?: Subject } | undefined,
    work: (tx: Tx, found: Found) => Promise<T>,
    ask?: (tx: Asking) => Promise<Found>,
  ): Promise<T> {
    let client: pg.PoolClient
    try {
      client = await pool.connect()
    } catch (cause) {
      throw new Unavailable(cause)
    }
    let broken: Error | undefined
    const onError = (error: Error) => (broken ??= error)
    client.on('error', onError)
    try {
      const line = openLine(client, patienceMs)
      const sent: Promise<unknown>[] = []
      let failure: unknown
      let subject: Subject | undefined = leaf?.subject
      const say = <Row>(s: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> => {
        const answer = line.ask(s, values).then(reply => reply.rows)
        sent.push(answer.catch(error => (failure ??= error)))
        return answer
      }
      // Inserts that may join each other wait here until something else is sent or the work is done.
      let freely: Waiting[] = []
      let after: Waiting[] = []
      const sendJoined = () => {
        for (const parts of [freely, after]) {
          if (parts.length === 0) continue
          const joined = together(
            parts.map(p => p.statement),
            parts.map(p => p.values.length),
          )
          void say(
            joined,
            parts.flatMap(p => p.values),
          )
        }
        freely = []
        after = []
      }
      const rows = <Row>(s: Statement<Row>, values?: readonly unknown[]): Promise<Row[]> => {
        sendJoined()
        return say(s, values)
      }
      const asking: Asking = { rows, one: async (s, values) => (await rows(s, values))[0] }
      const ringing: Bell[] = []
      let result: T
      try {
        for (const s of opening.before) void say(s)
        const [opened, found] = await Promise.all([
          say(opening.context, opening.values),
          ask?.(asking) as Promise<Found>,
        ])
        const now = opened[0]?.now
        if (now === undefined) throw new Error('the database did not tell the time')
        const tx: Tx = {
          ...asking,
          now,
          send: (s, values = []) => {
            if (s.joins === 'freely') freely.push({ statement: s, values })
            else if (s.joins === 'after') after.push({ statement: s, values })
            else void rows(s, values)
          },
          ring: (channel, payload) => void ringing.push({ channel, payload }),
          concerns: what => {
            subject = what
          },
        }
        result = await work(tx, found)
        if (leaf) {
          options.writeLeaf(tx, {
            ...leaf.act,
            at: now,
            actor: leaf.actor,
            job: leaf.job,
            outcome: leaf.outcome,
            subject,
          })
        }
        sendJoined()
        const committed = line.ask(commit)
        await Promise.allSettled([committed, ...sent])
        if (failure !== undefined) throw failure
        // After a failed statement the server may answer COMMIT with ROLLBACK. Only COMMIT is an acknowledgement.
        const { command } = await committed
        if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`)
      } catch (error) {
        await Promise.all(sent)
        await line.ask(rollback).catch(onError)
        // The first failed statement is the cause; what the work threw afterwards is only "transaction is aborted".
        throw failure ?? error
      }
      bells.ring(ringing)
      return result
    } catch (error) {
      // 25006: a write met a standby after a failover; inside our own read-only look it is a fault of the program instead.
      if (isUnavailable(error) || (codeOf(error) === '25006' && !opening.before.includes(beginReading))) {
        broken ??= error as Error
        throw new Unavailable(error)
      }
      throw error
    } finally {
      client.off('error', onError)
      client.release(broken)
    }
  }

  return {
    as: (actor, act, work, ask) =>
      transaction(people, asActor(begin, actor), { act, actor, outcome: 'done' }, work, ask),
    look: (actor, work) => transaction(people, asActor(beginReading, actor), undefined, work),
    system: (job, act, work) => transaction(jobs, asJob(begin, job), { act, job, outcome: 'done' }, work),
    lookAsJob: (job, work) => transaction(jobs, asJob(beginReading, job), undefined, work),
    refuse: (actor, act, subject) =>
      transaction(
        people,
        asActor(begin, actor),
        { act, actor, outcome: 'refused', ...(subject && { subject }) },
        async () => {},
      ),
    listen: (channel, hear) => listen(config, channel, hear),
    close: async () => {
      await bells.close()
      await Promise.all([people.end(), jobs.end()])
    },
  }
}

type Waiting = { readonly statement: Statement<unknown>; readonly values: readonly unknown[] }
/** What opens a transaction; the context is set for it alone, and its statement tells the time. */
type Opening = {
  readonly before: readonly Statement<never>[]
  readonly context: Statement<{ now: Date }>
  readonly values: readonly unknown[]
}

const begin: Statement<never> = { name: 'door.begin', text: 'begin' }
const beginReading: Statement<never> = { name: 'door.begin-reading', text: 'begin read only' }
const commit: Statement<never> = { name: 'door.commit', text: 'commit' }
const rollback: Statement<never> = { name: 'door.rollback', text: 'rollback' }
const becomeSystem: Statement<never> = { name: 'door.become-system', text: 'set local role arasha_system' }
const setActor = statement<{ now: Date }>(
  'door.set-actor',
  `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true),
     set_config('arasha.regions', $4, true), set_config('arasha.roles', $5, true), clock_timestamp() + make_interval(secs => offset_seconds) as now from clock`,
)
const setJob = statement<{ now: Date }>(
  'door.set-job',
  `select set_config('arasha.job', $1, true), arasha_now() as now`,
)

function asActor(start: Statement<never>, actor: Actor): Opening {
  return {
    before: [start],
    context: setActor,
    values: [actor.id, actor.agencyId, actor.units, actor.regions, actor.roles],
  }
}
function asJob(start: Statement<never>, job: string): Opening {
  return { before: [start, becomeSystem], context: setJob, values: [job] }
}

const goneCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53100',
  '53200',
  '53300',
])
function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : undefined
}
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  if (code !== undefined) return goneCodes.has(code) || code.startsWith('08')
  return /Connection terminated|timeout exceeded|Query read timeout|not queryable|Client was closed/i.test(
    error.message,
  )
}

async function listen(
  config: pg.ClientConfig,
  channel: string,
  hear: (payload: string | undefined) => void,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(config)
    fresh.on('notification', message => hear(message.payload ?? ''))
    let ended = false
    const again = () => {
      if (ended || stopped) return
      ended = true
      retry = setTimeout(() => void connect().catch(() => {}), 500)
      retry.unref()
    }
    fresh.on('error', again)
    fresh.on('end', again)
    try {
      await fresh.connect()
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      again()
      await fresh.end().catch(() => {})
      throw error
    }
    client = fresh
    // What was notified while nobody listened is lost: the listener must look for itself.
    hear(undefined)
  }
  await connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(retry)
      await client?.end().catch(() => {})
    },
  }
}
