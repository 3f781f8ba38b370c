-- Whoever signs a week heads the agency itself, as the policy table says; a department was let in here and nowhere else.
create or replace function may_sign_week(of_agency uuid) returns boolean language sql stable set search_path = arasha, pg_temp as $$
  select context_roles() && '{supervisor,centre-head,police-chief}' and of_agency = context_agency()
$$;
