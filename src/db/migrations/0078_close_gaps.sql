-- Four gaps that somebody looking for them found.

-- "No offence" rests on a proposal of another person made since the prosecutor last returned the notice: an old one had been answered.
create or replace function state_follows_events() returns trigger language plpgsql as $$
begin
  if current_user <> 'arasha_app' then
    return new;
  end if;
  if new.state is distinct from old.state
    and not exists (select from notice_events e where e.notice_id = new.id and e.kind = new.state and e.actor = context_user()) then
    raise exception 'a notice changes its state only by an event' using errcode = '42501';
  end if;
  if new.disposition = 'no-offence' and old.disposition is distinct from new.disposition
    and not exists (select from notice_events e where e.notice_id = new.id and e.kind = 'disposition-proposed' and e.actor <> context_user()
      and e.at > coalesce((select max(r.at) from notice_events r where r.notice_id = new.id and r.kind = 'returned-to-work'), '-infinity')) then
    raise exception 'no offence is never one person''s word' using errcode = '42501';
  end if;
  return new;
end $$;

-- The case in which a merged one goes on concerns a child when that one did; whoever judges the risk next may say otherwise.
create function keep_child_of_merged() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  update cases o set child = true from cases c where c.id = new.case_id and c.child and o.id = c.merged_into and o.child is distinct from true;
  return null;
end $$;
-- By name after case_follows, which says into which case it was merged.
create trigger when_merged_child_kept after insert on case_events for each row when (new.kind = 'merged') execute function keep_child_of_merged();

-- Two mentions are confirmed to be one person: whoever is locked out because of that person is so on both sides, until two overseers have looked. A lock set by a
-- number does not say of which party it was; then it goes along, because the namesake's lost case is the lesser harm.
create function lock_over_link() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
declare mine uuid;
begin
  for mine in
    with fresh as (
      insert into conflict_locks (incident_id, from_id, kind, because, provisional, agency_id, party, evidence, at)
      select p.mine, l.from_id, l.kind, l.because, true, l.agency_id, l.party, l.evidence, arasha_now()
      from (values (new.left_incident, new.right_incident, new.right_id), (new.right_incident, new.left_incident, new.left_id)) as p (mine, theirs, mention)
        join incidents i on i.id = p.mine
        join conflict_locks l on l.incident_id = p.theirs and l.lifted_at is null and l.from_id <> i.author_id
      where l.because in ('self', 'relative', 'unit', 'name', 'relative-name', 'unit-name') and (l.kind = 'person' or new.side = 'accused')
        and (l.party is null or exists (select from participations t where t.sighting_id = p.mention and t.role = l.party))
      on conflict do nothing returning incident_id)
    select distinct incident_id from fresh
  loop
    perform spread_locks(mine);
  end loop;
  return null;
end $$;
create trigger locks_over_link after update of state on links for each row when (new.state = 'confirmed' and old.state is distinct from 'confirmed') execute function lock_over_link();

-- Whoever holds the writer's telephone can say "it is safe again". What was held back goes when the operator, having asked, says so.
create function send_what_was_held() returns trigger language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  update contact_sendings set state = 'waiting', problem = null, next_at = clock_timestamp()
    where contact_id = new.contact_id and state = 'parked' and problem = 'not-safe';
  return null;
end $$;
create trigger held_goes after insert on contact_events for each row when (new.kind = 'safety-noted' and new.data ->> 'safe' = 'yes') execute function send_what_was_held();

grant create on schema arasha to arasha_system;
alter function keep_child_of_merged() owner to arasha_system;
alter function lock_over_link() owner to arasha_system;
alter function send_what_was_held() owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function keep_child_of_merged(), lock_over_link(), send_what_was_held() from public;
