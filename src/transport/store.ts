// Statements of children put off public transport. The row is written by the trigger of its events; here it is only made and read.
import { statement } from '../db/statement.ts'
import type { TransportFacts } from './contract.ts'
import type { RideState, StepKind } from './ride.ts'

export const takeRideNumber = statement<{ counter: string }>(
  'transport.take-number',
  `select nextval('ride_numbers') as counter`,
)
export const insertRide = statement(
  'transport.insert',
  `insert into rides (id, number, region, source_id, author_id, holder_id, locked_from, key_id, told, passed_at, take_by, acted_on, child_age, alone, forced)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
)
export const insertRideEvent = statement(
  'transport.insert-event',
  `insert into ride_events (id, ride_id, kind, at, actor, agency, data) values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
)
export type RideRow = {
  id: string
  number: string
  region: number
  source_id: string
  author_id: string
  holder_id: string
  locked_from: string[]
  key_id: string
  told: Buffer
  passed_at: Date
  take_by: Date
  acted_on: string | null
  child_age: TransportFacts['childAge']
  alone: TransportFacts['alone']
  forced: TransportFacts['forced']
  state: RideState
  taken_at: Date | null
  opened_on: string | null
  decision: 'fined' | 'not-fined' | null
  ground: string | null
  liable: string | null
  decided_on: string | null
  outcome_id: string | null
  version: number
}
const columns = `r.id, r.number, r.region, r.source_id, r.author_id, r.holder_id, r.locked_from, r.key_id, r.told, r.passed_at, r.take_by, r.acted_on::text, r.child_age, r.alone,
  r.forced, r.state, r.taken_at, r.opened_on::text, r.decision, r.ground, r.liable, r.decided_on::text, r.outcome_id, r.version`
export const rideByNumber = statement<RideRow>(
  'transport.by-number',
  `select ${columns} from rides r where r.number = $1`,
)
export const lockRide = statement('transport.lock', `select pg_advisory_xact_lock(hashtextextended($1::text, 7))`)
export type RideEventRow = {
  kind: 'passed' | StepKind
  at: Date
  actor: string
  data: Readonly<Record<string, string | null>>
}
export const eventsOfRide = statement<RideEventRow>(
  'transport.events',
  `select kind, at, actor, data from ride_events where ride_id = $1 order by seq`,
)
/** $1 inspections or regions, $2 and $3 the last line of the page before, $4 how many. */
function list(by: 'holder_id' | 'region') {
  const [name, type] = by === 'holder_id' ? ['inspection', 'uuid'] : ['region', 'smallint']
  return statement<RideRow>(
    `transport.by-${name}`,
    `with page as materialized (
       select w.* from unnest($1::${type}[]) as u (who) cross join lateral (
         select m.* from rides m where m.${by} = u.who and (m.passed_at, m.id) < ($2, $3) order by m.passed_at desc, m.id desc limit $4) w
       order by w.passed_at desc, w.id desc limit $4)
     select ${columns} from page r order by r.passed_at desc, r.id desc`,
  )
}
export const rideLists = { inspection: list('holder_id'), region: list('region') }
/** For the sweeper. No row: somebody is working on it now. */
export const holdRide = statement<{ held: boolean }>(
  'transport.hold',
  `select true as held from rides where id = $1 for no key update skip locked`,
)

export const insertOutcome = statement(
  'transport.insert-outcome',
  `insert into carrier_outcomes (id, carrier_id, key_id, route, acted_on, opened_on, decided_on, decision, ground, liable, tenge)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)
export type OutcomeRow = {
  id: string
  key_id: string
  route: Buffer
  acted_on: string | null
  opened_on: string
  decided_on: string
  decision: 'fined' | 'not-fined'
  ground: string
  liable: string | null
  tenge: number | null
}
/** $1 the carrier, $2 and $3 the last line of the page before, $4 how many. */
export const outcomesOf = statement<OutcomeRow>(
  'transport.outcomes-of',
  `select id, key_id, route, acted_on::text, opened_on::text, decided_on::text, decision, ground, liable, tenge from carrier_outcomes
   where carrier_id = $1 and (decided_on, id) < ($2::date, $3::uuid) order by decided_on desc, id desc limit $4`,
)
