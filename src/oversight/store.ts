// What overseers read. Nothing here opens what is sealed; row-level security has the last word on every row, so a record somebody is locked
// out of is neither counted nor listed. Each list follows one index per region, and each count stops at a limit, so that both stay as fast at
// a million notices as at ten thousand.
import { statement } from '../db/statement.ts'
import type { QualificationSummary } from '../incidents/contract.ts'
import { views, type UnitView, type View } from './contract.ts'

export type CountRow = { region: number } & Record<View, number>
const waiting = `n.state in ('submitted', 'delivered')`
/** What makes a notice one of a view's rows. $2 now, $4 first moment of what has happened already, $5 of new orders. */
const counted: Readonly<Record<View, string>> = {
  undecided: `duties n where n.region = r.code and n.rule = 'prosecutor.decide' and n.level = 0 and n.state in ('open', 'missed')`,
  'goes-on': `notices n where n.region = r.code and n.goes_on_since is not null`,
  'orders-ending': `orders n where n.region = r.code and n.end_asked_at is not null and n.ended_at is null and n.until_at_latest > $2`,
  'orders-new': `orders n where n.region = r.code and n.issued_at >= $5`,
  unacknowledged: `notices n where n.region = r.code and ${waiting}`,
  overdue: `notices n where n.region = r.code and ${waiting} and n.acknowledge_by < $2`,
  unregistered: `notices n where n.region = r.code and n.state = 'acknowledged' and n.register_by < $2`,
  'registered-late': `notices n where n.region = r.code and n.registered_at > n.register_by and n.registered_at >= $4`,
  'no-offence': `notices n where n.region = r.code and n.disposition = 'no-offence' and n.disposed_at >= $4`,
  administrative: `notices n where n.region = r.code and n.disposition = 'administrative' and n.disposed_at >= $4`,
  'passed-on': `notices n where n.region = r.code and n.disposition = 'passed-on' and n.disposed_at >= $4`,
}
/** $1 regions, $2 now, $3 where each count stops, $4 first moment of what has happened already, $5 of new orders. */
export const countByRegion = statement<CountRow>(
  'oversight.count-by-region',
  `select r.code as region, ${views.map(view => `(select count(*)::int from (select from ${counted[view]} limit $3) x) as "${view}"`).join(',\n     ')}
   from unnest($1::smallint[]) as r (code) order by r.code`,
)

export type UnitRow = {
  id: string
  name_kk: string
  name_ru: string
  name_en: string
  region: number
} & Record<UnitView, number>
/** Each police unit of the regions that has any. $1 regions, $2 now, $3 where each count stops, $4 first moment of what has happened already. */
export const countByUnit = statement<UnitRow>(
  'oversight.count-by-unit',
  `select u.id, u.name_kk, u.name_ru, u.name_en, u.region,
     (select count(*)::int from (select from notices n where n.holder_id = u.id and ${waiting} and n.acknowledge_by < $2 limit $3) x) as overdue,
     (select count(*)::int from (select from notices n where n.holder_id = u.id and n.state = 'acknowledged' and n.register_by < $2 limit $3) x) as unregistered,
     (select count(*)::int from (select from notices n where n.holder_id = u.id and n.registered_at > n.register_by and n.registered_at >= $4 limit $3) x) as "registered-late"
   from agencies u where u.kind = 'police-unit' and u.region = any ($1::smallint[]) order by u.region, u.id`,
)

export type LineRow = {
  id: string
  number: string
  incident_id: string
  incident_number: string
  region: number
  submitted_at: Date
  sort_at: Date
  place: string
  disposition: string | null
  level: number
  unit_kk: string
  unit_ru: string
  unit_en: string
}

/** $1 regions or units, $2 how many, $3 now or first moment; then the place to go on from: $4 microseconds since 1970, $5 id. */
function list(
  view: View,
  where: string,
  sortBy: string,
  direction: 'asc' | 'desc',
  { of = 'notices', by = 'region' }: { readonly of?: 'notices' | 'orders'; readonly by?: 'region' | 'holder_id' } = {},
) {
  const compare = direction === 'asc' ? '>' : '<'
  const order = (alias: string) => `${alias}.${sortBy} ${direction}, ${alias}.id ${direction}`
  const rung =
    of === 'orders'
      ? `(select max(d.level) from duties d where d.subject_id = n.id)`
      : view === 'unregistered'
        ? `(select max(d.level) from duties d where d.subject_id = n.id and d.rule = 'notice.register')`
        : 'n.level'
  const [sent, disposition] = of === 'orders' ? ['n.issued_at', 'null'] : ['n.submitted_at', 'n.disposition']
  const text = (place: string) =>
    `with page as materialized (
       select n.* from unnest($1::${by === 'region' ? 'smallint' : 'uuid'}[]) as r (code)
         cross join lateral (select m.* from ${of} m where m.${by} = r.code and ${where} ${place} order by ${order('m')} limit $2) n
       order by ${order('n')} limit $2)
     select n.id, n.number, i.id as incident_id, i.number as incident_number, n.region, ${sent} as submitted_at, n.${sortBy} as sort_at,
       (extract(epoch from n.${sortBy}) * 1000000)::bigint::text as place, ${disposition} as disposition,
       coalesce(${rung}, 0)::int as level, h.name_kk as unit_kk, h.name_ru as unit_ru, h.name_en as unit_en
     from page n join incidents i on i.id = n.incident_id join agencies h on h.id = n.holder_id order by ${order('n')}`
  const name = `oversight.${view}${by === 'region' ? '' : '-of-unit'}`
  return {
    first: statement<LineRow>(name, text('')),
    later: statement<LineRow>(
      `${name}-later`,
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
     select w.id, n.number, i.id as incident_id, i.number as incident_number, n.region, n.submitted_at, w.due_at as sort_at, (extract(epoch from w.due_at) * 1000000)::bigint::text as place,
       n.disposition, case when w.state = 'missed' then 3 else 0 end as level, h.name_kk as unit_kk, h.name_ru as unit_ru, h.name_en as unit_en
     from page w join notices n on n.id = w.subject_id join incidents i on i.id = n.incident_id join agencies h on h.id = n.holder_id order by w.due_at, w.id`
  return {
    first: statement<LineRow>('oversight.undecided', text('')),
    later: statement<LineRow>(
      'oversight.undecided-later',
      text(`and (d.due_at, d.id) > (timestamptz 'epoch' + $4::bigint * interval '1 microsecond', $5::uuid)`),
    ),
  }
}
// Where the time that $3 brings says nothing it is taken all the same: every list takes the same parameters.
const anyTime = `$3::timestamptz is not null`
const where = {
  unacknowledged: `m.state in ('submitted', 'delivered') and ${anyTime}`,
  overdue: `m.state in ('submitted', 'delivered') and m.acknowledge_by < $3`,
  unregistered: `m.state = 'acknowledged' and m.register_by < $3`,
  late: `m.registered_at > m.register_by and m.registered_at >= $3`,
} as const
export const lists = {
  undecided: undecidedList(),
  'goes-on': list('goes-on', `m.goes_on_since is not null and ${anyTime}`, 'goes_on_since', 'asc'),
  'orders-ending': list(
    'orders-ending',
    'm.end_asked_at is not null and m.ended_at is null and m.until_at_latest > $3',
    'end_asked_at',
    'asc',
    { of: 'orders' },
  ),
  'orders-new': list('orders-new', 'm.issued_at >= $3', 'issued_at', 'desc', { of: 'orders' }),
  unacknowledged: list('unacknowledged', where.unacknowledged, 'acknowledge_by', 'asc'),
  overdue: list('overdue', where.overdue, 'acknowledge_by', 'asc'),
  unregistered: list('unregistered', where.unregistered, 'register_by', 'asc'),
  'registered-late': list('registered-late', where.late, 'registered_at', 'desc'),
  'no-offence': list('no-offence', `m.disposition = 'no-offence' and m.disposed_at >= $3`, 'disposed_at', 'desc'),
  administrative: list(
    'administrative',
    `m.disposition = 'administrative' and m.disposed_at >= $3`,
    'disposed_at',
    'desc',
  ),
  'passed-on': list('passed-on', `m.disposition = 'passed-on' and m.disposed_at >= $3`, 'disposed_at', 'desc'),
} as const satisfies Record<View, unknown>
export const unitLists = {
  overdue: list('overdue', where.overdue, 'acknowledge_by', 'asc', { by: 'holder_id' }),
  unregistered: list('unregistered', where.unregistered, 'register_by', 'asc', { by: 'holder_id' }),
  'registered-late': list('registered-late', where.late, 'registered_at', 'desc', { by: 'holder_id' }),
} as const satisfies Record<UnitView, unknown>

export type FactRow = { incident_id: string; key: string; state: string; value: { readonly value?: string } | null }
/** The newest statement of each of some facts. $1 incidents, $2 keys. */
export const newestFacts = statement<FactRow>(
  'oversight.newest-facts',
  `select distinct on (f.incident_id, f.key) f.incident_id, f.key, f.state, f.value from facts f
   where f.incident_id = any ($1::uuid[]) and f.key = any ($2::text[]) order by f.incident_id, f.key, f.at desc, f.id desc`,
)
/** What the newest answer of the law names. $1 incidents. */
export const newestAnswers = statement<{ incident_id: string; summary: QualificationSummary }>(
  'oversight.newest-answers',
  `select i as incident_id, q.summary from unnest($1::uuid[]) as i
     cross join lateral (select w.summary from qualifications w where w.incident_id = i order by w.at desc, w.id desc limit 1) q`,
)

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
