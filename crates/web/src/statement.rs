//! `/cases/{id}/statements`: what the person stated for the justice track, taken back or said otherwise
//! without a reason. For whoever may open justice, and nobody else.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::context::slot;
use casework::statement::StatementChange;
use casework::{CaseId, Command, StatementId};
use mechanism::Compartment;
use office::statement::{Said, StatementLine, StatementsView};
use office::{Given, Particulars};

use crate::case_header::{CaseFrame, Section};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::{Routes, leads_up};
use crate::samples::Sample;
use crate::view::{Kind, Question};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/statements", get(show).post(take))
        .route(
            "/cases/{id}/statements/{statement}",
            get(leads_up::<1>).post(change),
        )
}

/// What was said at one time.
#[derive(Clone, Debug)]
pub struct Words {
    /// When, and what it did.
    pub when: String,
    /// The words, line by line.
    pub lines: Vec<String>,
}

/// One statement.
#[derive(Clone, Debug)]
pub struct Line {
    /// What was said, in order.
    pub said: Vec<Words>,
    /// Where it is taken back or changed; none where that is over or not the reader's.
    pub change: Option<String>,
    /// The question of the new words.
    pub question: Option<Question>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "statement/statements.html")]
pub struct StatementsPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The statements.
    pub lines: Vec<Line>,
    /// What is asked to record one; nothing for whoever may not.
    pub question: Option<Question>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The version of the case at which it was drawn.
    pub drawn_at: u64,
}

impl StatementsPage {
    /// The page of a case, with what was typed.
    #[must_use]
    pub fn new(frame: Frame, view: &StatementsView, typed: &Form, mistakes: Mistakes) -> Self {
        let case = CaseFrame::of(&frame, &view.header, Section::Documents);
        let asked = || Question::new(NOTE, Kind::LongText { rows: 6 }, frame.t("statement-words"));
        let line = |one: &StatementLine| {
            let open = view.changes && !one.withdrawn;
            let field = format!("{NOTE}-{}", one.id);
            let question = Question::new(
                field.as_str(),
                Kind::LongText { rows: 4 },
                frame.t("statement-new-words"),
            );
            Line {
                said: one.said.iter().map(|said| words(&frame, said)).collect(),
                change: open.then(|| format!("{}/statements/{}", case.href, one.id)),
                question: open.then(|| question.filled(typed, &mistakes)),
            }
        };
        Self {
            lines: view.lines.iter().map(line).collect(),
            question: view.writes.then(|| asked().filled(typed, &mistakes)),
            drawn_at: view.header.version,
            mistakes,
            case,
            frame,
        }
    }
}

/// The field of the words.
const NOTE: &str = "note";

// words: statement-taken statement-withdrawn statement-changed
fn words(frame: &Frame, said: &Said) -> Words {
    let key = match said.change {
        None => "statement-taken",
        Some(StatementChange::Withdrawn) => "statement-withdrawn",
        Some(StatementChange::Changed) => "statement-changed",
    };
    let date = frame.words().date_and_time(said.at, frame.zone());
    let lines = said.text.iter().flat_map(|text| text.lines());
    Words {
        when: frame.t_with(key, &[("date", date.into())]),
        lines: lines.map(str::to_owned).collect(),
    }
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let office = visit.office();
    let view = office.statements(&visit.actor, &CaseId::new(id)).await?;
    let typed = visit.drafted().await?;
    let page = StatementsPage::new(visit.frame, &view, &typed, Mistakes::default());
    Ok(Html(page.render()?).into_response())
}

async fn take(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    // The key of the form names it: the same form sent twice records one.
    let statement = StatementId::new(posted.once()?.as_str());
    act(&case, &posted, NOTE, Command::TakeStatement { statement }).await
}

async fn change(
    Path((id, statement)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let changes = StatementChange::ALL.into_iter();
    let change = changes
        .into_iter()
        .find(|one| posted.form.one("change") == Some(one.as_str()));
    let case = CaseId::new(id);
    // Nothing that the page offers was pressed: it is shown again as it stands.
    let Some(change) = change else {
        return Ok(back(&case));
    };
    let field = match change {
        StatementChange::Changed => format!("{NOTE}-{statement}"),
        StatementChange::Withdrawn => String::new(),
    };
    let statement = StatementId::new(statement);
    let command = Command::ChangeStatement { statement, change };
    act(&case, &posted, &field, command).await
}

fn back(case: &CaseId) -> Response {
    Redirect::to(&format!("/cases/{case}/statements")).into_response()
}

/// Records it, with the words of a field; a field without words is asked again.
async fn act(
    case: &CaseId,
    posted: &Posted,
    field: &str,
    command: Command,
) -> Result<Response, Problem> {
    let (visit, form) = (&posted.visit, &posted.form);
    let office = visit.office();
    let view = office.statements(&visit.actor, case).await?;
    if !field.is_empty() && !form.has(field) {
        let mut mistakes = Mistakes::default();
        mistakes.add(field, visit.frame.t("statement-error-words"));
        let page = StatementsPage::new(visit.frame.clone(), &view, form, mistakes);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    }
    let text = form.one(field).unwrap_or_default();
    let given = Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: form.one("drawn_at").and_then(|at| at.parse().ok()),
        draft: None,
        command,
        particulars: Particulars::none().with(Compartment::Justice, slot::NOTE, text),
    };
    office.act(&visit.actor, case, given).await?;
    Ok(back(case))
}

impl Sample for StatementsPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let words = || Words {
            when: "Sample".to_owned(),
            lines: vec!["Sample".to_owned()],
        };
        let asked = |name: &str| {
            Question::new(
                name,
                Kind::LongText { rows: 4 },
                frame.t("statement-new-words"),
            )
        };
        let empty = Self {
            frame: frame.clone(),
            case: crate::overview::sample::case(Section::Documents),
            lines: Vec::new(),
            question: None,
            mistakes: Mistakes::default(),
            drawn_at: 7,
        };
        let mut mistakes = Mistakes::default();
        mistakes.add(NOTE, frame.t("statement-error-words"));
        let full = Self {
            lines: vec![
                Line {
                    said: vec![words(), words()],
                    change: Some("/cases/0f/statements/1".to_owned()),
                    question: Some(asked("note-1")),
                },
                Line {
                    said: vec![words()],
                    change: None,
                    question: None,
                },
            ],
            question: Some(asked(NOTE).filled(&Form::default(), &mistakes)),
            mistakes,
            ..empty.clone()
        };
        vec![empty, full]
    }
}
