// What is done about people: mentions are written down, links between them proposed and judged, safe ways to reach them agreed.
// Each action takes the caller's transaction. Whoever opens a name does it inside an act that the journal keeps.
import { randomUUID } from 'node:crypto'
import { may, type ActName, type Guard } from '../access/policy.ts'
import type { Actor, Tx } from '../db/door.ts'
import { newId } from '../db/uuid.ts'
import { keyOf } from '../http/records.ts'
import { changePayload, changesChannel } from '../http/live.ts'
import { Problem } from '../http/problems.ts'
import { storeKeys, loadKeys } from '../vault/store.ts'
import type { Vault } from '../vault/vault.ts'
import type { ParticipantRole, PersonMentioned, SafeContactGiven } from './contract.ts'
import { addressKey, bucketOf } from './address.ts'
import { bands, judge, sideOf, type Band, type LinkEventKind, type LinkState, type Side, type Verdict } from './link.ts'
import type { SafeContact } from './reach.ts'
import { openSighting, type SealedField, type SealedSighting } from './sighting.ts'
import {
  addressSecretsOfIncident,
  askForRequalification,
  eventsOfLink,
  insertAddressBuckets,
  insertAddressSecret,
  insertLink,
  insertLinkEvent,
  insertSafeContact,
  insertSightings,
  linkById,
  linkOfPair,
  linksOfIncident,
  linksWaiting,
  lockLink,
  mentionsForLink,
  mentionsInBuckets,
  safeContactsEverAgreed,
  safeContactsOfIncident,
  sightingsById,
  sightingsOfIncident,
  updateLink,
  type LinkRow,
  type MentionForLink,
} from './store.ts'

/** Writes the mentions of people in an incident. Does not wait. The incident's row and the mentions' keys must have been sent before. */
export function recordSightings(tx: Tx, actor: Actor, incidentId: string, sightings: readonly SealedSighting[]): void {
  if (sightings.length === 0) return
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
  const placed = sightings.filter(s => s.addressBucket !== null)
  if (placed.length > 0)
    tx.send(insertAddressBuckets, [incidentId, placed.map(s => s.id), placed.map(s => s.addressBucket)])
}

export type Neighbour = {
  readonly incidentId: string
  readonly incidentNumber: string
  readonly region: number
  readonly holderId: string
  readonly role: ParticipantRole
  readonly person: PersonMentioned
  readonly at: Date
}

/**
 * Mentions of other incidents with one of these addresses. Only for a job, on behalf of somebody who was allowed to ask and whose act the journal has;
 * `hiddenFrom` is that person and agency. An address that anybody keeps secret in any mention matches nothing: it must never lead to the other party.
 */
export async function neighboursOf(
  tx: Tx,
  vault: Vault,
  asked: { readonly incidentId: string; readonly addresses: readonly string[]; readonly hiddenFrom: readonly string[] },
): Promise<readonly Neighbour[]> {
  const wanted = new Set(asked.addresses.flatMap(text => addressKey(text) ?? []))
  const hmac = vault.derive('address-buckets')
  const buckets = [...new Set(asked.addresses.flatMap(text => bucketOf(hmac, text) ?? []))]
  if (buckets.length === 0) return []
  const rows = await tx.rows(mentionsInBuckets, [buckets, asked.incidentId, asked.hiddenFrom])
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  const same = rows.flatMap(row => {
    const key = keys.get(row.key_id)
    if (!key || row.address === null) return []
    const at = addressKey(vault.openText(key, { table: 'sightings', row: row.id, column: 'address' }, row.address))
    return at !== undefined && wanted.has(at) ? [{ row, key, address: at }] : []
  })
  const secret = new Set(same.flatMap(({ row, address }) => (row.secret ? [address] : [])))
  return same
    .filter(({ address }) => !secret.has(address))
    .map(({ row, key }) => ({
      incidentId: row.incident_id,
      incidentNumber: row.incident_number,
      region: row.region,
      holderId: row.holder_id,
      role: row.role as ParticipantRole,
      person: openSighting(vault, { ...row, key }),
      at: row.at,
    }))
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

// Links ----------------------------------------------------------------------------------------------------------------------------------------

/** What the matcher found. `evidence` is what speaks for and against, with its words and bits; it is sealed and never changed. */
export type LinkProposal = {
  readonly sightings: readonly [string, string]
  readonly band: Band
  /** Version of the folding rules and weights that found it. */
  readonly rules: number
  readonly evidence: unknown
  /** A mention known since the pair was last judged says more than before: a refused pair may come back. */
  readonly moreIsKnown: boolean
}
export type Proposed = 'proposed' | 'lifted' | 'known' | 'not-to-be-linked'

/** Writes a proposal down, or lifts an old one over a band. Only for the matcher's job. Two mentions in one incident are never linked here. */
export async function proposeLink(tx: Tx, vault: Vault, proposal: LinkProposal): Promise<Proposed> {
  const [leftId, rightId] = proposal.sightings.toSorted() as [string, string]
  const mentions = await tx.rows(mentionsForLink, [[leftId, rightId]])
  const left = mentions.find(m => m.id === leftId)
  const right = mentions.find(m => m.id === rightId)
  if (!left || !right || left.incident_id === right.incident_id) return 'not-to-be-linked'
  const side = sideOf(left.role as ParticipantRole, right.role as ParticipantRole)
  // Whoever keeps an address secret is not to be found through a proposal to another unit either.
  if (side === 'protected' && (left.secret || right.secret)) return 'not-to-be-linked'
  const fresh = vault.newKey('link')
  // It stands in an address: nothing about it may be guessed, not even when it was made.
  const link = randomUUID()
  storeKeys(tx, [fresh])
  const made = await tx.one(insertLink, [
    link,
    leftId,
    rightId,
    left.incident_id,
    right.incident_id,
    left.holder_id,
    right.holder_id,
    left.region,
    right.region,
    side,
    proposal.band,
    fresh.id,
    tx.now,
  ])
  if (made) {
    sendProposal(tx, vault, { id: link, key: fresh, kind: 'proposed', proposal })
    tellDesks(tx, link, [left, right])
    return 'proposed'
  }
  const known = await tx.one(linkOfPair, [leftId, rightId])
  if (!known) return 'not-to-be-linked'
  await tx.rows(lockLink, [known.id])
  const stronger = bands.indexOf(proposal.band) < bands.indexOf(known.band)
  const refused = known.state === 'rejected' || known.state === 'undone'
  if (known.state === 'confirmed' || !(stronger || (refused && proposal.moreIsKnown))) return 'known'
  if (refused && !proposal.moreIsKnown) return 'known'
  const key = (await loadKeys(tx, [known.key_id])).get(known.key_id)
  if (!key) return 'not-to-be-linked'
  sendProposal(tx, vault, { id: known.id, key, kind: 'lifted', proposal })
  tx.send(updateLink, [
    known.id,
    refused ? 'proposed' : known.state,
    proposal.band,
    refused ? null : known.decided_by,
    null,
  ])
  tellDesks(tx, known.id, [left, right])
  return 'lifted'
}

function sendProposal(
  tx: Tx,
  vault: Vault,
  {
    id,
    key,
    kind,
    proposal,
  }: { id: string; key: ReturnType<Vault['newKey']>; kind: LinkEventKind; proposal: LinkProposal },
): void {
  const event = newId()
  const sealed = vault.seal(
    key,
    { table: 'link_events', row: event, column: 'evidence' },
    JSON.stringify(proposal.evidence),
  )
  tx.send(insertLinkEvent, [event, id, kind, tx.now, null, null, proposal.band, proposal.rules, sealed, null])
}

/** Tells the desks of both sides that there is something to judge; carries ids only. */
function tellDesks(tx: Tx, link: string, sides: readonly Pick<MentionForLink, 'holder_id' | 'region'>[]): void {
  for (const { holder_id: holderId, region } of sides)
    tx.ring(changesChannel, changePayload({ kind: 'link', holderId, region, id: link }))
}

export type LinkSeen = {
  readonly id: string
  readonly side: Side
  readonly band: Band
  readonly state: LinkState
  readonly version: number
  readonly decidedBy: string | null
  readonly undoAskedBy: string | null
  readonly at: Date
  readonly left: {
    readonly sightingId: string
    readonly incidentId: string
    readonly holderId: string
    readonly region: number
  }
  readonly right: {
    readonly sightingId: string
    readonly incidentId: string
    readonly holderId: string
    readonly region: number
  }
}

/** May this person see or judge the link? Who works on either incident; a lock on either is PostgreSQL's to say, which knows both incidents. */
export function mayLink(
  actor: Actor,
  act: ActName & `link.${string}`,
  link: Pick<LinkRow, 'left_holder' | 'right_holder' | 'left_region' | 'right_region'>,
): boolean {
  const guard = (region: number, holderId: string): Guard => ({
    region,
    holderId,
    sourceId: '',
    authorId: '',
    authorOnly: false,
    lockedFrom: [],
  })
  return (
    may(actor, act, guard(link.left_region, link.left_holder)) ||
    may(actor, act, guard(link.right_region, link.right_holder))
  )
}

/** Does this link exist for this person at this moment? Asked before a live message. */
export async function seesLinkNow(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const row = await tx.one(linkById, [id])
  return row !== undefined && mayLink(actor, 'link.see', row)
}

/** Links of an incident's mentions, newest first. */
export async function linksOf(tx: Tx, actor: Actor, incidentId: string): Promise<readonly LinkSeen[]> {
  const rows = await tx.rows(linksOfIncident, [incidentId])
  return rows.filter(row => mayLink(actor, 'link.see', row)).map(asSeen)
}

/** What waits for a judgement of this person's units, the strongest first, then the newest; `after` is the last one of the page before. */
export async function linksToJudge(
  tx: Tx,
  actor: Actor,
  limit: number,
  after?: Pick<LinkSeen, 'band' | 'at' | 'id'>,
): Promise<readonly LinkSeen[]> {
  const place = after
    ? [bands.indexOf(after.band), after.at, after.id]
    : [0, new Date('9999-01-01T00:00:00Z'), 'ffffffff-ffff-ffff-ffff-ffffffffffff']
  const rows = await tx.rows(linksWaiting, [[...actor.units], ...place, limit])
  return rows.filter(row => mayLink(actor, 'link.see', row)).map(asSeen)
}

/**
 * Mentions by their ids, of which only the fields that will be shown are opened; what this person may not read is not among them. Inside an act that
 * the journal keeps.
 */
export async function openMentions(
  tx: Tx,
  vault: Vault,
  ids: readonly string[],
  fields: readonly SealedField[],
): Promise<ReadonlyMap<string, PersonMentioned>> {
  const rows = await tx.rows(sightingsById, [[...new Set(ids)]])
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  return new Map(
    rows.flatMap(row => {
      const key = keys.get(row.key_id)
      return key ? [[row.id, openSighting(vault, { ...row, key }, fields)] as const] : []
    }),
  )
}

export type LinkHistory = {
  readonly kind: LinkEventKind
  readonly at: Date
  readonly actor: string | null
  readonly agency: string | null
  readonly band: Band | null
  readonly rules: number | null
  readonly evidence: unknown
  readonly reason: string | undefined
}

/** A link with both mentions and its history opened. It identifies people: call it only inside an act that the journal keeps. */
export async function openLink(
  tx: Tx,
  vault: Vault,
  actor: Actor,
  id: string,
): Promise<{
  readonly link: LinkSeen
  readonly people: ReadonlyMap<string, PersonMentioned>
  readonly history: readonly LinkHistory[]
}> {
  const row = await tx.one(linkById, [id])
  if (!row || !mayLink(actor, 'link.see', row)) throw new Problem('not-found')
  const people = await openMentions(tx, vault, [row.left_id, row.right_id], ['name', 'birth', 'iin'])
  const events = await tx.rows(eventsOfLink, [id])
  const keys = await loadKeys(tx, [row.key_id])
  const own = keys.get(row.key_id)
  const text = (event: string, column: string, sealed: Buffer | null) =>
    own && sealed ? vault.openText(own, { table: 'link_events', row: event, column }, sealed) : undefined
  return {
    link: asSeen(row),
    people,
    history: events.map(e => {
      const evidence = text(e.id, 'evidence', e.evidence)
      return {
        kind: e.kind,
        at: e.at,
        actor: e.actor,
        agency: e.agency,
        band: e.band,
        rules: e.rules,
        evidence: evidence === undefined ? undefined : (JSON.parse(evidence) as unknown),
        reason: text(e.id, 'reason', e.reason),
      }
    }),
  }
}

/**
 * An officer's judgement. `version` is the one on the page: a link judged meanwhile is `out-of-date`. On the accused's side the second
 * agreement must be another officer's (`second-person-needed`), and so the second word to undo it. To reject or undo needs a reason.
 */
export async function judgeLink(
  tx: Tx,
  vault: Vault,
  actor: Actor,
  given: { readonly id: string; readonly version: number; readonly verdict: Verdict; readonly reason?: string },
): Promise<LinkSeen> {
  await tx.rows(lockLink, [given.id])
  const row = await tx.one(linkById, [given.id])
  if (!row || !mayLink(actor, 'link.see', row)) throw new Problem('not-found')
  if (!mayLink(actor, 'link.judge', row)) throw new Problem('not-allowed')
  if (row.version !== given.version) throw new Problem('out-of-date')
  if ((given.verdict === 'undo' || given.verdict === 'reject') && !given.reason)
    throw new Problem('bad-input', { errors: [{ pointer: '/reason', code: 'required' }] })
  const link = { state: row.state, band: row.band, decidedBy: row.decided_by, undoAskedBy: row.undo_asked_by }
  const step = judge(link, row.side, given.verdict, actor.id)
  if ('refuse' in step) throw new Problem(step.refuse === 'same-person' ? 'second-person-needed' : 'wrong-state')
  const event = newId()
  const key = await keyOf(tx, row)
  const reason = given.reason
    ? vault.seal(key, { table: 'link_events', row: event, column: 'reason' }, given.reason)
    : null
  tx.send(insertLinkEvent, [event, row.id, step.do, tx.now, actor.id, actor.agencyId, null, null, null, reason])
  const after =
    step.do === 'undo-asked' || step.do === 'undo-refused'
      ? { ...link, undoAskedBy: step.do === 'undo-asked' ? actor.id : null }
      : { state: step.do, band: row.band, decidedBy: actor.id, undoAskedBy: null }
  tx.send(updateLink, [row.id, after.state, after.band, after.decidedBy, after.undoAskedBy])
  tx.concerns({ kind: 'link', id: row.id, region: row.right_region })
  tellDesks(tx, row.id, [
    { holder_id: row.left_holder, region: row.left_region },
    { holder_id: row.right_holder, region: row.right_region },
  ])
  return { ...asSeen(row), ...after, version: row.version + 1 }
}

function asSeen(row: LinkRow): LinkSeen {
  return {
    id: row.id,
    side: row.side,
    band: row.band,
    state: row.state,
    version: row.version,
    decidedBy: row.decided_by,
    undoAskedBy: row.undo_asked_by,
    at: row.at,
    left: {
      sightingId: row.left_id,
      incidentId: row.left_incident,
      holderId: row.left_holder,
      region: row.left_region,
    },
    right: {
      sightingId: row.right_id,
      incidentId: row.right_incident,
      holderId: row.right_holder,
      region: row.right_region,
    },
  }
}

/** Another incident rests, or rested, on a link: the law must be asked about it again. A job does it. */
export function requestRequalification(tx: Tx, incidentId: string, linkId: string): void {
  tx.send(askForRequalification, [incidentId, tx.now, linkId])
}

// Safe ways and secret addresses -------------------------------------------------------------------------------------------------------------

/** Writes down a safe way to a person, or ends one (`ends`). The caller has checked that the officer works on the incident. */
export function agreeSafeContact(
  tx: Tx,
  vault: Vault,
  actor: Actor,
  about: { readonly incidentId: string; readonly sightingId: string; readonly supersedes?: string },
  given: SafeContactGiven | 'end',
): void {
  const id = newId()
  const key = vault.newKey('safe-contact')
  storeKeys(tx, [key])
  const seal = (column: string, text: string | undefined) =>
    text === undefined ? null : vault.seal(key, { table: 'safe_contacts', row: id, column }, text)
  const way = given === 'end' ? undefined : given
  tx.send(insertSafeContact, [
    id,
    about.sightingId,
    about.incidentId,
    about.supersedes ?? null,
    way === undefined,
    way?.channel ?? 'in-person',
    key.id,
    seal('value', way?.value),
    seal('code_word', way?.codeWord),
    way?.hours?.from ?? null,
    way?.hours?.to ?? null,
    way?.days ?? [1, 2, 3, 4, 5, 6, 7],
    way?.shared ?? true,
    way?.expiresOn ?? null,
    actor.id,
    actor.agencyId,
    tx.now,
  ])
}

/** Every safe way that was ever agreed in an incident, with its code word: what must stand in no text that another party reads. */
export async function safeWordsOf(
  tx: Tx,
  vault: Vault,
  incidentId: string,
): Promise<readonly { readonly sightingId: string; readonly value?: string; readonly codeWord?: string }[]> {
  const rows = await tx.rows(safeContactsEverAgreed, [incidentId])
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  return rows.flatMap(row => {
    const key = keys.get(row.key_id)
    if (!key) return []
    const open = (column: string, sealed: Buffer) =>
      vault.openText(key, { table: 'safe_contacts', row: row.id, column }, sealed)
    return [
      {
        sightingId: row.sighting_id,
        ...(row.value && { value: open('value', row.value) }),
        ...(row.code_word && { codeWord: open('code_word', row.code_word) }),
      },
    ]
  })
}

/** The safe ways that hold, opened. Inside an act that the journal keeps. */
export async function safeContactsOf(
  tx: Tx,
  vault: Vault,
  incidentId: string,
): Promise<readonly (SafeContact & { readonly sightingId: string })[]> {
  const rows = await tx.rows(safeContactsOfIncident, [incidentId])
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  return rows.flatMap(row => {
    const key = keys.get(row.key_id)
    if (!key || row.ended) return []
    const open = (column: string, sealed: Buffer | null) =>
      sealed === null ? undefined : vault.openText(key, { table: 'safe_contacts', row: row.id, column }, sealed)
    return [
      {
        id: row.id,
        sightingId: row.sighting_id,
        channel: row.channel,
        value: open('value', row.value) ?? '',
        codeWord: open('code_word', row.code_word),
        hours: row.from_hour === null || row.to_hour === null ? undefined : { from: row.from_hour, to: row.to_hour },
        days: row.days,
        shared: row.shared,
        expiresOn: row.expires_on ?? undefined,
        ended: false,
      },
    ]
  })
}

/** From now on the address of this mention is shown to nobody who does not hold the incident, and matching does not use it. */
export function keepAddressSecret(tx: Tx, actor: Actor, incidentId: string, sightingId: string): void {
  tx.send(insertAddressSecret, [sightingId, incidentId, actor.id, actor.agencyId, tx.now])
}

export async function secretAddressesOf(tx: Tx, incidentId: string): Promise<ReadonlySet<string>> {
  return new Set((await tx.rows(addressSecretsOfIncident, [incidentId])).map(r => r.sighting_id))
}
