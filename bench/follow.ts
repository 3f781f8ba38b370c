// `npm run bench:follow [-- --json] [--pairs=60]`: how long after a notice was acknowledged to its sender does the desk hear that somebody in it may be
// the same person as before? Real server, real `arasha match` in a process of its own; notices go in over HTTP one after another, and the clock runs
// from the sender's 201 to the bell of the proposal. The first mention of each pair is filed before the clock starts.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { packageRoot } from '../src/db/package-root.ts'
import { personName } from '../src/demo/people.ts'
import { onInstallation, percentile, rounded, sortedCopy } from './installation.ts'
import { submissionTexts } from './submissions.ts'

const json = process.argv.includes('--json')
const pairs = Number(process.argv.find(a => a.startsWith('--pairs='))?.slice(8) ?? 60)
const patienceMs = 20_000
const say = (line: string) => process.stdout.write(`${line}\n`)

await onInstallation(async installation => {
  const database = await installation.found('follow', { regions: 2, senders: 4 })
  const web = await installation.serve(database)
  const match = await installation.serve(database, { argv: [path.join(packageRoot, 'dist', 'src', 'cli.js'), 'match'] })
  const client = new pg.Client(database.admin)
  await client.connect()
  await client.query('listen arasha_changes')
  let heard: ((at: number) => void) | undefined
  client.on('notification', ({ payload }) => {
    if (payload?.startsWith('link:')) heard?.(performance.now())
  })
  const bodies = submissionTexts(pairs * 2, new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10))
  const file = async (i: number, pair: number): Promise<number> => {
    const body = JSON.parse(bodies[i] as string) as Record<string, unknown>
    const iin = `85${String(1 + (pair % 12)).padStart(2, '0')}${String(1 + (pair % 28)).padStart(2, '0')}3${String(10_000 + pair)}`
    const sender = database.senders[i % database.senders.length]
    const answer = await fetch(`${web.url}/api/v1/notices`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sender?.token ?? ''}`,
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
      },
      // The child is nobody twice: only the suspect may match.
      body: JSON.stringify({
        ...body,
        child: { birth: { age: 9 } },
        suspect: { relation: 'parent', person: { name: personName(pair, 'male'), iin } },
      }),
    })
    if (answer.status !== 201) throw new Error(`a notice was answered with ${answer.status}`)
    return performance.now()
  }
  for (let pair = 0; pair < pairs; pair++) await file(pair, pair)
  const read = 'select count(*)::int as n from blind_indexes'
  for (let i = 0; i < 600; i++) {
    if (((await client.query<{ n: number }>(read)).rows[0]?.n ?? 0) >= pairs) break
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  const waits: number[] = []
  let unheard = 0
  for (let pair = 0; pair < pairs; pair++) {
    const rang = new Promise<number | undefined>(resolve => {
      heard = resolve
      setTimeout(resolve, patienceMs, undefined)
    })
    const sent = await file(pairs + pair, pair)
    const at = await rang
    if (at === undefined) unheard++
    else waits.push(Math.max(0, at - sent))
  }
  await client.end()
  await match.kill('SIGTERM')
  await web.kill('SIGTERM')
  const sorted = sortedCopy(waits)
  const result = {
    pairs,
    unheard,
    p50Ms: rounded(percentile(sorted, 0.5)),
    p95Ms: rounded(percentile(sorted, 0.95)),
    maxMs: rounded(sorted.at(-1) ?? Number.NaN),
    over2s: waits.filter(ms => ms > 2000).length,
  }
  say(
    `${pairs} notices: the desk heard of a possible match after ${result.p50Ms} ms (median), ${result.p95Ms} ms (p95), ${result.maxMs} ms at most; ${unheard} never.`,
  )
  if (json) say(JSON.stringify(result))
})
