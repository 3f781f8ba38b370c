-- Children who live where somebody violent lives are found through the address. A keyed value for each address would show, to whoever steals the disk, which
-- mentions share one and which address is frequent; so only a bucket is kept, in which many addresses lie, and the rest is decided in memory on opened text.

create table address_buckets (
  sighting_id uuid primary key references sightings,
  incident_id uuid not null references incidents,
  bucket smallint not null check (bucket between 0 and 1023)
);
comment on table address_buckets is 'In which of 1024 keyed buckets the address of a mention lies; many addresses lie in each. [identity]';
comment on column address_buckets.sighting_id is 'Which mention. [case]';
comment on column address_buckets.incident_id is 'Its incident. [case]';
comment on column address_buckets.bucket is 'Ten bits of an HMAC of the address without its spelling. [identity]';
create index address_buckets_bucket on address_buckets (bucket, sighting_id desc);
alter table address_buckets enable row level security;
alter table address_buckets force row level security;
create policy job_works on address_buckets for all to arasha_system using (true) with check (true);
create trigger append_only before update or delete or truncate on address_buckets for each statement execute function refuse_change();
grant insert on address_buckets to arasha_app, arasha_system;
grant select on address_buckets to arasha_system;
create policy stating on address_buckets for insert to arasha_app with check (
  (select i.author_id = (select context_user()) or context_polices(i.holder_id) from incidents i where i.id = incident_id));
