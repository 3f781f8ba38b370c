import { statement } from '../db/statement.ts'

export const insertIncident = statement(
  'incidents.insert',
  `insert into incidents (id, number, region, source_id, author_id, holder_id, author_only, key_id, occurred_from, occurred_to, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  { joins: 'freely' },
)
export const insertParticipations = statement(
  'incidents.insert-participations',
  `insert into participations (incident_id, sighting_id, role) select $1, s, r from unnest($2::uuid[], $3::text[]) as p (s, r)`,
  { joins: 'after' },
)
export const insertFacts = statement(
  'incidents.insert-facts',
  `insert into facts (id, incident_id, key, state, value, source, asserted_by, asserted_agency, at, contract)
   select id, $5, key, state, value::jsonb, $6, $7, $8, $9, $10 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as f (id, key, state, value)`,
  { joins: 'after' },
)
export type FactRow = {
  id: string
  key: string
  state: 'known' | 'unknown-asked' | 'not-asked' | 'not-applicable' | 'contested'
  value: unknown
  source: string
  at: Date
  asserted_by: string
  asserted_agency: string
}
export const factsOfIncident = statement<FactRow>(
  'incidents.facts',
  `select id, key, state, value, source, at, asserted_by, asserted_agency from facts where incident_id = $1 order by id`,
)
export const insertQualification = statement(
  'incidents.insert-qualification',
  `insert into qualifications (id, incident_id, at, made_by, rulebook, act_from, act_to, summary, derivation, supersedes, rests_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10, $11)`,
  { joins: 'after' },
)
export type QualificationRow = {
  id: string
  at: Date
  rulebook: string
  act_from: string | null
  act_to: string | null
  summary: unknown
  derivation: unknown
  supersedes: string | null
  /** Confirmed links between persons that it rests on. */
  rests_on: string[]
}
export const qualificationsOfIncident = statement<QualificationRow>(
  'incidents.qualifications',
  `select id, at, rulebook, act_from::text, act_to::text, summary, derivation, supersedes, rests_on from qualifications where incident_id = $1 order by at desc, id desc limit 50`,
)
/** Everything that was ever derived, in the order of identifiers. */
export const derivationsAfter = statement<{ id: string; derivation: unknown }>(
  'incidents.derivations-after',
  `select id, derivation from qualifications where id > $1 order by id limit 1000`,
)
export type IncidentRow = {
  id: string
  number: string
  region: number
  source_id: string
  author_id: string
  holder_id: string
  author_only: boolean
  locked_from: string[]
  key_id: string
  occurred_from: string | null
  occurred_to: string | null
  created_at: Date
}
const columns = `id, number, region, source_id, author_id, holder_id, author_only, locked_from, key_id, occurred_from::text, occurred_to::text, created_at`
export const incidentByNumber = statement<IncidentRow>(
  'incidents.by-number',
  `select ${columns} from incidents where number = $1`,
)
export const incidentById = statement<IncidentRow>('incidents.by-id', `select ${columns} from incidents where id = $1`)
export type LinkedOffenceRow = {
  links: string[]
  incident_id: string
  occurred_from: string | null
  occurred_to: string | null
  stands: string[] | null
  open: string[] | null
  reconciled_at: Date | null
  region: number
}
/** Other incidents of the person who is the alleged offender here, through confirmed links (migration 0016). */
export const linkedOffences = statement<LinkedOffenceRow>(
  'incidents.linked-offences',
  `select links, incident_id, occurred_from::text, occurred_to::text, stands, open, reconciled_at, region from linked_offences($1)`,
)
/** One incident that waits to be asked again, held so that no other worker takes it. */
export const claimRequalification = statement<{ incident_id: string; because: string }>(
  'incidents.claim-requalification',
  `delete from requalifications where incident_id = (select incident_id from requalifications where incident_id <> all ($1::uuid[]) order by since limit 1 for update skip locked) returning incident_id, because`,
)
export const waitingRequalification = statement<{ incident_id: string }>(
  'incidents.waiting-requalification',
  `select incident_id from requalifications where incident_id <> all ($1::uuid[]) limit 1`,
)
/** Serialises those who add facts to one incident, so that each qualification supersedes the one before. */
export const lockIncident = statement('incidents.lock', `select pg_advisory_xact_lock(hashtextextended($1::text, 1))`)

// A new rulebook ------------------------------------------------------------------------------------------------------------------------------

/** Serialises those who begin a walk. */
export const lockRuns = statement(
  'incidents.lock-runs',
  `select pg_advisory_xact_lock(hashtextextended('rulebook_runs', 1))`,
)
export type RunRow = { id: string; rulebook: string; below: string | null; finished_at: Date | null }
export const newestRun = statement<RunRow>(
  'incidents.newest-run',
  `select id, rulebook, below, finished_at from rulebook_runs order by id desc limit 1`,
)
export const insertRun = statement<{ id: string }>(
  'incidents.insert-run',
  `insert into rulebook_runs (rulebook, started_at) values ($1, $2) returning id`,
)
/** No row: it is finished, or another worker is at it now. */
export const holdRun = statement<RunRow>(
  'incidents.hold-run',
  `select id, rulebook, below, finished_at from rulebook_runs where id = $1 and finished_at is null for update skip locked`,
)
/** The next incidents downwards, each with the rulebook of its newest answer. $1 below which, $2 how many. */
export const nextToJudge = statement<{ id: string; rulebook: string | null }>(
  'incidents.next-to-judge',
  `select i.id, (select q.rulebook from qualifications q where q.incident_id = i.id order by q.at desc, q.id desc limit 1) as rulebook
   from incidents i where ($1::uuid is null or i.id < $1) order by i.id desc limit $2`,
)
export const restartRun = statement('incidents.restart-run', `update rulebook_runs set below = null where id = $1`)
/** $2 done down to here, $3 judged, $4 changed, $5 when it reached the end or null. */
export const advanceRun = statement(
  'incidents.advance-run',
  `update rulebook_runs set below = coalesce($2, below), judged = judged + $3, changed = changed + $4, finished_at = $5 where id = $1`,
)
