// Declarations and locks. What is found by a number is found inside the database, and the finding is never given back.
import { statement } from '../../db/statement.ts'
import type { OpenedSightingRow } from '../store.ts'
import type { Relation } from './contract.ts'

export const insertDeclared = statement(
  'conflicts.insert-declared',
  `insert into declared_people (id, user_id, relation, key_id, name, birth, iin, phone, iin_form, phone_form, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)
export type DeclaredRow = OpenedSightingRow & { relation: Relation }
export const declaredOf = statement<DeclaredRow>(
  'conflicts.declared-of',
  `select id, key_id, null as script, name, birth, iin, phone, null::bytea as address, null as sex, at, relation from declared_people
   where user_id = $1 and struck_at is null order by id`,
)
/** Within the hour in which it was written, no later: see row-level security. */
export const strikeDeclared = statement<{ id: string }>(
  'conflicts.strike-declared',
  `update declared_people set struck_at = $3 where id = $1 and user_id = $2 and struck_at is null and at > $3::timestamptz - interval '1 hour' returning id`,
)
/** $2 forms of the numbers of alleged offenders, $3 of everybody else. */
export const lockByNumbers = statement(
  'conflicts.lock-by-numbers',
  `select lock_conflicts($1, $2::bytea[], $3::bytea[])`,
)
export const lockByDeclaration = statement(
  'conflicts.lock-by-declaration',
  `select lock_declared($1::bytea[], $2::bytea[])`,
)

export type LockRow = {
  incident_id: string
  from_id: string
  number: string
  region: number
  kind: 'person' | 'unit'
  because: 'self' | 'relative' | 'unit'
  unit_kk: string | null
  unit_ru: string | null
  unit_en: string | null
  at: Date
  lift_asked_by: string | null
}
const lockColumns = `l.incident_id, l.from_id, i.number, i.region, l.kind, l.because, a.name_kk as unit_kk, a.name_ru as unit_ru, a.name_en as unit_en, l.at, l.lift_asked_by`
/** Of the regions that one oversees, the newest first. A person is not named: only that there is a lock, and why. */
export const standingLocks = statement<LockRow>(
  'conflicts.standing',
  `select ${lockColumns} from conflict_locks l join incidents i on i.id = l.incident_id left join agencies a on a.id = l.from_id
   where l.lifted_at is null order by l.at desc, l.incident_id, l.from_id limit 100`,
)
export const oneLock = statement<LockRow>(
  'conflicts.one',
  `select ${lockColumns} from conflict_locks l join incidents i on i.id = l.incident_id left join agencies a on a.id = l.from_id
   where l.lifted_at is null and l.incident_id = $1 and l.from_id = $2`,
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
