// `npm run bench:flood [-- --json] [--seconds N]`: 50 flood contacts a second from a few networks beside 2 genuine ones a second from many, each with
// its own visit, over HTTP against the real server. Aims: every genuine contact stored, p99 of pressing "send" under 5 s, none of the flood in front.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { onInstallation, percentile, rounded, sortedCopy } from './installation.ts'

const json = process.argv.includes('--json')
const seconds = Number(process.argv[process.argv.indexOf('--seconds') + 1]) || 30
const floodPerSecond = 50
const genuinePerSecond = 2
const say = (line: string) => process.stdout.write(`${line}\n`)

await onInstallation(async installation => {
  const database = await installation.found('flood', { regions: 1, senders: 1 })
  const admin = new pg.Client({ ...database.admin, options: '-c search_path=arasha' })
  await admin.connect()
  await admin.query(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en) values ($1, 'centre111', 0, '111', '111', '111')`,
    [randomUUID()],
  )
  const app = await installation.serve(database)

  /** One visit without a script: begin, write, send. Gives how long "send" took, in milliseconds. */
  const tell = async (network: string, words: string): Promise<number> => {
    const post = (path: string, fields: Record<string, string>, cookie = '') =>
      fetch(`${app.url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        // The server trusts a proxy on its own machine to say from where a visitor comes.
        headers: { 'x-forwarded-for': network, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
        body: new URLSearchParams(fields),
      })
    const began = await post('/kk/s', {})
    const cookie = /v=[^;]+/.exec(began.headers.get('set-cookie') ?? '')?.[0] ?? ''
    await began.arrayBuffer()
    const started = performance.now()
    const sent = await post('/kk/tell', { step: 'words', words, go: 'send' }, cookie)
    await sent.arrayBuffer()
    if (sent.status !== 303) throw new Error(`the door answered ${sent.status}`)
    return performance.now() - started
  }
  await tell('192.0.2.1', 'warm-up')

  const genuine: number[] = []
  const flood: number[] = []
  let failed = 0
  const under: Promise<unknown>[] = []
  const start = performance.now()
  const timetable = (perSecond: number, one: (i: number) => Promise<void>) =>
    (async () => {
      for (let i = 0; i < perSecond * seconds; i++) {
        const wait = start + (i * 1000) / perSecond - performance.now()
        if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
        under.push(one(i).catch(() => void failed++))
      }
    })()
  await Promise.all([
    timetable(floodPerSecond, async i => void flood.push(await tell(`203.0.113.${i % 3}`, 'flood'))),
    timetable(genuinePerSecond, async i => void genuine.push(await tell(`10.${i >> 8}.${i & 255}.7`, 'genuine'))),
  ])
  await Promise.all(under)
  const { rows } = await admin.query<{ crowded: boolean; n: number }>(
    'select crowded, count(*)::int as n from contacts group by crowded',
  )
  await admin.end()
  const stored = rows.reduce((sum, row) => sum + row.n, 0)
  const wanted = 1 + (floodPerSecond + genuinePerSecond) * seconds
  const result = {
    floodPerSecond,
    genuinePerSecond,
    seconds,
    failed,
    lost: wanted - stored,
    genuineP50Ms: rounded(percentile(sortedCopy(genuine), 0.5)),
    genuineP99Ms: rounded(percentile(sortedCopy(genuine), 0.99)),
    floodP99Ms: rounded(percentile(sortedCopy(flood), 0.99)),
    standBehind: rows.find(row => row.crowded)?.n ?? 0,
  }
  say(`aims: nothing lost, p99 of a genuine contact < 5,000 ms: ${JSON.stringify(result)}`)
  if (json) say(JSON.stringify(result))
})
