//! A joint decision: each institution with its own reasons; a difference goes to the Authority.

use casework::signature::{JointOutcome, Opinion};
use casework::{Actor, Command, Rule};
use mechanism::{Function, Standing, StateId};

use super::HERE;
use crate::stories::{identify_adult, interview_adult, raise_adult, supply};
use crate::world::Story;

fn interviewed() -> (Story, Actor, Actor) {
    let mut story = Story::new(&HERE);
    raise_adult(&mut story);
    identify_adult(&mut story);
    let (police, social) = interview_adult(&mut story);
    (story, police, social)
}

fn open(id: &str, step: &str, opinion: Opinion) -> Command {
    Command::OpenProposal {
        proposal: id.into(),
        track: "identification".into(),
        step: step.into(),
        opinion,
        shown: "aa".to_owned(),
    }
}

fn sign(opinion: Opinion) -> Command {
    Command::Sign {
        proposal: "p".into(),
        opinion,
        shown: "aa".to_owned(),
    }
}

fn standing_of(state: &StateId) -> Standing {
    let state = HERE.state("identification", state).unwrap();
    state.standing.unwrap()
}

fn standing(story: &Story) -> Standing {
    standing_of(&story.case.tracks["identification"].state)
}

#[test]
fn both_confirm() {
    let (mut story, police, social) = interviewed();
    let before = standing(&story);
    story.must(&police, open("p", "decide", Opinion::Confirms));
    assert_eq!(
        standing(&story),
        before,
        "nothing happens before all have signed"
    );
    assert_eq!(
        story.refused(&police, sign(Opinion::Confirms)),
        [Rule::AlreadySigned]
    );
    story.must(&social, sign(Opinion::Confirms));
    assert_eq!(standing(&story), Standing::Identified);
}

#[test]
fn neither_confirms_and_no_service_ends() {
    let (mut story, police, social) = interviewed();
    let plan = story.case.plan.clone();
    story.must(&social, open("p", "decide", Opinion::DoesNotConfirm));
    story.must(&police, sign(Opinion::DoesNotConfirm));
    assert_eq!(standing(&story), Standing::NotIdentified);
    assert_eq!(story.case.plan, plan);
    assert!(story.case.closure.is_none());
    assert!(
        casework::recovery::removal_blocked(&story.case, &HERE, story.now),
        "recovery goes on"
    );
}

#[test]
fn a_split_goes_to_the_authority_which_settles_it() {
    let (mut story, police, social) = interviewed();
    story.must(&police, open("p", "decide", Opinion::DoesNotConfirm));
    story.must(&social, sign(Opinion::Confirms));
    assert_eq!(story.case.proposals["p"].outcome, Some(JointOutcome::Split));
    assert_eq!(standing(&story), Standing::Contested);
    let chair = story.who(Function::AuthorityChair);
    let secretariat = story.who(Function::Secretariat);
    story.must(
        &secretariat,
        Command::NameLead {
            lead: casework::lead::Lead::from(&secretariat.stamp()),
            deputy: Some(casework::lead::Lead::from(&social.stamp())),
        },
    );
    supply(&mut story, &secretariat, "settle");
    story.must(&chair, open("q", "settle", Opinion::Confirms));
    assert_eq!(standing(&story), Standing::Identified);
    let history = &story.case.tracks["identification"].history;
    let history: Vec<_> = history.iter().map(|one| standing_of(&one.to)).collect();
    assert!(
        history.ends_with(&[Standing::Contested, Standing::Identified]),
        "{history:?}"
    );
}

#[test]
fn a_signature_is_of_what_was_shown_after_proving_who_signs_with_reasons() {
    let (mut story, police, social) = interviewed();
    story.must(&police, open("p", "decide", Opinion::Confirms));
    let other = Command::Sign {
        proposal: "p".into(),
        opinion: Opinion::Confirms,
        shown: "bb".to_owned(),
    };
    assert_eq!(story.refused(&social, other), [Rule::ShownChanged]);
    let absent = Actor {
        stepped_up: false,
        ..social.clone()
    };
    assert_eq!(
        story.refused(&absent, sign(Opinion::Confirms)),
        [Rule::StepUpFirst]
    );
    let same = Actor {
        unit: "other".into(),
        ..police
    };
    assert_eq!(
        story.refused(&same, sign(Opinion::Confirms)),
        [Rule::AlreadySigned]
    );
    story.kept.clear();
    assert_eq!(
        story.refused(&social, sign(Opinion::Confirms)),
        [Rule::ReasonsMissing]
    );
}

#[test]
fn a_decision_cannot_be_taken_as_a_step_nor_opened_twice() {
    let (mut story, police, social) = interviewed();
    let alone = crate::stories::step("identification", "decide");
    assert_eq!(story.refused(&police, alone), [Rule::NeedsSignatures]);
    story.must(&police, open("p", "decide", Opinion::Confirms));
    let second = open("q", "decide", Opinion::Confirms);
    assert_eq!(story.refused(&social, second), [Rule::NeedsSignatures]);
}
