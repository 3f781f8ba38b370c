-- A contact may tell of a child put off public transport: then it carries facts of its own, sealed, from which the inspector's work is made.
alter table contacts add column kind text not null default 'telling' check (kind in ('telling', 'transport'));
alter table contacts add column transport bytea;
alter table contacts add constraint transport_has_facts check ((kind = 'transport') = (transport is not null));
comment on column contacts.kind is 'telling, or transport: a child put off public transport. [case]';
comment on column contacts.transport is 'Route, stop, day, time, plate and the child''s age as told, sealed under the contact''s key. [identity]';
