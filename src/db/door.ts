// The one door to the database. `as` opens a transaction for a person or API client, sets the row-level-security context and writes the
// journal leaf in the same transaction; `look` reads what identifies nobody and cannot write; `system` is for named jobs.
// There is no other way for application code to get a connection. Nothing is acknowledged before COMMIT has answered.
import pg from 'pg'
import { together, type Statement } from './statement.ts'

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
  /** Says which record the act is about, for the journal. */
  concerns(subject: Subject): void
}

/** The database cannot answer now: gone, full, or out of time. Carries no statement and no value. */
export class Unavailable extends Error {
  constructor(cause: unknown) {
    super('the database cannot be reached')
    this.cause = cause
  }
}

export type DatabaseOptions = {
  readonly connection: pg.ClientConfig
  readonly writeLeaf: LeafWriter
  /** 16 suits two cores; 32 lowered throughput (platform notes). */
  readonly poolSize?: number
}

export type Db = {
  as<T>(actor: Actor, act: Act, work: (tx: Tx) => Promise<T>): Promise<T>
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

export function openDatabase(options: DatabaseOptions): Db {
  // Everything the application reads has an index: a plan made while a table was small must not scan it when it has grown.
  const config = {
    connectionTimeoutMillis: 5000,
    query_timeout: 15_000,
    ...options.connection,
    pipeline: true,
    options: '-c search_path=arasha,pg_temp -c enable_seqscan=off',
  }
  const pool = new pg.Pool({ ...config, max: options.poolSize ?? 16, idleTimeoutMillis: 30_000 } as pg.PoolConfig)
  // An idle connection that dies (server restart) emits here; unheard it would end the process.
  pool.on('error', () => {})

  async function transaction<T>(
    begin: string,
    leaf: { act: Act; actor?: Actor; job?: string; outcome: Outcome; subject?: Subject } | undefined,
    work: (tx: Tx) => Promise<T>,
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
      const opened = (await client.query(begin)) as unknown as pg.QueryResult<{ now: Date }>[]
      const now = opened.at(-1)?.rows[0]?.now
      if (now === undefined) throw new Error('the database did not tell the time')
      const sent: Promise<unknown>[] = []
      let failure: unknown
      let subject: Subject | undefined = leaf?.subject
      const gather = gatherWrites(client)
      const query = <Row>(s: Statement<Row>, values: readonly unknown[]): Promise<Row[]> => {
        gather()
        const answer = client.query({ name: s.name, text: s.text, values: [...values] }).then(r => r.rows as Row[])
        sent.push(answer.catch(error => (failure ??= error)))
        return answer
      }
      // Inserts that may join each other wait here until something else is sent or the work is done.
      let joining: { readonly statement: Statement<unknown>; readonly values: readonly unknown[] }[] = []
      const sendJoined = () => {
        if (joining.length === 0) return
        const parts = joining
        joining = []
        void query(
          together(
            parts.map(p => p.statement),
            parts.map(p => p.values.length),
          ),
          parts.flatMap(p => p.values),
        )
      }
      const ask = <Row>(s: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> => {
        sendJoined()
        return query(s, values)
      }
      const tx: Tx = {
        now,
        rows: ask,
        one: async (s, values) => (await ask(s, values))[0],
        send: (s, values = []) => {
          if (s.joins === undefined) return void ask(s, values)
          if (s.joins === 'after' && joining.some(p => p.statement.joins === 'freely')) sendJoined()
          joining.push({ statement: s, values })
        },
        concerns: what => {
          subject = what
        },
      }
      let result: T
      try {
        result = await work(tx)
      } catch (error) {
        await Promise.all(sent)
        await client.query('rollback').catch(onError)
        // The first failed statement is the cause; what the work threw afterwards is only "transaction is aborted".
        throw failure ?? error
      }
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
      gather()
      const committed = client.query('commit')
      const [answer] = await Promise.all([committed, ...sent])
      // A commit after a failed statement "succeeds" with the tag ROLLBACK. Only COMMIT is an acknowledgement.
      if (failure !== undefined) throw failure
      if (answer.command !== 'COMMIT') throw new Error(`the transaction ended with ${answer.command}`)
      return result
    } catch (error) {
      // 25006: a write met a standby after a failover; inside our own read-only look it is a fault of the program instead.
      if (isUnavailable(error) || (codeOf(error) === '25006' && !begin.startsWith('begin read only'))) {
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
    as: (actor, act, work) => transaction(`begin; ${actorContext(actor)}`, { act, actor, outcome: 'done' }, work),
    look: (actor, work) => transaction(`begin read only; ${actorContext(actor)}`, undefined, work),
    system: (job, act, work) => transaction(`begin; ${jobContext(job)}`, { act, job, outcome: 'done' }, work),
    lookAsJob: (job, work) => transaction(`begin read only; ${jobContext(job)}`, undefined, work),
    refuse: (actor, act, subject) =>
      transaction(
        `begin; ${actorContext(actor)}`,
        { act, actor, outcome: 'refused', ...(subject && { subject }) },
        async () => {},
      ),
    listen: (channel, hear) => listen({ ...config, pipeline: false } as pg.ClientConfig, channel, hear),
    close: () => pool.end(),
  }
}

/** Statements sent in one go leave in one write to the socket: a system call for each costs more than the statement. */
function gatherWrites(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection
  let gathering = false
  return () => {
    if (gathering) return
    gathering = true
    stream.cork()
    process.nextTick(() => {
      gathering = false
      stream.uncork()
    })
  }
}

function actorContext(actor: Actor): string {
  const list = (values: readonly (string | number)[]) => pg.escapeLiteral(`{${values.join(',')}}`)
  return (
    `select set_config('arasha.user', ${pg.escapeLiteral(actor.id)}, true), set_config('arasha.agency', ${pg.escapeLiteral(actor.agencyId)}, true), ` +
    `set_config('arasha.units', ${list(actor.units)}, true), set_config('arasha.regions', ${list(actor.regions)}, true), ` +
    `set_config('arasha.roles', ${list(actor.roles)}, true), arasha_now() as now`
  )
}

function jobContext(job: string): string {
  return `set local role arasha_system; select set_config('arasha.job', ${pg.escapeLiteral(job)}, true), arasha_now() as now`
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
