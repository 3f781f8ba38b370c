// From a hit of two key files to a request that the other agency can answer lawfully. It is written down once, with its basis, and printed.
import { randomUUID } from 'node:crypto'
import { agenciesById } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import type { Actor, Tx } from '../../db/door.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { loadKeys, storeKeys } from '../../vault/store.ts'
import type { Vault } from '../../vault/vault.ts'
import { basisOf } from '../search/contract.ts'
import type { RecordRequest } from './contract.ts'
import { insertRequest, requestById, requestsOfAgency, type RequestRow } from './store.ts'

type Has = Pick<Services, 'db' | 'vault'>
type Content = Pick<RecordRequest, 'to' | 'article' | 'purpose'>
export type RequestSeen = RecordRequest & { readonly id: string; readonly at: Date; readonly from: Agency | undefined }

/** Gives the id. Throws `bad-input` for a due day that has passed. */
export function makeRequest({ db, vault }: Has, actor: Actor, given: RecordRequest): Promise<string> {
  const basis = given.basis === 'other' ? 'named in the request' : basisOf[given.basis]
  return db.as(actor, { act: 'record.request', basis, purpose: 'ask another agency for a record' }, async tx => {
    if (given.due < new Date(tx.now.getTime() + 5 * 3_600_000).toISOString().slice(0, 10))
      throw new Problem('bad-input', { errors: [{ pointer: '/due', code: 'date-passed' }] })
    const id = randomUUID()
    const key = vault.newKey('request')
    storeKeys(tx, [key])
    tx.concerns({ kind: 'record-request', id })
    const content: Content = { to: given.to, article: given.article, purpose: given.purpose }
    tx.send(insertRequest, [
      id,
      actor.id,
      actor.agencyId,
      tx.now,
      given.hit,
      given.ownRecord,
      given.theirRecord,
      given.basis,
      given.asked,
      given.due,
      key.id,
      vault.seal(key, { table: 'record_requests', row: id, column: 'content' }, JSON.stringify(content)),
    ])
    return id
  })
}

const look = { basis: 'CPC art. 179', purpose: 'follow a request to another agency' }

export function readRequest({ db, vault }: Has, actor: Actor, id: string): Promise<RequestSeen> {
  return db.as(actor, { act: 'record.request-view', ...look }, async tx => {
    const row = await tx.one(requestById, [id])
    const [seen] = row ? await open(tx, vault, [row]) : []
    if (seen === undefined) throw new Problem('not-found')
    tx.concerns({ kind: 'record-request', id })
    return seen
  })
}

/** The newest fifty of the own agency. */
export function listRequests({ db, vault }: Has, actor: Actor): Promise<readonly RequestSeen[]> {
  return db.as(actor, { act: 'record.request-list', ...look }, async tx =>
    open(tx, vault, await tx.rows(requestsOfAgency, [actor.agencyId])),
  )
}

async function open(tx: Tx, vault: Vault, rows: readonly RequestRow[]): Promise<RequestSeen[]> {
  if (rows.length === 0) return []
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  const agencies = await agenciesById(
    tx,
    rows.map(r => r.by_agency),
  )
  return rows.flatMap(row => {
    const key = keys.get(row.key_id)
    if (!key) return []
    const place = { table: 'record_requests', row: row.id, column: 'content' }
    const content = JSON.parse(vault.openText(key, place, row.content)) as Content
    return [
      {
        ...content,
        id: row.id,
        at: row.at,
        from: agencies.get(row.by_agency),
        hit: row.hit,
        ownRecord: row.own_record,
        theirRecord: row.their_record,
        basis: row.basis,
        asked: row.asked,
        due: row.due,
      },
    ]
  })
}
