// The sweeper: looks for duties that ran out and lets each climb one rung, in one transaction with everything that follows from it. It keeps
// nothing in memory: kill it at any instant, run two or ten, and each rung still exists once. It never acts before the due time, and after
// an outage it catches up in the order in which things were due, so that the Commissioner is never told before the duty chief.
import { ladderOf } from '../agencies/actions.ts'
import { Unavailable, type Tx } from '../db/door.ts'
import { faultOf, startRounds } from '../db/rounds.ts'
import { newId } from '../db/uuid.ts'
import { changePayload, changesChannel } from '../http/live.ts'
import type { Services } from '../http/services.ts'
import { bellChannel, sendLater } from '../post/outbox.ts'
import { watchClock, type ClockGuard } from './clock-guard.ts'
import { climb, isLate } from './duty.ts'
import { firstLevelToClimbOutside, isAnyRule, type AnyRule } from './rules.ts'
import { claimLate, holdClock, insertRung, markMissed, nearestDuty, releaseClock } from './store.ts'

/** What a duty can be about says how it is held still and what climbing means to it. Given by its room, which comes later than this one. */
export type DutySubject = {
  /** Locks the subject without waiting; false if somebody is working on it now. Who waits here could stop an officer's answer. */
  hold(tx: Tx, subjectId: string): Promise<boolean>
  climbed(
    tx: Tx,
    step: { readonly subjectId: string; readonly rule: AnyRule; readonly level: number; readonly now: Date },
  ): void
}
export type SweeperOptions = {
  /** Longest sleep: a moved clock is noticed at the latest then. */
  readonly pollMs: number
  readonly subjects: { readonly notice: DutySubject } & Readonly<
    Partial<Record<'order' | 'referral' | 'case' | 'instruction' | 'transport' | 'recommendation', DutySubject>>
  >
  readonly log?: (line: Record<string, unknown>) => void
  /** For tests: milliseconds of the monotonic clock. */
  readonly monotonic?: () => number
}
export type SweeperHealth = {
  /** Milliseconds since the last sweep that reached its end; undefined before the first. */
  readonly sweptMsAgo: number | undefined
  /** Duties outside the unit are held back by so many seconds, because the clock jumped and nobody has confirmed it. */
  readonly heldSeconds: number
  /** Duties that failed in the last sweep and will be tried in the next. */
  readonly failing: number
}
export type Sweeper = {
  /** Lets everything climb that is late now. Returns how many duties were missed. */
  sweepOnce(): Promise<number>
  health(): SweeperHealth
  stop(): Promise<void>
}

const act = { act: 'duty.escalate', basis: 'duty missed', purpose: 'escalation' }

/** Ends a transaction in which there turned out to be nothing to do, so that the journal gets no leaf. */
class NothingDone extends Error {
  readonly dutyId: string | undefined
  constructor(dutyId?: string) {
    super('nothing done')
    this.dutyId = dutyId
  }
}

export async function startSweeper(
  services: Pick<Services, 'db' | 'settings'>,
  options: SweeperOptions,
): Promise<Sweeper> {
  const { db, settings } = services
  const monotonic = options.monotonic ?? (() => performance.now())
  const guard = watchClock()
  let heldSeconds = 0
  let sweptAt: number | undefined
  let failing = 0

  /** Milliseconds until the next duty is due; the longest sleep if none is. */
  async function look(): Promise<{ late: boolean; sleepMs: number }> {
    const { nearest, now } = await db.lookAsJob('duties', async tx => ({
      nearest: await tx.one(nearestDuty),
      now: tx.now,
    }))
    if (!nearest) throw new Error('the clock watch has no row')
    await heedClock(guard, nearest.raw, nearest.held_seconds)
    if (nearest.due === null) return { late: false, sleepMs: options.pollMs }
    if (isLate(nearest.due, now)) return { late: true, sleepMs: options.pollMs }
    return { late: false, sleepMs: Math.min(options.pollMs, nearest.due.getTime() - now.getTime() + 1) }
  }

  async function heedClock(by: ClockGuard, raw: Date, stored: number): Promise<void> {
    heldSeconds = stored
    const found = by.see(raw.getTime(), monotonic())
    if (found.kind === 'steady') return
    options.log?.({ level: 'error', event: 'clock-jumped', direction: found.kind, seconds: found.seconds })
    const tolerated = { act: 'clock.watch', basis: 'guard against clock jumps', purpose: 'never early' }
    if (found.kind === 'forward') {
      const seconds = Math.min(found.seconds, 2_000_000_000)
      await db.system('duties', tolerated, async tx => tx.send(holdClock, [seconds]))
      heldSeconds = Math.max(heldSeconds, seconds)
    } else if (heldSeconds > 0 && found.seconds >= heldSeconds - 60) {
      await db.system('duties', tolerated, async tx => tx.send(releaseClock, [heldSeconds]))
      heldSeconds = 0
    }
  }

  /** One duty, one transaction. 'none': nothing late is left for us; 'passed': somebody is working on it, or it failed. */
  async function climbOne(passOver: Set<string>): Promise<'climbed' | 'passed' | 'none'> {
    let claimed: string | undefined
    try {
      await db.system('duties', act, async tx => {
        const late = await tx.one(claimLate, [tx.now, heldSeconds, [...passOver], firstLevelToClimbOutside])
        if (!late) throw new NothingDone()
        claimed = late.id
        if (!isAnyRule(late.rule)) throw new Error('a duty has a rule that this version does not know')
        const { id, rule, level, subject_id: subjectId, region, due_at: dueAt, unit_id: unitId } = late
        const kind =
          (['order', 'referral', 'case', 'instruction', 'transport', 'recommendation'] as const).find(
            one => one === late.subject_kind,
          ) ?? 'notice'
        const subject = options.subjects[kind]
        if (!subject) throw new Error('nobody has said what a duty of this kind is about')
        const [held, ladder] = await Promise.all([subject.hold(tx, subjectId), ladderOf(tx, unitId)])
        if (!held) throw new NothingDone(id)
        tx.concerns({ kind: late.subject_kind, id: subjectId, region })
        tx.send(markMissed, [id, tx.now])
        const rung = climb({ rule, level, dueAt }, ladder, settings)
        for (const duty of rung) {
          tx.send(insertRung, [id, newId(), duty.level, duty.holderId, duty.holderRole, duty.startsAt, duty.dueAt])
          sendLater(tx, {
            targetId: duty.holderId,
            // What is told of anything else than a notice stays in Arasha: other systems know notices only.
            ...(kind !== 'notice' && { channel: 'desk' as const }),
            kind: 'duty-missed',
            subjectKind: kind,
            subjectId,
            region,
            key: `duty-missed:${subjectId}:${rule}:${duty.level}:${duty.holderId}`,
            now: tx.now,
          })
        }
        const reached = rung[0]
        if (reached) subject.climbed(tx, { subjectId, rule, level: reached.level, now: tx.now })
        tx.ring(changesChannel, changePayload({ kind: 'duty-missed', holderId: unitId, region, id: subjectId }))
      })
      return 'climbed'
    } catch (error) {
      if (error instanceof NothingDone) {
        if (error.dutyId === undefined) return 'none'
        passOver.add(error.dutyId)
        return 'passed'
      }
      // One duty that cannot climb must not keep the others from climbing; it is tried again in the next sweep.
      if (claimed === undefined || error instanceof Unavailable) throw error
      passOver.add(claimed)
      failing++
      options.log?.({ level: 'error', event: 'duty-failed', duty: claimed, ...faultOf(error) })
      return 'passed'
    }
  }

  async function sweep(stop: AbortSignal): Promise<{ missed: number; sleepMs: number }> {
    const { late, sleepMs } = await look()
    failing = 0
    let missed = 0
    if (late) {
      const passOver = new Set<string>()
      for (let last = await climbOne(passOver); last !== 'none' && !stop.aborted; last = await climbOne(passOver))
        if (last === 'climbed') missed++
    }
    sweptAt = monotonic()
    // The new rungs may be due before what was looked up.
    return { missed, sleepMs: missed > 0 ? 0 : sleepMs }
  }

  const rounds = await startRounds(db, {
    round: async stop => (await sweep(stop)).sleepMs,
    pollMs: options.pollMs,
    failed: 'sweep-failed',
    bell: { channel: bellChannel, hears: payload => payload !== 'post' },
    log: options.log,
  })
  return {
    sweepOnce: async () => (await rounds.inTurn(sweep)).missed,
    health: () => ({ sweptMsAgo: sweptAt === undefined ? undefined : monotonic() - sweptAt, heldSeconds, failing }),
    stop: rounds.stop,
  }
}
