import { statement } from '../../db/statement.ts'

export type DraftRow = { id: string; key_id: string; body: Buffer; version: number; updated_at: Date }
export const insertDraft = statement(
  'drafts.insert',
  `insert into notice_drafts (id, owner_id, key_id, body, version, updated_at) values ($1, $2, $3, $4, 1, $5)`,
)
/** How many drafts of this person were saved since $2. */
export const countDrafts = statement<{ n: number }>(
  'drafts.count',
  `select count(*)::int as n from notice_drafts where owner_id = $1 and updated_at >= $2`,
)
/** Counting and inserting by one person wait for each other: pressed in many windows at once, the cap holds. */
export const oneAtATime = statement('drafts.one-at-a-time', `select pg_advisory_xact_lock(hashtextextended($1, 0))`)
export const draftById = statement<DraftRow>(
  'drafts.by-id',
  `select id, key_id, body, version, updated_at from notice_drafts where id = $1`,
)
export const lockDraft = statement<DraftRow>(
  'drafts.lock',
  `select id, key_id, body, version, updated_at from notice_drafts where id = $1 for update`,
)
export const updateDraft = statement(
  'drafts.update',
  `update notice_drafts set body = $2, version = version + 1, updated_at = $3 where id = $1`,
)
export const deleteDraft = statement('drafts.delete', `delete from notice_drafts where id = $1`)
export const draftsOfOwner = statement<{ id: string; updated_at: Date }>(
  'drafts.of-owner',
  `select id, updated_at from notice_drafts where owner_id = $1 and updated_at >= $2 order by updated_at desc`,
)
/** $1: drafts last saved before this moment go, with their files. */
export const deleteDraftsBefore = statement<{ id: string }>(
  'drafts.delete-before',
  `delete from notice_drafts where updated_at < $1 returning id`,
)

export type DraftFileRow = { id: string; media_type: string; size: number; stored: Buffer }
export const filesOfDraft = statement<Omit<DraftFileRow, 'stored'>>(
  'drafts.files',
  `select id, media_type, size from draft_files where draft_id = $1 order by at, id`,
)
export const storedFilesOfDraft = statement<DraftFileRow>(
  'drafts.stored-files',
  `select id, media_type, size, stored from draft_files where draft_id = $1 order by at, id`,
)
export const insertDraftFile = statement(
  'drafts.insert-file',
  `insert into draft_files (id, draft_id, owner_id, media_type, size, stored, at) values ($1, $2, $3, $4, $5, $6, $7)`,
)
export const deleteDraftFile = statement(
  'drafts.delete-file',
  `delete from draft_files where draft_id = $1 and id = $2`,
)

/** The number of the notice that this form made, if it was sent. $1 author, $2 key of the form. */
export const sentByForm = statement<{ number: string }>(
  'drafts.sent-by-form',
  `select n.number from idempotency i join notices n on n.id = i.notice_id where i.scope = $1 and i.key = $2`,
)

export const deleteKeysBefore = statement('drafts.delete-keys-before', `delete from idempotency where at < $1`)
