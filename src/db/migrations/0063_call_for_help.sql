-- 111 asks an organisation to help somebody who turned to it: guardianship where a child is in danger, a centre, a shelter, a psychologist, a lawyer. Such a
-- referral has no incident and no police unit. Who wrote, and from which contact it comes, stays with the contact centre, and the centre reads nothing of the
-- referral: only whether somebody took it and what was answered.
alter table referrals drop constraint referrals_from_how_check;
alter table referrals add constraint referrals_from_how_check check (from_how in ('rerouted', 'onward', 'self', 'line'));
alter table referrals drop constraint referrals_follow;
alter table referrals add constraint referrals_follow check ((from_id is null) = (from_how is null or from_how in ('self', 'line')));
alter table referrals drop constraint referrals_self;
alter table referrals add constraint referrals_without_incident check ((coalesce(from_how, '') in ('self', 'line')) = (incident_id is null)
  and (incident_id is null) = (about_id is null)
  and case from_how when 'self' then source_id = receiver_id and holder_id = receiver_id and basis = 'consent'
    when 'line' then holder_id = source_id and receiver_id <> source_id else true end);
comment on column referrals.incident_id is 'Incident it comes from; the receiver cannot open that. Null where a family came by itself or turned to 111. [case]';
comment on column referrals.about_id is 'Mention of the person who is to be helped; null where a family came by itself or turned to 111. [case]';
comment on column referrals.holder_id is 'Police unit that holds the incident; the organisation itself where a family came to it; the contact centre where it turned to 111. [case]';
comment on column referrals.from_how is 'rerouted after a refusal, passed onward by who helps, self: the family came by itself, line: asked by 111. [case]';

create policy calling on referrals for insert to arasha_app with check (
  from_how = 'line' and author_id = (select context_user()) and source_id = (select context_answering_agency()) and holder_id = source_id
  and state = 'requested' and version = 0 and not (receiver_id = any (locked_from)));
-- Who asked cannot read it: whether the referral is theirs is asked by a function of the job role.
create function called_referral(referral uuid) returns boolean language sql stable security definer set search_path = arasha, pg_temp as
  $$ select exists (select from referrals r where r.id = referral and r.from_how = 'line' and r.author_id = context_user() and r.source_id = context_answering_agency()) $$;
create policy calling on referral_tellings for insert to arasha_app with check (called_referral(referral_id));
create policy calling on referral_events for insert to arasha_app with check (
  kind = 'requested' and actor = (select context_user()) and agency = (select context_agency()) and called_referral(referral_id));

do $$
declare rule text;
begin
  select pg_get_constraintdef(oid) into strict rule from pg_constraint where conrelid = 'handoffs'::regclass and conname = 'handoffs_kind_check';
  alter table handoffs drop constraint handoffs_kind_check;
  execute 'alter table handoffs add constraint handoffs_kind_check ' || replace(rule, '''notice''::text', '''notice''::text, ''help''::text');
end $$;
alter table handoffs add column referral_id uuid references referrals;
alter table handoffs drop constraint handoffs_one_thing;
alter table handoffs add constraint handoffs_one_thing check (num_nonnulls(notice_id, ride_id, referral_id) = 1
  and (kind = 'transport') = (ride_id is not null) and (kind = 'help') = (referral_id is not null));
comment on column handoffs.referral_id is 'What it became, if an organisation was asked to help. [case]';
comment on column handoffs.kind is 'danger; notice: told without haste; transport: to the transport inspector; help: an organisation was asked. [case]';
drop policy operators_pass_on on handoffs;
create policy operators_pass_on on handoffs for insert to arasha_app with check (
  by_user = (select context_user()) and holder_id = (select context_answering_agency())
  and (select c.holder_id = (select context_answering_agency()) from contacts c where c.id = contact_id)
  and case kind when 'transport' then passed_ride(ride_id) when 'help' then called_referral(referral_id)
    else (select n.author_id = (select context_user()) and n.channel = 'line' from notices n where n.id = notice_id) end);

drop function handoff_progress(uuid);
create function handoff_progress(of_contact uuid) returns table (
  id uuid, contact_number text, kind text, at timestamptz, by_user uuid, number text, due_at timestamptz, delivered_at timestamptz, acknowledged_at timestamptz,
  level smallint, officer_id uuid, officer_key uuid, officer_name bytea, unit_kk text, unit_ru text, unit_en text, answer text, reason text)
language sql stable security definer set search_path = arasha, pg_temp as $$
  select h.id, c.number, h.kind, h.at, h.by_user, coalesce(n.number, r.number, f.number), coalesce(n.acknowledge_by, r.take_by, f.receive_by),
    coalesce(n.delivered_at, r.passed_at, f.requested_at), coalesce(n.acknowledged_at, r.taken_at, g.at),
    coalesce(n.level, (select max(d.level) from duties d where d.subject_id = r.id and d.rule = 'transport.take'),
      (select max(d.level) from duties d where d.subject_id = f.id and d.rule = 'referral.receive'), 0)::smallint,
    u.id, u.key_id, u.name, a.name_kk, a.name_ru, a.name_en, f.state, f.reason
  from handoffs h join contacts c on c.id = h.contact_id left join notices n on n.id = h.notice_id left join rides r on r.id = h.ride_id
    left join referrals f on f.id = h.referral_id
    join agencies a on a.id = coalesce(n.holder_id, r.holder_id, f.receiver_id)
    left join lateral (select e.actor from notice_events e where e.notice_id = n.id and e.kind = 'acknowledged' order by e.id limit 1) e on true
    left join lateral (select v.at from referral_events v where v.referral_id = f.id and v.kind = 'received' order by v.seq limit 1) g on true
    left join users u on u.id = e.actor
  where h.holder_id = context_answering_agency() and not (c.locked_from && context_self())
    and (h.contact_id = of_contact or (of_contact is null and ((n.acknowledged_at is null and n.state in ('submitted', 'delivered')) or r.state = 'passed'
      or f.state = 'requested'
      -- Refused, and nobody else was asked since.
      or (f.state = 'rejected' and c.state <> 'closed' and not exists (select from handoffs l where l.contact_id = h.contact_id and l.kind = 'help' and l.at > h.at)))))
  order by h.at desc, h.id desc
$$;

grant create on schema arasha to arasha_system;
alter function handoff_progress(uuid) owner to arasha_system;
alter function called_referral(uuid) owner to arasha_system;
revoke create on schema arasha from arasha_system;
revoke all on function handoff_progress(uuid), called_referral(uuid) from public;
grant execute on function handoff_progress(uuid) to arasha_app;
grant execute on function called_referral(uuid) to arasha_app, arasha_system;
