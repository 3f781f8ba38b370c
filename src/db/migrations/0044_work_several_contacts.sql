-- The desk of 111 works several conversations at once: who answers is said, a conversation can wait for its writer, be passed to a colleague, be put
-- off to an agreed time, or end with a record still to be written. What an operator types is kept, sealed, before it is sent.

alter table contacts drop constraint contacts_state_check;
alter table contacts add constraint contacts_state_check
  check (state in ('offered', 'active', 'awaiting', 'wrap-up', 'interrupted', 'callback', 'closed', 'abandoned'));
alter table contacts add column reasons text[] not null default '{}';
alter table contacts add column meant_for uuid;
alter table contacts add column callback_at timestamptz;
alter table contacts add column earlier smallint not null default 0;
comment on column contacts.state is 'offered (somebody waits, nobody answers yet), active (an operator answers), awaiting (the writer''s turn), wrap-up (over, record to be written), interrupted, callback (agreed for a time), closed, abandoned. [case]';
comment on column contacts.operator_id is 'Who answers, or answered last; null while nobody does. [case]';
comment on column contacts.reason is 'What it was mainly about, once closed: a code of contacts/reasons.ts; null for contacts that ask for nothing. [case]';
comment on column contacts.reasons is 'All that it was about, the main reason first. [case]';
comment on column contacts.meant_for is 'The colleague to whom it was passed; everybody may answer it all the same. [case]';
comment on column contacts.callback_at is 'When it was agreed to speak again. [case]';
comment on column contacts.earlier is 'How many times this writer''s contact had been closed before. [case]';
-- What an operator does is in flight only for the open ones, which are few beside all that were ever closed.
create index contacts_open on contacts (holder_id, rank, turned_at, id) where state not in ('closed', 'abandoned');

-- Kinds of events are listed by the code that reduces them (contacts/contact.ts); what is guarded here is who may write which.
alter table contact_events drop constraint contact_events_kind_check;
alter table contact_events add constraint contact_events_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');
alter table contact_events add column key uuid;
comment on column contact_events.key is 'Chosen by the desk for one press, so that a press sent again is one event. [public]';
create unique index contact_events_once on contact_events (contact_id, key);
drop policy operators_answer on contact_events;
create policy operators_answer on contact_events for insert to arasha_app with check (
  kind not in ('offered', 'wrote-again', 'code-given', 'dropped') and actor = (select context_user()) and agency = (select context_agency())
  and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id));

create table contact_drafts (
  contact_id uuid primary key references contacts,
  owner_id uuid not null,
  body bytea not null,
  version integer not null default 1,
  updated_at timestamptz not null
);
comment on table contact_drafts is 'What an operator is typing: the answer and the record, one for each contact, so that a colleague who takes it over goes on from there. [case]';
comment on column contact_drafts.contact_id is 'The contact. [case]';
comment on column contact_drafts.owner_id is 'Who typed last. [case]';
comment on column contact_drafts.body is 'Answer, notes and choices, sealed under the contact''s key. [sealed]';
comment on column contact_drafts.version is 'Counts the savings; one made from an older one is refused. [public]';
comment on column contact_drafts.updated_at is 'When it was saved last. [case]';
create index contact_drafts_by_age on contact_drafts (updated_at);

create table contact_notes (
  id uuid primary key,
  contact_id uuid not null references contacts,
  kind text not null check (kind in ('record', 'transfer', 'callback')),
  body bytea not null,
  at timestamptz not null,
  actor uuid not null
);
comment on table contact_notes is 'What operators wrote about a contact for each other; never shown to the writer. Append-only. [case]';
comment on column contact_notes.id is 'Identifier (UUIDv7). [case]';
comment on column contact_notes.contact_id is 'The contact. [case]';
comment on column contact_notes.kind is 'record (at closing), transfer (for the colleague), callback (how to reach the writer safely). [case]';
comment on column contact_notes.body is 'The text, sealed under the contact''s key. [sealed]';
comment on column contact_notes.at is 'When it was committed. [case]';
comment on column contact_notes.actor is 'The operator. [case]';
create index contact_notes_in_order on contact_notes (contact_id, id);

grant update (safe, reasons, meant_for, callback_at) on contacts to arasha_app;
grant update (operator_id, call_type, reason, outcome, reasons, meant_for, callback_at, earlier) on contacts to arasha_system;
grant select, insert, update, delete on contact_drafts to arasha_app;
grant select, insert on contact_notes to arasha_app;
grant select, delete on contact_drafts to arasha_system;

do $$
declare t text;
begin
  foreach t in array array['contact_drafts', 'contact_notes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
end $$;
create trigger append_only before update or delete or truncate on contact_notes for each statement execute function refuse_change();

create policy operators_draft on contact_drafts for all to arasha_app
  using (exists (select from contacts c where c.id = contact_id))
  with check (owner_id = (select context_user()) and exists (select from contacts c where c.id = contact_id));
create policy operators_read on contact_notes for select to arasha_app using (exists (select from contacts c where c.id = contact_id));
create policy operators_note on contact_notes for insert to arasha_app with check (
  actor = (select context_user()) and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id));
