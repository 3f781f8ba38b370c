import { statement } from '../db/statement.ts'

export const beat = statement(
  'health.beat',
  `insert into workers (id, version, started_at, seen_at) values ($1, $2, clock_timestamp(), clock_timestamp())
   on conflict (id) do update set seen_at = excluded.seen_at`,
)
export const leave = statement(
  'health.leave',
  `delete from workers where id = $1 or seen_at < clock_timestamp() - interval '1 day'`,
)

/** `worker_age`: seconds since any worker was seen; null when none ever was. */
export const pulse = statement<{ worker_age: number | null; migration: number }>(
  'health.pulse',
  `select (select extract(epoch from clock_timestamp() - max(seen_at))::float8 from workers) as worker_age, (select max(number) from migrations) as migration`,
)

export type BacklogRow = {
  waiting: number
  waiting_age: number | null
  parked: number
  overdue: number
  overdue_age: number | null
  agencies: number
  now: Date
}
/** What lies before the worker. Ages in seconds. The partial indexes hold only what is open, so counting them is cheap. */
export const backlog = statement<BacklogRow>(
  'health.backlog',
  `select o.waiting, o.waiting_age, (select count(*)::int from outbox where state = 'parked') as parked, d.overdue, d.overdue_age,
     (select count(*)::int from agencies where active) as agencies, arasha_now() as now
   from (select count(*)::int as waiting, extract(epoch from clock_timestamp() - min(next_at))::float8 as waiting_age
         from outbox where state = 'waiting' and next_at <= clock_timestamp()) o,
        (select count(*)::int as overdue, extract(epoch from arasha_now() - min(due_at))::float8 as overdue_age
         from duties where state = 'open' and due_at < arasha_now()) d`,
)

export type InstallationRow = {
  demo: boolean
  key_fingerprint: string | null
  offset_seconds: string
  demo_accounts: number
}
export const installation = statement<InstallationRow>(
  'health.installation',
  `select i.demo, i.key_fingerprint, c.offset_seconds::text, (select count(*)::int from users where demo and active) as demo_accounts from installation i, clock c`,
)
/** Once: whoever comes second finds a fingerprint and compares. */
export const rememberKeys = statement(
  'health.remember-keys',
  `update installation set key_fingerprint = $1 where key_fingerprint is null`,
)
