//! Urgent access: one compartment, an hour, never location, reviewed from outside.

use casework::{Actor, Command, Rule};
use mechanism::{Compartment, Function};

use super::HERE;
use crate::stories::{raise_adult, raise_child};
use crate::world::Story;

fn open(compartment: Compartment) -> Command {
    Command::OpenUrgently {
        urgent: "u".into(),
        compartment,
    }
}

#[test]
fn never_location_never_without_proof_and_reasons() {
    let mut story = Story::new(&HERE);
    raise_adult(&mut story);
    let doctor = story.who(Function::Health);
    assert_eq!(
        story.refused(&doctor, open(Compartment::Location)),
        [Rule::LocationClosed]
    );
    let absent = Actor {
        stepped_up: false,
        ..doctor.clone()
    };
    assert_eq!(
        story.refused(&absent, open(Compartment::Health)),
        [Rule::StepUpFirst]
    );
    story.kept.clear();
    assert_eq!(
        story.refused(&doctor, open(Compartment::Health)),
        [Rule::ReasonsMissing]
    );
}

#[test]
fn an_hour_and_a_review_by_another_institution() {
    let mut story = Story::new(&HERE);
    raise_adult(&mut story);
    let doctor = story.who(Function::Health);
    story.must(&doctor, open(Compartment::Health));
    let opened = &story.case.urgent["u"];
    assert_eq!(opened.until.duration_since(story.now).as_mins(), 60);
    let review = Command::ReviewUrgent {
        urgent: "u".into(),
        justified: false,
    };
    assert_eq!(
        story.refused(&doctor, review.clone()),
        [Rule::OutsideReviewer]
    );
    // Broken by hand: `may_review` without the institution.
    let colleague = Actor {
        person: "colleague".into(),
        ..doctor.clone()
    };
    assert_eq!(
        story.refused(&colleague, review.clone()),
        [Rule::OutsideReviewer]
    );
    let officer = story.who(Function::DataProtection);
    story.must(&officer, review.clone());
    assert_eq!(story.case.urgent["u"].justified, Some(false));
    assert_eq!(story.refused(&officer, review), [Rule::AlreadyEnded]);
    assert_eq!(
        story.refused(&doctor, open(Compartment::Identity)),
        [Rule::AlreadyEnded],
        "one id, one opening"
    );
}

#[test]
fn police_only_where_the_adult_allows_or_for_a_child() {
    let mut story = Story::new(&HERE);
    raise_adult(&mut story);
    let police = story.who(Function::TraffickingPolice);
    assert_eq!(
        story.refused(&police, open(Compartment::Health)),
        [Rule::NotFound]
    );
    let mut story = Story::new(&HERE);
    raise_child(&mut story);
    story.must(&police, open(Compartment::Health));
}
