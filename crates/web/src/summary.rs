//! `/cases/{id}/summary`: a case on paper, for a hand-over. First what will be on it and that printing is
//! recorded; then the sheet, with who printed it, when, and a number on each page.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use casework::CaseId;
use mechanism::keys;
use office::summary::Summary;

use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::frame::{Frame, Who};
use crate::overview::{ContactCard, DueRow, contact, due_row};
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::tracks::{TrackRow, row};
use crate::view::{Closed, Row};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cases/{id}/summary", get(ask).post(begin))
        .route("/cases/{id}/summary/{serial}", get(print))
}

/// The page before printing.
#[derive(Clone, Debug, Template)]
#[template(path = "summary/ask.html")]
pub struct AskPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
}

/// The sheet.
#[derive(Clone, Debug, Template)]
#[template(path = "summary/sheet.html")]
pub struct SheetPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The number of this sheet.
    pub serial: String,
    /// Who printed it.
    pub who: Who,
    /// When.
    pub when: String,
    /// What is due.
    pub due: Vec<DueRow>,
    /// Whom to call.
    pub contacts: Vec<ContactCard>,
    /// Where the tracks stand.
    pub tracks: Vec<TrackRow>,
    /// The services of the plan.
    pub services: Vec<Row>,
    /// What is closed to whoever printed it.
    pub closed: Vec<Closed>,
}

async fn ask(visit: Visit, Path(id): Path<String>) -> Result<Response, Problem> {
    let office = visit.office();
    let view = office.tracks(&visit.actor, &CaseId::new(id)).await?;
    let page = AskPage {
        case: CaseFrame::of(&visit.frame, &view.header, Section::Overview),
        frame: visit.frame.clone(),
    };
    Ok(Html(page.render()?).into_response())
}

async fn begin(Path(id): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let case = CaseId::new(id);
    let number = visit.office().issue_sheet(&visit.actor, &case).await?;
    let sheet = format!("/cases/{case}/summary/{number}");
    Ok(Redirect::to(&sheet).into_response())
}

async fn print(
    visit: Visit,
    Path((id, number)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let office = visit.office();
    let case = CaseId::new(id);
    let view = office.sheet(&visit.actor, &case, &number).await?;
    let frame = visit.frame.clone();
    let who = frame.who().cloned().ok_or(Problem::NotFound)?;
    let page = SheetPage::new(frame, &view, who, number);
    Ok((StatusCode::OK, Html(page.render()?)).into_response())
}

impl SheetPage {
    fn new(frame: Frame, view: &Summary, who: Who, serial: String) -> Self {
        let service = |(service, by, status): &(_, Option<_>, casework::plan::ServiceStatus)| {
            // words: plan-state-* service-*
            let status = frame
                .t(&keys::of("plan-state", status.as_str()))
                .into_owned();
            let by = by.as_ref().map(|by| provider(&frame, by));
            Row {
                key: frame.t(&keys::of("service", service)).into_owned(),
                lines: std::iter::once(status).chain(by).collect(),
                change: None,
            }
        };
        let closed =
            |(compartment, reason): &(mechanism::Compartment, access::ClosedReason)| Closed {
                name: frame
                    .t(&keys::of("compartment", compartment.as_str()))
                    .into_owned(),
                reason: frame.t(&reason.key()).into_owned(),
            };
        Self {
            case: CaseFrame::of(&frame, &view.header, Section::Overview),
            serial,
            who,
            when: frame.words().date_and_time(frame.now(), frame.zone()),
            due: view.due.iter().map(|line| due_row(&frame, line)).collect(),
            contacts: view
                .contacts
                .iter()
                .map(|one| contact(&frame, one))
                .collect(),
            tracks: view.tracks.iter().map(|one| row(&frame, one)).collect(),
            services: view.services.iter().map(service).collect(),
            closed: view.closed.iter().map(closed).collect(),
            frame,
        }
    }
}

impl Sample for AskPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        vec![Self {
            case: crate::overview::sample::case(Section::Overview),
            frame: frame.clone(),
        }]
    }
}

impl Sample for SheetPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        vec![Self {
            case: crate::overview::sample::case(Section::Overview),
            serial: "ABCD1234".to_owned(),
            who: Who {
                name: "Sample".to_owned(),
                institution: "Sample".to_owned(),
                function: "Sample".to_owned(),
            },
            when: "3 11 2026".to_owned(),
            due: vec![DueRow {
                what: "Sample".to_owned(),
                who: "Sample".to_owned(),
                due: None,
                note: None,
            }],
            contacts: vec![ContactCard {
                part: "Sample".to_owned(),
                whom: vec!["Sample".to_owned()],
                phone: None,
            }],
            tracks: vec![crate::overview::sample::track(frame)],
            services: vec![Row::new("Sample", "Sample")],
            closed: vec![Closed {
                name: "Sample".to_owned(),
                reason: "Sample".to_owned(),
            }],
            frame: frame.clone(),
        }]
    }
}
