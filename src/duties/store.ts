import { statement } from '../db/statement.ts'

/** Duties of one subject that share guard and holder: arrays of id, rule, article, is_setting, due_at. */
export const insertDuties = statement(
  'duties.insert',
  `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
   select id, 'notice', $6, rule, 0, $7, $8, $9, $10, $11, article, is_setting, $12, due_at
   from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[]) as d (id, rule, article, is_setting, due_at)`,
)
export const meetDuties = statement<{ met: number }>('duties.meet', `select meet_duties($1, $2, $3) as met`)

export type DutyRow = {
  id: string
  rule: string
  level: number
  holder_id: string
  holder_role: string
  article: string
  is_setting: boolean
  starts_at: Date
  due_at: Date
  state: 'open' | 'met' | 'missed' | 'met-late' | 'ended'
  missed_at: Date | null
  met_at: Date | null
}
export const dutiesOfSubject = statement<DutyRow>(
  'duties.of-subject',
  `select id, rule, level, holder_id, holder_role, article, is_setting, starts_at, due_at, state, missed_at, met_at
   from duties where subject_id = $1 order by rule, level, holder_id`,
)
