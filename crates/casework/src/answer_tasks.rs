//! Answers that give a task by themselves, in every pack that has the task.
//!
//! A person who is held or accused: a lawyer is found the same day, and nothing that was done under
//! coercion is held against the person unseen. A person who needs an interpreter: one is looked for, so
//! that no companion speaks instead (`domain.md` 6.4). Who owes the task stands in the pack; police and
//! prosecution are told of an adult as by every task, by her consent only.

use std::collections::BTreeMap;

use mechanism::QuestionId;

use crate::commitment::{self, TaskResult};
use crate::presence::Part;
use crate::{Answer, Case, Context, Event, TaskId, Value};

/// The question whether the person is held or accused, in every pack.
pub const DETAINED: &str = "detained";
/// The task that alerts the desk, in every pack that has it.
pub const DETENTION_ALERT: &str = "detention_alert";
/// The question whether the person needs an interpreter, in every pack.
pub const INTERPRETER_NEEDED: &str = "interpreter_needed";
/// The task to find one, in every pack that has it.
pub const FIND_INTERPRETER: &str = "find_interpreter";

/// Which answer gives which task.
const PROMPTS: [(&str, &str); 2] = [
    (DETAINED, DETENTION_ALERT),
    (INTERPRETER_NEEDED, FIND_INTERPRETER),
];

/// Gives the tasks that the answers ask for, and ends the search for an interpreter whom nobody
/// needs. `events` are those of the same decision that come first.
pub(crate) fn follow(
    case: &Case,
    ctx: &Context<'_>,
    answers: &BTreeMap<QuestionId, Answer>,
    events: &mut Vec<Event>,
) {
    let said = |question: &str, yes| answers.get(question) == Some(&truth(yes));
    for (question, task) in PROMPTS {
        let found = task == FIND_INTERPRETER && case.present.contains_key(&Part::Interpreter);
        if said(question, true) && !found {
            give(case, ctx, (question, task), events);
        }
    }
    if said(INTERPRETER_NEEDED, false) {
        events.extend(ended(case, TaskResult::NotNeeded));
    }
}

/// Somebody who interprets was found: nobody has to look any more.
pub(crate) fn interpreter_found(case: &Case, part: Part) -> Vec<Event> {
    match part {
        Part::Interpreter => ended(case, TaskResult::Done),
        Part::Officer => Vec::new(),
    }
}

/// Nobody who fits interprets any more, and the person still needs somebody.
pub(crate) fn interpreter_left(
    case: &Case,
    ctx: &Context<'_>,
    part: Part,
    events: &mut Vec<Event>,
) {
    let needed = case.standing_answer(INTERPRETER_NEEDED) == Some(&truth(true));
    if part == Part::Interpreter && needed {
        give(case, ctx, (INTERPRETER_NEEDED, FIND_INTERPRETER), events);
    }
}

/// An entry is taken back: the need goes with the form that said it, and whoever was found in error is
/// looked for again.
pub(crate) fn without(case: &Case, ctx: &Context<'_>, version: u64, events: &mut Vec<Event>) {
    let said = case.answers.get(INTERPRETER_NEEDED);
    if said.is_some_and(|record| record.version == version) {
        events.extend(ended(case, TaskResult::NotNeeded));
        return;
    }
    let found = case.present.get(&Part::Interpreter);
    if found.is_some_and(|(_, at)| *at == version) {
        interpreter_left(case, ctx, Part::Interpreter, events);
    }
}

fn truth(yes: bool) -> Answer {
    Answer::Known(Value::Truth(yes))
}

fn give(case: &Case, ctx: &Context<'_>, (question, task): (&str, &str), events: &mut Vec<Event>) {
    let Some(template) = ctx.mechanism.commitment(task) else {
        return;
    };
    // Nobody speaks with who died; what somebody looks for already is not asked twice.
    if case.has_died() || commitment::is_open(case, ctx.mechanism, template) {
        return;
    }
    let id = TaskId::new(format!("{}.{question}", case.version + 1));
    let (template, owed_by) = (template.id.clone(), template.institution.clone());
    // Whom the person shut out is not told; the case lead sees the answer itself.
    if let Ok(given) = commitment::give(case, ctx, id, template, owed_by) {
        events.extend(given);
    }
}

fn ended(case: &Case, result: TaskResult) -> Vec<Event> {
    let open = case.tasks.iter().filter(|(_, task)| task.ended.is_none());
    let searches = open.filter(|(_, task)| task.template.as_str() == FIND_INTERPRETER);
    searches
        .map(|(task, _)| Event::TaskEnded {
            task: task.clone(),
            result,
        })
        .collect()
}
