-- People named in a contact with 111, as an operator notes them. They are kept apart from the mentions in incidents: no policy, list, search or link of the
-- police reaches them, and they become mentions of an incident only when the contact is passed on. Nothing here says who wrote unless that person wished it.

create table contact_people (
  id uuid primary key,
  contact_id uuid not null references contacts,
  role text not null check (role in ('victim', 'alleged-offender', 'witness', 'teller')),
  is_writer boolean not null,
  writer_wishes boolean not null default false,
  key_id uuid not null references vault_keys,
  script text,
  name bytea,
  birth bytea,
  iin bytea,
  phone bytea,
  sex text check (sex in ('female', 'male')),
  by_user uuid not null,
  by_agency uuid not null references agencies,
  at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  struck_at timestamptz,
  struck_by uuid,
  check (is_writer or role <> 'teller'),
  check (writer_wishes or not is_writer),
  check ((struck_at is null) = (struck_by is null))
);
comment on table contact_people is 'People whom an operator of 111 noted in a contact. Mentions of their own, which only the contact centre reads. [case]';
comment on column contact_people.id is 'Identifier. [case]';
comment on column contact_people.contact_id is 'Which contact. [case]';
comment on column contact_people.role is 'victim, alleged-offender, witness (anybody else), teller (who wrote). [case]';
comment on column contact_people.is_writer is 'This is who wrote. Such a mention is compared with nobody. [sealed]';
comment on column contact_people.writer_wishes is 'Who wrote wishes to be written down; without it they are not. [sealed]';
comment on column contact_people.key_id is 'Vault key of this mention alone. [public]';
comment on column contact_people.script is 'Script of the name: cyrillic, latin, other. [public]';
comment on column contact_people.name is 'As the operator typed it, sealed. [identity]';
comment on column contact_people.birth is 'Birth as far as known, sealed. [identity]';
comment on column contact_people.iin is 'Individual identification number, sealed. [identity]';
comment on column contact_people.phone is 'Telephone, sealed. [identity]';
comment on column contact_people.sex is 'Sex, if said. [case]';
comment on column contact_people.by_user is 'Which operator. [case]';
comment on column contact_people.by_agency is 'Of which contact centre. [case]';
comment on column contact_people.at is 'When. [case]';
comment on column contact_people.xid is 'Transaction that wrote it, so that the matcher skips nobody. [public]';
comment on column contact_people.struck_at is 'When it was struck out as a mistake; it is then neither compared nor passed on. [case]';
comment on column contact_people.struck_by is 'Who struck it out. [case]';
create index contact_people_contact on contact_people (contact_id, id);
create index contact_people_xid on contact_people (xid, id);

create table contact_matches (
  person_id uuid not null references contact_people,
  sighting_id uuid not null references sightings,
  band text not null check (band in ('very-likely', 'likely')),
  at timestamptz not null,
  primary key (person_id, sighting_id)
);
comment on table contact_matches is 'Mentions in incidents like a person of a contact. Never read by a person: only contact_signals answers from it. [case]';
comment on column contact_matches.person_id is 'The person of the contact. [case]';
comment on column contact_matches.sighting_id is 'The mention in an incident. [case]';
comment on column contact_matches.band is 'How strong the evidence is: very-likely, likely. [case]';
comment on column contact_matches.at is 'When it was found. [case]';

do $$
declare t text;
begin
  foreach t in array array['contact_people', 'contact_matches'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert on contact_people to arasha_app, arasha_system;
grant update (struck_at, struck_by) on contact_people to arasha_app;
grant select, insert on contact_matches to arasha_system;
create trigger append_only before delete or truncate on contact_people for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on contact_matches for each statement execute function refuse_change();

create policy operators_read on contact_people for select to arasha_app using (exists (select from contacts c where c.id = contact_id));
create policy operators_note on contact_people for insert to arasha_app with check (
  by_user = (select context_user()) and by_agency = (select context_agency()) and struck_at is null
  and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id));
create policy operators_strike on contact_people for update to arasha_app
  using (struck_at is null and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id))
  with check (struck_by = (select context_user()));

-- All that an operator learns of what the police hold: that the unit will be told of an earlier mention, and whether an order may be in force. Never of whom,
-- where or what. Worked out at the moment it is read, for this reader: a lock, a mistake, or an address made secret meanwhile takes it away.
create function contact_signals(of_contact uuid) returns table (person_id uuid, under_order boolean)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select m.person_id, bool_or(exists (
      with recursive walk (id) as (
        select m.sighting_id
        union
        select case when l.left_id = w.id then l.right_id else l.left_id end from walk w join links l on w.id in (l.left_id, l.right_id)
        where l.state = 'confirmed' and l.side = 'accused')
      select from walk w join orders o on o.against_id = w.id
      where o.served_at <= arasha_now() and o.ended_at is null and o.until_at_latest > arasha_now() and not (o.locked_from && context_self())))
  from contacts c join contact_people p on p.contact_id = c.id and p.struck_at is null join contact_matches m on m.person_id = p.id
    join sightings s on s.id = m.sighting_id join incidents i on i.id = s.incident_id
  where c.id = of_contact and c.holder_id = context_answering_agency() and not (c.locked_from && context_self())
    and not (i.locked_from && context_self())
    and not exists (select from address_secrets a where a.sighting_id = s.id)
    and not exists (select from notices n where n.incident_id = i.id and (n.disposition = 'no-offence' or n.mistaken_at is not null))
  group by m.person_id
$$;
grant create on schema arasha to arasha_system;
alter function contact_signals(uuid) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function contact_signals(uuid) from public;
grant execute on function contact_signals(uuid) to arasha_app;
