import { statement } from '../../db/statement.ts'
import type { WeekRule } from './rules.ts'

export type UnusualRow = {
  rule: WeekRule
  about_user: string
  key_id: string
  name: Buffer
  at: Date
  times: number
  number: string | null
}
export const unusualOf = statement<UnusualRow>(
  'week.unusual',
  `select rule, about_user, key_id, name, at, times, number from unusual_of($1, $2, $3, $4, $5, $6, $7)`,
)
export const purposesOfWeek = statement<{ id: string; by_user: string; at: Date; key_id: string; words: Buffer }>(
  'week.purposes',
  `select id, by_user, at, key_id, words from purposes_of_week($1, $2, $3)`,
)
export type WeekMarkRow = { rule: WeekRule; about_user: string; at: Date; mark: 'explained' | 'look-into' }
export const marksOfWeek = statement<WeekMarkRow>(
  'week.marks',
  `select rule, about_user, at, mark from week_marks where agency_id = $1 and week = $2`,
)
export const insertWeekMark = statement(
  'week.mark',
  `insert into week_marks (agency_id, week, rule, about_user, at, mark, by_user, marked_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
)
export const signatureOfWeek = statement<{ by_user: string; at: Date }>(
  'week.signature',
  `select by_user, at from week_signatures where agency_id = $1 and week = $2`,
)
export const insertSignature = statement(
  'week.sign',
  `insert into week_signatures (agency_id, week, by_user, at) values ($1, $2, $3, $4) on conflict do nothing`,
)
export type FlaggedRow = {
  agency_id: string
  week: string
  rule: WeekRule
  about_user: string
  key_id: string
  name: Buffer
  at: Date
}
export const flaggedOfWeeks = statement<FlaggedRow>(
  'week.flagged',
  `select agency_id, week::text, rule, about_user, key_id, name, at from flagged_of_weeks()`,
)
