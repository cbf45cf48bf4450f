//! Residence, justice, another country's word, and a person who is held.

use casework::age::AgeClass;
use casework::{Actor, Answer, Command, Rule, Value};
use mechanism::form::Missing;
use mechanism::{Function, Purpose};

use crate::stories::{
    all_answers, answers, consent, fill, identify_adult, identify_child, one, raise_adult,
    raise_child, step,
};
use crate::world::{ALBANIA, Story};

fn identified() -> (Story, Actor) {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    (story, worker)
}

#[test]
fn a_decision_of_another_country_is_on_record_and_moves_nothing() {
    let (mut story, _) = identified();
    let desk = story.who(Function::Secretariat);
    let before = story.case.tracks.clone();
    story.wait_hours(30);
    fill(&mut story, &desk, "foreign_decision");
    story.must(&desk, step("identification", "record_foreign_decision"));
    let (stood, stands) = (
        &before["identification"],
        &story.case.tracks["identification"],
    );
    assert_eq!((&stood.state, stood.since), (&stands.state, stands.since));
    assert_eq!(stands.history.len(), stood.history.len() + 1, "and stays");
    let weighs = |one: &&casework::clock::Clock| one.key.as_str() == "foreign.review" && one.runs();
    assert!(story.case.clocks.values().any(|one| weighs(&one)));
    let social = story.who(Function::SocialService);
    story.must(&social, step("identification", "weigh_foreign_decision"));
    assert!(!story.case.clocks.values().any(|one| weighs(&one)));
    assert_eq!(story.case.tracks["identification"].state, stood.state);
}

#[test]
fn police_take_no_step_of_justice_until_the_adult_allows_contact_and_her_lawyer_may() {
    let (mut story, worker) = identified();
    let police = story.who(Function::TraffickingPolice);
    let lawyer = story.who(Function::LegalAid);
    let open = step("justice", "open");
    let closed = [Rule::ConsentMissing(Purpose::Police)];
    assert_eq!(story.refused(&police, open.clone()), closed);
    story.must(&lawyer, open);
    let report = step("justice", "report");
    assert_eq!(story.refused(&police, report.clone()), closed);
    let asked: Rule = Rule::Requirement("police_agreed_to_report".into());
    assert_eq!(story.refused(&lawyer, report.clone()), [asked]);
    story.must(&lawyer, step("justice", "report_without_name"));
    assert_eq!(
        story.refused(&police, step("justice", "open_proceedings")),
        closed
    );
    story.must(&worker, consent("police", Purpose::Police, None));
    story.must(&police, report);
}

#[test]
fn the_lawyer_of_an_adult_without_contact_hands_in_the_notice_and_no_prosecutor_is_told() {
    let (mut story, _) = identified();
    let lawyer = story.who(Function::LegalAid);
    story.must(&lawyer, step("justice", "open"));
    let tasks = story.case.tasks.len();
    story.must(&lawyer, step("justice", "give_non_punishment_notice"));
    assert_eq!(story.case.tasks.len(), tasks);
}

#[test]
fn for_a_child_best_interests_come_before_a_report() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_child(&mut story);
    identify_child(&mut story);
    let police = story.who(Function::ChildPolice);
    story.must(&police, step("justice", "open"));
    let report = step("justice", "report");
    let asked: Rule = Rule::Requirement("best_interests_known".into());
    assert_eq!(story.refused(&police, report.clone()), [asked]);
    fill(&mut story, &worker, "best_interests");
    story.must(&police, report);
}

#[test]
fn towards_the_country_of_her_fear_nothing_is_drafted() {
    let (mut story, worker) = identified();
    let social = story.who(Function::SocialService);
    let safeguard = "residence_information_given".into();
    story.must(
        &worker,
        Command::RecordSafeguard {
            safeguard,
            signed: false,
        },
    );
    let request = |asylum: bool, kind: &str| {
        let asylum = ("asylum_asked", Value::Truth(asylum));
        answers(
            "cross_border_request",
            &[asylum, ("destination_kind", one(kind))],
        )
    };
    story.must(&social, request(true, "home_country"));
    let draft = step("cross_border", "draft");
    let shielded: Rule = Rule::Requirement("not_towards_home".into());
    assert_eq!(story.refused(&social, draft.clone()), [shielded]);
    story.must(&social, request(true, "third_country"));
    story.must(&social, draft);
    let agree = step("cross_border", "agree");
    let wanted: Rule = Rule::Requirement("crossing_wanted".into());
    assert_eq!(story.refused(&social, agree), [wanted]);
}

#[test]
fn who_is_held_or_accused_is_told_to_the_desk_once_and_the_same_day() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let alerts = |story: &Story| -> Vec<_> {
        let tasks = story.case.tasks.values();
        tasks
            .filter(|one| one.template.as_str() == casework::answer_tasks::DETENTION_ALERT)
            .cloned()
            .collect()
    };
    let held = |held| answers("screening", &[("detained", Value::Truth(held))]);
    let already = alerts(&story).len();
    story.must(&worker, held(true));
    story.must(&worker, held(true));
    let given = alerts(&story);
    assert_eq!((already, given.len()), (0, 1));
    let desk = story.who(Function::Secretariat);
    assert_eq!(given[0].institution, desk.institution);
    let hours = given[0]
        .due_at
        .unwrap()
        .duration_since(story.now)
        .as_hours();
    assert!(hours < 24, "{hours}");
}

/// Nobody who is held can say how to be reached safely: the screening does not wait for it.
#[test]
fn a_screening_waits_for_safe_contact_unless_the_person_is_held() {
    for held in [false, true] {
        let mut story = Story::new(&ALBANIA);
        let worker = story.who(Function::Outreach);
        let adult = AgeClass::ClearlyAdult;
        let without = |form: &str| {
            let mut answers = all_answers(&ALBANIA, form, adult);
            answers.remove("safe_contact");
            let detained = Answer::Known(Value::Truth(held));
            answers.insert("detained".into(), detained);
            answers
        };
        let mut concern = without("concern");
        concern.remove("detained");
        let raise = Command::RaiseConcern {
            id: "case-1".into(),
            number: "X-1".into(),
            region: None,
            age: adult,
            years: Some(24),
            answers: concern,
            danger_now: false,
            original_at: None,
        };
        story.must(&worker, raise);
        let screening = Command::FillForm {
            form: "screening".into(),
            answers: without("screening"),
            original_at: None,
        };
        story.must(&worker, screening);
        let start = step("identification", "start_screening");
        if held {
            story.must(&worker, start);
            continue;
        }
        let agreed: Rule = Rule::Requirement("safe_contact_agreed".into());
        assert_eq!(story.refused(&worker, start), [agreed]);
    }
}

/// What is not known, not asked or not said about a question of the first form.
fn missing(question: &str, missing: Missing) -> Command {
    Command::FillForm {
        form: casework::concern::FORM.into(),
        answers: [(question.into(), Answer::Missing(missing))].into(),
        original_at: None,
    }
}

/// Broken by hand: the guards reading `!person.foreign` and `person.foreign`.
#[test]
fn whose_citizenship_is_not_known_is_not_sent_home_on_a_word_for_services() {
    let (mut story, worker) = identified();
    let social = story.who(Function::SocialService);
    story.must(&worker, consent("services", Purpose::Services, None));
    for assess in ["risk_assessment", "needs_assessment"] {
        fill(&mut story, &social, assess);
    }
    story.must(&social, step("protection", "assess_needs"));
    let home = step("protection", "return_home");
    let wanted: Rule = Rule::Requirement("return_wanted".into());
    let informed: Rule = Rule::SafeguardMissing("residence_information_given".into());
    let rules = |story: &Story| story.refused(&social, home.clone());
    assert!(!rules(&story).contains(&wanted), "an own citizen");
    assert!(!rules(&story).contains(&informed));
    for why in [Missing::Unknown, Missing::NotAsked, Missing::Declined] {
        story.must(&worker, missing("citizenship", why));
        assert!(rules(&story).contains(&wanted), "{why:?}");
        assert!(rules(&story).contains(&informed), "{why:?}");
    }
}

/// Broken by hand: `hold_interview` without `interpreter_need_asked`.
#[test]
fn nobody_is_interviewed_before_it_is_known_whether_an_interpreter_is_needed() {
    let (mut story, worker) = identified();
    let (police, _) = crate::stories::interview_adult(&mut story);
    let again = step("identification", "hold_interview");
    let asked: Rule = Rule::Requirement("interpreter_need_asked".into());
    assert!(!story.refused(&police, again.clone()).contains(&asked));
    story.must(&worker, missing("interpreter_needed", Missing::Unknown));
    assert!(story.refused(&police, again).contains(&asked));
    let review = ALBANIA.step("identification", "hold_review_interview");
    let review = review.expect("a step of the pack");
    let mut asks = review.requires.iter();
    assert!(asks.any(|one| one.id.as_str() == "interpreter_need_asked"));
}
