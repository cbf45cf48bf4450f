//! A consulate is asked only with the person's word for that, and never where asylum was asked for.

use casework::reach::relations;
use casework::referral::{Offer, Urgency};
use casework::{Actor, Answer, Command, Rule, Value};
use mechanism::{Compartment, Function, Purpose};

use crate::stories::{consent, raise_adult, raise_by, shelter_offer, step};
use crate::world::{ALBANIA, Story, of_unit};

fn consular(story: &Story, id: &str) -> Command {
    let offer = Offer {
        to: "consular_directorate".into(),
        function: Function::Consular,
        need: "papers".into(),
        shares: vec![Compartment::Identity],
        ..shelter_offer(story, Urgency::Emergency)
    };
    Command::OfferReferral {
        referral: id.into(),
        offer,
    }
}

#[test]
fn a_consulate_is_asked_with_the_persons_word_for_that_only() {
    let mut story = Story::new(&ALBANIA);
    let sender = raise_adult(&mut story);
    story.must(&sender, consent("services", Purpose::Services, None));
    let missing = [Rule::ConsentMissing(Purpose::CrossBorder)];
    assert_eq!(story.refused(&sender, consular(&story, "c")), missing);
    story.must(&sender, consent("abroad", Purpose::CrossBorder, None));
    assert!(story.tries(&sender, consular(&story, "c")).is_ok());
}

/// Broken by hand: `step::may_take` without `abroad::may_act`.
#[test]
fn the_consulate_that_raised_the_concern_takes_no_step_once_asylum_was_asked_for() {
    let mut story = Story::new(&ALBANIA);
    let consulate = of_unit(&ALBANIA, "consular_desk");
    raise_by(&mut story, &consulate);
    let announce = step("cross_border", "announce_return");
    assert!(story.tries(&consulate, announce.clone()).is_ok());
    story.must(&consulate, asks_for_asylum());
    let shielded = [Rule::ShieldedFromAbroad];
    assert_eq!(story.refused(&consulate, announce), shielded);
    let help = step("protection", "give_first_help");
    assert!(story.tries(&consulate, help).is_ok(), "care goes on");
}

fn knows(story: &Story, actor: &Actor) -> bool {
    !relations(&story.case, &ALBANIA, actor, story.now).is_empty()
}

fn asks_for_asylum() -> Command {
    let yes = Answer::Known(Value::Truth(true));
    Command::FillForm {
        form: "initial_identification".into(),
        answers: [(casework::abroad::ASYLUM.into(), yes)].into(),
        original_at: None,
    }
}

#[test]
fn whoever_asked_for_asylum_is_shielded_from_every_consulate() {
    let mut story = Story::new(&ALBANIA);
    let sender = raise_adult(&mut story);
    story.must(&sender, consent("abroad", Purpose::CrossBorder, None));
    story.must(&sender, consular(&story, "c"));
    let consulate = of_unit(&ALBANIA, "consular_desk");
    let referral = "c".into();
    story.must(&consulate, Command::AcceptReferral { referral });
    assert!(knows(&story, &consulate));
    story.must(&sender, asks_for_asylum());
    assert!(!knows(&story, &consulate));
    let shielded = [Rule::ShieldedFromAbroad];
    assert_eq!(story.refused(&sender, consular(&story, "d")), shielded);
}

/// Broken by hand: `FormFilled` left out of `referral::may_narrow`.
#[test]
fn what_waits_at_a_consulate_is_taken_back_with_the_word_of_asylum() {
    let mut story = Story::new(&ALBANIA);
    let sender = raise_adult(&mut story);
    story.must(&sender, consent("abroad", Purpose::CrossBorder, None));
    story.must(&sender, consular(&story, "c"));
    story.must(&sender, asks_for_asylum());
    let state = &story.case.referrals["c"].state;
    assert_eq!(*state, casework::referral::ReferralState::Withdrawn);
    let hidden = casework::referral::is_hidden_from;
    assert!(hidden(&story.case, Function::Consular, story.now));
}
