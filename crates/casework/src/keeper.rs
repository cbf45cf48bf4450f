//! The keeper: what of a case runs out by itself, and the only one who acts without a person.
//!
//! INVARIANT (floor 4): the keeper warns and closes what a person gave for a time. It decides
//! nothing: its commands are those of [`due`], and each is checked again by `decide`.

use jiff::Timestamp;
use mechanism::{InstitutionId, Role, UnitId};

use crate::clock::{Clock, ClockRun};
use crate::commitment::Task;
use crate::consent::Consent;
use crate::{Actor, Case, Command, ConsentId, PersonId, TaskId};

/// The pseudonym under which the keeper's events stand.
pub const KEEPER: &str = "keeper";

/// The keeper as an actor: of no institution of any pack, in no function, reached by no case.
pub fn keeper() -> Actor {
    Actor {
        person: PersonId::new(KEEPER),
        institution: InstitutionId::new(KEEPER),
        unit: UnitId::new(KEEPER),
        functions: Vec::new(),
        role: Role::SystemAdministrator,
        seat: None,
        stepped_up: false,
    }
}

/// Everything of a case that has run out at `now` and nobody was told of, the oldest first.
pub fn due(case: &Case, now: Timestamp) -> Vec<Command> {
    let mut over: Vec<(Timestamp, Command)> = waiting(case).filter(|(at, _)| *at <= now).collect();
    over.sort_by_key(|(at, _)| *at);
    over.into_iter().map(|(_, command)| command).collect()
}

impl Case {
    /// When the keeper has to look at the case next; none while nothing of it runs out.
    pub fn next_expiry_at(&self) -> Option<Timestamp> {
        waiting(self).map(|(at, _)| at).min()
    }
}

/// What runs out one day, and when. A closed case warns nobody; a consent, and with eighteen years the
/// part of a guardian, end all the same.
fn waiting(case: &Case) -> impl Iterator<Item = (Timestamp, Command)> {
    let open = case.closure.is_none();
    let clocks = case.clocks.iter().filter(move |_| open).filter_map(clock);
    let tasks = case.tasks.iter().filter(move |_| open).filter_map(task);
    let ended = case.has_ended();
    let hidden = |one: &Consent| case.hidden.contains(&one.version);
    let consents = case.consents.iter();
    let consents = consents.filter(move |(_, one)| !ended && !hidden(one));
    let adult = crate::age::turns_adult_at(case);
    let adult = adult.map(|at| (at, Command::ComeOfAge));
    clocks
        .chain(tasks)
        .chain(consents.filter_map(consent))
        .chain(adult)
}

fn clock((run, clock): (&ClockRun, &Clock)) -> Option<(Timestamp, Command)> {
    let due = clock.due_at.filter(|_| clock.runs())?;
    let command = Command::ExpireClock {
        run: run.clone(),
        key: clock.key.clone(),
    };
    clock.expired_at.is_none().then_some((due, command))
}

fn task((id, task): (&TaskId, &Task)) -> Option<(Timestamp, Command)> {
    let due = task.due_at.filter(|_| task.ended.is_none())?;
    let command = Command::ExpireTask { task: id.clone() };
    task.overdue_at.is_none().then_some((due, command))
}

fn consent((id, consent): (&ConsentId, &Consent)) -> Option<(Timestamp, Command)> {
    let until = consent.given.until?;
    let command = Command::EndConsent {
        consent: id.clone(),
    };
    consent.is_open().then_some((until, command))
}
