import { statement } from '../../db/statement.ts'
import type { State } from './recommendation.ts'

export const takeRecommendationNumber = statement<{ counter: string }>(
  'recommendations.take-number',
  `select nextval('arasha.recommendation_numbers')::text as counter`,
)
export type AboutRow = {
  id: string
  number: string
  region: number
  source_id: string
  receiver_id: string
  above_id: string | null
  locked_from: string[]
}
/** The referral it is about, as the reader may see it. */
export const referralAdvisedOn = statement<AboutRow>(
  'recommendations.about',
  `select id, number, region, source_id, receiver_id, above_id, locked_from from referrals where number = $1`,
)
export const insertRecommendation = statement(
  'recommendations.insert',
  `insert into recommendations (id, number, referral_id, region, source_id, author_id, holder_id, locked_from, key_id, at, turned_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
)
export const insertRecommendationEvent = statement(
  'recommendations.insert-event',
  `insert into recommendation_events (id, recommendation_id, kind, at, actor, until, body) values ($1, $2, $3, $4, $5, $6, $7)`,
)
export type RecommendationRow = {
  id: string
  number: string
  referral_id: string
  referral_number: string | null
  region: number
  source_id: string
  author_id: string
  holder_id: string
  locked_from: string[]
  key_id: string
  at: Date
  state: State
  version: number
  due_at: Date | null
  turned_at: Date
  to_kk: string
  to_ru: string
  to_en: string
}
const columns = `c.id, c.number, c.referral_id, r.number as referral_number, c.region, c.source_id, c.author_id, c.holder_id, c.locked_from, c.key_id, c.at, c.state, c.version, c.due_at, c.turned_at,
  h.name_kk as to_kk, h.name_ru as to_ru, h.name_en as to_en`
const joined = `join agencies h on h.id = c.holder_id left join referrals r on r.id = c.referral_id`
export const recommendationByNumber = statement<RecommendationRow>(
  'recommendations.by-number',
  `select ${columns} from recommendations c ${joined} where c.number = $1`,
)
export const recommendationsAbout = statement<RecommendationRow>(
  'recommendations.of-referral',
  `select ${columns} from recommendations c ${joined} where c.referral_id = $1 order by c.at limit 50`,
)
export const lockRecommendation = statement(
  'recommendations.lock',
  `select pg_advisory_xact_lock(hashtextextended($1::text, 9))`,
)
export type EventRow = {
  id: string
  kind: State
  at: Date
  actor: string
  until: string | null
  body: Buffer | null
}
export const eventsOfRecommendation = statement<EventRow>(
  'recommendations.events',
  `select id, kind, at, actor, until::text, body from recommendation_events where recommendation_id = $1 order by seq`,
)
/** $1 whose, $2 time and $3 id of the last line of the page before, $4 how many. */
function lines(by: 'holder_id' | 'region', isDone: boolean) {
  const type = by === 'region' ? 'smallint' : 'uuid'
  return statement<RecommendationRow>(
    `recommendations.${isDone ? 'done' : 'open'}-by-${by.split('_')[0] ?? by}`,
    `with page as materialized (
       select w.* from unnest($1::${type}[]) as u (who) cross join lateral (
         select c.* from recommendations c where c.${by} = u.who and (c.state in ('verified', 'refused')) = ${isDone}
           and (c.turned_at, c.id) < ($2::timestamptz, $3::uuid) order by c.turned_at desc, c.id desc limit $4) w
       order by w.turned_at desc, w.id desc limit $4)
     select ${columns} from page c ${joined} order by c.turned_at desc, c.id desc`,
  )
}
export const recommendationLists = {
  open: { holder: lines('holder_id', false), region: lines('region', false) },
  done: { holder: lines('holder_id', true), region: lines('region', true) },
} as const
/** $1 organisations: how many wait for a step of theirs. */
export const countOwed = statement<{ n: number }>(
  'recommendations.owed',
  `select count(*)::int as n from (select from recommendations where holder_id = any ($1::uuid[]) and due_at is not null limit 100) x`,
)
/** For the sweeper. No row: somebody is writing to it now. */
export const holdRecommendation = statement<{ held: boolean }>(
  'recommendations.hold',
  `select true as held from recommendations where id = $1 for no key update skip locked`,
)
