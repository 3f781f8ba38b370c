-- On the side of the accused one officer alone could undo what two had confirmed, and so free a person from the violence they were linked to. Now an
-- officer asks, the link stays confirmed, and another officer, of either unit, agrees or refuses. Nothing else leads out of the confirmed state.

alter table link_events drop constraint link_events_kind_check;
alter table link_events add constraint link_events_kind_check
  check (kind in ('proposed', 'lifted', 'agreed', 'unsure', 'confirmed', 'rejected', 'undo-asked', 'undo-refused', 'undone'));
comment on column link_events.kind is
  'proposed, lifted (over a band, by a later mention), agreed, unsure, confirmed, rejected, undo-asked, undo-refused, undone. [case]';
comment on column link_events.reason is 'Why it was rejected or undone, or is to be undone, sealed. [identity]';

alter table links add column undo_asked_by uuid;
alter table links add constraint links_undo_asked_check check (undo_asked_by is null or (state = 'confirmed' and side = 'accused'));
comment on column links.undo_asked_by is 'Who asked to undo a confirmed link of the accused; it stands until another officer agrees or refuses. [case]';
grant update (undo_asked_by) on links to arasha_app, arasha_system;

drop index links_left_waiting, links_right_waiting;
create index links_left_waiting on links (left_holder, at desc, id)
  where state in ('proposed', 'agreed', 'unsure') or undo_asked_by is not null;
create index links_right_waiting on links (right_holder, at desc, id)
  where state in ('proposed', 'agreed', 'unsure') or undo_asked_by is not null;

-- As before, and: who asks to undo is written as that person and nobody else, and only another person takes it away again, by undoing or refusing.
create or replace function link_follows_events() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state then
    if not exists (select from link_events e where e.link_id = new.id and e.actor is not distinct from context_user()
        and e.kind = case new.state when 'proposed' then 'lifted' else new.state end) then
      raise exception 'a link changes its state only by an event' using errcode = '42501';
    end if;
    if new.state = 'confirmed' and new.side = 'accused' and not exists (
        select from link_events e where e.link_id = new.id and e.kind = 'agreed' and e.actor <> context_user()
          and e.id > coalesce((select max(u.id::text)::uuid from link_events u where u.link_id = new.id and u.kind in ('lifted', 'rejected', 'undone')), '00000000-0000-0000-0000-000000000000')) then
      raise exception 'a link on the side of the accused is never one person''s word' using errcode = '42501';
    end if;
    if old.state = 'confirmed' and (new.state <> 'undone'
        or (new.side = 'accused' and (old.undo_asked_by is null or old.undo_asked_by is not distinct from context_user()))) then
      raise exception 'a confirmed link is undone only when another person agrees' using errcode = '42501';
    end if;
  end if;
  if new.undo_asked_by is distinct from old.undo_asked_by then
    if new.undo_asked_by is not null and (old.undo_asked_by is not null or old.state <> 'confirmed' or new.undo_asked_by is distinct from context_user()
        or not exists (select from link_events e where e.link_id = new.id and e.kind = 'undo-asked' and e.actor = context_user())) then
      raise exception 'only the person who asks to undo a confirmed link is written down as asking' using errcode = '42501';
    end if;
    if new.undo_asked_by is null and new.state = 'confirmed' and (old.undo_asked_by is not distinct from context_user()
        or not exists (select from link_events e where e.link_id = new.id and e.kind = 'undo-refused' and e.actor is not distinct from context_user())) then
      raise exception 'another person refuses what was asked' using errcode = '42501';
    end if;
  end if;
  return new;
end $$;
