-- The same person in two mentions: a link between two sightings, with the evidence as it was. Nothing is merged: a person is what confirmed links
-- join, and undoing a link parts them again. Who works on either incident may see and judge the link; a lock on either hides it.

alter table sightings add column xid xid8 not null default pg_current_xact_id();
comment on column sightings.xid is 'Transaction that wrote it: whoever follows reads what is committed, in an order that skips nothing. [public]';
create index sightings_xid on sightings (xid);

create table links (
  id uuid primary key,
  left_id uuid not null references sightings,
  right_id uuid not null references sightings,
  left_incident uuid not null references incidents,
  right_incident uuid not null references incidents,
  left_holder uuid not null references agencies,
  right_holder uuid not null references agencies,
  left_region smallint not null references regions,
  right_region smallint not null references regions,
  side text not null check (side in ('accused', 'protected', 'other')),
  band text not null check (band in ('very-likely', 'likely', 'possible')),
  state text not null check (state in ('proposed', 'agreed', 'unsure', 'confirmed', 'rejected', 'undone')),
  decided_by uuid,
  version integer not null default 1,
  key_id uuid not null references vault_keys,
  at timestamptz not null,
  unique (left_id, right_id),
  check (left_id < right_id),
  check (left_incident <> right_incident)
);
comment on table links is 'Two mentions that may be of one person. The state repeats what link_events say, for lists. [case]';
comment on column links.id is 'Identifier. [case]';
comment on column links.left_id is 'The earlier mention. [case]';
comment on column links.right_id is 'The later mention. [case]';
comment on column links.left_incident is 'Incident of the earlier mention. [case]';
comment on column links.right_incident is 'Incident of the later mention. [case]';
comment on column links.left_holder is 'Police unit that holds the earlier incident. [case]';
comment on column links.right_holder is 'Police unit that holds the later incident. [case]';
comment on column links.left_region is 'Region of the earlier incident. [case]';
comment on column links.right_region is 'Region of the later incident. [case]';
comment on column links.side is 'accused: both are alleged offenders, so that two officers must agree; protected: both are the harmed; other: mixed. [case]';
comment on column links.band is 'How strong the evidence is: very-likely, likely, possible. [case]';
comment on column links.state is 'proposed, agreed (one of two officers), unsure (waits for another person), confirmed, rejected, undone. [case]';
comment on column links.decided_by is 'Who brought it into its state; null while only proposed. [case]';
comment on column links.version is 'How many events it has: a form from an older page is refused. [public]';
comment on column links.key_id is 'Vault key of its evidence. [public]';
comment on column links.at is 'When it was proposed. [case]';
create index links_left on links (left_id);
create index links_right on links (right_id);
create index links_left_incident on links (left_incident);
create index links_right_incident on links (right_incident);
create index links_left_waiting on links (left_holder, at desc, id) where state in ('proposed', 'agreed', 'unsure');
create index links_right_waiting on links (right_holder, at desc, id) where state in ('proposed', 'agreed', 'unsure');

create table link_events (
  id uuid primary key,
  link_id uuid not null references links,
  kind text not null check (kind in ('proposed', 'lifted', 'agreed', 'unsure', 'confirmed', 'rejected', 'undone')),
  at timestamptz not null,
  actor uuid,
  agency uuid,
  band text,
  rules smallint,
  evidence bytea,
  reason bytea
);
comment on table link_events is 'What was proposed and judged of a link, with the evidence as it was then. Never changed. [case]';
comment on column link_events.id is 'Identifier, in the order of events. [case]';
comment on column link_events.link_id is 'Which link. [case]';
comment on column link_events.kind is 'proposed, lifted (over a band, by a later mention), agreed, unsure, confirmed, rejected, undone. [case]';
comment on column link_events.at is 'When. [case]';
comment on column link_events.actor is 'Who judged; null for the matcher. [case]';
comment on column link_events.agency is 'For which agency. [case]';
comment on column link_events.band is 'Band at that time, of a proposal. [case]';
comment on column link_events.rules is 'Version of the folding rules and weights. [public]';
comment on column link_events.evidence is 'The terms that speak for and against, sealed: they contain names. [identity]';
comment on column link_events.reason is 'Why it was rejected or undone, sealed. [identity]';
create index link_events_link on link_events (link_id, id);

create table requalifications (
  incident_id uuid primary key references incidents,
  since timestamptz not null,
  because uuid not null
);
comment on table requalifications is 'Incidents of which the law must be asked again, because a link they rest on was confirmed or undone. Emptied by a job. [case]';
comment on column requalifications.incident_id is 'Which incident. [case]';
comment on column requalifications.since is 'When it became necessary. [case]';
comment on column requalifications.because is 'The link. [case]';

alter table qualifications add column rests_on uuid[] not null default '{}';
comment on column qualifications.rests_on is 'Confirmed links between persons that the conclusion rests on. [case]';

create table blind_indexes (
  sighting_id uuid primary key references sightings,
  iin bytea,
  phones bytea[] not null default '{}'
);
comment on table blind_indexes is 'Exact identifiers as keyed values, for look-ups by number. Written and read by the matcher alone, who holds the keys. [identity]';
comment on column blind_indexes.sighting_id is 'Which mention. [case]';
comment on column blind_indexes.iin is 'HMAC of the individual identification number. [identity]';
comment on column blind_indexes.phones is 'HMACs of the telephone numbers. [identity]';
create index blind_indexes_iin on blind_indexes (iin) where iin is not null;
create index blind_indexes_phones on blind_indexes using gin (phones);

create table safe_contacts (
  id uuid primary key,
  sighting_id uuid not null references sightings,
  incident_id uuid not null references incidents,
  supersedes uuid unique references safe_contacts,
  ended boolean not null default false,
  channel text not null check (channel in ('call', 'message', 'e-mail', 'in-person', 'through-someone')),
  key_id uuid not null references vault_keys,
  value bytea,
  code_word bytea,
  from_hour smallint check (from_hour between 0 and 23),
  to_hour smallint check (to_hour between 1 and 24),
  days smallint[] not null default '{1,2,3,4,5,6,7}' check (days <@ '{1,2,3,4,5,6,7}'::smallint[] and cardinality(days) > 0),
  shared boolean not null,
  expires_on date,
  by_user uuid not null,
  by_agency uuid not null,
  at timestamptz not null
);
comment on table safe_contacts is 'How a harmed person may be reached without danger. Nothing is sent to a person except through one of these. [case]';
comment on column safe_contacts.id is 'Identifier. [case]';
comment on column safe_contacts.sighting_id is 'Which mention of the person. [case]';
comment on column safe_contacts.incident_id is 'Incident in which it was agreed. [case]';
comment on column safe_contacts.supersedes is 'The earlier agreement whose place it takes. [case]';
comment on column safe_contacts.ended is 'True: from now on this way is closed. [case]';
comment on column safe_contacts.channel is 'call, message, e-mail, in-person, through-someone. [case]';
comment on column safe_contacts.key_id is 'Vault key of what is sealed. [public]';
comment on column safe_contacts.value is 'Number, address or person to go through, sealed. [identity]';
comment on column safe_contacts.code_word is 'Word by which both know each other, sealed. [identity]';
comment on column safe_contacts.from_hour is 'Safe from this hour of the day. [case]';
comment on column safe_contacts.to_hour is 'Safe until this hour. [case]';
comment on column safe_contacts.days is 'Safe on these days of the week, Monday is 1. [case]';
comment on column safe_contacts.shared is 'Somebody else may answer or read: nothing about the matter may be said. [case]';
comment on column safe_contacts.expires_on is 'Not safe after this day. [case]';
comment on column safe_contacts.by_user is 'Who agreed it with the person. [case]';
comment on column safe_contacts.by_agency is 'For which agency. [case]';
comment on column safe_contacts.at is 'When. [case]';
create index safe_contacts_incident on safe_contacts (incident_id);

create table address_secrets (
  sighting_id uuid primary key references sightings,
  incident_id uuid not null references incidents,
  by_user uuid not null,
  by_agency uuid not null,
  at timestamptz not null
);
comment on table address_secrets is 'Mentions whose address nobody may be shown who does not hold the incident; matching never uses it. [case]';
comment on column address_secrets.sighting_id is 'Which mention. [case]';
comment on column address_secrets.incident_id is 'Its incident. [case]';
comment on column address_secrets.by_user is 'Who made it secret. [case]';
comment on column address_secrets.by_agency is 'For which agency. [case]';
comment on column address_secrets.at is 'When. [case]';

do $$
declare t text;
begin
  foreach t in array array['links', 'link_events', 'requalifications', 'blind_indexes', 'safe_contacts', 'address_secrets'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
  foreach t in array array['link_events', 'safe_contacts', 'address_secrets'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;
grant select, insert on links, link_events, safe_contacts, address_secrets to arasha_app, arasha_system;
grant update (state, band, decided_by, version) on links to arasha_app, arasha_system;
grant select, insert on blind_indexes to arasha_system;
grant insert on requalifications to arasha_app;
grant select, insert, update, delete on requalifications to arasha_system;

-- Asked as the job, because neither side of a link need see the other's incident to be kept from the link.
create function link_locked(a uuid, b uuid) returns boolean
language sql stable security definer set search_path = arasha, pg_temp as $$
  select exists (select from incidents where id in (a, b) and locked_from && array[context_user(), context_agency()])
$$;

create policy either_side on links for select to arasha_app using (
  context_polices(left_holder) or context_polices(right_holder) or context_oversees(left_region) or context_oversees(right_region));
create policy judging on links for update to arasha_app using (
  (left_holder = any ((select context_units())::uuid[]) or right_holder = any ((select context_units())::uuid[]))
  and (select context_roles()) && '{police-duty,police-inspector,police-chief}');
create policy not_locked on links as restrictive for all to arasha_app
  using ((select context_user()) is not null and not link_locked(left_incident, right_incident));
create policy either_side on link_events for select to arasha_app using (exists (select from links l where l.id = link_id));
create policy judging on link_events for insert to arasha_app with check (
  actor = (select context_user()) and agency = (select context_agency()) and kind <> all ('{proposed,lifted}') and band is null
  and (select (l.left_holder = any (context_units()) or l.right_holder = any (context_units()))
         and context_roles() && '{police-duty,police-inspector,police-chief}' from links l where l.id = link_id));
create policy after_judging on requalifications for insert to arasha_app with check (
  (select incident_id in (l.left_incident, l.right_incident) from links l where l.id = because));

-- Whoever judges a link must be able to compare: the other side's mention becomes readable to them, as long as the link is not refused or undone.
create policy linked on sightings for select to arasha_app using (
  exists (select from links l where sightings.id in (l.left_id, l.right_id) and l.state in ('proposed', 'agreed', 'unsure', 'confirmed')));

create policy holding on safe_contacts for select to arasha_app using (
  exists (select from incidents i where i.id = incident_id and context_polices(i.holder_id)));
create policy agreeing on safe_contacts for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency()) and (select context_roles()) && '{police-duty,police-inspector,police-chief}'
  and (select i.holder_id = any (context_units()) from incidents i where i.id = incident_id)
  and (select s.incident_id = safe_contacts.incident_id from sightings s where s.id = sighting_id));
create policy holding on address_secrets for select to arasha_app using (
  exists (select from incidents i where i.id = incident_id and context_polices(i.holder_id)));
create policy keeping on address_secrets for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency()) and (select context_roles()) && '{police-duty,police-inspector,police-chief}'
  and (select i.holder_id = any (context_units()) from incidents i where i.id = incident_id)
  and (select s.incident_id = address_secrets.incident_id from sightings s where s.id = sighting_id));

-- The state of a link follows an event of the same person, and on the side of the accused the second officer is another than the first.
create function link_follows_events() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state then
    if not exists (select from link_events e where e.link_id = new.id and e.actor is not distinct from context_user()
        and e.kind = case new.state when 'proposed' then 'lifted' else new.state end) then
      raise exception 'a link changes its state only by an event' using errcode = '42501';
    end if;
    if new.state = 'confirmed' and new.side = 'accused' and not exists (
        select from link_events e where e.link_id = new.id and e.kind = 'agreed' and e.actor <> context_user()
          and e.id > coalesce((select max(u.id::text)::uuid from link_events u where u.link_id = new.id and u.kind in ('lifted', 'rejected', 'undone')), '00000000-0000-0000-0000-000000000000')) then
      raise exception 'a link on the side of the accused is never one person''s word' using errcode = '42501';
    end if;
  end if;
  return new;
end $$;
create trigger state_only_by_event before update on links for each row execute function link_follows_events();

-- Earlier and later incidents of the person who is the alleged offender here, through confirmed links: what the law must know of them and no more.
-- Asked as the job, since the other incidents may lie in other units and regions; answered only to whoever may work on this one.
create function linked_offences(of_incident uuid)
returns table (links uuid[], incident_id uuid, occurred_from date, occurred_to date, stands jsonb, open jsonb, reconciled_at timestamptz, region smallint)
language plpgsql stable security definer set search_path = arasha, pg_temp as $$
begin
  if context_user() is not null and not exists (
    select from incidents i where i.id = of_incident and (context_polices(i.holder_id) or context_oversees(i.region))
      and not (i.locked_from && array[context_user(), context_agency()])) then
    return;
  end if;
  return query
  with recursive walk (sighting_id) as (
    select p.sighting_id from participations p where p.incident_id = of_incident and p.role = 'alleged-offender'
    union
    select case when l.left_id = w.sighting_id then l.right_id else l.left_id end
    from walk w join links l on w.sighting_id in (l.left_id, l.right_id) where l.state = 'confirmed' and l.side = 'accused'),
  used (ids) as (
    select coalesce(array_agg(distinct l.id order by l.id), '{}') from links l join walk w on w.sighting_id = l.left_id
    where l.state = 'confirmed' and l.side = 'accused')
  select distinct on (i.id) used.ids, i.id, i.occurred_from, i.occurred_to, q.summary -> 'stands', q.summary -> 'open',
    (select case f.value ->> 'value' when 'yes' then f.at end from facts f
     where f.incident_id = i.id and f.key = 'reconciled' and f.state = 'known' order by f.id desc limit 1), i.region
  from walk w join sightings s on s.id = w.sighting_id join incidents i on i.id = s.incident_id cross join used
  left join lateral (select z.summary from qualifications z where z.incident_id = i.id order by z.at desc, z.id desc limit 1) q on true
  where i.id <> of_incident
    and not exists (select from notices n where n.incident_id = i.id and (n.disposition = 'no-offence' or n.mistaken_at is not null))
    and (context_user() is null or not (i.locked_from && array[context_user(), context_agency()]));
end $$;
grant create on schema arasha to arasha_system;
alter function link_locked(uuid, uuid) owner to arasha_system;
alter function linked_offences(uuid) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function link_locked(uuid, uuid), linked_offences(uuid) from public;
grant execute on function link_locked(uuid, uuid), linked_offences(uuid) to arasha_app, arasha_system;
