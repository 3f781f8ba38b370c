// The statements of the quality sample. Which contact was drawn is asked of the database's own functions alone.
import { statement } from '../../db/statement.ts'
import type { Marks } from './criteria.ts'

/** $1 id, $2 from, $3 until, $4 of a hundred. `total`: drawn from so many; 0 nothing was closed then; -1 a part of the period was drawn from before. */
export const drawSample = statement<{ total: number }>(
  'quality.draw',
  `select draw_quality_sample($1, $2, $3, $4) as total`,
)
export type SampleRow = {
  id: string
  from_at: Date
  until_at: Date
  share: number
  total: number
  drawn: number
  signed: number
  mine: boolean
}
/** $1 the reader. The newest first. */
export const samples = statement<SampleRow>(
  'quality.samples',
  `select q.id, q.from_at, q.until_at, q.share, q.total, (select count(*) from quality_items i where i.sample_id = q.id)::int as drawn,
     (select count(*) from quality_signatures s where s.sample_id = q.id)::int as signed,
     exists (select from quality_signatures s where s.sample_id = q.id and s.by_user = $1) as mine
   from quality_samples q order by q.from_at desc limit 20`,
)
export type ItemRow = { id: string; sample_id: string; position: number; marked: boolean }
export const itemsOf = statement<ItemRow>(
  'quality.items',
  `select i.id, i.sample_id, i.position, m.item_id is not null as marked from quality_items i left join quality_marks m on m.item_id = i.id
   where i.sample_id = any ($1::uuid[]) order by i.sample_id, i.position`,
)
export const sign = statement<{ sample_id: string }>(
  'quality.sign',
  `insert into quality_signatures (sample_id, by_user, at) values ($1, $2, $3) on conflict do nothing returning sample_id`,
)
export const openedItem = statement<{ number: string; operator_id: string; holder_id: string }>(
  'quality.opened',
  `select number, operator_id, holder_id from opened_quality_item($1)`,
)
export const insertMarks = statement<{ item_id: string }>(
  'quality.mark',
  `insert into quality_marks (item_id, holder_id, operator_id, by_user, at, marks) values ($1, $2, $3, $4, $5, $6::jsonb) on conflict do nothing returning item_id`,
)
export type MarksRow = { item_id: string; at: Date; marks: Marks }
export const marksOf = statement<MarksRow>(
  'quality.marks',
  `select item_id, at, marks from quality_marks where item_id = $1`,
)
/** $1 the operator. The newest first. */
export const ownMarks = statement<MarksRow>(
  'quality.own',
  `select item_id, at, marks from quality_marks where operator_id = $1 order by at desc limit 100`,
)
