-- The police inbox at a million notices. Each view is read per unit, newest or most urgent first, straight from an index that has that order;
-- a list of units is merged from one short read per unit (notices/desk/store.ts), because `holder_id = any (…)` alone would sort everything.

create index notices_desk_unacknowledged on notices (holder_id, (danger = 'yes') desc, submitted_at desc, id desc) where state in ('submitted', 'delivered');
create index notices_desk_oldest on notices (holder_id, acknowledge_by, id) where state in ('submitted', 'delivered');
create index notices_desk_register on notices (holder_id, register_by, id) where state = 'acknowledged';
-- Serves "waiting for others" and replaces the index that had every state in it.
create index notices_desk_waiting on notices (holder_id, registered_at desc, id desc) where state = 'registered';
drop index notices_inbox;
