//! A statement withdrawn or changed moves nothing else, and what was said stays.

use casework::statement::StatementChange;
use casework::{Case, Command, Rule};
use mechanism::Purpose;

use super::HERE;
use crate::stories::{consent, raise_adult};
use crate::world::Story;

fn change(change: StatementChange) -> Command {
    Command::ChangeStatement {
        statement: "s".into(),
        change,
    }
}

/// The case without its statements, its count of events and what may be taken back.
fn rest(case: &Case) -> Case {
    Case {
        version: 0,
        statements: Default::default(),
        written: Default::default(),
        ..case.clone()
    }
}

#[test]
fn who_takes_a_statement_back_loses_nothing_and_gives_no_reason() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("c", Purpose::Services, None));
    let take = || Command::TakeStatement {
        statement: "s".into(),
    };
    story.must(&worker, take());
    assert_eq!(story.refused(&worker, take()), [Rule::AlreadyEnded]);
    let before = rest(&story.case);
    story.must(&worker, change(StatementChange::Changed));
    story.kept.clear();
    let empty = story.refused(&worker, change(StatementChange::Changed));
    assert_eq!(empty, [Rule::ReasonsMissing], "other words are words");
    story.must(&worker, change(StatementChange::Withdrawn));
    assert_eq!(rest(&story.case), before);
    let statement = &story.case.statements["s"];
    assert!(statement.is_withdrawn() && statement.changes.len() == 2);
    let again = story.refused(&worker, change(StatementChange::Withdrawn));
    assert_eq!(again, [Rule::AlreadyEnded]);
}
