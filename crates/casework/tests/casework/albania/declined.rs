//! An adult declines a formal status for now, and nobody decides over that.

use casework::{Command, Rule};
use mechanism::Purpose;

use crate::stories::{consent, identify_adult, interview_adult, raise_adult, step};
use crate::world::{ALBANIA, Story};

#[test]
fn declining_a_status_keeps_services_and_the_mind_may_change() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    let before = story.case.plan.clone();
    story.must(&worker, step("identification", "decline"));
    assert_eq!(story.case.plan, before);
    assert!(casework::recovery::standing(&story.case, story.now).is_some());
    story.must(&worker, Command::AskFormal);
    let (_, _) = interview_adult(&mut story);
}

#[test]
fn whoever_declines_while_signatures_are_awaited_is_not_decided_about() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    let (police, social) = interview_adult(&mut story);
    let opinion = casework::signature::Opinion::Confirms;
    let shown = || "aa".to_owned();
    story.must(
        &police,
        Command::OpenProposal {
            proposal: "p".into(),
            track: "identification".into(),
            step: "decide".into(),
            opinion,
            shown: shown(),
        },
    );
    story.must(&worker, step("identification", "decline"));
    let sign = Command::Sign {
        proposal: "p".into(),
        opinion,
        shown: shown(),
    };
    assert_eq!(story.refused(&social, sign), [Rule::AlreadyEnded]);
    assert_eq!(
        story.case.tracks["identification"].state.as_str(),
        "declined"
    );
}

#[test]
fn what_was_asked_and_agreed_before_does_not_outlive_a_no() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    story.must(&worker, Command::AskFormal);
    let (_, social) = interview_adult(&mut story);
    story.must(&worker, step("identification", "decline"));
    let formal = Purpose::FormalIdentification;
    assert!(!story.case.asked_formal && !story.case.consents_to(formal, None, story.now));
    let set = step("identification", "set_interview");
    let agreed = [Rule::Requirement("formal_agreed".into())];
    assert_eq!(story.refused(&social, set.clone()), agreed);
    story.must(&worker, consent("again", formal, None));
    story.must(&social, set);
}
