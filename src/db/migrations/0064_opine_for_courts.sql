-- What the guardianship body does for a child stands on clocks that climb: the next visit and an urgent placement are numbered duties of the referral, like a review.
-- And what it tells a court about a child is kept as it was written, sealed under a key of its own.

create table court_opinions (
  id uuid primary key,
  referral_id uuid not null references referrals,
  key_id uuid not null references vault_keys,
  body bytea not null,
  by_user uuid not null,
  at timestamptz not null
);
comment on table court_opinions is 'What the guardianship body tells a court about a child. Never changed: a new one stands beside it. [case]';
comment on column court_opinions.id is 'Identifier. [case]';
comment on column court_opinions.referral_id is 'In which referral. [case]';
comment on column court_opinions.key_id is 'Vault key of the words. [public]';
comment on column court_opinions.body is 'Court, what is asked, whether the child was heard, the conclusion: sealed. [identity]';
comment on column court_opinions.by_user is 'Who wrote it. [case]';
comment on column court_opinions.at is 'When. [case]';
create index court_opinions_referral on court_opinions (referral_id, at desc);
alter table court_opinions enable row level security;
alter table court_opinions force row level security;
create policy job_works on court_opinions for all to arasha_system using (true) with check (true);
create trigger append_only before update or delete or truncate on court_opinions for each statement execute function refuse_change();
grant select, insert on court_opinions to arasha_app;
grant select on court_opinions to arasha_system;
-- Through the policies of referrals: whoever is locked from one finds nothing of what was told to a court.
create policy own_house on court_opinions for select to arasha_app using ((select context_roles()) && '{guardianship-specialist}'
  and exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency())));
create policy opining on court_opinions for insert to arasha_app with check (by_user = (select context_user()) and (select context_roles()) && '{guardianship-specialist}'
  and exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency()) and r.state in ('accepted', 'in-progress')));

-- `what`: visit or place. Nothing where the referral asks for no child to be protected, or is over.
create function start_child_duty(of_referral uuid, what text, starts timestamptz, due timestamptz) returns void
language sql volatile security definer set search_path = arasha, pg_temp as $$
  insert into duties (id, subject_kind, subject_id, rule, level, holder_id, holder_role, region, source_id, locked_from, article, is_setting, starts_at, due_at)
  select gen_random_uuid(), 'referral', r.id,
    format('referral.%s.%s', what, (select count(*) + 1 from duties d where d.subject_id = r.id and d.level = 0 and d.rule like format('referral.%s.%%', what))),
    0, r.receiver_id, 'guardianship-specialist', r.region, r.source_id, r.locked_from, 'fam-67.3', true, starts, due
  from referrals r join agencies a on a.id = r.receiver_id
  where r.id = of_referral and a.kind = 'guardianship' and (r.service = 'child' or r.basis = 'child-in-danger') and r.state in ('accepted', 'in-progress')
$$;
-- The first visit a day after saying yes.
create function await_first_visit() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  if new.kind = 'accepted' then perform start_child_duty(new.referral_id, 'visit', new.at, new.at + interval '1 day'); end if;
  return null;
end $$;
-- The next one a week after the last; a child found in danger is placed within a day.
create function follow_child_visit() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
begin
  perform end_referral_duties(new.referral_id, 'referral.visit.%', 'met', new.at, new.by_user);
  perform start_child_duty(new.referral_id, 'visit', new.at, new.at + interval '7 days');
  if new.finding = 'danger' then perform start_child_duty(new.referral_id, 'place', new.at, new.at + interval '24 hours'); end if;
  return null;
end $$;
-- Placed when all steps of every visit that found the danger are taken.
create function follow_placement_step() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  of_referral uuid := (select v.referral_id from child_visits v where v.id = new.visit_id);
begin
  if not exists (select from child_visits v where v.referral_id = of_referral and v.finding = 'danger'
      and (select count(*) from placement_steps p where p.visit_id = v.id) < 4) then
    perform end_referral_duties(of_referral, 'referral.place.%', 'met', new.at, new.by_user);
  end if;
  return null;
end $$;
grant create on schema arasha to arasha_system;
alter function start_child_duty(uuid, text, timestamptz, timestamptz) owner to arasha_system;
alter function await_first_visit() owner to arasha_system;
alter function follow_child_visit() owner to arasha_system;
alter function follow_placement_step() owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function start_child_duty(uuid, text, timestamptz, timestamptz), await_first_visit(), follow_child_visit(), follow_placement_step() from public;
grant execute on function start_child_duty(uuid, text, timestamptz, timestamptz) to arasha_system;
-- After `referral_follows`, which ends what stood open before the answer.
create trigger visit_is_due after insert on referral_events for each row execute function await_first_visit();
create trigger visit_follows after insert on child_visits for each row execute function follow_child_visit();
create trigger placement_follows after insert on placement_steps for each row execute function follow_placement_step();
