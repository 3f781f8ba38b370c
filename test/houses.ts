// Organisations that help families, planted past the application, and somebody who works there with a session.
import { randomUUID } from 'node:crypto'
import { openSession } from '../src/access/session.ts'
import type { Role } from '../src/access/policy.ts'
import type { AgencyKind } from '../src/agencies/kinds.ts'
import { sessionCookie } from '../src/http/listen.ts'
import type { Person, World } from './world.ts'

export async function plantHouse(
  { admin }: Pick<World, 'admin'>,
  kind: AgencyKind,
  region: number,
  parent?: string,
  name = `${kind} ${region}`,
): Promise<string> {
  const id = randomUUID()
  await admin.query(
    `insert into agencies (id, kind, region, parent_id, name_kk, name_ru, name_en) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, kind, region, parent ?? null, `${name} kk`, `${name} ru`, `${name} en`],
  )
  return id
}

export async function plantHelper(
  { services, admin }: Pick<World, 'services' | 'admin'>,
  agencyId: string,
  role: Role,
  name = 'Көмекші',
): Promise<Person> {
  const id = randomUUID()
  const key = services.vault.newKey('user')
  await admin.query(`insert into vault_keys (id, wrapped, purpose, created_at) values ($1, $2, 'user', now())`, [
    key.id,
    key.wrapped,
  ])
  const sealed = services.vault.seal(key, { table: 'users', row: id, column: 'name' }, name)
  await admin.query(
    `insert into users (id, agency_id, login, key_id, name, roles, locale, created_at) values ($1, $2, $3, $4, $5, $6, 'kk', now())`,
    [id, agencyId, `user-${id}`, key.id, sealed, [role]],
  )
  const { rows } = await admin.query<{ kind: string }>('select kind from agencies where id = $1', [agencyId])
  return {
    name,
    cookie: `${sessionCookie(services).name}=${await openSession(services.db, id)}`,
    actor: {
      kind: 'user',
      id,
      agencyId,
      agencyKind: rows[0]?.kind ?? '',
      roles: [role],
      units: [],
      regions: [],
    },
  }
}
