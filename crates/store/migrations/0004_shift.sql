-- The night shift: what a unit hands over, what went on since, and who is away.
alter table cases add column
    -- When its newest event was recorded, microseconds UTC. Clear: as events.recorded_at.
    changed_at bigint not null default 0;
update cases set changed_at = coalesce((select e.recorded_at from events e
where e.stream = cases.case_id and e.version = cases.version), opened_at);
create index cases_changed on cases (changed_at, case_id);

create table handovers (
    -- Random id. Clear: random, says nothing.
    handover_id {text} not null primary key,
    -- Whose shift. Clear: as duty_roster.institution.
    institution {text} not null,
    -- Of which unit. Clear: units of a member are known to every member.
    unit {text} not null,
    -- Who hands over, a pseudonym. Clear: resolved only through sealed staff records.
    given_by {text} not null,
    -- When, microseconds UTC. Clear: the next shift begins where it was accepted.
    given_at bigint not null,
    -- Since when the page tells what changed, microseconds UTC. Clear: as handovers.given_at.
    since_at bigint not null,
    -- Who accepted, a pseudonym; null until then. Clear: resolved only through sealed staff records.
    accepted_by {text},
    -- When, microseconds UTC; null until then. Clear: as handovers.given_at.
    accepted_at bigint,
    -- Sealed: what the next on duty should know, under the key of the staff.
    body {bytes} not null
);
create unique index handovers_waiting on handovers (institution, unit) where accepted_at is null;
create index handovers_accepted on handovers (institution, unit, accepted_at);

create table absences (
    -- Random id. Clear: random, says nothing.
    absence_id {text} not null primary key,
    -- Who is away, a pseudonym. Clear: resolved only through sealed staff records.
    person {text} not null,
    -- The institution. Clear: as staff.institution.
    institution {text} not null,
    -- From, microseconds UTC. Clear: the keeper rings for cases by it; not why.
    from_at bigint not null,
    -- Until, exclusive, microseconds UTC; null while nobody knows. Clear: as absences.from_at.
    until_at bigint,
    -- When the alarm of the person's cases was rung, microseconds UTC. Clear: as absences.from_at.
    rung_at bigint,
    -- When it ended, microseconds UTC; null while it lasts. Clear: as absences.from_at.
    ended_at bigint,
    -- Sealed: why, and who entered it, under the key of the staff.
    body {bytes} not null
);
create index absences_institution on absences (institution, from_at) where ended_at is null;
create index absences_person on absences (person, from_at) where ended_at is null;
create index absences_to_ring on absences (from_at) where rung_at is null and ended_at is null;
create index absences_over on absences (until_at) where until_at is not null and ended_at is null;
