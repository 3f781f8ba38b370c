// Numbers of a contact centre for its supervisor: counts and times, nobody's text.
import { statement } from '../../db/statement.ts'
import type { Lang } from '../../words/say.ts'

export type WallRow = {
  waiting: number
  in_danger: number
  since: Date | null
  answering: number
  closed: number
  abandoned: number
}
/** $1 the centre, $2 from when closed contacts are counted. Abandoned: it ended without anybody having answered. */
export const wallNumbers = statement<WallRow>(
  'wall.numbers',
  `select count(*) filter (where state = 'offered')::int as waiting,
     count(*) filter (where state = 'offered' and danger = 'yes')::int as in_danger,
     min(turned_at) filter (where state = 'offered') as since,
     count(*) filter (where state not in ('offered', 'closed', 'abandoned'))::int as answering,
     count(*) filter (where state = 'closed' and turned_at >= $2)::int as closed,
     count(*) filter (where turned_at >= $2 and (state = 'abandoned' or (state = 'closed' and outcome = 'no-answer')))::int as abandoned
   from contacts where holder_id = $1 and (state not in ('closed', 'abandoned') or turned_at >= $2)`,
)
export const waitingByLanguage = statement<{ lang: Lang; waiting: number }>(
  'wall.by-language',
  `select lang, count(*)::int as waiting from contacts where holder_id = $1 and state = 'offered' group by lang`,
)
