-- The beat list: checks of persons under an order, what is due soonest first, for each unit. Checks that were made leave it by themselves.
create index duties_beat on duties (holder_id, due_at, id) where subject_kind = 'order' and level = 0 and state in ('open', 'missed') and rule like 'order.check.%';
