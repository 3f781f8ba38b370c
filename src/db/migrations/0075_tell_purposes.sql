-- What somebody said in own words before reading people of a contact in other hands is read by the head who signs the week: unread, it guarded against nobody.
create function purposes_of_week(of_agency uuid, since timestamptz, until timestamptz)
returns table (id uuid, by_user uuid, at timestamptz, key_id uuid, words bytea)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select p.id, p.by_user, p.at, c.key_id, p.words from purposes p join contacts c on c.id = p.subject_id
  where may_sign_week(of_agency) and p.by_agency = of_agency and p.at >= since and p.at < until and p.words is not null
    and not (c.locked_from && array[context_user(), context_agency()])
  order by p.at limit 500
$$;
grant create on schema arasha to arasha_system;
alter function purposes_of_week(uuid, timestamptz, timestamptz) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function purposes_of_week(uuid, timestamptz, timestamptz) from public;
grant execute on function purposes_of_week(uuid, timestamptz, timestamptz) to arasha_app;
