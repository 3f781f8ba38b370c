// How a contact is written down, whichever page of the public door it came from: one transaction with its key, its first message, its first event and
// the bell of the desk. Nothing of who wrote goes in: no address, no device, and of the school on whose wall the door hung not the school.
import { agenciesOfKind } from '../../agencies/actions.ts'
import type { Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { runningNumber } from '../../vault/running-number.ts'
import { storeKeys } from '../../vault/store.ts'
import { dateOf } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import type { TransportFacts } from '../../transport/contract.ts'
import type { Age, YesNo } from '../contract.ts'
import { insertContact, insertEvent, insertMessage, takeContactNumber } from '../store.ts'
import { sealTransport } from '../transport.ts'
import type { Talk, Wall } from './visit.ts'

export type Sending = {
  readonly text: string
  readonly lang: Lang
  readonly danger: YesNo
  readonly safe: YesNo
  readonly age: Age
  readonly region: number | undefined
  readonly wall: Wall | undefined
  /** Came in a flood and did not earn an ordinary place. */
  readonly crowded: boolean
  /** Present in a contact of kind transport, and in no other. */
  readonly transport?: TransportFacts
}

/** Stores the contact in the caller's transaction and gives what the writer's page goes on with. */
export async function sendContact(services: Services, tx: Tx, door: Talk['door'], told: Sending): Promise<Talk> {
  const { vault } = services
  const { wall, region, transport } = told
  const holderId = await centreOf(tx)
  const counter = (await tx.one(takeContactNumber))?.counter
  if (counter === undefined) throw new Error('a number was not given')
  const id = newId()
  const key = vault.newKey('contact')
  storeKeys(tx, [key])
  tx.send(insertContact, [
    id,
    runningNumber(vault, 'contact', Number(dateOf(tx.now).slice(0, 4)), counter),
    holderId,
    wall ? 'wall' : 'web',
    told.lang,
    region ?? null,
    // The wall's police unit serves the wall's region only: who says to be elsewhere is looked for elsewhere.
    region === wall?.region ? (wall?.unitId ?? null) : null,
    told.danger,
    told.safe,
    told.age,
    key.id,
    tx.now,
    transport ? 'transport' : 'telling',
    transport ? sealTransport(vault, key, id, transport) : null,
    told.crowded,
  ])
  addMessage(services, tx, { contactId: id, key, lang: told.lang, text: told.text })
  tx.send(insertEvent, [id, 'offered', tx.now, null, null, '{}'])
  tx.concerns({ kind: 'contact', id, ...(region !== undefined && { region }) })
  tellDesk(tx, { id, holderId, region })
  return { kind: 'talk', door, contactId: id, draft: '', wrong: undefined, code: undefined }
}

/** The centre that answers. Throws `unavailable` where there is none: nobody would read it, and the page then says to call, with the numbers. */
export async function centreOf(tx: Tx): Promise<string> {
  const [centre] = await agenciesOfKind(tx, 'centre111')
  if (!centre) throw new Problem('unavailable')
  return centre.id
}

export function tellDesk(tx: Tx, contact: { id: string; holderId: string; region: number | undefined }): void {
  const { id, holderId, region = 0 } = contact
  tx.ring(changesChannel, changePayload({ kind: 'contact', holderId, region, id }))
}

export function addMessage(
  { vault }: Services,
  tx: Tx,
  message: { contactId: string; key: Parameters<Services['vault']['seal']>[0]; lang: Lang; text: string },
): void {
  const id = newId()
  const body = vault.seal(message.key, { table: 'contact_messages', row: id, column: 'body' }, message.text)
  tx.send(insertMessage, [id, message.contactId, 'in', message.lang, body, tx.now, null])
}
