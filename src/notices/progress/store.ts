// What jobs do to a notice. The desk's and the sender's statements are in other folders of this room.
import { statement } from '../../db/statement.ts'

/** No row: somebody is working on the notice now. */
export const holdNotice = statement<{ held: boolean }>(
  'notices.hold',
  `select true as held from notices where id = $1 for no key update skip locked`,
)
/** $2 rule, $3 rung. The notice's own level follows its acknowledgement only. */
export const climbNotice = statement(
  'notices.climb',
  `with raised as (update notices set level = greatest(level, $3::smallint) where id = $1 and $2 = 'notice.acknowledge')
   insert into notice_events (notice_id, kind, at, data) values ($1, 'escalated', $4, jsonb_build_object('rule', $2::text, 'level', $3::smallint))`,
)
/** It reached the unit. Only the first arrival counts, and only while nobody has gone further. */
export const arriveNotice = statement<{ holder_id: string; region: number }>(
  'notices.arrive',
  `with arrived as (update notices set state = 'delivered', delivered_at = $2 where id = $1 and state = 'submitted' and holder_id = $3 returning id, holder_id, region),
     told as (insert into notice_events (notice_id, kind, at, agency) select id, 'delivered', $2, holder_id from arrived)
   select holder_id, region from arrived`,
)
export const noticeNumber = statement<{ number: string }>('notices.number', `select number from notices where id = $1`)
/** $1 incident, $2 when, $3 what the law said before and says now, as ids of provisions. */
export const tellLawChanged = statement<{ id: string; holder_id: string; region: number }>(
  'notices.law-changed',
  `with n as (select id, holder_id, region from notices where incident_id = $1),
     told as (insert into notice_events (notice_id, kind, at, data) select id, 'law-changed', $2, $3::jsonb from n)
   select id, holder_id, region from n`,
)
