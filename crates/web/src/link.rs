//! `/cases/{id}/links`: the cases linked to one, for whoever may open both. A link that was entered
//! in error is taken back with a reason.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::CaseId;
use casework::link::LinkKind;
use mechanism::keys;
use office::OfficeError;
use office::link::{LinkLine, LinksView, Sent};
use office::same_name::Alike;
use serde::Deserialize;

use crate::case_header::{CaseFrame, Section};
use crate::correction::reason;
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::refusal;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::step::{DRAFT, REASONS};
use crate::view::{Choice, Kind, NotYet, Question};
use crate::visit::Visit;

/// The field of the other case's number.
const NUMBER: &str = "number";
/// The field of what the two have in common.
const KIND: &str = "kind";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/links", get(show).post(link))
        .route("/cases/{id}/links/{other}/error", get(ask).post(take_back))
}

/// A linked case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its address.
    pub href: String,
    /// Its number.
    pub number: String,
    /// What the two have in common, and since when they are linked.
    pub more: String,
    /// Why.
    pub reason: String,
    /// Where the link is taken back; none for whoever may not.
    pub error: Option<String>,
    /// Where both are said to be of one person, or parted, with the words of it.
    pub twin: Option<(String, String)>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "link/links.html")]
pub struct LinksPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The page it comes from.
    pub back: String,
    /// The linked cases.
    pub lines: Vec<Line>,
    /// Cases in which somebody goes by the same name: the number, and where a link to it begins.
    pub alike: Vec<(String, String)>,
    /// What a new link asks; empty for whoever may not link.
    pub questions: Vec<Question>,
    /// Which rules refuse it.
    pub refused: Vec<NotYet>,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The draft it goes on with.
    pub draft: Option<String>,
}

/// The page that asks why a link is an error.
#[derive(Clone, Debug, Template)]
#[template(path = "link/error.html")]
pub struct LinkErrorPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The page it comes from.
    pub back: String,
    /// The link.
    pub line: Line,
    /// Why it is an error.
    pub question: Question,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The draft it goes on with.
    pub draft: Option<String>,
}

impl LinksPage {
    async fn of(
        visit: &Visit,
        view: &LinksView,
        form: &Form,
        mistakes: Mistakes,
    ) -> Result<Self, Problem> {
        let frame = &visit.frame;
        let case = CaseFrame::of(frame, &view.header, Section::People);
        let same_name = visit.office().alike(&visit.actor, &view.header.case);
        let same_name = same_name.await?;
        let line = |one: &LinkLine| line(frame, &case.href, one, view.may_link);
        let questions = questions(frame).map(|one| one.filled(form, &mistakes));
        Ok(Self {
            back: format!("{}/people", case.href),
            lines: view.links.iter().map(line).collect(),
            alike: same_name.iter().map(|one| alike(&case.href, one)).collect(),
            questions: if view.may_link {
                questions.to_vec()
            } else {
                Vec::new()
            },
            refused: Vec::new(),
            draft: visit.draft().or_else(|| form.one(DRAFT)).map(str::to_owned),
            mistakes,
            case,
            frame: frame.clone(),
        })
    }

    fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

/// A case of the same name, and where a link to it begins.
fn alike(case_href: &str, one: &Alike) -> (String, String) {
    let number = one.number.to_string();
    let href = format!("{case_href}/links?{NUMBER}={number}");
    (number, href)
}

// words: case-link-*
fn kind(frame: &Frame, kind: LinkKind) -> String {
    frame.t(&keys::of("case-link", kind.as_str())).into_owned()
}

pub(crate) fn line(frame: &Frame, case_href: &str, one: &LinkLine, may_link: bool) -> Line {
    let date = frame.words().date_of(one.since, frame.zone());
    let since = frame.t_with("tracks-since-plain", &[("date", date.into())]);
    let number = one.number.as_ref().map(ToString::to_string);
    Line {
        href: format!("/cases/{}", one.other),
        number: number.unwrap_or_default(),
        more: format!("{} · {since}", kind(frame, one.kind)),
        reason: reason(frame, &one.reason),
        error: may_link.then(|| format!("{case_href}/links/{}/error", one.other)),
        twin: crate::twin::way(frame, case_href, one, may_link),
    }
}

fn questions(frame: &Frame) -> [Question; 3] {
    let choice = |one: LinkKind| Choice::new(one.as_str(), kind(frame, one));
    let choices = LinkKind::ALL.map(choice).to_vec();
    [
        Question::new(NUMBER, Kind::Text, frame.t("links-number"))
            .with_help(frame.t("links-number-hint")),
        Question::new(KIND, Kind::Radios { choices }, frame.t("links-kind")),
        Question::new(REASONS, Kind::LongText { rows: 4 }, frame.t("links-why"))
            .with_help(frame.t("links-why-hint")),
    ]
}

/// Which case a link is begun to: `?number=`.
#[derive(Debug, Default, Deserialize)]
struct Begun {
    number: Option<String>,
}

impl Begun {
    /// The form as far as it is filled in for a case of the same name.
    fn form(&self) -> Form {
        let same = LinkKind::SamePersonSuspected.as_str();
        match &self.number {
            Some(number) => Form::of(&[(NUMBER, number), (KIND, same)]),
            None => Form::default(),
        }
    }
}

async fn show(
    Path(id): Path<String>,
    visit: Visit,
    Query(begun): Query<Begun>,
) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let view = visit.office().links(&visit.actor, &case).await?;
    let form = match visit.draft() {
        Some(_) => visit.drafted().await?,
        None => begun.form(),
    };
    let page = LinksPage::of(&visit, &view, &form, Mistakes::default()).await?;
    page.answer(StatusCode::OK)
}

async fn link(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let visit = &posted.visit;
    let (office, form, frame) = (visit.office(), &posted.form, &visit.frame);
    let view = office.links(&visit.actor, &case).await?;
    let mut mistakes = Mistakes::default();
    for question in &questions(frame) {
        mistakes.require(frame, question, form);
    }
    let asked = form.one(KIND);
    let kind = LinkKind::ALL
        .into_iter()
        .find(|one| Some(one.as_str()) == asked);
    let other = match form.one(NUMBER) {
        Some(number) => office.case_to_link(&visit.actor, number).await?,
        None => None,
    };
    if form.one(NUMBER).is_some() && other.is_none() {
        mistakes.add(NUMBER, frame.t("links-number-unknown"));
    }
    let (Some(kind), Some(other), true) = (kind, other, mistakes.is_empty()) else {
        let page = LinksPage::of(visit, &view, form, mistakes).await?;
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let sent = sent(&posted)?;
    match office
        .link(&visit.actor, [&case, &other], kind, &sent)
        .await
    {
        Ok(_) => Ok(Redirect::to(&format!("/cases/{case}/links")).into_response()),
        Err(OfficeError::Refused(refused)) => {
            let page = LinksPage::of(visit, &view, form, mistakes).await?;
            let refused = refusal::reasons(&page.frame, &refused);
            LinksPage { refused, ..page }.answer(StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

pub(crate) fn sent(posted: &Posted) -> Result<Sent, Problem> {
    let form = &posted.form;
    Ok(Sent {
        key: posted.once()?.as_str().to_owned(),
        draft: form.one(DRAFT).map(str::to_owned),
        reasons: form.one(REASONS).unwrap_or_default().to_owned(),
    })
}

fn error_question(frame: &Frame) -> Question {
    Question::new(
        REASONS,
        Kind::LongText { rows: 4 },
        frame.t("correction-why"),
    )
    .with_help(frame.t("links-error-hint"))
}

/// INVARIANT: a link the reader may not know of answers like none.
fn error_page(
    visit: &Visit,
    view: &LinksView,
    other: &CaseId,
    form: &Form,
    mistakes: Mistakes,
) -> Result<LinkErrorPage, Problem> {
    let frame = &visit.frame;
    let case = CaseFrame::of(frame, &view.header, Section::People);
    let found = view.links.iter().find(|one| one.other == *other);
    let found = found.filter(|_| view.may_link).ok_or(Problem::NotFound)?;
    Ok(LinkErrorPage {
        back: format!("{}/links", case.href),
        line: line(frame, &case.href, found, true),
        question: error_question(frame).filled(form, &mistakes),
        draft: visit.draft().or_else(|| form.one(DRAFT)).map(str::to_owned),
        mistakes,
        case,
        frame: frame.clone(),
    })
}

async fn ask(Path((id, other)): Path<(String, String)>, visit: Visit) -> Result<Response, Problem> {
    let view = visit.office().links(&visit.actor, &CaseId::new(id)).await?;
    let form = visit.drafted().await?;
    let page = error_page(
        &visit,
        &view,
        &CaseId::new(other),
        &form,
        Mistakes::default(),
    )?;
    Ok(Html(page.render()?).into_response())
}

async fn take_back(
    Path((id, other)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Problem> {
    let (case, other) = (CaseId::new(id), CaseId::new(other));
    let visit = &posted.visit;
    let mut mistakes = Mistakes::default();
    mistakes.require(&visit.frame, &error_question(&visit.frame), &posted.form);
    if !mistakes.is_empty() {
        let view = visit.office().links(&visit.actor, &case).await?;
        let page = error_page(visit, &view, &other, &posted.form, mistakes)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response());
    }
    let sent = sent(&posted)?;
    visit
        .office()
        .unlink(&visit.actor, [&case, &other], &sent)
        .await?;
    Ok(Redirect::to(&format!("/cases/{case}/links")).into_response())
}

pub(crate) fn sample_line(frame: &Frame) -> Line {
    Line {
        href: "/cases/1f".to_owned(),
        number: "X-7KM4-2Q".to_owned(),
        more: kind(frame, LinkKind::Siblings),
        reason: "Sample".to_owned(),
        error: Some("/cases/0f/links/1f/error".to_owned()),
        twin: Some(("/cases/0f/links/1f/same".to_owned(), "Sample".to_owned())),
    }
}

impl Sample for LinksPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let full = Self {
            case: crate::overview::sample::case(Section::People),
            back: "/cases/0f/people".to_owned(),
            lines: vec![sample_line(frame)],
            alike: vec![(
                "X-3QF7-9D".to_owned(),
                "/cases/0f/links?number=X-3QF7-9D".to_owned(),
            )],
            questions: questions(frame).to_vec(),
            refused: vec![NotYet {
                step: "Sample".to_owned(),
                missing: "Sample".to_owned(),
                rule: None,
                mender: None,
            }],
            mistakes: Mistakes::default(),
            draft: Some("0f".repeat(16)),
            frame: frame.clone(),
        };
        let bare = Self {
            lines: Vec::new(),
            alike: Vec::new(),
            questions: Vec::new(),
            refused: Vec::new(),
            draft: None,
            ..full.clone()
        };
        vec![full, bare]
    }
}

impl Sample for LinkErrorPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        vec![Self {
            case: crate::overview::sample::case(Section::People),
            back: "/cases/0f/links".to_owned(),
            line: sample_line(frame),
            question: error_question(frame),
            mistakes: Mistakes::default(),
            draft: Some("0f".repeat(16)),
            frame: frame.clone(),
        }]
    }
}
