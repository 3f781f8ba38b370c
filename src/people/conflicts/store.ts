// Declarations and locks. What is found by a number is found inside the database, and the finding is never given back.
import { statement } from '../../db/statement.ts'
import type { OpenedSightingRow } from '../store.ts'
import type { ParticipantRole } from '../contract.ts'
import type { reasons, Relation } from './contract.ts'

export const insertDeclared = statement(
  'conflicts.insert-declared',
  `insert into declared_people (id, user_id, by_user, relation, key_id, name, birth, iin, phone, iin_form, phone_form, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)
export type DeclaredRow = OpenedSightingRow & { relation: Relation; user_id: string }
export const declaredOf = statement<DeclaredRow>(
  'conflicts.declared-of',
  `select id, key_id, null as script, name, birth, iin, phone, null::bytea as address, null as sex, at, relation, user_id from declared_people
   where by_user = $1 and struck_at is null order by id`,
)
/** Who else works where one works, for a head who writes for a colleague. */
export const colleagues = statement<{ id: string; key_id: string; name: Buffer }>(
  'conflicts.colleagues',
  `select id, key_id, name from users where agency_id = $1 and id <> $2 and active order by id limit 300`,
)
/** Within the hour in which it was written, no later: see row-level security. */
export const strikeDeclared = statement<{ id: string }>(
  'conflicts.strike-declared',
  `update declared_people set struck_at = $3 where id = $1 and by_user = $2 and struck_at is null and at > $3::timestamptz - interval '1 hour' returning id`,
)
/** $2 forms of the numbers of alleged offenders, $3 of everybody else. */
export const lockByNumbers = statement(
  'conflicts.lock-by-numbers',
  `select lock_conflicts($1, $2::bytea[], $3::bytea[])`,
)
/** Of one mention ($1) whose numbers have been read later than somebody declared something. */
export const lockBySighting = statement(
  'conflicts.lock-by-sighting',
  `select lock_conflicts(s.incident_id, $2::bytea[], $3::bytea[]) from sightings s where s.id = $1`,
)
export const lastDeclared = statement<{ at: Date | null }>(
  'conflicts.last-declared',
  `select max(at) as at from declared_people where struck_at is null`,
)
export const lockByDeclaration = statement(
  'conflicts.lock-by-declaration',
  `select lock_declared($1, $2::bytea[], $3::bytea[])`,
)

/** How often the names of those who work in each region have changed. */
export const staffMarks = statement<{ code: number; staff_mark: string }>(
  'conflicts.staff-marks',
  `select code, staff_mark from regions`,
)
export type StaffRow = OpenedSightingRow & { user_id: string; relation: Relation; is_user: boolean }
export const staffOf = statement<StaffRow>(
  'conflicts.staff-of',
  `select id, user_id, relation, key_id, null as script, name, birth, iin, phone, null::bytea as address, null as sex, at, is_user from staff_of($1)`,
)
/** $2 users, $3 their relations, $4 as what the party was mentioned, $5 what agrees, $6 does the notice say that the accused works for the police. */
export const lockByName = statement(
  'conflicts.lock-by-name',
  `select lock_named($1, $2::uuid[], $3::text[], $4::text[], $5::text[], $6)`,
)
/** Of a referral without an incident ($1). $2 all forms of its people's numbers, $3 one form of each to be kept; $4 users by name, $5 relations, $6 parties, $7 what agrees. */
export const lockFamilyOf = statement(
  'conflicts.lock-family',
  `select lock_family($1, $2::bytea[], $3::bytea[], $4::uuid[], $5::text[], $6::text[], $7::text[])`,
)
/** $2 the unit of the accused officer, null where it is not known. */
export const goAround = statement('conflicts.go-around', `select go_around($1, $2)`)

export type LockRow = {
  /** Of an incident, or of a referral where no incident stands behind it. */
  incident_id: string
  of_family: boolean
  from_id: string
  number: string
  region: number
  kind: 'person' | 'unit'
  because: (typeof reasons)[number]
  /** Set by a name or by what the notice says, and not confirmed by two. */
  provisional: boolean
  agency_kk: string | null
  agency_ru: string | null
  agency_en: string | null
  party: ParticipantRole | null
  evidence: string[]
  at: Date
  lift_asked_by: string | null
  confirm_asked_by: string | null
}
const lockColumns = `l.incident_id, i.id is null as of_family, l.from_id, coalesce(i.number, r.number) as number, coalesce(i.region, r.region) as region, l.kind, l.because, l.provisional and l.confirmed_at is null as provisional,
  a.name_kk as agency_kk, a.name_ru as agency_ru, a.name_en as agency_en, l.party, l.evidence, l.at, l.lift_asked_by, l.confirm_asked_by`
/** Of the regions that one oversees, the newest first. A person is not named: only that there is a lock, and why. */
export const standingLocks = statement<LockRow>(
  'conflicts.standing',
  `select ${lockColumns} from conflict_locks l left join incidents i on i.id = l.incident_id left join referrals r on r.id = l.incident_id and r.incident_id is null left join agencies a on a.id = l.agency_id
   where l.lifted_at is null and coalesce(i.number, r.number) is not null order by l.at desc, l.incident_id, l.from_id limit 100`,
)
export const oneLock = statement<LockRow>(
  'conflicts.one',
  `select ${lockColumns} from conflict_locks l left join incidents i on i.id = l.incident_id left join referrals r on r.id = l.incident_id and r.incident_id is null left join agencies a on a.id = l.agency_id
   where l.lifted_at is null and coalesce(i.number, r.number) is not null and l.incident_id = $1 and l.from_id = $2`,
)
export const askToLift = statement<{ from_id: string }>(
  'conflicts.ask-to-lift',
  `update conflict_locks set lift_asked_by = $3, lift_asked_at = $4
   where incident_id = $1 and from_id = $2 and lifted_at is null and lift_asked_by is null returning from_id`,
)
export const lift = statement<{ from_id: string }>(
  'conflicts.lift',
  `update conflict_locks set lifted_by = $3, lifted_at = $4
   where incident_id = $1 and from_id = $2 and lifted_at is null and lift_asked_by is not null and lift_asked_by <> $3 returning from_id`,
)
export const askToConfirm = statement<{ from_id: string }>(
  'conflicts.ask-to-confirm',
  `update conflict_locks set confirm_asked_by = $3, confirm_asked_at = $4
   where incident_id = $1 and from_id = $2 and lifted_at is null and provisional and confirm_asked_by is null returning from_id`,
)
export const confirm = statement<{ from_id: string }>(
  'conflicts.confirm',
  `update conflict_locks set confirmed_by = $3, confirmed_at = $4
   where incident_id = $1 and from_id = $2 and lifted_at is null and confirmed_at is null and confirm_asked_by is not null and confirm_asked_by <> $3 returning from_id`,
)
