//! `/cases/{id}/plan`: services by pillar, and the tasks of institutions with their results.

mod asked;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::commitment::TaskResult;
use casework::plan::ServiceStatus;
use casework::{CaseId, Command, PlanEntryId, TaskId};
use mechanism::keys;
use office::plan::{DependantView, PillarView, PlanView, ServiceView, TaskView};
use office::{Given, Particulars};

use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Due, Kind, Question, Shape, Status};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/plan", get(show).post(request))
        .route("/cases/{id}/plan/{entry}", get(show_part).post(advance))
        .route("/cases/{id}/tasks", get(show).post(give))
        .route("/cases/{id}/tasks/{task}", get(show_part).post(end))
}

/// A form that is folded away until it is wanted, or until something in it is to be mended.
#[derive(Clone, Debug)]
pub struct Folded {
    /// Where it is sent.
    pub href: String,
    /// What it asks.
    pub questions: Vec<Question>,
    /// Whether it stands open.
    pub open: bool,
}

/// One pillar in words.
#[derive(Clone, Debug)]
pub struct Pillar {
    /// Its id, by which its form is told from the others.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is in the plan.
    pub services: Vec<Line>,
    /// The form that adds a service.
    pub add: Option<Folded>,
}

/// A service or a task in words.
#[derive(Clone, Debug)]
pub struct Line {
    /// What.
    pub what: String,
    /// Where it stands.
    pub status: Status,
    /// Who provides or owes it.
    pub who: Option<String>,
    /// By when.
    pub due: Option<Due>,
    /// How it came there, or why it could not be.
    pub more: Vec<String>,
    /// The form that moves it on or ends it.
    pub change: Option<Folded>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "plan/plan.html")]
pub struct PlanPage {
    /// The frame.
    pub frame: Frame,
    /// Around the page.
    pub case: CaseFrame,
    /// The version the page was drawn at.
    pub drawn_at: u64,
    /// The pillars; none for whoever knows the case by a task only.
    pub pillars: Vec<Pillar>,
    /// Children who came along or were born: how, and what they need.
    pub dependants: Vec<(String, String)>,
    /// Tasks, open ones first.
    pub tasks: Vec<Line>,
    /// The form that gives a task.
    pub give: Option<Folded>,
    /// What to mend.
    pub mistakes: Mistakes,
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let typed = visit.drafted().await?;
    let page = page(&visit, &CaseId::new(id), &typed, Mistakes::default()).await?;
    Ok(Html(page.render()?).into_response())
}

/// A draft of one of the forms is gone on with at the address of that form.
async fn show_part(
    visit: Visit,
    Path((id, _)): Path<(String, String)>,
) -> Result<Response, Problem> {
    show(visit, Path(id)).await
}

async fn page(
    visit: &Visit,
    id: &CaseId,
    typed: &Form,
    mistakes: Mistakes,
) -> Result<PlanPage, Problem> {
    let view = visit.office().plan(&visit.actor, id).await?;
    let frame = &visit.frame;
    let fold = |path: String, questions: Vec<Question>| Folded {
        open: questions
            .iter()
            .any(|one| mistakes.of(&one.id).is_some() || typed.has(&one.id)),
        questions: questions
            .into_iter()
            .map(|one| one.filled(typed, &mistakes))
            .collect(),
        href: format!("/cases/{id}/{path}"),
    };
    Ok(PlanPage {
        case: CaseFrame::of(frame, &view.header, Section::Plan),
        drawn_at: view.header.version,
        pillars: pillars(frame, &view, &fold),
        dependants: view
            .dependants
            .iter()
            .map(|one| dependant(frame, one))
            .collect(),
        tasks: view
            .tasks
            .iter()
            .map(|one| task_line(frame, one, &fold))
            .collect(),
        give: (!view.templates.is_empty())
            .then(|| fold("tasks".to_owned(), asked::of_new_task(frame, &view))),
        mistakes: mistakes.clone(),
        frame: frame.clone(),
    })
}

/// *Born since*, and what the child needs, or that it is closed.
// words: act-dependant-born act-dependant-accompanies
fn dependant(frame: &Frame, one: &DependantView) -> (String, String) {
    let how = frame.t(&keys::of("act-dependant", one.coming.as_str()));
    let says = one.says.clone();
    let closed = || frame.t("plan-dependant-closed").into_owned();
    (how.into_owned(), says.unwrap_or_else(closed))
}

fn pillars(
    frame: &Frame,
    view: &PlanView,
    fold: &dyn Fn(String, Vec<Question>) -> Folded,
) -> Vec<Pillar> {
    let of = |pillar: &PillarView| Pillar {
        id: pillar.pillar.to_string(),
        name: frame.t(&keys::of("pillar", &pillar.pillar)).into_owned(),
        services: pillar
            .services
            .iter()
            .map(|one| {
                let change = view.may_plan.then(|| {
                    let path = format!("plan/{}", one.id);
                    fold(path, asked::of_move(frame, one))
                });
                service_line(frame, one, change)
            })
            .collect(),
        add: view
            .may_plan
            .then(|| fold("plan".to_owned(), vec![asked::of_pillar(frame, pillar)])),
    };
    view.pillars.iter().map(of).collect()
}

// words: plan-state-*
fn service_status(frame: &Frame, status: ServiceStatus) -> String {
    frame
        .t(&keys::of("plan-state", status.as_str()))
        .into_owned()
}

fn service_line(frame: &Frame, service: &ServiceView, change: Option<Folded>) -> Line {
    let entry = &service.entry;
    let shape = match entry.status {
        ServiceStatus::Requested => Shape::Waiting,
        ServiceStatus::Offered | ServiceStatus::Accepted => Shape::Running,
        ServiceStatus::Delivered => Shape::Done,
        ServiceStatus::Declined | ServiceStatus::NotAvailable => Shape::Ended,
    };
    let moves = entry.moves.iter().rev();
    let moves = moves.map(|(at, status)| {
        let date = frame.words().date_and_time(*at, frame.zone());
        format!("{date}: {}", service_status(frame, *status))
    });
    // words: plan-unavailable-*
    let why = service.why_not.as_ref();
    let why = why.map(|code| frame.t(&keys::of("plan-unavailable", code)).into_owned());
    Line {
        what: frame.t(&keys::of("service", &entry.service)).into_owned(),
        status: Status::new(shape, service_status(frame, entry.status)),
        who: service.provider.as_ref().map(|one| provider(frame, one)),
        due: None,
        more: why.into_iter().chain(moves).collect(),
        change,
    }
}

fn task_line(
    frame: &Frame,
    task: &TaskView,
    fold: &dyn Fn(String, Vec<Question>) -> Folded,
) -> Line {
    let (shape, state) = match task.ended {
        None => (Shape::Running, frame.t("plan-commitment-state-open")),
        Some((_, TaskResult::Done)) => (Shape::Done, frame.t("plan-task-result-done")),
        Some((_, TaskResult::Cannot)) => (Shape::Ended, frame.t("plan-commitment-cannot")),
        Some((_, TaskResult::NotNeeded)) => {
            (Shape::Ended, frame.t("plan-commitment-state-not-needed"))
        }
    };
    let date = |at| frame.words().date_and_time(at, frame.zone());
    let told = |key: &str, at| frame.t_with(key, &[("date", date(at).into())]);
    let mut more = vec![told("plan-task-given", task.given_at)]; // words: plan-task-given
    if let Some((at, _)) = task.ended {
        more.push(told("plan-task-ended", at)); // words: plan-task-ended
    } else if task.due_at.is_none() {
        more.push(frame.t("plan-task-no-date").into_owned());
    }
    more.extend(task.reason.clone());
    let path = || format!("tasks/{}", task.id);
    Line {
        what: crate::case_header::task(frame, task.what.as_ref()),
        status: Status::new(shape, state),
        who: Some(provider(frame, &task.owed_by)),
        due: task
            .due_at
            .filter(|_| task.ended.is_none())
            .map(|at| Due::at(frame, at)),
        more,
        change: (!task.results.is_empty()).then(|| fold(path(), asked::of_end(frame, task))),
    }
}

/// Does it once and leads back, or draws the page again with every mistake.
async fn answer(
    posted: &Posted,
    id: &str,
    read: Result<(Command, Particulars), Mistakes>,
    drawn_at: Option<u64>,
) -> Result<Response, Problem> {
    let id = CaseId::new(id);
    let key = posted.once()?.as_str().to_owned();
    let visit = &posted.visit;
    let (command, particulars) = match read {
        Ok(read) => read,
        Err(mistakes) => {
            let page = page(visit, &id, &posted.form, mistakes).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
        }
    };
    let given = Given {
        key,
        drawn_at,
        draft: None,
        command,
        particulars,
    };
    visit.office().act(&visit.actor, &id, given).await?;
    // Who knew the case by a task only knows it no more once the task is done.
    let back = match posted.form.one("back") {
        Some("desk") => "/desk".to_owned(),
        _ => format!("/cases/{id}/plan"),
    };
    Ok(Redirect::to(&back).into_response())
}

async fn request(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let entry = PlanEntryId::new(posted.visit.office().new_id());
    let frame = &posted.visit.frame;
    let pillars = &posted.visit.office().mechanism().pillars;
    let read = asked::read_request(frame, &posted.form, pillars, entry);
    answer(&posted, &id, read, None).await
}

async fn advance(
    Path((id, entry)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let read = asked::read_move(&posted.visit.frame, &posted.form, &PlanEntryId::new(entry));
    let drawn_at = posted.form.one("drawn_at");
    let drawn_at = drawn_at.and_then(|typed| typed.parse().ok());
    answer(&posted, &id, read, drawn_at)
        .await
        .map_err(|problem| problem.keeping(Vec::new(), format!("/cases/{id}/plan")))
}

async fn give(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let office = posted.visit.office();
    let task = TaskId::new(office.new_id());
    let read = asked::read_task(&posted.visit.frame, &posted.form, office.mechanism(), task);
    answer(&posted, &id, read, None).await
}

async fn end(
    Path((id, task)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let read = asked::read_end(&posted.visit.frame, &posted.form, &TaskId::new(task));
    answer(&posted, &id, read, None).await
}

impl Sample for PlanPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let folded = |id: &str| Folded {
            href: "/cases/1/plan".to_owned(),
            questions: vec![Question::new(id, Kind::YesNo, "Sample")],
            open: true,
        };
        let line = |id: &str| Line {
            what: "Sample help".to_owned(),
            status: Status::new(Shape::Running, "Sample"),
            who: Some("Sample service".to_owned()),
            due: Some(Due::at(frame, frame.now())),
            more: vec!["3 November 2026".to_owned()],
            change: Some(folded(id)),
        };
        let pillar = |services: Vec<Line>, id: &str| Pillar {
            id: id.to_owned(),
            name: "Sample".to_owned(),
            services,
            add: Some(folded(id)),
        };
        let page = |full: bool| Self {
            case: crate::overview::sample::case(Section::Plan),
            drawn_at: 7,
            pillars: match full {
                true => vec![pillar(vec![line("a")], "b"), pillar(Vec::new(), "c")],
                false => Vec::new(),
            },
            dependants: match full {
                true => vec![("Sample".to_owned(), "Sample".to_owned())],
                false => Vec::new(),
            },
            tasks: if full { vec![line("d")] } else { Vec::new() },
            give: full.then(|| folded("e")),
            mistakes: Mistakes::default(),
            frame: frame.clone(),
        };
        vec![page(true), page(false)]
    }
}
