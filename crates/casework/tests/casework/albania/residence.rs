//! Staying: for foreigners, where the person wishes it, whatever anybody says to police.

use casework::{Actor, Command, Rule, Value};
use mechanism::{Function, Purpose};

use crate::stories::{
    answers, consent, fill, one, raise_adult, raise_child, say_foreign, step, supply_on,
};
use crate::world::{ALBANIA, Story};

/// The options were told, and the person said what is wished.
fn told(story: &mut Story, by: &Actor, wish: &str) {
    let told = [
        ("interpreter_now", one("by_telephone")),
        ("residence_wish", one(wish)),
    ];
    story.must(by, answers("residence", &told));
}

/// A foreigner to whom the options were told.
fn foreigner(raise: fn(&mut Story) -> Actor, wish: &str) -> (Story, Actor) {
    let mut story = Story::new(&ALBANIA);
    let worker = raise(&mut story);
    say_foreign(&mut story);
    story.must(&worker, step("residence", "open"));
    told(&mut story, &worker, wish);
    let safeguard = "residence_information_given".into();
    story.must(
        &worker,
        Command::RecordSafeguard {
            safeguard,
            signed: false,
        },
    );
    story.must(&worker, step("residence", "tell_options"));
    (story, worker)
}

fn stands(story: &Story) -> &str {
    story.case.tracks["residence"].state.as_str()
}

#[test]
fn whoever_is_a_citizen_needs_no_leave_to_stay() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let open = step("residence", "open");
    let foreign: Rule = Rule::Requirement("is_foreign".into());
    assert_eq!(story.refused(&worker, open), [foreign]);
}

#[test]
fn nobody_asks_for_a_stay_the_person_does_not_wish() {
    let (mut story, worker) = foreigner(raise_adult, "not_decided");
    let wanted: Rule = Rule::Requirement("stay_wanted".into());
    let apply = step("residence", "apply");
    assert_eq!(story.refused(&worker, apply.clone()), [wanted]);
    told(&mut story, &worker, "stay");
    story.must(&worker, apply);
    assert_eq!(stands(&story), "applied");
}

#[test]
fn a_refusal_is_appealed_and_no_step_of_it_waits_for_the_police() {
    let (mut story, worker) = foreigner(raise_adult, "stay");
    let lawyer = story.who(Function::LegalAid);
    story.must(&worker, step("residence", "tolerate"));
    let walked = [
        ("apply", "applied"),
        ("refuse", "refused"),
        ("appeal", "appealed"),
        ("grant", "granted"),
        ("renew", "renewed"),
    ];
    for (taken, state) in walked {
        story.must(&lawyer, step("residence", taken));
        assert_eq!(stands(&story), state);
    }
    assert!(!story.case.police_may_know(story.now));
}

/// Floor 6: border police are asked not to remove an adult only where she agreed that police know.
#[test]
fn floor_6_nobody_tells_the_border_police_of_a_stay_without_her_word() {
    let told = |agreed: bool| {
        let (mut story, worker) = foreigner(raise_adult, "stay");
        if agreed {
            story.must(&worker, consent("police", Purpose::Police, None));
        }
        story.must(&worker, step("residence", "tolerate"));
        let mut tasks = story.case.tasks.values();
        tasks.any(|one| one.template.as_str() == "no_removal")
    };
    assert!(!told(false));
    assert!(told(true));
}

/// Whether that clock runs now.
fn runs(story: &Story, key: &str) -> bool {
    let mut clocks = story.case.clocks.values();
    clocks.any(|one| one.key.as_str() == key && one.runs())
}

/// Takes the steps of a track, each with what it asks to be told first.
fn walk(story: &mut Story, by: &Actor, track: &str, way: &[(&str, &str)]) {
    for (taken, state) in way {
        supply_on(story, by, track, taken);
        story.must(by, step(track, taken));
        assert_eq!(story.case.tracks[track].state.as_str(), *state);
    }
}

/// Broken by hand: `residence` without `withdraw_application`.
#[test]
fn who_withdraws_an_application_gives_no_reason_and_may_apply_again() {
    let (mut story, worker) = foreigner(raise_adult, "stay");
    let lawyer = story.who(Function::LegalAid);
    for before in [&["apply"][..], &["apply", "refuse", "appeal"]] {
        for taken in before {
            story.must(&lawyer, step("residence", taken));
        }
        assert!(runs(&story, "residence.answer"));
        let kept = std::mem::take(&mut story.kept);
        story.must(&worker, step("residence", "withdraw_application"));
        story.kept = kept;
        assert_eq!(stands(&story), "options_told");
        assert!(!runs(&story, "residence.answer"), "nobody owes an answer");
        assert!(!runs(&story, "residence.appeal"));
    }
    let untold = casework::told::untold(&story.case, &ALBANIA);
    let decided = untold.iter().filter_map(|(_, one)| one.step.as_ref());
    let decided: Vec<_> = decided.map(|one| one.as_str()).collect();
    assert_eq!(decided, ["refuse"], "the person's own word is no decision");
    story.must(&lawyer, step("residence", "apply"));
    assert!(runs(&story, "residence.answer"));
}

/// Broken by hand: `tell_options` without `ended`.
#[test]
fn who_went_home_and_comes_back_is_told_the_options_again() {
    let (mut story, worker) = foreigner(raise_adult, "return_home");
    story.must(&worker, step("residence", "end"));
    fill(&mut story, &worker, "residence");
    let again = step("residence", "tell_options");
    let informed: Rule = Rule::SafeguardMissing("residence_information_given".into());
    assert_eq!(story.refused(&worker, again), [informed], "told anew");
    told(&mut story, &worker, "stay");
    let way = [("tell_options", "options_told"), ("apply", "applied")];
    walk(&mut story, &worker, "residence", &way);
}

#[test]
fn who_turned_out_to_be_a_citizen_is_told_no_options() {
    let (mut story, worker) = foreigner(raise_adult, "stay");
    story.must(&worker, step("residence", "end"));
    let offers = |story: &Story| {
        let offers = casework::step::offers(&story.case, &story.context(&worker));
        let mut steps = offers.into_iter().map(|one| one.step.id.as_str());
        steps.any(|one| one == "tell_options")
    };
    assert!(offers(&story));
    let citizen = ("citizenship", Value::Country("AL".to_owned()));
    story.must(&worker, answers(casework::concern::FORM, &[citizen]));
    assert!(!offers(&story));
}

fn asks_for_asylum(story: &mut Story, by: &Actor, asks: bool) {
    let asked = ("asylum_asked", Value::Truth(asks));
    story.must(by, answers("residence", &[asked]));
}

/// Broken by hand: `lodge` from `asked` only.
#[test]
fn who_withdrew_or_lost_protection_may_ask_for_asylum_again() {
    let (mut story, worker) = foreigner(raise_adult, "stay");
    let lawyer = story.who(Function::LegalAid);
    asks_for_asylum(&mut story, &worker, true);
    let way = [
        ("ask", "asked"),
        ("withdraw", "withdrawn"),
        ("lodge", "lodged"),
        ("refuse", "not_granted"),
        ("lodge", "lodged"),
        ("grant", "protected"),
        ("lodge", "lodged"),
        ("grant", "protected"),
        ("withdraw", "withdrawn"),
    ];
    walk(&mut story, &lawyer, "asylum", &way);
    // What was said may have been taken back with the claim: the next one is shielded again.
    asks_for_asylum(&mut story, &worker, false);
    let lodge = step("asylum", "lodge");
    let on_record: Rule = Rule::Requirement("asylum_on_record".into());
    assert_eq!(story.refused(&lawyer, lodge.clone()), [on_record]);
    asks_for_asylum(&mut story, &worker, true);
    story.must(&lawyer, lodge);
    assert!(story.case.is_shielded_from_abroad());
}

#[test]
fn a_childs_stay_waits_for_best_interests_and_for_no_wish() {
    let (mut story, worker) = foreigner(raise_child, "not_decided");
    let interests: Rule = Rule::Requirement("best_interests_known".into());
    let apply = step("residence", "apply");
    assert_eq!(story.refused(&worker, apply.clone()), [interests]);
    fill(&mut story, &worker, "best_interests");
    story.must(&worker, apply);
}
