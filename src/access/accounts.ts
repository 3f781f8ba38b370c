// Makes accounts for people and for other systems. A password is hashed before the transaction begins: ninety milliseconds of computing must
// not hold a connection. A token is shown once and stored only as its hash. Whether a role fits the agency is asked by the caller.
import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { storeKeys } from '../vault/store.ts'
import type { Vault } from '../vault/vault.ts'
import type { Lang } from '../words/say.ts'
import { roles, type Role } from './policy.ts'
import { insertClient, insertCredential, insertUser } from './store.ts'

export type NewUser = {
  readonly agencyId: string
  /** Sign-in name; kept in lower case. */
  readonly login: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly locale: Lang
  /** Made by hashPassword(); absent for one-click accounts of the demonstration, which have none. */
  readonly passwordHash?: string
  readonly demo?: boolean
}

export const shortestPassword = 12

/** Gives the new user's id. */
export function addUser(tx: Tx, vault: Vault, user: NewUser): string {
  const id = newId()
  const key = vault.newKey('user')
  storeKeys(tx, [key])
  const name = vault.seal(key, { table: 'users', row: id, column: 'name' }, user.name)
  tx.send(insertUser, [
    id,
    user.agencyId,
    user.login.toLowerCase(),
    key.id,
    name,
    user.roles,
    user.locale,
    user.demo ?? false,
    tx.now,
  ])
  if (user.passwordHash !== undefined) tx.send(insertCredential, [id, user.passwordHash, tx.now])
  tx.concerns({ kind: 'user', id })
  return id
}

/** Lets another system in for one agency. Gives the bearer token, which cannot be shown again. */
export function addClient(
  tx: Tx,
  client: { readonly agencyId: string; readonly label: string; readonly roles: readonly Role[] },
): string {
  const id = newId()
  const token = `arasha_${randomBytes(32).toString('base64url')}`
  tx.send(insertClient, [
    id,
    client.agencyId,
    createHash('sha256').update(token).digest(),
    client.roles,
    client.label,
    tx.now,
  ])
  tx.concerns({ kind: 'client', id })
  return token
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}
