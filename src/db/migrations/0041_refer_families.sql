-- Referrals: one organisation asks another to help a family. The row repeats what the events say and is written by their trigger alone. What is told stands
-- apart, sealed under a key of its own, and is read only by who asked, by who is asked once it has taken the referral, and by the police who hold the incident.
-- A shelter's address is sealed under the shelter's own key and read by its own people only: it is in no referral and on nobody else's page.

-- Other rooms extend these two lists as well, so each list is taken as it stands.
do $$
declare rule text;
begin
  select pg_get_constraintdef(oid) into strict rule from pg_constraint where conrelid = 'agencies'::regclass and conname = 'agencies_kind_check';
  alter table agencies drop constraint agencies_kind_check;
  execute 'alter table agencies add constraint agencies_kind_check ' || replace(rule, '''ministry''::text', '''ministry''::text, ''shelter''::text, ''education''::text, ''legal-aid''::text, ''akimat''::text');
  select pg_get_constraintdef(oid) into strict rule from pg_constraint where conrelid = 'duties'::regclass and conname = 'duties_subject_kind_check';
  alter table duties drop constraint duties_subject_kind_check;
  execute 'alter table duties add constraint duties_subject_kind_check ' || replace(rule, '''notice''::text', '''notice''::text, ''referral''::text');
end $$;

-- A health worker tells the police as a school does.
create or replace function context_telling_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{school-head,school-deputy,school-staff,health-worker,api-sender}' then context_agency() end $$;
-- The organisation for which one helps families, and the body above such organisations.
create function context_helping_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{centre-worker,centre-head,psychologist,guardianship-specialist,health-worker,aid-worker}' then context_agency() end $$;
create function context_overseeing_body() returns uuid language sql stable as
  $$ select case when context_roles() && '{social-department}' then context_agency() end $$;
create policy helping on duties for select to arasha_app using (holder_id in ((select context_helping_agency()), (select context_overseeing_body())));

create sequence referral_numbers minvalue 0 maxvalue 9999999 cycle cache 20;
grant usage on sequence referral_numbers to arasha_app, arasha_system;

create table shelters (
  agency_id uuid primary key references agencies,
  beds smallint not null check (beds between 0 and 500),
  others smallint not null default 0 check (others between 0 and 500),
  key_id uuid references vault_keys,
  address bytea,
  by_user uuid not null,
  at timestamptz not null,
  check ((key_id is null) = (address is null))
);
comment on table shelters is 'Places for a temporary stay. Read by the shelter''s own people; others learn only how many places are free. [case]';
comment on column shelters.agency_id is 'The shelter. [case]';
comment on column shelters.beds is 'How many places there are. [case]';
comment on column shelters.others is 'Places taken by people who came without a referral in this service. [case]';
comment on column shelters.key_id is 'Vault key of the address alone. [public]';
comment on column shelters.address is 'Where it is, sealed; for its own people only. [sealed]';
comment on column shelters.by_user is 'Who said so last. [case]';
comment on column shelters.at is 'When. [case]';

create table referrals (
  id uuid primary key,
  number text not null unique,
  incident_id uuid not null references incidents,
  about_id uuid not null references sightings,
  region smallint not null references regions,
  source_id uuid not null references agencies,
  author_id uuid not null,
  holder_id uuid not null references agencies,
  receiver_id uuid not null references agencies,
  above_id uuid references agencies,
  locked_from uuid[] not null default '{}',
  service text not null check (service in ('stay', 'social', 'psychological', 'legal', 'medical', 'child', 'schooling')),
  basis text not null check (basis in ('consent', 'hardship', 'child-in-danger')),
  consent_until date,
  persons smallint not null default 1 check (persons between 1 and 20),
  from_id uuid references referrals,
  from_how text check (from_how in ('rerouted', 'onward')),
  requested_at timestamptz not null,
  receive_by timestamptz not null,
  answer_by timestamptz not null,
  state text not null default 'requested' check (state in ('requested', 'received', 'accepted', 'rejected', 'in-progress', 'completed', 'cancelled')),
  reason text,
  outcome text,
  turned_at timestamptz not null,
  rerouted_at timestamptz,
  consent_ended_at timestamptz,
  version integer not null default 0,
  check ((basis = 'consent') = (consent_until is not null)),
  check ((from_id is null) = (from_how is null)),
  check (requested_at < receive_by and receive_by <= answer_by and answer_by <= requested_at + interval '10 days')
);
comment on table referrals is 'A request to another organisation to help. What became of it stands in referral_events; later columns repeat that for lists. [case]';
comment on column referrals.id is 'Identifier. [case]';
comment on column referrals.number is 'Human-readable number, R-yy-nnnnnnn-c. [case]';
comment on column referrals.incident_id is 'Incident it comes from; the receiver cannot open that. [case]';
comment on column referrals.about_id is 'Mention of the person who is to be helped. [case]';
comment on column referrals.region is 'Region of the incident. [case]';
comment on column referrals.source_id is 'Who asks. [case]';
comment on column referrals.author_id is 'Officer or worker who asked. [case]';
comment on column referrals.holder_id is 'Police unit that holds the incident. [case]';
comment on column referrals.receiver_id is 'Who is asked. [case]';
comment on column referrals.above_id is 'The body the receiver answers to. [case]';
comment on column referrals.locked_from is 'Users and agencies that may not learn of it. [sealed]';
comment on column referrals.service is 'Kind of help that is asked for. [case]';
comment on column referrals.basis is 'Why something may be told at all: consent, or the law. [case]';
comment on column referrals.consent_until is 'Last day of the consent. [case]';
comment on column referrals.persons is 'How many people need a place. [case]';
comment on column referrals.from_id is 'The referral that this one follows. [case]';
comment on column referrals.from_how is 'rerouted after a refusal, or passed onward by who helps. [case]';
comment on column referrals.requested_at is 'When it was asked. [case]';
comment on column referrals.receive_by is 'By when somebody must have taken it. [case]';
comment on column referrals.answer_by is 'By when it must be accepted or refused. [case]';
comment on column referrals.state is 'requested, received, accepted, rejected, in-progress, completed, cancelled. [case]';
comment on column referrals.reason is 'Why it was refused or called back, from a list. [case]';
comment on column referrals.outcome is 'How it ended, from a list. [case]';
comment on column referrals.turned_at is 'Since when it is in this state. [case]';
comment on column referrals.rerouted_at is 'When another organisation was asked after a refusal. [case]';
comment on column referrals.consent_ended_at is 'When the person took the consent back. [case]';
comment on column referrals.version is 'How many events it has: a form from an older page is refused. [public]';
create index referrals_receiver on referrals (receiver_id, requested_at desc, id desc);
create index referrals_source on referrals (source_id, requested_at desc, id desc);
create index referrals_holder on referrals (holder_id, requested_at desc, id desc);
create index referrals_above on referrals (above_id, requested_at desc, id desc);
create index referrals_region on referrals (region, requested_at desc, id desc);
create index referrals_incident on referrals (incident_id, requested_at desc);
create index referrals_beds on referrals (receiver_id) where service = 'stay' and state in ('accepted', 'in-progress');

create table referral_tellings (
  referral_id uuid primary key references referrals,
  key_id uuid not null references vault_keys,
  items text[] not null,
  body bytea not null
);
comment on table referral_tellings is 'What was told with a referral, item by item. Never changed. [case]';
comment on column referral_tellings.referral_id is 'Which referral. [case]';
comment on column referral_tellings.key_id is 'Vault key of what is told and written in this referral. [public]';
comment on column referral_tellings.items is 'Which items of the table of telling it holds. [case]';
comment on column referral_tellings.body is 'The items themselves, sealed. [identity]';

create table referral_events (
  id uuid primary key,
  seq bigint generated always as identity,
  referral_id uuid not null references referrals,
  kind text not null check (kind in ('requested', 'received', 'accepted', 'rejected', 'started', 'completed', 'cancelled', 'rerouted', 'consent-ended')),
  at timestamptz not null,
  actor uuid not null,
  agency uuid not null,
  data jsonb not null default '{}'
);
comment on table referral_events is 'What happened to a referral. Never changed. [case]';
comment on column referral_events.id is 'Identifier. [case]';
comment on column referral_events.seq is 'Insertion number. [public]';
comment on column referral_events.referral_id is 'Which referral. [case]';
comment on column referral_events.kind is 'What happened. [case]';
comment on column referral_events.at is 'When. [case]';
comment on column referral_events.actor is 'Who. [case]';
comment on column referral_events.agency is 'For which organisation. [case]';
comment on column referral_events.data is 'Reason or outcome from a list; never text. [case]';
create index referral_events_referral on referral_events (referral_id, seq);

do $$
declare t text;
begin
  foreach t in array array['shelters', 'referrals', 'referral_tellings', 'referral_events'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
  foreach t in array array['referral_tellings', 'referral_events'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;
grant select, insert on referrals, referral_tellings, referral_events to arasha_app;
grant select, insert, update on shelters to arasha_app;
grant select, insert, update on shelters, referrals to arasha_system;
grant select, insert on referral_tellings, referral_events to arasha_system;

create policy own_house on shelters for all to arasha_app using (agency_id = (select context_helping_agency()))
  with check (agency_id = (select context_helping_agency()) and by_user = (select context_user()));

create policy police_hold on referrals for select to arasha_app using (holder_id = any ((select context_police_units())::uuid[]));
create policy oversight on referrals for select to arasha_app using (region = any ((select context_overseen())::smallint[]));
create policy asked on referrals for select to arasha_app using (receiver_id = (select context_helping_agency()));
create policy asking on referrals for select to arasha_app using (source_id = (select context_helping_agency()));
create policy above on referrals for select to arasha_app using (above_id = (select context_overseeing_body()));
create policy not_locked on referrals as restrictive for all to arasha_app using (not (locked_from && (select context_self())));

-- Asked of a referral that is helped with now: may this organisation ask yet another one?
create function helps_with(referral uuid, of_incident uuid, of_holder uuid, in_region smallint, locks uuid[]) returns boolean
language sql stable security definer set search_path = arasha, pg_temp as $$
  select exists (select from referrals r where r.id = referral and r.receiver_id = context_helping_agency() and r.state in ('accepted', 'in-progress')
    and r.incident_id = of_incident and r.holder_id = of_holder and r.region = in_region and r.locked_from = locks)
$$;
create policy requesting on referrals for insert to arasha_app with check (
  author_id = (select context_user()) and source_id = (select context_agency()) and state = 'requested' and version = 0
  and receiver_id <> source_id and not (receiver_id = any (locked_from))
  and (((select context_roles()) && '{police-duty,police-inspector,police-chief}' and from_how is distinct from 'onward'
      and (select i.holder_id = any (context_units()) and i.holder_id = referrals.holder_id and i.region = referrals.region and i.locked_from = referrals.locked_from
        from incidents i where i.id = incident_id)
      and exists (select from participations p where p.incident_id = referrals.incident_id and p.sighting_id = about_id))
    or (from_how = 'onward' and helps_with(from_id, incident_id, holder_id, region, locked_from))));

-- Who is asked reads what is told once it has taken the referral; who oversees never does.
create policy told on referral_tellings for select to arasha_app using (exists (select from referrals r where r.id = referral_id
  and (r.holder_id = any ((select context_police_units())::uuid[]) or r.source_id = (select context_helping_agency())
    or (r.receiver_id = (select context_helping_agency()) and r.state <> 'requested'))));
create policy telling on referral_tellings for insert to arasha_app with check (exists (select from referrals r where r.id = referral_id
  and r.author_id = (select context_user()) and r.version = 0));
create policy following on referral_events for select to arasha_app using (exists (select from referrals r where r.id = referral_id));
create policy keeping on referral_events for insert to arasha_app with check (
  actor = (select context_user()) and agency = (select context_agency())
  and exists (select from referrals r where r.id = referral_id and case
    when referral_events.kind in ('received', 'accepted', 'rejected', 'started', 'completed') then r.receiver_id = (select context_helping_agency())
    when referral_events.kind = 'consent-ended' then context_agency() in (r.source_id, r.receiver_id) and not ((select context_roles()) && '{social-department}')
    else r.source_id = (select context_agency()) and ((select context_helping_agency()) is not null or (select context_roles()) && '{police-duty,police-inspector,police-chief}') end));

-- How many places are free, and nothing else of any shelter.
create function free_places() returns table (agency_id uuid, free integer)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select s.agency_id, greatest(0, s.beds - s.others - coalesce((select sum(r.persons) from referrals r
      where r.receiver_id = s.agency_id and r.service = 'stay' and r.state in ('accepted', 'in-progress')), 0))::integer
  from shelters s where context_user() is not null
$$;

-- What an event makes of its referral, and which duty it meets.
create function follow_referral_event() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  r referrals;
  free integer;
begin
  select * into r from referrals where id = new.referral_id for no key update;
  if new.at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
    raise exception 'an event is entered at the time of the act' using errcode = '42501';
  end if;
  if not (case new.kind
      when 'requested' then r.version = 0 and new.at = r.requested_at and new.actor = r.author_id
      when 'received' then r.state = 'requested'
      when 'accepted' then r.state = 'received' and r.consent_ended_at is null
      when 'rejected' then r.state = 'received'
      when 'started' then r.state = 'accepted'
      when 'completed' then r.state = 'in-progress'
      when 'cancelled' then r.state in ('requested', 'received', 'accepted')
      when 'rerouted' then r.state = 'rejected' and r.rerouted_at is null
      when 'consent-ended' then r.basis = 'consent' and r.consent_ended_at is null
    end) or (new.kind <> 'requested' and r.version = 0) then
    raise exception 'this cannot happen to the referral now' using errcode = '42501';
  end if;
  if new.kind = 'requested' and r.basis = 'consent' and r.consent_until < (arasha_now() at time zone 'UTC' + interval '5 hours')::date then
    raise exception 'the consent has run out' using errcode = '42501';
  end if;
  -- Two who ask for the last place wait for each other here.
  if new.kind in ('requested', 'accepted') and r.service = 'stay' then
    perform from shelters s where s.agency_id = r.receiver_id for no key update;
    select s.beds - s.others - coalesce((select sum(o.persons) from referrals o where o.receiver_id = s.agency_id and o.service = 'stay'
        and o.state in ('accepted', 'in-progress')), 0) into free from shelters s where s.agency_id = r.receiver_id;
    if coalesce(free, 0) < r.persons then
      raise exception 'the shelter has no place' using errcode = 'P0002';
    end if;
  end if;
  update referrals set version = version + 1,
      state = case new.kind when 'started' then 'in-progress' when 'rerouted' then state when 'consent-ended' then state else new.kind end,
      turned_at = case when new.kind in ('rerouted', 'consent-ended') then turned_at else new.at end,
      reason = case when new.kind in ('rejected', 'cancelled') then new.data ->> 'reason' else reason end,
      outcome = case when new.kind = 'completed' then new.data ->> 'outcome' else outcome end,
      rerouted_at = case when new.kind = 'rerouted' then new.at else rerouted_at end,
      consent_ended_at = case when new.kind = 'consent-ended' then new.at else consent_ended_at end
    where id = new.referral_id;
  if new.kind = 'requested' then
    insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
    select gen_random_uuid(), 'referral', r.id, d.rule, 0, r.receiver_id, 'centre-worker', r.region, r.source_id, r.locked_from,
      case r.basis when 'child-in-danger' then 'fam-67.3' else 'prev-72.2' end, true, r.requested_at, d.due
    from (values ('referral.receive', r.receive_by), ('referral.answer', r.answer_by)) as d (rule, due);
  elsif new.kind in ('received', 'accepted', 'rejected', 'cancelled') then
    with done as (
      update duties d set met_at = new.at, met_by = new.actor,
        state = case when new.kind = 'cancelled' then 'ended' when d.state = 'open' and new.at <= d.due_at then 'met' else 'met-late' end
      where d.subject_id = r.id and d.subject_kind = 'referral' and d.state in ('open', 'missed')
        and (new.kind <> 'received' or d.rule = 'referral.receive')
      returning d.id, d.state)
    insert into duty_events (duty_id, subject_id, kind, at, actor) select id, r.id, state, new.at, new.actor from done;
  end if;
  return null;
end $$;

grant create on schema arasha to arasha_system;
alter function follow_referral_event() owner to arasha_system;
alter function free_places() owner to arasha_system;
alter function helps_with(uuid, uuid, uuid, smallint, uuid[]) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function follow_referral_event(), free_places(), helps_with(uuid, uuid, uuid, smallint, uuid[]) from public;
grant execute on function free_places(), helps_with(uuid, uuid, uuid, smallint, uuid[]) to arasha_app, arasha_system;
create trigger referral_follows after insert on referral_events for each row execute function follow_referral_event();
