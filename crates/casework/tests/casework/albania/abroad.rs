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

/// A task for the consulate, as the pack has it.
fn papers() -> Command {
    Command::GiveTask {
        task: "papers".into(),
        template: "travel_papers".into(),
        institution: "consular_directorate".into(),
    }
}

/// A task tells of the case as much as an offer does. Broken by hand: `commitment::wish_allows` without
/// `abroad::allows`.
#[test]
fn a_consulate_is_given_a_task_with_the_persons_word_for_that_only() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let consulate = of_unit(&ALBANIA, "consular_desk");
    story.must(&worker, consent("services", Purpose::Services, None));
    let asked = story.refused(&worker, papers());
    assert_eq!(asked, [Rule::ConsentMissing(Purpose::CrossBorder)]);
    assert_eq!(asked, story.refused(&worker, consular(&story, "c")));
    let elsewhere = consent("elsewhere", Purpose::Sharing, Some("iom"));
    story.must(&worker, elsewhere);
    assert_eq!(story.refused(&worker, papers()), asked, "to another");
    story.must(&worker, consent("abroad", Purpose::CrossBorder, None));
    story.must(&worker, papers());
    assert!(knows(&story, &consulate));
}

#[test]
fn once_asylum_was_asked_for_no_consulate_is_given_a_task_whatever_was_agreed() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("abroad", Purpose::CrossBorder, None));
    story.must(&worker, asks_for_asylum());
    assert_eq!(story.refused(&worker, papers()), [Rule::ShieldedFromAbroad]);
}

/// What a page offers is what would be given: to the letter, for every template of the pack.
#[test]
fn no_task_is_offered_that_would_be_refused() {
    let offered = |story: &Story, worker: &Actor| -> Vec<bool> {
        let all = ALBANIA.commitments.iter();
        all.map(|one| {
            let give = Command::GiveTask {
                task: "t".into(),
                template: one.id.clone(),
                institution: one.institution.clone(),
            };
            let (function, to) = (one.function, &one.institution);
            let allows =
                casework::commitment::wish_allows(&story.case, &ALBANIA, function, to, story.now);
            assert_eq!(
                allows.is_ok(),
                story.tries(worker, give).is_ok(),
                "{}",
                one.id
            );
            allows.is_ok()
        })
        .collect()
    };
    let count = |offered: Vec<bool>| offered.into_iter().filter(|one| *one).count();
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let before = count(offered(&story, &worker));
    story.must(&worker, consent("abroad", Purpose::CrossBorder, None));
    let consular = ALBANIA.commitments.iter();
    let consular = consular.filter(|one| one.function == Function::Consular);
    assert_eq!(count(offered(&story, &worker)), before + consular.count());
    story.must(&worker, asks_for_asylum());
    assert_eq!(count(offered(&story, &worker)), before);
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
