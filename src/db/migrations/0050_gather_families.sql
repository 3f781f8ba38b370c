-- One file for one family: a case that turns out to be of the same people is merged into theirs, and its incidents go with it. When a case must be looked at
-- again, and that the risk is judged anew after a complaint was withdrawn, are duties with clocks, so that a look nobody took is handed upward and not forgotten.

alter table cases add column merged_into uuid references cases;
comment on column cases.merged_into is 'The family''s other case, in which this one goes on. [case]';
alter table cases drop constraint cases_state_check;
alter table cases add constraint cases_state_check check (state in ('open', 'assessment', 'plan', 'service', 'review', 'closing', 'closed', 'merged'));
do $$
declare rule record;
begin
  for rule in select conname from pg_constraint where conrelid = 'cases'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%closed_at%' loop
    execute format('alter table cases drop constraint %I', rule.conname);
  end loop;
  select pg_get_constraintdef(oid) as def into strict rule from pg_constraint where conrelid = 'duties'::regclass and conname = 'duties_subject_kind_check';
  alter table duties drop constraint duties_subject_kind_check;
  execute 'alter table duties add constraint duties_subject_kind_check ' || replace(rule.def, '''notice''::text', '''notice''::text, ''case''::text');
end $$;
alter table cases add constraint cases_ended check ((state in ('closed', 'merged')) = (closed_at is not null));
alter table cases add constraint cases_merged check ((state = 'merged') = (merged_into is not null));
comment on column cases.state is 'open, assessment, plan, service, review, closing, closed, merged. [case]';
comment on column cases.closed_at is 'When it was closed, or merged into another. [case]';
alter table case_events drop constraint case_events_kind_check;
alter table case_events add constraint case_events_kind_check check (kind in ('opened', 'incident-joined', 'assessed', 'planned', 'service-begun', 'reviewed', 'matter-ended', 'closure-asked', 'closure-refused', 'closed', 'reopened', 'merged'));
comment on column case_events.kind is 'opened, incident-joined, assessed, planned, service-begun, reviewed, matter-ended, closure-asked, closure-refused, closed, reopened, merged. [case]';
create index duties_of_cases on duties (subject_id, rule) where subject_kind = 'case';

-- What stands in the way of closing: with it now a decision the prosecutor has not taken, and a risk nobody judged since a complaint was withdrawn.
create or replace function case_barriers(of_case uuid, at timestamptz) returns text[]
language sql stable security definer set search_path = arasha, pg_temp as $$
  select array_remove(array[
    case when c.risk is null then 'not-assessed' end,
    case when exists (select from case_incidents m join orders o on o.incident_id = m.incident_id where m.case_id = c.id
      and o.ended_at is null and (o.until_at_latest is null or o.until_at_latest > case_barriers.at)) then 'order-in-force' end,
    case when c.risk = 'high' and c.child then 'child-at-high-risk' end,
    case when exists (select from case_incidents m join notices n on n.incident_id = m.incident_id where m.case_id = c.id
      and n.mistaken_at is null and n.disposition is null) then 'notice-undecided' end,
    case when exists (select from case_incidents m join notices n on n.incident_id = m.incident_id where m.case_id = c.id
      and n.disposition = 'pre-trial' and m.matter_ended_at is null) then 'matter-open' end,
    case when exists (select from case_incidents m join notices n on n.incident_id = m.incident_id join duties d on d.subject_id = n.id
      where m.case_id = c.id and d.rule = 'prosecutor.decide' and d.level = 0 and d.state in ('open', 'missed')) then 'prosecutor-decides' end,
    case when exists (select from duties d where d.subject_id = c.id and d.subject_kind = 'case' and d.rule like 'case.risk.%' and d.level = 0
      and d.state in ('open', 'missed')) then 'risk-after-withdrawal' end,
    case when c.due_at < case_barriers.at then 'review-overdue' end], null)
  from cases c where c.id = of_case
$$;

-- A duty of a case and every rung it climbed to end as one.
create function end_case_duties(of_case uuid, named text, how text, at timestamptz, by_user uuid) returns void
language sql volatile security definer set search_path = arasha, pg_temp as $$
  with done as (
    update duties d set met_at = end_case_duties.at, met_by = by_user,
      state = case when how = 'ended' then 'ended' when d.state = 'open' and end_case_duties.at <= d.due_at then 'met' else 'met-late' end
    where d.subject_id = of_case and d.subject_kind = 'case' and d.rule like named and d.state in ('open', 'missed')
    returning d.id, d.state)
  insert into duty_events (duty_id, subject_id, kind, at, actor) select id, of_case, state, end_case_duties.at, by_user from done
$$;
create function start_case_duty(of_case uuid, family text, starts timestamptz, due timestamptz) returns void
language sql volatile security definer set search_path = arasha, pg_temp as $$
  insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
  select gen_random_uuid(), 'case', c.id, family || (select count(*) + 1 from duties d where d.subject_id = c.id and d.level = 0 and d.rule like family || '%'),
    0, c.holder_id, 'police-inspector', c.region, c.source_id, c.locked_from, 'prev-49', true, starts, due
  from cases c where c.id = of_case
$$;

-- Within a day of a withdrawal somebody looks at the risk: withdrawing is often asked for by whoever is feared. A setting of the service.
create function heed_withdrawal() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare c cases;
begin
  select k.* into c from case_incidents m join cases k on k.id = m.case_id where m.incident_id = new.incident_id;
  if c.id is null or c.closed_at is not null then return null; end if;
  if not exists (select from duties d where d.subject_id = c.id and d.subject_kind = 'case' and d.rule like 'case.risk.%' and d.state in ('open', 'missed')) then
    perform start_case_duty(c.id, 'case.risk.', new.at, new.at + interval '24 hours');
  end if;
  return null;
end $$;

create or replace function follow_case_event() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  c cases;
  other cases;
  next text;
  of_incident uuid := (new.data ->> 'incident')::uuid;
  ground text;
  days integer;
  due timestamptz;
begin
  select * into c from cases where id = new.case_id for no key update;
  if new.at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
    raise exception 'an event is entered at the time of the act' using errcode = '42501';
  end if;
  if (new.kind = 'opened') <> (c.version = 0) or (new.kind = 'opened' and (new.at <> c.opened_at or new.actor <> c.author_id)) then
    raise exception 'a case begins with being opened, once' using errcode = '42501';
  end if;
  next := case
    when new.kind = 'opened' then 'open'
    when c.state = 'merged' then null
    when c.state = 'closed' then case new.kind when 'reopened' then 'open' end
    when new.kind = 'merged' then 'merged'
    when new.kind in ('incident-joined', 'matter-ended') then coalesce(c.resumes, c.state)
    when new.kind = 'assessed' then case c.state when 'open' then 'assessment' else coalesce(c.resumes, c.state) end
    when c.state = 'closing' then case new.kind when 'closed' then 'closed' when 'closure-refused' then c.resumes end
    when new.kind = 'planned' and c.state in ('assessment', 'plan', 'review') then 'plan'
    when new.kind = 'planned' and c.state = 'service' then 'service'
    when new.kind = 'service-begun' and c.state in ('plan', 'review') then 'service'
    when new.kind = 'reviewed' and c.state in ('plan', 'service', 'review') then 'review'
    when new.kind = 'closure-asked' and c.state in ('assessment', 'plan', 'service', 'review') then 'closing'
  end;
  if next is null then
    raise exception 'this cannot happen to the case now' using errcode = '42501';
  end if;
  if new.kind in ('opened', 'incident-joined', 'matter-ended')
    and not exists (select from case_incidents m where m.case_id = c.id and m.incident_id = of_incident) then
    raise exception 'the incident does not belong to the case' using errcode = '42501';
  end if;
  if new.kind = 'assessed' and (coalesce(new.data ->> 'risk', '') not in ('low', 'medium', 'high') or jsonb_typeof(new.data -> 'child') is distinct from 'boolean') then
    raise exception 'an assessment names the risk and whether it concerns a child' using errcode = '42501';
  end if;
  if new.kind = 'matter-ended' then
    if coalesce(new.data ->> 'ground', '') not in ('judgment', 'stopped', 'no-complaint', 'reconciled') or coalesce(new.data ->> 'document', '') = '' then
      raise exception 'a matter ends with its ground and its document' using errcode = '42501';
    end if;
    update case_incidents set matter_ended_at = new.at where incident_id = of_incident;
  end if;
  ground := case new.kind when 'closure-asked' then new.data ->> 'ground' else c.closing_ground end;
  if new.kind in ('closure-asked', 'closed') then
    if coalesce(ground, '') not in ('safe', 'moved', 'declined', 'not-confirmed', 'died') then
      raise exception 'no case is closed without a ground' using errcode = '42501';
    end if;
    if ground = 'declined' and c.child then
      raise exception 'help that concerns a child is not ended because an adult declines it' using errcode = '42501';
    end if;
    if case_barriers(c.id, new.at) <> '{}' then
      raise exception 'something stands in the way of closing the case' using errcode = '42501';
    end if;
  end if;
  if new.kind = 'closed' and new.actor = c.closing_asked_by then
    raise exception 'a case is closed when another person confirms' using errcode = '42501';
  end if;
  if new.kind = 'merged' then
    -- Two that are merged into each other at once must not both vanish: the other one is held and must go on.
    select * into other from cases where id = (new.data ->> 'into')::uuid for no key update;
    if other.id is null or other.id = c.id or other.closed_at is not null or other.holder_id <> c.holder_id or other.region <> c.region then
      raise exception 'a case is merged into another open one of the same unit' using errcode = '42501';
    end if;
    if c.risk is not null and array_position(array['low', 'medium', 'high'], c.risk) > coalesce(array_position(array['low', 'medium', 'high'], other.risk), 0) then
      raise exception 'a higher risk does not vanish in a merged case' using errcode = '42501';
    end if;
  end if;
  days := case when new.kind in ('opened', 'reopened', 'incident-joined') then 3
    when new.kind in ('assessed', 'reviewed') then case coalesce(case new.kind when 'assessed' then new.data ->> 'risk' end, c.risk) when 'high' then 7 when 'medium' then 14 else 30 end end;
  due := case when next in ('closed', 'merged') then null when days is null then c.due_at
    when new.kind = 'incident-joined' then least(c.due_at, new.at + interval '3 days') else new.at + make_interval(days => days) end;
  update cases set version = version + 1, state = next,
      resumes = case when next = 'closing' then c.state end,
      risk = case new.kind when 'assessed' then new.data ->> 'risk' when 'reopened' then null else risk end,
      child = case new.kind when 'assessed' then (new.data ->> 'child')::boolean when 'reopened' then null else child end,
      due_at = due,
      closing_ground = case when next in ('closing', 'closed') then ground end,
      closing_asked_by = case when next = 'closed' then c.closing_asked_by when next = 'closing' then new.actor end,
      closed_at = case when next in ('closed', 'merged') then new.at end,
      merged_into = other.id,
      locked_from = case when of_incident is null then locked_from
        else array(select distinct unnest(c.locked_from || i.locked_from) from incidents i where i.id = of_incident) end
    where id = c.id;
  if due is distinct from c.due_at then
    perform end_case_duties(c.id, 'case.look.%', case when new.kind in ('assessed', 'reviewed', 'closed') then 'met' else 'ended' end, new.at, new.actor);
    if due is not null then perform start_case_duty(c.id, 'case.look.', new.at, due); end if;
  end if;
  if new.kind = 'assessed' then perform end_case_duties(c.id, 'case.risk.%', 'met', new.at, new.actor); end if;
  if new.kind in ('opened', 'incident-joined') and not exists (select from duties d where d.subject_id = c.id and d.rule like 'case.risk.%' and d.state in ('open', 'missed'))
    and (select f.value = '"withdrawn"' from facts f where f.incident_id = of_incident and f.key = 'complaint' order by f.id desc limit 1) then
    perform start_case_duty(c.id, 'case.risk.', new.at, new.at + interval '24 hours');
  end if;
  if new.kind = 'merged' then
    perform end_case_duties(c.id, 'case.%', 'ended', new.at, new.actor);
    with moved as (update case_incidents set case_id = other.id where case_id = c.id returning incident_id)
    insert into case_events (id, case_id, kind, at, actor, agency, data)
    select gen_random_uuid(), other.id, 'incident-joined', new.at, new.actor, new.agency,
      jsonb_build_object('incident', m.incident_id, 'reason', new.data ->> 'reason', 'from', c.number) from moved m;
  end if;
  return null;
end $$;

-- That an organisation works with a family: counts and days for whoever follows the referral and is not one of its own people. No level and no word.
create function help_traces(of_referrals uuid[])
returns table (referral_id uuid, assessed integer, assessed_at timestamptz, planned integer, done integer, sessions integer, session_on date)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select r.id, (select count(*)::integer from assessments a where a.referral_id = r.id), (select max(a.at) from assessments a where a.referral_id = r.id),
    (select count(*)::integer from plan_items p where p.referral_id = r.id),
    (select count(*)::integer from plan_items p join plan_marks k on k.item_id = p.id where p.referral_id = r.id and k.kind = 'done'),
    (select count(*)::integer from sessions_held s where s.referral_id = r.id), (select max(s.held_on) from sessions_held s where s.referral_id = r.id)
  from referrals r where r.id = any (of_referrals) and not (r.locked_from && array[context_user(), context_agency()])
    and (context_polices(r.holder_id) or r.source_id = context_helping_agency() or r.receiver_id = context_helping_agency())
$$;

grant create on schema arasha to arasha_system;
alter function help_traces(uuid[]) owner to arasha_system;
alter function follow_case_event() owner to arasha_system;
alter function case_barriers(uuid, timestamptz) owner to arasha_system;
alter function heed_withdrawal() owner to arasha_system;
alter function end_case_duties(uuid, text, text, timestamptz, uuid) owner to arasha_system;
alter function start_case_duty(uuid, text, timestamptz, timestamptz) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function help_traces(uuid[]) from public;
grant execute on function help_traces(uuid[]) to arasha_app, arasha_system;
revoke all on function heed_withdrawal(), end_case_duties(uuid, text, text, timestamptz, uuid), start_case_duty(uuid, text, timestamptz, timestamptz) from public;
grant execute on function end_case_duties(uuid, text, text, timestamptz, uuid), start_case_duty(uuid, text, timestamptz, timestamptz) to arasha_system;
create trigger withdrawal_heeded after insert on facts for each row when (new.key = 'complaint' and new.value = '"withdrawn"'::jsonb) execute function heed_withdrawal();
