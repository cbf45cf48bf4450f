//! Staying: for foreigners, where the person wishes it, whatever anybody says to police.

use casework::{Actor, Command, Rule};
use mechanism::{Function, Purpose};

use crate::stories::{answers, consent, fill, one, raise_adult, raise_child, say_foreign, step};
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
    story.must(&worker, Command::RecordSafeguard { safeguard });
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

#[test]
fn a_childs_stay_waits_for_best_interests_and_for_no_wish() {
    let (mut story, worker) = foreigner(raise_child, "not_decided");
    let interests: Rule = Rule::Requirement("best_interests_known".into());
    let apply = step("residence", "apply");
    assert_eq!(story.refused(&worker, apply.clone()), [interests]);
    fill(&mut story, &worker, "best_interests");
    story.must(&worker, apply);
}
