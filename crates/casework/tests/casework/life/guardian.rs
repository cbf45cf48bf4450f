//! Guardians: under suspicion an independent one is asked for, and may then speak for the child.

use casework::consent::{ConsentGiven, GivenBy, Informed};
use casework::guardian::GuardianChange;
use casework::{Command, Event, Rule};
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::{raise_adult, raise_child};
use crate::world::Story;

fn change(change: GuardianChange) -> Command {
    Command::ChangeGuardian { change }
}

fn consent(id: &str, given_by: GivenBy) -> Command {
    Command::GiveConsent {
        consent: id.into(),
        given: ConsentGiven {
            purpose: Purpose::Services,
            recipient: None,
            given_by,
            informed: Informed::ReadOut,
            language: "sq".to_owned(),
            interpreter: false,
            until: None,
        },
    }
}

#[test]
fn suspicion_asks_for_an_independent_guardian_by_itself() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let events = story.must(&worker, change(GuardianChange::Suspected));
    assert!(events.contains(&Event::GuardianChanged {
        change: GuardianChange::Asked
    }));
    assert!(story.case.guardian.asked && story.case.guardian.suspected);
}

#[test]
fn the_independent_guardian_speaks_for_the_child_and_the_old_consents_stay_out() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    story.must(&worker, consent("old", GivenBy::Guardian));
    story.must(&worker, change(GuardianChange::Suspected));
    let named = story.who(Function::Guardian).institution;
    story.must(&worker, change(GuardianChange::Named(named)));
    assert!(
        !story.case.consents_to(Purpose::Services, None, story.now),
        "given before the suspicion"
    );
    assert_eq!(
        story.refused(&worker, consent("parent", GivenBy::Parent)),
        [Rule::GuardianSuspected]
    );
    story.must(&worker, consent("new", GivenBy::Guardian));
    assert!(story.case.consents_to(Purpose::Services, None, story.now));
}

#[test]
fn adults_have_no_guardian() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    assert_eq!(
        story.refused(&worker, change(GuardianChange::Asked)),
        [Rule::ChildrenOnly]
    );
}
