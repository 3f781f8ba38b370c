// People of a contact: a table apart from the mentions in incidents.
import { statement } from '../../db/statement.ts'
import type { OpenedSightingRow } from '../../people/store.ts'
import type { NotedRole } from './contract.ts'

export const insertContactPerson = statement(
  'contacts.insert-person',
  `insert into contact_people (id, contact_id, role, is_writer, writer_wishes, key_id, script, name, birth, iin, phone, sex, by_user, by_agency, at)
   values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)
export type ContactPersonRow = OpenedSightingRow & { role: NotedRole; is_writer: boolean; by_user: string }
export const peopleOfContact = statement<ContactPersonRow>(
  'contacts.people',
  `select id, key_id, script, name, birth, iin, phone, null::bytea as address, sex, at, role, is_writer, by_user
   from contact_people where contact_id = $1 and struck_at is null order by id`,
)
export const strikePerson = statement<{ id: string }>(
  'contacts.strike-person',
  `update contact_people set struck_at = $3, struck_by = $4 where id = $1 and contact_id = $2 and struck_at is null returning id`,
)
/** The help asked for from a contact, with the regions in which somebody could read it. */
export const familiesOfContact = statement<{ referral_id: string; region: number; asked_region: number }>(
  'contacts.families',
  `select referral_id, region, asked_region from families_of_contact($1)`,
)
export const signalsOfContact = statement<{ person_id: string; order_until: Date | null }>(
  'contacts.signals',
  `select person_id, order_until from contact_signals($1)`,
)

/** One's own of this contact since then. */
export const purposeOf = statement<{ purpose: string }>(
  'contacts.purpose-of',
  `select purpose from purposes where by_user = $1 and subject_id = $2 and at > $3 limit 1`,
)
export const insertPurpose = statement(
  'contacts.insert-purpose',
  `insert into purposes (id, subject_kind, subject_id, by_user, by_agency, purpose, words, at) values ($1, 'contact', $2, $3, $4, $5, $6, $7)`,
)
