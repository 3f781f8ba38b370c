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
  /** Null where a contact does not say it. */
  region: number | null
  role: string | null
  /** Null for a mention in an incident. */
  contact_id: string | null
}
const columns = `s.id, s.xid, s.key_id, s.script, s.name, s.birth, s.iin, s.phone, s.address, s.sex, s.at, i.region,
  (select p.role from participations p where p.sighting_id = s.id and p.incident_id = s.incident_id limit 1) as role, null::uuid as contact_id`
/**
 * Mentions after a place, in incidents and in contacts with 111, in the order of transactions that nobody can still add to: what is read once is never
 * overtaken.
 */
export const mentionsAfter = statement<MentionRow>(
  'matcher.mentions-after',
  `select id, xid::text, key_id, script, name, birth, iin, phone, address, sex, at, region, role, contact_id from (
     (select ${columns} from sightings s join incidents i on i.id = s.incident_id
      where (s.xid, s.id) > ($1::xid8, $2::uuid) and s.xid < pg_snapshot_xmin(pg_current_snapshot()) order by s.xid, s.id limit $3)
     union all
     (select p.id, p.xid, p.key_id, p.script, p.name, p.birth, p.iin, p.phone, null, p.sex, p.at, c.region, case when p.is_writer then 'teller' else p.role end, p.contact_id
      from contact_people p join contacts c on c.id = p.contact_id
      where (p.xid, p.id) > ($1::xid8, $2::uuid) and p.xid < pg_snapshot_xmin(pg_current_snapshot()) order by p.xid, p.id limit $3)) as m
   order by m.xid, id limit $3`,
)
export const mentionsByIds = statement<MentionRow>(
  'matcher.mentions-by-ids',
  `select ${columns.replace('s.xid', 's.xid::text')} from sightings s join incidents i on i.id = s.incident_id where s.id = any ($1::uuid[])`,
)
/** Only what concerns an operator: see contact_signals. Gives the contact, so that its centre can be told. */
export const insertContactMatches = statement<{ id: string; holder_id: string; region: number }>(
  'matcher.insert-contact-matches',
  `with made as (
     insert into contact_matches (person_id, sighting_id, band, at)
     select $1, m.id, m.band, $4 from unnest($2::uuid[], $3::text[]) as m (id, band) on conflict do nothing returning person_id)
   select c.id, c.holder_id, coalesce(c.region, 0) as region from contact_people p join contacts c on c.id = p.contact_id
   where p.id = $1 and exists (select from made)`,
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
