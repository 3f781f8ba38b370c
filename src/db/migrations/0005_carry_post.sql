-- Everything that leaves the building goes through the outbox, written in the transaction that decides it.

create table outbox (
  id uuid primary key,
  target_id uuid not null references agencies,
  channel text not null check (channel in ('desk', 'webhook')),
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  region smallint not null,
  idempotency_key text not null unique,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'parked')),
  attempts smallint not null default 0,
  next_at timestamptz not null,
  leased_until timestamptz,
  created_at timestamptz not null,
  problem text
);
comment on table outbox is 'One row per thing and destination. Rows carry ids only; the content is read and opened when it is sent. [case]';
comment on column outbox.id is 'Identifier. [case]';
comment on column outbox.target_id is 'To which agency. [case]';
comment on column outbox.channel is 'desk (the agency''s inbox in Arasha) or webhook (its own system). [public]';
comment on column outbox.kind is 'What is sent: notice, notice-supplement, duty-missed. [case]';
comment on column outbox.subject_kind is 'What it is about. [case]';
comment on column outbox.subject_id is 'Its id. [case]';
comment on column outbox.region is 'Region. [case]';
comment on column outbox.idempotency_key is 'Lets the receiver drop a repeated delivery. [case]';
comment on column outbox.state is 'waiting, sent, parked (given up after the last attempt, shown to people). [case]';
comment on column outbox.attempts is 'Attempts made. [case]';
comment on column outbox.next_at is 'When to try next, in raw database time. [case]';
comment on column outbox.leased_until is 'A worker holds it until then, in raw database time. [case]';
comment on column outbox.created_at is 'When it was written. [case]';
comment on column outbox.problem is 'Why the last attempt failed, without content. [case]';
create index outbox_next on outbox (next_at) where state = 'waiting';
create index outbox_parked on outbox (region, id) where state = 'parked';
create index outbox_subject on outbox (subject_id);

create table deliveries (
  id bigint generated always as identity primary key,
  outbox_id uuid not null references outbox,
  attempt smallint not null,
  at timestamptz not null,
  result text not null check (result in ('received', 'failed')),
  detail text
);
comment on table deliveries is 'Each attempt to deliver, append-only. [case]';
comment on column deliveries.id is 'Insertion number. [public]';
comment on column deliveries.outbox_id is 'What was sent. [case]';
comment on column deliveries.attempt is 'Number of the attempt, from 1. [case]';
comment on column deliveries.at is 'When. [case]';
comment on column deliveries.result is 'received or failed. [case]';
comment on column deliveries.detail is 'Status code or kind of failure, without content. [case]';
create index deliveries_outbox on deliveries (outbox_id);
