//! Answers that give a task by themselves: an interpreter is looked for until somebody is found.

use casework::answer_tasks::{FIND_INTERPRETER, INTERPRETER_NEEDED};
use casework::commitment::TaskResult;
use casework::concern::FORM;
use casework::presence::{Gender, Means, Part, Wish};
use casework::{Actor, Command, Value};

use super::HERE;
use crate::stories::{answers, found_for, raise_adult, wish_for};
use crate::world::Story;

fn begin() -> (Story, Actor) {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    (story, worker)
}

fn needed(needed: bool) -> Command {
    answers(FORM, &[(INTERPRETER_NEEDED, Value::Truth(needed))])
}

/// Every search for an interpreter and how it ended, the open one last.
fn searches(story: &Story) -> Vec<Option<TaskResult>> {
    let tasks = story.case.tasks.values();
    let mut searches: Vec<_> = tasks
        .filter(|task| task.template.as_str() == FIND_INTERPRETER)
        .map(|task| task.ended.map(|(_, result)| result))
        .collect();
    searches.sort_by_key(|one| one.map_or("open", TaskResult::as_str));
    searches
}

#[test]
fn an_interpreter_is_looked_for_once_by_whoever_the_pack_says() {
    let (mut story, worker) = begin();
    assert!(searches(&story).is_empty(), "the concern said no");
    story.must(&worker, needed(true));
    story.must(&worker, needed(true));
    assert_eq!(searches(&story), [None]);
    let mut tasks = story.case.tasks.values();
    let search = tasks
        .find(|task| task.template.as_str() == FIND_INTERPRETER)
        .unwrap();
    let template = HERE.commitment(FIND_INTERPRETER).unwrap();
    assert_eq!(search.institution, template.institution);
}

#[test]
fn the_search_ends_when_somebody_is_found_and_begins_again_when_she_goes() {
    let (mut story, worker) = begin();
    story.must(&worker, needed(true));
    let voice = || found_for(Part::Interpreter, Gender::Man, Means::Telephone);
    story.must(&worker, voice());
    assert_eq!(searches(&story), [Some(TaskResult::Done)]);
    // Said once more while somebody is there.
    story.must(&worker, needed(true));
    assert_eq!(searches(&story).len(), 1);
    let part = Part::Interpreter;
    story.must(&worker, Command::EndPresence { part });
    assert_eq!(searches(&story), [Some(TaskResult::Done), None]);
    story.must(&worker, voice());
    // Whoever was found does not fit whom the person asks for.
    story.must(&worker, wish_for(part, Wish::Of(Gender::Woman)));
    let ended = Some(TaskResult::Done);
    assert_eq!(searches(&story), [ended, ended, None]);
}

#[test]
fn whoever_wants_somebody_else_is_looked_for_again() {
    let (mut story, worker) = begin();
    story.must(&worker, needed(true));
    let voice = found_for(Part::Interpreter, Gender::Man, Means::Telephone);
    story.must(&worker, voice);
    let version = story.case.version - 1;
    story.must(&worker, Command::EnterInError { version });
    let ended = Some(TaskResult::Done);
    assert_eq!(searches(&story), [ended, None], "whom nobody found");
    story.must(&worker, needed(false));
    let wish = wish_for(Part::Interpreter, Wish::Of(Gender::Woman));
    story.must(&worker, wish.clone());
    assert_eq!(searches(&story).len(), 2, "nobody needs her");
    story.must(&worker, needed(true));
    let version = story.case.answers[INTERPRETER_NEEDED].version;
    story.must(&worker, Command::EnterInError { version });
    let over = Some(TaskResult::NotNeeded);
    assert_eq!(
        searches(&story),
        [ended, over, over],
        "it was said in error"
    );
}

#[test]
fn for_who_died_nobody_is_looked_for() {
    let (mut story, worker) = begin();
    story.must(&worker, needed(true));
    let voice = found_for(Part::Interpreter, Gender::Man, Means::Telephone);
    story.must(&worker, voice);
    story.must(&worker, Command::RecordDeath);
    let part = Part::Interpreter;
    story.must(&worker, Command::EndPresence { part });
    assert_eq!(searches(&story), [Some(TaskResult::Done)]);
}

#[test]
fn nobody_is_looked_for_whom_nobody_needs() {
    let (mut story, worker) = begin();
    story.must(&worker, needed(true));
    story.must(&worker, needed(false));
    assert_eq!(searches(&story), [Some(TaskResult::NotNeeded)]);
    let officer = found_for(Part::Officer, Gender::Woman, Means::InPerson);
    story.must(&worker, wish_for(Part::Officer, Wish::Anybody));
    story.must(&worker, officer);
    let part = Part::Officer;
    story.must(&worker, Command::EndPresence { part });
    assert_eq!(searches(&story).len(), 1);
}
