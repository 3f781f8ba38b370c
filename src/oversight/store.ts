// What overseers read. Nothing here opens what is sealed; row-level security has the last word on every row, so a record somebody is locked
// out of is neither counted nor listed. Each list follows one index per region, and each count stops at a limit, so that both stay as fast at
// a million notices as at ten thousand.
import { statement } from '../db/statement.ts'
import type { View } from './contract.ts'

export type CountRow = {
  region: number
  unacknowledged: number
  overdue: number
  unregistered: number
  undecided: number
  no_offence: number
}
/** $1 regions, $2 now, $3 where each count stops, $4 first moment of the decisions of "no offence" that are listed. */
export const countByRegion = statement<CountRow>(
  'oversight.count-by-region',
  `select r.code as region,
     (select count(*)::int from (select from notices n where n.region = r.code and n.state in ('submitted', 'delivered') limit $3) x) as unacknowledged,
     (select count(*)::int from (select from notices n where n.region = r.code and n.state in ('submitted', 'delivered') and n.acknowledge_by < $2 limit $3) x) as overdue,
     (select count(*)::int from (select from notices n where n.region = r.code and n.state = 'acknowledged' and n.register_by < $2 limit $3) x) as unregistered,
     (select count(*)::int from (select from duties d where d.region = r.code and d.rule = 'prosecutor.decide' and d.level = 0 and d.state in ('open', 'missed') limit $3) x) as undecided,
     (select count(*)::int from (select from notices n where n.region = r.code and n.disposition = 'no-offence' and n.disposed_at >= $4 limit $3) x) as no_offence
   from unnest($1::smallint[]) as r (code) order by r.code`,
)

export type LineRow = {
  id: string
  number: string
  incident_number: string
  region: number
  submitted_at: Date
  sort_at: Date
  place: string
  acknowledge_by: Date
  register_by: Date
  disposed_at: Date | null
  level: number
  unit_kk: string
  unit_ru: string
  unit_en: string
}

/** $1 regions, $2 how many, $3 now or first moment; then the place to go on from: $4 microseconds since 1970, $5 id. */
function list(view: View, where: string, sortBy: string, direction: 'asc' | 'desc') {
  const compare = direction === 'asc' ? '>' : '<'
  const order = (alias: string) => `${alias}.${sortBy} ${direction}, ${alias}.id ${direction}`
  const rung =
    view === 'unregistered'
      ? `(select max(d.level) from duties d where d.subject_id = n.id and d.rule = 'notice.register')`
      : 'n.level'
  const text = (place: string) =>
    `with page as materialized (
       select n.* from unnest($1::smallint[]) as r (code)
         cross join lateral (select m.* from notices m where m.region = r.code and ${where} ${place} order by ${order('m')} limit $2) n
       order by ${order('n')} limit $2)
     select n.id, n.number, i.number as incident_number, n.region, n.submitted_at, n.${sortBy} as sort_at, (extract(epoch from n.${sortBy}) * 1000000)::bigint::text as place, n.acknowledge_by, n.register_by, n.disposed_at,
       coalesce(${rung}, 0)::int as level, h.name_kk as unit_kk, h.name_ru as unit_ru, h.name_en as unit_en
     from page n join incidents i on i.id = n.incident_id join agencies h on h.id = n.holder_id order by ${order('n')}`
  return {
    first: statement<LineRow>(`oversight.${view}`, text('')),
    later: statement<LineRow>(
      `oversight.${view}-later`,
      text(
        `and (m.${sortBy}, m.id) ${compare} (timestamptz 'epoch' + $4::bigint * interval '1 microsecond', $5::uuid)`,
      ),
    ),
  }
}
/** Cases without a complaint that wait for the prosecutor, the nearest end of the clock first. Same parameters and columns as the others. */
function undecidedList() {
  const text = (place: string) =>
    `with page as materialized (
       select w.* from unnest($1::smallint[]) as r (code)
         cross join lateral (select d.id, d.subject_id, d.due_at, d.state from duties d where d.region = r.code and d.rule = 'prosecutor.decide'
           and d.level = 0 and d.state in ('open', 'missed') and $3::timestamptz is not null ${place} order by d.due_at, d.id limit $2) w
       order by w.due_at, w.id limit $2)
     select w.id, n.number, i.number as incident_number, n.region, n.submitted_at, w.due_at as sort_at, (extract(epoch from w.due_at) * 1000000)::bigint::text as place,
       n.acknowledge_by, n.register_by, n.disposed_at, case when w.state = 'missed' then 3 else 0 end as level, h.name_kk as unit_kk, h.name_ru as unit_ru, h.name_en as unit_en
     from page w join notices n on n.id = w.subject_id join incidents i on i.id = n.incident_id join agencies h on h.id = n.holder_id order by w.due_at, w.id`
  return {
    first: statement<LineRow>('oversight.undecided', text('')),
    later: statement<LineRow>(
      'oversight.undecided-later',
      text(`and (d.due_at, d.id) > (timestamptz 'epoch' + $4::bigint * interval '1 microsecond', $5::uuid)`),
    ),
  }
}
export const lists = {
  undecided: undecidedList(),
  // The time that $3 brings says nothing here, but every list takes the same parameters.
  unacknowledged: list(
    'unacknowledged',
    `m.state in ('submitted', 'delivered') and $3::timestamptz is not null`,
    'acknowledge_by',
    'asc',
  ),
  overdue: list('overdue', `m.state in ('submitted', 'delivered') and m.acknowledge_by < $3`, 'acknowledge_by', 'asc'),
  unregistered: list('unregistered', `m.state = 'acknowledged' and m.register_by < $3`, 'register_by', 'asc'),
  'no-offence': list('no-offence', `m.disposition = 'no-offence' and m.disposed_at >= $3`, 'disposed_at', 'desc'),
} as const satisfies Record<View, unknown>

export type RefusedRow = {
  at: Date
  act: string
  region: number | null
  number: string | null
  incident_number: string | null
  agency_kk: string | null
  agency_ru: string | null
  agency_en: string | null
}
/** Which agency, never which person. $1 regions, $2 how many. */
export const refusedLately = statement<RefusedRow>(
  'oversight.refused-lately',
  `select j.at, j.act, j.region, n.number, i.number as incident_number, a.name_kk as agency_kk, a.name_ru as agency_ru, a.name_en as agency_en
   from (select l.* from unnest($1::smallint[]) as r (code)
           cross join lateral (select k.* from journal_leaves k where k.outcome = 'refused' and k.region = r.code order by k.id desc limit $2) l
         order by l.id desc limit $2) j
     left join agencies a on a.id = j.agency left join lateral (select m.number, m.incident_id from notices m where m.id = j.object_id
       union all select m.number, m.incident_id from notices m where m.incident_id = j.object_id limit 1) n on true left join incidents i on i.id = n.incident_id
   order by j.id desc`,
)
