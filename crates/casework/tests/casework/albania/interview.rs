//! A hearing in the course of justice is an interview like every other.

use casework::interview::Topic;
use casework::{Actor, Command, Rule};
use mechanism::form::QuestionKind;
use mechanism::{Function, Purpose};

use crate::stories::{consent, fill, raise_adult, raise_child, step, supply_on};
use crate::world::{ALBANIA, Story, kept};

/// A case that was reported, whoever raised it, and the lawyer who reported.
pub fn reported() -> (Story, Actor, Actor) {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("police", Purpose::Police, None));
    let lawyer = story.who(Function::LegalAid);
    story.must(&lawyer, step("justice", "open"));
    story.must(&lawyer, step("justice", "report"));
    (story, worker, lawyer)
}

#[test]
fn a_hearing_that_was_held_counts_like_an_interview_and_a_further_one_needs_its_reason() {
    let (mut story, worker, lawyer) = reported();
    fill(&mut story, &lawyer, "hearing_set");
    story.must(&lawyer, step("justice", "set_hearing"));
    assert_eq!(story.case.interviews, 0, "what is set was not held");
    fill(&mut story, &lawyer, "hearing");
    supply_on(&mut story, &worker, "justice", "record_hearing");
    story.kept = vec![kept("present")];
    story.must(&lawyer, step("justice", "record_hearing"));
    assert_eq!(story.case.interviews, 1);
    let held = &story.case.heard[0];
    assert_eq!(held.track.as_ref().map(|one| one.as_str()), Some("justice"));
    let history = &story.case.tracks["justice"].history;
    assert_eq!(
        Some(held.version),
        history.last().map(|one| one.version),
        "where its reason is"
    );
    let again = || step("justice", "record_hearing");
    let unwritten = story.refused(&lawyer, again());
    assert_eq!(unwritten[0], Rule::FormMissing("hearing".into()), "its own");
    fill(&mut story, &lawyer, "hearing");
    supply_on(&mut story, &worker, "justice", "record_hearing");
    assert_eq!(story.refused(&lawyer, again()), [Rule::FurtherInterview]);
    let by_others = Command::HoldInterview {
        about: [Topic::Facts].into(),
    };
    let social = story.who(Function::SocialService);
    assert_eq!(story.refused(&social, by_others), [Rule::FurtherInterview]);
    story.kept.push(kept("reasons"));
    story.must(&lawyer, again());
    assert_eq!(story.case.interviews, 2);
}

/// Whether a hearing was held is sealed, and no guard reads it: each form says one thing only, and each
/// step asks for its own. Broken by hand: both steps with the form `hearing`.
#[test]
fn what_is_set_is_not_recorded_as_held_nor_what_was_held_as_set() {
    let missing = |form: &str| Rule::FormMissing(form.into());
    for (filled, step_of_the_other, form) in [
        ("hearing_set", "record_hearing", "hearing"),
        ("hearing", "set_hearing", "hearing_set"),
    ] {
        let (mut story, _, lawyer) = reported();
        fill(&mut story, &lawyer, filled);
        let rules = story.refused(&lawyer, step("justice", step_of_the_other));
        assert!(rules.contains(&missing(form)), "{rules:?}");
    }
    let says = |form: &str, question: &str| {
        let form = ALBANIA.form(form).expect("a form of the pack");
        form.question(question).map(|one| one.kind.clone())
    };
    assert_eq!(says("hearing", "hearing_state"), None, "it was held");
    let Some(QuestionKind::One(options)) = says("hearing_set", "hearing_state") else {
        panic!("it is set, or not any more");
    };
    assert!(!options.iter().any(|one| one.as_str() == "held"));
}

#[test]
fn nobody_hears_who_died() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_child(&mut story);
    let police = story.who(Function::ChildPolice);
    fill(&mut story, &worker, "best_interests");
    story.must(&police, step("justice", "open"));
    story.must(&police, step("justice", "report"));
    fill(&mut story, &worker, "hearing");
    supply_on(&mut story, &worker, "justice", "record_hearing");
    story.must(&worker, Command::RecordDeath);
    let hear = step("justice", "record_hearing");
    assert_eq!(story.refused(&police, hear), [Rule::PersonDied]);
}
