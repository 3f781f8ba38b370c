import { statement } from '../../db/statement.ts'
import type { NoticeState } from '../contract.ts'

export type SentRow = {
  id: string
  number: string
  kind: string
  state: NoticeState
  submitted_at: Date
  acknowledge_by: Date
  register_by: Date
  acknowledged_at: Date | null
  registered_at: Date | null
  mistaken_at: Date | null
  author_id: string
  author_only: boolean
}
const columns =
  'id, number, kind, state, submitted_at, acknowledge_by, register_by, acknowledged_at, registered_at, mistaken_at, author_id, author_only'
/** Below a place in the list ($2, $3); row-level security leaves out what this person may not know. */
export const sentByAgency = statement<SentRow>(
  'notices.sent-by-agency',
  `select ${columns} from notices where source_id = $1 and (submitted_at, id) < ($2::timestamptz, $3::uuid) order by submitted_at desc, id desc limit $4`,
)
export const sentByAuthor = statement<SentRow>(
  'notices.sent-by-author',
  `select ${columns} from notices where author_id = $1 and (submitted_at, id) < ($2::timestamptz, $3::uuid) order by submitted_at desc, id desc limit $4`,
)
export const appendToNotice = statement(
  'notices.append',
  `update notices set version = version + 1, mistaken_at = coalesce(mistaken_at, $2::timestamptz) where id = $1`,
)
export type AttachmentRow = { id: string; media_type: string; size: number; at: Date; actor: string }
export const attachmentsOfNotice = statement<AttachmentRow>(
  'notices.attachments',
  `select id, media_type, size, at, actor from attachments where notice_id = $1 order by at, id`,
)
export type StoredAttachmentRow = AttachmentRow & { key_id: string; stored: Buffer }
export const attachmentOfNotice = statement<StoredAttachmentRow>(
  'notices.attachment',
  `select id, media_type, size, at, actor, key_id, stored from attachments where notice_id = $1 and id = $2`,
)
export const storedAttachmentsOfNotice = statement<StoredAttachmentRow>(
  'notices.stored-attachments',
  `select id, media_type, size, at, actor, key_id, stored from attachments where notice_id = $1 order by at, id`,
)
