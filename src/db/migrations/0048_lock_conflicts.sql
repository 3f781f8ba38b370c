-- Whoever is a party to an incident, or a declared relative of one, must find nothing of it at work; of an accused officer the whole unit. The lock is set in
-- the transaction that writes the incident, before anybody could have read it, and again whenever somebody declares themselves or is recognised later.

create table declared_people (
  id uuid primary key,
  user_id uuid not null references users,
  relation text not null check (relation in ('self', 'relative')),
  key_id uuid not null references vault_keys,
  name bytea,
  birth bytea,
  iin bytea,
  phone bytea,
  iin_form bytea,
  phone_form bytea,
  at timestamptz not null,
  struck_at timestamptz
);
comment on table declared_people is 'Who works here and their relatives, as they declared them, so that nobody meets their own case at work. [case]';
comment on column declared_people.id is 'Identifier. [case]';
comment on column declared_people.user_id is 'Whose declaration. [case]';
comment on column declared_people.relation is 'self or relative. [case]';
comment on column declared_people.key_id is 'Vault key of what is sealed. [public]';
comment on column declared_people.name is 'Name, sealed. [identity]';
comment on column declared_people.birth is 'Birth, sealed. [identity]';
comment on column declared_people.iin is 'IIN, sealed. [identity]';
comment on column declared_people.phone is 'Telephone, sealed. [identity]';
comment on column declared_people.iin_form is 'One of 64 keyed forms of the IIN. [identity]';
comment on column declared_people.phone_form is 'One of 64 keyed forms of the telephone. [identity]';
comment on column declared_people.at is 'When. [case]';
comment on column declared_people.struck_at is 'When it was taken back; locks that it made stay. [case]';
create index declared_people_user on declared_people (user_id, id);
create index declared_people_iin on declared_people (iin_form) where iin_form is not null;
create index declared_people_phone on declared_people (phone_form) where phone_form is not null;

create table conflict_locks (
  incident_id uuid not null references incidents,
  from_id uuid not null,
  kind text not null check (kind in ('person', 'unit')),
  because text not null check (because in ('self', 'relative', 'unit')),
  at timestamptz not null,
  lift_asked_by uuid,
  lift_asked_at timestamptz,
  lifted_by uuid,
  lifted_at timestamptz,
  primary key (incident_id, from_id),
  check (lifted_by is null or (lift_asked_by is not null and lifted_by <> lift_asked_by)),
  check ((lift_asked_by is null) = (lift_asked_at is null) and (lifted_by is null) = (lifted_at is null))
);
comment on table conflict_locks is 'Who may not learn of which incident, and why; two overseers lift. locked_from of every record follows it. [case]';
comment on column conflict_locks.incident_id is 'Which incident. [case]';
comment on column conflict_locks.from_id is 'The user or agency that is locked from it. [sealed]';
comment on column conflict_locks.kind is 'person or unit. [case]';
comment on column conflict_locks.because is 'self: a party; relative: of a party; unit: an accused officer works there. [case]';
comment on column conflict_locks.at is 'Since when. [case]';
comment on column conflict_locks.lift_asked_by is 'Who asked to lift it. [case]';
comment on column conflict_locks.lift_asked_at is 'When that was asked. [case]';
comment on column conflict_locks.lifted_by is 'Who agreed, another person. [case]';
comment on column conflict_locks.lifted_at is 'When it was lifted. [case]';
create index conflict_locks_standing on conflict_locks (at desc, incident_id, from_id) where lifted_at is null;

do $$
declare t text;
begin
  foreach t in array array['declared_people', 'conflict_locks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
    execute format('create trigger append_only before delete or truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;
grant select, insert on declared_people to arasha_app, arasha_system;
grant update (struck_at) on declared_people to arasha_app;
grant select on conflict_locks to arasha_app;
grant select, insert on conflict_locks to arasha_system;
grant update (lift_asked_by, lift_asked_at, lifted_by, lifted_at) on conflict_locks to arasha_app, arasha_system;
create policy own on declared_people for select to arasha_app using (user_id = (select context_user()));
create policy declaring on declared_people for insert to arasha_app with check (user_id = (select context_user()) and struck_at is null);
create policy striking on declared_people for update to arasha_app using (user_id = (select context_user()) and struck_at is null) with check (user_id = (select context_user()));
-- Through incidents' own policies: an overseer who is locked from the incident does not see that there is a lock.
create policy oversight on conflict_locks for select to arasha_app using (exists (select from incidents i where i.id = incident_id and context_oversees(i.region)));
create policy lifting on conflict_locks for update to arasha_app
  using (lifted_at is null and exists (select from incidents i where i.id = incident_id and context_oversees(i.region)))
  with check (lift_asked_by is not null and exists (select from incidents i where i.id = incident_id and context_oversees(i.region)));

grant update (locked_from, holder_id) on incidents, notices, duties, reviews, orders, cases, referrals to arasha_system;
grant update (left_holder, right_holder) on links to arasha_system;
grant update (target_id) on outbox to arasha_system;

-- An answered review keeps its answer; who is locked from it may still be written.
create or replace function answer_once() returns trigger language plpgsql as $$
begin
  if old.answer is not null and (new.answer, new.answered_at, new.answered_by, new.reason) is distinct from (old.answer, old.answered_at, old.answered_by, old.reason) then
    raise exception 'a review is answered once' using errcode = '42501';
  end if;
  return new;
end $$;

-- Makes every record of the incident say the same of who is locked from it, and takes it away from a unit that is.
create function spread_locks(of_incident uuid) returns void language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  old uuid; fresh uuid; at_region smallint; locks uuid[]; gone uuid[]; subjects uuid[]; notice uuid;
begin
  select array(select from_id from conflict_locks where incident_id = of_incident and lifted_at is null),
    array(select from_id from conflict_locks where incident_id = of_incident and lifted_at is not null) into locks, gone;
  select array(select distinct x from unnest(i.locked_from || locks) x where x <> all (gone)), i.holder_id, i.region
    into locks, old, at_region from incidents i where i.id = of_incident for update;
  fresh := old;
  if old = any (locks) then
    -- The next unit under the same department, nearest first; else the department; a record never stays without a holder.
    select coalesce(
      (select u.id from agencies u where u.kind = 'police-unit' and u.active and u.parent_id = o.parent_id and u.id <> all (locks) order by (u.region = at_region) desc, u.id limit 1),
      (select d.id from agencies d where d.id = o.parent_id and d.id <> all (locks)), old)
      into fresh from agencies o where o.id = old;
  end if;
  subjects := array(select id from notices where incident_id = of_incident union select id from orders where incident_id = of_incident
    union select id from referrals where incident_id = of_incident union select case_id from case_incidents where incident_id = of_incident);
  update incidents set locked_from = locks, holder_id = fresh where id = of_incident;
  update notices set locked_from = locks, holder_id = fresh where incident_id = of_incident;
  update reviews set locked_from = locks, holder_id = fresh where notice_id = any (subjects);
  update orders set locked_from = locks, holder_id = fresh where incident_id = of_incident;
  update referrals set locked_from = locks, holder_id = fresh where incident_id = of_incident;
  update cases set locked_from = array(select distinct x from unnest(locked_from || locks) x where x <> all (gone)),
    holder_id = case when holder_id = old then fresh else holder_id end where id = any (subjects);
  update duties set locked_from = locks, holder_id = case when holder_id = old then fresh else holder_id end where subject_id = any (subjects);
  if fresh <> old then
    update links set left_holder = fresh where left_incident = of_incident;
    update links set right_holder = fresh where right_incident = of_incident;
    update outbox set target_id = fresh where subject_id = any (subjects) and target_id = old and state = 'waiting';
    for notice in select id from notices where incident_id = of_incident loop
      perform pg_notify('arasha_changes', 'notice:' || fresh || ':' || at_region || ':' || notice);
    end loop;
  end if;
end $$;

-- Who of those who declared something bears one of these numbers? `accused`: forms of the numbers of alleged offenders. Who wrote the notice knows of it anyway.
-- Asked by whoever may state people in the incident, and answered with nothing: who was found shows nowhere.
create function lock_conflicts(of_incident uuid, accused bytea[], others bytea[]) returns void
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
  insert into conflict_locks (incident_id, from_id, kind, because, at)
    select of_incident, user_id, 'person', case when bool_or(relation = 'self') then 'self' else 'relative' end, arasha_now() from met group by user_id
    union all
    select of_incident, agency_id, 'unit', 'unit', arasha_now() from met
    where is_accused and relation = 'self' and kind in ('police-unit', 'police-department') group by agency_id
  on conflict do nothing;
  if found then perform spread_locks(of_incident); end if;
end $$;

-- The same from the other side: somebody declares themselves or a relative after the incident was written.
create function lock_declared(iins bytea[], phones_given bytea[]) returns void
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare one record;
begin
  for one in
    select s.incident_id, p.role, d.user_id, d.relation, u.agency_id, a.kind, i.author_id
    from blind_indexes b join sightings s on s.id = b.sighting_id join participations p on p.sighting_id = s.id and p.incident_id = s.incident_id
      join incidents i on i.id = s.incident_id, declared_people d join users u on u.id = d.user_id join agencies a on a.id = u.agency_id
    where (b.iin = any (iins) or b.phones && phones_given) and d.user_id = context_user() and d.struck_at is null
      and d.id = (select n.id from declared_people n where n.user_id = context_user() order by n.at desc, n.id desc limit 1)
  loop
    if one.user_id <> one.author_id then
      insert into conflict_locks (incident_id, from_id, kind, because, at)
        select one.incident_id, one.user_id, 'person', one.relation, arasha_now()
        union all
        select one.incident_id, one.agency_id, 'unit', 'unit', arasha_now()
        where one.role = 'alleged-offender' and one.relation = 'self' and one.kind in ('police-unit', 'police-department')
      on conflict do nothing;
      if found then perform spread_locks(one.incident_id); end if;
    end if;
  end loop;
end $$;

-- One overseer asks, another lifts; both are written as themselves.
create function lift_by_two() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if context_user() is not null and ((new.lift_asked_by is distinct from old.lift_asked_by and (old.lift_asked_by is not null or new.lift_asked_by is distinct from context_user()))
      or (new.lifted_by is distinct from old.lifted_by and (old.lifted_by is not null or new.lifted_by is distinct from context_user() or old.lift_asked_by is null))) then
    raise exception 'a lock is lifted by two, each as themselves' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger by_two before update on conflict_locks for each row execute function lift_by_two();
create function spread_lifted() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if new.lifted_at is not null and old.lifted_at is null then perform spread_locks(new.incident_id); end if;
  return null;
end $$;
create trigger spreads after update on conflict_locks for each row execute function spread_lifted();

grant create on schema arasha to arasha_system;
alter function spread_locks(uuid) owner to arasha_system;
alter function lock_conflicts(uuid, bytea[], bytea[]) owner to arasha_system;
alter function lock_declared(bytea[], bytea[]) owner to arasha_system;
alter function lift_by_two() owner to arasha_system;
alter function spread_lifted() owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function spread_locks(uuid), lock_conflicts(uuid, bytea[], bytea[]), lock_declared(bytea[], bytea[]), lift_by_two(), spread_lifted() from public;
grant execute on function spread_locks(uuid) to arasha_system;
grant execute on function lock_conflicts(uuid, bytea[], bytea[]), lock_declared(bytea[], bytea[]) to arasha_app, arasha_system;
