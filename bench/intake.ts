// `npm run bench:intake [-- --json] [--quick]`: what a notice costs. In one run, in alternating turns because the machine is shared: the floor
// (bench/floor.ts) and Arasha's POST /api/v1/notices over HTTP with law, encryption, receipt, journal and row-level security. Then 150 notices a
// second on a timetable, with the worker at work and a police desk watching. The load is made by this process, on the same cores.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { connected } from '../src/db/found.ts'
import { plantOfficer, type Database, type Installation, type Process } from '../test/installation.ts'
import { copiesOf } from './floor.ts'
import { cpuOf, cpuOfServer, onInstallation, percentile, rounded, sortedCopy } from './installation.ts'
import { openLane, type Lane } from './lanes.ts'
import { submissionTexts } from './submissions.ts'
import { watchDesk } from './desk.ts'

const quick = process.argv.includes('--quick')
const json = process.argv.includes('--json')
const turns = quick ? 3 : 3
const turnSeconds = quick ? 2 : 6
const sustained = { perSecond: 150, seconds: quick ? 10 : 60 }
const floorConnections = 8
const lanes = 32
/** Notices filed before anything is measured: V8 has compiled what a server that has run for a minute runs on only after some five thousand. */
const warming = quick ? 3000 : 6000
const say = (line: string) => process.stdout.write(`${line}\n`)

/** What one kind of turn came to. CPU in seconds. */
type Turn = { done: number; seconds: number; nodeCpu: number; serverCpu: number; latencies: number[] }
const noTurn = (): Turn => ({ done: 0, seconds: 0, nodeCpu: 0, serverCpu: 0, latencies: [] })

const answer = await onInstallation(async installation => {
  const turned = await alternate(installation)
  const kept = await keepUp(installation)
  return { ...turned, sustained: kept }
})
if (json) say(JSON.stringify(answer))

async function alternate(installation: Installation) {
  const database = await installation.found('arasha', { regions: 8, senders: lanes })
  const app = await installation.serve(database)
  // Enough that nothing measured was sent before.
  const bodies = submissionTexts(30_000, today())
  const senders = await openLanes(app, database)
  // Warm, and the notices that the floor will copy.
  const numbers = await warm(senders, bodies, warming / lanes)
  const { copies, rows } = await connected(database.admin, async admin => {
    const ids = await admin.query<{ id: string }>('select id from notices where number = any ($1) order by number', [
      numbers.slice(0, 16),
    ])
    return copiesOf(
      admin,
      ids.rows.map(r => r.id),
    )
  })
  const floorPool = await Promise.all(
    Array.from({ length: floorConnections }, async () => {
      const client = new pg.Client(database.admin)
      await client.connect()
      return client
    }),
  )
  let copied = 0
  const writeCopy = async (client: pg.Client) => {
    const copy = copies[copied++ % copies.length]
    if (copy) await client.query({ name: copy.name, text: copy.text, values: copy.values() })
  }
  let sent = warming
  const send = async (lane: Sending) => {
    const { status, body } = await lane.send(bodies[sent++ % bodies.length] ?? '')
    if (status !== 201) throw new Error(`the server answered ${status}: ${body.slice(0, 300)}`)
  }
  const postmaster = () => cpuOfServer(installation.server().pid)
  await turn(noTurn(), floorPool, writeCopy, 1, ownCpu, postmaster)

  const floor = noTurn()
  const arasha = noTurn()
  say(`${rows.toFixed(1)} rows a notice; ${turns} turns of ${turnSeconds} s each, floor and Arasha in alternation`)
  for (let i = 0; i < turns; i++) {
    await turn(floor, floorPool, writeCopy, turnSeconds, ownCpu, postmaster)
    await turn(arasha, senders, send, turnSeconds, () => cpuOf(app.pid), postmaster)
  }
  await Promise.all(floorPool.map(client => client.end()))
  for (const { lane } of senders) lane.close()
  await app.kill('SIGTERM')

  const [f, a] = [summary(floor), summary(arasha)]
  say('            per s   p50 ms   p99 ms   CPU µs a notice: node + PostgreSQL = together')
  for (const [name, s] of [
    ['floor', f],
    ['Arasha', a],
  ] as const) {
    say(
      `${name.padEnd(9)}${String(s.perSecond).padStart(8)}${String(s.p50Ms).padStart(9)}${String(s.p99Ms).padStart(9)}   ${String(s.nodeMicros).padStart(7)} + ${s.serverMicros} = ${s.nodeMicros + s.serverMicros}`,
    )
  }
  const ratio = rounded(a.perSecond / f.perSecond, 3)
  say(`ratio ${ratio} (aim 0.4)`)
  return {
    floorPerSecond: f.perSecond,
    arashaPerSecond: a.perSecond,
    ratio,
    p50Ms: a.p50Ms,
    p99Ms: a.p99Ms,
    cpuMicros: {
      floor: f.nodeMicros + f.serverMicros,
      arasha: a.nodeMicros + a.serverMicros,
      floorNode: f.nodeMicros,
      floorPostgres: f.serverMicros,
      arashaNode: a.nodeMicros,
      arashaPostgres: a.serverMicros,
    },
    floor: { p50Ms: f.p50Ms, p99Ms: f.p99Ms, connections: floorConnections },
    lanes,
    rowsPerNotice: rounded(rows),
  }
}

/** Runs workers until the time is up and adds what they did to the turn. */
async function turn<W>(
  into: Turn,
  workers: readonly W[],
  work: (worker: W) => Promise<void>,
  seconds: number,
  nodeCpu: () => number,
  serverCpu: () => number,
): Promise<void> {
  // What the turn before left behind (dirty pages, dead sessions) is written first, not on this turn's account.
  await wait(300)
  const [start, nodeBefore, serverBefore] = [performance.now(), nodeCpu(), serverCpu()]
  const end = start + seconds * 1000
  await Promise.all(
    workers.map(async worker => {
      for (let before = performance.now(); before < end; before = performance.now()) {
        await work(worker)
        into.done++
        into.latencies.push(performance.now() - before)
      }
    }),
  )
  into.seconds += (performance.now() - start) / 1000
  into.nodeCpu += nodeCpu() - nodeBefore
  into.serverCpu += serverCpu() - serverBefore
}

function summary({ done, seconds, nodeCpu, serverCpu, latencies }: Turn) {
  const sorted = sortedCopy(latencies)
  return {
    perSecond: Math.round(done / seconds),
    p50Ms: rounded(percentile(sorted, 0.5)),
    p99Ms: rounded(percentile(sorted, 0.99)),
    nodeMicros: Math.round((nodeCpu / done) * 1e6),
    serverMicros: Math.round((serverCpu / done) * 1e6),
  }
}

async function keepUp(installation: Installation) {
  const database = await installation.found('arasha_sustained', { regions: 8, senders: lanes })
  const app = await installation.serve(database)
  const worker = await installation.work(database)
  const { perSecond, seconds } = sustained
  const bodies = submissionTexts(perSecond * seconds, today(), 7)
  const senders = [...(await openLanes(app, database)), ...(await openLanes(app, database))]
  await warm(senders, bodies, 12)
  const unit = database.ladders[0]?.unit ?? ''
  const desk = await watchDesk(app.url, await plantOfficer(database, installation.keys, unit))
  const mine = new Set(database.senders.filter(s => s.school === database.ladders[0]?.school).map(s => s.id))

  const due = bodies.map((_, i) => (i / perSecond) * 1000)
  const latencies: number[] = []
  const acknowledged: { sender: string; key: string; number: string }[] = []
  let failed = 0
  let next = 0
  const start = performance.now() + 200
  await Promise.all(
    senders.map(async sending => {
      for (;;) {
        const i = next++
        const at = due[i]
        const body = bodies[i]
        if (at === undefined || body === undefined) return
        const early = start + at - performance.now()
        if (early > 0) await wait(early)
        try {
          const reply = await sending.send(body)
          const now = performance.now()
          // From the moment it was due, not from when a lane was free: a queue before the server is waiting too.
          latencies.push(now - start - at)
          if (reply.status !== 201) failed++
          else {
            const { number } = JSON.parse(reply.body) as { number: string }
            acknowledged.push({ sender: sending.sender, key: reply.key, number })
            if (mine.has(sending.sender)) desk.expect(number, now)
          }
        } catch {
          failed++
        }
      }
    }),
  )
  const took = (performance.now() - start) / 1000
  await wait(1500)
  const inbox = desk.stop()
  for (const { lane } of senders) lane.close()
  const lost = await countLost(database, acknowledged)
  await worker.kill('SIGTERM')
  await app.kill('SIGTERM')
  const sorted = sortedCopy(latencies)
  const inboxSorted = sortedCopy(inbox.waits)
  const found = {
    perSecond: rounded(acknowledged.length / took),
    seconds: rounded(took),
    failed,
    lost,
    p50Ms: rounded(percentile(sorted, 0.5)),
    p99Ms: rounded(percentile(sorted, 0.99)),
    inboxP50Ms: rounded(percentile(inboxSorted, 0.5)),
    inboxP99Ms: rounded(percentile(inboxSorted, 0.99)),
    inboxSeen: inbox.waits.length,
    inboxUnseen: inbox.unseen,
  }
  say(
    `${found.perSecond}/s for ${found.seconds} s: failed ${failed}, acknowledged and lost ${lost}, p50 ${found.p50Ms} ms, p99 ${found.p99Ms} ms (aim: below 1000)`,
  )
  say(
    `inbox: ${found.inboxSeen} rows seen, ${found.inboxUnseen} unseen, p50 ${found.inboxP50Ms} ms and p99 ${found.inboxP99Ms} ms after the answer (aim: below 1000)`,
  )
  return found
}

type Sending = {
  readonly lane: Lane
  readonly sender: string
  send(body: string): Promise<{ status: number; body: string; key: string }>
}
async function openLanes(app: Process, database: Database): Promise<Sending[]> {
  return Promise.all(
    database.senders.map(async ({ id, token }) => {
      const lane = await openLane(app.url)
      return {
        lane,
        sender: id,
        send: async (body: string) => {
          const key = randomUUID()
          return {
            ...(await lane.post('/api/v1/notices', `authorization: Bearer ${token}\r\nidempotency-key: ${key}`, body)),
            key,
          }
        },
      }
    }),
  )
}

/** Fills caches, plans and compiled code. Gives the numbers of what was filed. */
async function warm(senders: readonly Sending[], bodies: readonly string[], each: number): Promise<string[]> {
  const numbers: string[] = []
  await Promise.all(
    senders.map(async (sending, lane) => {
      for (let i = 0; i < each; i++) {
        const { status, body } = await sending.send(bodies[(i * senders.length + lane) % bodies.length] ?? '')
        if (status !== 201) throw new Error(`the server answered ${status}: ${body.slice(0, 300)}`)
        numbers.push((JSON.parse(body) as { number: string }).number)
      }
    }),
  )
  return numbers
}

/** Acknowledged and yet not there: the notice, its first event, its duties, its letter and its leaf must all be found. */
async function countLost(
  database: Database,
  acknowledged: readonly { sender: string; key: string; number: string }[],
): Promise<number> {
  return connected(database.admin, async client => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from unnest($1::uuid[], $2::text[], $3::text[]) as a (sender, key, number)
       where exists (select from idempotency i join notices n on n.id = i.notice_id where i.scope = a.sender and i.key = a.key and n.number = a.number
         and exists (select from notice_events e where e.notice_id = n.id and e.kind = 'submitted')
         and exists (select from duties d where d.subject_id = n.id) and exists (select from outbox o where o.subject_id = n.id)
         and exists (select from qualifications q where q.incident_id = n.incident_id) and exists (select from journal_leaves l where l.object_id = n.id))`,
      [acknowledged.map(a => a.sender), acknowledged.map(a => a.key), acknowledged.map(a => a.number)],
    )
    return acknowledged.length - (rows[0]?.n ?? 0)
  })
}

function ownCpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
function today(): string {
  return new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10)
}
