//! Clocks with pause and working calendar; a clock that runs out warns, once, and decides nothing.

use casework::clock::ClockRun;
use casework::{Command, Event, Rule};
use jiff::SignedDuration;
use mechanism::Basis;

use crate::stories::raise_adult;
use crate::world::{ALBANIA, Story};

fn run_of(story: &Story, key: &str) -> ClockRun {
    let mut runs = story
        .case
        .clocks
        .iter()
        .filter(|(_, one)| one.key.as_str() == key && one.runs());
    runs.next()
        .map(|(run, _)| run.clone())
        .expect("the clock runs")
}

#[test]
fn working_days_end_with_the_second_day_of_work() {
    let mut story = Story::new(&ALBANIA);
    // Friday afternoon: two working days end with Tuesday, in Tirana.
    story.now = "2026-03-06T16:00:00+01:00".parse().unwrap();
    raise_adult(&mut story);
    let clock = &story.case.clocks[&run_of(&story, "screen.start")];
    assert_eq!(
        clock.due_at,
        Some("2026-03-11T00:00:00+01:00".parse().unwrap())
    );
    assert_eq!(clock.basis, Some(Basis::Agreed), "agreed, not law");
}

#[test]
fn a_pause_adds_the_time_it_stood() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let run = run_of(&story, "screen.start");
    let due = story.case.clocks[&run].due_at.unwrap();
    story.must(&worker, Command::PauseClock { run: run.clone() });
    let expire = Command::ExpireClock {
        run: run.clone(),
        key: "screen.start".into(),
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
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, Command::RecordDanger);
    let danger = run_of(&story, "refer.emergency");
    assert_eq!(
        story.refused(&worker, Command::PauseClock { run: danger }),
        [Rule::ClockNotRunning]
    );
    let run = run_of(&story, "screen.start");
    story.kept.clear();
    assert_eq!(
        story.refused(&worker, Command::PauseClock { run }),
        [Rule::ReasonsMissing]
    );
}

#[test]
fn a_clock_warns_once_and_again_after_more_time() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let run = run_of(&story, "screen.start");
    let expire = Command::ExpireClock {
        run: run.clone(),
        key: "screen.start".into(),
    };
    assert_eq!(story.refused(&worker, expire.clone()), [Rule::NotExpired]);
    story.wait_hours(24 * 7);
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
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let run = run_of(&story, "screen.start");
    let until = story.case.clocks[&run].due_at.unwrap();
    let command = Command::ExtendClock { run, until };
    assert_eq!(story.refused(&worker, command), [Rule::OnlyLonger]);
}

#[test]
fn a_second_emergency_is_not_silent_because_nobody_answered_the_first() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(
        &worker,
        crate::stories::step("protection", "give_first_help"),
    );
    let first = run_of(&story, "refer.emergency");
    story.wait_hours(5);
    story.must(
        &worker,
        Command::ExpireClock {
            run: first.clone(),
            key: "refer.emergency".into(),
        },
    );
    story.must(
        &worker,
        crate::stories::step("protection", "note_shelter_declined"),
    );
    story.must(
        &worker,
        crate::stories::step("protection", "accept_shelter"),
    );
    let second = run_of(&story, "refer.emergency");
    assert_ne!(first, second);
    assert!(story.case.clocks[&second].expired_at.is_none());
}
