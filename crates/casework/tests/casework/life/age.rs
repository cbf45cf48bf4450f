//! Possibly a child is a child, whatever is said later; only a decision says otherwise.

use casework::age::AgeClass;
use casework::{Answer, Command, Value};

use super::HERE;
use crate::stories::{raise_adult, raise_child};
use crate::world::Story;

fn form_says(word: &str) -> Command {
    let answer = Answer::Known(Value::One(word.into()));
    let answers = [("age_class".into(), answer)].into();
    Command::FillForm {
        form: "concern".into(),
        answers,
        original_at: None,
    }
}

#[test]
fn a_statement_opens_doubt_and_keeps_every_protection() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    assert!(story.case.age.is_under_14());
    let adult = Command::StateAge {
        class: AgeClass::ClearlyAdult,
        years: Some(25),
    };
    story.must(&worker, adult);
    assert!(story.case.age.is_child() && story.case.age.is_open());
    assert!(
        story.case.age.is_under_14(),
        "the years stated before stand until a decision"
    );
}

#[test]
fn a_child_whose_years_nobody_knows_may_be_under_14() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(
        &worker,
        Command::StateAge {
            class: AgeClass::MaybeUnder18,
            years: None,
        },
    );
    assert!(story.case.age.is_under_14());
    story.must(
        &worker,
        Command::StateAge {
            class: AgeClass::MaybeUnder18,
            years: Some(16),
        },
    );
    assert!(!story.case.age.is_under_14());
}

#[test]
fn nobody_of_fewer_than_18_years_is_clearly_an_adult() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(
        &worker,
        Command::StateAge {
            class: AgeClass::ClearlyAdult,
            years: Some(17),
        },
    );
    assert!(story.case.age.is_child());
}

#[test]
fn what_a_form_says_raises_protection_and_never_lowers_it() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, form_says("clearly_adult"));
    assert!(!story.case.age.is_child());
    story.must(&worker, form_says("maybe_under_18"));
    assert!(story.case.age.is_child());
    story.must(&worker, form_says("clearly_adult"));
    assert!(story.case.age.is_child());
    assert_eq!(
        story.case.age.word(),
        "maybe_under_18",
        "guards read what counts"
    );
}
