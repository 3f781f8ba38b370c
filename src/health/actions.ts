// Reads the state of the installation for /health, for the administrator's page and for the checks before a start.
import { Unavailable, type Db } from '../db/door.ts'
import { heldByClock } from '../duties/actions.ts'
import { readMigrations } from '../db/migrate.ts'
import type { Services } from '../http/services.ts'
import type { Sentence } from '../words/refused.ts'
import { judge, type Backlog, type Health, type Pulse } from './health.ts'
import * as store from './store.ts'

const newestMigration = readMigrations().at(-1)?.number ?? 0

export async function readHealth({ db, version }: Pick<Services, 'db' | 'version'>): Promise<Health> {
  return judge(await readPulse(db), version)
}

async function readPulse(db: Db): Promise<Pulse | undefined> {
  try {
    const row = await db.lookAsJob('health', tx => tx.one(store.pulse))
    return row && { workerAge: row.worker_age ?? undefined, migration: row.migration, newestMigration }
  } catch (error) {
    if (error instanceof Unavailable) return undefined
    throw error
  }
}

export type HealthReport = Health &
  Backlog & {
    readonly migration: number
    readonly newestMigration: number
    readonly agencies: number
    readonly now: Date
    readonly clockHeldSeconds: number
  }

/** Everything the administrator's page shows. Throws Unavailable when the database is gone. */
export async function reportHealth({ db, version }: Pick<Services, 'db' | 'version'>): Promise<HealthReport> {
  const [pulse, counted, clockHeldSeconds] = await db.lookAsJob('health', tx =>
    Promise.all([tx.one(store.pulse), tx.one(store.backlog), heldByClock(tx)]),
  )
  if (!pulse || !counted) throw new Error('the database did not count')
  return {
    ...judge({ workerAge: pulse.worker_age ?? undefined, migration: pulse.migration, newestMigration }, version),
    waiting: counted.waiting,
    waitingAge: counted.waiting_age ?? undefined,
    parked: counted.parked,
    overdue: counted.overdue,
    overdueAge: counted.overdue_age ?? undefined,
    migration: pulse.migration,
    newestMigration,
    agencies: counted.agencies,
    now: counted.now,
    clockHeldSeconds,
  }
}

/**
 * Why this database must not be used by a production process with these keys, one sentence each. Remembers the keys of a database that has none yet.
 * `fingerprint` is the vault's.
 */
export async function refusalsToServe(db: Db, fingerprint: string): Promise<Sentence[]> {
  const found = await db.lookAsJob('start', tx => tx.one(store.installation))
  if (!found) return [{ key: 'installation.not-founded' }]
  const wrong: Sentence[] = []
  if (found.demo) wrong.push({ key: 'installation.demonstration' })
  if (found.demo_accounts > 0) wrong.push({ key: 'installation.demo-accounts', values: { n: found.demo_accounts } })
  if (found.offset_seconds !== '0') wrong.push({ key: 'installation.clock', values: { seconds: found.offset_seconds } })
  if (wrong.length === 0) wrong.push(...(await compareKeys(db, fingerprint)))
  return wrong
}

/** One sentence if the database was made with other keys. The first start decides which keys are its own. */
export async function compareKeys(db: Db, fingerprint: string): Promise<Sentence[]> {
  const own = await db.system(
    'start',
    { act: 'installation.start', basis: 'operation', purpose: 'start' },
    async tx => {
      tx.send(store.rememberKeys, [fingerprint])
      return (await tx.one(store.installation))?.key_fingerprint
    },
  )
  return own === fingerprint ? [] : [{ key: 'installation.other-keys' }]
}
