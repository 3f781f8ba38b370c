import { statement } from '../db/statement.ts'

export const insertLeaf = statement(
  'journal.insert-leaf',
  `insert into journal_leaves (at, actor, agency, job, act, outcome, object_kind, object_id, region, basis, purpose, salt, leaf)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)

export type RefusedAttempt = { at: Date; act: string; agency: string | null; object_kind: string | null; object_id: string | null; region: number | null }
export const refusedAttempts = statement<RefusedAttempt>(
  'journal.refused-attempts',
  `select at, act, agency, object_kind, object_id, region from journal_leaves
   where outcome = 'refused' and ($1::smallint is null or region = $1) order by id desc limit $2`,
)
