import { statement } from '../db/statement.ts'
import type { Finding, PlacementStep } from './contract.ts'

export type ChildRow = {
  number: string
  state: 'requested' | 'received' | 'accepted' | 'in-progress'
  receive_by: Date
  answer_by: Date
  turned_at: Date
  visit_id: string | null
  on_day: string | null
  finding: Finding | null
  visited_at: Date | null
  steps: PlacementStep[] | null
}
/** Children that the own body was asked to help and has not finished with. $1 the body, $2 how many. */
export const childrenOf = statement<ChildRow>(
  'visits.children',
  `select r.number, r.state, r.receive_by, r.answer_by, r.turned_at, v.id as visit_id, v.on_day::text, v.finding, v.at as visited_at,
     array(select p.step from placement_steps p where p.visit_id = v.id) as steps
   from referrals r left join lateral (select w.id, w.on_day, w.finding, w.at from child_visits w where w.referral_id = r.id order by w.at desc, w.id desc limit 1) v on true
   where r.receiver_id = $1 and (r.service = 'child' or r.basis = 'child-in-danger') and r.state in ('requested', 'received', 'accepted', 'in-progress')
   order by r.requested_at, r.id limit $2`,
)
export const insertVisit = statement(
  'visits.insert',
  `insert into child_visits (id, referral_id, on_day, finding, key_id, note, by_user, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
export type VisitRow = {
  id: string
  referral_id: string
  number: string
  on_day: string
  finding: Finding
  key_id: string
  note: Buffer
  by_user: string
  at: Date
}
const columns = `v.id, v.referral_id, r.number, v.on_day::text, v.finding, v.key_id, v.note, v.by_user, v.at`
export const visitById = statement<VisitRow>(
  'visits.by-id',
  `select ${columns} from child_visits v join referrals r on r.id = v.referral_id where v.id = $1`,
)
export const visitsOf = statement<{ id: string; on_day: string; finding: Finding; at: Date }>(
  'visits.of-referral',
  `select id, on_day::text, finding, at from child_visits where referral_id = $1 order by at desc, id desc limit 50`,
)
export type PhotoRow = { id: string; media_type: string; size: number; at: Date }
export const photosOf = statement<PhotoRow>(
  'visits.photos',
  `select id, media_type, size, at from child_photos where visit_id = $1 order by at, id limit 100`,
)
export const photoById = statement<{ id: string; key_id: string; media_type: string; stored: Buffer }>(
  'visits.photo',
  `select id, key_id, media_type, stored from child_photos where visit_id = $1 and id = $2`,
)
export const insertPhoto = statement(
  'visits.insert-photo',
  `insert into child_photos (id, visit_id, key_id, media_type, size, stored, by_user, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
export const stepsOf = statement<{ step: PlacementStep; at: Date }>(
  'visits.steps',
  `select step, at from placement_steps where visit_id = $1 order by at`,
)
export const insertStep = statement(
  'visits.insert-step',
  `insert into placement_steps (visit_id, step, by_user, at) values ($1, $2, $3, $4) on conflict do nothing`,
)
