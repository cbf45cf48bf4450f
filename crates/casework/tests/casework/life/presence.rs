//! Interpreter and officer of the gender the person asks for, without ties, changed without a reason.

use casework::presence::{Gender, Means, NAME, Part, Present, Wish, wanted};
use casework::{Actor, Command, Rule};

use super::HERE;
use crate::stories::{fill, raise_adult, step};
use crate::world::{ALBANIA, Story, kept, of_function};

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

/// The border post is about to screen: three safeguards are asked for, an officer of the same gender
/// among them.
fn at_the_border() -> (Story, Actor) {
    let mut story = Story::new(&ALBANIA);
    let border = of_function(&ALBANIA, mechanism::Function::BorderPolice);
    crate::stories::raise_by(&mut story, &border);
    fill(&mut story, &border, "border_prescreening");
    for safeguard in ["interpreter_not_companion", "spoken_to_alone"] {
        let safeguard = safeguard.into();
        story.must(&border, Command::RecordSafeguard { safeguard });
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
    let own = wanted(&story.case, Part::Officer).unwrap();
    story.must(&border, found(Part::Officer, own, Means::InPerson));
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
    let own = wanted(&story.case, Part::Officer).unwrap();
    let other = Gender::ALL.into_iter().find(|one| *one != own).unwrap();
    for gender in [own, other] {
        story.must(&border, wish(Part::Officer, Wish::Of(gender)));
        let safeguard = "same_gender_officer".into();
        story.must(&border, Command::RecordSafeguard { safeguard });
        let unmet = Rule::WishUnmet(Part::Officer);
        assert_eq!(story.refused(&border, screen()), [unmet], "{gender:?}");
    }
    let mut anybody = story.clone();
    anybody.must(&border, wish(Part::Officer, Wish::Anybody));
    anybody.must(&border, screen());
    story.must(&border, found(Part::Officer, other, Means::InPerson));
    story.must(&border, screen());
}

#[test]
fn a_voice_on_the_telephone_interprets_without_a_name() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let id = "interpreter".into();
    let in_place = |story: &Story| casework::safeguard::is_in_place(&story.case, &ALBANIA, &id);
    assert!(!in_place(&story));
    let by_telephone = found(Part::Interpreter, Gender::Woman, Means::Telephone);
    story.must(&worker, by_telephone);
    assert!(in_place(&story));
    story.must(&worker, wish(Part::Interpreter, Wish::Of(Gender::Man)));
    assert!(!in_place(&story), "who does not fit is not there");
}
