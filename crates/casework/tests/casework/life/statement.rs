//! A statement withdrawn or changed moves nothing else, and what was said stays.

use casework::closure::ClosureReason;
use casework::context::slot;
use casework::statement::StatementChange;
use casework::{Case, Command, Rule};
use mechanism::Purpose;

use super::HERE;
use crate::stories::{consent, raise_adult};
use crate::world::{Story, kept};

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

/// Broken by hand: `acts_on_closed` without `ChangeStatement`.
#[test]
fn what_was_stated_is_taken_back_or_said_otherwise_in_a_closed_case_which_stays_closed() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let statement = "s".into();
    story.must(&worker, Command::TakeStatement { statement });
    story.kept.push(kept(slot::UNDECIDED));
    let reason = ClosureReason::Reintegrated;
    story.must(&worker, Command::Close { reason });
    let another = Command::TakeStatement {
        statement: "t".into(),
    };
    assert_eq!(story.refused(&worker, another), [Rule::CaseClosed]);
    story.must(&worker, change(StatementChange::Changed));
    story.kept.clear();
    story.must(&worker, change(StatementChange::Withdrawn));
    assert!(story.case.statements["s"].is_withdrawn());
    assert!(story.case.closure.is_some());
}

/// Whose file came to its end comes back as a new case: nothing is written into the old one.
#[test]
fn nothing_is_said_otherwise_in_a_file_that_came_to_its_end() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let statement = "s".into();
    story.must(&worker, Command::TakeStatement { statement });
    let reason = "fear_of_authorities".into();
    story.must(&worker, Command::RefuseEverything { reason });
    let withdraw = change(StatementChange::Withdrawn);
    assert_eq!(story.refused(&worker, withdraw), [Rule::CaseClosed]);
}
