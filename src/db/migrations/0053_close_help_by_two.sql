-- Help for a family from beginning to end: a family that came by itself, reviews with a day, a safety plan that is printed small or not at all, one visit to the
-- child-help room with several parts, and an end that a worker asks for and the head of the house approves.

-- A family that came by itself: a referral of the organisation to itself. No police unit holds it and nobody else reads it.
alter table referrals alter column incident_id drop not null, alter column about_id drop not null;
alter table referrals drop constraint referrals_from_how_check;
alter table referrals add constraint referrals_from_how_check check (from_how in ('rerouted', 'onward', 'self'));
do $$
declare rule record;
begin
  for rule in select conname from pg_constraint where conrelid = 'referrals'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%from_id IS NULL%' loop
    execute format('alter table referrals drop constraint %I', rule.conname);
  end loop;
end $$;
alter table referrals add constraint referrals_follow check ((from_id is null) = (from_how is null or from_how = 'self'));
alter table referrals add constraint referrals_self check ((coalesce(from_how, '') = 'self') = (incident_id is null) and (incident_id is null) = (about_id is null)
  and (incident_id is not null or (source_id = receiver_id and holder_id = receiver_id and basis = 'consent')));
comment on column referrals.incident_id is 'Incident it comes from; the receiver cannot open that. Null where a family came by itself. [case]';
comment on column referrals.about_id is 'Mention of the person who is to be helped; null where a family came by itself. [case]';
comment on column referrals.holder_id is 'Police unit that holds the incident; the organisation itself where a family came to it. [case]';
comment on column referrals.from_how is 'rerouted after a refusal, passed onward by who helps, self: the family came by itself. [case]';
create policy coming on referrals for insert to arasha_app with check (
  from_how = 'self' and author_id = (select context_user()) and source_id = (select context_agency()) and receiver_id = (select context_helping_agency())
  and state = 'requested' and version = 0 and locked_from = '{}');
create or replace function helps_with(referral uuid, of_incident uuid, of_holder uuid, in_region smallint, locks uuid[]) returns boolean
language sql stable security definer set search_path = arasha, pg_temp as $$
  select exists (select from referrals r where r.id = referral and r.receiver_id = context_helping_agency() and r.state in ('accepted', 'in-progress')
    and r.incident_id = of_incident and r.holder_id = of_holder and r.region = in_region and r.locked_from = locks)
$$;

-- Where a head stands above the workers, help ends by two.
alter table referrals add column managed boolean not null default false, add column closing_asked_by uuid, add column closing_outcome text,
  add column client_lang text not null default 'kk' check (client_lang in ('kk', 'ru', 'en')),
  add constraint referrals_closing check ((closing_asked_by is null) = (closing_outcome is null));
comment on column referrals.managed is 'Help ends by two: a worker asks, the head of the organisation approves. [case]';
comment on column referrals.closing_asked_by is 'Who asked to end the help: somebody else must approve. [case]';
comment on column referrals.closing_outcome is 'How it would end. [case]';
comment on column referrals.client_lang is 'Language in which papers for this person are printed. [case]';
update referrals r set managed = a.kind in ('centre', 'shelter') from agencies a where a.id = r.receiver_id;
create function know_manager() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  new.managed := (select kind in ('centre', 'shelter') from agencies where id = new.receiver_id);
  new.closing_asked_by := null;
  new.closing_outcome := null;
  return new;
end $$;
alter table referral_events drop constraint referral_events_kind_check;
alter table referral_events add constraint referral_events_kind_check check (kind in ('requested', 'received', 'accepted', 'rejected', 'started', 'completed',
  'cancelled', 'rerouted', 'consent-ended', 'closing-asked', 'closing-refused', 'language'));
drop policy keeping on referral_events;
create policy keeping on referral_events for insert to arasha_app with check (
  actor = (select context_user()) and agency = (select context_agency())
  and exists (select from referrals r where r.id = referral_id and case
    when referral_events.kind in ('completed', 'closing-refused') and r.managed then r.receiver_id = (select context_helping_agency()) and (select context_roles()) && '{centre-head}'
    when referral_events.kind in ('received', 'accepted', 'rejected', 'started', 'completed', 'closing-asked', 'language') then r.receiver_id = (select context_helping_agency())
    when referral_events.kind = 'consent-ended' then context_agency() in (r.source_id, r.receiver_id) and not ((select context_roles()) && '{social-department}')
    else r.source_id = (select context_agency()) and ((select context_helping_agency()) is not null or (select context_roles()) && '{police-duty,police-inspector,police-chief}') end));

create table help_reviews (
  id uuid primary key,
  referral_id uuid not null references referrals,
  key_id uuid not null references vault_keys,
  body bytea not null,
  next_on date not null,
  by_user uuid not null,
  at timestamptz not null
);
comment on table help_reviews is 'The help for a family was looked at again, and when the next look is due. Never changed. [case]';
comment on column help_reviews.id is 'Identifier. [case]';
comment on column help_reviews.referral_id is 'In which referral. [case]';
comment on column help_reviews.key_id is 'Vault key of the words. [public]';
comment on column help_reviews.body is 'What was found, sealed. [identity]';
comment on column help_reviews.next_on is 'Day of the next review. [case]';
comment on column help_reviews.by_user is 'Who reviewed. [case]';
comment on column help_reviews.at is 'When. [case]';
create index help_reviews_referral on help_reviews (referral_id, at desc);

create table safety_plans (
  id uuid primary key,
  referral_id uuid not null references referrals,
  after_id uuid references safety_plans,
  key_id uuid not null references vault_keys,
  body bytea not null,
  paper boolean not null,
  by_user uuid not null,
  at timestamptz not null
);
comment on table safety_plans is 'A safety plan as it was made with the person; a newer one stands beside it. [case]';
comment on column safety_plans.id is 'Identifier. [case]';
comment on column safety_plans.referral_id is 'In which referral. [case]';
comment on column safety_plans.after_id is 'The version it was made from: two made from one version do not overwrite each other. [case]';
comment on column safety_plans.key_id is 'Vault key of the plan. [public]';
comment on column safety_plans.body is 'The plan, sealed. [identity]';
comment on column safety_plans.paper is 'Whether it is safe for the person to take paper; if not, nothing is printed. [case]';
comment on column safety_plans.by_user is 'Who wrote it down. [case]';
comment on column safety_plans.at is 'When. [case]';
create unique index safety_plans_after on safety_plans (referral_id, coalesce(after_id, '00000000-0000-0000-0000-000000000000'));

create table room_visits (
  id uuid primary key,
  referral_id uuid not null references referrals,
  held_on date not null,
  parts jsonb not null,
  present text[] not null,
  key_id uuid references vault_keys,
  again bytea,
  by_user uuid not null,
  at timestamptz not null,
  check ((key_id is null) = (again is null)),
  check (jsonb_typeof(parts) = 'array' and jsonb_array_length(parts) between 1 and 3 and cardinality(present) > 0)
);
comment on table room_visits is 'One visit to the child-help room, with all its parts and who was there: a child is not sent from door to door. Never changed. [case]';
comment on column room_visits.id is 'Identifier. [case]';
comment on column room_visits.referral_id is 'In which referral. [case]';
comment on column room_visits.held_on is 'On which day. [case]';
comment on column room_visits.parts is 'Which parts and how many minutes each: psychologist, forensic examination, interview. [case]';
comment on column room_visits.present is 'Who was there, by their part in it; never names. [case]';
comment on column room_visits.key_id is 'Vault key of why the child was interviewed again. [public]';
comment on column room_visits.again is 'Why the child was interviewed again, sealed. [identity]';
comment on column room_visits.by_user is 'Who wrote it down. [case]';
comment on column room_visits.at is 'When. [case]';
create index room_visits_referral on room_visits (referral_id, held_on desc);

do $$
declare t text;
begin
  foreach t in array array['help_reviews', 'safety_plans', 'room_visits'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
    execute format('grant select, insert on %I to arasha_app, arasha_system', t);
    execute format('create policy writing on %I for insert to arasha_app with check (by_user = (select context_user())
      and exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency()) and r.state in (''accepted'', ''in-progress'')))', t);
  end loop;
  foreach t in array array['help_reviews', 'safety_plans'] loop
    execute format('create policy helping on %I for select to arasha_app using (exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency())))', t);
  end loop;
end $$;
-- That the child was seen, by whom and how long, is known to whoever follows the referral, so that nobody asks the same questions again.
create policy knowing on room_visits for select to arasha_app using (exists (select from referrals r where r.id = referral_id
  and (r.receiver_id = (select context_helping_agency()) or r.source_id = (select context_helping_agency()) or r.holder_id = any ((select context_police_units())::uuid[]))));

create function end_referral_duties(of_referral uuid, named text, how text, at timestamptz, by_user uuid) returns void
language sql volatile security definer set search_path = arasha, pg_temp as $$
  with done as (
    update duties d set met_at = end_referral_duties.at, met_by = by_user,
      state = case when how = 'ended' then 'ended' when d.state = 'open' and end_referral_duties.at <= d.due_at then 'met' else 'met-late' end
    where d.subject_id = of_referral and d.subject_kind = 'referral' and d.rule like named and d.state in ('open', 'missed')
    returning d.id, d.state)
  insert into duty_events (duty_id, subject_id, kind, at, actor) select id, of_referral, state, end_referral_duties.at, by_user from done
$$;
create function start_review_duty(of_referral uuid, starts timestamptz, due timestamptz) returns void
language sql volatile security definer set search_path = arasha, pg_temp as $$
  insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
  select gen_random_uuid(), 'referral', r.id,
    'referral.review.' || (select count(*) + 1 from duties d where d.subject_id = r.id and d.level = 0 and d.rule like 'referral.review.%'),
    0, r.receiver_id, 'centre-worker', r.region, r.source_id, r.locked_from, 'prev-37', true, starts, due
  from referrals r where r.id = of_referral
$$;
create function follow_review() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if new.next_on <= (new.at at time zone 'UTC' + interval '5 hours')::date or new.next_on > (new.at at time zone 'UTC' + interval '5 hours')::date + 92 then
    raise exception 'the next review is after today and within three months' using errcode = '42501';
  end if;
  perform end_referral_duties(new.referral_id, 'referral.review.%', 'met', new.at, new.by_user);
  perform start_review_duty(new.referral_id, new.at, ((new.next_on + 1)::timestamp - interval '5 hours 1 millisecond') at time zone 'UTC');
  return null;
end $$;

-- What stands in the way of ending help that a head approves. Asked by the application too, so that a page says the same as the refusal.
create function help_barriers(of_referral uuid, at timestamptz) returns text[]
language sql stable security definer set search_path = arasha, pg_temp as $$
  select array_remove(array[
    case when exists (select from duties d where d.subject_id = r.id and d.subject_kind = 'referral' and d.rule like 'referral.review.%' and d.level = 0
      and d.state in ('open', 'missed') and d.due_at < help_barriers.at) then 'review-overdue' end,
    case when r.incident_id is not null and exists (select from orders o where o.incident_id = r.incident_id and o.ended_at is null
      and (o.until_at_latest is null or o.until_at_latest > help_barriers.at)) then 'order-in-force' end,
    case when (select a.level from assessments a where a.referral_id = r.id and a.form = 'risk' order by a.at desc, a.id desc limit 1) = 'high' then 'risk-high' end], null)
  from referrals r where r.id = of_referral and r.managed
    and (context_user() is null or r.receiver_id = context_helping_agency() or pg_trigger_depth() > 0)
$$;

create or replace function follow_referral_event() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  r referrals;
  free integer;
  barred text[];
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
      when 'closing-asked' then r.managed and r.state = 'in-progress' and r.closing_asked_by is null
      when 'closing-refused' then r.managed and r.state = 'in-progress' and r.closing_asked_by is not null
      when 'completed' then r.state = 'in-progress' and r.managed = (r.closing_asked_by is not null)
      when 'cancelled' then r.state in ('requested', 'received', 'accepted')
      when 'rerouted' then r.state = 'rejected' and r.rerouted_at is null
      when 'consent-ended' then r.basis = 'consent' and r.consent_ended_at is null
      when 'language' then r.state in ('accepted', 'in-progress') and new.data ->> 'lang' in ('kk', 'ru', 'en')
    end) or (new.kind <> 'requested' and r.version = 0) then
    raise exception 'this cannot happen to the referral now' using errcode = '42501';
  end if;
  if new.kind in ('closing-asked', 'completed') and r.managed then
    if new.kind = 'completed' and new.actor = r.closing_asked_by then
      raise exception 'help ends when another person approves' using errcode = '42501';
    end if;
    barred := help_barriers(r.id, new.at);
    -- Who passes a family on leaves nobody alone with a high risk.
    if coalesce(new.data ->> 'outcome', r.closing_outcome) = 'passed-on' then barred := array_remove(barred, 'risk-high'); end if;
    if barred <> '{}' then raise exception 'something stands in the way of ending the help' using errcode = '42501'; end if;
    if new.kind = 'closing-asked' and coalesce(new.data ->> 'outcome', '') not in ('helped', 'left', 'passed-on', 'not-reached') then
      raise exception 'help does not end without a reason' using errcode = '42501';
    end if;
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
      state = case new.kind when 'started' then 'in-progress' when 'received' then 'received' when 'accepted' then 'accepted' when 'rejected' then 'rejected'
        when 'completed' then 'completed' when 'cancelled' then 'cancelled' when 'requested' then 'requested' else state end,
      turned_at = case when new.kind in ('received', 'accepted', 'rejected', 'started', 'completed', 'cancelled', 'requested') then new.at else turned_at end,
      reason = case when new.kind in ('rejected', 'cancelled') then new.data ->> 'reason' else reason end,
      outcome = case when new.kind = 'completed' then case when r.managed then r.closing_outcome else new.data ->> 'outcome' end else outcome end,
      closing_asked_by = case new.kind when 'closing-asked' then new.actor when 'closing-refused' then null else closing_asked_by end,
      closing_outcome = case new.kind when 'closing-asked' then new.data ->> 'outcome' when 'closing-refused' then null else closing_outcome end,
      client_lang = case when new.kind = 'language' then new.data ->> 'lang' else client_lang end,
      rerouted_at = case when new.kind = 'rerouted' then new.at else rerouted_at end,
      consent_ended_at = case when new.kind = 'consent-ended' then new.at else consent_ended_at end
    where id = new.referral_id;
  if new.kind = 'requested' then
    -- Nobody waits for an answer where the family stands at the door.
    if r.from_how is distinct from 'self' then
      insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
      select gen_random_uuid(), 'referral', r.id, d.rule, 0, r.receiver_id, 'centre-worker', r.region, r.source_id, r.locked_from,
        case r.basis when 'child-in-danger' then 'fam-67.3' else 'prev-72.2' end, true, r.requested_at, d.due
      from (values ('referral.receive', r.receive_by), ('referral.answer', r.answer_by)) as d (rule, due);
    end if;
  elsif new.kind = 'received' then perform end_referral_duties(r.id, 'referral.receive', 'met', new.at, new.actor);
  elsif new.kind in ('accepted', 'rejected', 'completed') then perform end_referral_duties(r.id, 'referral.%', 'met', new.at, new.actor);
  elsif new.kind = 'cancelled' then perform end_referral_duties(r.id, 'referral.%', 'ended', new.at, new.actor);
  end if;
  if new.kind = 'accepted' and r.managed then perform start_review_duty(r.id, new.at, new.at + interval '14 days'); end if;
  return null;
end $$;

grant create on schema arasha to arasha_system;
alter function follow_referral_event() owner to arasha_system;
alter function helps_with(uuid, uuid, uuid, smallint, uuid[]) owner to arasha_system;
alter function know_manager() owner to arasha_system;
alter function follow_review() owner to arasha_system;
alter function help_barriers(uuid, timestamptz) owner to arasha_system;
alter function end_referral_duties(uuid, text, text, timestamptz, uuid) owner to arasha_system;
alter function start_review_duty(uuid, timestamptz, timestamptz) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function know_manager(), follow_review(), help_barriers(uuid, timestamptz), end_referral_duties(uuid, text, text, timestamptz, uuid),
  start_review_duty(uuid, timestamptz, timestamptz) from public;
grant execute on function end_referral_duties(uuid, text, text, timestamptz, uuid), start_review_duty(uuid, timestamptz, timestamptz) to arasha_system;
grant execute on function help_barriers(uuid, timestamptz) to arasha_app, arasha_system;
create trigger manager_known before insert on referrals for each row execute function know_manager();
create trigger review_follows after insert on help_reviews for each row execute function follow_review();
