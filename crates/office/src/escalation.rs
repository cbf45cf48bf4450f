//! What of a case ran out, on the desks of whoever is told and on its pages: no expiry is silent.

use casework::clock::{Clock, ClockRun};
use casework::commitment::Task;
use casework::escalation::{told_of_clock, told_of_task};
use casework::referral::ReferralState;
use casework::{Actor, Case, TaskId};
use jiff::Timestamp;
use mechanism::{ClockKey, CommitmentId, Compartment, Expiry, Mechanism, UnitId};
use serde::{Deserialize, Serialize};

use crate::Office;
use crate::actor::unit_address;
use crate::desk::{Address, Line, Waiting, to_lead};
use crate::provider::{Part, Provider, provider};
use crate::view::Opened;

/// Clocks that wait on no desk before they run out: the answer is on the desk of whoever is asked,
/// and recovery is no deadline.
pub(crate) const QUIET: [&str; 2] = [casework::recovery::CLOCK, "refer.answer"];

/// What ran out. Codes only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "the fields of a variant are told by the variant's sentence"
)]
pub enum Overdue {
    /// A clock of the procedure.
    Clock { run: ClockRun, key: ClockKey },
    /// Recovery has lasted its least time: it goes on until the person is asked (floor 3).
    Recovery,
    /// A task of an institution.
    Task {
        task: TaskId,
        template: CommitmentId,
    },
    /// Something of a sealed track, of which a desk says no more.
    Apart,
}

/// What ran out and waits on desks now.
pub(crate) fn lines(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<Line> {
    let mut lines = Vec::new();
    for (run, clock) in expired(case) {
        lines.extend(clock_lines(case, mechanism, now, (run, clock)));
    }
    for (id, task) in &case.tasks {
        let Some(since) = task.overdue_at.filter(|_| task.ended.is_none()) else {
            continue;
        };
        let of_course = is_of_course(mechanism.compartment_of_commitment(&task.template));
        let line = |to: Address, name: String| Line {
            name,
            to,
            due_at: task.due_at,
            since,
            waiting: Waiting::Overdue(match of_course {
                true => Overdue::Task {
                    task: id.clone(),
                    template: task.template.clone(),
                },
                false => Overdue::Apart,
            }),
            caseless: false,
        };
        lines.extend(to_lead(case).map(|to| line(to, format!("overdue-{id}"))));
        let units = told_of_task(case, mechanism, task, now);
        lines.extend(
            addresses(mechanism, &units).map(|(unit, to)| line(to, format!("overdue-{id}-{unit}"))),
        );
    }
    lines
}

/// Clocks that ran out and still run: whoever is due has not acted.
pub(crate) fn expired(case: &Case) -> impl Iterator<Item = (&ClockRun, &Clock)> {
    let over = |clock: &Clock| clock.runs() && clock.expired_at.is_some();
    case.clocks.iter().filter(move |(_, clock)| over(clock))
}

impl Office {
    /// How many things of the case are overdue, of those the reader may know of; recovery is none of
    /// them.
    pub(crate) fn overdue(&self, opened: &Opened) -> usize {
        let case = opened.case();
        if case.closure.is_some() {
            return 0;
        }
        let clocks = expired(case).filter(|(_, clock)| {
            clock.key.as_str() != QUIET[0] && self.reads_clock(opened, &clock.key)
        });
        let tasks = case.tasks.values();
        let tasks = tasks.filter(|task| task.overdue_at.is_some() && task.ended.is_none());
        clocks.count() + tasks.filter(|task| self.reads_task(opened, task)).count()
    }
}

/// Whether a desk may say what it is: what belongs to a sealed track stands on its page, for whoever
/// may open it.
pub(crate) fn is_of_course(compartment: Compartment) -> bool {
    compartment == Compartment::Course
}

fn clock_lines(
    case: &Case,
    mechanism: &Mechanism,
    now: Timestamp,
    (run, clock): (&ClockRun, &Clock),
) -> Vec<Line> {
    let recovery = clock.key.as_str() == casework::recovery::CLOCK;
    let of_course = is_of_course(mechanism.compartment_of_clock(&clock.key));
    let line = |to: Address, name: String| Line {
        name,
        to,
        due_at: clock.due_at.filter(|_| !recovery),
        since: clock.expired_at.unwrap_or(clock.started_at),
        waiting: Waiting::Overdue(match of_course {
            _ if recovery => Overdue::Recovery,
            true => Overdue::Clock {
                run: run.clone(),
                key: clock.key.clone(),
            },
            false => Overdue::Apart,
        }),
        caseless: false,
    };
    let mut lines = Vec::new();
    // The lead has a line since the clock started, but for the quiet ones.
    if QUIET.contains(&clock.key.as_str()) {
        lines.extend(to_lead(case).map(|to| line(to, format!("overdue-{}", run.0))));
    }
    let definition = mechanism.clock(clock.key.as_str());
    let warns = definition.is_none_or(|one| one.expiry == Expiry::Warn);
    let mut units = told_of_clock(case, mechanism, clock, now);
    // A warning is for the lead, and the lead has it.
    units.retain(|unit| !(warns && case.lead.iter().any(|lead| lead.unit == *unit)));
    lines.extend(
        addresses(mechanism, &units)
            .map(|(unit, to)| line(to, format!("escalated-{}-{unit}", run.0))),
    );
    lines
}

fn addresses<'a>(
    mechanism: &'a Mechanism,
    units: &'a [UnitId],
) -> impl Iterator<Item = (&'a UnitId, Address)> {
    units.iter().filter_map(|unit| {
        let institution = mechanism.institution_of_unit(unit.as_str())?;
        let to = Address {
            institution: institution.id.clone(),
            function: unit_address(unit),
            person: String::new(),
        };
        Some((unit, to))
    })
}

impl Office {
    /// Who was told of a clock that ran out, as this reader may read it.
    pub(crate) fn told_of(&self, actor: &Actor, opened: &Opened, clock: &Clock) -> Vec<Provider> {
        if clock.expired_at.is_none() || !clock.runs() {
            return Vec::new();
        }
        let units = told_of_clock(opened.case(), &self.mechanism, clock, self.now());
        self.providers_told(actor, opened, &units)
    }

    /// Who was told that an answer is late.
    pub(crate) fn told_of_answer(
        &self,
        actor: &Actor,
        opened: &Opened,
        referral: &casework::referral::Referral,
    ) -> Vec<Provider> {
        let run = referral.answer_run.as_ref();
        let run = run.filter(|_| referral.state == ReferralState::Offered);
        let clock = run.and_then(|run| opened.case().clocks.get(run));
        clock.map_or_else(Vec::new, |clock| self.told_of(actor, opened, clock))
    }

    /// Who was told that a task is overdue.
    pub(crate) fn told_of_task(
        &self,
        actor: &Actor,
        opened: &Opened,
        task: &Task,
    ) -> Vec<Provider> {
        if task.overdue_at.is_none() || task.ended.is_some() {
            return Vec::new();
        }
        let units = told_of_task(opened.case(), &self.mechanism, task, self.now());
        self.providers_told(actor, opened, &units)
    }

    /// Units as this reader may read them, each once.
    pub(crate) fn providers_told(
        &self,
        actor: &Actor,
        opened: &Opened,
        units: &[UnitId],
    ) -> Vec<Provider> {
        let said = units.iter().filter_map(|unit| {
            let institution = self.mechanism.institution_of_unit(unit.as_str())?;
            let part = Part::Unit(unit);
            Some(provider(
                &self.mechanism,
                actor,
                opened,
                &institution.id,
                part,
            ))
        });
        let mut said: Vec<Provider> = said.collect();
        said.sort();
        said.dedup();
        said
    }
}
