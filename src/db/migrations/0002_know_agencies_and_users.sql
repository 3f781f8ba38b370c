-- The directory (agencies) and those who may act (users, credentials, sessions, API clients).

create table regions (
  code smallint primary key,
  iso text not null unique,
  kato text not null unique,
  name_kk text not null,
  name_ru text not null,
  name_en text not null
);
comment on table regions is 'The 17 regions and 3 cities of republican significance. [public]';
comment on column regions.code is 'First two digits of KATO, equal to the ISO 3166-2 suffix. [public]';
comment on column regions.iso is 'ISO 3166-2 code. [public]';
comment on column regions.kato is 'Nine-digit KATO code of the unit as a whole. [public]';
comment on column regions.name_kk is 'Name in Kazakh. [public]';
comment on column regions.name_ru is 'Name in Russian. [public]';
comment on column regions.name_en is 'Name in English. [public]';

create table agencies (
  id uuid primary key,
  kind text not null check (kind in ('school', 'health', 'police-unit', 'police-department', 'prosecutor', 'commissioner', 'guardianship', 'centre', 'centre111', 'ministry')),
  region smallint not null references regions,
  parent_id uuid references agencies,
  police_unit_id uuid references agencies,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  endpoint text,
  active boolean not null default true
);
comment on table agencies is 'Units, schools, departments, prosecutors, commissioners: the directory. [public]';
comment on column agencies.id is 'Identifier. [public]';
comment on column agencies.kind is 'Kind of agency; see agencies/kinds.ts. [public]';
comment on column agencies.region is 'Region. [public]';
comment on column agencies.parent_id is 'The agency to which this one answers; the ladder of escalation. [public]';
comment on column agencies.police_unit_id is 'For a school or health organisation: the police unit that receives its notices. [public]';
comment on column agencies.name_kk is 'Name in Kazakh. [public]';
comment on column agencies.name_ru is 'Name in Russian. [public]';
comment on column agencies.name_en is 'Name in English. [public]';
comment on column agencies.endpoint is 'Where the agency''s own system takes deliveries, if it has one. [case]';
comment on column agencies.active is 'Whether it still exists. [public]';
create index agencies_parent on agencies (parent_id);
create index agencies_kind on agencies (kind, region);

create table users (
  id uuid primary key,
  agency_id uuid not null references agencies,
  login text not null unique check (login = lower(login)),
  key_id uuid not null references vault_keys,
  name bytea not null,
  roles text[] not null,
  locale text not null default 'kk' check (locale in ('kk', 'ru', 'en')),
  demo boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null
);
comment on table users is 'People who work with Arasha. [case]';
comment on column users.id is 'Identifier. [case]';
comment on column users.agency_id is 'The agency for which the person acts. [case]';
comment on column users.login is 'Sign-in name; an account name, not a person''s. [case]';
comment on column users.key_id is 'Vault key that seals the name. [public]';
comment on column users.name is 'Full name, sealed. [identity]';
comment on column users.roles is 'Roles; see access/policy.ts. [case]';
comment on column users.locale is 'Language the person chose. [public]';
comment on column users.demo is 'One-click account of the demonstration; refused by a production start. [public]';
comment on column users.active is 'Whether the account may sign in. [public]';
comment on column users.created_at is 'When it was made. [public]';
create index users_agency on users (agency_id);

create table credentials (
  user_id uuid primary key references users,
  password_hash text not null,
  changed_at timestamptz not null
);
comment on table credentials is 'Argon2id hashes of passwords. [sealed]';
comment on column credentials.user_id is 'Whose. [case]';
comment on column credentials.password_hash is 'Argon2id, encoded with its parameters. [sealed]';
comment on column credentials.changed_at is 'When it was set. [public]';

create table sessions (
  id_hash bytea primary key,
  user_id uuid not null references users,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table sessions is 'Signed-in sessions; the cookie holds a random value, the table only its hash. [case]';
comment on column sessions.id_hash is 'SHA-256 of the cookie''s value. [sealed]';
comment on column sessions.user_id is 'Whose. [case]';
comment on column sessions.created_at is 'Sign-in, in raw database time. [case]';
comment on column sessions.seen_at is 'Last request, in raw database time; idle sessions end. [case]';
comment on column sessions.expires_at is 'Absolute end. [case]';
comment on column sessions.revoked_at is 'When it was ended by hand. [case]';

create table api_clients (
  id uuid primary key,
  agency_id uuid not null references agencies,
  token_hash bytea not null unique,
  roles text[] not null,
  label text not null,
  active boolean not null default true,
  created_at timestamptz not null
);
comment on table api_clients is 'Other systems that may call the API, each for one agency. [case]';
comment on column api_clients.id is 'Identifier; stands as the actor in the journal. [case]';
comment on column api_clients.agency_id is 'The agency for which it acts. [case]';
comment on column api_clients.token_hash is 'SHA-256 of the bearer token. [sealed]';
comment on column api_clients.roles is 'Roles; see access/policy.ts. [case]';
comment on column api_clients.label is 'What the administrator calls it. [case]';
comment on column api_clients.active is 'Whether it may call. [public]';
comment on column api_clients.created_at is 'When it was made. [public]';
