//! Clocks with pause; a clock that runs out warns, once, and decides nothing.

use casework::{Actor, Command, Event, Rule};
use jiff::SignedDuration;

use super::HERE;
use crate::stories::{help, identify_adult, interview_adult, raise_adult, run_of};
use crate::world::Story;

/// A clock that may pause, in every pack.
const DECISION: &str = "formal.decide";
/// A clock that may not.
const EMERGENCY: &str = casework::emergency::CLOCK;

/// An adult who was identified and heard; the decision is awaited.
fn awaited() -> (Story, Actor) {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    interview_adult(&mut story);
    (story, worker)
}

#[test]
fn a_pause_adds_the_time_it_stood() {
    let (mut story, worker) = awaited();
    let run = run_of(&story, DECISION);
    let due = story.case.clocks[&run].due_at.unwrap();
    story.must(&worker, Command::PauseClock { run: run.clone() });
    let expire = Command::ExpireClock {
        run: run.clone(),
        key: DECISION.into(),
    };
    story.wait_hours(24 * 10);
    assert_eq!(
        story.refused(&worker, expire.clone()),
        [Rule::ClockNotRunning]
    );
    story.must(&worker, Command::ResumeClock { run: run.clone() });
    let later = due.checked_add(SignedDuration::from_hours(240)).unwrap();
    assert_eq!(story.case.clocks[&run].due_at, Some(later));
    assert_eq!(story.refused(&worker, expire), [Rule::NotExpired]);
}

#[test]
fn a_pause_needs_reasons_and_a_clock_that_may_pause() {
    let (mut story, worker) = awaited();
    story.must(&worker, Command::RecordDanger);
    let danger = run_of(&story, EMERGENCY);
    assert_eq!(
        story.refused(&worker, Command::PauseClock { run: danger }),
        [Rule::ClockNotRunning]
    );
    let run = run_of(&story, DECISION);
    story.kept.clear();
    assert_eq!(
        story.refused(&worker, Command::PauseClock { run }),
        [Rule::ReasonsMissing]
    );
}

#[test]
fn a_clock_warns_once_and_again_after_more_time() {
    let (mut story, worker) = awaited();
    let run = run_of(&story, DECISION);
    let expire = Command::ExpireClock {
        run: run.clone(),
        key: DECISION.into(),
    };
    assert_eq!(story.refused(&worker, expire.clone()), [Rule::NotExpired]);
    story.now = story.case.clocks[&run].due_at.unwrap();
    let events = story.must(&worker, expire.clone());
    assert!(
        matches!(events[..], [Event::ClockExpired { .. }]),
        "a warning and nothing else"
    );
    assert_eq!(
        story.refused(&worker, expire.clone()),
        [Rule::NotExpired],
        "once"
    );
    let until = story
        .now
        .checked_add(SignedDuration::from_hours(48))
        .unwrap();
    story.must(&worker, Command::ExtendClock { run, until });
    assert_eq!(story.refused(&worker, expire.clone()), [Rule::NotExpired]);
    story.wait_hours(49);
    story.must(&worker, expire);
}

#[test]
fn a_length_only_grows() {
    let (story, worker) = awaited();
    let run = run_of(&story, DECISION);
    let until = story.case.clocks[&run].due_at.unwrap();
    let command = Command::ExtendClock { run, until };
    assert_eq!(story.refused(&worker, command), [Rule::OnlyLonger]);
}

#[test]
fn a_second_emergency_is_not_silent_because_nobody_answered_the_first() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let first_help = help(&story, &worker);
    story.must(&worker, first_help);
    let first = run_of(&story, EMERGENCY);
    story.wait_hours(5);
    let expire = Command::ExpireClock {
        run: first.clone(),
        key: EMERGENCY.into(),
    };
    story.must(&worker, expire);
    // Whoever is identified is an emergency once more.
    identify_adult(&mut story);
    let second = run_of(&story, EMERGENCY);
    assert_ne!(first, second);
    assert!(story.case.clocks[&second].expired_at.is_none());
}
