-- The contact centre 111: what somebody wrote to it, the conversation, the code with which a writer comes back, and visits that leave nothing behind.
-- Nothing here says who wrote: no address, no device, no name but what stands in the sealed text. Of the school on whose wall the door hung only
-- its region and its police unit are kept, so that no list anywhere could tell a school who wrote, or how many.

create sequence contact_numbers minvalue 0 maxvalue 9999999 cycle cache 20;

create table wall_codes (
  code text primary key check (code ~ '^[A-Z0-9-]{4,40}$'),
  agency_id uuid not null references agencies
);
comment on table wall_codes is 'Codes of the doors that hang on schools'' walls. [case]';
comment on column wall_codes.code is 'The opaque word in the address of the QR. [case]';
comment on column wall_codes.agency_id is 'The school; only its region and police unit go into a contact. [case]';

create table contacts (
  id uuid primary key,
  number text not null unique,
  holder_id uuid not null references agencies,
  channel text not null check (channel in ('web', 'wall')),
  lang text not null check (lang in ('kk', 'ru', 'en')),
  region smallint references regions,
  unit_id uuid references agencies,
  danger text not null check (danger in ('yes', 'no', 'unknown')),
  safe text not null check (safe in ('yes', 'no', 'unknown')),
  age text not null check (age in ('under-11', '11-15', '16-17', 'adult', 'unknown')),
  locked_from uuid[] not null default '{}',
  key_id uuid not null references vault_keys,
  state text not null check (state in ('offered', 'active', 'closed')),
  version integer not null default 1,
  rank smallint not null generated always as (case when danger = 'yes' then 0 else 1 end) stored,
  started_at timestamptz not null,
  turned_at timestamptz not null,
  has_code boolean not null default false,
  operator_id uuid,
  call_type text,
  reason text,
  outcome text
);
comment on table contacts is 'Messages of the public to 111: the row is the projection of its events. Never deleted. [case]';
comment on column contacts.id is 'Identifier (UUIDv7). [case]';
comment on column contacts.number is 'Human-readable number, K-yy-nnnnnnn-c. [case]';
comment on column contacts.holder_id is 'The contact centre that answers. [case]';
comment on column contacts.channel is 'web, or wall when it began at a school''s QR. [case]';
comment on column contacts.lang is 'Language in which it was written. [case]';
comment on column contacts.region is 'Region, said by the writer or by the door; null when neither said it. [case]';
comment on column contacts.unit_id is 'The police unit of the school on whose wall the door hung; where a danger is sent when nothing else is known. [case]';
comment on column contacts.danger is 'Whether the writer says to be in danger now. [case]';
comment on column contacts.safe is 'Whether the writer says that an answer can safely be read there. [case]';
comment on column contacts.age is 'Age band, if the writer chose one. [case]';
comment on column contacts.locked_from is 'Users and agencies that may not learn that it exists. [sealed]';
comment on column contacts.key_id is 'Vault key that seals its messages. [public]';
comment on column contacts.state is 'offered (somebody waits), active (an operator answered), closed. [case]';
comment on column contacts.version is 'Counts its events; a form made from an older one is refused. [case]';
comment on column contacts.rank is 'Danger stands first in the list. [case]';
comment on column contacts.started_at is 'When the first message was committed. [case]';
comment on column contacts.turned_at is 'Since when it is in this state: for those who wait, since when. [case]';
comment on column contacts.has_code is 'Whether the writer took a return code and so can read an answer later. [case]';
comment on column contacts.operator_id is 'Who answered last. [case]';
comment on column contacts.call_type is 'What kind of contact it was, once closed. [case]';
comment on column contacts.reason is 'What it was about, once closed; null for contacts that ask for nothing. [case]';
comment on column contacts.outcome is 'What came of it, once closed. [case]';
create index contacts_waiting on contacts (holder_id, state, rank, turned_at, id);
create index contacts_latest on contacts (holder_id, state, turned_at desc, id desc);

create table contact_messages (
  id uuid primary key,
  contact_id uuid not null references contacts,
  direction text not null check (direction in ('in', 'out')),
  lang text not null check (lang in ('kk', 'ru', 'en')),
  body bytea not null,
  at timestamptz not null,
  actor uuid
);
comment on table contact_messages is 'The conversation. Append-only. [case]';
comment on column contact_messages.id is 'Identifier (UUIDv7: the order of the conversation). [case]';
comment on column contact_messages.contact_id is 'The contact. [case]';
comment on column contact_messages.direction is 'in: from the writer; out: from an operator. [case]';
comment on column contact_messages.lang is 'Language of the page on which it was written. [case]';
comment on column contact_messages.body is 'The text, sealed under the contact''s key. [identity]';
comment on column contact_messages.at is 'When it was committed. [case]';
comment on column contact_messages.actor is 'The operator; null for the writer, whom nobody knows. [case]';
create index contact_messages_in_order on contact_messages (contact_id, id);

create table contact_events (
  id bigint generated always as identity primary key,
  contact_id uuid not null references contacts,
  kind text not null check (kind in ('offered', 'wrote-again', 'answered', 'closed', 'reopened', 'code-given')),
  at timestamptz not null,
  actor uuid,
  agency uuid,
  data jsonb not null default '{}'
);
comment on table contact_events is 'What happened to a contact; its state is a reduction of these. Append-only. [case]';
comment on column contact_events.id is 'Running number. [case]';
comment on column contact_events.contact_id is 'The contact. [case]';
comment on column contact_events.kind is 'What happened. [case]';
comment on column contact_events.at is 'When, in Arasha''s time. [case]';
comment on column contact_events.actor is 'The operator; null for the writer. [case]';
comment on column contact_events.agency is 'The operator''s agency. [case]';
comment on column contact_events.data is 'Codes chosen at closing; never text. [case]';
create index contact_events_in_order on contact_events (contact_id, id);

create table return_codes (
  locator text primary key check (locator ~ '^[0-9A-HJKMNPR-TV-Z]{5}$'),
  contact_id uuid not null unique references contacts,
  secret_hash text not null,
  at timestamptz not null
);
comment on table return_codes is 'With which code a writer comes back; the secret half only as an Argon2id hash with a salt of its own. [sealed]';
comment on column return_codes.locator is 'The half that is no secret and finds the row. [sealed]';
comment on column return_codes.contact_id is 'The contact. [sealed]';
comment on column return_codes.secret_hash is 'Argon2id of the secret half. [sealed]';
comment on column return_codes.at is 'When it was given. [case]';

-- Unlogged: what is typed before it is sent does not enter the write-ahead log, and a crash forgets it.
create unlogged table visits (
  id bytea primary key check (length(id) = 32),
  body bytea not null,
  at timestamptz not null
);
comment on table visits is 'Somebody is telling or reading right now; gone after minutes. [sealed]';
comment on column visits.id is 'SHA-256 of the cookie. [sealed]';
comment on column visits.body is 'What was typed so far, sealed under a key of which one half is in the visitor''s cookie alone. [sealed]';
comment on column visits.at is 'When it was last used. [sealed]';
create index visits_by_age on visits (at);

grant usage on sequence contact_numbers to arasha_system;
grant select, insert on wall_codes, return_codes to arasha_system;
grant select, insert on contacts, contact_messages, contact_events to arasha_system;
grant update (state, version, turned_at, has_code) on contacts to arasha_system;
grant select, insert, update, delete on visits to arasha_system;
grant select on contacts, contact_messages, contact_events to arasha_app;
grant insert on contact_messages, contact_events to arasha_app;
grant update (state, version, turned_at, operator_id, call_type, reason, outcome) on contacts to arasha_app;

do $$
declare t text;
begin
  foreach t in array array['wall_codes', 'contacts', 'contact_messages', 'contact_events', 'return_codes', 'visits'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
  foreach t in array array['contact_messages', 'contact_events', 'return_codes'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;

-- The contact centre for which one answers.
create function context_answering_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{operator}' then context_agency() end $$;

create policy operators_read on contacts for select to arasha_app using (holder_id = (select context_answering_agency()));
create policy operators_answer on contacts for update to arasha_app using (holder_id = (select context_answering_agency()));
create policy not_locked on contacts as restrictive for all to arasha_app using (not (locked_from && (select context_self())));

create policy operators_read on contact_messages for select to arasha_app using (exists (select from contacts c where c.id = contact_id));
create policy operators_answer on contact_messages for insert to arasha_app with check (
  direction = 'out' and actor = (select context_user())
  and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id));
create policy operators_read on contact_events for select to arasha_app using (exists (select from contacts c where c.id = contact_id));
create policy operators_answer on contact_events for insert to arasha_app with check (
  kind in ('answered', 'closed', 'reopened') and actor = (select context_user()) and agency = (select context_agency())
  and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id));
