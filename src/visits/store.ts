import { statement } from '../db/statement.ts'
import type { Finding, PlacementStep } from './contract.ts'

export type ChildRow = {
  number: string
  state: 'requested' | 'received' | 'accepted' | 'in-progress'
  rule: string
  due_at: Date
  /** How far it has climbed; 0: it has not. */
  level: number
  visit_id: string | null
  on_day: string | null
  finding: Finding | null
}
/** Children that the own body was asked to help and has not finished with. $1 the body, $2 how many. */
export const childrenOf = statement<ChildRow>(
  'visits.children',
  `select r.number, r.state, d.rule, d.due_at, (select max(c.level) from duties c where c.subject_id = r.id and c.rule = d.rule) as level, v.id as visit_id, v.on_day::text, v.finding
   from referrals r cross join lateral (select e.rule, e.due_at from duties e where e.subject_id = r.id and e.subject_kind = 'referral' and e.level = 0 and e.state in ('open', 'missed')
     order by (e.rule like 'referral.place.%') desc, e.due_at limit 1) d
   left join lateral (select w.id, w.on_day, w.finding, w.at from child_visits w where w.referral_id = r.id order by w.at desc, w.id desc limit 1) v on true
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
export const insertOpinion = statement(
  'visits.insert-opinion',
  `insert into court_opinions (id, referral_id, key_id, body, by_user, at) values ($1, $2, $3, $4, $5, $6)`,
)
export type OpinionRow = {
  id: string
  referral_id: string
  number: string
  key_id: string
  body: Buffer
  by_user: string
  at: Date
}
export const opinionById = statement<OpinionRow>(
  'visits.opinion',
  `select o.id, o.referral_id, r.number, o.key_id, o.body, o.by_user, o.at from court_opinions o join referrals r on r.id = o.referral_id where o.id = $1`,
)
export const opinionsOf = statement<{ id: string; at: Date }>(
  'visits.opinions',
  `select id, at from court_opinions where referral_id = $1 order by at desc, id desc limit 50`,
)
/** Steps taken in any visit of a referral. */
export const placementsOf = statement<{ step: PlacementStep; at: Date }>(
  'visits.placements',
  `select p.step, min(p.at) as at from placement_steps p join child_visits v on v.id = p.visit_id where v.referral_id = $1 group by p.step order by min(p.at)`,
)
/** When an open placement is due. */
export const placementDue = statement<{ due_at: Date }>(
  'visits.placement-due',
  `select due_at from duties where subject_id = $1 and subject_kind = 'referral' and rule like 'referral.place.%' and level = 0 and starts_at = $2 limit 1`,
)
export const insertStep = statement(
  'visits.insert-step',
  `insert into placement_steps (visit_id, step, by_user, at) values ($1, $2, $3, $4) on conflict do nothing`,
)
