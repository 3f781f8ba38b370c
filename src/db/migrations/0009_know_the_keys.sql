-- A database remembers which keys it was made with, so that a start with others is refused before anything unreadable is written.
alter table installation add column key_fingerprint text;
comment on column installation.key_fingerprint is 'Tells, without revealing anything, which encryption keys belong to this database. [public]';
grant update (key_fingerprint) on installation to arasha_system;
create function keep_fingerprint() returns trigger language plpgsql as $$
begin
  if old.key_fingerprint is not null and new.key_fingerprint is distinct from old.key_fingerprint then
    raise exception 'the keys of a database are not exchanged' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger same_keys_for_ever before update on installation for each row execute function keep_fingerprint();
