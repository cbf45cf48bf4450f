//! `/cases/{id}/timeline/{version}/error`: marks an entry as entered in error, with the reason. The
//! line stays in the timeline, struck through.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::context::slot;
use casework::{CaseId, Command};
use mechanism::Compartment;
use office::correction::{CorrectionView, InError, ReasonSaid};
use office::{Given, OfficeError, Particulars};

use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::refusal;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::step::{DRAFT, REASONS};
use crate::timeline::happening;
use crate::view::{Happening, Kind, NotYet, Question};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    let address = "/cases/{id}/timeline/{version}/error";
    Routes::new().route(address, get(show).post(send))
}

/// Which entry of which case.
type Address = Path<(String, String)>;

/// The number of an entry. What is no number is no entry.
fn number(version: &str) -> Result<u64, Problem> {
    version.parse().map_err(|_| Problem::NotFound)
}

/// Where an entry is marked.
#[must_use]
pub fn href(case_href: &str, version: u64) -> String {
    format!("{case_href}/timeline/{version}/error")
}

/// How an entry was taken back, line by line.
#[must_use]
pub fn taken_back(frame: &Frame, one: &InError) -> Vec<String> {
    let date = frame.words().date_and_time(one.at, frame.zone());
    let who = provider(frame, &one.by);
    let values = [("date", date.into()), ("institution", who.into())];
    vec![
        frame.t_with("correction-taken-back", &values),
        reason(frame, &one.reason),
    ]
}

/// Reasons, or why they are closed.
#[must_use]
pub fn reason(frame: &Frame, reason: &ReasonSaid) -> String {
    match reason {
        ReasonSaid::Told(text) => {
            frame.t_with("correction-reason", &[("reason", text.as_str().into())])
        }
        ReasonSaid::Closed(reason) => {
            let reason = frame.t(&reason.key()).into_owned();
            frame.t_with("part-closed", &[("reason", reason.into())])
        }
    }
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "correction/correction.html")]
pub struct CorrectionPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The page it comes from.
    pub back: String,
    /// Where it is posted.
    pub href: String,
    /// The entry.
    pub entry: Happening,
    /// How it was taken back already; then nothing is asked.
    pub taken_back: Vec<String>,
    /// Which rules refuse it.
    pub refused: Vec<NotYet>,
    /// Why it is an error.
    pub question: Question,
    /// What to mend.
    pub mistakes: Mistakes,
    /// The draft it goes on with.
    pub draft: Option<String>,
}

impl CorrectionPage {
    fn new(
        visit: &Visit,
        view: &CorrectionView,
        version: u64,
        form: &Form,
        mistakes: Mistakes,
    ) -> Self {
        let frame = &visit.frame;
        let case = CaseFrame::of(frame, &view.header, Section::Timeline);
        let taken = view.told.in_error.as_ref();
        Self {
            back: format!("{}/timeline", case.href),
            href: href(&case.href, version),
            entry: happening(frame, view.at, &view.told),
            taken_back: taken.map_or_else(Vec::new, |one| taken_back(frame, one)),
            refused: Vec::new(),
            question: question(frame).filled(form, &mistakes),
            draft: visit.draft().or_else(|| form.one(DRAFT)).map(str::to_owned),
            mistakes,
            case,
            frame: frame.clone(),
        }
    }

    fn answer(&self, status: StatusCode) -> Result<Response, Problem> {
        Ok((status, Html(self.render()?)).into_response())
    }
}

fn question(frame: &Frame) -> Question {
    let label = frame.t("correction-why");
    Question::new(REASONS, Kind::LongText { rows: 4 }, label)
        .with_help(frame.t("correction-why-hint"))
}

async fn show(Path((id, version)): Address, visit: Visit) -> Result<Response, Problem> {
    let (case, version) = (CaseId::new(id), number(&version)?);
    let office = visit.office();
    let view = office.correction(&visit.actor, &case, version).await?;
    let form = visit.drafted().await?;
    CorrectionPage::new(&visit, &view, version, &form, Mistakes::default()).answer(StatusCode::OK)
}

async fn send(Path((id, version)): Address, posted: Posted) -> Result<Response, Problem> {
    let (case, version) = (CaseId::new(id), number(&version)?);
    let visit = &posted.visit;
    let (office, form) = (visit.office(), &posted.form);
    let view = office.correction(&visit.actor, &case, version).await?;
    let mut mistakes = Mistakes::default();
    mistakes.require(&visit.frame, &question(&visit.frame), form);
    if !mistakes.is_empty() {
        let page = CorrectionPage::new(visit, &view, version, form, mistakes);
        return page.answer(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let reasons = form.one(REASONS).unwrap_or_default();
    let given = Given {
        key: posted.once()?.as_str().to_owned(),
        drawn_at: None,
        draft: form.one(DRAFT).map(str::to_owned),
        command: Command::EnterInError { version },
        particulars: Particulars::none().with(Compartment::Account, slot::REASONS, reasons),
    };
    match office.act(&visit.actor, &case, given).await {
        Ok(_) => Ok(Redirect::to(&format!("/cases/{case}/timeline")).into_response()),
        Err(OfficeError::Refused(refused)) => {
            let page = CorrectionPage::new(visit, &view, version, form, mistakes);
            let refused = refusal::reasons(&page.frame, &refused);
            CorrectionPage { refused, ..page }.answer(StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

impl Sample for CorrectionPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let page = Self {
            case: crate::overview::sample::case(Section::Timeline),
            back: "/cases/0f/timeline".to_owned(),
            href: href("/cases/0f", 7),
            entry: crate::timeline::sample(frame),
            taken_back: Vec::new(),
            refused: Vec::new(),
            question: question(frame),
            mistakes: Mistakes::default(),
            draft: Some("0f".repeat(16)),
            frame: frame.clone(),
        };
        let mut mistakes = Mistakes::default();
        mistakes.require(frame, &page.question, &Form::default());
        let wrong = Self {
            question: question(frame).filled(&Form::default(), &mistakes),
            mistakes,
            draft: None,
            refused: vec![NotYet {
                step: "Sample".to_owned(),
                missing: "Sample".to_owned(),
                rule: None,
                mender: None,
            }],
            ..page.clone()
        };
        let taken = Self {
            taken_back: vec![reason(frame, &ReasonSaid::Told("Sample".to_owned()))],
            ..page.clone()
        };
        vec![page, wrong, taken]
    }
}
