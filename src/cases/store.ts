// Statements of cases. The row of a case is written by the trigger of its events; here it is only made and read. What stands in the way of closing is read
// where it lies, in the tables of orders and notices, as the reader.
import { statement } from '../db/statement.ts'
import type { CaseEventKind, CaseState, ClosingGround, Risk } from './case.ts'

export const takeCaseNumber = statement<{ counter: string }>(
  'cases.take-number',
  `select nextval('case_numbers') as counter`,
)
export const insertCase = statement(
  'cases.insert',
  `insert into cases (id, number, region, source_id, author_id, holder_id, locked_from, key_id, opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
export const joinIncident = statement(
  'cases.join-incident',
  `insert into case_incidents (incident_id, case_id, at) values ($1, $2, $3)`,
)
export const insertCaseEvent = statement(
  'cases.insert-event',
  `insert into case_events (id, case_id, kind, at, actor, agency, data, note) values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
)
export type CaseRow = {
  id: string
  number: string
  region: number
  source_id: string
  author_id: string
  holder_id: string
  locked_from: string[]
  key_id: string
  opened_at: Date
  state: CaseState
  risk: Risk | null
  child: boolean | null
  due_at: Date | null
  closing_ground: ClosingGround | null
  closing_asked_by: string | null
  closed_at: Date | null
  merged_into: string | null
  version: number
}
const columns = `c.id, c.number, c.region, c.source_id, c.author_id, c.holder_id, c.locked_from, c.key_id, c.opened_at, c.state, c.risk, c.child, c.due_at, c.closing_ground, c.closing_asked_by, c.closed_at, c.merged_into, c.version`
export const caseByNumber = statement<CaseRow>('cases.by-number', `select ${columns} from cases c where c.number = $1`)
export const caseById = statement<CaseRow>('cases.by-id', `select ${columns} from cases c where c.id = $1`)
export const caseOfIncident = statement<CaseRow>(
  'cases.of-incident',
  `select ${columns} from case_incidents m join cases c on c.id = m.case_id where m.incident_id = $1`,
)
/** Serialises those who write to one case, or who open one for the same incident. */
export const lockCase = statement('cases.lock', `select pg_advisory_xact_lock(hashtextextended($1::text, 6))`)
export type CaseIncidentRow = { id: string; number: string; at: Date; matter_ended_at: Date | null }
export const incidentsOfCase = statement<CaseIncidentRow>(
  'cases.incidents',
  `select i.id, i.number, m.at, m.matter_ended_at from case_incidents m join incidents i on i.id = m.incident_id where m.case_id = $1 order by m.at, i.id`,
)
export type CaseEventRow = {
  id: string
  kind: CaseEventKind
  at: Date
  actor: string
  agency: string
  data: Record<string, unknown>
  note: Buffer | null
}
export const eventsOfCase = statement<CaseEventRow>(
  'cases.events',
  `select id, kind, at, actor, agency, data, note from case_events where case_id = $1 order by seq`,
)
export type CircumstancesRow = {
  order_lives: boolean
  notice_undecided: boolean
  matter_open: boolean
  prosecutor_decides: boolean
  risk_outdated: boolean
}
export const circumstancesOf = statement<CircumstancesRow>(
  'cases.circumstances',
  `select coalesce(bool_or(exists (select from orders o where o.incident_id = m.incident_id and o.ended_at is null and (o.until_at_latest is null or o.until_at_latest > $2))), false) as order_lives,
     coalesce(bool_or(n.id is not null and n.mistaken_at is null and n.disposition is null), false) as notice_undecided,
     coalesce(bool_or(n.disposition = 'pre-trial' and m.matter_ended_at is null), false) as matter_open,
     coalesce(bool_or(n.id is not null and decision_due(n.id) is not null), false) as prosecutor_decides,
     exists (select from duties d where d.subject_id = $1 and d.subject_kind = 'case' and d.rule like 'case.risk.%' and d.level = 0 and d.state in ('open', 'missed')) as risk_outdated
   from case_incidents m left join notices n on n.incident_id = m.incident_id where m.case_id = $1`,
)

export type CaseLineRow = Pick<
  CaseRow,
  'id' | 'number' | 'region' | 'state' | 'risk' | 'child' | 'due_at' | 'opened_at' | 'closed_at'
> & {
  unit_kk: string
  unit_ru: string
  unit_en: string
}
const line = `c.id, c.number, c.region, c.state, c.risk, c.child, c.due_at, c.opened_at, c.closed_at, h.name_kk as unit_kk, h.name_ru as unit_ru, h.name_en as unit_en`
/** What is open, what must be looked at soonest first. $1 units or regions, $2 and $3 the last line of the page before, $4 how many. */
function due(by: 'holder_id' | 'region') {
  const [name, type] = by === 'holder_id' ? ['unit', 'uuid'] : ['region', 'smallint']
  return statement<CaseLineRow>(
    `cases.due-by-${name}`,
    `with page as materialized (
       select w.* from unnest($1::${type}[]) as u (who) cross join lateral (
         select m.* from cases m where m.${by} = u.who and m.closed_at is null and (m.due_at, m.id) > ($2, $3) order by m.due_at, m.id limit $4) w
       order by w.due_at, w.id limit $4)
     select ${line} from page c join agencies h on h.id = c.holder_id order by c.due_at, c.id`,
  )
}
/** What was closed, the newest first. */
function closed(by: 'holder_id' | 'region') {
  const [name, type] = by === 'holder_id' ? ['unit', 'uuid'] : ['region', 'smallint']
  return statement<CaseLineRow>(
    `cases.closed-by-${name}`,
    `with page as materialized (
       select w.* from unnest($1::${type}[]) as u (who) cross join lateral (
         select m.* from cases m where m.${by} = u.who and m.closed_at is not null and (m.closed_at, m.id) < ($2, $3)
         order by m.closed_at desc, m.id desc limit $4) w
       order by w.closed_at desc, w.id desc limit $4)
     select ${line} from page c join agencies h on h.id = c.holder_id order by c.closed_at desc, c.id desc`,
  )
}
export const caseLists = {
  due: { unit: due('holder_id'), region: due('region') },
  closed: { unit: closed('holder_id'), region: closed('region') },
}

export type CaseDutyRow = {
  rule: string
  level: number
  is_setting: boolean
  due_at: Date
  incident_number: string | null
  order_number: string | null
  holder_id: string
  /** How far it was handed upward; 0 while it is the unit's own. */
  reached: number
}
/** What is due in the incidents and orders of a case, soonest first. */
export const dutiesOfCase = statement<CaseDutyRow>(
  'cases.duties',
  `with subject (id, incident_id, order_number) as (
     select n.id, n.incident_id, null::text from case_incidents m join notices n on n.incident_id = m.incident_id where m.case_id = $1
     union all select o.id, o.incident_id, o.number from case_incidents m join orders o on o.incident_id = m.incident_id where m.case_id = $1
     union all select $1::uuid, null::uuid, null::text)
   select d.rule, d.level, d.is_setting, d.due_at, i.number as incident_number, s.order_number, d.holder_id,
     (select max(u.level) from duties u where u.subject_id = d.subject_id and u.rule = d.rule) as reached
   from subject s join duties d on d.subject_id = s.id and d.level = 0 and d.state in ('open', 'missed') left join incidents i on i.id = s.incident_id
   order by d.due_at, d.id limit 20`,
)

/**
 * Open cases of the same unit with somebody whom a confirmed link says to be a person of these incidents (the harmed side, not merely the accused), or whose
 * protective order was breached (`again`).
 */
export const casesOfFamily = statement<{ id: string; number: string; again: boolean }>(
  'cases.of-family',
  `with pair (mine, theirs, again) as (
     select p.mine, p.theirs, false from links l cross join lateral (values (l.left_incident, l.right_incident), (l.right_incident, l.left_incident)) as p (mine, theirs)
       where p.mine = any ($1::uuid[]) and l.state = 'confirmed' and l.side in ('protected', 'other')
     union all select b.incident_id, o.incident_id, true from breaches b join orders o on o.id = b.order_id where b.incident_id = any ($1::uuid[]))
   select c.id, c.number, bool_or(p.again) as again from pair p join case_incidents m on m.incident_id = p.theirs join cases c on c.id = m.case_id
   where p.theirs <> all ($1::uuid[]) and c.closed_at is null and c.holder_id = $2 group by c.id, c.number order by c.number limit 5`,
)
/** For the sweeper. No row: somebody is working on the case now. */
export const holdCase = statement<{ held: boolean }>(
  'cases.hold',
  `select true as held from cases where id = $1 for no key update skip locked`,
)

export type CaseOrderRow = {
  id: string
  number: string
  incident_number: string
  law: string
  issued_at: Date
  served_at: Date | null
  until: Date | null
  until_at_latest: Date | null
  breached_at: Date | null
  ended_at: Date | null
}
export const ordersOfCase = statement<CaseOrderRow>(
  'cases.orders',
  `select o.id, o.number, i.number as incident_number, o.law, o.issued_at, o.served_at, o.until, o.until_at_latest, o.breached_at, o.ended_at
   from case_incidents m join orders o on o.incident_id = m.incident_id join incidents i on i.id = m.incident_id where m.case_id = $1 order by o.issued_at desc, o.id limit 100`,
)
/** Milestones of what was told, and of the orders: the rest of a case's story is in its own events and the law's answers. */
export const milestonesOfCase = statement<{ kind: string; at: Date; number: string; agency: string }>(
  'cases.milestones',
  `select 'notice-' || k.kind as kind, k.at, i.number, n.holder_id as agency from case_incidents m join incidents i on i.id = m.incident_id join notices n on n.incident_id = i.id
     cross join lateral (values ('submitted', n.submitted_at), ('registered', n.registered_at), ('disposed', n.disposed_at)) as k (kind, at) where m.case_id = $1 and k.at is not null
   union all
   select 'order-' || e.kind, e.happened_at, o.number, e.agency from case_incidents m join orders o on o.incident_id = m.incident_id join order_events e on e.order_id = o.id where m.case_id = $1
   union all
   select 'instruction-' || k.kind, k.at, d.number, k.agency from instructions d cross join lateral (values ('given', d.at, d.source_id), ('answered', d.replied_at, d.holder_id)) as k (kind, at, agency)
     where k.at is not null and (d.subject_id = $1 or d.subject_id in (select n.id from case_incidents m join notices n on n.incident_id = m.incident_id where m.case_id = $1
       union all select o.id from case_incidents m join orders o on o.incident_id = m.incident_id where m.case_id = $1))
   order by at limit 300`,
)
export type OpeningRow = {
  id: string
  at: Date
  actor: string | null
  agency: string | null
  job: string | null
  act: string
  outcome: string
  purpose: string
}
export const openingsOfCase = statement<OpeningRow>(
  'cases.openings',
  `select id, at, actor, agency, job, act, outcome, purpose from case_openings($1, $2, $3)`,
)
/** Names are sealed; row-level security gives only those of colleagues and of the units one answers for. */
export const namesOfUsers = statement<{ id: string; key_id: string; name: Buffer }>(
  'cases.names-of-users',
  `select id, key_id, name from users where id = any ($1)`,
)
