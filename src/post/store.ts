import { statement } from '../db/statement.ts'

/** The same key is the same letter: written once. */
export const insertOutbox = statement(
  'post.send-later',
  `insert into outbox (id, target_id, channel, kind, subject_kind, subject_id, region, idempotency_key, next_at, created_at)
   values ($1, $2, coalesce($3, case when (select endpoint from agencies where id = $2) is null then 'desk' else 'webhook' end), $4, $5, $6, $7, $8,
     clock_timestamp(), $9)
   on conflict do nothing`,
  { joins: 'after' },
)

/** What lies before the worker: is anything due, and when will the next be. */
export const lookAtOutbox = statement<{ desk: boolean; webhook: boolean; next: Date | null; raw: Date }>(
  'post.look',
  `select exists (select from outbox where state = 'waiting' and channel = 'desk' and next_at <= clock_timestamp()) as desk,
     exists (select from outbox where state = 'waiting' and channel = 'webhook' and next_at <= clock_timestamp()) as webhook,
     (select min(next_at) from outbox where state = 'waiting' and next_at > clock_timestamp()) as next, clock_timestamp() as raw`,
)
export type LetterRow = {
  id: string
  target_id: string
  channel: 'desk' | 'webhook'
  kind: string
  subject_kind: string
  subject_id: string
  region: number
  idempotency_key: string
  attempts: number
}
const letter = `id, target_id, channel, kind, subject_kind, subject_id, region, idempotency_key, attempts`
/** Letters to desks in Arasha: taken and delivered in one transaction, so they need no lease. $1 how many, $2 to pass over. */
export const takeDeskLetters = statement<LetterRow>(
  'post.take-desk',
  `select ${letter} from outbox where state = 'waiting' and channel = 'desk' and next_at <= clock_timestamp() and id <> all ($2::uuid[])
   order by next_at limit $1 for update skip locked`,
)
/**
 * Letters to other systems: leased, because sending takes longer than a transaction may. Two for each destination, so that a slow one takes
 * nobody's turn. $1 how many, $2 destinations that are resting or busy, $3 seconds of the lease.
 */
export const leaseLetters = statement<LetterRow & { endpoint: string | null }>(
  'post.lease',
  `with chosen as (
     select one.id from (select distinct target_id from outbox where state = 'waiting' and channel = 'webhook' and next_at <= clock_timestamp()
         and target_id <> all ($2::uuid[])) t
       cross join lateral (select o.id from outbox o where o.target_id = t.target_id and o.state = 'waiting' and o.channel = 'webhook'
         and o.next_at <= clock_timestamp() and (o.leased_until is null or o.leased_until < clock_timestamp())
         order by o.next_at limit 2 for update skip locked) one
     limit $1)
   update outbox o set leased_until = clock_timestamp() + make_interval(secs => $3), attempts = o.attempts + 1
   from chosen c, agencies a where o.id = c.id and a.id = o.target_id
   returning o.id, o.target_id, o.channel, o.kind, o.subject_kind, o.subject_id, o.region, o.idempotency_key, o.attempts, a.endpoint`,
)
/** No row: somebody else finished it meanwhile, after our lease had run out. */
export const markSent = statement<{ id: string }>(
  'post.mark-sent',
  `with sent as (update outbox set state = 'sent', leased_until = null, problem = null, attempts = greatest(attempts, $2::smallint)
       where id = $1 and state = 'waiting' returning id),
     noted as (insert into deliveries (outbox_id, attempt, at, result, detail) select id, $2, $3, 'received', $4 from sent)
   select id from sent`,
)
/** $5 state ('waiting' or 'parked'), $6 milliseconds until the next attempt. */
export const markFailed = statement<{ id: string }>(
  'post.mark-failed',
  `with failed as (update outbox set state = $5, leased_until = null, problem = $4, attempts = greatest(attempts, $2::smallint),
         next_at = clock_timestamp() + make_interval(secs => $6::float8 / 1000)
       where id = $1 and state = 'waiting' returning id),
     noted as (insert into deliveries (outbox_id, attempt, at, result, detail) select id, $2, $3, 'failed', $4 from failed)
   select id from failed`,
)

export type StuckRow = {
  id: string
  kind: string
  state: 'waiting' | 'parked'
  attempts: number
  created_at: Date
  next_at: Date
  region: number
  channel: string
  problem: string | null
  name_kk: string
  name_ru: string
  name_en: string
}
const stuck = `o.id, o.kind, o.state, o.attempts, o.created_at, o.next_at, o.region, o.channel, o.problem, a.name_kk, a.name_ru, a.name_en`
/** Given up, oldest first. $1 after this id, $2 how many. */
export const parkedLetters = statement<StuckRow>(
  'post.parked',
  `select ${stuck} from outbox o join agencies a on a.id = o.target_id
   where o.state = 'parked' and ($1::uuid is null or o.id > $1) order by o.id limit $2`,
)
/** Failed at least once and still being tried. */
export const failingLetters = statement<StuckRow>(
  'post.failing',
  `select ${stuck} from outbox o join agencies a on a.id = o.target_id
   where o.state = 'waiting' and o.problem is not null order by o.id limit $1`,
)
export const retryLetter = statement<{ id: string; region: number }>(
  'post.retry',
  `update outbox set state = 'waiting', attempts = 0, next_at = clock_timestamp() where id = $1 and state = 'parked' returning id, region`,
)
