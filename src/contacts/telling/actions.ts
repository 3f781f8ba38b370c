// What somebody does who tells 111: answers, sends, takes a code, comes back, writes more. Nobody is signed in, so each is a named job of the public
// door. It must never keep who wrote: no address, no device, and what was typed is gone minutes after the last use.
import { setTimeout as wait } from 'node:timers/promises'
import { crowdedAs, hashSecret, isRightSecret, takeTokens } from '../../access/session.ts'
import { regions } from '../../agencies/regions.ts'
import { freshBytes } from '../../db/random.ts'
import { keyOf } from '../../http/records.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { speaker } from '../../words/catalogue.ts'
import { withoutControls } from '../../words/shapes.ts'
import type { Lang } from '../../words/say.ts'
import { beginRide } from '../bus/ride.ts'
import { makeCode, readCode, writeCode } from '../code.ts'
import { codeByLocator, contactById, insertCode, insertEvent, markCoded, messagesOf, offerAgain } from '../store.ts'
import { hideNetwork, newPuzzle, unsolved } from './place.ts'
import { addMessage, sendContact, tellDesk } from './sending.ts'
import {
  begin,
  stepAfter,
  stepBefore,
  visible,
  withAnswers,
  wrongTelling,
  wrongWords,
  type Coming,
  type Said,
  type Step,
  type Talk,
  type Telling,
} from './visit.ts'
import { changeVisit, job, visitOf } from './visits.ts'
import { voiceFor, type Voice } from './voice.ts'

const codes = regions.map(region => region.code)

// Telling -----------------------------------------------------------------------------------------------------------------------------------

export type Saying = {
  readonly step: Step
  readonly go: 'next' | 'send' | 'back' | 'stay'
  /** A step to go to from the page on which all answers stand. */
  readonly to?: Step | undefined
  readonly said: Said
  readonly lang: Lang
}

/** Saves one page and goes on, back, or sends what there is. Gives the visit's token. */
export function say(services: Services, token: string | undefined, saying: Saying): Promise<string> {
  const { go, lang, step } = saying
  const said: Said = { text: name => withoutControls(saying.said.text(name)), all: saying.said.all }
  return changeVisit(services, token, 'contact.tell', async (before, tx) => {
    // A second press of "send": the first one has arrived.
    if (before?.kind === 'talk' && before.door === 'tell') return before
    const isLate = before?.kind !== 'telling'
    const visit = withAnswers(before?.kind === 'telling' ? before : begin(undefined), step, said, codes)
    if (isLate) return { ...visit, step, late: true, puzzle: newPuzzle() }
    const open: Telling = {
      ...visit,
      step,
      wrong: undefined,
      late: false,
      puzzle: await unsolved(visit.puzzle, said.text('place')),
    }
    if (go === 'stay') return open
    if (saying.to !== undefined) return { ...open, step: saying.to }
    if (go === 'back') return { ...open, step: stepBefore(step) }
    const wrong = wrongTelling(open)
    const after = stepAfter(step)
    // Each question may be left out, this one too: only what is sent must say something.
    if (go === 'next' && after !== undefined && wrong !== 'too-long') return { ...open, step: after }
    if (wrong !== undefined) return { ...open, step: 'words', wrong }
    return sendContact(services, tx, 'tell', {
      ...open,
      text: textOf(open, lang),
      crowded: open.puzzle !== undefined,
      safe: open.answering === 'none' ? 'no' : open.answering,
      lang,
    })
  })
}

/** The first message: what was ticked, as the page said it, then what was written. */
function textOf(told: Telling, lang: Lang): string {
  const t = speaker(lang)
  const isOther = told.whom === 'other'
  const lines = [
    ...(isOther ? [t('tell.said.other')] : []),
    ...told.ticks.map(one => t(isOther ? `tell.tick.${one}.other` : `tell.tick.${one}`)),
    ...(visible.test(told.words) ? [told.words.trim()] : []),
  ]
  const nothingElse = [
    ...(told.whom === 'self' ? [t('tell.said.self')] : []),
    ...(told.danger === 'yes' ? [t('tell.said.danger')] : []),
  ]
  return [
    ...(lines.length > 0 ? lines : nothingElse),
    ...(told.answering === 'none' ? [t('tell.said.no-answer')] : []),
  ].join('\n')
}

// The conversation --------------------------------------------------------------------------------------------------------------------------

export type Written = {
  readonly from: 'writer' | 'operator'
  readonly lang: Lang
  readonly text: string
  readonly at: Date
}
export type Conversation = {
  readonly hasCode: boolean
  readonly voice: Voice
  readonly messages: readonly Written[]
  readonly now: Date
}

/** What was written and answered, for the writer. */
export function conversationOf(services: Services, contactId: string): Promise<Conversation> {
  return services.db.lookAsJob(job, async tx => {
    const contact = await tx.one(contactById, [contactId])
    if (!contact) throw new Problem('not-found')
    const key = await keyOf(tx, contact)
    const rows = await tx.rows(messagesOf, [contactId])
    return {
      hasCode: contact.has_code,
      voice: voiceFor(contact.age, contact.channel === 'wall'),
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
  more: { readonly door: Talk['door']; readonly typed: string; readonly lang: Lang },
): Promise<string> {
  const { door, lang } = more
  const text = withoutControls(more.typed)
  return changeVisit(services, token, 'contact.write-more', async (visit, tx) => {
    if (visit?.kind !== 'talk')
      return door === 'return'
        ? coming({ draft: text })
        : door === 'tell'
          ? { ...begin(undefined), step: 'words', words: text, late: true, puzzle: newPuzzle() }
          : { ...beginRide(undefined), step: 'more', words: text, late: true, puzzle: newPuzzle() }
    const wrong = wrongWords(text)
    if (wrong !== undefined) return { ...visit, draft: text, wrong }
    const contact = await tx.one(contactById, [visit.contactId])
    if (!contact) throw new Problem('not-found')
    const key = await keyOf(tx, contact)
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
export async function takeCode(services: Services, token: string | undefined, network: string): Promise<void> {
  const visit = await visitOf(services, token)
  if (visit?.kind !== 'talk') return
  const code = makeCode(freshBytes)
  // Before the visit is locked: this takes a tenth of a second.
  const hash = await hashSecret(code.secret, network).catch(crowdedAs(undefined))
  await changeVisit(services, token, 'contact.take-code', async (before, tx) => {
    if (before?.kind !== 'talk') throw new Problem('form-expired')
    const contact = await tx.one(contactById, [before.contactId])
    if (!contact || contact.has_code) return before
    if (hash === undefined) return { ...before, busy: true }
    tx.concerns({ kind: 'contact', id: contact.id })
    tx.send(markCoded, [contact.id])
    tx.send(insertCode, [code.locator, contact.id, hash, tx.now])
    tx.send(insertEvent, [contact.id, 'code-given', tx.now, null, null, '{}'])
    return { ...before, code: writeCode(code), refused: false, busy: false }
  })
}

/** The writer wants no code, which is written down nowhere but in this visit. */
export async function refuseCode(services: Services, token: string | undefined): Promise<void> {
  if ((await visitOf(services, token))?.kind !== 'talk') return
  await changeVisit(services, token, 'contact.refuse-code', async before => {
    if (before?.kind !== 'talk') throw new Problem('form-expired')
    return { ...before, refused: true }
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
    const isPatient = await takeTokens(services.db, [['return-network', hideNetwork(services, network), 5, 5 / 60]])
    const isCalm = await takeTokens(services.db, [['return-all', '', 50, 5]])
    if (!isPatient || !isCalm) await wait(slowMs)
    const found = await services.db.lookAsJob(job, tx => tx.one(codeByLocator, [read.locator]))
    const right = await isRightSecret(found?.secret_hash, read.secret, network).catch(crowdedAs('crowded' as const))
    if (right === true) contactId = found?.contact_id
    else wrong = isPatient && right === false ? 'not-right' : 'slow-down'
  }
  return changeVisit(services, token, 'contact.come-back', async (before, tx) => {
    const draft = before?.kind === 'coming' ? before.draft : ''
    if (contactId === undefined) return coming({ typed: typed.slice(0, 100), wrong, draft })
    tx.concerns({ kind: 'contact', id: contactId })
    const visit: Talk = { kind: 'talk', door: 'return', contactId, draft, wrong: undefined, code: undefined }
    return visit
  })
}
