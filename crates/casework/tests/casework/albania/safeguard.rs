//! A safeguard holds for one sitting: the next interview, and the decision after it, ask for their own.

use casework::safeguard::is_in_place;
use casework::signature::{JointOutcome, Opinion};
use casework::{Command, Rule};
use mechanism::SafeguardId;

use crate::stories::{fill, identify_adult, interview_adult, raise_adult, step, supply};
use crate::world::{ALBANIA, Story};

fn held_again() -> casework::Command {
    step("identification", "hold_interview")
}

#[test]
fn the_safeguards_of_the_first_interview_do_not_serve_the_second() {
    let mut story = Story::new(&ALBANIA);
    raise_adult(&mut story);
    identify_adult(&mut story);
    let (_, social) = interview_adult(&mut story);
    let told = SafeguardId::new("rights_told");
    assert!(story.case.has_safeguard(&told), "it stays on record");
    assert!(!is_in_place(&story.case, &ALBANIA, &told));
    let refused = story.refused(&social, held_again());
    assert!(
        refused.contains(&Rule::SafeguardMissing(told)),
        "{refused:?}"
    );
    assert!(
        refused.contains(&Rule::FormMissing("formal_interview".into())),
        "{refused:?}"
    );
    fill(&mut story, &social, "formal_interview");
    supply(&mut story, &social, "hold_interview");
    story.must(&social, held_again());
    assert_eq!(story.case.interviews, 2);
}

#[test]
fn a_new_interview_begins_the_decision_anew_and_what_was_signed_stays() {
    let mut story = Story::new(&ALBANIA);
    raise_adult(&mut story);
    identify_adult(&mut story);
    let (police, social) = interview_adult(&mut story);
    let open = |id: &str| Command::OpenProposal {
        proposal: id.into(),
        track: "identification".into(),
        step: "decide".into(),
        opinion: Opinion::Confirms,
        shown: "aa".to_owned(),
    };
    story.must(&police, open("p"));
    fill(&mut story, &social, "formal_interview");
    supply(&mut story, &social, "hold_interview");
    story.must(&social, held_again());
    let first = &story.case.proposals["p"];
    assert_eq!(first.outcome, Some(JointOutcome::Lapsed));
    assert_eq!(first.signatures.len(), 1);
    story.must(&police, open("q"));
}
