// What the sender does after sending: looks, adds information, marks as mistaken, opens an attachment or the receipt. Appends only: nothing
// here can change or close what was sent, and nothing says whether a notice exists that this person may not know of.
import { createHash } from 'node:crypto'
import { agenciesById } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import { guardOf, may } from '../../access/policy.ts'
import type { Act, Actor, Tx } from '../../db/door.ts'
import { keyOf } from '../../http/records.ts'
import { changePayload, changesChannel } from '../../http/live.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { sendLater } from '../../post/outbox.ts'
import { senderCopy, type Receipt, type SenderCopy } from '../../post/receipt.ts'
import { parseNumber } from '../../words/numbers.ts'
import { plainText } from '../../words/shapes.ts'
import { storedReply } from '../actions.ts'
import { submission, type Submission } from '../contract.ts'
import { inOrder } from '../filing/actions.ts'
import { openNote, sealNote } from '../note.ts'
import { eventsOfNotice, insertEvent, lockNotice, noticeByNumber, type EventRow, type NoticeRow } from '../store.ts'
import {
  appendToNotice,
  attachmentOfNotice,
  attachmentsOfNotice,
  sentByAgency,
  sentByAuthor,
  storedAttachmentsOfNotice,
  type AttachmentRow,
  type SentRow,
} from './store.ts'

const basis = 'law 245-VIII art. 23(1)'
const readAct: Act = { act: 'notice.read', basis, purpose: 'follow an own notice' }

export const pageSize = 20
export type SentPage = { readonly rows: readonly SentRow[]; readonly next: string | undefined; readonly now: Date }

/** One page of the notices that this person may follow in their agency, the newest first; `after` is the number the last page ended with. */
export function listSent(services: Services, actor: Actor, after: string | undefined): Promise<SentPage> {
  return services.db.look(actor, async tx => {
    const parsed = after === undefined ? undefined : parseNumber(after)
    if (parsed && !parsed.ok) throw new Problem('not-found')
    const last = parsed && (await tx.one(noticeByNumber, [parsed.number]))
    if (parsed && !last) throw new Problem('not-found')
    const place = last ? [last.submitted_at, last.id] : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
    const leads = actor.roles.includes('school-head') || actor.roles.includes('school-deputy')
    const rows = await tx.rows(leads ? sentByAgency : sentByAuthor, [
      leads ? actor.agencyId : actor.id,
      ...place,
      pageSize + 1,
    ])
    const shown = rows.slice(0, pageSize)
    return { rows: shown, next: rows.length > pageSize ? shown.at(-1)?.number : undefined, now: tx.now }
  })
}

export type Added = {
  readonly kind: 'information-added' | 'marked-mistaken'
  readonly at: Date
  readonly text: string
  readonly byMe: boolean
  readonly version: number
}
export type SentNotice = {
  readonly notice: NoticeRow
  readonly said: Submission
  readonly events: readonly EventRow[]
  readonly added: readonly Added[]
  readonly files: readonly AttachmentRow[]
  readonly agencies: ReadonlyMap<string, Agency>
  readonly now: Date
}

/** The notice as its sender sees it. Journalled: it shows an identified person. Throws `not-found` for everybody who is not the sender. */
export function readSent(services: Services, actor: Actor, number: string): Promise<SentNotice> {
  return services.db.as(actor, readAct, async tx => readNotice(services, tx, actor, await visible(tx, actor, number)))
}

async function readNotice(services: Services, tx: Tx, actor: Actor, notice: NoticeRow): Promise<SentNotice> {
  tx.concerns({ kind: 'notice', id: notice.id, region: notice.region })
  const [events, files] = await Promise.all([
    tx.rows(eventsOfNotice, [notice.id]),
    tx.rows(attachmentsOfNotice, [notice.id]),
  ])
  const key = await keyOf(tx, notice)
  const agencies = await agenciesById(tx, [
    notice.source_id,
    notice.holder_id,
    ...events.flatMap(e => (e.agency === null ? [] : [e.agency])),
  ])
  let version = 1
  const added = events.flatMap((event): Added[] => {
    const { kind, at, note } = event
    if ((kind !== 'information-added' && kind !== 'marked-mistaken') || note === null) return []
    version++
    return [
      {
        kind,
        at,
        text: openNote(services.vault, key, { noticeId: notice.id, kind, at }, note),
        byMe: event.actor === actor.id,
        version,
      },
    ]
  })
  const said = submission.parse(
    JSON.parse(services.vault.openText(key, { table: 'notices', row: notice.id, column: 'content' }, notice.content)),
  )
  return { notice, said, events, added, files, agencies, now: tx.now }
}

export type Appending = {
  readonly number: string
  readonly kind: Added['kind']
  /** The version that the form showed. */
  readonly version: number
  readonly text: string
}
export type Appended =
  | { readonly appended: string }
  | { readonly wrong: 'required' | 'too-long' | 'control-characters'; readonly seen: SentNotice }
  /** Somebody appended after the form was made: nothing was written, and this is what stands now. */
  | { readonly outOfDate: SentNotice }

export const addedLimit = 10_000

/** Appends words to a sent notice. The police are told; the state of the notice stays theirs. */
export async function appendToSent(services: Services, actor: Actor, form: Appending): Promise<Appended> {
  const shape = plainText(addedLimit).safeParse(form.text)
  if (!shape.success) {
    const wrong =
      form.text.trim() === '' ? 'required' : form.text.trim().length > addedLimit ? 'too-long' : 'control-characters'
    return { wrong, seen: await readSent(services, actor, form.number) }
  }
  const text = shape.data
  const act: Act = {
    act: form.kind === 'information-added' ? 'notice.add-information' : 'notice.mark-mistaken',
    basis,
    purpose: 'append to an own notice',
  }
  try {
    return await services.db.as(actor, act, async tx => {
      const notice = await visible(tx, actor, form.number, true)
      tx.concerns({ kind: 'notice', id: notice.id, region: notice.region })
      // Thrown, so that nothing is written and the journal does not call it done.
      if (notice.version !== form.version || (form.kind === 'marked-mistaken' && notice.mistaken_at !== null))
        throw new Problem('out-of-date')
      const key = await keyOf(tx, notice)
      const note = sealNote(services.vault, key, { noticeId: notice.id, kind: form.kind, at: tx.now }, text)
      tx.send(insertEvent, [
        notice.id,
        form.kind,
        tx.now,
        actor.id,
        actor.agencyId,
        JSON.stringify({ version: notice.version + 1 }),
        note,
      ])
      tx.send(appendToNotice, [notice.id, form.kind === 'marked-mistaken' ? tx.now : null])
      sendLater(tx, {
        targetId: notice.holder_id,
        kind: form.kind === 'marked-mistaken' ? 'notice-mistaken' : 'notice-supplement',
        subjectKind: 'notice',
        subjectId: notice.id,
        region: notice.region,
        key: `${form.kind}:${notice.id}:${notice.version + 1}`,
        now: tx.now,
      })
      tx.ring(
        changesChannel,
        changePayload({ kind: 'notice', holderId: notice.holder_id, region: notice.region, id: notice.id }),
      )
      return { appended: notice.number }
    })
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'out-of-date')) throw error
    const seen = await readSent(services, actor, form.number)
    const last = seen.added.at(-1)
    // The same button pressed twice: what was typed stands already.
    const isRepeated = last?.byMe && last.kind === form.kind && last.text === text && last.version === form.version + 1
    return isRepeated ? { appended: seen.notice.number } : { outOfDate: seen }
  }
}

export type SentReceipt = {
  readonly notice: NoticeRow
  readonly receipt: Receipt
  readonly sender: Agency | undefined
  readonly holder: Agency | undefined
  readonly isAuthor: boolean
  readonly now: Date
}

/** The receipt says nothing of the content, so it is no view of a person. */
export function readReceiptOf(services: Services, actor: Actor, number: string): Promise<SentReceipt> {
  return services.db.look(actor, async tx => {
    const notice = await visible(tx, actor, number)
    const agencies = await agenciesById(tx, [notice.source_id, notice.holder_id])
    return {
      notice,
      receipt: notice.receipt as Receipt,
      sender: agencies.get(notice.source_id),
      holder: agencies.get(notice.holder_id),
      isAuthor: notice.author_id === actor.id,
      now: tx.now,
    }
  })
}

/** The file with which the author can prove what was sent. Nobody else gets it: it holds the content and the salt. */
export function readCopy(services: Services, actor: Actor, number: string): Promise<SenderCopy> {
  return services.db.as(actor, { ...readAct, act: 'notice.copy' }, async tx => {
    const notice = await visible(tx, actor, number)
    if (notice.author_id !== actor.id) throw new Problem('not-found')
    const { said } = await readNotice(services, tx, actor, notice)
    const key = await keyOf(tx, notice)
    const stored = (await tx.rows(storedAttachmentsOfNotice, [notice.id])).filter(
      a => a.at.getTime() === notice.submitted_at.getTime(),
    )
    const files = inOrder(
      stored.map(a => ({
        bytes: services.vault.open(key, { table: 'attachments', row: a.id, column: 'stored' }, a.stored),
      })),
    )
    const content =
      files.length === 0
        ? said
        : { ...said, attachments: files.map(f => createHash('sha256').update(f.bytes).digest('hex')) }
    const { salt } = await storedReply(services, tx, notice)
    return senderCopy(content, Buffer.from(salt, 'base64url'), notice.receipt as Receipt)
  })
}

/** One attachment, opened. For everybody who may follow the notice: the sender, the unit that holds it, those who oversee. Journalled. */
export function readAttachment(
  services: Services,
  actor: Actor,
  number: string,
  id: string,
): Promise<{ mediaType: string; bytes: Buffer }> {
  return services.db.as(actor, { ...readAct, act: 'notice.open-attachment' }, async tx => {
    const notice = await found(tx, number)
    if (!notice || !may(actor, 'notice.follow', guardOf(notice))) throw new Problem('not-found')
    tx.concerns({ kind: 'notice', id: notice.id, region: notice.region })
    const attachment = await tx.one(attachmentOfNotice, [notice.id, id])
    if (!attachment) throw new Problem('not-found')
    const key = await keyOf(tx, notice)
    return {
      mediaType: attachment.media_type,
      bytes: services.vault.open(
        key,
        { table: 'attachments', row: attachment.id, column: 'stored' },
        attachment.stored,
      ),
    }
  })
}

async function found(tx: Tx, number: string, lock = false): Promise<NoticeRow | undefined> {
  const parsed = parseNumber(number)
  return parsed.ok ? tx.one(lock ? lockNotice : noticeByNumber, [parsed.number]) : undefined
}
async function visible(tx: Tx, actor: Actor, number: string, lock = false): Promise<NoticeRow> {
  const notice = await found(tx, number, lock)
  if (!notice || !may(actor, 'notice.append', guardOf(notice))) throw new Problem('not-found')
  return notice
}
