import { statement } from '../../db/statement.ts'

export type MentionRow = {
  id: string
  xid: string
  key_id: string
  script: string | null
  name: Buffer | null
  birth: Buffer | null
  iin: Buffer | null
  phone: Buffer | null
  address: Buffer | null
  sex: 'female' | 'male' | null
  at: Date
  region: number
  role: string | null
}
const columns = `s.id, s.xid::text, s.key_id, s.script, s.name, s.birth, s.iin, s.phone, s.address, s.sex, s.at, i.region,
  (select p.role from participations p where p.sighting_id = s.id and p.incident_id = s.incident_id limit 1) as role`
/** Mentions after a place, in the order of transactions that nobody can still add to: what is read once is never overtaken. */
export const mentionsAfter = statement<MentionRow>(
  'matcher.mentions-after',
  `select ${columns} from sightings s join incidents i on i.id = s.incident_id
   where (s.xid, s.id) > ($1::xid8, $2::uuid) and s.xid < pg_snapshot_xmin(pg_current_snapshot()) order by s.xid, s.id limit $3`,
)
export const mentionsByIds = statement<MentionRow>(
  'matcher.mentions-by-ids',
  `select ${columns} from sightings s join incidents i on i.id = s.incident_id where s.id = any ($1::uuid[])`,
)
export const progress = statement<{ xid: string; sighting_id: string; judged_at: Date }>(
  'matcher.progress',
  `select xid::text, sighting_id, case when judged_at = '-infinity' then 'epoch'::timestamptz else judged_at end as judged_at from matcher_progress`,
)
export const advance = statement(
  'matcher.advance',
  `update matcher_progress set xid = $1::xid8, sighting_id = $2 where (xid, sighting_id) < ($1::xid8, $2::uuid)`,
)
export const insertBlindIndexes = statement(
  'matcher.insert-blind-indexes',
  `insert into blind_indexes (sighting_id, iin, phones)
   select id, iin, case when phone is null then '{}'::bytea[] else array[phone] end from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as b (id, iin, phone)
   on conflict do nothing`,
)
/** Links confirmed since: each joins two mentions, so that each says more about the other's person. */
export const confirmedSince = statement<{ left_id: string; right_id: string; at: Date }>(
  'matcher.confirmed-since',
  `select l.left_id, l.right_id, e.at from link_events e join links l on l.id = e.link_id
   where e.kind = 'confirmed' and e.at > $1 and l.state = 'confirmed' order by e.at limit 200`,
)
export const followedJudgements = statement(
  'matcher.followed-judgements',
  `update matcher_progress set judged_at = greatest(judged_at, $1)`,
)
/** All mentions that confirmed links join with these. */
export const joinedWith = statement<{ id: string }>(
  'matcher.joined-with',
  `with recursive walk (id) as (
     select unnest($1::uuid[])
     union
     select case when l.left_id = w.id then l.right_id else l.left_id end from walk w join links l on w.id in (l.left_id, l.right_id) where l.state = 'confirmed')
   select id from walk`,
)
/** Whose key was destroyed: they must be forgotten before the first answer. */
export const erasedMentions = statement<{ id: string }>(
  'matcher.erased',
  `select s.id from sightings s left join vault_keys k on k.id = s.key_id where k.id is null`,
)
