-- What 111 passes on. It becomes a notice of its own channel, so that the police work on it like on any other: it is acknowledged, climbs when nobody does, is
-- registered and decided. Which contact it came from stays with the contact centre: nothing the police can read leads back to who wrote.

alter table notices drop constraint notices_channel_check;
alter table notices add constraint notices_channel_check check (channel in ('page', 'api', 'line'));
comment on column notices.channel is 'page, api, or line: passed on by the contact centre 111. [case]';

create policy line_sends on notices for insert to arasha_app
  with check (author_id = (select context_user()) and source_id = (select context_answering_agency()) and channel = 'line');
create policy line_tells on incidents for insert to arasha_app
  with check (author_id = (select context_user()) and source_id = (select context_answering_agency()));

create table handoffs (
  id uuid primary key,
  contact_id uuid not null references contacts,
  holder_id uuid not null references agencies,
  form_key uuid not null,
  kind text not null check (kind in ('danger', 'notice')),
  notice_id uuid not null references notices,
  by_user uuid not null,
  at timestamptz not null,
  unique (contact_id, form_key)
);
comment on table handoffs is 'What an operator passed on from a contact, and as which notice. Read by the contact centre alone. Append-only. [case]';
comment on column handoffs.id is 'Identifier (UUIDv7). [case]';
comment on column handoffs.contact_id is 'The contact it came from. [sealed]';
comment on column handoffs.holder_id is 'The contact centre. [case]';
comment on column handoffs.form_key is 'The same when one form is sent twice: it is passed on once. [public]';
comment on column handoffs.kind is 'danger, or notice: told without haste. [case]';
comment on column handoffs.notice_id is 'The notice it became. [case]';
comment on column handoffs.by_user is 'Which operator. [case]';
comment on column handoffs.at is 'When. [case]';
create index handoffs_holder on handoffs (holder_id, at, id);
create index handoffs_notice on handoffs (notice_id);

alter table handoffs enable row level security;
alter table handoffs force row level security;
create policy job_works on handoffs for all to arasha_system using (true) with check (true);
grant select, insert on handoffs to arasha_app, arasha_system;
create policy operators_read on handoffs for select to arasha_app using (exists (select from contacts c where c.id = contact_id));
create policy operators_pass_on on handoffs for insert to arasha_app with check (
  by_user = (select context_user()) and holder_id = (select context_answering_agency())
  and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id)
  and (select n.author_id = (select context_user()) and n.channel = 'line' from notices n where n.id = notice_id));
create trigger append_only before update or delete or truncate on handoffs for each statement execute function refuse_change();

-- How far what was passed on has come: of one contact, or, without one, all that nobody has acknowledged yet. The contact centre reads no notices; it learns who
-- confirmed to have seen it and when, and how high it climbed, and nothing that the police do afterwards.
create function handoff_progress(of_contact uuid) returns table (
  id uuid, contact_number text, kind text, at timestamptz, by_user uuid, number text, due_at timestamptz, delivered_at timestamptz, acknowledged_at timestamptz,
  level smallint, officer_id uuid, officer_key uuid, officer_name bytea, unit_kk text, unit_ru text, unit_en text)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select h.id, c.number, h.kind, h.at, h.by_user, n.number, n.acknowledge_by, n.delivered_at, n.acknowledged_at, n.level, u.id, u.key_id, u.name,
    a.name_kk, a.name_ru, a.name_en
  from handoffs h join contacts c on c.id = h.contact_id join notices n on n.id = h.notice_id join agencies a on a.id = n.holder_id
    left join lateral (select e.actor from notice_events e where e.notice_id = n.id and e.kind = 'acknowledged' order by e.id limit 1) e on true
    left join users u on u.id = e.actor
  where h.holder_id = context_answering_agency() and not (c.locked_from && context_self())
    and (h.contact_id = of_contact or (of_contact is null and n.acknowledged_at is null and n.state in ('submitted', 'delivered')))
  order by h.at desc, h.id desc
$$;
grant create on schema arasha to arasha_system;
alter function handoff_progress(uuid) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function handoff_progress(uuid) from public;
grant execute on function handoff_progress(uuid) to arasha_app;
