//! An adult declines a formal status for now, and nobody decides over that.

use casework::{Command, Rule};

use crate::stories::{identify_adult, interview_adult, raise_adult, step};
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
