//! Each decision is told to the person, in her language.

use casework::told::{Telling, Told, untold};
use casework::{Command, Rule};
use mechanism::Function;

use crate::stories::{raise_adult, step};
use crate::world::{ALBANIA, Story};

fn told(decision: u64, language: &str) -> Command {
    Command::TellPerson {
        decision,
        told: Told {
            language: language.to_owned(),
            telling: Telling::Interpreted,
            review_told: true,
        },
    }
}

#[test]
fn a_decision_waits_until_somebody_has_told_the_person() {
    let mut story = Story::new(&ALBANIA);
    let worker = raise_adult(&mut story);
    assert!(
        untold(&story.case, &ALBANIA).is_empty(),
        "nothing is decided yet"
    );
    story.must(&worker, step("age", "doubt"));
    assert!(
        untold(&story.case, &ALBANIA).is_empty(),
        "a doubt is no decision"
    );
    let social = story.who(Function::SocialService);
    for safeguard in [
        "interpreter",
        "interpreter_not_companion",
        "legal_representative",
        "support_person",
    ] {
        let safeguard = safeguard.into();
        story.must(&worker, Command::RecordSafeguard { safeguard });
    }
    story.must(&worker, Command::RecordViews);
    let decide = Command::TakeStep {
        track: "age".into(),
        step: "decide".into(),
        age_child: Some(true),
    };
    story.must(&social, decide);
    let waiting = untold(&story.case, &ALBANIA);
    let version = waiting.first().expect("it is to be told").1.version;
    let unfit = Rule::AnswerUnfit("language".into());
    assert_eq!(
        story.refused(&worker, told(version, "no language")),
        [unfit]
    );
    assert_eq!(story.refused(&worker, told(1, "ps")), [Rule::NotFound]);
    story.must(&worker, told(version, "ps"));
    assert!(untold(&story.case, &ALBANIA).is_empty());
    let again = story.refused(&worker, told(version, "ps"));
    assert_eq!(again, [Rule::AlreadyEnded]);
}
