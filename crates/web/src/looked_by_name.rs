//! `/looked`: who looked at a case, by name and time, for the data protection officer. Asked by case
//! number; everybody else finds nothing here.

use askama::Template;
use axum::extract::Query;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use mechanism::keys;
use office::looked_by_name::{NamedLook, NamedLooks};
use serde::Deserialize;

use crate::case_header::provider;
use crate::errors::Problem;
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::view::{Keyset, Table};
use crate::visit::Visit;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/looked", get(show).post(ask))
}

/// Which case, and where the page begins. A case number names nobody.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// The number of the case.
    number: Option<String>,
    /// The place where the page begins.
    next: Option<String>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When, to the minute.
    pub when: String,
    /// Who, line by line.
    pub who: Vec<String>,
    /// What was open.
    pub what: String,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "looked_by_name/looked.html")]
pub struct LookedByNamePage {
    /// The frame.
    pub frame: Frame,
    /// The number asked for.
    pub number: String,
    /// The head of the table.
    pub table: Table,
    /// The lines.
    pub lines: Vec<Line>,
    /// Earlier looks.
    pub keyset: Keyset,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let office = visit.office();
    if !office.reads_names_of_readers(&visit.actor) {
        return Err(Problem::NotFound);
    }
    let number = asked.number.unwrap_or_default().trim().to_owned();
    let looks = match number.is_empty() {
        true => NamedLooks::default(),
        false => {
            office
                .looked_by_name(&visit.actor, &number, asked.next.as_deref())
                .await?
        }
    };
    let older = |cursor: &String| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("number", &number);
        format!("/looked?{}", query.append_pair("next", cursor).finish())
    };
    let page = LookedByNamePage {
        table: crate::looked::table(&visit.frame),
        lines: looks
            .lines
            .iter()
            .map(|one| line(&visit.frame, one))
            .collect(),
        keyset: Keyset {
            previous: None,
            next: looks.older.as_ref().map(older),
        },
        number,
        frame: visit.frame.clone(),
    };
    Ok(Html(page.render()?).into_response())
}

/// The number that was typed becomes the address of its page.
async fn ask(posted: Posted) -> Redirect {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let number = posted.form.one("number").unwrap_or_default().trim();
    let query = query.append_pair("number", number).finish();
    Redirect::to(&format!("/looked?{query}"))
}

// words: function-* compartment-*
fn line(frame: &Frame, one: &NamedLook) -> Line {
    let mut who: Vec<String> = one.name.iter().cloned().collect();
    who.push(provider(frame, &one.by));
    let function = one.function.map(|one| keys::of("function", one.as_str()));
    who.extend(function.map(|key| frame.t(&key).into_owned()));
    Line {
        when: frame.words().date_and_time(one.at, frame.zone()),
        who,
        what: crate::looked::what(frame, &one.compartments, &one.sheet),
    }
}

impl Sample for LookedByNamePage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let full = Self {
            number: "X-7KM4-2Q".to_owned(),
            table: crate::looked::table(frame),
            lines: vec![Line {
                when: "Sample".to_owned(),
                who: vec!["Sample".to_owned(), "Sample".to_owned()],
                what: "Sample".to_owned(),
            }],
            keyset: Keyset::default(),
            frame: frame.clone(),
        };
        let unasked = Self {
            number: String::new(),
            lines: Vec::new(),
            ..full.clone()
        };
        let nothing = Self {
            lines: Vec::new(),
            ..full.clone()
        };
        vec![full, unasked, nothing]
    }
}
