// Opens what a server or a worker needs, in the order in which it must be closed again, and refuses what must not be opened.
import { version, type Config } from './config.ts'
import { openDatabase } from './db/door.ts'
import { connected } from './db/found.ts'
import { checkDatabase, checkJobs } from './db/migrate.ts'
import { compareKeys, refusalsToServe } from './health/actions.ts'
import { startLive } from './http/live.ts'
import { defaultSettings, type Services, type Settings } from './http/services.ts'
import { writeLeaf } from './journal/leaf.ts'
import type { ReceiptKey } from './post/receipt.ts'
import type { Vault } from './vault/vault.ts'
import type { MessageKey } from './words/catalogue.ts'
import type { Sentence } from './words/refused.ts'

/** Where the database is, for people and for jobs. */
type Logins = Pick<Config, 'connection' | 'jobs'>
export type Opening = Logins & {
  readonly vault: Vault
  readonly receiptKey: ReceiptKey
  readonly baseUrl: string
  readonly demo: boolean
  readonly settings?: Partial<Settings>
  readonly poolSize?: number
  readonly telephone?: Services['telephone']
}
export type Installation = { readonly services: Services; readonly close: () => Promise<void> }

export async function openInstallation(opening: Opening): Promise<Installation> {
  const { connection, jobs, vault, receiptKey, baseUrl, demo } = opening
  const db = openDatabase({ connection, jobs, writeLeaf, ...(opening.poolSize && { poolSize: opening.poolSize }) })
  try {
    const live = await startLive(db)
    return {
      services: {
        db,
        vault,
        live,
        receiptKey,
        baseUrl,
        demo,
        version,
        telephone: opening.telephone,
        settings: { ...defaultSettings, ...opening.settings },
      },
      close: async () => {
        await live.close()
        await db.close()
      },
    }
  } catch (error) {
    await db.close()
    throw error
  }
}

/** Why a production process must not start, one sentence each; empty when all is well. */
export async function whyNotProduction({
  vault,
  ...logins
}: Logins & Pick<Config, 'vault'>): Promise<readonly Sentence[]> {
  const wrong = await whyUnfit(logins)
  return wrong.length > 0 ? wrong : withDatabase(logins, db => refusalsToServe(db, vault.fingerprint))
}

/** The same for the demonstration, which only must not meet foreign keys. */
export async function whyNotDemo(logins: Logins, vault: Vault): Promise<readonly Sentence[]> {
  return withDatabase(logins, db => compareKeys(db, vault.fingerprint))
}

async function whyUnfit({ connection, jobs }: Logins): Promise<readonly Sentence[]> {
  try {
    return await connected(connection, async app => {
      const wrong = await checkDatabase(app)
      if (wrong.length > 0) return wrong
      return connected(jobs, client => checkJobs(client, app)).catch((error: unknown) => [
        whyUnreachable('JOBS_DATABASE_URL', error),
      ])
    })
  } catch (error) {
    return [whyUnreachable('DATABASE_URL', error)]
  }
}

/** PostgreSQL's own code says enough; its message may name a host or a user. */
export function whyUnreachable(setting: string, error: unknown): Sentence {
  const { code } = error as { code?: unknown }
  if (typeof code !== 'string') return { key: 'database.no-answer', values: { setting } }
  return { key: unreachable.get(code) ?? 'database.unreachable', values: { setting, code } }
}
/** Whether the reason is one of connecting, rather than of what was asked. */
export function isUnreachable(error: unknown): boolean {
  return unreachable.has(String((error as { code?: unknown }).code))
}
const unreachable: ReadonlyMap<string, MessageKey> = new Map([
  ['28P01', 'database.password'],
  ['28000', 'database.no-entry'],
  ['3D000', 'database.no-such'],
  ['ECONNREFUSED', 'database.nobody'],
  ['ENOENT', 'database.nobody'],
  ['ENOTFOUND', 'database.no-host'],
])

async function withDatabase<T>(logins: Logins, work: (db: Services['db']) => Promise<T>): Promise<T> {
  const db = openDatabase({ ...logins, writeLeaf, poolSize: 1 })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
