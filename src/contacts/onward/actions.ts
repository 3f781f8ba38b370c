// What an operator does with a contact besides answering it: hands a danger to the duty desk of the place. One transaction: what the police get, and the note
// which contact it came from, which only the contact centre reads. The conversation itself never goes along.
import { agenciesOfKind } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import type { Actor, Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { keyOf } from '../../http/records.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem, wrong } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { loadKeys } from '../../vault/store.ts'
import type { RecordKey } from '../../vault/vault.ts'
import type { TransportFacts } from '../../transport/contract.ts'
import { formatTime } from '../../words/format.ts'
import type { Lang } from '../../words/say.ts'
import { mentionsOf, type PersonOfContact } from '../people/actions.ts'
import { openTransport } from '../transport.ts'
import { contactByNumber, messagesOf, type ContactRow } from '../store.ts'
import {
  noticeLimit,
  type DangerGiven,
  type HandoffRows,
  type NoticeGiven,
  type PassedOn,
  type Police,
} from './contract.ts'
import { handoffLine } from './lines.ts'
import { dutyDeskFor } from './place.ts'
import { handoffByKey, handoffProgress, holdContact, insertHandoff, type HandoffRow } from './store.ts'

const actOf = (act: string) => ({ act, basis: 'law 245-VIII art. 49', purpose: 'help' })

export type OnwardRead = {
  readonly contact: ContactRow
  readonly desks: readonly Agency[]
  /** The desk that would be told if the operator chooses none; undefined where nothing tells the place. */
  readonly nearest: Agency | undefined
  readonly rows: HandoffRows
}

/** The state of what was passed on from a contact, and where a danger would go. Shows nothing of the conversation. */
export function readOnward(services: Services, actor: Actor, number: string, lang: Lang): Promise<OnwardRead> {
  return services.db.look(actor, async tx => {
    const contact = await tx.one(contactByNumber, [number])
    if (!contact) throw new Problem('not-found')
    const [desks, rows] = await Promise.all([dutyDesks(tx), rowsOf(services, tx, contact.id, lang)])
    return {
      contact,
      desks,
      nearest: dutyDeskFor({ region: contact.region, unitId: contact.unit_id }, desks),
      rows,
    }
  })
}

/** Everything of this centre that was passed on and that nobody has acknowledged, the newest first. */
export function unacknowledgedHandoffs(services: Services, actor: Actor, lang: Lang): Promise<HandoffRows> {
  return services.db.look(actor, tx => rowsOf(services, tx, null, lang))
}

export async function rowsOf(
  { vault }: Pick<Services, 'vault'>,
  tx: Tx,
  contactId: string | null,
  lang: Lang,
): Promise<HandoffRows> {
  const rows = await tx.rows(handoffProgress, [contactId])
  const keys = await loadKeys(
    tx,
    rows.flatMap(row => row.officer_key ?? []),
  )
  const officerOf = ({ officer_id: id, officer_key: keyId, officer_name: name }: HandoffRow): string | undefined => {
    const key = keyId === null ? undefined : keys.get(keyId)
    return key && id !== null && name !== null
      ? vault.openText(key, { table: 'users', row: id, column: 'name' }, name)
      : undefined
  }
  return {
    lines: rows.map(row => handoffLine({ ...row, officer: officerOf(row) }, tx.now, lang)),
    asOf: formatTime(tx.now),
  }
}

async function dutyDesks(tx: Tx): Promise<readonly Agency[]> {
  const [units, departments] = await Promise.all([
    agenciesOfKind(tx, 'police-unit'),
    agenciesOfKind(tx, 'police-department'),
  ])
  const served = new Set(units.map(unit => unit.region))
  return [...units, ...departments.filter(one => !served.has(one.region))].toSorted((a, b) => a.region - b.region)
}

/** Hands a danger to the duty desk. The same form sent twice hands over once. Throws `bad-input` on `unit` where nothing tells the place. */
export function handOverDanger(
  services: Services,
  actor: Actor,
  number: string,
  given: DangerGiven & { readonly lang: Lang },
  police: Police,
): Promise<void> {
  return services.db.as(actor, actOf('contact.hand-over'), async tx => {
    const contact = await holdStill(tx, number)
    if (await tx.one(handoffByKey, [contact.id, given.key])) return
    const unit = dutyDeskFor({ region: contact.region, unitId: contact.unit_id }, await dutyDesks(tx), given.unit)
    if (!unit)
      throw new Problem('bad-input', {
        errors: [{ pointer: '/unit', code: given.unit === '' ? 'required' : 'not-in-list' }],
      })
    const { noticeId } = await police.take(services, tx, actor, {
      ...nothingSaid,
      text: given.what,
      callback: given.callback,
      lang: given.lang,
      unit,
      acknowledgeMinutes: services.settings.handOffMinutes,
    })
    tellOn(tx, actor, contact, { key: given.key, kind: 'danger', noticeId })
  })
}

const nothingSaid: Omit<PassedOn, 'text' | 'callback' | 'lang' | 'unit'> = {
  about: 'other',
  danger: 'yes',
  occurred: undefined,
  relation: 'unknown',
  people: [],
  signs: {
    pain: 'unknown',
    visibleInjury: 'unknown',
    weapon: 'unknown',
    happenedBefore: 'unknown',
    moreVictims: 'unknown',
    moreOffenders: 'unknown',
  },
}

export type NoticeRead = OnwardRead & {
  /** What the writer wrote, to be chosen from. */
  readonly messages: readonly { readonly id: string; readonly lang: Lang; readonly text: string; readonly at: Date }[]
  readonly people: readonly PersonOfContact[]
  /** Present where the contact tells of a child put off public transport. */
  readonly transport: TransportFacts | undefined
  readonly now: Date
}

/** The conversation and the people noted, for choosing what the police are told. Opening it is an act in the journal. */
export function readForNotice(services: Services, actor: Actor, number: string, lang: Lang): Promise<NoticeRead> {
  return services.db.as(actor, actOf('contact.read'), async tx => {
    const contact = await tx.one(contactByNumber, [number])
    if (!contact) throw new Problem('not-found')
    tx.concerns({ kind: 'contact', id: contact.id, ...(contact.region !== null && { region: contact.region }) })
    const key = await keyOf(tx, contact)
    const [desks, rows, messages, people] = await Promise.all([
      dutyDesks(tx),
      rowsOf(services, tx, contact.id, lang),
      writtenIn(services, tx, contact, key),
      mentionsOf(tx, services.vault, contact.id),
    ])
    const nearest = dutyDeskFor({ region: contact.region, unitId: contact.unit_id }, desks)
    const transport = rideOf(services, contact, key)
    return { contact, desks, nearest, rows, messages, people, transport, now: tx.now }
  })
}

export function rideOf({ vault }: Services, contact: ContactRow, key: RecordKey): TransportFacts | undefined {
  return contact.transport === null ? undefined : openTransport(vault, key, contact.id, contact.transport)
}

export async function writtenIn(
  { vault }: Services,
  tx: Tx,
  contact: ContactRow,
  key: RecordKey,
): Promise<NoticeRead['messages']> {
  return (await tx.rows(messagesOf, [contact.id]))
    .filter(row => row.direction === 'in')
    .map(row => ({
      id: row.id,
      lang: row.lang,
      at: row.at,
      text: vault.openText(key, { table: 'contact_messages', row: row.id, column: 'body' }, row.body),
    }))
}

/** What the police would be told: of the conversation and of the people only what was ticked. Throws `bad-input` on what is none of the contact's. */
export function passedFrom(
  given: NoticeGiven,
  read: Pick<NoticeRead, 'contact' | 'desks' | 'messages' | 'people' | 'transport'>,
  lang: Lang,
): PassedOn {
  const { contact } = read
  const unit = dutyDeskFor({ region: contact.region, unitId: contact.unit_id }, read.desks, given.unit)
  if (!unit) throw wrong('unit', given.unit === '' ? 'required' : 'not-in-list')
  const ticked = read.messages.filter(message => given.messages.includes(message.id))
  if (ticked.length !== new Set(given.messages).size) throw wrong('messages', 'not-in-list')
  const people = read.people.filter(one => given.people.includes(one.id))
  if (people.length !== new Set(given.people).size) throw wrong('people', 'not-in-list')
  const text = [given.words.trim(), ...ticked.map(message => message.text)].filter(part => part !== '').join('\n\n')
  if (text.length > noticeLimit) throw wrong('words', 'too-long', { max: noticeLimit })
  return {
    about: given.about,
    danger: given.danger,
    text,
    callback: '',
    occurred: given.occurred === '' ? undefined : { from: given.occurred, to: given.occurred },
    signs: { ...nothingSaid.signs, ...Object.fromEntries(given.signs.map(sign => [sign, 'yes'])) },
    relation: given.relation,
    officer: given.officer,
    people,
    lang,
    unit,
    ...(given.about === 'put-off-transport' && read.transport && { transport: read.transport }),
  }
}

/** Makes a notice of what the operator chose. The same form sent twice makes one. */
export function makeNotice(
  services: Services,
  actor: Actor,
  number: string,
  given: NoticeGiven & { readonly lang: Lang },
  police: Police,
): Promise<void> {
  return services.db.as(actor, actOf('contact.make-notice'), async tx => {
    const contact = await holdStill(tx, number)
    if (await tx.one(handoffByKey, [contact.id, given.key])) return
    const key = await keyOf(tx, contact)
    const [desks, messages, people] = await Promise.all([
      dutyDesks(tx),
      writtenIn(services, tx, contact, key),
      mentionsOf(tx, services.vault, contact.id),
    ])
    const passed = passedFrom(
      given,
      { contact, desks, messages, people, transport: rideOf(services, contact, key) },
      given.lang,
    )
    const inHaste = given.danger === 'yes' && { acknowledgeMinutes: services.settings.handOffMinutes }
    const { noticeId } = await police.take(services, tx, actor, { ...passed, ...inHaste })
    tellOn(tx, actor, contact, { key: given.key, kind: 'notice', noticeId })
  })
}

export async function holdStill(
  tx: Tx,
  number: string,
): Promise<ContactRow & { readonly locked_from: readonly string[] }> {
  const contact = await tx.one(contactByNumber, [number])
  const held = contact && (await tx.one(holdContact, [contact.id]))
  if (!held) throw new Problem('not-found')
  return { ...contact, locked_from: held.locked_from }
}

/** Writes down what a contact was passed on as: a notice, a ride for the inspector, or a referral to who helps. */
export function tellOn(
  tx: Tx,
  actor: Actor,
  contact: ContactRow,
  made: { readonly key: string } & (
    | { readonly kind: 'danger' | 'notice'; readonly noticeId: string }
    | { readonly kind: 'transport'; readonly rideId: string }
    | { readonly kind: 'help'; readonly referralId: string }
  ),
): void {
  tx.send(insertHandoff, [
    newId(),
    contact.id,
    contact.holder_id,
    made.key,
    made.kind,
    'noticeId' in made ? made.noticeId : null,
    'rideId' in made ? made.rideId : null,
    'referralId' in made ? made.referralId : null,
    actor.id,
    tx.now,
  ])
  tx.concerns({ kind: 'contact', id: contact.id, ...(contact.region !== null && { region: contact.region }) })
  const { holder_id: holderId, id, region } = contact
  tx.ring(changesChannel, changePayload({ kind: 'contact', holderId, region: region ?? 0, id }))
}
