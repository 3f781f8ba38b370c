-- What waits is judged by strength first: a very likely repeat must not stand behind a hundred names that are only possible.
alter table links add column band_rank smallint not null generated always as (case band when 'very-likely' then 0 when 'likely' then 1 else 2 end) stored;
comment on column links.band_rank is 'The band as a number, the strongest first. [case]';
drop index links_left_waiting, links_right_waiting;
create index links_left_waiting on links (left_holder, band_rank, at desc, id desc)
  where state in ('proposed', 'agreed', 'unsure') or undo_asked_by is not null;
create index links_right_waiting on links (right_holder, band_rank, at desc, id desc)
  where state in ('proposed', 'agreed', 'unsure') or undo_asked_by is not null;
