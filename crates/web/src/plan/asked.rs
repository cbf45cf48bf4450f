//! What the forms of the plan ask, and how an answer is read. Each form stands on one page with the
//! others, so every field carries the id of what it belongs to.

use casework::commitment::TaskResult;
use casework::context::slot;
use casework::plan::ServiceStatus;
use casework::{Command, PlanEntryId, TaskId};
use mechanism::{CommitmentId, Compartment, InstitutionId, Mechanism, Pillar, keys};
use office::Particulars;
use office::plan::{PillarView, PlanView, ServiceView, TaskView};

use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::view::{Choice, Kind, Question};

/// Why a service is not to be had: the ends of the keys of the words.
const WHY_NOT: [&str; 6] = [
    "no_place",
    "no_provider",
    "no_funds",
    "language",
    "waiting_list",
    "other",
];

type Read = Result<(Command, Particulars), Mistakes>;

fn select(frame: &Frame, id: String, choices: Vec<Choice>, label: &str) -> Question {
    Question::new(id, Kind::Select { choices }, frame.t(label))
}

/// Which service of a pillar to add.
pub fn of_pillar(frame: &Frame, pillar: &PillarView) -> Question {
    let kinds = pillar.kinds.iter();
    let kinds = kinds.map(|kind| Choice::new(kind.as_str(), frame.t(&keys::of("service", kind))));
    let id = format!("service-{}", pillar.pillar);
    select(frame, id, kinds.collect(), "plan-service-need") // words: plan-service-need
}

/// Where a service goes next, who provides it, and why it is not to be had.
pub fn of_move(frame: &Frame, service: &ServiceView) -> Vec<Question> {
    let id = &service.id;
    let next = ServiceStatus::ALL
        .into_iter()
        .filter(|one| *one != service.entry.status);
    let next = next.map(|one| {
        let text = frame.t(&keys::of("plan-state", one.as_str())); // words: plan-state-*
        Choice::new(one.as_str(), text)
    });
    let who = service.providers.iter();
    let who = who.map(|one| Choice::new(one.as_str(), frame.t(&keys::of("institution", one))));
    let why = WHY_NOT.map(|one| Choice::new(one, frame.t(&keys::of("plan-unavailable", one)))); // words: plan-unavailable-*
    // words: plan-service-status plan-service-provider plan-service-why-not
    vec![
        select(
            frame,
            format!("status-{id}"),
            next.collect(),
            "plan-service-status",
        ),
        select(
            frame,
            format!("provider-{id}"),
            who.collect(),
            "plan-service-provider",
        ),
        select(
            frame,
            format!("why-{id}"),
            why.to_vec(),
            "plan-service-why-not",
        ),
    ]
}

/// Which task to give to whom.
pub fn of_new_task(frame: &Frame, view: &PlanView) -> Vec<Question> {
    let templates = view.templates.iter().map(|(template, owed_by)| {
        let what = frame.t(&keys::of("commitment", template));
        let who = frame.t(&keys::of("institution", owed_by));
        Choice::new(template.as_str(), format!("{what} · {who}"))
    });
    let choices = templates.collect();
    vec![select(
        frame,
        "template".to_owned(),
        choices,
        "plan-task-which", // words: plan-task-which
    )]
}

/// How a task ended.
pub fn of_end(frame: &Frame, task: &TaskView) -> Vec<Question> {
    let id = &task.id;
    let results = task.results.iter().map(|one| {
        let text = frame.t(&keys::of("plan-task-result", one.as_str())); // words: plan-task-result-*
        Choice::new(one.as_str(), text)
    });
    let choices = results.collect();
    let result = Question::new(
        format!("result-{id}"),
        Kind::Radios { choices },
        frame.t("plan-task-result"),
    );
    let reason = Question::new(
        format!("reason-{id}"),
        Kind::LongText { rows: 3 },
        frame.t("plan-task-reason"),
    );
    vec![result, reason.with_help(frame.t("plan-task-reason-help"))]
}

fn amiss(frame: &Frame, field: &str) -> Mistakes {
    let mut mistakes = Mistakes::default();
    mistakes.add(field, frame.t("plan-choose-mistake")); // words: plan-choose-mistake
    mistakes
}

/// A service to be put into the plan.
pub fn read_request(frame: &Frame, form: &Form, pillars: &[Pillar], entry: PlanEntryId) -> Read {
    let chosen = pillars.iter().find_map(|pillar| {
        let typed = form.one(&format!("service-{}", pillar.id))?;
        let kind = pillar.services.iter().find(|one| one.id.as_str() == typed);
        kind.map(|kind| kind.id.clone())
    });
    let Some(service) = chosen else {
        let pillar = form.one("pillar");
        let pillar = pillars.iter().find(|one| Some(one.id.as_str()) == pillar);
        let pillar = pillar.or(pillars.first());
        let field = pillar.map(|one| format!("service-{}", one.id));
        return Err(amiss(frame, &field.unwrap_or_default()));
    };
    let command = Command::RequestService { entry, service };
    Ok((command, Particulars::none()))
}

/// A service moved on; every mistake at once.
pub fn read_move(frame: &Frame, form: &Form, entry: &PlanEntryId) -> Read {
    let field = format!("status-{entry}");
    let typed = form.one(&field);
    let status = ServiceStatus::ALL
        .into_iter()
        .find(|one| Some(one.as_str()) == typed);
    let Some(status) = status else {
        return Err(amiss(frame, &field));
    };
    let provider = form.one(&format!("provider-{entry}"));
    let command = Command::MoveService {
        entry: entry.clone(),
        status,
        provider: provider.map(InstitutionId::new),
    };
    if status != ServiceStatus::NotAvailable {
        return Ok((command, Particulars::none()));
    }
    let field = format!("why-{entry}");
    let typed = form.one(&field);
    let Some(why) = WHY_NOT.into_iter().find(|one| Some(*one) == typed) else {
        return Err(amiss(frame, &field));
    };
    // A code, no free text: whoever reads the course may know why there is no such service.
    let why = Particulars::none().with(Compartment::Course, slot::REASONS, why);
    Ok((command, why))
}

/// A task to be given to the institution its template names.
pub fn read_task(frame: &Frame, form: &Form, mechanism: &Mechanism, task: TaskId) -> Read {
    let template = form.one("template").map(CommitmentId::new);
    let template = template.and_then(|id| mechanism.commitment(&id));
    let Some(template) = template else {
        return Err(amiss(frame, "template"));
    };
    let command = Command::GiveTask {
        task,
        template: template.id.clone(),
        institution: template.institution.clone(),
    };
    Ok((command, Particulars::none()))
}

/// The end of a task: what was not done needs a reason.
pub fn read_end(frame: &Frame, form: &Form, task: &TaskId) -> Read {
    let field = format!("result-{task}");
    let typed = form.one(&field);
    let result = TaskResult::ALL
        .into_iter()
        .find(|one| Some(one.as_str()) == typed);
    let Some(result) = result else {
        return Err(amiss(frame, &field));
    };
    let field = format!("reason-{task}");
    let reason = form.one(&field).unwrap_or_default();
    if result != TaskResult::Done && reason.is_empty() {
        let mut mistakes = Mistakes::default();
        mistakes.add(&field, frame.t("plan-task-reason-mistake")); // words: plan-task-reason-mistake
        return Err(mistakes);
    }
    let task = task.clone();
    let kept = Particulars::none().with(Compartment::Account, slot::REASONS, reason);
    Ok((Command::EndTask { task, result }, kept))
}
