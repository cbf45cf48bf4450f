//! The working calendar of the country, and the clock of an emergency beside a shelter declined.

use casework::Command;
use mechanism::Basis;

use crate::stories::{raise_adult, run_of, step};
use crate::world::{ALBANIA, Story};

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
fn whoever_accepts_a_shelter_after_all_is_a_second_emergency() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, step("protection", "give_first_help"));
    let first = run_of(&story, "refer.emergency");
    story.wait_hours(5);
    story.must(
        &worker,
        Command::ExpireClock {
            run: first.clone(),
            key: "refer.emergency".into(),
        },
    );
    story.must(&worker, step("protection", "note_shelter_declined"));
    story.must(&worker, step("protection", "accept_shelter"));
    let second = run_of(&story, "refer.emergency");
    assert_ne!(first, second);
    assert!(story.case.clocks[&second].expired_at.is_none());
}
