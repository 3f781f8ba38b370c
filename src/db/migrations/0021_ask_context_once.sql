-- Who asks is worked out once for each kind of question and not once for each word of it. Every `(select …)` in a policy is a small plan of its own
-- that is set up for each statement; what one notice writes set up about ninety of them. The meaning of each policy is unchanged: the
-- differential test still holds them against the policy table, and takes each away in turn.

-- Oneself and the agency one acts for; null without a context, so that a lock compared with it refuses.
create function context_self() returns uuid[] language sql stable as
  $$ select case when context_user() is not null then array[context_user(), context_agency()] end $$;
-- Units in whose name one reads as police; none for everybody else.
create function context_police_units() returns uuid[] language sql stable as
  $$ select case when context_roles() && '{police-duty,police-inspector,police-chief,police-department}' then context_units() else '{}' end $$;
-- Regions that one oversees.
create function context_overseen() returns smallint[] language sql stable as
  $$ select case when context_roles() && '{prosecutor,commissioner}' then context_regions() else '{}' end $$;
-- The agency whose leadership one belongs to, and the one for which one may tell.
create function context_led_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{school-head,school-deputy}' then context_agency() end $$;
create function context_telling_agency() returns uuid language sql stable as
  $$ select case when context_roles() && '{school-head,school-deputy,school-staff,api-sender}' then context_agency() end $$;

alter policy not_locked on incidents using (not (locked_from && (select context_self())));
alter policy police_hold on incidents using (holder_id = any ((select context_police_units())::uuid[]));
alter policy oversight on incidents using (region = any ((select context_overseen())::smallint[]));
alter policy telling on incidents with check (author_id = (select context_user()) and source_id = (select context_telling_agency()));

alter policy not_locked on notices using (not (locked_from && (select context_self())));
alter policy police_hold on notices using (holder_id = any ((select context_police_units())::uuid[]));
alter policy oversight on notices using (region = any ((select context_overseen())::smallint[]));
alter policy sender_leads on notices using (source_id = (select context_led_agency()) and not author_only);
alter policy sending on notices with check (author_id = (select context_user()) and source_id = (select context_telling_agency()));

alter policy not_locked on duties using (not (locked_from && (select context_self())));
alter policy holders on duties using (
  holder_id = any ((select context_police_units())::uuid[]) or region = any ((select context_overseen())::smallint[]));
