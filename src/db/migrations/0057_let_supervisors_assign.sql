-- A supervisor assigns contacts anew and reads along with an operator. Both stand in the contact's history, and nobody else can write them there.
create policy supervisors_alone on contact_events as restrictive for insert to arasha_app with check (
  kind not in ('reassigned', 'watched', 'unwatched') or agency = (select context_supervised_agency()));
