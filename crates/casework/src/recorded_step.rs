//! What is recorded on a track and leaves it where it stands: a hearing, a protection measure, a
//! decision of another country. Recorded in the wrong file, it is taken back with the clocks and tasks that
//! it alone set going; a track that it opened stays open.

use std::collections::BTreeSet;

use jiff::Timestamp;
use mechanism::{ClockKey, CommitmentId, Mechanism, Step, TrackId};

use crate::clock::{Clock, ClockStart};
use crate::commitment::{TaskResult, of_step};
use crate::form_use::unfounded;
use crate::step::{Move, clocks_of_step, opened_and_given};
use crate::{Actor, Case, Context, Event};

/// The events of a step that moves nothing.
pub(crate) fn record(case: &Case, ctx: &Context<'_>, track: &TrackId, step: &Step) -> Vec<Event> {
    let mut events = vec![Event::StepRecorded {
        track: track.clone(),
        step: step.id.clone(),
    }];
    clocks_of_step(case, ctx, step, &mut events);
    opened_and_given(case, ctx, track, step, &mut events);
    events.extend(crate::interview::counted(case, step));
    events
}

/// Whether the actor may take back what that version holds. A recorded step is taken back by whoever may
/// take it, or by the case lead: nobody undoes what another institution put on record. One that decided
/// is answered by another decision (floor 9).
pub fn may_take_back(case: &Case, mechanism: &Mechanism, actor: &Actor, version: u64) -> bool {
    let Some((_, step)) = at(case, mechanism, version) else {
        return true;
    };
    !step.is_decision() && (actor.has_any(&step.by) || case.is_led_by(&actor.person))
}

/// What goes with recorded steps that are taken back: the clocks and tasks that only they set going, and
/// the interviews they counted. A clock that only they stopped runs again to its old end.
pub(crate) fn take_back(case: &Case, ctx: &Context<'_>, going: &[u64], events: &mut Vec<Event>) {
    let counted = going
        .iter()
        .filter_map(|one| crate::interview::counted_by(case, *one));
    events.extend(counted.map(|version| Event::EnteredInError { version }));
    let left = Left {
        case,
        mechanism: ctx.mechanism,
        going,
    };
    let steps: Vec<(&Move, &Step)> = going
        .iter()
        .filter_map(|one| at(case, ctx.mechanism, *one))
        .collect();
    let keys: BTreeSet<&ClockKey> = steps
        .iter()
        .flat_map(|(_, step)| step.starts.iter().chain(&step.stops))
        .collect();
    for key in keys {
        left.clock(ctx.now, key, events);
    }
    for (moved, step) in steps {
        left.tasks(moved.version, step, events);
    }
}

/// Recorded steps that are left without a filling of their form once that of `version` is gone: they were
/// recorded on nothing.
pub(crate) fn resting_on(case: &Case, ctx: &Context<'_>, version: u64) -> Vec<u64> {
    let Some((form, _)) = case.form_at(version) else {
        return Vec::new();
    };
    let tracks = case.tracks.keys();
    let unfounded = tracks.flat_map(|track| unfounded(case, ctx.mechanism, (track, form), version));
    unfounded.filter(|one| case.may_be_error(*one)).collect()
}

/// The recorded step of a version.
fn at<'c>(case: &'c Case, mechanism: &'c Mechanism, version: u64) -> Option<(&'c Move, &'c Step)> {
    let (track, moved) = case.recorded_at(version)?;
    let step = moved.step.as_ref()?;
    Some((moved, mechanism.step(track.as_str(), step.as_str())?))
}

/// A case as it stands once some recorded steps are gone.
struct Left<'c> {
    case: &'c Case,
    mechanism: &'c Mechanism,
    going: &'c [u64],
}

impl<'c> Left<'c> {
    /// The steps that stand, in order.
    fn steps(&self) -> Vec<(&'c Move, &'c Step)> {
        let (case, mechanism) = (self.case, self.mechanism);
        let moves = case.tracks.iter().flat_map(|(track, record)| {
            let history = record.history.iter();
            history.map(move |moved| (track, moved))
        });
        let left =
            moves.filter(|(_, moved)| case.stands(moved) && !self.going.contains(&moved.version));
        let mut steps: Vec<(&Move, &Step)> = left
            .filter_map(|(track, moved)| {
                let step = mechanism.step(track.as_str(), moved.step.as_ref()?.as_str())?;
                Some((moved, step))
            })
            .collect();
        steps.sort_by_key(|(moved, _)| moved.version);
        steps
    }

    /// Whether the last step that stands and speaks of the clock starts it.
    fn runs(&self, key: &ClockKey) -> bool {
        let steps = self.steps();
        let mut last = steps.iter().rev();
        let speaks = last.find(|(_, step)| step.starts.contains(key) || step.stops.contains(key));
        speaks.is_some_and(|(_, step)| step.starts.contains(key))
    }

    /// Stops or starts a clock so that it stands as these steps leave it.
    ///
    /// INVARIANT (floor 3): an entry in error neither ends recovery nor begins it. Nor does it start
    /// anything in a case that is closed, or touch a clock that hangs on where a track stands.
    fn clock(&self, now: Timestamp, key: &ClockKey, events: &mut Vec<Event>) {
        let mut states = self
            .mechanism
            .procedure
            .tracks
            .iter()
            .flat_map(|one| &one.states);
        let of_a_state = states.any(|state| state.clocks.contains(key));
        if of_a_state || key.as_str() == crate::recovery::CLOCK {
            return;
        }
        let runs: Vec<_> = self
            .case
            .clocks
            .iter()
            .filter(|(_, clock)| clock.key == *key)
            .collect();
        let running = runs.iter().filter(|(_, clock)| clock.stopped_at.is_none());
        let over = self.case.closure.is_some() || self.case.has_died();
        match self.runs(key) {
            false => events.extend(running.map(|(run, _)| Event::ClockStopped {
                run: (*run).clone(),
            })),
            true if over || running.count() > 0 => {}
            true => {
                let last = runs.iter().max_by_key(|(_, clock)| clock.stopped_at);
                if let Some((_, clock)) = last {
                    self.goes_on(now, clock, events);
                }
            }
        }
    }

    /// Starts a clock that was stopped, with the time it had left; paused, if it was.
    fn goes_on(&self, now: Timestamp, clock: &Clock, events: &mut Vec<Event>) {
        let stood = clock.paused_at.map(|since| now.duration_since(since));
        let due_at = clock.due_at.and_then(|due| match stood {
            Some(stood) => due.checked_add(stood).ok(),
            None => Some(due),
        });
        let before = self.case.version + events.len() as u64;
        let run = crate::clock::run(clock.key.as_str(), before);
        events.push(Event::ClockStarted {
            run: run.clone(),
            start: ClockStart {
                key: clock.key.clone(),
                due_at,
                basis: clock.basis,
            },
        });
        events.extend(stood.map(|_| Event::ClockPaused { run }));
    }

    /// Ends the tasks that a step gave out, but those that another step asks for and did not give out
    /// again because they were open.
    fn tasks(&self, version: u64, step: &Step, events: &mut Vec<Event>) {
        let tasks = &self.case.tasks;
        let asked_again = |template: &CommitmentId| {
            self.steps().iter().any(|(moved, step)| {
                let place = step.commits.iter().position(|one| one == template);
                place.is_some_and(|place| !tasks.contains_key(&of_step(moved.version, place)))
            })
        };
        for (place, template) in step.commits.iter().enumerate() {
            let task = of_step(version, place);
            let open = tasks.get(&task).is_some_and(|task| task.ended.is_none());
            if open && !asked_again(template) {
                let result = TaskResult::NotNeeded;
                events.push(Event::TaskEnded { task, result });
            }
        }
    }
}

impl Case {
    /// Whether an entry of a track counts: what was recorded in error stays, and does not.
    pub fn stands(&self, moved: &Move) -> bool {
        !self.hidden.contains(&moved.version)
    }

    /// What was recorded on a track by the event of that version, and on which.
    pub fn recorded_at(&self, version: u64) -> Option<(&TrackId, &Move)> {
        if !self.written.contains(&version) {
            return None;
        }
        let mut moves = self.tracks.iter().flat_map(|(track, record)| {
            let history = record.history.iter();
            history.map(move |moved| (track, moved))
        });
        moves.find(|(_, moved)| moved.version == version)
    }
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    let Event::StepRecorded { track, step } = event else {
        return;
    };
    let version = case.version;
    if let Some(record) = case.tracks.get_mut(track) {
        record.history.push(Move {
            at,
            step: Some(step.clone()),
            to: record.state.clone(),
            version,
        });
    }
}
