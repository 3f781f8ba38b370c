-- Three ways in which a lock came too late. A contact was passed to the police, who locked it before it was known from which contact it came; somebody was named
-- to 111 after help had been asked for; two mentions were confirmed to be one person before anybody declared that person.

create function lock_passed_on() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  perform spread_contact_locks(new.contact_id);
  return null;
end $$;
create trigger locked_as_passed_on after insert on handoffs for each row execute function lock_passed_on();

-- The help that was asked for from a contact, in which regions somebody could read it. Asked by who answers the contact; a region says nothing of anybody.
create function families_of_contact(of_contact uuid) returns table (referral_id uuid, region smallint, asked_region smallint)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select r.id, r.region, a.region from contacts c join handoffs h on h.contact_id = c.id join referrals r on r.id = h.referral_id join agencies a on a.id = r.receiver_id
  where c.id = of_contact and c.holder_id = context_answering_agency() and not (c.locked_from && context_self())
$$;

-- By whoever has just opened it, or has just noted somebody in the contact it came from, which the journal keeps and which is bounded: nobody takes a family away
-- from a colleague by naming them later. What remains trusted: that the forms and the names met are those of the people noted, because names and keys are known
-- to the application alone; what is locked by a name is provisional, and two overseers look at it.
create or replace function lock_family(of_referral uuid, forms bytea[], kept bytea[], found_users uuid[], relations text[], parties text[], agreeing text[]) returns void
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if not exists (select from referrals r where r.id = of_referral and r.incident_id is null and r.author_id = context_user()
      and r.requested_at > arasha_now() - interval '5 minutes')
    and not exists (select from referrals r join handoffs h on h.referral_id = r.id join contacts c on c.id = h.contact_id join contact_people p on p.contact_id = c.id
      where r.id = of_referral and r.incident_id is null and p.by_user = context_user() and p.struck_at is null and p.at > arasha_now() - interval '5 minutes') then
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
      join agencies a on a.id = u.agency_id join referrals r on r.id = of_referral join agencies asked on asked.id = r.receiver_id
    where u.id <> context_user() and a.region in (r.region, asked.region)
  on conflict do nothing;
  perform spread_family_locks(of_referral);
end $$;

-- As when a link is confirmed, from the other side: the lock is new and the link was there. Carried from one to the next as far as they are one person.
create function lock_over_links() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
declare mine uuid;
begin
  for mine in
    with fresh as (
      insert into conflict_locks (incident_id, from_id, kind, because, provisional, agency_id, party, evidence, at)
      select distinct p.mine, new.from_id, new.kind, new.because, true, new.agency_id, new.party, new.evidence, arasha_now()
      from (select right_incident, right_id, side from links where left_incident = new.incident_id and state = 'confirmed'
          union all select left_incident, left_id, side from links where right_incident = new.incident_id and state = 'confirmed') as p (mine, mention, side)
        join incidents i on i.id = p.mine and i.id <> new.incident_id and i.author_id <> new.from_id
      where (new.kind = 'person' or p.side = 'accused')
        and (new.party is null or exists (select from participations t where t.sighting_id = p.mention and t.role = new.party))
      on conflict do nothing returning incident_id)
    select distinct incident_id from fresh
  loop
    perform spread_locks(mine);
  end loop;
  return null;
end $$;
create trigger locks_over_links after insert on conflict_locks for each row
  when (new.because in ('self', 'relative', 'unit', 'name', 'relative-name', 'unit-name') and new.lifted_at is null) execute function lock_over_links();

grant create on schema arasha to arasha_system;
alter function lock_passed_on() owner to arasha_system;
alter function families_of_contact(uuid) owner to arasha_system;
alter function lock_over_links() owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function lock_passed_on(), families_of_contact(uuid), lock_over_links() from public;
grant execute on function families_of_contact(uuid) to arasha_app;
