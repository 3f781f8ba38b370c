-- What an organisation that accepted a referral does for the family: checklists, a plan, sessions, a safety plan. Its own people read them. Of a session the
-- others learn that it took place; what was said in it is sealed under a key of its own and read by its author alone, also against the head of the house.

create table assessments (
  id uuid primary key,
  referral_id uuid not null references referrals,
  form text not null,
  form_version smallint not null,
  key_id uuid not null references vault_keys,
  answers bytea not null,
  level text not null check (level in ('low', 'medium', 'high')),
  ways text[] not null,
  by_user uuid not null,
  at timestamptz not null,
  override_of uuid references assessments,
  override_asked_by uuid,
  check ((override_of is null) = (override_asked_by is null)),
  check (override_asked_by is null or override_asked_by <> by_user)
);
comment on table assessments is 'A checklist as it was answered, or the confirmed override of one. Never changed. [case]';
comment on column assessments.id is 'Identifier. [case]';
comment on column assessments.referral_id is 'Referral in which it was made. [case]';
comment on column assessments.form is 'Which checklist. [public]';
comment on column assessments.form_version is 'Which version of it. [public]';
comment on column assessments.key_id is 'Vault key of the answers. [public]';
comment on column assessments.answers is 'The answers, sealed. [sealed]';
comment on column assessments.level is 'What came out, or what two people put in its place. [case]';
comment on column assessments.ways is 'Why it is high: judgement, count, critical. [case]';
comment on column assessments.by_user is 'Who made it; of an override, who agreed. [case]';
comment on column assessments.at is 'When. [case]';
comment on column assessments.override_of is 'The assessment whose level it replaces. [case]';
comment on column assessments.override_asked_by is 'Who asked for another level: never the one who agreed. [case]';
create index assessments_referral on assessments (referral_id, at desc);

create table override_requests (
  assessment_id uuid primary key references assessments,
  level text not null check (level in ('low', 'medium', 'high')),
  reason bytea not null,
  by_user uuid not null,
  at timestamptz not null
);
comment on table override_requests is 'Somebody asks for another level than the checklist gave. [case]';
comment on column override_requests.assessment_id is 'Of which assessment. [case]';
comment on column override_requests.level is 'The level that is asked for. [case]';
comment on column override_requests.reason is 'Why, sealed under the assessment''s key. [identity]';
comment on column override_requests.by_user is 'Who asks. [case]';
comment on column override_requests.at is 'When. [case]';

create table sessions_held (
  id uuid primary key,
  referral_id uuid not null references referrals,
  held_on date not null,
  minutes smallint not null check (minutes between 5 and 480),
  child_help_room boolean not null default false,
  by_user uuid not null,
  at timestamptz not null
);
comment on table sessions_held is 'That a session took place, when and how long. Never changed. [case]';
comment on column sessions_held.id is 'Identifier. [case]';
comment on column sessions_held.referral_id is 'In which referral. [case]';
comment on column sessions_held.held_on is 'On which day. [case]';
comment on column sessions_held.minutes is 'How long. [case]';
comment on column sessions_held.child_help_room is 'Whether it was a visit of the child-help room. [case]';
comment on column sessions_held.by_user is 'Who held it. [case]';
comment on column sessions_held.at is 'When it was written down. [case]';
create index sessions_held_referral on sessions_held (referral_id, held_on desc);

create table session_notes (
  session_id uuid primary key references sessions_held,
  key_id uuid not null references vault_keys,
  body bytea not null
);
comment on table session_notes is 'What was said in a session; for its author alone. [sealed]';
comment on column session_notes.session_id is 'Which session. [sealed]';
comment on column session_notes.key_id is 'Vault key of this note alone. [public]';
comment on column session_notes.body is 'The note, sealed. [sealed]';

create table plan_items (
  id uuid primary key,
  referral_id uuid not null references referrals,
  key_id uuid not null references vault_keys,
  body bytea not null,
  service text not null check (service in ('stay', 'social', 'psychological', 'legal', 'medical', 'child', 'schooling')),
  due_on date not null,
  by_user uuid not null,
  at timestamptz not null
);
comment on table plan_items is 'One thing of the plan: for which goal, what is done, by when. Never changed. [case]';
comment on column plan_items.id is 'Identifier. [case]';
comment on column plan_items.referral_id is 'In which referral. [case]';
comment on column plan_items.key_id is 'Vault key of the words. [public]';
comment on column plan_items.body is 'Goal and what is done, sealed. [identity]';
comment on column plan_items.service is 'Kind of help. [case]';
comment on column plan_items.due_on is 'By which day. [case]';
comment on column plan_items.by_user is 'Who wrote it. [case]';
comment on column plan_items.at is 'When. [case]';
create index plan_items_referral on plan_items (referral_id, due_on);

create table plan_marks (
  item_id uuid primary key references plan_items,
  kind text not null check (kind in ('done', 'dropped')),
  by_user uuid not null,
  at timestamptz not null
);
comment on table plan_marks is 'A thing of the plan is done, or was dropped. [case]';
comment on column plan_marks.item_id is 'Which thing. [case]';
comment on column plan_marks.kind is 'done or dropped. [case]';
comment on column plan_marks.by_user is 'Who says so. [case]';
comment on column plan_marks.at is 'When. [case]';

do $$
declare t text;
begin
  foreach t in array array['assessments', 'override_requests', 'sessions_held', 'session_notes', 'plan_items', 'plan_marks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
    execute format('grant select, insert on %I to arasha_app, arasha_system', t);
  end loop;
end $$;

-- A family is worked with by the people of the organisation that accepted its referral, and by nobody else.
create policy helping on assessments for select to arasha_app using (exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency())));
create policy assessing on assessments for insert to arasha_app with check (by_user = (select context_user())
  and exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency()) and r.state in ('accepted', 'in-progress')));
create policy helping on override_requests for select to arasha_app using (exists (select from assessments a where a.id = assessment_id));
create policy asking on override_requests for insert to arasha_app with check (by_user = (select context_user()) and exists (select from assessments a where a.id = assessment_id));
create policy knowing on sessions_held for select to arasha_app using (exists (select from referrals r where r.id = referral_id
  and (r.receiver_id = (select context_helping_agency()) or r.source_id = (select context_helping_agency()) or r.holder_id = any ((select context_police_units())::uuid[]))));
create policy holding on sessions_held for insert to arasha_app with check (by_user = (select context_user())
  and exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency()) and r.state in ('accepted', 'in-progress')));
create policy author on session_notes for select to arasha_app using (exists (select from sessions_held s where s.id = session_id and s.by_user = (select context_user())));
create policy noting on session_notes for insert to arasha_app with check (exists (select from sessions_held s where s.id = session_id and s.by_user = (select context_user())));
create policy helping on plan_items for select to arasha_app using (exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency())));
create policy planning on plan_items for insert to arasha_app with check (by_user = (select context_user())
  and exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency()) and r.state in ('accepted', 'in-progress')));
create policy helping on plan_marks for select to arasha_app using (exists (select from plan_items p where p.id = item_id));
create policy marking on plan_marks for insert to arasha_app with check (by_user = (select context_user()) and exists (select from plan_items p where p.id = item_id));

-- An override says what somebody else asked for, and nothing else.
create function check_override() returns trigger language plpgsql as $$
begin
  if new.override_of is not null and not exists (select from override_requests o where o.assessment_id = new.override_of and o.level = new.level and o.by_user = new.override_asked_by) then
    raise exception 'nobody asked for this level' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger override_by_two before insert on assessments for each row execute function check_override();
