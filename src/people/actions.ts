import type { Actor, Tx } from '../db/door.ts'
import { storeKeys, loadKeys } from '../vault/store.ts'
import type { Vault } from '../vault/vault.ts'
import type { ParticipantRole, PersonMentioned } from './contract.ts'
import { openSighting, type SealedSighting } from './sighting.ts'
import { insertSightings, sightingsOfIncident } from './store.ts'

/** Writes the mentions of people in an incident. Does not wait. The incident's row must have been sent before. */
export function recordSightings(tx: Tx, actor: Actor, incidentId: string, sightings: readonly SealedSighting[]): void {
  if (sightings.length === 0) return
  storeKeys(
    tx,
    sightings.map(s => s.key),
  )
  tx.send(insertSightings, [
    sightings.map(s => s.id),
    sightings.map(s => s.key.id),
    sightings.map(s => s.script),
    sightings.map(s => s.name),
    sightings.map(s => s.birth),
    sightings.map(s => s.iin),
    sightings.map(s => s.phone),
    sightings.map(s => s.address),
    sightings.map(s => s.sex),
    incidentId,
    actor.agencyId,
    tx.now,
  ])
}

export type MentionedPerson = {
  readonly sightingId: string
  readonly role: ParticipantRole
  readonly person: PersonMentioned
  readonly at: Date
}

/** Who was mentioned in an incident, opened. Call only inside an act that the journal keeps: it shows identified persons. */
export async function peopleOfIncident(tx: Tx, vault: Vault, incidentId: string): Promise<MentionedPerson[]> {
  const rows = await tx.rows(sightingsOfIncident, [incidentId])
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  return rows.flatMap(row => {
    const key = keys.get(row.key_id)
    return key
      ? [
          {
            sightingId: row.id,
            role: row.role as ParticipantRole,
            person: openSighting(vault, { ...row, key }),
            at: row.at,
          },
        ]
      : []
  })
}
