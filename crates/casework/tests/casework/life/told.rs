//! Each decision is told to the person, in her language.

use casework::told::{Telling, Told, untold};
use casework::{Actor, Command, Rule};
use mechanism::Function;

use crate::stories::{identify_adult, raise_adult, step};
use crate::world::{ALBANIA, Story, kept};

pub(super) fn told(decision: u64, language: &str) -> Command {
    Command::TellPerson {
        decision,
        told: Told {
            language: language.to_owned(),
            telling: Telling::Interpreted,
            review_told: true,
        },
    }
}

/// An age that was in doubt is decided: the version of the decision, and who decided.
pub(super) fn age_decided(story: &mut Story, worker: &Actor) -> (u64, Actor) {
    story.must(worker, step("age", "doubt"));
    let social = story.who(Function::SocialService);
    for safeguard in [
        "interpreter",
        "interpreter_not_companion",
        "legal_representative",
        "support_person",
    ] {
        let safeguard = safeguard.into();
        story.must(worker, Command::RecordSafeguard { safeguard });
    }
    story.must(worker, Command::RecordViews);
    let decide = Command::TakeStep {
        track: "age".into(),
        step: "decide".into(),
        age_child: Some(true),
    };
    story.must(&social, decide);
    let waiting = untold(&story.case, &ALBANIA);
    let version = waiting.last().expect("it is to be told").1.version;
    (version, social)
}

#[test]
fn a_decision_waits_until_somebody_has_told_the_person() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    assert!(
        untold(&story.case, &ALBANIA).is_empty(),
        "nothing is decided yet"
    );
    let (version, _) = age_decided(&mut story, &worker);
    let waiting = untold(&story.case, &ALBANIA);
    assert_eq!(waiting.len(), 1, "a doubt is no decision");
    let unfit = Rule::AnswerUnfit("language".into());
    assert_eq!(
        story.refused(&worker, told(version, "no language")),
        [unfit]
    );
    assert_eq!(story.refused(&worker, told(1, "sq")), [Rule::NotFound]);
    story.must(&worker, told(version, "sq"));
    assert!(untold(&story.case, &ALBANIA).is_empty());
    let again = story.refused(&worker, told(version, "sq"));
    assert_eq!(again, [Rule::AlreadyEnded]);
}

#[test]
fn why_it_was_told_in_another_language_than_hers_is_written() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let (version, _) = age_decided(&mut story, &worker);
    story.kept.clear();
    let other = story.refused(&worker, told(version, "en"));
    assert_eq!(other, [Rule::OtherLanguage]);
    let mut own = story.clone();
    own.must(&worker, told(version, "SQ"));
    story.kept.push(kept("reasons"));
    story.must(&worker, told(version, "en"));
}

#[test]
fn an_identification_and_whatever_the_pack_flags_are_told_too() {
    let mut story = Story::new(&ALBANIA);
    raise_adult(&mut story);
    identify_adult(&mut story);
    let waiting = untold(&story.case, &ALBANIA);
    let steps: Vec<&str> = waiting
        .iter()
        .filter_map(|(_, moved)| Some(moved.step.as_ref()?.as_str()))
        .collect();
    assert_eq!(steps, ["identify_adult"]);
    let lawyer = story.who(Function::LegalAid);
    story.must(&lawyer, step("justice", "open"));
    story.must(&lawyer, step("justice", "report_without_name"));
    assert_eq!(untold(&story.case, &ALBANIA).len(), 1, "a report is none");
    let flagged = [
        ("identification", "find_no_indicators"),
        ("residence", "grant"),
        ("residence", "refuse"),
        ("asylum", "grant"),
        ("asylum", "refuse"),
        ("justice", "leave_unopened"),
        ("justice", "dismiss"),
        ("justice", "finish"),
        ("cross_border", "note_refusal"),
    ];
    for (track, step) in flagged {
        let step = ALBANIA.step(track, step).expect("a step of the pack");
        assert!(step.is_decision(), "{track}/{}", step.id);
    }
}

#[test]
fn a_closed_file_is_no_reason_to_tell_nobody() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    let (version, _) = age_decided(&mut story, &worker);
    story.kept.push(kept(casework::context::slot::UNDECIDED));
    let reason = casework::closure::ClosureReason::OtherCountry;
    story.must(&worker, Command::Close { reason });
    assert_eq!(untold(&story.case, &ALBANIA).len(), 1);
    story.must(&worker, told(version, "sq"));
}
