-- The 20 regions, which every installation needs; the clock's second lock; who is working in the background.

insert into regions (code, iso, kato, name_kk, name_ru, name_en) values
  (0, 'KZ', '000000000', 'Қазақстан Республикасы', 'Республика Казахстан', 'Republic of Kazakhstan'),
  (10, 'KZ-10', '100000000', 'Абай облысы', 'область Абай', 'Abai'),
  (11, 'KZ-11', '110000000', 'Ақмола облысы', 'Акмолинская область', 'Aqmola'),
  (15, 'KZ-15', '150000000', 'Ақтөбе облысы', 'Актюбинская область', 'Aqtöbe'),
  (19, 'KZ-19', '190000000', 'Алматы облысы', 'Алматинская область', 'Almaty Region'),
  (23, 'KZ-23', '230000000', 'Атырау облысы', 'Атырауская область', 'Atyrau'),
  (27, 'KZ-27', '270000000', 'Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan'),
  (31, 'KZ-31', '310000000', 'Жамбыл облысы', 'Жамбылская область', 'Jambyl'),
  (33, 'KZ-33', '330000000', 'Жетісу облысы', 'область Жетісу', 'Jetisu'),
  (35, 'KZ-35', '350000000', 'Қарағанды облысы', 'Карагандинская область', 'Qaraghandy'),
  (39, 'KZ-39', '390000000', 'Қостанай облысы', 'Костанайская область', 'Qostanai'),
  (43, 'KZ-43', '430000000', 'Қызылорда облысы', 'Кызылординская область', 'Qyzylorda'),
  (47, 'KZ-47', '470000000', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau'),
  (55, 'KZ-55', '550000000', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar'),
  (59, 'KZ-59', '590000000', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan'),
  (61, 'KZ-61', '610000000', 'Түркістан облысы', 'Туркестанская область', 'Türkistan'),
  (62, 'KZ-62', '620000000', 'Ұлытау облысы', 'область Ұлытау', 'Ulytau'),
  (63, 'KZ-63', '630000000', 'Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan'),
  (71, 'KZ-71', '710000000', 'Астана қаласы', 'город Астана', 'Astana'),
  (75, 'KZ-75', '750000000', 'Алматы қаласы', 'город Алматы', 'Almaty'),
  (79, 'KZ-79', '790000000', 'Шымкент қаласы', 'город Шымкент', 'Shymkent')
on conflict (code) do nothing;
comment on table regions is 'The 17 regions and 3 cities of republican significance; 0 is the republic as a whole, for national offices. [public]';

-- The application of a production database has no right to move the clock. Should somebody grant it, the row still refuses.
create function keep_clock_still() returns trigger language plpgsql as $$
begin
  if new.offset_seconds <> 0 and not coalesce((select demo from installation), false) then
    raise exception 'the clock moves only in a demonstration' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_in_demonstration before insert or update on clock for each row execute function keep_clock_still();

create table workers (
  id uuid primary key,
  version text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null
);
comment on table workers is 'Background processes and when each last said that it is at work, for /health. [public]';
comment on column workers.id is 'Made anew at each start. [public]';
comment on column workers.version is 'Version of the program. [public]';
comment on column workers.started_at is 'When it started, in raw database time. [public]';
comment on column workers.seen_at is 'When it last said so, in raw database time. [public]';
alter table workers enable row level security;
alter table workers force row level security;
create policy job_works on workers for all to arasha_system using (true) with check (true);
grant select, insert, update, delete on workers to arasha_system;

-- The health page tells how far migrations have come.
grant select on migrations to arasha_system;
