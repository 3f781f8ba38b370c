// What was passed on. How far it came is asked of the database's own function: the contact centre reads no notices.
import { statement } from '../../db/statement.ts'
import type { ReferralState } from '../../referrals/referral.ts'

export const insertHandoff = statement(
  'handoffs.insert',
  `insert into handoffs (id, contact_id, holder_id, form_key, kind, notice_id, ride_id, referral_id, by_user, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
export const handoffByKey = statement<{ id: string }>(
  'handoffs.by-key',
  `select id from handoffs where contact_id = $1 and form_key = $2`,
)
/** Two presses of one button wait for each other here. */
export const holdContact = statement<{ id: string; locked_from: string[] }>(
  'handoffs.hold-contact',
  `select id, locked_from from contacts where id = $1 for no key update`,
)
export type HandoffRow = {
  id: string
  contact_number: string
  kind: 'danger' | 'notice' | 'transport' | 'help'
  at: Date
  number: string
  due_at: Date
  delivered_at: Date | null
  acknowledged_at: Date | null
  level: number
  officer_id: string | null
  officer_key: string | null
  officer_name: Buffer | null
  unit_kk: string
  unit_ru: string
  unit_en: string
  /** Of a referral: how far it is, and why it was refused. */
  answer: ReferralState | null
  reason: string | null
}
/** $1 the contact, or null: everything of this centre that nobody has acknowledged. The newest first. */
export const handoffProgress = statement<HandoffRow>(
  'handoffs.progress',
  `select id, contact_number, kind, at, number, due_at, delivered_at, acknowledged_at, level, officer_id, officer_key, officer_name, unit_kk, unit_ru, unit_en, answer, reason
   from handoff_progress($1)`,
)
