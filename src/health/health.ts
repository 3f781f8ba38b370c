// Is this installation well? Pure: takes what was counted, says it in five lines that an administrator can act on.

export const heartbeatSeconds = 10
/** Two beats may be missed before anybody is told. */
const lateAfterSeconds = 35
/** A delivery or a duty that is overdue by more than this stands in a queue that does not move. */
const backlogSeconds = 60

export type Pulse = {
  readonly workerAge: number | undefined
  readonly migration: number
  readonly newestMigration: number
}
export type WorkerState = 'ok' | 'late' | 'absent'
/** What `GET /health` answers. */
export type Health = {
  readonly status: 'ok' | 'degraded'
  readonly database: 'ok' | 'down'
  readonly worker: WorkerState
  readonly version: string
}

export function workerState(age: number | undefined): WorkerState {
  return age === undefined ? 'absent' : age > lateAfterSeconds ? 'late' : 'ok'
}

/** `pulse` undefined: the database did not answer. */
export function judge(pulse: Pulse | undefined, version: string): Health {
  if (!pulse) return { status: 'degraded', database: 'down', worker: 'absent', version }
  const worker = workerState(pulse.workerAge)
  return {
    status: worker === 'ok' && pulse.migration === pulse.newestMigration ? 'ok' : 'degraded',
    database: 'ok',
    worker,
    version,
  }
}

export type Backlog = {
  readonly waiting: number
  readonly waitingAge: number | undefined
  readonly parked: number
  readonly overdue: number
  readonly overdueAge: number | undefined
}
/** A queue is well while its oldest entry is young, however long it is. */
export function movesOn(age: number | undefined): boolean {
  return age === undefined || age <= backlogSeconds
}
