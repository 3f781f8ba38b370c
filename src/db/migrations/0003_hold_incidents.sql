-- What happened: incidents, facts with who said them, people as they were mentioned, what the law called it.
-- Guard columns of a guarded record: region, source_id (who told), author_id, holder_id (who must act), author_only, locked_from.

create table incidents (
  id uuid primary key,
  number text not null unique,
  region smallint not null references regions,
  source_id uuid not null,
  author_id uuid not null,
  holder_id uuid not null references agencies,
  author_only boolean not null default false,
  locked_from uuid[] not null default '{}',
  key_id uuid not null references vault_keys,
  occurred_from date,
  occurred_to date,
  created_at timestamptz not null
);
comment on table incidents is 'Something that happened. It has no state of its own; facts, participants and qualifications are appended to it. [case]';
comment on column incidents.id is 'Identifier. [case]';
comment on column incidents.number is 'Human-readable number, E-yy-nnnnnnn-c. [case]';
comment on column incidents.region is 'Region in which it is worked on. [case]';
comment on column incidents.source_id is 'Agency that told of it. [case]';
comment on column incidents.author_id is 'User or API client that told of it. [case]';
comment on column incidents.holder_id is 'Police unit that must act. [case]';
comment on column incidents.author_only is 'In the telling agency only the author may know of it (the head or a colleague is involved). [case]';
comment on column incidents.locked_from is 'Users and agencies that may not learn that it exists. [sealed]';
comment on column incidents.key_id is 'Vault key of everything sealed about it. [public]';
comment on column incidents.occurred_from is 'First day on which it may have happened; null if unknown. [case]';
comment on column incidents.occurred_to is 'Last day on which it may have happened. [case]';
comment on column incidents.created_at is 'When Arasha learned of it. [case]';
create index incidents_holder on incidents (holder_id, id);

create table facts (
  id uuid primary key,
  incident_id uuid not null references incidents,
  key text not null,
  state text not null check (state in ('known', 'unknown-asked', 'not-asked', 'not-applicable', 'contested')),
  value jsonb,
  sealed bytea,
  source text not null,
  asserted_by uuid not null,
  asserted_agency uuid not null,
  at timestamptz not null,
  contract smallint not null,
  check (value is null or sealed is null)
);
comment on table facts is 'One statement about an incident: never overwritten, a newer one stands beside it. [case]';
comment on column facts.id is 'Identifier, made in the order of statement (UUIDv7). [case]';
comment on column facts.incident_id is 'Which incident. [case]';
comment on column facts.key is 'Fact key; see law/facts.ts. [public]';
comment on column facts.state is 'known, unknown-asked, not-asked, not-applicable, contested. [case]';
comment on column facts.value is 'The value as it was judged, for facts that identify nobody. [case]';
comment on column facts.sealed is 'The value, sealed, for facts that identify somebody. [identity]';
comment on column facts.source is 'Role in which it was said: school, police, forensic, register, derived. [case]';
comment on column facts.asserted_by is 'Who entered it. [case]';
comment on column facts.asserted_agency is 'For which agency. [case]';
comment on column facts.at is 'When it was entered. [case]';
comment on column facts.contract is 'Version of the facts list under which it was entered. [public]';
create index facts_incident on facts (incident_id, id);

create table sightings (
  id uuid primary key,
  incident_id uuid not null references incidents,
  agency_id uuid not null,
  key_id uuid not null references vault_keys,
  script text,
  name bytea,
  birth bytea,
  iin bytea,
  phone bytea,
  address bytea,
  sex text check (sex in ('female', 'male')),
  at timestamptz not null
);
comment on table sightings is 'One mention of a person by one agency: as written, sealed, never changed. [identity]';
comment on column sightings.id is 'Identifier. [case]';
comment on column sightings.incident_id is 'Incident in which the person was mentioned. [case]';
comment on column sightings.agency_id is 'Agency that mentioned the person. [case]';
comment on column sightings.key_id is 'Vault key of this person''s mention. [public]';
comment on column sightings.script is 'Script of the written name: cyrillic, latin, other. [case]';
comment on column sightings.name is 'Name as written, sealed. [identity]';
comment on column sightings.birth is 'Date or year of birth or age as given, sealed. [identity]';
comment on column sightings.iin is 'Individual identification number, sealed. [identity]';
comment on column sightings.phone is 'Telephone as written, sealed. [identity]';
comment on column sightings.address is 'Address as written, sealed. [identity]';
comment on column sightings.sex is 'Sex, if stated. [case]';
comment on column sightings.at is 'When it was entered. [case]';
create index sightings_incident on sightings (incident_id);

create table participations (
  incident_id uuid not null references incidents,
  sighting_id uuid not null references sightings,
  role text not null check (role in ('victim', 'alleged-offender', 'witness', 'teller', 'carer')),
  primary key (incident_id, sighting_id, role)
);
comment on table participations is 'In which role a mentioned person stands in an incident. [case]';
comment on column participations.incident_id is 'Which incident. [case]';
comment on column participations.sighting_id is 'Which mention. [case]';
comment on column participations.role is 'victim, alleged-offender, witness, teller, carer. [case]';

create table qualifications (
  id uuid primary key,
  incident_id uuid not null references incidents,
  at timestamptz not null,
  made_by uuid,
  rulebook text not null,
  act_from date,
  act_to date,
  summary jsonb not null,
  derivation jsonb not null,
  supersedes uuid references qualifications
);
comment on table qualifications is 'What the law called an incident, from the facts known at that time. Immutable; a newer one supersedes, the old one stays readable. [case]';
comment on column qualifications.id is 'Identifier. [case]';
comment on column qualifications.incident_id is 'Which incident. [case]';
comment on column qualifications.at is 'When it was computed. [case]';
comment on column qualifications.made_by is 'Whose act led to it. [case]';
comment on column qualifications.rulebook is 'Hash of the rulebook used. [public]';
comment on column qualifications.act_from is 'First possible day of the act that was judged. [case]';
comment on column qualifications.act_to is 'Last possible day of the act that was judged. [case]';
comment on column qualifications.summary is 'Provisions that stand or are open, conclusions and their status: for lists. [case]';
comment on column qualifications.derivation is 'The law''s receipt: replays the whole conclusion. [case]';
comment on column qualifications.supersedes is 'The earlier qualification that this one takes the place of. [case]';
create index qualifications_incident on qualifications (incident_id, at desc);
