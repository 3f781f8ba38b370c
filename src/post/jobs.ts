// Carries out what the outbox says. A letter to a desk in Arasha is delivered and recorded in one transaction. A letter to another system is
// leased, sent, and recorded when its receipt is there: killed in between, it is sent again, and the receiver knows it by its key. So: at
// least once outside, exactly once inside. A letter that cannot be delivered holds up no other and is never thrown away: it is shown to people.
import { Unavailable, type Tx } from '../db/door.ts'
import { faultOf, startRounds } from '../db/rounds.ts'
import type { Services } from '../http/services.ts'
import {
  makeBreaker,
  usualBreaker,
  usualPatience,
  whatNext,
  type AttemptResult,
  type BreakerLimits,
  type Patience,
} from './attempt.ts'
import { sendWebhook } from './channels/webhook.ts'
import { bellChannel, sendLater, type OutboxKind } from './outbox.ts'
import { leaseLetters, lookAtOutbox, markFailed, markSent, takeDeskLetters, type LetterRow } from './store.ts'

/** What a letter can be about says its number and what arriving means to it. Given by its room, which comes later than this one. */
export type PostSubject = {
  numberOf(tx: Tx, subjectId: string): Promise<string | undefined>
  /** A letter of kind `notice` reached the agency that must act. Called at most once for each delivery, in its transaction. */
  arrived(
    tx: Tx,
    delivery: { readonly subjectId: string; readonly targetId: string; readonly now: Date },
  ): Promise<boolean>
}
export type PostOptions = {
  readonly subjects: { readonly notice: PostSubject }
  readonly pollMs?: number
  readonly timeoutMs?: number
  readonly leaseSeconds?: number
  readonly patience?: Patience
  readonly breaker?: BreakerLimits
  readonly log?: (line: Record<string, unknown>) => void
}
export type Post = {
  /** Delivers what is due now, one attempt each. Returns how many letters were delivered. */
  deliverOnce(): Promise<number>
  stop(): Promise<void>
}

const deskBatch = 20
/** So many sendings to other systems at a time, two for each of them. */
const sendings = 8
const deliver = { act: 'post.deliver', basis: 'delivery of what was decided', purpose: 'delivery' }
const lease = { act: 'post.lease', basis: 'delivery of what was decided', purpose: 'delivery' }

/** Ends a transaction in which there turned out to be nothing to do, so that the journal gets no leaf. */
class NothingDone extends Error {}

export async function startPost(services: Pick<Services, 'db' | 'receiptKey'>, options: PostOptions): Promise<Post> {
  const { db } = services
  const pollMs = options.pollMs ?? 5000
  const patience = options.patience ?? usualPatience
  const breaker = makeBreaker(options.breaker ?? usualBreaker)
  const subject = options.subjects.notice

  // Letters to desks ---------------------------------------------------------------------------------------------------------------------

  /** A batch in one transaction. If it fails, each of its letters is tried alone, so that a poisonous one harms only itself. */
  async function deliverToDesks(): Promise<number> {
    let delivered = 0
    const passOver = new Set<string>()
    for (;;) {
      const taken: LetterRow[] = []
      try {
        delivered += await deskTransaction(deskBatch, passOver, taken)
      } catch (error) {
        if (error instanceof NothingDone) return delivered
        if (error instanceof Unavailable) throw error
        for (const one of taken) {
          passOver.add(one.id)
          delivered += await deliverAlone(one)
        }
      }
    }
  }

  async function deskTransaction(limit: number, passOver: ReadonlySet<string>, taken: LetterRow[]): Promise<number> {
    return db.system('post', deliver, async tx => {
      taken.push(...(await tx.rows(takeDeskLetters, [limit, [...passOver]])))
      if (taken.length === 0) throw new NothingDone()
      const only = taken.length === 1 ? taken[0] : undefined
      if (only) tx.concerns({ kind: only.subject_kind, id: only.subject_id, region: only.region })
      for (const one of taken) {
        tx.send(markSent, [one.id, one.attempts + 1, tx.now, 'desk'])
        await arrive(tx, one)
      }
      return taken.length
    })
  }

  async function deliverAlone(one: LetterRow): Promise<number> {
    try {
      return await db.system('post', deliver, async tx => {
        tx.concerns({ kind: one.subject_kind, id: one.subject_id, region: one.region })
        if (!(await tx.one(markSent, [one.id, one.attempts + 1, tx.now, 'desk']))) throw new NothingDone()
        await arrive(tx, one)
        return 1
      })
    } catch (error) {
      if (error instanceof NothingDone) return 0
      if (error instanceof Unavailable) throw error
      options.log?.({ level: 'error', event: 'desk-letter-failed', letter: one.id, ...faultOf(error) })
      await record(one, { outcome: 'failed', detail: 'fault' }, one.attempts + 1)
      return 0
    }
  }

  async function arrive(tx: Tx, one: LetterRow): Promise<void> {
    if (one.kind === 'notice')
      await subject.arrived(tx, { subjectId: one.subject_id, targetId: one.target_id, now: tx.now })
  }

  // Letters to other systems ---------------------------------------------------------------------------------------------------------------

  const stopping = new AbortController()
  const underWay = new Map<string, Promise<void>>()
  const busyTargets: string[] = []
  let delivered = 0

  /** Leases what there is room for and sends it without waiting, so that a slow destination delays nobody else. */
  async function sendToOthers(): Promise<number> {
    const room = sendings - underWay.size
    if (room <= 0) return 0
    let letters: (LetterRow & { endpoint: string | null; number: string | undefined })[]
    try {
      letters = await db.system('post', lease, async tx => {
        const rows = await tx.rows(leaseLetters, [
          room,
          [...breaker.resting(performance.now()), ...busyTargets],
          options.leaseSeconds ?? 60,
        ])
        if (rows.length === 0) throw new NothingDone()
        return Promise.all(rows.map(async row => ({ ...row, number: await subject.numberOf(tx, row.subject_id) })))
      })
    } catch (error) {
      if (error instanceof NothingDone) return 0
      throw error
    }
    for (const one of letters) {
      busyTargets.push(one.target_id)
      const sending = sendOne(one)
        .catch((error: unknown) =>
          options.log?.({ level: 'error', event: 'letter-failed', letter: one.id, ...faultOf(error) }),
        )
        .finally(() => {
          underWay.delete(one.id)
          busyTargets.splice(busyTargets.indexOf(one.target_id), 1)
          rounds.wake()
        })
      underWay.set(one.id, sending)
    }
    return letters.length
  }

  async function sendOne(one: LetterRow & { endpoint: string | null; number: string | undefined }): Promise<void> {
    const result: AttemptResult =
      one.endpoint === null || one.number === undefined
        ? { outcome: 'refused', detail: one.endpoint === null ? 'no-endpoint' : 'no-subject' }
        : await sendWebhook(
            one.endpoint,
            {
              kind: one.kind,
              subject: { kind: one.subject_kind, number: one.number },
              idempotencyKey: one.idempotency_key,
            },
            services.receiptKey,
            { timeoutMs: options.timeoutMs ?? 10_000, stop: stopping.signal },
          )
    // Broken off by us: whether it arrived is not known. The lease runs out, and it is sent again with the same key.
    if (stopping.signal.aborted && result.outcome === 'failed') return
    // A refusal is an answer: that destination is alive.
    breaker.note(one.target_id, result.outcome !== 'failed', performance.now())
    await record(one, result, one.attempts)
  }

  /** Writes down how an attempt ended. What is given up at another system lies down at the agency's desk in Arasha instead. */
  async function record(one: LetterRow, result: AttemptResult, attempt: number): Promise<void> {
    const next = whatNext(result, attempt, patience, Math.random())
    await db
      .system('post', deliver, async tx => {
        tx.concerns({ kind: one.subject_kind, id: one.subject_id, region: one.region })
        if (next.next === 'sent') {
          if (!(await tx.one(markSent, [one.id, attempt, tx.now, result.detail]))) throw new NothingDone()
          await arrive(tx, one)
          delivered++
          return
        }
        const pauseMs = next.next === 'retry' ? next.pauseMs : 0
        if (
          !(await tx.one(markFailed, [
            one.id,
            attempt,
            tx.now,
            result.detail,
            next.next === 'retry' ? 'waiting' : 'parked',
            pauseMs,
          ]))
        )
          throw new NothingDone()
        if (next.next === 'parked' && one.channel === 'webhook') {
          sendLater(tx, {
            targetId: one.target_id,
            channel: 'desk',
            kind: one.kind as OutboxKind,
            subjectKind: 'notice',
            subjectId: one.subject_id,
            region: one.region,
            key: `${one.idempotency_key}:desk`,
            now: tx.now,
          })
        }
      })
      .catch((error: unknown) => {
        // Somebody else finished it after our lease ran out: nothing to write.
        if (!(error instanceof NothingDone)) throw error
      })
  }

  // The loop ---------------------------------------------------------------------------------------------------------------------------------

  async function round(): Promise<{ busy: boolean; sleepMs: number }> {
    const look = await db.lookAsJob('post', tx => tx.one(lookAtOutbox))
    if (!look) throw new Error('the outbox did not answer')
    if (look.desk) delivered += await deliverToDesks()
    const sent = look.webhook ? await sendToOthers() : 0
    const untilNext = look.next === null ? pollMs : Math.max(5, look.next.getTime() - look.raw.getTime())
    return { busy: sent > 0, sleepMs: Math.min(pollMs, untilNext) }
  }

  const rounds = await startRounds(db, {
    round: async () => (await round()).sleepMs,
    pollMs,
    failed: 'post-failed',
    bell: { channel: bellChannel, hears: payload => payload === undefined || payload === 'post' },
    log: options.log,
  })
  return {
    deliverOnce: async () => {
      const before = delivered
      await rounds.inTurn(async () => {
        for (let busy = true; busy;) {
          busy = (await round()).busy
          await Promise.all(underWay.values())
        }
      })
      return delivered - before
    },
    stop: async () => {
      stopping.abort()
      await rounds.stop()
      await Promise.all(underWay.values())
    },
  }
}
