-- "Delivered" says that a notice lies in the unit's inbox. That it was on a screen there is another thing, and is told apart: once for each unit,
-- by an officer of that unit, while nobody has acknowledged yet. It moves no state and stops no clock.
alter table notice_events drop constraint notice_events_kind_check;
alter table notice_events add constraint notice_events_kind_check check (kind in ('submitted', 'delivered', 'shown', 'acknowledged', 'registered',
  'disposition-proposed', 'disposition-refused', 'disposed', 'information-added', 'marked-mistaken', 'escalated', 'result-told', 'closed'));
create unique index notice_events_shown on notice_events (notice_id, agency) where kind = 'shown';

alter policy appending on notice_events with check (
  actor = (select context_user()) and agency = (select context_agency())
  and (select
      (context_polices(n.holder_id) and notice_events.kind in ('acknowledged', 'registered', 'disposition-proposed', 'disposition-refused', 'disposed', 'result-told', 'closed'))
      or (n.holder_id = notice_events.agency and notice_events.kind = 'shown' and n.state in ('submitted', 'delivered')
        and (select context_roles()) && '{police-duty,police-inspector,police-chief}')
      or (n.source_id = (select context_agency()) and notice_events.kind in ('submitted', 'information-added', 'marked-mistaken'))
    from notices n where n.id = notice_id));
