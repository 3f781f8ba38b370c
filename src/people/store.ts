import { statement } from '../db/statement.ts'

export const insertSightings = statement(
  'people.insert-sightings',
  `insert into sightings (id, incident_id, agency_id, key_id, script, name, birth, iin, phone, address, sex, at)
   select id, $10, $11, key_id, script, name, birth, iin, phone, address, sex, $12
   from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[], $8::bytea[], $9::text[]) as s (id, key_id, script, name, birth, iin, phone, address, sex)`,
  { joins: 'after' },
)
export type SightingRow = {
  id: string
  key_id: string
  script: string | null
  name: Buffer | null
  birth: Buffer | null
  iin: Buffer | null
  phone: Buffer | null
  address: Buffer | null
  sex: 'female' | 'male' | null
  role: string
  at: Date
}
export const sightingsOfIncident = statement<SightingRow>(
  'people.sightings-of-incident',
  `select s.id, s.key_id, s.script, s.name, s.birth, s.iin, s.phone, s.address, s.sex, s.at, p.role
   from sightings s join participations p on p.sighting_id = s.id and p.incident_id = s.incident_id where s.incident_id = $1 order by s.id`,
)

/** Only written by who mentions an address; read by a job alone. */
export const insertAddressBuckets = statement(
  'people.insert-address-buckets',
  `insert into address_buckets (sighting_id, incident_id, bucket) select id, $1, bucket from unnest($2::uuid[], $3::smallint[]) as b (id, bucket)`,
  { joins: 'after' },
)
export type NeighbourRow = OpenedSightingRow & {
  role: string
  secret: boolean
  incident_id: string
  incident_number: string
  region: number
  holder_id: string
}
/** Mentions of other incidents in these buckets, the newest first. $1 buckets, $2 own incident, $3 the asker and the asker's agency: what is locked from either is absent. */
export const mentionsInBuckets = statement<NeighbourRow>(
  'people.mentions-in-buckets',
  `select s.id, s.key_id, s.script, s.name, s.birth, s.iin, s.phone, s.address, s.sex, s.at, p.role, i.id as incident_id, i.number as incident_number, i.region, i.holder_id,
     exists (select from address_secrets a where a.sighting_id = s.id) as secret
   from address_buckets b join sightings s on s.id = b.sighting_id join incidents i on i.id = s.incident_id
     join participations p on p.sighting_id = s.id and p.incident_id = s.incident_id
   where b.bucket = any ($1::smallint[]) and s.incident_id <> $2 and not (i.locked_from && $3::uuid[]) order by b.sighting_id desc limit 5000`,
)

// Links ----------------------------------------------------------------------------------------------------------------------------------------

const unopened = `s.id, s.key_id, s.script, s.name, s.birth, s.iin, s.phone, s.address, s.sex, s.at`
/** Two mentions with what a link between them must know of their incidents. Read by the matcher. */
export type MentionForLink = {
  id: string
  incident_id: string
  holder_id: string
  region: number
  role: string
  locked_from: string[]
  /** Its address is kept secret. */
  secret: boolean
}
export const mentionsForLink = statement<MentionForLink>(
  'people.mentions-for-link',
  `select s.id, s.incident_id, i.holder_id, i.region, p.role, i.locked_from, exists (select from address_secrets a where a.sighting_id = s.id) as secret
   from sightings s join incidents i on i.id = s.incident_id join participations p on p.sighting_id = s.id and p.incident_id = s.incident_id
   where s.id = any ($1::uuid[])`,
)
export const insertLink = statement<{ id: string }>(
  'people.insert-link',
  `insert into links (id, left_id, right_id, left_incident, right_incident, left_holder, right_holder, left_region, right_region, side, band, state, key_id, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'proposed', $12, $13) on conflict (left_id, right_id) do nothing returning id`,
)
export const insertLinkEvent = statement(
  'people.insert-link-event',
  `insert into link_events (id, link_id, kind, at, actor, agency, band, rules, evidence, reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
export const updateLink = statement(
  'people.update-link',
  `update links set state = $2, band = $3, decided_by = $4, undo_asked_by = $5, version = version + 1 where id = $1`,
)
export type LinkRow = {
  id: string
  left_id: string
  right_id: string
  left_incident: string
  right_incident: string
  left_holder: string
  right_holder: string
  left_region: number
  right_region: number
  side: 'accused' | 'protected' | 'other'
  band: 'very-likely' | 'likely' | 'possible'
  state: 'proposed' | 'agreed' | 'unsure' | 'confirmed' | 'rejected' | 'undone'
  decided_by: string | null
  undo_asked_by: string | null
  version: number
  key_id: string
  at: Date
}
const linkColumns = `id, left_id, right_id, left_incident, right_incident, left_holder, right_holder, left_region, right_region, side, band, state, decided_by, undo_asked_by, version, key_id, at`
export const linkById = statement<LinkRow>('people.link-by-id', `select ${linkColumns} from links where id = $1`)
export const lockLink = statement('people.lock-link', `select pg_advisory_xact_lock(hashtextextended($1::text, 2))`)
export const linkOfPair = statement<LinkRow>(
  'people.link-of-pair',
  `select ${linkColumns} from links where left_id = $1 and right_id = $2`,
)
export const linksOfIncident = statement<LinkRow>(
  'people.links-of-incident',
  `select ${linkColumns} from links where left_incident = $1 or right_incident = $1 order by at desc, id desc limit 100`,
)
/** Waiting for a judgement of these units, the strongest first, then the newest; page after ($2, $3, $4). */
export const linksWaiting = statement<LinkRow>(
  'people.links-waiting',
  `select ${linkColumns} from (${['left', 'right']
    .map(
      side =>
        `(select ${linkColumns}, band_rank from links where ${side}_holder = any ($1::uuid[]) and (state in ('proposed', 'agreed', 'unsure') or undo_asked_by is not null)
          and (band_rank > $2 or (band_rank = $2 and (at, id) < ($3, $4))) order by band_rank, at desc, id desc limit $5)`,
    )
    .join(' union ')}) as waiting order by band_rank, at desc, id desc limit $5`,
)
export type LinkEventRow = {
  id: string
  kind:
    | 'proposed'
    | 'lifted'
    | 'agreed'
    | 'unsure'
    | 'confirmed'
    | 'rejected'
    | 'undone'
    | 'undo-asked'
    | 'undo-refused'
  at: Date
  actor: string | null
  agency: string | null
  band: 'very-likely' | 'likely' | 'possible' | null
  rules: number | null
  evidence: Buffer | null
  reason: Buffer | null
}
export const eventsOfLink = statement<LinkEventRow>(
  'people.link-events',
  `select id, kind, at, actor, agency, band, rules, evidence, reason from link_events where link_id = $1 order by id`,
)
export type OpenedSightingRow = Omit<SightingRow, 'role'>
export const sightingsById = statement<OpenedSightingRow>(
  'people.sightings-by-id',
  `select ${unopened} from sightings s where s.id = any ($1::uuid[])`,
)
export const askForRequalification = statement(
  'people.ask-for-requalification',
  `insert into requalifications (incident_id, since, because) values ($1, $2, $3) on conflict do nothing`,
)

// Safe contact and secret addresses --------------------------------------------------------------------------------------------------------------

export const insertSafeContact = statement(
  'people.insert-safe-contact',
  `insert into safe_contacts (id, sighting_id, incident_id, supersedes, ended, channel, key_id, value, code_word, from_hour, to_hour, days, shared, expires_on, by_user, by_agency, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
)
export type SafeContactRow = {
  id: string
  sighting_id: string
  ended: boolean
  channel: 'call' | 'message' | 'e-mail' | 'in-person' | 'through-someone'
  key_id: string
  value: Buffer | null
  code_word: Buffer | null
  from_hour: number | null
  to_hour: number | null
  days: number[]
  shared: boolean
  expires_on: string | null
  at: Date
}
export const safeContactsOfIncident = statement<SafeContactRow>(
  'people.safe-contacts-of-incident',
  `select id, sighting_id, ended, channel, key_id, value, code_word, from_hour, to_hour, days, shared, expires_on::text, at from safe_contacts c
   where incident_id = $1 and not exists (select from safe_contacts n where n.supersedes = c.id) order by at`,
)
/** Also what has been replaced or closed: a telephone stays a person's when it is no longer agreed. */
export const safeContactsEverAgreed = statement<
  Pick<SafeContactRow, 'id' | 'sighting_id' | 'key_id' | 'value' | 'code_word'>
>(
  'people.safe-contacts-ever-agreed',
  `select id, sighting_id, key_id, value, code_word from safe_contacts where incident_id = $1`,
)
export const insertAddressSecret = statement(
  'people.insert-address-secret',
  `insert into address_secrets (sighting_id, incident_id, by_user, by_agency, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
)
export const addressSecretsOfIncident = statement<{ sighting_id: string }>(
  'people.address-secrets-of-incident',
  `select sighting_id from address_secrets where incident_id = $1`,
)
