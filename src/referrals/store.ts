// Statements of referrals. The row of a referral is written by the trigger of its events; here it is only made and read.
import { statement } from '../db/statement.ts'
import type { Lang } from '../words/say.ts'
import type { HelpBarrier, ReferralEventKind, ReferralState, Service } from './referral.ts'
import type { Basis, Item } from './telling.ts'

export const takeReferralNumber = statement<{ counter: string }>(
  'referrals.take-number',
  `select nextval('referral_numbers') as counter`,
)
export const insertReferral = statement(
  'referrals.insert',
  `insert into referrals (id, number, incident_id, about_id, region, source_id, author_id, holder_id, receiver_id, above_id, locked_from, service, basis, consent_until, persons,
     from_id, from_how, requested_at, receive_by, answer_by, turned_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $18)`,
)
export const insertTelling = statement(
  'referrals.insert-telling',
  `insert into referral_tellings (referral_id, key_id, items, body) values ($1, $2, $3, $4)`,
)
export const insertReferralEvent = statement(
  'referrals.insert-event',
  `insert into referral_events (id, referral_id, kind, at, actor, agency, data) values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
)
export const lockReferral = statement('referrals.lock', `select pg_advisory_xact_lock(hashtextextended($1::text, 5))`)

export type ReferralRow = {
  id: string
  number: string
  incident_id: string | null
  about_id: string | null
  region: number
  source_id: string
  author_id: string
  holder_id: string
  receiver_id: string
  above_id: string | null
  locked_from: string[]
  service: Service
  basis: Basis
  consent_until: string | null
  persons: number
  from_id: string | null
  from_how: 'rerouted' | 'onward' | 'self' | 'line' | null
  requested_at: Date
  receive_by: Date
  answer_by: Date
  state: ReferralState
  reason: string | null
  outcome: string | null
  turned_at: Date
  rerouted_at: Date | null
  consent_ended_at: Date | null
  managed: boolean
  closing_asked_by: string | null
  closing_outcome: string | null
  client_lang: Lang
  version: number
}
const columns = `r.id, r.number, r.incident_id, r.about_id, r.region, r.source_id, r.author_id, r.holder_id, r.receiver_id, r.above_id, r.locked_from, r.service, r.basis,
  r.consent_until::text, r.persons, r.from_id, r.from_how, r.requested_at, r.receive_by, r.answer_by, r.state, r.reason, r.outcome, r.turned_at, r.rerouted_at,
  r.consent_ended_at, r.managed, r.closing_asked_by, r.closing_outcome, r.client_lang, r.version`
export const referralByNumber = statement<ReferralRow>(
  'referrals.by-number',
  `select ${columns} from referrals r where r.number = $1`,
)
export const referralsOfIncident = statement<ReferralRow>(
  'referrals.of-incident',
  `select ${columns} from referrals r where r.incident_id = $1 order by r.requested_at desc, r.id desc limit 100`,
)
/** The incident's number, for who may open the incident. */
export const incidentNumberById = statement<{ number: string }>(
  'referrals.incident-number',
  `select number from incidents where id = $1`,
)
/** What stands in the way of ending the help, as PostgreSQL will judge it. */
export const barriersOfHelp = statement<{ barriers: HelpBarrier[] | null }>(
  'referrals.help-barriers',
  `select help_barriers($1, $2) as barriers`,
)
export type ReferralEventRow = {
  id: string
  kind: ReferralEventKind
  at: Date
  actor: string
  agency: string
  data: Record<string, unknown>
}
export const eventsOfReferral = statement<ReferralEventRow>(
  'referrals.events',
  `select id, kind, at, actor, agency, data from referral_events where referral_id = $1 order by seq`,
)
export type TellingStored = { key_id: string; items: Item[]; body: Buffer }
export const tellingOf = statement<TellingStored>(
  'referrals.telling-of',
  `select key_id, items, body from referral_tellings where referral_id = $1`,
)

type By = 'receiver_id' | 'source_id' | 'holder_id' | 'above_id' | 'region'
const named = {
  receiver_id: ['receiver', 'uuid'],
  source_id: ['source', 'uuid'],
  holder_id: ['unit', 'uuid'],
  above_id: ['body', 'uuid'],
  region: ['region', 'smallint'],
} as const
/** $1 whose, $2 time and $3 id of the last line of the page before, $4 how many. */
function lines(by: By, live: boolean) {
  const [name, type] = named[by]
  // After a refusal somebody must still be asked, save where the contact centre asked: it asks anew from the contact.
  const wanted = `(r.state in ('requested', 'received', 'accepted', 'in-progress') or (r.state = 'rejected' and r.rerouted_at is null and r.from_how is distinct from 'line'))`
  return statement<ReferralRow>(
    `referrals.${live ? 'live' : 'past'}-by-${name}`,
    `with page as materialized (
       select w.* from unnest($1::${type}[]) as u (who) cross join lateral (
         select r.* from referrals r where r.${by} = u.who and ${live ? wanted : `not ${wanted}`} and (r.requested_at, r.id) < ($2, $3)
         order by r.requested_at desc, r.id desc limit $4) w
       order by w.requested_at desc, w.id desc limit $4)
     select ${columns} from page r order by r.requested_at desc, r.id desc`,
  )
}
export const referralLists = {
  live: {
    receiver: lines('receiver_id', true),
    source: lines('source_id', true),
    unit: lines('holder_id', true),
    body: lines('above_id', true),
    region: lines('region', true),
  },
  past: {
    receiver: lines('receiver_id', false),
    source: lines('source_id', false),
    unit: lines('holder_id', false),
    body: lines('above_id', false),
    region: lines('region', false),
  },
} as const

export const freePlaces = statement<{ agency_id: string; free: number }>(
  'referrals.free-places',
  `select agency_id, free from free_places()`,
)
export type HouseRow = { beds: number; others: number; key_id: string | null; address: Buffer | null; at: Date }
export const houseOf = statement<HouseRow>(
  'referrals.house-of',
  `select beds, others, key_id, address, at from shelters where agency_id = $1`,
)
export const keepHouse = statement(
  'referrals.keep-house',
  `insert into shelters (agency_id, beds, others, key_id, address, by_user, at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (agency_id) do update set beds = excluded.beds, others = excluded.others, by_user = excluded.by_user, at = excluded.at,
     key_id = coalesce(excluded.key_id, shelters.key_id), address = coalesce(excluded.address, shelters.address)`,
)
/** For the sweeper. No row: somebody is working on the referral now. */
export const holdReferral = statement<{ held: boolean }>(
  'referrals.hold',
  `select true as held from referrals where id = $1 for no key update skip locked`,
)
