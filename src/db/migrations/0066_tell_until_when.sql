-- An operator who learns that an order may be in force learns until when: advice differs on its last day. Still never against whom, where or for whom.
drop function contact_signals(uuid);
create function contact_signals(of_contact uuid) returns table (person_id uuid, order_until timestamptz)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select m.person_id, max((
      with recursive walk (id) as (
        select m.sighting_id
        union
        select case when l.left_id = w.id then l.right_id else l.left_id end from walk w join links l on w.id in (l.left_id, l.right_id)
        where l.state = 'confirmed' and l.side = 'accused')
      select max(o.until_at_latest) from walk w join orders o on o.against_id = w.id
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
