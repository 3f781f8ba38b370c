-- A supervisor who listens to a call dials the operator's extension behind the exchange's own prefix. The program looks it up as a job; its password stays the operator's.
grant select (user_id, extension) on telephone_places to arasha_system;
create policy job_finds on telephone_places for select to arasha_system using (true);
