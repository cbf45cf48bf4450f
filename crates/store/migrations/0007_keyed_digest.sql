-- What came with a form is kept as a keyed digest: against one without a key a short answer could be tried. What was kept
-- before cannot be compared with it and is forgotten: a form sent again over this change is not known as the same, and
-- only ids that are made from its key keep it from being done twice.
drop table idempotency;
create table idempotency (
    -- Who sent the form, a pseudonym. Clear: resolved only through sealed staff records.
    person {text} not null,
    -- Which use case. Clear: a name from the program.
    operation {text} not null,
    -- The random key in the form. Clear: random, says nothing.
    key {text} not null,
    -- Digest of the input under a key of the record. Clear: without the key nothing can be tried against it.
    digest {bytes} not null,
    -- Pointer to the result, such as an id. Clear: an id, says nothing.
    result {text} not null,
    -- Until when the row is kept, microseconds UTC. Clear: housekeeping must delete it in time.
    kept_until bigint not null,
    primary key (person, operation, key)
);
create index idempotency_kept on idempotency (kept_until);
