// Asks the law again, in the background, about incidents whose ground has moved: a link between persons was confirmed or undone.
// One incident, one transaction; two workers never take the same one, and what fails stays waiting for the next round.
import { Unavailable } from '../db/door.ts'
import type { Services } from '../http/services.ts'
import { requalify, type RegisteredAt } from './actions.ts'
import { claimRequalification, incidentById, waitingRequalification } from './store.ts'

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
