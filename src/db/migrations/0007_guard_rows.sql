-- Row-level security: the second, independent statement of who may see and do what. The first is access/policy.ts; a differential test
-- compares them on random worlds. Nothing here is generated from there: both are written from the same prose in docs/access.md.
-- PERMISSIVE policies grant, RESTRICTIVE ones take away, so that no new grant can override a lock. Each fails closed without a context.
-- arasha_app is the application for a person or API client; arasha_system is the application for a named job (the door sets the role).

grant usage on schema arasha to arasha_app, arasha_system;
grant select on clock, installation, regions, agencies to arasha_app, arasha_system;
grant insert, update on agencies to arasha_system;
grant insert on regions to arasha_system;
grant select, insert on vault_keys to arasha_app, arasha_system;
grant select, insert on journal_leaves to arasha_app, arasha_system;
grant select, insert on incidents, facts, sightings, participations, qualifications to arasha_app, arasha_system;
grant select, insert on duties, duty_events to arasha_app, arasha_system;
grant update (state, missed_at, met_at, met_by) on duties to arasha_system;
grant insert on outbox to arasha_app;
grant select, insert on outbox, deliveries to arasha_system;
grant update (state, attempts, next_at, leased_until, problem) on outbox to arasha_system;
grant select, insert on notices, notice_events, attachments to arasha_app, arasha_system;
grant update (state, version, delivered_at, acknowledged_at, registered_at, registration, disposition, disposed_at, mistaken_at, level) on notices to arasha_app, arasha_system;
grant select, insert, update, delete on notice_drafts, draft_files to arasha_app, arasha_system;
grant select, insert on idempotency to arasha_app, arasha_system;
grant delete on idempotency to arasha_system;
grant select, insert, update on users, credentials, sessions, api_clients, rate_buckets to arasha_system;
grant delete on sessions, rate_buckets to arasha_system;
grant select on users to arasha_app;
grant usage on sequence notice_numbers, incident_numbers to arasha_app, arasha_system;

do $$
declare t text;
begin
  foreach t in array array['vault_keys', 'journal_leaves', 'rate_buckets', 'users', 'credentials', 'sessions', 'api_clients', 'incidents', 'facts',
    'sightings', 'participations', 'qualifications', 'duties', 'duty_events', 'outbox', 'deliveries', 'notices', 'notice_events', 'attachments', 'notice_drafts',
    'draft_files', 'idempotency'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
end $$;

create function context_oversees(region smallint) returns boolean language sql stable as
  $$ select region = any (context_regions()) and context_roles() && '{prosecutor,commissioner}' $$;
create function context_polices(holder uuid) returns boolean language sql stable as
  $$ select holder = any (context_units()) and context_roles() && '{police-duty,police-inspector,police-chief,police-department}' $$;

-- vault_keys: a wrapped key is useless without the key-encryption key; whoever acts may fetch it.
create policy acting on vault_keys for select to arasha_app using ((select context_user()) is not null);
create policy making on vault_keys for insert to arasha_app with check ((select context_user()) is not null);

-- journal: everybody writes leaves of their own acts; commissioners read the refused attempts of their region.
create policy own_act on journal_leaves for insert to arasha_app with check (actor = (select context_user()) and job is null);
create policy refused_attempts on journal_leaves for select to arasha_app
  using (outcome = 'refused' and region = any ((select context_regions())::smallint[]) and (select context_roles()) && '{commissioner}');

-- users: colleagues, and the officers of the units one answers for.
create policy colleagues on users for select to arasha_app using (agency_id = (select context_agency()) or agency_id = any ((select context_units())::uuid[]));

-- incidents: the police unit that holds it and those it answers to; prosecutor and commissioner in their region; the author (to append what was told).
create policy police_hold on incidents for select to arasha_app
  using (holder_id = any ((select context_units())::uuid[]) and (select context_roles()) && '{police-duty,police-inspector,police-chief,police-department}');
create policy oversight on incidents for select to arasha_app
  using (region = any ((select context_regions())::smallint[]) and (select context_roles()) && '{prosecutor,commissioner}');
create policy author on incidents for select to arasha_app using (author_id = (select context_user()));
create policy telling on incidents for insert to arasha_app
  with check (author_id = (select context_user()) and source_id = (select context_agency())
    and (select context_roles()) && '{school-head,school-deputy,school-staff,api-sender}');
create policy not_locked on incidents as restrictive for all to arasha_app
  using ((select context_user()) is not null and not (locked_from && array[(select context_user()), (select context_agency())]));

create policy working on facts for select to arasha_app using (
  exists (select from incidents i where i.id = incident_id
    and (asserted_by = (select context_user()) or context_polices(i.holder_id) or context_oversees(i.region))));
create policy stating on facts for insert to arasha_app with check (
  asserted_by = (select context_user()) and asserted_agency = (select context_agency())
  and exists (select from incidents i where i.id = incident_id and (i.author_id = (select context_user()) or context_polices(i.holder_id))));
create policy working on sightings for select to arasha_app using (
  exists (select from incidents i where i.id = incident_id and (context_polices(i.holder_id) or context_oversees(i.region))));
create policy stating on sightings for insert to arasha_app with check (
  agency_id = (select context_agency())
  and exists (select from incidents i where i.id = incident_id and (i.author_id = (select context_user()) or context_polices(i.holder_id))));
create policy working on participations for select to arasha_app using (
  exists (select from incidents i where i.id = incident_id and (context_polices(i.holder_id) or context_oversees(i.region))));
create policy stating on participations for insert to arasha_app with check (
  exists (select from incidents i where i.id = incident_id and (i.author_id = (select context_user()) or context_polices(i.holder_id))));
create policy working on qualifications for select to arasha_app using (
  exists (select from incidents i where i.id = incident_id and (context_polices(i.holder_id) or context_oversees(i.region))));
create policy stating on qualifications for insert to arasha_app with check (
  exists (select from incidents i where i.id = incident_id and (i.author_id = (select context_user()) or context_polices(i.holder_id))));

-- notices: in the sending agency its leadership, unless one of them may be involved: then only the author.
create policy sender_author on notices for select to arasha_app using (author_id = (select context_user()));
create policy sender_leads on notices for select to arasha_app
  using (source_id = (select context_agency()) and not author_only and (select context_roles()) && '{school-head,school-deputy}');
create policy police_hold on notices for select to arasha_app
  using (holder_id = any ((select context_units())::uuid[]) and (select context_roles()) && '{police-duty,police-inspector,police-chief,police-department}');
create policy oversight on notices for select to arasha_app
  using (region = any ((select context_regions())::smallint[]) and (select context_roles()) && '{prosecutor,commissioner}');
create policy sending on notices for insert to arasha_app
  with check (author_id = (select context_user()) and source_id = (select context_agency())
    and (select context_roles()) && '{school-head,school-deputy,school-staff,api-sender}');
create policy police_answer on notices for update to arasha_app
  using (holder_id = any ((select context_units())::uuid[]) and (select context_roles()) && '{police-duty,police-inspector,police-chief}');
create policy sender_appends on notices for update to arasha_app
  using (author_id = (select context_user())
    or (source_id = (select context_agency()) and not author_only and (select context_roles()) && '{school-head,school-deputy}'));
create policy not_locked on notices as restrictive for all to arasha_app
  using ((select context_user()) is not null and not (locked_from && array[(select context_user()), (select context_agency())]));

-- The sender may append (which counts the version) and mark as mistaken; the state belongs to the police. Policies know no columns, so a trigger says it.
create function keep_sender_from_state() returns trigger language plpgsql as $$
begin
  if current_user = 'arasha_app' and not context_polices(old.holder_id)
    and (to_jsonb(new) - array['version', 'mistaken_at']) is distinct from (to_jsonb(old) - array['version', 'mistaken_at']) then
    raise exception 'the sender of a notice may only append to it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger sender_only_appends before update on notices for each row execute function keep_sender_from_state();

-- The column is named with its table: inside the sub-query a bare "kind" would be the notice's own.
create policy following on notice_events for select to arasha_app using (
  exists (select from notices n where n.id = notice_id and (context_polices(n.holder_id) or context_oversees(n.region)
    or notice_events.kind <> all ('{disposition-proposed,disposition-refused}'))));
create policy appending on notice_events for insert to arasha_app with check (
  actor = (select context_user()) and agency = (select context_agency())
  and exists (select from notices n where n.id = notice_id and (
    (context_polices(n.holder_id) and notice_events.kind in ('acknowledged', 'registered', 'disposition-proposed', 'disposition-refused', 'disposed', 'result-told', 'closed'))
    or (n.source_id = (select context_agency()) and notice_events.kind in ('submitted', 'information-added', 'marked-mistaken')))));
create policy following on attachments for select to arasha_app using (exists (select from notices n where n.id = notice_id));
create policy appending on attachments for insert to arasha_app with check (
  actor = (select context_user()) and exists (select from notices n where n.id = notice_id and n.source_id = (select context_agency())));
create policy own on notice_drafts for all to arasha_app using (owner_id = (select context_user())) with check (owner_id = (select context_user()));
create policy own on draft_files for all to arasha_app using (owner_id = (select context_user())) with check (owner_id = (select context_user()));
create policy own on idempotency for all to arasha_app using (scope = (select context_user())) with check (scope = (select context_user()));

-- duties: their holders, and oversight in its region. Written with the notice that makes them; met only through meet_duties().
create policy holders on duties for select to arasha_app
  using ((holder_id = any ((select context_units())::uuid[]) and (select context_roles()) && '{police-duty,police-inspector,police-chief,police-department}')
    or (region = any ((select context_regions())::smallint[]) and (select context_roles()) && '{prosecutor,commissioner}'));
create policy made_by_notice on duties for insert to arasha_app with check (source_id = (select context_agency()) and level = 0);
create policy not_locked on duties as restrictive for all to arasha_app
  using ((select context_user()) is not null and not (locked_from && array[(select context_user()), (select context_agency())]));
create policy following on duty_events for select to arasha_app using (exists (select from duties d where d.id = duty_id));

create policy leaving on outbox for insert to arasha_app with check ((select context_user()) is not null);

-- An officer who acknowledges a notice meets every rung the duty has climbed to, also those held by agencies the officer cannot see.
-- Hence a function of the job role; it first asks whether the caller's unit holds the notice.
create function meet_duties(subject uuid, met_rule text, at timestamptz) returns integer
language plpgsql security definer set search_path = arasha as $$
declare met integer;
begin
  if context_user() is null or not exists (
    select from notices n where n.id = subject and n.holder_id = any (context_units())
      and not (n.locked_from && array[context_user(), context_agency()])
      and context_roles() && '{police-duty,police-inspector,police-chief}') then
    raise exception 'only the unit that holds the notice can meet its duties' using errcode = '42501';
  end if;
  with done as (
    update duties d set state = case when d.state = 'open' and at <= d.due_at then 'met' else 'met-late' end, met_at = at, met_by = context_user()
    where d.subject_id = subject and d.rule = met_rule and d.state in ('open', 'missed')
    returning d.id, d.state)
  insert into duty_events (duty_id, subject_id, kind, at, actor) select id, subject, state, at, context_user() from done;
  get diagnostics met = row_count;
  return met;
end $$;
grant create on schema arasha to arasha_system;
alter function meet_duties(uuid, text, timestamptz) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function meet_duties(uuid, text, timestamptz) from public;
grant execute on function meet_duties(uuid, text, timestamptz) to arasha_app;

-- History cannot be rewritten even by a role that was granted too much.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;
do $$
declare t text;
begin
  foreach t in array array['journal_leaves', 'facts', 'sightings', 'participations', 'qualifications', 'duty_events', 'deliveries', 'notice_events', 'attachments'] loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;
