-- What a head writes of a colleague locks at once, but only until two overseers have judged it: otherwise a chief could take an honest investigator off a case, or
-- a case away from the whole unit, by writing somebody's number under that colleague's name.
create or replace function lock_conflicts(of_incident uuid, accused bytea[], others bytea[]) returns void
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if context_user() is not null and not exists (
      select from incidents i where i.id = of_incident and (i.author_id = context_user() or context_polices(i.holder_id))) then
    return;
  end if;
  with met as (
    select d.user_id, d.relation, u.agency_id, a.kind, coalesce(d.iin_form = any (accused), false) or coalesce(d.phone_form = any (accused), false) as is_accused,
      d.by_user <> d.user_id as by_head
    from declared_people d join users u on u.id = d.user_id join agencies a on a.id = u.agency_id, incidents i
    where i.id = of_incident and d.struck_at is null and d.user_id <> i.author_id and (d.iin_form = any (accused || others) or d.phone_form = any (accused || others)))
  insert into conflict_locks (incident_id, from_id, kind, because, agency_id, provisional, at)
    select of_incident, user_id, 'person', case when bool_or(relation = 'self') then 'self' else 'relative' end, agency_id, bool_and(by_head), arasha_now() from met group by user_id, agency_id
    union all
    select of_incident, agency_id, 'unit', 'unit', agency_id, bool_and(by_head), arasha_now() from met
    where is_accused and relation = 'self' and kind in ('police-unit', 'police-department') group by agency_id
  on conflict (incident_id, from_id) do update set because = excluded.because, provisional = false, agency_id = excluded.agency_id, at = excluded.at,
    lift_asked_by = null, lift_asked_at = null, lifted_by = null, lifted_at = null where conflict_locks.provisional and not excluded.provisional;
  if found then perform spread_locks(of_incident); end if;
end $$;
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
