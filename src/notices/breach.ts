// What an officer writes down as a breach of a protective order becomes a notice here, in the officer's own unit: it must be seen, registered and decided
// like any other, and what nobody decides climbs. The people come from the order as they were mentioned there; nobody types them again.
import { createHmac } from 'node:crypto'
import { newId } from '../db/uuid.ts'
import { civilDay } from '../incidents/incident.ts'
import type { TakeBreach } from '../orders/contract.ts'
import { askMarks, rosterOf } from '../people/conflicts/roster.ts'
import { saysAnything } from '../people/sighting.ts'
import { canonicalJson } from '../vault/canonical.ts'
import { writeNotice } from './actions.ts'
import type { Submission } from './contract.ts'
import { beginFiling } from './store.ts'

/** Given to the room of orders by the server. Writes the notice in the caller's transaction. */
export const takeBreach: TakeBreach = async (services, tx, actor, breach) => {
  const submission: Submission = {
    kind: 'other',
    danger: 'unknown',
    conflict: 'none',
    occurred: { from: civilDay(breach.happened) },
    place: { kind: 'unknown' },
    narrative: breach.text,
    child: breach.protects,
    suspect: { relation: 'unknown', person: breach.against },
    signs: {
      pain: 'unknown',
      visibleInjury: 'unknown',
      weapon: 'unknown',
      happenedBefore: 'unknown',
      moreVictims: 'unknown',
      moreOffenders: 'unknown',
    },
  }
  const idempotencyKey = newId()
  const started = await tx.one(beginFiling, [actor.id, idempotencyKey])
  if (!started) throw new Error('numbers were not given')
  const canonical = canonicalJson(submission)
  const parties = [
    { role: 'alleged-offender' as const, person: breach.against },
    { role: 'victim' as const, person: breach.protects },
  ].filter(({ person }) => saysAnything(person))
  const { incidentId, mentions } = writeNotice(services, tx, actor, {
    submission,
    lang: breach.lang,
    channel: 'order',
    idempotencyKey,
    canonical,
    bodyHash: createHmac('sha256', services.vault.derive('idempotency')).update(canonical).digest(),
    route: { unitId: breach.unit.id, region: breach.unit.region },
    started,
    parties,
    roster: await rosterOf(tx, services.vault, breach.unit.region, await askMarks(tx)),
    facts: breach.facts,
    source: 'police',
  })
  const of = (role: string) => mentions[parties.findIndex(p => p.role === role)]
  return { incidentId, against: of('alleged-offender'), protects: of('victim') }
}
