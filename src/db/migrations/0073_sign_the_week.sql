-- Two guards against curiosity. A purpose: whoever reads the people of something that is not in their hands says what for, before a name is shown. The week: what
-- was opened in an unusual way stands on a list that the head signs, row by row, never the own ones.

create table purposes (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('contact')),
  subject_id uuid not null,
  by_user uuid not null references users,
  by_agency uuid not null references agencies,
  purpose text not null check (purpose in ('writes-again', 'danger', 'asked-about', 'quality', 'other')),
  words bytea,
  at timestamptz not null,
  check ((purpose = 'other') <= (words is not null))
);
comment on table purposes is 'What somebody said before reading the people of a record that is not in their hands. Never changed. [case]';
comment on column purposes.id is 'Identifier. [case]';
comment on column purposes.subject_kind is 'contact. [case]';
comment on column purposes.subject_id is 'Which record. [case]';
comment on column purposes.by_user is 'Who. [case]';
comment on column purposes.by_agency is 'For which agency. [case]';
comment on column purposes.purpose is 'writes-again, danger, asked-about, quality, other. [case]';
comment on column purposes.words is 'What for, in words, sealed under the record''s key. [identity]';
comment on column purposes.at is 'When. It holds for eight hours. [case]';
create index purposes_own on purposes (by_user, subject_id, at);
create index purposes_agency on purposes (by_agency, at);

create table week_marks (
  agency_id uuid not null references agencies,
  week date not null,
  rule text not null,
  about_user uuid not null references users,
  at timestamptz not null,
  mark text not null check (mark in ('explained', 'look-into')),
  by_user uuid not null references users,
  marked_at timestamptz not null,
  primary key (agency_id, week, rule, about_user, at),
  check (by_user <> about_user)
);
comment on table week_marks is 'What a head says of one unusual opening of the week. Never changed. [case]';
comment on column week_marks.agency_id is 'Whose week. [case]';
comment on column week_marks.week is 'Its Monday. [public]';
comment on column week_marks.rule is 'Which rule the row fell under (lookups/rules.ts). [case]';
comment on column week_marks.about_user is 'Who opened. [case]';
comment on column week_marks.at is 'When. [case]';
comment on column week_marks.mark is 'explained, look-into. [case]';
comment on column week_marks.by_user is 'Who says so: never the same person. [case]';
comment on column week_marks.marked_at is 'When that was said. [case]';
create table week_signatures (
  agency_id uuid not null references agencies,
  week date not null,
  by_user uuid not null references users,
  at timestamptz not null,
  primary key (agency_id, week)
);
comment on table week_signatures is 'Which head signed which week of an agency. Never changed. [case]';
comment on column week_signatures.agency_id is 'Whose week. [case]';
comment on column week_signatures.week is 'Its Monday. [public]';
comment on column week_signatures.by_user is 'Who signed. [case]';
comment on column week_signatures.at is 'When. [case]';

create index journal_agency on journal_leaves (agency, at) where actor is not null;
create index openings_agency on openings (by_agency, at);
create index danger_openings_agency on danger_openings (by_agency, at);

create function may_sign_week(of_agency uuid) returns boolean language sql stable set search_path = arasha, pg_temp as $$
  select (context_roles() && '{supervisor,centre-head,police-chief}' and of_agency = context_agency())
    or (context_roles() && '{police-department}' and of_agency = any (context_units()))
$$;

-- The week's rows, for a head of this agency. Numbers tell nothing of anybody; where even that is not the head's, there is none.
create function unusual_of(of_agency uuid, since timestamptz, until timestamptz, many integer, night_from integer, night_to integer, ended_days integer)
returns table (rule text, about_user uuid, key_id uuid, name bytea, at timestamptz, times integer, number text)
language sql stable security definer set search_path = arasha, pg_temp as $$
  with leaf as (
    select j.id, j.actor, j.at, j.act, j.outcome, j.object_kind, j.object_id from journal_leaves j
    where j.agency = of_agency and j.at >= since and j.at < until and j.actor is not null and may_sign_week(of_agency)),
  looked as (
    select l.* from leaf l where l.outcome = 'done' and (l.act = 'person.open' or l.act ~ '^(case|incident|contact)\.(view|people|story|read-people|read-in-danger)$')),
  found (rule, who, at, times, number) as (
    select 'without-work', p.by_user, p.at, 1, c.number from purposes p join contacts c on c.id = p.subject_id
      where may_sign_week(of_agency) and p.by_agency = of_agency and p.at >= since and p.at < until
    union all
    select 'without-work', o.by_user, min(o.at), count(*)::integer, null from openings o join sightings s on s.id = o.sighting_id join incidents i on i.id = s.incident_id
      where may_sign_week(of_agency) and o.by_agency = of_agency and o.at >= since and o.at < until and i.holder_id <> of_agency and o.reason = 'check'
      group by o.by_user, o.search_id
    union all
    select 'in-danger', o.by_user, o.at, 1, c.number from danger_openings o join cases c on c.id = o.case_id
      where may_sign_week(of_agency) and o.by_agency = of_agency and o.at >= since and o.at < until
    union all
    select 'own-name', l.actor, l.at, 1, null from leaf l where l.act = 'refused person.search own-name'
    union all
    select 'many-in-an-hour', l.actor, min(l.at), count(distinct l.object_id)::integer, null from looked l
      group by l.actor, date_trunc('hour', l.at) having count(distinct l.object_id) >= many
    union all
    select 'at-night', l.actor, min(l.at), count(*)::integer, null from looked l join users u on u.id = l.actor
      where not u.roles && '{police-duty,operator,supervisor}'
        and (extract(hour from l.at at time zone 'UTC' + interval '5 hours') >= night_from or extract(hour from l.at at time zone 'UTC' + interval '5 hours') < night_to)
      group by l.actor, (l.at at time zone 'UTC' + interval '17 hours')::date
    union all
    select 'after-the-end', l.actor, min(l.at), count(*)::integer, c.number from looked l join cases c on c.id = l.object_id
      where l.object_kind = 'case' and c.closed_at < l.at - make_interval(days => ended_days) and not (c.locked_from && array[context_user(), context_agency()])
      group by l.actor, c.number)
  select f.rule, f.who, u.key_id, u.name, f.at, f.times, f.number from found f join users u on u.id = f.who order by f.at, f.rule limit 500
$$;

do $$
declare t text;
begin
  foreach t in array array['purposes', 'week_marks', 'week_signatures'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
    execute format('grant select, insert on %I to arasha_app, arasha_system', t);
  end loop;
end $$;
create policy own on purposes for select to arasha_app using (by_user = (select context_user()));
create policy saying on purposes for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency()) and exists (select from contacts c where c.id = subject_id));
create policy heads on week_marks for select to arasha_app using (may_sign_week(agency_id));
-- What is to be looked into reaches the Commissioner of the agency's region.
create policy oversight on week_marks for select to arasha_app using (
  mark = 'look-into' and context_roles() && '{commissioner}' and exists (select from agencies a, agencies own where a.id = agency_id and own.id = context_agency()
    and (a.region = any (context_regions()) or a.region = own.region)));
create policy marking on week_marks for insert to arasha_app with check (by_user = (select context_user()) and may_sign_week(agency_id));
create policy heads on week_signatures for select to arasha_app using (may_sign_week(agency_id));
create policy signing on week_signatures for insert to arasha_app with check (by_user = (select context_user()) and may_sign_week(agency_id));
-- For the Commissioner's list: who is meant, sealed as it is.
create function flagged_of_weeks() returns table (agency_id uuid, week date, rule text, about_user uuid, key_id uuid, name bytea, at timestamptz, marked_at timestamptz)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select m.agency_id, m.week, m.rule, m.about_user, u.key_id, u.name, m.at, m.marked_at
  from week_marks m join users u on u.id = m.about_user join agencies a on a.id = m.agency_id, agencies own
  where own.id = context_agency() and context_roles() && '{commissioner}' and m.mark = 'look-into' and m.about_user <> context_user()
    and (a.region = any (context_regions()) or a.region = own.region)
  order by m.marked_at desc limit 100
$$;
grant create on schema arasha to arasha_system;
alter function unusual_of(uuid, timestamptz, timestamptz, integer, integer, integer, integer) owner to arasha_system;
alter function flagged_of_weeks() owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function unusual_of(uuid, timestamptz, timestamptz, integer, integer, integer, integer), flagged_of_weeks() from public;
grant execute on function unusual_of(uuid, timestamptz, timestamptz, integer, integer, integer, integer), flagged_of_weeks() to arasha_app;
