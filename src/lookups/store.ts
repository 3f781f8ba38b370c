import { statement } from '../db/statement.ts'

export type LookupRow = {
  id: string
  at: Date
  actor: string | null
  key_id: string | null
  name: Buffer | null
  agency: string | null
  job: string | null
  act: string
  outcome: 'done' | 'refused'
  purpose: string
  about: string
}
/** $1 kind and $2 number of a record, $3 the leaf before which to go on, $4 how many. Nothing for a record that is not there or is locked from whoever asks. */
export const lookupsOf = statement<LookupRow>(
  'lookups.of',
  `select id, at, actor, key_id, name, agency, job, act, outcome, purpose, about from lookups_of($1, $2, $3, $4)`,
)
