// Figures of a shift: counts and times of one centre between two moments ($1 centre, $2 from, $3 until). No text, no name, no number of a contact.
import { statement } from '../../db/statement.ts'
import type { Lang } from '../../words/say.ts'
import type { CallType, Outcome } from '../contract.ts'
import type { ContactRow } from '../store.ts'

export const arrived = statement<{ channel: ContactRow['channel']; lang: Lang; n: number }>(
  'shift.arrived',
  `select channel, lang, count(*)::int as n from contacts where holder_id = $1 and started_at >= $2 and started_at < $3 group by channel, lang`,
)
export const ended = statement<{
  state: 'closed' | 'abandoned'
  call_type: CallType | null
  outcome: Outcome | null
  n: number
}>(
  'shift.ended',
  `select state, call_type, outcome, count(*)::int as n from contacts
   where holder_id = $1 and state in ('closed', 'abandoned') and turned_at >= $2 and turned_at < $3 group by state, call_type, outcome`,
)
/** From the first message until an operator first took or answered it, in milliseconds, of those that came in this time. */
export const waits = statement<{ answered: number; unanswered: number; median: number | null; p90: number | null }>(
  'shift.waits',
  `with firsts as (
     select c.id, extract(epoch from min(e.at) - c.started_at)::float8 * 1000 as ms
     from contacts c left join contact_events e on e.contact_id = c.id and e.kind in ('accepted', 'answered')
     where c.holder_id = $1 and c.started_at >= $2 and c.started_at < $3 group by c.id)
   select count(ms)::int as answered, (count(*) - count(ms))::int as unanswered,
     percentile_cont(0.5) within group (order by ms) as median, percentile_cont(0.9) within group (order by ms) as p90 from firsts`,
)
/** Waiting right now, whenever it came. */
export const stillWaiting = statement<{ n: number }>(
  'shift.still-waiting',
  `select count(*)::int as n from contacts where holder_id = $1 and state = 'offered'`,
)
export const handedOver = statement<{
  kind: 'danger' | 'notice'
  n: number
  acknowledged: number
  median: number | null
  longest: number | null
}>(
  'shift.handed-over',
  `with times as (select kind, extract(epoch from acknowledged_at - at)::float8 * 1000 as ms from handoff_times($1, $2))
   select kind, count(*)::int as n, count(ms)::int as acknowledged, percentile_cont(0.5) within group (order by ms) as median, max(ms) as longest
   from times group by kind order by kind`,
)
export const workOf = statement<{ actor: string; taken: number; answers: number; closed: number }>(
  'shift.work',
  `select actor, count(distinct contact_id) filter (where kind = 'accepted')::int as taken, count(*) filter (where kind = 'answered')::int as answers,
     count(distinct contact_id) filter (where kind = 'closed')::int as closed
   from contact_events where agency = $1 and at >= $2 and at < $3 and actor is not null group by actor`,
)
/** The number that stands for a person in what leaves the centre: the order in which they came to work there. */
export const deskNumbers = statement<{ id: string; desk: number }>(
  'shift.desk-numbers',
  `select id, row_number() over (order by id)::int as desk from users where agency_id = $1 and roles && '{operator,supervisor}'`,
)
