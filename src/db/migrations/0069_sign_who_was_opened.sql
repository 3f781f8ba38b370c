-- Of somebody whom an officer opened for a reason, also in another unit's record, it is told for an hour that an order is in force: an officer who meets that person must not
-- learn it from a later search. A lock on the record hides it as it hides the record.

create or replace function orders_about(of_sightings uuid[])
returns table (sighting_id uuid, confirmed boolean, link_id uuid, side text, order_id uuid, number text, incident_id uuid, holder_id uuid, region smallint, law text,
  bans text[], issued_at timestamptz, served_at timestamptz, until timestamptz, until_at_latest timestamptz, breached_at timestamptz)
language sql stable security definer set search_path = arasha, pg_temp as $$
  with recursive asked as (
    select s.id from sightings s join incidents i on i.id = s.incident_id where s.id = any (of_sightings)
      and (context_user() is null or ((context_polices(i.holder_id) or context_oversees(i.region) or exists (select from openings o where o.sighting_id = s.id and o.by_user = context_user()
        and o.at > arasha_now() - interval '1 hour')) and not (i.locked_from && array[context_user(), context_agency()])))),
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
    from same w join links l on w.sighting in (l.left_id, l.right_id) where l.state in ('proposed', 'agreed', 'unsure')
      and (context_user() is null or not (link_shielded(l.side, l.state, l.left_id, l.left_holder, l.left_region, l.right_id, l.right_holder, l.right_region)
        or link_locked(l.left_incident, l.right_incident)))),
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
