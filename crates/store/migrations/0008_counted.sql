-- How much waits is counted on every page: from the index alone, without reading a single row with its sealed body.
drop index desk_due;
create index desk_due on desk
    (institution, function, person, (coalesce(due_at, 9223372036854775807)), item_id, case_id, stream);

-- When somebody was last in a case is asked of two pages only. A list shows 25 cases at once and is asked for all day: its
-- rows stay out of these indexes, so that they are neither written for it nor looked through.
drop index access_log_seen;
create index access_log_seen on access_log (case_id, person, at, page) where page in ('overview', 'timeline');
create index access_log_told on access_log (person, at, case_id, page) where page in ('overview', 'timeline');
