// The police inbox and what officers write. Lists go unit by unit (`lateral`), so that each read follows one index in the list's own order
// and stays as fast at a million notices as at ten thousand; row-level security still has the last word on every row.
import { statement } from '../../db/statement.ts'
import type { NoticeRow } from '../store.ts'

/** One line of the inbox: nothing in it names a person. */
export type InboxRow = Pick<
  NoticeRow,
  | 'id'
  | 'number'
  | 'channel'
  | 'kind'
  | 'danger'
  | 'state'
  | 'submitted_at'
  | 'acknowledge_by'
  | 'register_by'
  | 'registered_at'
  | 'registration'
  | 'disposition'
  | 'mistaken_at'
  | 'level'
> & {
  /** The rung that the running clock has climbed to; `level` is the highest of either clock. */
  rung: number
  incident_number: string
  school_kk: string
  school_ru: string
  school_en: string
  unit_kk: string
  unit_ru: string
  unit_en: string
}

const row = `n.id, n.number, n.channel, n.kind, n.danger, n.state, n.submitted_at, n.acknowledge_by, n.register_by, n.registered_at, n.registration, n.disposition, n.mistaken_at, n.level`
const shown = `${row}, case when n.level = 0 then 0 else coalesce((
    select max((e.data->>'level')::int) from notice_events e where e.notice_id = n.id and e.kind = 'escalated'
      and e.data->>'rule' = case when n.state in ('submitted', 'delivered') then 'notice.acknowledge' else 'notice.register' end), 0) end as rung,
  i.number as incident_number, s.name_kk as school_kk, s.name_ru as school_ru, s.name_en as school_en,
  h.name_kk as unit_kk, h.name_ru as unit_ru, h.name_en as unit_en`
const names = `join incidents i on i.id = n.incident_id join agencies s on s.id = n.source_id join agencies h on h.id = n.holder_id`

/** `$1` units, `$2` how many; further parameters are the place to go on from. `order` is written for the alias n. */
function list(name: string, where: string, order: string, after?: string) {
  const inner = (place: string) =>
    `select m.* from notices m where m.holder_id = u.unit and ${where.replaceAll('n.', 'm.')} ${place.replaceAll('n.', 'm.')} order by ${order.replaceAll('n.', 'm.')} limit $2`
  const text = (place: string) =>
    `with page as materialized (
       select n.* from unnest($1::uuid[]) as u (unit) cross join lateral (${inner(place)}) n order by ${order} limit $2)
     select ${shown} from page n ${names} order by ${order}`
  return {
    first: statement<InboxRow>(`desk.${name}`, text('')),
    later: statement<InboxRow>(`desk.${name}-later`, text(after === undefined ? '' : `and ${after}`)),
  }
}

/** Nobody has acknowledged them yet; what has just landed stands on top. Place: $3 submitted, $4 id. */
export const unacknowledgedList = list(
  'unacknowledged',
  `n.state in ('submitted', 'delivered')`,
  `n.submitted_at desc, n.id desc`,
  `(n.submitted_at, n.id) < ($3::timestamptz, $4::uuid)`,
)
/** Those among them where a child may be in danger now: they stand above everything, however old. */
export const dangerList = list(
  'danger',
  `n.state in ('submitted', 'delivered') and n.danger = 'yes'`,
  `n.submitted_at desc, n.id desc`,
).first
/** What must be registered soonest. Place: $3 register_by, $4 id. */
export const registerList = list(
  'register',
  `n.state = 'acknowledged'`,
  `n.register_by, n.id`,
  `(n.register_by, n.id) > ($3::timestamptz, $4::uuid)`,
)
/** Registered and not yet decided. Place: $3 registered, $4 id. */
export const waitingList = list(
  'waiting',
  `n.state = 'registered'`,
  `n.registered_at desc, n.id desc`,
  `(n.registered_at, n.id) < ($3::timestamptz, $4::uuid)`,
)
/** Everything, newest first. Place: $3 submitted, $4 id. */
export const allList = list(
  'all',
  'true',
  `n.submitted_at desc, n.id desc`,
  `(n.submitted_at, n.id) < ($3::timestamptz, $4::uuid)`,
)

/** The notice that has waited longest for an acknowledgement, so that a long list cannot hide it. */
export const longestWaiting = statement<InboxRow>(
  'desk.longest-waiting',
  `with page as materialized (
     select n.* from unnest($1::uuid[]) as u (unit) cross join lateral (
       select m.* from notices m where m.holder_id = u.unit and m.state in ('submitted', 'delivered') order by m.acknowledge_by, m.id limit 1) n
     order by n.acknowledge_by, n.id limit 1)
   select ${shown} from page n ${names}`,
)

/** The notice of an incident; there is one. */
export const noticeOfIncident = statement<{ number: string; incident_number: string }>(
  'desk.notice-of-incident',
  `select n.number, i.number as incident_number from notices n join incidents i on i.id = n.incident_id where i.number = $1 order by n.submitted_at limit 1`,
)
/** A row if the reader may know of it: row-level security decides. */
export const noticeIsSeen = statement<{ seen: true }>(
  'desk.notice-is-seen',
  `select true as seen from notices where id = $1`,
)
/** First time only, and only while it waits to be acknowledged. No row: there was nothing to add. */
export const addShown = statement<{ notice_id: string }>(
  'desk.add-shown',
  `insert into notice_events (notice_id, kind, at, actor, agency)
   select n.id, 'shown', $2, $3, $4 from notices n where n.id = $1 and n.holder_id = $4 and n.state in ('submitted', 'delivered')
   on conflict (notice_id, agency) where kind = 'shown' do nothing returning notice_id`,
)
/** A notice of this unit that waits and has not been on its screen yet. */
export const unshownNotice = statement<{ id: string; region: number }>(
  'desk.unshown-notice',
  `select n.id, n.region from notices n where n.number = $1 and n.holder_id = $2 and n.state in ('submitted', 'delivered')
     and not exists (select from notice_events e where e.notice_id = n.id and e.kind = 'shown' and e.agency = $2)`,
)
export const incidentOfNotice = statement<{ incident_number: string }>(
  'desk.incident-of-notice',
  `select i.number as incident_number from notices n join incidents i on i.id = n.incident_id where n.number = $1`,
)
/** The department hands what it holds to a unit that is not locked; false where it may not. */
export const handOn = statement<{ done: boolean }>('desk.hand-on', `select hand_on($1, $2) as done`)
export const attachmentsOfNotice = statement<{ id: string; media_type: string; size: number; at: Date }>(
  'desk.attachments',
  `select id, media_type, size, at from attachments where notice_id = $1 order by id`,
)

/** Writes the projection as the events give it. */
export const writeProjection = statement(
  'desk.write-projection',
  `update notices set state = $2, version = $3, delivered_at = $4, acknowledged_at = $5, registered_at = $6, registration = $7, disposition = $8, disposed_at = $9,
     mistaken_at = $10, level = $11 where id = $1`,
)

/** Officers of a unit, for the choice of who takes it. */
export const officersOf = statement<{ id: string; key_id: string; name: Buffer; roles: string[] }>(
  'desk.officers-of',
  `select id, key_id, name, roles from users where agency_id = $1 and roles && '{police-duty,police-inspector,police-chief}' and active order by id`,
)
export const noticeIdOfIncident = statement<{ id: string }>(
  'desk.notice-id-of-incident',
  `select id from notices where incident_id = $1 order by submitted_at limit 1`,
)
export const registeredAtOfIncident = statement<{ registered_at: Date | null }>(
  'desk.registered-at',
  `select registered_at from notices where incident_id = $1 order by submitted_at limit 1`,
)
