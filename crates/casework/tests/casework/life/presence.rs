//! Interpreter and officer of the gender the person asks for, without ties, changed without a reason.

use casework::presence::{Gender, Means, NAME, Part, Present, Wish, wanted};
use casework::{Actor, Command, Rule};

use super::HERE;
use crate::stories::raise_adult;
use crate::world::{Story, kept};

fn begin() -> (Story, Actor) {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    (story, worker)
}

fn found(part: Part, gender: Gender, means: Means) -> Command {
    Command::FindPresence {
        part,
        present: Present { gender, means },
        untied: true,
    }
}

fn wish(part: Part, wish: Wish) -> Command {
    Command::WishPresence { part, wish }
}

#[test]
fn without_a_wish_the_officer_is_of_the_same_gender_and_no_default_is_made_up_for_an_interpreter() {
    let (mut story, worker) = begin();
    let own = wanted(&story.case, Part::Officer).expect("the concern says the gender");
    let other = Gender::ALL.into_iter().find(|one| *one != own).unwrap();
    let of_other = found(Part::Officer, other, Means::InPerson);
    assert_eq!(story.refused(&worker, of_other), [Rule::PresenceUnfit]);
    story.must(&worker, found(Part::Officer, own, Means::InPerson));
    assert_eq!(wanted(&story.case, Part::Interpreter), None);
    story.must(&worker, found(Part::Interpreter, other, Means::InPerson));
}

#[test]
fn what_the_person_asks_for_wins_and_whoever_does_not_fit_goes() {
    let (mut story, worker) = begin();
    let own = wanted(&story.case, Part::Officer).unwrap();
    let other = Gender::ALL.into_iter().find(|one| *one != own).unwrap();
    story.must(&worker, found(Part::Officer, own, Means::InPerson));
    // No reason came with it.
    story.kept.clear();
    story.must(&worker, wish(Part::Officer, Wish::Of(other)));
    assert!(story.case.present.is_empty());
    assert!(casework::presence::asks_other_officer(&story.case));
    let of_own = found(Part::Officer, own, Means::InPerson);
    assert_eq!(story.refused(&worker, of_own), [Rule::PresenceUnfit]);
    story.must(&worker, wish(Part::Officer, Wish::Anybody));
    story.must(&worker, found(Part::Officer, own, Means::InPerson));
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
    let by_telephone = || found(Part::Interpreter, Gender::Woman, Means::Telephone);
    story.kept.push(kept(NAME));
    let named = story.refused(&worker, by_telephone());
    assert_eq!(named, [Rule::TelephoneNameless]);
    story.kept.clear();
    story.must(&worker, by_telephone());
}
