//! A person who is held or accused. The desk is alerted the same day, in every pack that has the task:
//! a lawyer is found, and nothing that was done under coercion is held against the person unseen
//! (`domain.md` 6.4). The alert tells the desk, never police.

use std::collections::BTreeMap;

use mechanism::QuestionId;

use crate::{Answer, Case, Context, Event, TaskId, Value};

/// The question whether the person is held or accused, in every pack.
pub const QUESTION: &str = "detained";
/// The task that alerts the desk, in every pack that has it.
pub const ALERT: &str = "detention_alert";

/// Gives the task when the answers say so and no such task is open. `events` are those of the same
/// decision that come first.
pub(crate) fn alert(
    case: &Case,
    ctx: &Context<'_>,
    answers: &BTreeMap<QuestionId, Answer>,
    events: &mut Vec<Event>,
) {
    let held = answers.get(QUESTION) == Some(&Answer::Known(Value::Truth(true)));
    let alerted = case
        .tasks
        .values()
        .any(|task| task.template.as_str() == ALERT && task.ended.is_none());
    let Some(template) = ctx.mechanism.commitment(ALERT) else {
        return;
    };
    if !held || alerted {
        return;
    }
    let id = TaskId::new(format!("{}.{QUESTION}", case.version + 1));
    let (template, owed_by) = (template.id.clone(), template.institution.clone());
    // A desk that the person shut out is not told; the case lead sees the answer itself.
    if let Ok(given) = crate::commitment::give(case, ctx, id, template, owed_by) {
        events.extend(given);
    }
}
