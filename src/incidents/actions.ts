// What is done to an incident: it is opened, facts are stated, the law is asked again. Each action takes the caller's transaction.
import type { Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import type { Role } from '../law/facts.ts'
import { qualify, type Qualification } from '../law/qualify.ts'
import { recordSightings } from '../people/actions.ts'
import type { SealedSighting } from '../people/sighting.ts'
import { storeKeys } from '../vault/store.ts'
import type { RecordKey } from '../vault/vault.ts'
import { factsContract, type FactGiven, type Occurred, type QualificationSummary } from './contract.ts'
import { civilDay, currentFacts, inquiryOf, storedValue, summaryOf } from './incident.ts'
import {
  factsOfIncident, insertFacts, insertIncident, insertParticipations, insertQualification, lockIncident, qualificationsOfIncident, type FactRow, type IncidentRow,
} from './store.ts'

export type NewIncident = {
  readonly id: string
  readonly number: string
  readonly key: RecordKey
  readonly region: number
  readonly holderId: string
  readonly authorOnly: boolean
  readonly occurred: Occurred
  readonly facts: readonly FactGiven[]
  /** In which role the facts are asserted: worker, clinician, police … */
  readonly source: Role
  readonly people: readonly SealedSighting[]
}

/** Opens an incident with its first facts, people and qualification. Sends everything without waiting: this is the hot path of intake. */
export function openIncident(tx: Tx, actor: Actor, incident: NewIncident): Qualification {
  storeKeys(tx, [incident.key])
  tx.send(insertIncident, [
    incident.id, incident.number, incident.region, actor.agencyId, actor.id, incident.holderId, incident.authorOnly, incident.key.id,
    incident.occurred?.from ?? null, incident.occurred?.to ?? null, tx.now,
  ])
  recordSightings(tx, actor, incident.id, incident.people)
  if (incident.people.length > 0) tx.send(insertParticipations, [incident.id, incident.people.map(p => p.id), incident.people.map(p => p.role)])
  const rows = sendFacts(tx, actor, incident.id, incident.facts, incident.source)
  return sendQualification(tx, actor, incident.id, rows, incident.occurred, undefined)
}

/** States further facts and asks the law again; the new qualification supersedes the last one. */
export async function stateFacts(
  tx: Tx, actor: Actor, incident: IncidentRow, facts: readonly FactGiven[], source: Role, registered?: string,
): Promise<{ before: Qualification; after: Qualification }> {
  await tx.rows(lockIncident, [incident.id])
  const known = await tx.rows(factsOfIncident, [incident.id])
  const last = (await tx.rows(qualificationsOfIncident, [incident.id]))[0]
  const occurred = incident.occurred_from && incident.occurred_to ? { from: incident.occurred_from, to: incident.occurred_to } : undefined
  const before = qualify(inquiryOf(currentFacts(known), occurred, civilDay(tx.now), registered))
  const added = sendFacts(tx, actor, incident.id, facts, source)
  const after = sendQualification(tx, actor, incident.id, [...known, ...added], occurred, last?.id, registered)
  return { before, after }
}

function sendFacts(tx: Tx, actor: Actor, incidentId: string, facts: readonly FactGiven[], source: Role): FactRow[] {
  const rows = facts.map((fact): FactRow => ({
    id: newId(), key: fact.key, state: fact.state, value: storedValue(fact), source, at: tx.now, asserted_by: actor.id, asserted_agency: actor.agencyId,
  }))
  if (rows.length > 0) {
    tx.send(insertFacts, [
      rows.map(r => r.id), rows.map(r => r.key), rows.map(r => r.state), rows.map(r => (r.value === null ? null : JSON.stringify(r.value))),
      incidentId, source, actor.id, actor.agencyId, tx.now, factsContract,
    ])
  }
  return rows
}

function sendQualification(
  tx: Tx, actor: Actor, incidentId: string, rows: readonly FactRow[], occurred: Occurred, supersedes: string | undefined, registered?: string,
): Qualification {
  const q = qualify(inquiryOf(currentFacts(rows), occurred, civilDay(tx.now), registered))
  tx.send(insertQualification, [
    newId(), incidentId, tx.now, actor.id, q.rulebook, q.act[0], q.act[1], JSON.stringify(summaryOf(q)), JSON.stringify(q.derivation), supersedes ?? null,
  ])
  return q
}

/** What the law last said of an incident, in short; undefined if it was never asked. */
export async function latestQualification(tx: Tx, incidentId: string): Promise<{ readonly at: Date; readonly summary: QualificationSummary } | undefined> {
  const [last] = await tx.rows(qualificationsOfIncident, [incidentId])
  return last && { at: last.at, summary: last.summary as QualificationSummary }
}
