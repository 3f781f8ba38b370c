-- How far the matcher has compared new mentions with old ones. What it knows by heart it can learn again from the mentions themselves; this is only
-- the place to go on from, so that after a pause everything that came meanwhile is compared and nothing twice.
create table matcher_progress (
  only_row boolean primary key default true check (only_row),
  xid xid8 not null,
  sighting_id uuid not null,
  judged_at timestamptz not null
);
comment on table matcher_progress is 'The last mention that was compared with all others. [public]';
comment on column matcher_progress.only_row is 'Always true: the table has one row. [public]';
comment on column matcher_progress.xid is 'Transaction that wrote that mention. [public]';
comment on column matcher_progress.sighting_id is 'That mention. [case]';
comment on column matcher_progress.judged_at is 'Judgements of links up to here have been followed. [public]';
insert into matcher_progress (xid, sighting_id, judged_at) values ('0', '00000000-0000-0000-0000-000000000000', '-infinity');
alter table matcher_progress enable row level security;
alter table matcher_progress force row level security;
create policy job_works on matcher_progress for all to arasha_system using (true) with check (true);
grant select, update on matcher_progress to arasha_system;
create index link_events_at on link_events (at);
