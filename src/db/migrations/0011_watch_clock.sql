-- The guard against clock jumps, shared by all workers and kept over a restart; meeting a duty waits for whoever is adding a rung to it.

create table clock_watch (
  only_row boolean primary key default true check (only_row),
  held_seconds integer not null default 0 check (held_seconds >= 0),
  noticed_at timestamptz
);
comment on table clock_watch is 'Whether the database''s clock was seen to jump forward, and how long duties outside the unit are therefore held back. [public]';
comment on column clock_watch.only_row is 'Always true: the table has one row. [public]';
comment on column clock_watch.held_seconds is 'Seconds by which the clock jumped; 0 when nothing is held. [public]';
comment on column clock_watch.noticed_at is 'When that was noticed, in raw database time. [public]';
insert into clock_watch default values;
alter table clock_watch enable row level security;
alter table clock_watch force row level security;
create policy job_works on clock_watch for all to arasha_system using (true) with check (true);
create policy looking on clock_watch for select to arasha_app using ((select context_roles()) && '{admin}');
-- An administrator confirms that the clock is right: that can only release, never hold back.
create policy confirming on clock_watch for update to arasha_app using ((select context_roles()) && '{admin}') with check (held_seconds = 0);
grant select, update (held_seconds, noticed_at) on clock_watch to arasha_system;
grant select, update (held_seconds) on clock_watch to arasha_app;

-- As in 0007, but the notice's row is locked first. The sweeper adds a rung only while it holds that lock, so a rung cannot appear between
-- reading the duties and meeting them: without it an answered notice could still climb to the department.
create or replace function meet_duties(subject uuid, met_rule text, at timestamptz) returns integer
language plpgsql security definer set search_path = arasha as $$
declare met integer;
begin
  perform from notices n where n.id = subject and n.holder_id = any (context_units())
    and not (n.locked_from && array[context_user(), context_agency()])
    and context_roles() && '{police-duty,police-inspector,police-chief}' for no key update;
  if context_user() is null or not found then
    raise exception 'only the unit that holds the notice can meet its duties' using errcode = '42501';
  end if;
  with done as (
    update duties d set state = case when d.state = 'open' and at <= d.due_at then 'met' else 'met-late' end, met_at = at, met_by = context_user()
    where d.subject_id = subject and d.rule = met_rule and d.state in ('open', 'missed')
    returning d.id, d.state)
  insert into duty_events (duty_id, subject_id, kind, at, actor) select id, subject, state, at, context_user() from done;
  get diagnostics met = row_count;
  return met;
end $$;

-- The administrator sees which letters were given up and has them tried again; ids and reasons, never content.
grant select on outbox, deliveries to arasha_app;
grant update (state, attempts, next_at) on outbox to arasha_app;
create policy administering on outbox for select to arasha_app using ((select context_roles()) && '{admin}');
create policy retrying on outbox for update to arasha_app
  using (state = 'parked' and (select context_roles()) && '{admin}') with check (state = 'waiting');
create policy administering on deliveries for select to arasha_app using ((select context_roles()) && '{admin}');
