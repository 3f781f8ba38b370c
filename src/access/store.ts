import { statement } from '../db/statement.ts'

export type AccountRow = {
  id: string
  login: string
  agency_id: string
  roles: string[]
  locale: 'kk' | 'ru' | 'en'
  demo: boolean
  password_hash: string | null
}
export const accountByLogin = statement<AccountRow>(
  'access.account-by-login',
  `select u.id, u.login, u.agency_id, u.roles, u.locale, u.demo, c.password_hash from users u left join credentials c on c.user_id = u.id
   where u.login = lower($1) and u.active`,
)

/** Sessions are timed by the database's own clock: the demo clock must sign nobody out. */
export const insertSession = statement(
  'access.insert-session',
  `insert into sessions (id_hash, user_id, created_at, seen_at, expires_at) values ($1, $2, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '12 hours')`,
)
export type SessionRow = {
  user_id: string
  login: string
  agency_id: string
  agency_kind: string
  region: number
  roles: string[]
  locale: 'kk' | 'ru' | 'en'
  key_id: string
  wrapped: Buffer
  name: Buffer
  agency_kk: string
  agency_ru: string
  agency_en: string
  units: string[]
  seen_long_ago: boolean
}
const actorColumns = `a.kind as agency_kind, a.region, a.name_kk as agency_kk, a.name_ru as agency_ru, a.name_en as agency_en,
  case when a.kind in ('police-unit', 'police-department') then array(
    with recursive below as (select a.id union all select c.id from agencies c join below b on c.parent_id = b.id where c.kind in ('police-unit', 'police-department'))
    select id from below) else '{}' end as units`
export const sessionByHash = statement<SessionRow>(
  'access.session-by-hash',
  `select s.user_id, u.login, u.agency_id, u.roles, u.locale, u.key_id, k.wrapped, u.name, s.seen_at < clock_timestamp() - interval '30 seconds' as seen_long_ago, ${actorColumns}
   from sessions s join users u on u.id = s.user_id and u.active join agencies a on a.id = u.agency_id join vault_keys k on k.id = u.key_id
   where s.id_hash = $1 and s.revoked_at is null and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - make_interval(mins => $2)`,
)
export const touchSession = statement(
  'access.touch-session',
  `update sessions set seen_at = clock_timestamp() where id_hash = $1`,
)
export const revokeSession = statement(
  'access.revoke-session',
  `update sessions set revoked_at = clock_timestamp() where id_hash = $1`,
)
export const forgetOldSessions = statement(
  'access.forget-old-sessions',
  `delete from sessions where expires_at < clock_timestamp() - interval '1 day'`,
)

export type ClientRow = {
  id: string
  agency_id: string
  roles: string[]
  agency_kind: string
  region: number
  units: string[]
  agency_kk: string
  agency_ru: string
  agency_en: string
}
export const clientByToken = statement<ClientRow>(
  'access.client-by-token',
  `select c.id, c.agency_id, c.roles, ${actorColumns} from api_clients c join agencies a on a.id = c.agency_id where c.token_hash = $1 and c.active`,
)

/** A token bucket in one statement: refills with time, takes one if there is one. $1 key, $2 capacity, $3 tokens per second. No row: none was left. */
export const takeToken = statement<{ tokens: number }>(
  'access.take-token',
  `insert into rate_buckets as b (key, tokens, at) values ($1, $2::real - 1, clock_timestamp())
   on conflict (key) do update set tokens = least($2::real, b.tokens + extract(epoch from clock_timestamp() - b.at)::real * $3::real) - 1, at = clock_timestamp()
   where least($2::real, b.tokens + extract(epoch from clock_timestamp() - b.at)::real * $3::real) >= 1
   returning tokens`,
)

/** Buckets that nobody touched for two days: each is full again long before, and a full one is the same as none. */
export const forgetFullBuckets = statement(
  'access.forget-full-buckets',
  `delete from rate_buckets where at < clock_timestamp() - interval '2 days'`,
)

export const insertUser = statement(
  'access.insert-user',
  `insert into users (id, agency_id, login, key_id, name, roles, locale, demo, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
export const insertCredential = statement(
  'access.insert-credential',
  `insert into credentials (user_id, password_hash, changed_at) values ($1, $2, $3)`,
)
export const insertClient = statement(
  'access.insert-client',
  `insert into api_clients (id, agency_id, token_hash, roles, label, created_at) values ($1, $2, $3, $4, $5, $6)`,
)
