// The policy table and PostgreSQL's row-level security are two independent statements of one intent. Random worlds must not find them apart,
// and taking any line of either away must be noticed: a suite that stays green without a policy would protect nobody.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { closeBeforeDrop, testDatabase } from '../../test/cluster.ts'
import type { Actor } from '../db/door.ts'
import { may, policy, policyInWords, roles, type ActName, type Guard, type PolicyTable } from './policy.ts'

const { admin } = await testDatabase()
const client = new pg.Client(admin)
await client.connect()
closeBeforeDrop(() => client.end())

/** `linkedWith`: a mention in this record and one in the next are proposed to be one person. */
type Record_ = Guard & {
  readonly id: string
  readonly factBy: string
  readonly dutyHolder: string
  readonly receiverId: string
  readonly aboveId: string
  readonly taken: boolean
  readonly linkId: string
  readonly linkState: string
  readonly linkSide: string
  /** The address of its mention is kept secret. */
  readonly secret: boolean
  /** Who opened its case in danger, and whether that hour runs. */
  readonly dangerBy: string
  readonly dangerRuns: boolean
  readonly openInDangerFor: readonly string[]
  readonly linkedWith: Record_ | undefined
}
type World = { readonly actors: readonly Actor[]; readonly records: readonly Record_[] }

const agencies = Array.from({ length: 6 }, () => randomUUID())
const people = Array.from({ length: 6 }, () => randomUUID())
const agency = fc.constantFrom(...agencies)
const person = fc.constantFrom(...people)
const region = fc.constantFrom(10, 35, 71)

// Also worlds that sign-in would never make (a teacher with police units): the two must agree even there.
const actor = fc.record({
  kind: fc.constant('user' as const),
  id: person,
  agencyId: agency,
  agencyKind: fc.constant('any'),
  roles: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 0, maxLength: 3 }),
  units: fc.uniqueArray(agency, { maxLength: 3 }),
  regions: fc.uniqueArray(region, { maxLength: 2 }),
})
const record = fc.record({
  region,
  sourceId: agency,
  authorId: person,
  holderId: agency,
  authorOnly: fc.boolean(),
  lockedFrom: fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.oneof(person, agency), { maxLength: 2 }) },
  ),
  factBy: person,
  dutyHolder: agency,
  receiverId: agency,
  aboveId: agency,
  taken: fc.boolean(),
  id: fc.constant(''),
  linkId: fc.constant(''),
  linkState: fc.constantFrom('proposed', 'agreed', 'unsure', 'confirmed', 'rejected', 'undone'),
  linkSide: fc.constantFrom('accused', 'protected', 'other'),
  secret: fc.boolean(),
  dangerBy: person,
  dangerRuns: fc.boolean(),
  openInDangerFor: fc.constant<string[]>([]),
  linkedWith: fc.constant(undefined),
})
const paired = (records: readonly Record_[]): Record_[] =>
  records.map((r, i) => {
    const other = records[i % 2 === 0 ? i + 1 : i - 1] as Record_
    const first = (i % 2 === 0 ? r : other) as Record_
    return { ...r, linkId: first.linkId, linkState: first.linkState, linkSide: first.linkSide, linkedWith: other }
  })
const lockedFor = (a: Actor, r: Guard) => r.lockedFrom.includes(a.id) || r.lockedFrom.includes(a.agencyId)
const seesLink = (a: Actor, r: Record_, t: PolicyTable): boolean => {
  const other = r.linkedWith as Record_
  if (lockedFor(a, r) || lockedFor(a, other)) return false
  const shields = (g: Record_) => g.secret && !may(a, 'link.see', { ...g, lockedFrom: [] }, t)
  if (r.linkSide !== 'accused' && r.linkState !== 'confirmed' && (shields(r) || shields(other))) return false
  return may(a, 'link.see', { ...r, lockedFrom: [] }, t) || may(a, 'link.see', { ...other, lockedFrom: [] }, t)
}
const world: fc.Arbitrary<World> = fc.record({
  actors: fc.array(actor, { minLength: 6, maxLength: 6 }),
  records: fc
    .array(
      record.map((r): Record_ => ({
        ...r,
        id: randomUUID(),
        linkId: randomUUID(),
        openInDangerFor: r.dangerRuns ? [r.dangerBy] : [],
      })),
      { minLength: 14, maxLength: 14 },
    )
    .map(paired),
})

const knows = (a: Actor, r: Record_, t: PolicyTable) => may(a, 'incident.know', r, t) || may(a, 'danger.read', r, t)
const seesOrder = (a: Actor, r: Record_, t: PolicyTable) => may(a, 'order.see', r, t) || may(a, 'danger.read', r, t)
const seesCase = (a: Actor, r: Record_, t: PolicyTable) => may(a, 'case.see', r, t) || may(a, 'danger.read', r, t)

const helps = (a: Actor, r: Record_, t: PolicyTable) => may(a, 'referral.answer', r, t)
const followsHelp = (a: Actor, r: Record_, t: PolicyTable) => may(a, 'referral.told', r, t)
const visits = (a: Actor, r: Record_, t: PolicyTable) => may(a, 'visit.write', r, t)
const regionOf = (one: string) => [10, 35, 71][(agencies as readonly string[]).indexOf(one) % 3] as number

/** Where a row is named by whose it is and not by a record. */
await client.query('create temp table holders (id uuid, holder uuid, by_user uuid)')
await client.query('grant select on pg_temp.holders to arasha_app')
/** What is refused raises an error instead of leaving rows out: tried for each record by itself. */
await client.query(`create function pg_temp.attempts(statement text) returns setof uuid language plpgsql as $$
  declare i uuid;
  begin
    foreach i in array string_to_array(current_setting('test.records'), ',')::uuid[] loop
      begin
        execute statement using i;
        return next i;
      exception when insufficient_privilege then null;
      end;
    end loop;
  end $$`)
const few = 3
const attempt = (statement: string) => `select attempts as id from pg_temp.attempts(${client.escapeLiteral(statement)})`

/** Each question asked twice: of the table, and of the database as that actor. */
const questions: readonly {
  name: string
  sql: string
  table: (actor: Actor, r: Record_, t: PolicyTable) => boolean
  /** Asked of the first records only: each attempt is a small transaction of its own. */
  few?: true
  /** What the question changed and the next actor must find as it was. */
  undo?: string
}[] = [
  { name: 'see a notice', sql: 'select id from notices', table: (a, r, t) => may(a, 'notice.follow', r, t) },
  { name: 'know of an incident', sql: 'select id from incidents', table: knows },
  {
    name: 'read facts',
    sql: 'select incident_id as id from facts',
    table: (a, r, t) => knows(a, r, t) && (may(a, 'incident.work', r, t) || r.factBy === a.id),
  },
  {
    name: 'read people',
    sql: 'select incident_id as id from sightings',
    table: (a, r, t) =>
      may(a, 'incident.work', r, t) ||
      may(a, 'danger.read', r, t) ||
      (['proposed', 'agreed', 'unsure', 'confirmed'].includes(r.linkState) && seesLink(a, r, t)),
  },
  {
    name: 'see a link',
    sql: 'select left_incident as id from links union all select right_incident from links',
    table: seesLink,
  },
  {
    name: 'follow a link',
    sql: 'select l.left_incident as id from links l join link_events e on e.link_id = l.id union all select l.right_incident from links l join link_events e on e.link_id = l.id',
    table: seesLink,
  },
  {
    name: 'judge a link',
    sql: 'with l as (update links set version = version returning left_incident, right_incident) select left_incident as id from l union all select right_incident from l',
    table: (a, r, t) => {
      const other = r.linkedWith as Record_
      const judges = (g: Guard) => may(a, 'link.judge', { ...g, lockedFrom: [] }, t)
      return seesLink(a, r, t) && (judges(r) || judges(other))
    },
  },
  {
    name: 'know a safe way to a person',
    sql: 'select incident_id as id from safe_contacts',
    table: (a, r, t) => may(a, 'contact.know', r, t),
  },
  {
    name: 'know which address is secret',
    sql: 'select incident_id as id from address_secrets',
    table: (a, r, t) => r.secret && (may(a, 'contact.know', r, t) || may(a, 'danger.read', r, t)),
  },
  {
    name: 'read qualifications',
    sql: 'select incident_id as id from qualifications',
    table: (a, r, t) => may(a, 'incident.work', r, t),
  },
  { name: 'see an order', sql: 'select incident_id as id from orders', table: seesOrder },
  {
    name: 'follow an order',
    sql: 'select o.incident_id as id from orders o join order_events e on e.order_id = o.id',
    table: seesOrder,
  },
  {
    name: 'know which incident a breach became',
    sql: 'select incident_id as id from breaches',
    table: seesOrder,
  },
  {
    name: 'see a case',
    sql: 'select c.id from cases c union select m.case_id from case_incidents m',
    table: seesCase,
  },
  {
    name: 'follow a case',
    sql: 'select case_id as id from case_events',
    table: seesCase,
  },
  {
    name: 'see who opened a case in danger',
    sql: 'select case_id as id from danger_openings',
    table: seesCase,
  },
  {
    name: 'see what became of an opening in danger',
    sql: 'select opening_id as id from danger_marks',
    table: (a, r, t) => !r.dangerRuns && seesCase(a, r, t),
  },
  {
    name: 'know what a case gathers',
    sql: 'select case_id as id from case_incidents',
    table: seesCase,
  },
  {
    name: 'see an instruction',
    sql: 'select subject_id as id from instructions',
    table: (a, r, t) => may(a, 'instruction.see', r, t),
  },
  {
    name: 'answer an instruction',
    sql: `with i as (update instructions set replied_at = now(), replied_by = context_user(), reply = '' returning subject_id) select subject_id as id from i`,
    table: (a, r, t) => may(a, 'instruction.see', r, t) && may(a, 'instruction.answer', r, t),
    undo: 'update instructions set replied_at = null, replied_by = null, reply = null',
  },
  {
    name: 'see a recommendation',
    sql: 'select referral_id as id from recommendations',
    table: (a, r, t) => may(a, 'recommendation.see', r, t),
  },
  {
    name: 'follow a recommendation',
    sql: 'select recommendation_id as id from recommendation_events',
    table: (a, r, t) => may(a, 'recommendation.see', r, t),
  },
  { name: 'see a review', sql: 'select notice_id as id from reviews', table: (a, r, t) => may(a, 'review.see', r, t) },
  {
    name: 'answer a review',
    sql: `with r as (update reviews set answer = 'agreed', answered_by = context_user() returning notice_id) select notice_id as id from r`,
    table: (a, r, t) => may(a, 'review.see', r, t) && may(a, 'review.answer', r, t),
  },
  {
    name: 'read attachments',
    sql: 'select notice_id as id from attachments',
    table: (a, r, t) => may(a, 'notice.follow', r, t),
  },
  {
    name: 'follow what the police weigh',
    sql: `select notice_id as id from notice_events where kind = 'disposition-proposed'`,
    table: (a, r, t) => may(a, 'incident.work', r, t),
  },
  {
    name: 'follow what happens',
    sql: `select notice_id as id from notice_events where kind = 'acknowledged'`,
    table: (a, r, t) => may(a, 'notice.follow', r, t),
  },
  {
    name: 'see a duty',
    sql: 'select subject_id as id from duties',
    table: (a, r, t) => may(a, 'duty.see', { ...r, holderId: r.dutyHolder }, t),
  },
  {
    name: 'see a referral',
    sql: 'select incident_id as id from referrals',
    table: (a, r, t) => may(a, 'referral.see', r, t),
  },
  {
    name: 'follow a referral',
    sql: 'select r.incident_id as id from referrals r join referral_events e on e.referral_id = r.id',
    table: (a, r, t) => may(a, 'referral.see', r, t),
  },
  {
    name: 'read what a referral tells',
    sql: 'select referral_id as id from referral_tellings',
    table: (a, r, t) => may(a, 'referral.told', r.taken ? r : { ...r, receiverId: '' }, t),
  },
  { name: 'see a ride', sql: 'select id from rides', table: (a, r, t) => may(a, 'transport.see', r, t) },
  {
    name: 'follow a ride',
    sql: 'select ride_id as id from ride_events',
    table: (a, r, t) => may(a, 'transport.see', r, t),
  },
  {
    name: 'write down what became of a ride',
    sql: attempt(
      `insert into ride_events (id, ride_id, kind, at, actor, agency) values (gen_random_uuid(), $1, 'found', now(), context_user(), context_agency())`,
    ),
    table: (a, r, t) => may(a, 'transport.see', r, t) && may(a, 'transport.decide', r, t),
    few: true,
  },
  // Nobody is locked out of it: it names nobody and leads to no record.
  {
    name: 'read what was decided about a bus',
    sql: 'select id from carrier_outcomes',
    table: (a, r, t) => may(a, 'carrier.read', { ...r, lockedFrom: [] }, t),
  },
  { name: 'see a contact', sql: 'select id from contacts', table: (a, r, t) => may(a, 'contact.answer', r, t) },
  {
    name: 'read what was told',
    sql: 'select contact_id as id from contact_messages',
    table: (a, r, t) => may(a, 'contact.answer', r, t),
  },
  {
    name: 'follow a contact',
    sql: 'select contact_id as id from contact_events',
    table: (a, r, t) => may(a, 'contact.answer', r, t),
  },
  {
    name: 'read what is drafted to a contact',
    sql: 'select contact_id as id from contact_drafts',
    table: (a, r, t) => may(a, 'contact.answer', r, t),
  },
  {
    name: 'read what operators noted on a contact',
    sql: 'select contact_id as id from contact_notes',
    table: (a, r, t) => may(a, 'contact.answer', r, t),
  },
  {
    name: 'follow an answer',
    sql: 'select contact_id as id from contact_sendings',
    table: (a, r, t) => may(a, 'contact.answer', r, t),
  },
  {
    name: 'close a contact',
    sql: 'update contacts set version = version returning id',
    table: (a, r, t) => may(a, 'contact.answer', r, t),
  },
  {
    name: 'see who is spoken of in a contact',
    sql: 'select contact_id as id from contact_people',
    table: (a, r, t) => may(a, 'contact.answer', r, t),
  },
  {
    name: 'see the rota',
    sql: 'select id from rota_shifts',
    table: (a, r, t) => may(a, 'rota.see', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'see a quality sample',
    sql: 'select id from quality_samples',
    table: (a, r, t) => may(a, 'line.supervise', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'see how many were drawn',
    sql: 'select id from quality_items',
    table: (a, r, t) => may(a, 'line.supervise', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'see who signed a sample',
    sql: 'select sample_id as id from quality_signatures',
    table: (a, r, t) => may(a, 'line.supervise', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'see the marks of one’s own work, or of the centre one leads',
    sql: 'select item_id as id from quality_marks',
    table: (a, r, t) => r.authorId === a.id || may(a, 'line.supervise', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'strike out of the rota',
    sql: 'update rota_shifts set struck_at = now() returning id',
    table: (a, r, t) => may(a, 'line.supervise', { ...r, lockedFrom: [] }, t),
    undo: 'update rota_shifts set struck_at = null',
  },
  {
    name: 'see what was passed on from a contact',
    sql: 'select contact_id as id from handoffs',
    table: (a, r, t) => may(a, 'contact.answer', r, t),
  },
  {
    name: 'strike out who was noted',
    sql: 'with p as (update contact_people set struck_at = now(), struck_by = context_user() returning contact_id) select contact_id as id from p',
    table: (a, r, t) => may(a, 'contact.answer', r, t),
    undo: 'update contact_people set struck_at = null, struck_by = null',
  },
  {
    name: 'know of a lock',
    sql: 'select incident_id as id from conflict_locks',
    table: (a, r, t) => may(a, 'oversight.see', r, t),
  },
  {
    name: 'lift a lock',
    sql: 'with l as (update conflict_locks set lift_asked_by = context_user(), lift_asked_at = now() returning incident_id) select incident_id as id from l',
    table: (a, r, t) => may(a, 'oversight.see', r, t),
    undo: 'update conflict_locks set lift_asked_by = null, lift_asked_at = null',
  },
  {
    name: 'read a declaration',
    sql: 'select id from declared_people',
    table: (a, r) => r.factBy === a.id,
  },
  {
    name: 'take a declaration back',
    sql: 'with d as (update declared_people set struck_at = now() returning id) select id from d',
    table: (a, r) => r.factBy === a.id,
    undo: 'update declared_people set struck_at = null',
  },
  {
    name: 'read a search',
    sql: 'select id from searches',
    table: (a, r) => r.factBy === a.id,
  },
  {
    name: 'read who was opened',
    sql: 'select sighting_id as id from openings',
    table: (a, r) => r.factBy === a.id,
  },
  {
    name: 'ask for a person for the sake of a mention',
    sql: attempt(
      `insert into searches (id, by_user, by_agency, units, aim, about, at, question) values (gen_random_uuid(), context_user(), context_agency(), context_units(), 'repeat', $1, now(), '')`,
    ),
    table: (a, r, t) => may(a, 'person.search', r, t) && may(a, 'link.judge', r, t),
    few: true,
  },
  {
    name: 'open who was found',
    sql: attempt(
      `insert into openings (id, search_id, sighting_id, by_user, by_agency, reason, at) values (gen_random_uuid(), $1, $1, context_user(), context_agency(), 'check', now()) on conflict do nothing`,
    ),
    table: (a, r) => r.factBy === a.id,
    few: true,
  },
  {
    name: 'change a notice',
    sql: 'update notices set version = version returning id',
    table: (a, r, t) =>
      may(a, 'notice.follow', r, t) && (may(a, 'notice.answer', r, t) || may(a, 'notice.append', r, t)),
  },
  { name: 'read checklists of a family', sql: 'select referral_id as id from assessments', table: helps },
  { name: 'read why a level was asked for', sql: 'select assessment_id as id from override_requests', table: helps },
  { name: 'read a plan', sql: 'select referral_id as id from plan_items', table: helps },
  { name: 'read what of a plan is done', sql: 'select item_id as id from plan_marks', table: helps },
  { name: 'read a review of help', sql: 'select referral_id as id from help_reviews', table: helps },
  { name: 'read a safety plan', sql: 'select referral_id as id from safety_plans', table: helps },
  { name: 'know that a session was held', sql: 'select referral_id as id from sessions_held', table: followsHelp },
  { name: 'know that a child was heard', sql: 'select referral_id as id from room_visits', table: followsHelp },
  {
    name: 'read a session’s note',
    sql: 'select session_id as id from session_notes',
    table: (a, r, t) => r.factBy === a.id && followsHelp(a, r, t),
  },
  { name: 'read a visit', sql: 'select referral_id as id from child_visits', table: visits },
  { name: 'see a photograph', sql: 'select visit_id as id from child_photos', table: visits },
  { name: 'follow a placement', sql: 'select visit_id as id from placement_steps', table: visits },
  { name: 'read an opinion', sql: 'select referral_id as id from court_opinions', table: visits },
  {
    name: 'change one’s own house',
    sql: 'with s as (update shelters set beds = beds, by_user = context_user() returning agency_id) select h.id from s join pg_temp.holders h on h.holder = s.agency_id',
    table: (a, r, t) => may(a, 'referral.answer', { ...r, receiverId: r.holderId, lockedFrom: [] }, t),
  },
  {
    name: 'read who takes part',
    sql: 'select incident_id as id from participations',
    table: (a, r, t) => may(a, 'incident.work', r, t) || may(a, 'danger.read', r, t),
  },
  {
    name: 'follow a duty',
    sql: 'select subject_id as id from duty_events',
    table: (a, r, t) => may(a, 'duty.see', { ...r, holderId: r.dutyHolder }, t),
  },
  {
    name: 'read the name of a colleague',
    sql: 'select id from users',
    table: (a, r) => a.agencyId === r.holderId || a.units.includes(r.holderId),
  },
  { name: 'read one’s own purpose', sql: 'select subject_id as id from purposes', table: (a, r) => r.factBy === a.id },
  {
    name: 'read a request for a record',
    sql: 'select id from record_requests',
    table: (a, r, t) => a.agencyId === r.holderId && may(a, 'person.search', { ...r, lockedFrom: [] }, t),
  },
  { name: 'read one’s own draft', sql: 'select id from notice_drafts', table: (a, r) => r.factBy === a.id },
  { name: 'read files of one’s own draft', sql: 'select id from draft_files', table: (a, r) => r.factBy === a.id },
  {
    name: 'find what one sent before',
    sql: 'select notice_id as id from idempotency',
    table: (a, r) => r.factBy === a.id,
  },
  {
    name: 'read one’s own place at the exchange',
    sql: 'select h.id from telephone_places p join pg_temp.holders h on h.by_user = p.user_id',
    table: (a, r) => r.factBy === a.id,
  },
  {
    name: 'see what was refused',
    sql: `select object_id as id from journal_leaves where outcome = 'refused'`,
    table: (a, r, t) => may(a, 'refusals.see', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'see what waits to be delivered',
    sql: 'select id from outbox',
    table: (a, r, t) => may(a, 'delivery.see', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'see what was delivered',
    sql: 'select outbox_id as id from deliveries',
    table: (a, r, t) => may(a, 'delivery.see', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'deliver again',
    sql: `with o as (update outbox set state = 'waiting' returning id) select id from o`,
    table: (a, r, t) => may(a, 'delivery.see', { ...r, lockedFrom: [] }, t),
    undo: `update outbox set state = 'parked'`,
  },
  {
    name: 'see whether the clock was held',
    sql: 'select h.id from clock_watch cross join pg_temp.holders h',
    table: (a, r, t) => may(a, 'health.see', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'confirm the clock',
    sql: 'with c as (update clock_watch set held_seconds = 0 returning 1) select h.id from c cross join pg_temp.holders h',
    table: (a, r, t) => may(a, 'health.see', { ...r, lockedFrom: [] }, t),
  },
  {
    name: 'read what is to be looked into',
    sql: 'select about_user as id from week_marks',
    table: (a, r, t) =>
      may(a, 'week.sign', { ...r, lockedFrom: [] }, t) ||
      [...a.regions, regionOf(a.agencyId)].some(
        one =>
          one === regionOf(r.holderId) &&
          may({ ...a, regions: [one] }, 'refusals.see', { ...r, region: one, lockedFrom: [] }, t),
      ),
  },
  {
    name: 'read who signed a week',
    sql: 'select by_user as id from week_signatures',
    table: (a, r, t) => may(a, 'week.sign', { ...r, lockedFrom: [] }, t),
  },
  // Last: whoever opens a case sees more from then on.
  {
    name: 'open a case in danger',
    sql: attempt(
      `insert into danger_openings (id, case_id, by_user, by_agency, reason, words, at, until_at)
       select gen_random_uuid(), $1, context_user(), context_agency(), 'life', '', n, n + interval '1 hour' from arasha_now() as n`,
    ),
    table: (a, r, t) => may(a, 'danger.open', r, t),
    few: true,
  },
  {
    name: 'judge an opening in danger',
    sql: attempt(
      `insert into danger_marks (opening_id, kind, at, by_user, by_agency, words) values ($1, 'justified', now(), context_user(), context_agency(), '')`,
    ),
    table: (a, r, t) => r.dangerBy !== a.id && may(a, 'danger.review', r, t),
    few: true,
  },
  {
    name: 'end an opening in danger',
    sql: attempt(
      `insert into danger_marks (opening_id, kind, at, by_user, by_agency) values ($1, 'ended', now(), context_user(), context_agency()) on conflict do nothing`,
    ),
    table: (a, r, t) => r.dangerBy === a.id || may(a, 'danger.review', r, t),
    few: true,
  },
]

async function plant({ records }: World): Promise<void> {
  await client.query('begin; set local session_replication_role = replica')
  const ids = records.map(r => r.id)
  const lists = [
    ids,
    records.map(r => r.region),
    records.map(r => r.sourceId),
    records.map(r => r.authorId),
    records.map(r => r.holderId),
    records.map(r => r.authorOnly),
    records.map(r => `{${r.lockedFrom.join(',')}}`),
  ]
  const from =
    'from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::boolean[], $7::text[]) as r (id, region, source_id, author_id, holder_id, author_only, locked)'
  await client.query(
    `insert into incidents (id, number, region, source_id, author_id, holder_id, author_only, locked_from, key_id, created_at) select id, id::text, region, source_id, author_id, holder_id, author_only, locked::uuid[], id, now() ${from}`,
    lists,
  )
  await client.query(
    `insert into notices (id, number, incident_id, region, source_id, author_id, holder_id, author_only, locked_from, channel, lang, kind, danger, key_id, content, receipt, receipt_salt, state, submitted_at, acknowledge_by, register_by)
    select id, id::text, id, region, source_id, author_id, holder_id, author_only, locked::uuid[], 'page', 'kk', 'other', 'no', id, '', '{}', '', 'submitted', now(), now(), now() ${from}`,
    lists,
  )
  await client.query(
    `insert into facts (id, incident_id, key, state, source, asserted_by, asserted_agency, at, contract) select gen_random_uuid(), i, 'pain', 'not-asked', 'worker', b, b, now(), 1 from unnest($1::uuid[], $2::uuid[]) as f (i, b)`,
    [ids, records.map(r => r.factBy)],
  )
  await client.query(
    `insert into sightings (id, incident_id, agency_id, key_id, at) select i, i, i, i, now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  const pairs = records.filter((_, i) => i % 2 === 0)
  await client.query(
    `insert into links (id, left_id, right_id, left_incident, right_incident, left_holder, right_holder, left_region, right_region, side, band, state, key_id, at)
     select l.id, a.id, b.id, a.id, b.id, a.holder_id, b.holder_id, a.region, b.region, l.side, 'likely', l.state, l.id, now()
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[]) as l (id, left_id, right_id, state, side) join incidents a on a.id = least(l.left_id, l.right_id) join incidents b on b.id = greatest(l.left_id, l.right_id)`,
    [
      pairs.map(r => r.linkId),
      pairs.map(r => r.id),
      pairs.map(r => r.linkedWith?.id),
      pairs.map(r => r.linkState),
      pairs.map(r => r.linkSide),
    ],
  )
  await client.query(
    `insert into link_events (id, link_id, kind, at) select gen_random_uuid(), l, 'proposed', now() from unnest($1::uuid[]) as l`,
    [pairs.map(r => r.linkId)],
  )
  await client.query(
    `insert into safe_contacts (id, sighting_id, incident_id, channel, key_id, shared, by_user, by_agency, at) select gen_random_uuid(), i, i, 'call', i, true, i, i, now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into address_secrets (sighting_id, incident_id, by_user, by_agency, at) select i, i, i, i, now() from unnest($1::uuid[]) as s (i)`,
    [records.filter(r => r.secret).map(r => r.id)],
  )
  await client.query(
    `insert into qualifications (id, incident_id, at, rulebook, summary, derivation) select gen_random_uuid(), i, now(), '', '{}', '{}' from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into attachments (id, notice_id, key_id, media_type, size, stored, at, actor) select gen_random_uuid(), i, i, '', 0, '', now(), i from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into notice_events (notice_id, kind, at) select i, k, now() from unnest($1::uuid[]) as s (i), unnest(array['acknowledged', 'disposition-proposed']) as k`,
    [ids],
  )
  await client.query(
    `insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
    select gen_random_uuid(), 'notice', id, 'test', 0, d, '', region, source_id, locked::uuid[], '', true, now(), now() from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::text[], $5::uuid[]) as r (id, region, source_id, locked, d)`,
    [
      ids,
      records.map(r => r.region),
      records.map(r => r.sourceId),
      records.map(r => `{${r.lockedFrom.join(',')}}`),
      records.map(r => r.dutyHolder),
    ],
  )
  await client.query(
    `insert into reviews (notice_id, event_at, region, source_id, holder_id, locked_from, disposition, ground) select id, now(), region, source_id, holder_id, locked_from, 'no-offence', 'no-case' from notices where id = any ($1::uuid[])`,
    [ids],
  )
  await client.query(
    `insert into instructions (id, number, subject_kind, subject_id, subject_number, region, source_id, author_id, holder_id, locked_from, key_id, body, at, answer_by)
     select id, id::text, 'notice', id, number, region, source_id, author_id, holder_id, locked_from, id, '', now(), now() + interval '1 day' from notices where id = any ($1::uuid[])`,
    [ids],
  )
  await client.query(
    `insert into orders (id, number, incident_id, against_id, protects_id, region, source_id, author_id, holder_id, locked_from, law, post, bans, key_id, content, issued_at, recorded_at)
     select id, id::text, id, id, gen_random_uuid(), region, source_id, author_id, holder_id, locked_from, 'prev-60', '', '{violence}', id, '', now(), now() from notices where id = any ($1::uuid[])`,
    [ids],
  )
  await client.query(
    `insert into order_events (id, order_id, kind, happened_at, at, actor, agency) select gen_random_uuid(), i, 'issued', now(), now(), i, i from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into breaches (event_id, order_id, incident_id, at, actor) select i, i, i, now(), i from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into cases (id, number, region, source_id, author_id, holder_id, locked_from, key_id, opened_at)
     select id, id::text, region, source_id, author_id, holder_id, locked_from, id, now() from notices where id = any ($1::uuid[])`,
    [ids],
  )
  await client.query(
    `insert into case_incidents (incident_id, case_id, at) select i, i, now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into danger_openings (id, case_id, by_user, by_agency, reason, words, at, until_at)
     select i, i, b, b, 'life', '', t, t + interval '1 hour' from unnest($1::uuid[], $2::uuid[], $3::boolean[]) as s (i, b, runs)
     cross join lateral (select now() - case when runs then interval '1 minute' else interval '61 minutes' end as t) as x`,
    [ids, records.map(r => r.dangerBy), records.map(r => r.dangerRuns)],
  )
  // A mark of its own for each that does not run: one that runs must not have been ended.
  await client.query(
    `insert into danger_marks (opening_id, kind, at, by_user, by_agency) select i, 'ended', now(), i, i from unnest($1::uuid[]) as s (i)`,
    [records.filter(r => !r.dangerRuns).map(r => r.id)],
  )
  await client.query(
    `insert into case_events (id, case_id, kind, at, actor, agency) select gen_random_uuid(), i, 'opened', now(), i, i from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into referrals (id, number, incident_id, about_id, region, source_id, author_id, holder_id, receiver_id, above_id, locked_from, service, basis, requested_at, receive_by, answer_by, state, turned_at)
     select n.id, n.id::text, n.id, n.id, n.region, n.source_id, n.author_id, n.holder_id, r.receiver, r.above, n.locked_from, 'social', 'hardship', now(), now() + interval '1 hour', now() + interval '1 hour', case when r.taken then 'received' else 'requested' end, now()
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::boolean[]) as r (id, receiver, above, taken) join notices n on n.id = r.id`,
    [ids, records.map(r => r.receiverId), records.map(r => r.aboveId), records.map(r => r.taken)],
  )
  await client.query(
    `insert into recommendations (id, number, referral_id, region, source_id, author_id, holder_id, locked_from, key_id, at, turned_at)
     select id, id::text, id, region, source_id, author_id, holder_id, locked_from, id, now(), now() from notices where id = any ($1::uuid[])`,
    [ids],
  )
  await client.query(
    `insert into recommendation_events (id, recommendation_id, kind, at, actor) select gen_random_uuid(), i, 'acknowledged', now(), i from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into referral_tellings (referral_id, key_id, items, body) select i, i, '{}', '' from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into referral_events (id, referral_id, kind, at, actor, agency) select gen_random_uuid(), i, 'requested', now(), i, i from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into rides (id, number, region, source_id, author_id, holder_id, locked_from, key_id, told, passed_at, take_by, child_age, alone, forced)
     select id, id::text, region, source_id, author_id, holder_id, locked_from, id, '', now(), now() + interval '1 hour', 'unknown', 'unknown', 'unknown' from incidents where id = any ($1::uuid[])`,
    [ids],
  )
  await client.query(
    `insert into ride_events (id, ride_id, kind, at, actor, agency) select gen_random_uuid(), i, 'passed', now(), i, i from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into carrier_outcomes (id, carrier_id, key_id, route, opened_on, decided_on, decision, ground)
     select id, holder_id, id, '', '2026-01-06', '2026-01-06', 'not-fined', 'slight' from incidents where id = any ($1::uuid[])`,
    [ids],
  )
  await client.query(
    `insert into contacts (id, number, holder_id, channel, lang, danger, safe, age, locked_from, key_id, state, started_at, turned_at)
     select id, id::text, holder_id, 'web', 'kk', 'no', 'no', 'adult', locked_from, id, 'offered', now(), now() from incidents where id = any ($1::uuid[])`,
    [ids],
  )
  await client.query(
    `insert into contact_messages (id, contact_id, direction, lang, body, at) select i, i, 'in', 'kk', '', now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into contact_events (contact_id, kind, at) select i, 'offered', now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into contact_people (id, contact_id, role, is_writer, key_id, by_user, by_agency, at) select i, i, 'victim', false, i, i, i, now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into contact_sendings (message_id, contact_id, channel, state, next_at) select i, i, 'telegram', 'waiting', now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into conflict_locks (incident_id, from_id, kind, because, at) select i, i, 'person', 'self', now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into declared_people (id, user_id, by_user, relation, key_id, at) select i, b, b, 'self', i, now() from unnest($1::uuid[], $2::uuid[]) as s (i, b)`,
    [ids, records.map(r => r.factBy)],
  )
  await client.query(
    `insert into searches (id, by_user, by_agency, units, aim, at, question, candidates) select i, b, b, '{}', 'repeat', arasha_now(), '', array[i] from unnest($1::uuid[], $2::uuid[]) as s (i, b)`,
    [ids, records.map(r => r.factBy)],
  )
  await client.query(
    `insert into openings (id, search_id, sighting_id, by_user, by_agency, reason, at) select gen_random_uuid(), gen_random_uuid(), i, b, b, 'check', now() from unnest($1::uuid[], $2::uuid[]) as s (i, b)`,
    [ids, records.map(r => r.factBy)],
  )
  await client.query(
    `insert into handoffs (id, contact_id, holder_id, form_key, kind, notice_id, by_user, at) select i, i, i, i, 'danger', i, i, now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  for (const insert of [
    `insert into quality_samples select i, h, now(), now() + interval '1 day', 5, i, 1, i, now() from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as s (i, h, a)`,
    `insert into quality_items select i, i, h, 1, i, a from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as s (i, h, a)`,
    `insert into quality_signatures select i, i, now() from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as s (i, h, a)`,
    `insert into quality_marks select i, h, a, gen_random_uuid(), now(), '{}' from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as s (i, h, a)`,
  ])
    await client.query(insert, [ids, records.map(r => r.holderId), records.map(r => r.authorId)])
  await client.query(
    `insert into rota_shifts (id, holder_id, operator_id, starts_at, ends_at, langs, by_user, at)
     select i, h, i, now(), now() + interval '1 hour', '{kk}', i, now() from unnest($1::uuid[], $2::uuid[]) as s (i, h)`,
    [ids, records.map(r => r.holderId)],
  )
  await client.query(
    `insert into contact_drafts (contact_id, owner_id, body, updated_at) select i, i, '', now() from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  await client.query(
    `insert into contact_notes (id, contact_id, kind, body, at, actor) select i, i, 'record', '', now(), i from unnest($1::uuid[]) as s (i)`,
    [ids],
  )
  const [holders, writers] = [records.map(r => r.holderId), records.map(r => r.factBy)]
  const helped = 'from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as s (i, h, b)'
  for (const insert of [
    `insert into pg_temp.holders select i, h, b ${helped}`,
    `insert into assessments (id, referral_id, form, form_version, key_id, answers, level, ways, by_user, at) select i, i, 'risk', 1, i, '', 'low', '{}', b, now() ${helped}`,
    `insert into override_requests select i, 'high', '', b, now() ${helped}`,
    `insert into plan_items select i, i, i, '', 'social', current_date, b, now() ${helped}`,
    `insert into plan_marks select i, 'done', b, now() ${helped}`,
    `insert into help_reviews select i, i, i, '', current_date, b, now() ${helped}`,
    `insert into safety_plans (id, referral_id, key_id, body, paper, by_user, at) select i, i, i, '', true, b, now() ${helped}`,
    `insert into sessions_held (id, referral_id, held_on, minutes, by_user, at) select i, i, current_date, 50, b, now() ${helped}`,
    `insert into session_notes select i, i, '' ${helped}`,
    `insert into room_visits (id, referral_id, held_on, parts, present, by_user, at) select i, i, current_date, '[{}]', '{psychologist}', b, now() ${helped}`,
    `insert into child_visits select i, i, current_date, 'danger', i, '', b, now() ${helped}`,
    `insert into child_photos select i, i, i, '', 0, '', b, now() ${helped}`,
    `insert into placement_steps select i, 'police', b, now() ${helped}`,
    `insert into court_opinions select i, i, i, '', b, now() ${helped}`,
    `insert into shelters (agency_id, beds, by_user, at) select distinct h, 1, h, now() ${helped}`,
    `insert into participations select i, i, 'victim' ${helped}`,
    `insert into duty_events (duty_id, subject_id, kind, at) select d.id, d.subject_id, 'missed', now() from duties d join (select * ${helped}) s on s.i = d.subject_id`,
    `insert into users (id, agency_id, login, key_id, name, roles, created_at) select i, h, i::text, i, '', '{}', now() ${helped}`,
    `insert into purposes (id, subject_kind, subject_id, by_user, by_agency, purpose, at) select i, 'contact', i, b, h, 'danger', now() ${helped}`,
    `insert into record_requests select i, b, h, now(), 'iin', '', '', 'repeat', '{facts}', current_date, i, '' ${helped}`,
    `insert into notice_drafts select i, b, i, '', 1, now() ${helped}`,
    `insert into draft_files select i, i, b, '', 0, '', now() ${helped}`,
    `insert into idempotency select b, i::text, '', i, now() ${helped}`,
    `insert into telephone_places select distinct b, '1', ''::bytea, now() ${helped}`,
    `insert into journal_leaves (at, act, outcome, object_kind, object_id, region, basis, purpose, salt, leaf) select now(), '', 'refused', 'incident', n.id, n.region, '', '', '', '' from notices n join (select * ${helped}) s on s.i = n.id`,
    `insert into outbox (id, target_id, channel, kind, subject_kind, subject_id, region, idempotency_key, state, next_at, created_at) select i, h, 'desk', '', 'notice', i, 10, i::text, 'parked', now(), now() ${helped}`,
    `insert into deliveries (outbox_id, attempt, at, result) select i, 1, now(), 'failed' ${helped}`,
    `insert into week_marks select h, current_date, 'at-night', i, now(), 'look-into', gen_random_uuid(), now() ${helped}`,
    `insert into week_signatures select h, current_date - row_number() over ()::integer, i, now() ${helped}`,
  ])
    await client.query(insert, [ids, holders, writers])
  await client.query(
    `insert into agencies (id, kind, region, name_kk, name_ru, name_en) select a, 'school', r, '', '', '' from unnest($1::uuid[], $2::smallint[]) as s (a, r)`,
    [agencies, agencies.map(regionOf)],
  )
  await client.query(`select set_config('test.records', $1, true)`, [ids.slice(0, few).join(',')])
  await client.query('set local role arasha_app')
}

type Answers = readonly { readonly actor: Actor; readonly seen: ReadonlyMap<string, ReadonlySet<string>> }[]

/** Asks as that actor; `each` hears every answer and may stop the asking by returning true. */
async function ask(
  a: Actor,
  asked: typeof questions,
  each: (name: string, seen: ReadonlySet<string>) => boolean,
): Promise<boolean> {
  // What one strikes out or closes must not be gone for the next.
  await client.query('savepoint each')
  const list = (values: readonly (string | number)[]) => `{${values.join(',')}}`
  await client.query(
    `select set_config('arasha.user', $1, true), set_config('arasha.agency', $2, true), set_config('arasha.units', $3, true), set_config('arasha.regions', $4, true), set_config('arasha.roles', $5, true)`,
    [a.id, a.agencyId, list(a.units), list(a.regions), list(a.roles)],
  )
  let stopped = false
  for (const q of asked) {
    // Named: planned once, not for each reader of each world.
    const { rows } = await client.query<{ id: string }>({ name: q.name, text: q.sql })
    if (q.undo && rows.length > 0) await client.query(`reset role; ${q.undo}; set local role arasha_app`)
    stopped = each(q.name, new Set(rows.map(r => r.id)))
    if (stopped) break
  }
  await client.query('rollback to savepoint each')
  return stopped
}

/** What the database answers in a world that is planted. */
async function answersIn(w: World): Promise<Answers> {
  const all: { actor: Actor; seen: Map<string, ReadonlySet<string>> }[] = []
  for (const actor of w.actors) {
    const seen = new Map<string, ReadonlySet<string>>()
    await ask(actor, questions, (name, rows) => (seen.set(name, rows), false))
    all.push({ actor, seen })
  }
  return all
}

function differsOn(
  w: World,
  a: Actor,
  q: (typeof questions)[number],
  seen: ReadonlySet<string> | undefined,
  table: PolicyTable,
): string | undefined {
  for (const r of q.few ? w.records.slice(0, few) : w.records)
    if ((seen?.has(r.id) ?? false) !== q.table(a, r, table))
      return `${q.name}: database ${seen?.has(r.id)}, table ${!seen?.has(r.id)}, roles ${a.roles.join('+') || 'none'}`
  return undefined
}

/** The first question on which the two differ, or undefined. */
function disagreement(w: World, answers: Answers, table: PolicyTable): string | undefined {
  for (const { actor: a, seen } of answers)
    for (const q of questions) {
      const found = differsOn(w, a, q, seen.get(q.name), table)
      if (found !== undefined) return found
    }
  return undefined
}

/** Does anybody notice, in a world that is planted, what a statement spoils? Questions that read the spoilt table are asked first. */
async function noticedIn(w: World, spoil: string, about: string): Promise<boolean> {
  const names = new RegExp(`\\b${about}\\b`)
  const first = questions.toSorted((a, b) => Number(names.test(b.sql)) - Number(names.test(a.sql)))
  await client.query('savepoint whole')
  await client.query(`reset role; ${spoil}; set local role arasha_app`)
  let found = false
  for (const a of w.actors) {
    found = await ask(a, first, (name, seen) => {
      const q = questions.find(one => one.name === name) as (typeof questions)[number]
      return differsOn(w, a, q, seen, policy) !== undefined
    })
    if (found) break
  }
  await client.query('rollback to savepoint whole')
  await client.query('set local role arasha_app')
  return found
}

let [worlds, disagreements] = [0, 0]

test('the policy table and row-level security agree on random worlds', async t => {
  await fc
    .assert(
      fc.asyncProperty(world, async w => {
        await plant(w)
        try {
          const found = disagreement(w, await answersIn(w), policy)
          worlds++
          if (found !== undefined) disagreements++
          assert.equal(found, undefined)
        } finally {
          await client.query('rollback')
        }
      }),
      { numRuns: 120 },
    )
    .finally(() => {
      t.diagnostic(`worlds ${worlds}`)
      t.diagnostic(`disagreements ${disagreements}`)
    })
})

const sample = fc.sample(world, { numRuns: 40, seed: 20_240_616 })
const answered: { readonly w: World; readonly answers: Answers }[] = []

/** Tables whose policies somebody must miss; one line each, so that two who add one do not meet. */
const comparedTables = [
  'address_secrets',
  'assessments',
  'attachments',
  'breaches',
  'carrier_outcomes',
  'case_events',
  'case_incidents',
  'cases',
  'child_photos',
  'child_visits',
  'clock_watch',
  'conflict_locks',
  'contact_drafts',
  'contact_events',
  'contact_messages',
  'contact_notes',
  'contact_people',
  'contact_sendings',
  'contacts',
  'court_opinions',
  'danger_marks',
  'danger_openings',
  'declared_people',
  'deliveries',
  'draft_files',
  'duties',
  'duty_events',
  'facts',
  'handoffs',
  'help_reviews',
  'idempotency',
  'incidents',
  'instructions',
  'journal_leaves',
  'link_events',
  'links',
  'notice_drafts',
  'notice_events',
  'notices',
  'openings',
  'order_events',
  'orders',
  'outbox',
  'override_requests',
  'participations',
  'placement_steps',
  'plan_items',
  'plan_marks',
  'purposes',
  'qualifications',
  'quality_items',
  'quality_marks',
  'quality_samples',
  'quality_signatures',
  'recommendation_events',
  'recommendations',
  'record_requests',
  'referral_events',
  'referral_tellings',
  'referrals',
  'reviews',
  'ride_events',
  'rides',
  'room_visits',
  'rota_shifts',
  'safe_contacts',
  'safety_plans',
  'searches',
  'session_notes',
  'sessions_held',
  'shelters',
  'sightings',
  'telephone_places',
  'users',
  'week_marks',
  'week_signatures',
]

/** Guarded, and not compared: why. */
const notCompared: Readonly<Record<string, string>> = {
  address_buckets: 'written by the application and read by functions only',
  requalifications: 'written by the application and read by jobs only',
  law_reviews: 'read by everybody; signing is tried in statute/signing.test.ts',
  vault_keys: 'wrapped, and worth nothing without the vault: whoever works here may carry one',
}

test('every table that is guarded is compared, or stands here with a reason', async () => {
  const { rows } = await client.query<{ tablename: string }>(
    `select distinct tablename from pg_policies where schemaname = 'arasha' and roles = '{arasha_app}' order by 1`,
  )
  const guarded = rows.map(r => r.tablename)
  assert.deepEqual(
    guarded.filter(name => !comparedTables.includes(name) && !(name in notCompared)),
    [],
  )
  assert.deepEqual(
    [...comparedTables, ...Object.keys(notCompared)].filter(name => !guarded.includes(name)),
    [],
  )
})

test('taking any policy away from the database is noticed, and row-level security with them: the comparison has power', async t => {
  const { rows } = await client.query<{ tablename: string; policyname: string }>(
    `select tablename, policyname from pg_policies where schemaname = 'arasha' and (cmd in ('SELECT', 'UPDATE', 'ALL') or tablename in ('searches', 'openings', 'danger_openings', 'danger_marks')) and roles = '{arasha_app}'
     and tablename = any ($1::text[])`,
    [comparedTables],
  )
  assert.ok(rows.length >= 14)
  let missed = [
    { spoil: 'alter table notices disable row level security', about: 'notices' },
    ...rows.map(r => ({ spoil: `drop policy ${r.policyname} on ${r.tablename}`, about: r.tablename })),
  ]
  const all = missed.length
  // Each world is planted once, and asked about everything that nobody has missed yet.
  for (const w of sample) {
    await plant(w)
    try {
      const answers = await answersIn(w)
      answered.push({ w, answers })
      assert.equal(disagreement(w, answers, policy), undefined, 'the sample agrees as long as nothing is taken away')
      const still: typeof missed = []
      for (const one of missed) if (!(await noticedIn(w, one.spoil, one.about))) still.push(one)
      missed = still
    } finally {
      await client.query('rollback')
    }
  }
  t.diagnostic(`policies ${all} killed ${all - missed.length}`)
  assert.deepEqual(missed, [], 'missed by nobody')
})

test('taking any line away from the policy table is noticed', async () => {
  const compared: ActName[] = [
    'notice.follow',
    'notice.append',
    'notice.answer',
    'incident.know',
    'incident.work',
    'duty.see',
    'review.see',
    'review.answer',
    'link.see',
    'link.judge',
    'contact.know',
    'order.see',
    'case.see',
    'danger.open',
    'danger.read',
    'danger.review',
    'contact.answer',
    'rota.see',
    'line.supervise',
    'person.search',
    'oversight.see',
    'referral.see',
    'referral.told',
    'instruction.see',
    'instruction.answer',
    'recommendation.see',
    'transport.see',
    'transport.decide',
    'carrier.read',
    'referral.answer',
    'visit.write',
    'refusals.see',
    'delivery.see',
    'health.see',
    'week.sign',
  ]
  for (const act of compared) {
    for (let i = 0; i < policy[act].length; i++) {
      const table = { ...policy, [act]: policy[act].filter((_, at) => at !== i) } as PolicyTable
      assert.ok(
        answered.some(({ w, answers }) => disagreement(w, answers, table) !== undefined),
        `line ${i} of ${act} is missed by nobody`,
      )
    }
  }
})

test('a lock beats every grant, also the Commissioner’s', () => {
  const a: Actor = {
    kind: 'user',
    id: people[0] as string,
    agencyId: agencies[0] as string,
    agencyKind: 'x',
    roles: [...roles],
    units: agencies,
    regions: [10],
  }
  const g: Guard = {
    region: 10,
    sourceId: a.agencyId,
    authorId: a.id,
    holderId: a.agencyId,
    authorOnly: false,
    lockedFrom: [],
  }
  for (const act of Object.keys(policy) as ActName[]) {
    assert.equal(may(a, act, { ...g, lockedFrom: [a.id] }), false, act)
    assert.equal(may(a, act, { ...g, lockedFrom: [a.agencyId] }), false, act)
  }
})

test('every act of the table can be read as a sentence', () => {
  for (const { act, lines } of policyInWords()) assert.ok(lines.length > 0 && lines.every(l => l.length > 0), act)
})
