//! Interpreter and officer of the gender the person asks for, without ties, changed without a reason.

use casework::presence::{Gender, Means, NAME, Part, Present, Wish, wanted};
use casework::{Actor, Command, Rule};

use super::HERE;
use crate::stories::{found_for, raise_adult, wish_for};
use crate::world::{Story, kept};

fn begin() -> (Story, Actor) {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    (story, worker)
}

/// The default is the pack's: where it has none, anybody may ask.
#[test]
fn without_a_wish_the_officer_is_whom_the_pack_says_and_no_default_is_made_up_for_an_interpreter() {
    let (mut story, worker) = begin();
    let own = own_gender(&story);
    let other = Gender::ALL.into_iter().find(|one| *one != own).unwrap();
    let of_other = found_for(Part::Officer, other, Means::InPerson);
    let says = HERE.safeguard("same_gender_officer").is_some();
    assert_eq!(
        wanted(&story.case, &HERE, Part::Officer),
        says.then_some(own)
    );
    match says {
        true => assert_eq!(story.refused(&worker, of_other), [Rule::PresenceUnfit]),
        false => drop(story.must(&worker, of_other)),
    }
    story.must(&worker, found_for(Part::Officer, own, Means::InPerson));
    assert_eq!(wanted(&story.case, &HERE, Part::Interpreter), None);
    story.must(
        &worker,
        found_for(Part::Interpreter, other, Means::InPerson),
    );
}

fn own_gender(story: &Story) -> Gender {
    match story.case.answer_word("gender") {
        "female" => Gender::Woman,
        _ => Gender::Man,
    }
}

#[test]
fn what_the_person_asks_for_wins_and_whoever_does_not_fit_goes() {
    let (mut story, worker) = begin();
    let own = own_gender(&story);
    let other = Gender::ALL.into_iter().find(|one| *one != own).unwrap();
    story.must(&worker, found_for(Part::Officer, own, Means::InPerson));
    // No reason came with it.
    story.kept.clear();
    story.must(&worker, wish_for(Part::Officer, Wish::Of(other)));
    assert!(story.case.present.is_empty());
    assert!(casework::presence::asks_other_officer(&story.case));
    let of_own = found_for(Part::Officer, own, Means::InPerson);
    assert_eq!(story.refused(&worker, of_own), [Rule::PresenceUnfit]);
    story.must(&worker, wish_for(Part::Officer, Wish::Anybody));
    story.must(&worker, found_for(Part::Officer, own, Means::InPerson));
    story.must(
        &worker,
        Command::EndPresence {
            part: Part::Officer,
        },
    );
    assert!(story.case.present.is_empty());
}

#[test]
fn nobody_with_a_tie_is_present_and_a_voice_on_the_telephone_has_no_name() {
    let (mut story, worker) = begin();
    let tied = Command::FindPresence {
        part: Part::Interpreter,
        present: Present {
            gender: Gender::Woman,
            means: Means::Telephone,
        },
        untied: false,
    };
    assert_eq!(story.refused(&worker, tied), [Rule::PresenceTied]);
    let by_telephone = || found_for(Part::Interpreter, Gender::Woman, Means::Telephone);
    story.kept.push(kept(NAME));
    let named = story.refused(&worker, by_telephone());
    assert_eq!(named, [Rule::TelephoneNameless]);
    story.kept.clear();
    story.must(&worker, by_telephone());
}

#[test]
fn a_voice_on_the_telephone_interprets_without_a_name() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let id = "interpreter".into();
    let in_place = |story: &Story| casework::safeguard::is_in_place(&story.case, &HERE, &id);
    assert!(!in_place(&story));
    let by_telephone = found_for(Part::Interpreter, Gender::Woman, Means::Telephone);
    story.must(&worker, by_telephone);
    assert!(in_place(&story));
    story.must(&worker, wish_for(Part::Interpreter, Wish::Of(Gender::Man)));
    assert!(!in_place(&story), "who does not fit is not there");
}
