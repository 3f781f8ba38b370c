import { statement } from '../db/statement.ts'

/** Duties of one subject that share guard and holder: arrays of id, rule, article, is_setting, due_at. */
export const insertDuties = statement(
  'duties.insert',
  `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
   select id, 'notice', $6, rule, 0, $7, $8, $9, $10, $11, article, is_setting, $12, due_at
   from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[]) as d (id, rule, article, is_setting, due_at)`,
  { joins: 'after' },
)
/** As above, of one order: arrays of id, rule, article, is_setting, starts_at, due_at. They are met by the order's own events (migration of orders). */
export const insertOrderDuties = statement(
  'duties.insert-for-order',
  `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
   select id, 'order', $7, rule, 0, $8, $9, $10, $11, $12, article, is_setting, starts_at, due_at
   from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[], $6::timestamptz[]) as d (id, rule, article, is_setting, starts_at, due_at)`,
)
export const meetDuties = statement<{ met: number }>('duties.meet', `select meet_duties($1, $2, $3) as met`)

/** $1 subject, $2 now. What became of the prosecutor's clock; the database looks at the newest qualification itself. */
export const followAnswer = statement<{
  did: 'started' | 'running' | 'settled' | 'open' | 'not-registered' | 'nobody'
}>('duties.follow-law', `select follow_law($1, $2) as did`)

/** When the prosecutor must have decided, for whoever works on the notice; null while no such clock runs. */
export const decisionDue = statement<{ due: Date | null }>('duties.decision-due', `select decision_due($1) as due`)

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

export type NearestRow = { due: Date | null; raw: Date; held_seconds: number }
/** `raw` is the database's own time, without Arasha's offset: the guard against clock jumps compares only that. */
export const nearestDuty = statement<NearestRow>(
  'duties.nearest',
  `select (select min(due_at) from duties where state = 'open') as due, clock_timestamp() as raw, (select held_seconds from clock_watch) as held_seconds`,
)
export const holdClock = statement(
  'duties.hold-clock',
  `update clock_watch set held_seconds = greatest(held_seconds, $1), noticed_at = clock_timestamp() where held_seconds < $1`,
)
/** The clock went back by as much as it had jumped: nothing is held any more. */
export const releaseClock = statement(
  'duties.release-clock',
  `update clock_watch set held_seconds = 0, noticed_at = clock_timestamp() where held_seconds between 1 and $1`,
)

export type LateRow = {
  id: string
  subject_kind: string
  subject_id: string
  rule: string
  level: number
  region: number
  source_id: string
  locked_from: string[]
  article: string
  is_setting: boolean
  due_at: Date
  unit_id: string
}
/**
 * The duty that has been late for longest and that nobody else is working on. $1 now, $2 seconds by which duties from level $4 on are held
 * back, $3 duties to pass over in this sweep.
 */
export const claimLate = statement<LateRow>(
  'duties.claim-late',
  `select d.id, d.subject_kind, d.subject_id, d.rule, d.level, d.region, d.source_id, d.locked_from, d.article, d.is_setting, d.due_at,
     (select z.holder_id from duties z where z.subject_id = d.subject_id and z.rule = d.rule and z.level = 0 limit 1) as unit_id
   from duties d
   where d.state = 'open' and d.due_at < $1 and (d.level < $4 or d.due_at < $1::timestamptz - make_interval(secs => $2)) and d.id <> all ($3::uuid[])
   order by d.due_at, d.level limit 1 for update of d skip locked`,
)
export const markMissed = statement(
  'duties.mark-missed',
  `with missed as (update duties set state = 'missed', missed_at = $2 where id = $1 and state = 'open' returning id, subject_id)
   insert into duty_events (duty_id, subject_id, kind, at) select id, subject_id, 'missed', $2 from missed`,
)
/** The rung above: everything but holder and times is taken over from the missed duty ($1). */
/** A rung exists once. One that had ended with a clock that began anew begins anew with it. */
export const insertRung = statement(
  'duties.insert-rung',
  `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
   select $2, subject_kind, subject_id, rule, $3, $4, $5, region, source_id, locked_from, article, is_setting, $6, $7 from duties where id = $1
   on conflict (subject_id, rule, level, holder_id) do update set state = 'open', starts_at = excluded.starts_at, due_at = excluded.due_at,
     missed_at = null, met_at = null, met_by = null where duties.state = 'ended'`,
)

export const heldClock = statement<{ held_seconds: number }>(
  'duties.held-clock',
  `select held_seconds from clock_watch`,
)
/** As an administrator: row-level security lets nobody else, and lets nobody hold anything back. */
export const confirmClock = statement<{ held_seconds: number }>(
  'duties.confirm-clock',
  `update clock_watch set held_seconds = 0 returning held_seconds`,
)
