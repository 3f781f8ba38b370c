-- How well 111 answers: a share of the closed contacts of a period, drawn by the database itself, so that nobody picks whose work is looked at; opened only after two
-- supervisors have signed. What was found is marked on a short form and shown to the operator.

create table quality_samples (
  id uuid primary key,
  holder_id uuid not null references agencies,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  share smallint not null check (share between 1 and 20),
  seed uuid not null,
  total integer not null,
  by_user uuid not null,
  at timestamptz not null
);
comment on table quality_samples is 'Samples of closed contacts, to judge how 111 answers. One for each period. Append-only. [case]';
comment on column quality_samples.id is 'Identifier (UUIDv7). [case]';
comment on column quality_samples.holder_id is 'The contact centre. [case]';
comment on column quality_samples.from_at is 'Closed from. [case]';
comment on column quality_samples.until_at is 'Closed before. [case]';
comment on column quality_samples.share is 'How many of a hundred. [case]';
comment on column quality_samples.seed is 'Drawn by the database; with it the drawing can be repeated and checked. [case]';
comment on column quality_samples.total is 'How many contacts it was drawn from. [case]';
comment on column quality_samples.by_user is 'Who asked for it. [case]';
comment on column quality_samples.at is 'When. [case]';
create index quality_samples_of_centre on quality_samples (holder_id, from_at);

create table quality_items (
  id uuid primary key,
  sample_id uuid not null references quality_samples,
  holder_id uuid not null references agencies,
  position integer not null,
  contact_id uuid not null references contacts,
  operator_id uuid not null
);
comment on table quality_items is 'Which contacts were drawn. Which they are is told only once two have signed. Append-only. [case]';
comment on column quality_items.id is 'Identifier, random. [case]';
comment on column quality_items.sample_id is 'The sample. [case]';
comment on column quality_items.holder_id is 'The contact centre. [case]';
comment on column quality_items.position is 'Place in the drawing. [case]';
comment on column quality_items.contact_id is 'The contact. [sealed]';
comment on column quality_items.operator_id is 'Who answered it. [sealed]';
create index quality_items_of_sample on quality_items (sample_id, position);

create table quality_signatures (
  sample_id uuid not null references quality_samples,
  by_user uuid not null,
  at timestamptz not null,
  primary key (sample_id, by_user)
);
comment on table quality_signatures is 'Who agreed that a sample is opened; two are needed. Append-only. [case]';
comment on column quality_signatures.sample_id is 'The sample. [case]';
comment on column quality_signatures.by_user is 'Who. [case]';
comment on column quality_signatures.at is 'When. [case]';

create table quality_marks (
  item_id uuid primary key references quality_items,
  holder_id uuid not null references agencies,
  operator_id uuid not null,
  by_user uuid not null check (by_user <> operator_id),
  at timestamptz not null,
  marks jsonb not null
);
comment on table quality_marks is 'What was found, on a short form. Read by supervisors and by the operator herself. Append-only. [case]';
comment on column quality_marks.item_id is 'Of which drawn contact. [case]';
comment on column quality_marks.holder_id is 'The contact centre. [case]';
comment on column quality_marks.operator_id is 'Whose work it was. [case]';
comment on column quality_marks.by_user is 'Who marked it; never the operator herself. [case]';
comment on column quality_marks.at is 'When. [case]';
comment on column quality_marks.marks is 'Codes of contacts/quality/criteria.ts; never text. [case]';
create index quality_marks_of_operator on quality_marks (operator_id, at);

do $$
declare t text;
begin
  foreach t in array array['quality_samples', 'quality_items', 'quality_signatures', 'quality_marks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;
grant select, insert on quality_samples, quality_items, quality_signatures, quality_marks to arasha_system;
grant select on quality_samples to arasha_app;
grant select (id, sample_id, holder_id, position) on quality_items to arasha_app;
grant select, insert on quality_signatures, quality_marks to arasha_app;

-- The sample is drawn here and nowhere else: the seed is made in this moment, and of one period there is one sample, so that nobody draws until it suits.
create function draw_quality_sample(new_id uuid, since timestamptz, until timestamptz, of_hundred smallint) returns integer
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare centre uuid := context_supervised_agency(); fresh uuid := gen_random_uuid(); found_total integer;
begin
  if centre is null then raise insufficient_privilege; end if;
  perform pg_advisory_xact_lock(hashtextextended('quality ' || centre, 0));
  if exists (select from quality_samples q where q.holder_id = centre and q.from_at < until and q.until_at > since) then return -1; end if;
  select count(*) into found_total from contacts c
    where c.holder_id = centre and c.state = 'closed' and c.turned_at >= since and c.turned_at < until and c.operator_id is not null and c.locked_from = '{}';
  if found_total = 0 then return 0; end if;
  insert into quality_samples values (new_id, centre, since, until, of_hundred, fresh, found_total, context_user(), arasha_now());
  insert into quality_items
    select gen_random_uuid(), new_id, centre, row_number() over (order by drawn.lot), drawn.id, drawn.operator_id
    from (select c.id, c.operator_id, sha256(convert_to(fresh::text || c.id::text, 'UTF8')) as lot from contacts c
      where c.holder_id = centre and c.state = 'closed' and c.turned_at >= since and c.turned_at < until and c.operator_id is not null and c.locked_from = '{}'
      order by lot limit ceil(found_total * of_hundred / 100.0)) drawn;
  return found_total;
end $$;
-- Which contact it is, once two have signed. Never the own work.
create function opened_quality_item(of_item uuid) returns table (number text, operator_id uuid, holder_id uuid)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select c.number, i.operator_id, i.holder_id from quality_items i join contacts c on c.id = i.contact_id
  where i.id = of_item and i.holder_id = context_supervised_agency() and i.operator_id <> context_user() and not (c.locked_from && context_self())
    and (select count(*) from quality_signatures s where s.sample_id = i.sample_id) >= 2
$$;
grant create on schema arasha to arasha_system;
alter function draw_quality_sample(uuid, timestamptz, timestamptz, smallint) owner to arasha_system;
alter function opened_quality_item(uuid) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function draw_quality_sample(uuid, timestamptz, timestamptz, smallint), opened_quality_item(uuid) from public;
grant execute on function draw_quality_sample(uuid, timestamptz, timestamptz, smallint), opened_quality_item(uuid) to arasha_app;

create policy supervisors_see on quality_samples for select to arasha_app using (holder_id = (select context_supervised_agency()));
create policy supervisors_see on quality_items for select to arasha_app using (holder_id = (select context_supervised_agency()));
create policy supervisors_see on quality_signatures for select to arasha_app using (exists (select from quality_samples q where q.id = sample_id));
create policy supervisors_sign on quality_signatures for insert to arasha_app with check (
  by_user = (select context_user()) and exists (select from quality_samples q where q.id = sample_id));
create policy supervisors_see on quality_marks for select to arasha_app using (holder_id = (select context_supervised_agency()));
create policy own_work on quality_marks for select to arasha_app using (operator_id = (select context_user()));
create policy supervisors_mark on quality_marks for insert to arasha_app with check (
  by_user = (select context_user())
  and exists (select from opened_quality_item(item_id) o where o.operator_id = quality_marks.operator_id and o.holder_id = quality_marks.holder_id));
