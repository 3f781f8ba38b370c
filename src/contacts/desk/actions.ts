// What an operator of 111 does: sees who waits, opens a contact (journalled), answers, closes, opens again. One transaction each. What was chosen on
// a page made from an older state is refused, and what was typed comes back.
import type { Actor, Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { loadKeys } from '../../vault/store.ts'
import type { Lang } from '../../words/say.ts'
import { stateOf, type Closing, type ContactState, type View } from '../contract.ts'
import {
  contactByNumber,
  eventsOf,
  insertEvent,
  insertMessage,
  latestList,
  messagesOf,
  turnContact,
  waitingList,
  type ContactRow,
  type EventRow,
} from '../store.ts'

const actOf = (act: string) => ({ act, basis: 'contact centre 111', purpose: 'help' })
export const pageSize = 50

/** Where a list goes on: the last line's own place. */
export type Place = Pick<ContactRow, 'rank' | 'turned_at' | 'id'>
export type DeskList = { readonly rows: readonly ContactRow[]; readonly next: Place | undefined; readonly now: Date }

/** Identifies nobody and shows no text, so it leaves no leaf. */
export function seeDesk(services: Services, actor: Actor, view: View, after: Place | undefined): Promise<DeskList> {
  return services.db.look(actor, async tx => {
    const [centre, many] = [actor.agencyId, pageSize + 1]
    const found =
      view === 'waiting'
        ? after
          ? await tx.rows(waitingList.later, [centre, many, after.rank, after.turned_at, after.id])
          : await tx.rows(waitingList.first, [centre, many])
        : after
          ? await tx.rows(latestList.later, [centre, many, stateOf[view], after.turned_at, after.id])
          : await tx.rows(latestList.first, [centre, many, stateOf[view]])
    const rows = found.slice(0, pageSize)
    return { rows, next: found.length > pageSize ? rows.at(-1) : undefined, now: tx.now }
  })
}

export type ContactRead = {
  readonly contact: ContactRow
  readonly messages: readonly { from: 'writer' | 'operator'; lang: Lang; text: string; at: Date }[]
  readonly events: readonly EventRow[]
  readonly now: Date
}

/** Opens a contact. The view itself is an act: the journal tells who read it. */
export function readContact(services: Services, actor: Actor, number: string): Promise<ContactRead> {
  return services.db.as(actor, actOf('contact.read'), async tx => {
    const contact = await find(tx, number)
    const key = (await loadKeys(tx, [contact.key_id])).get(contact.key_id)
    if (!key) throw new Problem('not-found')
    const [messages, events] = await Promise.all([tx.rows(messagesOf, [contact.id]), tx.rows(eventsOf, [contact.id])])
    return {
      contact,
      events,
      now: tx.now,
      messages: messages.map(row => ({
        from: row.direction === 'in' ? ('writer' as const) : ('operator' as const),
        lang: row.lang,
        at: row.at,
        text: services.vault.openText(key, { table: 'contact_messages', row: row.id, column: 'body' }, row.body),
      })),
    }
  })
}

/** In the writer's language. `version`: of the page on which it was written. Throws `out-of-date` when the writer or a colleague was faster. */
export function answerContact(
  services: Services,
  actor: Actor,
  number: string,
  answer: { readonly version: number; readonly text: string },
): Promise<void> {
  return services.db.as(actor, actOf('contact.answer'), async tx => {
    const contact = await find(tx, number)
    const key = (await loadKeys(tx, [contact.key_id])).get(contact.key_id)
    if (!key) throw new Problem('not-found')
    await turn(tx, actor, contact, answer.version, 'active')
    const id = newId()
    const body = services.vault.seal(key, { table: 'contact_messages', row: id, column: 'body' }, answer.text)
    tx.send(insertMessage, [id, contact.id, 'out', contact.lang, body, tx.now, actor.id])
    tx.send(insertEvent, [contact.id, 'answered', tx.now, actor.id, actor.agencyId, '{}'])
  })
}

export function closeContact(
  services: Services,
  actor: Actor,
  number: string,
  { version, closing }: { readonly version: number; readonly closing: Closing },
): Promise<void> {
  return services.db.as(actor, actOf('contact.close'), async tx => {
    const contact = await find(tx, number)
    if (contact.state === 'closed') throw new Problem('out-of-date')
    await turn(tx, actor, contact, version, 'closed', closing)
    tx.send(insertEvent, [contact.id, 'closed', tx.now, actor.id, actor.agencyId, JSON.stringify(closing)])
  })
}

/** Somebody closed the wrong one: it waits again. */
export function reopenContact(services: Services, actor: Actor, number: string, version: number): Promise<void> {
  return services.db.as(actor, actOf('contact.reopen'), async tx => {
    const contact = await find(tx, number)
    if (contact.state !== 'closed') throw new Problem('out-of-date')
    await turn(tx, actor, contact, version, 'offered')
    tx.send(insertEvent, [contact.id, 'reopened', tx.now, actor.id, actor.agencyId, '{}'])
  })
}

async function find(tx: Tx, number: string): Promise<ContactRow> {
  const contact = await tx.one(contactByNumber, [number])
  if (!contact) throw new Problem('not-found')
  tx.concerns({ kind: 'contact', id: contact.id, ...(contact.region !== null && { region: contact.region }) })
  return contact
}

async function turn(
  tx: Tx,
  actor: Actor,
  contact: ContactRow,
  version: number,
  state: ContactState,
  closing?: Closing,
): Promise<void> {
  const turned = await tx.one(turnContact, [
    contact.id,
    version,
    state,
    tx.now,
    actor.id,
    closing?.callType ?? null,
    closing?.reason ?? null,
    closing?.outcome ?? null,
  ])
  if (!turned) throw new Problem('out-of-date')
  const { holder_id: holderId, id, region } = contact
  tx.ring(changesChannel, changePayload({ kind: 'contact', holderId, region: region ?? 0, id }))
}
