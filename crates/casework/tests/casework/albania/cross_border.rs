//! Across a border, as far as this side reaches.

use casework::consent::Withdrawal;
use casework::{Actor, Command, Rule};
use mechanism::{Function, Purpose};

use crate::stories::{
    answers, consent, fill, help, identify_adult, identify_child, one, raise_adult, raise_child,
    step,
};
use crate::world::{ALBANIA, Story};

/// A way to another country is drafted.
fn drafted(story: &mut Story, worker: &Actor) -> Actor {
    let social = story.who(Function::SocialService);
    let safeguard = "residence_information_given".into();
    story.must(worker, Command::RecordSafeguard { safeguard });
    let told = [("destination_kind", one("third_country"))];
    story.must(&social, answers("cross_border_request", &told));
    story.must(&social, step("cross_border", "draft"));
    social
}

/// An adult who wants to go, and whose protection has begun.
fn adult() -> (Story, Actor, Actor) {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    let care = help(&story, &worker);
    story.must(&worker, care);
    let social = drafted(&mut story, &worker);
    story.must(&worker, consent("cross", Purpose::CrossBorder, None));
    (story, worker, social)
}

/// The other country has accepted the adult, and the risk there was looked at.
fn accepted() -> (Story, Actor, Actor) {
    let (mut story, worker, social) = adult();
    fill(&mut story, &social, "risk_assessment");
    for taken in ["agree", "send_request", "note_acceptance", "assess_abroad"] {
        story.must(&social, step("cross_border", taken));
    }
    (story, worker, social)
}

fn stands(story: &Story) -> &str {
    story.case.tracks["cross_border"].state.as_str()
}

#[test]
fn a_child_goes_by_best_interests_and_after_being_heard() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_child(&mut story);
    identify_child(&mut story);
    let social = drafted(&mut story, &worker);
    let rule = |name: &str| -> Rule { Rule::Requirement(name.into()) };
    let agree = step("cross_border", "agree");
    let interests = rule("best_interests_known");
    assert!(story.refused(&social, agree.clone()).contains(&interests));
    fill(&mut story, &worker, "best_interests");
    let mut unheard = story.clone();
    let version = unheard.case.forms["best_interests"][0].version;
    unheard.must(&worker, Command::EnterInError { version });
    let rules = unheard.refused(&social, agree.clone());
    assert!(rules.contains(&interests), "{rules:?}");
    story.must(&social, agree);
    assert_eq!(stands(&story), "agreed");
}

#[test]
fn a_refusal_there_leaves_all_protection_here_as_it_was() {
    let (mut story, _, social) = adult();
    let before = story.case.tracks["protection"].clone();
    let consents = story.case.consents.clone();
    for (taken, state) in [
        ("agree", "agreed"),
        ("send_request", "requested"),
        ("note_refusal", "declined_abroad"),
    ] {
        story.must(&social, step("cross_border", taken));
        assert_eq!(stands(&story), state);
    }
    let after = &story.case.tracks["protection"];
    assert_eq!((&after.state, after.since), (&before.state, before.since));
    assert_eq!(story.case.consents, consents);
    // And a change of mind there finds the way open again.
    story.must(&social, step("cross_border", "agree"));
}

#[test]
fn nobody_is_handed_over_before_the_other_side_wrote_that_it_has_the_person() {
    let (mut story, worker, social) = accepted();
    story.must(&social, step("cross_border", "travel"));
    let receipt: Rule = Rule::SafeguardMissing("receipt_received".into());
    let hand_over = step("cross_border", "hand_over");
    assert_eq!(story.refused(&social, hand_over.clone()), [receipt]);
    let safeguard = "receipt_received".into();
    story.must(&worker, Command::RecordSafeguard { safeguard });
    story.must(&social, hand_over);
    assert_eq!(stands(&story), "handed_over");
}

/// Floor 3: without the person's own word nobody leaves while recovery runs.
#[test]
fn floor_3_a_journey_needs_the_word_of_the_adult_at_every_step() {
    let (mut story, _, social) = accepted();
    let taken_back = Command::WithdrawConsent {
        consent: "cross".into(),
        withdrawal: Withdrawal::ByPerson,
    };
    story.must(&social, taken_back);
    let wanted: Rule = Rule::Requirement("crossing_wanted".into());
    let rules = story.refused(&social, step("cross_border", "travel"));
    assert!(rules.contains(&wanted), "{rules:?}");
}
