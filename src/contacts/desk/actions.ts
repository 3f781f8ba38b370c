// What an operator of 111 does: sees who waits, opens a contact (journalled), takes it, answers, passes it on, puts it off, ends and closes it, opens it
// again; and what is kept while he types. One transaction each. A press sent again is one event; a press on what a colleague has taken meanwhile is
// refused, and what was typed stays where it was typed.
import type { Actor, Tx } from '../../db/door.ts'
import { newId } from '../../db/uuid.ts'
import { keyOf } from '../../http/records.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { loadKeys } from '../../vault/store.ts'
import type { RecordKey } from '../../vault/vault.ts'
import type { Lang } from '../../words/say.ts'
import { callOf } from '../calls/actions.ts'
import { signalsOf } from '../people/actions.ts'
import { applyEvent, judgeDeed, watchersOf, type ContactProjection, type Deed, type EventKind } from '../contact.ts'
import type { Closing, ContactState, View } from '../contract.ts'
import { contactByNumber, eventsOf, insertMessage, messagesOf, type ContactRow, type EventRow } from '../store.ts'
import { emptyDraft, type Draft } from './contract.ts'
import {
  contactForFeed,
  deleteOldDrafts,
  deedByKey,
  draftOf,
  inHand,
  insertDeed,
  insertNote,
  keepDraft,
  lastClosing,
  latestList,
  missedCalls,
  lockContact,
  notesOf,
  operatorsOf,
  waitingList,
  writeContact,
  type DraftRow,
  type NoteRow,
} from './store.ts'

const actOf = (act: string) => ({ act, basis: 'contact centre 111', purpose: 'help' })
export const pageSize = 50
/** As many as the live desk holds in view of those who wait, and of those in hand. */
const inView = 200

// Lists ---------------------------------------------------------------------------------------------------------------------------------------

/** Where a list goes on: the last line's own place. */
export type Place = Pick<ContactRow, 'rank' | 'turned_at' | 'id'>
export type DeskList = { readonly rows: readonly ContactRow[]; readonly next: Place | undefined; readonly now: Date }

const held: readonly ContactState[] = ['active', 'awaiting', 'wrap-up', 'interrupted']

/** Identifies nobody and shows no text, so it leaves no leaf. */
export function seeDesk(services: Services, actor: Actor, view: View, after: Place | undefined): Promise<DeskList> {
  return services.db.look(actor, async tx => {
    const [centre, many] = [actor.agencyId, pageSize + 1]
    if (view === 'mine' || view === 'answered' || view === 'callback') {
      if (view === 'callback') {
        const rows = await tx.rows(inHand, [centre, inView, null, ['callback']])
        return {
          rows: [...(await tx.rows(missedCalls, [centre, inView, tx.now])), ...rows],
          next: undefined,
          now: tx.now,
        }
      }
      const states = view === 'mine' ? [...held, 'callback'] : held
      const rows = await tx.rows(inHand, [centre, inView, view === 'mine' ? actor.id : null, states])
      return { rows, next: undefined, now: tx.now }
    }
    const found =
      view === 'waiting'
        ? after
          ? await tx.rows(waitingList.later, [centre, many, after.rank, after.turned_at, after.id])
          : await tx.rows(waitingList.first, [centre, many])
        : after
          ? await tx.rows(latestList.later, [centre, many, 'closed', after.turned_at, after.id])
          : await tx.rows(latestList.first, [centre, many, 'closed'])
    const rows = found.slice(0, pageSize)
    return { rows, next: found.length > pageSize ? rows.at(-1) : undefined, now: tx.now }
  })
}

/** All that is open, as the live desk shows it: who waits, what is mine, what colleagues answer, what was put off. */
export function seeOpen(services: Services, actor: Actor): Promise<DeskList & { readonly isWhole: boolean }> {
  return services.db.look(actor, async tx => {
    const lists = await Promise.all([
      tx.rows(waitingList.first, [actor.agencyId, inView]),
      tx.rows(inHand, [actor.agencyId, inView, actor.id, [...held, 'callback']]),
      tx.rows(inHand, [actor.agencyId, inView, null, [...held, 'callback']]),
      tx.rows(missedCalls, [actor.agencyId, inView, tx.now]),
    ])
    const rows = [...new Map(lists.flat().map(row => [row.id, row])).values()]
    return { rows, next: undefined, now: tx.now, isWhole: lists.every(list => list.length < inView) }
  })
}

/** For the streams of the desks: one row, read once for all who listen. Each is then asked whether he may know of it. */
export function readForFeed(
  services: Services,
  id: string,
): Promise<{ row: ContactRow & { locked_from: string[] }; now: Date } | undefined> {
  return services.db.lookAsJob('desk-feed', async tx => {
    const row = await tx.one(contactForFeed, [id])
    return row && { row, now: tx.now }
  })
}

export type Colleague = { readonly id: string; readonly name: string }
/** Those who answer in the same centre. */
export function seeColleagues(services: Services, actor: Actor): Promise<readonly Colleague[]> {
  return services.db.look(actor, tx => seeColleaguesIn(services, tx, actor))
}
/** The same within a transaction. `among`: of these only. */
export async function seeColleaguesIn(
  { vault }: Services,
  tx: Tx,
  actor: Actor,
  among?: ReadonlySet<string>,
): Promise<Colleague[]> {
  const rows = (await tx.rows(operatorsOf, [actor.agencyId])).filter(row => among === undefined || among.has(row.id))
  const keys = await loadKeys(
    tx,
    rows.map(row => row.key_id),
  )
  return rows.flatMap(row => {
    const key = keys.get(row.key_id)
    const place = { table: 'users', row: row.id, column: 'name' }
    return key ? [{ id: row.id, name: vault.openText(key, place, row.name) }] : []
  })
}

// One contact ---------------------------------------------------------------------------------------------------------------------------------

export type ContactRead = {
  readonly contact: ContactRow
  readonly messages: readonly {
    id: string
    from: 'writer' | 'operator'
    actor: string | undefined
    lang: Lang
    text: string
    at: Date
    sending: 'waiting' | 'sent' | 'parked' | null
  }[]
  readonly notes: readonly { kind: NoteRow['kind']; actor: string; text: string; at: Date }[]
  readonly events: readonly EventRow[]
  readonly draft: KeptDraft
  readonly call: Awaited<ReturnType<typeof callOf>>
  /** An order may be in force against somebody noted here. */
  /** Until when an order may be in force against somebody noted. */
  readonly orderUntil: Date | undefined
  /** Names of those who had to do with it. */
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
}
/** `version` 0: nothing is kept. */
export type KeptDraft = { readonly version: number; readonly by: string | undefined; readonly draft: Draft }

/** Opens a contact. The view itself is an act: the journal tells who read it. */
export function readContact(
  services: Services,
  actor: Actor,
  number: string,
  act = actOf('contact.read'),
): Promise<ContactRead> {
  return services.db.as(actor, act, async tx => {
    const contact = await seenReading(tx, actor, await find(tx, number))
    const key = await keyOf(tx, contact)
    const [messages, events, notes, draft, call, signals] = await Promise.all([
      tx.rows(messagesOf, [contact.id]),
      tx.rows(eventsOf, [contact.id]),
      tx.rows(notesOf, [contact.id]),
      tx.one(draftOf, [contact.id]),
      callOf(services, actor, contact, key),
      signalsOf(tx, contact.id),
    ])
    const met = [contact.operator_id, contact.meant_for, draft?.owner_id]
    const ids = [...met, ...events.map(e => e.actor), ...events.flatMap(e => [e.data['to'], e.data['from']])]
    const known = await seeColleaguesIn(services, tx, actor, new Set(ids.filter(id => typeof id === 'string')))
    return {
      contact,
      events,
      call,
      orderUntil: [...signals.values()]
        .flatMap(one => one.orderUntil ?? [])
        .toSorted((a, b) => b.getTime() - a.getTime())[0],
      now: tx.now,
      names: new Map(known.map(one => [one.id, one.name])),
      draft: openDraft(services, key, contact.id, draft),
      messages: messages.map(row => ({
        id: row.id,
        from: row.direction === 'in' ? ('writer' as const) : ('operator' as const),
        actor: row.actor ?? undefined,
        lang: row.lang,
        at: row.at,
        sending: row.sending,
        text: services.vault.openText(key, messagePlace(row.id), row.body),
      })),
      notes: notes.map(row => ({
        kind: row.kind,
        actor: row.actor,
        at: row.at,
        text: services.vault.openText(key, notePlace(row.id), row.body),
      })),
    }
  })
}

/**
 * A supervisor never reads unseen what somebody else answers: whoever did not say so before is written down as reading, and the operator's desk shows it.
 * Gives the contact as it stands afterwards.
 */
async function seenReading(tx: Tx, actor: Actor, contact: ContactRow): Promise<ContactRow> {
  const isHeld = contact.operator_id !== null && contact.state !== 'closed' && contact.state !== 'abandoned'
  if (!actor.roles.includes('supervisor') || !isHeld || contact.operator_id === actor.id) return contact
  const held = await find(tx, contact.number, lockContact)
  if (watchersOf(await tx.rows(eventsOf, [held.id]), tx.now).has(actor.id)) return held
  writeEvent(tx, actor, held, { kind: 'watched', data: { reason: 'opened' } }, null)
  return { ...held, version: held.version + 1 }
}

/** One more event and the row that follows from it, under the contact's lock; the desks hear of it. */
function writeEvent(
  tx: Tx,
  actor: Actor,
  contact: ContactRow,
  { kind, data }: { readonly kind: EventKind; readonly data: Readonly<Record<string, unknown>> },
  pressed: string | null,
): void {
  const after = applyEvent(projectionOf(contact), { kind, at: tx.now, actor: actor.id, data })
  tx.send(writeContact, [
    contact.id,
    after.version,
    after.state,
    after.turnedAt,
    after.operatorId ?? null,
    after.meantFor ?? null,
    after.callbackAt ?? null,
    after.safe ?? contact.safe,
    after.callType ?? null,
    after.reason ?? null,
    after.reason === undefined ? [] : [after.reason, ...after.also],
    after.outcome ?? null,
  ])
  tx.send(insertDeed, [contact.id, kind, tx.now, actor.id, actor.agencyId, JSON.stringify(data), pressed])
  const { holder_id: holderId, id, region } = contact
  tx.ring(changesChannel, changePayload({ kind: 'contact', holderId, region: region ?? 0, id }))
}

const messagePlace = (row: string) => ({ table: 'contact_messages', row, column: 'body' })
const notePlace = (row: string) => ({ table: 'contact_notes', row, column: 'body' })
const draftPlace = (row: string) => ({ table: 'contact_drafts', row, column: 'body' })

function openDraft({ vault }: Services, key: RecordKey, contactId: string, row: DraftRow | undefined): KeptDraft {
  if (!row) return { version: 0, by: undefined, draft: emptyDraft }
  const kept = JSON.parse(vault.openText(key, draftPlace(contactId), row.body)) as Partial<Draft>
  return { version: row.version, by: row.owner_id, draft: { ...emptyDraft, ...kept } }
}

async function find(tx: Tx, number: string, statement: typeof contactByNumber = contactByNumber): Promise<ContactRow> {
  const contact = await tx.one(statement, [number])
  if (!contact) throw new Problem('not-found')
  tx.concerns({ kind: 'contact', id: contact.id, ...(contact.region !== null && { region: contact.region }) })
  return contact
}

/** A contact's row as its events made it. */
function projectionOf(row: ContactRow): ContactProjection {
  return {
    state: row.state,
    version: row.version,
    turnedAt: row.turned_at,
    hasCode: row.has_code,
    operatorId: row.operator_id ?? undefined,
    meantFor: row.meant_for ?? undefined,
    callbackAt: row.callback_at ?? undefined,
    earlier: row.earlier,
    safe: undefined,
    callType: row.call_type ?? undefined,
    reason: row.reason ?? undefined,
    also: row.reasons.slice(1),
    outcome: row.outcome ?? undefined,
  }
}

/** `key`: chosen for one press, so that sending it again does nothing more. `version`: of the page it was pressed on; the live desk has none. */
export type Press = { readonly deed: Deed; readonly key?: string; readonly version?: number }
const acts: Readonly<Record<Deed['kind'], string>> = {
  accept: 'contact.accept',
  answer: 'contact.answer',
  'note-safety': 'contact.note-safety',
  transfer: 'contact.transfer',
  'put-off': 'contact.put-off',
  release: 'contact.release',
  end: 'contact.end',
  close: 'contact.close',
  reopen: 'contact.reopen',
  reassign: 'contact.reassign',
  watch: 'contact.watch',
  unwatch: 'contact.unwatch',
}

/**
 * Does one thing with a contact. Throws `out-of-date` when the page is older than the contact, `wrong-state` when this operator cannot do it now
 * (a colleague answers, or it is closed), `key-reused` when the key was used for something else. False: it stood so already.
 */
export function doWithContact(services: Services, actor: Actor, number: string, press: Press): Promise<boolean> {
  const { deed, key: pressed = null } = press
  // Why a supervisor reads is what the act is for.
  const act = {
    ...actOf(deed.kind === 'watch' && deed.listens ? 'contact.listen' : acts[deed.kind]),
    ...(deed.kind === 'watch' && { purpose: deed.reason }),
  }
  return services.db.as(actor, act, async tx => {
    const contact = await find(tx, number, lockContact)
    const key = await keyOf(tx, contact)
    if (pressed !== null) {
      const earlier = await tx.one(deedByKey, [contact.id, pressed])
      if (earlier) {
        if (earlier.actor !== actor.id || !(await isSame(services, tx, contact, key, deed, earlier)))
          throw new Problem('key-reused')
        return true
      }
    }
    if (press.version !== undefined && press.version !== contact.version) throw new Problem('out-of-date')
    const event = judgeDeed(projectionOf(contact), actor.id, deed)
    if (event === 'refused') throw new Problem('wrong-state')
    if (event === 'nothing') return false
    const to = deed.kind === 'transfer' || deed.kind === 'reassign' ? deed.to : undefined
    if (to !== undefined && !(await seeColleaguesIn(services, tx, actor)).some(one => one.id === to))
      throw new Problem('bad-input', { errors: [{ pointer: '/to', code: 'not-in-list' }] })
    const data = { ...event.data }
    if (deed.kind === 'reopen') data['to'] = (await tx.one(lastClosing, [contact.id]))?.was ?? 'offered'
    if (deed.kind === 'answer') data['message'] = await addAnswer(services, tx, actor, contact, key, deed.text)
    const note = noteOf(deed)
    if (note !== undefined) {
      const id = newId()
      const body = services.vault.seal(key, notePlace(id), note.text)
      tx.send(insertNote, [id, contact.id, note.kind, body, tx.now, actor.id])
      data['note'] = id
    }
    writeEvent(tx, actor, contact, { kind: event.kind, data }, pressed)
    return true
  })
}

async function addAnswer(
  services: Services,
  tx: Tx,
  actor: Actor,
  contact: ContactRow,
  key: RecordKey,
  text: string,
): Promise<string> {
  const { vault } = services
  const id = newId()
  const body = vault.seal(key, messagePlace(id), text)
  tx.send(insertMessage, [id, contact.id, 'out', contact.lang, body, tx.now, actor.id])
  // What was sent is no draft any more, whatever happens to the window in which it was typed.
  const kept = openDraft(services, key, contact.id, await tx.one(draftOf, [contact.id]))
  if (kept.draft.reply.trim() === text)
    tx.send(keepDraft, [
      contact.id,
      actor.id,
      vault.seal(key, draftPlace(contact.id), JSON.stringify({ ...kept.draft, reply: '' })),
      kept.version + 1,
      tx.now,
    ])
  return id
}

function noteOf(deed: Deed): { kind: NoteRow['kind']; text: string } | undefined {
  const [kind, text] =
    deed.kind === 'close'
      ? (['record', deed.note] as const)
      : deed.kind === 'transfer'
        ? (['transfer', deed.note] as const)
        : deed.kind === 'put-off'
          ? (['callback', deed.note] as const)
          : (['record', ''] as const)
  return text === '' ? undefined : { kind, text }
}

/** Is this press the one that was already heard? */
async function isSame(
  { vault }: Services,
  tx: Tx,
  contact: ContactRow,
  key: RecordKey,
  deed: Deed,
  earlier: { kind: string; data: Record<string, unknown> },
): Promise<boolean> {
  if (deed.kind !== 'answer') {
    const kinds: Readonly<Record<Exclude<Deed['kind'], 'answer'>, string>> = {
      accept: 'accepted',
      'note-safety': 'safety-noted',
      transfer: 'transferred',
      'put-off': 'put-off',
      release: 'released',
      end: 'ended',
      close: 'closed',
      reopen: 'reopened',
      reassign: 'reassigned',
      watch: 'watched',
      unwatch: 'unwatched',
    }
    if (earlier.kind !== kinds[deed.kind]) return false
    if (deed.kind === 'close') return earlier.data['callType'] === deed.closing.callType
    if (deed.kind === 'transfer') return earlier.data['to'] === deed.to
    return true
  }
  const said = (await tx.rows(messagesOf, [contact.id])).find(row => row.id === earlier.data['message'])
  return said !== undefined && vault.openText(key, messagePlace(said.id), said.body) === deed.text
}

// What is kept while an operator types ----------------------------------------------------------------------------------------------------------

/**
 * Keeps what is being typed. `base`: the version it was typed upon. Saved again by the same window it simply goes on; by another, what is kept there
 * meanwhile comes back as `theirs` and nothing is overwritten. Throws `wrong-state` when a colleague answers.
 */
export function saveDraft(
  services: Services,
  actor: Actor,
  number: string,
  { base, draft }: { readonly base: number; readonly draft: Draft },
): Promise<{ readonly version: number; readonly theirs?: Draft }> {
  return services.db.as(actor, actOf('contact.draft'), async tx => {
    const contact = await find(tx, number, lockContact)
    const isMine = contact.operator_id === actor.id
    if (contact.state === 'closed' || (contact.operator_id !== null && !isMine)) throw new Problem('wrong-state')
    const key = await keyOf(tx, contact)
    const kept = openDraft(services, key, contact.id, await tx.one(draftOf, [contact.id]))
    if (kept.version !== base && kept.draft.window !== draft.window)
      return { version: kept.version, theirs: kept.draft }
    const body = services.vault.seal(key, draftPlace(contact.id), JSON.stringify(draft))
    tx.send(keepDraft, [contact.id, actor.id, body, kept.version + 1, tx.now])
    return { version: kept.version + 1 }
  })
}

/** For the worker. */
export async function removeOldDrafts(services: Pick<Services, 'db'>): Promise<void> {
  await services.db.system(
    'desk',
    { act: 'contact.remove-drafts', basis: 'kept for a day only', purpose: 'erasure' },
    async tx => tx.send(deleteOldDrafts, [new Date(tx.now.getTime() - 24 * 3_600_000)]),
  )
}

// For pages without a script and for the demonstration --------------------------------------------------------------------------------------------

/** In the writer's language. `version`: of the page on which it was written. Throws `out-of-date` when the writer or a colleague was faster. */
export function answerContact(
  services: Services,
  actor: Actor,
  number: string,
  { version, text }: { readonly version: number; readonly text: string },
): Promise<boolean> {
  return doWithContact(services, actor, number, { version, deed: { kind: 'answer', text } })
}

export function closeContact(
  services: Services,
  actor: Actor,
  number: string,
  { version, closing }: { readonly version: number; readonly closing: Closing },
): Promise<boolean> {
  return doWithContact(services, actor, number, { version, deed: { kind: 'close', closing, note: '' } })
}
