//! Clocks of a case. A clock that runs out warns and escalates; it decides nothing (floor 4).

use jiff::Timestamp;
use mechanism::clock::Basis;
use mechanism::{ClockKey, StateId, TrackId, calendar};
use serde::{Deserialize, Serialize};

use crate::context::slot;
use crate::escalation::told_of_clock;
use crate::referral::ReferralState;
use crate::refusal::{Decided, Refusal, Rule, ensure};
use crate::{Case, Context, Event};

/// One run of a clock: its key and the version of the event that started it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClockRun(pub String);

/// How a run starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockStart {
    /// Which clock.
    pub key: ClockKey,
    /// When it runs out; none while its length is unset.
    pub due_at: Option<Timestamp>,
    /// Law, or the members' agreement; none while unset.
    pub basis: Option<Basis>,
}

/// A run with its life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Which clock.
    pub key: ClockKey,
    /// When it started.
    pub started_at: Timestamp,
    /// When it runs out.
    pub due_at: Option<Timestamp>,
    /// What its length rests on.
    pub basis: Option<Basis>,
    /// Since when it is paused.
    pub paused_at: Option<Timestamp>,
    /// When it stopped.
    pub stopped_at: Option<Timestamp>,
    /// When somebody was told that it ran out.
    pub expired_at: Option<Timestamp>,
}

impl Clock {
    /// Running, not paused, not stopped.
    pub fn runs(&self) -> bool {
        self.stopped_at.is_none() && self.paused_at.is_none()
    }

    /// A run that was given more time warns once more when that is over.
    fn warns_again(&mut self, now: Timestamp) {
        if self.due_at.is_some_and(|due| due > now) {
            self.expired_at = None;
        }
    }
}

/// Starts a clock of the procedure. `offset` is how many events of the same decision come first,
/// so that the run's name is the version of the event that started it.
pub(crate) fn start(case: &Case, ctx: &Context<'_>, key: &str, offset: u64) -> Vec<Event> {
    let Some(definition) = ctx.mechanism.clock(key) else {
        return Vec::new();
    };
    let effective = definition.effective();
    let start = ClockStart {
        key: definition.key.clone(),
        due_at: effective
            .map(|(length, _)| calendar::due(ctx.now, length, &ctx.mechanism.calendar)),
        basis: effective.map(|(_, basis)| basis),
    };
    vec![Event::ClockStarted {
        run: run(key, case.version + offset),
        start,
    }]
}

/// Starts a clock after `events` of the same decision, unless one of that key still runs then.
pub(crate) fn start_once(case: &Case, ctx: &Context<'_>, key: &str, events: &mut Vec<Event>) {
    let started = events.iter().any(
        |event| matches!(event, Event::ClockStarted { start, .. } if start.key.as_str() == key),
    );
    if !started && stop_also(case, key, events).is_empty() {
        events.extend(start(case, ctx, key, events.len() as u64));
    }
}

/// Starts a clock for a new occasion: a run that still has time stands for it, one that has run out
/// makes room, so that a second emergency is not silent because nobody answered the first.
pub(crate) fn start_again(case: &Case, ctx: &Context<'_>, key: &str, events: &mut Vec<Event>) {
    let running = stop_also(case, key, events);
    let over = |event: &Event| match event {
        Event::ClockStopped { run } => case.clocks[run].expired_at.is_some(),
        _ => false,
    };
    if running.iter().all(over) {
        events.extend(running);
    }
    start_once(case, ctx, key, events);
}

/// Stops every run of a clock that `events` of the same decision do not stop already.
pub(crate) fn stop_also(case: &Case, key: &str, events: &[Event]) -> Vec<Event> {
    let mut stopped = stop(case, key);
    stopped.retain(|event| !events.contains(event));
    stopped
}

/// The clocks of states, when a track leaves `from` and comes to `to`: those that run only while
/// it stands in `from` stop, those of `to` start.
pub(crate) fn follow(
    case: &Case,
    ctx: &Context<'_>,
    track: &TrackId,
    (from, to): (Option<&StateId>, &StateId),
    events: &mut Vec<Event>,
) {
    let of = |state: &StateId| {
        let found = ctx.mechanism.state(track.as_str(), state.as_str());
        found.map_or(&[][..], |state| &state.clocks)
    };
    let stays = of(to);
    // INVARIANT (floor 3): leaving a state never ends recovery.
    let ends = |key: &&ClockKey| !stays.contains(key) && key.as_str() != crate::recovery::CLOCK;
    for key in from.map_or(&[][..], of).iter().filter(ends) {
        events.extend(stop_also(case, key.as_str(), events));
    }
    for key in stays {
        start_once(case, ctx, key.as_str(), events);
    }
}

pub(crate) fn run(key: &str, version: u64) -> ClockRun {
    ClockRun(format!("{key}@{version}"))
}

/// Stops every run of a clock that is not stopped. INVARIANT: an offer that waits for its answer
/// keeps its own run, whatever else is answered meanwhile.
pub(crate) fn stop(case: &Case, key: &str) -> Vec<Event> {
    let waits = |run: &ClockRun| {
        case.referrals.values().any(|referral| {
            referral.state == ReferralState::Offered && referral.answer_run.as_ref() == Some(run)
        })
    };
    case.clocks
        .iter()
        .filter(|(_, clock)| clock.key.as_str() == key && clock.stopped_at.is_none())
        .filter(|(run, _)| !waits(run))
        .map(|(run, _)| Event::ClockStopped { run: run.clone() })
        .collect()
}

fn running<'a>(case: &'a Case, run: &ClockRun) -> Result<&'a Clock, Refusal> {
    let clock = case.clocks.get(run).ok_or(Rule::NotFound)?;
    ensure(clock.stopped_at.is_none(), Rule::ClockNotRunning)?;
    Ok(clock)
}

/// Pauses with a recorded reason, where the procedure allows a pause.
pub(crate) fn pause(case: &Case, ctx: &Context<'_>, run: ClockRun) -> Decided {
    let clock = running(case, &run)?;
    let may = ctx
        .mechanism
        .clock(clock.key.as_str())
        .is_some_and(|one| one.may_pause);
    ensure(may && clock.paused_at.is_none(), Rule::ClockNotRunning)?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::ClockPaused { run }])
}

/// Lets a paused clock go on: the time it stood is added.
pub(crate) fn resume(case: &Case, ctx: &Context<'_>, run: ClockRun) -> Decided {
    let clock = running(case, &run)?;
    let paused_at = clock.paused_at.ok_or(Rule::ClockNotRunning)?;
    let stood = ctx.now.duration_since(paused_at);
    let due_at = clock.due_at.and_then(|due| due.checked_add(stood).ok());
    Ok(vec![Event::ClockResumed { run, due_at }])
}

/// Makes a length longer, never shorter.
pub(crate) fn extend(case: &Case, ctx: &Context<'_>, run: ClockRun, until: Timestamp) -> Decided {
    let clock = running(case, &run)?;
    ensure(
        clock.due_at.is_some_and(|due| until > due),
        Rule::OnlyLonger,
    )?;
    ensure(ctx.has(slot::REASONS), Rule::ReasonsMissing)?;
    Ok(vec![Event::ClockExtended { run, due_at: until }])
}

/// The keeper saw that a clock ran out. INVARIANT: the only event is a warning.
pub(crate) fn expire(case: &Case, ctx: &Context<'_>, run: ClockRun, key: ClockKey) -> Decided {
    let clock = running(case, &run)?;
    ensure(
        clock.key == key && clock.paused_at.is_none(),
        Rule::ClockNotRunning,
    )?;
    let over = clock.due_at.is_some_and(|due| due <= ctx.now);
    ensure(over && clock.expired_at.is_none(), Rule::NotExpired)?;
    let told = told_of_clock(case, ctx.mechanism, clock, ctx.now);
    Ok(vec![Event::ClockExpired { run, key, told }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    if let Event::ClockStarted { run, start } = event {
        case.clocks.insert(
            run.clone(),
            Clock {
                key: start.key.clone(),
                started_at: at,
                due_at: start.due_at,
                basis: start.basis,
                paused_at: None,
                stopped_at: None,
                expired_at: None,
            },
        );
        mark_answer_due(case, run, start);
        return;
    }
    let (Event::ClockPaused { run }
    | Event::ClockResumed { run, .. }
    | Event::ClockStopped { run }
    | Event::ClockExpired { run, .. }
    | Event::ClockExtended { run, .. }) = event
    else {
        return;
    };
    let Some(clock) = case.clocks.get_mut(run) else {
        return;
    };
    match event {
        Event::ClockPaused { .. } => clock.paused_at = Some(at),
        Event::ClockResumed { due_at, .. } => {
            clock.paused_at = None;
            clock.due_at = *due_at;
            clock.warns_again(at);
        }
        Event::ClockStopped { .. } => clock.stopped_at = Some(at),
        Event::ClockExpired { .. } => clock.expired_at = Some(at),
        Event::ClockExtended { due_at, .. } => {
            clock.due_at = Some(*due_at);
            clock.warns_again(at);
        }
        _ => {}
    }
}

/// The clock of an answer belongs to the offer made by the event just before it.
fn mark_answer_due(case: &mut Case, run: &ClockRun, start: &ClockStart) {
    let before = case.version - 1;
    let waiting = case
        .referrals
        .values_mut()
        .find(|one| one.version == before);
    if let Some(referral) = waiting {
        referral.answer_run = Some(run.clone());
        referral.answer_due_at = start.due_at;
    }
}
