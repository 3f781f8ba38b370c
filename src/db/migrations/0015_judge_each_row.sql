-- Who may add to an incident or a notice is asked of the one record that is added to. Written with `exists`, PostgreSQL may instead read the whole
-- table once and look rows up in memory: cheap while the table is small, and the plan stays when it has grown, in the middle of intake. A sub-query
-- that gives a value is always answered through the primary key. The meaning is unchanged: no such record gives null, and null refuses.

alter policy stating on facts with check (
  asserted_by = (select context_user()) and asserted_agency = (select context_agency())
  and (select i.author_id = (select context_user()) or context_polices(i.holder_id) from incidents i where i.id = incident_id));
alter policy stating on sightings with check (
  agency_id = (select context_agency())
  and (select i.author_id = (select context_user()) or context_polices(i.holder_id) from incidents i where i.id = incident_id));
alter policy stating on participations with check (
  (select i.author_id = (select context_user()) or context_polices(i.holder_id) from incidents i where i.id = incident_id));
alter policy stating on qualifications with check (
  (select i.author_id = (select context_user()) or context_polices(i.holder_id) from incidents i where i.id = incident_id));
alter policy appending on notice_events with check (
  actor = (select context_user()) and agency = (select context_agency())
  and (select
      (context_polices(n.holder_id) and notice_events.kind in ('acknowledged', 'registered', 'disposition-proposed', 'disposition-refused', 'disposed', 'result-told', 'closed'))
      or (n.source_id = (select context_agency()) and notice_events.kind in ('submitted', 'information-added', 'marked-mistaken'))
    from notices n where n.id = notice_id));
alter policy appending on attachments with check (
  actor = (select context_user()) and (select n.source_id = (select context_agency()) from notices n where n.id = notice_id));
alter policy leaving on outbox with check (
  state = 'waiting' and attempts = 0 and subject_kind = 'notice' and (select n.holder_id = target_id from notices n where n.id = subject_id));
