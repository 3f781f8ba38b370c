-- A breach of a protective order becomes an incident of its own, with the same people, and the unit owes the court its material. The incident comes by a notice
-- of its own channel, so that it is seen, registered and decided like any other and nobody can drop it.

alter table notices drop constraint notices_channel_check;
alter table notices add constraint notices_channel_check check (channel in ('page', 'api', 'line', 'order'));
comment on column notices.channel is 'page, api, line: passed on by the contact centre 111, or order: the police wrote down that a protective order was broken. [case]';
create policy order_sends on notices for insert to arasha_app with check (
  author_id = (select context_user()) and source_id = (select context_agency()) and channel = 'order' and holder_id = any ((select context_units())::uuid[])
  and (select context_roles()) && '{police-duty,police-inspector,police-chief}');
create policy order_tells on incidents for insert to arasha_app with check (
  author_id = (select context_user()) and source_id = (select context_agency()) and holder_id = any ((select context_units())::uuid[])
  and (select context_roles()) && '{police-duty,police-inspector,police-chief}');

alter table order_events drop constraint order_events_kind_check;
alter table order_events add constraint order_events_kind_check
  check (kind in ('issued', 'served', 'copy-given', 'prosecutor-told', 'bodies-told', 'checked', 'breached', 'material-sent', 'end-asked', 'ended'));
comment on column order_events.kind is 'issued, served, copy-given, prosecutor-told, bodies-told, checked, breached, material-sent (of the earliest breach that has none), end-asked, ended. [case]';

create table breaches (
  event_id uuid primary key references order_events,
  order_id uuid not null references orders,
  incident_id uuid not null unique references incidents,
  against_id uuid references sightings,
  protects_id uuid references sightings,
  at timestamptz not null,
  actor uuid not null
);
comment on table breaches is 'Which incident a breach of a protective order became. Append-only. [case]';
comment on column breaches.event_id is 'The breach in order_events. [case]';
comment on column breaches.order_id is 'The order that was broken. [case]';
comment on column breaches.incident_id is 'The incident it became. [case]';
comment on column breaches.against_id is 'Mention in that incident of the person who must keep the order. [case]';
comment on column breaches.protects_id is 'Mention in that incident of the person it protects. [case]';
comment on column breaches.at is 'When it was entered. [case]';
comment on column breaches.actor is 'Officer. [case]';
create index breaches_order on breaches (order_id, at);
create index breaches_against on breaches (against_id);
create index breaches_protects on breaches (protects_id);
alter table breaches enable row level security;
alter table breaches force row level security;
create policy job_works on breaches for all to arasha_system using (true) with check (true);
create policy following on breaches for select to arasha_app using (exists (select from orders o where o.id = order_id));
create policy keeping on breaches for insert to arasha_app with check (
  actor = (select context_user()) and (select context_roles()) && '{police-duty,police-inspector,police-chief}'
  and (select o.holder_id = any (context_units()) and o.holder_id = i.holder_id and i.author_id = (select context_user())
    from orders o, incidents i where o.id = breaches.order_id and i.id = breaches.incident_id)
  and (select e.kind = 'breached' and e.order_id = breaches.order_id and e.actor = (select context_user()) from order_events e where e.id = event_id));
grant select, insert on breaches to arasha_app, arasha_system;
create trigger append_only before update or delete or truncate on breaches for each statement execute function refuse_change();

-- The material of each breach is a duty of its own. Its clock begins when the breach was written down; the others begin as before.
drop policy made_by_order on duties;
create policy made_by_order on duties for insert to arasha_app with check (
  level = 0 and subject_kind = 'order' and state = 'open' and missed_at is null and met_at is null and met_by is null
  and (rule in ('order.victim-copy', 'order.prosecutor-copy', 'order.tell-bodies') or rule ~ '^order\.(check|breach)\.[1-9][0-9]{0,2}$')
  and due_at > starts_at and due_at <= starts_at + interval '8 days'
  and (select o.holder_id = any (context_units()) and o.holder_id = duties.holder_id and o.region = duties.region and o.source_id = duties.source_id
      and o.locked_from = duties.locked_from and (select context_roles()) && '{police-duty,police-inspector,police-chief}'
    from orders o where o.id = duties.subject_id)
  and exists (select from order_events e where e.order_id = duties.subject_id and e.actor = (select context_user())
    and duties.starts_at = case when duties.rule like 'order.breach.%' then e.at else e.happened_at end
    and (duties.rule not like 'order.breach.%' or e.kind = 'breached')));

-- As before, and: the material is sent once for each breach, also when the order has run out; an early end takes away no breach.
create or replace function follow_order_event() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  o orders;
  meets text;
  asked order_events;
  broken timestamptz[];
  sent bigint;
begin
  select * into o from orders where id = new.order_id for no key update;
  if new.at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
    raise exception 'an event is entered at the time of the act' using errcode = '42501';
  end if;
  if (new.kind = 'issued') <> (o.version = 0) or (new.kind = 'issued' and (new.happened_at <> o.issued_at or new.actor <> o.author_id)) then
    raise exception 'an order begins with being issued, once' using errcode = '42501';
  end if;
  if new.happened_at < new.at - (case new.kind when 'issued' then interval '24 hours' when 'served' then interval '72 hours' end) then
    raise exception 'issuing and handing over are written down soon after' using errcode = '42501';
  end if;
  if new.happened_at < o.issued_at then
    raise exception 'nothing happens to an order before it is issued' using errcode = '42501';
  end if;
  if new.kind in ('checked', 'breached') then
    if o.served_at is null or new.happened_at < o.served_at or new.happened_at >= o.until_at_latest or new.happened_at >= o.ended_at then
      raise exception 'an order is kept or broken only while it is in force' using errcode = '42501';
    end if;
  elsif new.kind = 'material-sent' then
    select coalesce(array_agg(e.happened_at order by e.seq), '{}') into broken from order_events e where e.order_id = new.order_id and e.kind = 'breached';
    select count(*) into sent from order_events e where e.order_id = new.order_id and e.kind = 'material-sent' and e.id <> new.id;
    if sent >= cardinality(broken) or new.happened_at < broken[sent + 1] then
      raise exception 'material is sent once for each breach, after it' using errcode = '42501';
    end if;
  elsif new.kind <> 'issued' then
    if o.ended_at is not null then
      raise exception 'an order that was ended stays ended' using errcode = '42501';
    end if;
    select * into asked from order_events e where e.order_id = new.order_id and e.kind = 'end-asked' and e.id <> new.id order by e.seq desc limit 1;
    if new.kind = 'ended' and (asked.id is null or asked.actor = new.actor or new.happened_at < asked.happened_at or new.happened_at < new.at - interval '5 minutes') then
      raise exception 'an order ends when another person confirms what was asked' using errcode = '42501';
    end if;
    if (new.kind = 'served' and o.served_at is not null) or (new.kind = 'prosecutor-told' and (o.served_at is null or new.happened_at < o.served_at))
      or (new.kind in ('end-asked', 'ended') and (new.happened_at < o.served_at or new.happened_at >= o.until_at_latest))
      or (new.kind <> 'end-asked' and exists (select from order_events e where e.order_id = new.order_id and e.kind = new.kind and e.id <> new.id)) then
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
      end_asked_at = case new.kind when 'end-asked' then new.happened_at else end_asked_at end,
      ended_at = case new.kind when 'ended' then new.happened_at else ended_at end
    where id = new.order_id;
  meets := case new.kind when 'copy-given' then 'order.victim-copy' when 'prosecutor-told' then 'order.prosecutor-copy'
    when 'bodies-told' then 'order.tell-bodies' when 'checked' then 'order.check.%' when 'material-sent' then 'order.breach.' || (sent + 1)
    when 'ended' then 'order.%' end;
  if meets is not null then
    with done as (
      update duties d set met_at = new.at, met_by = new.actor,
        state = case when new.kind = 'ended' then 'ended' when d.state = 'open' and new.at <= d.due_at then 'met' else 'met-late' end
      where d.subject_id = new.order_id and d.subject_kind = 'order' and d.rule like meets and d.state in ('open', 'missed')
        and (new.kind <> 'ended' or ((d.level > 0 or d.state = 'open') and d.rule not like 'order.breach.%'))
      returning d.id, d.state)
    insert into duty_events (duty_id, subject_id, kind, at, actor) select id, new.order_id, state, new.at, new.actor from done;
  end if;
  return null;
end $$;

-- As before, and: the people of a breach are the people of its order, by the word of the officer who keeps it.
create or replace function orders_about(of_sightings uuid[])
returns table (sighting_id uuid, confirmed boolean, link_id uuid, side text, order_id uuid, number text, incident_id uuid, holder_id uuid, region smallint, law text,
  bans text[], issued_at timestamptz, served_at timestamptz, until timestamptz, until_at_latest timestamptz, breached_at timestamptz)
language sql stable security definer set search_path = arasha, pg_temp as $$
  with recursive asked as (
    select s.id from sightings s join incidents i on i.id = s.incident_id where s.id = any (of_sightings)
      and (context_user() is null or ((context_polices(i.holder_id) or context_oversees(i.region)) and not (i.locked_from && array[context_user(), context_agency()])))),
  same (start, sighting) as (
    select id, id from asked
    union
    select w.start, n.sighting from same w cross join lateral (
      select case when l.left_id = w.sighting then l.right_id else l.left_id end as sighting from links l where w.sighting in (l.left_id, l.right_id) and l.state = 'confirmed'
      union all select o.against_id from breaches b join orders o on o.id = b.order_id where b.against_id = w.sighting
      union all select o.protects_id from breaches b join orders o on o.id = b.order_id where b.protects_id = w.sighting
      union all select b.against_id from orders o join breaches b on b.order_id = o.id where o.against_id = w.sighting and b.against_id is not null
      union all select b.protects_id from orders o join breaches b on b.order_id = o.id where o.protects_id = w.sighting and b.protects_id is not null) n),
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
