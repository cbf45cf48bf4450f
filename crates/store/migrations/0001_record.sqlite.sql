-- What may never change: SQLite's triggers. The same rules for PostgreSQL are in 0001_record.postgres.sql.

create trigger events_keep before update on events
when old.position is not null or new.position is null
    or new.stream is not old.stream or new.version is not old.version
    or new.recorded_at is not old.recorded_at or new.actor is not old.actor
    or new.edition is not old.edition or new.facts_key is not old.facts_key
    or new.facts is not old.facts or new.leaf is not old.leaf
begin select raise(abort, 'append-only: events'); end;
create trigger events_stay before delete on events
begin select raise(abort, 'append-only: events'); end;

create trigger particulars_keep before update on particulars
begin select raise(abort, 'append-only: particulars'); end;
create trigger particulars_stay before delete on particulars
begin select raise(abort, 'append-only: particulars'); end;

create trigger access_log_keep before update on access_log
begin select raise(abort, 'append-only: access_log'); end;
create trigger access_log_stay before delete on access_log
begin select raise(abort, 'append-only: access_log'); end;

create trigger editions_keep before update on editions
begin select raise(abort, 'append-only: editions'); end;
create trigger editions_stay before delete on editions
begin select raise(abort, 'append-only: editions'); end;

-- A key may be wrapped anew or destroyed; a destroyed one never returns and no row goes away.
create trigger wrapped_keys_keep before update on wrapped_keys
when old.destroyed_at is not null or new.key_id is not old.key_id
    or new.owner is not old.owner or new.slot is not old.slot
begin select raise(abort, 'append-only: wrapped_keys'); end;
create trigger wrapped_keys_stay before delete on wrapped_keys
begin select raise(abort, 'append-only: wrapped_keys'); end;
