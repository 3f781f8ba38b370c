-- The day of issue and the moment of handing over could be chosen long afterwards. Both are now written down soon: 24 hours after the issue and 72 hours after
-- the handing over at the latest. These are settings of the service (src/orders/order.ts, writtenWithin), not of the law. All else is as before.

create or replace function follow_order_event() returns trigger
language plpgsql security definer set search_path = arasha, pg_temp as $$
declare
  o orders;
  meets text;
  asked order_events;
begin
  select * into o from orders where id = new.order_id for no key update;
  if new.at not between arasha_now() - interval '5 minutes' and arasha_now() + interval '5 minutes' then
    raise exception 'an event is entered at the time of the act' using errcode = '42501';
  end if;
  if (new.kind = 'issued') <> (o.version = 0) or (new.kind = 'issued' and (new.happened_at <> o.issued_at or new.actor <> o.author_id)) then
    raise exception 'an order begins with being issued, once' using errcode = '42501';
  end if;
  if new.happened_at < new.at - (case new.kind when 'issued' then interval '24 hours' when 'served' then interval '72 hours' end) then
    raise exception 'issuing and handing over are written down soon after' using errcode = '42501';
  end if;
  if new.happened_at < o.issued_at then
    raise exception 'nothing happens to an order before it is issued' using errcode = '42501';
  end if;
  if new.kind in ('checked', 'breached') then
    if o.served_at is null or new.happened_at < o.served_at or new.happened_at >= o.until_at_latest or new.happened_at >= o.ended_at then
      raise exception 'an order is kept or broken only while it is in force' using errcode = '42501';
    end if;
  elsif new.kind <> 'issued' then
    if o.ended_at is not null then
      raise exception 'an order that was ended stays ended' using errcode = '42501';
    end if;
    select * into asked from order_events e where e.order_id = new.order_id and e.kind = 'end-asked' and e.id <> new.id order by e.seq desc limit 1;
    if new.kind = 'ended' and (asked.id is null or asked.actor = new.actor or new.happened_at < asked.happened_at or new.happened_at < new.at - interval '5 minutes') then
      raise exception 'an order ends when another person confirms what was asked' using errcode = '42501';
    end if;
    if (new.kind = 'served' and o.served_at is not null) or (new.kind = 'prosecutor-told' and (o.served_at is null or new.happened_at < o.served_at))
      or (new.kind in ('end-asked', 'ended') and (new.happened_at < o.served_at or new.happened_at >= o.until_at_latest))
      or (new.kind <> 'end-asked' and exists (select from order_events e where e.order_id = new.order_id and e.kind = new.kind and e.id <> new.id)) then
      raise exception 'this cannot happen to the order now' using errcode = '42501';
    end if;
  end if;
  update orders set version = version + 1,
      served_at = case new.kind when 'served' then new.happened_at else served_at end,
      refused = case new.kind when 'served' then coalesce((new.data ->> 'refused')::boolean, false) else refused end,
      until = case new.kind when 'served' then new.happened_at + interval '720 hours' else until end,
      until_at_latest = case new.kind when 'served'
        then (date_trunc('day', (new.happened_at + interval '720 hours') at time zone 'UTC' + interval '5 hours') + interval '19 hours') at time zone 'UTC' else until_at_latest end,
      checked_at = case new.kind when 'checked' then greatest(checked_at, new.happened_at) else checked_at end,
      breached_at = case new.kind when 'breached' then greatest(breached_at, new.happened_at) else breached_at end,
      end_asked_at = case new.kind when 'end-asked' then new.happened_at else end_asked_at end,
      ended_at = case new.kind when 'ended' then new.happened_at else ended_at end
    where id = new.order_id;
  meets := case new.kind when 'copy-given' then 'order.victim-copy' when 'prosecutor-told' then 'order.prosecutor-copy'
    when 'bodies-told' then 'order.tell-bodies' when 'checked' then 'order.check.%' when 'ended' then 'order.%' end;
  if meets is not null then
    with done as (
      update duties d set met_at = new.at, met_by = new.actor,
        state = case when new.kind = 'ended' then 'ended' when d.state = 'open' and new.at <= d.due_at then 'met' else 'met-late' end
      where d.subject_id = new.order_id and d.subject_kind = 'order' and d.rule like meets and d.state in ('open', 'missed')
        and (new.kind <> 'ended' or d.level > 0 or d.state = 'open')
      returning d.id, d.state)
    insert into duty_events (duty_id, subject_id, kind, at, actor) select id, new.order_id, state, new.at, new.actor from done;
  end if;
  return null;
end $$;
