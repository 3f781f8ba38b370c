-- A hit of two key files says only that another agency holds a record with a number. What the record says takes a lawful request: to whom, on what
-- basis, what for, what is asked and by when. The request names no person: both sides know their own record by its number.
create table record_requests (
  id uuid primary key,
  by_user uuid not null,
  by_agency uuid not null references agencies,
  at timestamptz not null,
  hit text not null check (hit in ('iin', 'date', 'year')),
  own_record text not null,
  their_record text not null,
  basis text not null check (basis in ('repeat', 'report', 'protection', 'other')),
  asked text[] not null check (cardinality(asked) > 0 and asked <@ '{identity,facts,measures,contact}'::text[]),
  due date not null,
  key_id uuid not null references vault_keys,
  content bytea not null
);
comment on table record_requests is 'Lawful requests for a record that a comparison of key files has met. Never changed. [case]';
comment on column record_requests.id is 'Identifier, random: it stands in an address. [case]';
comment on column record_requests.by_user is 'Who asks. [case]';
comment on column record_requests.by_agency is 'For which agency. [case]';
comment on column record_requests.at is 'When. [case]';
comment on column record_requests.hit is 'What the key files met by: iin, date (name and day of birth), year (name and year). [case]';
comment on column record_requests.own_record is 'Random record number in the own key file. [case]';
comment on column record_requests.their_record is 'Random record number in the other agency''s key file. [case]';
comment on column record_requests.basis is 'Which legal basis is named; other: it is in the content. [case]';
comment on column record_requests.asked is 'What is asked for: identity, facts, measures, contact. [case]';
comment on column record_requests.due is 'By which day. [case]';
comment on column record_requests.key_id is 'Vault key of the content. [public]';
comment on column record_requests.content is 'To whom, purpose and further basis as typed, sealed. [identity]';
create index record_requests_agency on record_requests (by_agency, at desc, id);
alter table record_requests enable row level security;
alter table record_requests force row level security;
create policy job_works on record_requests for all to arasha_system using (true) with check (true);
create policy own_agency on record_requests for select to arasha_app using (
  by_agency = (select context_agency()) and (select context_roles()) && '{police-duty,police-inspector,police-chief}');
create policy asking on record_requests for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency()) and (select context_roles()) && '{police-duty,police-inspector,police-chief}');
create trigger append_only before update or delete or truncate on record_requests for each statement execute function refuse_change();
grant select, insert on record_requests to arasha_app, arasha_system;
