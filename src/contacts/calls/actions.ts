// A telephone call becomes a contact, once, however many desks it rings at; its end is written down by whichever desk hears of it. The number lies
// sealed and is read for the one who took the call. And a contact whose operator is not there any more goes back to the queue by itself.
import { createHmac } from 'node:crypto'
import { takeTokensIn } from '../../access/session.ts'
import type { Actor, Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { keyOf } from '../../http/records.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { readPhone } from '../../names/index.ts'
import { runningNumber } from '../../vault/running-number.ts'
import { storeKeys } from '../../vault/store.ts'
import type { RecordKey } from '../../vault/vault.ts'
import { dateOf } from '../../words/format.ts'
import { withoutControls } from '../../words/shapes.ts'
import type { Lang } from '../../words/say.ts'
import { applyEvent, type EventKind } from '../contact.ts'
import { insertContact, insertEvent, takeContactNumber, type ContactRow } from '../store.ts'
import type { Line } from './contract.ts'
import {
  callByTag,
  callsOf,
  contactsOfCaller,
  dropPlace,
  endCallRow,
  extensionAt,
  holdCall,
  insertCall,
  keyOfUser,
  lockById,
  placeOf,
  setEarlier,
  setPlace,
  silentContacts,
  turnTo,
} from './store.ts'

const job = 'telephone'
const actOf = (act: string) => ({ act, basis: 'contact centre 111', purpose: 'help' })

/** A call as an exchange tells of it. `call`: its name there; `from`: who calls, '' when it does not say. */
export type Ringing = { readonly call: string; readonly from: string; readonly lang: Lang }

/** How often in an hour a desk that tells of a new call is told besides that its number was there before. */
const askedAnHour = 60

/**
 * Makes the contact of a call that rings at this centre, or gives the one it has already. Only the desk says that it rings: whoever told of it first is in the
 * journal by name, and hears of earlier contacts within a bound, or an operator could ask of any number whether it ever called.
 */
export async function ringIn(services: Services, teller: Actor, ringing: Ringing): Promise<{ number: string }> {
  const { number, made } = await ringOnce(services, teller, ringing)
  if (made !== undefined)
    await services.db.as(teller, actOf('contact.tell-ring'), async tx => tx.concerns({ kind: 'contact', id: made }))
  return { number }
}

async function ringOnce(
  services: Services,
  { id: tellerId, agencyId: centre }: Actor,
  { call, from, lang }: Ringing,
): Promise<{ readonly number: string; readonly made: string | undefined }> {
  const { vault } = services
  const rings = [['telephone-earlier', tellerId, askedAnHour, askedAnHour / 3600]] as const
  return services.db.system(job, actOf('contact.ring'), async tx => {
    const tag = tagOf(services, 'call', `${centre} ${call}`)
    await tx.rows(holdCall, [tag.toString('hex')])
    const known = await tx.one(callByTag, [tag])
    if (known) {
      tx.concerns({ kind: 'contact', id: known.contact_id })
      return { number: known.number, made: undefined }
    }
    const number = callerOf(from)
    const caller = number === undefined ? null : tagOf(services, 'caller', number)
    const [counter, before] = await Promise.all([
      tx.one(takeContactNumber),
      caller === null ? undefined : tx.one(contactsOfCaller, [caller]),
    ])
    if (counter === undefined) throw new Error('a number was not given')
    const [id, key] = [newId(), vault.newKey('contact')]
    const contactNumber = runningNumber(vault, 'contact', Number(dateOf(tx.now).slice(0, 4)), counter.counter)
    const unknown = 'unknown'
    storeKeys(tx, [key])
    tx.send(insertContact, [
      id, contactNumber, centre, 'phone', lang, null, null, unknown, unknown, unknown, key.id, tx.now, 'telling', null, false,
    ]) // prettier-ignore
    const sealed = number === undefined ? null : vault.seal(key, numberPlace(id), number)
    tx.send(insertCall, [tag, id, caller, sealed, tx.now])
    const earlier = before !== undefined && before.n > 0 && (await takeTokensIn(tx, rings)) ? before.n : 0
    if (earlier > 0) tx.send(setEarlier, [id, earlier])
    tx.send(insertEvent, [id, 'offered', tx.now, null, null, JSON.stringify(earlier > 0 ? { earlier } : {})])
    tellDesks(tx, { id, holder_id: centre, region: null })
    return { number: contactNumber, made: id }
  })
}

/** The other side is gone, or a call that nobody answered stopped ringing. Told twice, it is written once; of an unknown call nothing is. */
export function noteCallGone(services: Services, centre: string, call: string): Promise<void> {
  return services.db.system(job, actOf('contact.call-gone'), async tx => {
    const tag = tagOf(services, 'call', `${centre} ${call}`)
    await tx.rows(holdCall, [tag.toString('hex')])
    const known = await tx.one(callByTag, [tag])
    if (known) await dropCall(tx, known.contact_id)
  })
}

/** The same of a contact, for the demonstration, which has no exchange. */
export function dropCallOf(services: Services, contactId: string): Promise<void> {
  return services.db.system(job, actOf('contact.call-gone'), tx => dropCall(tx, contactId))
}

async function dropCall(tx: Tx, contactId: string): Promise<void> {
  const contact = await lockedContact(tx, contactId)
  if (contact.channel !== 'phone') throw new Problem('wrong-state')
  tx.send(endCallRow, [contact.id, tx.now])
  if (contact.state === 'offered' || contact.state === 'active' || contact.state === 'awaiting')
    turn(tx, contact, 'dropped')
}

/**
 * The operator who has this contact in hand calls its number back: the new call belongs to the same contact. Throws `wrong-state` when a colleague has
 * it or no number is known.
 */
export function noteCallBack(services: Services, actor: Actor, contactId: string, call: string): Promise<void> {
  return services.db.system(job, actOf('contact.call-back'), async tx => {
    const tag = tagOf(services, 'call', `${actor.agencyId} ${call}`)
    await tx.rows(holdCall, [tag.toString('hex')])
    if (await tx.one(callByTag, [tag])) return
    const contact = await lockedContact(tx, contactId)
    const known = (await tx.rows(callsOf, [contactId])).find(one => one.caller !== null)
    if (
      contact.holder_id !== actor.agencyId ||
      contact.operator_id !== actor.id ||
      !known ||
      contact.state === 'closed'
    )
      throw new Problem('wrong-state')
    tx.send(insertCall, [tag, contactId, known.caller, known.number, tx.now])
    turn(tx, contact, 'called', actor)
  })
}

/** The calls of a contact for this reader: the number only for whoever took it. Undefined when it came by no telephone. */
export async function callOf(
  services: Services,
  reader: Pick<Actor, 'id' | 'roles'>,
  contact: ContactRow,
  key: RecordKey,
): Promise<
  { readonly number: string | undefined; readonly endedAt: Date | undefined; readonly mayListen: boolean } | undefined
> {
  if (contact.channel !== 'phone') return undefined
  const rows = await services.db.lookAsJob(job, tx => tx.rows(callsOf, [contact.id]))
  const sealed = rows.find(row => row.number !== null)?.number
  const isMine = contact.operator_id === reader.id
  return {
    number: isMine && sealed ? services.vault.openText(key, numberPlace(contact.id), sealed) : undefined,
    endedAt: rows.at(-1)?.ended_at ?? undefined,
    mayListen:
      services.telephone?.listen !== undefined &&
      reader.roles.includes('supervisor') &&
      contact.operator_id !== null &&
      !isMine &&
      rows.at(-1)?.ended_at === null,
  }
}

/** What a softphone dials to hear the call of this contact; undefined where the exchange lets nobody listen, it is over, or the operator has no extension. */
export async function dialToHear(services: Services, contact: ContactRow): Promise<string | undefined> {
  const prefix = services.telephone?.listen
  const { operator_id: operator } = contact
  if (prefix === undefined || operator === null) return undefined
  return services.db.lookAsJob(job, async tx => {
    const [place, calls] = [await tx.one(extensionAt, [operator]), await tx.rows(callsOf, [contact.id])]
    return place && calls.at(-1)?.ended_at === null ? `${prefix}${place.extension}` : undefined
  })
}

/** Puts back to the queue what lies with operators who are not there any more. Gives how many. For the worker. */
export async function releaseSilent(
  services: Pick<Services, 'db'>,
  { silentMinutes }: { readonly silentMinutes: number },
): Promise<number> {
  const found = await services.db.lookAsJob(job, tx => tx.rows(silentContacts, [tx.now, silentMinutes]))
  for (const { id } of found)
    await services.db.system(job, actOf('contact.lost'), async tx => {
      const contact = await lockedContact(tx, id)
      // Under the lock once more: he may have come back, or a colleague may have taken it.
      const still = (await tx.rows(silentContacts, [tx.now, silentMinutes])).some(one => one.id === id)
      if (still) turn(tx, contact, 'lost')
    })
  return found.length
}

async function lockedContact(tx: Tx, id: string): Promise<ContactRow> {
  const contact = await tx.one(lockById, [id])
  if (!contact) throw new Problem('not-found')
  tx.concerns({ kind: 'contact', id, ...(contact.region !== null && { region: contact.region }) })
  return contact
}

function turn(tx: Tx, contact: ContactRow, kind: EventKind & ('dropped' | 'lost' | 'called'), actor?: Actor): void {
  const data = kind === 'lost' ? { from: contact.operator_id } : {}
  const after = applyEvent(
    {
      state: contact.state,
      version: contact.version,
      turnedAt: contact.turned_at,
      hasCode: contact.has_code,
      operatorId: contact.operator_id ?? undefined,
      meantFor: undefined,
      callbackAt: undefined,
      earlier: contact.earlier,
      safe: undefined,
      callType: undefined,
      reason: undefined,
      also: [],
      outcome: undefined,
    },
    { kind, at: tx.now, actor: actor?.id ?? null, data },
  )
  tx.send(turnTo, [contact.id, after.state, after.turnedAt, after.operatorId ?? null])
  tx.send(insertEvent, [contact.id, kind, tx.now, actor?.id ?? null, actor?.agencyId ?? null, JSON.stringify(data)])
  tellDesks(tx, contact)
}

function tellDesks(tx: Tx, { id, holder_id: holderId, region }: Pick<ContactRow, 'id' | 'holder_id' | 'region'>): void {
  tx.concerns({ kind: 'contact', id, ...(region !== null && { region }) })
  tx.ring(changesChannel, changePayload({ kind: 'contact', holderId, region: region ?? 0, id }))
}

// Where the exchange finds an operator --------------------------------------------------------------------------------------------------------------

/** The line for this operator's softphone; undefined when no exchange is set, or he has no extension. */
export async function lineOf(services: Services, actor: Actor): Promise<Line | undefined> {
  const { telephone, vault } = services
  if (telephone === undefined) return undefined
  return services.db.look(actor, async tx => {
    const [place, key] = [await tx.one(placeOf, [actor.id]), await userKey(tx, actor)]
    if (!place) return undefined
    const secret = vault.openText(key, secretPlace(actor.id), place.secret)
    return { socket: telephone.socket, domain: telephone.domain, extension: place.extension, secret }
  })
}

/** '' for the extension takes it away. The password is never shown again: whoever changes one, types both. */
export function setLine(
  services: Services,
  actor: Actor,
  { extension, secret }: { readonly extension: string; readonly secret: string },
): Promise<void> {
  return services.db.as(actor, actOf('telephone.set-place'), async tx => {
    tx.concerns({ kind: 'user', id: actor.id })
    if (extension === '') tx.send(dropPlace, [actor.id])
    else {
      const sealed = services.vault.seal(await userKey(tx, actor), secretPlace(actor.id), secret)
      tx.send(setPlace, [actor.id, extension, sealed, tx.now])
    }
  })
}

export function extensionOf(services: Services, actor: Actor): Promise<string | undefined> {
  return services.db.look(actor, async tx => (await tx.one(placeOf, [actor.id]))?.extension)
}

async function userKey(tx: Tx, actor: Actor): Promise<RecordKey> {
  const user = await tx.one(keyOfUser, [actor.id])
  if (!user) throw new Problem('not-found')
  return keyOf(tx, user)
}

// Keys and numbers ----------------------------------------------------------------------------------------------------------------------------------

const numberPlace = (row: string) => ({ table: 'contact_calls', row, column: 'number' })
const secretPlace = (row: string) => ({ table: 'telephone_places', row, column: 'secret' })

function tagOf({ vault }: Services, what: 'call' | 'caller', value: string): Buffer {
  return createHmac('sha256', vault.derive('telephone calls')).update(`${what}:${value}`).digest()
}

/** One number written in different ways is one number; what is none at all, such as "anonymous", is nobody's. */
function callerOf(from: string): string | undefined {
  const text = withoutControls(from).trim().slice(0, 60)
  if (!/\d{3}/.test(text)) return undefined
  return readPhone(text).e164 ?? text
}
