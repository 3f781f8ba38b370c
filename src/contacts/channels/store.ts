// Statements of the channels: where a conversation came from, what was heard already, what is on its way back. All of it runs as a job.
import { statement } from '../../db/statement.ts'
import type { Lang } from '../../words/say.ts'

/** No row: this message was taken before. */
export const markHeard = statement<{ tag: Buffer }>(
  'channels.mark-heard',
  `insert into messages_heard (tag, at) values ($1, $2) on conflict do nothing returning tag`,
)
export const forgetHeardBefore = statement('channels.forget-heard', `delete from messages_heard where at < $1`)

/** One writer's messages one after another, also the very first two. */
export const holdAddress = statement('channels.hold', `select pg_advisory_xact_lock(hashtextextended($1::text, 5))`)
export const contactAtAddress = statement<{ contact_id: string; lang: Lang; heard_at: Date }>(
  'channels.contact-at',
  `select a.contact_id, c.lang, coalesce((select max(m.at) from contact_messages m where m.contact_id = c.id and m.direction = 'in'), c.started_at) as heard_at
   from contact_addresses a join contacts c on c.id = a.contact_id where a.channel = $1 and a.tag = $2`,
)
export const insertAddress = statement(
  'channels.insert-address',
  `insert into contact_addresses (contact_id, channel, tag, address) values ($1, $2, $3, $4)`,
)
/** $2 a random value: nothing that this address sends later is found here. */
export const dropAddress = statement(
  'channels.drop-address',
  `update contact_addresses set tag = $2, address = null, left_at = $3 where contact_id = $1`,
)
/** Null leaves what was said before. After "not safe" a "safe" makes it unknown: whoever holds the telephone may say so, and the operator asks first. */
export const noteTold = statement(
  'channels.note-told',
  `update contacts set version = version + 1, danger = coalesce($2, danger), safe = case when $3 = 'yes' and safe = 'no' then 'unknown' else coalesce($3, safe) end where id = $1`,
)
/** What was on its way when the writer left, or said that it is not safe there. */
export const holdBack = statement(
  'channels.hold-back',
  `update contact_sendings set state = 'parked', problem = $2, leased_until = null where contact_id = $1 and state = 'waiting'`,
)
export type SendingRow = {
  message_id: string
  contact_id: string
  attempts: number
  address: Buffer | null
  key_id: string
  lang: Lang
  body: Buffer
}
/** Leased, because sending takes longer than a transaction may. $1 channel, $2 how many, $3 seconds. One at a time for each conversation: answers keep their order. */
export const leaseSendings = statement<SendingRow>(
  'channels.lease',
  `with due as (
     select s.message_id from contact_sendings s
     where s.channel = $1 and s.state = 'waiting' and s.next_at <= clock_timestamp() and (s.leased_until is null or s.leased_until < clock_timestamp())
       and not exists (select from contact_sendings e where e.contact_id = s.contact_id and e.state = 'waiting' and e.message_id < s.message_id)
     order by s.next_at limit $2 for update of s skip locked)
   update contact_sendings s set leased_until = clock_timestamp() + make_interval(secs => $3), attempts = s.attempts + 1
   from due, contact_messages m, contacts c, contact_addresses a
   where s.message_id = due.message_id and m.id = s.message_id and c.id = s.contact_id and a.contact_id = s.contact_id
   returning s.message_id, s.contact_id, s.attempts, a.address, c.key_id, m.lang, m.body`,
)
/** $2 state, $3 why not, $4 milliseconds until the next attempt. */
export const endSending = statement(
  'channels.end',
  `update contact_sendings set state = $2, problem = $3, leased_until = null, next_at = clock_timestamp() + make_interval(secs => $4::float8 / 1000)
   where message_id = $1 and state = 'waiting'`,
)
export const nextSending = statement<{ ms: number | null }>(
  'channels.next',
  `select (extract(epoch from min(greatest(next_at, coalesce(leased_until, next_at))) - clock_timestamp()) * 1000)::float8 as ms
   from contact_sendings where channel = $1 and state = 'waiting'`,
)
