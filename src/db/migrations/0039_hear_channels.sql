-- Contacts that come by Telegram or e-mail, and the answers that go back there. Where an answer goes identifies the writer: it is sealed, and found
-- again only through a keyed value.

alter table contacts drop constraint contacts_channel_check,
  add constraint contacts_channel_check check (channel in ('web', 'wall', 'telegram', 'email'));
alter table contact_events drop constraint contact_events_kind_check,
  add constraint contact_events_kind_check check (kind in ('offered', 'wrote-again', 'answered', 'closed', 'reopened', 'code-given', 'told', 'left'));

create table contact_addresses (
  contact_id uuid primary key references contacts,
  channel text not null check (channel in ('telegram', 'email')),
  tag bytea not null check (length(tag) = 32),
  address bytea,
  left_at timestamptz,
  check ((address is null) = (left_at is not null))
);
comment on table contact_addresses is 'Where the answer to a contact goes that came by another channel than the web. [identity]';
comment on column contact_addresses.contact_id is 'The contact. [case]';
comment on column contact_addresses.channel is 'telegram or email. [case]';
comment on column contact_addresses.tag is 'Keyed value of the address: finds the conversation that goes on. Of one who left it is drawn at random. [sealed]';
comment on column contact_addresses.address is 'The address, sealed under the contact''s key; gone when the writer leaves. [identity]';
comment on column contact_addresses.left_at is 'When the writer left: nothing is sent there after that. [case]';
create unique index contact_addresses_by_tag on contact_addresses (channel, tag);

create table messages_heard (
  tag bytea primary key check (length(tag) = 32),
  at timestamptz not null
);
comment on table messages_heard is 'Which messages of channels were taken, so that one brought twice counts once. Kept 90 days. [sealed]';
comment on column messages_heard.tag is 'Keyed value of the channel''s own key of the message. [sealed]';
comment on column messages_heard.at is 'When it was taken. [case]';
create index messages_heard_by_age on messages_heard (at);

create table contact_sendings (
  message_id uuid primary key references contact_messages,
  contact_id uuid not null references contacts,
  channel text not null check (channel in ('telegram', 'email')),
  state text not null check (state in ('waiting', 'sent', 'parked')),
  attempts smallint not null default 0,
  next_at timestamptz not null,
  leased_until timestamptz,
  problem text
);
comment on table contact_sendings is 'An operator''s answers on their way to another channel. [case]';
comment on column contact_sendings.message_id is 'The answer. [case]';
comment on column contact_sendings.contact_id is 'The contact. [case]';
comment on column contact_sendings.channel is 'telegram or email. [case]';
comment on column contact_sendings.state is 'waiting, sent, parked (given up, or not safe to send; shown to the operator). [case]';
comment on column contact_sendings.attempts is 'Attempts made. [case]';
comment on column contact_sendings.next_at is 'When to try next, in raw database time. [case]';
comment on column contact_sendings.leased_until is 'A worker holds it until then, in raw database time. [case]';
comment on column contact_sendings.problem is 'Why it was not sent: a word of a closed list or a status, never content. [case]';
create index contact_sendings_next on contact_sendings (channel, next_at) where state = 'waiting';
create index contact_sendings_of_contact on contact_sendings (contact_id);

-- Whoever writes an answer need not know by which channel it goes: it is put on its way in the same transaction. To a writer who said that it is
-- not safe there, nothing goes.
create function send_answer() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  insert into contact_sendings (message_id, contact_id, channel, state, next_at, problem)
  select new.id, new.contact_id, a.channel, case when c.safe = 'no' or a.left_at is not null then 'parked' else 'waiting' end, clock_timestamp(),
    case when a.left_at is not null then 'left' when c.safe = 'no' then 'not-safe' end
  from contact_addresses a join contacts c on c.id = a.contact_id where a.contact_id = new.contact_id;
  return null;
end $$;
grant create on schema arasha to arasha_system;
alter function send_answer() owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function send_answer() from public;
create trigger send_answer after insert on contact_messages for each row when (new.direction = 'out') execute function send_answer();

grant select, insert, update (tag, address, left_at) on contact_addresses to arasha_system;
grant select, insert, delete on messages_heard to arasha_system;
grant select, insert, update (state, attempts, next_at, leased_until, problem) on contact_sendings to arasha_system;
grant update (danger, safe) on contacts to arasha_system;
grant select (message_id, contact_id, channel, state, attempts, problem) on contact_sendings to arasha_app;

do $$
declare t text;
begin
  foreach t in array array['contact_addresses', 'messages_heard', 'contact_sendings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
end $$;
create policy operators_read on contact_sendings for select to arasha_app using (exists (select from contacts c where c.id = contact_id));
