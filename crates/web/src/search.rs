//! `/search`: by case number or by name, among what one may search. Asked by POST, so that no name
//! stands in an address.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use crate::errors::Problem;
use crate::frame::Frame;
use crate::posted::Posted;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::visit::Visit;

/// Fewest letters of a search.
const LETTERS_MIN: usize = 3;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new().route("/search", get(show).post(find))
}

/// A case that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it stands.
    pub href: String,
    /// Its number.
    pub number: String,
}

/// The page.
#[derive(Clone, Debug, Template)]
#[template(path = "search/search.html")]
pub struct SearchPage {
    /// The frame.
    pub frame: Frame,
    /// Nothing was asked yet, or too little.
    pub asked: bool,
    /// What was asked is too short.
    pub too_short: bool,
    /// What was found.
    pub hits: Vec<Hit>,
    /// There is more than is shown.
    pub more: bool,
}

async fn show(visit: Visit) -> Result<Response, Problem> {
    let page = SearchPage {
        frame: visit.frame,
        asked: false,
        too_short: false,
        hits: Vec::new(),
        more: false,
    };
    Ok(Html(page.render()?).into_response())
}

async fn find(posted: Posted) -> Result<Response, Problem> {
    let visit = &posted.visit;
    let query = posted.form.one("query").unwrap_or_default();
    let too_short = query.chars().count() < LETTERS_MIN;
    let found = match too_short {
        true => office::names::Found::default(),
        false => visit.office().search(&visit.actor, query).await?,
    };
    let hit = |(id, number): &(casework::CaseId, casework::CaseNumber)| Hit {
        href: format!("/cases/{id}"),
        number: number.to_string(),
    };
    let page = SearchPage {
        frame: visit.frame.clone(),
        asked: !too_short,
        too_short,
        hits: found.cases.iter().map(hit).collect(),
        more: found.more,
    };
    Ok(Html(page.render()?).into_response())
}

impl Sample for SearchPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let hit = Hit {
            href: "/cases/1".to_owned(),
            number: "X-7KM4-2Q".to_owned(),
        };
        let page = |asked: bool, hits: Vec<Hit>| Self {
            frame: frame.clone(),
            asked,
            too_short: !asked,
            more: !hits.is_empty(),
            hits,
        };
        vec![
            page(false, Vec::new()),
            page(true, Vec::new()),
            page(true, vec![hit]),
        ]
    }
}
