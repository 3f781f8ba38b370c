// Every statement of the operator's desk: the lists, one contact under its lock, drafts, notes, colleagues.
import { statement } from '../../db/statement.ts'
import { contactColumns, type ContactRow } from '../store.ts'

const open = `state not in ('closed', 'abandoned')`

// Lists ---------------------------------------------------------------------------------------------------------------------------------------

/** Who waits, danger first, then who has waited longest. $1 centre, $2 how many, $3–$5 the place to go on from. */
export const waitingList = {
  first: statement<ContactRow>(
    'line.waiting',
    `select ${contactColumns} from contacts where holder_id = $1 and state = 'offered' order by rank, turned_at, id limit $2`,
  ),
  later: statement<ContactRow>(
    'line.waiting-later',
    `select ${contactColumns} from contacts where holder_id = $1 and state = 'offered' and (rank, turned_at, id) > ($3::smallint, $4::timestamptz, $5::uuid)
     order by rank, turned_at, id limit $2`,
  ),
}
/** What is in hand. $1 centre, $2 how many, $3 of which operator (null: of any), $4 in which states. */
export const inHand = statement<ContactRow>(
  'line.in-hand',
  `select ${contactColumns} from contacts where holder_id = $1 and ${open} and state <> 'offered' and ($3::uuid is null or operator_id = $3) and state = any ($4::text[])
   order by rank, turned_at, id limit $2`,
)
/** Calls that nobody answered, while a day has not passed. $1 centre, $2 how many, $3 now. */
export const missedCalls = statement<ContactRow>(
  'line.missed-calls',
  `select ${contactColumns} from contacts where holder_id = $1 and state = 'abandoned' and channel = 'phone' and turned_at > $3::timestamptz - interval '1 day'
   order by turned_at desc, id desc limit $2`,
)
/** The newest first. $1 centre, $2 how many, $3 state, $4–$5 the place to go on from. */
export const latestList = {
  first: statement<ContactRow>(
    'line.latest',
    `select ${contactColumns} from contacts where holder_id = $1 and state = $3 order by turned_at desc, id desc limit $2`,
  ),
  later: statement<ContactRow>(
    'line.latest-later',
    `select ${contactColumns} from contacts where holder_id = $1 and state = $3 and (turned_at, id) < ($4::timestamptz, $5::uuid)
     order by turned_at desc, id desc limit $2`,
  ),
}
/** For what is told to the desks that listen: the row, and from whom it is kept. */
export const contactForFeed = statement<ContactRow & { locked_from: string[] }>(
  'line.for-feed',
  `select ${contactColumns}, locked_from from contacts where id = $1`,
)

// One contact ---------------------------------------------------------------------------------------------------------------------------------

export const lockContact = statement<ContactRow>(
  'line.lock',
  `select ${contactColumns} from contacts where number = $1 for update`,
)
/** The projection as the events give it, under the contact's lock. */
export const writeContact = statement(
  'line.write',
  `update contacts set version = $2, state = $3, turned_at = $4, operator_id = $5, meant_for = $6, callback_at = $7, safe = $8,
     call_type = $9, reason = $10, reasons = $11, outcome = $12 where id = $1`,
)
export const insertDeed = statement(
  'line.insert-deed',
  `insert into contact_events (contact_id, kind, at, actor, agency, data, key) values ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
)
export const lastClosing = statement<{ was: string | null }>(
  'line.last-closing',
  `select data ->> 'was' as was from contact_events where contact_id = $1 and kind = 'closed' order by id desc limit 1`,
)
export const deedByKey = statement<{ kind: string; data: Record<string, unknown>; actor: string }>(
  'line.deed-by-key',
  `select kind, data, actor from contact_events where contact_id = $1 and key = $2`,
)

// What operators write for each other ---------------------------------------------------------------------------------------------------------

export type NoteRow = { id: string; kind: 'record' | 'transfer' | 'callback'; body: Buffer; at: Date; actor: string }
export const insertNote = statement(
  'line.insert-note',
  `insert into contact_notes (id, contact_id, kind, body, at, actor) values ($1, $2, $3, $4, $5, $6)`,
)
export const notesOf = statement<NoteRow>(
  'line.notes',
  `select id, kind, body, at, actor from contact_notes where contact_id = $1 order by id`,
)

export type DraftRow = { owner_id: string; body: Buffer; version: number; updated_at: Date }
export const draftOf = statement<DraftRow>(
  'line.draft',
  `select owner_id, body, version, updated_at from contact_drafts where contact_id = $1`,
)
export const keepDraft = statement(
  'line.keep-draft',
  `insert into contact_drafts (contact_id, owner_id, body, version, updated_at) values ($1, $2, $3, $4, $5)
   on conflict (contact_id) do update set owner_id = excluded.owner_id, body = excluded.body, version = excluded.version, updated_at = excluded.updated_at`,
)
/** $1: drafts of closed contacts, last saved before this moment. */
export const deleteOldDrafts = statement(
  'line.delete-old-drafts',
  `delete from contact_drafts d using contacts c where d.updated_at < $1 and c.id = d.contact_id and c.state in ('closed', 'abandoned')`,
)

export type ColleagueRow = { id: string; key_id: string; name: Buffer }
export const operatorsOf = statement<ColleagueRow>(
  'line.operators',
  `select id, key_id, name from users where agency_id = $1 and roles && '{operator}' and active order by id`,
)
