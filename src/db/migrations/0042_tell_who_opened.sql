-- Who opened a case, its incidents and its orders, and what for: read by whoever may see the case. The journal itself stays closed; only the acts about these
-- records are told, without leaf or salt, the newest first.
create function case_openings(of_case uuid, below bigint, at_most integer)
returns table (id bigint, at timestamptz, actor uuid, agency uuid, job text, act text, outcome text, purpose text)
language sql stable security definer set search_path = arasha, pg_temp as $$
  with seen as (
    select c.id from cases c where c.id = of_case and context_user() is not null
      and (context_polices(c.holder_id) or context_oversees(c.region)) and not (c.locked_from && array[context_user(), context_agency()])),
  subject (id) as (
    select s.id from seen s
    union all select m.incident_id from seen s join case_incidents m on m.case_id = s.id
    union all select o.id from seen s join case_incidents m on m.case_id = s.id join orders o on o.incident_id = m.incident_id)
  select l.id, l.at, l.actor, l.agency, l.job, l.act, l.outcome, l.purpose
  from subject s cross join lateral (
    select j.* from journal_leaves j where j.object_id = s.id and j.id < below order by j.id desc limit at_most) l
  order by l.id desc limit at_most
$$;
grant create on schema arasha to arasha_system;
alter function case_openings(uuid, bigint, integer) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function case_openings(uuid, bigint, integer) from public;
grant execute on function case_openings(uuid, bigint, integer) to arasha_app;
