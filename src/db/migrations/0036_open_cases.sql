-- Cases: the file in which agencies help, protect and close. What becomes of a case is appended as events; the row repeats them and is written by their
-- trigger alone, so that the application can neither skip a step nor close a case by itself. A complaint withdrawn is no event of a case: it is a fact of the
-- incident, and nothing here listens to it.

create sequence case_numbers minvalue 0 maxvalue 9999999 cycle cache 20;
grant usage on sequence case_numbers to arasha_app, arasha_system;

create table cases (
  id uuid primary key,
  number text not null unique,
  region smallint not null references regions,
  source_id uuid not null references agencies,
  author_id uuid not null,
  holder_id uuid not null references agencies,
  locked_from uuid[] not null default '{}',
  key_id uuid not null references vault_keys,
  opened_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'assessment', 'plan', 'service', 'review', 'closing', 'closed')),
  resumes text check (resumes in ('assessment', 'plan', 'service', 'review')),
  risk text check (risk in ('low', 'medium', 'high')),
  child boolean,
  due_at timestamptz,
  closing_ground text,
  closing_asked_by uuid,
  closed_at timestamptz,
  version integer not null default 0,
  check ((state = 'closing') = (resumes is not null)),
  check ((state in ('closing', 'closed')) = (closing_ground is not null and closing_asked_by is not null)),
  check ((state = 'closed') = (closed_at is not null))
);
comment on table cases is 'A case: incidents gathered so that people in them are helped. What became of it stands in case_events; the later columns repeat that for lists. [case]';
comment on column cases.id is 'Identifier. [case]';
comment on column cases.number is 'Human-readable number, C-yy-nnnnnnn-c. [case]';
comment on column cases.region is 'Region. [case]';
comment on column cases.source_id is 'Agency that opened it. [case]';
comment on column cases.author_id is 'Who opened it. [case]';
comment on column cases.holder_id is 'Police unit that keeps it. [case]';
comment on column cases.locked_from is 'Users and agencies that may not learn that it exists: those of all its incidents. [sealed]';
comment on column cases.key_id is 'Vault key of everything sealed about it. [public]';
comment on column cases.opened_at is 'When it was opened. [case]';
comment on column cases.state is 'open, assessment, plan, service, review, closing, closed. [case]';
comment on column cases.resumes is 'While closing is asked for: the state it goes back to if that is refused. [case]';
comment on column cases.risk is 'Risk as last judged; null while nobody has judged it. [case]';
comment on column cases.child is 'Does that risk concern a child? [case]';
comment on column cases.due_at is 'When somebody must look at the case again: a setting of the service. Null when closed. [case]';
comment on column cases.closing_ground is 'Ground on which closing was asked for. [case]';
comment on column cases.closing_asked_by is 'Who asked for it: somebody else must confirm. [case]';
comment on column cases.closed_at is 'When it was closed. [case]';
comment on column cases.version is 'How many events it has: a form from an older page is refused. [public]';
create index cases_holder_due on cases (holder_id, due_at, id) where closed_at is null;
create index cases_region_due on cases (region, due_at, id) where closed_at is null;
create index cases_holder_closed on cases (holder_id, closed_at desc, id desc) where closed_at is not null;
create index cases_region_closed on cases (region, closed_at desc, id desc) where closed_at is not null;

create table case_incidents (
  incident_id uuid primary key references incidents,
  case_id uuid not null references cases,
  at timestamptz not null,
  matter_ended_at timestamptz
);
comment on table case_incidents is 'Which incidents a case gathers; an incident belongs to one case. [case]';
comment on column case_incidents.incident_id is 'Incident. [case]';
comment on column case_incidents.case_id is 'Case. [case]';
comment on column case_incidents.at is 'When it was taken into the case. [case]';
comment on column case_incidents.matter_ended_at is 'When the criminal matter of the incident was noted as ended, with its ground. [case]';
create index case_incidents_case on case_incidents (case_id, at);

create table case_events (
  id uuid primary key,
  seq bigint generated always as identity,
  case_id uuid not null references cases,
  kind text not null check (kind in ('opened', 'incident-joined', 'assessed', 'planned', 'service-begun', 'reviewed', 'matter-ended', 'closure-asked', 'closure-refused', 'closed', 'reopened')),
  at timestamptz not null,
  actor uuid not null,
  agency uuid not null,
  data jsonb not null default '{}',
  note bytea
);
comment on table case_events is 'What happened to a case. Never changed. [case]';
comment on column case_events.id is 'Identifier. [case]';
comment on column case_events.seq is 'Insertion number. [public]';
comment on column case_events.case_id is 'Which case. [case]';
comment on column case_events.kind is 'opened, incident-joined, assessed, planned, service-begun, reviewed, matter-ended, closure-asked, closure-refused, closed, reopened. [case]';
comment on column case_events.at is 'When it was entered. [case]';
comment on column case_events.actor is 'Who. [case]';
comment on column case_events.agency is 'For which agency. [case]';
comment on column case_events.data is 'What identifies nobody: level of risk, ground of closing, which incident. [case]';
comment on column case_events.note is 'What was written, sealed under the case''s key. [identity]';
create index case_events_case on case_events (case_id, seq);

do $$
declare t text;
begin
  foreach t in array array['cases', 'case_incidents', 'case_events'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
end $$;
create trigger append_only before update or delete or truncate on case_events for each statement execute function refuse_change();
grant select, insert on cases, case_incidents, case_events to arasha_app;
grant select, insert, update on cases, case_incidents to arasha_system;
grant select, insert on case_events to arasha_system;

create policy police_hold on cases for select to arasha_app using (holder_id = any ((select context_police_units())::uuid[]));
create policy oversight on cases for select to arasha_app using (region = any ((select context_overseen())::smallint[]));
create policy not_locked on cases as restrictive for all to arasha_app using (not (locked_from && (select context_self())));
create policy opening on cases for insert to arasha_app with check (
  author_id = (select context_user()) and source_id = (select context_agency()) and (select context_roles()) && '{police-duty,police-inspector,police-chief}'
  and holder_id = any ((select context_units())::uuid[])
  and state = 'open' and resumes is null and risk is null and child is null and due_at is null and version = 0);
create policy following on case_incidents for select to arasha_app using (exists (select from cases c where c.id = case_id));
create policy gathering on case_incidents for insert to arasha_app with check (
  matter_ended_at is null and (select context_roles()) && '{police-duty,police-inspector,police-chief}'
  and (select c.holder_id = any (context_units()) and c.holder_id = i.holder_id and c.region = i.region from cases c, incidents i where c.id = case_id and i.id = incident_id));
create policy following on case_events for select to arasha_app using (exists (select from cases c where c.id = case_id));
-- Closing is asked for by whoever works on the case and decided by a chief: two people, also where one of them is the chief.
create policy working on case_events for insert to arasha_app with check (
  actor = (select context_user()) and agency = (select context_agency())
  and case when kind in ('closed', 'closure-refused', 'reopened') then (select context_roles()) && '{police-chief}'
    else (select context_roles()) && '{police-duty,police-inspector,police-chief}' end
  and (select c.holder_id = any (context_units()) from cases c where c.id = case_id));

-- What stands in the way of closing a case. Written apart from cases/case.ts, which says the same to people; a test compares them.
create function case_barriers(of_case uuid, at timestamptz) returns text[]
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
    case when c.due_at < case_barriers.at then 'review-overdue' end], null)
  from cases c where c.id = of_case
$$;

-- What an event makes of its case. Written as the job, since the application has no right to change a case.
create function follow_case_event() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  c cases;
  next text;
  of_incident uuid := (new.data ->> 'incident')::uuid;
  ground text;
  days integer;
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
    when c.state = 'closed' then case new.kind when 'reopened' then 'open' end
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
  days := case when new.kind in ('opened', 'reopened', 'incident-joined') then 3
    when new.kind in ('assessed', 'reviewed') then case coalesce(case new.kind when 'assessed' then new.data ->> 'risk' end, c.risk) when 'high' then 7 when 'medium' then 14 else 30 end end;
  update cases set version = version + 1, state = next,
      resumes = case when next = 'closing' then c.state end,
      risk = case new.kind when 'assessed' then new.data ->> 'risk' when 'reopened' then null else risk end,
      child = case new.kind when 'assessed' then (new.data ->> 'child')::boolean when 'reopened' then null else child end,
      due_at = case when next = 'closed' then null when days is null then due_at
        when new.kind = 'incident-joined' then least(due_at, new.at + interval '3 days') else new.at + make_interval(days => days) end,
      closing_ground = case when next in ('closing', 'closed') then ground end,
      closing_asked_by = case when next = 'closed' then c.closing_asked_by when next = 'closing' then new.actor end,
      closed_at = case when next = 'closed' then new.at end,
      locked_from = case when of_incident is null then locked_from
        else array(select distinct unnest(c.locked_from || i.locked_from) from incidents i where i.id = of_incident) end
    where id = c.id;
  return null;
end $$;

grant create on schema arasha to arasha_system;
alter function follow_case_event() owner to arasha_system;
alter function case_barriers(uuid, timestamptz) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function follow_case_event(), case_barriers(uuid, timestamptz) from public;
grant execute on function case_barriers(uuid, timestamptz) to arasha_system;
create trigger case_follows after insert on case_events for each row execute function follow_case_event();
