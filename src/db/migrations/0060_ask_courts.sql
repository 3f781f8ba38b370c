-- Special requirements that a court sets (AdmCode 54) stand beside the orders of the police: asked for, set with a date and a term or declined, in force for the same
-- people, seen where an order is seen, run out by themselves. Only the way in and the length differ.

do $$
declare rule record;
begin
  for rule in select conname from pg_constraint where conrelid = 'orders'::regclass and contype = 'c'
    and (pg_get_constraintdef(oid) like '%720:00:00%' or pg_get_constraintdef(oid) like '%dv-20%' or pg_get_constraintdef(oid) like '%violence%') loop
    execute format('alter table orders drop constraint %I', rule.conname);
  end loop;
end $$;
alter table orders add constraint orders_law check (law in ('dv-20', 'prev-60', 'adm-54'));
alter table orders add constraint orders_term check (law = 'adm-54' or until = served_at + interval '720 hours');
alter table orders add constraint orders_bans check (law = 'adm-54' or 'violence' = any (bans));
alter table orders add column home_until timestamptz;
comment on table orders is 'A protective order of the police, or special requirements asked of a court. What became of it stands in order_events; the later columns repeat that for lists. [case]';
comment on column orders.law is 'Article under which it was issued; adm-54: special requirements of a court. [public]';
comment on column orders.served_at is 'When it was handed to the person, or set by the court: its time begins here. [case]';
comment on column orders.until is 'Thirty times 24 hours after that; of a court, the end of its last day. [case]';
comment on column orders.ended_at is 'When a prosecutor confirmed that it ended before its time, or a court declined what was asked. [case]';
comment on column orders.home_until is 'Until when a court forbade to live with the protected person. [case]';

alter table order_events drop constraint order_events_kind_check;
alter table order_events add constraint order_events_kind_check
  check (kind in ('issued', 'served', 'set', 'declined', 'copy-given', 'prosecutor-told', 'bodies-told', 'checked', 'breached', 'material-sent', 'end-asked', 'ended'));
comment on column order_events.kind is 'issued, served, set or declined by a court, copy-given, prosecutor-told, bodies-told, checked, breached, material-sent (of the earliest breach that has none), end-asked, ended. [case]';

-- As before, and: visits to the police may be a month apart.
drop policy made_by_order on duties;
create policy made_by_order on duties for insert to arasha_app with check (
  level = 0 and subject_kind = 'order' and state = 'open' and missed_at is null and met_at is null and met_by is null
  and (rule in ('order.victim-copy', 'order.prosecutor-copy', 'order.tell-bodies') or rule ~ '^order\.(check|breach)\.[1-9][0-9]{0,2}$')
  and due_at > starts_at and due_at <= starts_at + (select case o.law when 'adm-54' then interval '32 days' else interval '8 days' end from orders o where o.id = duties.subject_id)
  and (select o.holder_id = any (context_units()) and o.holder_id = duties.holder_id and o.region = duties.region and o.source_id = duties.source_id
      and o.locked_from = duties.locked_from and (select context_roles()) && '{police-duty,police-inspector,police-chief}'
    from orders o where o.id = duties.subject_id)
  and exists (select from order_events e where e.order_id = duties.subject_id and e.actor = (select context_user())
    and duties.starts_at = case when duties.rule like 'order.breach.%' then e.at else e.happened_at end
    and (duties.rule not like 'order.breach.%' or e.kind = 'breached')));

-- As before, and: what a court sets or declines, which no order of the police knows.
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
  if (o.law = 'adm-54') <> (new.kind in ('set', 'declined')) and new.kind not in ('issued', 'checked', 'end-asked', 'ended') then
    raise exception 'a court sets its requirements, the police their orders' using errcode = '42501';
  end if;
  if new.kind in ('set', 'declined') and (o.served_at is not null or o.ended_at is not null) then
    raise exception 'a court decides once' using errcode = '42501';
  end if;
  -- Three months to a year, counted in days so generously that no calendar is in the way; the exact months are looked at in src/orders/actions.ts.
  if new.kind = 'set' and ((new.data ->> 'until') is null or (new.data ->> 'until')::timestamptz not between new.happened_at + interval '88 days' and new.happened_at + interval '368 days'
    or (new.data ->> 'home')::timestamptz > new.happened_at + interval '32 days') then
    raise exception 'the term of special requirements is three months to a year' using errcode = '42501';
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
      served_at = case when new.kind in ('served', 'set') then new.happened_at else served_at end,
      refused = case new.kind when 'served' then coalesce((new.data ->> 'refused')::boolean, false) else refused end,
      until = case new.kind when 'served' then new.happened_at + interval '720 hours' when 'set' then (new.data ->> 'until')::timestamptz else until end,
      until_at_latest = case new.kind when 'served'
        then (date_trunc('day', (new.happened_at + interval '720 hours') at time zone 'UTC' + interval '5 hours') + interval '19 hours') at time zone 'UTC' when 'set' then (new.data ->> 'until')::timestamptz else until_at_latest end,
      bans = case new.kind when 'set' then array(select jsonb_array_elements_text(new.data -> 'bans')) else bans end,
      home_until = case new.kind when 'set' then (new.data ->> 'home')::timestamptz else home_until end,
      checked_at = case new.kind when 'checked' then greatest(checked_at, new.happened_at) else checked_at end,
      breached_at = case new.kind when 'breached' then greatest(breached_at, new.happened_at) else breached_at end,
      end_asked_at = case new.kind when 'end-asked' then new.happened_at else end_asked_at end,
      ended_at = case when new.kind in ('ended', 'declined') then new.happened_at else ended_at end
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

-- As before, and: the ban on living together ends by itself, before the rest.
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
    case when f.link is null then f.law end, case when f.link is null then array_remove(f.bans, case when f.home_until <= arasha_now() then 'home' end) end, case when f.link is null then f.issued_at end,
    case when f.link is null then f.served_at end, case when f.link is null then f.until end, case when f.link is null then f.until_at_latest end,
    case when f.link is null then f.breached_at end
  from found f
  where f.ended_at is null and (f.until_at_latest is null or f.until_at_latest > arasha_now())
    and (context_user() is null or not (f.locked_from && array[context_user(), context_agency()]))
    and (f.link is null or not exists (select from same w where w.start = f.start and w.sighting = case f.side when 'against' then f.against_id else f.protects_id end))
$$;
