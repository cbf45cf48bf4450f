-- The record and everything projected from it. One text for both engines:
-- {text} and {bytes} are replaced by the engine's own type (src/migration.rs).
--
-- Above every column stands what it means, its unit, and either
--   Clear: why it may be read by whoever holds the database, or
--   Sealed: what is inside and under which kind of key.
-- tests/store/clear_columns.rs holds these words against clear_columns.txt and both real schemas.

create table meta (
    -- What is told: 'folder' (practice or real) or 'schema' (number of the newest migration). Clear: names of settings.
    name {text} not null primary key,
    -- The setting. Clear: says nothing about any person.
    value {text} not null
);

create table counters (
    -- Which sequence this row counts and locks. Clear: a fixed word.
    name {text} not null primary key,
    -- The last number given out. Clear: how many name cards were ever written is visible from their rows anyway.
    value bigint not null
);
insert into counters (name, value) values ('name_cards', 0), ('anonymous_pool', 0);

create table editions (
    -- SHA-256 of the pack's bytes, in hexadecimal. Clear: packs are public.
    hash {text} not null primary key,
    -- The mechanism the pack describes, such as albania. Clear: packs are public.
    mechanism {text} not null,
    -- The dated version, such as 2023. Clear: packs are public.
    edition {text} not null,
    -- The pack itself, canonical bytes. Clear: packs are public.
    pack {bytes} not null,
    -- When this edition came into force here, microseconds UTC. Clear: a public act.
    adopted_at bigint not null
);

create table epochs (
    -- Id of the epoch. Clear: random, says nothing.
    epoch {text} not null primary key,
    -- Which root wrapped the epoch's key. Clear: names a key, is none.
    root {text} not null,
    -- Sealed: the epoch's key, wrapped by a root that is outside the data folder.
    wrapped {bytes} not null,
    -- When the epoch began, microseconds UTC. Clear: key management, no person.
    opened_at bigint not null,
    -- When it stopped wrapping new keys, microseconds UTC. Clear: key management, no person.
    retired_at bigint
);

create table wrapped_keys (
    -- Id of the key. Clear: random, says nothing.
    key_id {text} not null primary key,
    -- The stream the key belongs to. Clear: random id of a stream, already clear in events.
    owner {text} not null,
    -- What it opens: a compartment, one attachment, one note. Clear: every case has one key for each compartment.
    slot {text} not null,
    -- The epoch whose key wraps this one. Clear: key management, no person.
    epoch {text} not null references epochs (epoch),
    -- Sealed: the key, wrapped by the epoch's key; null once destroyed.
    wrapped {bytes},
    -- When the key was destroyed, microseconds UTC. Clear: an erasure is answerable and must be provable.
    destroyed_at bigint,
    check ((wrapped is null) = (destroyed_at is not null))
);
create index wrapped_keys_owner on wrapped_keys (owner, slot);

create table events (
    -- The stream, such as a case. Clear: random, says nothing.
    stream {text} not null,
    -- Place in the stream, from 1, without gaps. Clear: how much happened, never what.
    version bigint not null,
    -- When it was recorded, microseconds UTC. Clear: the witness must be able to check the order of time.
    recorded_at bigint not null,
    -- Pseudonym of who acted. Clear: resolved only through sealed staff records.
    actor {text} not null,
    -- The edition under which it happened. Clear: packs are public.
    edition {text} not null references editions (hash),
    -- The key the facts are sealed under. Clear: names a key, is none.
    facts_key {text} not null,
    -- Sealed: the event's type, codes, dates and answers, under the case's course key.
    facts {bytes} not null,
    -- Hash of the canonical envelope (journal/FORMAT.md). Clear: made of ciphertext and clear columns only.
    leaf {bytes} not null,
    -- Dense position in the witness's log, null until the sequencer gives one. Clear: the order of recording, as events.recorded_at.
    position bigint,
    primary key (stream, version),
    check (version > 0)
);
create unique index events_position on events (position);

create table particulars (
    -- The event's stream. Clear: as the same column of events.
    stream {text} not null,
    -- The event's version. Clear: as the same column of events.
    version bigint not null,
    -- Which compartment it belongs to. Clear: that something was recorded about health, say, never what; guards need it.
    compartment {text} not null,
    -- The key it is sealed under. Clear: names a key, is none.
    key_id {text} not null,
    -- Sealed: names, free text, addresses, under the compartment's own key.
    sealed {bytes} not null,
    primary key (stream, version, compartment),
    foreign key (stream, version) references events (stream, version)
);

create table cases (
    -- The case, whose stream has the same id. Clear: random, says nothing.
    case_id {text} not null primary key,
    -- The number people say to each other. Clear: random with a check letter.
    number {text} not null,
    -- Version of the stream this row was projected at. Clear: as the same column of events.
    version bigint not null,
    -- The edition the case follows. Clear: packs are public.
    edition {text} not null,
    -- Whether the case is open. Clear: lists and counts filter on it; no status, no reason.
    open boolean not null,
    -- When it was opened, microseconds UTC. Clear: as events.recorded_at of its first event.
    opened_at bigint not null,
    -- The nearest date by which somebody must act, microseconds UTC. Clear: lists are ordered by it; not what is due.
    next_due_at bigint,
    -- Sealed: the summary a list shows, under the case's course key.
    card {bytes} not null
);
create unique index cases_number on cases (number);

create table reach (
    -- The case. Clear: as the same column of cases.
    case_id {text} not null references cases (case_id),
    -- Whose desks it may appear on. Clear: the one filter of lists and counts.
    institution {text} not null,
    -- Only for this function, '' for every function. Clear: the one filter of lists and counts.
    function {text} not null,
    -- Only for this person, '' for everyone. Clear: a pseudonym, resolved only through sealed staff records.
    person {text} not null,
    -- 'stays' where a bar on the unit does not take it away, else ''. Clear: lists filter on it; that such a bar spares a unit, not why it is in reach.
    relation {text} not null,
    -- Copy of the case's, kept by the store so that a list is read in order from an index. Clear: as cases.open.
    open boolean not null,
    -- Copy of the case's, microseconds UTC. Clear: as cases.opened_at.
    opened_at bigint not null,
    -- Copy of the case's next_due_at, microseconds UTC; the greatest number for none. Clear: as cases.next_due_at.
    due_order bigint not null,
    primary key (case_id, institution, function, person, relation),
    check (institution <> '')
);
create index reach_due on reach (institution, function, person, open, due_order, case_id);
create index reach_opened on reach (institution, function, person, open, opened_at, case_id);

-- Apart from the reach, because every row of every list asks whether there is a bar and almost never finds one.
create table bars (
    -- The case. Clear: as the same column of cases.
    case_id {text} not null references cases (case_id),
    -- Who is shut out, whatever lets them in; '' for every institution. Clear: lists filter on it; not why.
    institution {text} not null,
    -- Only this function, '' for every function. Clear: lists filter on it; not why.
    function {text} not null,
    -- Only this person, '' for everyone. Clear: a pseudonym, resolved only through sealed staff records.
    person {text} not null,
    -- What the bar is, a code. Clear: that somebody is shut out, not why.
    relation {text} not null,
    check (institution <> '' or function <> '' or person <> '')
);
create index bars_case on bars (case_id);

create table desk (
    -- The thing that waits: a digest of its sealed body. Clear: made of ciphertext only.
    item_id {text} not null primary key,
    -- The stream it was projected from and is replaced with. Clear: as events.stream.
    stream {text} not null,
    -- The case it is about, if any. Clear: as the same column of cases.
    case_id {text},
    -- Whose desk. Clear: the desk's list filters on it.
    institution {text} not null,
    -- Only for this function, '' for every function. Clear: the desk's list filters on it.
    function {text} not null,
    -- Only for this person, '' for everyone. Clear: a pseudonym, resolved only through sealed staff records.
    person {text} not null,
    -- By when, microseconds UTC. Clear: the desk is ordered by time left.
    due_at bigint,
    -- Since when it waits, microseconds UTC. Clear: as events.recorded_at.
    created_at bigint not null,
    -- Sealed: what waits, under the stream's course key.
    body {bytes} not null
);
create index desk_stream on desk (stream);
create index desk_due on desk (institution, function, person, (coalesce(due_at, 9223372036854775807)), item_id);

create table referrals (
    -- The referral. Clear: random, says nothing.
    referral_id {text} not null primary key,
    -- The case it is about. Clear: as the same column of cases.
    case_id {text} not null,
    -- Who asks. Clear: its list of what it sent filters on it.
    from_institution {text} not null,
    -- Who is asked. Clear: its inbox filters on it.
    to_institution {text} not null,
    -- In which function it is asked. Clear: inboxes filter on it, as the desk does.
    to_function {text} not null,
    -- Whether it still waits for somebody. Clear: inboxes filter on it; not how it ended.
    open boolean not null,
    -- When it was offered, microseconds UTC. Clear: as events.recorded_at.
    offered_at bigint not null,
    -- By when an answer is expected, microseconds UTC. Clear: inboxes are ordered by it.
    answer_due_at bigint,
    -- Sealed: the preview that names nobody and each turn, under a key of its own.
    body {bytes} not null
);
create index referrals_case on referrals (case_id);
create index referrals_inbox on referrals (to_institution, open, (coalesce(answer_due_at, 9223372036854775807)), referral_id);
create index referrals_sent on referrals (from_institution, open, offered_at, referral_id);

create table name_cards (
    -- The case. Clear: as the same column of cases.
    case_id {text} not null primary key,
    -- Version of the stream this card was projected at. Clear: as the same column of events.
    version bigint not null,
    -- Order of change, from 1: a node that knows all up to here asks for what is newer. Clear: order, as events.recorded_at.
    position bigint not null,
    -- Sealed: the names a search compares, under the case's identity key; null once the name is gone.
    card {bytes}
);
create unique index name_cards_position on name_cards (position);

create table attachments (
    -- The attachment. Clear: random, says nothing.
    attachment_id {text} not null primary key,
    -- Its case. Clear: as the same column of cases.
    case_id {text} not null,
    -- The compartment that opens it. Clear: as particulars.compartment.
    compartment {text} not null,
    -- The key its bytes are sealed under. Clear: names a key, is none.
    key_id {text} not null,
    -- Size of the sealed file in bytes. Clear: visible from the file itself.
    size_bytes bigint not null,
    -- When it was added, microseconds UTC. Clear: as events.recorded_at.
    created_at bigint not null,
    -- Sealed: file name, media type, description, under the attachment's key.
    meta {bytes} not null
);
create index attachments_case on attachments (case_id, created_at, attachment_id);

create table anonymous_pool (
    -- Random id; rows are kept in its order, so no row tells when it came. Clear: random, says nothing.
    id {text} not null primary key,
    -- The coarse record: quarter, citizenship fold, coded reason. Clear: made coarse before it is written; nobody can be found by it.
    body {bytes} not null
);

create table access_log (
    -- One showing of one page; the same for every case on that page. Clear: random, says nothing.
    read_id {text} not null,
    -- When, microseconds UTC. Clear: who looked must stay answerable when every key is gone.
    at bigint not null,
    -- Who, a pseudonym. Clear: as access_log.at; resolved only through sealed staff records.
    person {text} not null,
    -- Of which institution. Clear: as access_log.at.
    institution {text} not null,
    -- In which function. Clear: as access_log.at.
    function {text} not null,
    -- Which case was shown, '' if none. Clear: as access_log.at.
    case_id {text} not null,
    -- Which page, by its name and not its address. Clear: as access_log.at.
    page {text} not null,
    -- Which compartments were open on it, codes with commas. Clear: as access_log.at.
    compartments {text} not null,
    -- For which purpose, a code. Clear: as access_log.at.
    purpose {text} not null,
    primary key (read_id, case_id)
);
create index access_log_case on access_log (case_id, at, read_id);
create index access_log_person on access_log (person, at, read_id);

create table outbox (
    -- The message. Clear: random, says nothing.
    message_id {text} not null primary key,
    -- When it was put here, microseconds UTC. Clear: as events.recorded_at.
    created_at bigint not null,
    -- When it is to be tried next, microseconds UTC. Clear: dispatch is ordered by it.
    next_at bigint not null,
    -- How often it was tried. Clear: counts attempts.
    attempts bigint not null,
    -- When it was handed over, microseconds UTC; null while it waits. Clear: dispatch filters on it.
    sent_at bigint,
    -- Sealed: recipient and words; the words say only that something waits.
    body {bytes} not null
);
create index outbox_next on outbox (next_at, message_id);

create table idempotency (
    -- Who sent the form, a pseudonym. Clear: resolved only through sealed staff records.
    person {text} not null,
    -- Which use case. Clear: a name from the program.
    operation {text} not null,
    -- The random key in the form. Clear: random, says nothing.
    key {text} not null,
    -- Digest of the input with the random key of the form. Clear: kept for days only; short inputs could be tried against it.
    digest {bytes} not null,
    -- Pointer to the result, such as an id. Clear: an id, says nothing.
    result {text} not null,
    -- Until when the row is kept, microseconds UTC. Clear: housekeeping must delete it in time.
    kept_until bigint not null,
    primary key (person, operation, key)
);
create index idempotency_kept on idempotency (kept_until);

create table drafts (
    -- The draft. Clear: random, says nothing.
    draft_id {text} not null primary key,
    -- Its author, a pseudonym. Clear: only the author may find it.
    author {text} not null,
    -- When it was begun, microseconds UTC. Clear: shown to the author, says nothing of the person.
    created_at bigint not null,
    -- When it ends, microseconds UTC. Clear: housekeeping must delete it in time.
    expires_at bigint not null,
    -- Sealed: which form and what was typed, under a key of the draft's own.
    body {bytes} not null
);
create index drafts_author on drafts (author, created_at, draft_id);
create index drafts_expires on drafts (expires_at);

create table sessions (
    -- Hash of the session's token. Clear: the token cannot be found from it.
    token_hash {bytes} not null primary key,
    -- Who signed in, a pseudonym. Clear: resolved only through sealed staff records.
    person {text} not null,
    -- When, microseconds UTC. Clear: needed to end sessions.
    created_at bigint not null,
    -- Last request, microseconds UTC. Clear: needed to end idle sessions.
    last_seen_at bigint not null,
    -- Last step-up, microseconds UTC. Clear: grants are read from it on every request.
    step_up_at bigint,
    -- When it ended, microseconds UTC; null while it runs. Clear: needed on every request.
    ended_at bigint
);
create index sessions_person on sessions (person, created_at);

create table staff (
    -- Pseudonym of a professional. Clear: random, says nothing.
    person {text} not null primary key,
    -- The institution. Clear: who is a member is public; lists filter on it.
    institution {text} not null,
    -- Whether the person works there now. Clear: needed on every sign-in.
    active boolean not null,
    -- Sealed: name, functions, roles and seat, under the membership's key.
    body {bytes} not null
);
create index staff_institution on staff (institution, person);

create table duty_roster (
    -- Whose duty. Clear: the roster is known to every member.
    institution {text} not null,
    -- For which function. Clear: the roster is known to every member.
    function {text} not null,
    -- Who is on duty, a pseudonym. Clear: resolved only through sealed staff records.
    person {text} not null,
    -- From, microseconds UTC. Clear: the roster is known to every member.
    from_at bigint not null,
    -- Until, exclusive, microseconds UTC. Clear: the roster is known to every member.
    until_at bigint not null,
    primary key (institution, function, person, from_at),
    check (from_at < until_at)
);
