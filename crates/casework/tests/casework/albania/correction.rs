//! Entered in error: a form that a step asks for, and the step.

use casework::{Command, Rule};

use crate::stories::{fill, raise_adult, step};
use crate::world::{ALBANIA, Story};

#[test]
fn a_form_entered_in_error_opens_no_step() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    fill(&mut story, &worker, "screening");
    let version = story.case.forms["screening"][0].version;
    story.must(&worker, Command::EnterInError { version });
    let rules = story.refused(&worker, step("identification", "start_screening"));
    assert!(
        rules.contains(&Rule::FormMissing("screening".into())),
        "{rules:?}"
    );
    assert_eq!(story.case.answer_word("interpreter_needed"), "");
    fill(&mut story, &worker, "screening");
    story.must(&worker, step("identification", "start_screening"));
}

#[test]
fn a_screening_that_began_is_no_error_of_writing() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    fill(&mut story, &worker, "screening");
    story.must(&worker, step("identification", "start_screening"));
    let moved = story.case.version;
    assert!(!story.case.may_be_error(moved));
    let rules = story.refused(&worker, Command::EnterInError { version: moved });
    assert_eq!(rules, [Rule::NotFound]);
}
