-- What a statement smuggled into the application's role could still have done. Nothing that Arasha itself does changes.

-- A temporary table is found before our own of the same name unless pg_temp is named last: a forged "notices" let anybody meet anybody's
-- duties. The right to make one is taken away as well, where migrations are applied (db/migrate.ts).
-- A duty is met now, not in a past that suits.
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
  with done as (
    update duties d set state = case when d.state = 'open' and at <= d.due_at then 'met' else 'met-late' end, met_at = at, met_by = context_user()
    where d.subject_id = subject and d.rule = met_rule and d.state in ('open', 'missed')
    returning d.id, d.state)
  insert into duty_events (duty_id, subject_id, kind, at, actor) select id, subject, state, at, context_user() from done;
  get diagnostics met = row_count;
  return met;
end $$;

-- The state of a notice follows an event that the same officer has written, and "no offence" follows another person's proposal: nobody
-- closes a notice quietly, and nobody alone. The desk says the same (notices/desk/actions.ts); this is the second, independent word.
create function state_follows_events() returns trigger language plpgsql as $$
begin
  if current_user <> 'arasha_app' then
    return new;
  end if;
  if new.state is distinct from old.state
    and not exists (select from notice_events e where e.notice_id = new.id and e.kind = new.state and e.actor = context_user()) then
    raise exception 'a notice changes its state only by an event' using errcode = '42501';
  end if;
  if new.disposition = 'no-offence' and old.disposition is distinct from new.disposition
    and not exists (select from notice_events e where e.notice_id = new.id and e.kind = 'disposition-proposed' and e.actor <> context_user()) then
    raise exception 'no offence is never one person''s word' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger state_only_by_event before update on notices for each row execute function state_follows_events();

-- A letter of the application goes to the unit that holds the notice it is about, and begins waiting: it cannot carry a notice elsewhere.
drop policy leaving on outbox;
create policy leaving on outbox for insert to arasha_app with check (
  state = 'waiting' and attempts = 0 and subject_kind = 'notice'
  and exists (select from notices n where n.id = subject_id and n.holder_id = target_id));
