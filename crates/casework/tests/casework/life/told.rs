//! Each decision is told to the person, in her language.

use casework::told::{Telling, Told, untold};
use casework::{Actor, Command, Rule};

use super::HERE;
use crate::stories::{decide_age, identify_adult, raise_adult};
use crate::world::{Story, kept};

pub(super) fn told(decision: u64, language: &str) -> Command {
    Command::TellPerson {
        decision,
        told: Told {
            language: language.to_owned(),
            telling: Telling::Interpreted,
            review_told: true,
        },
    }
}

/// The age of an adult was in doubt and is decided: the version of what is to be told.
fn age_decided() -> (Story, Actor, u64) {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    assert!(
        untold(&story.case, &HERE).is_empty(),
        "nothing is decided yet"
    );
    decide_age(&mut story, &worker, true);
    let waiting = untold(&story.case, &HERE);
    let version = waiting.last().expect("it is to be told").1.version;
    (story, worker, version)
}

#[test]
fn a_decision_waits_until_somebody_has_told_the_person() {
    let (mut story, worker, version) = age_decided();
    let waiting = untold(&story.case, &HERE);
    assert_eq!(waiting.len(), 1, "a doubt is no decision");
    let unfit = Rule::AnswerUnfit("language".into());
    assert_eq!(
        story.refused(&worker, told(version, "no language")),
        [unfit]
    );
    assert_eq!(story.refused(&worker, told(1, "sq")), [Rule::NotFound]);
    story.must(&worker, told(version, "sq"));
    assert!(untold(&story.case, &HERE).is_empty());
    let again = story.refused(&worker, told(version, "sq"));
    assert_eq!(again, [Rule::AlreadyEnded]);
}

#[test]
fn why_it_was_told_in_another_language_than_hers_is_written() {
    let (mut story, worker, version) = age_decided();
    story.kept.clear();
    let other = story.refused(&worker, told(version, "en"));
    assert_eq!(other, [Rule::OtherLanguage]);
    let mut own = story.clone();
    own.must(&worker, told(version, "SQ"));
    story.kept.push(kept("reasons"));
    story.must(&worker, told(version, "en"));
}

#[test]
fn an_identification_is_told_too() {
    let mut story = Story::new(&HERE);
    raise_adult(&mut story);
    identify_adult(&mut story);
    let history = &story.case.tracks["identification"].history;
    let identified = history.last().expect("it was identified");
    let waiting = untold(&story.case, &HERE);
    let steps: Vec<_> = waiting
        .iter()
        .filter_map(|(_, moved)| moved.step.as_ref())
        .collect();
    assert_eq!(steps, identified.step.iter().collect::<Vec<_>>());
    assert_eq!(waiting.len(), 1, "what came before is no decision");
}

#[test]
fn a_closed_file_is_no_reason_to_tell_nobody() {
    let (mut story, worker, version) = age_decided();
    story.kept.push(kept(casework::context::slot::UNDECIDED));
    let reason = casework::closure::ClosureReason::OtherCountry;
    story.must(&worker, Command::Close { reason });
    assert_eq!(untold(&story.case, &HERE).len(), 1);
    story.must(&worker, told(version, "sq"));
}
