-- A supervisor of the contact centre does what its operators do, and besides sees how it goes. Whom one answers for is asked here and nowhere else.
create or replace function context_answering_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{operator,supervisor}' then context_agency() end $$;
