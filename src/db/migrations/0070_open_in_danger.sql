-- Somebody is in danger now and who could help has no right to the case: an officer, an operator or a guardianship worker gives a reason, signs in again and
-- reads that one case for an hour. Never where they are locked from it. The unit that holds the case is told at once, and somebody else reviews it within two
-- working days. Both tables are only added to; whether an opening still runs is asked of the time.

create table danger_openings (
  id uuid primary key,
  case_id uuid not null references cases,
  by_user uuid not null references users,
  by_agency uuid not null references agencies,
  reason text not null check (reason in ('life', 'child', 'threat', 'other')),
  words bytea not null,
  at timestamptz not null,
  until_at timestamptz not null,
  check (until_at = at + interval '60 minutes')
);
comment on table danger_openings is 'Who opened a case in danger without a right to it, why, and until when. Never changed. [case]';
comment on column danger_openings.id is 'Identifier. [case]';
comment on column danger_openings.case_id is 'The one case. [case]';
comment on column danger_openings.by_user is 'Who. [case]';
comment on column danger_openings.by_agency is 'For which agency. [case]';
comment on column danger_openings.reason is 'life, child, threat, other. [case]';
comment on column danger_openings.words is 'Why, in words, sealed under the case''s key. [identity]';
comment on column danger_openings.at is 'Since when. [case]';
comment on column danger_openings.until_at is 'Until when: an hour. [case]';
create index danger_openings_running on danger_openings (by_user, until_at);
create index danger_openings_case on danger_openings (case_id, at);
create index danger_openings_newest on danger_openings (at desc, id desc);

create table danger_marks (
  opening_id uuid not null references danger_openings,
  kind text not null check (kind in ('ended', 'justified', 'not-justified')),
  at timestamptz not null,
  by_user uuid not null references users,
  by_agency uuid not null references agencies,
  words bytea,
  primary key (opening_id, kind)
);
comment on table danger_marks is 'What became of an opening in danger: ended early, found justified or not. Never changed. [case]';
comment on column danger_marks.opening_id is 'Which opening. [case]';
comment on column danger_marks.kind is 'ended, justified, not-justified. [case]';
comment on column danger_marks.at is 'When. [case]';
comment on column danger_marks.by_user is 'Who. [case]';
comment on column danger_marks.by_agency is 'For which agency. [case]';
comment on column danger_marks.words is 'The reviewer''s words, sealed under the case''s key. [identity]';
create unique index danger_marks_verdict on danger_marks (opening_id) where kind <> 'ended';

-- The cases that this person has open in danger at this moment, and their incidents.
create function context_danger_cases() returns uuid[] language sql stable security definer set search_path = arasha, pg_temp as $$
  select array(select o.case_id from danger_openings o
    where o.by_user = context_user() and arasha_now() < o.until_at
      and context_roles() && '{police-duty,police-inspector,police-chief,operator,supervisor,guardianship-specialist}'
      and not exists (select from danger_marks m where m.opening_id = o.id and m.kind = 'ended'))
$$;
create function context_danger_incidents() returns uuid[] language sql stable security definer set search_path = arasha, pg_temp as $$
  select array(select m.incident_id from case_incidents m where m.case_id = any (context_danger_cases()))
$$;
-- The case of a number for somebody who has no right to it. `free`: not locked from this person. Tells nothing else.
create function case_in_danger(of_number text) returns table (id uuid, key_id uuid, region smallint, holder_id uuid, free boolean)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select c.id, c.key_id, c.region, c.holder_id, not (c.locked_from && array[context_user(), context_agency()]) and not exists (
      select from case_incidents m join incidents i on i.id = m.incident_id where m.case_id = c.id and i.locked_from && array[context_user(), context_agency()])
  from cases c where c.number = of_number
    and context_roles() && '{police-duty,police-inspector,police-chief,operator,supervisor,guardianship-specialist}'
$$;
create function may_open_in_danger(of_case uuid) returns boolean
language sql stable security definer set search_path = arasha, pg_temp as $$
  select coalesce((select f.free from cases c cross join lateral case_in_danger(c.number) f where c.id = of_case), false)
$$;
-- Who may judge it: the chief of the unit that holds the case, and whoever oversees its region; nobody their own.
create function may_review_danger(of_opening uuid) returns boolean
language sql stable security definer set search_path = arasha, pg_temp as $$
  select coalesce((select o.by_user <> context_user() and not (c.locked_from && array[context_user(), context_agency()])
      and ((context_roles() && '{police-chief}' and c.holder_id = any (context_units())) or context_oversees(c.region))
    from danger_openings o join cases c on c.id = o.case_id where o.id = of_opening), false)
$$;
create function may_end_danger(of_opening uuid) returns boolean
language sql stable security definer set search_path = arasha, pg_temp as $$
  select may_review_danger(of_opening) or coalesce((select o.by_user = context_user() from danger_openings o where o.id = of_opening), false)
$$;

-- Working days: Saturdays and Sundays do not count. State holidays are not known here; the clock then ends sooner, never later.
create function after_working_days(start timestamptz, days integer) returns timestamptz language sql stable as $$
  select ((d.day::date + 1)::timestamp - interval '5 hours') at time zone 'UTC' - interval '1 millisecond'
  from (select (start at time zone 'UTC' + interval '5 hours')::date + n as day from generate_series(1, days * 3 + 7) as n) d
  where extract(isodow from d.day) < 6 order by d.day offset days - 1 limit 1
$$;

create function follow_danger_opening() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
    select gen_random_uuid(), 'case', c.id, 'danger.review.' || (select count(*) from danger_openings o where o.case_id = c.id), 0, c.holder_id, 'police-chief',
      c.region, c.source_id, c.locked_from, 'prev-49', true, new.at, after_working_days(new.at, 2)
    from cases c where c.id = new.case_id;
  return null;
end $$;
-- The clock of this opening is the one that began with it.
create function follow_danger_mark() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
declare o danger_openings;
begin
  select * into o from danger_openings where id = new.opening_id;
  perform end_case_duties(o.case_id, d.rule, 'met', new.at, new.by_user)
    from duties d where d.subject_id = o.case_id and d.subject_kind = 'case' and d.rule like 'danger.review.%' and d.level = 0 and d.starts_at = o.at;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['danger_openings', 'danger_marks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
    execute format('grant select, insert on %I to arasha_app, arasha_system', t);
  end loop;
end $$;

create policy in_danger on cases for select to arasha_app using (id = any ((select context_danger_cases())::uuid[]));
create policy in_danger on incidents for select to arasha_app using (id = any ((select context_danger_incidents())::uuid[]));
-- Through the incident's own policies, so that a lock that came later closes it.
create policy in_danger on sightings for select to arasha_app using (
  incident_id = any ((select context_danger_incidents())::uuid[]) and exists (select from incidents i where i.id = incident_id));
create policy in_danger on participations for select to arasha_app using (
  incident_id = any ((select context_danger_incidents())::uuid[]) and exists (select from incidents i where i.id = incident_id));
create policy in_danger on address_secrets for select to arasha_app using (
  incident_id = any ((select context_danger_incidents())::uuid[]) and exists (select from incidents i where i.id = incident_id));
create policy in_danger on orders for select to arasha_app using (
  incident_id = any ((select context_danger_incidents())::uuid[]) and exists (select from incidents i where i.id = incident_id));

create policy following on danger_openings for select to arasha_app using (exists (select from cases c where c.id = case_id));
create policy opening on danger_openings for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency()) and at between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes'
  and may_open_in_danger(case_id));
create policy following on danger_marks for select to arasha_app using (exists (select from danger_openings o where o.id = opening_id));
create policy ending on danger_marks for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency()) and kind = 'ended' and may_end_danger(opening_id));
create policy judging on danger_marks for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency()) and kind <> 'ended' and words is not null and may_review_danger(opening_id));

grant create on schema arasha to arasha_system;
do $$
declare f text;
begin
  foreach f in array array['context_danger_cases()', 'context_danger_incidents()', 'case_in_danger(text)', 'may_open_in_danger(uuid)', 'may_review_danger(uuid)',
      'may_end_danger(uuid)', 'follow_danger_opening()', 'follow_danger_mark()'] loop
    execute format('alter function %s owner to arasha_system', f);
    execute format('revoke all on function %s from public', f);
    if f not like 'follow%' then execute format('grant execute on function %s to arasha_app', f); end if;
  end loop;
end $$;
revoke create on schema arasha from arasha_system;
create trigger danger_opening_follows after insert on danger_openings for each row execute function follow_danger_opening();
create trigger danger_mark_follows after insert on danger_marks for each row when (new.kind <> 'ended') execute function follow_danger_mark();
