-- Visits of the guardianship body to a child it was asked to help: what was found, sealed under a key of its own, photographs each under a key of its own, and of
-- an urgent placement which step was taken when. Its own people read them; nobody else learns more than the referral tells.

create table child_visits (
  id uuid primary key,
  referral_id uuid not null references referrals,
  on_day date not null,
  finding text not null check (finding in ('safe', 'help', 'danger')),
  key_id uuid not null references vault_keys,
  note bytea not null,
  by_user uuid not null,
  at timestamptz not null
);
comment on table child_visits is 'A visit to a child and what was found. Never changed. [case]';
comment on column child_visits.id is 'Identifier. [case]';
comment on column child_visits.referral_id is 'In which referral. [case]';
comment on column child_visits.on_day is 'On which day. [case]';
comment on column child_visits.finding is 'safe, help: needs help, danger: in danger where it is. [case]';
comment on column child_visits.key_id is 'Vault key of the note. [public]';
comment on column child_visits.note is 'What was seen and said, sealed. [identity]';
comment on column child_visits.by_user is 'Who visited. [case]';
comment on column child_visits.at is 'When it was written down. [case]';
create index child_visits_referral on child_visits (referral_id, at desc);

create table child_photos (
  id uuid primary key,
  visit_id uuid not null references child_visits,
  key_id uuid not null references vault_keys,
  media_type text not null,
  size integer not null,
  stored bytea not null,
  by_user uuid not null,
  at timestamptz not null
);
comment on table child_photos is 'Photographs of a visit: cleaned of metadata, sealed, served only through the authorised route. [identity]';
comment on column child_photos.id is 'Identifier. [case]';
comment on column child_photos.visit_id is 'Of which visit. [case]';
comment on column child_photos.key_id is 'Vault key of this file alone. [public]';
comment on column child_photos.media_type is 'Type found by looking at the bytes. [case]';
comment on column child_photos.size is 'Bytes after cleaning. [case]';
comment on column child_photos.stored is 'The file, sealed. [identity]';
comment on column child_photos.by_user is 'Who added it. [case]';
comment on column child_photos.at is 'When. [case]';
create index child_photos_visit on child_photos (visit_id, at);

create table placement_steps (
  visit_id uuid not null references child_visits,
  step text not null check (step in ('police', 'place', 'prosecutor', 'court')),
  by_user uuid not null,
  at timestamptz not null,
  primary key (visit_id, step)
);
comment on table placement_steps is 'Of a child found in danger: which step of the urgent placement was taken. Never changed. [case]';
comment on column placement_steps.visit_id is 'The visit that found the danger. [case]';
comment on column placement_steps.step is 'police called, safe place found, prosecutor told, court asked. [case]';
comment on column placement_steps.by_user is 'Who wrote it down. [case]';
comment on column placement_steps.at is 'When. [case]';

do $$
declare t text;
begin
  foreach t in array array['child_visits', 'child_photos', 'placement_steps'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy job_works on %I for all to arasha_system using (true) with check (true)', t);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', t);
    execute format('grant select, insert on %I to arasha_app', t);
    execute format('grant select on %I to arasha_system', t);
  end loop;
end $$;
-- Through the policies of referrals: whoever is locked from one finds nothing of its visits.
create policy own_house on child_visits for select to arasha_app using ((select context_roles()) && '{guardianship-specialist}'
  and exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency())));
create policy visiting on child_visits for insert to arasha_app with check (by_user = (select context_user()) and (select context_roles()) && '{guardianship-specialist}'
  and exists (select from referrals r where r.id = referral_id and r.receiver_id = (select context_helping_agency()) and r.state in ('accepted', 'in-progress')));
create policy own_house on child_photos for select to arasha_app using (exists (select from child_visits v where v.id = visit_id));
create policy adding on child_photos for insert to arasha_app with check (by_user = (select context_user())
  and exists (select from child_visits v where v.id = visit_id and v.by_user = (select context_user())));
create policy own_house on placement_steps for select to arasha_app using (exists (select from child_visits v where v.id = visit_id));
create policy stepping on placement_steps for insert to arasha_app with check (by_user = (select context_user())
  and exists (select from child_visits v where v.id = visit_id and v.finding = 'danger'));
