-- An officer asks whether a person was mentioned before. The question is written down sealed and answered by the matcher, which alone knows names by
-- heart; this table is their letter-box. No name stands in it, in WAL or in a NOTIFY. Rows are removed after an hour; what stays is the journal.
create table searches (
  id uuid primary key,
  by_user uuid not null,
  by_agency uuid not null,
  units uuid[] not null,
  aim text not null check (aim in ('repeat', 'report', 'protection')),
  about uuid references sightings,
  at timestamptz not null,
  asked_at timestamptz not null default clock_timestamp(),
  question bytea not null,
  answer bytea,
  candidates uuid[] not null default '{}'
);
comment on table searches is 'Questions about people on their way to the matcher and back. Removed after an hour. [case]';
comment on column searches.id is 'Identifier, random: it stands in an address. [case]';
comment on column searches.by_user is 'Who asks. [case]';
comment on column searches.by_agency is 'For which agency. [case]';
comment on column searches.units is 'Units whose incidents this person works on. [case]';
comment on column searches.aim is 'What for: each aim has a legal basis (people/search/contract.ts). [case]';
comment on column searches.about is 'The mention for whose sake it is asked, if there is one. [case]';
comment on column searches.at is 'When, by Arasha''s time. [case]';
comment on column searches.asked_at is 'When, by the machine''s clock: an old question is not answered any more. [public]';
comment on column searches.question is 'The description, sealed under the installation''s key. [identity]';
comment on column searches.answer is 'What the matcher found, masked, sealed likewise; null until it has answered. [identity]';
comment on column searches.candidates is 'The mentions that were found. [case]';
create index searches_by_user on searches (by_user, at);
create index searches_waiting on searches (asked_at) where answer is null;

create table openings (
  id uuid primary key,
  search_id uuid not null,
  sighting_id uuid not null references sightings,
  by_user uuid not null,
  by_agency uuid not null,
  reason text not null check (reason in ('same-person', 'danger', 'order', 'check')),
  at timestamptz not null,
  unique (search_id, sighting_id)
);
comment on table openings is 'Who opened which found person, and why. Never changed. [case]';
comment on column openings.id is 'Identifier. [case]';
comment on column openings.search_id is 'In which search; the search itself is gone after an hour. [case]';
comment on column openings.sighting_id is 'The mention. [case]';
comment on column openings.by_user is 'Who. [case]';
comment on column openings.by_agency is 'For which agency. [case]';
comment on column openings.reason is 'Why, from a closed list. [case]';
comment on column openings.at is 'When. [case]';
create index openings_sighting on openings (sighting_id, at);

do $$
declare t text;
begin
  foreach t in array array['searches', 'openings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
end $$;
create trigger append_only before update or delete or truncate on openings for each statement execute function refuse_change();
grant select, insert on searches, openings to arasha_app;
grant select, insert, update, delete on searches to arasha_system;
grant select, insert on openings to arasha_system;

create policy own on searches for select to arasha_app using (by_user = (select context_user()));
create policy asking on searches for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency()) and units <@ (select context_units()) and answer is null and candidates = '{}'
  and (select context_roles()) && '{police-duty,police-inspector,police-chief}'
  and (about is null or exists (select from sightings s join incidents i on i.id = s.incident_id where s.id = about and i.holder_id = any ((select context_units())::uuid[]))));
create policy own on openings for select to arasha_app using (by_user = (select context_user()));
create policy opening on openings for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency())
  and exists (select from searches s where s.id = search_id and sighting_id = any (s.candidates) and s.at > arasha_now() - interval '15 minutes'));

-- A lock is rare: looked up from its own small index before anything is compared.
create index incidents_locked on incidents using gin (locked_from) where locked_from <> '{}';

-- Which of these mentions this person may find: an alleged offender anywhere; anybody else only in incidents of the own units, so that nobody can
-- search the country for a woman who has left. Never who told, never what is locked, never what was a mistake or no offence.
create function findable_mentions(ids uuid[], asker uuid, agency uuid, own_units uuid[]) returns setof uuid
language sql stable security definer set search_path = arasha, pg_temp as $$
  select s.id from sightings s join incidents i on i.id = s.incident_id join participations p on p.sighting_id = s.id and p.incident_id = s.incident_id
  where s.id = any (ids) and not (i.locked_from && array[asker, agency])
    and (p.role = 'alleged-offender' or (p.role <> 'teller' and i.holder_id = any (own_units)))
    and not exists (select from notices n where n.incident_id = i.id and (n.disposition = 'no-offence' or n.mistaken_at is not null))
$$;

-- What stands behind a search of one's own, as far as it may still be known at this moment. The exact numbers are looked up here while the matcher has
-- not answered. What identifies comes only with what was opened, or where the web process itself must mask it because nobody else has.
create function candidates_of_search(of_search uuid, iins bytea[], phones_asked bytea[])
returns table (id uuid, key_id uuid, name bytea, birth bytea, iin bytea, phone bytea, sex text, at timestamptz, region smallint, holder_id uuid, role text, opened boolean, bears text)
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare s searches; found_ids uuid[];
begin
  select * into s from searches z where z.id = of_search and z.by_user = context_user() and z.at > arasha_now() - interval '15 minutes' for update;
  if s.id is null then return; end if;
  found_ids := s.candidates;
  if s.answer is null and (cardinality(iins) > 0 or cardinality(phones_asked) > 0) then
    found_ids := array(select f from findable_mentions(
      array(select b.sighting_id from blind_indexes b where b.iin = any (iins) union select b.sighting_id from blind_indexes b where b.phones && phones_asked limit 500),
      s.by_user, s.by_agency, s.units) f limit 50);
    update searches z set candidates = found_ids where z.id = of_search;
  end if;
  return query
    select m.id, m.key_id, m.name, m.birth, m.iin, m.phone, m.sex, m.at, i.region, i.holder_id, p.role,
      exists (select from openings o where o.search_id = of_search and o.sighting_id = m.id),
      (select concat_ws(' ', case when b.iin = any (iins) then 'iin' end, case when b.phones && phones_asked then 'phone' end) from blind_indexes b where b.sighting_id = m.id)
    from findable_mentions(found_ids, s.by_user, s.by_agency, s.units) f join sightings m on m.id = f join incidents i on i.id = m.incident_id
      join participations p on p.sighting_id = m.id and p.incident_id = m.incident_id;
end $$;
grant create on schema arasha to arasha_system;
alter function findable_mentions(uuid[], uuid, uuid, uuid[]) owner to arasha_system;
alter function candidates_of_search(uuid, bytea[], bytea[]) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function findable_mentions(uuid[], uuid, uuid, uuid[]), candidates_of_search(uuid, bytea[], bytea[]) from public;
grant execute on function findable_mentions(uuid[], uuid, uuid, uuid[]) to arasha_system;
grant execute on function candidates_of_search(uuid, bytea[], bytea[]) to arasha_app, arasha_system;

-- Keyed values of numbers are from now on stored in one of 64 forms each (people/blind-index.ts), so that a number used often does not show as a value
-- stored often. Those stored before are made anew: the matcher begins from the first mention and proposes nothing twice.
delete from blind_indexes;
update matcher_progress set xid = '0', sighting_id = '00000000-0000-0000-0000-000000000000';
comment on column blind_indexes.iin is 'HMAC of the individual identification number, in one of 64 forms. [identity]';
comment on column blind_indexes.phones is 'HMACs of the telephone numbers, each in one of 64 forms. [identity]';
