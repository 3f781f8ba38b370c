-- Protective orders: what was issued, and everything that became of it as appended events. The order's row repeats what the events say and is written by
-- their trigger alone: the application can neither bring an order into force without its being handed over, nor revive one that has run out or was ended.
-- An order expires by itself: whether it is in force is asked of the time, and nothing has to run for that.

create sequence order_numbers minvalue 0 maxvalue 9999999 cycle cache 20;
grant usage on sequence order_numbers to arasha_app, arasha_system;

create table orders (
  id uuid primary key,
  number text not null unique,
  incident_id uuid not null references incidents,
  against_id uuid not null references sightings,
  protects_id uuid not null references sightings,
  region smallint not null references regions,
  source_id uuid not null references agencies,
  author_id uuid not null,
  holder_id uuid not null references agencies,
  locked_from uuid[] not null default '{}',
  law text not null check (law in ('dv-20', 'prev-60')),
  post text not null,
  bans text[] not null check ('violence' = any (bans)),
  key_id uuid not null references vault_keys,
  content bytea not null,
  issued_at timestamptz not null,
  recorded_at timestamptz not null,
  served_at timestamptz,
  refused boolean,
  until timestamptz,
  until_at_latest timestamptz,
  checked_at timestamptz,
  breached_at timestamptz,
  ended_at timestamptz,
  version integer not null default 0,
  check (against_id <> protects_id),
  check (issued_at <= recorded_at),
  check ((served_at is null) = (until is null)),
  check (until = served_at + interval '720 hours')
);
comment on table orders is 'A protective order of the police. What became of it stands in order_events; the later columns repeat that for lists. [case]';
comment on column orders.id is 'Identifier. [case]';
comment on column orders.number is 'Human-readable number, P-yy-nnnnnnn-c. [case]';
comment on column orders.incident_id is 'Incident in which it was issued. [case]';
comment on column orders.against_id is 'Mention of the person who must keep it. [case]';
comment on column orders.protects_id is 'Mention of the person it protects. [case]';
comment on column orders.region is 'Region. [case]';
comment on column orders.source_id is 'Police unit that issued it. [case]';
comment on column orders.author_id is 'Officer who issued it. [case]';
comment on column orders.holder_id is 'Police unit that keeps it. [case]';
comment on column orders.locked_from is 'Users and agencies that may not learn of it. [sealed]';
comment on column orders.law is 'Article under which it was issued. [public]';
comment on column orders.post is 'Post of the officer, from the list of that article. [case]';
comment on column orders.bans is 'What it forbids, from the list of that article. [case]';
comment on column orders.key_id is 'Vault key of everything sealed about it. [public]';
comment on column orders.content is 'Place of issue and circumstances, sealed. [identity]';
comment on column orders.issued_at is 'When it was issued. [case]';
comment on column orders.recorded_at is 'When that was entered. [case]';
comment on column orders.served_at is 'When it was handed to the person: its time begins here. [case]';
comment on column orders.refused is 'The person refused to sign, which was noted. [case]';
comment on column orders.until is 'Thirty times 24 hours after that. [case]';
comment on column orders.until_at_latest is 'End of that civil day: whether the last day runs to the hour or to midnight is not in the text, so it is kept until then. [case]';
comment on column orders.checked_at is 'Last check of the person. [case]';
comment on column orders.breached_at is 'Last breach. [case]';
comment on column orders.ended_at is 'When a prosecutor or court ended it before its time. [case]';
comment on column orders.version is 'How many events it has: a form from an older page is refused. [public]';
create index orders_holder on orders (holder_id, issued_at desc, id);
create index orders_region on orders (region, issued_at desc, id);
create index orders_live on orders (holder_id, coalesce(until_at_latest, 'infinity')) where ended_at is null;
create index orders_live_in_region on orders (region, coalesce(until_at_latest, 'infinity')) where ended_at is null;
create index orders_incident on orders (incident_id);
create index orders_against on orders (against_id);
create index orders_protects on orders (protects_id);

create table order_events (
  id uuid primary key,
  seq bigint generated always as identity,
  order_id uuid not null references orders,
  kind text not null check (kind in ('issued', 'served', 'copy-given', 'prosecutor-told', 'bodies-told', 'checked', 'breached', 'ended')),
  happened_at timestamptz not null,
  at timestamptz not null,
  actor uuid not null,
  agency uuid not null,
  data jsonb not null default '{}',
  note bytea,
  check (happened_at <= at)
);
comment on table order_events is 'What happened to a protective order. Never changed. [case]';
comment on column order_events.id is 'Identifier. [case]';
comment on column order_events.seq is 'Insertion number. [public]';
comment on column order_events.order_id is 'Which order. [case]';
comment on column order_events.kind is 'issued, served, copy-given, prosecutor-told, bodies-told, checked, breached, ended. [case]';
comment on column order_events.happened_at is 'When it happened. [case]';
comment on column order_events.at is 'When it was entered. [case]';
comment on column order_events.actor is 'Officer. [case]';
comment on column order_events.agency is 'For which unit. [case]';
comment on column order_events.data is 'What identifies nobody: refusal to sign, finding of a check, by whom it was ended. [case]';
comment on column order_events.note is 'What the officer wrote, sealed under the order''s key. [identity]';
create index order_events_order on order_events (order_id, seq);

do $$
declare t text;
begin
  foreach t in array array['orders', 'order_events'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
end $$;
create trigger append_only before update or delete or truncate on order_events for each statement execute function refuse_change();
grant select, insert on orders, order_events to arasha_app;
grant select, insert, update on orders to arasha_system;
grant select, insert on order_events to arasha_system;

create policy police_hold on orders for select to arasha_app using (holder_id = any ((select context_police_units())::uuid[]));
create policy oversight on orders for select to arasha_app using (region = any ((select context_overseen())::smallint[]));
create policy not_locked on orders as restrictive for all to arasha_app using (not (locked_from && (select context_self())));
-- Posts that may issue are named in the article; a duty officer's is not among them.
create policy issuing on orders for insert to arasha_app with check (
  author_id = (select context_user()) and source_id = (select context_agency()) and (select context_roles()) && '{police-inspector,police-chief}'
  and served_at is null and ended_at is null and version = 0
  and (select i.holder_id = any (context_units()) and i.holder_id = orders.holder_id and i.region = orders.region and i.locked_from = orders.locked_from
    from incidents i where i.id = incident_id)
  and (select p.role = 'alleged-offender' from participations p where p.incident_id = orders.incident_id and p.sighting_id = against_id)
  and (select p.role <> 'alleged-offender' from participations p where p.incident_id = orders.incident_id and p.sighting_id = protects_id));
create policy following on order_events for select to arasha_app using (exists (select from orders o where o.id = order_id));
create policy keeping on order_events for insert to arasha_app with check (
  actor = (select context_user()) and agency = (select context_agency())
  and case when kind in ('issued', 'ended') then (select context_roles()) && '{police-inspector,police-chief}'
    else (select context_roles()) && '{police-duty,police-inspector,police-chief}' end
  and (select o.holder_id = any (context_units()) from orders o where o.id = order_id));

-- The duties that follow an order ------------------------------------------------------------------------------------------------------------

alter table duties drop constraint duties_subject_kind_check;
alter table duties add constraint duties_subject_kind_check check (subject_kind in ('notice', 'order'));

-- Each clock begins with an event of the order that the same officer wrote, belongs to the unit that keeps the order, and is no longer than the law's longest.
create policy made_by_order on duties for insert to arasha_app with check (
  level = 0 and subject_kind = 'order' and state = 'open' and missed_at is null and met_at is null and met_by is null
  and (rule in ('order.victim-copy', 'order.prosecutor-copy', 'order.tell-bodies') or rule ~ '^order\.check\.[1-9][0-9]{0,2}$')
  and due_at > starts_at and due_at <= starts_at + interval '8 days'
  and (select o.holder_id = any (context_units()) and o.holder_id = duties.holder_id and o.region = duties.region and o.source_id = duties.source_id
      and o.locked_from = duties.locked_from and (select context_roles()) && '{police-duty,police-inspector,police-chief}'
    from orders o where o.id = duties.subject_id)
  and exists (select from order_events e where e.order_id = duties.subject_id and e.actor = (select context_user()) and e.happened_at = duties.starts_at));

-- What an event makes of its order, and which duty it meets. Written as the job, since the application has no right to change an order or a duty.
create function follow_order_event() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  o orders;
  meets text;
begin
  select * into o from orders where id = new.order_id for no key update;
  if new.at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
    raise exception 'an event is entered at the time of the act' using errcode = '42501';
  end if;
  if (new.kind = 'issued') <> (o.version = 0) or (new.kind = 'issued' and (new.happened_at <> o.issued_at or new.actor <> o.author_id)) then
    raise exception 'an order begins with being issued, once' using errcode = '42501';
  end if;
  if new.happened_at < o.issued_at then
    raise exception 'nothing happens to an order before it is issued' using errcode = '42501';
  end if;
  if new.kind in ('checked', 'breached') then
    if o.served_at is null or new.happened_at < o.served_at or new.happened_at >= o.until_at_latest or new.happened_at >= o.ended_at then
      raise exception 'an order is kept or broken only while it is in force' using errcode = '42501';
    end if;
  elsif new.kind <> 'issued' then
    if o.ended_at is not null then
      raise exception 'an order that was ended stays ended' using errcode = '42501';
    end if;
    if (new.kind = 'served' and o.served_at is not null) or (new.kind = 'prosecutor-told' and (o.served_at is null or new.happened_at < o.served_at))
      or (new.kind = 'ended' and (new.happened_at < o.served_at or new.happened_at >= o.until_at_latest))
      or exists (select from order_events e where e.order_id = new.order_id and e.kind = new.kind and e.id <> new.id) then
      raise exception 'this cannot happen to the order now' using errcode = '42501';
    end if;
  end if;
  update orders set version = version + 1,
      served_at = case new.kind when 'served' then new.happened_at else served_at end,
      refused = case new.kind when 'served' then coalesce((new.data ->> 'refused')::boolean, false) else refused end,
      until = case new.kind when 'served' then new.happened_at + interval '720 hours' else until end,
      until_at_latest = case new.kind when 'served'
        then (date_trunc('day', (new.happened_at + interval '720 hours') at time zone 'UTC' + interval '5 hours') + interval '19 hours') at time zone 'UTC' else until_at_latest end,
      checked_at = case new.kind when 'checked' then greatest(checked_at, new.happened_at) else checked_at end,
      breached_at = case new.kind when 'breached' then greatest(breached_at, new.happened_at) else breached_at end,
      ended_at = case new.kind when 'ended' then new.happened_at else ended_at end
    where id = new.order_id;
  meets := case new.kind when 'copy-given' then 'order.victim-copy' when 'prosecutor-told' then 'order.prosecutor-copy'
    when 'bodies-told' then 'order.tell-bodies' when 'checked' then 'order.check.%' when 'ended' then 'order.%' end;
  if meets is not null then
    with done as (
      update duties d set met_at = new.at, met_by = new.actor,
        state = case when new.kind = 'ended' then 'ended' when d.state = 'open' and new.at <= d.due_at then 'met' else 'met-late' end
      where d.subject_id = new.order_id and d.subject_kind = 'order' and d.rule like meets and d.state in ('open', 'missed')
        and (new.kind <> 'ended' or d.level > 0 or d.state = 'open')
      returning d.id, d.state)
    insert into duty_events (duty_id, subject_id, kind, at, actor) select id, new.order_id, state, new.at, new.actor from done;
  end if;
  return null;
end $$;

-- Orders that are, or may still be, in force for the people of some mentions, also where another unit issued them: whoever meets the person must know what
-- is forbidden, until when, and whom to ask. Answered only for mentions in incidents the asker may work on. A link that nobody has confirmed says no more
-- than that there may be something: which link to look at, and nothing of the order.
create function orders_about(of_sightings uuid[])
returns table (sighting_id uuid, confirmed boolean, link_id uuid, side text, order_id uuid, number text, incident_id uuid, holder_id uuid, region smallint, law text,
  bans text[], issued_at timestamptz, served_at timestamptz, until timestamptz, until_at_latest timestamptz, breached_at timestamptz)
language sql stable security definer set search_path = arasha, pg_temp as $$
  with recursive asked as (
    select s.id from sightings s join incidents i on i.id = s.incident_id where s.id = any (of_sightings)
      and (context_user() is null or ((context_polices(i.holder_id) or context_oversees(i.region)) and not (i.locked_from && array[context_user(), context_agency()])))),
  same (start, sighting) as (
    select id, id from asked
    union
    select w.start, case when l.left_id = w.sighting then l.right_id else l.left_id end
    from same w join links l on w.sighting in (l.left_id, l.right_id) where l.state = 'confirmed'),
  perhaps (start, sighting, link) as (
    select w.start, case when l.left_id = w.sighting then l.right_id else l.left_id end, l.id
    from same w join links l on w.sighting in (l.left_id, l.right_id) where l.state in ('proposed', 'agreed', 'unsure')),
  person (start, sighting, link) as (select start, sighting, null::uuid from same union all select start, sighting, link from perhaps),
  found as (
    select p.start, p.link, 'against' as side, o.* from person p join orders o on o.against_id = p.sighting
    union all
    select p.start, p.link, 'protects', o.* from person p join orders o on o.protects_id = p.sighting)
  select f.start, f.link is null, f.link, f.side, case when f.link is null then f.id end, case when f.link is null then f.number end,
    case when f.link is null then f.incident_id end, case when f.link is null then f.holder_id end, case when f.link is null then f.region end,
    case when f.link is null then f.law end, case when f.link is null then f.bans end, case when f.link is null then f.issued_at end,
    case when f.link is null then f.served_at end, case when f.link is null then f.until end, case when f.link is null then f.until_at_latest end,
    case when f.link is null then f.breached_at end
  from found f
  where f.ended_at is null and (f.until_at_latest is null or f.until_at_latest > arasha_now())
    and (context_user() is null or not (f.locked_from && array[context_user(), context_agency()]))
    and (f.link is null or not exists (select from same w where w.start = f.start and w.sighting = case f.side when 'against' then f.against_id else f.protects_id end))
$$;

grant create on schema arasha to arasha_system;
alter function follow_order_event() owner to arasha_system;
alter function orders_about(uuid[]) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function follow_order_event(), orders_about(uuid[]) from public;
grant execute on function orders_about(uuid[]) to arasha_app, arasha_system;
create trigger order_follows after insert on order_events for each row execute function follow_order_event();
