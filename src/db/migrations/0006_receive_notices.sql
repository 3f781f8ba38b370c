-- The mandatory notice of a school: the row is the projection of its events.

create table notices (
  id uuid primary key,
  number text not null unique,
  incident_id uuid not null references incidents,
  region smallint not null references regions,
  source_id uuid not null references agencies,
  author_id uuid not null,
  holder_id uuid not null references agencies,
  author_only boolean not null,
  locked_from uuid[] not null default '{}',
  channel text not null check (channel in ('page', 'api')),
  lang text not null check (lang in ('kk', 'ru', 'en')),
  kind text not null,
  danger text not null check (danger in ('yes', 'no', 'unknown')),
  key_id uuid not null references vault_keys,
  content bytea not null,
  receipt jsonb not null,
  receipt_salt bytea not null,
  state text not null check (state in ('submitted', 'delivered', 'acknowledged', 'registered', 'disposed', 'closed')),
  version integer not null default 1,
  submitted_at timestamptz not null,
  acknowledge_by timestamptz not null,
  register_by timestamptz not null,
  delivered_at timestamptz,
  acknowledged_at timestamptz,
  registered_at timestamptz,
  registration text,
  disposition text check (disposition in ('pre-trial', 'administrative', 'passed-on', 'no-offence')),
  disposed_at timestamptz,
  mistaken_at timestamptz,
  level smallint not null default 0
);
comment on table notices is 'A school''s or health worker''s mandatory notice. Never deleted; corrections append. [case]';
comment on column notices.id is 'Identifier (UUIDv7). [case]';
comment on column notices.number is 'Human-readable number, N-yy-nnnnnnn-c. [case]';
comment on column notices.incident_id is 'The incident it tells of. [case]';
comment on column notices.region is 'Region. [case]';
comment on column notices.source_id is 'Agency that sent it. [case]';
comment on column notices.author_id is 'User or API client that sent it. [case]';
comment on column notices.holder_id is 'Police unit that must answer it. [case]';
comment on column notices.author_only is 'The head or a colleague is involved: in the sending agency only the author may know of it. [case]';
comment on column notices.locked_from is 'Users and agencies that may not learn that it exists. [sealed]';
comment on column notices.channel is 'page or api. [case]';
comment on column notices.lang is 'Language in which it was written. [case]';
comment on column notices.kind is 'What it is about: harm-to-pupil, act-by-pupil, at-home, other. [case]';
comment on column notices.danger is 'Whether the child is in danger now. [case]';
comment on column notices.key_id is 'Vault key that seals its content. [public]';
comment on column notices.content is 'All answers as written, sealed. [identity]';
comment on column notices.receipt is 'The signed receipt. [case]';
comment on column notices.receipt_salt is 'Salt of the receipt''s content hash, sealed under the notice''s key. [sealed]';
comment on column notices.state is 'submitted, delivered, acknowledged, registered, disposed, closed. [case]';
comment on column notices.version is 'Counts what was appended by the sender; a form made from an older one is refused. [case]';
comment on column notices.submitted_at is 'When it was committed. [case]';
comment on column notices.acknowledge_by is 'When the police unit must have acknowledged it (a setting). [case]';
comment on column notices.register_by is 'When it must have been registered (a setting). [case]';
comment on column notices.delivered_at is 'When it reached the unit''s inbox or system. [case]';
comment on column notices.acknowledged_at is 'When a person of the unit confirmed to have seen it. [case]';
comment on column notices.registered_at is 'When it was registered. [case]';
comment on column notices.registration is 'Number in the police register (KUI). [case]';
comment on column notices.disposition is 'pre-trial, administrative, passed-on, no-offence. [case]';
comment on column notices.disposed_at is 'When that was decided (with the second person''s word, where one is needed). [case]';
comment on column notices.mistaken_at is 'When the sender marked it as mistaken; the police still decide. [case]';
comment on column notices.level is 'Highest rung its acknowledgement has climbed to. [case]';
create index notices_inbox on notices (holder_id, state, submitted_at desc, id desc);
create index notices_inbox_all on notices (holder_id, submitted_at desc, id desc);
create index notices_unacknowledged on notices (region, acknowledge_by, id) where state in ('submitted', 'delivered');
create index notices_unregistered on notices (region, register_by, id) where state = 'acknowledged';
create index notices_source on notices (source_id, submitted_at desc, id desc);
create index notices_author on notices (author_id, submitted_at desc, id desc);
create index notices_incident on notices (incident_id);

create table notice_events (
  id bigint generated always as identity primary key,
  notice_id uuid not null references notices,
  kind text not null check (kind in ('submitted', 'delivered', 'acknowledged', 'registered', 'disposition-proposed', 'disposition-refused', 'disposed', 'information-added', 'marked-mistaken', 'escalated', 'result-told', 'closed')),
  at timestamptz not null,
  actor uuid,
  agency uuid,
  data jsonb not null default '{}',
  note bytea
);
comment on table notice_events is 'Everything that happened to a notice, append-only. [case]';
comment on column notice_events.id is 'Insertion number. [public]';
comment on column notice_events.notice_id is 'Which notice. [case]';
comment on column notice_events.kind is 'What happened. [case]';
comment on column notice_events.at is 'When. [case]';
comment on column notice_events.actor is 'Who; null for a job. [case]';
comment on column notice_events.agency is 'For which agency. [case]';
comment on column notice_events.data is 'Numbers and codes that identify nobody. [case]';
comment on column notice_events.note is 'Words written by a person, sealed. [identity]';
create index notice_events_notice on notice_events (notice_id, id);

create table attachments (
  id uuid primary key,
  notice_id uuid not null references notices,
  key_id uuid not null references vault_keys,
  media_type text not null,
  size integer not null,
  stored bytea not null,
  at timestamptz not null,
  actor uuid not null
);
comment on table attachments is 'Photographs and documents of a notice: cleaned of metadata, sealed, served only through the authorised route. [identity]';
comment on column attachments.id is 'Identifier. [case]';
comment on column attachments.notice_id is 'Which notice. [case]';
comment on column attachments.key_id is 'Vault key. [public]';
comment on column attachments.media_type is 'Type found by looking at the bytes. [case]';
comment on column attachments.size is 'Bytes after cleaning. [case]';
comment on column attachments.stored is 'The file, sealed. [identity]';
comment on column attachments.at is 'When it was added. [case]';
comment on column attachments.actor is 'Who added it. [case]';
create index attachments_notice on attachments (notice_id);

create table notice_drafts (
  id uuid primary key,
  owner_id uuid not null,
  key_id uuid not null references vault_keys,
  body bytea not null,
  version integer not null,
  updated_at timestamptz not null
);
comment on table notice_drafts is 'A notice being written, sealed, only its author''s; removed when sent or after a day. [identity]';
comment on column notice_drafts.id is 'Random identifier; stands in the form''s address. [case]';
comment on column notice_drafts.owner_id is 'Its author. [case]';
comment on column notice_drafts.key_id is 'Vault key. [public]';
comment on column notice_drafts.body is 'Answers so far, sealed. [identity]';
comment on column notice_drafts.version is 'Counts the saves. [case]';
comment on column notice_drafts.updated_at is 'Last save. [case]';
create index notice_drafts_owner on notice_drafts (owner_id, updated_at);

create table draft_files (
  id uuid primary key,
  draft_id uuid not null references notice_drafts on delete cascade,
  owner_id uuid not null,
  media_type text not null,
  size integer not null,
  stored bytea not null,
  at timestamptz not null
);
comment on table draft_files is 'Files of a notice being written: cleaned, sealed under the draft''s key. [identity]';
comment on column draft_files.id is 'Identifier. [case]';
comment on column draft_files.draft_id is 'Which draft. [case]';
comment on column draft_files.owner_id is 'Its author. [case]';
comment on column draft_files.media_type is 'Type found by looking at the bytes. [case]';
comment on column draft_files.size is 'Bytes after cleaning. [case]';
comment on column draft_files.stored is 'The file, sealed. [identity]';
comment on column draft_files.at is 'When it was added. [case]';

create table idempotency (
  scope uuid not null,
  key text not null,
  body_hash bytea not null,
  notice_id uuid not null,
  at timestamptz not null,
  primary key (scope, key)
);
comment on table idempotency is 'A repeated submission finds its first answer here. Kept 90 days. [case]';
comment on column idempotency.scope is 'User or API client. [case]';
comment on column idempotency.key is 'The Idempotency-Key, or the key of the form. [case]';
comment on column idempotency.body_hash is 'Keyed hash of the body; another body under the same key is refused. [sealed]';
comment on column idempotency.notice_id is 'The notice that the first submission made. [case]';
comment on column idempotency.at is 'When. [case]';
