//! `/cases`: the cases a reader may know of, by number. A name is never on a list.

use askama::Template;
use axum::extract::Query;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use mechanism::keys;
use office::case_header::AgeSaid;
use office::cases::{CaseLine, CaseList, Counted, LineSays, Wanted};
use serde::Deserialize;

use crate::case_header::provider;
use crate::errors::Problem;
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Due, Keyset, Shape, Status, Table};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases", get(show))
}

/// What the address of the list may say.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// `closed` for closed cases.
    show: Option<String>,
    /// Where the page begins.
    next: Option<String>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Where it leads.
    pub href: String,
    /// The number people say.
    pub number: String,
    /// Where it stands.
    pub status: Status,
    /// Child or adult.
    pub age: Option<String>,
    /// Who answers for it.
    pub lead: Option<String>,
    /// The nearest date.
    pub due: Option<Due>,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "cases/cases.html")]
pub struct CasesPage {
    /// The frame.
    pub frame: Frame,
    /// Whether closed cases are shown.
    pub is_closed: bool,
    /// How many there are.
    pub count: String,
    /// The head of the table.
    pub table: Table,
    /// The rows.
    pub rows: Vec<CaseRow>,
    /// The pages before and after.
    pub keyset: Keyset,
}

impl CasesPage {
    /// The page of this list.
    #[must_use]
    pub fn new(frame: Frame, wanted: Wanted, list: &CaseList) -> Self {
        let is_closed = wanted == Wanted::Closed;
        let next = list.next.as_ref().map(|cursor| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            if is_closed {
                query.append_pair("show", "closed");
            }
            format!("/cases?{}", query.append_pair("next", cursor).finish())
        });
        Self {
            is_closed,
            count: count(&frame, list.count),
            table: table(&frame),
            rows: list.rows.iter().map(|line| row(&frame, line)).collect(),
            keyset: Keyset {
                previous: None,
                next,
            },
            frame,
        }
    }
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let wanted = match asked.show.as_deref() {
        Some("closed") => Wanted::Closed,
        _ => Wanted::Open,
    };
    let list = visit
        .office()
        .cases(&visit.actor, wanted, asked.next.as_deref())
        .await?;
    Ok(Html(CasesPage::new(visit.frame, wanted, &list).render()?).into_response())
}

// words: desk-cases-column-number desk-cases-column-state desk-cases-column-next desk-cases-column-lead
fn table(frame: &Frame) -> Table {
    Table {
        caption: frame.t("desk-cases-title").into_owned(),
        heads: ["number", "state", "next", "lead"]
            .map(|name| frame.t(&format!("desk-cases-column-{name}")).into_owned())
            .to_vec(),
    }
}

fn count(frame: &Frame, count: Counted) -> String {
    match count {
        Counted::Exactly(count) => frame.t_with("desk-cases-count", &[("count", count.into())]),
        Counted::MoreThan(count) => {
            frame.t_with("desk-cases-count-more", &[("count", count.into())])
        }
    }
}

fn row(frame: &Frame, line: &CaseLine) -> CaseRow {
    let number = line.number.as_ref().map(ToString::to_string);
    let plain = CaseRow {
        href: format!("/cases/{}", line.case),
        number: number.unwrap_or_default(),
        status: Status::new(Shape::NotBegun, frame.t("tracks-not-opened")),
        age: None,
        lead: None,
        due: None,
    };
    let (shape, key) = match &line.says {
        LineSays::Course { .. } => return course_row(frame, line, plain),
        // words: case-row-handed-over case-do-not-remove case-row-task
        LineSays::HandedOver => (Shape::Done, "case-row-handed-over"),
        LineSays::RemovalNotice => (Shape::Care, "case-do-not-remove"),
        LineSays::MissingAlert => (Shape::Care, "case-row-missing"),
        LineSays::TasksOnly => (Shape::Waiting, "case-row-task"),
    };
    CaseRow {
        status: Status::new(shape, frame.t(key)),
        ..plain
    }
}

fn course_row(frame: &Frame, line: &CaseLine, plain: CaseRow) -> CaseRow {
    let LineSays::Course {
        standing,
        age,
        lead,
        danger_open,
        due_at,
    } = &line.says
    else {
        return plain;
    };
    let age = match age {
        AgeSaid::Adult => frame.t("case-adult"),
        AgeSaid::Child => frame.t("case-child"),
        AgeSaid::PresumedChild => frame.t("case-child-presumed"),
    };
    let status = match standing {
        _ if *danger_open => Status::new(Shape::Care, frame.t("case-row-danger")),
        // words: standing-*
        Some(standing) => Status::new(
            if standing.is_open() {
                Shape::Running
            } else {
                Shape::Done
            },
            frame.t(&keys::of("standing", standing.as_str())),
        ),
        None => plain.status,
    };
    CaseRow {
        status,
        age: Some(age.into_owned()),
        lead: Some(match lead {
            Some(lead) => provider(frame, lead),
            None => frame.t("case-row-no-lead").into_owned(),
        }),
        due: due_at.map(|at| Due::at(frame, at)),
        ..plain
    }
}

impl Sample for CasesPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let row = |due| CaseRow {
            href: "/cases/0f".to_owned(),
            number: "X-7KM4-2Q".to_owned(),
            status: Status::new(Shape::Running, "Sample"),
            age: Some("Sample".to_owned()),
            lead: Some("Sample".to_owned()),
            due,
        };
        let full = Self {
            is_closed: false,
            count: count(frame, Counted::MoreThan(1000)),
            table: table(frame),
            rows: vec![row(Some(Due::at(frame, frame.now()))), row(None)],
            keyset: Keyset {
                previous: None,
                next: Some("/cases?next=0".to_owned()),
            },
            frame: frame.clone(),
        };
        let empty = Self {
            is_closed: true,
            count: count(frame, Counted::Exactly(0)),
            rows: Vec::new(),
            keyset: Keyset::default(),
            ..full.clone()
        };
        vec![full, empty]
    }
}
