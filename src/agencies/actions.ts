// What other rooms ask of the directory: who an agency is, where a notice goes, who is told when nobody answers. Each takes the caller's
// transaction. The directory identifies no person.
import { randomUUID } from 'node:crypto'
import type { Asking, Tx } from '../db/door.ts'
import type { Agency, Ladder, NewAgency, NoticeRoute, Service, ServiceKind } from './contract.ts'
import type { AgencyKind } from './kinds.ts'
import * as store from './store.ts'

export async function agencyById(tx: Tx, id: string): Promise<Agency | undefined> {
  const row = await tx.one(store.agencyById, [id])
  return row && agencyFrom(row)
}

/** Several at once, by id; unknown ids are absent. */
export async function agenciesById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Agency>> {
  const rows = await tx.rows(store.agenciesById, [[...new Set(ids)]])
  return new Map(rows.map(row => [row.id, agencyFrom(row)]))
}

/** All of a kind, by region and name. */
export async function agenciesOfKind(tx: Tx, kind: AgencyKind, region?: number): Promise<readonly Agency[]> {
  return (await tx.rows(store.agenciesOfKind, [kind, region ?? null])).map(agencyFrom)
}

/**
 * The police unit that must act on what this agency tells: the one named in the directory, else the first unit of its region, else the
 * region's department. Throws when the directory has none: a notice without a holder must not be accepted.
 */
export async function routeNotice(
  tx: Asking,
  { sourceAgencyId }: { readonly sourceAgencyId: string },
): Promise<NoticeRoute> {
  const found = await tx.one(store.routeOfNotice, [sourceAgencyId])
  if (!found) throw new Error('the directory has no police unit for this agency')
  return { unitId: found.unit_id, region: found.region }
}

/** Who stands above a police unit. Throws for an id that is no agency. */
export async function ladderOf(tx: Tx, unitId: string): Promise<Ladder> {
  const found = await tx.one(store.ladderOf, [unitId])
  if (!found) throw new Error('the ladder was asked for something that is no agency')
  return {
    unit: found.unit,
    department: found.department ?? undefined,
    prosecutor: found.prosecutor ?? undefined,
    commissioner: found.commissioner ?? undefined,
  }
}

/** Enters an agency into the directory and gives its id. */
export function addAgency(tx: Tx, agency: NewAgency, id: string = randomUUID()): string {
  tx.concerns({ kind: 'agency', id, region: agency.region })
  tx.send(store.insertAgency, [
    id,
    agency.kind,
    agency.region,
    agency.parentId ?? null,
    agency.policeUnitId ?? null,
    agency.name.kk,
    agency.name.ru,
    agency.name.en,
    agency.endpoint ?? null,
  ])
  return id
}

/** Services of a region, of one kind or all. */
export async function servicesIn(tx: Tx, region: number, kind: ServiceKind | undefined): Promise<readonly Service[]> {
  return (await tx.rows(store.servicesIn, [region, kind ?? null])).map(row => ({
    kind: row.kind,
    region: row.region,
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    phone: row.phone,
    hours: row.opens !== null && row.closes !== null ? { from: row.opens, to: row.closes } : undefined,
    languages: row.languages,
    access: row.access,
    invented: row.invented,
  }))
}

/** Enters a service into the directory. */
export function addService(tx: Tx, service: Service): void {
  const { name, hours } = service
  tx.send(store.insertService, [
    randomUUID(),
    service.region,
    service.kind,
    name.kk,
    name.ru,
    name.en,
    service.phone,
    hours?.from ?? null,
    hours?.to ?? null,
    service.languages,
    service.access,
    service.invented,
  ])
}

function agencyFrom(row: store.AgencyRow): Agency {
  return {
    id: row.id,
    kind: row.kind,
    region: row.region,
    parentId: row.parent_id ?? undefined,
    policeUnitId: row.police_unit_id ?? undefined,
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    endpoint: row.endpoint ?? undefined,
  }
}
