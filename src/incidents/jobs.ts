// Asks the law again, in the background, about incidents whose ground has moved: a link between persons was confirmed or undone,
// or the rulebook is new.
// One incident, one transaction; two workers never take the same one, and what fails stays waiting for the next round.
import { Unavailable, type Tx } from '../db/door.ts'
import type { Services } from '../http/services.ts'
import { compile } from '../law/compile.ts'
import type { Rulebook } from '../law/form.ts'
import { rulebook as current } from '../law/rulebook.ts'
import { latestQualification, requalify, type RegisteredAt } from './actions.ts'
import type { LawChange, QualificationSummary } from './contract.ts'
import { summaryOf } from './incident.ts'
import {
  advanceRun,
  claimRequalification,
  holdRun,
  incidentById,
  insertRun,
  lockRuns,
  newestRun,
  nextToJudge,
  restartRun,
  waitingRequalification,
} from './store.ts'

export type Requalifying = {
  /** Asks the law about everything that waits now. Returns about how many incidents it asked. */
  readonly runOnce: () => Promise<number>
  readonly stop: () => Promise<void>
}

const act = { act: 'incident.requalify', basis: 'CC art. 12, 68', purpose: 'a conclusion rests on a link' }

export function startRequalifying(
  services: Pick<Services, 'db'>,
  options: {
    readonly pollMs: number
    readonly registeredAt: RegisteredAt
    readonly log?: (line: Record<string, unknown>) => void
  },
): Requalifying {
  const { db } = services
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  /** One incident; what failed in this round is passed over, so that one spoiled record cannot hold up the rest. */
  async function askOne(passOver: Set<string>): Promise<boolean> {
    if (!(await db.lookAsJob('incidents', tx => tx.one(waitingRequalification, [[...passOver]])))) return false
    let claimed: string | undefined
    try {
      await db.system('incidents', act, async tx => {
        claimed = (await tx.one(claimRequalification, [[...passOver]]))?.incident_id
        const incident = claimed === undefined ? undefined : await tx.one(incidentById, [claimed])
        if (!incident) return
        tx.concerns({ kind: 'incident', id: incident.id, region: incident.region })
        await requalify(tx, null, incident, options.registeredAt)
      })
    } catch (error) {
      if (error instanceof Unavailable || claimed === undefined) throw error
      passOver.add(claimed)
      options.log?.({ level: 'error', event: 'requalifying-failed', incident: claimed })
    }
    return claimed !== undefined
  }
  async function runOnce(): Promise<number> {
    const passOver = new Set<string>()
    let asked = 0
    while (!stopped && (await askOne(passOver))) asked++
    return asked - passOver.size
  }
  let running: Promise<unknown> = Promise.resolve()
  const tick = (): void => {
    running = runOnce()
      .catch(error => {
        if (!(error instanceof Unavailable)) options.log?.({ level: 'error', event: 'requalifying-stopped' })
      })
      .then(() => {
        if (!stopped) timer = setTimeout(tick, options.pollMs).unref()
      })
  }
  tick()
  return {
    runOnce,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

// A new rulebook ------------------------------------------------------------------------------------------------------------------------------

export type Rejudging = {
  /** Goes on until the walk is done or another worker holds it. */
  readonly runOnce: () => Promise<{ readonly judged: number; readonly changed: number }>
  readonly stop: () => Promise<void>
}
const rejudge = {
  act: 'incident.rejudge',
  basis: 'a new rulebook',
  purpose: 'a conclusion rests on the law as it is held',
}
const batch = 50
/** Ends a transaction in which there turned out to be nothing to do. */
class NothingDone extends Error {}

/**
 * Walks once through all incidents, newest first, when a worker starts under another rulebook than the last walk's. Each incident is one transaction
 * that also moves the mark: killed at any instant, the walk goes on where it stood, and of two workers one holds the mark. The old answer stays beside
 * the new one; whoever holds the incident is told only where the answer is another.
 */
export function startRejudging(
  services: Pick<Services, 'db'>,
  options: {
    readonly pollMs: number
    readonly registeredAt: RegisteredAt
    readonly tell: (tx: Tx, change: LawChange) => Promise<void>
    /** Another rulebook than the current one only in tests. */
    readonly rulebook?: Rulebook
    readonly log?: (line: Record<string, unknown>) => void
  },
): Rejudging {
  const { db } = services
  const under = options.rulebook ?? current
  const { hash } = compile(under)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let run: string | undefined
  let rounds = 4

  /** The walk of this rulebook; begun here if the newest one is of another. */
  async function begin(): Promise<string> {
    const known = await db.lookAsJob('incidents', tx => tx.one(newestRun))
    if (known?.rulebook === hash) return known.id
    return db.system('incidents', rejudge, async tx => {
      await tx.rows(lockRuns)
      const newest = await tx.one(newestRun)
      if (newest?.rulebook === hash) return newest.id
      const made = await tx.one(insertRun, [hash, tx.now])
      if (made === undefined) throw new Error('a walk could not be begun')
      return made.id
    })
  }

  /** One incident, or a stretch of incidents that need nothing. What is in `passOver` was tried and failed. */
  async function step(id: string, passOver: Set<string>): Promise<'judged' | 'changed' | 'moved' | 'end'> {
    let tried: string | undefined
    try {
      return await db.system('incidents', rejudge, async tx => {
        const held = await tx.one(holdRun, [id])
        // Finished, or another worker is at it: nothing was done, so the journal gets no leaf.
        if (held === undefined) throw new NothingDone()
        const next = await tx.rows(nextToJudge, [held.below, batch])
        const last = next.at(-1)
        if (last === undefined) {
          // What failed is tried again from the top, a few times; then the walk ends and the log has their numbers.
          if (passOver.size > 0 && --rounds > 0) tx.send(restartRun, [id])
          else tx.send(advanceRun, [id, null, 0, 0, tx.now])
          return 'end'
        }
        const found = next.find(row => row.rulebook !== hash && !passOver.has(row.id))
        tried = found?.id
        const incident = found && (await tx.one(incidentById, [found.id]))
        if (!incident) {
          tx.send(advanceRun, [id, last.id, 0, 0, null])
          return 'moved'
        }
        tx.concerns({ kind: 'incident', id: incident.id, region: incident.region })
        const before = await latestQualification(tx, incident.id)
        const after = summaryOf(await requalify(tx, null, incident, options.registeredAt, under))
        const isOther = before !== undefined && saysOtherwise(before.summary, after)
        if (isOther)
          await options.tell(tx, { incidentId: incident.id, before: named(before.summary), after: named(after) })
        tx.send(advanceRun, [id, incident.id, 1, isOther ? 1 : 0, null])
        return isOther ? 'changed' : 'judged'
      })
    } catch (error) {
      if (error instanceof NothingDone) return 'end'
      // One spoiled record must not hold up the rest; it keeps its old answer, which the Law tab marks as one of an older rulebook.
      if (error instanceof Unavailable || tried === undefined || passOver.has(tried)) throw error
      passOver.add(tried)
      options.log?.({ level: 'error', event: 'rejudging-failed', incident: tried })
      return 'moved'
    }
  }

  async function walk(): Promise<{ judged: number; changed: number }> {
    run ??= await begin()
    const passOver = new Set<string>()
    let [judged, changed] = [0, 0]
    while (!stopped) {
      const did = await step(run, passOver)
      if (did === 'end') break
      if (did !== 'moved') judged++
      if (did === 'changed') changed++
    }
    return { judged, changed }
  }
  // One walk at a time in a process.
  let turn: Promise<unknown> = Promise.resolve()
  function runOnce(): Promise<{ judged: number; changed: number }> {
    const mine = turn.then(walk)
    turn = mine.catch(() => {})
    return mine
  }
  const tick = (): void => {
    void runOnce()
      .catch((error: unknown) => {
        if (!(error instanceof Unavailable)) options.log?.({ level: 'error', event: 'rejudging-stopped' })
      })
      .then(() => {
        if (!stopped) timer = setTimeout(tick, options.pollMs).unref()
      })
  }
  tick()
  return {
    runOnce,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await turn
    },
  }
}

function named(summary: QualificationSummary): readonly string[] {
  return summary.stands.length > 0 ? summary.stands : summary.open
}
/** Other provisions, or another answer to a claim that both know. A claim that is merely new changes nothing about the incident. */
function saysOtherwise(before: QualificationSummary, after: QualificationSummary): boolean {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every(id => b.includes(id))
  return (
    !same(before.stands, after.stands) ||
    !same(before.open, after.open) ||
    Object.entries(before.claims).some(([claim, status]) => (after.claims[claim] ?? status) !== status)
  )
}
