-- What may never change: PostgreSQL's triggers. The same rules for SQLite are in 0001_record.sqlite.sql.

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation'; end $$;

create trigger events_keep before update on events for each row
when (old.position is not null or new.position is null
    or new.stream is distinct from old.stream or new.version is distinct from old.version
    or new.recorded_at is distinct from old.recorded_at or new.actor is distinct from old.actor
    or new.edition is distinct from old.edition or new.facts_key is distinct from old.facts_key
    or new.facts is distinct from old.facts or new.leaf is distinct from old.leaf)
execute function refuse_change();
create trigger events_stay before delete on events for each row execute function refuse_change();
create trigger events_whole before truncate on events execute function refuse_change();

create trigger particulars_keep before update or delete on particulars for each row execute function refuse_change();
create trigger particulars_whole before truncate on particulars execute function refuse_change();

create trigger access_log_keep before update or delete on access_log for each row execute function refuse_change();
create trigger access_log_whole before truncate on access_log execute function refuse_change();

create trigger editions_keep before update or delete on editions for each row execute function refuse_change();
create trigger editions_whole before truncate on editions execute function refuse_change();

-- A key may be wrapped anew or destroyed; a destroyed one never returns and no row goes away.
create trigger wrapped_keys_keep before update on wrapped_keys for each row
when (old.destroyed_at is not null or new.key_id is distinct from old.key_id
    or new.owner is distinct from old.owner or new.slot is distinct from old.slot)
execute function refuse_change();
create trigger wrapped_keys_stay before delete on wrapped_keys for each row execute function refuse_change();
create trigger wrapped_keys_whole before truncate on wrapped_keys execute function refuse_change();
