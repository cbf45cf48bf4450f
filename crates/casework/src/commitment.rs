//! Commitments: tasks of institutions, from templates of the procedure.

use jiff::Timestamp;
use mechanism::{
    CommitmentId, CommitmentTemplate, Function, InstitutionId, Mechanism, Purpose, UnitId, calendar,
};
use serde::{Deserialize, Serialize};

use crate::escalation::told_of_task;
use crate::refusal::{Decided, Refusal, Rule, ensure};
use crate::{Actor, Case, Context, Event, TaskId};

/// Begins the templates that no pack holds: a withdrawal asks whoever received something to stop using
/// it. The purpose follows.
const STOP_USING: &str = "stop_using_";

/// The template that asks to stop using what a consent to that purpose had opened.
pub fn stop_using(purpose: Purpose) -> CommitmentId {
    CommitmentId::new(format!("{STOP_USING}{}", purpose.as_str()))
}

/// The template that asks to stop using what was entered in error.
pub fn stop_using_error() -> CommitmentId {
    CommitmentId::new(format!("{STOP_USING}error"))
}

/// How a task ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskResult {
    /// Done.
    Done,
    /// Cannot be done; the reason is a particular.
    Cannot,
    /// Not needed any more.
    NotNeeded,
}

impl TaskResult {
    /// All results in the order of the form.
    pub const ALL: [Self; 3] = [Self::Done, Self::Cannot, Self::NotNeeded];

    /// The word of the result.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Cannot => "cannot",
            Self::NotNeeded => "not_needed",
        }
    }
}

/// A task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// From which template.
    pub template: CommitmentId,
    /// Who owes it.
    pub institution: InstitutionId,
    /// Which of its units, where it is for one that takes part: what one received, another does not
    /// answer for.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// When given.
    pub given_at: Timestamp,
    /// When due; none while the length is unset.
    pub due_at: Option<Timestamp>,
    /// When somebody was told that it is overdue.
    pub overdue_at: Option<Timestamp>,
    /// How and when it ended.
    pub ended: Option<(Timestamp, TaskResult)>,
}

impl Task {
    /// Whether somebody of that unit owes it.
    pub fn is_owed_by(&self, actor: &Actor) -> bool {
        let unit = self.unit.as_ref();
        self.institution == actor.institution && unit.is_none_or(|unit| *unit == actor.unit)
    }

    /// Whether it asks to stop using what was received. The lead may record the answer for an
    /// institution that the withdrawal has closed the case to.
    pub fn asks_to_stop(&self) -> bool {
        self.template.as_str().starts_with(STOP_USING)
    }
}

/// Gives an institution a task.
pub(crate) fn give(
    case: &Case,
    ctx: &Context<'_>,
    task: TaskId,
    template: CommitmentId,
    institution: InstitutionId,
) -> Decided {
    ensure(!case.tasks.contains_key(&task), Rule::AlreadyEnded)?;
    let definition = ctx
        .mechanism
        .commitment(template.as_str())
        .ok_or(Rule::NotFound)?;
    let able = ctx
        .mechanism
        .institution(institution.as_str())
        .is_some_and(|one| one.has(definition.function));
    ensure(able, Rule::NoSuchRecipient)?;
    wish_allows(
        case,
        ctx.mechanism,
        definition.function,
        &institution,
        ctx.now,
    )?;
    let due_at = definition
        .due
        .as_ref()
        .and_then(|key| ctx.mechanism.clock(key.as_str()))
        .and_then(|clock| clock.effective())
        .map(|(length, _)| calendar::due(ctx.now, length, &ctx.mechanism.calendar));
    Ok(vec![Event::TaskGiven {
        task,
        template,
        institution,
        due_at,
        unit: None,
    }])
}

/// Whether that institution may be given a task in that function, as far as the person's wish goes: what
/// is given and what a page offers to give.
///
/// INVARIANT (floors 6 and 12): a task tells of the case. Whoever is barred is given none; police and
/// prosecution learn of an adult by her consent only; a consulate as with an offer, by the person's own
/// word for it and never once asylum was asked for.
///
/// # Errors
/// The rule that refuses.
pub fn wish_allows(
    case: &Case,
    mechanism: &Mechanism,
    function: Function,
    institution: &InstitutionId,
    now: Timestamp,
) -> Result<(), Refusal> {
    let left = case.leaves_a_unit(mechanism, institution, function);
    ensure(left, Rule::Barred)?;
    ensure(
        !function.is_law_enforcement() || case.police_may_know(now),
        Rule::ConsentMissing(Purpose::Police),
    )?;
    if function == Function::Consular {
        crate::abroad::allows(case, institution, now)?;
    }
    Ok(())
}

/// Tasks a step gives out by itself; their ids are made of the step's version and their place.
///
/// INVARIANT: what two steps ask for is asked once while it is open: a doubt of the age and an
/// identification both ask for a guardian, and the second would be the same task again.
pub(crate) fn given_by_step(
    case: &Case,
    ctx: &Context<'_>,
    templates: &[CommitmentId],
) -> Vec<Event> {
    templates
        .iter()
        .enumerate()
        .filter_map(|(place, template)| {
            let definition = ctx.mechanism.commitment(template.as_str())?;
            if is_open(case, ctx.mechanism, definition) {
                return None;
            }
            let id = of_step(case.version + 1, place);
            let owed_by = definition.institution.clone();
            give(case, ctx, id, template.clone(), owed_by).ok()
        })
        .flatten()
        .collect()
}

/// The id of the task that a step gave out, by the version of the step and the place of the task.
pub(crate) fn of_step(version: u64, place: usize) -> TaskId {
    TaskId::new(format!("{version}.{place}"))
}

/// Whether that task is owed by somebody who can still do it: whoever was shut out since cannot.
pub(crate) fn is_open(case: &Case, mechanism: &Mechanism, definition: &CommitmentTemplate) -> bool {
    let open = case.tasks.values().filter(|one| one.ended.is_none());
    let mut same = open.filter(|one| one.template == definition.id);
    same.any(|one| case.leaves_a_unit(mechanism, &one.institution, definition.function))
}

/// Ends one: by the institution that owes it, or by the case lead when not needed or when the answer
/// to *stop using* came by word of mouth.
pub(crate) fn end(case: &Case, ctx: &Context<'_>, task: TaskId, result: TaskResult) -> Decided {
    let open = case.tasks.get(&task).ok_or(Rule::NotFound)?;
    ensure(open.ended.is_none(), Rule::AlreadyEnded)?;
    let owes = open.institution == ctx.actor.institution;
    let for_them = open.asks_to_stop() || result == TaskResult::NotNeeded;
    let leads = case.is_led_by(&ctx.actor.person) && for_them;
    ensure(owes || leads, Rule::NotYourFunction)?;
    let reasons = result == TaskResult::Done || ctx.has(crate::context::slot::REASONS);
    ensure(reasons, Rule::ReasonsMissing)?;
    Ok(vec![Event::TaskEnded { task, result }])
}

/// The keeper saw that a task was not done in time. INVARIANT: the only event is a warning.
pub(crate) fn expire(case: &Case, ctx: &Context<'_>, id: TaskId) -> Decided {
    let task = case.tasks.get(&id).ok_or(Rule::NotFound)?;
    ensure(task.ended.is_none(), Rule::AlreadyEnded)?;
    let over = task.due_at.is_some_and(|due| due <= ctx.now);
    ensure(over && task.overdue_at.is_none(), Rule::NotExpired)?;
    let told = told_of_task(case, ctx.mechanism, task, ctx.now);
    Ok(vec![Event::TaskOverdue { task: id, told }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    match event {
        Event::TaskGiven {
            task,
            template,
            institution,
            due_at,
            unit,
        } => {
            let given = Task {
                template: template.clone(),
                institution: institution.clone(),
                unit: unit.clone(),
                given_at: at,
                due_at: *due_at,
                overdue_at: None,
                ended: None,
            };
            case.tasks.insert(task.clone(), given);
        }
        Event::TaskOverdue { task, .. } => {
            if let Some(task) = case.tasks.get_mut(task) {
                task.overdue_at = Some(at);
            }
        }
        Event::TaskEnded { task, result } => {
            if let Some(task) = case.tasks.get_mut(task) {
                task.ended = Some((at, *result));
            }
        }
        _ => {}
    }
}
