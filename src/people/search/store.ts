import { statement } from '../../db/statement.ts'
import type { Aim } from './contract.ts'

export const insertSearch = statement(
  'search.insert',
  `insert into searches (id, by_user, by_agency, units, aim, about, at, question) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
export type SearchRow = {
  id: string
  aim: Aim
  about: string | null
  at: Date
  question: Buffer
  answer: Buffer | null
}
/** One's own, within a quarter of an hour. */
export const searchById = statement<SearchRow>(
  'search.by-id',
  `select id, aim, about, at, question, answer from searches where id = $1 and at > arasha_now() - interval '15 minutes'`,
)
export type CandidateRow = {
  id: string
  key_id: string
  name: Buffer | null
  birth: Buffer | null
  iin: Buffer | null
  phone: Buffer | null
  sex: 'female' | 'male' | null
  at: Date
  region: number
  holder_id: string
  role: string
  opened: boolean
  bears: string | null
}
export const candidatesOfSearch = statement<CandidateRow>(
  'search.candidates',
  `select id, key_id, name, birth, iin, phone, sex, at, region, holder_id, role, opened, bears from candidates_of_search($1, $2::bytea[], $3::bytea[])`,
)
/** Names that stand beside these mentions in the same incidents, as far as the reader may know of them: all of those of the own unit. */
export const namesBeside = statement<{ beside: string; id: string; key_id: string; name: Buffer }>(
  'search.names-beside',
  `select b.id as beside, s.id, s.key_id, s.name from sightings b join sightings s on s.incident_id = b.incident_id
   where b.id = any ($1::uuid[]) and s.id <> b.id and s.name is not null`,
)
export const insertOpening = statement(
  'search.insert-opening',
  `insert into openings (id, search_id, sighting_id, by_user, by_agency, reason, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
)

// Asked by the matcher -------------------------------------------------------------------------------------------------------------------------

export type WaitingSearch = { id: string; by_user: string; by_agency: string; units: string[]; question: Buffer }
export const searchWaits = statement<{ id: string }>(
  'search.waits',
  `select id from searches where answer is null and asked_at > clock_timestamp() - interval '10 seconds' limit 1`,
)
/** One question, held so that no other matcher answers it too. An old one is nobody's any more: the page has said that it was not answered. */
export const takeSearch = statement<WaitingSearch>(
  'search.take',
  `select id, by_user, by_agency, units, question from searches where answer is null and asked_at > clock_timestamp() - interval '10 seconds'
   order by asked_at limit 1 for update skip locked`,
)
export const answerSearch = statement('search.answer', `update searches set answer = $2, candidates = $3 where id = $1`)
export const forgetSearches = statement(
  'search.forget',
  `delete from searches where asked_at < clock_timestamp() - interval '1 hour'`,
)
/** A question that was answered, or that nobody will answer any more, and not yet looked at for records its asker is locked from. */
export const searchToWeigh = statement<Omit<WaitingSearch, 'units'> & { aim: Aim }>(
  'search.to-weigh',
  `select id, by_user, by_agency, aim, question from searches
   where not weighed and (answer is not null or asked_at < clock_timestamp() - interval '10 seconds') order by asked_at limit 1`,
)
export const markWeighed = statement('search.mark-weighed', `update searches set weighed = true where id = $1`)
export const incidentsOfMentions = statement<{ id: string; region: number }>(
  'search.incidents-of-mentions',
  `select distinct i.id, i.region from sightings s join incidents i on i.id = s.incident_id where s.id = any ($1::uuid[])`,
)
/** Mentions in incidents that this person or agency is locked from. */
export const lockedMentions = statement<{ id: string }>(
  'search.locked-mentions',
  `select s.id from sightings s join incidents i on i.id = s.incident_id where i.locked_from <> '{}' and i.locked_from && array[$1::uuid, $2::uuid]`,
)
export const mentionsOfUnits = statement<{ id: string }>(
  'search.mentions-of-units',
  `select s.id from incidents i join sightings s on s.incident_id = i.id where i.holder_id = any ($1::uuid[])`,
)
export const findableMentions = statement<{ id: string }>(
  'search.findable',
  `select findable_mentions as id from findable_mentions($1::uuid[], $2, $3, $4::uuid[])`,
)
