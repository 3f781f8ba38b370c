// Background work: each job starts with the services and stops when asked. Any number of workers may run; what must happen once is decided
// in PostgreSQL, never here.
import { startSilenceWatch } from './contacts/calls/jobs.ts'
import { startBucketRemoval } from './access/jobs.ts'
import { startDeskDraftRemoval } from './contacts/desk/jobs.ts'
import { startVisitRemoval } from './contacts/telling/jobs.ts'
import { caseProgress } from './cases/actions.ts'
import { startSweeper } from './duties/jobs.ts'
import { startDraftRemoval } from './notices/filing/jobs.ts'
import { startHeartbeat } from './health/jobs.ts'
import type { Services } from './http/services.ts'
import { startRejudging, startRequalifying } from './incidents/jobs.ts'
import { desk } from './notices/desk/actions.ts'
import { instructionProgress } from './instructions/actions.ts'
import { recommendationProgress } from './instructions/recommendations/actions.ts'
import { noticeProgress } from './notices/progress/actions.ts'
import { orderProgress } from './orders/actions.ts'
import { startMatching } from './people/matcher/jobs.ts'
import { startPost } from './post/jobs.ts'
import { referralProgress } from './referrals/actions.ts'
import { transportProgress } from './transport/actions.ts'

export type Running = { readonly stop: () => Promise<void> }
export type Job = (services: Services) => Promise<Running>

/** Names and codes of a fault; never content. The same fault again is told once in half a minute: a job that retries must not drown the rest. */
const told = new Map<string, number>()
export const toStandardError = (line: Record<string, unknown>) => {
  const [what, now] = [JSON.stringify(line), performance.now()]
  if (now - (told.get(what) ?? -Infinity) < 30_000) return
  if (told.size > 100) told.clear()
  told.set(what, now)
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}

/** The heartbeat comes last: a worker is at work once everything else is. */
export const jobs: readonly Job[] = [
  services =>
    startSweeper(services, {
      pollMs: services.demo ? 1000 : 30_000,
      subjects: {
        notice: noticeProgress,
        order: orderProgress,
        referral: referralProgress,
        case: caseProgress,
        instruction: instructionProgress,
        recommendation: recommendationProgress,
        transport: transportProgress,
      },
      log: toStandardError,
    }),
  services => startPost(services, { subjects: { notice: noticeProgress }, log: toStandardError }),
  // In production the matcher is a process of its own (`arasha match`): nobody else need hold names in memory.
  async services =>
    services.demo ? startMatching(services, { pollMs: 1000, log: toStandardError }) : { stop: async () => {} },
  services => startRequalifying(services, { pollMs: 1000, desk, log: toStandardError }),
  services => startRejudging(services, { pollMs: 60_000, desk, log: toStandardError }),
  services => startDraftRemoval(services, toStandardError),
  services => startVisitRemoval(services, toStandardError),
  services => startDeskDraftRemoval(services, toStandardError),
  services => startBucketRemoval(services, toStandardError),
  services => startSilenceWatch(services, toStandardError),
  startHeartbeat,
]

export async function startWorker(services: Services): Promise<Running> {
  const running: Running[] = []
  const stop = async () => {
    // The last one started is the first one stopped.
    for (const job of running.toReversed()) await job.stop()
  }
  try {
    for (const start of jobs) running.push(await start(services))
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
