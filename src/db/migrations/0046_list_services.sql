-- Where somebody can be helped, by region: what the public directory of services shows. No address is kept: a shelter must not be found by the one it shelters from.
create table services (
  id uuid primary key,
  region smallint not null references regions,
  kind text not null check (kind in ('support-centre', 'shelter', 'psychologist', 'lawyer', 'doctor')),
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  phone text not null,
  opens time,
  closes time,
  languages text[] not null,
  access text[] not null,
  invented boolean not null
);
comment on table services is 'Services that help, by region. [public]';
comment on column services.id is 'Identifier. [public]';
comment on column services.region is 'Region it serves. [public]';
comment on column services.kind is 'What it is. [public]';
comment on column services.name_kk is 'Name in Kazakh. [public]';
comment on column services.name_ru is 'Name in Russian. [public]';
comment on column services.name_en is 'Name in English. [public]';
comment on column services.phone is 'Telephone as printed. [public]';
comment on column services.opens is 'When it opens on working days; null: day and night. [public]';
comment on column services.closes is 'When it closes on working days; null: day and night. [public]';
comment on column services.languages is 'Languages in which one is helped there. [public]';
comment on column services.access is 'For whom it is made ready: step-free, sign-language, with-children. [public]';
comment on column services.invented is 'Made up for a demonstration; shown as such. [public]';
create index services_by_region on services (region, kind, name_ru, id);
alter table services enable row level security;
alter table services force row level security;
create policy job_works on services for all to arasha_system using (true) with check (true);
grant select, insert on services to arasha_system;
