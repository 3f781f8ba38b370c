-- Who must do what by when. A duty is never deleted: it is met, or missed and escalated.

create table duties (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('notice')),
  subject_id uuid not null,
  rule text not null,
  level smallint not null,
  holder_id uuid not null references agencies,
  holder_role text not null,
  region smallint not null references regions,
  source_id uuid not null,
  locked_from uuid[] not null default '{}',
  article text not null,
  is_setting boolean not null,
  starts_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'met', 'missed', 'met-late', 'ended')),
  missed_at timestamptz,
  met_at timestamptz,
  met_by uuid,
  unique (subject_id, rule, level, holder_id)
);
comment on table duties is 'A duty: holder, subject, rule and clock. Unique per subject, rule, level and holder, so that nothing escalates twice. [case]';
comment on column duties.id is 'Identifier. [case]';
comment on column duties.subject_kind is 'What the duty is about. [case]';
comment on column duties.subject_id is 'Its id. [case]';
comment on column duties.rule is 'Name of the rule; see duties/rules.ts. [public]';
comment on column duties.level is '0 is the duty itself, 1 and more are the rungs it climbs when missed. [case]';
comment on column duties.holder_id is 'Agency that must act. [case]';
comment on column duties.holder_role is 'Role in that agency. [case]';
comment on column duties.region is 'Region. [case]';
comment on column duties.source_id is 'Agency whose message made the duty. [case]';
comment on column duties.locked_from is 'Users and agencies that may not learn of it. [sealed]';
comment on column duties.article is 'Provision that makes the duty. [public]';
comment on column duties.is_setting is 'True if the clock is a setting of the service, not a time written in the law. [public]';
comment on column duties.starts_at is 'When the clock started. [case]';
comment on column duties.due_at is 'When it is due: absolute, never computed at reading. [case]';
comment on column duties.state is 'open, met, missed, met-late, ended. [case]';
comment on column duties.missed_at is 'When it was found missed. [case]';
comment on column duties.met_at is 'When it was met. [case]';
comment on column duties.met_by is 'Who met it. [case]';
create index duties_due on duties (due_at) where state = 'open';
create index duties_holder on duties (holder_id, due_at) where state in ('open', 'missed');
create index duties_region on duties (region, rule, due_at, id) where state in ('open', 'missed');
create index duties_subject on duties (subject_id);

create table duty_events (
  id bigint generated always as identity primary key,
  duty_id uuid not null references duties,
  subject_id uuid not null,
  kind text not null check (kind in ('missed', 'met', 'met-late', 'ended')),
  at timestamptz not null,
  actor uuid
);
comment on table duty_events is 'What became of a duty, append-only; the duty''s row is the projection. [case]';
comment on column duty_events.id is 'Insertion number. [public]';
comment on column duty_events.duty_id is 'Which duty. [case]';
comment on column duty_events.subject_id is 'What the duty is about. [case]';
comment on column duty_events.kind is 'missed, met, met-late, ended. [case]';
comment on column duty_events.at is 'When. [case]';
comment on column duty_events.actor is 'Who; null for the sweeper. [case]';
create index duty_events_duty on duty_events (duty_id);
