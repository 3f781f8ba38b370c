// Statements of helping a family. Everything is appended; nothing is changed or deleted.
import { statement } from '../db/statement.ts'
import type { Service } from '../referrals/referral.ts'
import type { RoomPart, roomPeople } from './contract.ts'
import type { Level, Way } from './checklist.ts'

export type AssessmentRow = {
  id: string
  form: string
  form_version: number
  key_id: string
  answers: Buffer
  level: Level
  ways: Way[]
  by_user: string
  at: Date
  override_of: string | null
  asked_level: Level | null
  asked_by: string | null
  asked_reason: Buffer | null
}
export const assessmentsOf = statement<AssessmentRow>(
  'help.assessments',
  `select a.id, a.form, a.form_version, a.key_id, a.answers, a.level, a.ways, a.by_user, a.at, a.override_of, o.level as asked_level, o.by_user as asked_by, o.reason as asked_reason
   from assessments a left join override_requests o on o.assessment_id = a.id where a.referral_id = $1 order by a.at desc, a.id desc limit 50`,
)
export const insertAssessment = statement(
  'help.insert-assessment',
  `insert into assessments (id, referral_id, form, form_version, key_id, answers, level, ways, by_user, at, override_of, override_asked_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
export const insertOverrideRequest = statement<{ id: string }>(
  'help.insert-override-request',
  `insert into override_requests (assessment_id, level, reason, by_user, at) values ($1, $2, $3, $4, $5) on conflict do nothing returning assessment_id as id`,
)
export type SessionRow = {
  id: string
  held_on: string
  minutes: number
  child_help_room: boolean
  by_user: string
  has_note: boolean
}
/** `has_note` is true only for who may read it. */
export const sessionsOf = statement<SessionRow>(
  'help.sessions',
  `select s.id, s.held_on::text, s.minutes, s.child_help_room, s.by_user, n.session_id is not null as has_note
   from sessions_held s left join session_notes n on n.session_id = s.id where s.referral_id = $1 order by s.held_on desc, s.at desc limit 100`,
)
export const insertSession = statement(
  'help.insert-session',
  `insert into sessions_held (id, referral_id, held_on, minutes, by_user, at) values ($1, $2, $3, $4, $5, $6)`,
)
export const insertNote = statement(
  'help.insert-note',
  `insert into session_notes (session_id, key_id, body) values ($1, $2, $3)`,
)
export const noteOf = statement<{ key_id: string; body: Buffer; held_on: string; minutes: number }>(
  'help.note',
  `select n.key_id, n.body, s.held_on::text, s.minutes from session_notes n join sessions_held s on s.id = n.session_id where n.session_id = $1 and s.referral_id = $2`,
)
export type ReviewRow = { id: string; key_id: string; body: Buffer; next_on: string; at: Date }
export const reviewsOf = statement<ReviewRow>(
  'help.reviews',
  `select id, key_id, body, next_on::text, at from help_reviews where referral_id = $1 order by at desc, id desc limit 20`,
)
export const insertReview = statement(
  'help.insert-review',
  `insert into help_reviews (id, referral_id, key_id, body, next_on, by_user, at) values ($1, $2, $3, $4, $5, $6, $7)`,
)
export type SafetyRow = { id: string; key_id: string; body: Buffer; paper: boolean; at: Date }
export const safetyPlansOf = statement<SafetyRow>(
  'help.safety-plans',
  `select s.id, s.key_id, s.body, s.paper, s.at from safety_plans s where s.referral_id = $1 order by s.at desc, s.id desc limit 20`,
)
export const insertSafetyPlan = statement(
  'help.insert-safety-plan',
  `insert into safety_plans (id, referral_id, after_id, key_id, body, paper, by_user, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
/** Serialises those who write a plan of one family. */
export const lockFamily = statement('help.lock', `select pg_advisory_xact_lock(hashtextextended($1::text, 8))`)
export type VisitRow = {
  id: string
  held_on: string
  parts: readonly { readonly part: RoomPart; readonly minutes: number }[]
  present: (typeof roomPeople)[number][]
}
export const visitsOf = statement<VisitRow>(
  'help.visits',
  `select id, held_on::text, parts, present from room_visits where referral_id = $1 order by held_on desc, at desc limit 50`,
)
/** Why a child was heard again: for the organisation that helps. */
export const heardAgain = statement<{ id: string; key_id: string; again: Buffer }>(
  'help.heard-again',
  `select id, key_id, again from room_visits where referral_id = $1 and again is not null`,
)
export const insertVisit = statement(
  'help.insert-visit',
  `insert into room_visits (id, referral_id, held_on, parts, present, key_id, again, by_user, at) values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9)`,
)

export type PlanRow = {
  id: string
  key_id: string
  body: Buffer
  service: Service
  due_on: string
  mark: 'done' | 'dropped' | null
  marked_at: Date | null
}
export const planOf = statement<PlanRow>(
  'help.plan',
  `select p.id, p.key_id, p.body, p.service, p.due_on::text, m.kind as mark, m.at as marked_at
   from plan_items p left join plan_marks m on m.item_id = p.id where p.referral_id = $1 order by (m.kind is not null), p.due_on, p.at limit 200`,
)
export const insertPlanItem = statement(
  'help.insert-plan-item',
  `insert into plan_items (id, referral_id, key_id, body, service, due_on, by_user, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
export const insertMark = statement(
  'help.insert-mark',
  `insert into plan_marks (item_id, kind, by_user, at) select p.id, $3, $4, $5 from plan_items p where p.id = $1 and p.referral_id = $2 on conflict do nothing`,
)
export type HelpTrace = {
  referral_id: string
  assessed: number
  assessed_at: Date | null
  planned: number
  done: number
  sessions: number
  session_on: string | null
}
/** That work takes place in these referrals, for who follows them: counts and days, never a word or a level. */
export const tracesOfReferrals = statement<HelpTrace>(
  'help.traces',
  `select referral_id, assessed, assessed_at, planned, done, sessions, session_on::text from help_traces($1::uuid[])`,
)
export type DueRow = { number: string; service: Service; due_on: string; what: 'plan' | 'review' }
/** $1 the own organisation, $2 today: what is to be done by today in what it helps with. */
export const dueUntil = statement<DueRow>(
  'help.due-until',
  `select r.number, p.service, p.due_on::text, 'plan' as what from referrals r join plan_items p on p.referral_id = r.id
   where r.receiver_id = $1 and r.state in ('accepted', 'in-progress') and p.due_on <= $2::date and not exists (select from plan_marks m where m.item_id = p.id)
   union all
   select r.number, r.service, (d.due_at at time zone 'UTC' + interval '5 hours')::date::text, 'review' from duties d join referrals r on r.id = d.subject_id
   where d.holder_id = $1 and d.subject_kind = 'referral' and d.rule like 'referral.review.%' and d.level = 0 and d.state in ('open', 'missed')
     and (d.due_at at time zone 'UTC' + interval '5 hours')::date <= $2::date
   order by due_on, number limit 50`,
)
