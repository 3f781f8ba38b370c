-- What every later table leans on: the clock, the context that the one door sets, the keys of the vault, the journal.
-- Run as the owner role. Every column carries a comment whose last word in brackets is its sensitivity: public | case | identity | sealed.

create table clock (
  only_row boolean primary key default true check (only_row),
  offset_seconds bigint not null default 0
);
comment on table clock is 'The one stored offset between the database''s time and Arasha''s. Zero and immovable in production; moved by the demo clock. [public]';
comment on column clock.only_row is 'Always true: the table has one row. [public]';
comment on column clock.offset_seconds is 'Seconds added to the database''s time. [public]';
insert into clock default values;

create table installation (
  only_row boolean primary key default true check (only_row),
  demo boolean not null,
  founded_at timestamptz not null default clock_timestamp()
);
comment on table installation is 'What kind of installation this database belongs to. [public]';
comment on column installation.only_row is 'Always true: the table has one row. [public]';
comment on column installation.demo is 'True only for a database founded by the demonstration. [public]';
comment on column installation.founded_at is 'When the database was founded. [public]';

create function arasha_now() returns timestamptz language sql stable as
  $$ select clock_timestamp() + make_interval(secs => (select offset_seconds from clock)) $$;

-- The context is transaction-local. After such a transaction the setting is the empty string, not null: hence nullif everywhere.
create function context_user() returns uuid language sql stable as $$ select nullif(current_setting('arasha.user', true), '')::uuid $$;
create function context_agency() returns uuid language sql stable as $$ select nullif(current_setting('arasha.agency', true), '')::uuid $$;
create function context_units() returns uuid[] language sql stable as $$ select coalesce(nullif(current_setting('arasha.units', true), '')::uuid[], '{}') $$;
create function context_regions() returns smallint[] language sql stable as $$ select coalesce(nullif(current_setting('arasha.regions', true), '')::smallint[], '{}') $$;
create function context_roles() returns text[] language sql stable as $$ select coalesce(nullif(current_setting('arasha.roles', true), '')::text[], '{}') $$;

create table vault_keys (
  id uuid primary key,
  wrapped bytea not null,
  purpose text not null,
  created_at timestamptz not null
);
comment on table vault_keys is 'Data keys, each wrapped by the key-encryption key that never lies in the database. [sealed]';
comment on column vault_keys.id is 'Names the key inside ciphertexts. [public]';
comment on column vault_keys.wrapped is 'The data key, wrapped. [sealed]';
comment on column vault_keys.purpose is 'What the key seals: incident, person, user, draft. [public]';
comment on column vault_keys.created_at is 'When it was made. [public]';

create table journal_leaves (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  actor uuid,
  agency uuid,
  job text,
  act text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  object_kind text,
  object_id uuid,
  region smallint,
  basis text not null,
  purpose text not null,
  salt bytea not null,
  leaf bytea not null
);
comment on table journal_leaves is 'Append-only record of acts and views: one leaf per act, written by the door in the act''s own transaction. Carries no content. [case]';
comment on column journal_leaves.id is 'Insertion number; says nothing about the sealed order. [public]';
comment on column journal_leaves.xid is 'Transaction that wrote the leaf; the sealer orders by visibility, not by id. [public]';
comment on column journal_leaves.at is 'Arasha''s time of the act. [case]';
comment on column journal_leaves.actor is 'User or API client who acted; null for a job. [case]';
comment on column journal_leaves.agency is 'The agency for which the actor acted. [case]';
comment on column journal_leaves.job is 'Name of the background job; null for a person. [public]';
comment on column journal_leaves.act is 'What was done: named by the server, never by the client. [case]';
comment on column journal_leaves.outcome is 'done, or refused by policy. [case]';
comment on column journal_leaves.object_kind is 'What it was done to: notice, incident, duty, user. [case]';
comment on column journal_leaves.object_id is 'Its id. [case]';
comment on column journal_leaves.region is 'Region of the object, for the Commissioner''s view of refused attempts. [case]';
comment on column journal_leaves.basis is 'Legal or organisational basis. [public]';
comment on column journal_leaves.purpose is 'Declared purpose. [public]';
comment on column journal_leaves.salt is 'Random salt inside the leaf hash; erased with the record''s key. [sealed]';
comment on column journal_leaves.leaf is 'SHA-256(0x00 || canonical entry), the Merkle leaf. [public]';
create index journal_refused on journal_leaves (region, id) where outcome = 'refused';
create index journal_object on journal_leaves (object_id, id);

-- Running numbers. Everybody sees them only through a keyed permutation (vault/numbers.ts), so that they tell neither how many nor in which order.
create sequence notice_numbers minvalue 0 maxvalue 9999999 cycle cache 20;
create sequence incident_numbers minvalue 0 maxvalue 9999999 cycle cache 20;

create unlogged table rate_buckets (
  key text primary key,
  tokens real not null,
  at timestamptz not null
);
comment on table rate_buckets is 'Token buckets of the rate limits; shared by all server processes. Keys are hashed. [public]';
comment on column rate_buckets.key is 'Rule and hashed subject. [public]';
comment on column rate_buckets.tokens is 'Tokens left at that time. [public]';
comment on column rate_buckets.at is 'When the bucket was last filled. [public]';
