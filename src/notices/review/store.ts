import { statement } from '../../db/statement.ts'
import type { Ground } from './contract.ts'

/** Written with the decision it is about. */
export const insertReview = statement(
  'review.insert',
  `insert into reviews (notice_id, event_at, region, source_id, holder_id, locked_from, disposition, ground) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export type CountRow = { ground: Ground; waiting: number }
/** $1 regions, $2 where each count stops. */
export const countWaiting = statement<CountRow>(
  'review.count',
  `select g.ground, (select count(*)::int from (select from reviews r where r.region = any ($1::smallint[]) and r.ground = g.ground and r.answer is null limit $2) x) as waiting
   from unnest(array['withdrawn-public', 'law-says-crime', 'no-case', 'case']) as g (ground)`,
)

export type ReviewRow = {
  id: string
  number: string
  incident_number: string
  incident_id: string
  region: number
  source_id: string
  author_id: string
  holder_id: string
  author_only: boolean
  locked_from: string[]
  key_id: string
  disposition: string
  ground: Ground
  event_at: Date
  place: string
  answer: 'agreed' | 'returned' | null
  unit_kk: string
  unit_ru: string
  unit_en: string
}
const shown = `n.id, n.number, i.number as incident_number, n.incident_id, n.region, n.source_id, n.author_id, n.holder_id, n.author_only, n.locked_from, n.key_id,
  r.disposition, r.ground, r.event_at, (extract(epoch from r.event_at) * 1000000)::bigint::text as place, r.answer, h.name_kk as unit_kk, h.name_ru as unit_ru, h.name_en as unit_en`
const joined = `join notices n on n.id = r.notice_id join incidents i on i.id = n.incident_id join agencies h on h.id = n.holder_id`

/** What waits longest first. $1 regions, $2 ground, $3 how many; then the place to go on from: $4 microseconds since 1970, $5 notice. */
function list(place: string): string {
  return `with page as materialized (
     select w.* from unnest($1::smallint[]) as c (code) cross join lateral (
       select v.* from reviews v where v.region = c.code and v.ground = $2 and v.answer is null ${place} order by v.event_at, v.notice_id limit $3) w
     order by w.event_at, w.notice_id limit $3)
   select ${shown} from page r ${joined} order by r.event_at, r.notice_id`
}
export const waitingReviews = statement<ReviewRow>('review.waiting', list(''))
export const laterReviews = statement<ReviewRow>(
  'review.waiting-later',
  list(`and (v.event_at, v.notice_id) > (timestamptz 'epoch' + $4::bigint * interval '1 microsecond', $5::uuid)`),
)

/** The newest decision about a notice. */
export const reviewOf = statement<ReviewRow>(
  'review.of',
  `select ${shown} from reviews r ${joined} where n.number = $1 order by r.event_at desc limit 1`,
)
/** Serialises those who answer; a trigger refuses the second. */
export const lockReview = statement<{ answer: string | null }>(
  'review.lock',
  `select answer from reviews where notice_id = $1 and event_at = $2 for update`,
)
export const answerReview = statement(
  'review.answer',
  `update reviews set answer = $3, answered_at = $4, answered_by = $5, reason = $6 where notice_id = $1 and event_at = $2`,
)
export const returnToWork = statement<{ returned: boolean }>(
  'review.return',
  `select return_to_work($1, $2) as returned`,
)
