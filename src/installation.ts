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

/** Where the database is, for people and for jobs. */
type Logins = Pick<Config, 'connection' | 'jobs'>
export type Opening = Logins & {
  readonly vault: Vault
  readonly receiptKey: ReceiptKey
  readonly baseUrl: string
  readonly demo: boolean
  readonly settings?: Partial<Settings>
  readonly poolSize?: number
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

/** Why a production process must not start: one line each; empty when all is well. */
export async function whyNotProduction({ vault, ...logins }: Logins & Pick<Config, 'vault'>): Promise<string[]> {
  const wrong = await whyUnfit(logins)
  return wrong.length > 0 ? wrong : withDatabase(logins, db => refusalsToServe(db, vault.fingerprint))
}

/** The same for the demonstration, which only must not meet foreign keys. */
export async function whyNotDemo(logins: Logins, vault: Vault): Promise<string[]> {
  return withDatabase(logins, db => compareKeys(db, vault.fingerprint))
}

async function whyUnfit({ connection, jobs }: Logins): Promise<string[]> {
  try {
    return await connected(connection, async app => {
      const wrong = await checkDatabase(app)
      if (wrong.length > 0) return wrong
      return connected(jobs, client => checkJobs(client, app)).catch((error: unknown) => [
        `JOBS_DATABASE_URL: the database cannot be reached: ${reasonOf(error)}`,
      ])
    })
  } catch (error) {
    return [`the database cannot be reached: ${reasonOf(error)}`]
  }
}

/** PostgreSQL's own code says enough; its message may name a host or a user. */
function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code
  const known: Readonly<Record<string, string>> = {
    '28P01': 'the password is wrong',
    '28000': 'this user may not sign in',
    '3D000': 'there is no database of that name',
    ECONNREFUSED: 'nobody answers at that address',
    ENOENT: 'nobody answers at that address',
    ENOTFOUND: 'there is no such host',
  }
  return typeof code === 'string' ? (known[code] ?? code) : 'no answer'
}

async function withDatabase<T>(logins: Logins, work: (db: Services['db']) => Promise<T>): Promise<T> {
  const db = openDatabase({ ...logins, writeLeaf, poolSize: 1 })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
