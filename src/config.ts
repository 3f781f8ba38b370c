// What a production process is told from outside, read once. Each missing or wrong setting is one sentence; none of them quotes a secret.
// After reading, the secrets are taken out of the environment, so that no child process and no crash report can carry them. That reaches only
// the process's own copy: Linux keeps what a process was started with in /proc/PID/environ, readable by the same user and by root, for as
// long as it runs. Hence the keys belong into files (0600), and server and worker under a user of their own.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { packageRoot } from './db/package-root.ts'
import { readReceiptKey, type ReceiptKey } from './post/receipt.ts'
import { readKeys } from './vault/keys.ts'
import { openVault, type Vault } from './vault/vault.ts'
import type { Services } from './http/services.ts'
import { Refused, type Sentence } from './words/refused.ts'

export type Environment = Record<string, string | undefined>
export type Config = {
  readonly connection: pg.ClientConfig
  /** The login for jobs. */
  readonly jobs: pg.ClientConfig
  readonly vault: Vault
  readonly receiptKey: ReceiptKey
  readonly baseUrl: string
  readonly telephone: Services['telephone']
  readonly host: string
  readonly port: number
}
/** `wrong`: one sentence for each setting. */
export type Read<T> =
  | { readonly ok: true; readonly config: T }
  | { readonly ok: false; readonly wrong: readonly Sentence[] }

export const secretSettings = ['DATABASE_URL', 'JOBS_DATABASE_URL', 'DATABASE_ADMIN_URL', 'ARASHA_KEY'] as const

/** `serves`: the process answers browsers and needs its public address. */
export function readConfig(env: Environment, { serves }: { serves: boolean }): Read<Config> {
  const wrong: Sentence[] = []
  const connection = databaseUrl(env, 'DATABASE_URL', wrong)
  const jobs = databaseUrl(env, 'JOBS_DATABASE_URL', wrong)
  let vault: Vault | undefined
  let receiptKey: ReceiptKey | undefined
  try {
    vault = openVault({ keys: readKeys(env) })
    receiptKey = readReceiptKey(env, vault)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    wrong.push(error.sentence)
  }
  const baseUrl = serves ? publicAddress(env, wrong) : (env['ARASHA_BASE_URL'] ?? '')
  const telephone = exchange(env, wrong)
  const port = Number(env['PORT'] ?? '8111')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) wrong.push({ key: 'setting.port' })
  takeSecrets(env)
  if (wrong.length > 0 || !connection || !jobs || !vault || !receiptKey) return { ok: false, wrong }
  const host = env['HOST'] ?? '127.0.0.1'
  return { ok: true, config: { connection, jobs, vault, receiptKey, baseUrl, telephone, host, port } }
}

/** The administrator's connection, for `arasha migrate` alone. */
export function readAdminUrl(env: Environment): Read<pg.ClientConfig> {
  const wrong: Sentence[] = []
  const connection = databaseUrl(env, 'DATABASE_ADMIN_URL', wrong)
  takeSecrets(env)
  return connection ? { ok: true, config: connection } : { ok: false, wrong }
}

export const version: string = (
  JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string }
).version

function databaseUrl(env: Environment, name: string, wrong: Sentence[]): pg.ClientConfig | undefined {
  const text = env[name]
  if (!text) {
    wrong.push({ key: 'setting.no-database', values: { setting: name } })
    return undefined
  }
  if (!/^postgres(ql)?:\/\/./.test(text) || !URL.canParse(text)) {
    wrong.push({ key: 'setting.not-database', values: { setting: name } })
    return undefined
  }
  return { connectionString: text }
}

function publicAddress(env: Environment, wrong: Sentence[]): string {
  const text = env['ARASHA_BASE_URL'] ?? ''
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    wrong.push({ key: text === '' ? 'setting.no-address' : 'setting.not-address' })
  } else if (url.protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) {
    wrong.push({ key: 'setting.http' })
  }
  return text.replace(/\/+$/, '')
}

/** Who hears the way to the exchange hears who calls 111: never without encryption, but to a stand-in on this machine. */
function exchange(env: Environment, wrong: Sentence[]): Services['telephone'] {
  const text = env['ARASHA_TELEPHONE_SOCKET'] ?? ''
  if (text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isHere = url !== undefined && ['localhost', '127.0.0.1'].includes(url.hostname)
  const domain = env['ARASHA_TELEPHONE_DOMAIN'] ?? url?.hostname ?? ''
  // The address goes into a header of the desk's page: nothing that could end one there.
  if (!url || !(url.protocol === 'wss:' || (url.protocol === 'ws:' && isHere)) || /[\s;,'"]/.test(text)) {
    wrong.push({ key: 'setting.telephone-socket' })
    return undefined
  }
  if (!/^[A-Za-z0-9.-]{1,200}(:\d{1,5})?$/.test(domain)) {
    wrong.push({ key: 'setting.telephone-domain' })
    return undefined
  }
  const listen = env['ARASHA_TELEPHONE_LISTEN'] ?? ''
  if (!/^[0-9*#]{0,10}$/.test(listen)) {
    wrong.push({ key: 'setting.telephone-listen' })
    return undefined
  }
  return { socket: text, domain, ...(listen !== '' && { listen }) }
}

function takeSecrets(env: Environment): void {
  for (const name of secretSettings) delete env[name]
}
