//! The last page of a form: every answer with a way back to it, and sending.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use mechanism::{Section, keys};
use office::OfficeError;
use office::answers::{Answered, FieldError};
use office::fill::Filled;

use super::{Filling, typed};
use crate::case_header::{self, CaseFrame};
use crate::errors::Problem;
use crate::findings::{self, Finding};
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::pack_form;
use crate::paper;
use crate::posted::Posted;
use crate::samples::Sample;
use crate::step::DRAFT;
use crate::view::{Answer, Change, Kind, Question, Row};
use crate::visit::Visit;

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "fill/check.html")]
pub struct CheckPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// Where it is posted.
    pub href: String,
    /// The form's name.
    pub title: String,
    /// The parts with their answers.
    pub parts: Vec<Part>,
    /// What the ticked indicators suggest.
    pub findings: Vec<Finding>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// When it was first put on paper.
    pub paper: Vec<Question>,
    /// The papers it was entered from before, each in its lines.
    pub papers: Vec<Vec<String>>,
    /// The draft that is sent.
    pub draft: Option<String>,
}

/// A part with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its title.
    pub title: String,
    /// Where it is changed.
    pub href: String,
    /// Question and answer.
    pub rows: Vec<Row>,
}

impl CheckPage {
    fn new(filling: &Filling<'_>) -> Self {
        let frame = filling.frame();
        let section = case_header::Section::Tracks;
        let case = CaseFrame::of(frame, &filling.view.header, section);
        let parts = filling.parts();
        Self {
            href: format!("{}/{}", filling.href(), super::CHECK),
            title: frame.t(&keys::of("form", &filling.form.id)).into_owned(),
            parts: parts.iter().map(|part| shown(filling, part)).collect(),
            findings: found(filling),
            mistakes: Mistakes::default(),
            paper: paper::questions(frame, &Form::default(), &Mistakes::default()),
            papers: filling.papers(),
            draft: filling.draft.clone(),
            case,
            frame: frame.clone(),
        }
    }

    fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

/// Mistakes by words only: the fields stand on other pages, which the rows lead to.
fn general(filling: &Filling<'_>, errors: &[FieldError]) -> Mistakes {
    let questions = pack_form::questions(filling.frame(), filling.form.questions());
    let mut mistakes = Mistakes::default();
    for mistake in pack_form::mistakes(filling.frame(), &questions, errors).iter() {
        mistakes.add_general(mistake.text.clone());
    }
    mistakes
}

fn shown(filling: &Filling<'_>, part: &Section) -> Part {
    let frame = filling.frame();
    let draft = filling.draft.as_deref().unwrap_or_default();
    let href = format!("{}/{}?draft={draft}", filling.href(), part.id);
    let row = |asked: &mechanism::Question| {
        let question = pack_form::one(frame, asked);
        let answer = question.read(&filling.written);
        Row {
            lines: in_words(frame, &question, &answer),
            change: Some(Change {
                href: href.clone(),
                text: frame.t("frame-action-change").into_owned(),
            }),
            key: question.label,
        }
    };
    Part {
        title: frame
            .t(&keys::section(&filling.form.id, &part.id))
            .into_owned(),
        rows: filling.asked(part).map(row).collect(),
        href: href.clone(),
    }
}

/// An answer in the words of its choices.
pub(crate) fn in_words(frame: &Frame, question: &Question, answer: &Answer) -> Vec<String> {
    match answer {
        Answer::Missing => vec![frame.t("forms-not-answered").into_owned()],
        Answer::Apart(apart) => vec![frame.t(apart.text_key()).into_owned()],
        Answer::Known(values) if question.kind == Kind::Date => vec![values.join(" ")],
        Answer::Known(values) => values
            .iter()
            .map(|value| chosen(frame, &question.kind, value))
            .collect(),
    }
}

/// The words of a choice; what was written stands as it is.
fn chosen(frame: &Frame, kind: &Kind, value: &str) -> String {
    let choices = match kind {
        Kind::YesNo => frame.yes_no(),
        Kind::Radios { choices } | Kind::Select { choices } | Kind::Checkboxes { choices } => {
            choices
        }
        _ => return value.to_owned(),
    };
    let found = choices.iter().find(|choice| choice.code == value);
    found.map_or_else(|| value.to_owned(), |choice| choice.label.clone())
}

/// What the ticks so far suggest.
fn found(filling: &Filling<'_>) -> Vec<Finding> {
    let office = filling.visit.office();
    let child = filling.view.child;
    let parts = filling.parts();
    let lists = parts.iter().filter_map(|part| filling.list(part));
    let found: Vec<_> = lists
        .filter_map(|list| {
            let ticked = findings::ticked(list, &filling.written);
            office
                .finding(&list.id, &ticked, child)
                .filter(|_| !ticked.is_empty())
        })
        .collect();
    findings::said(filling.frame(), office.mechanism(), &found)
}

type Address = Path<(String, String)>;

pub(super) async fn show(Path((id, form)): Address, visit: Visit) -> Result<Response, Problem> {
    let filling = Filling::open(&visit, &id, &form, visit.draft()).await?;
    CheckPage::new(&filling).answer(StatusCode::OK)
}

pub(super) async fn send(Path((id, form)): Address, posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let key = posted.once()?.as_str().to_owned();
    let draft = posted.form.one(DRAFT);
    let filling = match Filling::open(visit, &id, &form, draft).await {
        // The draft ended when it was sent: this is the same form once more.
        Err(Problem::NotFound) if draft.is_some() => {
            let filling = Filling::open(visit, &id, &form, None).await?;
            return Ok(Redirect::to(&after(&filling)).into_response());
        }
        other => other?,
    };
    let (answered, mut mistakes) = match typed::answered(&filling) {
        Ok(answered) => (answered, Mistakes::default()),
        Err(errors) => (Answered::default(), general(&filling, &errors)),
    };
    let on_paper = paper::read(&visit.frame, &posted.form, &mut mistakes);
    if !mistakes.is_empty() {
        let mut page = CheckPage::new(&filling);
        page.paper = paper::questions(&visit.frame, &posted.form, &mistakes);
        page.mistakes = mistakes;
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let drawn_at = filling.written.one(typed::DRAWN_AT);
    let filled = Filled {
        key,
        draft: filling.draft.clone(),
        drawn_at: drawn_at.and_then(|version| version.parse().ok()),
        answered,
        ticked: typed::ticked(&filling),
        paper: on_paper,
    };
    let case = filling.view.header.case.clone();
    let sent = visit
        .office()
        .fill_form(&visit.actor, &case, &filling.form.id, filled)
        .await;
    match sent {
        Ok(_) => Ok(Redirect::to(&after(&filling)).into_response()),
        Err(OfficeError::Changed) => {
            Err(Problem::from(OfficeError::Changed).keeping(typed_rows(&filling), filling.href()))
        }
        Err(other) => Err(other.into()),
    }
}

/// Where one goes on: to the step that needs the form, or back to the case.
fn after(filling: &Filling<'_>) -> String {
    let case = &filling.view.header.case;
    match &filling.view.for_step {
        Some((track, step)) => format!("/cases/{case}/steps/{track}/{step}"),
        None => format!("/cases/{case}"),
    }
}

/// Everything that was written, so that nothing is lost.
fn typed_rows(filling: &Filling<'_>) -> Vec<Row> {
    let parts = filling.parts();
    let rows = parts.iter().flat_map(|part| shown(filling, part).rows);
    let unanswered = filling.frame().t("forms-not-answered").into_owned();
    rows.filter(|row| row.lines != [unanswered.clone()])
        .map(|row| Row {
            change: None,
            ..row
        })
        .collect()
}

impl Sample for CheckPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let case = case_header::sample(frame);
        let mut mistakes = Mistakes::default();
        mistakes.add_general("Enter it");
        let page = Self {
            href: format!("{}/forms/sample/check", case.href),
            title: "A form".to_owned(),
            parts: vec![Part {
                title: "A part".to_owned(),
                href: format!("{}/forms/sample/part", case.href),
                rows: vec![Row::new("A question", "An answer")],
            }],
            findings: vec![Finding {
                list: "A list".to_owned(),
                rows: vec![Row::new("A dimension", "A sign")],
            }],
            mistakes,
            paper: paper::questions(frame, &Form::default(), &Mistakes::default()),
            papers: vec![vec!["Sample".to_owned()]],
            draft: Some("0f".repeat(16)),
            case,
            frame: frame.clone(),
        };
        let plain = Self {
            findings: Vec::new(),
            papers: Vec::new(),
            mistakes: Mistakes::default(),
            draft: None,
            ..page.clone()
        };
        vec![page, plain]
    }
}
