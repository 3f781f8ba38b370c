// What becomes of a message that reached 111 by Telegram or e-mail: it is a contact like one from the web, with the same operators, the same seals and
// the same rule that nobody need say who they are. Where the answer goes is kept sealed while the conversation lasts and forgotten when the writer leaves.
import { createHash, createHmac } from 'node:crypto'
import { agenciesOfKind } from '../../agencies/actions.ts'
import type { Tx } from '../../db/door.ts'
import { freshBytes } from '../../db/random.ts'
import { newId } from '../../db/uuid.ts'
import { keyOf } from '../../http/records.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import type { Arrived, ChannelName, Deed, Letter, Reply } from '../../post/channels/public-channel.ts'
import { usualPatience, whatNext, type AttemptResult, type Patience } from '../../post/attempt.ts'
import { runningNumber } from '../../vault/running-number.ts'
import { loadKeys, storeKeys } from '../../vault/store.ts'
import type { RecordKey } from '../../vault/vault.ts'
import { speaker } from '../../words/catalogue.ts'
import { dateOf } from '../../words/format.ts'
import { withoutControls } from '../../words/shapes.ts'
import type { Lang } from '../../words/say.ts'
import { wordsLimit } from '../contract.ts'
import { contactById, insertContact, insertEvent, insertMessage, offerAgain, takeContactNumber } from '../store.ts'
import {
  contactAtAddress,
  dropAddress,
  endSending,
  forgetHeardBefore,
  holdAddress,
  holdBack,
  insertAddress,
  leaseSendings,
  markHeard,
  nextSending,
  noteTold,
} from './store.ts'

const job = 'public-channels'
const actOf = (act: string) => ({ act, basis: 'contact centre 111', purpose: 'help' })
/** As long as a submission's key is remembered: a mail server that was down for weeks brings its letters again. */
const heardDays = 90
/**
 * So long after the last words a conversation is answered as one that goes on. Later the answer is that of a first message, in the language of its own words: whoever
 * picks up a telephone from which the chat was deleted must not learn by writing "hello" that somebody had written before.
 */
const goesOnMs = 3_600_000

/** Takes what arrived, once. Gives what is said back at once, if anything. Throws when it could not be stored. */
export function hearPublic(services: Services, channel: ChannelName, arrived: Arrived): Promise<Reply | undefined> {
  return services.db.system(job, actOf('contact.hear'), async tx => {
    const tag = tagOf(services, channel, 'address', arrived.address)
    await tx.rows(holdAddress, [tag.toString('hex')])
    if (!(await tx.one(markHeard, [tagOf(services, channel, 'message', arrived.key), tx.now]))) return undefined
    const known = await tx.one(contactAtAddress, [channel, tag])
    const isGoingOn = known !== undefined && tx.now.getTime() - known.heard_at.getTime() < goesOnMs
    const lang =
      (isGoingOn ? known.lang : undefined) ??
      (arrived.deed.kind === 'words' ? langOf(arrived.deed.text, arrived.lang) : arrived.lang) ??
      'kk'
    const contact = known && (await contactOf(tx, known.contact_id))
    return answerTo(services, tx, { channel, tag, address: arrived.address, lang, contact, isGoingOn }, arrived.deed)
  })
}

type Heard = {
  readonly channel: ChannelName
  readonly tag: Buffer
  readonly address: string
  readonly lang: Lang
  readonly contact: Contact | undefined
  readonly isGoingOn: boolean
}
type Contact = {
  readonly id: string
  readonly holderId: string
  readonly region: number | undefined
  readonly key: RecordKey
}

async function answerTo(services: Services, tx: Tx, heard: Heard, deed: Deed): Promise<Reply> {
  const { lang, contact, isGoingOn } = heard
  const t = speaker(lang)
  const plain = (text: string): Reply => ({ text, buttons: [] })
  switch (deed.kind) {
    case 'begin':
      return plain(`${t('channel.begin')}\n\n${t('channel.begin.phone')}`)
    case 'other':
      return plain(t('channel.only-words'))
    case 'leave':
      if (contact) leave(tx, contact)
      return plain(t('channel.left'))
    case 'told':
      if (!contact) return plain(t('channel.begin'))
      tell(tx, contact, deed)
      return plain(t(`channel.told.${deed.about}.${deed.value}`))
    case 'words': {
      const text = withoutControls(deed.text).trim()
      if (text === '') return plain(t('channel.only-words'))
      if (contact) tx.send(offerAgain, [contact.id, tx.now])
      const written = contact ?? (await open(services, tx, heard))
      addWords(services, tx, written, lang, text)
      note(tx, written, contact ? 'wrote-again' : 'offered')
      if (isGoingOn) return plain(t('channel.more'))
      return { text: `${t('channel.taken')}\n\n${t('channel.taken.asks')}`, buttons: buttonsIn(lang) }
    }
  }
}

function buttonsIn(lang: Lang): Reply['buttons'] {
  const t = speaker(lang)
  return [
    { deed: 'danger:yes', label: t('channel.button.danger') },
    { deed: 'safe:no', label: t('channel.button.not-safe') },
    { deed: 'safe:yes', label: t('channel.button.safe') },
    { deed: 'leave', label: t('channel.button.leave') },
  ]
}

async function contactOf(tx: Tx, id: string): Promise<Contact> {
  const row = await tx.one(contactById, [id])
  if (!row) throw new Problem('not-found')
  const key = await keyOf(tx, row)
  return { id, holderId: row.holder_id, region: row.region ?? undefined, key }
}

async function open(services: Services, tx: Tx, { channel, tag, address, lang }: Heard): Promise<Contact> {
  const { vault } = services
  const [centre] = await agenciesOfKind(tx, 'centre111')
  if (!centre) throw new Problem('unavailable')
  const counter = (await tx.one(takeContactNumber))?.counter
  if (counter === undefined) throw new Error('a number was not given')
  const [id, key] = [newId(), vault.newKey('contact')]
  const number = runningNumber(vault, 'contact', Number(dateOf(tx.now).slice(0, 4)), counter)
  storeKeys(tx, [key])
  tx.send(insertContact, [
    id,
    number,
    centre.id,
    channel,
    lang,
    null,
    null,
    'unknown',
    'unknown',
    'unknown',
    key.id,
    tx.now,
    'telling',
    null,
    false,
  ])
  tx.send(insertAddress, [id, channel, tag, vault.seal(key, placeOf(id), address)])
  return { id, holderId: centre.id, region: undefined, key }
}

/** What is longer than one message may be becomes several: nobody's letter is cut or refused. */
function addWords({ vault }: Services, tx: Tx, contact: Contact, lang: Lang, text: string): void {
  for (let at = 0; at < text.length; at += wordsLimit) {
    const id = newId()
    const piece = text.slice(at, at + wordsLimit)
    const body = vault.seal(contact.key, { table: 'contact_messages', row: id, column: 'body' }, piece)
    tx.send(insertMessage, [id, contact.id, 'in', lang, body, tx.now, null])
  }
}

function tell(tx: Tx, contact: Contact, { about, value }: Deed & { kind: 'told' }): void {
  tx.send(noteTold, [contact.id, about === 'danger' ? value : null, about === 'safe' ? value : null])
  if (about === 'safe' && value === 'no') tx.send(holdBack, [contact.id, 'not-safe'])
  // "Safe again" may be said by whoever holds the telephone: what was held back goes when the operator has asked and says so (contact_events, held_goes).
  note(tx, contact, 'told', { [about]: value })
}

function leave(tx: Tx, contact: Contact): void {
  tx.send(dropAddress, [contact.id, freshBytes(32), tx.now])
  tx.send(holdBack, [contact.id, 'left'])
  note(tx, contact, 'left')
}

function note(
  tx: Tx,
  { id, holderId, region }: Contact,
  kind: 'offered' | 'wrote-again' | 'told' | 'left',
  data = {},
): void {
  tx.send(insertEvent, [id, kind, tx.now, null, null, JSON.stringify(data)])
  tx.concerns({ kind: 'contact', id, ...(region !== undefined && { region }) })
  tx.ring(changesChannel, changePayload({ kind: 'contact', holderId, region: region ?? 0, id }))
}

// The way back --------------------------------------------------------------------------------------------------------------------------------

export type Due = Letter & { readonly messageId: string; readonly contactId: string; readonly attempt: number }
const leaseSeconds = 60

/** Takes answers that are due, for as long as sending them may take. */
export async function takeAnswers(services: Services, channel: ChannelName, many: number): Promise<readonly Due[]> {
  const look = await services.db.lookAsJob(job, tx => tx.one(nextSending, [channel]))
  if (look?.ms === null || look === undefined || look.ms > 0) return []
  return services.db.system(job, actOf('contact.send-answer'), async tx => {
    const rows = await tx.rows(leaseSendings, [channel, many, leaseSeconds])
    const keys = await loadKeys(
      tx,
      rows.map(row => row.key_id),
    )
    return rows.flatMap(row => {
      const key = keys.get(row.key_id)
      if (!key || row.address === null) {
        tx.send(endSending, [row.message_id, 'parked', 'left', 0])
        return []
      }
      const place = { table: 'contact_messages', row: row.message_id, column: 'body' }
      return {
        key: keyFor(row.message_id),
        contactId: row.contact_id,
        attempt: row.attempts,
        messageId: row.message_id,
        address: services.vault.openText(key, placeOf(row.contact_id), row.address),
        lang: row.lang,
        subject: speaker(row.lang)('contacts.title'),
        text: services.vault.openText(key, place, row.body),
      }
    })
  })
}

/** Writes down how an attempt ended. What was refused, or failed for a day, is given up and shown to the operator. */
export function recordAttempt(
  services: Services,
  due: Due,
  result: AttemptResult,
  patience: Patience = usualPatience,
): Promise<void> {
  const next = whatNext(result, due.attempt, patience, Math.random())
  const state = next.next === 'retry' ? 'waiting' : next.next
  return services.db.system(job, actOf('contact.answer-sent'), async tx => {
    tx.concerns({ kind: 'contact', id: due.contactId })
    const problem = result.outcome === 'received' ? null : result.detail
    tx.send(endSending, [due.messageId, state, problem, next.next === 'retry' ? next.pauseMs : 0])
  })
}

export async function untilNextAnswer(services: Services, channel: ChannelName): Promise<number | undefined> {
  const look = await services.db.lookAsJob(job, tx => tx.one(nextSending, [channel]))
  return look?.ms === null || look === undefined ? undefined : Math.max(50, look.ms)
}

export async function forgetHeard(services: Pick<Services, 'db'>): Promise<void> {
  await services.db.system(job, actOf('contact.forget-heard'), async tx =>
    tx.send(forgetHeardBefore, [new Date(tx.now.getTime() - heardDays * 86_400_000)]),
  )
}

// Keys and languages --------------------------------------------------------------------------------------------------------------------------

const placeOf = (contactId: string) => ({ table: 'contact_addresses', row: contactId, column: 'address' })

function tagOf({ vault }: Services, channel: ChannelName, what: 'address' | 'message', value: string): Buffer {
  return createHmac('sha256', vault.derive('addresses of channels')).update(`${channel}:${what}:${value}`).digest()
}
/** The receiver may see it: not our own id. */
function keyFor(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex').slice(0, 32)
}

/** Letters that only Kazakh has say more than the setting of a telephone; Cyrillic without them is taken for Russian. */
export function langOf(text: string, said: Lang | undefined): Lang {
  if (/[әғқңөұүһі]/i.test(text)) return 'kk'
  if (/[а-яё]/i.test(text)) return said === 'kk' ? 'kk' : 'ru'
  return said ?? 'en'
}
