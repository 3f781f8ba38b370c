// Filing and following a notice. The desk's own statements are in desk/store.ts.
import { statement } from '../db/statement.ts'

export type FilingStart = {
  notice_counter: string
  incident_counter: string
  notice_id: string | null
  body_hash: Buffer | null
}
/** Takes running numbers and looks whether this submission came before: one round trip. */
export const beginFiling = statement<FilingStart>(
  'notices.begin-filing',
  `select nextval('notice_numbers') as notice_counter, nextval('incident_numbers') as incident_counter, i.notice_id, i.body_hash
   from (select 1) one left join idempotency i on i.scope = $1 and i.key = $2`,
)
export const insertNotice = statement(
  'notices.insert',
  `insert into notices (id, number, incident_id, region, source_id, author_id, holder_id, author_only, channel, lang, kind, danger, key_id, content, receipt, receipt_salt,
     state, submitted_at, acknowledge_by, register_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16, 'submitted', $17, $18, $19)`,
  { joins: 'freely' },
)
export const insertIdempotency = statement(
  'notices.insert-idempotency',
  `insert into idempotency (scope, key, body_hash, notice_id, at) values ($1, $2, $3, $4, $5)`,
  { joins: 'freely' },
)
export const insertEvent = statement(
  'notices.insert-event',
  `insert into notice_events (notice_id, kind, at, actor, agency, data, note) values ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
  { joins: 'after' },
)
export const insertAttachment = statement(
  'notices.insert-attachment',
  `insert into attachments (id, notice_id, key_id, media_type, size, stored, at, actor) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
  { joins: 'after' },
)
export type NoticeRow = {
  id: string
  number: string
  incident_id: string
  region: number
  source_id: string
  author_id: string
  holder_id: string
  author_only: boolean
  locked_from: string[]
  channel: 'page' | 'api' | 'line' | 'order'
  lang: 'kk' | 'ru' | 'en'
  kind: string
  danger: 'yes' | 'no' | 'unknown'
  key_id: string
  content: Buffer
  receipt: unknown
  receipt_salt: Buffer
  state: 'submitted' | 'delivered' | 'acknowledged' | 'registered' | 'disposed' | 'closed'
  version: number
  submitted_at: Date
  acknowledge_by: Date
  register_by: Date
  delivered_at: Date | null
  acknowledged_at: Date | null
  registered_at: Date | null
  registration: string | null
  disposition: string | null
  disposed_at: Date | null
  mistaken_at: Date | null
  level: number
}
const columns = `id, number, incident_id, region, source_id, author_id, holder_id, author_only, locked_from, channel, lang, kind, danger, key_id, content, receipt, receipt_salt,
  state, version, submitted_at, acknowledge_by, register_by, delivered_at, acknowledged_at, registered_at, registration, disposition, disposed_at, mistaken_at, level`
export const noticeById = statement<NoticeRow>('notices.by-id', `select ${columns} from notices where id = $1`)
export const noticeByNumber = statement<NoticeRow>(
  'notices.by-number',
  `select ${columns} from notices where number = $1`,
)
export const lockNotice = statement<NoticeRow>(
  'notices.lock',
  `select ${columns} from notices where number = $1 for update`,
)

export type EventRow = {
  id: string
  kind: string
  at: Date
  actor: string | null
  agency: string | null
  data: Record<string, unknown>
  note: Buffer | null
}
export const eventsOfNotice = statement<EventRow>(
  'notices.events',
  `select id, kind, at, actor, agency, data, note from notice_events where notice_id = $1 order by id`,
)
