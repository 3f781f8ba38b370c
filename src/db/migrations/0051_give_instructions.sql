-- Instructions: a prosecutor tells a police unit, or an organisation that was asked to help, what to do about a notice, an order or a case, and by which day
-- to answer. The answer is written once and meets the duty. Whoever is locked from the record is locked from what is said about it.

do $$
declare rule text;
begin
  select pg_get_constraintdef(oid) into strict rule from pg_constraint where conrelid = 'duties'::regclass and conname = 'duties_subject_kind_check';
  alter table duties drop constraint duties_subject_kind_check;
  execute 'alter table duties add constraint duties_subject_kind_check ' || replace(rule, '''notice''::text', '''notice''::text, ''instruction''::text');
end $$;

create sequence instruction_numbers minvalue 0 maxvalue 9999999 cycle cache 20;
grant usage on sequence instruction_numbers to arasha_app, arasha_system;

create table instructions (
  id uuid primary key,
  number text not null unique,
  subject_kind text not null check (subject_kind in ('notice', 'order', 'case')),
  subject_id uuid not null,
  subject_number text not null,
  region smallint not null references regions,
  source_id uuid not null references agencies,
  author_id uuid not null,
  holder_id uuid not null references agencies,
  locked_from uuid[] not null default '{}',
  key_id uuid not null references vault_keys,
  body bytea not null,
  at timestamptz not null,
  answer_by timestamptz not null,
  replied_at timestamptz,
  replied_by uuid,
  reply bytea,
  check (answer_by > at and answer_by <= at + interval '62 days'),
  check ((replied_at is null) = (replied_by is null) and (replied_at is null) = (reply is null))
);
comment on table instructions is 'What a prosecutor told a unit or an organisation to do about a record, and the answer. [case]';
comment on column instructions.id is 'Identifier. [case]';
comment on column instructions.number is 'Human-readable number, D-yy-nnnnnnn-c. [case]';
comment on column instructions.subject_kind is 'notice, order or case. [case]';
comment on column instructions.subject_id is 'Its id. [case]';
comment on column instructions.subject_number is 'Its number. [case]';
comment on column instructions.region is 'Region of the record. [case]';
comment on column instructions.source_id is 'The prosecutor''s office. [case]';
comment on column instructions.author_id is 'The prosecutor. [case]';
comment on column instructions.holder_id is 'Who must answer. [case]';
comment on column instructions.locked_from is 'Users and agencies that may not learn of it: those of the record. [sealed]';
comment on column instructions.key_id is 'Vault key of the instruction and its answer. [public]';
comment on column instructions.body is 'What is to be done, sealed. [identity]';
comment on column instructions.at is 'When it was given. [case]';
comment on column instructions.answer_by is 'By when an answer is asked for: the prosecutor''s own date. [case]';
comment on column instructions.replied_at is 'When it was answered. [case]';
comment on column instructions.replied_by is 'Who answered. [case]';
comment on column instructions.reply is 'The answer, sealed. [identity]';
create index instructions_holder_open on instructions (holder_id, answer_by, id) where replied_at is null;
create index instructions_region_open on instructions (region, answer_by, id) where replied_at is null;
create index instructions_holder_done on instructions (holder_id, replied_at desc, id desc) where replied_at is not null;
create index instructions_region_done on instructions (region, replied_at desc, id desc) where replied_at is not null;
create index instructions_subject on instructions (subject_id, at);

alter table instructions enable row level security;
alter table instructions force row level security;
create policy job_works on instructions for all to arasha_system using (true) with check (true);
create trigger append_only before delete or truncate on instructions for each statement execute function refuse_change();
grant select, insert on instructions to arasha_app, arasha_system;
grant update (replied_at, replied_by, reply) on instructions to arasha_app;
grant update on instructions to arasha_system;

-- Who may be told what to do about a record: the unit that holds it, the department above that unit, and whoever was asked to help the family.
create function may_be_instructed(about text, subject uuid, in_region smallint, locks uuid[], instructed uuid) returns boolean
language sql stable security definer set search_path = arasha, pg_temp as $$
  select context_user() is not null and instructed <> all (locks) and exists (
    select from (
      select n.region, n.locked_from, n.holder_id, n.incident_id from notices n where about = 'notice' and n.id = subject
      union all select o.region, o.locked_from, o.holder_id, o.incident_id from orders o where about = 'order' and o.id = subject
      union all select c.region, c.locked_from, c.holder_id, m.incident_id from cases c join case_incidents m on m.case_id = c.id where about = 'case' and c.id = subject
    ) s
    where s.region = in_region and s.locked_from = locks
      and (instructed = s.holder_id or instructed = (select a.parent_id from agencies a where a.id = s.holder_id)
        or exists (select from referrals r where r.incident_id = s.incident_id and r.receiver_id = instructed)))
$$;
-- The same as a list, for the form. Empty for everybody but a prosecutor of the region who may know of the record.
create function instructable(about text, subject uuid) returns table (agency_id uuid)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select distinct x.agency from (
      select n.region, n.locked_from, n.holder_id, n.incident_id from notices n where about = 'notice' and n.id = subject
      union all select o.region, o.locked_from, o.holder_id, o.incident_id from orders o where about = 'order' and o.id = subject
      union all select c.region, c.locked_from, c.holder_id, m.incident_id from cases c join case_incidents m on m.case_id = c.id where about = 'case' and c.id = subject
    ) s cross join lateral (
      select s.holder_id as agency union select a.parent_id from agencies a where a.id = s.holder_id
      union select r.receiver_id from referrals r where r.incident_id = s.incident_id) x
  where x.agency is not null and x.agency <> all (s.locked_from) and not (s.locked_from && context_self())
    and s.region = any (context_regions()) and context_roles() && '{prosecutor}'
$$;

create policy police_hold on instructions for select to arasha_app using (holder_id = any ((select context_police_units())::uuid[]));
create policy oversight on instructions for select to arasha_app using (region = any ((select context_overseen())::smallint[]));
create policy helping on instructions for select to arasha_app using (holder_id = (select context_helping_agency()));
create policy not_locked on instructions as restrictive for all to arasha_app using (not (locked_from && (select context_self())));
create policy instructing on instructions for insert to arasha_app with check (
  author_id = (select context_user()) and source_id = (select context_agency()) and (select context_roles()) && '{prosecutor}'
  and region = any ((select context_regions())::smallint[]) and replied_at is null
  and may_be_instructed(subject_kind, subject_id, region, locked_from, holder_id));
create policy answering_police on instructions for update to arasha_app
  using (holder_id = any ((select context_police_units())::uuid[])) with check (replied_by = (select context_user()));
create policy answering_help on instructions for update to arasha_app
  using (holder_id = (select context_helping_agency())) with check (replied_by = (select context_user()));

-- The duty begins with the instruction and is met by the answer; nobody writes it by hand.
create function follow_instruction() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  held_by text;
begin
  if tg_op = 'INSERT' then
    if new.at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
      raise exception 'an instruction is given at the time of the act' using errcode = '42501';
    end if;
    select kind into held_by from agencies where id = new.holder_id;
    insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
      values (gen_random_uuid(), 'instruction', new.id, case when held_by like 'police-%' then 'instruction.answer' else 'instruction.answer-help' end, 0, new.holder_id,
        case held_by when 'police-unit' then 'police-duty' when 'police-department' then 'police-department' when 'guardianship' then 'guardianship-specialist'
          when 'health' then 'health-worker' when 'education' then 'aid-worker' when 'legal-aid' then 'aid-worker' else 'centre-worker' end,
        new.region, new.source_id, new.locked_from, 'instruction', true, new.at, new.answer_by);
  elsif new.replied_at is distinct from old.replied_at or new.reply is distinct from old.reply or new.replied_by is distinct from old.replied_by then
    if old.replied_at is not null or new.replied_at is null or new.reply is null
      or new.replied_at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
      raise exception 'an instruction is answered once, at the time of the act' using errcode = '42501';
    end if;
    with done as (
      update duties d set met_at = new.replied_at, met_by = new.replied_by, state = case when d.state = 'open' and new.replied_at <= d.due_at then 'met' else 'met-late' end
      where d.subject_id = new.id and d.subject_kind = 'instruction' and d.state in ('open', 'missed') returning d.id, d.state)
    insert into duty_events (duty_id, subject_id, kind, at, actor) select id, new.id, state, new.replied_at, new.replied_by from done;
  end if;
  return null;
end $$;

-- Who is locked from a record, or takes it over, is so from what was said about it as well.
create function instructions_follow() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if (new.locked_from, new.holder_id) is distinct from (old.locked_from, old.holder_id) then
    update duties d set locked_from = new.locked_from, holder_id = case when d.holder_id = old.holder_id then new.holder_id else d.holder_id end
      from instructions i where i.subject_id = new.id and d.subject_id = i.id and d.subject_kind = 'instruction';
    update instructions set locked_from = new.locked_from, holder_id = case when holder_id = old.holder_id then new.holder_id else holder_id end where subject_id = new.id;
  end if;
  return null;
end $$;

grant create on schema arasha to arasha_system;
alter function may_be_instructed(text, uuid, smallint, uuid[], uuid) owner to arasha_system;
alter function instructable(text, uuid) owner to arasha_system;
alter function follow_instruction() owner to arasha_system;
alter function instructions_follow() owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function may_be_instructed(text, uuid, smallint, uuid[], uuid), instructable(text, uuid), follow_instruction(), instructions_follow() from public;
grant execute on function may_be_instructed(text, uuid, smallint, uuid[], uuid), instructable(text, uuid) to arasha_app, arasha_system;
create trigger instruction_follows after insert or update on instructions for each row execute function follow_instruction();
create trigger instructions_follow after update of locked_from, holder_id on notices for each row execute function instructions_follow();
create trigger instructions_follow after update of locked_from, holder_id on orders for each row execute function instructions_follow();
create trigger instructions_follow after update of locked_from, holder_id on cases for each row execute function instructions_follow();
