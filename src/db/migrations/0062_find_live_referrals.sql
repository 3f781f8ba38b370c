-- What an organisation still works on, the oldest first: its list of today and the children who wait must not read what was completed years ago.
create index referrals_live on referrals (receiver_id, requested_at, id) where state in ('requested', 'received', 'accepted', 'in-progress');
