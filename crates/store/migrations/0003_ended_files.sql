-- A file whose key is destroyed goes from the disk after the commit that destroyed it; until it has,
-- its row says so.
alter table attachments add column
    -- When its key was destroyed, microseconds UTC; its file goes, and then this row. Clear: as keys.destroyed_at.
    ended_at bigint;
create index attachments_ended on attachments (ended_at, attachment_id) where ended_at is not null;
