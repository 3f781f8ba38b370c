-- In a flood of contacts the genuine ones must stay in front: what came in it without proof of work stands behind, and nothing is refused.
alter table contacts add column crowded boolean not null default false;
comment on column contacts.crowded is 'Came while its network, or the whole door, was flooded, and without proof of work. [case]';
drop index contacts_waiting;
alter table contacts drop column rank;
alter table contacts add column rank smallint not null generated always as
  (case when crowded then 2 else 0 end + case when danger = 'yes' then 0 else 1 end) stored;
comment on column contacts.rank is 'Danger stands first in the list; what came in a flood stands behind the others, there too danger first. [case]';
create index contacts_waiting on contacts (holder_id, state, rank, turned_at, id);
