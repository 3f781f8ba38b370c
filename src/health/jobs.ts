// The worker's heartbeat: a row that says when it was last at work. Nothing but /health reads it; work itself never depends on it.
import { randomUUID } from 'node:crypto'
import type { Services } from '../http/services.ts'
import { heartbeatSeconds } from './health.ts'
import * as store from './store.ts'

const act = { act: 'worker.beat', basis: 'operation', purpose: 'health' } as const

export async function startHeartbeat({
  db,
  version,
}: Pick<Services, 'db' | 'version'>): Promise<{ stop(): Promise<void> }> {
  const id = randomUUID()
  const beat = () => db.system('worker', act, async tx => tx.send(store.beat, [id, version]))
  await beat()
  // A missed beat is told by its absence.
  let beating: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => (beating = beat().catch(() => {})), heartbeatSeconds * 1000)
  return {
    stop: async () => {
      clearInterval(timer)
      await beating
      await db.system('worker', { ...act, act: 'worker.leave' }, async tx => tx.send(store.leave, [id])).catch(() => {})
    },
  }
}
