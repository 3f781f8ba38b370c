-- Whoever may be a harmed person stays hard to find, also where somebody has accused them. Three things were missing: a proposal made before an address became
-- secret stayed with the other unit; a woman once accused was found across the country; and a search that met a locked record left no trace.

-- A link that nobody has confirmed is not shown to whoever does not work on the mention whose address is secret. On the side of the accused it is: whether
-- violence is a repeat must not depend on one officer's keeping an address, and two officers judge it.
create function link_shielded(link_side text, link_state text, left_id uuid, left_holder uuid, left_region smallint, right_id uuid, right_holder uuid, right_region smallint)
returns boolean language sql stable security definer set search_path = arasha, pg_temp as $$
  select link_side <> 'accused' and link_state <> 'confirmed' and (
    (exists (select from address_secrets a where a.sighting_id = left_id) and not (context_polices(left_holder) or context_oversees(left_region)))
    or (exists (select from address_secrets a where a.sighting_id = right_id) and not (context_polices(right_holder) or context_oversees(right_region))))
$$;

-- As before, and: an alleged offender who is, or may well be, a harmed person elsewhere, or whose address is secret, is found only in incidents of the own
-- units. Accusing back must not be a way to have her looked for. A repeat is not lost: the matcher compares everybody, whoever may be found.
create or replace function findable_mentions(ids uuid[], asker uuid, agency uuid, own_units uuid[]) returns setof uuid
language sql stable security definer set search_path = arasha, pg_temp as $$
  select s.id from sightings s join incidents i on i.id = s.incident_id join participations p on p.sighting_id = s.id and p.incident_id = s.incident_id
  where s.id = any (ids) and not (i.locked_from && array[asker, agency])
    and ((p.role <> 'teller' and i.holder_id = any (own_units))
      or (p.role = 'alleged-offender' and not exists (
        with recursive walk (id) as (
          select s.id
          union
          select case when l.left_id = w.id then l.right_id else l.left_id end from walk w join links l on w.id in (l.left_id, l.right_id)
          where l.state = 'confirmed' or (l.state in ('proposed', 'agreed', 'unsure') and l.band <> 'possible'))
        select from walk w
        where exists (select from address_secrets a where a.sighting_id = w.id)
          or (w.id <> s.id and exists (select from participations h where h.sighting_id = w.id and h.role = 'victim')))))
    and not exists (select from notices n where n.incident_id = i.id and (n.disposition = 'no-offence' or n.mistaken_at is not null))
$$;

grant create on schema arasha to arasha_system;
alter function link_shielded(text, text, uuid, uuid, smallint, uuid, uuid, smallint) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function link_shielded(text, text, uuid, uuid, smallint, uuid, uuid, smallint) from public;
grant execute on function link_shielded(text, text, uuid, uuid, smallint, uuid, uuid, smallint) to arasha_app;
create policy not_shielded on links as restrictive for all to arasha_app
  using (not link_shielded(side, state, left_id, left_holder, left_region, right_id, right_holder, right_region));

-- After a search was answered, or nobody could answer it, the matcher looks whether it met records that the asker is locked from; those attempts go to the
-- Commissioner. Apart from the answer, so that it shows nowhere in it, nor in its time.
alter table searches add column weighed boolean not null default false;
comment on column searches.weighed is 'Whether it was looked at for locked records. [case]';
create index searches_unweighed on searches (asked_at) where not weighed;
