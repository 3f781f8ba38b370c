-- A family that came by itself, or for whom 111 asked help, has no incident, and so had no locks: the accused partner who works at the centre read its file. Whoever
-- bears a number or a name of its people is locked from it like from an incident, at once and later, and two overseers lift.

alter table conflict_locks drop constraint conflict_locks_incident_id_fkey;
comment on column conflict_locks.incident_id is 'Which incident; which referral, where no incident stands behind it. [case]';
alter policy oversight on conflict_locks using (exists (select from incidents i where i.id = incident_id and context_oversees(i.region))
  or exists (select from referrals r where r.id = conflict_locks.incident_id and r.incident_id is null and context_oversees(r.region)));
alter policy lifting on conflict_locks
  using (lifted_at is null and (exists (select from incidents i where i.id = incident_id and context_oversees(i.region))
    or exists (select from referrals r where r.id = conflict_locks.incident_id and r.incident_id is null and context_oversees(r.region))))
  with check ((lift_asked_by is not null or confirm_asked_by is not null) and (exists (select from incidents i where i.id = incident_id and context_oversees(i.region))
    or exists (select from referrals r where r.id = conflict_locks.incident_id and r.incident_id is null and context_oversees(r.region))));

create table referral_marks (
  referral_id uuid not null references referrals,
  form bytea not null,
  primary key (referral_id, form)
);
comment on table referral_marks is 'Numbers of the people of a referral without an incident, as keyed forms: who declares one of them later is locked out. Read by functions only. [case]';
comment on column referral_marks.referral_id is 'Which referral. [case]';
comment on column referral_marks.form is 'One of 64 keyed forms of a number. [identity]';
alter table referral_marks enable row level security;
alter table referral_marks force row level security;
create policy job_works on referral_marks for all to arasha_system using (true) with check (true);
grant select, insert on referral_marks to arasha_system;
create trigger append_only before update or delete or truncate on referral_marks for each statement execute function refuse_change();
create index referral_marks_form on referral_marks (form);

-- A contact of 111 is locked from whoever is locked from anything that was passed on from it, and the help that was asked for is locked as the contact is.
create function spread_contact_locks(of_contact uuid) returns void language plpgsql security definer set search_path = arasha, pg_temp as $$
declare locks uuid[]; helped uuid[];
begin
  locks := array(select distinct x from handoffs h join notices n on n.id = h.notice_id, unnest(n.locked_from) x where h.contact_id = of_contact
    union select l.from_id from handoffs h join conflict_locks l on l.incident_id = h.referral_id and l.lifted_at is null where h.contact_id = of_contact);
  helped := array(select h.referral_id from handoffs h where h.contact_id = of_contact and h.referral_id is not null);
  update contacts set locked_from = locks where id = of_contact;
  update referrals set locked_from = locks where id = any (helped);
  update duties set locked_from = locks where subject_id = any (helped);
end $$;
create function spread_family_locks(of_referral uuid) returns void language plpgsql security definer set search_path = arasha, pg_temp as $$
declare locks uuid[]; told_in uuid := (select contact_id from handoffs where referral_id = of_referral);
begin
  if told_in is not null then
    perform spread_contact_locks(told_in);
    return;
  end if;
  locks := array(select from_id from conflict_locks where incident_id = of_referral and lifted_at is null);
  update referrals set locked_from = locks where id = of_referral and incident_id is null;
  update duties set locked_from = locks where subject_id = of_referral;
end $$;

-- As before, and: what has no incident goes its own way; a late lock reaches the help that 111 asked for.
create or replace function spread_locks(of_incident uuid) returns void language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  old uuid; fresh uuid; at_region smallint; ever uuid[]; locks uuid[]; subjects uuid[]; of_cases uuid[];
begin
  if exists (select from referrals where id = of_incident and incident_id is null) then
    perform spread_family_locks(of_incident);
    return;
  end if;
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
  perform spread_contact_locks(h.contact_id) from (select distinct contact_id from handoffs where notice_id = any (subjects)) h;
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

-- By whoever has just opened it and at no other time: nobody takes a family away from a colleague by naming them later.
create function lock_family(of_referral uuid, forms bytea[], kept bytea[], found_users uuid[], relations text[], parties text[], agreeing text[]) returns void
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if not exists (select from referrals r where r.id = of_referral and r.incident_id is null and r.author_id = context_user()
      and r.requested_at > arasha_now() - interval '5 minutes') then
    return;
  end if;
  insert into referral_marks select of_referral, f from unnest(kept) f on conflict do nothing;
  insert into conflict_locks (incident_id, from_id, kind, because, agency_id, provisional, at)
    select of_referral, d.user_id, 'person', case when bool_or(d.relation = 'self') then 'self' else 'relative' end, u.agency_id, bool_and(d.by_user <> d.user_id), arasha_now()
    from declared_people d join users u on u.id = d.user_id
    where d.struck_at is null and d.user_id <> context_user() and (d.iin_form = any (forms) or d.phone_form = any (forms)) group by d.user_id, u.agency_id
  on conflict do nothing;
  insert into conflict_locks (incident_id, from_id, kind, because, provisional, agency_id, party, evidence, at)
    select of_referral, u.id, 'person', case f.relation when 'self' then 'name' else 'relative-name' end, true, u.agency_id, f.party, string_to_array(f.agreeing, ' '), arasha_now()
    from unnest(found_users, relations, parties, agreeing) f (id, relation, party, agreeing) join users u on u.id = f.id and u.active
      join agencies a on a.id = u.agency_id join referrals r on r.id = of_referral and r.region = a.region
    where u.id <> context_user()
  on conflict do nothing;
  perform spread_family_locks(of_referral);
end $$;

-- The same from the other side, also for families without an incident.
create or replace function lock_declared(of_declared uuid, iins bytea[], phones_given bytea[]) returns void
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare one record;
begin
  for one in
    select s.incident_id, p.role, d.user_id, d.relation, d.by_user <> d.user_id as by_head, u.agency_id, a.kind, i.author_id
    from blind_indexes b join sightings s on s.id = b.sighting_id join participations p on p.sighting_id = s.id and p.incident_id = s.incident_id
      join incidents i on i.id = s.incident_id, declared_people d join users u on u.id = d.user_id join agencies a on a.id = u.agency_id
    where (b.iin = any (iins) or b.phones && phones_given) and d.struck_at is null and d.id = of_declared
      and context_user() in (d.user_id, d.by_user)
    union all
    select m.referral_id, 'victim', d.user_id, d.relation, d.by_user <> d.user_id, u.agency_id, a.kind, r.author_id
    from referral_marks m join referrals r on r.id = m.referral_id, declared_people d join users u on u.id = d.user_id join agencies a on a.id = u.agency_id
    where m.form = any (iins || phones_given) and d.struck_at is null and d.id = of_declared and context_user() in (d.user_id, d.by_user)
  loop
    if one.user_id <> one.author_id then
      insert into conflict_locks (incident_id, from_id, kind, because, agency_id, provisional, at)
        select one.incident_id, one.user_id, 'person', one.relation, one.agency_id, one.by_head, arasha_now()
        union all
        select one.incident_id, one.agency_id, 'unit', 'unit', one.agency_id, one.by_head, arasha_now()
        where one.role = 'alleged-offender' and one.relation = 'self' and one.kind in ('police-unit', 'police-department')
      on conflict (incident_id, from_id) do update set because = excluded.because, provisional = false, agency_id = excluded.agency_id, at = excluded.at,
        lift_asked_by = null, lift_asked_at = null, lifted_by = null, lifted_at = null where conflict_locks.provisional and not excluded.provisional;
      if found then perform spread_locks(one.incident_id); end if;
    end if;
  end loop;
end $$;

-- Names and "an officer is meant" lock when the notice is written and at no other time: later its writer could have taken a unit's work away by saying so.
create or replace function lock_named(of_incident uuid, found_users uuid[], relations text[], parties text[], agreeing text[], said_officer boolean) returns void
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if context_user() is not null and not exists (
      select from incidents i where i.id = of_incident and i.author_id = context_user() and i.created_at > arasha_now() - interval '5 minutes') then
    return;
  end if;
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
create or replace function go_around(of_incident uuid, officer_unit uuid) returns void language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if context_user() is not null and not exists (
      select from incidents i where i.id = of_incident and i.author_id = context_user() and i.created_at > arasha_now() - interval '5 minutes') then
    return;
  end if;
  insert into conflict_locks (incident_id, from_id, kind, because, provisional, agency_id, party, at)
    select of_incident, a.id, 'unit', case when officer_unit is null then 'unit-unknown' else 'unit-said' end, true, a.id, 'alleged-offender', arasha_now()
    from agencies a join incidents i on i.id = of_incident
    where a.id = coalesce(officer_unit, i.holder_id) and (a.kind = 'police-unit' or (officer_unit is not null and a.kind = 'police-department'))
  on conflict do nothing;
  if found then perform spread_locks(of_incident); end if;
end $$;

grant create on schema arasha to arasha_system;
alter function spread_contact_locks(uuid) owner to arasha_system;
alter function spread_family_locks(uuid) owner to arasha_system;
alter function lock_family(uuid, bytea[], bytea[], uuid[], text[], text[], text[]) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function spread_contact_locks(uuid), spread_family_locks(uuid), lock_family(uuid, bytea[], bytea[], uuid[], text[], text[], text[]) from public;
grant execute on function lock_family(uuid, bytea[], bytea[], uuid[], text[], text[], text[]) to arasha_app;
