//! Justice goes on without police: the lawyer records what the proceedings did, whatever the person says
//! to contact with police.

use casework::consent::Withdrawal;
use casework::{Actor, Command, Rule};
use mechanism::{Function, Purpose};

use crate::stories::{bring_in, consent, raise_adult, step, supply_on};
use crate::world::{ALBANIA, Story};

fn stands(story: &Story) -> &str {
    story.case.tracks["justice"].state.as_str()
}

/// Whether that clock runs now.
fn runs(story: &Story, key: &str) -> bool {
    let mut clocks = story.case.clocks.values();
    clocks.any(|one| one.key.as_str() == key && one.runs())
}

/// The lawyer takes these steps, each with what it asks to be told first.
fn walk(story: &mut Story, lawyer: &Actor, way: &[(&str, &str)]) {
    for (taken, state) in way {
        story.wait_hours(24);
        supply_on(story, lawyer, "justice", taken);
        story.must(lawyer, step("justice", taken));
        assert_eq!(stands(story), *state);
    }
}

/// The person's lawyer takes part, by the person's word for help.
fn lawyer_of(story: &mut Story, worker: &Actor) -> Actor {
    story.must(worker, consent("services", Purpose::Services, None));
    bring_in(story, "law", Function::LegalAid, "legal_representation")
}

/// An adult who wants no police, reported without her name by her lawyer.
fn reported_without_name() -> (Story, Actor) {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let refuse = Command::Refuse {
        purpose: Purpose::Police,
        reason: "fear_of_authorities".into(),
    };
    story.must(&worker, refuse);
    let lawyer = lawyer_of(&mut story, &worker);
    let way = [
        ("open", "no_report"),
        ("report_without_name", "reported_without_name"),
    ];
    walk(&mut story, &lawyer, &way);
    (story, lawyer)
}

#[test]
fn who_refuses_police_throughout_has_a_trial_and_a_judgment_on_record() {
    let (mut story, lawyer) = reported_without_name();
    assert!(runs(&story, "police.reply"));
    walk(&mut story, &lawyer, &[("open_proceedings", "opened")]);
    assert!(!runs(&story, "police.reply"), "it was answered");
    let way = [
        ("investigate", "investigation"),
        ("charge", "charged"),
        ("start_trial", "trial"),
        ("finish", "final"),
    ];
    walk(&mut story, &lawyer, &way);
    assert!(!story.case.police_may_know(story.now));
}

#[test]
fn who_refuses_police_throughout_goes_to_court_when_nothing_is_opened() {
    let (mut story, lawyer) = reported_without_name();
    let way = [
        ("leave_unopened", "not_opened"),
        ("appeal", "appealed"),
        ("leave_unopened", "not_opened"),
        ("appeal", "appealed"),
        ("open_proceedings", "opened"),
        ("dismiss", "dismissed"),
    ];
    walk(&mut story, &lawyer, &way);
    assert!(!runs(&story, "police.reply"));
}

/// Where the person takes the word back, the lawyer goes on from wherever the proceedings stand.
#[test]
fn after_a_withdrawal_no_state_is_without_a_way_on() {
    let before = [
        ("open", "no_report"),
        ("report", "reported"),
        ("open_proceedings", "opened"),
        ("investigate", "investigation"),
        ("charge", "charged"),
    ];
    for (place, (_, last)) in before.iter().enumerate().skip(1) {
        let mut story = Story::new(&ALBANIA);
        let worker = raise_adult(&mut story);
        story.must(&worker, consent("police", Purpose::Police, None));
        let lawyer = lawyer_of(&mut story, &worker);
        let prosecutor = story.who(Function::Prosecution);
        for (taken, _) in &before[..=place] {
            story.must(&prosecutor, step("justice", taken));
        }
        let withdrawn = Command::WithdrawConsent {
            consent: "police".into(),
            withdrawal: Withdrawal::ByPerson,
        };
        story.must(&worker, withdrawn);
        let next: &[_] = match *last {
            "reported" => &[("leave_unopened", "not_opened"), ("appeal", "appealed")],
            "opened" => &[("investigate", "investigation"), ("dismiss", "dismissed")],
            "investigation" => &[("charge", "charged"), ("dismiss", "dismissed")],
            _ => &[("dismiss", "dismissed"), ("appeal", "appealed")],
        };
        let shut = [Rule::ConsentMissing(Purpose::Police)];
        let by_prosecution = step("justice", next[0].0);
        assert_eq!(story.refused(&prosecutor, by_prosecution), shut);
        walk(&mut story, &lawyer, next);
    }
}
