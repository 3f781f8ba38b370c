-- Lawyers sign the reading of a provision, a general provision or a claim: for exactly this data and exactly these words. Nothing is ever taken back
-- but by another row. The signature is made to be read by everybody, so the name stands as the lawyer's own public word, not as a person's record.

create table law_reviews (
  id uuid primary key,
  item text not null check (length(item) between 3 and 120),
  meaning_hash text not null check (meaning_hash ~ '^[0-9a-f]{16}$'),
  text_hash text not null check (text_hash ~ '^[0-9a-f]{16}$'),
  kind text not null check (kind in ('signed', 'withdrawn')),
  reviewer_id uuid not null references users,
  reviewer_name text not null check (length(reviewer_name) between 1 and 200),
  remark text check (length(remark) <= 1000),
  at timestamptz not null
);
comment on table law_reviews is 'Signatures of lawyers under readings of the law, and their withdrawals; only appended. [public]';
comment on column law_reviews.id is 'Identifier. [public]';
comment on column law_reviews.item is 'Provision with its version, norm: or claim: with its id. [public]';
comment on column law_reviews.meaning_hash is 'Hash of the data that was signed, without its words. [public]';
comment on column law_reviews.text_hash is 'Hash of the words of all three languages that were signed. [public]';
comment on column law_reviews.kind is 'A signature, or the withdrawal of the same lawyer''s earlier one. [public]';
comment on column law_reviews.reviewer_id is 'The account that signed. [case]';
comment on column law_reviews.reviewer_name is 'The name under which the lawyer signs in public. [public]';
comment on column law_reviews.remark is 'What the lawyer adds, shown beside the signature. [public]';
comment on column law_reviews.at is 'When, in Arasha''s time. [public]';
create index law_reviews_in_order on law_reviews (at, id);

alter table law_reviews enable row level security;
alter table law_reviews force row level security;
create policy job_works on law_reviews for all to arasha_system using (true) with check (true);
create trigger append_only before update or delete or truncate on law_reviews for each statement execute function refuse_change();
grant select, insert on law_reviews to arasha_app;
grant select on law_reviews to arasha_system;

create policy everybody_reads on law_reviews for select to arasha_app using (true);
create policy lawyers_sign on law_reviews for insert to arasha_app
  with check (reviewer_id = (select context_user()) and (select context_roles()) && '{lawyer}');
