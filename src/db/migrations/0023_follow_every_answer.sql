-- The prosecutor's clock follows every answer of the law, whoever asked for it: an officer, or a job that asks again because a link between persons was
-- confirmed or undone, or because the rulebook is new. Until now a job's answer left the clock as it was.

-- As in 0020, with two changes: a job may let it follow, and a clock that had ended begins anew from the act, because nobody could meet it meanwhile.
create or replace function follow_law(subject uuid, at timestamptz) returns text
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  -- The login, not the role: inside this function the role is always its owner's.
  is_job constant boolean := context_user() is null and pg_has_role(session_user, 'arasha_system', 'member');
  n notices;
  answer text;
  office uuid;
begin
  select * into n from notices where id = subject and (is_job or (context_user() is not null and not (locked_from && array[context_user(), context_agency()])
    and ((holder_id = any (context_units()) and context_roles() && '{police-duty,police-inspector,police-chief}')
      or (region = any (context_regions()) and context_roles() && '{prosecutor}')))) for no key update;
  if not found then
    raise exception 'only who works on the notice can follow the law' using errcode = '42501';
  end if;
  if at is null or at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
    raise exception 'a duty follows the law at the time of the act' using errcode = '42501';
  end if;
  answer := law_asks_prosecutor(subject);
  if answer = 'waits' then
    if n.registered_at is null then
      return 'not-registered';
    end if;
    select p.id into office from agencies p where p.kind = 'prosecutor' and p.region = n.region and p.active order by p.id limit 1;
    if office is null then
      return 'nobody';
    end if;
    update duties d set state = 'open', starts_at = at, due_at = at + interval '72 hours', met_at = null, met_by = null, missed_at = null
      where d.subject_id = subject and d.rule = 'prosecutor.decide' and d.level = 0 and d.holder_id = office and d.state = 'ended';
    if found then
      return 'started';
    end if;
    -- The three days run from registration; a complaint filed and withdrawn later begins them at the withdrawal, because nothing shorter is written.
    insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
      select gen_random_uuid(), 'notice', subject, 'prosecutor.decide', 0, office, 'prosecutor', n.region, n.source_id, n.locked_from, 'cpc-32.4', false,
        begins, begins + interval '72 hours'
      from (select case when exists (select from facts f where f.incident_id = n.incident_id and f.key = 'complaint'
        and f.value ->> 'value' in ('filed', 'withdrawn')) then at else n.registered_at end as begins) b
      on conflict (subject_id, rule, level, holder_id) do nothing;
    return case when found then 'started' else 'running' end;
  end if;
  if answer = 'settled' then
    with done as (
      update duties d set met_at = at, met_by = context_user(), state = case
          when not exists (select from facts f where f.incident_id = n.incident_id and f.key = 'prosecutorDecision' and f.asserted_by = context_user()
            and context_roles() && '{prosecutor}') then 'ended'
          when d.state = 'open' and at <= d.due_at then 'met' else 'met-late' end
      where d.subject_id = subject and d.rule = 'prosecutor.decide' and d.state in ('open', 'missed')
      returning d.id, d.state)
    insert into duty_events (duty_id, subject_id, kind, at, actor) select id, subject, state, at, context_user() from done;
    return 'settled';
  end if;
  return 'open';
end $$;
