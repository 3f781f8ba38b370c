// Statements of telephone calls. Calls are written and read as a job: whose number it is depends on who took the call, which the action asks first.
import { statement } from '../../db/statement.ts'
import { contactColumns, type ContactRow } from '../store.ts'

/** One call's news one after another, whichever desk brings it. */
export const holdCall = statement('calls.hold', `select pg_advisory_xact_lock(hashtextextended($1::text, 6))`)
export const callByTag = statement<{ contact_id: string; number: string }>(
  'calls.by-tag',
  `select k.contact_id, c.number from contact_calls k join contacts c on c.id = k.contact_id where k.tag = $1`,
)
export const insertCall = statement(
  'calls.insert',
  `insert into contact_calls (tag, contact_id, caller, number, at) values ($1, $2, $3, $4, $5)`,
)
export const endCallRow = statement(
  'calls.end',
  `update contact_calls set ended_at = $2 where contact_id = $1 and ended_at is null`,
)
/** How many contacts there were with this number. */
export const contactsOfCaller = statement<{ n: number }>(
  'calls.of-caller',
  `select count(distinct contact_id)::int as n from contact_calls where caller = $1`,
)
export const callsOf = statement<{ caller: Buffer | null; number: Buffer | null; ended_at: Date | null }>(
  'calls.of-contact',
  `select caller, number, ended_at from contact_calls where contact_id = $1 order by at`,
)
export const lockById = statement<ContactRow>(
  'calls.lock-contact',
  `select ${contactColumns} from contacts where id = $1 for update`,
)
export const setEarlier = statement('calls.set-earlier', `update contacts set earlier = $2 where id = $1`)
/** In step with `applyEvent` in contact.ts. */
export const turnTo = statement(
  'calls.turn-to',
  `update contacts set version = version + 1, state = $2, turned_at = $3, operator_id = $4, meant_for = null, callback_at = null where id = $1`,
)

/**
 * Contacts whose operator is not there any more: no page of his has been heard of for so many minutes, and the contact has rested as long. The first in
 * Arasha's time, the second in raw database time, because a browser is alive or not whatever the clock of a demonstration says. $1 Arasha's time,
 * $2 minutes.
 */
export const silentContacts = statement<{ id: string }>(
  'calls.silent',
  `select c.id from contacts c where c.state in ('active', 'interrupted', 'wrap-up') and c.operator_id is not null and c.turned_at < $1::timestamptz - make_interval(mins => $2)
     and not exists (select from contact_drafts d where d.contact_id = c.id and d.updated_at > $1::timestamptz - make_interval(mins => $2))
     and not exists (select from sessions s where s.user_id = c.operator_id and s.revoked_at is null and s.expires_at > clock_timestamp()
       and s.seen_at > clock_timestamp() - make_interval(mins => $2))
   order by c.turned_at limit 200`,
)

export type PlaceRow = { extension: string; secret: Buffer }
/** Of anybody, for the program alone. */
export const extensionAt = statement<{ extension: string }>(
  'calls.extension-at',
  `select extension from telephone_places where user_id = $1`,
)
export const placeOf = statement<PlaceRow>(
  'calls.place',
  `select extension, secret from telephone_places where user_id = $1`,
)
export const keyOfUser = statement<{ key_id: string }>('calls.key-of-user', `select key_id from users where id = $1`)
export const setPlace = statement(
  'calls.set-place',
  `insert into telephone_places (user_id, extension, secret, at) values ($1, $2, $3, $4)
   on conflict (user_id) do update set extension = excluded.extension, secret = excluded.secret, at = excluded.at`,
)
export const dropPlace = statement('calls.drop-place', `delete from telephone_places where user_id = $1`)
