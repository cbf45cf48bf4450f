//! Known, unknown, not asked and declined to say never merge.

use casework::{Answer, Command, Value};
use mechanism::form::Missing;
use mechanism::guard::Guard;

use super::HERE;
use crate::stories::raise_adult;
use crate::world::Story;

fn answered(answer: Answer) -> Command {
    let answers = [("interpreter_needed".into(), answer)].into();
    Command::FillForm {
        form: "concern".into(),
        answers,
        original_at: None,
    }
}

#[test]
fn the_four_kinds_stay_apart() {
    let kinds = [
        Answer::Known(Value::Truth(false)),
        Answer::Missing(Missing::Unknown),
        Answer::Missing(Missing::NotAsked),
        Answer::Missing(Missing::Declined),
    ];
    for one in &kinds {
        let text = serde_json::to_string(one).unwrap();
        let back: Answer = serde_json::from_str(&text).unwrap();
        assert_eq!(back, *one);
        assert_eq!(
            kinds
                .iter()
                .filter(|other| serde_json::to_string(other).unwrap() == text)
                .count(),
            1
        );
    }
    assert_eq!(kinds[0].word(), "no", "no is an answer");
    assert!(
        kinds[1..].iter().all(|one| one.word().is_empty()),
        "a missing one is no word"
    );
}

#[test]
fn the_last_thing_said_stands_and_not_asked_says_nothing() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let standing = |story: &Story| story.case.answers["interpreter_needed"].answer.clone();
    let known = Answer::Known(Value::Truth(true));
    story.must(&worker, answered(known.clone()));
    story.must(&worker, answered(Answer::Missing(Missing::NotAsked)));
    assert_eq!(standing(&story), known);
    let declined = Answer::Missing(Missing::Declined);
    story.must(&worker, answered(declined.clone()));
    assert_eq!(standing(&story), declined);
}

#[test]
fn a_safe_contact_that_was_declined_is_not_recorded() {
    let guard = Guard::parse("safe_contact.recorded").unwrap();
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let holds = |story: &Story| {
        let ctx = casework::Context {
            now: story.now,
            actor: &worker,
            mechanism: &HERE,
            kept: &[],
        };
        guard
            .holds(&casework::facts::guard_facts(&story.case, &ctx))
            .unwrap()
    };
    assert!(holds(&story));
    let answers = [("safe_contact".into(), Answer::Missing(Missing::Declined))].into();
    story.must(
        &worker,
        Command::FillForm {
            form: "concern".into(),
            answers,
            original_at: None,
        },
    );
    assert!(!holds(&story));
}
