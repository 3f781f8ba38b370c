// Signing in, staying signed in, signing out. The cookie holds a random value, the table its hash; a session ends after 15 idle minutes
// (a working shift in the demonstration) or 12 hours, and a revoked row takes effect on the next request.
import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Actor, Db, Tx } from '../db/door.ts'
import type { Lang } from '../words/say.ts'
import type { Vault } from '../vault/vault.ts'
import {
  accountByLogin,
  clientByToken,
  forgetOldSessions,
  insertSession,
  revokeSession,
  sessionByHash,
  takeToken,
  touchSession,
} from './store.ts'

/** Somebody who is signed in: the actor for the door, and what pages show of them. */
export type Visitor = {
  readonly actor: Actor
  readonly name: string
  readonly login: string
  readonly locale: Lang
  readonly agency: Readonly<Record<Lang, string>>
  readonly region: number
}

/** OWASP's and our own measure: 64 MiB, three passes, one lane; about 90 ms. */
const argon = { algorithm: 2 /* Argon2id */, memoryCost: 65_536, timeCost: 3, parallelism: 1 }

// A flood of sign-ins must not exhaust memory: at most two computations at a time.
let running = 0
const waiting: (() => void)[] = []
/** Too many secrets are being computed: nothing was looked at, and whoever hears of it learns nothing else. */
class Crowded extends Error {}
/** How many computations may wait in all (about five seconds' worth), and of one network: a flood from one must leave room for the others. */
const longestQueue = 100
const ownShare = 8
const waitingOf = new Map<string, number>()

/** For whoever comes from a network, bounded; throws `Crowded`. What the system itself computes waits as long as it must. */
async function inQueue<T>(network: string, work: () => Promise<T>): Promise<T> {
  const own = waitingOf.get(network) ?? 0
  if (own >= ownShare || waiting.length >= longestQueue) throw new Crowded()
  waitingOf.set(network, own + 1)
  try {
    return await oneOfTwo(work)
  } finally {
    const left = (waitingOf.get(network) ?? 1) - 1
    if (left === 0) waitingOf.delete(network)
    else waitingOf.set(network, left)
  }
}

async function oneOfTwo<T>(work: () => Promise<T>): Promise<T> {
  while (running >= 2) await new Promise<void>(resolve => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

export function hashPassword(password: string): Promise<string> {
  return oneOfTwo(() => hash(password, argon))
}
/** `.catch(crowdedAs(value))`: the value when too many wait; any other fault goes on. */
export function crowdedAs<T>(value: T): (error: unknown) => T {
  return error => {
    if (error instanceof Crowded) return value
    throw error
  }
}
/** The same for somebody who comes from a network. Throws `Crowded` when too many wait. */
export function hashSecret(secret: string, network: string): Promise<string> {
  return inQueue(network, () => hash(secret, argon))
}
const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

// Verified when the account does not exist, so that the answer takes as long.
let nobody: Promise<string> | undefined

/** Without a hash to hold it against, the answer is no and takes as long. Throws `Crowded` when too many wait. */
export async function isRightSecret(expected: string | undefined, secret: string, network: string): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(16).toString('hex'))
  const against = expected ?? (await nobody)
  return (await inQueue(network, () => verify(against, secret))) && expected !== undefined
}

export type SignIn =
  | { readonly outcome: 'welcome'; readonly token: string; readonly locale: Lang }
  | { readonly outcome: 'refused' | 'slow-down' }

export async function signIn(
  db: Db,
  login: string,
  password: string,
  network: string,
  { demo }: { demo: boolean },
): Promise<SignIn> {
  const account = login.trim().toLowerCase().slice(0, 100)
  // One after the other: whoever has used up the own share must not use up an account's or everybody's as well. Otherwise a head who guesses
  // five times a minute would keep the deputy, who has something to tell, from ever signing in.
  const allowed =
    (await takeTokens(db, [['sign-in-network', network, 30, 30 / 60]])) &&
    (await takeTokens(db, [['sign-in-account-network', `${account} ${network}`, 5, 5 / 60]])) &&
    (await takeTokens(db, [
      ['sign-in-account', account, 20, 20 / 60],
      ['sign-in-all', '', 20, 20],
    ]))
  if (!allowed) return { outcome: 'slow-down' }
  const found = await db.lookAsJob('sign-in', tx => tx.one(accountByLogin, [account]))
  const hashed = found?.password_hash ?? undefined
  const right = await isRightSecret(hashed, password.slice(0, 200), network).catch(crowdedAs('crowded' as const))
  if (right === 'crowded') return { outcome: 'slow-down' }
  if (!right || !found?.password_hash || (found.demo && !demo)) return { outcome: 'refused' }
  return { outcome: 'welcome', token: await openSession(db, found.id), locale: found.locale }
}

/**
 * Is it still the same person who sits there? For what must not be done from a desk somebody left. In the demonstration, whose accounts have no passwords,
 * saying so is enough. Guesses are bounded like those of signing in; without a session there is nothing to win.
 */
export async function proveAgain(
  db: Db,
  who: Pick<Visitor, 'actor' | 'login'>,
  given: { readonly password: string; readonly sameAgain: boolean },
  network: string,
  { demo }: { demo: boolean },
): Promise<'proved' | 'refused' | 'slow-down'> {
  if (!(await takeTokens(db, [['prove-again', who.actor.id, 5, 5 / 60]]))) return 'slow-down'
  const found = await db.lookAsJob('sign-in', tx => tx.one(accountByLogin, [who.login]))
  if (demo && found?.demo && found.password_hash === null) return given.sameAgain ? 'proved' : 'refused'
  const right = await isRightSecret(found?.password_hash ?? undefined, given.password.slice(0, 200), network).catch(
    crowdedAs('crowded' as const),
  )
  return right === 'crowded' ? 'slow-down' : right && found?.id === who.actor.id ? 'proved' : 'refused'
}

export async function openSession(db: Db, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.system('sign-in', { act: 'session.open', basis: 'sign-in', purpose: 'sign-in' }, async tx => {
    tx.concerns({ kind: 'user', id: userId })
    tx.send(insertSession, [hashToken(token), userId])
    tx.send(forgetOldSessions)
  })
  return token
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.system('sign-in', { act: 'session.close', basis: 'sign-in', purpose: 'sign-out' }, async tx =>
    tx.send(revokeSession, [hashToken(token)]),
  )
}

/** Who comes with this cookie. `idleMinutes`: how long a session may rest. */
export async function visitorOf(
  db: Db,
  vault: Vault,
  token: string,
  idleMinutes: number,
): Promise<Visitor | undefined> {
  const id = hashToken(token)
  const row = await db.lookAsJob('session', tx => tx.one(sessionByHash, [id, idleMinutes]))
  if (!row) return undefined
  if (row.seen_long_ago)
    await db.system('session', { act: 'session.touch', basis: 'sign-in', purpose: 'session' }, async tx =>
      tx.send(touchSession, [id]),
    )
  const key = { id: row.key_id, purpose: 'user', wrapped: row.wrapped }
  return {
    actor: actorFrom('user', row.user_id, row),
    name: vault.openText(key, { table: 'users', row: row.user_id, column: 'name' }, row.name),
    login: row.login,
    locale: row.locale,
    agency: { kk: row.agency_kk, ru: row.agency_ru, en: row.agency_en },
    region: row.region,
  }
}

// A client's row changes rarely and the hot path asks for it on every call: remembered for five seconds, so that a revoked token dies quickly.
const clients = new Map<string, { until: number; client: Promise<Visitor | undefined> }>()

/** Which API client comes with this bearer token. `clockMs` is the process's monotonic clock. */
export function clientOf(db: Db, token: string, clockMs: number): Promise<Visitor | undefined> {
  const key = hashToken(token).toString('base64')
  const known = clients.get(key)
  if (known && known.until > clockMs) return known.client
  if (clients.size > 1000) clients.clear()
  const client = db
    .lookAsJob('api-client', tx => tx.one(clientByToken, [hashToken(token)]))
    .then(
      row =>
        row && {
          actor: actorFrom('client', row.id, row),
          name: '',
          login: '',
          locale: 'kk' as const,
          agency: { kk: row.agency_kk, ru: row.agency_ru, en: row.agency_en },
          region: row.region,
        },
    )
  clients.set(key, { until: clockMs + 5000, client })
  client.catch(() => clients.delete(key))
  return client
}

function actorFrom(
  kind: 'user' | 'client',
  id: string,
  row: { agency_id: string; agency_kind: string; region: number; roles: string[]; units: string[] },
): Actor {
  const oversees = row.roles.includes('prosecutor') || row.roles.includes('commissioner')
  return {
    kind,
    id,
    agencyId: row.agency_id,
    agencyKind: row.agency_kind,
    roles: row.roles,
    units:
      row.agency_kind === 'police-department' || row.agency_kind === 'police-unit'
        ? row.roles.includes('police-department')
          ? row.units
          : [row.agency_id]
        : [],
    // Region 0 is the republic as a whole: its prosecutor and Commissioner oversee every region.
    regions: oversees ? (row.region === 0 ? allRegions : [row.region]) : [],
  }
}
/** The 20 regions by KATO. */
export const allRegions = [10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79] as const

type Bucket = readonly [rule: string, subject: string, capacity: number, perSecond: number]

/** Takes one token from each bucket; false if any was empty. Names are hashed, so that the table tells nothing. */
export async function takeTokens(db: Db, buckets: readonly Bucket[]): Promise<boolean> {
  return db.system('rate', { act: 'rate.take', basis: 'service protection', purpose: 'rate limit' }, tx =>
    takeTokensIn(tx, buckets),
  )
}
/** The same within what a job does already. */
export async function takeTokensIn(tx: Tx, buckets: readonly Bucket[]): Promise<boolean> {
  const taken = await Promise.all(
    buckets.map(([rule, subject, capacity, perSecond]) =>
      tx.one(takeToken, [
        `${rule}:${hashToken(rule + subject)
          .toString('base64url')
          .slice(0, 22)}`,
        capacity,
        perSecond,
      ]),
    ),
  )
  return taken.every(t => t !== undefined)
}
