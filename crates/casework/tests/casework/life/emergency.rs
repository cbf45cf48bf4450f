//! Phone first: call by call, until a named human takes over.

use casework::emergency::{Call, CallAnswer, Danger};
use casework::{Command, Event, Rule};
use mechanism::Function;

use super::HERE;
use crate::stories::raise_adult;
use crate::world::Story;

fn call(institution: &str, answer: CallAnswer) -> Command {
    Command::RecordCall {
        call: Call {
            institution: institution.into(),
            answer,
        },
    }
}

#[test]
fn danger_stays_open_until_somebody_with_a_name_takes_over() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, Command::RecordDanger);
    let house = story.who(Function::Shelter).institution.to_string();
    for answer in [
        CallAnswer::NoAnswer,
        CallAnswer::NoPlace,
        CallAnswer::CallsBack,
    ] {
        story.must(&worker, call(&house, answer));
        assert!(story.case.danger.is_open(), "{answer:?} helps nobody");
    }
    let kept = std::mem::take(&mut story.kept);
    let takes_over = call(&house, CallAnswer::TakesOver);
    assert_eq!(
        story.refused(&worker, takes_over.clone()),
        [Rule::ReasonsMissing],
        "with a name"
    );
    story.kept = kept;
    story.must(&worker, takes_over);
    assert_eq!(story.case.danger, Danger::Taken(house.as_str().into()));
    assert_eq!(story.case.calls.len(), 4, "every call stays on record");
    let emergency = story
        .case
        .clocks
        .values()
        .filter(|one| one.key.as_str() == "refer.emergency");
    assert!(emergency.into_iter().all(|clock| !clock.runs()));
}

#[test]
fn a_form_that_says_danger_is_heard() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let answer = casework::Answer::Known(casework::Value::Truth(true));
    let answers = [("danger_now".into(), answer)].into();
    let filled = Command::FillForm {
        form: "concern".into(),
        answers,
        original_at: None,
    };
    let events = story.must(&worker, filled);
    assert!(events.contains(&Event::DangerRecorded));
    assert!(story.case.danger.is_open());
}
