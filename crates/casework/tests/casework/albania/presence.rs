//! The officer of the gender the person asks for, where a border post screens.

use casework::presence::{Gender, Means, Part, Wish, wanted};
use casework::{Actor, Command, Rule, Value};
use mechanism::{Function, SafeguardId};

use crate::stories::{
    answers, fill, found_for, identify_adult, interview_adult, raise_adult, raise_by, step,
    wish_for,
};
use crate::world::{ALBANIA, Story, of_function};

/// The border post is about to screen: three safeguards are asked for, an officer of the same gender
/// among them.
fn at_the_border() -> (Story, Actor) {
    let mut story = Story::new(&ALBANIA);
    let border = of_function(&ALBANIA, Function::BorderPolice);
    raise_by(&mut story, &border);
    fill(&mut story, &border, "border_prescreening");
    for safeguard in ["interpreter_not_companion", "spoken_to_alone"] {
        let safeguard = safeguard.into();
        story.must(
            &border,
            Command::RecordSafeguard {
                safeguard,
                signed: false,
            },
        );
    }
    (story, border)
}

fn screen() -> Command {
    step("identification", "pre_screen")
}

#[test]
fn an_officer_who_was_found_is_the_safeguard_of_this_sitting() {
    let (mut story, border) = at_the_border();
    let officer = || Rule::SafeguardMissing("same_gender_officer".into());
    assert_eq!(story.refused(&border, screen()), [officer()]);
    let own = wanted(&story.case, &ALBANIA, Part::Officer).unwrap();
    story.must(&border, found_for(Part::Officer, own, Means::InPerson));
    let mut gone = story.clone();
    let part = Part::Officer;
    gone.must(&border, Command::EndPresence { part });
    assert_eq!(gone.refused(&border, screen()), [officer()]);
    story.must(&border, screen());
    let id = "same_gender_officer".into();
    let stays = casework::safeguard::is_in_place(&story.case, &ALBANIA, &id);
    assert!(!stays, "the next sitting asks again");
}

#[test]
fn nothing_passes_against_what_the_person_asked_for() {
    let (mut story, border) = at_the_border();
    let own = wanted(&story.case, &ALBANIA, Part::Officer).unwrap();
    let other = Gender::ALL.into_iter().find(|one| *one != own).unwrap();
    for gender in [own, other] {
        story.must(&border, wish_for(Part::Officer, Wish::Of(gender)));
        let safeguard = || SafeguardId::from("same_gender_officer");
        let recorded = Command::RecordSafeguard {
            safeguard: safeguard(),
            signed: false,
        };
        let found_only = Rule::SafeguardMissing(safeguard());
        assert_eq!(story.refused(&border, recorded), [found_only]);
        let unmet = Rule::WishUnmet(Part::Officer);
        assert_eq!(story.refused(&border, screen()), [unmet], "{gender:?}");
    }
    let mut anybody = story.clone();
    anybody.must(&border, wish_for(Part::Officer, Wish::Anybody));
    anybody.must(&border, screen());
    story.must(&border, found_for(Part::Officer, other, Means::InPerson));
    story.must(&border, screen());
}

#[test]
fn an_interpreter_of_another_gender_than_asked_for_holds_the_sitting_up() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    let (police, _) = interview_adult(&mut story);
    let needed = [("interpreter_needed", Value::Truth(true))];
    story.must(&worker, answers(casework::concern::FORM, &needed));
    let again = step("identification", "hold_interview");
    let unmet = Rule::WishUnmet(Part::Interpreter);
    story.must(
        &worker,
        wish_for(Part::Interpreter, Wish::Of(Gender::Woman)),
    );
    assert!(story.refused(&police, again.clone()).contains(&unmet));
    let found = found_for(Part::Interpreter, Gender::Woman, Means::Telephone);
    story.must(&worker, found);
    assert!(!story.refused(&police, again).contains(&unmet));
}
