//! `/cases/{id}/looked`: who looked, by function and day.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use casework::CaseId;
use mechanism::{Compartment, keys};
use office::looked::{LookedLine, LookedView};
use office::provider::Provider;
use serde::Deserialize;

use crate::case_header::{CaseFrame, Section, provider};
use crate::errors::Problem;
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Keyset, Table};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/cases/{id}/looked", get(show))
}

/// Where the page begins.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// The place where it begins.
    next: Option<String>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The day.
    pub day: String,
    /// Function and institution.
    pub who: String,
    /// What was seen.
    pub what: String,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "looked/looked.html")]
pub struct LookedPage {
    /// The frame.
    pub frame: Frame,
    /// What stands around it.
    pub case: CaseFrame,
    /// The head of the table.
    pub table: Table,
    /// The lines.
    pub lines: Vec<Line>,
    /// Earlier reads.
    pub keyset: Keyset,
}

impl LookedPage {
    /// The page of these reads.
    #[must_use]
    pub fn new(frame: Frame, view: &LookedView) -> Self {
        let case = CaseFrame::of(&frame, &view.header, Section::Looked);
        let older = |cursor: &String| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            let query = query.append_pair("next", cursor).finish();
            format!("{}/looked?{query}", case.href)
        };
        Self {
            table: table(&frame),
            lines: view.lines.iter().map(|one| line(&frame, one)).collect(),
            keyset: Keyset {
                previous: None,
                next: view.older.as_ref().map(older),
            },
            case,
            frame,
        }
    }
}

async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let view = visit
        .office()
        .looked(&visit.actor, &CaseId::new(id), asked.next.as_deref())
        .await?;
    Ok(Html(LookedPage::new(visit.frame, &view).render()?).into_response())
}

// words: looked-column-when looked-column-who looked-column-what
pub(crate) fn table(frame: &Frame) -> Table {
    Table {
        caption: frame.t("looked-title").into_owned(),
        heads: ["when", "who", "what"]
            .map(|name| frame.t(&format!("looked-column-{name}")).into_owned())
            .to_vec(),
    }
}

fn line(frame: &Frame, line: &LookedLine) -> Line {
    let institution = provider(frame, &line.by);
    let who = match (&line.by, line.function) {
        (Provider::Named(_), Some(function)) => {
            let function = frame
                .t(&keys::of("function", function.as_str()))
                .into_owned();
            let values = [
                ("function", function.into()),
                ("institution", institution.into()),
            ];
            frame.t_with("looked-row", &values)
        }
        _ => institution,
    };
    Line {
        day: frame.words().date(line.day),
        who,
        what: what(frame, &line.compartments, &line.sheets),
    }
}

/// What was open, and which sheets were printed.
pub(crate) fn what<'s>(
    frame: &Frame,
    compartments: &BTreeSet<Compartment>,
    sheets: impl IntoIterator<Item = &'s String>,
) -> String {
    let seen = compartments.iter();
    let seen: Vec<String> = seen
        .map(|one| frame.t(&keys::of("compartment", one.as_str())).into_owned())
        .collect();
    let seen = match seen.is_empty() {
        true => frame.t("looked-notice-only").into_owned(),
        false => frame.words().list(&seen),
    };
    let printed = sheets.into_iter().map(|number| {
        let number = [("serial", number.as_str().into())];
        frame.t_with("looked-printed", &number)
    });
    let lines: Vec<String> = std::iter::once(seen).chain(printed).collect();
    lines.join(" · ")
}

impl Sample for LookedPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let line = Line {
            day: "Sample".to_owned(),
            who: "Sample".to_owned(),
            what: frame.t("looked-notice-only").into_owned(),
        };
        let full = Self {
            case: crate::overview::sample::case(Section::Looked),
            table: table(frame),
            lines: vec![line],
            keyset: Keyset {
                previous: None,
                next: Some("/cases/0f/looked?next=0".to_owned()),
            },
            frame: frame.clone(),
        };
        let empty = Self {
            lines: Vec::new(),
            keyset: Keyset::default(),
            ..full.clone()
        };
        vec![full, empty]
    }
}
