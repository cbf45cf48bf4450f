//! What is recorded on a track and leaves it where it stands: a hearing, a protection measure, a
//! decision of another country. Recorded in the wrong file, it is taken back with all that it set going.

use jiff::Timestamp;
use mechanism::{ClockKey, Step, TrackId};

use crate::clock::ClockStart;
use crate::commitment::TaskResult;
use crate::refusal::{Refusal, Rule, ensure};
use crate::step::{Move, clocks_of_step, opened_and_given};
use crate::{Case, Context, Event};

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

/// Refuses where the version holds a step that decided: another decision answers it (floor 9).
pub(crate) fn ensure_no_decision(
    case: &Case,
    ctx: &Context<'_>,
    version: u64,
) -> Result<(), Refusal> {
    let decides = at(case, ctx, version).is_some_and(|(_, step)| step.is_decision());
    ensure(!decides, Rule::NotFound)
}

/// What goes with a recorded step that is taken back: the clocks and tasks it set going, and the
/// interview it counted. A clock that it stopped runs again to its old end.
pub(crate) fn take_back(case: &Case, ctx: &Context<'_>, version: u64, events: &mut Vec<Event>) {
    let Some((moved, step)) = at(case, ctx, version) else {
        return;
    };
    let counted = crate::interview::counted_by(case, version);
    events.extend(counted.map(|version| Event::EnteredInError { version }));
    clocks_without(case, moved, step, events);
    let given = (0..step.commits.len()).map(|place| crate::commitment::of_step(version, place));
    let open = given.filter(|id| case.tasks.get(id).is_some_and(|task| task.ended.is_none()));
    events.extend(open.map(|task| Event::TaskEnded {
        task,
        result: TaskResult::NotNeeded,
    }));
}

/// Recorded steps whose form has no filling left once that of `version` is gone: they were recorded
/// on nothing.
pub(crate) fn resting_on(case: &Case, ctx: &Context<'_>, version: u64) -> Vec<u64> {
    let Some((form, _)) = case.form_at(version) else {
        return Vec::new();
    };
    let left = |one: u64| one != version && !case.hidden.contains(&one);
    if case.filled(form).any(|filling| left(filling.version)) {
        return Vec::new();
    }
    let moves = case.tracks.values().flat_map(|record| &record.history);
    let versions = moves
        .map(|moved| moved.version)
        .filter(|one| *one > version);
    versions
        .filter(|one| case.may_be_error(*one))
        .filter(|one| at(case, ctx, *one).is_some_and(|(_, step)| step.form.as_ref() == Some(form)))
        .collect()
}

/// The recorded step of a version, where it may be taken back.
fn at<'c>(case: &'c Case, ctx: &Context<'c>, version: u64) -> Option<(&'c Move, &'c Step)> {
    let (track, moved) = case.recorded_at(version)?;
    let step = moved.step.as_ref()?;
    Some((moved, ctx.mechanism.step(track.as_str(), step.as_str())?))
}

/// The clocks as they stand without a step that only was recorded.
///
/// INVARIANT (floor 3): an entry in error neither ends recovery nor begins it.
fn clocks_without(case: &Case, moved: &Move, step: &Step, events: &mut Vec<Event>) {
    let recovery = |key: &ClockKey| key.as_str() == crate::recovery::CLOCK;
    let same_step = |key: &ClockKey| step.starts.contains(key) || step.stops.contains(key);
    let touched = || {
        let clocks = case.clocks.iter();
        clocks.filter(|(_, clock)| same_step(&clock.key) && !recovery(&clock.key))
    };
    let runs_on = |key: &ClockKey| {
        touched().any(|(_, clock)| {
            clock.key == *key && clock.started_at != moved.at && clock.stopped_at.is_none()
        })
    };
    let started = touched()
        .filter(|(_, clock)| clock.started_at == moved.at && clock.stopped_at.is_none())
        .map(|(run, _)| Event::ClockStopped { run: run.clone() });
    events.extend(started);
    for (_, clock) in touched().filter(|(_, clock)| clock.stopped_at == Some(moved.at)) {
        if !runs_on(&clock.key) {
            let before = case.version + events.len() as u64;
            events.push(Event::ClockStarted {
                run: crate::clock::run(clock.key.as_str(), before),
                start: ClockStart {
                    key: clock.key.clone(),
                    due_at: clock.due_at,
                    basis: clock.basis,
                },
            });
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
        let moves = self.tracks.iter().flat_map(|(track, record)| {
            let history = record.history.iter();
            history.map(move |moved| (track, moved))
        });
        let mut moves = moves.filter(|_| self.written.contains(&version));
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
