-- A child put off public transport, passed by 111 to the transport inspector of the region: what was told, sealed; what the inspector found; the case and what
-- was decided. The row repeats what the events say and is written by their trigger alone. The carrier reads none of it: what was decided about its bus stands in
-- a table of its own, without a time of day, a stop, a plate or anything that leads back to who told.

do $$
declare rule text;
begin
  select pg_get_constraintdef(oid) into strict rule from pg_constraint where conrelid = 'agencies'::regclass and conname = 'agencies_kind_check';
  alter table agencies drop constraint agencies_kind_check;
  execute 'alter table agencies add constraint agencies_kind_check ' || replace(rule, '''ministry''::text', '''ministry''::text, ''transport-inspection''::text, ''carrier''::text');
  select pg_get_constraintdef(oid) into strict rule from pg_constraint where conrelid = 'duties'::regclass and conname = 'duties_subject_kind_check';
  alter table duties drop constraint duties_subject_kind_check;
  execute 'alter table duties add constraint duties_subject_kind_check ' || replace(rule, '''notice''::text', '''notice''::text, ''transport''::text');
  select pg_get_constraintdef(oid) into strict rule from pg_constraint where conrelid = 'handoffs'::regclass and conname = 'handoffs_kind_check';
  alter table handoffs drop constraint handoffs_kind_check;
  execute 'alter table handoffs add constraint handoffs_kind_check ' || replace(rule, '''notice''::text', '''notice''::text, ''transport''::text');
end $$;

-- The inspection for which one acts, and the carrier for which one reads.
create function context_inspecting_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{transport-inspector}' then context_agency() end $$;
create function context_carrying_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{carrier}' then context_agency() end $$;
create policy inspecting on duties for select to arasha_app using (holder_id = (select context_inspecting_agency()));

create sequence ride_numbers minvalue 0 maxvalue 9999999 cycle cache 20;
grant usage on sequence ride_numbers to arasha_app, arasha_system;

create table rides (
  id uuid primary key,
  number text not null unique,
  region smallint not null references regions,
  source_id uuid not null references agencies,
  author_id uuid not null,
  holder_id uuid not null references agencies,
  locked_from uuid[] not null default '{}',
  key_id uuid not null references vault_keys,
  told bytea not null,
  passed_at timestamptz not null,
  take_by timestamptz not null,
  acted_on date,
  child_age text not null check (child_age in ('under-14', '14-15', '16-17', 'unknown')),
  alone text not null check (alone in ('yes', 'no', 'unknown')),
  forced text not null check (forced in ('yes', 'no', 'unknown')),
  state text not null default 'passed' check (state in ('passed', 'taken', 'decided')),
  taken_at timestamptz,
  opened_on date,
  decision text check (decision in ('fined', 'not-fined')),
  ground text,
  liable text check (liable in ('driver', 'conductor', 'controller', 'other')),
  decided_on date,
  outcome_id uuid unique,
  version integer not null default 0,
  check (passed_at < take_by and take_by <= passed_at + interval '10 days'),
  check ((state = 'decided') = (decision is not null)),
  check (decision is distinct from 'fined' or (opened_on is not null and liable is not null))
);
comment on table rides is 'A child put off public transport, as 111 passed it to the inspector of the region. Later columns repeat its events. [case]';
comment on column rides.id is 'Identifier (UUIDv7). [case]';
comment on column rides.number is 'Human-readable number, T-yy-nnnnnnn-c. [case]';
comment on column rides.region is 'Region. [case]';
comment on column rides.source_id is 'The contact centre that passed it on. [case]';
comment on column rides.author_id is 'The operator who passed it on. [case]';
comment on column rides.holder_id is 'The transport inspection that acts. [case]';
comment on column rides.locked_from is 'Users and agencies that may not learn of it. [sealed]';
comment on column rides.key_id is 'Vault key of what was told. [public]';
comment on column rides.told is 'Route, stop, day, time, plate and words as passed on, sealed. [identity]';
comment on column rides.passed_at is 'When it was passed on. [case]';
comment on column rides.take_by is 'By when somebody must have taken it: a setting. [case]';
comment on column rides.acted_on is 'Day on which the child was put off, if known. [case]';
comment on column rides.child_age is 'Age band of the child, as told or as found since. [case]';
comment on column rides.alone is 'Whether the child travelled without a parent or legal representative. [case]';
comment on column rides.forced is 'Whether the child was made to get off. [case]';
comment on column rides.state is 'passed, taken, decided. [case]';
comment on column rides.taken_at is 'When an inspector took it. [case]';
comment on column rides.opened_on is 'Day on which the administrative case was opened: its index makes the fine. [case]';
comment on column rides.decision is 'fined or not-fined. [case]';
comment on column rides.ground is 'Why, from a list. [case]';
comment on column rides.liable is 'Who answers for it, from a list; nobody by name. [case]';
comment on column rides.decided_on is 'Day of the decision. [case]';
comment on column rides.outcome_id is 'What the carrier is told; null where no carrier is known or no case was opened. [case]';
comment on column rides.version is 'How many events it has: a form from an older page is refused. [public]';
create index rides_holder on rides (holder_id, passed_at desc, id desc);
create index rides_region on rides (region, passed_at desc, id desc);

create table ride_events (
  id uuid primary key,
  seq bigint generated always as identity,
  ride_id uuid not null references rides,
  kind text not null check (kind in ('passed', 'taken', 'found', 'opened', 'decided')),
  at timestamptz not null,
  actor uuid not null,
  agency uuid not null,
  data jsonb not null default '{}'
);
comment on table ride_events is 'What happened to it. Never changed. [case]';
comment on column ride_events.id is 'Identifier. [case]';
comment on column ride_events.seq is 'Insertion number. [public]';
comment on column ride_events.ride_id is 'Of which. [case]';
comment on column ride_events.kind is 'What happened. [case]';
comment on column ride_events.at is 'When. [case]';
comment on column ride_events.actor is 'Who. [case]';
comment on column ride_events.agency is 'For which agency. [case]';
comment on column ride_events.data is 'Days and choices from lists; never text. [case]';
create index ride_events_ride on ride_events (ride_id, seq);

create table carrier_outcomes (
  id uuid primary key,
  carrier_id uuid not null references agencies,
  key_id uuid not null references vault_keys,
  route bytea not null,
  acted_on date,
  opened_on date not null,
  decided_on date not null,
  decision text not null check (decision in ('fined', 'not-fined')),
  ground text not null,
  liable text check (liable in ('driver', 'conductor', 'controller', 'other')),
  tenge integer check (tenge > 0)
);
comment on table carrier_outcomes is 'What was decided about a carrier''s bus: all that the carrier ever reads. Nothing in it says who told, when or where. Append-only. [case]';
comment on column carrier_outcomes.id is 'Identifier, at random: it tells no time. [case]';
comment on column carrier_outcomes.carrier_id is 'Which carrier. [case]';
comment on column carrier_outcomes.key_id is 'Vault key of the route alone. [public]';
comment on column carrier_outcomes.route is 'Number of the route as the inspector wrote it for the carrier, sealed. [identity]';
comment on column carrier_outcomes.acted_on is 'Day of the ride, without a time; null where nobody knows. [case]';
comment on column carrier_outcomes.opened_on is 'Day on which the case was opened. [case]';
comment on column carrier_outcomes.decided_on is 'Day of the decision. [case]';
comment on column carrier_outcomes.decision is 'fined or not-fined. [case]';
comment on column carrier_outcomes.ground is 'Why, from a list. [case]';
comment on column carrier_outcomes.liable is 'Who answers, from a list; nobody by name. [case]';
comment on column carrier_outcomes.tenge is 'The fine in tenge; null where there is none. [case]';
create index carrier_outcomes_carrier on carrier_outcomes (carrier_id, decided_on desc, id);

do $$
declare t text;
begin
  foreach t in array array['rides', 'ride_events', 'carrier_outcomes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to arasha_app, arasha_system', t);
  end loop;
  foreach t in array array['ride_events', 'carrier_outcomes'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;
grant update on rides to arasha_system;

create policy inspecting on rides for select to arasha_app using (holder_id = (select context_inspecting_agency()));
create policy oversight on rides for select to arasha_app using (region = any ((select case when context_roles() && '{commissioner}' then context_regions() else '{}' end)::smallint[]));
create policy not_locked on rides as restrictive for all to arasha_app using (not (locked_from && (select context_self())));
create policy passing on rides for insert to arasha_app with check (
  author_id = (select context_user()) and source_id = (select context_answering_agency()) and state = 'passed' and version = 0 and outcome_id is null
  and (select a.kind = 'transport-inspection' and a.region = rides.region from agencies a where a.id = holder_id));

create policy following on ride_events for select to arasha_app using (exists (select from rides r where r.id = ride_id));
-- Who passed it on cannot read it: whether the ride is theirs is asked by a function of the job role.
create function passed_ride(ride uuid) returns boolean language sql stable security definer set search_path = arasha, pg_temp as
  $$ select exists (select from rides r where r.id = ride and r.author_id = context_user() and r.source_id = context_answering_agency()) $$;
create policy keeping on ride_events for insert to arasha_app with check (
  actor = (select context_user()) and agency = (select context_agency())
  and case kind when 'passed' then passed_ride(ride_id)
    else exists (select from rides r where r.id = ride_id and r.holder_id = (select context_inspecting_agency())) end);

create policy carrying on carrier_outcomes for select to arasha_app using (carrier_id = (select context_carrying_agency()));
create policy deciding on carrier_outcomes for insert to arasha_app with check (
  (select a.kind = 'carrier' from agencies a where a.id = carrier_id)
  and exists (select from rides r where r.outcome_id = carrier_outcomes.id and r.holder_id = (select context_inspecting_agency())
    and r.decision = carrier_outcomes.decision and r.opened_on = carrier_outcomes.opened_on));

-- What an event makes of its ride, and which duty it starts or meets.
create function follow_ride_event() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  r rides;
  today date := (arasha_now() at time zone 'UTC' + interval '5 hours')::date;
begin
  select * into r from rides where id = new.ride_id for no key update;
  if new.at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
    raise exception 'an event is entered at the time of the act' using errcode = '42501';
  end if;
  if not (case new.kind
      when 'passed' then r.version = 0 and new.at = r.passed_at and new.actor = r.author_id
      when 'taken' then r.state = 'passed' and r.version > 0
      when 'found' then r.state = 'taken'
      when 'opened' then r.state = 'taken' and (new.data ->> 'on')::date between coalesce(r.acted_on, '2000-01-01') and today
      when 'decided' then r.state = 'taken' and (new.data ->> 'decision' <> 'fined' or (r.opened_on is not null and new.data ->> 'liable' is not null))
        and (new.data ->> 'outcome' is null or r.opened_on is not null)
    end) then
    raise exception 'this cannot happen now' using errcode = '42501';
  end if;
  update rides set version = version + 1,
      state = case new.kind when 'taken' then 'taken' when 'decided' then 'decided' else state end,
      taken_at = case new.kind when 'taken' then new.at else taken_at end,
      acted_on = case new.kind when 'found' then (new.data ->> 'on')::date else acted_on end,
      child_age = case new.kind when 'found' then new.data ->> 'childAge' else child_age end,
      alone = case new.kind when 'found' then new.data ->> 'alone' else alone end,
      forced = case new.kind when 'found' then new.data ->> 'forced' else forced end,
      opened_on = case new.kind when 'opened' then (new.data ->> 'on')::date else opened_on end,
      decision = case new.kind when 'decided' then new.data ->> 'decision' else decision end,
      ground = case new.kind when 'decided' then new.data ->> 'ground' else ground end,
      liable = case new.kind when 'decided' then new.data ->> 'liable' else liable end,
      decided_on = case new.kind when 'decided' then today else decided_on end,
      outcome_id = case new.kind when 'decided' then (new.data ->> 'outcome')::uuid else outcome_id end
    where id = new.ride_id;
  if new.kind = 'passed' then
    insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
    values (gen_random_uuid(), 'transport', r.id, 'transport.take', 0, r.holder_id, 'transport-inspector', r.region, r.source_id, r.locked_from, 'adm-593.1-1', true, r.passed_at, r.take_by);
  elsif new.kind = 'taken' then
    with done as (
      update duties d set met_at = new.at, met_by = new.actor, state = case when d.state = 'open' and new.at <= d.due_at then 'met' else 'met-late' end
      where d.subject_id = r.id and d.subject_kind = 'transport' and d.state in ('open', 'missed') returning d.id, d.state)
    insert into duty_events (duty_id, subject_id, kind, at, actor) select id, r.id, state, new.at, new.actor from done;
  end if;
  return null;
end $$;

-- What an operator passed on becomes a notice or a ride. The contact centre learns of a ride what it learns of a notice: whether somebody has taken it.
alter table handoffs alter column notice_id drop not null;
alter table handoffs add column ride_id uuid references rides;
alter table handoffs add constraint handoffs_one_thing check (num_nonnulls(notice_id, ride_id) = 1 and (kind = 'transport') = (ride_id is not null));
comment on column handoffs.notice_id is 'The notice it became, if it went to the police. [case]';
comment on column handoffs.ride_id is 'What it became, if it went to the transport inspector. [case]';
comment on column handoffs.kind is 'danger; notice: told without haste; transport: to the transport inspector. [case]';
drop policy operators_pass_on on handoffs;
create policy operators_pass_on on handoffs for insert to arasha_app with check (
  by_user = (select context_user()) and holder_id = (select context_answering_agency())
  and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id)
  and case kind when 'transport' then passed_ride(ride_id)
    else (select n.author_id = (select context_user()) and n.channel = 'line' from notices n where n.id = notice_id) end);

create or replace function handoff_progress(of_contact uuid) returns table (
  id uuid, contact_number text, kind text, at timestamptz, by_user uuid, number text, due_at timestamptz, delivered_at timestamptz, acknowledged_at timestamptz,
  level smallint, officer_id uuid, officer_key uuid, officer_name bytea, unit_kk text, unit_ru text, unit_en text)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select h.id, c.number, h.kind, h.at, h.by_user, coalesce(n.number, r.number), coalesce(n.acknowledge_by, r.take_by), coalesce(n.delivered_at, r.passed_at),
    coalesce(n.acknowledged_at, r.taken_at), coalesce(n.level, (select max(d.level) from duties d where d.subject_id = r.id and d.rule = 'transport.take'), 0)::smallint,
    u.id, u.key_id, u.name, a.name_kk, a.name_ru, a.name_en
  from handoffs h join contacts c on c.id = h.contact_id left join notices n on n.id = h.notice_id left join rides r on r.id = h.ride_id
    join agencies a on a.id = coalesce(n.holder_id, r.holder_id)
    left join lateral (select e.actor from notice_events e where e.notice_id = n.id and e.kind = 'acknowledged' order by e.id limit 1) e on true
    left join users u on u.id = e.actor
  where h.holder_id = context_answering_agency() and not (c.locked_from && context_self())
    and (h.contact_id = of_contact or (of_contact is null and ((n.acknowledged_at is null and n.state in ('submitted', 'delivered')) or r.state = 'passed')))
  order by h.at desc, h.id desc
$$;

grant create on schema arasha to arasha_system;
alter function follow_ride_event() owner to arasha_system;
alter function passed_ride(uuid) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function follow_ride_event(), passed_ride(uuid) from public;
grant execute on function passed_ride(uuid) to arasha_app, arasha_system;
create trigger ride_follows after insert on ride_events for each row execute function follow_ride_event();
