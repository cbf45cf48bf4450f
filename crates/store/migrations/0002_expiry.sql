-- What the keeper of clocks finds its cases by. An overdue deadline stays `next_due_at` until somebody
-- acts, so that column would name every overdue case at every round.
alter table cases add column
    -- When the next thing runs out that nobody was told of, microseconds UTC. Clear: the keeper finds cases by it; not what runs out.
    expires_at bigint;
update cases set expires_at = next_due_at where open;
create index cases_expiry on cases (expires_at, case_id) where expires_at is not null;
