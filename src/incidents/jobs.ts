// Asks the law again, in the background, about incidents whose ground has moved: a link between persons was confirmed or undone,
// or the rulebook is new.
// One incident, one transaction; two workers never take the same one, and what fails stays waiting for the next round.
import { Unavailable } from '../db/door.ts'
import { faultOf, startRounds } from '../db/rounds.ts'
import type { Services } from '../http/services.ts'
import { compile } from '../law/compile.ts'
import type { Rulebook } from '../law/form.ts'
import { rulebook as current } from '../law/rulebook.ts'
import { answerAnew, holdGround } from './answering.ts'
import type { Desk } from './contract.ts'
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

type JobOptions = {
  readonly pollMs: number
  readonly desk: Desk
  readonly log?: (line: Record<string, unknown>) => void
}

export async function startRequalifying(services: Pick<Services, 'db'>, options: JobOptions): Promise<Requalifying> {
  const { db } = services
  const { desk } = options

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
        await answerAnew(tx, desk, incident, await holdGround(tx, desk, incident), { madeBy: null, because: 'link' })
      })
    } catch (error) {
      if (error instanceof Unavailable || claimed === undefined) throw error
      passOver.add(claimed)
      options.log?.({ level: 'error', event: 'requalifying-failed', incident: claimed, ...faultOf(error) })
    }
    return claimed !== undefined
  }
  async function askAll(stop: AbortSignal): Promise<number> {
    const passOver = new Set<string>()
    let asked = 0
    while (!stop.aborted && (await askOne(passOver))) asked++
    return asked - passOver.size
  }
  const rounds = await startRounds(db, {
    round: async stop => void (await askAll(stop)),
    pollMs: options.pollMs,
    failed: 'requalifying-stopped',
    log: options.log,
  })
  return { runOnce: () => rounds.inTurn(askAll), stop: rounds.stop }
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
export async function startRejudging(
  services: Pick<Services, 'db'>,
  /** `rulebook`: another than the current one only in tests. */
  options: JobOptions & { readonly rulebook?: Rulebook },
): Promise<Rejudging> {
  const { db } = services
  const { desk } = options
  const under = options.rulebook ?? current
  const { hash } = compile(under)
  let run: string | undefined
  let walksLeft = 4

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
          if (passOver.size > 0 && --walksLeft > 0) tx.send(restartRun, [id])
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
        const ground = await holdGround(tx, desk, incident)
        const { isOther } = await answerAnew(tx, desk, incident, ground, { madeBy: null, because: 'rulebook', under })
        tx.send(advanceRun, [id, incident.id, 1, isOther ? 1 : 0, null])
        return isOther ? 'changed' : 'judged'
      })
    } catch (error) {
      if (error instanceof NothingDone) return 'end'
      // One spoiled record must not hold up the rest; it keeps its old answer, which the Law tab marks as one of an older rulebook.
      if (error instanceof Unavailable || tried === undefined || passOver.has(tried)) throw error
      passOver.add(tried)
      options.log?.({ level: 'error', event: 'rejudging-failed', incident: tried, ...faultOf(error) })
      return 'moved'
    }
  }

  async function walk(stop: AbortSignal): Promise<{ judged: number; changed: number }> {
    run ??= await begin()
    const passOver = new Set<string>()
    let [judged, changed] = [0, 0]
    while (!stop.aborted) {
      const did = await step(run, passOver)
      if (did === 'end') break
      if (did !== 'moved') judged++
      if (did === 'changed') changed++
    }
    return { judged, changed }
  }
  const rounds = await startRounds(db, {
    round: async stop => void (await walk(stop)),
    pollMs: options.pollMs,
    failed: 'rejudging-stopped',
    log: options.log,
  })
  return { runOnce: () => rounds.inTurn(walk), stop: rounds.stop }
}
