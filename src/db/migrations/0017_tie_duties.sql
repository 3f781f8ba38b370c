-- Duties are tied to what they follow from, also for a statement smuggled into the application's role. Nothing that Arasha itself does changes.

-- The two duties of a notice are made by its author, with the notice's own holder, region, locks and promised times, and begin open. A duty
-- forged onto somebody else's notice could have led its escalation to another unit: a rung is looked up from the duty at level 0.
drop policy made_by_notice on duties;
create policy made_by_notice on duties for insert to arasha_app with check (
  level = 0 and subject_kind = 'notice' and state = 'open' and missed_at is null and met_at is null and met_by is null
  and source_id = (select context_agency())
  and (select n.author_id = (select context_user()) and n.source_id = duties.source_id and n.holder_id = duties.holder_id
      and n.region = duties.region and n.locked_from = duties.locked_from and n.submitted_at = duties.starts_at
      and duties.due_at = case duties.rule when 'notice.acknowledge' then n.acknowledge_by when 'notice.register' then n.register_by end
    from notices n where n.id = duties.subject_id));

-- A duty is met by what it demands: acknowledging by the event "acknowledged", registering by "registered", written by the same officer.
create or replace function meet_duties(subject uuid, met_rule text, at timestamptz) returns integer
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare met integer;
begin
  perform from notices n where n.id = subject and n.holder_id = any (context_units())
    and not (n.locked_from && array[context_user(), context_agency()])
    and context_roles() && '{police-duty,police-inspector,police-chief}' for no key update;
  if context_user() is null or not found then
    raise exception 'only the unit that holds the notice can meet its duties' using errcode = '42501';
  end if;
  if at is null or at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
    raise exception 'a duty is met at the time of the act' using errcode = '42501';
  end if;
  perform from notice_events e where e.notice_id = subject and e.actor = context_user()
    and e.kind = case met_rule when 'notice.acknowledge' then 'acknowledged' when 'notice.register' then 'registered' end;
  if not found then
    raise exception 'a duty is met by the event that it demands' using errcode = '42501';
  end if;
  with done as (
    update duties d set state = case when d.state = 'open' and at <= d.due_at then 'met' else 'met-late' end, met_at = at, met_by = context_user()
    where d.subject_id = subject and d.rule = met_rule and d.state in ('open', 'missed')
    returning d.id, d.state)
  insert into duty_events (duty_id, subject_id, kind, at, actor) select id, subject, state, at, context_user() from done;
  get diagnostics met = row_count;
  return met;
end $$;
