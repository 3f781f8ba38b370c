-- The telephone is one more way to 111: a call becomes a contact like any other, without a first message. Who called is sealed, and read only by
-- whoever took the call; nobody who is signed in reads this table by himself. An operator's place at the exchange is his own.

alter table contacts drop constraint contacts_channel_check,
  add constraint contacts_channel_check check (channel in ('web', 'wall', 'telegram', 'email', 'phone'));
comment on column contacts.channel is 'web, wall when it began at a school''s QR, telegram, email, or phone. [case]';

-- Nothing that only the public or a job can know is written by an operator.
drop policy operators_answer on contact_events;
create policy operators_answer on contact_events for insert to arasha_app with check (
  kind not in ('offered', 'wrote-again', 'code-given', 'dropped', 'lost', 'called') and actor = (select context_user()) and agency = (select context_agency())
  and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id));

create table contact_calls (
  tag bytea primary key check (length(tag) = 32),
  contact_id uuid not null references contacts,
  caller bytea check (length(caller) = 32),
  number bytea,
  at timestamptz not null,
  ended_at timestamptz,
  check ((caller is null) = (number is null))
);
comment on table contact_calls is 'Telephone calls of a contact: the one it began with, and those by which an operator called back. [case]';
comment on column contact_calls.tag is 'Keyed value of the exchange''s own name of the call, so that one call is one contact however many desks it rings at. [sealed]';
comment on column contact_calls.contact_id is 'The contact. [case]';
comment on column contact_calls.caller is 'Keyed value of the number: counts earlier contacts of the same number. Null when the exchange said none. [sealed]';
comment on column contact_calls.number is 'The number, sealed under the contact''s key. [identity]';
comment on column contact_calls.at is 'When it began to ring. [case]';
comment on column contact_calls.ended_at is 'When it was over; null while it lasts, or when nobody told. [case]';
create index contact_calls_of_contact on contact_calls (contact_id, at);
create index contact_calls_of_caller on contact_calls (caller) where caller is not null;
grant select, insert, update (ended_at) on contact_calls to arasha_system;

create table telephone_places (
  user_id uuid primary key references users,
  extension text not null check (extension ~ '^[A-Za-z0-9._-]{1,40}$'),
  secret bytea not null,
  at timestamptz not null
);
comment on table telephone_places is 'Where the exchange finds an operator: the extension under which his desk registers. [case]';
comment on column telephone_places.user_id is 'The operator. [case]';
comment on column telephone_places.extension is 'The extension. [case]';
comment on column telephone_places.secret is 'Its password, sealed under the operator''s key. [sealed]';
comment on column telephone_places.at is 'When it was set. [case]';
grant select, insert, update, delete on telephone_places to arasha_app;

do $$
declare t text;
begin
  foreach t in array array['contact_calls', 'telephone_places'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
end $$;
create policy own_place on telephone_places for all to arasha_app
  using (user_id = (select context_user())) with check (user_id = (select context_user()));
