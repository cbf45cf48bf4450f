//! Entered in error: hidden from every view, and it counts for nothing any more.

use casework::age::AgeClass;
use casework::{Command, Rule};
use mechanism::Purpose;

use crate::stories::{consent, fill, raise_adult, step};
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
fn a_consent_entered_in_error_does_not_count() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("c", Purpose::Police, None));
    let version = story.case.consents["c"].version;
    story.must(&worker, Command::EnterInError { version });
    assert!(!story.case.police_may_know(story.now));
}

#[test]
fn a_safeguard_entered_in_error_is_missing_again() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let safeguard = || "rights_told".into();
    story.must(
        &worker,
        Command::RecordSafeguard {
            safeguard: safeguard(),
        },
    );
    assert!(story.case.has_safeguard(&safeguard()));
    let version = story.case.safeguards["rights_told"];
    story.must(&worker, Command::EnterInError { version });
    assert!(!story.case.has_safeguard(&safeguard()));
}

#[test]
fn the_first_event_and_what_is_not_there_are_not_hidden_nor_anything_twice() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    for version in [0, 1, 9_999] {
        assert_eq!(
            story.refused(&worker, Command::EnterInError { version }),
            [Rule::NotFound]
        );
    }
    fill(&mut story, &worker, "screening");
    let version = story.case.forms["screening"][0].version;
    story.must(&worker, Command::EnterInError { version });
    assert_eq!(
        story.refused(&worker, Command::EnterInError { version }),
        [Rule::AlreadyEnded]
    );
}

#[test]
fn what_was_decided_or_done_to_others_is_no_error_of_writing() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    fill(&mut story, &worker, "screening");
    story.must(&worker, step("identification", "start_screening"));
    let moved = story.case.version;
    assert!(!story.case.may_be_error(moved));
    let rules = story.refused(&worker, Command::EnterInError { version: moved });
    assert_eq!(rules, [Rule::NotFound]);
}

#[test]
fn an_age_in_error_never_leaves_an_adult_who_may_be_a_child() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let stated = story.case.ages[0].0;
    let state = |class| Command::StateAge { class, years: None };
    story.must(&worker, state(AgeClass::Under18));
    let child = story.case.version;
    // The statement that remains says adult: only an age decision may say so again (floor 2).
    story.must(&worker, Command::EnterInError { version: child });
    assert_eq!(story.case.age.class, AgeClass::MaybeUnder18);
    story.must(&worker, Command::EnterInError { version: stated });
    assert_eq!(story.case.age.class, AgeClass::MaybeUnder18);
    assert!(story.case.age.is_child());
}
