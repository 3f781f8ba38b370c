-- Recommendations: the Commissioner for children's rights advises an organisation that was asked to help a family, or the body above it, and follows the answer until
-- it is verified. Organisations and local executive bodies only (Law on the rights of the child, 7-12). Each step is an event; whoever is locked from the referral is locked from what is said of it.

do $$
declare rule text;
begin
  select pg_get_constraintdef(oid) into strict rule from pg_constraint where conrelid = 'duties'::regclass and conname = 'duties_subject_kind_check';
  alter table duties drop constraint duties_subject_kind_check;
  execute 'alter table duties add constraint duties_subject_kind_check ' || replace(rule, '''notice''::text', '''notice''::text, ''recommendation''::text');
end $$;

create sequence recommendation_numbers minvalue 0 maxvalue 9999999 cycle cache 20;
grant usage on sequence recommendation_numbers to arasha_app, arasha_system;

create table recommendations (
  id uuid primary key,
  number text not null unique,
  referral_id uuid not null references referrals,
  region smallint not null references regions,
  source_id uuid not null references agencies,
  author_id uuid not null,
  holder_id uuid not null references agencies,
  locked_from uuid[] not null default '{}',
  key_id uuid not null references vault_keys,
  at timestamptz not null,
  state text not null default 'issued' check (state in ('issued', 'acknowledged', 'accepted', 'in-part', 'refused', 'carried-out', 'verified', 'reopened')),
  version integer not null default 0,
  due_at timestamptz,
  turned_at timestamptz not null
);
comment on table recommendations is 'What the Commissioner advised an organisation or the body above it about a referral, and how far that has come. [case]';
comment on column recommendations.id is 'Identifier. [case]';
comment on column recommendations.number is 'Human-readable number, A-yy-nnnnnnn-c. [case]';
comment on column recommendations.referral_id is 'About which referral. [case]';
comment on column recommendations.region is 'Region of the referral. [case]';
comment on column recommendations.source_id is 'The Commissioner''s office. [case]';
comment on column recommendations.author_id is 'Who gave it. [case]';
comment on column recommendations.holder_id is 'Who is advised. [case]';
comment on column recommendations.locked_from is 'Users and agencies that may not learn of it: those of the referral. [sealed]';
comment on column recommendations.key_id is 'Vault key of all that is said in it. [public]';
comment on column recommendations.at is 'When it was given. [case]';
comment on column recommendations.state is 'As its events make it. [case]';
comment on column recommendations.version is 'How many events there were. [case]';
comment on column recommendations.due_at is 'By when the next step of whoever is advised is asked for; null: none is. [case]';
comment on column recommendations.turned_at is 'When the state last changed. [case]';
create index recommendations_holder on recommendations (holder_id, (state in ('verified', 'refused')), turned_at desc, id desc);
create index recommendations_region on recommendations (region, (state in ('verified', 'refused')), turned_at desc, id desc);
create index recommendations_referral on recommendations (referral_id, at);

create table recommendation_events (
  id uuid primary key,
  seq bigint generated always as identity,
  recommendation_id uuid not null references recommendations,
  kind text not null check (kind in ('issued', 'acknowledged', 'accepted', 'in-part', 'refused', 'carried-out', 'verified', 'reopened')),
  at timestamptz not null,
  actor uuid not null,
  until date,
  body bytea,
  check ((kind in ('issued', 'accepted', 'in-part', 'reopened')) = (until is not null)),
  check ((kind in ('issued', 'in-part', 'refused', 'carried-out', 'reopened')) <= (body is not null))
);
comment on table recommendation_events is 'What happened to a recommendation. Never changed. [case]';
comment on column recommendation_events.id is 'Identifier. [case]';
comment on column recommendation_events.seq is 'Order in which they were written. [public]';
comment on column recommendation_events.recommendation_id is 'To which recommendation. [case]';
comment on column recommendation_events.kind is 'What happened. [case]';
comment on column recommendation_events.at is 'When. [case]';
comment on column recommendation_events.actor is 'Who wrote it. [case]';
comment on column recommendation_events.until is 'Day by which the next step is asked for. [case]';
comment on column recommendation_events.body is 'What was said, sealed. [identity]';
create index recommendation_events_order on recommendation_events (recommendation_id, seq);

do $$
declare t text;
begin
  foreach t in array array['recommendations', 'recommendation_events'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to arasha_app', t);
    execute format('grant select on %I to arasha_system', t);
  end loop;
end $$;
grant update on recommendations to arasha_system;
create trigger append_only before delete or truncate on recommendations for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on recommendation_events for each statement execute function refuse_change();

-- Who may be advised about a referral: whoever was asked to help, and the body it answers to.
create function may_be_advised(of_referral uuid, in_region smallint, locks uuid[], advised uuid) returns boolean
language sql stable security definer set search_path = arasha, pg_temp as $$
  select context_user() is not null and advised <> all (locks)
    and exists (select from referrals r where r.id = of_referral and r.region = in_region and r.locked_from = locks and advised in (r.receiver_id, r.above_id))
$$;
create policy oversight on recommendations for select to arasha_app using (region = any ((select context_overseen())::smallint[]));
create policy advised on recommendations for select to arasha_app using (holder_id in ((select context_helping_agency()), (select context_overseeing_body())));
create policy not_locked on recommendations as restrictive for all to arasha_app using (not (locked_from && (select context_self())));
create policy advising on recommendations for insert to arasha_app with check (
  author_id = (select context_user()) and source_id = (select context_agency()) and (select context_roles()) && '{commissioner}'
  and region = any ((select context_regions())::smallint[]) and version = 0 and state = 'issued' and may_be_advised(referral_id, region, locked_from, holder_id));
create policy known on recommendation_events for select to arasha_app using (exists (select from recommendations r where r.id = recommendation_id));
create policy stepping on recommendation_events for insert to arasha_app with check (actor = (select context_user()) and exists (
  select from recommendations r where r.id = recommendation_id and case
    when recommendation_events.kind in ('issued', 'verified', 'reopened') then (select context_roles()) && '{commissioner}' and r.region = any ((select context_regions())::smallint[])
    else r.holder_id in ((select context_helping_agency()), (select context_overseeing_body())) end));

-- The row follows its events, and so does the clock of whoever is advised; nobody writes either by hand.
create function follow_recommendation() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  r recommendations;
  due timestamptz := ((new.until + 1)::timestamp - interval '5 hours 1 millisecond') at time zone 'UTC';
begin
  select * into r from recommendations where id = new.recommendation_id for no key update;
  if new.at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
    raise exception 'an event is entered at the time of the act' using errcode = '42501';
  end if;
  if not (case new.kind
      when 'issued' then r.version = 0 and new.at = r.at and new.actor = r.author_id
      when 'acknowledged' then r.state = 'issued'
      when 'accepted' then r.state in ('issued', 'acknowledged', 'reopened')
      when 'in-part' then r.state in ('issued', 'acknowledged', 'reopened')
      when 'refused' then r.state in ('issued', 'acknowledged', 'reopened')
      when 'carried-out' then r.state in ('accepted', 'in-part', 'reopened')
      when 'verified' then r.state = 'carried-out'
      when 'reopened' then r.state in ('carried-out', 'refused')
    end) or (new.kind <> 'issued' and r.version = 0) then
    raise exception 'this cannot happen to the recommendation now' using errcode = '42501';
  end if;
  if new.until is not null and (due < new.at or due > new.at + interval '92 days') then
    raise exception 'the day is after today and within three months' using errcode = '42501';
  end if;
  update recommendations set version = version + 1, state = new.kind, turned_at = new.at,
    due_at = case when new.kind = 'acknowledged' then due_at else due end where id = r.id;
  if new.kind in ('accepted', 'in-part', 'refused', 'carried-out') then
    with done as (
      update duties d set met_at = new.at, met_by = new.actor, state = case when d.state = 'open' and new.at <= d.due_at then 'met' else 'met-late' end
      where d.subject_id = r.id and d.subject_kind = 'recommendation' and d.state in ('open', 'missed') returning d.id, d.state)
    insert into duty_events (duty_id, subject_id, kind, at, actor) select id, r.id, state, new.at, new.actor from done;
  end if;
  if due is not null then
    insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
    select gen_random_uuid(), 'recommendation', r.id,
      'recommendation.step.' || (select count(*) + 1 from duties d where d.subject_id = r.id and d.level = 0), 0, r.holder_id,
      case a.kind when 'akimat' then 'social-department' when 'guardianship' then 'guardianship-specialist' when 'health' then 'health-worker'
        when 'education' then 'aid-worker' when 'legal-aid' then 'aid-worker' else 'centre-worker' end,
      r.region, r.source_id, r.locked_from, 'recommendation', true, new.at, due
    from agencies a where a.id = r.holder_id;
  end if;
  return null;
end $$;
-- Who is locked from a referral is so from what was said of it as well.
create function recommendations_follow() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if new.locked_from is distinct from old.locked_from then
    update duties d set locked_from = new.locked_from from recommendations r where r.referral_id = new.id and d.subject_id = r.id and d.subject_kind = 'recommendation';
    update recommendations set locked_from = new.locked_from where referral_id = new.id;
  end if;
  return null;
end $$;
grant create on schema arasha to arasha_system;
alter function may_be_advised(uuid, smallint, uuid[], uuid) owner to arasha_system;
alter function follow_recommendation() owner to arasha_system;
alter function recommendations_follow() owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function may_be_advised(uuid, smallint, uuid[], uuid), follow_recommendation(), recommendations_follow() from public;
grant execute on function may_be_advised(uuid, smallint, uuid[], uuid) to arasha_app, arasha_system;
create trigger recommendation_follows after insert on recommendation_events for each row execute function follow_recommendation();
create trigger recommendations_follow after update of locked_from on referrals for each row execute function recommendations_follow();
