-- A party may be somebody who works here although nobody declared a number: then a name that agrees locks that person out at once, for as long as two overseers
-- have not looked. Wrongly locking a namesake costs one colleague one case, which others work on; wrongly trusting the accused shows the child to whoever hurt it.
-- Where the notice says that the accused works for the police, the notice goes round the unit, or, the unit unknown, up to the department, which hands it on.

alter table regions add column staff_mark bigint not null default 0;
comment on column regions.staff_mark is 'Grows when a name of somebody who works in the region, or of a declared relative, is added or changed: who holds the names in memory reads them anew. [public]';
grant update (staff_mark) on regions to arasha_system;

alter table conflict_locks drop constraint conflict_locks_because_check;
alter table conflict_locks add constraint conflict_locks_because_check
  check (because in ('self', 'relative', 'unit', 'name', 'relative-name', 'unit-name', 'unit-said', 'unit-unknown'));
alter table conflict_locks
  add column provisional boolean not null default false,
  add column agency_id uuid references agencies,
  add column party text check (party in ('victim', 'alleged-offender', 'witness', 'teller', 'carer')),
  add column evidence text[] not null default '{}',
  add column confirm_asked_by uuid,
  add column confirm_asked_at timestamptz,
  add column confirmed_by uuid,
  add column confirmed_at timestamptz,
  add check (confirmed_by is null or (confirm_asked_by is not null and confirmed_by <> confirm_asked_by)),
  add check ((confirm_asked_by is null) = (confirm_asked_at is null) and (confirmed_by is null) = (confirmed_at is null));
comment on column conflict_locks.because is 'self: a party; relative: of a party; unit: an accused officer works there; name, relative-name, unit-name: the same by a name alone; unit-said: the notice names the unit of the accused officer; unit-unknown: the notice says officer and no unit. [case]';
comment on column conflict_locks.provisional is 'Set by a name or by what the notice says of the police: stands until two overseers confirm or lift it. [case]';
comment on column conflict_locks.agency_id is 'Where the locked person works, or the locked unit. [case]';
comment on column conflict_locks.party is 'As what the person of that name was mentioned. [case]';
comment on column conflict_locks.evidence is 'What of the two descriptions agrees, as kinds of evidence without a word of either. [case]';
comment on column conflict_locks.confirm_asked_by is 'Who said that it is the same person. [case]';
comment on column conflict_locks.confirm_asked_at is 'When. [case]';
comment on column conflict_locks.confirmed_by is 'Who agreed, another person. [case]';
comment on column conflict_locks.confirmed_at is 'When it was confirmed. [case]';
update conflict_locks l set agency_id = coalesce((select u.agency_id from users u where u.id = l.from_id), (select a.id from agencies a where a.id = l.from_id));
grant update (confirm_asked_by, confirm_asked_at, confirmed_by, confirmed_at) on conflict_locks to arasha_app, arasha_system;
grant update on conflict_locks to arasha_system;
alter policy lifting on conflict_locks with check ((lift_asked_by is not null or confirm_asked_by is not null)
  and exists (select from incidents i where i.id = incident_id and context_oversees(i.region)));

-- The names of those who work in a region, and of their declared relatives, sealed as they lie: compared in memory by whoever writes a notice. Nothing of what
-- was compared is given back to the writer.
create function mark_staff() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  update regions r set staff_mark = staff_mark + 1 from agencies a
    where r.code = a.region and a.id = (case tg_table_name when 'users' then to_jsonb(new) ->> 'agency_id'
      else (select u.agency_id::text from users u where u.id = (to_jsonb(new) ->> 'user_id')::uuid) end)::uuid;
  return null;
end $$;
create trigger marks_staff after insert or update of name, agency_id, active on users for each row execute function mark_staff();
create trigger marks_staff after insert or update of struck_at on declared_people for each row execute function mark_staff();
create function staff_of(of_region smallint)
returns table (id uuid, user_id uuid, relation text, key_id uuid, name bytea, birth bytea, iin bytea, phone bytea, at timestamptz, is_user boolean)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select u.id, u.id, 'self', u.key_id, u.name, null::bytea, null::bytea, null::bytea, u.created_at, true
    from users u join agencies a on a.id = u.agency_id where a.region = of_region and u.active and context_user() is not null
  union all
  select d.id, d.user_id, d.relation, d.key_id, d.name, d.birth, d.iin, d.phone, d.at, false
    from declared_people d join users u on u.id = d.user_id join agencies a on a.id = u.agency_id
    where a.region = of_region and u.active and d.struck_at is null and d.name is not null and context_user() is not null
$$;

-- Takes every record of an incident to another holder.
create function move_incident(of_incident uuid, old uuid, fresh uuid) returns void language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  subjects uuid[]; notice uuid; at_region smallint;
begin
  if fresh is not distinct from old then return; end if;
  subjects := array(select id from notices where incident_id = of_incident union select id from orders where incident_id = of_incident
    union select id from referrals where incident_id = of_incident union select case_id from case_incidents where incident_id = of_incident);
  update incidents set holder_id = fresh where id = of_incident and holder_id = old returning region into at_region;
  update notices set holder_id = fresh where incident_id = of_incident and holder_id = old;
  update reviews set holder_id = fresh where notice_id = any (subjects) and holder_id = old;
  update orders set holder_id = fresh where incident_id = of_incident and holder_id = old;
  update referrals set holder_id = fresh where incident_id = of_incident and holder_id = old;
  update cases set holder_id = fresh where id = any (subjects) and holder_id = old;
  update duties set holder_id = fresh where subject_id = any (subjects) and holder_id = old;
  update links set left_holder = fresh where left_incident = of_incident and left_holder = old;
  update links set right_holder = fresh where right_incident = of_incident and right_holder = old;
  update outbox set target_id = fresh where subject_id = any (subjects) and target_id = old and state = 'waiting';
  for notice in select id from notices where incident_id = of_incident loop
    perform pg_notify('arasha_changes', 'notice:' || fresh || ':' || at_region || ':' || notice);
  end loop;
end $$;

grant update (locked_from) on contacts, instructions, rides to arasha_system;
-- Makes every record of the incident say the same of who is locked from it, and takes it away from a unit that is. A case has the locks of all its incidents; the
-- contact of 111 that told of it those of everything that was passed on from it.
create or replace function spread_locks(of_incident uuid) returns void language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  old uuid; fresh uuid; at_region smallint; ever uuid[]; locks uuid[]; subjects uuid[]; of_cases uuid[];
begin
  select array(select from_id from conflict_locks where incident_id = of_incident and lifted_at is null),
    array(select from_id from conflict_locks where incident_id = of_incident) into locks, ever;
  -- What was locked in another way than by a row of its own stays.
  select array(select distinct x from unnest(i.locked_from || locks) x where x = any (locks) or x <> all (ever)), i.holder_id, i.region
    into locks, old, at_region from incidents i where i.id = of_incident for update;
  subjects := array(select id from notices where incident_id = of_incident union select id from orders where incident_id = of_incident
    union select id from referrals where incident_id = of_incident);
  of_cases := array(select case_id from case_incidents where incident_id = of_incident);
  update incidents set locked_from = locks where id = of_incident;
  update notices set locked_from = locks where incident_id = of_incident;
  update reviews set locked_from = locks where notice_id = any (subjects);
  update orders set locked_from = locks where incident_id = of_incident;
  update referrals set locked_from = locks where incident_id = of_incident;
  update cases c set locked_from = array(select distinct x from case_incidents m join incidents i on i.id = m.incident_id, unnest(i.locked_from) x where m.case_id = c.id)
    where c.id = any (of_cases);
  update duties set locked_from = locks where subject_id = any (subjects);
  update duties d set locked_from = c.locked_from from cases c where c.id = any (of_cases) and d.subject_id = c.id;
  update contacts c set locked_from = array(select distinct x from handoffs h join notices n on n.id = h.notice_id, unnest(n.locked_from) x where h.contact_id = c.id)
    where c.id in (select h.contact_id from handoffs h where h.notice_id = any (subjects));
  if old = any (locks) then
    -- The next unit under the same department, nearest first; else the department. Where the notice says officer and no unit, the department chooses, since any
    -- of its units may be the officer's own. A record never stays without a holder.
    select coalesce(
      (select u.id from agencies u where u.kind = 'police-unit' and u.active and u.parent_id in (o.parent_id, o.id) and u.id <> all (locks)
        and not exists (select from conflict_locks l where l.incident_id = of_incident and l.because = 'unit-unknown' and l.lifted_at is null)
        order by (u.region = at_region) desc, u.id limit 1),
      (select d.id from agencies d where d.id = o.parent_id and d.active and d.kind = 'police-department' and d.id <> all (locks)),
      (select u.id from agencies u where u.kind = 'police-unit' and u.active and u.parent_id in (o.parent_id, o.id) and u.id <> all (locks) order by u.id limit 1), old)
      into fresh from agencies o where o.id = old;
    perform move_incident(of_incident, old, fresh);
  end if;
end $$;

-- Certain locks replace those that a name or a notice had set, also after these were lifted: what two people judged was the name, not the number.
create or replace function lock_conflicts(of_incident uuid, accused bytea[], others bytea[]) returns void
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if context_user() is not null and not exists (
      select from incidents i where i.id = of_incident and (i.author_id = context_user() or context_polices(i.holder_id))) then
    return;
  end if;
  with met as (
    select d.user_id, d.relation, u.agency_id, a.kind, coalesce(d.iin_form = any (accused), false) or coalesce(d.phone_form = any (accused), false) as is_accused
    from declared_people d join users u on u.id = d.user_id join agencies a on a.id = u.agency_id, incidents i
    where i.id = of_incident and d.struck_at is null and d.user_id <> i.author_id and (d.iin_form = any (accused || others) or d.phone_form = any (accused || others)))
  insert into conflict_locks (incident_id, from_id, kind, because, agency_id, at)
    select of_incident, user_id, 'person', case when bool_or(relation = 'self') then 'self' else 'relative' end, agency_id, arasha_now() from met group by user_id, agency_id
    union all
    select of_incident, agency_id, 'unit', 'unit', agency_id, arasha_now() from met
    where is_accused and relation = 'self' and kind in ('police-unit', 'police-department') group by agency_id
  on conflict (incident_id, from_id) do update set because = excluded.because, provisional = false, agency_id = excluded.agency_id, at = excluded.at,
    lift_asked_by = null, lift_asked_at = null, lifted_by = null, lifted_at = null where conflict_locks.provisional;
  if found then perform spread_locks(of_incident); end if;
end $$;

drop function lock_declared(bytea[], bytea[]);
-- The same from the other side: somebody declares themselves or a relative, or a head declares it of a colleague, after the incident was written.
create function lock_declared(of_declared uuid, iins bytea[], phones_given bytea[]) returns void
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare one record;
begin
  for one in
    select s.incident_id, p.role, d.user_id, d.relation, u.agency_id, a.kind, i.author_id
    from blind_indexes b join sightings s on s.id = b.sighting_id join participations p on p.sighting_id = s.id and p.incident_id = s.incident_id
      join incidents i on i.id = s.incident_id, declared_people d join users u on u.id = d.user_id join agencies a on a.id = u.agency_id
    where (b.iin = any (iins) or b.phones && phones_given) and d.struck_at is null and d.id = of_declared
      and context_user() in (d.user_id, d.by_user)
  loop
    if one.user_id <> one.author_id then
      insert into conflict_locks (incident_id, from_id, kind, because, agency_id, at)
        select one.incident_id, one.user_id, 'person', one.relation, one.agency_id, arasha_now()
        union all
        select one.incident_id, one.agency_id, 'unit', 'unit', one.agency_id, arasha_now()
        where one.role = 'alleged-offender' and one.relation = 'self' and one.kind in ('police-unit', 'police-department')
      on conflict (incident_id, from_id) do update set because = excluded.because, provisional = false, agency_id = excluded.agency_id, at = excluded.at,
        lift_asked_by = null, lift_asked_at = null, lifted_by = null, lifted_at = null where conflict_locks.provisional;
      if found then perform spread_locks(one.incident_id); end if;
    end if;
  end loop;
end $$;
alter table declared_people add column by_user uuid references users;
update declared_people set by_user = user_id;
alter table declared_people alter column by_user set not null;
comment on column declared_people.by_user is 'Who wrote it: the person, or a head of the same organisation for a colleague who has not. [case]';

-- Those who work in the region and bear a name like a party's. `said_officer`: the notice says that the accused works for the police; then the unit is locked too.
create function lock_named(of_incident uuid, found_users uuid[], relations text[], parties text[], agreeing text[], said_officer boolean) returns void
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if context_user() is not null and not exists (select from incidents i where i.id = of_incident and i.author_id = context_user()) then return; end if;
  with met as (
    select u.id, u.agency_id, a.kind, f.relation, f.party, string_to_array(f.agreeing, ' ') as evidence
    from unnest(found_users, relations, parties, agreeing) f (id, relation, party, agreeing) join users u on u.id = f.id and u.active
      join agencies a on a.id = u.agency_id join incidents i on i.id = of_incident and i.region = a.region
    where u.id <> i.author_id)
  insert into conflict_locks (incident_id, from_id, kind, because, provisional, agency_id, party, evidence, at)
    select of_incident, id, 'person', case relation when 'self' then 'name' else 'relative-name' end, true, agency_id, party, evidence, arasha_now() from met
    union all
    select of_incident, agency_id, 'unit', 'unit-name', true, agency_id, party, evidence, arasha_now() from met
    where said_officer and relation = 'self' and party = 'alleged-offender' and kind in ('police-unit', 'police-department')
  on conflict do nothing;
  if found then perform spread_locks(of_incident); end if;
end $$;

-- The notice says that the accused works for the police: round the unit it names, or, where it names none, up from the unit that would have got it.
create function go_around(of_incident uuid, officer_unit uuid) returns void language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if context_user() is not null and not exists (select from incidents i where i.id = of_incident and i.author_id = context_user()) then return; end if;
  insert into conflict_locks (incident_id, from_id, kind, because, provisional, agency_id, party, at)
    select of_incident, a.id, 'unit', case when officer_unit is null then 'unit-unknown' else 'unit-said' end, true, a.id, 'alleged-offender', arasha_now()
    from agencies a join incidents i on i.id = of_incident
    where a.id = coalesce(officer_unit, i.holder_id) and (a.kind = 'police-unit' or (officer_unit is not null and a.kind = 'police-department'))
  on conflict do nothing;
  if found then perform spread_locks(of_incident); end if;
end $$;

-- The department, which holds what could go to no unit by itself, hands it to one that is not locked.
alter table notice_events drop constraint notice_events_kind_check;
alter table notice_events add constraint notice_events_kind_check check (kind in ('submitted', 'delivered', 'shown', 'acknowledged', 'registered', 'disposition-proposed',
  'disposition-refused', 'disposed', 'returned-to-work', 'law-changed', 'information-added', 'marked-mistaken', 'escalated', 'result-told', 'closed', 'handed-on'));
create function hand_on(of_notice uuid, to_unit uuid) returns boolean language plpgsql security definer set search_path = arasha, pg_temp as $$
declare of_incident uuid; old uuid;
begin
  select n.incident_id, n.holder_id into of_incident, old from notices n
    where n.id = of_notice and n.holder_id = context_agency() and context_roles() && '{police-department}' and not (n.locked_from && context_self())
      and exists (select from agencies u where u.id = to_unit and u.kind = 'police-unit' and u.active and u.parent_id = n.holder_id and u.id <> all (n.locked_from))
    for update;
  if of_incident is null then return false; end if;
  perform move_incident(of_incident, old, to_unit);
  insert into notice_events (notice_id, kind, at, actor, agency, data)
    values (of_notice, 'handed-on', arasha_now(), context_user(), context_agency(), jsonb_build_object('unit', to_unit));
  return true;
end $$;

-- One overseer asks, another lifts or confirms; each is written as themselves. A certain lock that replaces a provisional one begins anew.
create or replace function lift_by_two() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if new.because is distinct from old.because then return new; end if;
  if context_user() is not null and (
      (new.lift_asked_by is distinct from old.lift_asked_by and (old.lift_asked_by is not null or new.lift_asked_by is distinct from context_user()))
      or (new.lifted_by is distinct from old.lifted_by and (old.lifted_by is not null or new.lifted_by is distinct from context_user() or old.lift_asked_by is null))
      or (new.confirm_asked_by is distinct from old.confirm_asked_by and (old.confirm_asked_by is not null or not old.provisional or new.confirm_asked_by is distinct from context_user()))
      or (new.confirmed_by is distinct from old.confirmed_by and (old.confirmed_by is not null or new.confirmed_by is distinct from context_user() or old.confirm_asked_by is null))) then
    raise exception 'a lock is lifted by two, each as themselves' using errcode = '42501';
  end if;
  return new;
end $$;
-- A name that two people confirm is as good as a number: the unit of an accused officer is locked with the officer.
create or replace function spread_lifted() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if new.confirmed_at is not null and old.confirmed_at is null and new.because = 'name' and new.party = 'alleged-offender' and new.lifted_at is null then
    insert into conflict_locks (incident_id, from_id, kind, because, agency_id, at)
      select new.incident_id, a.id, 'unit', 'unit', a.id, new.confirmed_at from agencies a where a.id = new.agency_id and a.kind in ('police-unit', 'police-department')
    on conflict (incident_id, from_id) do update set because = excluded.because, provisional = false, at = excluded.at,
      lift_asked_by = null, lift_asked_at = null, lifted_by = null, lifted_at = null where conflict_locks.provisional;
    perform spread_locks(new.incident_id);
  elsif new.lifted_at is not null and old.lifted_at is null then
    perform spread_locks(new.incident_id);
  end if;
  return null;
end $$;

grant create on schema arasha to arasha_system;
alter function mark_staff() owner to arasha_system;
alter function staff_of(smallint) owner to arasha_system;
alter function move_incident(uuid, uuid, uuid) owner to arasha_system;
alter function lock_declared(uuid, bytea[], bytea[]) owner to arasha_system;
alter function lock_named(uuid, uuid[], text[], text[], text[], boolean) owner to arasha_system;
alter function go_around(uuid, uuid) owner to arasha_system;
alter function hand_on(uuid, uuid) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function mark_staff(), staff_of(smallint), move_incident(uuid, uuid, uuid), lock_declared(uuid, bytea[], bytea[]),
  lock_named(uuid, uuid[], text[], text[], text[], boolean), go_around(uuid, uuid), hand_on(uuid, uuid) from public;
grant execute on function move_incident(uuid, uuid, uuid) to arasha_system;
grant execute on function staff_of(smallint), lock_declared(uuid, bytea[], bytea[]), lock_named(uuid, uuid[], text[], text[], text[], boolean), go_around(uuid, uuid),
  hand_on(uuid, uuid) to arasha_app, arasha_system;

-- A head writes for a colleague of the same organisation, and reads of the others only what the head wrote.
create function context_headed_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{school-head,police-chief,police-department,centre-head,supervisor}' then context_agency() end $$;
create policy heading on declared_people for insert to arasha_app with check (by_user = (select context_user()) and struck_at is null
  and exists (select from users u where u.id = user_id and u.agency_id = (select context_headed_agency())));
-- What a head wrote of a colleague is the head's to read and to take back: it may tell of a case, and nobody's own page may.
alter policy own on declared_people using (by_user = (select context_user()));
alter policy striking on declared_people using (by_user = (select context_user()) and struck_at is null and at > arasha_now() - interval '1 hour')
  with check (by_user = (select context_user()));
alter policy declaring on declared_people with check (user_id = (select context_user()) and by_user = (select context_user()) and struck_at is null);
