//! Across a border, as far as this side reaches.

use casework::consent::Withdrawal;
use casework::{Actor, Command, Rule, Value};
use mechanism::{Function, Purpose};

use crate::stories::{
    answers, bring_in, consent, fill, help, identify_adult, identify_child, one, raise_adult,
    raise_child, step, supply_on,
};
use crate::world::{ALBANIA, Story};

/// A way to another country is drafted.
fn drafted(story: &mut Story, worker: &Actor) -> Actor {
    let social = story.who(Function::SocialService);
    let safeguard = "residence_information_given".into();
    story.must(
        worker,
        Command::RecordSafeguard {
            safeguard,
            signed: false,
        },
    );
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
    story.must(
        &worker,
        Command::RecordSafeguard {
            safeguard,
            signed: false,
        },
    );
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

/// Takes the steps, each with what it asks to be told first.
fn walk(story: &mut Story, by: &Actor, way: &[(&str, &str)]) {
    for (taken, state) in way {
        story.wait_hours(24);
        supply_on(story, by, "cross_border", taken);
        story.must(by, step("cross_border", taken));
        assert_eq!(stands(story), *state);
    }
}

/// Whether news after a journey are waited for.
fn news_due(story: &Story) -> bool {
    let mut clocks = story.case.clocks.values();
    clocks.any(|one| one.key.as_str() == "followup.report" && one.runs())
}

/// A person who came back from another country.
fn come_back() -> (Story, Actor) {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    story.must(&worker, consent("services", Purpose::Services, None));
    story.must(&worker, consent("cross", Purpose::CrossBorder, None));
    let need = "family_reintegration";
    let social = bring_in(&mut story, "home", Function::SocialService, need);
    let way = [("announce_return", "announced"), ("receive", "arrived")];
    walk(&mut story, &social, &way);
    (story, social)
}

/// What the pack asks before a request, asked anew for another one.
fn drafts_again(story: &mut Story, by: &Actor) {
    let asylum = ("asylum_asked", Value::Truth(true));
    let request = |kind: &str| {
        answers(
            "cross_border_request",
            &[asylum.clone(), ("destination_kind", one(kind))],
        )
    };
    let again = step("cross_border", "draft_again");
    story.must(by, request("home_country"));
    let shielded: Rule = Rule::Requirement("not_towards_home".into());
    assert!(story.refused(by, again).contains(&shielded));
    story.must(by, request("third_country"));
    walk(story, by, &[("draft_again", "drafted")]);
    assert!(!news_due(story), "no news of a journey that is over");
}

/// Broken by hand: `cross_border` without `draft_again`; `draft_again` without `stops`.
#[test]
fn who_came_back_may_go_on_to_a_third_country() {
    for before in [&[][..], &["follow_up"], &["follow_up", "close"]] {
        let (mut story, social) = come_back();
        assert!(news_due(&story));
        fill(&mut story, &social, "return_follow_up");
        for taken in before {
            story.must(&social, step("cross_border", taken));
        }
        drafts_again(&mut story, &social);
        let way = [("agree", "agreed"), ("send_request", "requested")];
        walk(&mut story, &social, &way);
    }
}

#[test]
fn whose_request_ended_may_ask_another_country() {
    for before in [
        &["note_refusal"][..],
        &["note_refusal", "close"],
        &["postpone"],
    ] {
        let (mut story, worker, social) = adult();
        for taken in ["agree", "send_request"].iter().chain(before) {
            story.must(&social, step("cross_border", taken));
        }
        drafts_again(&mut story, &worker);
    }
}

/// Broken by hand: `come_back` without `arrived`; without `stops`.
#[test]
fn who_comes_back_a_second_time_is_announced_again() {
    for before in [&[][..], &["follow_up"], &["follow_up", "close"]] {
        let (mut story, social) = come_back();
        fill(&mut story, &social, "return_follow_up");
        for taken in before {
            story.must(&social, step("cross_border", taken));
        }
        walk(&mut story, &social, &[("come_back", "announced")]);
        assert!(!news_due(&story), "nobody is there to hear from yet");
        walk(&mut story, &social, &[("receive", "arrived")]);
        assert!(news_due(&story));
    }
}
