// What a person does with a notice before it is sent: begins it, saves a page, adds or removes a file, sends it. Everything typed is sealed under
// a key of the draft's own, and only its author can reach the row. A draft tells nobody anything: only sending does.
import { createHash, randomUUID } from 'node:crypto'
import { agenciesOfKind, agencyById } from '../../agencies/actions.ts'
import type { Agency } from '../../agencies/contract.ts'
import type { Actor, Db, Tx } from '../../db/door.ts'
import { Problem } from '../../http/problems.ts'
import type { Services } from '../../http/services.ts'
import { civilDay } from '../../incidents/incident.ts'
import { loadKeys, storeKeys } from '../../vault/store.ts'
import type { RecordKey, Vault } from '../../vault/vault.ts'
import type { Lang } from '../../words/say.ts'
import { fileNotice, type CleanFile } from '../actions.ts'
import { inspectAttachment, type AttachmentRefusal } from '../attachment.ts'
import { judgeAnswers, wrongAnswersOf, type WrongAnswer } from './answers.ts'
import {
  changedElsewhere,
  draftFrom,
  draftHours,
  draftsAtMost,
  emptyDraft,
  isExpired,
  withPage,
  type Answers,
  type Draft,
  type QuestionStep,
} from './draft.ts'
import {
  countDrafts,
  deleteDraft,
  deleteDraftFile,
  deleteDraftsBefore,
  deleteKeysBefore,
  draftById,
  draftsOfOwner,
  filesOfDraft,
  insertDraft,
  insertDraftFile,
  lockDraft,
  oneAtATime,
  sentByForm,
  storedFilesOfDraft,
  updateDraft,
  type DraftRow,
} from './store.ts'

export const filesAtMost = 5
const basis = 'law 245-VIII art. 23(1)'
const purpose = 'mandatory notice'
const readAct = { act: 'draft.read', basis, purpose } as const

export type KeptFile = { readonly id: string; readonly mediaType: string; readonly size: number }
export type OpenDraft = {
  readonly id: string
  readonly draft: Draft
  readonly files: readonly KeptFile[]
  readonly version: number
  /** Arasha's time and civil day when it was read. */
  readonly now: Date
  readonly today: string
}
/** The form was sent already (then with the notice's number), or it is not there for this person. */
export type Gone = { readonly gone: 'sent'; readonly number: string } | { readonly gone: 'expired' }

/** Undefined when this person holds as many unfinished notices as one may: none of them is given up for another. */
export async function startDraft(services: Services, actor: Actor, answers: Answers): Promise<string | undefined> {
  const id = randomUUID()
  const key = services.vault.newKey('draft')
  return services.db.as(actor, { act: 'draft.start', basis, purpose }, async tx => {
    tx.concerns({ kind: 'draft', id })
    tx.send(oneAtATime, [actor.id])
    const held = (await tx.one(countDrafts, [actor.id, oldest(tx.now)]))?.n ?? 0
    if (held >= draftsAtMost) return undefined
    storeKeys(tx, [key])
    tx.send(insertDraft, [id, actor.id, key.id, sealBody(services.vault, key, id, { ...emptyDraft, answers }), tx.now])
    return id
  })
}

/** Units and departments of the police in the sender's region, for naming the one in which an accused officer works. */
export function policeUnitsNear(services: Pick<Services, 'db'>, actor: Actor): Promise<readonly Agency[]> {
  return services.db.look(actor, async tx => {
    const region = (await agencyById(tx, actor.agencyId))?.region
    if (region === undefined) return []
    const [units, departments] = await Promise.all([
      agenciesOfKind(tx, 'police-unit', region),
      agenciesOfKind(tx, 'police-department', region),
    ])
    return [...units, ...departments]
  })
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - draftHours * 3_600_000)
}

/** Unfinished notices of this person, the newest first. */
export function draftsOf(services: Services, actor: Actor): Promise<{ id: string; savedAt: Date; now: Date }[]> {
  return services.db.look(actor, async tx => {
    const rows = await tx.rows(draftsOfOwner, [actor.id, oldest(tx.now)])
    return rows.map(row => ({ id: row.id, savedAt: row.updated_at, now: tx.now }))
  })
}

/** Journalled: a draft names a child before any notice does, and a stolen session must leave a trace here as well. */
export function readDraft(services: Services, actor: Actor, id: string): Promise<OpenDraft | Gone> {
  return services.db.as(actor, readAct, async tx => {
    tx.concerns({ kind: 'draft', id })
    const row = await tx.one(draftById, [id])
    if (!row || isExpired(row.updated_at, tx.now)) return goneFrom(tx, actor, id)
    const files = await tx.rows(filesOfDraft, [id])
    return opened(services.vault, tx, row, files)
  })
}

export type PageSaved = OpenDraft & {
  readonly wrong: readonly WrongAnswer[]
  /** Files that were not taken, by the name the person gave them. */
  readonly refused: readonly { readonly name: string; readonly why: AttachmentRefusal | 'too-many' }[]
  /** What stands saved when another window changed this page meanwhile; then nothing of this page was saved. */
  readonly elsewhere: Answers | undefined
}
export type PageTyped = {
  readonly id: string
  readonly step: QuestionStep
  readonly typed: Answers
  /** The page's count of saves when the form was made. */
  readonly formCount: number
  readonly files: readonly {
    readonly filename: string
    readonly bytes: Buffer
    readonly tooLarge: boolean
    readonly surplus?: true
  }[]
  readonly remove: string | undefined
}

/** Saves what was typed on one page, right or wrong, and then says what is wrong. */
export async function savePage(services: Services, actor: Actor, page: PageTyped): Promise<PageSaved | Gone> {
  const { vault } = services
  const { id, step, typed } = page
  // Outside the transaction: cleaning a photograph takes a while and needs no row.
  const inspected = page.files.map(file => ({
    name: file.filename,
    found: file.surplus
      ? { refused: 'too-many' as const }
      : file.tooLarge
        ? { refused: 'too-large' as const }
        : inspectAttachment(file.bytes, file.filename),
  }))
  return services.db.as(actor, { act: 'draft.save', basis, purpose }, async tx => {
    tx.concerns({ kind: 'draft', id })
    const row = await tx.one(lockDraft, [id])
    if (!row || isExpired(row.updated_at, tx.now)) return goneFrom(tx, actor, id)
    const key = await keyOf(tx, row)
    const before = openBody(vault, key, row)
    const today = civilDay(tx.now)
    if (changedElsewhere(before, step, typed, page.formCount)) {
      const files = (await tx.rows(filesOfDraft, [id])).map(keptFrom)
      return {
        id,
        draft: before,
        files,
        version: row.version,
        now: tx.now,
        today,
        wrong: [],
        refused: [],
        elsewhere: before.answers,
      }
    }
    const draft = withPage(before, step, typed)
    tx.send(updateDraft, [id, sealBody(vault, key, id, draft), tx.now])
    if (page.remove !== undefined) tx.send(deleteDraftFile, [id, page.remove])
    const refused: { name: string; why: AttachmentRefusal | 'too-many' }[] = []
    let room = filesAtMost - (await tx.rows(filesOfDraft, [id])).length
    for (const { name, found } of inspected) {
      if ('refused' in found) refused.push({ name, why: found.refused })
      else if (room <= 0) refused.push({ name, why: 'too-many' })
      else {
        room--
        const fileId = randomUUID()
        const sealed = vault.seal(key, { table: 'draft_files', row: fileId, column: 'stored' }, found.bytes)
        tx.send(insertDraftFile, [fileId, id, actor.id, found.type, found.bytes.length, sealed, tx.now])
      }
    }
    const files = (await tx.rows(filesOfDraft, [id])).map(keptFrom)
    return {
      id,
      draft,
      files,
      version: row.version + 1,
      now: tx.now,
      today,
      wrong: wrongAnswersOf(step, draft.answers, today),
      refused,
      elsewhere: undefined,
    }
  })
}

export type Sending =
  | { readonly sent: string }
  | { readonly wrong: readonly WrongAnswer[]; readonly open: OpenDraft }
  | { readonly changed: OpenDraft }
  | Gone

/** Sends the notice as the person saw it on the last page (`version`). Pressed twice it answers twice with the same number. */
export async function sendDraft(
  services: Services,
  actor: Actor,
  form: { id: string; version: number; lang: Lang },
): Promise<Sending> {
  const { vault } = services
  const read = await services.db.as(actor, readAct, async tx => {
    tx.concerns({ kind: 'draft', id: form.id })
    const row = await tx.one(draftById, [form.id])
    if (!row || isExpired(row.updated_at, tx.now)) return goneFrom(tx, actor, form.id)
    const key = await keyOf(tx, row)
    const stored = await tx.rows(storedFilesOfDraft, [form.id])
    const files = stored.map((f): CleanFile => ({
      mediaType: f.media_type,
      bytes: vault.open(key, { table: 'draft_files', row: f.id, column: 'stored' }, f.stored),
    }))
    return { open: await opened(vault, tx, row, stored), files }
  })
  if ('gone' in read) return read.gone === 'sent' ? { sent: read.number } : read
  const { open } = read
  const { wrong, submission } = judgeAnswers(open.draft.answers, open.today)
  if (open.version !== form.version) return { changed: open }
  if (submission === undefined) return { wrong, open }
  try {
    const { reply } = await fileNotice(services, actor, {
      submission,
      lang: form.lang,
      channel: 'page',
      idempotencyKey: formKey(form.id),
      files: inOrder(read.files),
      alongside: tx => tx.send(deleteDraft, [form.id]),
    })
    return { sent: reply.number }
  } catch (error) {
    // Another window sent this form a moment ago, with other answers: the first receipt stands.
    const first =
      error instanceof Problem && error.code === 'key-reused'
        ? await services.db.look(actor, tx => goneFrom(tx, actor, form.id))
        : undefined
    if (first?.gone === 'sent') return { sent: first.number }
    throw error
  }
}

/** For the worker: removes drafts that lay untouched for a day, with their files. Returns how many. */
export function removeOldDrafts(db: Db): Promise<number> {
  return db.system('drafts', { act: 'draft.expire', basis: 'kept for a day only', purpose: 'erasure' }, async tx => {
    const gone = await tx.rows(deleteDraftsBefore, [oldest(tx.now)])
    return gone.length
  })
}

/** Days for which a repeated submission still finds its first receipt; slow networks retry late, but not for ever (reliability R2). */
const keyDays = 90

export function forgetOldKeys(db: Db): Promise<void> {
  return db.system('drafts', { act: 'key.expire', basis: 'kept for 90 days', purpose: 'erasure' }, async tx => {
    tx.send(deleteKeysBefore, [new Date(tx.now.getTime() - keyDays * 86_400_000)])
  })
}

/** By hash, so that the sender's copy can be put together again in the order that was signed. */
export function inOrder<F extends { readonly bytes: Uint8Array }>(files: readonly F[]): F[] {
  const hash = (file: F) => createHash('sha256').update(file.bytes).digest('hex')
  return files.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1))
}

function formKey(draftId: string): string {
  return `form:${draftId}`
}

async function goneFrom(tx: Tx, actor: Actor, draftId: string): Promise<Gone> {
  const sent = await tx.one(sentByForm, [actor.id, formKey(draftId)])
  return sent ? { gone: 'sent', number: sent.number } : { gone: 'expired' }
}

async function opened(
  vault: Vault,
  tx: Tx,
  row: DraftRow,
  files: readonly { id: string; media_type: string; size: number }[],
): Promise<OpenDraft> {
  const draft = openBody(vault, await keyOf(tx, row), row)
  return { id: row.id, draft, files: files.map(keptFrom), version: row.version, now: tx.now, today: civilDay(tx.now) }
}
function keptFrom(row: { id: string; media_type: string; size: number }): KeptFile {
  return { id: row.id, mediaType: row.media_type, size: row.size }
}
async function keyOf(tx: Tx, row: DraftRow): Promise<RecordKey> {
  const key = (await loadKeys(tx, [row.key_id])).get(row.key_id)
  if (!key) throw new Problem('form-expired')
  return key
}
function bodyPlace(id: string) {
  return { table: 'notice_drafts', row: id, column: 'body' }
}
function sealBody(vault: Vault, key: RecordKey, id: string, draft: Draft): Buffer {
  return vault.seal(key, bodyPlace(id), JSON.stringify(draft))
}
function openBody(vault: Vault, key: RecordKey, row: DraftRow): Draft {
  return draftFrom(vault.openText(key, bodyPlace(row.id), row.body))
}
