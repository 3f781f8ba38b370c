-- "Who opened" must not tip off the unit: that a prosecutor or a Commissioner looked at its case is told to those who oversee, not to those who are overseen.
create or replace function case_openings(of_case uuid, below bigint, at_most integer)
returns table (id bigint, at timestamptz, actor uuid, agency uuid, job text, act text, outcome text, purpose text)
language sql stable security definer set search_path = arasha, pg_temp as $$
  with seen as (
    select c.id, context_oversees(c.region) as oversees from cases c where c.id = of_case and context_user() is not null
      and (context_polices(c.holder_id) or context_oversees(c.region)) and not (c.locked_from && array[context_user(), context_agency()])),
  subject (id, oversees) as (
    select s.id, s.oversees from seen s
    union all select m.incident_id, s.oversees from seen s join case_incidents m on m.case_id = s.id
    union all select o.id, s.oversees from seen s join case_incidents m on m.case_id = s.id join orders o on o.incident_id = m.incident_id)
  select l.id, l.at, l.actor, l.agency, l.job, l.act, l.outcome, l.purpose
  from subject s cross join lateral (
    select j.* from journal_leaves j where j.object_id = s.id and j.id < below
      and (s.oversees or not exists (select from agencies a where a.id = j.agency and a.kind in ('prosecutor', 'commissioner')))
    order by j.id desc limit at_most) l
  order by l.id desc limit at_most
$$;
