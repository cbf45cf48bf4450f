//! The alarm before the eighteenth birthday: how long before, the pack says.

use casework::age::CLOCK;
use casework::consent::GivenBy;
use casework::{Actor, Command};

use crate::stories::{YEAR_HOURS, has_guardian, keep, turning_eighteen};
use crate::world::{ALBANIA, Story};

fn begin() -> (Story, Actor) {
    turning_eighteen(&ALBANIA, GivenBy::Guardian)
}

#[test]
fn an_alarm_rings_before_the_eighteenth_birthday_and_changes_nothing() {
    let (mut story, _) = begin();
    story.wait_hours(YEAR_HOURS - 101 * 24);
    keep(&mut story);
    let rang = |story: &Story| {
        let mut clocks = story.case.clocks.values();
        clocks.any(|one| one.key.as_str() == CLOCK && one.expired_at.is_some())
    };
    assert!(!rang(&story));
    story.wait_hours(2 * 24);
    keep(&mut story);
    assert!(rang(&story));
    assert!(story.case.age.is_child() && has_guardian(&story));
}

#[test]
fn the_alarm_of_a_birthday_entered_in_error_stops() {
    let (story, worker) = begin();
    let (version, _) = story.case.birthdays[0];
    let mut before = story.clone();
    before.must(&worker, Command::EnterInError { version });
    let rings = |story: &Story| {
        let mut clocks = story.case.clocks.values();
        clocks.any(|one| one.key.as_str() == CLOCK && one.runs())
    };
    assert!(rings(&story) && !rings(&before));
}
