-- A statement is kept as {"value": …}. What the first trigger compared was the bare word, which no application ever writes: no withdrawal started the duty to
-- judge the risk anew, and none stood in the way of closing. From here on it does, also for the open cases that should have had it.
drop trigger withdrawal_heeded on facts;
create trigger withdrawal_heeded after insert on facts for each row
  when (new.key = 'complaint' and new.state = 'known' and new.value ->> 'value' = 'withdrawn') execute function heed_withdrawal();

do $$
declare
  earlier text := pg_get_functiondef('follow_case_event()'::regprocedure);
  mended text := replace(earlier, $part$f.value = '"withdrawn"' from$part$, $part$f.value ->> 'value' = 'withdrawn' from$part$);
begin
  if mended = earlier then
    raise exception 'the comparison to mend is not there';
  end if;
  execute mended;
end $$;

select start_case_duty(c.id, 'case.risk.', w.at, w.at + interval '24 hours')
from cases c cross join lateral (
  select max(f.at) as at from case_incidents m cross join lateral (
    select f.at, f.value from facts f where f.incident_id = m.incident_id and f.key = 'complaint' and f.state = 'known' order by f.at desc, f.id desc limit 1) f
  where m.case_id = c.id and f.value ->> 'value' = 'withdrawn') w
where c.closed_at is null and w.at is not null
  and not exists (select from case_events e where e.case_id = c.id and e.kind = 'assessed' and e.at > w.at)
  and not exists (select from duties d where d.subject_id = c.id and d.subject_kind = 'case' and d.rule like 'case.risk.%' and d.state in ('open', 'missed'));
