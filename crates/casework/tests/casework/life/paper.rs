//! A form that was filled on paper is entered later, with its time; then the paper is destroyed.

use casework::form::FormRecord;
use casework::{Actor, Answer, Command, Rule, Value};
use jiff::{SignedDuration, Timestamp};

use super::HERE;
use crate::stories::raise_adult;
use crate::world::Story;

/// A form that was put on paper some hours ago, or not on paper at all.
fn entered(story: &mut Story, worker: &Actor, hours_ago: Option<i64>) -> u64 {
    let hours = hours_ago.map(SignedDuration::from_hours);
    let command = Command::FillForm {
        form: casework::concern::FORM.into(),
        answers: [(
            "interpreter_needed".into(),
            Answer::Known(Value::Truth(true)),
        )]
        .into(),
        original_at: hours.map(|hours| story.now - hours),
    };
    story.must(worker, command);
    last(story).version
}

fn last(story: &Story) -> &FormRecord {
    story.case.forms[casework::concern::FORM].last().unwrap()
}

fn destroy(version: u64, at: Timestamp) -> Command {
    Command::DestroyPaper { version, at }
}

#[test]
fn a_paper_is_destroyed_once_by_somebody_and_the_form_stays() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let version = entered(&mut story, &worker, Some(5));
    assert_eq!(last(&story).destroyed, None, "nobody has said so");
    let at = story.now - SignedDuration::from_hours(1);
    story.must(&worker, destroy(version, at));
    let destroyed = last(&story).destroyed.clone().unwrap();
    assert_eq!((destroyed.at, destroyed.by), (at, worker.stamp()));
    assert!(story.case.has_form(&casework::concern::FORM.into()));
    let again = story.refused(&worker, destroy(version, at));
    assert_eq!(again, [Rule::AlreadyEnded]);
}

#[test]
fn only_a_paper_is_destroyed_and_neither_before_it_was_written_nor_in_the_future() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let typed = entered(&mut story, &worker, None);
    let now = story.now;
    assert_eq!(
        story.refused(&worker, destroy(typed, now)),
        [Rule::NotFound]
    );
    assert_eq!(story.refused(&worker, destroy(1, now)), [Rule::NotFound]);
    let version = entered(&mut story, &worker, Some(5));
    for hours in [-6, 1] {
        let at = story.now + SignedDuration::from_hours(hours);
        let refused = story.refused(&worker, destroy(version, at));
        assert_eq!(refused, [Rule::NotFound], "{hours} hours from now");
    }
}
