// What is done to an incident: it is opened, facts are stated, the law is asked again. Each action takes the caller's transaction.
import { isDeepStrictEqual } from 'node:util'
import { guardOf, may } from '../access/policy.ts'
import { agenciesById } from '../agencies/actions.ts'
import type { Agency } from '../agencies/contract.ts'
import type { Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { Problem, wrong } from '../http/problems.ts'
import type { Services } from '../http/services.ts'
import { factOf, type FactKey, type Role } from '../law/facts.ts'
import { forbiddenBy } from '../law/prohibitions.ts'
import type { Qualification } from '../law/qualification.ts'
import {
  agreeSafeContact,
  judgeLink,
  keepAddressSecret,
  peopleOfIncident,
  recordSightings,
  requestRequalification,
  safeContactsOf,
  secretAddressesOf,
  type LinkSeen,
  type MentionedPerson,
} from '../people/actions.ts'
import type { SafeContactGiven } from '../people/contract.ts'
import type { Verdict } from '../people/link.ts'
import type { SafeContact } from '../people/reach.ts'
import type { SealedSighting } from '../people/sighting.ts'
import { storeKeys } from '../vault/store.ts'
import type { RecordKey } from '../vault/vault.ts'
import {
  factsContract,
  type Desk,
  type FactGiven,
  type Occurred,
  type QualificationSummary,
  type StatedFact,
  type ProsecutorDecision,
} from './contract.ts'
import { answerAnew, answerNow, groundOf, holdGround, sendFirstAnswer, type Ground } from './answering.ts'
import { linksOfPage, type LinkLine } from './links/actions.ts'
import { currentFacts, storedValue } from './incident.ts'
import {
  factsOfIncident,
  incidentById,
  incidentByNumber,
  insertFacts,
  insertIncident,
  insertParticipations,
  qualificationsOfIncident,
  type FactRow,
  type IncidentRow,
  type QualificationRow,
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
  storeKeys(tx, [incident.key, ...incident.people.map(p => p.key)])
  tx.send(insertIncident, [
    incident.id,
    incident.number,
    incident.region,
    actor.agencyId,
    actor.id,
    incident.holderId,
    incident.authorOnly,
    incident.key.id,
    incident.occurred?.from ?? null,
    incident.occurred?.to ?? null,
    tx.now,
  ])
  recordSightings(tx, actor, incident.id, incident.people)
  if (incident.people.length > 0)
    tx.send(insertParticipations, [incident.id, incident.people.map(p => p.id), incident.people.map(p => p.role)])
  const rows = sendFacts(tx, actor, incident.id, incident.facts, incident.source)
  return sendFirstAnswer(tx, actor.id, incident.id, rows, incident.occurred)
}

/**
 * An officer judges whether two mentions are one person. What rested on the link, or now may, is asked of the law again: the officer's own
 * incident before their eyes, the other one by the job, since it may lie where the officer sees nothing.
 */
export function decideLink(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  given: { readonly id: string; readonly version: number; readonly verdict: Verdict; readonly reason?: string },
  desk: Desk,
): Promise<LinkSeen> {
  return services.db.as(
    actor,
    { act: 'link.judge', basis: 'CPC art. 179; CC art. 12, 68', purpose: 'find repeated violence' },
    async tx => {
      const link = await judgeLink(tx, services.vault, actor, given)
      // Asking to undo, or refusing that, leaves the link as it was: the law has nothing new to say.
      const moved = link.state === 'undone' || (link.state === 'confirmed' && given.verdict === 'confirm')
      if (link.side !== 'accused' || !moved) return link
      for (const id of [link.left.incidentId, link.right.incidentId].toSorted()) {
        const incident = await tx.one(incidentById, [id])
        if (incident && may(actor, 'incident.state', guardOf(incident)))
          await answerAnew(tx, desk, incident, await holdGround(tx, desk, incident), { madeBy: actor.id })
        else requestRequalification(tx, id, link.id)
      }
      return link
    },
  )
}

function sendFacts(tx: Tx, actor: Actor, incidentId: string, facts: readonly FactGiven[], source: Role): FactRow[] {
  const rows = facts.map((fact): FactRow => ({
    id: newId(),
    key: fact.key,
    state: fact.state,
    value: storedValue(fact),
    source,
    at: tx.now,
    asserted_by: actor.id,
    asserted_agency: actor.agencyId,
  }))
  if (rows.length > 0) {
    tx.send(insertFacts, [
      rows.map(r => r.id),
      rows.map(r => r.key),
      rows.map(r => r.state),
      rows.map(r => (r.value === null ? null : JSON.stringify(r.value))),
      incidentId,
      source,
      actor.id,
      actor.agencyId,
      tx.now,
      factsContract,
    ])
  }
  return rows
}

/** What the law last said of an incident, in short; undefined if it was never asked. */
export async function latestQualification(
  tx: Tx,
  incidentId: string,
): Promise<{ readonly at: Date; readonly summary: QualificationSummary } | undefined> {
  const [last] = await tx.rows(qualificationsOfIncident, [incidentId])
  return last && { at: last.at, summary: last.summary as QualificationSummary }
}

// Reading an incident -----------------------------------------------------------------------------------------------------------------------

export type IncidentRead = {
  readonly incident: IncidentRow
  readonly holder: Agency | undefined
  readonly ground: Ground
  /** Newest first. */
  readonly qualifications: readonly QualificationRow[]
  readonly agencies: ReadonlyMap<string, Agency>
  /** When the prosecutor must have decided on a case without a complaint; undefined while no such clock runs. */
  readonly decideUntil: Date | undefined
  /** May this reader state facts? */
  readonly mayState: boolean
  /** May this reader decide on a case without a complaint? */
  readonly mayDecide: boolean
  readonly now: Date
}
const viewAct = (purpose: string) => ({ act: 'incident.view', basis: 'CPC art. 179, 185', purpose }) as const

/** An incident with its facts and what the law said of them. Opening it is an act in the journal. Throws `not-found` for whoever may not know of it. */
export function readIncident(
  services: Pick<Services, 'db'>,
  actor: Actor,
  number: string,
  desk: Desk,
): Promise<IncidentRead> {
  return services.db.as(actor, viewAct('qualify an incident'), async tx => {
    const incident = await openForWork(tx, actor, number)
    const [ground, qualifications, decideUntil] = await Promise.all([
      groundOf(tx, desk, incident),
      tx.rows(qualificationsOfIncident, [incident.id]),
      desk.decideBy(tx, incident.id),
    ])
    const agencies = await agenciesById(tx, [incident.holder_id, ...ground.rows.map(r => r.asserted_agency)])
    return {
      incident,
      holder: agencies.get(incident.holder_id),
      ground,
      qualifications,
      agencies,
      decideUntil,
      mayState: may(actor, 'incident.state', guardOf(incident)),
      mayDecide: may(actor, 'complaint.decide', guardOf(incident)),
      now: tx.now,
    }
  })
}

/** The people of an incident as they were mentioned. It identifies them: each opening is an act in the journal. */
export function readPeople(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
): Promise<{
  readonly incident: IncidentRow
  readonly holder: Agency | undefined
  readonly people: readonly MentionedPerson[]
  readonly links: readonly LinkLine[]
  readonly safeContacts: readonly (SafeContact & { readonly sightingId: string })[]
  readonly secretAddresses: ReadonlySet<string>
  /** May this reader write down safe ways? */
  readonly mayState: boolean
  readonly now: Date
}> {
  return services.db.as(actor, viewAct('identify the people of an incident'), async tx => {
    const incident = await openForWork(tx, actor, number)
    const [people, agencies, links, safeContacts, secretAddresses] = await Promise.all([
      peopleOfIncident(tx, services.vault, incident.id),
      agenciesById(tx, [incident.holder_id]),
      linksOfPage(tx, services, actor, incident.id),
      safeContactsOf(tx, services.vault, incident.id),
      secretAddressesOf(tx, incident.id),
    ])
    return {
      incident,
      holder: agencies.get(incident.holder_id),
      people,
      links,
      safeContacts,
      secretAddresses,
      mayState: may(actor, 'incident.state', guardOf(incident)),
      now: tx.now,
    }
  })
}

/** Writes down a safe way to a person mentioned in the incident, or closes one. Only officers of the unit that holds it. */
export function changeSafeContact(
  services: Pick<Services, 'db' | 'vault'>,
  actor: Actor,
  number: string,
  sightingId: string,
  given: { readonly way: SafeContactGiven } | { readonly ends: string } | 'keep-address-secret',
): Promise<void> {
  const act = { act: 'contact.agree', basis: 'Law 245-VIII art. 72', purpose: 'reach a harmed person safely' }
  return services.db.as(actor, act, async tx => {
    const incident = await openForWork(tx, actor, number)
    if (!may(actor, 'incident.state', guardOf(incident))) throw new Problem('not-allowed')
    const people = await peopleOfIncident(tx, services.vault, incident.id)
    if (!people.some(p => p.sightingId === sightingId)) throw new Problem('not-found')
    if (given === 'keep-address-secret') return keepAddressSecret(tx, actor, incident.id, sightingId)
    const about = { incidentId: incident.id, sightingId }
    if ('way' in given) return agreeSafeContact(tx, services.vault, actor, about, given.way)
    const held = await safeContactsOf(tx, services.vault, incident.id)
    // Closed twice is closed once: the button may have been pressed on an older page.
    if (!held.some(c => c.id === given.ends && c.sightingId === sightingId)) return
    agreeSafeContact(tx, services.vault, actor, { ...about, supersedes: given.ends }, 'end')
  })
}

/**
 * An officer writes a fact down, in the name of whoever says so, and the law is asked again. `version` is how many statements there were when
 * the form was made: a form from an older page is refused (`out-of-date`), except that the very same statement sent twice counts once.
 */
export function stateFact(
  services: Pick<Services, 'db'>,
  actor: Actor,
  number: string,
  version: number,
  given: StatedFact,
  desk: Desk,
): Promise<void> {
  const key = given.key as FactKey
  const definition = factOf(key)
  const fact: FactGiven =
    given.answer === 'unknown-asked' || given.answer === 'not-applicable'
      ? { key, state: given.answer }
      : { key, state: 'known', value: given.answer, ...(given.document !== '' && { document: given.document }) }
  if (!definition.by.includes(given.source)) throw wrong('source', 'not-entitled')
  if (fact.state === 'known' && !definition.values.includes(given.answer)) throw wrong('answer', 'not-in-list')
  return services.db.as(
    actor,
    { act: 'incident.state', basis: 'CPC art. 179, 185', purpose: 'qualify an incident' },
    async tx => {
      const incident = await openForWork(tx, actor, number)
      if (!may(actor, 'incident.state', guardOf(incident))) throw new Problem('not-allowed')
      const ground = await holdGround(tx, desk, incident)
      const { rows } = ground
      const last = rows.at(-1)
      const same =
        rows.length === version + 1 &&
        last?.key === key &&
        last.asserted_by === actor.id &&
        last.state === fact.state &&
        last.source === given.source
      if (same && isDeepStrictEqual(last.value, storedValue(fact))) return
      if (rows.length !== version) throw new Problem('out-of-date')
      if (key === 'reconciled' && fact.state === 'known' && fact.value === 'yes') {
        const forbids = forbiddenBy(answerNow(tx, ground), 'record-reconciliation')
        if (forbids)
          throw new Problem('law-forbids', {
            errors: [{ pointer: '/answer', code: 'law-forbids', values: { claim: forbids.claim } }],
          })
      }
      await stateFurther(tx, actor, desk, incident, ground, fact, given.source)
    },
  )
}

/** Writes one more fact down and asks the law again. */
async function stateFurther(
  tx: Tx,
  actor: Actor,
  desk: Desk,
  incident: IncidentRow,
  ground: Ground,
  fact: FactGiven,
  source: Role,
): Promise<void> {
  const rows = [...ground.rows, ...sendFacts(tx, actor, incident.id, [fact], source)]
  await answerAnew(tx, desk, incident, { ...ground, rows }, { madeBy: actor.id })
}

/** The law's answer about an incident as its facts are now, and what is on record of the complaint. Nothing is written. */
export async function lawNow(
  tx: Tx,
  incidentId: string,
  desk: Pick<Desk, 'registeredAt'>,
  /** Facts that are taken for certain in this question alone, as a register would state them. */
  supposing: readonly FactGiven[] = [],
): Promise<{ readonly answer: Qualification; readonly complaint: string | undefined }> {
  const incident = await tx.one(incidentById, [incidentId])
  if (!incident) throw new Problem('not-found')
  const known = await groundOf(tx, desk, incident)
  const by = { source: 'register', at: tx.now, asserted_by: incident.author_id, asserted_agency: incident.source_id }
  const supposed = supposing.map((f): FactRow => ({ id: '', key: f.key, state: f.state, value: storedValue(f), ...by }))
  const ground = { ...known, rows: [...known.rows, ...supposed] }
  const complaint = currentFacts(ground.rows).find(f => f.key === 'complaint')
  return {
    answer: answerNow(tx, ground),
    complaint: complaint?.state === 'known' ? String(complaint.value) : undefined,
  }
}

/** What was stated of an incident and what the law answered each time, for whoever gathers incidents. Nothing is opened: facts identify nobody. */
export async function storyOf(
  tx: Tx,
  incidentId: string,
): Promise<{ readonly facts: readonly FactRow[]; readonly qualifications: readonly QualificationRow[] }> {
  const [facts, qualifications] = await Promise.all([
    tx.rows(factsOfIncident, [incidentId]),
    tx.rows(qualificationsOfIncident, [incidentId]),
  ])
  return { facts, qualifications }
}

/** The statements about an incident in the order in which they were made; how many there are is what a form was made from. */
export function statementsOf(tx: Tx, incidentId: string): Promise<readonly FactRow[]> {
  return tx.rows(factsOfIncident, [incidentId])
}

/**
 * A prosecutor of the region decides on a case without a complaint (CPC 32(4)): one statement in the own name, with the number of the decision. The
 * clock is met by it. `out-of-date` if facts were added since the page was made; `wrong-state` if the law asks for no decision.
 */
export function decideWithoutComplaint(
  services: Pick<Services, 'db'>,
  actor: Actor,
  number: string,
  version: number,
  given: ProsecutorDecision,
  desk: Desk,
): Promise<void> {
  return services.db.as(
    actor,
    { act: 'complaint.decide', basis: 'CPC art. 32(4)', purpose: 'decide without a complaint' },
    async tx => {
      const incident = await openForWork(tx, actor, number)
      if (!may(actor, 'complaint.decide', guardOf(incident))) throw new Problem('not-allowed')
      const ground = await holdGround(tx, desk, incident)
      if (ground.rows.length !== version) throw new Problem('out-of-date')
      const asked = answerNow(tx, ground).conclusions.find(c => c.claim === 'prosecutor-decides')
      if (asked?.status === 'false') throw new Problem('wrong-state')
      const fact: FactGiven = {
        key: 'prosecutorDecision',
        state: 'known',
        value: given.decision,
        document: given.document,
      }
      await stateFurther(tx, actor, desk, incident, ground, fact, 'prosecutor')
    },
  )
}

/** Asks the law again with the facts as they are, so that an answer by the rulebook of today stands beside the old one. */
export function askLawAgain(services: Pick<Services, 'db'>, actor: Actor, number: string, desk: Desk): Promise<void> {
  return services.db.as(
    actor,
    { act: 'incident.qualify', basis: 'CPC art. 179, 185', purpose: 'qualify an incident' },
    async tx => {
      const incident = await openForWork(tx, actor, number)
      if (!may(actor, 'incident.state', guardOf(incident))) throw new Problem('not-allowed')
      await answerAnew(tx, desk, incident, await holdGround(tx, desk, incident), { madeBy: actor.id })
    },
  )
}

/** The incident of a number, for somebody who works on it; the act concerns it. Throws `not-found` for whoever may not know of it. */
export async function openForWork(tx: Tx, actor: Actor, number: string): Promise<IncidentRow> {
  const incident = await tx.one(incidentByNumber, [number])
  if (!incident || !may(actor, 'incident.work', guardOf(incident))) throw new Problem('not-found')
  tx.concerns({ kind: 'incident', id: incident.id, region: incident.region })
  return incident
}
