import { statement } from '../db/statement.ts'

export const insertLeaf = statement(
  'journal.insert-leaf',
  `insert into journal_leaves (at, actor, agency, job, act, outcome, object_kind, object_id, region, basis, purpose, salt, leaf)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
  { joins: 'freely' },
)
