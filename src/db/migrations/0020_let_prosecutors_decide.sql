-- What the law gives to the prosecutor: to decide on a case without a complaint (CPC 32(4)), and to look again at what the police decided about a
-- notice. And what a new rulebook says of incidents that were judged under an older one.

-- The decision without a complaint -------------------------------------------------------------------------------------------------------------

-- A prosecutor of the region states one fact and nothing else, in the own name; the law is then asked again.
create policy deciding on facts for insert to arasha_app with check (
  key = 'prosecutorDecision' and source = 'prosecutor' and state = 'known'
  and asserted_by = (select context_user()) and asserted_agency = (select context_agency()) and (select context_roles()) && '{prosecutor}'
  and (select i.region = any (context_regions()) from incidents i where i.id = incident_id));
create policy deciding on qualifications for insert to arasha_app with check (
  made_by = (select context_user()) and (select context_roles()) && '{prosecutor}'
  and (select i.region = any (context_regions()) from incidents i where i.id = incident_id));

grant update (starts_at, due_at) on duties to arasha_system;

-- What the newest qualification of a notice's incident says of the prosecutor: waits, settled or open.
create function law_asks_prosecutor(subject uuid) returns text language sql stable set search_path = arasha, pg_temp as $$
  select case when q.summary -> 'waitsFor' ? 'prosecutor' then 'waits' when q.summary -> 'claims' ->> 'prosecutor-decides' = 'false' then 'settled' else 'open' end
  from notices n, lateral (select w.summary from qualifications w where w.incident_id = n.incident_id order by w.at desc, w.id desc limit 1) q where n.id = subject $$;

-- The prosecutor's clock follows the law's answer: it starts when the answer is that the prosecutor decides, three days after registration or after the
-- withdrawal that made it so; it is met by the prosecutor's own statement, and ends when the answer no longer asks for one. Nobody sets it by hand.
create function follow_law(subject uuid, at timestamptz) returns text
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  n notices;
  answer text;
  office uuid;
begin
  select * into n from notices where id = subject and not (locked_from && array[context_user(), context_agency()])
    and ((holder_id = any (context_units()) and context_roles() && '{police-duty,police-inspector,police-chief}')
      or (region = any (context_regions()) and context_roles() && '{prosecutor}')) for no key update;
  if context_user() is null or not found then
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
    insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
      values (gen_random_uuid(), 'notice', subject, 'prosecutor.decide', 0, office, 'prosecutor', n.region, n.source_id, n.locked_from, 'cpc-32.4', false,
        at, at + interval '72 hours')
      on conflict (subject_id, rule, level, holder_id) do update set state = 'open', starts_at = excluded.starts_at, due_at = excluded.due_at
        where duties.state = 'ended';
    if not found then
      return 'running';
    end if;
    -- The three days run from registration; a complaint withdrawn later begins them anew, because nothing shorter is written.
    update duties d set starts_at = n.registered_at, due_at = n.registered_at + interval '72 hours'
      where d.subject_id = subject and d.rule = 'prosecutor.decide' and d.level = 0 and d.state = 'open'
        and not exists (select from facts f where f.incident_id = n.incident_id and f.key = 'complaint' and f.value ->> 'value' in ('filed', 'withdrawn'));
    return 'started';
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

-- The end of that clock, for whoever works on the notice: the duty itself is the prosecutor's, and the police do not read other offices' duties.
create function decision_due(subject uuid) returns timestamptz language sql stable security definer set search_path = arasha, pg_temp as $$
  select d.due_at from duties d join notices n on n.id = d.subject_id
  where d.subject_id = subject and d.rule = 'prosecutor.decide' and d.level = 0 and d.state in ('open', 'missed')
    and not (n.locked_from && array[context_user(), context_agency()])
    and ((n.holder_id = any (context_units()) and context_roles() && '{police-duty,police-inspector,police-chief,police-department}')
      or (n.region = any (context_regions()) and context_roles() && '{prosecutor,commissioner}')) $$;

-- Looking again at a disposition ---------------------------------------------------------------------------------------------------------------

create table reviews (
  notice_id uuid not null references notices,
  event_at timestamptz not null,
  region smallint not null references regions,
  source_id uuid not null,
  holder_id uuid not null references agencies,
  locked_from uuid[] not null default '{}',
  disposition text not null,
  ground text not null check (ground in ('withdrawn-public', 'law-says-crime', 'no-case', 'case')),
  answer text check (answer in ('agreed', 'returned')),
  answered_at timestamptz,
  answered_by uuid,
  reason bytea,
  primary key (notice_id, event_at)
);
comment on table reviews is 'A disposition that the prosecutor of the region may look at again: one row for each time a notice was disposed of. [case]';
comment on column reviews.notice_id is 'Which notice. [case]';
comment on column reviews.event_at is 'When it was disposed of. [case]';
comment on column reviews.region is 'Region. [case]';
comment on column reviews.source_id is 'Agency that sent the notice. [case]';
comment on column reviews.holder_id is 'Police unit that decided. [case]';
comment on column reviews.locked_from is 'Users and agencies that may not learn of it. [sealed]';
comment on column reviews.disposition is 'What was decided. [case]';
comment on column reviews.ground is 'Why it is looked at, the gravest first: complaint withdrawn though public, the law says a crime, no criminal case, a case whose number is to be checked. [case]';
comment on column reviews.answer is 'agreed or returned; null while it waits. [case]';
comment on column reviews.answered_at is 'When. [case]';
comment on column reviews.answered_by is 'Which prosecutor. [case]';
comment on column reviews.reason is 'Why it was returned, sealed under the notice''s key. [identity]';
create index reviews_waiting on reviews (region, ground, event_at, notice_id) where answer is null;

insert into reviews (notice_id, event_at, region, source_id, holder_id, locked_from, disposition, ground)
  select n.id, n.disposed_at, n.region, n.source_id, n.holder_id, n.locked_from, n.disposition, case when n.disposition = 'pre-trial' then 'case' else 'no-case' end
  from notices n where n.state = 'disposed' and n.disposed_at is not null;

alter table reviews enable row level security;
alter table reviews force row level security;
grant select, insert on reviews to arasha_app, arasha_system;
grant update (answer, answered_at, answered_by, reason) on reviews to arasha_app;
create policy job_works on reviews for all to arasha_system using (true) with check (true);
create policy prosecutors on reviews for select to arasha_app
  using (region = any ((select context_regions())::smallint[]) and (select context_roles()) && '{prosecutor}');
create policy police_hold on reviews for select to arasha_app
  using (holder_id = any ((select context_units())::uuid[]) and (select context_roles()) && '{police-duty,police-inspector,police-chief,police-department}');
create policy answering on reviews for update to arasha_app
  using (region = any ((select context_regions())::smallint[]) and (select context_roles()) && '{prosecutor}')
  with check (answered_by = (select context_user()) and answer is not null);
create policy made_by_disposing on reviews for insert to arasha_app with check (
  answer is null and (select context_polices(n.holder_id) and n.holder_id = reviews.holder_id and n.region = reviews.region and n.source_id = reviews.source_id
    and n.locked_from = reviews.locked_from from notices n where n.id = notice_id));
create policy not_locked on reviews as restrictive for all to arasha_app
  using ((select context_user()) is not null and not (locked_from && array[(select context_user()), (select context_agency())]));
create function answer_once() returns trigger language plpgsql as $$
begin
  if old.answer is not null then
    raise exception 'a review is answered once' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger answered_once before update on reviews for each row execute function answer_once();

alter table notice_events drop constraint notice_events_kind_check;
alter table notice_events add constraint notice_events_kind_check check (kind in ('submitted', 'delivered', 'shown', 'acknowledged', 'registered', 'disposition-proposed',
  'disposition-refused', 'disposed', 'returned-to-work', 'law-changed', 'information-added', 'marked-mistaken', 'escalated', 'result-told', 'closed'));

-- A prosecutor who has answered "returned" puts the notice back among those the unit works on. The row changes here and nowhere else.
create function return_to_work(subject uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  perform from notices n join reviews r on r.notice_id = n.id and r.event_at = n.disposed_at
    where n.id = subject and n.state = 'disposed' and n.region = any (context_regions()) and context_roles() && '{prosecutor}'
      and not (n.locked_from && array[context_user(), context_agency()])
      and r.answer = 'returned' and r.answered_by = context_user() and r.answered_at = at for no key update of n;
  if context_user() is null or not found then
    raise exception 'a notice returns to work by the answer of a prosecutor of its region' using errcode = '42501';
  end if;
  insert into notice_events (notice_id, kind, at, actor, agency, note)
    select subject, 'returned-to-work', at, context_user(), context_agency(), r.reason from reviews r where r.notice_id = subject and r.answered_at = at;
  update notices set state = 'registered', disposition = null, disposed_at = null where id = subject;
  return true;
end $$;

-- A new rulebook -------------------------------------------------------------------------------------------------------------------------------

create table rulebook_runs (
  id bigint generated always as identity primary key,
  rulebook text not null,
  started_at timestamptz not null,
  below uuid,
  judged integer not null default 0,
  changed integer not null default 0,
  finished_at timestamptz
);
comment on table rulebook_runs is 'One walk through all incidents after the rulebook changed: where it stands, so that any worker can go on with it. [public]';
comment on column rulebook_runs.id is 'Insertion number. [public]';
comment on column rulebook_runs.rulebook is 'Hash of the rulebook under which incidents are judged again. [public]';
comment on column rulebook_runs.started_at is 'When it began. [public]';
comment on column rulebook_runs.below is 'Incidents from this one on are done; the walk goes from the newest to the oldest. [case]';
comment on column rulebook_runs.judged is 'How many were judged again. [public]';
comment on column rulebook_runs.changed is 'For how many the answer is another one. [public]';
comment on column rulebook_runs.finished_at is 'When it reached the oldest. [public]';
grant select, insert on rulebook_runs to arasha_system;
grant update (below, judged, changed, finished_at) on rulebook_runs to arasha_system;
alter table rulebook_runs enable row level security;
alter table rulebook_runs force row level security;
create policy job_works on rulebook_runs for all to arasha_system using (true) with check (true);

grant create on schema arasha to arasha_system;
alter function follow_law(uuid, timestamptz) owner to arasha_system;
alter function return_to_work(uuid, timestamptz) owner to arasha_system;
alter function decision_due(uuid) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function follow_law(uuid, timestamptz), return_to_work(uuid, timestamptz), decision_due(uuid) from public;
grant execute on function follow_law(uuid, timestamptz), return_to_work(uuid, timestamptz), decision_due(uuid) to arasha_app;

-- What the law now calls it concerns those who work on it, not the sender of the notice.
alter policy following on notice_events using (
  exists (select from notices n where n.id = notice_id and (context_polices(n.holder_id) or context_oversees(n.region)
    or notice_events.kind <> all ('{disposition-proposed,disposition-refused,law-changed}'))));
