-- What a prosecutor looks at each day, each list straight from an index: cases whose complaint was withdrawn or never made although the prosecution is public,
-- decisions that ended a matter without a criminal case by their kind, notices registered late, new orders and those whose end is asked for.

alter table notices add column goes_on_since timestamptz;
comment on column notices.goes_on_since is 'Since when the law''s newest answer has been public prosecution although a complaint was withdrawn or never made; null otherwise. [case]';
grant update (goes_on_since) on notices to arasha_system;

-- Follows each answer of the law, whoever asked for it; where no complaint was ever spoken of there is nothing to follow.
create function watch_complaint() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  said text;
  goes_on boolean;
begin
  select f.value ->> 'value' into said from facts f where f.incident_id = new.incident_id and f.key = 'complaint' and f.state = 'known' order by f.at desc, f.id desc limit 1;
  if found then
    goes_on := said in ('withdrawn', 'none') and new.summary -> 'claims' ->> 'public-prosecution' = 'true';
    update notices set goes_on_since = case when goes_on then new.at end where incident_id = new.incident_id and (goes_on_since is not null) <> goes_on;
  end if;
  return null;
end $$;
grant create on schema arasha to arasha_system;
alter function watch_complaint() owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function watch_complaint() from public;
create trigger complaint_watched after insert on qualifications for each row execute function watch_complaint();
update notices n set goes_on_since = q.at
  from (select distinct on (w.incident_id) w.incident_id, w.at, w.summary from qualifications w order by w.incident_id, w.at desc, w.id desc) q
  where q.incident_id = n.incident_id and q.summary -> 'claims' ->> 'public-prosecution' = 'true'
    and (select f.value ->> 'value' from facts f where f.incident_id = n.incident_id and f.key = 'complaint' and f.state = 'known' order by f.at desc, f.id desc limit 1) in ('withdrawn', 'none');

create index notices_goes_on on notices (region, goes_on_since, id) where goes_on_since is not null;
create index notices_written_off on notices (region, disposition, disposed_at desc, id desc) where disposition in ('administrative', 'passed-on');
create index notices_registered_late on notices (region, registered_at desc, id desc) where registered_at > register_by;
create index notices_unit_registered_late on notices (holder_id, registered_at desc, id desc) where registered_at > register_by;
create index orders_end_asked on orders (region, end_asked_at, id) where end_asked_at is not null and ended_at is null;
