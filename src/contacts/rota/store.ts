// The rota's statements.
import { statement } from '../../db/statement.ts'
import type { Lang } from '../../words/say.ts'

export type ShiftRow = { id: string; operator_id: string; starts_at: Date; ends_at: Date; langs: Lang[] }
/** What stands between two moments. $1 the centre. */
export const shiftsBetween = statement<ShiftRow>(
  'rota.between',
  `select id, operator_id, starts_at, ends_at, langs from rota_shifts
   where holder_id = $1 and struck_at is null and starts_at < $3 and starts_at > $2::timestamptz - interval '16 hours' and ends_at > $2 order by starts_at, id`,
)
export const insertShift = statement(
  'rota.insert',
  `insert into rota_shifts (id, holder_id, operator_id, starts_at, ends_at, langs, by_user, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
export const strikeShift = statement<{ id: string }>(
  'rota.strike',
  `update rota_shifts set struck_at = $2, struck_by = $3 where id = $1 and struck_at is null returning id`,
)
