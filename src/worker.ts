// Background work: each job starts with the services and stops when asked. Any number of workers may run; what must happen once is decided
// in PostgreSQL, never here.
import { startHeartbeat } from './health/jobs.ts'
import type { Services } from './http/services.ts'

export type Running = { readonly stop: () => Promise<void> }
export type Job = (services: Services) => Promise<Running>

/** The heartbeat comes last: a worker is at work once everything else is. */
export const jobs: readonly Job[] = [
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
