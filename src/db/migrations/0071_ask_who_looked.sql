-- Who opened this record? Asked by number, so that whoever asks need not be able to read it: the administrator, and the Commissioner for the victim who wants to
-- know. Told are the acts about the record, its incident, its people and what hangs on them: never a word of what is in them.
create function lookups_of(of_kind text, of_number text, below bigint, at_most integer)
returns table (id bigint, at timestamptz, actor uuid, key_id uuid, name bytea, agency uuid, job text, act text, outcome text, purpose text, about text)
language sql stable security definer set search_path = arasha, pg_temp as $$
  with root (incident, alone, region, locked) as (
    select i.id, null::uuid, i.region, i.locked_from from incidents i where of_kind = 'incident' and i.number = of_number
    union all select m.incident_id, null, c.region, c.locked_from from cases c join case_incidents m on m.case_id = c.id where of_kind = 'case' and c.number = of_number
    union all select n.incident_id, null, n.region, n.locked_from from notices n where of_kind = 'notice' and n.number = of_number
    union all select o.incident_id, null, o.region, o.locked_from from orders o where of_kind = 'order' and o.number = of_number
    union all select r.incident_id, r.id, r.region, r.locked_from from referrals r where of_kind = 'referral' and r.number = of_number
    union all select null, c.id, coalesce(c.region, 0), c.locked_from from contacts c where of_kind = 'contact' and c.number = of_number),
  seen as (
    select r.* from root r where context_user() is not null and not (r.locked && array[context_user(), context_agency()])
      and (context_roles() && '{admin}' or (context_roles() && '{commissioner}' and r.region = any (context_regions())))),
  subject (id) as (
    select s.incident from seen s where s.incident is not null
    union select s.alone from seen s where s.alone is not null
    union select m.case_id from seen s join case_incidents m on m.incident_id = s.incident
    union select n.id from seen s join notices n on n.incident_id = s.incident
    union select o.id from seen s join orders o on o.incident_id = s.incident
    union select r.id from seen s join referrals r on r.incident_id = s.incident
    union select p.id from seen s join sightings p on p.incident_id = s.incident)
  select l.id, l.at, l.actor, u.key_id, u.name, l.agency, l.job, l.act, l.outcome, l.purpose, l.object_kind
  from subject s cross join lateral (
      select j.* from journal_leaves j where j.object_id = s.id and j.id < below order by j.id desc limit at_most) l
    left join users u on u.id = l.actor
  order by l.id desc limit at_most
$$;
grant create on schema arasha to arasha_system;
alter function lookups_of(text, text, bigint, integer) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function lookups_of(text, text, bigint, integer) from public;
grant execute on function lookups_of(text, text, bigint, integer) to arasha_app;
