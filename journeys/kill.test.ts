// Nothing that was acknowledged is ever lost (reliability R1–R3). Twelve senders file notices and retry with the same key until they are answered,
// while the database and the application are killed with -9 in turn. Afterwards a checker compares what was acknowledged with what is there.
// An unknown outcome may go either way; an acknowledged one may not. The same run on builds with a planted defect must find each defect:
// a harness that lets one of them pass is broken.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connected } from '../src/db/found.ts'
import { packageRoot } from '../src/db/package-root.ts'
import { readReceiptKey, verifyReceipt } from '../src/post/receipt.ts'
import { readKeys } from '../src/vault/keys.ts'
import { openVault } from '../src/vault/vault.ts'
import { startInstallation, type Database, type Process, type Sender } from '../test/installation.ts'

const installation = await startInstallation()
after(() => installation.stop())
const planted = path.join(packageRoot, 'dist', 'test', 'planted-server.js')
let databases = 0

type Acknowledged = { readonly number: string; readonly receipt: unknown }
type Finding = {
  /** Submissions begun, answered, and notices found. */
  readonly begun: number
  readonly acknowledged: number
  readonly rows: number
  /** Acknowledged and not there. */
  readonly lost: number
  /** Notices beyond the submissions that were begun. */
  readonly doubled: number
  /** Notices without exactly their event, duties, qualification, letter and leaf. */
  readonly broken: number
  readonly badReceipts: number
  readonly retries: number
}

const body = JSON.stringify({
  kind: 'harm-to-child',
  danger: 'unknown',
  conflict: 'none',
  occurred: 'unknown',
  place: { kind: 'school' },
  narrative: 'Сынақ хабарламасы',
  child: { birth: { age: 11 } },
  suspect: { relation: 'pupil' },
  signs: {
    pain: 'yes',
    visibleInjury: 'unknown',
    weapon: 'no',
    happenedBefore: 'unknown',
    moreVictims: 'no',
    moreOffenders: 'no',
  },
})

/** Sends new notices one after the other, each until it is answered; stops beginning new ones when told. */
async function keepSending(
  sender: Sender,
  address: () => string,
  isOver: () => boolean,
  giveUpAt: () => number,
  onAnswer: () => void,
) {
  const acknowledged: Acknowledged[] = []
  let [begun, retries] = [0, 0]
  while (!isOver()) {
    const key = randomUUID()
    begun++
    while (performance.now() < giveUpAt()) {
      try {
        const answer = await fetch(`${address()}/api/v1/notices`, {
          method: 'POST',
          body,
          signal: AbortSignal.timeout(5000),
          headers: {
            authorization: `Bearer ${sender.token}`,
            'idempotency-key': key,
            'content-type': 'application/json',
          },
        })
        const told = (await answer.json()) as Acknowledged
        if (answer.status === 201) {
          acknowledged.push({ number: told.number, receipt: told.receipt })
          onAnswer()
          break
        }
        assert.ok(answer.status === 503, `a submission under faults was answered ${answer.status}`)
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error
      }
      retries++
      await wait(20 + Math.random() * 60)
    }
  }
  return { acknowledged, begun, retries }
}

async function runWithFaults(
  faults: number,
  { defect, unsafeCommit = false }: { defect?: string; unsafeCommit?: boolean } = {},
): Promise<Finding> {
  const database = await installation.found(`kill_${++databases}`, { regions: 1, senders: 12 })
  if (unsafeCommit)
    await connected(installation.server().admin(), client =>
      client.query(`alter database ${database.name} set synchronous_commit = off`),
    )
  const start = (): Promise<Process> =>
    defect === undefined
      ? installation.serve(database)
      : installation.serve(database, { argv: ['--enable-source-maps', planted], env: { PLANTED: defect } })
  let process_ = await start()
  let over = false
  let giveUpAt = Infinity
  let answered = 0
  const senders = Promise.all(
    database.senders.map(s =>
      keepSending(
        s,
        () => process_.url,
        () => over,
        () => giveUpAt,
        () => answered++,
      ),
    ),
  )
  for (let fault = 0; fault < faults; fault++) {
    // A fault that meets nobody at work proves nothing: each waits until notices are taken again, however slow the machine is.
    const before = answered
    for (let i = 0; i < 1000 && answered < before + 10; i++) await wait(20)
    await wait(300 + Math.random() * 700)
    if (fault % 2 === 0) {
      await installation.killServer()
      await installation.restartServer()
    } else {
      await process_.kill('SIGKILL')
      process_ = await start()
    }
  }
  await wait(400)
  over = true
  giveUpAt = performance.now() + 20_000
  const done = await senders
  await wait(700)
  await process_.kill('SIGKILL')
  return check(
    database,
    done.flatMap(d => d.acknowledged),
    done.reduce((n, d) => n + d.begun, 0),
    done.reduce((n, d) => n + d.retries, 0),
  )
}

async function check(
  database: Database,
  acknowledged: readonly Acknowledged[],
  begun: number,
  retries: number,
): Promise<Finding> {
  const key = readReceiptKey(
    { ARASHA_RECEIPT_KEY_FILE: installation.keys.receiptKeyFile },
    openVault({ keys: readKeys({ ARASHA_KEY_FILE: installation.keys.keyFile }) }),
  )
  return connected(database.admin, async client => {
    const there = new Set(
      (await client.query<{ number: string }>('select number from notices')).rows.map(r => r.number),
    )
    const { rows } = await client.query<{ broken: string }>(`select count(*) as broken from notices n where not (
      (select count(*) from notice_events e where e.notice_id = n.id and e.kind = 'submitted') = 1
      and (select count(*) from duties d where d.subject_id = n.id and d.level = 0) = 2
      and (select count(*) from qualifications q where q.incident_id = n.incident_id) = 1
      and exists (select from facts f where f.incident_id = n.incident_id)
      and (select count(*) from outbox o where o.subject_id = n.id and o.kind = 'notice') = 1
      and (select count(*) from idempotency i where i.notice_id = n.id) = 1
      and exists (select from journal_leaves l where l.object_id = n.id and l.act = 'notice.file' and l.outcome = 'done'))`)
    return {
      begun,
      retries,
      acknowledged: acknowledged.length,
      rows: there.size,
      lost: acknowledged.filter(a => !there.has(a.number)).length,
      doubled: Math.max(0, there.size - begun) + (acknowledged.length - new Set(acknowledged.map(a => a.number)).size),
      broken: Number(rows[0]?.broken),
      badReceipts: acknowledged.filter(a => verifyReceipt(a.receipt, [key]) !== 'valid').length,
    }
  })
}

test('four kills of the database and four of the application lose nothing that was acknowledged, double nothing and leave nothing half-written', async t => {
  const found = await runWithFaults(8)
  t.diagnostic(JSON.stringify(found))
  assert.ok(found.acknowledged > 50, 'hardly anything was sent')
  assert.ok(found.retries > 0, 'no sender noticed any fault')
  assert.deepEqual(
    { lost: found.lost, doubled: found.doubled, broken: found.broken, badReceipts: found.badReceipts },
    { lost: 0, doubled: 0, broken: 0, badReceipts: 0 },
  )
})

// The negative controls. Chance may spare a defect once: each gets a bounded number of tries, and a harness that never catches it has failed.
for (const [says, how, sees] of [
  ['a commit that does not wait for the disk', { unsafeCommit: true, defect: 'none' }, 'lost'],
  ['answers given before anything is written', { defect: 'write-behind' }, 'lost'],
  ['answers given before the commit', { defect: 'answer-before-commit' }, 'lost'],
  ['a repetition that is taken for a new notice', { defect: 'no-key' }, 'doubled'],
  ['letters written outside the transaction', { defect: 'outbox-apart' }, 'broken'],
] as const) {
  test(`the harness catches ${says}`, async t => {
    for (let attempt = 1; attempt <= 4; attempt++) {
      const found = await runWithFaults(4, how)
      t.diagnostic(JSON.stringify(found))
      if (found[sees] > 0) return
    }
    assert.fail(`planted: ${says}; the harness saw nothing`)
  })
}
