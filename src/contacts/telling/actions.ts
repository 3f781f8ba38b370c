// What somebody does who tells 111: begins a visit, answers, sends, takes a code, comes back, writes more, leaves. Nobody is signed in, so each is a
// named job of the public door. It must never keep who wrote: no address, no device, and what was typed is gone minutes after the last use.
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { hashPassword, isRightSecret, takeTokens } from '../../access/session.ts'
import { agenciesOfKind } from '../../agencies/actions.ts'
import { regions } from '../../agencies/regions.ts'
import type { Tx } from '../../db/door.ts'
import { freshBytes } from '../../db/random.ts'
import { newId } from '../../db/uuid.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { runningNumber } from '../../vault/running-number.ts'
import { loadKeys, storeKeys } from '../../vault/store.ts'
import { dateOf } from '../../words/format.ts'
import { withoutControls } from '../../words/shapes.ts'
import type { Lang } from '../../words/say.ts'
import { makeCode, readCode, writeCode } from '../code.ts'
import {
  behindWall,
  codeByLocator,
  contactById,
  deleteVisit,
  deleteVisitsBefore,
  insertCode,
  insertContact,
  insertEvent,
  insertMessage,
  insertVisit,
  lockVisit,
  markCoded,
  messagesOf,
  offerAgain,
  readVisit,
  takeContactNumber,
  updateVisit,
} from '../store.ts'
import {
  begin,
  idleMinutes,
  longestIdleMinutes,
  stepAfter,
  stepBefore,
  withAnswers,
  wrongWords,
  type Coming,
  type Step,
  type Talk,
  type Telling,
  type Visit,
} from './visit.ts'

const job = 'public-door'
const actOf = (act: string) => ({ act, basis: 'contact centre 111', purpose: 'help' })
const codes = regions.map(region => region.code)

// The visit ---------------------------------------------------------------------------------------------------------------------------------

const idOf = (token: string): Buffer => createHash('sha256').update(token).digest()
const placeOf = (id: Buffer) => ({ table: 'visits', row: id.toString('hex'), column: 'body' })

function sealVisit(services: Services, token: string, visit: Visit): Buffer {
  return services.vault.sealWith(Buffer.from(token, 'base64url'), placeOf(idOf(token)), JSON.stringify(visit))
}
function openVisit(services: Services, token: string, row: { body: Buffer; at: Date } | undefined, now: Date) {
  if (!row) return undefined
  const sealed = services.vault.openWith(Buffer.from(token, 'base64url'), placeOf(idOf(token)), row.body)
  const visit = JSON.parse(sealed.toString('utf8')) as Visit
  return now.getTime() - row.at.getTime() > idleMinutes(visit) * 60_000 ? undefined : visit
}
const looksLikeToken = (token: string | undefined): token is string => /^[\w-]{43}$/.test(token ?? '')

/** Writes a new visit in the caller's transaction and gives the cookie's value. Old ones go at the same time. */
function addVisit(services: Services, tx: Tx, visit: Visit): string {
  const token = freshBytes(32).toString('base64url')
  tx.send(deleteVisitsBefore, [new Date(tx.now.getTime() - longestIdleMinutes * 60_000)])
  tx.send(insertVisit, [idOf(token), sealVisit(services, token, visit), tx.now])
  return token
}

export function visitOf(services: Services, token: string | undefined): Promise<Visit | undefined> {
  if (!looksLikeToken(token)) return Promise.resolve(undefined)
  return services.db.lookAsJob(job, async tx =>
    openVisit(services, token, await tx.one(readVisit, [idOf(token)]), tx.now),
  )
}

/** `wall`: the word in the address of a school's QR. An unknown one is no mistake of the writer: the door opens, only the region is not known. */
export function beginVisit(services: Services, wall: string | undefined): Promise<string> {
  return services.db.system(job, actOf('visit.begin'), async tx => {
    // Before anybody writes a word: a door behind which nobody sits must not take any.
    await centreOf(tx)
    const found = wall === undefined ? undefined : await tx.one(behindWall, [wall.toUpperCase()])
    return addVisit(services, tx, begin(found && { region: found.region, unitId: found.unit_id ?? undefined }))
  })
}

/** Leaving: what was typed is gone from the server, whatever the browser does next. */
export async function endVisit(services: Services, token: string | undefined): Promise<void> {
  if (!looksLikeToken(token)) return
  await services.db.system(job, actOf('visit.end'), async tx => tx.send(deleteVisit, [idOf(token)]))
}

/** For the worker: what was left lying goes even when nobody else comes. */
export async function removeOldVisits(services: Pick<Services, 'db'>): Promise<void> {
  await services.db.system(job, actOf('visit.remove-old'), async tx =>
    tx.send(deleteVisitsBefore, [new Date(tx.now.getTime() - longestIdleMinutes * 60_000)]),
  )
}

/** Changes a visit under its lock, so that a form sent twice is one. Gives the token of the visit that goes on: a new one where there was none. */
function changeVisit(
  services: Services,
  token: string | undefined,
  act: string,
  change: (visit: Visit | undefined, tx: Tx) => Promise<Visit>,
): Promise<string> {
  return services.db.system(job, actOf(act), async tx => {
    const row = looksLikeToken(token) ? await tx.one(lockVisit, [idOf(token)]) : undefined
    const before = looksLikeToken(token) ? openVisit(services, token, row, tx.now) : undefined
    const visit = await change(before, tx)
    if (row === undefined || !looksLikeToken(token)) return addVisit(services, tx, visit)
    tx.send(updateVisit, [idOf(token), sealVisit(services, token, visit), tx.now])
    return token
  })
}

// Telling -----------------------------------------------------------------------------------------------------------------------------------

export type Saying = {
  readonly step: Step
  readonly go: 'next' | 'send' | 'back' | 'stay'
  readonly said: (name: string) => string
  readonly lang: Lang
}

/** Saves one page and goes on, back, or sends what there is. Gives the visit's token. */
export function say(services: Services, token: string | undefined, saying: Saying): Promise<string> {
  const { go, lang, step } = saying
  const said = (name: string) => withoutControls(saying.said(name))
  return changeVisit(services, token, 'contact.tell', async (before, tx) => {
    // A second press of "send": the first one has arrived.
    if (before?.kind === 'talk' && before.door === 'tell') return before
    const isLate = before?.kind !== 'telling'
    const visit = withAnswers(before?.kind === 'telling' ? before : begin(undefined), step, said, codes)
    if (isLate) return { ...visit, step, late: true }
    const open: Telling = { ...visit, step, wrong: undefined, late: false }
    if (go === 'stay') return open
    if (go === 'back') return { ...open, step: stepBefore(step) }
    const wrong = wrongWords(open.words)
    if (wrong !== undefined) return { ...open, step: 'words', wrong }
    const after = stepAfter(step)
    if (go === 'next' && after !== undefined) return { ...open, step: after }
    return send(services, tx, open, lang)
  })
}

async function send(services: Services, tx: Tx, told: Telling, lang: Lang): Promise<Talk> {
  const { vault } = services
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
    told.wall ? 'wall' : 'web',
    lang,
    told.region ?? null,
    // The wall's police unit serves the wall's region only: who says to be elsewhere is looked for elsewhere.
    told.region === told.wall?.region ? (told.wall?.unitId ?? null) : null,
    told.danger,
    told.safe,
    told.age,
    key.id,
    tx.now,
  ])
  addMessage(services, tx, { contactId: id, key, lang, text: told.words.trim() })
  tx.send(insertEvent, [id, 'offered', tx.now, null, null, '{}'])
  tx.concerns({ kind: 'contact', id, ...(told.region !== undefined && { region: told.region }) })
  tellDesk(tx, { id, holderId, region: told.region })
  return { kind: 'talk', door: 'tell', contactId: id, draft: '', wrong: undefined, code: undefined }
}

async function centreOf(tx: Tx): Promise<string> {
  const [centre] = await agenciesOfKind(tx, 'centre111')
  // Nobody would read it: the page then says to call, with the numbers.
  if (!centre) throw new Problem('unavailable')
  return centre.id
}

function tellDesk(tx: Tx, contact: { id: string; holderId: string; region: number | undefined }): void {
  const { id, holderId, region = 0 } = contact
  tx.ring(changesChannel, changePayload({ kind: 'contact', holderId, region, id }))
}

function addMessage(
  { vault }: Services,
  tx: Tx,
  message: { contactId: string; key: Parameters<Services['vault']['seal']>[0]; lang: Lang; text: string },
): void {
  const id = newId()
  const body = vault.seal(message.key, { table: 'contact_messages', row: id, column: 'body' }, message.text)
  tx.send(insertMessage, [id, message.contactId, 'in', message.lang, body, tx.now, null])
}

// The conversation --------------------------------------------------------------------------------------------------------------------------

export type Said = {
  readonly from: 'writer' | 'operator'
  readonly lang: Lang
  readonly text: string
  readonly at: Date
}
export type Conversation = { readonly hasCode: boolean; readonly messages: readonly Said[]; readonly now: Date }

/** What was written and answered, for the writer. */
export function conversationOf(services: Services, contactId: string): Promise<Conversation> {
  return services.db.lookAsJob(job, async tx => {
    const contact = await tx.one(contactById, [contactId])
    const key = contact && (await loadKeys(tx, [contact.key_id])).get(contact.key_id)
    if (!contact || !key) throw new Problem('not-found')
    const rows = await tx.rows(messagesOf, [contactId])
    return {
      hasCode: contact.has_code,
      now: tx.now,
      messages: rows.map(row => ({
        from: row.direction === 'in' ? ('writer' as const) : ('operator' as const),
        lang: row.lang,
        at: row.at,
        text: services.vault.openText(key, { table: 'contact_messages', row: row.id, column: 'body' }, row.body),
      })),
    }
  })
}

/**
 * Sends one more message. When the conversation has closed by itself, nothing typed is lost: on the page that told it becomes a new telling, on
 * the page of a code it waits until the code has opened the conversation again.
 */
export function writeMore(
  services: Services,
  token: string | undefined,
  more: { readonly door: 'tell' | 'return'; readonly typed: string; readonly lang: Lang },
): Promise<string> {
  const { door, lang } = more
  const text = withoutControls(more.typed)
  return changeVisit(services, token, 'contact.write-more', async (visit, tx) => {
    if (visit?.kind !== 'talk')
      return door === 'tell' ? { ...begin(undefined), words: text, late: true } : coming({ draft: text })
    const wrong = wrongWords(text)
    if (wrong !== undefined) return { ...visit, draft: text, wrong }
    const contact = await tx.one(contactById, [visit.contactId])
    const key = contact && (await loadKeys(tx, [contact.key_id])).get(contact.key_id)
    if (!contact || !key) throw new Problem('not-found')
    tx.concerns({ kind: 'contact', id: contact.id, ...(contact.region !== null && { region: contact.region }) })
    tx.send(offerAgain, [contact.id, tx.now])
    addMessage(services, tx, { contactId: contact.id, key, lang, text: text.trim() })
    tx.send(insertEvent, [contact.id, 'wrote-again', tx.now, null, null, '{}'])
    tellDesk(tx, { id: contact.id, holderId: contact.holder_id, region: contact.region ?? undefined })
    return { ...visit, draft: '', wrong: undefined }
  })
}

// The code ----------------------------------------------------------------------------------------------------------------------------------

/** Gives the code of a contact, once in its life. Pressing again shows the same as long as this visit shows it. */
export async function takeCode(services: Services, token: string | undefined): Promise<void> {
  const visit = await visitOf(services, token)
  if (visit?.kind !== 'talk') return
  const code = makeCode(freshBytes)
  // Before the visit is locked: this takes a tenth of a second.
  const hash = await hashPassword(code.secret)
  await changeVisit(services, token, 'contact.take-code', async (before, tx) => {
    if (before?.kind !== 'talk') throw new Problem('form-expired')
    const contact = await tx.one(contactById, [before.contactId])
    if (!contact || contact.has_code) return before
    tx.concerns({ kind: 'contact', id: contact.id })
    tx.send(markCoded, [contact.id])
    tx.send(insertCode, [code.locator, contact.id, hash, tx.now])
    tx.send(insertEvent, [contact.id, 'code-given', tx.now, null, null, '{}'])
    return { ...before, code: writeCode(code) }
  })
}

/** The writer has the code: it is shown no more. */
export async function hideCode(services: Services, token: string | undefined): Promise<void> {
  if ((await visitOf(services, token))?.kind !== 'talk') return
  await changeVisit(services, token, 'contact.hide-code', async before => {
    if (before?.kind !== 'talk') throw new Problem('form-expired')
    return { ...before, code: undefined }
  })
}

const slowMs = 1500
function coming(more: Partial<Coming>): Coming {
  return { kind: 'coming', typed: '', wrong: undefined, draft: '', ...more }
}

/**
 * Opens a conversation by its code. A code that is not right gets the same words and takes as long whether it exists or not. Whoever tries often
 * waits longer for each answer, and so does everybody while many try; the right code opens even then: a ceiling that refuses would let anybody
 * shut all writers out.
 */
export async function comeBack(
  services: Services,
  token: string | undefined,
  typed: string,
  network: string,
): Promise<string> {
  const read = readCode(typed)
  let wrong: Coming['wrong']
  let contactId: string | undefined
  if (!read.ok) wrong = read.why
  else {
    const isPatient = await takeTokens(services.db, [['return-network', network, 5, 5 / 60]])
    const isCalm = await takeTokens(services.db, [['return-all', '', 50, 5]])
    if (!isPatient || !isCalm) await wait(slowMs)
    const found = await services.db.lookAsJob(job, tx => tx.one(codeByLocator, [read.locator]))
    if (await isRightSecret(found?.secret_hash, read.secret)) contactId = found?.contact_id
    else wrong = isPatient ? 'not-right' : 'slow-down'
  }
  return changeVisit(services, token, 'contact.come-back', async (before, tx) => {
    const draft = before?.kind === 'coming' ? before.draft : ''
    if (contactId === undefined) return coming({ typed: typed.slice(0, 100), wrong, draft })
    tx.concerns({ kind: 'contact', id: contactId })
    const visit: Talk = { kind: 'talk', door: 'return', contactId, draft, wrong: undefined, code: undefined }
    return visit
  })
}
