// Statements of protective orders. The row of an order is written by the trigger of its events; here it is only made and read.
import { statement } from '../db/statement.ts'
import type { OrderEventKind } from './order.ts'

export const takeOrderNumber = statement<{ counter: string }>(
  'orders.take-number',
  `select nextval('order_numbers') as counter`,
)
export const insertOrder = statement(
  'orders.insert',
  `insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, locked_from, law, post, bans, key_id, content, issued_at, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
)
export const insertOrderEvent = statement(
  'orders.insert-event',
  `insert into order_events (id, order_id, kind, happened_at, at, actor, agency, data, note) values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)`,
)
export type OrderRow = {
  id: string
  number: string
  incident_id: string
  incident_number: string
  against_id: string
  protects_id: string
  region: number
  source_id: string
  author_id: string
  holder_id: string
  locked_from: string[]
  law: string
  post: string
  bans: string[]
  key_id: string
  content: Buffer
  issued_at: Date
  recorded_at: Date
  served_at: Date | null
  refused: boolean | null
  until: Date | null
  until_at_latest: Date | null
  checked_at: Date | null
  breached_at: Date | null
  end_asked_at: Date | null
  ended_at: Date | null
  version: number
}
const columns = `o.id, o.number, o.incident_id, i.number as incident_number, o.against_id, o.protects_id, o.region, o.source_id, o.author_id, o.holder_id, o.locked_from, o.law, o.post, o.bans,
  o.key_id, o.content, o.issued_at, o.recorded_at, o.served_at, o.refused, o.until, o.until_at_latest, o.checked_at, o.breached_at, o.end_asked_at, o.ended_at, o.version`
export const orderByNumber = statement<OrderRow>(
  'orders.by-number',
  `select ${columns} from orders o join incidents i on i.id = o.incident_id where o.number = $1`,
)
export const ordersOfIncident = statement<OrderRow>(
  'orders.of-incident',
  `select ${columns} from orders o join incidents i on i.id = o.incident_id where o.incident_id = $1 order by o.issued_at desc, o.id limit 50`,
)
export const lockOrder = statement('orders.lock', `select pg_advisory_xact_lock(hashtextextended($1::text, 4))`)
export type OrderEventRow = {
  id: string
  kind: OrderEventKind
  happened_at: Date
  at: Date
  actor: string
  agency: string
  data: Record<string, unknown>
  note: Buffer | null
}
export const eventsOfOrder = statement<OrderEventRow>(
  'orders.events',
  `select id, kind, happened_at, at, actor, agency, data, note from order_events where order_id = $1 order by seq`,
)

export const insertBreach = statement(
  'orders.insert-breach',
  `insert into breaches (event_id, order_id, incident_id, against_id, protects_id, at, actor) values ($1, $2, $3, $4, $5, $6, $7)`,
)
export type BreachRow = { event_id: string; incident_number: string | null }
/** Which incidents the breaches of an order became; no number where the reader may not know of the incident. */
export const breachesOfOrder = statement<BreachRow>(
  'orders.breaches',
  `select b.event_id, i.number as incident_number from breaches b left join incidents i on i.id = b.incident_id where b.order_id = $1 order by b.at`,
)

export type OrderLineRow = Pick<
  OrderRow,
  | 'id'
  | 'number'
  | 'incident_number'
  | 'law'
  | 'region'
  | 'issued_at'
  | 'served_at'
  | 'until'
  | 'until_at_latest'
  | 'checked_at'
  | 'breached_at'
  | 'end_asked_at'
  | 'ended_at'
> & {
  due_rule: string | null
  due_at: Date | null
  missed: boolean | null
  unit_kk: string
  unit_ru: string
  unit_en: string
}
const line = `o.id, o.number, i.number as incident_number, o.law, o.region, o.issued_at, o.served_at, o.until, o.until_at_latest, o.checked_at, o.breached_at, o.end_asked_at, o.ended_at,
  d.rule as due_rule, d.due_at, d.state = 'missed' as missed, h.name_kk as unit_kk, h.name_ru as unit_ru, h.name_en as unit_en`
const joined = `join incidents i on i.id = o.incident_id join agencies h on h.id = o.holder_id
     left join lateral (select z.rule, z.due_at, z.state from duties z where z.subject_id = o.id and z.level = 0 and z.state in ('open', 'missed') order by z.due_at limit 1) d on true`
/** What may be in force or is still to be handed over: first what somebody asks to end, then what is due soonest. $1 units or regions, $2 now, $3 how many. */
function live(by: 'holder_id' | 'region') {
  const [name, type] = by === 'holder_id' ? ['unit', 'uuid'] : ['region', 'smallint']
  return statement<OrderLineRow>(
    `orders.live-by-${name}`,
    `with page as materialized (
       select w.* from unnest($1::${type}[]) as u (who) cross join lateral (
         select m.* from orders m where m.${by} = u.who and m.ended_at is null and coalesce(m.until_at_latest, 'infinity') > $2 order by m.end_asked_at is null limit $3) w)
     select ${line} from page o ${joined} order by o.end_asked_at is null, d.due_at nulls last, coalesce(o.until_at_latest, 'infinity'), o.id limit $3`,
  )
}
/** What has run out or was ended, the newest first. $1 units or regions, $2 now, $3 and $4 the last line of the page before, $5 how many. */
function past(by: 'holder_id' | 'region') {
  const [name, type] = by === 'holder_id' ? ['unit', 'uuid'] : ['region', 'smallint']
  return statement<OrderLineRow>(
    `orders.past-by-${name}`,
    `with page as materialized (
       select w.* from unnest($1::${type}[]) as u (who) cross join lateral (
         select m.* from orders m where m.${by} = u.who and (m.ended_at is not null or m.until_at_latest <= $2) and (m.issued_at, m.id) < ($3, $4)
         order by m.issued_at desc, m.id desc limit $5) w
       order by w.issued_at desc, w.id desc limit $5)
     select ${line} from page o ${joined} order by o.issued_at desc, o.id desc`,
  )
}
export const orderLists = {
  live: { unit: live('holder_id'), region: live('region') },
  past: { unit: past('holder_id'), region: past('region') },
}

export type OrderAboutRow = {
  sighting_id: string
  confirmed: boolean
  link_id: string | null
  side: 'against' | 'protects'
  order_id: string | null
  number: string | null
  incident_id: string | null
  holder_id: string | null
  region: number | null
  law: string | null
  bans: string[] | null
  issued_at: Date | null
  served_at: Date | null
  until: Date | null
  until_at_latest: Date | null
  breached_at: Date | null
}
/** $1 mentions in incidents the reader may work on. Orders of other units among them, through confirmed links. */
export const ordersAbout = statement<OrderAboutRow>('orders.about', `select * from orders_about($1)`)
export const mentionsOfIncident = statement<{ id: string }>(
  'orders.mentions-of-incident',
  `select id from sightings where incident_id = $1 order by id`,
)
/** The mentions of several incidents, by the incidents' numbers. */
export const mentionsOfIncidents = statement<{ id: string; number: string }>(
  'orders.mentions-of-incidents',
  `select s.id, i.number from incidents i join sightings s on s.incident_id = i.id where i.number = any ($1)`,
)
/** For the sweeper. No row: somebody is working on the order now. */
export const holdOrder = statement<{ held: boolean }>(
  'orders.hold',
  `select true as held from orders where id = $1 for no key update skip locked`,
)

export type BeatRow = {
  id: string
  number: string
  due_at: Date
  missed: boolean
  law: string
  checked_at: Date | null
  breached_at: Date | null
  until_at_latest: Date | null
}
/** Checks due, the soonest first. $1 units, $2 and $3 the last line of the page before, $4 how many. */
export const beatOfUnits = statement<BeatRow>(
  'orders.beat',
  `with page as materialized (
     select w.* from unnest($1::uuid[]) as u (who) cross join lateral (
       select d.id, d.subject_id, d.due_at, d.state from duties d where d.holder_id = u.who and d.subject_kind = 'order' and d.level = 0
         and d.state in ('open', 'missed') and d.rule like 'order.check.%' and (d.due_at, d.id) > ($2, $3) order by d.due_at, d.id limit $4) w
     order by w.due_at, w.id limit $4)
   select p.id, o.number, p.due_at, p.state = 'missed' as missed, o.law, o.checked_at, o.breached_at, o.until_at_latest
   from page p join orders o on o.id = p.subject_id order by p.due_at, p.id`,
)
