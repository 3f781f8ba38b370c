-- What lands must be seen: the list of what nobody has acknowledged is newest first, and danger has a list of its own that stands above it.
-- (With danger first in one order, a desk with many dangers open would not have shown an ordinary notice on its first page when it came.)

create index notices_desk_landed on notices (holder_id, submitted_at desc, id desc) where state in ('submitted', 'delivered');
create index notices_desk_danger on notices (holder_id, submitted_at desc, id desc) where state in ('submitted', 'delivered') and danger = 'yes';
drop index notices_desk_unacknowledged;
