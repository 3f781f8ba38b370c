// What a production process is told from outside, read once. Each missing or wrong setting is one clear line; none of them quotes a secret.
// After reading, the secrets are taken out of the environment, so that no child process and no crash report can carry them. That reaches only
// the process's own copy: Linux keeps what a process was started with in /proc/PID/environ, readable by the same user and by root, for as
// long as it runs. Hence the keys belong into files (0600), and server and worker under a user of their own.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { packageRoot } from './db/package-root.ts'
import { readReceiptKey, type ReceiptKey } from './post/receipt.ts'
import { readKeys } from './vault/keys.ts'
import { VaultError } from './vault/problems.ts'
import { openVault, type Vault } from './vault/vault.ts'

export type Environment = Record<string, string | undefined>
export type Config = {
  readonly connection: pg.ClientConfig
  /** The login for jobs. */
  readonly jobs: pg.ClientConfig
  readonly vault: Vault
  readonly receiptKey: ReceiptKey
  readonly baseUrl: string
  readonly host: string
  readonly port: number
}
/** `wrong`: one line per setting, ready to print. */
export type Read<T> =
  | { readonly ok: true; readonly config: T }
  | { readonly ok: false; readonly wrong: readonly string[] }

export const secretSettings = ['DATABASE_URL', 'JOBS_DATABASE_URL', 'DATABASE_ADMIN_URL', 'ARASHA_KEY'] as const

/** `serves`: the process answers browsers and needs its public address. */
export function readConfig(env: Environment, { serves }: { serves: boolean }): Read<Config> {
  const wrong: string[] = []
  const connection = databaseUrl(env, 'DATABASE_URL', wrong)
  const jobs = databaseUrl(env, 'JOBS_DATABASE_URL', wrong)
  let vault: Vault | undefined
  let receiptKey: ReceiptKey | undefined
  try {
    vault = openVault({ keys: readKeys(env) })
    receiptKey = readReceiptKey(env, vault)
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    wrong.push(error.message)
  }
  const baseUrl = serves ? publicAddress(env, wrong) : (env['ARASHA_BASE_URL'] ?? '')
  const port = Number(env['PORT'] ?? '8111')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    wrong.push('PORT is not a port number: set it to a number from 1 to 65535')
  takeSecrets(env)
  if (wrong.length > 0 || !connection || !jobs || !vault || !receiptKey) return { ok: false, wrong }
  return { ok: true, config: { connection, jobs, vault, receiptKey, baseUrl, host: env['HOST'] ?? '127.0.0.1', port } }
}

/** The administrator's connection, for `arasha migrate` alone. */
export function readAdminUrl(env: Environment): Read<pg.ClientConfig> {
  const wrong: string[] = []
  const connection = databaseUrl(env, 'DATABASE_ADMIN_URL', wrong)
  takeSecrets(env)
  return connection ? { ok: true, config: connection } : { ok: false, wrong }
}

export const version: string = (
  JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string }
).version

function databaseUrl(env: Environment, name: string, wrong: string[]): pg.ClientConfig | undefined {
  const text = env[name]
  if (!text) {
    wrong.push(`${name} is missing: set it to postgres://USER:PASSWORD@HOST/DATABASE`)
    return undefined
  }
  if (!/^postgres(ql)?:\/\/./.test(text) || !URL.canParse(text)) {
    wrong.push(`${name} is not an address of a database: it must look like postgres://USER:PASSWORD@HOST/DATABASE`)
    return undefined
  }
  return { connectionString: text }
}

function publicAddress(env: Environment, wrong: string[]): string {
  const text = env['ARASHA_BASE_URL'] ?? ''
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    wrong.push(
      `ARASHA_BASE_URL is ${text === '' ? 'missing' : 'not an address'}: set it to the public address, such as https://arasha.example.kz`,
    )
  } else if (url.protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) {
    wrong.push('ARASHA_BASE_URL begins with http: people’s words would cross the network readable; use https')
  }
  return text.replace(/\/+$/, '')
}

function takeSecrets(env: Environment): void {
  for (const name of secretSettings) delete env[name]
}
