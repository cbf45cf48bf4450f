//! `/mechanism`: the handbook of the mechanism. Members and bodies, the procedure with its deadlines
//! and safeguards, services, commitments, indicators, what must be reported, what nobody verified,
//! and the source of each.
//!
//! Everything comes from the pack and nothing from a case, so no page here is a read. A protected
//! unit reads as protected accommodation to everybody (floor 7).

mod editions;
mod forms;
mod indicators;
pub mod leaf;
mod members;
mod procedure;
mod rests;
mod say;
mod services;
pub mod start;
mod steps;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, get};

use crate::app::App;
use crate::errors::Problem;
use crate::frame::Frame;
use crate::routes::Routes;
use crate::samples::Sample;
use crate::visit::Visit;

use leaf::{Entry, Leaf, Link, Rows, Section};
use say::Say;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .route("/mechanism", get(start::show))
        .route("/mechanism/members", page(members::list))
        .route("/mechanism/members/{id}", page_of(members::institution))
        .route("/mechanism/bodies/{id}", page_of(members::body))
        .route("/mechanism/procedure", page(procedure::tracks))
        .route("/mechanism/procedure/{id}", page_of(steps::track))
        .route("/mechanism/safeguards", page(procedure::safeguards))
        .route("/mechanism/deadlines", page(procedure::deadlines))
        .route("/mechanism/services", page(services::services))
        .route("/mechanism/commitments", page(services::commitments))
        .route("/mechanism/forms", page(forms::forms))
        .route("/mechanism/indicators", page(indicators::lists))
        .route("/mechanism/indicators/{id}", page_of(indicators::list))
        .route("/mechanism/reporting", page(rests::reporting))
        .route("/mechanism/unset", page(rests::unset))
        .route("/mechanism/sources", page(rests::sources))
        .route("/mechanism/editions", get(editions::list))
        .route("/mechanism/editions/{hash}", get(editions::changes))
}

/// A page that always exists.
fn page(make: fn(&Say<'_>) -> Leaf) -> MethodRouter<App> {
    get(move |visit: Visit| async move { drawn(&visit, |say| Some(make(say))) })
}

/// A page about one thing of the pack: an unknown id is not found.
fn page_of(make: fn(&Say<'_>, &str) -> Option<Leaf>) -> MethodRouter<App> {
    get(
        move |visit: Visit, Path(id): Path<String>| async move { drawn(&visit, |say| make(say, &id)) },
    )
}

fn drawn(visit: &Visit, make: impl FnOnce(&Say<'_>) -> Option<Leaf>) -> Result<Response, Problem> {
    shown(visit, make(&Say::new(visit)).ok_or(Problem::NotFound)?)
}

fn shown(visit: &Visit, leaf: Leaf) -> Result<Response, Problem> {
    let page = LeafPage {
        frame: visit.frame.clone(),
        leaf,
    };
    Ok(Html(page.render()?).into_response())
}

/// A page of the handbook.
#[derive(Clone, Debug, Template)]
#[template(path = "handbook/leaf.html")]
pub struct LeafPage {
    /// The frame.
    pub frame: Frame,
    /// What stands on it.
    pub leaf: Leaf,
}

impl Sample for LeafPage {
    fn samples(frame: &Frame) -> Vec<Self> {
        let entry = Entry::new(Link::to("Sample", "/mechanism"))
            .at("sample-entry")
            .marked("Sample")
            .with("Sample", vec![Link::plain("One"), Link::plain("Two")])
            .said("A sentence.")
            .titled("Sample", "The full title");
        let table = Rows {
            heads: vec!["Sample".to_owned(), "Weight".to_owned()],
            rows: vec![vec!["Sign".to_owned(), "strong".to_owned()]],
        };
        let full = Leaf::new("Sample", "/mechanism")
            .lead("A lead.")
            .picture("<svg role=\"img\" aria-label=\"Sample\"></svg>".to_owned())
            .section(Section::new("Entries").at("sample").entry(entry))
            .section(Section::new("Table").note("A note.").table(table));
        let bare = Leaf::new("Sample", "/mechanism").section(Section::untitled());
        let page = |leaf| Self {
            frame: frame.clone(),
            leaf,
        };
        vec![page(full), page(bare)]
    }
}
