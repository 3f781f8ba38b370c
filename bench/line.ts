// `npm run bench:desk [-- --json] [--seconds 300] [--desks 300] [--contacts 15] [--watch-only]`: the contact centre under load. So many operators' desks
// listen by Server-Sent Events, so many contacts a second come through the public door, and operators take, read and close them at the same rate, so
// that the queue stays a queue. Each desk reads its rows each half minute, as the island does.
//
// What is measured: `onScreen` is the time from the moment at which the contact's transaction began in the database (the line's own `since`) until a
// desk's connection had received the finished line that the island puts on the screen, over every contact at every desk; drawing is not in it. `lost`
// counts pairs of a contact and a desk to which its line never came, and contacts acknowledged to their writer that are not in the database. The load
// is made by this process, on the same cores; memory is that of the server's process (VmRSS), after the desks have connected and at the end.
//
// Each 15 s one operator meets a danger and hands it over: `handOff` is the time from the press until the row could stand in the inbox of the duty desk,
// which listens and reads as the browser does (bench/desk.ts).
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { connected } from '../src/db/found.ts'
import { readKeys } from '../src/vault/keys.ts'
import { openVault } from '../src/vault/vault.ts'
import { plantOfficer, type Database, type Installation } from '../test/installation.ts'
import { watchDesk } from './desk.ts'
import { cpuOf, cpuOfServer, onInstallation, percentile, rounded, sortedCopy } from './installation.ts'

const json = process.argv.includes('--json')
const watchOnly = process.argv.includes('--watch-only')
const option = (name: string, usual: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
const desks = option('desks', 300)
const contactsPerSecond = option('contacts', 15)
const seconds = option('seconds', 300)
const dangerEach = 15
const say = (line: string) => process.stdout.write(`${line}\n`)

const answer = await onInstallation(measure)
if (json) say(JSON.stringify(answer))

async function measure(installation: Installation) {
  const database = await installation.found('arasha_line', { regions: 1, senders: 1 })
  const cookies = await plantOperators(installation, database, desks)
  const app = await installation.serve(database)
  const worker = await installation.work(database)
  const { hostname, port } = new URL(app.url)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  const seen = new Map<string, number>()
  /** One count for each millisecond up to ten seconds. */
  const delays = new Uint32Array(10_001)
  let isMeasuring = false
  const arrived: string[] = []

  const hear = (first: boolean) => (line: string) => {
    const found = /"number":"([^"]+)","version":1,"state":"offered".*?"since":"([^"]+)"/.exec(line)
    const [, number, since] = found ?? []
    if (number === undefined || since === undefined || !isMeasuring) return
    if (first) arrived.push(number)
    seen.set(number, (seen.get(number) ?? 0) + 1)
    const delay = Math.min(delays.length - 1, Math.max(0, Date.now() - Date.parse(since)))
    delays[delay] = (delays[delay] ?? 0) + 1
  }
  const streams: Awaited<ReturnType<typeof listen>>[] = []
  // A shift does not sit down in one millisecond.
  for (let i = 0; i < cookies.length; i += 50)
    streams.push(
      ...(await Promise.all(
        cookies.slice(i, i + 50).map((cookie, k) => listen(hostname, Number(port), cookie, hear(i + k === 0))),
      )),
    )
  say(`${streams.length} desks are connected`)

  const ask = (method: 'GET' | 'POST', path: string, cookie: string, fields?: Record<string, string>) =>
    new Promise<{ status: number; cookie: string; body: string }>((resolve, reject) => {
      const payload = fields && new URLSearchParams(fields).toString()
      const headers = {
        host: 'localhost',
        accept: 'application/json',
        ...(cookie && { cookie }),
        ...(payload !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(Buffer.byteLength(payload)),
        }),
      }
      const request = http.request({ hostname, port, path, method, agent, headers }, async reply => {
        let body = ''
        for await (const chunk of reply.setEncoding('utf8')) body += chunk
        const set = reply.headers['set-cookie']?.[0] ?? ''
        resolve({ status: reply.statusCode ?? 0, cookie: /^[^;]+/.exec(set)?.[0] ?? '', body })
      })
      request.on('error', reject)
      request.end(payload)
    })
  const csrf = new Map<string, string>()
  const readRows = async (cookie: string) => {
    const rows = await ask('GET', '/kk/desk/rows', cookie)
    if (rows.status !== 200) throw new Error(`the desk's rows answered ${rows.status}`)
    csrf.set(cookie, (JSON.parse(rows.body) as { csrf: string }).csrf)
  }

  let acknowledged = 0
  let failed = 0
  const tell = async () => {
    const door = await ask('POST', '/kk/s', '', {})
    const sent = await ask('POST', '/kk/tell', door.cookie, {
      step: 'words',
      words: 'Сынақ үшін жазылған бір сөйлем',
      go: 'send',
    })
    if (sent.status === 303) acknowledged++
    else failed++
  }
  let worked = 0
  let unworked = 0
  const unit = database.ladders[0]?.unit ?? ''
  const duty = await watchDesk(app.url, await plantOfficer(database, installation.keys, unit))
  /** When each contact was handed over. */
  const pressed = new Map<string, number>()
  const handOver = async (number: string, cookie: string) => {
    const given = {
      key: randomUUID(),
      what: 'Сынақ: қауіп төніп тұр',
      callback: '',
      unit,
      csrf: csrf.get(cookie) ?? '',
    }
    pressed.set(number, performance.now())
    const reply = await ask('POST', `/kk/desk/${number}/danger`, cookie, given)
    if (reply.status !== 303) throw new Error(`handing over answered ${reply.status}`)
  }
  const work = async (number: string, cookie: string, isDanger: boolean) => {
    const press = (deed: object) =>
      ask('POST', `/kk/desk/${number}/press`, cookie, {
        csrf: csrf.get(cookie) ?? '',
        press: JSON.stringify({ key: randomUUID(), deed }),
      })
    const taken = await press({ kind: 'accept' })
    const read = await ask('GET', `/kk/desk/${number}/now`, cookie)
    if (isDanger) await handOver(number, cookie)
    await wait(1000)
    const closed = await press({ kind: 'close', callType: 'test', reasons: [], outcome: '', note: '' })
    if (taken.status === 200 && read.status === 200 && closed.status === 200) worked++
    else unworked++
  }

  for (const cookie of cookies) await readRows(cookie)
  // Warm: what a server that has run for a minute runs on.
  for (let i = 0; i < 30; i++) await tell()
  await wait(500)
  acknowledged = failed = 0
  isMeasuring = true
  const rssStartMB = rssOf(app.pid)
  const [appBefore, serverBefore] = [cpuOf(app.pid), cpuOfServer(installation.server().pid)]
  const started = performance.now()
  const rounds = cookies.map((cookie, i) => {
    let timer = setTimeout(
      function again() {
        timer = setTimeout(again, 30_000)
        void readRows(cookie).catch(() => undefined)
      },
      (i / cookies.length) * 30_000,
    )
    return () => clearTimeout(timer)
  })
  const busy: Promise<void>[] = []
  let told = 0
  let taken = 0
  let nextSaid = 30
  while (told < contactsPerSecond * seconds) {
    const now = (performance.now() - started) / 1000
    for (; told < Math.min(now * contactsPerSecond, contactsPerSecond * seconds); told++)
      busy.push(tell().catch(() => void failed++))
    if (!watchOnly)
      for (; taken < arrived.length; taken++)
        busy.push(
          work(
            String(arrived[taken]),
            String(cookies[taken % cookies.length]),
            taken % (contactsPerSecond * dangerEach) === 0,
          ).catch(() => void unworked++),
        )
    if (now > nextSaid) {
      say(`${Math.round(now)} s: ${acknowledged} told, server ${rssOf(app.pid)} MB`)
      nextSaid += 30
    }
    await wait(5)
  }
  const took = (performance.now() - started) / 1000
  await Promise.all(busy)
  await wait(2000)
  const rssEndMB = rssOf(app.pid)
  const [appCpu, serverCpu] = [cpuOf(app.pid) - appBefore, cpuOfServer(installation.server().pid) - serverBefore]
  isMeasuring = false
  for (const stop of rounds) stop()
  const open = streams.filter(stream => !stream.closed()).length
  for (const stream of streams) stream.stop()
  agent.destroy()
  const stored = await connected(database.admin, async client => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from contacts where number = any ($1::text[])',
      [[...seen.keys()]],
    )
    const handed = await client.query<{ contact: string; notice: string }>(
      'select c.number as contact, n.number as notice from handoffs h join contacts c on c.id = h.contact_id join notices n on n.id = h.notice_id',
    )
    for (const { contact, notice } of handed.rows) duty.expect(notice, pressed.get(contact) ?? 0)
    return rows[0]?.n ?? 0
  })
  const handOffs = duty.stop()
  await worker.kill('SIGTERM')
  await app.kill('SIGTERM')
  const unshown = [...seen.values()].reduce((sum, n) => sum + Math.max(0, desks - n), 0)
  const lost = Math.max(0, acknowledged - stored) * desks + unshown
  const found = {
    desks: open,
    contactsPerSecond: rounded(acknowledged / took),
    seconds: rounded(took),
    onScreenP95Ms: delayAt(delays, 0.95),
    lost,
    rssStartMB,
    rssEndMB,
    onScreenP50Ms: delayAt(delays, 0.5),
    onScreenP99Ms: delayAt(delays, 0.99),
    failed,
    worked,
    unworked,
    handOffs: pressed.size,
    handOffP95Ms: rounded(percentile(sortedCopy(handOffs.waits), 0.95)),
    handOffsUnseen: pressed.size - handOffs.waits.length,
    cpuShare: { server: rounded(appCpu / took, 2), postgres: rounded(serverCpu / took, 2) },
  }
  say(
    `${found.desks} desks, ${found.contactsPerSecond} contacts a second for ${found.seconds} s: on screen p50 ${found.onScreenP50Ms}, p95 ${found.onScreenP95Ms}, p99 ${found.onScreenP99Ms} ms (aim: p95 below 1000)`,
  )
  say(
    `lost ${lost}, not sent ${failed}; worked through ${worked}, not ${unworked}; server ${rssStartMB} → ${rssEndMB} MB`,
  )
  if (!watchOnly)
    say(
      `${found.handOffs} dangers handed over: in the duty desk's inbox p95 ${found.handOffP95Ms} ms (aim: 2000), not seen ${found.handOffsUnseen}`,
    )
  say(`processor: server ${found.cpuShare.server}, PostgreSQL ${found.cpuShare.postgres} of one core`)
  return found
}

/** The delay in milliseconds below which this share of all lay. */
function delayAt(delays: Uint32Array, share: number): number {
  const all = delays.reduce((sum, n) => sum + n, 0)
  let before = 0
  for (const [ms, n] of delays.entries()) if ((before += n) >= all * share) return ms
  return Number.NaN
}

function rssOf(pid: number): number {
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kb) / 1024)
}

/** A desk's stream on a bare socket, so that many of them cost this process little. Resolves when it is connected. */
function listen(host: string, port: number, cookie: string, hear: (line: string) => void) {
  return new Promise<{ stop: () => void; closed: () => boolean }>((resolve, reject) => {
    const socket = net.connect({ host, port })
    let rest = ''
    let isClosed = false
    socket.setEncoding('utf8')
    socket.on('connect', () =>
      socket.write(
        `GET /kk/desk/stream HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\ncookie: ${cookie}\r\n\r\n`,
      ),
    )
    socket.on('data', (text: string) => {
      rest += text
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith('HTTP/1.1')) {
          if (!line.startsWith('HTTP/1.1 200')) reject(new Error(`a desk's stream answered ${line}`))
          else resolve({ stop: () => socket.destroy(), closed: () => isClosed })
        } else if (line.startsWith('data: {')) hear(line)
      }
    })
    socket.on('error', reject)
    socket.on('close', () => (isClosed = true))
  })
}

/** A contact centre with so many operators, each signed in. Gives their cookies. */
async function plantOperators({ keys }: Installation, database: Database, count: number): Promise<string[]> {
  const vault = openVault({ keys: readKeys({ ARASHA_KEY_FILE: keys.keyFile }) })
  const centre = randomUUID()
  return connected(database.admin, async client => {
    await client.query(
      `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
      [centre],
    )
    const cookies: string[] = []
    for (let i = 0; i < count; i++) {
      const id = randomUUID()
      const key = vault.newKey('user')
      const token = randomBytes(32).toString('base64url')
      await client.query(
        `insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'user', clock_timestamp())`,
        [key.id, key.wrapped],
      )
      const name = vault.seal(key, { table: 'users', row: id, column: 'name' }, `Operator ${i}`)
      await client.query(
        `insert into users (id, agency_id, login, key_id, name, roles, locale, created_at) values ($1, $2, $3, $4, $5, '{operator}', 'kk', clock_timestamp())`,
        [id, centre, `operator-${i}`, key.id, name],
      )
      await client.query(
        `insert into sessions (id_hash, user_id, created_at, seen_at, expires_at) values ($1, $2, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '1 hour')`,
        [createHash('sha256').update(token).digest(), id],
      )
      cookies.push(`arasha=${token}`)
    }
    return cookies
  })
}
