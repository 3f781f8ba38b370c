// Every statement of the contact centre. The public side runs as a job, because nobody is signed in there; operators read and answer as themselves.
import { statement } from '../db/statement.ts'
import type { ChannelName } from '../post/channels/public-channel.ts'
import type { Lang } from '../words/say.ts'
import type { Age, CallType, ContactKind, ContactState, Outcome, YesNo } from './contract.ts'
import type { EventKind } from './contact.ts'
import type { Reason } from './reasons.ts'

export type ContactRow = {
  id: string
  number: string
  holder_id: string
  channel: 'web' | 'wall' | 'phone' | ChannelName
  lang: Lang
  region: number | null
  unit_id: string | null
  danger: YesNo
  safe: YesNo
  age: Age
  key_id: string
  state: ContactState
  version: number
  rank: number
  started_at: Date
  turned_at: Date
  has_code: boolean
  operator_id: string | null
  call_type: CallType | null
  reason: Reason | null
  outcome: Outcome | null
  kind: ContactKind
  /** Sealed; read with `openTransport`. */
  transport: Buffer | null
  reasons: string[]
  meant_for: string | null
  callback_at: Date | null
  earlier: number
}
export const contactColumns = `id, number, holder_id, channel, lang, region, unit_id, danger, safe, age, key_id, state, version, rank, started_at, turned_at, has_code,
  operator_id, call_type, reason, outcome, kind, transport, reasons, meant_for, callback_at, earlier`

// The public side -----------------------------------------------------------------------------------------------------------------------------

export const takeContactNumber = statement<{ counter: string }>(
  'contacts.take-number',
  `select nextval('contact_numbers') as counter`,
)
export const insertContact = statement(
  'contacts.insert',
  `insert into contacts (id, number, holder_id, channel, lang, region, unit_id, danger, safe, age, key_id, state, started_at, turned_at, kind, transport, crowded)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'offered', $12, $12, $13, $14, $15)`,
)
export const insertMessage = statement(
  'contacts.insert-message',
  `insert into contact_messages (id, contact_id, direction, lang, body, at, actor) values ($1, $2, $3, $4, $5, $6, $7)`,
)
export const insertEvent = statement(
  'contacts.insert-event',
  `insert into contact_events (contact_id, kind, at, actor, agency, data) values ($1, $2, $3, $4, $5, $6::jsonb)`,
)
/** The writer wrote again. In step with `applyEvent` in contact.ts: whoever waits goes on waiting since the first unanswered message. */
export const offerAgain = statement(
  'contacts.offer-again',
  `with before as (select state in ('closed', 'abandoned') as over from contacts where id = $1 for update)
   update contacts set version = version + 1, callback_at = null,
     turned_at = case when state in ('offered', 'active') then turned_at else $2 end,
     state = case when over or state = 'offered' then 'offered' else 'active' end,
     earlier = earlier + over::int,
     operator_id = case when over then null else operator_id end,
     meant_for = case when over then null else meant_for end,
     call_type = case when over then null else call_type end,
     reason = case when over then null else reason end,
     reasons = case when over then '{}' else reasons end,
     outcome = case when over then null else outcome end
   from before where id = $1`,
)
export const markCoded = statement(
  'contacts.mark-coded',
  `update contacts set version = version + 1, has_code = true where id = $1`,
)
export const insertCode = statement(
  'contacts.insert-code',
  `insert into return_codes (locator, contact_id, secret_hash, at) values ($1, $2, $3, $4)`,
)
export const codeByLocator = statement<{ contact_id: string; secret_hash: string }>(
  'contacts.code-by-locator',
  `select contact_id, secret_hash from return_codes where locator = $1`,
)
export const behindWall = statement<{ region: number; unit_id: string | null }>(
  'contacts.behind-wall',
  `select a.region, a.police_unit_id as unit_id from wall_codes w join agencies a on a.id = w.agency_id where w.code = $1`,
)
export const hangCode = statement('contacts.hang-code', `insert into wall_codes (code, agency_id) values ($1, $2)`)

export const insertVisit = statement('contacts.insert-visit', `insert into visits (id, body, at) values ($1, $2, $3)`)
export const readVisit = statement<{ body: Buffer; at: Date }>(
  'contacts.read-visit',
  `select body, at from visits where id = $1`,
)
export const lockVisit = statement<{ body: Buffer; at: Date }>(
  'contacts.lock-visit',
  `select body, at from visits where id = $1 for update`,
)
export const updateVisit = statement('contacts.update-visit', `update visits set body = $2, at = $3 where id = $1`)
export const deleteVisit = statement('contacts.delete-visit', `delete from visits where id = $1`)
export const deleteVisitsBefore = statement('contacts.delete-visits-before', `delete from visits where at < $1`)

// Both sides ----------------------------------------------------------------------------------------------------------------------------------

export const contactById = statement<ContactRow>(
  'contacts.by-id',
  `select ${contactColumns} from contacts where id = $1`,
)
export type MessageRow = {
  id: string
  direction: 'in' | 'out'
  lang: Lang
  body: Buffer
  at: Date
  actor: string | null
  /** How far an answer has come that goes by a channel; null for everything else. */
  sending: 'waiting' | 'sent' | 'parked' | null
}
export const messagesOf = statement<MessageRow>(
  'contacts.messages',
  `select m.id, m.direction, m.lang, m.body, m.at, m.actor, s.state as sending from contact_messages m
     left join contact_sendings s on s.message_id = m.id where m.contact_id = $1 order by m.id`,
)

// The operator's side -------------------------------------------------------------------------------------------------------------------------

export const contactByNumber = statement<ContactRow>(
  'contacts.by-number',
  `select ${contactColumns} from contacts where number = $1`,
)
export type EventRow = {
  kind: EventKind
  at: Date
  actor: string | null
  data: Record<string, unknown>
  key: string | null
}
export const eventsOf = statement<EventRow>(
  'contacts.events',
  `select kind, at, actor, data, key from contact_events where contact_id = $1 order by id`,
)
