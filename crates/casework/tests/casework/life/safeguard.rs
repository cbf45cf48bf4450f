//! A safeguard holds for one sitting: the next decision asks for its own.

use casework::{Actor, Command, Rule};
use mechanism::Function;

use super::HERE;
use crate::stories::{decide_age, raise_child, step};
use crate::world::Story;

/// The safeguards that the decision of a doubted age still asks for.
fn asked(story: &Story, by: &Actor) -> Vec<Rule> {
    let decide = Command::TakeStep {
        track: "age".into(),
        step: "decide".into(),
        age_child: Some(true),
    };
    let mut rules = story.refused(by, decide);
    rules.retain(|one| matches!(one, Rule::SafeguardMissing(_)));
    rules
}

#[test]
fn the_safeguards_of_the_first_decision_do_not_serve_the_second() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let social = story.who(Function::SocialService);
    let mut untouched = story.clone();
    untouched.must(&worker, step("age", "doubt"));
    let first = asked(&untouched, &social);
    assert!(!first.is_empty());
    decide_age(&mut story, &worker, true);
    story.must(&worker, step("age", "doubt"));
    assert_eq!(asked(&story, &social), first);
    for rule in first {
        let Rule::SafeguardMissing(id) = rule else {
            unreachable!("only these are kept")
        };
        assert!(story.case.has_safeguard(&id), "it stays on record");
    }
}
