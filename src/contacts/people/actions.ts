// An operator notes who is spoken of in a contact, so that the matcher can compare them with what is known. The operator learns only that the police
// unit will be told, or that an order may be in force: never of whom, where or what. Each act is in the journal, and there is a bound to them.
import { takeTokens } from '../../access/session.ts'
import type { Actor, Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem, wrong } from '../../http/problems.ts'
import { keyOf } from '../../http/records.ts'
import type { Services } from '../../http/services.ts'
import { lockFamily } from '../../people/conflicts/actions.ts'
import type { PersonMentioned } from '../../people/contract.ts'
import { maskName } from '../../people/link.ts'
import { openSighting, sealSighting } from '../../people/sighting.ts'
import { loadKeys, storeKeys } from '../../vault/store.ts'
import type { Vault } from '../../vault/vault.ts'
import { contactByNumber, type ContactRow } from '../store.ts'
import {
  isOwnWork,
  mentionFrom,
  purposeHours,
  type NotedRole,
  type PersonNoted,
  type PurposeGiven,
  type Signal,
} from './contract.ts'
import {
  familiesOfContact,
  insertContactPerson,
  peopleOfContact,
  signalsOfContact,
  strikePerson,
  insertPurpose,
  purposeOf,
} from './store.ts'

const actOf = (act: string) => ({ act, basis: 'contact centre 111', purpose: 'help' })
/** More are no longer one story. */
const mostEach = 20

export type PersonOfContact = {
  readonly id: string
  readonly role: NotedRole
  /** This is who wrote, noted because they wished it. */
  readonly isWriter: boolean
  readonly person: PersonMentioned
  readonly at: Date
}

/**
 * Who was noted in a contact, opened: for whoever passes the contact on (`recordSightings` of an incident takes `sealSighting(vault, role, person)`).
 * Nobody who was struck out, and who wrote only when they wished it. Inside an act that the journal keeps.
 */
export async function mentionsOf(tx: Tx, vault: Vault, contactId: string): Promise<readonly PersonOfContact[]> {
  const rows = await tx.rows(peopleOfContact, [contactId])
  const keys = await loadKeys(
    tx,
    rows.map(r => r.key_id),
  )
  return rows.flatMap(row => {
    const key = keys.get(row.key_id)
    if (!key) return []
    return [
      { id: row.id, role: row.role, isWriter: row.is_writer, person: openSighting(vault, { ...row, key }), at: row.at },
    ]
  })
}

/** What the operator may know of the people noted: see `Signal`. Who is not in the map is not known, or may not be known of. */
export async function signalsOf(tx: Tx, contactId: string): Promise<ReadonlyMap<string, Signal>> {
  const rows = await tx.rows(signalsOfContact, [contactId])
  return new Map(rows.map(row => [row.person_id, { orderUntil: row.order_until ?? undefined }]))
}

export type PeopleRead = {
  readonly contact: ContactRow
  readonly people: readonly PersonOfContact[]
  readonly signals: ReadonlyMap<string, Signal>
  /** Not in one's own hands, and no purpose said: what identifies is masked, and nothing may be written. */
  readonly isMasked: boolean
  readonly now: Date
}

export function readPeople(services: Services, actor: Actor, number: string): Promise<PeopleRead> {
  return services.db.as(actor, actOf('contact.read-people'), async tx => {
    const contact = await find(tx, number)
    const isMasked = !(await mayKnowPeople(tx, actor, contact))
    const [people, signals] = await Promise.all([
      mentionsOf(tx, services.vault, contact.id),
      isMasked ? new Map<string, Signal>() : signalsOf(tx, contact.id),
    ])
    return { contact, people: isMasked ? people.map(masked) : people, signals, isMasked, now: tx.now }
  })
}

async function mayKnowPeople(tx: Tx, actor: Actor, contact: ContactRow): Promise<boolean> {
  if (isOwnWork(contact, actor.id)) return true
  const since = new Date(tx.now.getTime() - purposeHours * 3_600_000)
  return (await tx.one(purposeOf, [actor.id, contact.id, since])) !== undefined
}
/** First letters and nothing else. */
function masked(one: PersonOfContact): PersonOfContact {
  const { name } = one.person
  return { ...one, person: { ...(name !== undefined && { name: maskName(name) }) } }
}

/** Says what the people of a contact are opened for that is not in one's hands; the head finds it in the week's list (lookups/week). */
export function sayPurpose(services: Services, actor: Actor, number: string, given: PurposeGiven): Promise<void> {
  const opening = { ...actOf('contact.open-people'), purpose: given.purpose }
  return services.db.as(actor, opening, async tx => {
    const contact = await find(tx, number)
    if (await mayKnowPeople(tx, actor, contact)) return
    const id = newId()
    const at = { table: 'purposes', row: id, column: 'words' }
    const words = given.words === '' ? null : services.vault.seal(await keyOf(tx, contact), at, given.words)
    tx.send(insertPurpose, [id, contact.id, actor.id, actor.agencyId, given.purpose, words, tx.now])
  })
}

/** Throws `too-many` beyond the bound: noting somebody must not become a way to ask what the police know of a neighbour. */
export async function notePerson(services: Services, actor: Actor, number: string, noted: PersonNoted): Promise<void> {
  const { db, vault, settings } = services
  const { notesAnHour, notesADay } = settings.bounds
  const allowed = await takeTokens(db, [
    ['contact-person', actor.id, notesAnHour, notesAnHour / 3600],
    ['contact-person-day', actor.id, notesADay, notesADay / 86_400],
  ])
  if (!allowed) throw new Problem('too-many')
  await db.as(actor, actOf('contact.note-person'), async tx => {
    const contact = await find(tx, number)
    if (!(await mayKnowPeople(tx, actor, contact))) throw wrong('purpose', 'required')
    if ((await tx.rows(peopleOfContact, [contact.id])).length >= mostEach) throw new Problem('too-many')
    const one = sealSighting(vault, noted.role, mentionFrom(noted))
    storeKeys(tx, [one.key])
    tx.send(insertContactPerson, [
      one.id,
      contact.id,
      one.role,
      noted.writer === 'yes',
      one.key.id,
      one.script,
      one.name,
      one.birth,
      one.iin,
      one.phone,
      one.sex,
      actor.id,
      actor.agencyId,
      tx.now,
    ])
    // Help that was asked for before is kept from who may be this person, too.
    for (const row of await tx.rows(familiesOfContact, [contact.id])) {
      const family = { id: row.referral_id, regions: [row.region, row.asked_region] }
      await lockFamily(tx, vault, family, [{ role: noted.role, person: mentionFrom(noted) }])
    }
    ring(tx, contact)
  })
}

/** It was a mistake: from now on it is neither compared nor passed on. */
export function strikeNoted(services: Services, actor: Actor, number: string, person: string): Promise<void> {
  return services.db.as(actor, actOf('contact.strike-person'), async tx => {
    const contact = await find(tx, number)
    if (!(await mayKnowPeople(tx, actor, contact))) throw wrong('purpose', 'required')
    if (!(await tx.one(strikePerson, [person, contact.id, tx.now, actor.id]))) throw new Problem('out-of-date')
    ring(tx, contact)
  })
}

async function find(tx: Tx, number: string): Promise<ContactRow> {
  const contact = await tx.one(contactByNumber, [number])
  if (!contact) throw new Problem('not-found')
  tx.concerns({ kind: 'contact', id: contact.id, ...(contact.region !== null && { region: contact.region }) })
  return contact
}

function ring(tx: Tx, { holder_id: holderId, region, id }: ContactRow): void {
  tx.ring(changesChannel, changePayload({ kind: 'contact', holderId, region: region ?? 0, id }))
}
