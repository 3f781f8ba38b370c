-- Who answers 111 when, and in which languages; and what a shift came to: figures without anybody's text or name.

-- The contact centre whose shifts one leads.
create function context_supervised_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{supervisor}' then context_agency() end $$;

create table rota_shifts (
  id uuid primary key,
  holder_id uuid not null references agencies,
  operator_id uuid not null references users,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '16 hours'),
  langs text[] not null check (cardinality(langs) > 0 and langs <@ '{kk,ru,en}'),
  by_user uuid not null,
  at timestamptz not null,
  struck_at timestamptz,
  struck_by uuid
);
comment on table rota_shifts is 'The rota of 111: who answers from when to when, in which languages. Struck out, never deleted. [case]';
comment on column rota_shifts.id is 'Identifier (UUIDv7). [case]';
comment on column rota_shifts.holder_id is 'The contact centre. [case]';
comment on column rota_shifts.operator_id is 'Who answers. [case]';
comment on column rota_shifts.starts_at is 'From. [case]';
comment on column rota_shifts.ends_at is 'Until. [case]';
comment on column rota_shifts.langs is 'In which languages. [case]';
comment on column rota_shifts.by_user is 'Who planned it. [case]';
comment on column rota_shifts.at is 'When it was planned. [case]';
comment on column rota_shifts.struck_at is 'When it was struck out. [case]';
comment on column rota_shifts.struck_by is 'Who struck it out. [case]';
create index rota_shifts_by_time on rota_shifts (holder_id, starts_at);

alter table rota_shifts enable row level security;
alter table rota_shifts force row level security;
create policy job_works on rota_shifts for all to arasha_system using (true) with check (true);
grant select, insert on rota_shifts to arasha_app, arasha_system;
grant update (struck_at, struck_by) on rota_shifts to arasha_app;
create policy centre_reads on rota_shifts for select to arasha_app using (holder_id = (select context_answering_agency()));
create policy supervisors_plan on rota_shifts for insert to arasha_app with check (
  by_user = (select context_user()) and holder_id = (select context_supervised_agency()) and struck_at is null
  and exists (select from users u where u.id = operator_id and u.agency_id = holder_id));
create policy supervisors_strike on rota_shifts for update to arasha_app using (holder_id = (select context_supervised_agency()))
  with check (holder_id = (select context_supervised_agency()));

create index contacts_started on contacts (holder_id, started_at);
create index contact_events_of_centre on contact_events (agency, at) where agency is not null;

-- How long it took until somebody confirmed to have seen what this centre handed over: times alone, of the centre one leads.
create function handoff_times(since timestamptz, until timestamptz) returns table (kind text, at timestamptz, acknowledged_at timestamptz)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select h.kind, h.at, n.acknowledged_at from handoffs h join notices n on n.id = h.notice_id
  where h.holder_id = context_supervised_agency() and h.at >= since and h.at < until
$$;
grant create on schema arasha to arasha_system;
alter function handoff_times(timestamptz, timestamptz) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function handoff_times(timestamptz, timestamptz) from public;
grant execute on function handoff_times(timestamptz, timestamptz) to arasha_app;
